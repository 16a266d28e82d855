import type { Clause } from '../parse/clauses.ts';
import { topicNamed } from './draft-topics.ts';
import type { ReviewItem } from './review.ts';
import type { EventSection } from '../schema/event.ts';
import { headingBeginning } from '../text/sentences.ts';

type Draft = Omit<ReviewItem, 'review'>;

/** The number and the verb before the name of what is given something for: 方向1, 支持, 鼓励企业. */
const BEFORE_NAME =
  /^(?:方向|专题|专项|项目|任务)?[\d一二三四五六七八九十]*[.．、:：\s]*(?:对|支持|鼓励|推动|推进|促进|加强|加大|加快|大力|积极|着力|深入|开展|实施|给予|强化|引导|激发|扶持|培育|发展|建设|打造|企业|单位)*/;
/** The kind of help behind it: 流片奖励, 首试首用补贴政策. */
const BEHIND_NAME = /的?(?:奖励|奖补|补贴|补助|贴息|资助|扶持|支持|优惠|激励)(?:资金|政策|办法|措施|力度|标准)?$/;
/** 软件产业发展, 创新平台建设: what it is to do, behind its name. */
const BEHIND_AIM = /(?<=.{4}(?<!式))(?:发展|建设|培育|提升)$/;
/** Aims of any policy: nothing that something is given for. */
const AIMS = /活力|创新活动|发展方式|经营管理|高质量|转型升级|提质增效|做[大强优]|体系$|环境$|保障$/;
/** Names of anything: what is given for them is no event. */
const ANYTHING =
  /^(?:政策|措施|标准|范围|对象|条件|内容|方式|资金|财政|项目|企业|其他|附则|有关|相关|具体)?(?:政策|措施|标准|范围|对象|条件|内容|方式|资金|事项)?$/;
const LONGEST = 16;

/** What a heading says something is given for; null where it names nothing of its own. */
export function eventName(heading: string): string | null {
  const name = heading.replace(/\s+/g, '').replace(BEFORE_NAME, '').replace(BEHIND_NAME, '').replace(BEHIND_AIM, '');
  return name.length >= 2 && name.length <= LONGEST && /^[\p{Script=Han}\p{L}“”（）·+]+$/u.test(name) && !ANYTHING.test(name) && !AIMS.test(name) ? name : null;
}

/** What heads the sentences of a clause: the short sentence its paragraph begins with, its title, the title above it. */
function headingOf(clause: Clause | undefined, clauses: ReadonlyMap<string, Clause>): string | null {
  if (clause === undefined) return null;
  const text = clause.text.slice(clause.number !== null && clause.text.startsWith(clause.number) ? clause.number.length : 0).trim();
  const own = headingBeginning(text) ?? clause.title;
  return own ?? (clause.parent === null ? null : headingOf(clauses.get(clause.parent), clauses));
}

/**
 * Events that the incentives without one may be given for, one a name, as proposals: a person gives the id, the English name and
 * the section, or the id of an event that is held and gets the word. Nothing is taken silently.
 */
export function eventDrafts(id: string, facts: readonly Draft[], clauses: readonly Clause[], events: readonly EventSection[]): Draft[] {
  const byId = new Map(clauses.map((c) => [c.id, c]));
  const known = events.flatMap((s) => s.events.flatMap((e) => [e.zh, ...e.words]));
  const names = new Map<string, { heading: string; drafts: string[] }>();
  for (const fact of facts) {
    if (fact.kind !== 'incentive' || !fact.missing.includes('event')) continue;
    const heading = headingOf(byId.get(fact.clause ?? ''), byId);
    const name = heading === null ? null : eventName(heading);
    if (heading === null || name === null || known.some((word) => name.includes(word))) continue;
    const entry = names.get(name) ?? { heading, drafts: [] };
    entry.drafts.push(fact.id);
    names.set(name, entry);
  }
  return [...names].map(([zh, { heading, drafts }], n) => {
    const topic = topicNamed(zh);
    return {
      id: `${id}-event-${n + 1}`,
      kind: 'event',
      clause: facts.find((f) => f.id === drafts[0])?.clause ?? null,
      fact: { id: null, zh, en: null, section: null, topic, words: [zh], for: drafts },
      missing: ['id', 'en', 'section', ...(topic === null ? ['topic'] : [])],
      why: { zh: `a proposal from the heading “${heading}”: no event has a word of it`, for: 'drafts without an event that stand under it' },
    };
  });
}
