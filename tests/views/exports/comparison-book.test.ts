import { csvParse } from 'd3';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { csvFiles } from '../../../src/build/csv-files.ts';
import { listFiles, shardFiles } from '../../../src/build/shard-files.ts';
import { getSite } from '../../../src/build/site.ts';
import { unpackIncentiveCell, unpackRuleCell, unpackTargetCell } from '../../../src/domain/compare/pack.ts';
import type { ExportShard } from '../../../src/domain/schema/export-record.ts';
import { comparisons, type ComparisonId, type PolicyShard } from '../../../src/domain/schema/shard.ts';
import { blanks } from '../../../src/domain/vocabulary.ts';
import { cellText, isSources, type ExportSheet } from '../../../src/exports/book.ts';
import { toCsv } from '../../../src/exports/csv.ts';
import { toXlsx } from '../../../src/exports/xlsx.ts';
import { comparisonBook, tableLines, type ComparedTable, type ComparisonBook, type Printing } from '../../../src/views/exports/comparison-book.ts';
import { comparisonLines, siteLineContext } from '../../../src/views/exports/comparison-lines.ts';
import { lineFactsOf } from '../../../src/views/exports/export-shard.ts';
import { factsFromShards } from '../../../src/views/exports/line-facts.ts';
import type { Line } from '../../../src/views/exports/line-sheet.ts';
import { compareAll } from '../../../src/views/shards.ts';
import { incentiveRowHead, incentivesHead, printIncentiveCell } from '../../../src/views/tables/incentive-table.ts';
import { printRuleCell, ruleRowHead } from '../../../src/views/tables/rule-table.ts';
import { printTargetCell, targetRowHead, targetsHead } from '../../../src/views/tables/target-table.ts';

const site = getSite();
const all = compareAll(site);
const facts = lineFactsOf(site);
const context = siteLineContext(site, all);
const lines = comparisonLines(site, all);
const made = new Map([...listFiles(site).map((f) => [f.name, f.body] as const), ...shardFiles(site).map((f) => [f.name, f.make()] as const)]);
const json = (name: string): unknown => JSON.parse(made.get(name) ?? 'null');
const found = <T extends { readonly id: string }>(items: readonly T[], id: string): T => {
  const item = items.find((i) => i.id === id);
  if (item === undefined) throw new Error(`no "${id}"`);
  return item;
};

/** Cells as the pages print them. */
const printings: Readonly<Record<ComparisonId, Printing>> = {
  targets: {
    corner: site.words.compare.row,
    columnHead: (id) => targetsHead(site, found(all.targets.columns, id)),
    rowHead: (id) => targetRowHead(site, found(all.targets.rows, id)),
    cell: (row, _policy, cell) => printTargetCell(site, found(all.targets.rows, row), cell as never),
  },
  incentives: {
    corner: site.words.incentives.row,
    columnHead: (id) => incentivesHead(site, found(all.incentives.columns, id)),
    rowHead: (id) => incentiveRowHead(site, found(all.incentives.rows, id)),
    cell: (_row, _policy, cell) => printIncentiveCell(site, cell as never),
  },
  rules: {
    corner: site.words.rules.row,
    columnHead: (id) => targetsHead(site, found(all.rules.columns, id)),
    rowHead: (id) => ruleRowHead(site, found(all.rules.rows, id)),
    cell: (_row, _policy, cell) => printRuleCell(site, cell as never),
  },
};
const asked = (kind: ComparisonId): ComparisonBook => ({
  kind,
  table: all[kind],
  printing: printings[kind],
  facts,
  context,
  origin: {
    words: site.words,
    title: '比较',
    dataVersion: site.dataVersion,
    asOf: site.asOf,
    url: site.absoluteUrl('/compare/'),
    codebook: site.absoluteUrl('/data/codebook/'),
    isProvisional: site.isProvisional,
  },
  file: `hengce-${kind}`,
  remarks: [],
});
const sheetOf = (kind: ComparisonId, id: string): ExportSheet => found(comparisonBook(asked(kind)).sheets, id);

