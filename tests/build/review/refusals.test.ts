/** What the check refuses is told at the question, and never written. */
import { describe, expect, it } from 'vitest';
import { accept, itemsOf, objectionsTo, refusalOf, withItems, withRest } from '../../../src/build/review/answer.ts';
import { withItemField } from '../../../src/build/review/yaml-edit.ts';
import { withAnswer, type ReviewItem } from '../../../src/domain/draft/review.ts';
import { ID, open, source, useImported } from './imported.ts';

useImported();

const award = (id: string, more: Readonly<Record<string, unknown>>): ReviewItem => ({
  id: `${ID}-i-${id}`,
  kind: 'incentive',
  review: 'pending',
  clause: 'c2-1',
  fact: {
    id: `${ID}-i-${id}`,
    clause: 'c2-1',
    quote: '对新认定的省级专精特新中小企业，给予一次性奖励30万元',
    title: '省级专精特新奖励',
    event: 'title-awarded',
    instrument: 'award',
    instrument_printed: '奖励',
    beneficiary: '省级专精特新中小企业',
    beneficiary_kind: 'enterprise',
    tier_attained: 'provincial-srdi',
    recurrence: 'once',
    conditions: [{ kind: 'awarded_title', titles: ['provincial-srdi'], newly: true, quote: '新认定的省级专精特新中小企业' }],
    amounts: [{ key: 'award', role: 'fixed', op: 'eq', value: 30, unit: '万元' }],
    ...more,
  },
  missing: [],
  why: {},
});

describe('what the check would refuse', () => {
  const problems = (item: ReviewItem, texts = open().texts) => {
    const outcome = accept(texts, ID, item, source());
    return outcome.ok ? '' : outcome.problems.join('\n');
  };

  it('is told at the question: of two awards, a quote that stands twice, a denial that denies nothing', () => {
    expect(problems(award('a', {}))).toBe('');
    const uplift = { amounts: [{ key: 'award', role: 'uplift', op: 'eq', value: 30, unit: '万元', of: [`${ID}-i-b`, `${ID}-i-c`] }] };
    expect(problems(award('a', uplift))).toMatch(/`of` names one award → code it once for each award/);
    expect(problems(award('a', { clause: 'c2-3', quote: '万元' }))).toMatch(/^quote: the words .* stand 2 times in the clause/);
    const denied = [{ kind: 'awarded_title', titles: ['provincial-srdi'], newly: true, quote: '新认定的省级专精特新中小企业', negate: true }];
    expect(problems(award('a', { conditions: denied }))).toMatch(/denies nothing → quote the words that deny it/);
  });

  it('is told of a field as soon as it is given, though others are missing', () => {
    const item = { ...award('a', { event: null, amounts: [{ key: 'award', role: 'fixed', op: 'eq', value: 31, unit: '万元' }] }), missing: ['event'] };
    const { texts } = open();
    expect(objectionsTo(texts, ID, withAnswer(item, 'quote', '没有的话'), 'event', source()).join()).toMatch(/^event/);
    const sound = award('a', { amounts: [{ key: 'award', role: 'fixed', op: 'eq', value: 31, unit: '万元' }] });
    expect(objectionsTo(texts, ID, sound, 'amounts.0.value', source()).join()).toMatch(/31/);
    expect(objectionsTo(texts, ID, sound, 'title', source())).toEqual([]);
  });

  it('is told when the draft is shown, in the words of the refusal; of what is still to be given the draft says so itself', () => {
    const { texts } = open();
    const lacking = award('a', { conditions: [] });
    const outcome = accept(texts, ID, lacking, source());
    expect(outcome.ok).toBe(false);
    expect(refusalOf(texts, ID, lacking, source())).toEqual(outcome.ok ? [] : outcome.problems);
    expect(refusalOf(texts, ID, award('a', {}), source())).toEqual([]);
    const unsaid = { ...award('a', { event: null, amounts: [{ key: 'award', role: 'paid', value: 30, unit: '万元' }] }), missing: ['event'] };
    const told = refusalOf(texts, ID, unsaid, source()).join('\n');
    expect(told).toMatch(/^amounts/);
    expect(told).not.toMatch(/event/);
    const baseless = { ...award('a', { amounts: [{ key: 'award', role: 'rate', op: 'eq', value: 10, unit: '%' }] }), missing: ['amounts.0.base'] };
    expect(refusalOf(texts, ID, baseless, source()).join('\n')).not.toMatch(/base/);
    // what is left over is no draft
    expect(refusalOf(texts, ID, { ...award('a', {}), kind: 'promise' }, source())).toEqual([]);
  });

  it('is told of other facts, too: a numeral that two claim', () => {
    const first = accept(open().texts, ID, award('a', {}), source());
    if (!first.ok) throw new Error(first.problems.join());
    expect(problems(award('b', { title: '又一个奖励' }), first.texts)).toMatch(/already claimed by another field/);
  });

  it('is written beside it where it follows: a cap over others is shared by each', () => {
    const own = {
      clause: 'c2-3',
      quote: '对新认定的国家级、省级绿色工厂，分别给予50万元、20万元奖励',
      event: 'green',
      title: '绿色工厂奖励',
      tier_attained: null,
    };
    const green = (id: string, level: string, value: number, more: Readonly<Record<string, unknown>> = {}) =>
      award(id, {
        ...own,
        group: `${ID}-g-green`,
        recurrence: 'unknown',
        beneficiary: '绿色工厂',
        level,
        conditions: [{ kind: 'awarded', object: 'green_factory', levels: [level], newly: true, quote: '新认定的国家级、省级绿色工厂' }],
        amounts: [{ key: 'award', role: 'fixed', op: 'eq', value, unit: '万元' }],
        ...more,
      });
    const items = [green('n', 'national', 50), green('p', 'provincial', 20)];
    const [nation, province] = items;
    if (nation === undefined || province === undefined) throw new Error('no items');
    const cap = {
      key: 'cap',
      role: 'cap',
      op: 'le',
      value: 20,
      unit: '万元',
      applies_to: ['award', `${ID}-i-n-award`],
      cap_scope: 'unclear',
      cap_window: 'unclear',
    };
    const binding = { ...province, fact: { ...province.fact, stacking: 'shared_cap', amounts: [{ key: 'award', role: 'unspecified', quote: '奖励' }, cap] } };
    const texts = withItems(open().texts, ID, [nation, binding]);
    // the cap is still to come: what it binds may say so already
    const waiting = accept(texts, ID, { ...nation, fact: { ...nation.fact, stacking: 'shared_cap' } }, source());
    expect(waiting.ok ? '' : waiting.problems.join()).not.toMatch(/stacking/);
    const first = accept(texts, ID, nation, source());
    if (!first.ok) throw new Error(first.problems.join());
    const second = accept(first.texts, ID, binding, source());
    expect(second.ok ? '' : second.problems.join('\n')).not.toMatch(/stacking/);
    expect(withItemField(first.texts[`policies/${ID}.mdx`]?.split('---')[1] ?? '', 'incentives', `${ID}-i-n`, 'stacking', 'shared_cap')).toMatch(
      /- id: qingshi-2025-i-n\n {4}stacking: shared_cap\n {4}clause/,
    );
  });
});

