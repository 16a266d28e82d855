import type { Comparison } from '../compare/targets.ts';
import { cellAt } from '../table/table.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import type { Problem } from '../problem.ts';
import { bare, findAll, locate } from '../text/text.ts';

/**
 * `silent` must be true: where a row's search words stand in a fully held text, the blank 原文未提 is refused
 * unless the passage is listed under silent_exceptions.
 */
export function silentProblems(bundles: readonly PolicyBundle[], comparison: Comparison): Problem[] {
  return bundles.flatMap(({ policy, audit, auditFile }) =>
    comparison.rows.flatMap((row): Problem[] => {
      if (cellAt(comparison, row.id, policy.input.id).blank !== 'silent') return [];
      return policy.clauses.flatMap((clause) => {
        const excepted = audit.silent_exceptions
          .filter((e) => e.row === row.id && e.clause === clause.id)
          .flatMap((e) => {
            const located = locate(clause.text, e.quote, e.nth);
            return located.ok ? [located.range] : [];
          });
        return row.words.flatMap((word): Problem[] =>
          findAll(clause.text, word)
            .filter((at) => !excepted.some((e) => e.start <= at.start && at.end <= e.end))
            .map((at) => ({
              file: auditFile,
              path: 'silent_exceptions',
              clause: clause.id,
              message: `the row “${row.zh}” (${row.id}) would say 原文未提, but “${bare(clause.text.slice(Math.max(0, at.start - 8), at.end + 8))}” holds “${word}”`,
              remedy: 'code the goal it sets, or list the passage under silent_exceptions with the reason why it sets nothing',
            })),
        );
      });
    }),
  );
}
