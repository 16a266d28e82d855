import { describe, expect, it } from 'vitest';
import { getSite } from '../../../src/build/site.ts';
import { makeTitles } from '../../../src/domain/corpus/titles.ts';
import type { PolicyShard, RowRecord } from '../../../src/domain/schema/shard.ts';
import type { Title } from '../../../src/domain/schema/title.ts';
import { toCsv } from '../../../src/exports/csv.ts';
import { chartSvg, chartWidths, type Chart, type ChartWidth } from '../../../src/views/charts/chart.ts';
import { chartFile, chartFileContext } from '../../../src/views/charts/chart-files.ts';
import { moneyChart } from '../../../src/views/charts/money-chart.ts';
import { shardCharts } from '../../../src/views/charts/shard-charts.ts';
import { tierGoalsChart } from '../../../src/views/charts/tier-chart.ts';
import { trajectoryChart } from '../../../src/views/charts/trajectory-chart.ts';
import { choiceRecords, compareAll, policyShard, rowRecords } from '../../../src/views/shards.ts';
import { geometryOf, outsideOf, overlapsIn } from '../../support/chart-geometry.ts';

const site = getSite();
const compared = compareAll(site);
/** As a browser reads it. */
const asLoaded = <T>(made: T): T => JSON.parse(JSON.stringify(made)) as T;
const rows: RowRecord[] = asLoaded(rowRecords(site, compared));
const titles = makeTitles(asLoaded<Title[]>([...site.titles.values()]));
const cities = site.content.cities.map(({ id, zh }) => ({ id, zh }));
const held = site.records.policies;

const fromFiles = (ids: readonly string[]): Chart[] => {
  const shards = ids.map((id): PolicyShard => asLoaded(policyShard(site, compared, site.entryOf(id).policy)));
  return shardCharts({ words: site.words, rows, titles, cities, shards });
};
const fromRecords = (ids: readonly string[]): Chart[] => {
  const policies = ids.map((id) => site.entryOf(id).policy);
  return [...tierGoalsChart(site, policies), ...trajectoryChart(site, policies), ...moneyChart(site, policies)];
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

  it('are the goals, the courses and the sums, the courses only where a document has one', () => {
    expect(fromFiles(all).map((c) => c.id)).toEqual(['tier-goals', 'trajectories', 'money']);
    expect(fromFiles(['yangzhou-2022']).map((c) => c.id)).toEqual(['tier-goals']);
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
          expect(geometryOf(placed)).toBeDefined();
        }
  });

  it('draw nothing where nothing is chosen', () => {
    expect(fromFiles([])).toEqual([]);
  });
});
