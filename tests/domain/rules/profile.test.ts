import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileNotes } from '../../../src/words/zh/profile.ts';
import { profileFieldNames, profileJsonSchema, readProfile, readSum } from '../../../src/domain/rules/profile.ts';

const known = { titles: new Set(['municipal-srdi', 'provincial-srdi']), places: new Set(['wuhu', 'other']), incentives: new Set(['wuhu-2018-i-equipment']) };
const read = (data: unknown) => readProfile(data, known);
const faults = (data: unknown) => read(data).errors.map((e) => `${e.field} ${e.fault}`);

describe('sums as people type them', () => {
  it.each([
    ['300万', '3000000'],
    ['３００万元', '3000000'],
    ['3,000,000', '3000000'],
    ['三百万', '3000000'],
    ['0.5亿', '50000000'],
    ['3000000', '3000000'],
    ['300w', '3000000'],
    ['1.15亿元', '115000000'],
    ['12.34', '12.34'],
    ['0', '0'],
    ['2025', '2025'],
    // as accounts and invoices write them, and as a Chinese keyboard types a comma
    ['¥3,000,000', '3000000'],
    ['￥ 300万', '3000000'],
    ['人民币300万元整', '3000000'],
    ['贰拾万元整', '200000'],
    ['3，000，000', '3000000'],
    ['３，０００，０００．５元', '3000000.5'],
  ])('reads %s as %s yuan', (typed, yuan) => {
    expect(readSum(typed)).toBe(yuan);
  });

  it.each([
    ['', 'not_a_sum'],
    ['abc', 'not_a_sum'],
    ['-5', 'negative'],
    ['－5万', 'negative'],
    ['300万以上', 'not_a_sum'],
    ['100-200万', 'not_a_sum'],
    ['5%', 'not_a_sum'],
    ['30家', 'not_a_sum'],
    ['整', 'not_a_sum'],
    ['¥-5', 'negative'],
    ['1，5万', 'not_a_sum'],
    ['人民币', 'not_a_sum'],
    ['300万美元', 'not_a_sum'],
    ['300万 500万', 'not_a_sum'],
    ['0.001', 'fraction'],
    ['1e309', 'too_large'],
    ['10000001亿', 'too_large'],
    ['<b>1</b>', 'not_a_sum'],
  ])('refuses %s: %s', (typed, fault) => {
    expect(readSum(typed)).toBe(fault);
  });
});

describe('readProfile', () => {
  it('keeps good answers and drops what is unknown, with its place', () => {
    const { profile, errors } = read({ locations: ['wuhu'], titles: ['municipal-srdi', 'king'], size: 'huge', colour: 1 });
    expect(profile).toMatchObject({ locations: ['wuhu'], titles: ['municipal-srdi'] });
    expect(profile.size).toBeUndefined();
    expect(profile.partial.has('titles')).toBe(true);
    expect(errors.map((e) => `${e.field} ${e.fault}`)).toEqual(['colour unknown_field', 'size unknown_value', 'titles[1] unknown_value']);
  });

  it.each([
    [{ equipment_completed_last_year_cny: -1 }, 'equipment_completed_last_year_cny negative'],
    [{ equipment_completed_last_year_cny: Infinity }, 'equipment_completed_last_year_cny too_large'],
    [{ invention_patents_domestic: 1.5 }, 'invention_patents_domestic fraction'],
    [{ invention_patents_domestic: '3' }, 'invention_patents_domestic not_a_count'],
    [{ first_sets: [{ sale_price_cny: 'a lot' }] }, 'first_sets[0].sale_price_cny not_a_sum'],
    [{ first_sets: {} }, 'first_sets not_a_list'],
    [{ first_sets: [3] }, 'first_sets[0] not_an_object'],
    [{ as_of: 'yesterday' }, 'as_of not_a_date'],
    // a day its month does not have, which JavaScript reads as one of the next month
    [{ as_of: '2026-02-30' }, 'as_of not_a_date'],
    [{ as_of: '2025-02-29' }, 'as_of not_a_date'],
    [{ as_of: '2026-13-01' }, 'as_of not_a_date'],
    [{ title_details: [{ title: 'municipal-srdi', valid_to: '2026-06-31' }] }, 'title_details[0].valid_to not_a_date'],
    [{ land_needed_for_expansion: 'yes' }, 'land_needed_for_expansion not_a_flag'],
    [{ titles: ['municipal-srdi'], titles_new_this_year: ['provincial-srdi'] }, 'titles_new_this_year not_held'],
    [{ already_received: ['nothing'] }, 'already_received[0] unknown_value'],
    // only a move may lead nowhere, or to a place
    [{ size: 'none' }, 'size unknown_value'],
    [{ industry: 'wuhu' }, 'industry unknown_value'],
    [{ relocation_to: 'mars' }, 'relocation_to unknown_value'],
    [{ title_details: [{ title: 'municipal-srdi', conferred_by: 'mars' }] }, 'title_details[0].conferred_by unknown_value'],
  ])('tells what is wrong with %j', (data, fault) => {
    expect(faults(data)).toContain(fault);
  });

  it.each(['2024-02-29', '2026-12-31', '0999-01-01'])('takes the day %s', (as_of) => {
    expect(read({ as_of })).toMatchObject({ profile: { as_of }, errors: [] });
  });

  it('tells an answer of nothing from no answer', () => {
    expect(read({ titles: [] }).profile.titles).toEqual([]);
    expect(read({}).profile.titles).toBeUndefined();
    expect(read({ titles: null }).profile.titles).toBeUndefined();
    expect(read({ invention_patents_foreign_countries: [1, null] }).profile.invention_patents_foreign_countries).toEqual([1, null]);
  });

  it('takes a city or a province for who conferred a title, and a place or none for a move', () => {
    const by = (conferred_by: string) => faults({ title_details: [{ title: 'municipal-srdi', conferred_by }] });
    expect([by('wuhu'), by('other'), by('anhui')]).toEqual([[], [], []]);
    expect([faults({ relocation_to: 'none' }), faults({ relocation_to: 'wuhu' })]).toEqual([[], []]);
  });

  it('reads a sum typed in up to 200 characters', () => {
    const typed = (length: number) => read({ cloud_spend_cny: '300万'.padStart(length) });
    expect(typed(200).profile.cloud_spend_cny).toBe('3000000');
    expect(typed(201).errors).toEqual([{ field: 'cloud_spend_cny', fault: 'not_a_sum' }]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (data) => Array.isArray(read(data).errors)));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...profileFieldNames, '__proto__', 'constructor'), fc.anything()), (data) => Array.isArray(read(data).errors)),
    );
  });

  it('has a JSON Schema that names every field', () => {
    const schema = profileJsonSchema({ titles: ['municipal-srdi'], places: ['wuhu'] }, profileNotes);
    expect(Object.keys(schema.properties as object)).toEqual([...profileFieldNames]);
  });
});
