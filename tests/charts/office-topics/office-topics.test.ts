import { describe, expect, it } from 'vitest';
import { placeOfficeTopics, type ChargeLook, type OfficePanel } from '../../../src/charts/office-topics/office-topics.ts';
import { zh } from '../../../src/words/zh.ts';
import { outsideOf, overlapsIn } from '../../support/chart-geometry.ts';

const words = zh.charts.officeTopics.drawn;
const columns = Array.from({ length: 26 }, (_, i) => ({ id: `f-${i}`, name: i % 2 === 0 ? '科技' : '人力资源社会保障' }));
const charged = (...looks: ChargeLook[]) => new Map(looks.map((look, i): [string, ChargeLook] => [`f-${i}`, look]));
const makePanel = (overrides: Partial<OfficePanel> = {}): OfficePanel => ({
  city: 'demo',
  url: '/policies/demo/',
  name: '乌鲁木齐 2022',
  remarks: ['征求意见稿'],
  series: 0,
  columns,
  rows: [{ topic: '监管执法与营商环境', url: '/units/demo/#topic-x', title: '监管', charges: charged('lead', 'shared', 'annex') }],
  disputes: [],
  blank: null,
  ...overrides,
});

describe('who is charged with what', () => {
  it('draws a lead filled, a share hollow and what the annex alone lists broken', () => {
    const [row] = placeOfficeTopics([makePanel({ columns: columns.slice(0, 3) })], { width: 640, words }).items.filter((i) => i.shapes.length > 0);
    expect(row?.shapes.map((s) => (s.kind === 'symbol' ? s.hollow : s.kind))).toEqual([false, true, 'ring']);
    expect(row?.url).toBe('/units/demo/#topic-x');
  });
  it('says why a document has no panel, and what body and annex charge differently', () => {
    const silent = makePanel({ rows: [], blank: { look: 'absent', label: '条款没有写明责任单位' } });
    const disputed = makePanel({ disputes: [{ url: '/policies/demo/#t', matter: '上云企业', said: '只见于附件：市科技局' }] });
    const { items, texts } = placeOfficeTopics([silent, disputed], { width: 328, words });
    expect(texts.flatMap((t) => t.lines.flatMap((l) => l.runs.map((r) => r.text))).join('')).toContain('条款没有写明责任单位');
    expect(items.find((i) => i.url === '/policies/demo/#t')?.title).toContain('上云企业');
  });
  it.each([280, 328, 640, 1328])('has no two texts over each other at %i px, whatever the offices', (width) => {
    const many = Array.from({ length: 26 }, (_, i): ChargeLook => (i % 3 === 0 ? 'lead' : 'shared'));
    const rows = Array.from({ length: 9 }, (_, i) => ({ topic: '市场主体与小升规', url: `/units/demo/#${i}`, title: 'x', charges: charged(...many) }));
    const panels = Array.from({ length: 13 }, (_, i) =>
      makePanel({ rows, blank: i % 5 === 4 ? { look: 'unknown', label: '本站只收录该文件的节选，原文件如何分工无从得知。' } : null }),
    );
    const placed = placeOfficeTopics(panels, { width, words });
    expect(overlapsIn(placed)).toEqual([]);
    expect(outsideOf(placed)).toEqual([]);
  });
});
