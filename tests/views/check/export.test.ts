import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/exports/csv.ts';
import { toMarkdown } from '../../../src/exports/markdown.ts';
import { resultBook } from '../../../src/views/check/export.ts';
import { check, site } from './check-site.ts';

const { context, evaluations } = check({
  locations: ['wuhu'],
  roles: ['enterprise'],
  size: 'small',
  equipment_completed_last_year_cny: '500万',
  equipment_is_technical_upgrade: true,
});
const book = resultBook(context, evaluations, 'results');
const [table] = book.sheets;
const column = (name: string) => table.columns.findIndex((c) => c.head === name);
const row = (title: string) => table.rows.find((r) => r[column('支持事项')] === title);

describe('the results as a table', () => {
  it('hold each incentive in a row of as many cells', () => {
    expect(table.rows).toHaveLength(evaluations.length);
    for (const r of table.rows) expect(r).toHaveLength(table.columns.length);
  });

  it('say what the page says', () => {
    const equipment = row('技术改造设备投资奖补');
    expect(equipment?.[column('金额（按原文计算）')]).toBe('50 万元');
    expect(equipment?.[column('下端（元）')]).toBe(500_000);
    expect(equipment?.[column('上端（元）')]).toBe(500_000);
    expect(equipment?.[column('结论')]).toBe('原文未写明');
    expect(equipment?.[column('算式与说明')]).toContain('× 10% = 50 万元');
    expect(equipment?.[column('各条件')]).toContain('原文未写明：“符合相关条件”');
    expect(equipment?.[column('责任单位')]).toBe('所录文本未写责任单位');
  });

  it('are a CSV and a Markdown document with date, version and answers', () => {
    expect(toCsv(table)).toMatch(/^\uFEFF城市,文件,/);
    const markdown = toMarkdown(book);
    expect(markdown).toMatch(/^# 申报条件自查结果\n/);
    expect(markdown).toContain('本结果不是官方认定');
    expect(markdown).toContain(site.dataVersion);
    expect(markdown).toContain('企业规模：小型');
  });
});
