import { describe, expect, it } from 'vitest';
import { fiveSite } from '../../support/five.ts';
import { chosenPolicies } from '../../../src/domain/corpus/chosen.ts';
import { cellAt } from '../../../src/domain/table/table.ts';
import { incentivesComparison, targetsComparison } from '../../../src/views/comparisons.ts';
import { functionsOf } from '../../../src/views/offices.ts';
import { citiesOf } from '../../../src/views/places.ts';
import { printCoded, printCorrections, printIndicators, printNumerals, printSources } from '../../../src/views/tables/document-tables.ts';
import { printIncentiveIndex, printTargetIndex } from '../../../src/views/tables/fact-tables.ts';
import { printIncentives } from '../../../src/views/tables/incentive-table.ts';
import { printOffices } from '../../../src/views/tables/office-table.ts';
import { printCrosswalk } from '../../../src/views/tables/crosswalk-table.ts';
import { printSiblings } from '../../../src/views/tables/sibling-table.ts';
import { sharedTopics } from '../../../src/domain/corpus/siblings.ts';
import type { PrintedCell, PrintedPart, PrintedRow, PrintedTable } from '../../../src/views/tables/printed.ts';
import { printTargets } from '../../../src/views/tables/target-table.ts';

const site = fiveSite;
const { records, content } = site;
const policies = chosenPolicies(records.policies);

const rowsOf = (table: PrintedTable) => table.groups.flatMap((g) => [...g.rows, ...(g.alone?.rows ?? [])]);
const cellsOf = (table: PrintedTable): readonly PrintedCell[] => rowsOf(table).flatMap((r) => r.cells);
const textOf = (cell: PrintedCell | undefined) => (cell?.parts ?? []).map((p) => (p.kind === 'text' ? p.text : '')).join('');
/** Parts, and what stands folded in them. */
const unfold = (parts: readonly PrintedPart[]): PrintedPart[] => parts.flatMap((p) => (p.kind === 'fold' ? unfold(p.parts) : [p]));
const offersIn = (cell: PrintedCell) => unfold(cell.parts).flatMap((p) => (p.kind === 'offers' ? p.offers : []));
/** Ids of all facts that a cell prints, in order. */
const factsIn = (cell: PrintedCell): string[] =>
  unfold(cell.parts).flatMap((p) => {
    if (p.kind === 'figure') return [p.figure.fact];
    if (p.kind === 'minor') return p.figures.map((f) => f.fact);
    if (p.kind === 'quote') return [p.quote.fact];
    return p.kind === 'offers' ? p.offers.map((o) => o.fact) : [];
  });
const cellIn = (table: PrintedTable, row: string, policy: string): PrintedCell => {
  const cell = rowsOf(table).find((r) => r.id === row)?.cells[table.columns.findIndex((c) => c.id === policy)];
  if (cell === undefined) throw new Error(`no cell ${row} ${policy}`);
  return cell;
};

const policyOf = (id: string) => site.entryOf(id).policy;
const [wuhu, wuhuBefore] = [policyOf('wuhu-2022'), policyOf('wuhu-2018')];

