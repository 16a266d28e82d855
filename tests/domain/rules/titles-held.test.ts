import { beforeAll, describe, expect, it } from 'vitest';
import { emptyProfile, type Profile } from '../../../src/domain/rules/profile.ts';
import { isNewTitle, isTitleOfYearBefore, titlesHeld, titleState, yearsBetween, type Place, type Wanted } from '../../../src/domain/rules/titles-held.ts';
import { LOCAL_LABEL, type Titles } from '../../../src/domain/corpus/titles.ts';
import { readRuleWorld } from '../../support/rule-world.ts';

const TODAY = '2026-11-28';
const provinceOf = (place: string) => ({ wuhu: '安徽省', huainan: '安徽省', wuhan: '湖北省', yangzhou: '江苏省' })[place] ?? null;
const wuhu: Place = { city: 'wuhu', province: '安徽省', provinceOf };
const wuhan: Place = { city: 'wuhan', province: '湖北省', provinceOf };
const profile = (answers: Partial<Profile>): Profile => ({ ...emptyProfile, ...answers });

let titles: Titles;
beforeAll(async () => {
  titles = (await readRuleWorld()).corpus.titleById;
});
const state = (wanted: Wanted, answers: Partial<Profile>, place = wuhu) => {
  const { state: s, reason, title } = titleState(wanted, profile(answers), titles, place, TODAY);
  return [s, reason, title].join(' ');
};
const municipal: Wanted = { titles: ['municipal-srdi'] };
const provincial: Wanted = { titles: ['provincial-srdi'] };
const anhui: Wanted = { titles: ['provincial-srdi'], conferred_in: 'anhui' };
const outside: Wanted = { titles: ['provincial-srdi', 'provincial-little-giant'], conferred_outside: 'anhui' };

