/** The subjects of a clause, as far as its facts and its heading tell them: by the topics of their events, indicators and duties. */
import type { ParsedPolicy } from '../parse/policy.ts';
import type { Clause } from '../parse/clauses.ts';
import type { Registries } from '../schema/registries.ts';
import { headingBeginning } from '../text/sentences.ts';
import type { TopicId } from '../vocabulary.ts';

/** Subjects of a clause, and what told each. */
export interface DraftTopics {
  readonly clause: string;
  readonly topics: readonly TopicId[];
  readonly why: string;
}

/** Events that are given whatever the subject is: they tell none. */
const OF_ANY_SUBJECT: ReadonlySet<string> = new Set(['service-support', 'funding', 'tax-fee']);

/** What a heading names. */
const HEADED: readonly (readonly [RegExp, TopicId])[] = [
  [/人才|技能大师|首席技师/, 'talent'],
  [/培训|研修/, 'training'],
  [/贷款|信贷|授信/, 'credit'],
  [/担保/, 'guarantee'],
  [/基金|股权投资/, 'fund'],
  [/上市|挂牌/, 'listing'],
  [/债券|发债/, 'bond'],
  [/供应链金融|应收账款/, 'supply-chain-finance'],
  [/数字化|智能化|智改数转|上云|工业互联网|智能工厂|智能制造/, 'digital'],
  [/绿色|节能|低碳/, 'green'],
  [/技术改造|技改|设备更新/, 'technical-upgrade'],
  [/标准/, 'standards'],
  [/品牌|质量奖|质量提升/, 'quality-brand'],
  [/专利|知识产权|商标/, 'ip'],
  [/研发机构|创新平台|技术中心|实验室|研究院/, 'innovation-platform'],
  [/攻关|关键核心技术|揭榜挂帅|成果转化/, 'key-technology'],
  [/用地|厂房|土地/, 'land-plant'],
  [/政府采购|首台/, 'procurement-first-set'],
  [/展会|市场开拓|开拓市场/, 'market'],
  [/跨境|海外|国际化|境外/, 'international'],
  [/招商|招引|双招双引|落户/, 'attraction'],
  [/升规/, 'market-entity'],
  [/服务专员/, 'service-commissioner'],
  [/公共服务|服务平台|服务机构/, 'public-service'],
  [/减税|降费|降本|减负/, 'cost-burden'],
  [/宣传/, 'publicity'],
  [/考核|领导小组|组织领导|督查/, 'organisation-assessment'],
];

/** A heading on a line of its own says what the clauses below it are of, and nothing itself. */
const isHeadingAlone = ({ number, title, text }: Clause): boolean => title !== null && text.replace(number ?? '', '').trim() === title.trim();

/** The subject that a name tells by itself; null where none or several do. */
export function topicNamed(name: string): TopicId | null {
  const [only = null, ...others] = HEADED.flatMap(([pattern, topic]) => (pattern.test(name) ? [topic] : []));
  return others.length === 0 ? only : null;
}

interface Told {
  readonly topic: TopicId;
  readonly by: string;
}

/** The name a clause goes by: its title, or the short sentence its paragraph begins with. */
function headOf({ number, title, text }: Clause): string {
  const from = number !== null && text.startsWith(number) ? number.length : 0;
  return title ?? headingBeginning(text.slice(from).trim()) ?? '';
}

function toldBy(clause: Clause, policy: ParsedPolicy, lists: Pick<Registries, 'events' | 'indicators' | 'duties'>): Told[] {
  const { incentives, targets, rules } = policy.input;
  const here = <T extends { readonly clause: string }>(facts: readonly T[]) => facts.filter((f) => f.clause === clause.id);
  const events = lists.events.flatMap((s) => s.events);
  const from = <T extends { readonly id: string; readonly zh: string }>(entries: readonly T[], ids: readonly (string | null)[]) =>
    entries.filter((e) => ids.includes(e.id));
  const ofEvents = from(
    events,
    here(incentives).map((f) => f.event),
  ).flatMap((e): Told[] => (e.topic === undefined || OF_ANY_SUBJECT.has(e.id) ? [] : [{ topic: e.topic, by: e.zh }]));
  const counted = here(targets).map((f) => f.indicator_id);
  const ofTargets = from(lists.indicators, counted).map((i): Told => ({ topic: i.topic, by: i.zh }));
  const ofRules = from(
    lists.duties,
    here(rules).map((f) => f.duty),
  ).map((d): Told => ({ topic: d.topic, by: d.zh }));
  const head = headOf(clause);
  const ofHead = HEADED.flatMap(([pattern, topic]): Told[] => {
    const word = pattern.exec(head)?.[0];
    return word === undefined ? [] : [{ topic, by: `“${word}” in its heading` }];
  });
  return [...ofHead, ...ofEvents, ...ofTargets, ...ofRules];
}

/** The most subjects that a clause is given: of more it speaks in passing. */
const MOST = 3;

/** Subjects of every clause that has none yet and whose facts or heading tell them, in printed order. */
export function draftTopics(policy: ParsedPolicy, lists: Pick<Registries, 'events' | 'indicators' | 'duties'>): DraftTopics[] {
  const coded = new Set(policy.input.topics.map((t) => t.clause));
  return policy.clauses.flatMap((clause): DraftTopics[] => {
    if (coded.has(clause.id) || clause.kind === 'row' || isHeadingAlone(clause)) return [];
    const told = toldBy(clause, policy, lists);
    const topics = [...new Set(told.map((t) => t.topic))].slice(0, MOST);
    const why = topics.map((topic) => `${topic}: ${told.find((t) => t.topic === topic)?.by ?? ''}`).join('; ');
    return topics.length === 0 ? [] : [{ clause: clause.id, topics, why }];
  });
}
