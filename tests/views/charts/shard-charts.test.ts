import { describe, expect, it } from 'vitest';
import { getSite } from '../../../src/build/site.ts';
import { makeTitles } from '../../../src/domain/corpus/titles.ts';
import type { ChartShard } from '../../../src/domain/schema/chart-record.ts';
import type { PolicyShard, RowRecord } from '../../../src/domain/schema/shard.ts';
import type { Title } from '../../../src/domain/schema/title.ts';
import { toCsv } from '../../../src/exports/csv.ts';
import { chartSvg, chartWidths, type Chart, type ChartWidth } from '../../../src/views/charts/chart.ts';
import { chartFile, chartFileContext } from '../../../src/views/charts/chart-files.ts';
import { annexCharts } from '../../../src/views/charts/annex-charts.ts';
import { chartShard } from '../../../src/views/charts/chart-shard.ts';
import { countCharts } from '../../../src/views/charts/count-charts.ts';
import { drawAnnexes } from '../../../src/views/charts/draw-annexes.ts';
import { drawCounts } from '../../../src/views/charts/draw-counts.ts';
import { moneyChart } from '../../../src/views/charts/money-chart.ts';
import { shardCharts, shardDrawing } from '../../../src/views/charts/shard-charts.ts';
import { siteCharts } from '../../../src/views/charts/site-charts.ts';
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
  const drawing = { ...shardDrawing(source), words: site.words };
  return [...shardCharts(source), ...drawCounts(drawing, counted), ...drawAnnexes(drawing, counted)];
};
const fromRecords = (ids: readonly string[]): Chart[] => {
  const policies = ids.map((id) => site.entryOf(id).policy);
  return [tierGoalsChart, trajectoryChart, moneyChart, countCharts, annexCharts].flatMap((make) => make(site, policies));
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

  it('are all that the site has, each only where a document has what it shows', () => {
    const counts = ['timeline', 'coverage', 'office-topics', 'instruments'];
    expect(fromFiles(all).map((c) => c.id)).toEqual(['tier-goals', 'trajectories', 'money', ...counts, 'districts-wuhu-2022', 'annex-goals-yangzhou-2022']);
    expect(new Set(fromFiles(all).map((c) => c.id))).toEqual(new Set(siteCharts(site).map((c) => c.id)));
    expect(fromFiles(['yangzhou-2022']).map((c) => c.id)).toEqual(['tier-goals', ...counts, 'annex-goals-yangzhou-2022']);
    // the report quotes no note on responsible offices
    expect(fromFiles(['wuhan-2021']).map((c) => c.id)).not.toContain('office-topics');
  });

  it('give every figure of an annex as its record has it, with what is odd about it', () => {
    const annexes = fromFiles(all).filter((c) => c.documents.length === 1 && /^(districts|annex-goals)-/.test(c.id));
    expect(annexes).toHaveLength(2);
    for (const chart of annexes) {
      const { targets } = site.entryOf(chart.documents[0]?.id ?? '');
      const { columns, rows: lines } = chart.sheet(site);
      const at = (key: string) => columns.findIndex((c) => c.id === key);
      const given = lines.filter((line) => line[at('fact')] !== null);
      expect(given.length).toBeGreaterThan(20);
      for (const line of given) {
        const t = targets.find((target) => target.id === line[at('fact')]);
        const flags = site.words.marks.clauses((t?.discrepancies ?? []).flatMap((d) => site.flagOf(d)?.text ?? []));
        expect(['value', 'unit', 'from', 'year', 'clause', 'url', 'flags'].map((key) => line[at(key)])).toEqual([
          ...[t?.value, t?.unit, t?.from, t?.year, t?.clause],
          site.absoluteUrl(t?.url ?? ''),
          flags || null,
        ]);
      }
    }
    const flagged = site.records.discrepancies.find((d) => d.id === 'yangzhou-2022-d-design-centres');
    expect(toCsv(annexes[1]?.sheet(site) ?? { id: '', title: '', columns: [], rows: [] })).toContain(site.flagOf(flagged?.id ?? '')?.text);
  });

  it('draw an annex of any document from its file alone', () => {
    const file = asLoaded(chartShard(site, site.entryOf('wuhu-2022').policy));
    const other = JSON.parse(JSON.stringify(file).replaceAll('wuhu-2022', 'elsewhere-2030').replaceAll('"annex":"a1"', '"annex":"a2-t2"')) as ChartShard;
    const [chart] = drawAnnexes({ words: site.words, citiesOf: () => [{ id: 'elsewhere', zh: '别处' }] }, [other]);
    expect(chart?.id).toBe('districts-elsewhere-2030-a2-t2');
    expect(chart?.title).toContain('别处');
    expect(chart?.place(640).items[0]?.url).toMatch(/^\/policies\/elsewhere-2030\//);
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

  const chosen = fromFiles(['yangzhou-2022', 'wuhan-2021', 'wuhu-2018']).filter((c) => !/^(tier-goals|trajectories|money|annex-goals-.*)$/.test(c.id));
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
