import type { Clause } from './clauses.ts';
import type { ParsedPolicy } from './policy.ts';

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
