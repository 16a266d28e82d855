import { describe, expect, it } from 'vitest';
import { getSite } from '../../../src/build/site.ts';
import { emptyProfile, type Profile } from '../../../src/domain/rules/profile.ts';
import { movedTo, nextTitles } from '../../../src/domain/rules/what-if.ts';

const { titles } = getSite();
const next = (held: readonly string[], province: string, asOf = '2026-11-28') => nextTitles({ ...emptyProfile, titles: held }, titles, province, asOf);

describe('the next title', () => {
  it('is the lowest step where none is held; a qualification beside the ladder is no step', () => {
    expect(next([], '安徽省')[0]).toBe('municipal-srdi');
    expect(next(['high-tech'], '安徽省')[0]).toBe('municipal-srdi');
  });

  it('stands above the highest one held, whatever is missing below', () => {
    expect(next(['national-little-giant'], '安徽省')).toEqual(['national-champion']);
    expect(next(['national-champion'], '安徽省')).toEqual([]);
  });

  it('is one that the province confers on that day', () => {
    expect(next(['provincial-srdi'], '安徽省')[0]).toBe('provincial-champion');
    expect(next(['provincial-srdi'], '湖北省')).not.toContain('provincial-champion');
    expect(next(['municipal-srdi'], '湖北省', '2021-01-01')).not.toContain('provincial-srdi');
  });

  it('is nobody’s but a firm’s: a park that attracts firms has none', () => {
    const as = (roles: readonly string[]) => nextTitles({ ...emptyProfile, titles: [], roles }, titles, '安徽省', '2026-11-28');
    expect(as(['carrier'])).toEqual([]);
    expect(as(['carrier', 'enterprise'])[0]).toBe('municipal-srdi');
  });

  it('is no other name for a step that is reached', () => {
    expect(next(['provincial-little-giant'], '湖北省')).not.toContain('provincial-srdi');
  });
});

describe('a move', () => {
  const provinceIdOf = (place: string) => ({ yangzhou: 'jiangsu', wuhu: 'anhui' })[place] ?? null;
  const firm: Profile = { ...emptyProfile, locations: ['yangzhou', 'wuhan'], titles: ['provincial-little-giant'] };

  it('leaves open on which lists of the new city the firm is, where a list was told by its name alone', () => {
    const moved = (lists: string[]) => {
      const { in_lists, partial } = movedTo({ ...firm, in_lists: lists }, 'wuhu', provinceIdOf);
      return [in_lists, [...partial]];
    };
    expect(moved(['在库企业', 'yangzhou-2022/优质企业'])).toEqual([['yangzhou-2022/优质企业'], ['in_lists']]);
    expect(moved(['yangzhou-2022/优质企业'])).toEqual([['yangzhou-2022/优质企业'], []]);
  });

  it('leaves the seat, keeps the places compared, and says where titles come from', () => {
    expect(movedTo(firm, 'wuhu', provinceIdOf)).toEqual({
      ...firm,
      locations: ['wuhu', 'wuhan'],
      relocation_to: 'wuhu',
      relocation_whole: true,
      relocation_investment_promotion: true,
      municipal_title_conferred_by: 'yangzhou',
      provincial_title_conferred_by: 'jiangsu',
    });
  });

  it('overrides no conferrer that was told, and knows a province it does not hold as elsewhere', () => {
    const told = { ...firm, municipal_title_conferred_by: 'wuhan', provincial_title_conferred_by: 'hubei' };
    expect(movedTo(told, 'wuhu', provinceIdOf)).toMatchObject({ municipal_title_conferred_by: 'wuhan', provincial_title_conferred_by: 'hubei' });
    expect(movedTo({ ...firm, locations: ['other'] }, 'wuhu', provinceIdOf)).toMatchObject({ locations: ['wuhu'], provincial_title_conferred_by: 'other' });
  });
});
