import type { PolicyRecord } from '../domain/schema/record.ts';
import { fill } from '../words/fill.ts';

/** What a citation says in words; `{t}` is filled in. Plain strings, so that a page can hand them over to a script. */
export type CiteWords = Readonly<
  Record<'noAuthor' | 'noIssuer' | 'draft' | 'undated' | 'titled' | 'at' | 'accessed' | 'version' | 'provisional' | 'quoted' | 'separator', string>
>;

/** What a citation needs to know beside the policy. */
export interface CitedPlace {
  /** Address in full, with the clause's anchor. */
  readonly url: string;
  /** Where in the document: 三、（一）3. — empty for the whole. */
  readonly place: string;
  /** Words quoted, empty for none. */
  readonly quote: string;
  /** Date of access, YYYY-MM-DD. */
  readonly accessed: string;
  readonly dataVersion: string;
  /** true while the site has no address of its own. */
  readonly provisional: boolean;
  /** Anchor cited, empty for the whole. */
  readonly anchor: string;
}

/** The bibliographic facts of a policy. */
export type CitedPolicy = Pick<PolicyRecord, 'id' | 'title' | 'issuer' | 'doc_number' | 'issued' | 'stage' | 'publisher' | 'published' | 'headline'>;

export const citationFormats = ['gbt7714', 'bibtex', 'ris', 'link'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** A report is cited as the report it is: by its publisher, headline and date. */
function work(policy: CitedPolicy, words: CiteWords): { author: string; title: string; date: string | null; type: 'Z/OL' | 'EB/OL'; ris: 'GOVDOC' | 'NEWS' } {
  if (policy.stage === 'report')
    return { author: policy.publisher ?? words.noAuthor, title: policy.headline ?? policy.title, date: policy.published, type: 'EB/OL', ris: 'NEWS' };
  const named = policy.stage === 'draft' && !policy.title.includes(words.draft) ? fill(words.titled, { title: policy.title, t: words.draft }) : policy.title;
  const title = policy.doc_number === null ? named : fill(words.separator, { title: named, t: policy.doc_number });
  return { author: policy.issuer ?? words.noIssuer, title, date: policy.issued, type: 'Z/OL', ris: 'GOVDOC' };
}

const notes = (place: CitedPlace, words: CiteWords): string =>
  fill(words.version, { t: place.dataVersion }) + (place.provisional ? fill(words.provisional, {}) : '');

/** 三、（二）3、 names a clause: the mark after its number would stand before the next one. */
const pinpoint = (place: CitedPlace, words: CiteWords): string => fill(words.at, { t: place.place.replace(/\p{Po}+$/u, '') });

/** GB/T 7714—2015, online resource: author. title[type]. (date)[accessed]. url. An undated document has 日期不详; the clause stands after the address. */
export function toGbt7714(policy: CitedPolicy, place: CitedPlace, words: CiteWords): string {
  const { author, title, date, type } = work(policy, words);
  const where = place.place === '' ? '' : ` ${pinpoint(place, words)}.`;
  return `${author}. ${title}[${type}]. (${date ?? words.undated})[${place.accessed}]. ${place.url}.${where} ${notes(place, words)}.`;
}

const escapeBibtex = (text: string): string =>
  text.replace(/[\\{}]/g, (c) => (c === '\\' ? '\\textbackslash{}' : `\\${c}`)).replace(/[%&#_$]/g, (c) => `\\${c}`);

/** `wuhu-2022-c2-p1`; a fact's id names its policy already. */
const citationKey = (policy: CitedPolicy, { anchor }: CitedPlace): string =>
  anchor === '' ? policy.id : anchor.startsWith('fact-') ? anchor.slice('fact-'.length) : `${policy.id}-${anchor}`;

/**
 * A `@misc` entry of the fields that every BibTeX style knows, so that it compiles without biblatex and without the url package. Chinese names and titles
 * are braced so that nothing is re-cased or split.
 */
export function toBibtex(policy: CitedPolicy, place: CitedPlace, words: CiteWords): string {
  const { author, title, date } = work(policy, words);
  const note = [...(place.place === '' ? [] : [pinpoint(place, words)]), fill(words.accessed, { t: place.accessed }), notes(place, words)];
  const fields: [name: string, value: string][] = [
    ['author', `{${escapeBibtex(author)}}`],
    ['title', `{${escapeBibtex(title)}}`],
    ['year', date === null ? escapeBibtex(words.undated) : date.slice(0, 4)],
    ['howpublished', escapeBibtex(place.url)],
    ['note', escapeBibtex(note.join('. '))],
  ];
  return `@misc{${citationKey(policy, place)},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}`;
}

/** RIS, one tag a line; GOVDOC, or NEWS for a report. */
export function toRis(policy: CitedPolicy, place: CitedPlace, words: CiteWords): string {
  const { author, title, date, ris } = work(policy, words);
  const line = (tag: string, value: string) => `${tag}  - ${value.replace(/[\r\n]+/g, ' ')}`;
  return [
    line('TY', ris),
    line('AU', author),
    line('TI', title),
    ...(date === null ? [line('N1', words.undated)] : [line('PY', date.slice(0, 4)), line('DA', date.replaceAll('-', '/'))]),
    ...(place.place === '' ? [] : [line('SE', place.place)]),
    ...(place.quote === '' ? [] : [line('AB', place.quote)]),
    line('UR', place.url),
    line('Y2', place.accessed.replaceAll('-', '/')),
    line('N1', notes(place, words)),
    line('LA', 'zh-CN'),
    'ER  - ',
  ].join('\n');
}

/** A citation in one of the formats; with a quote, `gbt7714` and `link` begin with it. */
export function cite(format: CitationFormat, policy: CitedPolicy, place: CitedPlace, words: CiteWords): string {
  const quoted = place.quote === '' ? '' : `${fill(words.quoted, { t: place.quote })}\n`;
  switch (format) {
    case 'gbt7714':
      return quoted + toGbt7714(policy, place, words);
    case 'bibtex':
      return toBibtex(policy, place, words);
    case 'ris':
      return toRis(policy, place, words);
    case 'link':
      return quoted + place.url;
  }
}
