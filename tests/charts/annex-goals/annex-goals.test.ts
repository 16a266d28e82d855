import { describe, expect, it } from 'vitest';
import { placeAnnexGoals, type PairGroups, type PairPanel, type Statement } from '../../../src/charts/annex-goals/annex-goals.ts';
import { zh } from '../../../src/words/zh.ts';
import { outsideOf, overlapsIn } from '../../support/chart-geometry.ts';

const words = zh.charts.annexGoals.drawn;
const statement = (from: 'body' | 'annex', value: number | null, more: Partial<Statement> = {}): Statement => ({
  fact: `f-${from}-${value}`,
  url: '/policies/demo-2022/#f',
  from,
  caption: [from === 'body' ? '正文' : '附件1', '新增'],
  op: 'eq',
  value,
  said: value === null ? '全覆盖' : `${value} 家`,
  when: '2022–2024',
  title: `${from} ${value}`,
  ...more,
});
const panel = (id: string, statements: readonly Statement[], more: Partial<PairPanel> = {}): PairPanel => ({
  id,
  name: '市级以上工业设计中心（家）',
  verdict: { text: '正文50、附件45', url: '/discrepancies/demo-2022/#d', title: '原文没有说明以哪个为准。' },
  isComparable: true,
  statements,
  ...more,
});
const groups = (panels: readonly PairPanel[], isGrave = false): PairGroups => ({ city: 'demo', groups: [{ id: 'g', name: '一组', isGrave, panels }] });
const place = (data: PairGroups, width = 640) => placeAnnexGoals(data, { width, words });
/** Length of the bar of a fact. */
const barOf = (placed: ReturnType<typeof place>, fact: string): number | null => {
  const bar = placed.items.find((i) => i.fact === fact)?.shapes.find((s) => s.kind === 'bar');
  return bar?.kind === 'bar' ? bar.x2 - bar.x1 : null;
};

describe('an annex beside the body', () => {
  it('gives body and annex marks of different form', () => {
    const { items } = place(groups([panel('a', [statement('body', 50), statement('annex', 45)])]));
    expect(items.filter((i) => i.fact !== null).map((i) => i.shapes.map((s) => s.kind))).toEqual([['symbol'], ['bar']]);
  });
  it('draws bars from zero, each as long as its number', () => {
    const placed = place(groups([panel('a', [statement('body', 50), statement('annex', 45), statement('annex', 15)])]));
    expect((barOf(placed, 'f-annex-45') ?? 0) / (barOf(placed, 'f-annex-15') ?? 1)).toBeCloseTo(3);
  });
  it('carries the body’s number down to the bars only where both count in the same way', () => {
    const pair = [statement('body', 50), statement('annex', 45)];
    const strands = (isComparable: boolean) => place(groups([panel('a', pair, { isComparable })])).rules.filter((r) => r.kind === 'strand').length;
    expect([strands(true), strands(false)]).toEqual([1, 0]);
  });
  it('gives no mark where no number is printed, but its words', () => {
    const [item] = place(groups([panel('a', [statement('body', null), statement('annex', 150)])])).items.filter((i) => i.fact !== null);
    expect(item?.shapes).toEqual([]);
    expect(item?.label).not.toBeNull();
  });
  it('marks what cannot both hold, and leads to where it is explained', () => {
    const said = (isGrave: boolean) => {
      const item = place(groups([panel('a', [statement('body', 50), statement('annex', 45)])], isGrave)).items.find((i) => i.fact === null);
      return [item?.url, item?.label?.lines[0]?.runs[0]];
    };
    expect(said(true)).toMatchObject(['/discrepancies/demo-2022/#d', { text: '≠ 正文50、附件45', style: 'strong' }]);
    expect(said(false)).toMatchObject(['/discrepancies/demo-2022/#d', { text: '正文50、附件45', style: 'quiet' }]);
  });
  it.each([280, 328, 640, 1328])('has no two texts over each other at %i px, whatever the numbers', (width) => {
    const statements = [
      statement('body', 1_500_000, { op: 'ge', said: '≥ 1500000 人次', caption: ['正文', '存量〔推定〕'], when: '2024，每年' }),
      statement('body', 3, { op: 'about', said: '约 3 人次' }),
      statement('annex', 1_500_000, { op: 'gt', said: '> 1500000 人次' }),
      statement('annex', 0, { said: '0 人次', when: null }),
      statement('body', null),
    ];
    const panels = ['a', 'b', 'c', 'd'].map((id) =>
      panel(id, statements, id === 'b' ? { verdict: null, name: '三山经济技术开发区（高新区、滨江新城）期末专精特新小巨人研发投入占比（%）' } : {}),
    );
    const placed = place({ city: 'demo', groups: [...groups(panels, true).groups, ...groups(panels.slice(2)).groups] }, width);
    expect(overlapsIn(placed)).toEqual([]);
    expect(outsideOf(placed)).toEqual([]);
  });
});
