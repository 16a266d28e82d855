/** Which figures of a sentence belong to one award. */
import { toCny } from '../number/money.ts';
import type { Candidate } from './candidates.ts';
import { PRINCIPAL } from './money-rules.ts';

/** Figures of a sentence that belong to one award: its head sum, the caps that bind it, its conditions and limits. */
export interface Award {
  readonly figures: readonly Candidate[];
  readonly conditions: readonly Candidate[];
  /** The list of thresholds of which it has one; empty where there is none. */
  readonly list: readonly Candidate[];
}

/** A share of a base, or two ends of one: 5%-20%. */
export const isRate = ({ role, unit }: Candidate): boolean => role === 'rate' || (role === 'range' && /^[%％‰]$/.test(unit ?? ''));

/** A share, of a base, another award, on top of one: what a cap after it bounds. */
export const isShareOfSomething = (f: Candidate): boolean => isRate(f) || f.role === 'ratio' || f.role === 'uplift';

/** 200元/人: what is given in all is bounded by the cap after it. */
export const isPerOne = ({ unit }: Candidate): boolean => unit?.includes('/') === true;

export const paysByItself = (c: Candidate) => c.role !== 'cap' && c.role !== 'floor';

/** 万美元 and 亿美元 are one unit. */
const measuredIn = (c: Candidate | undefined): string => (c?.unit ?? '').replace(/^[千万亿]+/, '');

/** The one list of so many thresholds of one unit that follow each other; null where none or several are that long. */
function runOf(conditions: readonly Candidate[], length: number): readonly Candidate[] | null {
  const runs = conditions.reduce<Candidate[][]>((found, c) => {
    const last = found.at(-1);
    if (last !== undefined && measuredIn(last[0]) === measuredIn(c)) last.push(c);
    else found.push([c]);
    return found;
  }, []);
  const fitting = runs.filter((r) => r.length === length);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** 每件奖励2万元，每家企业最高20万元: a cap above the sum bounds what is given in all. */
export function isAboveSum(cap: Candidate, head: Candidate | undefined): boolean {
  if (head?.role !== 'fixed' || cap.role !== 'cap') return false;
  const [most, sum] = [toCny(cap.value, cap.unit), toCny(head.value, head.unit)];
  return most !== null && sum !== null && most > sum;
}

/** Why a figure is one of a list of several. */
const goesOn = ({ reason }: Candidate): boolean => reason.endsWith('in one list with the figure before it');
/** Whether the awards of a sentence are the members of one distribution: 分别给予20万元、10万元, or two sums in one list without 分别. */
export const isDistribution = (awards: readonly Award[], segment: string): boolean =>
  awards.length > 1 && (segment.includes('分别') || awards.slice(1).every((a) => a.figures[0] !== undefined && goesOn(a.figures[0])));

/**
 * The awards of a sentence. A sum or rate begins one; a cap after a rate binds it, a cap by itself begins one. A condition
 * belongs to the award after it; those before the first to all, unless each award has one of its own.
 * @param isForEach whether a sum is given for each of several, so that a cap behind it bounds the whole
 * @param isFurtherCap whether a cap bounds in another way what the caps before it bound: 单个产品…，单个企业…
 * @param isTotal whether the words between a sum and a cap above it speak of one and the same award
 */
export function awardsOf(
  figures: readonly Candidate[],
  isForEach: (f: Candidate) => boolean = isPerOne,
  isTotal: (sum: Candidate, cap: Candidate) => boolean = () => false,
  isFurtherCap: (caps: readonly Candidate[], cap: Candidate) => boolean = () => false,
): Award[] {
  const awards: { figures: Candidate[]; conditions: Candidate[] }[] = [];
  let waiting: Candidate[] = [];
  let common: Candidate[] = [];
  // 期限不超过3年 ahead of the sum
  const terms: Candidate[] = [];
  for (const figure of figures) {
    const last = awards.at(-1);
    if (figure.kind === 'condition' || figure.kind === 'target') waiting.push(figure);
    else if (figure.kind === 'limit') (last?.figures ?? terms).push(figure);
    else if (last !== undefined && !paysByItself(figure) && isFurtherCap(last.figures, figure)) last.figures.push(figure);
    else if (last !== undefined && !paysByItself(figure) && last.figures.some((f) => isShareOfSomething(f) || isForEach(f) || isTotal(f, figure)))
      last.figures.push(figure);
    else {
      if (awards.length === 0) common = waiting;
      awards.push({ figures: awards.length === 0 ? [figure, ...terms] : [figure], conditions: awards.length === 0 ? [] : waiting });
      waiting = [];
    }
  }
  const bounds = waiting.filter((f) => f.reason.startsWith(PRINCIPAL));
  const each = awards.length > 1 && awards.slice(1).every((a) => a.conditions.length > 0);
  // 达到1亿元、5亿元、10亿元，且增长10%以上的，分别奖励…: as many thresholds of one unit as sums, the others are asked of all
  const run = awards.length > 1 && awards.slice(1).every((a) => a.conditions.length === 0) ? runOf(common, awards.length) : null;
  return awards.map((award, i) => {
    const shared = run !== null ? common.filter((c) => !run.includes(c) || c === run[i]) : i === 0 || !each ? common : [];
    // …给予贴息，贴息本金不超过300万元: behind the rate, and of every one before it
    return { figures: award.figures, conditions: [...shared, ...award.conditions, ...bounds], list: run ?? [] };
  });
}

/** 分别奖励…，补助期限不超过3年: the term behind the last sum of a list holds for all of them. */
export function withSharedTerm(awards: readonly Award[], segment: string): readonly Award[] {
  const terms = awards.at(-1)?.figures.filter((f) => f.kind === 'limit' && /[年月]$/.test(f.unit ?? '')) ?? [];
  if (awards.length < 2 || terms.length === 0 || !segment.includes('分别')) return awards;
  return awards.map((a) => (a.figures.some((f) => f.kind === 'limit') ? a : { ...a, figures: [...a.figures, ...terms] }));
}

/** 分别按10%、15%给予补助，最高30万元: the cap behind the last rate of a list bounds each of them. */
export function withSharedCap(awards: readonly Award[], segment: string): readonly Award[] {
  const caps = awards.at(-1)?.figures.filter((f) => f.role === 'cap') ?? [];
  if (awards.length < 2 || caps.length === 0 || !segment.includes('分别') || !awards.every((a) => a.figures.some(isRate))) return awards;
  return awards.map((a) => (a.figures.some((f) => f.role === 'cap') ? a : { ...a, figures: [...a.figures, ...caps] }));
}
