import { fill } from '../../words/fill.ts';
import { authorText, fullTitle, pinpoint, versionNote, workOf, type CitedPlace, type CitedPolicy, type CiteWords, type Work } from './work.ts';

/** 文献类型标识 and 载体标识. */
const TYPES: Readonly<Record<Work['kind'], string>> = { document: 'Z/OL', report: 'EB/OL', dataset: 'DB/OL' };

/** GB/T 7714—2015, online resource: author. title[type]. (date)[accessed]. url. An undated document has 日期不详; the clause stands after the address. */
export function writeGbt7714(work: Work, place: CitedPlace, words: CiteWords): string {
  const said = [pinpoint(place, words), versionNote(place, words)].filter((part) => part !== '').map((part) => ` ${part}.`);
  return `${authorText(work, words)}. ${fullTitle(work, words)}[${TYPES[work.kind]}]. (${work.date ?? words.undated})[${place.accessed}]. ${place.url}.${said.join('')}`;
}

export const toGbt7714 = (policy: CitedPolicy, place: CitedPlace, words: CiteWords): string => writeGbt7714(workOf(policy, words), place, words);

/** The quoted words, a line of their own before what is said of them; nothing for none. */
export const quotedLine = (place: CitedPlace, words: CiteWords): string => (place.quote === '' ? '' : `${fill(words.quoted, { t: place.quote })}\n`);

/** The quoted words, and where they stand. */
export const quotedGbt7714 = (policy: CitedPolicy, place: CitedPlace, words: CiteWords): string => quotedLine(place, words) + toGbt7714(policy, place, words);
