import type { Events } from '../corpus/events.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { AmountInput } from '../schema/amount.ts';
import { placedConditions } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { bare, findAll, type Range } from '../text/text.ts';
import { addTo, factWords } from './fact-words.ts';
import type { Add } from './report.ts';

/** Words that begin what is given: whoever is meant is named before them. */
const GIVES =
  /给予|予以|参照其|分别|分档|分[一二两三四五六七八九十\d]+[批期年次]|按照?|每[户家个项件台套条人名]|单[个户台笔]|一次性|再|享受|奖[励补]|补[助贴]|资助|贴息|最[高多低]|不超过|优先|直接认定|减免|免[收征除]|提供|开辟|积极争取|在[^，。；]*基础上|在《|(?<=，)(?:[纳列计]入|计算为|采取|采用|由|推荐|安排|每|根据|依据|视|在[^，。；]{2,8}期内|[^，。；]{1,4}应)/;
/** Words that lead to whoever is meant: 对新上市的药品, 凡…, 针对…. */
const LEADS = /(?:针对|(?<![针面相绝应反核校])对)(?:于|(?![接标应外口比照等象]))|凡是?/g;
/** Phrases that ask for something: where no condition says anything, that is what is asked. */
const URGED = /(?<![^，：.．、条])(?:支持|鼓励|推动|引导|企业|单位|机构)[^，。；：]{2,}/g;
/** What leads to the giving behind a comma: 首次入选名单的，给予…. */
const DONE = /[^，。；：]+的(?=，)/g;

/** Nouns of whoever may be meant, and words that ask nothing of him. */
const PLAIN =
  /第[\d一二三四五六七八九十百]+条|连续[\d一二两三四五六七八九十]+年|^[第前后][\d一二两三四五六七八九十]+(?:至[\d一二三四五六七八九十]+)?年$|(?:全|我|本|各|区|园)?[市县区]级?财政|[我本全]?[市县区省](?:内|范围内|域内)?(?:的|各类)|各类|相关|有关|上述|前述|属于|对于?|该|其|企业|单位|机构|公司|组织|项目|产品|平台|基地|园区|载体|主体|个人|人员|人才|团队|部门|方面|同时|可以|可|并|且|和|与|及|或者?|以及|以[上下内]|等|中|在|的|所|进行|获得|取得|银行|支持|鼓励|推动|引导|省|市|县|区|国家|当年|符合条件|条件/g;
/** What is paid for, as a bare noun: 对租金给予优惠, 产品的价格; and the noun behind words that are read: …的解决方案. */
const PAID_FOR = /^[^的]{0,8}(?:费用?|租金|价格|利息|支出|额)$|^的[^的（]{1,8}(?<!企业)$/;
/** What joins words to those before them. */
const JOINS = /^(?:的|其|[且和并或及])+/;
/** Who recognises or approves, before the words that say what: 被主管部门. */
const RECOGNISER = /^[被经由][^的]{1,14}$/;
/** Words that say of somebody what not everybody is. */
const DISTINGUISHES = /[首新已曾未获]|通过|注册|上市|认定|达到|完成/;

/** 除上级奖励外，: what another gives, in words that would begin what is given here. */
const BESIDE = /除[^，。；]{1,20}外(?=，)/g;

const placesOf = (words: RegExp, text: string): Range[] => Array.from(text.matchAll(words), (m) => ({ start: m.index, end: m.index + m[0].length }));
const givesAt = (text: string, from: number): number => {
  const at = text.slice(from).search(GIVES);
  return at < 0 ? -1 : from + at;
};

/** Where what is given stands in the words of an incentive: its first figure, else the word for the kind of help. */
function givenAt(text: string, fact: IncentiveInput): number {
  const figures = fact.amounts.flatMap((a) => (a.value === null ? [] : [text.indexOf(`${a.value}${a.unit}`)])).filter((at) => at >= 0);
  const at = figures.length > 0 ? Math.min(...figures) : text.lastIndexOf(bare(fact.instrument_printed));
  return at < 0 ? text.length : at;
}

/**
 * Words of a segment that say who or what is given something that stands at a place of it.
 * @param isFree no condition asks anything
 * @param isHead what is given stands behind the segment
 */
function qualifying(text: string, at: number, isFree: boolean, isHead: boolean): Range[] {
  const lead = placesOf(LEADS, text).findLast((r) => r.end <= at);
  const gives = lead === undefined ? -1 : givesAt(text, lead.end);
  const end = isHead && gives < 0 ? text.length : gives;
  const led = lead !== undefined && end > 0 ? [{ start: lead.end, end }] : [];
  const done = placesOf(DONE, text)
    .filter((r) => r.end < at && givesAt(text, r.end + 1) === r.end + 1)
    .slice(-1);
  const given = givesAt(text, 0);
  const urged = isFree && lead === undefined ? placesOf(URGED, text.slice(0, Math.max(given, 0))) : [];
  return [...led, ...done, ...urged];
}

