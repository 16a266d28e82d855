import { describe, expect, it } from 'vitest';
import { compareIncentives } from '../../src/domain/compare/incentives.ts';
import { contentToRecords } from '../../src/domain/corpus/records.ts';
import { makeTitles } from '../../src/domain/corpus/titles.ts';
import { zh } from '../../src/words/zh.ts';
import { readContent } from '../../src/build/content.ts';

const { content } = readContent(process.cwd());
const records = contentToRecords(content.bundles, content.units);
const titles = makeTitles(content.titles);
const comparison = compareIncentives({ policies: records.policies, incentives: records.incentives, cities: content.cities, events: content.events, titles });
const cells = comparison.rows.flatMap((row) => comparison.policies.map((policy) => ({ row, policy, cell: comparison.cell(row.id, policy.id) })));

describe('the incentives comparison of the held documents', () => {
  it('shows every incentive in exactly one cell', () => {
    const shown = cells.flatMap(({ cell }) =>
      cell.kind === 'facts' ? [...cell.offers, ...cell.benefits, ...cell.promises] : cell.blank === 'unquantified' ? cell.promises : [],
    );
    expect(shown.map((i) => i.id).sort()).toEqual(records.incentives.map((i) => i.id).sort());
  });
  it('never says of an excerpt that it is silent', () => {
    for (const { policy, cell } of cells) if (cell.kind === 'blank' && cell.blank === 'silent') expect(policy.holding).toBe('full');
  });
  it('prints no cap without 最高 and no sum with it', () => {
    for (const a of records.incentives.flatMap((i) => i.amounts)) expect(zh.amount.figure(a).startsWith('最高'), a.id).toBe(a.role === 'cap');
  });
});