describe('what is left over', () => {
  it('seems a heading where it only names an award, and a reference where it counts things off', () => {
    const path = `policies/${ID}.mdx`;
    const texts = open().texts;
    const body = (texts[path] ?? '').replace(
      '（二）开展“十百千”行动，培训1000人次。',
      '方向1设备更新奖励。依照GB/T 1234，代码64、65，开展培训1000人次。方向2按规定给予企业奖励。',
    );
    const answered = withItems(
      { ...texts, [path]: body },
      ID,
      itemsOf(texts, ID).map((i) => ({ ...i, review: 'dropped' as const })),
    );
    const seems = itemsOf(withRest(answered, ID, source()), ID)
      .filter((i) => i.id.includes('-rest-') && i.clause !== 'c1-p1')
      .map(({ fact }) => [fact.quote, fact.kind]);
    expect(seems).toContainEqual(['方向1设备更新奖励', 'heading']);
    // its number, and that of a standard, are parts of names: no figures are left over there
    expect(seems.filter(([quote]) => String(quote).includes('方向1') || String(quote).includes('GB/T'))).toHaveLength(1);
    expect(seems).toContainEqual(['代码64、65', 'reference']);
    expect(seems).toContainEqual(['方向2按规定给予企业奖励', undefined]);
  });
});

