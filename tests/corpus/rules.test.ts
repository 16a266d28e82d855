import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { compareRules } from '../../src/domain/compare/rules.ts';
import { makePassageFinder } from '../../src/domain/compare/passages.ts';
import { contentToRecords } from '../../src/domain/corpus/records.ts';
import { cellAt, tableRows } from '../../src/domain/table/table.ts';

const { content } = await readContent(process.cwd());
const records = contentToRecords(content.bundles, content);
const comparison = compareRules({
  policies: records.policies,
  rules: records.rules,
  cities: content.cities,
  duties: content.duties,
  passages: makePassageFinder(content.bundles, content.titles),
});

describe('the comparison of rules of the held documents', () => {
  it('shows every rule in exactly one cell, all under a registered duty', () => {
    const shown = tableRows(comparison).flatMap(({ cells }) => cells.flatMap(({ cell }) => cell.values.map((v) => v.fact)));
    expect(shown.sort()).toEqual(records.rules.map((r) => r.id).sort());
    expect(comparison.rows.map((r) => r.id)).not.toContain('duty-other');
  });
  it('prints in a cell whom a rule binds and when, where its sentence says so', () => {
    for (const [id, head] of [
      ['wuhu-2022-r-tender-tailoring', /^列入《安徽省三首产品推广应用指导目录》的产品投标时，招标单位/],
      ['huainan-2020-r-tender-specification', /^列入《安徽省三首产品推广应用指导目录》的产品投标时，招标单位/],
      ['huainan-2020-r-procurement-deduction', /^对于非专门面向中小企业的政府采购项目，采购人/],
      ['huainan-2020-r-title-review', /^对企业专业技术人员职称申报/],
      ['huainan-2020-r-plant-division', /^标准工业厂房，/],
      ['yangzhou-2022-r-subdivision', /^高标准工业厂房，/],
      ['yangzhou-2022-r-feedback', /^各地、市各有关部门于每年12月底/],
    ] as const)
      expect(records.rules.find((r) => r.id === id)?.quote, id).toMatch(head);
  });
  it('has no duty that no document fills', () => {
    expect(comparison.rows.map((r) => r.duty).sort()).toEqual(content.duties.map((d) => d.id).sort());
  });
  it('never says of an excerpt that it is silent', () => {
    for (const { cells } of tableRows(comparison)) for (const { column, cell } of cells) if (cell.blank === 'silent') expect(column.holding).toBe('full');
  });
  it('prints no blank where a text speaks of the matter', () => {
    // each read in the documents: the words stand there, and nothing is demanded
    for (const [row, policy] of [
      ['duty-assessment', 'yangzhou-2022'],
      ['duty-confirm-claims', 'wuhu-2018'],
      ['duty-procurement-measures', 'wuhu-2022'],
      ['duty-tax-fee', 'huainan-2020'], // 全面落实国家已出台的各类减税降费政策
      ['duty-tax-fee', 'wuhan-2021'], // 帮助“专精特新”企业应享尽享政策红利
      ['duty-talent-recruitment', 'huainan-2020'], // 引进国内外工程师和专业技术人员等急需紧缺人才
      ['duty-enforcement', 'yangzhou-2022'], // 加强海外知识产权保护
      ['duty-innovation-help', 'yangzhou-2022'], // 提高企业自主创新能力
      ['duty-tracked-service', 'huainan-2020'], // 重点联系包保名单、首席代办员
      ['duty-experience', 'wuhu-2022'], // 及时总结“专精特新”中小企业培育工作经验
    ] as const)
      expect(cellAt(comparison, row, policy).blank, `${row} ${policy}`).toBe('mentioned');
  });
});
