import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsked, isNarrowed, rowFacets, type RowFacet, type RowQuery } from '../../../src/domain/compare/query.ts';
import { folded, kindOf, rowTest, offerOf, type AskedRow } from '../../../src/domain/compare/select.ts';
import { filter } from '../../../src/domain/table/filter.ts';
import { makeBlank, makeCell, makeTable, makeValue, type Cell, type CellValue, type ValueRole } from '../../../src/domain/table/table.ts';
import { holds } from '../property.ts';

const none = Object.fromEntries(rowFacets.map((f) => [f, []])) as unknown as RowQuery['facets'];
const everything: RowQuery = { facets: none, differ: false, all: false, figures: false, answered: false, q: '', office: '' };
const by = (facet: RowFacet, ...values: string[]): RowQuery => ({ ...everything, facets: { ...none, [facet]: values } });

const rows: AskedRow[] = [
  { id: 'award', section: 'growth', topic: null, event: 'title-awarded', titles: ['national-little-giant'] },
  { id: 'equipment', section: 'upgrade', topic: null, event: 'equipment-investment', titles: [] },
  { id: 'talent', section: 'factors', topic: 'talent', event: null, titles: [] },
];
const offer = (role: ValueRole, value: number | null, beneficiary_kind: string, instrument = 'award'): CellValue =>
  ({ ...makeValue(role, { value, unit: '万元' }), offer: { beneficiary_kind, instrument } }) as CellValue;
const cells: Record<string, readonly Cell[]> = {
  award: [makeCell([offer('fixed', 50, 'enterprise')]), makeCell([offer('fixed', 50, 'enterprise')])],
  equipment: [makeCell([offer('rate', 10, 'enterprise'), offer('cap', 500, 'enterprise')]), makeBlank('silent')],
  talent: [makeBlank('unquantified', [offer('promise', null, 'bank', 'interest')]), makeBlank('silent')],
};
const columns = [{ id: 'a-1' }, { id: 'b-2' }];
const table = makeTable('t', rows, columns, (row, column) => cells[row.id]?.[columns.indexOf(column)] ?? makeBlank('silent'));
const words = {
  textOf: (row: AskedRow) => folded({ award: '国家级“小巨人” ５０ 万元', equipment: '设备投资 Equipment', talent: '人才' }[row.id] ?? ''),
  officesOf: (row: AskedRow) => (row.id === 'equipment' ? '市工信局、市财政局' : ''),
  rungOf: (title: string) => (title === 'national-little-giant' ? 'national' : null),
};
const found = (query: RowQuery) => filter(table, rowTest(query, words)).rows.map((r) => r.id);

describe('rows are asked for', () => {
  it.each<[string, RowQuery, string[]]>([
    ['by nothing', everything, ['award', 'equipment', 'talent']],
    ['by topic', by('topic', 'talent'), ['talent']],
    ['by section, any of several', by('section', 'growth', 'upgrade'), ['award', 'equipment']],
    ['by event', by('event', 'equipment-investment'), ['equipment']],
    ['by title', by('title', 'national-little-giant'), ['award']],
    ['by rung', by('rung', 'national'), ['award']],
    ['by kind of figure', by('kind', 'cap'), ['equipment']],
    ['by kind of figure, promises too', by('kind', 'promise', 'fixed'), ['award', 'talent']],
    ['by beneficiary', by('who', 'bank'), ['talent']],
    ['by kind of support', by('instrument', 'interest', 'land'), ['talent']],
    ['by office', { ...everything, office: '财政局' }, ['equipment']],
    ['by words, wide and narrow alike', { ...everything, q: '50 小巨人' }, ['award']],
    ['by words in any case', { ...everything, q: 'EQUIPMENT' }, ['equipment']],
    ['where they differ', { ...everything, differ: true }, ['equipment', 'talent']],
    ['where all answer', { ...everything, all: true }, ['award']],
    ['where a number stands', { ...everything, figures: true }, ['award', 'equipment']],
    ['where anybody answers', { ...everything, answered: true }, ['award', 'equipment']],
    ['by two facets, which both must hold', { ...by('section', 'growth', 'upgrade'), differ: true }, ['equipment']],
    ['by what nothing has', by('topic', 'gone'), []],
  ])('%s', (_how, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('by more never yields a row that is not found by less', () => {
    const facet = fc.constantFrom(...rowFacets);
    const value = fc.constantFrom('talent', 'growth', 'cap', 'fixed', 'bank', 'national', 'x');
    holds(
      fc.property(facet, value, fc.boolean(), fc.boolean(), (f, v, differ, figures) => {
        const less = by(f, v);
        expect(found(less)).toEqual(expect.arrayContaining(found({ ...less, differ, figures })));
        expect(rows.map((r) => r.id)).toEqual(expect.arrayContaining(found(less)));
      }),
    );
  });
});

describe('a query', () => {
  it('says whether rows are asked for one by one, or only left out', () => {
    expect([everything, { ...everything, differ: true }, by('topic', 'x'), { ...everything, q: ' ' }].map(isNarrowed)).toEqual([false, false, true, false]);
    expect([everything, { ...everything, answered: true }, { ...everything, office: '局' }].map(isAsked)).toEqual([false, true, true]);
  });
});

describe('a value', () => {
  it('has the kind that readers know it by', () => {
    expect(kindOf(makeValue('goal', { basis: 'stock' }))).toBe('stock');
    expect(kindOf(makeValue('baseline', { basis: 'stock' }))).toBe('baseline');
    expect(kindOf(makeValue('cap'))).toBe('cap');
    expect(offerOf(makeValue('goal'), 'instrument')).toBeNull();
  });
});

describe('of many cities', () => {
  const CITIES = 40;
  const places = Array.from({ length: CITIES }, (_, i) => ({ id: `city${i}-2022` }));
  // every row speaks in other cities: the first in all, the second in the last alone, the third in none
  const speaksIn: Record<string, (i: number) => boolean> = { award: () => true, equipment: (i) => i === CITIES - 1, talent: () => false };
  const wide = makeTable('wide', rows, places, (row, place) => {
    const i = places.indexOf(place);
    return speaksIn[row.id]?.(i) === true ? makeCell([offer('fixed', 50 + i, 'enterprise')]) : makeBlank(i % 2 === 0 ? 'silent' : 'not_held');
  });
  const found = (query: RowQuery) => filter(wide, rowTest(query, words)).rows.map((r) => r.id);

  it('a row is found by what its last cell holds', () => {
    expect(found(by('kind', 'fixed'))).toEqual(['award', 'equipment']);
    expect(found(by('who', 'enterprise'))).toEqual(['award', 'equipment']);
    expect(found({ ...everything, figures: true })).toEqual(['award', 'equipment']);
  });

  it('one city is enough to answer, all are needed where all are asked', () => {
    expect(found({ ...everything, answered: true })).toEqual(['award', 'equipment']);
    expect(found({ ...everything, all: true })).toEqual(['award']);
  });

  it('the same columns in another order find the same rows', () => {
    const turned = makeTable('turned', rows, places.toReversed(), (row, place) => {
      const i = places.indexOf(place);
      return speaksIn[row.id]?.(i) === true ? makeCell([offer('fixed', 50 + i, 'enterprise')]) : makeBlank(i % 2 === 0 ? 'silent' : 'not_held');
    });
    for (const query of [by('kind', 'fixed'), { ...everything, differ: true }, { ...everything, all: true }])
      expect(filter(turned, rowTest(query, words)).rows.map((r) => r.id)).toEqual(found(query));
  });
});
