import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkToFile, emptyCheck, fileToCheck, readCheck, writeCheck, type CheckState } from '../../src/state/check-state.ts';

const state: CheckState = {
  matters: ['upgrade', 'smart'],
  unsure: ['industry', 'registered_in'],
  answers: {
    locations: ['wuhu', 'huainan'],
    titles: [],
    size: 'small',
    equipment_completed_last_year_cny: '500万',
    equipment_is_technical_upgrade: true,
    invention_patents_domestic: 3,
    invention_patents_foreign_countries: [1, null, 3],
    first_sets: [{ kind: 'single', sale_price_cny: '6,000,000', new: true }, { kind: 'component' }, {}],
    exhibitions: [{ name: '广交会；a:b,c%' }],
    confirmed: { 'wuhu-2018-i-fund/1': false },
  },
};

describe('the address of a check', () => {
  it('is readable', () => {
    expect(writeCheck({ answers: { locations: ['wuhu', 'huainan'], titles: [], size: 'small' }, matters: null, unsure: [] })).toBe(
      'v=1&locations=wuhu,huainan&size=small&titles=-',
    );
    expect(writeCheck(emptyCheck)).toBe('');
  });

  it('gives back what was written', () => {
    expect(readCheck(`#${writeCheck(state)}`)).toEqual({ state, problems: [] });
  });

  it('tells a list of nothing from no answer', () => {
    expect(readCheck('#v=1&titles=-').state.answers.titles).toEqual([]);
    expect(readCheck('#v=1').state.answers.titles).toBeUndefined();
  });

  it('keeps what it can of an old or broken one, and says what it drops', () => {
    const { state: read, problems } = readCheck('#v=9&size=small&colour=red&matters=upgrade,flying');
    // a list of which a part is gone is no whole list: what is not ticked in it would count as “no”
    expect(read).toEqual({ answers: { size: 'small' }, matters: null, unsure: [] });
    expect(readCheck('#v=1&matters=upgrade,smart').state.matters).toEqual(['upgrade', 'smart']);
    expect(readCheck('#v=1&matters=-').state.matters).toEqual([]);
    expect(problems).toEqual([
      { name: 'v', problem: 'version' },
      { name: 'colour', problem: 'unknown' },
      { name: 'matters', problem: 'unreadable' },
    ]);
    expect(readCheck(`#${'x'.repeat(30_000)}`)).toEqual({ state: emptyCheck, problems: [{ name: '', problem: 'too_long' }] });
  });

  it('reads anything without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => Array.isArray(readCheck(hash).problems)));
    const part = fc.tuple(fc.constantFrom('titles', 'first_sets', 'confirmed', '__proto__', 'invention_patents_domestic'), fc.string());
    fc.assert(fc.property(fc.array(part), (parts) => Array.isArray(readCheck(parts.map(([k, v]) => `${k}=${v}`).join('&')).problems)));
  });

  it('survives being written and read again, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = readCheck(writeCheck({ answers: { exhibitions: [{ name }] }, matters: null, unsure: [] })).state;
        expect(readCheck(writeCheck(once)).state).toEqual(once);
      }),
    );
  });
});

describe('the file of a check', () => {
  it('gives back what was saved', () => {
    expect(fileToCheck(checkToFile(state, '2026-11-28'))).toEqual(state);
  });

  it.each(['', '{', '[]', 'null', '{"answers":{}}', '{"hengce_check":1}', '{"hengce_check":2,"answers":{}}'])('refuses %s', (text) => {
    expect(fileToCheck(text)).toBeNull();
  });

  it('drops what it does not know', () => {
    const file = (matters: string) => fileToCheck(`{"hengce_check":1,"answers":{"__proto__x":1,"size":"small"},"matters":${matters}}`);
    expect(file('["upgrade","smart"]')).toEqual({ answers: { size: 'small' }, matters: ['upgrade', 'smart'], unsure: [] });
    for (const unread of ['["flying","smart"]', '[3]', '{}']) expect(file(unread)).toEqual({ answers: { size: 'small' }, matters: null, unsure: [] });
    expect(file('[]')?.matters).toEqual([]);
  });
});
