import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutSegments, type Span } from '../../../src/domain/text/segments.ts';
import { holds } from '../property.ts';

const range = (max: number) => fc.tuple(fc.nat(max), fc.nat(max)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const spans = fc.array(range(20), { maxLength: 6 }).map((all) => all.map((r, i): Span => ({ ...r, id: `f${i}` })));

it('covers the range exactly once, in order, without gaps or overlaps', () => {
  holds(
    fc.property(range(20), spans, (within, all) => {
      const segments = cutSegments(within, all);
      let at = within.start;
      for (const s of segments) {
        expect(s.start).toBe(at);
        expect(s.end).toBeGreaterThan(s.start);
        at = s.end;
      }
      expect(at).toBe(within.end);
    }),
  );
});

it('names for every character exactly the spans that cover it', () => {
  holds(
    fc.property(range(20), spans, (within, all) => {
      for (const s of cutSegments(within, all))
        for (let at = s.start; at < s.end; at++) expect(s.ids).toEqual(all.filter((o) => o.start <= at && at < o.end).map((o) => o.id));
    }),
  );
});

it('lets every span that begins in the range begin exactly once, with its own first character', () => {
  holds(
    fc.property(range(20), spans, (within, all) => {
      const begun = cutSegments(within, all).flatMap((s) => s.begins.map((id) => ({ id, at: s.start })));
      const wanted = all.filter((s) => s.start < s.end && within.start <= s.start && s.start < within.end).map((s) => ({ id: s.id, at: s.start }));
      const order = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
      expect(begun.sort(order)).toEqual(wanted.sort(order));
    }),
  );
});

it('cuts nested, identical and overlapping spans into flat segments', () => {
  const cut = cutSegments({ start: 0, end: 10 }, [
    { id: 'outer', start: 2, end: 8 },
    { id: 'inner', start: 4, end: 6 },
    { id: 'twin', start: 4, end: 6 },
    { id: 'over', start: 5, end: 20 },
  ]);
  expect(cut.map((s) => `${s.start}-${s.end} ${s.ids.join(' ')}`)).toEqual([
    '0-2 ',
    '2-4 outer',
    '4-5 outer inner twin',
    '5-6 outer inner twin over',
    '6-8 outer over',
    '8-10 over',
  ]);
});
