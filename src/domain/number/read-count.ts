import { readTyped } from './read-typed.ts';

const FULL_WIDTH = 0xfee0;
/** What is counted in answers. */
const COUNTED: ReadonlySet<string | null> = new Set([null, '件', '个', '项', '户', '家']);

/** A count as typed (2, ２, 三, 3件); what is none stays as it is, for a reader of answers to refuse. */
export function readCount(text: string): number | string {
  const typed = text.trim().replace(/[\uFF0D-\uFF19]/g, (c) => String.fromCharCode(c.charCodeAt(0) - FULL_WIDTH));
  if (/^-?\d{1,15}(\.\d+)?$/.test(typed)) return Number(typed);
  const counted = readTyped(typed);
  return counted === null || !COUNTED.has(counted.measure) ? typed : Number(counted.amount);
}
