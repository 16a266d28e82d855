import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topics, type TopicId } from '../../src/domain/vocabulary.ts';
import { emptyGaps, gapsUrl, MOST_PICKED, readGaps, withPicked, writeGaps, type GapsState } from '../../src/state/gaps-state.ts';
import { holds } from '../domain/property.ts';

const policy = fc.stringMatching(/^[a-z]{2,8}-20[0-9]{2}$/);
const row = fc.stringMatching(/^(row|event|duty)-[a-z]{2,12}$/);
const state: fc.Arbitrary<GapsState> = fc.record({
  my: fc.option(policy),
  policies: fc.option(fc.uniqueArray(policy, { maxLength: 5 })),
  topics: fc.uniqueArray(fc.constantFrom(...(Object.keys(topics) as TopicId[])), { maxLength: 4 }),
  picked: fc.uniqueArray(row, { maxLength: 6 }),
});

describe('what is compared, in the address', () => {
  it('is readable', () => {
    const given: GapsState = { my: 'yangzhou-2022', policies: ['wuhu-2022', 'wuhu-2018'], topics: ['digital'], picked: ['event-first-set', 'row-fund-size'] };
    expect(writeGaps('', given)).toBe('?my=yangzhou-2022&p=wuhu-2022,wuhu-2018&topic=digital&pick=event-first-set,row-fund-size');
    expect(gapsUrl('yangzhou-2022')).toBe('/gaps/?my=yangzhou-2022');
    expect(writeGaps('', emptyGaps)).toBe('');
  });

  it('comes back as it was written, whatever else stands there, which stays', () => {
    holds(
      fc.property(state, fc.constantFrom('', '?a=1&b=%E4%BA%8C', '?my=zz9-2020&pick=row-zz9&a=1'), (given, search) => {
        const written = writeGaps(search, given);
        expect(readGaps(written)).toEqual({ state: given, ignored: [] });
        if (search !== '') expect(written).toContain('a=1');
        expect(written).not.toContain('zz9');
      }),
    );
  });

  it('holds no document, topic or row that cannot be one, and tells what it drops', () => {
    expect(readGaps('?my=<img src=x>&p=../x&topic=digital,no&pick=event-patent,javascript:x')).toEqual({
      state: { my: null, policies: [], topics: ['digital'], picked: ['event-patent'] },
      ignored: ['../x', '<img src=x>', 'no', 'javascript:x'],
    });
    holds(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom('my', 'p', 'topic', 'pick'), (text, name) => {
        const { state: read, ignored } = readGaps(`?${name}=${encodeURIComponent(text.toWellFormed())}`);
        const ids = [...(read.my === null ? [] : [read.my]), ...(read.policies ?? []), ...read.topics, ...read.picked];
        expect(ids.every((id) => /^[a-z][a-z0-9-]*$/.test(id))).toBe(true);
        expect(ignored.every((i) => [...i].length <= 40)).toBe(true);
      }),
    );
  });

  it('collects each row once, so many and no more', () => {
    const twice = withPicked(withPicked(emptyGaps, 'row-a', true), 'row-a', true);
    expect(twice.picked).toEqual(['row-a']);
    expect(withPicked(twice, 'row-a', false).picked).toEqual([]);
    const many = Array.from({ length: MOST_PICKED + 9 }, (_, i) => `row-${i}`).reduce((s, id) => withPicked(s, id, true), emptyGaps);
    expect(many.picked).toHaveLength(MOST_PICKED);
  });
});
