/** The page on the quality of the data: every number counted another way. */
import { describe, expect, it } from 'vitest';
import { rulesComparison, incentivesComparison, targetsComparison } from '../../../src/views/comparisons.ts';
import { printBlankCounts, printUnclear, printVerified } from '../../../src/views/tables/quality-tables.ts';
import type { PrintedTable } from '../../../src/views/tables/printed.ts';
import { fiveSite } from '../../support/five.ts';

const site = fiveSite;
const { policies, targets, incentives } = site.records;
const rowsOf = (table: PrintedTable): string[][] =>
  table.groups.flatMap((g) => g.rows.map((r) => [r.head.text, ...r.cells.map((c) => c.parts.map((p) => (p.kind === 'text' ? p.text : '')).join(''))]));

describe('the cells of the comparisons', () => {
  const rows = rowsOf(printBlankCounts(site));
  it('are all counted, once a document', () => {
    const all = [targetsComparison, incentivesComparison, rulesComparison].reduce((n, compare) => n + compare(site, policies).rows.length, 0);
    expect(rows).toHaveLength(policies.length);
    for (const [short, ...counts] of rows)
      expect(
        counts.reduce((n, c) => n + Number(c), 0),
        short,
      ).toBe(all);
  });
  it('of an excerpt are never said to be silent, of a full text never “not in the excerpt”', () => {
    const at = (policy: string, column: number) => Number(rows.find(([short]) => short === policies.find((p) => p.id === policy)?.short)?.[column + 1]);
    const [SILENT, NOT_HELD] = [3, 5];
    expect([at('wuhan-2021', SILENT), at('wuhan-2021', NOT_HELD) > 0]).toEqual([0, true]);
    for (const p of policies.filter(({ holding }) => holding === 'full')) expect(at(p.id, NOT_HELD), p.id).toBe(0);
  });
});

it('what the texts leave open is counted from the records', () => {
  const rows = rowsOf(printUnclear(site));
  for (const { id, short } of policies) {
    const paid = incentives.filter((i) => i.policy === id && i.amounts.some((a) => a.value !== null));
    expect(
      rows
        .find(([head]) => head === short)
        ?.slice(1)
        .map(Number),
    ).toEqual([
      targets.filter((t) => t.policy === id && t.basis === 'unclear' && t.same_as === null).length,
      paid.filter((i) => i.payer === 'unknown').length,
      paid.filter((i) => i.recurrence === 'unknown').length,
      paid.filter((i) => i.stacking === 'unknown').length,
      paid.flatMap((i) => i.amounts).filter((a) => a.cap_window === 'unclear').length,
    ]);
  }
});

it('nothing is called verified that nobody verified', () => {
  for (const row of rowsOf(printVerified(site))) {
    const policy = policies.find((p) => p.short === row[0]);
    expect(row.at(-1) === '未核实', row[0]).toBe(policy?.validity_source === null);
    expect(row.at(-2) === '未查', row[0]).toBe(policy?.official_url === null && policy.official_checked === null);
    expect(row[3], row[0]).toBe(policy?.doc_number ?? (policy?.holding === 'full' ? '原文未载' : '节选未见'));
  }
});
