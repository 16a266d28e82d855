import type { PolicyBundle } from '../parse/bundle.ts';
import type { ParsedPolicy } from '../parse/policy.ts';
import type { City } from '../schema/registries.ts';
import { bare, findAll } from '../text/text.ts';
import type { Add } from './report.ts';
import { sourceToText } from './source-text.ts';

/** A date as a document prints it. */
function datesOf(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const [m, d] = [String(Number(month)), String(Number(date))];
  const name = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[Number(month) - 1] ?? '';
  return [
    `${year}年${m}月${d}日`,
    `${year}-${month}-${date}`,
    `${year}.${month}.${date}`,
    `${year}/${month}/${date}`,
    `${year}/${m}/${d}`,
    `${d}${name}${year}`,
  ];
}

/** Whether a day stands in a source as the day of publication alone: 发布日期：2023-10-25/2023-11-17. */
function isOnlyPublished(day: string, raw: string): boolean {
  const places = datesOf(day).flatMap((date) => findAll(raw, date));
  return places.length > 0 && places.every((r) => /发布(?:日期|时间)[：:]?[\d\-/.年月日]*$/.test(raw.slice(Math.max(0, r.start - 40), r.start)));
}

/** The years of a document are printed, and end with the last of its goals. */
function checkHorizon({ input, targets, unread = [] }: ParsedPolicy, text: string, add: Add): void {
  // of a text that nobody has read yet the year is a guess of whoever filed it
  if (input.horizon === null || input.coding === 'text') return;
  const { from, to } = input.horizon;
  if (!text.includes(`${to}年`)) add('horizon.to', `the year ${to} is not printed`, 'give the printed year');
  const last = targets.flatMap((t) => (t.fact.year === null ? [] : [t.fact.year]));
  if (last.length > 0 && unread.length === 0 && to !== Math.max(...last))
    add('horizon.to', `its goals end in ${Math.max(...last)}`, 'a horizon ends with the last year of its goals');
  if (from !== null && !new RegExp(`${from}年?[-－—–~至到]`).test(text))
    add('horizon.from', `no period from ${from} is printed`, 'give the printed period, or kind goal_year');
}

const plain = (text: string) => bare(text).replace(/[“”_]/g, '');
const isIn = (words: string, where: string) => plain(where).includes(plain(words));

/** What is said of the document itself stands in its source, or is marked as the editor’s with what it is read from. */
export function checkMetadata({ policy, source }: PolicyBundle, city: City | undefined, add: Add): void {
  const { input } = policy;
  if (source === null) return;
  const text = bare(sourceToText(source.text, input.source.form));
  const raw = bare(source.text);
  const stands = (path: string, words: string | null, where: string, remedy: string) => {
    if (words !== null && !isIn(words, where)) add(path, `“${words}” does not stand in the source`, remedy);
  };
  const title = input.title.replace(/^《|》$/g, '');
  if (input.title_source === null) stands('title', title, text, 'copy the title as printed, or say in `title_source` what it is read from');
  else if (isIn(title, text)) add('title_source', 'the source prints the title', 'drop title_source');
  stands('doc_number', input.doc_number, text, 'copy the number as printed, or null');
  stands('issuer', input.issuer, text, 'copy the name as printed, or null');
  stands('source.publisher', input.source.publisher, raw, 'name the publisher as the file does, or null');
  stands('source.headline', input.source.headline, raw, 'copy the headline as the file prints it, or null');
  for (const [path, day] of [
    ['issued', input.issued],
    ['source.published', input.source.published],
  ] as const)
    if (day !== null && !datesOf(day).some((d) => raw.includes(d))) add(path, `${day} is not printed in the source`, 'give the printed date, or null');

  if (input.issued !== null && isOnlyPublished(input.issued, raw))
    add(
      'issued',
      `the source prints ${input.issued} as the day it was published`,
      'set issued null: it is the day on the document itself; source.published is the other',
    );

  const isDraft = text.includes('征求意见');
  if (isDraft !== (input.stage === 'draft'))
    add('stage', isDraft ? '“征求意见” is printed' : 'nothing says that it is a draft', `set stage ${isDraft ? 'draft' : 'issued or report'}`);
  if (input.stage === 'report' && input.source.headline === null) add('stage', 'a report has a headline of its own', 'give its headline, or set stage issued');
  if (input.stage === 'report' && input.holding === 'full') add('holding', 'a report is no full text', 'set holding excerpt');
  if (input.validity !== 'unknown' && input.validity_source === null)
    add('validity', 'nothing is named that says whether it is in force', 'give validity_source, or set unknown');
  if ((input.source.form === 'html') !== /<(?:p|div|table|html|br)[\s>]/i.test(source.text))
    add('source.form', `the file is ${input.source.form === 'html' ? 'no' : ''} HTML`, 'say what the file is');

  checkHorizon(policy, text, add);
  const year = /\d{4}/.exec(input.id)?.[0];
  // a name is told by its letters: copies of a city, numbered to measure growth, keep the words of their original
  const letters = (name: string) => name.replaceAll(/[\d\s]/g, '');
  const unnamed = [
    ...(city === undefined || letters(input.short).includes(letters(city.zh)) ? [] : [city.zh]),
    ...(year === undefined || input.short.includes(year) ? [] : [year]),
  ];
  if (city !== undefined && unnamed.length > 0)
    add('short', `“${input.short}” does not name ${unnamed.join(' and ')}`, 'name the place and the year of the id, and what else tells it apart');
  if (input.year_inferred !== null) {
    const { reason, year: inferred } = input.year_inferred;
    if (input.issued !== null) add('year_inferred', 'the date is printed', 'drop year_inferred');
    if (year !== undefined && String(inferred) !== year) add('year_inferred.year', `the id says ${year}`, 'let the two agree');
    if (!reason.includes(String(inferred))) add('year_inferred.reason', `it does not say what ${inferred} is read from`, 'name the printed words, in Chinese');
  }
}
