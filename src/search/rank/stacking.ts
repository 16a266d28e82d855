/** Whether awards go together is asked of a thing: a clause that says it of another thing is no answer. */
import type { IndexTerm } from '../language/index-term.ts';
import type { Lookup } from './look-up.ts';
import type { GroupMatch } from './match-group.ts';
import type { Composite, Plan } from './plan.ts';

const isOfStacking = ({ term }: { readonly term: IndexTerm }): boolean => term.kind === 'fact' && term.word.startsWith('stacking/');
const stackingOf = ({ composites }: Plan): readonly Composite[] => composites.filter(isOfStacking);

/** The place in the plan of what asks whether awards go together; -1 where nothing does, or it is asked of no thing. */
export const stackingAt = (plan: Plan): number => stackingOf(plan)[0]?.groups[0] ?? -1;

/** Where it is said of the things it is asked of. */
export function stackingMatch(match: GroupMatch, plan: Plan, lookup: Lookup): GroupMatch {
  const terms = stackingOf(plan).map(({ term }) => lookup(term));
  return { ...match, strengths: new Map([...match.strengths].filter(([document]) => terms.some((posting) => posting.has(document)))) };
}
