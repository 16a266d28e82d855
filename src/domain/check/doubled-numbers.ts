import type { PolicyBundle } from '../parse/bundle.ts';
import type { Add } from './report.ts';

/** A number printed twice among siblings must be told to the reader. */
export function checkDoubledNumbers({ policy, audit }: PolicyBundle, addAudit: Add): void {
  for (const clause of policy.clauses) {
    if (clause.twin === null) continue;
    if (!audit.discrepancies.some((d) => d.kind === 'misprint' && (d.a.clause === clause.id || d.b?.clause === clause.id)))
      addAudit('discrepancies', `the number ${clause.number ?? ''} is printed twice`, `add a discrepancy of kind misprint on clause ${clause.id}`, clause.id);
  }
}
