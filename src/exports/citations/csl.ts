import { citationKey, pinpoint, untold, versionNote, workOf, type CitedPlace, type CitedPolicy, type CiteWords, type Work } from './work.ts';

const TYPES: Readonly<Record<Work['kind'], string>> = { document: 'document', report: 'webpage', dataset: 'dataset' };

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/** CSL-JSON (citation-style-language 1.0.2): an array of one item, as Zotero and pandoc read it. What is not printed is left out. */
export function writeCsl(work: Work, place: CitedPlace, words: CiteWords): string {
  const item = {
    id: citationKey(work, place),
    type: TYPES[work.kind],
    title: work.title,
    ...(work.author === null ? {} : { author: [{ literal: work.author }] }),
    ...(work.number === null ? {} : { number: work.number }),
    ...(work.date === null ? {} : { issued: dateParts(work.date) }),
    accessed: dateParts(place.accessed),
    URL: place.url,
    ...(place.quote === '' ? {} : { abstract: place.quote }),
    ...(work.kind === 'dataset' ? { version: place.dataVersion } : {}),
    note: [pinpoint(place, words), ...untold(work, words), versionNote(place, words)].filter((part) => part !== '').join('. '),
    language: 'zh-CN',
  };
  return JSON.stringify([item], null, 2);
}

export const toCsl = (policy: CitedPolicy, place: CitedPlace, words: CiteWords): string => writeCsl(workOf(policy, words), place, words);
