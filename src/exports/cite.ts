/** Citations in every form that readers take away. */
import { fill } from '../words/fill.ts';
import { toBiblatex, toBibtex } from './citations/bibtex.ts';
import { toCsl } from './citations/csl.ts';
import { quotedGbt7714, quotedLine } from './citations/gbt7714.ts';
import { toOfficial } from './citations/official.ts';
import { toRis } from './citations/ris.ts';
import type { CitedPlace, CitedPolicy, CiteWords } from './citations/work.ts';

export const citationFormats = ['official', 'gbt7714', 'bibtex', 'biblatex', 'ris', 'csl', 'link'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** A citation in one of the formats; with a quote, `gbt7714` and `link` begin with it; of a fact, `link` ends with the address of its record. */
export function cite(format: CitationFormat, policy: CitedPolicy, place: CitedPlace, words: CiteWords): string {
  switch (format) {
    case 'official':
      return toOfficial(policy, place, words);
    case 'gbt7714':
      return quotedGbt7714(policy, place, words);
    case 'bibtex':
      return toBibtex(policy, place, words);
    case 'biblatex':
      return toBiblatex(policy, place, words);
    case 'ris':
      return toRis(policy, place, words);
    case 'csl':
      return toCsl(policy, place, words);
    case 'link':
      return quotedLine(place, words) + place.url + (place.record === undefined ? '' : `\n${fill(words.record, { t: place.record })}`);
  }
}
