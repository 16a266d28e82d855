/** The comparability guard: which goals of one row may share a line. */
import { groupBy } from '../../domain/group-by.ts';
import type { Goal } from './goal-words.ts';
import type { ChartWords } from '../grammar/words.ts';

/** Goals that are alike enough to stand on one line. */
export interface GoalLine {
  /** Basis, each and, for what is counted over a period, the years counted: `flow:3`, `stock`, `flow/year`. */
  readonly key: string;
  /** Lines of the caption, e.g. 存量, 〔推定〕. */
  readonly caption: readonly string[];
  /** Every goal's basis is inferred: the caption says it, not the labels. */
  readonly isAllInferred: boolean;
  readonly goals: readonly Goal[];
}

const order = ['stock', 'flow', 'ratio', 'coverage', 'unclear'] as const;

/** Years counted together, both ends included; null where the period is not named or nothing is counted up. */
export function spanYears(goal: Pick<Goal, 'basis' | 'each' | 'from' | 'year'>): number | null {
  if (goal.basis !== 'flow' || goal.each !== null || goal.from == null || goal.year === null) return null;
  return goal.year - goal.from + 1;
}

/** Two goals share a line only where this is the same. */
export function lineKey(goal: Pick<Goal, 'basis' | 'each' | 'from' | 'year'>): string {
  const span = spanYears(goal);
  return `${goal.basis}${goal.each === null ? '' : `/${goal.each}`}${span === null ? '' : `:${span}`}`;
}

function captionOf(goals: readonly Goal[], isAllInferred: boolean, words: ChartWords): string[] {
  const [first] = goals;
  if (first === undefined) return [];
  const span = spanYears(first);
  const each = first.each === null ? null : words.eaches[first.each];
  return [
    // 每年 and 年均 are new ones by nature; only with another basis both words are needed
    ...(each === null || first.basis !== 'flow' ? [words.bases[first.basis]] : []),
    ...(each === null ? [] : [each]),
    ...(span === null ? [] : [words.span(span)]),
    ...(isAllInferred ? [words.inferred] : []),
  ];
}

/** The goals of a row by line: existing number first, then new ones, the unclear last; within a line as given. */
export function toLines(goals: readonly Goal[], words: ChartWords): GoalLine[] {
  const rank = (goal: Goal) => order.indexOf(goal.basis) * 3 + (goal.each === null ? 0 : goal.each === 'year' ? 1 : 2);
  const groups = groupBy(goals, lineKey);
  return [...groups]
    .map(([key, members]): GoalLine => {
      const isAllInferred = members.every((g) => g.basis_inferred);
      return { key, caption: captionOf(members, isAllInferred, words), isAllInferred, goals: members };
    })
    .sort((a, b) => (a.goals[0] && b.goals[0] ? rank(a.goals[0]) - rank(b.goals[0]) : 0));
}
