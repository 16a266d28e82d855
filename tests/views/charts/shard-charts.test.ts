import { describe, expect, it } from 'vitest';
import { getSite } from '../../../src/build/site.ts';
import { makeTitles } from '../../../src/domain/corpus/titles.ts';
import type { ChartShard } from '../../../src/domain/schema/chart-record.ts';
import type { PolicyShard, RowRecord } from '../../../src/domain/schema/shard.ts';
import type { Title } from '../../../src/domain/schema/title.ts';
import { toCsv } from '../../../src/exports/csv.ts';
import { chartSvg, chartWidths, type Chart, type ChartWidth } from '../../../src/views/charts/chart.ts';
import { chartFile, chartFileContext } from '../../../src/views/charts/chart-files.ts';
import { chartShard } from '../../../src/views/charts/chart-shard.ts';
import { countCharts } from '../../../src/views/charts/count-charts.ts';
import { drawCounts } from '../../../src/views/charts/draw-counts.ts';
import { moneyChart } from '../../../src/views/charts/money-chart.ts';
import { shardCharts, shardDrawing } from '../../../src/views/charts/shard-charts.ts';
import { tierGoalsChart } from '../../../src/views/charts/tier-chart.ts';
import { trajectoryChart } from '../../../src/views/charts/trajectory-chart.ts';
import { choiceRecords, compareAll, policyShard, rowRecords } from '../../../src/views/shards.ts';
import { geometryOf, outsideOf, overlapsIn } from '../../support/chart-geometry.ts';

// a fixed date: a time line grows with the years
const site = { ...getSite(), asOf: '2026-11-29' };
const compared = compareAll(site);
/** As a browser reads it. */
const asLoaded = <T>(made: T): T => JSON.parse(JSON.stringify(made)) as T;
const rows: RowRecord[] = asLoaded(rowRecords(site, compared));
const titles = makeTitles(asLoaded<Title[]>([...site.titles.values()]));
const cities = site.content.cities.map(({ id, zh }) => ({ id, zh }));
const held = site.records.policies;

const fromFiles = (ids: readonly string[]): Chart[] => {
  const shards = ids.map((id): PolicyShard => asLoaded(policyShard(site, compared, site.entryOf(id).policy)));
  const source = { words: site.words, rows, titles, cities, shards };
  const counted = ids.map((id): ChartShard => asLoaded(chartShard(site, site.entryOf(id).policy)));
  return [...shardCharts(source), ...drawCounts({ ...shardDrawing(source), words: site.words }, counted)];
};
const fromRecords = (ids: readonly string[]): Chart[] => {
  const policies = ids.map((id) => site.entryOf(id).policy);
  return [...tierGoalsChart(site, policies), ...trajectoryChart(site, policies), ...moneyChart(site, policies), ...countCharts(site, policies)];
};

const all = held.map((p) => p.id);
const choices = [all, all.slice(0, 2), all.slice(-1), [...all].reverse()];

describe('charts drawn from the files of documents', () => {
  it.each(choices.map((ids) => [ids.join(), ids] as const))('are those that the server draws of %s', (_, ids) => {
    const drawn = fromFiles(ids);
    const served = fromRecords(ids);
    const seen = (chart: Chart) => ({
      id: chart.id,
      title: chart.title,
      lead: chart.lead,
      documents: chart.documents.map((d) => d.short),
      pictures: (Object.keys(chartWidths) as ChartWidth[]).map((width) => chartSvg(site.href, chart, width)),
      table: chart.twin(),
      csv: toCsv(chart.sheet(site)),
      file: chartFile(chartFileContext(site), chart),
    });
    expect(drawn.map(seen)).toEqual(served.map(seen));
  });

  it('are all but those of one document’s annex, each only where a document has what it shows', () => {
    const counts = ['timeline', 'coverage', 'office-topics', 'instruments'];
    expect(fromFiles(all).map((c) => c.id)).toEqual(['tier-goals', 'trajectories', 'money', ...counts]);
    expect(fromFiles(['yangzhou-2022']).map((c) => c.id)).toEqual(['tier-goals', ...counts]);
    // the report quotes no note on responsible offices
    expect(fromFiles(['wuhan-2021']).map((c) => c.id)).not.toContain('office-topics');
  });

  it('take the cities in the order of the registry from the list of documents', () => {
    const listed = [...new Set(choiceRecords(site).map((r) => r.city))];
    expect(listed).toEqual(site.content.cities.map((c) => c.id).filter((id) => listed.includes(id)));
  });

  it('have no two texts over each other and none outside, whatever is chosen', () => {
    for (const id of all)
      for (const chart of fromFiles([id]))
        for (const width of Object.values(chartWidths)) {
          const placed = chart.place(width);
          expect(overlapsIn(placed)).toEqual([]);
          expect(outsideOf(placed)).toEqual([]);
        }
  });

  const chosen = fromFiles(['yangzhou-2022', 'wuhan-2021', 'wuhu-2018']).filter((c) => !['tier-goals', 'trajectories', 'money'].includes(c.id));
  it.each(chosen.flatMap((chart) => Object.values(chartWidths).map((width) => [chart.id, width, chart] as const)))(
    '%s of a choice stands where it stood at %i px',
    (_, width, chart) => {
      expect(geometryOf(chart.place(width))).toMatchSnapshot();
    },
  );

  it('draw nothing where nothing is chosen', () => {
    expect(fromFiles([])).toEqual([]);
  });
});
