import { isOverall } from '../amount-kinds.ts';
import { makeEvents, type Events } from '../corpus/events.ts';
import { isFactId } from '../fact-id.ts';
import { chineseToDecimal } from '../number/chinese.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import { amountId, definedIds } from '../parse/fact-ids.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { conditionLeaves } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type { Registries } from '../schema/registries.ts';
import type { TargetInput } from '../schema/target.ts';
import { bare } from '../text/text.ts';
import type { Add } from './report.ts';

/** A policy's id begins with its city, its facts' ids begin with it. */
function checkPrefixes(policy: ParsedPolicy, registries: Registries, add: Add): void {
  const { id, city } = policy.input;
  if (!registries.cities.some((c) => c.id === city)) add('city', `there is no city "${city}"`, 'add it to content/cities.yaml');
  if (!id.startsWith(`${city}-`)) add('id', `the id does not begin with its city "${city}"`, 'policy ids are <city>-<year>[-<word>]');
  for (const { id: fact, field, clause } of definedIds(policy))
    if (!fact.startsWith(`${id}-`)) add(field, `the id "${fact}" does not begin with "${id}-"`, 'fact ids are global: begin them with the policy id', clause);
}

/** A target's indicator is registered; what it repeats or is part of is another target, itself no repeat. */
function checkTargetLinks(
  { fact, field }: PlacedFact<TargetInput>,
  targets: ReadonlyMap<string, TargetInput>,
  indicators: ReadonlySet<string>,
  add: Add,
): void {
  const problem = (name: string, message: string, remedy: string) => {
    add(`${field} (${fact.id}).${name}`, message, remedy, fact.clause);
  };
  if (!indicators.has(fact.indicator_id))
    problem('indicator_id', `there is no indicator "${fact.indicator_id}"`, 'add it to content/indicators.yaml or correct the id');
  for (const name of ['same_as', 'subset_of'] as const) {
    const to = fact[name];
    if (to === null) continue;
    if (to === fact.id) problem(name, 'a fact cannot refer to itself', 'name the other fact');
    else if (!targets.has(to)) problem(name, `there is no target "${to}"`, 'correct the id');
    else if (name === 'same_as' && targets.get(to)?.same_as != null) problem('same_as', `"${to}" is itself a repeat`, 'name the first mention');
  }
}

/** Its event is registered; its amounts have keys of their own, bind and build on what is there; a group has two members. */
function checkIncentiveLinks({ fact, field }: PlacedFact<IncentiveInput>, policy: ParsedPolicy, ids: ReadonlySet<string>, events: Events, add: Add): void {
  const problem = (name: string, message: string, remedy: string) => {
    add(`${field} (${fact.id}).${name}`, message, remedy, fact.clause);
  };
  const keys = fact.amounts.map((a) => a.key);
  if (new Set(keys).size < keys.length) problem('amounts', 'two amounts have one key', 'keys are unique within an incentive');
  for (const a of fact.amounts) {
    for (const to of a.applies_to)
      if (!ids.has(amountId(fact, to))) problem(`amounts.${a.key}.applies_to`, `there is no amount "${to}"`, 'name a key of this incentive or a full id');
    const of = a.of === null || !isFactId(a.of) ? null : amountId(fact, a.of);
    if (of === `${fact.id}-${a.key}`) problem(`amounts.${a.key}.of`, 'an amount cannot build on itself', 'name the other award');
    // ids of other policies are looked up once all are read
    if (of?.startsWith(`${policy.input.id}-`) === true && !ids.has(of))
      problem(`amounts.${a.key}.of`, `there is no incentive or amount "${of}"`, 'correct the id, or copy the printed name of the award');
  }
  if (!events.has(fact.event)) problem('event', `there is no event "${fact.event}"`, 'correct the id, or add the event to content/events.yaml');
  for (const a of fact.amounts)
    if (a.role === 'cap' && a.applies_to.length > 1 && a.cap_scope === null)
      problem(`amounts.${a.key}.cap_scope`, 'a cap over several lines must say how it binds them', 'say each or together, or unclear where the text does not');
    else if (isOverall(a))
      problem(`amounts.${a.key}.cap_scope`, 'a cap over all that the document gives is coded once, under own_rules', 'code it there as overall_cap');
  if (fact.same_as !== null) {
    const first = policy.incentives.find((o) => o.fact.id === fact.same_as)?.fact;
    if (fact.same_as === fact.id) problem('same_as', 'an incentive cannot repeat itself', 'name the one printed first');
    else if (first === undefined) problem('same_as', `there is no incentive "${fact.same_as}" in this document`, 'correct the id');
    else if (first.same_as !== null) problem('same_as', `"${first.id}" is itself a repeat`, 'name the first mention');
  }
  if (fact.group === null) return;
  const others = policy.incentives.filter((o) => o.fact.group === fact.group && o.fact.id !== fact.id);
  if (others.length === 0) problem('group', `no other incentive is in group "${fact.group}"`, 'a group holds incentives printed together; drop it');
  const alike = others.filter((o) => whatAndWhom(o.fact) === whatAndWhom(fact));
  // 排前三名的，分别奖励30万元、20万元、10万元: the place tells them apart, as many as are coded so far
  const places = placesIn(fact.quote) ?? 0;
  if (places === alike.length + 1 || (policy.input.coding !== 'full' && places > alike.length) || isListed([fact, ...alike.map((o) => o.fact)])) return;
  for (const { fact: other } of alike) {
    const isRepeat = fact.same_as === other.id || other.same_as === fact.id;
    if (fact.id < other.id && !isRepeat)
      problem(
        'conditions',
        `nothing but words tells it from "${other.id}" of its group`,
        'code the level, title, object or payer that differs, or join the two',
      );
  }
}

