import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps, standingOf, type CountedDocument } from '../../../src/domain/compare/gaps.ts';
import { makeBlank, makeCell, makeValue, type Cell, type CellValue, type Table } from '../../../src/domain/table/table.ts';
import { blanks, type Blank } from '../../../src/domain/vocabulary.ts';
import { holds } from '../property.ts';
import { figure } from '../table/tables.ts';

const document = (id: string, known: Partial<CountedDocument> = {}): CountedDocument => ({ id, holding: 'full', stage: 'issued', ...known });
const answer = (value: number, known: Partial<CellValue> = {}) => makeCell([figure(value, known)]);
const promise = makeBlank('unquantified', [makeValue('promise')]);
const silent = makeBlank<CellValue>('silent');

/** One row `r`; the first cell is mine. */
const oneRow = (columns: readonly CountedDocument[], cells: readonly Cell[]): Table<{ id: string }, CountedDocument> => ({
  id: 't',
  rows: [{ id: 'r' }],
  columns,
  cells: [cells],
});
const full = [document('me'), document('a'), document('b'), document('c')];
const lacking = (columns: readonly CountedDocument[], ...cells: readonly Cell[]) => findGaps(oneRow(columns, cells), 'me').lacking[0];
const ahead = (columns: readonly CountedDocument[], ...cells: readonly Cell[]) => findGaps(oneRow(columns, cells), 'me').ahead[0];
const ids = (row: ReturnType<typeof lacking>) => row?.others.map((o) => o.document.id);

describe('a row', () => {
  it('that others answer and mine does not is lacking, with who has it and of how many', () => {
    const gap = lacking(full, silent, answer(5), silent, promise);
    expect(ids(gap)).toEqual(['a', 'c']);
    expect(gap?.counts).toEqual({ full: { have: 1, promise: 1, of: 3 }, excerpts: { have: 0, promise: 0, of: 0 }, uncoded: 0, inapplicable: 0, drafts: 0 });
  });

  it('keeps my kind of blank and its passages: a mention is not silence', () => {
    const passage = { policy: 'me', clause: 'c1', quote: '首台套', url: '/policies/me/#c1' };
    const mentioned = makeBlank<CellValue>('mentioned', [], [passage]);
    expect(lacking(full, mentioned, answer(5), silent, silent)?.mine).toBe(mentioned);
  });

  it('that mine only promises is lacking where another answers it, not where others promise too', () => {
    expect(ids(lacking(full, promise, answer(5), promise, silent))).toEqual(['a']);
    expect(lacking(full, promise, promise, promise, promise)).toBeUndefined();
  });

  it('that mine answers is never lacking; where others say less, mine is ahead', () => {
    expect(lacking(full, answer(1), answer(900), silent, promise)).toBeUndefined();
    expect(ids(ahead(full, answer(1), answer(900), silent, promise))).toEqual(['c', 'b']);
    expect(ahead(full, answer(1), answer(900), answer(2), answer(3))).toBeUndefined();
  });

  it('that mine cannot have is no gap, and is told where others have it', () => {
    const cannot = makeBlank<CellValue>('not_applicable');
    const { lacking: none, inapplicable } = findGaps(oneRow(full, [cannot, answer(5), silent, silent]), 'me');
    expect(none).toEqual([]);
    expect(inapplicable).toEqual([{ id: 'r' }]);
    expect(findGaps(oneRow(full, [cannot, silent, cannot, silent]), 'me').inapplicable).toEqual([]);
  });

  it('counts excerpts, documents not coded and those without the title apart', () => {
    const columns = [document('me'), document('a'), document('x', { holding: 'excerpt' }), document('y', { holding: 'excerpt' }), document('n'), document('o')];
    const cells = [silent, answer(5), answer(7), makeBlank<CellValue>('not_held'), makeBlank<CellValue>('not_coded'), makeBlank<CellValue>('not_applicable')];
    expect(lacking(columns, ...cells)?.counts).toEqual({
      full: { have: 1, promise: 0, of: 1 },
      excerpts: { have: 1, promise: 0, of: 2 },
      uncoded: 1,
      inapplicable: 1,
      drafts: 0,
    });
  });

  it('says how many drafts are among those that have it', () => {
    const columns = [document('me'), document('a', { stage: 'draft' }), document('b', { stage: 'draft' })];
    expect(lacking(columns, silent, answer(5), silent)?.counts.drafts).toBe(1);
  });

  it('is not called lacking in an excerpt that only mentions it, nor in one that does not show it', () => {
    const columns = [document('me'), document('x', { holding: 'excerpt' }), document('y', { holding: 'excerpt' })];
    expect(ahead(columns, answer(5), makeBlank<CellValue>('mentioned'), makeBlank<CellValue>('not_held'))).toBeUndefined();
  });

  it('keeps figures of unlike bases apart, alike ones together, never by size', () => {
    const flow = { basis: 'flow' as const };
    const gap = lacking(full, silent, answer(9, flow), answer(1), answer(5, flow));
    expect(ids(gap)).toEqual(['b', 'a', 'c']);
    expect(gap?.isUnlike).toBe(true);
    expect(ids(lacking(full, silent, answer(5), answer(9), answer(1)))).toEqual(['a', 'b', 'c']);
    expect(lacking(full, silent, answer(5), answer(9), answer(1))?.isUnlike).toBe(false);
  });
});

