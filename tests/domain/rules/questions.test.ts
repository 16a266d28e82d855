import { describe, expect, it } from 'vitest';
import { emptyProfile, type Profile } from '../../../src/domain/rules/profile.ts';
import { matterIds, matters, withMatters, type Matter } from '../../../src/domain/rules/questions.ts';
import { activities } from '../../../src/domain/vocabulary.ts';

describe('the list of matters', () => {
  it('holds every activity once, or leaves it open', () => {
    const listed = matterIds.flatMap((id) => (matters[id] as Matter).activities);
    expect(new Set(listed).size).toBe(listed.length);
    const unlisted = Object.keys(activities).filter((a) => !(listed as string[]).includes(a));
    expect(unlisted).toEqual(['other']);
    expect(withMatters(emptyProfile, []).activities_unknown).toEqual(['other']);
  });

  it('says no to what is not ticked, and nothing of what is', () => {
    const profile = withMatters(emptyProfile, ['patent']);
    expect(profile.first_sets).toEqual([]);
    expect(profile.invention_patents_domestic).toBeUndefined();
    expect(profile.activities_unknown).toContain('ip_rights');
    expect(profile.activities_unknown).not.toContain('ipo');
  });

  it('says of what is not ticked that there is none of it: no sum, no count, nothing on a list', () => {
    const said = matterIds.flatMap((id) => Object.values((matters[id] as Matter).none));
    expect(said.filter((none) => !(Array.isArray(none) ? none.length === 0 : [0, '0', false, 'none'].includes(none as string)))).toEqual([]);
  });

  it('never goes before an answer given by itself', () => {
    const given: Profile = {
      ...emptyProfile,
      first_sets: [{ kind: 'single' }],
      activities: ['ipo'],
      activities_not: ['ip_rights'],
      sums_above_zero: ['cloud_spend'],
    };
    const profile = withMatters(given, ['patent']);
    expect(profile.first_sets).toEqual([{ kind: 'single' }]);
    expect(profile.activities).toEqual(['ipo']);
    expect(profile.activities_unknown).not.toContain('ip_rights');
    expect(profile.cloud_spend_cny).toBeUndefined();
  });
});
