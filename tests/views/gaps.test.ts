/** Gaps in words: markup of a page and of a script, and the book that is taken away. */
import { describe, expect, it } from 'vitest';
import { listFiles, rowsOf, shardFiles } from '../../src/build/shard-files.ts';
import { fiveSite } from '../support/five.ts';
import { compareDocuments } from '../../src/client/gaps/compared.ts';
import { makeColumn } from '../../src/client/compare/column.ts';
import { makeLists } from '../../src/client/compare/lists.ts';
import type { Loader } from '../../src/client/compare/load.ts';
import type { ComparisonId, PolicyShard, RowRecord } from '../../src/domain/schema/shard.ts';
import type { Title } from '../../src/domain/schema/title.ts';
import { toMarkdown } from '../../src/exports/markdown.ts';
import { cityGaps, countCityGaps, exampleGap } from '../../src/views/city.ts';
import { heldCities } from '../../src/views/places.ts';
import { tableMarkup } from '../../src/views/tables/table-markup.ts';
import { printGapCities } from '../../src/views/tables/gap-cities-table.ts';
import { blanks } from '../../src/domain/vocabulary.ts';
import { exportPolicyOf } from '../../src/views/exports/export-shard.ts';
import { gapsBook } from '../../src/views/exports/gaps-book.ts';
import { gapMarkup, gapsMarkup, shortGapMarkup } from '../../src/views/gap-markup.ts';
import { byTopic } from '../../src/views/gaps.ts';
import { toHtml } from '../../src/views/markup.ts';
import { compareAll } from '../../src/views/shards.ts';

const site = fiveSite;
const { words } = site;
const made = new Map([...listFiles(site).map((f) => [f.name, () => f.body] as const), ...shardFiles(site).map((f) => [f.name, f.make] as const)]);
const json = (name: string): unknown => JSON.parse(made.get(name)?.() ?? 'null');
const loader = (comparison: ComparisonId): Loader => {
  const lists = makeLists(comparison, json('rows.json') as RowRecord[], json('titles.json') as Title[]);
  return {
    choice: () => Promise.resolve([]),
    lists: () => Promise.resolve(lists),
    column: (policy) => Promise.resolve(makeColumn(comparison, json(`policy/${policy}.json.gzip`) as PolicyShard)),
  } as Partial<Loader> as Loader;
};
const others = ['wuhu-2022', 'wuhu-2018', 'huainan-2020', 'wuhan-2021'];
const compared = await compareDocuments({ targets: loader('targets'), incentives: loader('incentives'), rules: loader('rules') }, 'yangzhou-2022', others);
const gap = (row: string) => {
  const found = compared.lacking.find((g) => g.row === row);
  if (found === undefined) throw new Error(`no gap ${row}`);
  return found;
};

