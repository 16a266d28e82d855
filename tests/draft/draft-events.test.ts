/** Events that no list has are proposed from headings, and taken by nobody but a person. */
import { describe, expect, it } from 'vitest';
import { eventIn } from '../../src/domain/draft/draft-event.ts';
import { eventDrafts, eventName } from '../../src/domain/draft/draft-events.ts';
import { indicatorDrafts } from '../../src/domain/draft/draft-indicators.ts';
import type { Clause } from '../../src/domain/parse/clauses.ts';
import type { EventSection } from '../../src/domain/schema/event.ts';

describe('the name of what something is given for', () => {
  it.each([
    ['方向1集成电路首轮流片奖励', '集成电路首轮流片'],
    ['支持企业开展首试首用补贴政策', '首试首用'],
    ['鼓励开源社区落地', '开源社区落地'],
    ['推进工业互联网发展', '工业互联网'],
    ['大力开展楼宇梯队式培育', '楼宇梯队式培育'],
    ['激发全社会创新活力', null],
    ['鼓励企业统一经营管理', null],
    ['完善梯度培育体系', null],
    ['支持政策', null],
    ['奖励', null],
    ['资金支持', null],
    ['2025年奖励', null],
    ['一个说了很久也没有说完而且说得太长的名称奖励', null],
  ])('%s', (heading, name) => {
    expect(eventName(heading)).toBe(name);
  });
});

describe('a proposal', () => {
  const clause = (id: string, text: string, more: Partial<Clause> = {}) => ({ id, number: null, title: null, parent: null, text, ...more }) as Clause;
  const fact = (id: string, at: string, missing = ['event']) => ({ id, kind: 'incentive' as const, clause: at, fact: {}, missing, why: {} });
  const clauses = [
    clause('c1', '（一）', { number: '（一）', title: '上云补贴' }),
    clause('c2-p1', '首轮流片奖励。对流片的企业给予奖励。', { parent: 'c1' }),
    clause('c2-p2', '对开源的企业给予奖励。', { parent: 'c1' }),
    clause('c3', '（三）支持首试首用。对企业给予奖励。', { number: '（三）', title: '支持首试首用' }),
  ];
  const events = [{ id: 'upgrade', zh: '改造', en: 'upgrade', events: [{ id: 'cloud', zh: '上云', en: 'cloud', words: ['上云'], from_elsewhere: false }] }];
  const of = (facts: ReturnType<typeof fact>[]) => eventDrafts('a-2025', facts, clauses, events).map((d) => [d.fact.zh, d.fact.for, d.missing]);
  it('is made once a name, from the sentence that heads the paragraph, else the title above', () => {
    expect(of([fact('x', 'c2-p1'), fact('y', 'c2-p1'), fact('z', 'c3')])).toEqual([
      ['首轮流片', ['x', 'y'], ['id', 'en', 'section', 'topic']],
      ['首试首用', ['z'], ['id', 'en', 'section', 'topic']],
    ]);
  });

  it('is made of nothing that has an event, or whose name an event has a word of', () => {
    expect(of([fact('x', 'c2-p1', []), fact('y', 'c2-p2')])).toEqual([]);
  });
});

describe('of two events that a sentence names', () => {
  const event = (id: string, ...words: string[]): EventSection['events'][number] => ({ id, zh: id, en: id, words, from_elsewhere: false });
  const sections = (...events: EventSection['events']): EventSection[] => [{ id: 'x', zh: 'x', en: 'x', events }];
  it('the one with the longest word counts, of two as long the one printed first, wherever the registry has them', () => {
    const [alliance, salon, talks] = [event('alliance', '创新战略联盟'), event('salon', '创业沙龙'), event('talks', '项目路演')];
    for (const events of [sections(alliance, talks, salon), sections(salon, talks, alliance)]) {
      expect(eventIn(['联盟开展创业沙龙、项目路演'], events)?.value).toBe('salon');
      expect(eventIn(['联盟开展项目路演、创业沙龙'], events)?.value).toBe('talks');
      expect(eventIn(['创新战略联盟开展创业沙龙'], events)?.value).toBe('alliance');
    }
  });
});

describe('a proposed indicator', () => {
  const goal = (id: string, indicator: string | null, missing = ['indicator_id'], unit = '%') => ({
    id,
    kind: 'target' as const,
    clause: 'c1',
    fact: { indicator, unit },
    missing,
    why: {},
  });
  it('is made once a name of goals that have none, with the subject that its name tells', () => {
    const drafts = indicatorDrafts('a-2025', [
      goal('x', '竹材培训'),
      goal('y', '全县竹材培训总数'),
      goal('z', '竹材产值', ['indicator_id'], '亿元'),
      goal('v', '竹材产值', []),
      goal('t', '净增竹业商户', ['indicator_id'], '家'),
      goal('s', '竹业增加值年均增长'),
      goal('w', null),
      goal('u', '规模以上竹材企业研究开发与试验发展经费支出占营业收入比重'),
    ]);
    expect(drafts.map(({ fact, missing }) => [fact.zh, fact.unit, fact.topic, fact.for, missing])).toEqual([
      ['竹材培训', '%', 'training', ['x', 'y'], ['id', 'en']],
      ['竹材产值', '亿元', null, ['z'], ['id', 'en', 'topic']],
      ['竹业商户', '家', null, ['t'], ['id', 'en', 'topic']],
      ['竹业增加值', '%', null, ['s'], ['id', 'en', 'topic']],
      ['规模以上竹材企业研究开发与试验发展经费支出占营业收入比重', '%', null, ['u'], ['id', 'en', 'topic']],
    ]);
  });
});
