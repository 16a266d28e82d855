/** Goals of any number of documents: at most twelve a chart, then one below the other on one scale. */
import { groupBy } from '../../domain/group-by.ts';
import { placeText, quiet, strong, wrapRuns, type Placed } from '../grammar/placed.ts';
import { stack } from '../grammar/stack.ts';
import { placeTierGoals, typeAt, type Goal, type GoalRow, type TierGoalsOptions } from './tier-goals.ts';

/** More documents in one chart could not be told apart. */
export const MOST_DOCUMENTS = 12;

/** The documents of the rows, in the order in which the rows first name them, in parts of about equal size. */
function partsOf(goals: readonly Goal[]): (readonly Goal[])[] {
  const documents = [...groupBy(goals, (g) => g.policy).values()];
  const parts = Math.max(1, Math.ceil(documents.length / MOST_DOCUMENTS));
  const size = Math.ceil(documents.length / parts);
  return Array.from({ length: parts }, (_, i) => documents.slice(i * size, (i + 1) * size).flat());
}

/** Places all goals of the rows; each part has the rows that it fills, under the names of its documents. */
export function placeTierGoalParts(rows: readonly GoalRow[], options: TierGoalsOptions): Placed {
  const goals = rows.flatMap((r) => r.goals);
  const parts = partsOf(goals);
  if (parts.length < 2) return placeTierGoals(rows, options);
  const { width, words } = options;
  const type = typeAt(width);
  const charts = parts.flatMap((part, i): Placed[] => {
    const own = new Set(part.map((g) => g.policy));
    const filled = rows.map((r) => ({ ...r, goals: r.goals.filter((g) => own.has(g.policy)) })).filter((r) => r.goals.length > 0);
    const names = [...new Set(part.map((g) => g.label))];
    const head = placeText(wrapRuns([strong(words.part(i + 1, parts.length)), quiet(words.names(names))], width, type), type, { x: 0, top: 0, role: 'name' });
    const chart = placeTierGoals(filled, { ...options, scaled: goals });
    return [stack([{ width, height: head.box.height, rules: [], texts: [head], decor: [], items: [] }, chart], 2)];
  });
  return stack(charts, 22);
}
