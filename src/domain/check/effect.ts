import type { ParsedPolicy } from '../parse/policy.ts';
import { bare } from '../text/text.ts';
import type { Add } from './report.ts';

const DAY = /(\d{4})年(\d{1,2})月(\d{1,2})日/;
const UNTIL = new RegExp(`有效期(?:限)?(?:为|至|到|截至|截止|截止到|截止至)+${DAY.source}`);
/** Words of a sentence whose last day may be that of the document. */
const ENDS = /有效|施行|实施|执行|截止|失效|废止/;
const FROM = new RegExp(`[自从]${DAY.source}起`);
const ISSUE = /(?:印发|发布|公布|颁布|下发|签发|通过)之日/;

/** A day as a document prints it: 2023年5月1日. */
function printedDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** The first and the last day of a document are printed, the first where its passage says so; none that is printed there is passed over. */
export function checkEffect({ input, clauses }: ParsedPolicy, add: Add): void {
  if (input.effect === null) return;
  const { from, from_issue, until, quote, clause } = input.effect;
  const words = bare(quote);
  const sentences = clauses.flatMap((c) => bare(c.text).split('。'));
  const isLast = (day: string) => sentences.some((s) => ENDS.test(s) && s.includes(printedDay(day)));
  const tell = (field: 'from' | 'from_issue' | 'until', message: string, remedy: string) => {
    add(`effect.${field}`, message, remedy, clause);
  };
  if (from !== null && !words.includes(printedDay(from))) tell('from', `${from} is not printed in “${quote}”`, 'give the printed day, or null');
  if (from_issue && !ISSUE.test(words)) tell('from_issue', `no day of issue is named in “${quote}”`, 'drop it, or quote the words');
  if (until !== null && !words.includes(printedDay(until)) && !isLast(until))
    tell('until', `${until} is printed nowhere as the last day`, 'give the printed day, or null');
  const printed = [FROM, ISSUE].map((asked) => asked.exec(words)?.[0]);
  const last = until === null ? sentences.map((s) => UNTIL.exec(s)?.[0]).find((found) => found !== undefined) : undefined;
  if (from === null && printed[0] !== undefined) tell('from', `“${printed[0]}” is printed`, 'give the day');
  if (!from_issue && printed[1] !== undefined) tell('from_issue', `“${printed[1]}” is printed`, 'set from_issue true');
  if (last !== undefined) tell('until', `“${last}” is printed`, 'give the day');
}
