import { skipAfterStop, type Range } from './text.ts';

const OPEN = '（(〔';
const CLOSE = '）)〕';

/**
 * The sentences of a clause: up to and with 。！？；, a line end, and what belongs to the sentence before it (closing quotes, a
 * responsibility note in brackets). A stop inside brackets ends nothing. Each is without white space around it; together
 * they hold every printed word.
 */
export function sentencesOf(text: string): Range[] {
  const found: Range[] = [];
  const add = (from: number, to: number) => {
    let [start, end] = [from, to];
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    if (start < end) found.push({ start, end });
  };
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    if (OPEN.includes(c)) depth++;
    if (CLOSE.includes(c)) depth = Math.max(0, depth - 1);
    // a bracket that never closes holds no later line
    if (c === '\n') depth = 0;
    if (depth > 0 || !'。！？；\n'.includes(c)) continue;
    const end = c === '\n' ? at + 1 : skipAfterStop(text, at + 1, text.length);
    add(start, end);
    start = end;
    at = end - 1;
  }
  add(start, text.length);
  return found;
}

/** The heading that a paragraph begins with (支持企业上规。对首次…), without its full stop; undefined where it begins with a sentence. */
export const headingBeginning = (text: string): string | undefined => /^[^，；：。]{2,24}(?=。.)/.exec(text)?.[0];
