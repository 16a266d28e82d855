import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getSite } from '../../../src/build/site.ts';
import { knownTo, ruleBookOf } from '../../../src/domain/rules/answer.ts';
import { readProfile, type Profile } from '../../../src/domain/rules/profile.ts';
import { isEqual, remembering, rememberingEach, rememberingEvaluate } from '../../../src/domain/rules/remember.ts';
import { evaluate } from '../../../src/domain/rules/verdict.ts';

const { corpus, asOf } = getSite();
const book = ruleBookOf(corpus);
const profileOf = (answers: object): Profile => readProfile(answers, knownTo(corpus)).profile;

describe('what is remembered', () => {
  it('is given back while the answers it read stay, whatever others become', () => {
    let asked = 0;
    const size = remembering((p) => [(asked += 1), p.size]);
    const small = size(profileOf({ size: 'small' }));
    expect(size(profileOf({ size: 'small', industry: 'manufacturing' }))).toBe(small);
    expect(asked).toBe(1);
    expect(size(profileOf({ size: 'large' }))[1]).toBe('large');
    expect(size(profileOf({ size: 'small' }))).toBe(small);
    expect(asked).toBe(2);
  });

  it('is nothing of a function that lists all answers', () => {
    let asked = 0;
    const all = remembering((p) => [(asked += 1), Object.keys(p).length]);
    const profile = profileOf({ size: 'small' });
    all(profile);
    all(profile);
    expect(asked).toBe(2);
  });

  it('is asked again of those alone that ever read what differs, and of those that list all answers', () => {
    const asked: string[] = [];
    const each = rememberingEach<[number, unknown]>([
      (p) => [asked.push('size'), p.size],
      (p) => [asked.push('industry'), p.size === 'large' ? p.industry : null],
      (p) => [asked.push('place'), 'locations' in p],
    ]);
    const again = (answers: object) => {
      asked.length = 0;
      return each(profileOf(answers));
    };
    const first = again({ size: 'large', industry: 'service' });
    expect(first.map(([, value]) => value)).toEqual(['large', 'service', false]);
    expect(again({ size: 'large', industry: 'service', above_scale: true })).toBe(first);
    expect(asked).toEqual([]);
    const second = again({ size: 'large', industry: 'industrial', above_scale: true });
    expect([asked, second[1]?.[1], second[0], second[2]]).toEqual([['industry'], 'industrial', first[0], first[2]]);
    expect(again({ size: 'small', industry: 'industrial', locations: [] }).map(([, value]) => value)).toEqual(['small', null, true]);
    expect(asked).toEqual(['size', 'industry', 'place']);
    // of a profile whose names cannot be listed, all are asked
    asked.length = 0;
    expect(each(Object.create(profileOf({ size: 'large' })) as Profile)[0]?.[1]).toBe('large');
    expect(asked.length).toBe(3);
    expect(each(profileOf({ size: 'small' }))[0]?.[1]).toBe('small');
    const listing = rememberingEach([(p) => [asked.push('all'), Object.keys(p).length]]);
    const same = profileOf({ size: 'small' });
    expect(listing(same)).not.toBe(listing(same));
  });

  it('is told by another that remembers, too, and of answers laid over others', () => {
    let asked = 0;
    const inner = remembering((p) => [(asked += 1), p.size, p.industry]);
    const outer = remembering((p) => inner(Object.create(p, { size: { value: 'large' } }) as Profile));
    const first = outer(profileOf({ size: 'small', industry: 'service' }));
    expect(outer(profileOf({ size: 'medium', industry: 'service', above_scale: true }))).toBe(first);
    expect(first.slice(1)).toEqual(['large', 'service']);
    expect(outer(profileOf({ size: 'small', industry: 'industrial' })).slice(1)).toEqual(['large', 'industrial']);
    expect(asked).toBe(2);
  });

  it('is told by what it read of answers that cannot be listed, too', () => {
    let asked = 0;
    const size = remembering((p) => [(asked += 1), p.size]);
    const laid = (value: string) => Object.create(profileOf({ industry: 'service' }), { size: { value } }) as Profile;
    const plain = profileOf({ industry: 'service' });
    expect(size(plain)[1]).toBeUndefined();
    expect(size(plain)).toBe(size(plain));
    const large = size(laid('large'));
    expect(large[1]).toBe('large');
    expect(size(laid('large'))).toBe(large);
    expect(size(laid('small'))[1]).toBe('small');
    expect(asked).toBe(3);
  });

  it('is the last dozen: the one not asked for the longest is let go', () => {
    const asked: unknown[] = [];
    const patents = remembering((p) => asked.push(p.invention_patents_domestic));
    const ask = (n: number) => patents(profileOf({ invention_patents_domestic: n }));
    for (let n = 0; n < 12; n++) ask(n);
    ask(0);
    ask(12);
    expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    for (const n of [0, 2, 11, 12, 1]) ask(n);
    expect(asked.slice(13)).toEqual([1]);
  });

  it('tells lists, things and sets apart by what is in them', () => {
    expect(isEqual([{ a: ['1'] }], [{ a: ['1'] }])).toBe(true);
    expect(isEqual([{ a: ['1'] }], [{ a: ['2'] }])).toBe(false);
    expect(isEqual({ a: undefined }, { b: undefined })).toBe(false);
    expect(isEqual(new Set(['a']), new Set(['a']))).toBe(true);
    expect(isEqual(new Set(['a']), new Set(['b']))).toBe(false);
    expect(isEqual(new Set(['a']), new Set(['a', 'b']))).toBe(false);
    expect(isEqual(new Set(), { size: 0 })).toBe(false);
    expect(isEqual([], {})).toBe(false);
    expect(isEqual([], { length: 0 })).toBe(false);
    expect(isEqual({}, 5)).toBe(false);
    expect(isEqual(5, {})).toBe(false);
    expect(isEqual(null, {})).toBe(false);
  });
});

describe('an evaluation that remembers', () => {
  const answer = fc.record(
    {
      locations: fc.subarray(['huainan', 'wuhu', 'wuhan', 'yangzhou']),
      roles: fc.subarray(['enterprise', 'carrier']),
      titles: fc.subarray(['provincial-srdi', 'national-little-giant', 'municipal-srdi']),
      size: fc.constantFrom('small', 'large', 'medium'),
      above_scale: fc.boolean(),
      equipment_completed_last_year_cny: fc.constantFrom('0', '2000000', '5000000'),
      exhibitions: fc.constantFrom([], [{ name: '广交会' }], [{ name: null }]),
      invention_patents_domestic: fc.nat(20),
      activities: fc.subarray(['trademark', 'ipo']),
    },
    { requiredKeys: [] },
  );

  it('says the same as one that does not, one firm after another', () => {
    fc.assert(
      fc.property(fc.array(answer, { minLength: 2, maxLength: 5 }), (firms) => {
        const judge = rememberingEvaluate();
        for (const firm of firms) {
          const profile = profileOf(firm);
          for (const incentive of corpus.records.incentives) expect(judge(incentive, profile, book, asOf)).toEqual(evaluate(incentive, profile, book, asOf));
        }
      }),
      { numRuns: 15 },
    );
  });
});