describe.each<readonly [string, PrintedTable]>([
  ['targets', printTargets(site, targetsComparison(site, policies), ['title', 'pool', 'indicator'], 'x')],
  ['coded', printCoded(site)],
  ['numerals', printNumerals(site)],
  ['sources', printSources(site)],
  ['corrections', printCorrections(site)],
  ...printIndicators(site).map(({ topic, table }): readonly [string, PrintedTable] => [`indicators of ${topic}`, table]),
  ['crosswalk', printCrosswalk(site)],
  ['siblings', printSiblings(site, wuhu, wuhuBefore, sharedTopics(site.corpus, wuhu.id, wuhuBefore.id))],
  ['offices', printOffices(site, functionsOf(records.units, false), content.cities, 'x', 'x')],
  ['incentives', printIncentives(site, incentivesComparison(site, policies), content.events)],
])('the table of %s', (_name, table) => {
  it('has one cell a row and column, each with something in it or a kind of blank, never both unexplained', () => {
    for (const row of rowsOf(table)) expect(row.cells.length, row.head.text).toBe(table.columns.length);
    for (const cell of cellsOf(table)) if (cell.blank === null) expect(cell.parts.length).toBeGreaterThan(0);
  });
  it('gives each row an anchor of its own, where it has any', () => {
    const ids = rowsOf(table).flatMap((r) => r.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the goals', () => {
  const comparison = targetsComparison(site, policies);
  const table = printTargets(site, comparison, ['title', 'pool', 'indicator'], 'x');

  it('print every value of every cell once, and lead to its words', () => {
    for (const row of comparison.rows)
      for (const { id } of comparison.columns) {
        const cell = cellAt(comparison, row.id, id);
        const printed = cellIn(table, row.id, id);
        expect(printed.blank?.kind ?? null, `${row.id} ${id}`).toBe(cell.blank);
        expect(factsIn(printed).sort(), `${row.id} ${id}`).toEqual(cell.values.map((v) => v.fact).sort());
        expect(printed.blank?.passages.length ?? 0).toBe(cell.passages.length);
      }
  });
  it('print large the first goal only, and a baseline or part never as a goal', () => {
    for (const row of comparison.rows)
      for (const { id } of comparison.columns) {
        const large = cellIn(table, row.id, id).parts.flatMap((p) => (p.kind === 'figure' ? [p] : []));
        large.forEach((p, i) => expect(p.isMinor, p.figure.fact).toBe(i > 0));
        const goals = cellAt(comparison, row.id, id).values.filter((v) => v.role === 'goal');
        expect(large.map((p) => p.figure.fact)).toEqual(goals.map((v) => v.fact));
      }
  });
  it('say of Wuhu 2022 what its 二、 says: 700家以上, its annex year by year beside it, the 391 of 2021 apart', () => {
    const cell = cellIn(table, 'row-municipal', 'wuhu-2022');
    expect(cell.parts[0]).toMatchObject({ kind: 'figure', figure: { text: '≥ 700 家', url: '/policies/wuhu-2022/#fact-wuhu-2022-t-municipal-srdi' } });
    const minor = cell.parts.flatMap((p) => (p.kind === 'minor' ? [p.figures.map((f) => `${f.text}${f.after}`)] : []));
    expect(minor).toEqual([['467 户（2022）', '544 户（2023）', '625 户（2024）'], ['700 户（2025）'], ['391 户（2021）']]);
  });
  it('say of Wuhan’s champions that the report only mentions them, and where', () => {
    const { blank } = cellIn(table, 'row-national-champion', 'wuhan-2021');
    expect(blank?.kind).toBe('mentioned');
    for (const p of blank?.passages ?? []) expect(p.text).toMatch(/^“.*冠军.*”$/);
  });
  it('print 推定 exactly where the basis is inferred', () => {
    const inferred = new Map(records.targets.map((t) => [t.id, t.basis_evidence?.kind === 'inferred' && t.op !== 'full']));
    for (const p of cellsOf(table).flatMap((c) => c.parts))
      if (p.kind === 'figure') expect(p.notes.join().includes('推定'), p.figure.fact).toBe(inferred.get(p.figure.fact));
  });
});

describe('the money', () => {
  const comparison = incentivesComparison(site, policies);
  const table = printIncentives(site, comparison, content.events);
  const offers = cellsOf(table).flatMap(offersIn);

  it('stands section by section, every row in one of them, those that one document alone fills after the others', () => {
    const order = new Map(comparison.rows.map((r, i) => [r.id, i]));
    const places = (rows: readonly PrintedRow[]) => rows.map((r) => order.get(r.id ?? '') ?? -1);
    expect(places(rowsOf(table)).toSorted((a, b) => a - b)).toEqual(comparison.rows.map((_, i) => i));
    for (const { rows, alone } of table.groups) for (const of of [places(rows), places(alone?.rows ?? [])]) expect(of).toEqual(of.toSorted((a, b) => a - b));
  });
  it('folds a row exactly where one document alone has something to give', () => {
    const folded = new Set(table.groups.flatMap((g) => g.alone?.rows ?? []).map((r) => r.id));
    for (const [r, row] of comparison.rows.entries())
      expect(folded.has(row.id), row.id).toBe((comparison.cells[r] ?? []).filter((c) => c.values.length > 0).length < 2);
    expect(folded.size).toBeGreaterThan(0);
  });
  it('prints every incentive of every document, each with all its figures', () => {
    expect(new Set(offers.map((o) => o.fact))).toEqual(new Set(records.incentives.filter((i) => policies.some((p) => p.id === i.policy)).map((i) => i.id)));
    const byId = new Map(records.incentives.map((i) => [i.id, i]));
    for (const o of offers) {
      const i = byId.get(o.fact);
      const amounts = [...(i?.amounts ?? []), ...(i?.shared_caps ?? [])];
      const hasFigure = amounts.some((a) => a.value !== null);
      expect(o.kind, o.fact).toBe(hasFigure ? 'money' : i?.amounts.length === 0 ? 'benefit' : 'promise');
      expect(
        o.amounts.map((a) => a.id),
        o.fact,
      ).toEqual(hasFigure ? amounts.map((a) => a.id) : []);
    }
  });
  it('says below each what is asked for and whom to ask, from the sentence', () => {
    const terms = (fact: string) => offers.find((o) => o.fact === fact)?.terms;
    const equipment = records.incentives.find((i) => i.policy === 'wuhu-2018' && i.event === 'equipment-investment')?.id ?? '';
    expect(terms(equipment)).toEqual([
      '条件：中型、小型、微型企业（承上文）；另有规定：符合相关条件；上一年度已完成的技术改造设备投资额 ≥ 300 万元；技术改造',
      '找谁：原文未写明',
    ]);
    // of how many it is paid, which nothing else in the cell says
    expect(terms('huainan-2020-i-patent-foreign')?.[0]).toBe('条件：已授权的国外发明专利；最多 2 个国家，每件（个、项）');
    expect(terms('huainan-2020-i-patent-foreign')?.[1]).toMatch(/^找谁：市/);
    for (const o of offers) expect(o.terms.length, o.fact).toBeGreaterThanOrEqual(2);
    // of an excerpt nobody can tell what the document prints elsewhere
    expect(terms('wuhan-2021-i-national-little-giant')?.[1]).toBe('找谁：节选未见');
    expect(terms('wuhan-2021-i-training-system')).toContain('条件：节选未见');
    expect(offers.filter((o) => o.fact.startsWith('wuhan-2021-')).flatMap((o) => o.terms.filter((t) => /[：；]原文未/.test(t)))).toEqual([]);
  });
  it('shows two incentives of a cell, one where sums, a difference or a blank take more lines, and says how many more there are', () => {
    for (const cell of cellsOf(table)) {
      const shown = cell.parts.flatMap((p) => (p.kind === 'offers' ? p.offers : [])).length;
      const folds = cell.parts.flatMap((p) => (p.kind === 'fold' ? [p.label] : []));
      const lines = cell.parts.flatMap((p) =>
        p.kind === 'offers' ? p.offers.map((o) => ({ sums: Math.max(1, o.amounts.length), flags: o.flags.length })) : [],
      );
      const plain = { sums: 1, flags: 0 };
      if (shown > 1) expect({ lines, blank: cell.blank }).toEqual({ lines: [plain, plain], blank: null });
      else expect(shown).toBe(cell.blank === null || offersIn(cell).length > 0 ? 1 : 0);
      expect(folds).toEqual(offersIn(cell).length > shown ? [`另有 ${String(offersIn(cell).length - shown)} 项`] : []);
    }
  });
  it('never prints a cap as a sum that is paid', () => {
    const amounts = records.incentives.flatMap((i) => [...i.amounts, ...i.shared_caps]);
    const caps = new Set(amounts.filter((a) => a.role === 'cap').map((a) => a.id));
    const atMost = new Set(amounts.filter((a) => a.op === 'le').map((a) => a.id));
    for (const a of offers.flatMap((o) => o.amounts)) {
      expect(a.figure.startsWith('最高'), a.id).toBe(caps.has(a.id) || atMost.has(a.id));
      if (caps.has(a.id)) expect(a.isLimit).toBe(true);
    }
  });
  it('says of Wuhu 2022 that a champion is paid 100万元 and that carriers, not firms, take the attraction money', () => {
    const wuhu = (row: string) => offersIn(cellIn(table, row, 'wuhu-2022'));
    expect(wuhu('event-title-awarded-national-champion').flatMap((o) => o.amounts.map((a) => `${a.label} ${a.figure}`))).toEqual(['定额 100 万元']);
    for (const o of wuhu('event-attract-titled-firm')) expect(o.terms[0], o.fact).toBe('给载体，不给企业');
  });
});

describe('the crosswalk of titles', () => {
  const table = printCrosswalk(site);
  const cellOf = (title: string, province: string) => {
    const row = rowsOf(table).find((r) => r.head.text.includes(title));
    return row?.cells[table.columns.findIndex((c) => c.text === province)];
  };
  it('has a column a province with its cities below it, and a badge for each title of a row', () => {
    expect(table.columns.map((c) => [c.text, ...c.notes.map((n) => n.text)])).toEqual([
      ['安徽省', '芜湖、淮南'],
      ['江苏省', '扬州'],
      ['湖北省', '武汉'],
    ]);
    for (const { head } of rowsOf(table)) expect(head.text).toBe(head.badges?.map((b) => b.text).join('、'));
    expect(rowsOf(table).flatMap((r) => r.head.badges ?? [])).toHaveLength(site.titles.size);
  });
  it('links each name to where it is printed, and says where none does or nobody confers it', () => {
    const urls = new Set([...records.targets, ...records.incentives, ...records.clauses].map((t) => t.url));
    const links = cellsOf(table).flatMap((c) => c.parts.flatMap((p) => (p.kind === 'links' ? p.links : [])));
    expect(links.length).toBeGreaterThan(5);
    for (const l of links) expect(urls, l.text).toContain(l.url);
    expect(cellOf('省专精特新冠军', '湖北省')?.blank?.kind).toBe('not_applicable');
    const quiet = cellsOf(table).flatMap((c) => c.parts.flatMap((p) => (p.kind === 'text' ? [[p.text, p.isQuiet]] : [])));
    expect(new Set(quiet.map(String))).toEqual(new Set(['收录的文件未写,true', '目标、条件里没有只写它的,true']));
  });
});

describe('two documents of a city side by side', () => {
  const table = printSiblings(site, wuhu, wuhuBefore, sharedTopics(site.corpus, wuhu.id, wuhuBefore.id));
  it('hold in each cell the clauses of its document on the topic, with figures that are facts', () => {
    expect(table.columns.map((c) => c.text)).toEqual(['芜湖 2022', '芜湖 2018']);
    const facts = new Set([...records.targets, ...records.incentives].map((f) => f.url));
    for (const row of rowsOf(table))
      row.cells.forEach((cell, i) => {
        const clauses = cell.parts.flatMap((p) => (p.kind === 'clauses' ? p.clauses : []));
        expect(clauses.length, row.head.text).toBeGreaterThan(0);
        for (const c of clauses) expect(c.url).toContain([wuhu, wuhuBefore][i]?.url);
        for (const f of clauses.flatMap((c) => c.figures)) {
          expect(facts).toContain(f.url);
          expect(f.text, f.what).not.toBe('');
        }
      });
  });
});

describe('the offices', () => {
  const cities = citiesOf(site, records.policies);
  const table = printOffices(site, functionsOf(records.units, false), cities, 'x', 'x');
  it('stand each once in the row of its function and the column of its city', () => {
    const links = rowsOf(table).flatMap((r) =>
      r.cells.flatMap((c, i) =>
        c.parts.flatMap((p) => (p.kind === 'links' ? p.links.map((l) => `${r.id ?? ''} ${table.columns[i]?.url ?? ''} ${l.url}`) : [])),
      ),
    );
    const bureaus = functionsOf(records.units, false);
    const expected = records.units.filter((u) => bureaus.includes(u.function)).map((u) => `${u.function} /cities/${u.city}/ /units/${u.city}/#${u.id}`);
    expect(links.sort()).toEqual(expected.sort());
  });
  it('are not said to be missing in a city of which only an excerpt is held', () => {
    for (const r of rowsOf(table))
      r.cells.forEach((cell, i) => {
        if (cell.blank === null) return;
        const isWhole = policies.some((p) => `/cities/${p.city}/` === table.columns[i]?.url && p.holding === 'full');
        expect(cell.blank.kind, `${r.id ?? ''} ${i}`).toBe(isWhole ? 'silent' : 'not_held');
      });
  });
});

describe('what was coded', () => {
  it('adds up: the last row is the sum of all documents, kind by kind', () => {
    const rows = rowsOf(printCoded(site));
    const total = rows.at(-1);
    expect(total?.isTotal).toBe(true);
    expect(rows.slice(0, -1).map((r) => r.head.text)).toEqual(policies.map((p) => p.short));
    const sums = (['goals', 'baselines', 'repeats', 'incentives', 'figures', 'rules'] as const).map((k) =>
      records.policies.reduce((n, p) => n + p.counts[k], 0),
    );
    expect(total?.cells.map((c) => Number(textOf(c)))).toEqual(sums);
  });
  it('leaves no numeral unaccounted: claimed by a fact or listed as no figure', () => {
    for (const r of rowsOf(printNumerals(site))) {
      const [claimed = 0, listed = 0, total = 0] = r.cells.map((c) => Number(textOf(c)));
      expect(claimed + listed, r.head.text).toBe(total);
      expect(total).toBeGreaterThan(0);
    }
  });
  it('names each source by the hash of its bytes', () => {
    expect(rowsOf(printSources(site)).map((r) => textOf(r.cells[1]))).toEqual(policies.map((p) => p.source_sha256));
    for (const r of rowsOf(printSources(site))) expect(textOf(r.cells[1])).toMatch(/^[0-9a-f]{64}$/);
  });
  it('lists every correction with what is printed, at its clause', () => {
    const rows = rowsOf(printCorrections(site));
    expect(rows.map((r) => r.cells.map(textOf)[1])).toEqual(policies.flatMap((p) => p.corrections.map((c) => c.printed)));
    for (const r of rows) expect(r.cells.slice(1).map(textOf)).not.toContain('');
  });
  it('counts for each indicator the facts that count it, all of them together', () => {
    const rows = printIndicators(site).flatMap(({ table }) => rowsOf(table));
    const counts = rows.map((r) => Number(textOf(r.cells.at(-1))));
    expect(rows.map((r) => r.id).sort()).toEqual(content.indicators.map((i) => `indicator-${i.id}`).sort());
    expect(counts.reduce((a, b) => a + b, 0)).toBe(records.targets.length);
  });
});

describe.each(policies.map((p) => p.id))('the index of %s', (id) => {
  const { targets, incentives } = site.entryOf(id);
  it('has one row a goal, with its figure or the word that there is none, and the way to its words', () => {
    const rows = rowsOf(printTargetIndex(site, targets, (c) => c));
    expect(rows.map((r) => r.cells.map(textOf)[3])).toEqual(targets.map((t) => t.clause));
    expect(rows.map((r) => r.cells[0]?.parts[0])).toMatchObject(targets.map((t) => ({ url: `#fact-${t.id}` })));
    targets.forEach((t, i) => {
      const [figure = '', basis] = rows[i]?.cells.map(textOf) ?? [];
      if (t.value !== null) expect(figure, t.id).toContain(String(t.value));
      expect(figure).not.toBe('');
      if (t.baseline) expect(basis, t.id).toBe(site.words.reading.fact.baseline);
    });
  });
  it('has one row an incentive, with every number of its amounts', () => {
    const rows = rowsOf(printIncentiveIndex(site, incentives, (c) => c));
    expect(rows.map((r) => r.cells[0]?.parts[0])).toMatchObject(incentives.map((i) => ({ url: `#fact-${i.id}` })));
    incentives.forEach((i, n) => {
      const text = textOf(rows[n]?.cells[0]);
      for (const a of [...i.amounts, ...i.shared_caps]) if (a.value !== null && a.unit !== '1∶1') expect(text, a.id).toContain(String(a.value));
    });
  });
});

describe('the crosswalk of titles', () => {
  const table = printCrosswalk(site);
  const cell = (row: string, province: string) => {
    const found = rowsOf(table).find((r) => r.head.text.includes(row));
    return found?.cells[table.columns.findIndex((c) => c.text === province)];
  };
  const linksOf = (of: PrintedCell | undefined) => (of?.parts ?? []).flatMap((p) => (p.kind === 'links' ? p.links : []));

  it.each([
    ['单项冠军', '湖北省', 'wuhan-2021/#c2-2'],
    ['高新技术企业', '湖北省', 'wuhan-2021/#c2-2'],
    ['科技型中小企业', '湖北省', 'wuhan-2021/#c2-2'],
    ['专精特新企业（级别未写明）', '江苏省', 'yangzhou-2022/#fact-'],
    ['专精特新企业（级别未写明）', '湖北省', 'wuhan-2021/#fact-'],
  ])('shows where %s stands in a text of %s that sets no goal for it', (row, province, address) => {
    const links = linksOf(cell(row, province));
    // one name a document, its barest
    expect(links.map((l) => l.text.length).filter((n) => n > 12)).toEqual([]);
    expect(links).toHaveLength(1);
    expect(links[0]?.url).toContain(address);
  });

  it('says that no text prints a title only where none does', () => {
    for (const row of rowsOf(table))
      row.cells.forEach((c, i) => {
        if (!textOf(c).includes('收录的文件未写')) return;
        const title = [...site.titles.values()].find((t) => row.head.text.includes(t.zh));
        const texts = records.clauses.filter((k) => content.cities.find((x) => x.id === policyOf(k.policy).city)?.province === table.columns[i]?.text);
        for (const word of title?.words ?? [])
          expect(
            texts.filter((k) => k.text.replace(/\s/g, '').includes(word)).map((k) => k.url),
            `${row.head.text} ${word}`,
          ).toEqual([]);
      });
  });
});
