import type { Operator } from '../vocabulary.ts';

/** Words before a number. Source: the documents, and VOCABULARY of the project: 不足 is below, 近 about, 达 says nothing. */
const BEFORE: readonly (readonly [string, Operator])[] = [
  ...(['不低于', '不得低于', '不少于', '不得少于', '不小于', '至少', '最少', '最低', '≥', '>='] as const).map((w) => [w, 'ge'] as const),
  ...(['超过', '高于', '大于', '多于', '突破', '逾', '超', '>'] as const).map((w) => [w, 'gt'] as const),
  ...(['不超过', '不超', '不得超过', '不高于', '不得高于', '不多于', '不大于', '至多', '最多', '最高', '≤', '<='] as const).map((w) => [w, 'le'] as const),
  ...(['低于', '小于', '少于', '不足', '不到', '不满', '<'] as const).map((w) => [w, 'lt'] as const),
  ...(['大约', '约', '接近', '近', '≈'] as const).map((w) => [w, 'about'] as const),
  ...(['达到', '达', '='] as const).map((w) => [w, 'eq'] as const),
];
/** Words after a number and its unit. */
const AFTER: readonly (readonly [string, Operator])[] = [
  ...(['以上', '及以上', '(含)以上', '（含）以上', '起'] as const).map((w) => [w, 'ge'] as const),
  ...(['以下', '及以下', '以内', '之内', '封顶', '（含）以下', '(含)以下'] as const).map((w) => [w, 'le'] as const),
  ...(['左右', '上下'] as const).map((w) => [w, 'about'] as const),
];
/** Between a numeral and its unit: 百余家, 20多万. */
const INSIDE: readonly (readonly [string, Operator])[] = [
  ['余', 'gt'],
  ['多', 'gt'],
];
/** Characters with which a word of one character makes another word: 节约10万元 is no “about”. */
const NOT_AFTER: Readonly<Record<string, string>> = { 约: '节契条预合签公履', 近: '最附临靠邻亲', 超: '高赶反' };

/** Words that begin like an operator: 10家起草单位, 10家上下游企业. */
const NO_OPERATOR = /^(?:起[步草来到重带]|上下[游级联])/;

const longestFirst = (words: readonly (readonly [string, Operator])[]) => [...words].sort((a, b) => b[0].length - a[0].length);
const [before, after] = [longestFirst(BEFORE), longestFirst(AFTER)];

/** What an operator word says wherever it stands; null for a word that is none. */
export const operatorOf = (word: string): Operator | null => [...before, ...after, ...INSIDE].find(([w]) => w === word)?.[1] ?? null;

/** The words of a text that bound a figure, without any figure beside them: 以上, 不超过. */
export function boundWords(text: string): string[] {
  const words = [...before, ...after].flatMap(([word, op]) => (/^[gl]/.test(op) && /^\p{Script=Han}{2,}$/u.test(word) ? [word] : []));
  const longest = words.sort((a, b) => b.length - a.length).join('|');
  return Array.from(text.matchAll(new RegExp(longest, 'g')), ([word]) => word);
}

/** An operator word in a text. */
export interface OperatorAt {
  readonly op: Operator;
  readonly start: number;
  readonly end: number;
}

/** The operator word that ends right before a number, white space aside. */
export function operatorBefore(text: string, numberStart: number): OperatorAt | null {
  let end = numberStart;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  const found = before.find(([word]) => text.startsWith(word, end - word.length) && end >= word.length);
  if (found === undefined) return null;
  const start = end - found[0].length;
  return start > 0 && (NOT_AFTER[found[0]] ?? '').includes(text.charAt(start - 1)) ? null : { op: found[1], start, end };
}

/** 余 or 多 right after a numeral. */
export function operatorInside(text: string, numeralEnd: number): OperatorAt | null {
  const found = INSIDE.find(([word]) => text.startsWith(word, numeralEnd));
  return found === undefined ? null : { op: found[1], start: numeralEnd, end: numeralEnd + found[0].length };
}

/** The operator word right after a number and its unit, white space aside. */
export function operatorAfter(text: string, numberEnd: number, isDuration: boolean): OperatorAt | null {
  let start = numberEnd;
  while (/\s/.test(text.charAt(start))) start++;
  const found = after.find(([word]) => text.startsWith(word, start));
  if (found !== undefined && !NO_OPERATOR.test(text.slice(start, start + 3))) return { op: found[1], start, end: start + found[0].length };
  // 30日内 is a limit; 园区10家内… is none
  return isDuration && text.charAt(start) === '内' ? { op: 'le', start, end: start + 1 } : null;
}
