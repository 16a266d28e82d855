import { fill } from '../../words/fill.ts';
import { authorText, workOf, type CitedPlace, type CitedPolicy, type CiteWords } from './work.ts';

/** Title marks inside title marks are single (GB/T 15834—2011, 4.15.3.3). */
function innerMarks(title: string, [open = '', close = '', single = '', closing = '']: string): string {
  return title.replaceAll(open, single).replaceAll(close, closing);
}

/** As official papers cite: 《标题》（文号）第三部分第（一）项第3点：“…”. What no paper prints (number, place) is left out. */
export function toOfficial(policy: CitedPolicy, place: CitedPlace, words: CiteWords): string {
  const work = workOf(policy, words);
  const { title, number, date, kind } = work;
  const from =
    kind === 'report'
      ? fill(words.reported, { t: authorText(work, words), date: date ?? words.undated })
      : number === null
        ? ''
        : fill(words.numbered, { t: number });
  return (
    fill(words.entitled, { t: innerMarks(title, words.titleMarks) }) +
    from +
    (place.official ?? '') +
    (place.quote === '' ? '' : fill(words.says, { t: place.quote }))
  );
}
