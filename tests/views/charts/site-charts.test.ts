import { describe, expect, it } from 'vitest';
import { fiveSite } from '../../support/five.ts';
import { toCsv } from '../../../src/exports/csv.ts';
import { chartWidths } from '../../../src/views/charts/chart.ts';
import { drawnAnnexes } from '../../../src/views/charts/annex-charts.ts';
import { chartFile, chartFileContext } from '../../../src/views/charts/chart-files.ts';
import { siteCharts } from '../../../src/views/charts/site-charts.ts';
import { geometryOf, outsideOf, overlapsIn } from '../../support/chart-geometry.ts';

// a fixed date: a time line grows with the years
const site = { ...fiveSite, asOf: '2026-11-29' };
const charts = siteCharts(site);
const cases = charts.flatMap((chart) => Object.values(chartWidths).map((width) => [chart.id, width, chart] as const));

describe('the documents whose annexes have charts', () => {
  const of = (most?: number) => drawnAnnexes(site, site.records.policies, most).map((p) => p.id);

  it('are those with figures shared out or goals repeated there, a few of many', () => {
    expect(of()).toEqual(['wuhu-2022', 'yangzhou-2022']);
    expect(of(1)).toEqual(['wuhu-2022']);
    expect(of(0)).toEqual([]);
  });
});

describe('the charts of the documents', () => {
  it.each(cases)('%s stands where it stood at %i px', (_, width, chart) => {
    expect(geometryOf(chart.place(width))).toMatchSnapshot();
  });

  it.each(cases)('%s at %i px has no two texts over each other and none outside', (_, width, chart) => {
    const placed = chart.place(width);
    expect(overlapsIn(placed)).toEqual([]);
    expect(outsideOf(placed)).toEqual([]);
  });

  it.each(charts.map((chart) => [chart.id, chart] as const))('%s draws the same marks at every width, each a link that says what it shows', (_, chart) => {
    const [wide, ...others] = Object.values(chartWidths).map((width) =>
      chart
        .place(width)
        .items.map((i) => `${i.fact ?? ''} ${i.url} ${i.title}`)
        .sort(),
    );
    for (const other of others) expect(other).toEqual(wide);
    for (const said of wide ?? []) expect(said).toMatch(/\S/);
  });

  it.each(charts.map((chart) => [chart.id, chart] as const))('%s gives the values that it draws, and no others', (_, chart) => {
    const drawn = new Set(chart.place(chartWidths.wide).items.flatMap((i) => i.fact ?? []));
    const { columns, rows } = chart.sheet(site);
    const at = columns.findIndex((c) => c.id === 'fact');
    const given = new Set(rows.flatMap((r) => (typeof r[at] === 'string' ? [r[at]] : [])));
    for (const fact of drawn) expect(given).toContain(fact);
    expect(toCsv(chart.sheet(site)).split('\r\n').length).toBeGreaterThan(2);
  });

  it.each(charts.map((chart) => [chart.id, chart] as const))('%s as a file stands alone: paper, source, data version, nothing of the page', (_, chart) => {
    const file = chartFile(chartFileContext(site), chart);
    expect(file).toContain(site.dataVersion);
    expect(file).toContain('role="img"');
    expect(file).toContain('chart-paper');
    expect(file).not.toMatch(/见上|见下|图下|点任一|点数字/);
    expect(file).not.toMatch(/style=|<style|<script/);
  });
});
