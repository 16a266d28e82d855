import { isSameMeasure } from './same-measure.ts';
import { decideBlank } from './blank.ts';
import type { PassageFinder } from './passages.ts';
import { comparePolicies, type PolicyTable } from './grid.ts';
import { targetRoles, targetValue, type TargetRole, type TargetValue } from './target-value.ts';
import type { PolicyRecord, TargetRecord } from '../schema/record.ts';
import { comparisonRows, rowMembers, showsInRow, type ComparisonRow } from '../corpus/rows.ts';
import type { City, Indicator } from '../schema/registries.ts';
import { documentDate, type DatedDocument } from '../corpus/document-date.ts';
import { isNotConferred, titleOf, type Titles } from '../corpus/titles.ts';
import { BASIS_ORDER } from '../table/likeness.ts';
import { makeCell, type Cell } from '../table/table.ts';
import { topics } from '../vocabulary.ts';

/** The targets comparison: what each policy sets in each row. */
export type Comparison = PolicyTable<ComparisonRow, TargetValue>;

/** A row none of whose titles the city's province conferred when the document was issued, as far as that is known. */
export const isNotApplicable = (row: Pick<ComparisonRow, 'titles'>, policy: DatedDocument, city: Pick<City, 'province'>, titles: Titles): boolean =>
  row.titles.length > 0 && row.titles.every((id) => isNotConferred(titleOf(titles, id), city.province, documentDate(policy), titles));

/** A mark on the way to a later goal: the same measure at an earlier date, counted neither over a period nor each year. */
export const isMilestoneOf = (t: TargetRecord, goal: TargetRecord): boolean =>
  t.from === null && t.each === null && t.year !== null && goal.year !== null && t.year < goal.year && isSameMeasure(t, goal);

/** A goal inside another one of the cell: 其中, or a year of its period. */
function isPartIn(t: TargetRecord, goals: readonly TargetRecord[], own: readonly TargetRecord[]): boolean {
  // the period it is part of may be printed twice: the repeat is left out, its first mention stands
  const whole = own.find((o) => o.id === t.subset_of);
  return goals.some((g) => g.id === t.subset_of || (g.id === whole?.same_as && g.id !== t.id));
}

/**
 * What a target is beside the others of its cell.
 * @param goals the figures of the cell that are no baselines
 * @param own all targets of the policy
 */
function roleIn(t: TargetRecord, goals: readonly TargetRecord[], own: readonly TargetRecord[]): TargetRole {
  if (t.op === null) return 'promise';
  if (t.baseline) return 'baseline';
  if (isPartIn(t, goals, own)) return 'part';
  if (goals.some((g) => g.id === t.same_as)) return 'repeat';
  return goals.some((g) => isMilestoneOf(t, g)) ? 'milestone' : 'goal';
}

/** Goals first; unlike bases apart, the latest year first; but milestones as they come in time. */
function compareValues(a: TargetValue, b: TargetValue): number {
  const isStep = a.role === 'milestone';
  return (
    targetRoles.indexOf(a.role) - targetRoles.indexOf(b.role) ||
    (a.role === 'baseline' || a.role === 'promise'
      ? 0
      : BASIS_ORDER.indexOf(a.basis) - BASIS_ORDER.indexOf(b.basis) || ((b.year ?? 0) - (a.year ?? 0)) * (isStep ? -1 : 1))
  );
}

/** What a policy's targets say in a row, goals first: nothing twice, and nothing left out but plain repeats. */
function cellValues(row: ComparisonRow, own: readonly TargetRecord[]): TargetValue[] {
  const inRow = own.filter((t) => showsInRow(t, row));
  // a repeat is left out only where it says the same: 超过4 in the body and 4 in the annex both stand
  const shown = inRow.filter((t) => !inRow.some((o) => o.id === t.same_as && o.op === t.op && o.value === t.value));
  const goals = shown.filter((t) => t.op !== null && !t.baseline);
  return shown.map((t) => targetValue(roleIn(t, goals, own), t)).sort(compareValues);
}

/** What decides about a policy's blanks: its date, what is held of it and what is coded. */
export type JudgedPolicy = DatedDocument & Pick<PolicyRecord, 'holding' | 'coding'>;

/** What a cell is judged by beside its facts. */
export interface Context {
  readonly titles: Titles;
  readonly passages: PassageFinder;
}

/**
 * What one policy says in one row: its facts, else the kind of blank. A bare mention is no promise; a promise beside
 * figures stays beside them; an actual without a goal answers nothing.
 */
export function decideCell(
  row: ComparisonRow,
  policy: JudgedPolicy,
  city: Pick<City, 'province'>,
  own: readonly TargetRecord[],
  { titles, passages }: Context,
): Cell<TargetValue> {
  const values = cellValues(row, own);
  const promises = values.filter((v) => v.role === 'promise');
  if (values.some((v) => v.role !== 'promise' && v.role !== 'baseline')) return makeCell(values);
  return decideBlank({ isApplicable: !isNotApplicable(row, policy, city, titles), promises, policy, passages: () => passages(row, policy.id) });
}

export interface CompareInput {
  readonly policies: readonly PolicyRecord[];
  readonly targets: readonly TargetRecord[];
  readonly cities: readonly City[];
  readonly indicators: readonly Indicator[];
  readonly titles: Titles;
  readonly passages: PassageFinder;
}

/** Titles and pools as registered, then the other indicators by topic. */
export function readingOrder(rows: readonly ComparisonRow[]): ComparisonRow[] {
  const topicOrder = Object.keys(topics);
  return rows.toSorted((a, b) => (a.kind === 'indicator' && b.kind === 'indicator' ? topicOrder.indexOf(a.topic) - topicOrder.indexOf(b.topic) : 0));
}

/** The comparison of all policies in all rows that at least one of them fills with a figure or a promise. */
export function compareTargets({ policies, targets, cities, indicators, titles, passages }: CompareInput): Comparison {
  const all = comparisonRows(indicators, titles);
  const members = rowMembers(all, targets);
  const rows = readingOrder(all.filter((row) => (members.get(row.id) ?? []).length > 0));
  return comparePolicies('targets', { rows, policies, cities, facts: targets }, (row, policy, city, own) =>
    decideCell(row, policy, city, own, { titles, passages }),
  );
}
