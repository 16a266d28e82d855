import { describe, expect, it } from 'vitest';
import { tableRows } from '../../src/domain/table/table.ts';
import { isAmount } from '../../src/domain/compare/offer-value.ts';
import { compareIncentives } from '../../src/domain/compare/incentives.ts';
import { contentToRecords } from '../../src/domain/corpus/records.ts';
import { makeTitles } from '../../src/domain/corpus/titles.ts';
import { zh } from '../../src/words/zh.ts';
import { readContent } from '../../src/build/content.ts';

const { content } = readContent(process.cwd());
const records = contentToRecords(content.bundles, content.units);
const titles = makeTitles(content.titles);
const comparison = compareIncentives({ policies: records.policies, incentives: records.incentives, cities: content.cities, events: content.events, titles });
const cells = tableRows(comparison).flatMap(({ cells: of }) => of.map(({ column, cell }) => ({ policy: column, cell })));

describe('the incentives comparison of the held documents', () => {
  it('shows every incentive in exactly one cell', () => {
    const shown = cells.flatMap(({ cell }) => [...new Set(cell.values.map((v) => v.fact))]);
    expect(shown.sort()).toEqual(records.incentives.map((i) => i.id).sort());
  });
  it('never says of an excerpt that it is silent', () => {
    for (const { policy, cell } of cells) if (cell.blank === 'silent') expect(policy.holding).toBe('full');
  });
  it('prints no cap without 最高 and no sum with it', () => {
    for (const a of cells.flatMap(({ cell }) => cell.values.filter(isAmount))) expect(zh.amount.figure(a).startsWith('最高'), a.amount).toBe(a.role === 'cap');
  });
});