/** Others that are printed with an incentive: what their conditions say is not its own (认定为甲、乙的，分别…). */
const printedWith = (policy: ParsedPolicy, { fact, range }: PlacedFact<IncentiveInput>): IncentiveInput[] =>
  policy.incentives
    .filter((o) => o.fact !== fact && o.fact.clause === fact.clause)
    .filter((o) => (fact.group !== null && o.fact.group === fact.group) || (o.range.start < range.end && range.start < o.range.end))
    .map((o) => o.fact);

const conditionQuotes = (fact: IncentiveInput): string[] => placedConditions(fact.conditions).map(({ condition }) => condition.quote);

/** Of who receives it the name alone: what he must have done stands before it. Where nothing is asked, a name that asks nothing. */
function receiver({ beneficiary, conditions }: IncentiveInput): string {
  const name = beneficiary.replace(/^.*的(?=.)/, '');
  return conditions.length === 0 && DISTINGUISHES.test(name) ? '' : name;
}

/** The ends of a tier as they are printed: 500万元. */
const boundsOf = ({ tier }: AmountInput): string[] => [tier?.from, tier?.to].flatMap((bound) => (bound == null ? [] : [`${bound.value}${bound.unit}`]));

/** Words that a field of an incentive says, or a condition of another that is printed with it. */
function readWords(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, events: Events): string[] {
  const { fact } = incentive;
  return [
    // an event is no condition: where it is all that is named, somebody must ask for it
    ...(fact.conditions.length === 0 ? [] : [fact.title, ...(events.get(fact.event)?.words ?? [])]),
    ...conditionQuotes(fact),
    ...printedWith(policy, incentive).flatMap(conditionQuotes),
    fact.instrument_printed,
    receiver(fact),
    ...fact.amounts.flatMap((a) => [a.base, a.of, ...a.limits.map((l) => l.quote), ...boundsOf(a)]),
    ...[...fact.references, ...fact.duties, ...fact.proofs].map((p) => p.quote),
  ].filter((words) => words != null);
}

/** Whether what is left of a phrase says something. */
function isTelling(printed: string, isFree: boolean): boolean {
  const part = printed.replace(/（[^（）]*）/g, '');
  if (!isFree && RECOGNISER.test(part)) return false;
  const said = part.replace(PLAIN, '').replace(/[^\p{Script=Han}\p{L}]/gu, '');
  return (/\d[^\d]*(?:以[上下内]|的$)/.test(part) || said.length > 2 || (said.length === 2 && DISTINGUISHES.test(said))) && !PAID_FOR.test(part);
}

/** Whoever is given something is told by words: each of them is asked by a condition, or is what is paid for. */
export function checkQualifiedWords(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, events: Events, add: Add): void {
  const { fact } = incentive;
  const { quote, before } = factWords(policy, incentive);
  const text = quote.search(LEADS) >= 0 ? quote : before;
  const at = givenAt(quote, fact) + (text.length - quote.length);
  const start = text.lastIndexOf('；', at) + 1;
  const segment = text.slice(start).split('；')[0] ?? '';
  const read = readWords(policy, incentive, events).flatMap((words) => findAll(segment, words));
  const unread = Array.from({ length: segment.length }, (_, i) => (read.some((r) => r.start <= i && i < r.end) ? '〇' : segment.charAt(i))).join('');
  const left = unread.replace(BESIDE, (words) => '〇'.repeat(words.length)).replace(/（[^（）]*）/g, (words) => `（${'〇'.repeat(words.length - 2)}）`);
  // a quote that names the receiver alone: the figure has a quote of its own
  const isHead = fact.amounts.some((a) => a.quote !== undefined && !quote.includes(bare(a.quote)));
  const isFree = fact.conditions.length === 0;
  // 达到1亿元、2亿元、5亿元的，分别…: each member quotes its own of the list, and may be the first that is coded
  const isOfOthers = (phrase: string) => (fact.group !== null || segment.includes('分别')) && phrase.includes('、') && phrase.includes('〇');
  const [words] = qualifying(segment, at - start, isFree, isHead)
    .flatMap((r) => left.slice(r.start, r.end).split('，'))
    .filter((phrase) => !isOfOthers(phrase))
    .flatMap((phrase) => phrase.split(/[〇、：]/).filter((part) => isTelling(part, isFree)));
  if (words !== undefined)
    addTo(add, incentive)(
      'conditions',
      `“${words.replace(JOINS, '')}” says who or what is given it, and no condition asks for it`,
      'add the condition it is, or one of kind other with these words as its quote; what is paid for is the base of an amount',
    );
}