describe('the gaps of Yangzhou, from the files that a browser loads', () => {
  it('say of first sets who gives what, under which conditions, in which words, and what Yangzhou says instead', () => {
    const first = gap('event-first-set');
    expect(first).toMatchObject({ name: '首台（套）', topic: 'procurement-first-set', counts: '全文 3 份中 1 份写明；节选 1 份中 0 份写明' });
    expect(first.kind).toBe('奖补 · 技术改造与数字化');
    expect(first.mine.blank).toMatchObject({ kind: 'mentioned', label: '仅提及' });
    const html = toHtml(gapMarkup(words, first, false, site.href));
    for (const said of ['芜湖 2018', '已印发', '时效性未核实', '首台', '/compare/text/?topic=procurement-first-set']) expect(html).toContain(said);
    expect(html).toContain('/compare/incentives/?p=yangzhou-2022,wuhu-2022,wuhu-2018,huainan-2020,wuhan-2021#event-first-set');
    expect(html).toMatch(/class="gap__quote"><a href="\/policies\/wuhu-2018\/#fact-/);
    expect(html).toContain('条件：');
  });

  it('say where figures are unlike, and name no larger one', () => {
    expect(gap('event-title-awarded-national-little-giant').unlike).toBe(words.gaps.unlike.incentives);
    const html = compared.lacking.map((g) => toHtml(gapMarkup(words, g, null, site.href))).join('');
    expect(html).toContain(words.gaps.unlike.targets);
    expect(html).not.toMatch(/最高的|最多的|领先/);
  });

  it('stand by topic, each once', () => {
    const grouped = byTopic(compared.lacking).flatMap((t) => t.gaps);
    expect(grouped).toHaveLength(compared.lacking.length);
    const folds = gapsMarkup(words, compared.lacking, new Set(['event-first-set']), (_of, at) => at === 0, site.href);
    const html = folds.map(toHtml).join('');
    // a fold each, named with how many it holds; those that are asked for stand open
    expect(folds.map((fold) => fold.tag)).toEqual(byTopic(compared.lacking).map(() => 'details'));
    expect(folds.map((fold) => 'open' in fold.attributes)).toEqual(folds.map((_, at) => at === 0));
    for (const [at, { gaps }] of byTopic(compared.lacking).entries())
      expect(toHtml(folds[at] ?? '')).toMatch(new RegExp(`<summary[^>]*><h3>[^<]+</h3> <small>${gaps.length} 项</small></summary>`));
    expect(html.match(/data-gap=/g)).toHaveLength(compared.lacking.length);
    expect(html.match(/ checked/g)).toHaveLength(1);
  });

  it('are those that its city’s page begins', () => {
    const city = cityGaps(site, compareAll(site), rowsOf(site), 'yangzhou');
    expect(city?.my.id).toBe('yangzhou-2022');
    expect(city?.others.map((p) => p.id)).toEqual(site.records.policies.filter((p) => p.city !== 'yangzhou').map((p) => p.id));
    expect((city?.shown.length ?? 0) + (city?.left ?? 0)).toBe(compared.lacking.length);
    expect(city?.ahead).toBe(compared.ahead.length);
    const counts = new Map(compared.lacking.map((g) => [g.row, g.counts]));
    for (const g of city?.shown ?? []) {
      expect(toHtml(shortGapMarkup(words, g, site.href)).includes('gap__unlike'), g.row).toBe(g.unlike !== null);
      expect(g.counts).toBe(counts.get(g.row));
      expect(toHtml(shortGapMarkup(words, g, site.href))).toContain(`#${g.row}"`);
    }
  });

  it('are counted for the cities to choose from as its page lists them, with a way to both lists', () => {
    const all = compareAll(site);
    const cities = heldCities(site);
    const table = printGapCities(
      site,
      cities.map((city) => ({ city, counts: countCityGaps(site, all, rowsOf(site), city.id) })),
    );
    const rows = table.groups.flatMap((group) => group.rows);
    expect(rows.map((row) => row.head.text)).toEqual(cities.map((city) => city.zh));
    const [, ...heads] = table.columns;
    for (const [at, { id }] of cities.entries()) {
      const gaps = cityGaps(site, all, rowsOf(site), id);
      const texts = rows[at]?.cells.map((cell) => cell.parts.flatMap((part) => (part.kind === 'text' ? [Number(part.text)] : []))[0]) ?? [];
      const [, targets = 0, incentives = 0, rules = 0, ahead] = texts;
      expect(targets + incentives + rules, id).toBe((gaps?.shown.length ?? 0) + (gaps?.left ?? 0));
      expect(ahead, id).toBe(gaps?.ahead);
      expect(toHtml(tableMarkup(table, site.href))).toContain(`href="/gaps/?my=${gaps?.my.id ?? ''}"`);
      expect(toHtml(tableMarkup(table, site.href))).toContain(`href="/cities/${id}/#gaps"`);
    }
    expect(heads.filter((head) => head.isNumeric)).toHaveLength(4);
  });

  it('have an example of money, of the first city that lacks any', () => {
    const example = exampleGap(site, compareAll(site), rowsOf(site), heldCities(site));
    expect(JSON.stringify(example?.gap.others)).toMatch(/"kind":"money"/);
    expect(example?.gap.others.length).toBeGreaterThan(0);
    expect(exampleGap(site, compareAll(site), rowsOf(site), [])).toBeNull();
  });

  it('of Wuhu are told by its newest document, its older one left out', () => {
    const city = cityGaps(site, compareAll(site), rowsOf(site), 'wuhu');
    expect(city?.my.id).toBe('wuhu-2022');
    expect(city?.others.map((p) => p.city)).not.toContain('wuhu');
  });
});

describe('what is taken away', () => {
  const book = gapsBook({
    words,
    gaps: [gap('event-first-set'), gap('event-above-scale')],
    my: compared.my,
    others: compared.others.map((o) => o.short),
    policies: ['yangzhou-2022', ...others].flatMap((id) => site.records.policies.filter((p) => p.id === id).map((p) => exportPolicyOf(site, p))),
    origin: { words, dataVersion: 'v', asOf: '2026-01-01', url: 'https://x.example/gaps/', codebook: 'https://x.example/data/codebook/', isProvisional: false },
    absoluteUrl: (path) => `https://x.example${path}`,
  });

  it('has a row a gap with its sources, and a line for each document', () => {
    const [shown, lines] = book.sheets;
    expect(shown.rows.map((row) => row[0])).toEqual(['首台（套）', '升规（小进规）']);
    expect(shown.rows[0]?.[4]).toMatch(/^仅提及（/);
    expect(lines?.rows.map((row) => row[4])).toEqual(['芜湖 2018', '淮南 2020', '武汉 2021']);
    expect(lines?.rows[1]?.[5]).toContain('征求意见稿');
    expect(lines?.rows[0]?.[3]).toMatch(/^仅提及（/);
    for (const sheet of book.sheets) for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
  });

  it('names its documents, and says what each column and each kind of blank means', () => {
    const [, lines, sources, codebook] = book.sheets;
    expect(sources?.rows.map((row) => row[0])).toEqual(['yangzhou-2022', ...compared.others.map((o) => o.id)]);
    expect(sources?.rows[0]).toContain('扬促中小办发〔2022〕8号');
    const explained = codebook?.rows.filter((row) => row[2] === null) ?? [];
    expect(explained.map((row) => row[1])).toEqual(lines?.columns.map((c) => c.id));
    expect(explained.map((row) => row[0])).toEqual(lines?.columns.map((c) => c.head));
    expect(codebook?.rows.filter((row) => row[1] === 'mine' && row[2] !== null).map((row) => row[2])).toEqual(Object.keys(blanks));
  });

  it('says that nothing was reviewed, and whom it compares', () => {
    expect(book.file).toBe('hengce-gaps-yangzhou-2022');
    expect(book.notes).toContain(words.incentives.fairCompetition);
    expect(book.notes.join('')).toContain('扬州 2022 与 4 份文件对照');
    const markdown = toMarkdown(book);
    expect(markdown).toContain('国务院令第783号');
    expect(markdown).toMatch(/\]\(<https:\/\/x\.example\/policies\/wuhu-2018\/#fact-/);
  });
});