describe('a title that a sentence asks for', () => {
  it('is open while titles are not answered, not held where they are', () => {
    expect(state(municipal, {})).toBe('to_confirm not_answered ');
    expect(state(municipal, { titles: [] })).toBe('not_met not_held ');
    expect(state(municipal, { titles: [], partial: new Set(['titles']) })).toBe('to_confirm not_answered ');
  });
  it('stays open where only its document calls it so: no list of titles offers that name', () => {
    const local: Wanted = { titles: [LOCAL_LABEL] };
    expect(state(local, { titles: [] })).toBe('to_confirm not_answered ');
    expect(state(local, { titles: ['municipal-srdi'], locations: ['wuhu'] })).toBe('to_confirm not_answered ');
    expect(state(local, { titles: [LOCAL_LABEL] })).toBe('met held local-label');
    expect(state({ titles: [LOCAL_LABEL, 'municipal-srdi'] }, { titles: ['municipal-srdi'], locations: ['wuhu'] })).toBe('met held municipal-srdi');
  });
  it('is the city’s own where the firm sits there or says so', () => {
    expect(state(municipal, { titles: ['municipal-srdi'] })).toBe('to_confirm conferrer_not_answered municipal-srdi');
    expect(state(municipal, { titles: ['municipal-srdi'], locations: ['wuhu'] })).toBe('met held municipal-srdi');
    expect(state(municipal, { titles: ['municipal-srdi'], locations: ['wuhan', 'wuhu'] })).toBe('not_stated conferred_elsewhere municipal-srdi');
    expect(state(municipal, { titles: ['municipal-srdi'], locations: ['wuhan'], municipal_title_conferred_by: 'wuhu' })).toBe('met held municipal-srdi');
    const told = { titles: ['municipal-srdi'], municipal_title_conferred_by: 'wuhu' };
    expect(state(municipal, { ...told, title_details: [{ title: 'municipal-srdi', conferred_by: 'yangzhou' }] })).toBe(
      'not_stated conferred_elsewhere municipal-srdi',
    );
    expect(state(municipal, { ...told, title_details: [{ title: 'municipal-srdi', conferred_by: 'anhui' }] })).toBe('met held municipal-srdi');
    expect(state(municipal, { ...told, title_details: [{ title: 'municipal-srdi', conferred_by: 'other' }] })).toBe(
      'not_stated conferred_elsewhere municipal-srdi',
    );
  });
  it('is the province’s own', () => {
    expect(state(provincial, { titles: ['provincial-srdi'], locations: ['huainan'] })).toBe('met held provincial-srdi');
    expect(state(provincial, { titles: ['provincial-srdi'], locations: ['wuhan'] })).toBe('not_stated conferred_elsewhere provincial-srdi');
    expect(state(provincial, { titles: ['provincial-srdi'], provincial_title_conferred_by: 'other' })).toBe('not_stated conferred_elsewhere provincial-srdi');
    const detail = (by: string) => [{ title: 'provincial-srdi', conferred_by: by }];
    expect(state(provincial, { titles: ['provincial-srdi'], locations: ['wuhan'], title_details: detail('anhui') })).toBe('met held provincial-srdi');
    expect(state(provincial, { titles: ['provincial-srdi'], locations: ['wuhan'], title_details: detail('huainan') })).toBe('met held provincial-srdi');
    expect(state(provincial, { titles: ['provincial-srdi'], title_details: [{ title: 'provincial-srdi', renewal: true }] })).toBe(
      'to_confirm conferrer_not_answered provincial-srdi',
    );
  });
  it('of another province under another name is open', () => {
    expect(state(provincial, { titles: ['provincial-little-giant'], locations: ['yangzhou', 'wuhu'] })).toBe(
      'not_stated other_province_same_step provincial-little-giant',
    );
    expect(state(provincial, { titles: ['provincial-little-giant'], locations: ['wuhu'] })).toBe('not_met not_held ');
    expect(state(provincial, { titles: ['provincial-little-giant'] })).toBe('to_confirm conferrer_not_answered provincial-little-giant');
    expect(state(provincial, { titles: ['provincial-champion'], locations: ['wuhan'] })).toBe('not_met not_held ');
    expect(state(provincial, { titles: ['national-little-giant'], locations: ['wuhan'] })).toBe('not_met not_held ');
  });
  it('asked for by its conferrer is not answered by the place moved to, but by any other seat', () => {
    expect(state(anhui, { titles: ['provincial-srdi'], locations: ['wuhu'] })).toBe('to_confirm conferrer_not_answered provincial-srdi');
    expect(state(anhui, { titles: ['provincial-srdi'], locations: ['huainan', 'wuhu'] })).toBe('met held provincial-srdi');
    expect(state(anhui, { titles: ['provincial-little-giant'], locations: ['yangzhou', 'wuhu'] })).toBe('not_met wrong_conferrer provincial-little-giant');
    expect(state(outside, { titles: ['provincial-little-giant'], locations: ['yangzhou', 'wuhu'] })).toBe('met held provincial-little-giant');
    expect(state(outside, { titles: ['provincial-srdi'], locations: ['huainan', 'wuhu'] })).toBe('not_met wrong_conferrer provincial-srdi');
    expect(state(outside, { titles: ['provincial-srdi'], locations: ['wuhu'], provincial_title_conferred_by: 'other' })).toBe('met held provincial-srdi');
    expect(state(anhui, { titles: ['provincial-srdi'], locations: ['other', 'wuhu'] })).toBe('to_confirm conferrer_not_answered provincial-srdi');
  });
  it('without a level is held with any it may stand for', () => {
    const any: Wanted = { titles: ['srdi-any'] };
    expect(state(any, { titles: ['national-little-giant'] })).toBe('met held national-little-giant');
    expect(state(any, { titles: ['high-tech', 'national-champion'] })).toBe('not_stated level_not_stated national-champion');
    expect(state(any, { titles: ['national-champion', 'municipal-srdi'], locations: ['wuhan'] }, wuhan)).toBe('met held municipal-srdi');
    expect(state({ titles: ['little-giant-any'] }, { titles: ['provincial-srdi'], locations: ['wuhan'] }, wuhan)).toBe('not_met not_held ');
  });
});

