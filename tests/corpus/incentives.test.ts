import { describe, expect, it } from 'vitest';
import { cellAt, tableRows } from '../../src/domain/table/table.ts';
import { isAmount } from '../../src/domain/compare/offer-value.ts';
import { compareIncentives } from '../../src/domain/compare/incentives.ts';
import { contentToRecords } from '../../src/domain/corpus/records.ts';
import { makePassageFinder } from '../../src/domain/compare/passages.ts';
import { makeTitles } from '../../src/domain/corpus/titles.ts';
import { conditionLeaves, conditionTitles } from '../../src/domain/schema/condition-leaves.ts';
import { zh } from '../../src/words/zh.ts';
import { readContent } from '../../src/build/content.ts';

const { content } = await readContent(process.cwd());
const records = contentToRecords(content.bundles, content);
const titles = makeTitles(content.titles);
const passages = makePassageFinder(content.bundles, content.titles);
const comparison = compareIncentives({
  policies: records.policies,
  incentives: records.incentives,
  cities: content.cities,
  events: content.events,
  titles,
  passages,
});
const cells = tableRows(comparison).flatMap(({ row, cells: of }) => of.map(({ column, cell }) => ({ row, policy: column, cell })));

describe('the incentives comparison of the held documents', () => {
  it('shows every incentive in exactly one cell', () => {
    const shown = cells.flatMap(({ cell }) => [...new Set(cell.values.map((v) => v.fact))]);
    expect(shown.sort()).toEqual(records.incentives.map((i) => i.id).sort());
  });
  it('never says of an excerpt that it is silent', () => {
    for (const { policy, cell } of cells) if (cell.blank === 'silent') expect(policy.holding).toBe('full');
  });
  it('prints no cap without 最高, and with it only what is printed as a limit', () => {
    for (const a of cells.flatMap(({ cell }) => cell.values.filter(isAmount)))
      expect(zh.amount.figure(a).startsWith('最高'), a.amount).toBe(a.role === 'cap' || a.op === 'le');
  });
});

describe('what an incentive asks for before', () => {
  const byId = new Map(records.incentives.map((i) => [i.id, i]));
  it('is a title that its own words print, in every document alike: one carried over stands in the conditions alone', () => {
    for (const { id, tiers_required, conditions } of records.incentives) {
      const printed = conditionLeaves(conditions).flatMap((c) => (c.evidence === 'carried_over' ? [] : conditionTitles(c)));
      for (const title of tiers_required) expect(printed, id).toContain(title);
    }
  });
  it.each([
    ['yangzhou-2022-i-patent', 'srdi-any'],
    ['yangzhou-2022-i-a2-policy-package', 'provincial-little-giant'],
    ['wuhan-2021-i-rent', 'srdi-any'],
    ['wuhan-2021-i-listing-service', 'little-giant-any'],
  ])('of %s is no title, for %s is carried over', (id, title) => {
    expect(byId.get(id)?.tiers_required).toEqual([]);
    expect(conditionLeaves(byId.get(id)?.conditions ?? []).flatMap(conditionTitles)).toContain(title);
  });
});

describe('figures of a document', () => {
  it('are those that it prints: a promise of money without a sum is counted as none', () => {
    const counted = records.policies.map((p) => [p.id, p.counts.figures]);
    const printed = records.policies.map((p) => [
      p.id,
      records.incentives.filter((i) => i.policy === p.id).flatMap((i) => i.amounts.filter((a) => !['unspecified', 'negotiated', 'uncapped'].includes(a.role)))
        .length,
    ]);
    expect(counted).toEqual(printed);
    expect(counted).toContainEqual(['yangzhou-2022', 0]);
  });
});

describe('who pays', () => {
  const cityPays = (policy: string) => records.incentives.filter((i) => i.policy === policy && i.payer === 'city');
  it('is the city where its budget or its own fund is printed', () => {
    for (const i of cityPays('wuhan-2021')) expect(i.sentence, i.id).toContain('市级财政');
    for (const i of cityPays('wuhu-2018')) expect(i.sentence, i.id).toContain('设立“专精特新”中小企业专项资金');
    for (const i of cityPays('yangzhou-2022')) expect(i.sentence, i.id).toMatch(/市级中小企业发展(专项)?资金/);
  });
  it('is not said of a programme, nor of a fund that gathers money of several', () => {
    const unknown = ['technology-plan', 'fund', 'a2-fund'].map((of) => records.incentives.find((i) => i.id === `yangzhou-2022-i-${of}`)?.payer);
    expect(unknown).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

/** The kind of blank and what it opens. */
const blankOf = (row: string, policy: string) => {
  const { blank, passages: found } = cellAt(comparison, row, policy);
  return { blank, quotes: found.map((p) => p.quote).join(' ') };
};

describe('a text that speaks of something it gives nothing for', () => {
  it.each([
    ['event-first-set', 'wuhu-2022', '三首产品'],
    ['event-first-set', 'huainan-2020', '“首台套”“首批次”“首版次”扶持力度'],
    ['event-first-set', 'yangzhou-2022', '首台（套）重大技术装备'],
    ['event-first-set', 'wuhan-2021', '落实首台（套）装备'],
    ['event-exhibition', 'wuhu-2022', '中国国际中小企业博览会'],
    ['event-exhibition', 'wuhu-2018', '中国国际工业博览会'],
    ['event-attract-titled-firm', 'wuhan-2021', '大力招引“专精特新”企业'],
    ['event-investment-fund', 'wuhan-2021', '产业基金引导作用'],
    ['event-procurement', 'wuhu-2022', '招投标和政府采购活动'],
    ['event-advertising', 'wuhu-2022', '央视集中宣传活动'],
    ['event-guarantee', 'wuhu-2018', '新型政银担业务'],
    ['event-energy', 'wuhu-2022', '能源'],
    ['event-equipment-investment', 'yangzhou-2022', '新设备'],
  ])('in %s of %s is 仅提及: %s', (row, policy, words) => {
    expect(blankOf(row, policy).blank).toBe('mentioned');
    expect(blankOf(row, policy).quotes).toContain(words);
  });

  it.each([
    ['event-quotation', 'wuhu-2018', 'wuhu-2018-i-quotation-recommendation'],
    ['event-training', 'wuhu-2018', 'wuhu-2018-i-manager-training'],
    ['event-investment-fund', 'huainan-2020', 'huainan-2020-i-fund-application'],
  ])('but gives something for it in %s of %s: %s', (row, policy, fact) => {
    expect(cellAt(comparison, row, policy).values.map((v) => v.fact)).toEqual([fact]);
  });

  it('is 原文未提 only where none of the row’s words stands outside what is listed as about something else', () => {
    for (const { row, policy, cell } of cells) if (cell.blank === 'silent') expect(passages(row, policy.id), `${row.id} ${policy.id}`).toEqual([]);
  });
});
