/** Since when and until when a document holds is printed where it says so. */
import { describe, expect, it } from 'vitest';
import { BODY, report, type Raw } from '../factories.ts';

const SINCE = '本办法自2023年5月1日起施行';
const told = (effect: Raw | null, ...lines: readonly string[]) =>
  report({
    body: [BODY.trimEnd(), ...[SINCE, ...lines].map((l, i) => `第${'一二三四'[i] ?? ''}条 ${l}。`)].join('\n\n'),
    front: { effect: effect === null ? null : { clause: 'art1', quote: SINCE, ...effect } },
  });

describe('the days of a document', () => {
  it('pass as they are printed', () => {
    expect(told({ from: '2023-05-01' })).not.toMatch(/effect/);
    expect(told({ from: '2023-05-01', until: '2026-04-30' }, '本办法有效期至2026年4月30日')).not.toMatch(/effect/);
    const issued = '本办法自印发之日起施行，有效期至2026年4月30日';
    expect(told({ clause: 'art2', quote: issued, from_issue: true, until: '2026-04-30' }, issued)).not.toMatch(/effect/);
  });

  it('are no others', () => {
    expect(told({ from: '2023-06-01' })).toMatch(/effect.from .*2023-06-01 is not printed in “本办法自2023年5月1日起施行”/);
    expect(told({ from: '2023-05-01', until: '2029-04-30' }, '本办法有效期至2026年4月30日')).toMatch(
      /effect.until .*2029-04-30 is printed nowhere as the last day/,
    );
    expect(told({ from: '2023-05-01', from_issue: true })).toMatch(/effect.from_issue .*no day of issue/);
  });

  it('are not passed over', () => {
    expect(told({ from: '2023-05-01' }, '本办法有效期至2026年4月30日')).toMatch(/effect.until .*“有效期至2026年4月30日” is printed/);
    expect(told({})).toMatch(/effect.from .*“自2023年5月1日起” is printed/);
    const issued = '本办法自发布之日起施行';
    expect(told({ clause: 'art2', quote: issued }, issued)).toMatch(/effect.from_issue .*“发布之日” is printed/);
  });
});