/** How many places of a ranking are printed: 前三名, 前5位. */
function placesIn(quote: string): number | null {
  // 2—5星级: four grades
  const [, from, to] = /(?<![\d.])([1-9])[-—–～~至]([1-9])[A星]级?/.exec(bare(quote)) ?? [];
  if (from !== undefined && to !== undefined) return Number(to) - Number(from) + 1;
  const printed = /前([\d一二两三四五六七八九十]+)(?:[名位强]|(?<=排[名位][^，。；]{1,3})(?=的))/.exec(bare(quote))?.[1];
  if (printed === undefined) return null;
  return /^\d+$/.test(printed) ? Number(printed) : Number(chineseToDecimal(printed));
}

/** Whether each member asks for one thing of a list that their one quote prints: 重点推荐项目、推荐项目和备选项目. */
function isListed(members: readonly IncentiveInput[]): boolean {
  const quote = bare(members[0]?.quote ?? '');
  const own = members.map((m) => conditionLeaves(m.conditions).flatMap((c) => (c.kind === 'other' ? [bare(c.quote)] : [])));
  const told = own.map((words, i) => words.find((w) => !own.some((others, j) => j !== i && others.includes(w))) ?? '');
  // the longest first: 推荐项目 stands in 重点推荐项目 as well
  const left = [...told].sort((a, b) => b.length - a.length).reduce((text, words) => (words === '' ? text : text.replace(words, '〇')), quote);
  return members.length > 1 && new RegExp(`〇(?:(?:[、和及或与]|以及)〇){${members.length - 1}}`).test(left);
}

/** What an incentive gives and to whom, without words: two that are printed together differ in it. */
function whatAndWhom(fact: IncentiveInput): string {
  const operands = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(operands);
    if (typeof node !== 'object' || node === null) return node;
    // a condition that no program decides differs by the numbers and grades in its words: 300万美元, 500万美元; 特级, 一级
    const numbers =
      'quote' in node && 'kind' in node && node.kind === 'other' ? [['numbers', String(node.quote).match(/\d[\d.]*[千万亿]*|[特一二三四五甲乙丙丁]级/g)]] : [];
    return Object.fromEntries([
      ...numbers,
      ...Object.entries(node).flatMap(([key, value]) => (['quote', 'nth', 'clause', 'evidence'].includes(key) ? [] : [[key, operands(value)]])),
    ] as [string, unknown][]);
  };
  const { event, level, instrument, beneficiary_kind, payer, recurrence, tiers_required, tier_attained, confers, conditions, amounts } = fact;
  // 第一年、第二年分别…: the year tells them apart
  const years = amounts.flatMap((a) => (a.years === null ? [] : [a.years]));
  return JSON.stringify([event, level, instrument, beneficiary_kind, payer, recurrence, tiers_required, tier_attained, confers, years, operands(conditions)]);
}

/** Ids begin with their policy, lead to something that is there, and keep to one level of repeats. */
export function checkIds({ policy, audit }: PolicyBundle, registries: Registries, add: Add, addAudit: Add): void {
  const ids = new Set(definedIds(policy).map((d) => d.id));
  const targets = new Map(policy.targets.map((t) => [t.fact.id, t.fact]));
  const indicators = new Set(registries.indicators.map((i) => i.id));
  const events = makeEvents(registries.events);
  checkPrefixes(policy, registries, add);
  if (policy.incentives.length > 0 && policy.input.territory === null)
    add('territory', 'nothing says for which place its incentives are', 'quote the passage that names the city: territory: { clause, quote }');
  for (const target of policy.targets) checkTargetLinks(target, targets, indicators, add);
  const duties = new Set(registries.duties.map((d) => d.id));
  for (const { fact, field } of policy.rules)
    if (fact.duty !== null && !duties.has(fact.duty))
      add(`${field} (${fact.id}).duty`, `there is no duty "${fact.duty}"`, 'correct the id, or add the duty to content/duties.yaml', fact.clause);
  for (const incentive of policy.incentives) checkIncentiveLinks(incentive, policy, ids, events, add);
  audit.discrepancies.forEach((d, i) => {
    for (const f of d.facts) if (!ids.has(f)) addAudit(`discrepancies.${i} (${d.id}).facts`, `there is no fact "${f}"`, 'correct the id', d.a.clause);
  });
}
