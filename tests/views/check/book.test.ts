import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { amountTerms } from '../../../src/domain/rules/amount-terms.ts';
import { getSite } from '../../../src/build/site.ts';
import { ruleBookOf } from '../../../src/domain/rules/answer.ts';
import { emptyProfile } from '../../../src/domain/rules/profile.ts';
import { evaluate, type Evaluation } from '../../../src/domain/rules/verdict.ts';
import { checkIndex, checkPlaces, checkShard } from '../../../src/views/check/book-files.ts';
import { mergeBooks, ruleBook } from '../../../src/views/check/book.ts';

const site = getSite();
const index = checkIndex(site);
const places = checkPlaces(site);
const shards = places.map((place) => checkShard(site, place));
const book = mergeBooks(index, shards, amountTerms);

describe('the files of the checker', () => {
  it('name every place, and every title in registry order', () => {
    expect(index.places.map((p) => p.id)).toEqual(site.content.cities.map((c) => c.id));
    expect(index.titles.map((t) => t.id)).toEqual([...site.titles.keys()]);
    for (const place of index.places) expect(place.incentives).toBe(site.records.incentives.filter((i) => i.city === place.id).length);
  });

  it('hold every incentive of their place once', () => {
    for (const shard of shards) {
      const ids = shard.incentives.map((i) => i.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect([...ids].sort()).toEqual(
        site.records.incentives
          .filter((i) => i.city === shard.place.id)
          .map((i) => i.id)
          .sort(),
      );
    }
  });

  it('are small: brotli makes less than 16 KB of a place of today', () => {
    for (const shard of shards) expect(brotliCompressSync(JSON.stringify(shard)).length, shard.place.id).toBeLessThan(16_384);
  });

  it('say where each clause stands without the marks between its numbers', () => {
    for (const place of book.clauses.values()) expect(place).not.toMatch(/[、．.\s]$|^$/);
    const clauses = shards.find((s) => s.place.id === 'wuhu')?.clauses ?? [];
    expect(clauses.find((c) => c.policy === 'wuhu-2022' && c.id === 'c3-1-3')?.place).toBe('三（一）3');
  });
});

describe('a book made of them', () => {
  it('holds every record as published, but for what nobody reads', () => {
    expect(book.incentives).toHaveLength(site.records.incentives.length);
    for (const record of site.records.incentives) {
      const held = book.awards.get(record.id);
      const { sentence: _s, level: _l, instrument_printed: _i, tiers_required: _t, ...read } = record;
      expect(held).toEqual(read);
    }
  });

  it('knows the offices, clauses and flags that its incentives name', () => {
    for (const i of book.incentives) {
      for (const unit of [...i.responsible_units.map((u) => u.unit), ...i.units_inherited]) expect(book.offices.get(unit)?.zh, unit).toBeTruthy();
      expect(book.clauses.get(`${i.policy}#${i.clause}`), i.id).toBeTruthy();
      for (const d of i.discrepancies) expect(book.flags.get(d) ?? null).toEqual(site.flagOf(d));
    }
  });

  it('evaluates as the whole corpus does', () => {
    const whole = ruleBookOf(site.corpus);
    const rules = ruleBook(book);
    const told = ({ incentive: _, ...said }: Evaluation) => said;
    const profile = { ...emptyProfile, locations: ['wuhu', 'huainan'], roles: ['enterprise'], titles: ['provincial-srdi'], size: 'small' };
    for (const record of site.records.incentives) {
      const held = book.awards.get(record.id);
      if (held === undefined) throw new Error(record.id);
      for (const p of [emptyProfile, profile]) expect(told(evaluate(held, p, rules, book.asOf))).toEqual(told(evaluate(record, p, whole, site.asOf)));
    }
  });

  it('keeps the order in which places are named, and takes what it has not read as known', () => {
    const some = shards.filter((s) => ['huainan', 'wuhu'].includes(s.place.id)).reverse();
    const part = mergeBooks(index, some, null);
    expect(part.held).toEqual(some.map((s) => s.place.id));
    expect([...new Set(part.incentives.map((i) => i.city))]).toEqual(part.held.filter((id) => part.incentives.some((i) => i.city === id)));
    const known = ruleBook(part);
    expect(known.places.has('other')).toBe(true);
    expect(known.incentives.has('yangzhou-2022-i-anything')).toBe(true);
    expect(known.incentives.has('wuhu-2022-i-anything')).toBe(false);
    expect(known.incentives.has('nowhere-2022-i-anything')).toBe(false);
    expect(() => known.policyOf('yangzhou-2022')).toThrow(RangeError);
  });
});
