import { conditionTitles, placedConditions, type Leaf } from '../schema/condition-leaves.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { introducerIn } from '../text/introducers.ts';
import { scopeBefore } from '../text/scope.ts';
import { ABOVE_SCALE } from '../text/scale-words.ts';
import { bare, findAll } from '../text/text.ts';
import { awardObjects } from '../vocabulary.ts';
import { ASKED_KINDS, ownPart } from './asked-kinds.ts';
import { unreadInAll } from './condition-operands.ts';
import { OBJECT_WORDS } from './condition-words.ts';
import { addTo, factWords } from './fact-words.ts';
import type { Add } from './report.ts';
import { GOAL_VERBS } from '../text/goal-verbs.ts';

/** Words that ask something of whoever is given something. */
const ASKS = new RegExp(
  `${ABOVE_SCALE.source}|符合[^，。；]{0,6}(?:条件|规划)|按照?(?:相关|现行|现有|国家)(?:规定|政策)|根据相关规定|(?<!重)新认定|首次进入|获批|在库|入库(?!税)|储备|新引进|全职引进|租用|授权|登记|入选|上市培育|质押|重点(?:工业)?企业(?!研究院)|小型和微型|主持制定|主导制定|标准必要专利|知识产权服务|招商引资(?!任务|工作|考核)|整体搬迁|市内研制|流动资金|当年新增|“创客中国”|目录内|非专门面向`,
  'g',
);

/** 甲，以及获批的乙: what is asked of another is no part of the quote. */
const OF_ANOTHER = '; what the sentence asks of another stays out of the quote (end it before, and give the amount a quote of its own)';

/** Words that lead to another text: the sum, or the rule, stands there. */
const ELSEWHERE =
  /(?<!未)按照?(?:有关|相关|现行|现有|国家)?(?:规定|政策)|参照(?!其)|(?<!已)享受(?!本(?:办法|政策|意见|措施|细则))[^，。；]*政策|(?<!(?:条件|要求)的|原有)基础上|落实[^，。；]*政策|按省级/;

/** Whether an incentive, or another of its group that is printed with it, names a text. */
const isNamed = (policy: ParsedPolicy, fact: IncentiveInput): boolean =>
  fact.references.length > 0 ||
  (fact.group !== null &&
    !fact.amounts.some((a) => a.role === 'unspecified') &&
    policy.incentives.some(({ fact: other }) => other.group === fact.group && other.references.length > 0));

/** What is recognised: the words behind the verb. */
const RECOGNISED = /(?:认定|获批|获得|入选|评为|[首新]获)[为的]?([^，。；]{2,})/;
const KNOWN_OBJECTS = Object.values(awardObjects).flatMap(({ zh }) => zh.split('、'));
/** Titles of firms, and what a condition of another kind says. */
const KNOWN_WORDS = /专精特新|小巨人|冠军|高新技术企业|首台|首批次|首版次|标准(?!化)|专利|媒体/;
/**
 * A recognition by a name that no list knows (认定为“广州市就业见习示范基地”, 入选国家“百峰”人才工程): a condition of kind
 * `other` says it.
 */
const isUnknown = (name: string): boolean =>
  !KNOWN_WORDS.test(name) && !OBJECT_WORDS.some((words) => words.test(name)) && !KNOWN_OBJECTS.some((known) => name.includes(known));
const isUnlisted = (c: Leaf): boolean => {
  const name = c.kind === 'other' ? RECOGNISED.exec(bare(c.quote))?.[1] : undefined;
  return name !== undefined && isUnknown(name);
};
/** 认定为甲、乙，分别…: each incentive quotes the name that is its own; the list is said by all of them. */
const RECOGNISED_LIST = /(?:认定|获批|获得|入选|评为)[为的]?[^，。；的]+、[^，。；的]+(?=(?:的[^，。；]*)?，?分别)/;
function listsOf(leaves: readonly Leaf[], quote: string): string[] {
  const list = RECOGNISED_LIST.exec(quote)?.[0];
  const isSaid = list !== undefined && isUnknown(list) && leaves.some((c) => c.kind === 'other' && sharesName(bare(c.quote), list));
  return isSaid ? [list] : [];
}
/** 首次认定为甲 begins before the list, 乙 stands in it. */
const sharesName = (said: string, list: string): boolean => list.includes(said) || list.startsWith(RECOGNISED.exec(said)?.[0] ?? '\n');

/** Words that ask a kind of thing and no condition of that kind says; `isOther`: one of kind `other` quotes them. */
function unsaidKind(own: string, leaves: readonly Leaf[]): { words: string; kinds: readonly string[]; isOther: boolean } | null {
  for (const { words: asked, kinds, isOpen } of ASKED_KINDS) {
    const words = asked.exec(own)?.[0];
    if (words === undefined || leaves.some((c) => kinds.includes(c.kind))) continue;
    const isOther = leaves.some((c) => c.kind === 'other' && bare(c.quote).includes(words));
    if (!isOther || isOpen !== true) return { words, kinds, isOther };
  }
  return null;
}

/** 同时符合下列条件: said by the list below, where conditions are coded from it. */
const LIST_BELOW = /(?:同时)?(?:符合|具备|满足)(?:以下|下列|如下)[^，。；]{0,4}条件/;

/** Says of somebody that he brings another. */
const BRINGS = /引荐|引进|介绍|推介|招引|中介|招商|促成/;

