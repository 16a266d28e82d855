import { describe, expect, it } from 'vitest';
import { edited, type Edit } from '../../src/state/check-edit.ts';
import { emptyCheck, type CheckState } from '../../src/state/check-state.ts';

const after = (edits: readonly Edit[], from: CheckState = emptyCheck): CheckState => edits.reduce(edited, from);

describe('an edit of the form', () => {
  it('sets and clears a field, a part of a row, a bare member of a list', () => {
    const set = after([
      { edit: 'set', path: 'size', value: 'small' },
      { edit: 'set', path: 'above_scale', value: 'no' },
      { edit: 'add', field: 'first_sets', at: 0 },
      { edit: 'add', field: 'first_sets', at: 1 },
      { edit: 'set', path: 'first_sets[1].sale_price_cny', value: '300万' },
      { edit: 'set', path: 'first_sets[1].new', value: 'yes' },
      { edit: 'add', field: 'invention_patents_foreign_countries', at: 0 },
      { edit: 'set', path: 'invention_patents_foreign_countries[0]', value: '2' },
    ]);
    expect(set.answers).toEqual({
      size: 'small',
      above_scale: false,
      first_sets: [{}, { sale_price_cny: '300万', new: true }],
      invention_patents_foreign_countries: ['2'],
    });
    expect(
      after(
        [
          { edit: 'set', path: 'size', value: '' },
          { edit: 'drop', field: 'first_sets', at: 0 },
        ],
        set,
      ).answers,
    ).toEqual({
      above_scale: false,
      first_sets: [{ sale_price_cny: '300万', new: true }],
      invention_patents_foreign_countries: ['2'],
    });
  });

  it('changes nothing for a path of no field', () => {
    for (const path of ['__proto__', 'constructor', 'size[0]', 'first_sets[9].kind', 'first_sets[0].__proto__', 'x', ''])
      expect(after([{ edit: 'set', path, value: 'x' }]).answers).toEqual({});
  });

  it('keeps the seat first and the compared places after it', () => {
    const state = after([
      { edit: 'seat', value: 'huainan' },
      { edit: 'compare', value: 'wuhu', on: true },
      { edit: 'compare', value: 'wuhan', on: true },
      { edit: 'seat', value: 'wuhan' },
    ]);
    expect(state.answers.locations).toEqual(['wuhan', 'wuhu']);
    expect(after([{ edit: 'seat', value: '' }], state).answers.locations).toBeUndefined();
  });

  it('lets what was told of a title go with the title alone', () => {
    const state = after([
      { edit: 'tick', field: 'titles', value: 'municipal-srdi', on: true },
      { edit: 'tick', field: 'titles', value: 'national-little-giant', on: true },
      { edit: 'title', title: 'municipal-srdi', key: 'conferred_by', value: 'wuhu' },
      { edit: 'title', title: 'national-little-giant', key: 'renewal', value: 'no' },
      { edit: 'title', title: 'national-little-giant', key: 'title', value: 'x' },
      { edit: 'tick', field: 'titles', value: 'municipal-srdi', on: false },
    ]);
    expect(state.answers).toEqual({ titles: ['national-little-giant'], title_details: [{ title: 'national-little-giant', renewal: false }] });
    expect(after([{ edit: 'none', field: 'titles', on: true }], state).answers).toEqual({ titles: [] });
  });

  it('tells yes, no and open of activities, loans and single conditions apart', () => {
    const state = after([
      { edit: 'activity', value: 'ipo', answer: true },
      { edit: 'activity', value: 'ip_pledge', answer: false },
      { edit: 'above_zero', field: 'working_capital_loan_cny', answer: true },
      { edit: 'above_zero', field: 'fixed_asset_loan_cny', answer: false },
      { edit: 'confirm', value: 'a-2020-i-x/0', answer: false },
    ]);
    expect(state.answers).toEqual({
      activities: ['ipo'],
      activities_not: ['ip_pledge'],
      sums_above_zero: ['working_capital_loan'],
      fixed_asset_loan_cny: '0',
      confirmed: { 'a-2020-i-x/0': false },
    });
    expect(
      after(
        [
          { edit: 'activity', value: 'ipo', answer: null },
          { edit: 'activity', value: 'ip_pledge', answer: true },
          { edit: 'above_zero', field: 'working_capital_loan_cny', answer: null },
          { edit: 'confirm', value: 'a-2020-i-x/0', answer: null },
        ],
        state,
      ).answers,
    ).toEqual({ activities: ['ip_pledge'], fixed_asset_loan_cny: '0' });
  });

  it('takes “not sure” as no answer, and an answer as sure', () => {
    const unsure = after([
      { edit: 'set', path: 'size', value: 'small' },
      { edit: 'unsure', field: 'size', on: true },
    ]);
    expect(unsure).toEqual({ ...emptyCheck, unsure: ['size'] });
    expect(after([{ edit: 'set', path: 'size', value: 'large' }], unsure)).toEqual({ ...emptyCheck, answers: { size: 'large' } });
  });

  it('ticks matters in their own order; none of them is an answer, none ticked is not', () => {
    const ticked = after([
      { edit: 'matter', value: 'patent', on: true },
      { edit: 'matter', value: 'upgrade', on: true },
    ]);
    expect(ticked.matters).toEqual(['upgrade', 'patent']);
    expect(after([{ edit: 'no_matter', on: true }], ticked).matters).toEqual([]);
    expect(
      after(
        [
          { edit: 'matter', value: 'upgrade', on: false },
          { edit: 'matter', value: 'patent', on: false },
        ],
        ticked,
      ).matters,
    ).toBeNull();
  });
});
