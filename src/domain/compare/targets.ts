import { isSameMeasure } from './same-measure.ts';
import { makeGrid, type ComparisonGrid } from './grid.ts';
import type { PolicyRecord, TargetRecord } from '../corpus/records.ts';
import { comparisonRows, rowMembers, showsInRow, type ComparisonRow } from '../corpus/rows.ts';
import type { City, Indicator } from '../schema/registries.ts';
import { documentDate, type DatedDocument } from '../corpus/document-date.ts';
import { isConferred, titleOf, type Titles } from '../corpus/titles.ts';
import { topics, type Basis, type Blank } from '../vocabulary.ts';

/** What one policy says in one row. A cell is never empty: it holds figures or says which kind of blank it is. */
export type ComparisonCell =
  | {
      readonly kind: 'facts';
      /** Goals, strongest evidence first: unlike bases stay apart. */
      readonly goals: readonly TargetRecord[];
      /** Goals that are part of one of `goals` (其中, a year of a period): shown inside it, never added. */
      readonly parts: readonly TargetRecord[];
      /** Year-end marks on the way to a later goal of the same basis. */
      readonly milestones: readonly TargetRecord[];
      /** The same goal printed again with another operator (700家以上 and 700). */
      readonly repeats: readonly TargetRecord[];
      readonly baselines: readonly TargetRecord[];
      /** Figureless promises beside the figures. */
      readonly promises: readonly TargetRecord[];
    }
  | { readonly kind: 'blank'; readonly blank: Exclude<Blank, 'unquantified'> }
  | { readonly kind: 'blank'; readonly blank: 'unquantified'; readonly promises: readonly TargetRecord[] };

export type Comparison = ComparisonGrid<ComparisonRow, ComparisonCell>;

/** A row none of whose titles the city's province conferred when the document was issued. */
export const isNotApplicable = (row: Pick<ComparisonRow, 'titles'>, policy: DatedDocument, city: Pick<City, 'province'>, titles: Titles): boolean =>
  row.titles.length > 0 && row.titles.every((id) => !isConferred(titleOf(titles, id), city.province, documentDate(policy)));

const BASIS_ORDER: readonly Basis[] = ['stock', 'unclear', 'flow', 'ratio', 'coverage'];
const byBasisThenYear = (a: TargetRecord, b: TargetRecord) => BASIS_ORDER.indexOf(a.basis) - BASIS_ORDER.indexOf(b.basis) || (b.year ?? 0) - (a.year ?? 0);

/** A mark on the way to a later goal: the same measure at an earlier date, counted neither over a period nor each year. */
export const isMilestoneOf = (t: TargetRecord, goal: TargetRecord): boolean =>
  t.from === null && t.each === null && t.year !== null && goal.year !== null && t.year < goal.year && isSameMeasure(t, goal);

/** Order of decision: fact, not_applicable, unquantified, not_held, silent. A bare mention is no promise. */
export function decideCell(
  row: ComparisonRow,
  policy: DatedDocument & Pick<PolicyRecord, 'holding'>,
  city: City,
  targets: readonly TargetRecord[],
  titles: Titles,
): ComparisonCell {
  const shown = targets.filter((t) => showsInRow(t, row));
  // a repeat is left out only where it says the same: 超过4 in the body and 4 in the annex both stand
  const isPlainRepeat = (t: TargetRecord) => shown.some((o) => o.id === t.same_as && o.op === t.op && o.value === t.value);
  const figures = shown.filter((t) => t.op !== null && !isPlainRepeat(t));
  const promises = shown.filter((t) => t.op === null && !isPlainRepeat(t));
  const goals = figures.filter((t) => !t.baseline).sort(byBasisThenYear);
  // the period it is part of may be printed twice: the repeat is left out, its first mention stands
  const wholeOf = (t: TargetRecord) => targets.find((o) => o.id === t.subset_of);
  const isPart = (t: TargetRecord) => goals.some((g) => g.id === t.subset_of || (g.id === wholeOf(t)?.same_as && g.id !== t.id));
  const isRepeat = (t: TargetRecord) => goals.some((g) => g.id === t.same_as);
  const isMilestone = (t: TargetRecord) => goals.some((g) => isMilestoneOf(t, g));
  if (goals.length > 0)
    return {
      kind: 'facts',
      goals: goals.filter((t) => !isPart(t) && !isRepeat(t) && !isMilestone(t)),
      parts: goals.filter(isPart),
      milestones: goals.filter((t) => isMilestone(t) && !isPart(t) && !isRepeat(t)).reverse(),
      repeats: goals.filter((t) => isRepeat(t) && !isPart(t)),
      baselines: figures.filter((t) => t.baseline),
      promises,
    };
  if (isNotApplicable(row, policy, city, titles)) return { kind: 'blank', blank: 'not_applicable' };
  if (promises.length > 0) return { kind: 'blank', blank: 'unquantified', promises };
  return { kind: 'blank', blank: policy.holding === 'excerpt' ? 'not_held' : 'silent' };
}

export interface CompareInput {
  readonly policies: readonly PolicyRecord[];
  readonly targets: readonly TargetRecord[];
  readonly cities: readonly City[];
  readonly indicators: readonly Indicator[];
  readonly titles: Titles;
}

/** The comparison of all policies in all rows that at least one of them fills with a figure or a promise. */
export function compareTargets({ policies, targets, cities, indicators, titles }: CompareInput): Comparison {
  const topicOrder = Object.keys(topics);
  const all = comparisonRows(indicators, titles);
  const members = rowMembers(all, targets);
  const rows = all
    .filter((row) => (members.get(row.id) ?? []).length > 0)
    .sort((a, b) => (a.kind === 'indicator' && b.kind === 'indicator' ? topicOrder.indexOf(a.topic) - topicOrder.indexOf(b.topic) : 0));
  return makeGrid(rows, policies, cities, targets, (row, policy, city, own) => decideCell(row, policy, city, own, titles));
}