/** What the words of an incentive ask stands in one of its conditions: none is left out. */
export function checkAskedWords(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, add: Add): void {
  const { fact } = incentive;
  const { quote } = factWords(policy, incentive);
  const leaves = placedConditions(fact.conditions).map(({ condition: c }) => c);
  const below = leaves.some((c) => c.clause !== undefined && c.clause !== fact.clause) ? LIST_BELOW.exec(quote) : null;
  const lists = [...listsOf(leaves, quote), ...(below ?? [])];
  const covered = [...leaves.map((c) => c.quote), ...lists, fact.instrument_printed, ...fact.amounts.flatMap((a) => a.base ?? [])].flatMap((words) =>
    findAll(quote, bare(words)),
  );
  const report = addTo(add, incentive);
  const rules = /(?<!未)按照?(?:有关)?规定/.exec(quote)?.[0];
  if (rules !== undefined && !leaves.some((c) => c.kind === 'external_rules'))
    report('conditions', `“${rules}” leads to rules that stand elsewhere`, 'add a condition of kind external_rules');
  if (/专精特新|小巨人/.test(fact.beneficiary) && !leaves.some((c) => conditionTitles(c).length > 0 || c.kind === 'in_list' || c.kind === 'listing'))
    report('conditions', `“${fact.beneficiary}” has a title that no condition asks for`, 'add the condition that it holds or is awarded it');
  const introducer = introducerIn(bare(fact.beneficiary));
  if (introducer !== null && !leaves.some((c) => c.kind !== 'amount_at_least' && BRINGS.test(bare(c.quote))))
    report(
      'conditions',
      `“${introducer}” is paid for another that he brings here, and no condition says that he does`,
      'add a condition of kind other with the words that say it, or every firm is given it',
    );
  const { text = '' } = policy.clauseById.get(fact.clause) ?? {};
  const scope = scopeBefore(text, incentive.range.start);
  const scoped = scope === null ? '' : bare(text.slice(scope.start, scope.end));
  if (scope !== null && !leaves.some((c) => scoped.includes(bare(c.quote)) || bare(c.quote).includes(scoped)))
    report(
      'conditions',
      `“${scoped}：” is said of all that stands behind it, and no condition asks for it`,
      'add it as a condition with evidence carried_over',
    );
  // what the instrument and the base of a rate say is said there
  const own = [fact.instrument_printed, ...fact.amounts.flatMap((a) => a.base ?? []), ...lists, ...leaves.filter(isUnlisted).map((c) => c.quote)].reduce(
    (words, said) => words.replace(bare(said), '〇'),
    ownPart(quote),
  );
  const asked = unsaidKind(own, leaves);
  if (asked !== null)
    report(
      'conditions',
      `“${asked.words}” asks something that no condition says${asked.isOther ? ' by its kind' : ''}`,
      `add a condition of kind ${asked.kinds.join(' or ')}${OF_ANOTHER}`,
    );
  const left = unreadInAll(leaves, own);
  if (left !== null && !leaves.some((c) => bare(c.quote).includes(left.words)))
    report('conditions', `“${left.words}” is printed and no condition says ${left.operand}`, `add the condition with ${left.operand} ${left.value}`);
  const elsewhere = ELSEWHERE.exec(quote)?.[0];
  if (elsewhere !== undefined && !isNamed(policy, fact)) report('references', `“${elsewhere}” names another text`, 'add it to references, with its relation');
  // 由规模以下转为规模以上或者首次纳入规模以上: one phrase, said once
  const isSaidAlready = (words: string, index: number) =>
    covered.some((r) => {
      const at = quote.slice(r.start, r.end).indexOf(words);
      return at >= 0 && !/[，。；]/.test(quote.slice(Math.min(index, r.start), Math.max(index, r.end)));
    });
  for (const { 0: words, index } of quote.matchAll(ASKS))
    if (!covered.some((r) => r.start < index + words.length && index < r.end) && !(ABOVE_SCALE.test(words) && isSaidAlready(words, index))) {
      report('conditions', `“${words}” asks something that no condition says`, `add a condition with these words as its quote${OF_ANOTHER}`);
      return;
    }
}

/** What may stand right before a quote that begins inside a phrase: a verb or a conjunction that governs it, or a year. */
const BEFORE = /(?:[，。；：、（）“”《》,;:()\n\t]|[并条]|实现|创成|设立|形成|推进|力争|围绕|围绕[^，。；]{2,8}|年底?|[。；\n条](?:企业|单位))$/;
/** The shortest words that hold object and figure begin after the verb. */
const AFTER_VERB = new RegExp(`(?:${GOAL_VERBS.source})$`);
const AFTER = /^(?:[，。；：、（）“《,;:()\s]|[和及等])/;

/** A quote is whole: it neither begins nor breaks off inside a phrase. */
export function checkQuoteEdges(
  policy: ParsedPolicy,
  fact: PlacedFact<{ readonly id: string; readonly clause: string; readonly quote: string }>,
  add: Add,
): void {
  const { text = '', number = null, pieces = [] } = policy.clauseById.get(fact.fact.clause) ?? {};
  const { start, end } = fact.range;
  const [before, after] = [text.slice(0, start).replace(/[ \u3000]+/g, ''), text.slice(end)];
  const report = addTo(add, fact);
  const isHead = before === '' || before === number?.trim() || pieces.some((p) => p.start === start);
  if (!isHead && !BEFORE.test(before.slice(-12)) && !AFTER_VERB.test(before.slice(-4)))
    report('quote', `it begins inside a phrase: “${bare(before.slice(-4))}” stands before it`, 'quote from the beginning of the phrase');
  const isEnded = /[。；;]$/.test(text.slice(start, end));
  if (after !== '' && !isEnded && !AFTER.test(after.slice(0, 2)))
    report('quote', `it breaks off inside a phrase: “${bare(after.slice(0, 4))}” follows`, 'quote to the end of the phrase');
}
