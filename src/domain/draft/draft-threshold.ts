/** Thresholds as conditions: what is measured, and how much of it. */
import { isForeignMoney } from '../number/money.ts';
import { INTRODUCER } from '../text/introducers.ts';
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

/** Before what is measured of another: 引荐人成功引荐, 为本县引进. */
const BRINGS = new RegExp(
  `^(?:第[^条]{1,5}条\\s*|\\s*[（(]?[\\d一二三四五六七八九十]{1,3}[）).．、]\\s*)?(?:(?:每?(?:${INTRODUCER})[^，。；]{0,4}?)|每|为[^，。；]{1,8}?)(?:成功)?(?:引荐|引进|介绍|招引|促成)(?=[^，。；]{2})`,
);

/** The words of a threshold, from what is measured to what follows the number. */
function conditionRange(text: string, { start, end }: Candidate): { from: number; to: number } {
  const phrase = phraseAround(text, start, end).start;
  // 每新增一家（客房10间以上）: what stands in a bracket is asked in its own words
  const bracket = text.lastIndexOf('（', start - 1) + 1;
  const isInside = bracket > phrase && !text.slice(bracket, start).includes('）');
  const begun = Math.max(isInside ? bracket : phrase, text.lastIndexOf('对', start - 1) + 1);
  // 完成备案且投资500万元以上: what stands before 且 is asked for itself
  const joined = Math.max(0, ...[...maskedBrackets(text.slice(begun, start)).matchAll(/(?:并且|且|同时|，并)(?=[^，]{2})/g)].map((m) => m.index + m[0].length));
  const own = begun + joined + (/^(?:[且并]|于(?!\d))/.exec(text.slice(begun + joined, start))?.[0].length ?? 0);
  // 引荐人成功引荐投资1亿元以上项目: what is measured is of the project that he brings
  const from = own + (BRINGS.exec(text.slice(own, start))?.[0].length ?? 0);
  // 购置生产设备，投资额500万元以上的: what the sum is spent on stands in the phrase before
  const bought = text.startsWith('投资额', begun + joined) ? (BOUGHT.exec(text.slice(0, begun + joined))?.[0].length ?? 0) : 0;
  // 增长10%以上的企业: the 的 belongs to what follows
  const after =
    /^(?:及?以[上下])?(?:（不?含(?:本数|[\d.]+[^（）\d]{0,4})?）|\(含\))?(?:及?以[上下])?(?:的(?=[，。；、：,;]|$))?/.exec(text.slice(end))?.[0] ?? '';
  // 突破1000亿元企业: no word stands between the two
  const firm = after === '' && text.startsWith('企业', end) ? '企业' : '';
  // 投资1亿元以上项目, 纳税500万元以上服务业企业: whose sum it is, where that is another's
  const whose = from === own ? '' : (/^的?[^，。；、的]{0,8}?(?:项目|企业)/.exec(text.slice(end + after.length))?.[0] ?? '');
  return { from: from - bought, to: end + after.length + firm.length + (firm === '' ? whose.length : 0) };
}

/** Which place of a threshold's words in its clause is meant; nothing where they stand once. */
function nthOf(text: string, quote: string, { start }: Candidate): { readonly nth?: number } {
  const parts = text.split(quote).length - 1;
  return parts < 2 ? {} : { nth: text.slice(0, start + quote.length).split(quote).length - 1 };
}

/** Whether a number is measured in what its measure counts. */
const isMeasured = (unit: string | null, measure: keyof typeof measures): boolean =>
  measure === 'building_area' ? /^(?:平方米|㎡)$/.test(unit ?? '') : (unit ?? '').endsWith('元') && !isForeignMoney(unit ?? '');

/** 100万元至300万元（含300万元）: both ends; what an earlier range includes, the next begins above. */
function rangeOf(text: string, { value, value_max, unit, start }: Candidate): Record<string, unknown> | null {
  if (value_max === null || value === null) return null;
  const isTaken = new RegExp(`含${value}${unit ?? ''}[）)]`).test(text.slice(0, start));
  return { op: isTaken ? 'gt' : 'ge', value, unit, to: { op: 'le', value: value_max, unit } };
}

/** What a number counts, behind it: 5年以上服务合同, 两个以上收费景点. */
const COUNTED =
  /^(?!的|且|并|同时|至|到|-|—|、|即可|给予|予以|奖|补|按|以|为|内|后|前|起|可|的?企业)[\p{Script=Han}“”]{2,12}?(?=的?(?:[，。；：、（]|$)|且|并|即可|的)/u;

/** A threshold that no measure says, with what it counts. */
function otherThreshold(text: string, { from, to }: { readonly from: number; readonly to: number }, candidate: Candidate): Record<string, unknown> {
  const counted = text.slice(from, to).endsWith('的') ? null : COUNTED.exec(text.slice(to));
  const quote = text.slice(from, to + (counted?.[0].length ?? 0)).trim();
  return { kind: 'other', quote, ...nthOf(text, quote, candidate) };
}

/** 达到5000万元: a bare number behind these is reached, not hit. */
const REACHED = /(?:达到?|满|实现)$/;

/** 300万元、500万元、1亿元以上: the last of a list says of all that more will do; null where none does. */
function sharedBound(list: readonly Candidate[], candidate: Candidate): Candidate | null {
  const last = list.at(-1);
  const isSaidOnce = last !== undefined && list.length > 1 && (last.op === 'ge' || last.op === 'gt') && list.slice(0, -1).every((c) => c.op === 'eq');
  return isSaidOnce && list.includes(candidate) && list[0]?.op_printed == null ? last : null;
}

/** Whether a figure of a list stands there without the words that say what it measures: they are read with those before the first. */
const isBare = (text: string, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  /^[\d.]+[千万亿]*(?:元|美元|平方米|亩|人|家|%)?(?:及?以上)?(?:的)?$/.test(text.slice(from, to));

/**
 * A threshold as a condition of its kind where what it measures is named; else `other`, for the reader to code.
 * @param list the thresholds of one list that it is of: 达到5000万元、1亿元 is measured by the words before the first
 */
export function draftCondition(text: string, candidate: Candidate, list: readonly Candidate[] = []): Record<string, unknown> {
  const [first = candidate] = list.includes(candidate) ? list : [];
  const own = conditionRange(text, candidate);
  const head = conditionRange(text, first);
  const shared = sharedBound(list, candidate);
  const quote = text.slice(head.from, shared === null ? own.to : conditionRange(text, shared).to).trim();
  const { value, unit } = candidate;
  const range = rangeOf(text, candidate);
  const measure = byWord(text.slice(head.from, head.to), [...THRESHOLD_WORDS, AREA]);
  const isReached = (c: Candidate) => c.op === 'eq' && REACHED.test(text.slice(0, c.start + (c.op_printed?.length ?? 0)));
  // 超过1亿元、5亿元: what is printed before the first is said of all
  const told = shared !== null ? shared.op : candidate.op === 'eq' ? (isReached(first) ? 'ge' : first.op) : candidate.op;
  // 突破1亿元（含）
  const op = told === 'gt' && /^[（(]含(?:本数)?[）)]/.test(text.slice(candidate.end)) ? 'ge' : told;
  const isBound = op === 'ge' || op === 'gt' || op === 'le' || op === 'lt' || range !== null;
  if (measure === null || !isBound || !isMeasured(unit, measure.value) || NO_THRESHOLD.test(quote))
    return otherThreshold(text, isBare(text, own) ? { from: head.from, to: own.to } : own, candidate);
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
