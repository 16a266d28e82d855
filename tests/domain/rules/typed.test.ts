import { describe, expect, it } from 'vitest';
import { typedAnswers } from '../../../src/domain/rules/typed.ts';

describe('answers as typed', () => {
  it('keep sums and words as they are, read dates and counts in lists too, and leave what was not filled in open', () => {
    expect(
      typedAnswers({
        equipment_completed_last_year_cny: '300万',
        title_details: [{ title: 'municipal-srdi', conferred_on: '2024年11月', valid_to: '2027-11', conferred_by: '' }],
        invention_patents_foreign_countries: ['2', '', null],
        above_scale_since: '前年',
      }),
    ).toEqual({
      equipment_completed_last_year_cny: '300万',
      title_details: [{ title: 'municipal-srdi', conferred_on: '2024-11-01', valid_to: '2027-11-30', conferred_by: null }],
      invention_patents_foreign_countries: [2, null, null],
      above_scale_since: '前年',
    });
  });
});