describe('a title’s term', () => {
  const detail = (over: object) => ({ title: 'municipal-srdi', ...over });
  it('ends after its last day, unless another follows', () => {
    const held = (...title_details: object[]) => titlesHeld(profile({ titles: ['municipal-srdi', 'high-tech'], title_details }), TODAY);
    expect(held()).toEqual(['municipal-srdi', 'high-tech']);
    expect(held(detail({ valid_to: '2026-11-27' }))).toEqual(['high-tech']);
    expect(held(detail({ valid_to: TODAY }))).toEqual(['municipal-srdi', 'high-tech']);
    expect(held(detail({ valid_to: '2026-11-27' }), detail({ valid_to: '2029-11-27' }))).toEqual(['municipal-srdi', 'high-tech']);
    expect(held(detail({}))).toEqual(['municipal-srdi', 'high-tech']);
    expect(titlesHeld(emptyProfile, TODAY)).toBeUndefined();
  });
  it('that has run out is the reason given', () => {
    const lapsed = { titles: ['municipal-srdi', 'high-tech'], locations: ['wuhu'], title_details: [detail({ valid_to: '2020-01-01' })] };
    expect(state(municipal, lapsed)).toBe('not_met lapsed municipal-srdi');
    expect(state({ titles: ['national-champion'] }, lapsed)).toBe('not_met not_held ');
  });
});

describe('a title new in the year of application', () => {
  const isNew = (answers: Partial<Profile>) => isNewTitle(profile({ titles: ['municipal-srdi'], ...answers }), 'municipal-srdi', TODAY);
  const detail = (over: object) => ({ title_details: [{ title: 'municipal-srdi', ...over }] });
  it('is told, or dated; a renewal is not', () => {
    expect(isNew({})).toBeUndefined();
    expect(isNew({ titles_new_this_year: [] })).toBe(false);
    expect(isNew({ titles_new_this_year: ['municipal-srdi'] })).toBe(true);
    expect(isNew({ titles_new_this_year: [], partial: new Set(['titles_new_this_year']) })).toBeUndefined();
    expect(isNew(detail({ conferred_on: '2026-01-01' }))).toBe(true);
    expect(isNew(detail({ conferred_on: '2025-12-31' }))).toBe(false);
    // a day still to come does not tell
    expect(isNew(detail({ conferred_on: TODAY }))).toBe(true);
    expect(isNew(detail({ conferred_on: '2026-12-31' }))).toBeUndefined();
    expect(isNew(detail({ conferred_on: '2027-01-01' }))).toBeUndefined();
    expect(isNew(detail({ conferred_on: '2026-01-01', renewal: true }))).toBe(false);
    expect(isNew({ titles_new_this_year: ['municipal-srdi'], ...detail({ renewal: true }) })).toBe(false);
    expect(isNew(detail({ renewal: false }))).toBeUndefined();
  });
  it('is of the year before where it was conferred then, not renewed', () => {
    const before = (over: object) => isTitleOfYearBefore(profile(detail(over)), 'municipal-srdi', TODAY);
    expect([before({ conferred_on: '2025-12-31' }), before({ conferred_on: '2024-12-31' }), before({ conferred_on: '2026-01-01' })]).toEqual([
      true,
      false,
      false,
    ]);
    expect(before({ conferred_on: '2025-12-31', renewal: true })).toBe(false);
    expect(before({})).toBe(false);
  });
  it('counts calendar years', () => {
    expect([yearsBetween('2025-12-31', '2026-01-01'), yearsBetween('2026-01-01', '2026-12-31'), yearsBetween('2027-01-01', '2026-12-31')]).toEqual([1, 0, -1]);
  });
});
