/** What Yangzhou 2022 lacks and has, as read in the five documents. */
import { describe, expect, it } from 'vitest';
import { fiveSite } from '../support/five.ts';
import { findGaps } from '../../src/domain/compare/gaps.ts';
import { compareAll } from '../../src/views/shards.ts';

const site = fiveSite;
const { targets, incentives } = compareAll(site);
/** Gaps of both comparisons. */
const lackingOf = (policy: string) => [...findGaps(targets, policy).lacking, ...findGaps(incentives, policy).lacking];
const gap = (row: string) => {
  const found = lackingOf('yangzhou-2022').find((g) => g.row.id === row);
  if (found === undefined) throw new Error(`no gap ${row}`);
  const { full, excerpts } = found.counts;
  return {
    mine: found.mine.blank,
    passages: found.mine.passages.map((p) => p.clause),
    others: found.others.map((o) => o.document.id),
    full: [full.have, full.promise, full.of],
    excerpts: [excerpts.have, excerpts.promise, excerpts.of],
    drafts: found.counts.drafts,
  };
};

describe('Yangzhou 2022', () => {
  it('only mentions first sets of equipment, for which Wuhu 2018 gives money', () => {
    expect(gap('event-first-set')).toMatchObject({ mine: 'mentioned', others: ['wuhu-2018'], full: [1, 0, 3], excerpts: [0, 0, 1] });
    expect(gap('event-first-set').passages).not.toEqual([]);
  });

  it('says nothing of growing above the scale; Huainan’s draft and the report on Wuhan give for it', () => {
    expect(gap('event-above-scale')).toMatchObject({ mine: 'silent', full: [1, 0, 3], excerpts: [1, 0, 1], drafts: 1 });
    expect(gap('event-above-scale').others.toSorted()).toEqual(['huainan-2020', 'wuhan-2021']);
  });

  it('gives nothing for moving a whole firm, as Wuhu 2022 alone does', () => {
    expect(gap('event-relocation')).toMatchObject({ mine: 'silent', passages: [], others: ['wuhu-2022'], full: [1, 0, 3] });
  });

  it('promises listed firms without a figure, which Wuhu 2022 has', () => {
    expect(gap('row-listed-firms')).toMatchObject({ mine: 'unquantified', others: ['wuhu-2022'] });
  });

  it('cannot have Anhui’s own titles', () => {
    expect(findGaps(targets, 'yangzhou-2022').inapplicable.map((r) => r.id)).toEqual(['row-provincial-champion', 'row-growth-micro']);
  });

  it('is ahead where it counts technology firms and the others do not', () => {
    const ahead = findGaps(targets, 'yangzhou-2022').ahead.find((g) => g.row.id === 'row-tech-sme');
    expect(ahead?.counts.full).toEqual({ have: 0, promise: 0, of: 3 });
    expect(ahead?.others.map((o) => o.document.id)).toEqual(['wuhu-2022', 'wuhu-2018', 'huainan-2020']);
  });
});

it('an excerpt lacks nothing for certain: what it does not show is 节选未见 or mentioned or promised', () => {
  const gaps = lackingOf('wuhan-2021');
  expect(gaps.length).toBeGreaterThan(0);
  for (const { mine, row } of gaps) expect(['not_held', 'mentioned', 'unquantified'], row.id).toContain(mine.blank);
});

it('every event that the five documents give for has a topic', () => {
  expect(site.records.incentives.filter((i) => (site.events.get(i.event)?.topic ?? null) === null).map((i) => i.id)).toEqual([]);
});
