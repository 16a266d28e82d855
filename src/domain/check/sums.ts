import type { PolicyBundle } from '../parse/bundle.ts';
import type { ParsedPolicy } from '../parse/policy.ts';
import type { TargetInput } from '../schema/schema.ts';
import type { Add } from './report.ts';

/** A column of district figures adds up to its total, or the difference is registered. Source: computed. */
export function checkSums({ policy, audit }: PolicyBundle, addAudit: Add): void {
  for (const { table, key, total, sum } of columnSums(policy)) {
    if (total.value === sum) continue;
    if (!audit.discrepancies.some((d) => d.kind === 'sum' && d.facts.includes(total.id)))
      addAudit(
        'discrepancies',
        `column "${key}" of ${table}: the parts add up to ${sum}, the total prints ${total.value ?? ''}`,
        `add a discrepancy of kind sum on ${total.id}`,
        total.clause,
      );
  }
}

/** For tables with a row that covers the whole: each column's printed total and the sum of its parts. */
export function columnSums(policy: ParsedPolicy): { table: string; key: string; total: TargetInput; sum: number }[] {
  const targets = new Map(policy.targets.map((t) => [t.fact.id, t.fact]));
  return policy.input.tables.flatMap((table) => {
    const whole = table.rows.find((r) => r.covers === 'whole');
    if (whole === undefined) return [];
    return table.columns.flatMap((column) => {
      const cell = (row: string) => targets.get(`${policy.input.id}-${table.id}-${row}-${column.key}`);
      const total = cell(whole.key);
      if (total === undefined) return [];
      const sum = table.rows.filter((r) => r !== whole).reduce((n, r) => n + (cell(r.key)?.value ?? 0), 0);
      return [{ table: table.id, key: column.key, total, sum }];
    });
  });
}
