import { fill } from '../../words/fill.ts';
import {
  citationKey,
  fullTitle,
  pinpoint,
  unnamed,
  untold,
  versionNote,
  workOf,
  type CitedPlace,
  type CitedPolicy,
  type CiteWords,
  type Work,
} from './work.ts';

type Field = readonly [name: string, value: string];

/** What TeX prints for signs that it reads. */
const SIGNS: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
const escapeBibtex = (text: string): string => text.replace(/[\\~^{}%&#_$]/g, (c) => SIGNS[c] ?? `\\${c}`);

/** In a field that is read verbatim: what would end it is encoded as addresses encode it. */
const verbatimUrl = (url: string): string => url.replace(/[\\{}\s]/g, (c) => encodeURIComponent(c));

const entry = (type: string, key: string, fields: readonly Field[]): string =>
  `@${type}{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}`;

/** Where the words stand and which data say so. */
const notes = (place: CitedPlace, words: CiteWords, more: readonly string[]): string =>
  escapeBibtex([pinpoint(place, words), ...more, versionNote(place, words)].filter((part) => part !== '').join('. '));

const authorField = ({ author }: Work): Field[] => (author === null ? [] : [['author', `{${escapeBibtex(author)}}`]]);

/** A `@misc` entry of the fields that every BibTeX style knows; these ask for a year, so an undated work says that it has none. */
export const writeBibtex = (work: Work, place: CitedPlace, words: CiteWords): string =>
  entry('misc', citationKey(work, place), [
    ...authorField(work),
    ['title', `{${escapeBibtex(fullTitle(work, words))}}`],
    ['year', work.date === null ? escapeBibtex(words.undated) : work.date.slice(0, 4)],
    ['howpublished', escapeBibtex(place.url)],
    ['note', notes(place, words, [...unnamed(work, words), fill(words.accessed, { t: place.accessed })])],
  ]);

/**
 * A `@misc` entry of the fields that every BibTeX style knows, so that it compiles without biblatex and without the url package. Chinese names and titles
 * are braced so that nothing is re-cased or split.
 */
export const toBibtex = (policy: CitedPolicy, place: CitedPlace, words: CiteWords): string => writeBibtex(workOf(policy, words), place, words);

/** The same for biblatex: dates whole and as dates, the address verbatim; an undated work has no date, as biblatex wants it. */
export const writeBiblatex = (work: Work, place: CitedPlace, words: CiteWords): string =>
  entry(work.kind === 'dataset' ? 'dataset' : 'online', citationKey(work, place), [
    ...authorField(work),
    ['title', `{${escapeBibtex(work.title)}}`],
    ...(work.number === null ? [] : [['titleaddon', escapeBibtex(work.number)] as const]),
    ...(work.date === null ? [] : [['date', work.date] as const]),
    ['url', verbatimUrl(place.url)],
    ['urldate', place.accessed],
    ['langid', 'chinese'],
    ['note', notes(place, words, untold(work, words))],
  ]);

export const toBiblatex = (policy: CitedPolicy, place: CitedPlace, words: CiteWords): string => writeBiblatex(workOf(policy, words), place, words);
