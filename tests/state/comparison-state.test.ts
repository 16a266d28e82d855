import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowFacets } from '../../src/domain/compare/query.ts';
import {
  emptyState,
  knownState,
  LONGEST_TEXT,
  readComparison,
  withFacet,
  withoutQuery,
  writeComparison,
  type ComparisonState,
} from '../../src/state/comparison-state.ts';
import { holds } from '../domain/property.ts';

const id = fc.stringMatching(/^[a-z]{2,8}-20[0-9]{2}$/);
const value = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/);
const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((t) => t.trim());
const state: fc.Arbitrary<ComparisonState> = fc.record({
  policies: fc.option(fc.uniqueArray(id, { maxLength: 20 })),
  facets: fc.record(Object.fromEntries(rowFacets.map((f) => [f, fc.uniqueArray(value, { maxLength: 5 })]))) as unknown as fc.Arbitrary<
    ComparisonState['facets']
  >,
  differ: fc.boolean(),
  all: fc.boolean(),
  figures: fc.boolean(),
  answered: fc.boolean(),
  alone: fc.boolean(),
  q: text,
  office: text,
  sort: fc.option(fc.record({ policy: id, direction: fc.constantFrom('asc', 'desc') })),
});

/** Addresses that somebody, or a broken program, may ask for. */
const HOSTILE = [
  '?p=%3Cscript%3Ealert(1)%3C/script%3E',
  '?p=..%2F..%2Findex,wuhu-2022',
  '?p=__proto__,constructor',
  '?p=%',
  '?p=%E4%BA%8C%00',
  '?topic=__proto__',
  '?topic=constructor,toString',
  '?topic=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '?topic=,,,',
  '?topic=A',
  '?topic=一',
  `?topic=${'a,'.repeat(5000)}`,
  `?topic=${'a'.repeat(5000)}`,
  '?topic=upgrade&topic=finance',
  '?event=../../etc/passwd',
  '?event=%00',
  '?rung=national%20provincial',
  '?title=national-little-giant%0d%0aSet-Cookie:x',
  '?kind=cap;rate',
  '?kind=cap|rate',
  '?kind=',
  '?who=%F0%9F%92%A9',
  '?who=%ED%A0%80',
  '?differ=true',
  '?differ=0',
  '?differ=11',
  '?all=yes',
  '?figures=%31%31',
  '?blanks=show',
  '?blanks=HIDE',
  '?alone=1',
  '?q=%ED%A0%80%ED%B0%80',
  '?q=%',
  `?q=${'设备'.repeat(5000)}`,
  '?q=%3Cb%3E&office=%3Cb%3E',
  '?q=%E2%80%AE%E2%80%AE',
  '?q=a%00b',
  '?office=%0A%0A%0A',
  '?sort=wuhu-2022',
  '?sort=wuhu-2022:up',
  '?sort=:asc',
  '?sort=__proto__:asc',
  '?sort=wuhu-2022:asc:desc',
  '?sort=WUHU-2022:asc',
  '?sort=%3Cb%3E:asc',
  '?hasOwnProperty=1&__proto__=2',
  '?=&&&==',
  '?p',
  '?topic',
  '????',
  '#?p=wuhu-2022',
  `?${'x=1&'.repeat(3000)}p=wuhu-2022`,
] as const;

describe('the state of a comparison in the address', () => {
  it('is readable', () => {
    const asked: ComparisonState = {
      ...emptyState,
      policies: ['wuhu-2022', 'yangzhou-2022'],
      facets: { ...emptyState.facets, topic: ['tech-upgrade'], kind: ['cap', 'rate'] },
      differ: true,
      answered: true,
      sort: { policy: 'wuhu-2022', direction: 'desc' },
    };
    expect(writeComparison('', asked)).toBe('?p=wuhu-2022,yangzhou-2022&topic=tech-upgrade&kind=cap,rate&differ=1&blanks=hide&sort=wuhu-2022:desc');
  });

  it('comes back as it was written, whatever else stands there, which stays', () => {
    holds(
      fc.property(state, fc.constantFrom('', '?x=1', '?utm=a&b=%E4%BA%8C'), (asked, search) => {
        const written = writeComparison(search, asked);
        expect(readComparison(written)).toEqual({ state: asked, problems: [] });
        expect(writeComparison(written, asked)).toBe(written);
        expect(writeComparison(written, emptyState)).toBe(search);
      }),
    );
  });

  it('of an old link is its documents', () => {
    expect(readComparison('?p=wuhu-2022').state).toEqual({ ...emptyState, policies: ['wuhu-2022'] });
    expect(readComparison('').state).toEqual(emptyState);
  });

  it('has no hostile address that it does not survive', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(50);
  });
  it.each(HOSTILE)('reads %s, keeps only what can be meant, and writes the same again', (search) => {
    const { state: read, problems } = readComparison(search);
    for (const facet of rowFacets) for (const v of read.facets[facet]) expect(v).toMatch(/^[a-z][a-z0-9_-]*$/);
    for (const p of read.policies ?? []) expect(p).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/);
    expect([...read.q].length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(problems.every((p) => [...p.value].length <= 40)).toBe(true);
    expect(readComparison(writeComparison('', read))).toEqual({ state: read, problems: [] });
  });

  it('tells what it drops, by the name of its parameter', () => {
    expect(readComparison('?topic=A,upgrade&differ=yes&sort=x&blanks=1').problems).toEqual([
      { name: 'topic', value: 'A' },
      { name: 'differ', value: 'yes' },
      { name: 'sort', value: 'x' },
      { name: 'blanks', value: '1' },
    ]);
  });

  it('keeps of its values those that exist, and orders by no column that is not shown', () => {
    const asked = readComparison('?topic=upgrade,gone&who=bank&sort=gone-1999:asc').state;
    const known = knownState(asked, { topic: new Set(['upgrade']) }, ['wuhu-2022']);
    expect(known.state.facets.topic).toEqual(['upgrade']);
    expect(known.state.facets.who).toEqual([]);
    expect(known.state.sort).toBeNull();
    expect(known.problems).toEqual([
      { name: 'topic', value: 'gone' },
      { name: 'who', value: 'bank' },
      { name: 'sort', value: 'gone-1999' },
    ]);
  });

  it('takes values in and out, and forgets all but its documents', () => {
    const one = withFacet(emptyState, 'kind', 'cap', true);
    expect(withFacet(one, 'kind', 'cap', true).facets.kind).toEqual(['cap']);
    expect(withFacet(one, 'kind', 'cap', false)).toEqual(emptyState);
    expect(withoutQuery({ ...one, policies: ['a-1'], differ: true })).toEqual({ ...emptyState, policies: ['a-1'] });
  });
});