describe('a proposed event', () => {
  const proposal = (more: Readonly<Record<string, unknown>>, missing: readonly string[] = []): ReviewItem => ({
    id: `${ID}-event-1`,
    kind: 'event',
    review: 'pending',
    clause: 'c2-1',
    fact: { id: 'tape-out', zh: '首轮流片', en: 'first tape-out', section: 'upgrade', words: ['首轮流片'], for: [`${ID}-i-a`], ...more },
    missing,
    why: {},
  });
  const waiting = { ...award('a', { event: null }), missing: ['event'] };

  it('is written into its section once a person has named it, and given to the drafts it is for', () => {
    const texts = withItems(open().texts, ID, [proposal({}), waiting]);
    const outcome = accept(texts, ID, proposal({}), source());
    if (!outcome.ok) throw new Error(outcome.problems.join());
    expect(outcome.texts['events.yaml']).toMatch(/ {4}- \{ id: tape-out, zh: 首轮流片, en: first tape-out, words: \[ ?首轮流片 ?\] \}\n- id: /);
    expect(itemsOf(outcome.texts, ID)).toMatchObject([{ review: 'accepted' }, { review: 'pending', missing: [], fact: { event: 'tape-out' } }]);
    expect(accept(texts, ID, proposal({ id: null }, ['id', 'en', 'section']), source())).toMatchObject({ ok: false });
    expect(accept(texts, ID, proposal({ section: 'nowhere' }), source())).toMatchObject({ ok: false });
  });

  it('gives its words to an event that is held already', () => {
    const texts = withItems(open().texts, ID, [proposal({}), waiting]);
    const outcome = accept(texts, ID, proposal({ id: 'cloud' }, ['en', 'section']), source());
    if (!outcome.ok) throw new Error(outcome.problems.join());
    expect(outcome.texts['events.yaml']).toMatch(/id: cloud, .*工业云, 首轮流片\]/);
    expect(itemsOf(outcome.texts, ID)[1]).toMatchObject({ fact: { event: 'cloud' } });
  });
});

describe('a proposed indicator', () => {
  const goal = (): ReviewItem => {
    const item = itemsOf(open().texts, ID).find((i) => i.kind === 'target');
    if (item === undefined) throw new Error('no goal was drafted');
    return { ...item, fact: { ...item.fact, indicator_id: null }, missing: ['indicator_id'] };
  };
  const proposal = (more: Readonly<Record<string, unknown>> = {}): ReviewItem => ({
    id: `${ID}-indicator-1`,
    kind: 'indicator',
    review: 'pending',
    clause: 'c2-2',
    fact: { id: 'bamboo-courses', zh: '竹艺培训', en: 'courses in bamboo craft', topic: 'training', unit: '人次', words: ['竹艺'], for: [goal().id], ...more },
    missing: [],
    why: {},
  });

  it('is written at the end of its list, and given to the goals it is for', () => {
    const texts = withItems(open().texts, ID, [proposal(), goal()]);
    const outcome = accept(texts, ID, proposal(), source());
    if (!outcome.ok) throw new Error(outcome.problems.join());
    expect(outcome.texts['indicators.yaml']).toMatch(/\n- \{ id: bamboo-courses, .*unit: 人次 \}\n$/);
    expect(itemsOf(outcome.texts, ID)[1]).toMatchObject({ missing: [], fact: { indicator_id: 'bamboo-courses' } });
    const held = accept(texts, ID, proposal({ id: 'vocational-training' }), source());
    expect(held.ok && held.texts['indicators.yaml']).toBe(texts['indicators.yaml']);
    expect(accept(texts, ID, proposal({ topic: 'bamboo' }), source())).toMatchObject({ ok: false });
  });
});

describe('a list that cannot be read', () => {
  it('is what is told of a fact, and not that its entries do not exist', () => {
    const { texts } = open();
    const broken = { ...texts, 'events.yaml': (texts['events.yaml'] ?? '').replace('topic: ladder', 'topic: bamboo') };
    const outcome = accept(broken, ID, award('a', {}), source());
    expect(outcome.ok ? '' : outcome.problems.join('\n')).toMatch(/^content\/events\.yaml cannot be read, so its entries are not known: .*bamboo/);
  });
});

describe('the source of a title', () => {
  it('is taken out of the policy with the field', () => {
    const { texts } = open();
    const path = `policies/${ID}.mdx`;
    const sourced = { ...texts, [path]: (texts[path] ?? '').replace(/^(title: .*)$/m, '$1\ntitle_source: 文件名') };
    const head = itemsOf(sourced, ID).find((i) => i.kind === 'head');
    if (head === undefined) throw new Error('no head was drafted');
    const outcome = accept(sourced, ID, head, source());
    expect(outcome.ok && outcome.texts[path]).toMatch(/\ntitle_source: null\n/);
  });
});
