/** Thresholds as conditions: what is measured, and how much of it. */
import { NO_THRESHOLD, THRESHOLD_WORDS } from '../text/threshold-words.ts';
import type { measurePeriods, measures } from '../vocabulary.ts';
import type { Candidate } from './candidates.ts';
import type { LeadIn } from './carried.ts';
import { byWord } from './draft-fact.ts';
import { phraseAround } from './draft-target.ts';

/** 面积300平方米以上, 自建1000平方米以上: of rooms, where no land is named. */
const AREA: readonly [RegExp, keyof typeof measures] = [/^(?!.*(?:用地|土地|占地|绿地|人均)).*(?:平方米|㎡)/, 'building_area'];

/** In which year a threshold is measured, as its words print it. */
const PERIODS: readonly (readonly [RegExp, keyof typeof measurePeriods])[] = [
  [/上一?年度?/, 'last_year'],
  [/当年|本年度?/, 'this_year'],
];

/** Brackets with what stands in them left out of account. */
const maskedBrackets = (text: string): string => text.replace(/（[^（）]*）|《[^《》]*》/g, (m) => '〇'.repeat(m.length));

/** A phrase of what is bought, at the end of what stands before a sum. */
const BOUGHT = /(?:购置|购买|购进|更新|引进|新购)[^，。；：、对]{0,16}设备[^，。；：、]{0,6}，$/;

/** The words of a threshold, from what is measured to what follows the number. */
function conditionRange(text: string, { start, end }: Candidate): { from: number; to: number } {
  const phrase = phraseAround(text, start, end).start;
  const begun = Math.max(phrase, text.lastIndexOf('对', start - 1) + 1);
  // 完成备案且投资500万元以上: what stands before 且 is asked for itself
  const joined = Math.max(0, ...[...maskedBrackets(text.slice(begun, start)).matchAll(/(?:并且|且|同时|，并)(?=[^，]{2})/g)].map((m) => m.index + m[0].length));
  const from = begun + joined + (/^(?:[且并]|于(?!\d))/.exec(text.slice(begun + joined, start))?.[0].length ?? 0);
  // 购置生产设备，投资额500万元以上的: what the sum is spent on stands in the phrase before
  const bought = text.startsWith('投资额', begun + joined) ? (BOUGHT.exec(text.slice(0, begun + joined))?.[0].length ?? 0) : 0;
  // 增长10%以上的企业: the 的 belongs to what follows
  const after =
    /^(?:及?以[上下])?(?:（不?含(?:本数|[\d.]+[^（）\d]{0,4})?）|\(含\))?(?:及?以[上下])?(?:的(?=[，。；、：,;]|$))?/.exec(text.slice(end))?.[0] ?? '';
  return { from: from - bought, to: end + after.length };
}

/** Which place of a threshold's words in its clause is meant; nothing where they stand once. */
function nthOf(text: string, quote: string, { start }: Candidate): { readonly nth?: number } {
  const parts = text.split(quote).length - 1;
  return parts < 2 ? {} : { nth: text.slice(0, start + quote.length).split(quote).length - 1 };
}

/** Whether a number is measured in what its measure counts. */
const isMeasured = (unit: string | null, measure: keyof typeof measures): boolean =>
  measure === 'building_area' ? /^(?:平方米|㎡)$/.test(unit ?? '') : (unit ?? '').endsWith('元');

/** 100万元至300万元（含300万元）: both ends; what an earlier range includes, the next begins above. */
function rangeOf(text: string, { value, value_max, unit, start }: Candidate): Record<string, unknown> | null {
  if (value_max === null || value === null) return null;
  const isTaken = new RegExp(`含${value}${unit ?? ''}[）)]`).test(text.slice(0, start));
  return { op: isTaken ? 'gt' : 'ge', value, unit, to: { op: 'le', value: value_max, unit } };
}

/** 达到5000万元: a bare number behind these is reached, not hit. */
const REACHED = /(?:达到?|满|实现)$/;

/**
 * A threshold as a condition of its kind where what it measures is named; else `other`, for the reader to code.
 * @param list the thresholds of one list that it is of: 达到5000万元、1亿元 is measured by the words before the first
 */
export function draftCondition(text: string, candidate: Candidate, list: readonly Candidate[] = []): Record<string, unknown> {
  const [first = candidate] = list.includes(candidate) ? list : [];
  const own = conditionRange(text, candidate);
  const head = conditionRange(text, first);
  const alone = text.slice(own.from, own.to).trim();
  const quote = text.slice(head.from, own.to).trim();
  const { value, unit } = candidate;
  const range = rangeOf(text, candidate);
  const measure = byWord(text.slice(head.from, head.to), [...THRESHOLD_WORDS, AREA]);
  const isReached = (c: Candidate) => c.op === 'eq' && REACHED.test(text.slice(0, c.start + (c.op_printed?.length ?? 0)));
  // 超过1亿元、5亿元: what is printed before the first is said of all
  const told = candidate.op === 'eq' ? (isReached(first) ? 'ge' : first.op) : candidate.op;
  // 突破1亿元（含）
  const op = told === 'gt' && /^[（(]含(?:本数)?[）)]/.test(text.slice(candidate.end)) ? 'ge' : told;
  const isBound = op === 'ge' || op === 'gt' || op === 'le' || op === 'lt' || range !== null;
  if (measure === null || !isBound || !isMeasured(unit, measure.value) || NO_THRESHOLD.test(quote))
    return { kind: 'other', quote: alone, ...nthOf(text, alone, candidate) };
  // 总投资500万元以上的项目: the project is to cost so much
  const isOfProject = (quote + (/^[^，。；、]{0,6}/.exec(text.slice(text.indexOf(quote) + quote.length))?.[0] ?? '')).includes('项目');
  const period = byWord(quote, PERIODS);
  return {
    kind: 'amount_at_least',
    measure: measure.value,
    ...(range ?? { op, value, unit }),
    ...(period === null ? {} : { period: period.value }),
    ...(isOfProject ? { subject: 'project' } : {}),
    quote,
    ...nthOf(text, quote, candidate),
  };
}

/** What the lead-in of a list asks of every item below it; its words stand in another clause. */
export const leadConditions = ({ clause, whole, figures }: LeadIn): Record<string, unknown>[] =>
  figures.map((c) => ({ ...draftCondition(whole, c), clause, evidence: 'carried_over' }));