describe.each(comparisons)('the comparison of %s as lines', (kind) => {
  const table: ComparedTable = all[kind];
  const own: readonly Line[] = lines[kind];
  const linesAt = (row: string, policy: string) => own.filter((l) => l.row === row && l.policy === policy);

  it('has every value once with its number, and for every blank its kind and every passage', () => {
    table.rows.forEach((row, r) => {
      table.columns.forEach((policy, c) => {
        const cell = table.cells[r]?.[c];
        const here = linesAt(row.id, policy.id);
        const at = `${row.id} ${policy.id}`;
        for (const line of here) expect(line.blank ?? null, at).toBe(cell?.blank);
        const values = here.filter((l) => l.fact !== undefined);
        expect(values, at).toMatchObject(
          (cell?.values ?? []).map(({ role, fact, value, unit, op }) => ({
            role,
            fact,
            ...(value === null ? {} : { value }),
            ...(unit === null ? {} : { unit }),
            ...(op === null ? {} : { op }),
          })),
        );
        expect(
          here.filter((l) => l.role === 'passage').map((l) => l.quote),
          at,
        ).toEqual((cell?.passages ?? []).map((p) => p.quote));
        expect(here.length, at).toBe(Math.max(1, (cell?.values.length ?? 0) + (cell?.passages.length ?? 0)));
      });
    });
  });

  it('says of every value where its words stand, by the printed numbers', () => {
    for (const line of own.filter((l) => l.role !== undefined)) {
      expect(line.quote, line.fact).toBeTruthy();
      expect(line.place, line.fact).toBeTruthy();
      expect(line.url).toBe(`/policies/${line.policy}/#${line.fact === undefined ? (line.clause ?? '') : `fact-${line.fact}`}`);
    }
  });

  it('is the same from the files that a browser loads', () => {
    for (const { id } of table.columns) {
      const shard = json(`policy/${id}.json.gzip`) as PolicyShard;
      const flags = new Map(shard.flags.map((f) => [f.id, f]));
      const loaded = factsFromShards([json(`export/${id}.json.gzip`) as ExportShard], (flag) => flags.get(flag) ?? null);
      const offers = new Map(shard.offers.map((o) => [o.id, o]));
      const cells = {
        targets: () => shard.targets.map((c) => unpackTargetCell(c, id)),
        incentives: () => shard.incentives.map((c) => unpackIncentiveCell(c, id, offers)),
        rules: () => shard.rules.map((c) => unpackRuleCell(c, id)),
      }[kind]();
      const column: ComparedTable = { id: kind, rows: table.rows, columns: [{ id }], cells: cells.map((c) => [c]) };
      expect(tableLines(kind, column, loaded), id).toEqual(own.filter((l) => l.policy === id));
    }
  });

  it('stands in /data/ as CSV for programs, ids for heads, codes for codes', () => {
    const file = csvFiles(site).find((f) => f.name === `comparison-${kind}.csv`);
    const rows = csvParse((file?.make() ?? '').replace(/^\uFEFF/, ''));
    const kept = own.filter((l, i) => l.role !== 'passage' || own[i - 1]?.role !== 'passage' || own[i - 1]?.row !== l.row || own[i - 1]?.policy !== l.policy);
    expect(rows).toHaveLength(kept.length);
    const text = (value: unknown) => (Array.isArray(value) ? value.join('、') : typeof value === 'string' || typeof value === 'number' ? String(value) : '');
    kept.forEach((line, i) => {
      const of: Readonly<Partial<Record<string, unknown>>> = { ...line };
      const said = kind === 'rules' ? ['modality', 'addressee'] : ['op', 'value_max'];
      for (const id of ['row', 'policy', 'blank', 'fact', 'role', 'value', 'unit', ...said, 'offices', 'quote', 'clause'])
        expect(rows[i]?.[id], `${line.row} ${line.policy} ${id}`).toBe(text(of[id]));
    });
  });
});

