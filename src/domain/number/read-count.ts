import { readNumbers } from './read-numbers.ts';

const FULL_WIDTH = 0xfee0;

/** A count as typed (2, ２, 三, 3件); what is none stays as it is, for a reader of answers to refuse. */
export function readCount(text: string): number | string {
  const typed = text.trim().replace(/[\uFF0D-\uFF19]/g, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH));
  if (/^-?\d{1,15}(\.\d+)?$/.test(typed)) return Number(typed);
  // a Chinese numeral is a number before a measure word only
  const counted = /[件个项户]$/.test(typed) ? typed : `${typed}件`;
  const [token, ...more] = readNumbers(counted);
  const isAll = token !== undefined && more.length === 0 && token.start === 0 && token.end === counted.length && token.high === null && token.op === 'eq';
  const { value, quantity } = isAll ? token.low : { value: null, quantity: null };
  return value === null || quantity?.measure === 'yuan' ? typed : Number(value);
}
