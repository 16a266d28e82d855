import type { Clause } from '../parse/clauses.ts';
import { chineseOrdinal } from '../parse/numbering.ts';
import type { Range } from '../text/text.ts';

/** A numeral in official text that might be a figure. */
export interface NumeralToken extends Range {
  readonly text: string;
  /** null for 全覆盖, 全部. */
  readonly value: number | null;
}

/** Dates, periods, document numbers, annex numbers and list ordinals: numerals that are no figures wherever they stand. */
const NOT_FIGURES: readonly RegExp[] = [
  /\d{4}\s*年?\s*[-－—–~至]\s*\d{4}\s*年/g,
  /\d{4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?/g,
  /[〔[（(]\s*\d{4}\s*[〕\]）)]\s*\d+\s*号/g,
  /附件\s*[：:]?\s*\d+/g,
  /(?<=附件[\s\S]*\n)\d+[.．、]/g,
  // set phrases: one of a kind, one-off, first, further …
  /一次性|一次补助|一批|一企一策|一企一档|一对一|一站式|一条龙|一体化|一定|一流|进一步|统一|第一|之一|唯一|一系列|一般|一支|上一年度|十四五|一法一条例|一带一路|[一二三五]年行动计划/g,
  // 全面贯彻, 全面提升: an adverb
  /全面(?!覆盖|完成|实现|建成)/g,
];

const MEASURE = '[家户个项件名人次年级条批类倍元天场座支款期种幢层所台套份亿万]';
const CANDIDATES = new RegExp(
  [
    String.raw`(?<!\d|附件\s*)\d{1,2}[∶:：]\d{1,2}(?!\d)`,
    String.raw`\d+(?:[.,]\d+)*`,
    `(?<!\\d\\s*)[一二三四五六七八九十百千万两]+(?=${MEASURE})`,
    String.raw`[一二三四五六七八九十]+(?=成(?!长|立|果|本|为|功|套|效|交|员|就|熟))`,
    '半(?=数|年)',
    '全覆盖',
    '全部',
  ].join('|'),
  'g',
);

const CHINESE: Record<string, number> = { 两: 2, 百: 100, 千: 1000, 万: 10000, 半: 0.5 };

/** Value of a numeral as printed, in its own unit: 1,200 → 1200, 1∶1 → 1, 五 → 5, 百 → 100; null for 全部. */
export function numeralValue(text: string): number | null {
  if (text.startsWith('全')) return null;
  const ratio = /^(\d+)[∶:：](\d+)$/.exec(text);
  if (ratio !== null) return Number(ratio[1]) / Number(ratio[2]);
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  return CHINESE[text] ?? chineseOrdinal(text);
}

/** The numeral tokens of a clause's text; its own number and all recognised non-figures are left out. */
export function numeralTokens(clause: Pick<Clause, 'text' | 'number'>): NumeralToken[] {
  const { text } = clause;
  const dead: Range[] = NOT_FIGURES.flatMap((pattern) => Array.from(text.matchAll(pattern), (m) => ({ start: m.index, end: m.index + m[0].length })));
  if (clause.number !== null && text.startsWith(clause.number)) dead.push({ start: 0, end: clause.number.length });
  return Array.from(text.matchAll(CANDIDATES), (m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
    value: numeralValue(m[0]),
  })).filter((token) => !dead.some((d) => d.start <= token.start && token.end <= d.end));
}

/** A typed field that takes its value from a numeral. */
export interface NumeralClaim {
  readonly fact: string;
  readonly field: string;
  readonly clause: string;
  /** null claims 全覆盖, 全部. */
  readonly value: number | null;
  readonly unit: string | null;
  /** Where the numeral must stand. */
  readonly within: Range;
  /** Facts of one group (printed together) may share a numeral. */
  readonly group: string | null;
}

export interface ClaimResult {
  /** Token → the claims it carries. */
  readonly carried: Map<NumeralToken, NumeralClaim[]>;
  /** Claims whose value does not stand in their words. */
  readonly missing: NumeralClaim[];
  /** Claims that find only numerals that other facts already carry. */
  readonly contested: NumeralClaim[];
}

const sameValue = (a: number | null, b: number | null) => a === b || (a !== null && b !== null && Math.abs(a - b) < 1e-9);
const halfWidth = (s: string) => s.normalize('NFKC').replace(/\s+/g, '');

/** Incentives printed together may share a numeral, and so may the goals of one sentence a period (5年 培育…，选拔…，新建…). */
const mayShare = (a: NumeralClaim, b: NumeralClaim) =>
  a.fact !== b.fact && ((a.group !== null && a.group === b.group) || (a.field === 'duration_years' && b.field === 'duration_years'));

/** Gives every claim the numeral it means, those with the fewest candidates first. */
export function matchClaims(text: string, tokens: readonly NumeralToken[], claims: readonly NumeralClaim[]): ClaimResult {
  const followedBy = (token: NumeralToken, unit: string | null) =>
    unit !== null && halfWidth(text.slice(token.end, token.end + unit.length + 3)).startsWith(halfWidth(unit));
  const candidatesOf = (claim: NumeralClaim) => {
    const all = tokens.filter((t) => claim.within.start <= t.start && t.end <= claim.within.end && sameValue(t.value, claim.value));
    const withUnit = all.filter((t) => followedBy(t, claim.unit));
    return withUnit.length > 0 ? withUnit : all;
  };
  const carried = new Map<NumeralToken, NumeralClaim[]>();
  const missing: NumeralClaim[] = [];
  const contested: NumeralClaim[] = [];
  const candidates = new Map(claims.map((claim) => [claim, candidatesOf(claim)]));
  const queue = [...claims].sort((a, b) => (candidates.get(a)?.length ?? 0) - (candidates.get(b)?.length ?? 0));
  // a numeral held by one claim alone can be had if that claim finds itself another
  const vacate = (token: NumeralToken, asked: Set<NumeralToken>): boolean => {
    const [holder, ...sharers] = carried.get(token) ?? [];
    if (holder === undefined) return true;
    if (sharers.length > 0) return false;
    for (const other of candidates.get(holder) ?? []) {
      if (asked.has(other)) continue;
      asked.add(other);
      if (!vacate(other, asked)) continue;
      carried.delete(token);
      carried.set(other, [holder]);
      return true;
    }
    return false;
  };
  for (const claim of queue) {
    const own = candidates.get(claim) ?? [];
    const token =
      own.find((t) => !carried.has(t)) ?? own.find((t) => carried.get(t)?.some((c) => mayShare(c, claim))) ?? own.find((t) => vacate(t, new Set([t])));
    if (token !== undefined) carried.set(token, [...(carried.get(token) ?? []), claim]);
    else (own.length === 0 ? missing : contested).push(claim);
  }
  return { carried, missing, contested };
}