describe.each(comparisons)('the book of the %s', (kind) => {
  const shown = sheetOf(kind, 'shown');
  const values = sheetOf(kind, 'values');
  const at = (head: string) => values.columns.findIndex((c) => c.head === head);

  it('shows a row a row and a column a document, no cell empty, and where the words stand', () => {
    expect(shown.rows).toHaveLength(all[kind].rows.length);
    expect(shown.columns.map((c) => c.id)).toEqual(['row', ...all[kind].columns.map((c) => c.id), 'places']);
    for (const row of shown.rows) for (const cell of row.slice(0, -1)) expect(cellText(cell ?? null)).not.toBe('');
  });

  it('names blanks in words, and never glues words together', () => {
    const names = Object.values(blanks).map((b) => b.zh);
    for (const line of values.rows) {
      const blank = line[at('空格')];
      if (blank !== null && blank !== undefined) expect(names).toContain(blank);
    }
    for (const cell of shown.rows.flat()) expect(cellText(cell ?? null)).not.toMatch(/力争口径|口径不同名称/);
  });

  it('lists its documents with what is known of them, and explains every column and code', () => {
    const sources = sheetOf(kind, 'sources');
    expect(sources.rows.map((r) => r[0])).toEqual(all[kind].columns.map((c) => c.id));
    expect(sources.rows.map((r) => r[sources.columns.findIndex((c) => c.id === 'official_url')])).toEqual(
      site.records.policies.map((p) => p.official_url ?? '未找到'),
    );
    const codebook = sheetOf(kind, 'codebook');
    for (const { head } of values.columns) expect(codebook.rows.map((r) => r[0])).toContain(head);
    expect(codebook.rows.filter((r) => r[1] === 'blank' && r[2] !== null).map((r) => r[3])).toEqual(Object.values(blanks).map((b) => b.zh));
  });

  it('is read back from a workbook as it was', async () => {
    const book = comparisonBook(asked(kind));
    const sheets = await readXlsxFile(Buffer.from(await (await toXlsx(book, '说明')).arrayBuffer()), { trim: false });
    expect(sheets.map((s) => s.sheet)).toEqual(['表', '逐条', '出处', '字段说明', '说明']);
    book.sheets.forEach((sheet, i) => {
      const dates = sheet.columns.map((c) => c.type === 'date');
      const back = sheets[i]?.data.slice(1).map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell)));
      expect(dates.includes(true)).toBe(sheet.id === 'sources');
      expect(back, sheet.id).toEqual(
        sheet.rows.map((row) => row.map((cell) => (cell === '' ? null : isSources(cell) ? (cell.length === 0 ? null : cellText(cell)) : cell))),
      );
    });
  });

  it('is read back from CSV as it was', () => {
    const rows = csvParse(toCsv(values).replace(/^\uFEFF/, ''));
    expect(rows.map((row) => values.columns.map((c) => row[c.head]))).toEqual(values.rows.map((row) => row.map((cell) => cellText(cell))));
  });

  it('carries version, licence, origin and that it is no official text', () => {
    const { notes } = comparisonBook(asked(kind));
    for (const said of [site.dataVersion, 'CC BY 4.0', site.absoluteUrl('/compare/'), '非官方转录', '引用：'])
      expect(
        notes.some((note) => note.includes(said)),
        said,
      ).toBe(true);
  });
});

describe('what an incentive asks for', () => {
  it('is told with of how many it is paid, as in the cell: 每项发明专利最多资助2个国家', () => {
    expect(facts.factOf('huainan-2020-i-patent-foreign').conditions).toBe('已授权的国外发明专利；最多 2 个国家，每件（个、项）');
    expect(facts.factOf('huainan-2020-i-patent-domestic').conditions).toBe('已授权的中国发明专利');
  });
});

describe('an excerpt', () => {
  const excerpts = new Set(site.records.policies.filter((p) => p.holding !== 'full').map((p) => p.id));
  const saidOf = (sheet: ExportSheet, policyColumn: string, columns: readonly string[]) => {
    const at = (id: string) => sheet.columns.findIndex((c) => c.id === id);
    return sheet.rows
      .filter((r) => excerpts.has(cellText(r[at(policyColumn)] ?? null)))
      .flatMap((r) => columns.map((id) => cellText(r[at(id)] ?? null)))
      .filter((text) => text !== '');
  };
  it('is never told to leave out what only the whole document could say: how often, beside what, number and date', () => {
    const terms = saidOf(sheetOf('incentives', 'values'), 'policy', ['payer', 'recurrence', 'stacking']);
    const head = saidOf(sheetOf('incentives', 'sources'), 'id', ['doc_number', 'issuer', 'issued']);
    for (const said of [terms, head]) {
      expect(said).toContain('节选未见');
      for (const text of said) expect(text).not.toMatch(/原文未/);
    }
  });
});

describe('a researcher', () => {
  it('reads the word that is printed of what is striven for, as the table prints it', () => {
    const values = sheetOf('targets', 'values');
    const at = (id: string) => values.columns.findIndex((c) => c.id === id);
    const said = new Set(values.rows.map((r) => r[at('commitment')]).filter((c) => c !== null));
    expect([...said]).toEqual(expect.arrayContaining(['争创', '力争']));
    for (const word of said) expect(word).toMatch(/^(?:力争|争创|争取)$/);
    for (const line of lines.targets) if ('striving' in line) expect(line.commitment).toBe('strive');
  });

  it('finds every little-giant goal with its year, basis and sentence in one sheet', () => {
    const values = sheetOf('targets', 'values');
    const at = (id: string) => values.columns.findIndex((c) => c.id === id);
    const goals = values.rows.filter((r) => r[at('row')] === 'row-national-little-giant' && r[at('role')] === '目标');
    expect(goals.map((r) => [r[at('policy_zh')], r[at('value')], r[at('unit')], r[at('year')], r[at('basis')]])).toEqual(
      expect.arrayContaining([['芜湖 2022', 50, '家', 2025, '存量']]),
    );
    for (const r of goals) expect(r[at('quote')]).toBeTruthy();
  });
});
