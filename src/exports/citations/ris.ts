import { barePlace, fullTitle, untold, versionNote, workOf, type CitedPlace, type CitedPolicy, type CiteWords, type Work } from './work.ts';

const TYPES: Readonly<Record<Work['kind'], string>> = { document: 'GOVDOC', report: 'NEWS', dataset: 'DATA' };

/** RIS, one tag a line, each ended by CR LF as its specification demands; GOVDOC, or NEWS for a report, DATA for the data set. */
export function writeRis(work: Work, place: CitedPlace, words: CiteWords): string {
  const { author, date, kind } = work;
  const section = barePlace(place);
  const line = (tag: string, value: string) => `${tag}  - ${value.replace(/[\r\n]+/g, ' ')}`;
  return [
    line('TY', TYPES[kind]),
    ...(author === null ? [] : [line('AU', author)]),
    line('TI', fullTitle(work, words)),
    ...untold(work, words).map((note) => line('N1', note)),
    ...(date === null ? [] : [line('PY', date.slice(0, 4)), line('DA', date.replaceAll('-', '/'))]),
    ...(section === '' ? [] : [line('SE', section)]),
    ...(place.quote === '' ? [] : [line('AB', place.quote)]),
    line('UR', place.url),
    line('Y2', place.accessed.replaceAll('-', '/')),
    line('N1', versionNote(place, words)),
    line('LA', 'zh-CN'),
    'ER  - ',
    '',
  ].join('\r\n');
}

export const toRis = (policy: CitedPolicy, place: CitedPlace, words: CiteWords): string => writeRis(workOf(policy, words), place, words);