it('refuses a document that is no column', () => {
  expect(() => findGaps(oneRow(full, [silent, silent, silent, silent]), 'other')).toThrow(RangeError);
});

describe('for any documents', () => {
  const kinds = Object.keys(blanks) as Blank[];
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    fc.integer({ min: 0, max: 3 }).map((n) => answer(n)),
    fc.integer({ min: 0, max: 3 }).map((n) => answer(n, { basis: 'flow' })),
    fc.constantFrom(...kinds).map((kind) => (kind === 'unquantified' ? promise : makeBlank<CellValue>(kind))),
  );
  const anyDocuments = fc
    .array(fc.record({ holding: fc.constantFrom('full' as const, 'excerpt' as const), stage: fc.constantFrom('issued' as const, 'draft' as const) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((known) => known.map((k, i) => document(`d${i}`, k)));
  const anyTable = anyDocuments.chain((columns) =>
    fc
      .array(fc.array(anyCell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 8 })
      .map((cells): Table<{ id: string }, CountedDocument> => ({ id: 't', columns, rows: cells.map((_, r) => ({ id: `r${r}` })), cells })),
  );
  const mine = (table: Table<{ id: string }, CountedDocument>, row: number) => {
    const [cell, of] = [table.cells[row]?.[0] ?? silent, table.columns[0] ?? document('d0')];
    return standingOf(cell, of);
  };

  it('every row stands in one list at most, in the order of the table', () => {
    holds(
      fc.property(anyTable, (table) => {
        const { lacking: gaps, ahead: extras, inapplicable } = findGaps(table, 'd0');
        const lists = [gaps.map((g) => g.row.id), extras.map((g) => g.row.id), inapplicable.map((r) => r.id)];
        const all = lists.flat();
        expect(new Set(all).size).toBe(all.length);
        for (const list of lists) expect(list).toEqual(table.rows.map((r) => r.id).filter((id) => list.includes(id)));
      }),
    );
  });

  it('a row that mine answers is never a gap, one without any answer or promise neither', () => {
    holds(
      fc.property(anyTable, (table) => {
        const { lacking: gaps, ahead: extras } = findGaps(table, 'd0');
        for (const { row, others } of gaps) {
          expect(mine(table, Number(row.id.slice(1)))).not.toBe('answers');
          expect(others.length).toBeGreaterThan(0);
          for (const o of others) expect(['answers', 'promises']).toContain(standingOf(o.cell, o.document));
        }
        for (const { row } of extras) expect(['answers', 'promises']).toContain(mine(table, Number(row.id.slice(1))));
      }),
    );
  });

  it('the counts are all others', () => {
    holds(
      fc.property(anyTable, (table) => {
        const { lacking: gaps, ahead: extras } = findGaps(table, 'd0');
        for (const { counts, others } of [...gaps, ...extras]) {
          const { full: whole, excerpts, uncoded, inapplicable, drafts } = counts;
          expect(whole.of + excerpts.of + uncoded + inapplicable).toBe(table.columns.length - 1);
          for (const t of [whole, excerpts]) expect(t.have + t.promise).toBeLessThanOrEqual(t.of);
          expect(drafts).toBeLessThanOrEqual(whole.have + whole.promise + excerpts.have + excerpts.promise);
          expect(others.length).toBeLessThanOrEqual(table.columns.length - 1);
        }
      }),
    );
  });

  it('of two whole documents, what one lacks the other is ahead in', () => {
    holds(
      fc.property(anyTable, (table) => {
        const [a, b] = [document('d0'), document('d1')];
        const two = { ...table, columns: [a, b], cells: table.cells.map((cells) => [cells[0] ?? silent, cells[1] ?? silent]) };
        const sure = ['answers', 'promises', 'lacks'];
        const isSure = (row: { readonly id: string }) => two.cells[Number(row.id.slice(1))]?.every((cell) => sure.includes(standingOf(cell, a))) === true;
        const of = (list: readonly { readonly row: { readonly id: string } }[]) => list.map((g) => g.row).filter(isSure);
        expect(of(findGaps(two, 'd0').lacking)).toEqual(of(findGaps(two, 'd1').ahead));
      }),
    );
  });
});
