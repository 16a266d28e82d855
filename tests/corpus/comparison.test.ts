import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cellAt, tableRows } from '../../src/domain/table/table.ts';
import { compareTargets } from '../../src/domain/compare/targets.ts';
import { showsInRow } from '../../src/domain/corpus/rows.ts';
import { wordedRows } from '../../src/domain/check/silent.ts';
import { makePassageFinder, type PassageFinder } from '../../src/domain/compare/passages.ts';
import { contentToRecords } from '../../src/domain/corpus/records.ts';
import { blanks } from '../../src/domain/vocabulary.ts';
import { makeTitles } from '../../src/domain/corpus/titles.ts';
import { readContent } from '../../src/build/content.ts';

const { content } = await readContent(fileURLToPath(new URL('../..', import.meta.url)));
const titles = makeTitles(content.titles);
const passages = makePassageFinder(content.bundles, content.titles);
const { policies, targets } = contentToRecords(content.bundles, content);
const comparison = compareTargets({ policies, targets, cities: content.cities, indicators: content.indicators, titles, passages });
const cells = tableRows(comparison).flatMap(({ row, cells: of }) => of.map(({ column, cell }) => ({ row, policy: column, cell })));
const saysOf = (row: string, policy: string) => {
  const { blank, values } = cellAt(comparison, row, policy);
  return blank ?? values.filter((v) => v.role === 'goal').map((t) => `${t.op ?? ''} ${t.value ?? ''}`.trim());
};

describe('every cell of the comparison', () => {
  it('is decided: figures, or one of the kinds of blank', () => {
    expect(cells.length).toBe(comparison.rows.length * policies.length);
    for (const { cell, row, policy } of cells) {
      const roles = cell.values.map((v) => v.role);
      if (cell.blank === null) expect(roles[0], `${row.id} ${policy.id}`).toBe('goal');
      else expect(Object.keys(blanks)).toContain(cell.blank);
      if (cell.blank === 'unquantified') expect(new Set(roles)).toEqual(new Set(['promise']));
    }
  });

  it('says 原文未提 of whole documents only, 节选未见 of excerpts only', () => {
    for (const { cell, policy } of cells)
      if (cell.blank === 'silent' || cell.blank === 'not_held') expect(cell.blank).toBe(policy.holding === 'full' ? 'silent' : 'not_held');
  });

  it('shows every goal of the policy that belongs in the row, repeats that say the same aside', () => {
    for (const { row, policy, cell } of cells) {
      if (cell.blank !== null) continue;
      const shown = new Set(cell.values.map((v) => v.fact));
      for (const t of targets.filter((o) => o.policy === policy.id && showsInRow(o, row))) if (!shown.has(t.id)) expect(t.same_as, t.id).not.toBeNull();
    }
  });
});

it('shows every target in some row, unless it stands for a part of the city', () => {
  const shown = new Set(targets.filter((t) => comparison.rows.some((row) => showsInRow(t, row))).map((t) => t.id));
  for (const t of targets) if (!shown.has(t.id)) expect(t.scope, t.id).not.toBeNull();
});

describe('the ladder', () => {
  it.each([
    ['row-municipal', 'wuhu-2022', 'ge 700'],
    ['row-municipal', 'wuhu-2018', 'eq 300'],
    ['row-municipal', 'huainan-2020', 'eq 100'],
    ['row-municipal', 'yangzhou-2022', 'gt 1000'],
    ['row-municipal', 'wuhan-2021', 'gt 1200'],
    ['row-provincial', 'wuhu-2022', 'eq 600'],
    ['row-provincial', 'wuhan-2021', 'eq 500'],
    ['row-provincial', 'yangzhou-2022', 'ge 150'],
    ['row-national-little-giant', 'yangzhou-2022', 'ge 150'],
    ['row-national-little-giant', 'wuhan-2021', 'eq 260'],
    ['row-national-champion', 'yangzhou-2022', 'about 15'],
    ['row-provincial-champion', 'huainan-2020', 'eq 10'],
  ])('in %s says of %s: %s', (row, policy, figure) => {
    expect(saysOf(row, policy)).toContain(figure);
  });

  it.each([
    ['row-provincial-champion', 'wuhan-2021', 'not_applicable'],
    ['row-provincial-champion', 'yangzhou-2022', 'not_applicable'],
    ['row-provincial-champion', 'wuhu-2022', 'silent'],
    ['row-provincial', 'wuhu-2018', 'unquantified'],
    ['row-national-champion', 'wuhan-2021', 'mentioned'],
    ['row-large-revenue-firms', 'wuhu-2018', 'mentioned'],
    ['row-national-little-giant', 'wuhu-2018', 'silent'],
    ['row-master-studios', 'wuhan-2021', 'not_held'],
  ])('in %s leaves %s blank as %s', (row, policy, blank) => {
    expect(saysOf(row, policy)).toBe(blank);
  });

  it('marks Huainan’s joint 1–2 in both of its rows', () => {
    for (const row of ['row-national-little-giant', 'row-national-champion']) expect(saysOf(row, 'huainan-2020')).toContain('range 1');
  });

  it('shows Yangzhou’s 2022 as part of 2022–2024, never beside it', () => {
    const { values } = cellAt(comparison, 'row-national-champion', 'yangzhou-2022');
    expect(values.map((v) => [v.role, v.value])).toEqual([
      ['goal', 15],
      ['goal', 10],
      ['part', 3],
    ]);
  });

  it('keeps Wuhu’s actual of 2021 out of its goals', () => {
    const { values } = cellAt(comparison, 'row-municipal', 'wuhu-2022');
    expect(values.filter((v) => v.role === 'baseline').map((v) => v.value)).toEqual([391]);
  });
});

describe('exceptions to 原文未提', () => {
  const without = (kept: boolean) =>
    makePassageFinder(
      content.bundles.map((b) => ({ ...b, audit: { ...b.audit, silent_exceptions: kept ? b.audit.silent_exceptions : [] } })),
      content.titles,
    );
  it('about something else take passages away, mentions never do', () => {
    const [listed, bare] = [without(true), without(false)];
    for (const { policy, audit } of content.bundles)
      for (const { row: id, mention, clause, quote } of audit.silent_exceptions) {
        const row = wordedRows(content).get(id);
        if (row === undefined) throw new Error(`no row ${id}`);
        const held = (find: PassageFinder) => find(row, policy.input.id).filter((p) => p.clause === clause);
        if (mention) expect(held(listed).length, `${id} ${quote}`).toBeGreaterThan(0);
        else expect(held(listed).length, `${id} ${quote}`).toBeLessThan(held(bare).length);
      }
  });
});
