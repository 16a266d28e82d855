import type { Clause } from './clauses.ts';
import type { ParsedPolicy } from './policy.ts';

/** The article (第五条) that a clause stands in, else the clause itself. */
export const ownArticle = (policy: Pick<ParsedPolicy, 'clauseById'>, id: string): string =>
  clausePath(policy, id).findLast((c) => /(?:^|-)art\d+b?$/.test(c.id))?.id ?? id;

/** Clauses, and all under them, in printed order. */
export const clausesUnder = (policy: Pick<ParsedPolicy, 'clauses' | 'clauseById'>, ids: readonly string[]): string[] =>
  policy.clauses.flatMap(({ id }) => (clausePath(policy, id).some((above) => ids.includes(above.id)) ? [id] : []));

/** The clause and everything above it, outermost first. */
export function clausePath({ clauseById }: Pick<ParsedPolicy, 'clauseById'>, id: string): Clause[] {
  const path: Clause[] = [];
  for (let at: string | null = id; at !== null;) {
    const clause: Clause | undefined = clauseById.get(at);
    if (clause === undefined) break;
    path.unshift(clause);
    at = clause.parent;
  }
  return path;
}
