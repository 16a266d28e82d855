import { numberToDecimal, sumOf, type Decimal } from '../number/decimal.ts';
import { unitMeaning } from '../number/units.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import type { ParsedPolicy } from '../parse/policy.ts';
import type { TargetInput } from '../schema/target.ts';
import type { Add } from './report.ts';

/** A column of district figures adds up to its total, or the difference is registered. Source: computed. */
export function checkSums({ policy, audit }: PolicyBundle, addAudit: Add): void {
  for (const { table, key, total, sum } of columnSums(policy)) {
    if (total.value !== null && numberToDecimal(total.value) === sum) continue;
    if (!audit.discrepancies.some((d) => d.kind === 'sum' && d.facts.includes(total.id)))
      addAudit(
        'discrepancies',
        `column "${key}" of ${table}: the parts add up to ${sum}, the total prints ${total.value ?? ''}`,
        `add a discrepancy of kind sum on ${total.id}`,
        total.clause,
      );
  }
}

/** Shares, averages and points of growth are no parts of a whole: 10 % and 10 % do not make 20 %. */
const isAddable = (t: TargetInput | undefined): boolean => {
  const measure = t?.unit == null ? null : unitMeaning(t.unit)?.measure;
  return t === undefined || (t.basis !== 'ratio' && t.each !== 'year_average' && measure !== 'pct' && measure !== 'pp' && measure !== 'ratio');
};

/** For tables with a row that covers the whole: each column's printed total and the exact sum of its parts; none for shares. */
export function columnSums(policy: ParsedPolicy): { table: string; key: string; total: TargetInput; sum: Decimal }[] {
  const targets = new Map(policy.targets.map((t) => [t.fact.id, t.fact]));
  return policy.input.tables.flatMap((table) => {
    const whole = table.rows.find((r) => r.covers === 'whole');
    if (whole === undefined) return [];
    return table.columns.flatMap((column) => {
      const cell = (row: string) => targets.get(`${policy.input.id}-${table.id}-${row}-${column.key}`);
      const total = cell(whole.key);
      if (total === undefined) return [];
      const parts = table.rows.filter((r) => r !== whole).map((r) => cell(r.key));
      if (![total, ...parts].every(isAddable)) return [];
      const values = parts.flatMap((p) => (p?.value == null ? [] : [numberToDecimal(p.value)]));
      return [{ table: table.id, key: column.key, total, sum: sumOf(values) }];
    });
  });
}
