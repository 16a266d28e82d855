import { conditionFigure, conditionLeaves, conditionTitles } from '../../domain/schema/condition-leaves.ts';
import type { ClauseRecord, IncentiveRecord, PolicyRecord, Records, RuleRecord, TargetRecord } from '../../domain/schema/record.ts';
import type { City, UnitEntry } from '../../domain/schema/registries.ts';
import type { instruments, OwnRule, unitFunctions } from '../../domain/vocabulary.ts';
import { isEntryFact } from '../rank/entry-facts.ts';
import { codedQuantityWords } from '../language/quantity.ts';
import { wordsOf } from '../language/token.ts';

/** Functions that one kind of office has in every city, so that 经信局 and 工信局 are one; other offices are joined by name only. */
const JOINED: ReadonlySet<keyof typeof unitFunctions> = new Set([
  ...(['industry', 'science', 'finance', 'development-reform', 'human-resources', 'education', 'commerce', 'market-regulation', 'local-finance'] as const),
  ...(['central-bank', 'banking-regulator', 'tax', 'state-assets', 'natural-resources', 'ecology', 'housing', 'public-resources', 'data-resources'] as const),
  ...(['investment-promotion', 'trade-promotion', 'customs', 'organisation', 'publicity', 'united-front'] as const),
]);

/** 淮南市财政局 → 财政局: an office's name without its place. */
export function officeName(name: string, cities: Places): string {
  const { ahead, inside } = placesIn(cities);
  const stripped = name.replace(ahead, '').replace(inside, '');
  return stripped.length >= 2 ? stripped : name;
}

type Places = readonly Pick<City, 'zh' | 'name'>[];
interface PlaceWords {
  /** At the head of a name, or 市 alone. */
  readonly ahead: RegExp;
  readonly inside: RegExp;
}
const placeWords = new WeakMap<Places, PlaceWords>();

/** The names of all places, once a list of them. */
function placesIn(cities: Places): PlaceWords {
  let found = placeWords.get(cities);
  if (found === undefined) {
    // full names first, or 芜湖 would leave the 市 of 芜湖市 behind
    const places = [...cities.map((c) => c.name), ...cities.map((c) => c.zh)].join('|');
    found = { ahead: new RegExp(`^(?:${places}|市)`), inside: new RegExp(places) };
    placeWords.set(cities, found);
  }
  return found;
}

/** The fact word of an office: its function where that joins cities, else its name. */
export const officeFact = (unit: UnitEntry, cities: readonly City[]): string =>
  JOINED.has(unit.function) ? `unit:${unit.function}` : `office:${officeName(unit.zh, cities)}`;

const MONEY: ReadonlySet<keyof typeof instruments> = new Set(['award', 'subsidy', 'interest', 'premium', 'rent', 'equity']);

/** Ways in which an award and another one go together. */
const STACKING: ReadonlySet<IncentiveRecord['stacking']> = new Set(['on_top_of_province', 'on_top_of_document', 'match_of_city', 'exclusive']);
const STACKING_RULES: ReadonlySet<OwnRule> = new Set(['highest_only', 'once', 'not_with_superior', 'overall_cap']);

const titleWords = (titles: readonly string[]) => titles.map((t) => `title:${t}`);

const targetTitles = (t: TargetRecord): readonly string[] => [...t.tiers, ...t.pool_for];
const incentiveTitles = (i: IncentiveRecord): readonly string[] => [
  ...i.tiers_required,
  ...(i.tier_attained === null ? [] : [i.tier_attained]),
  ...conditionLeaves(i.conditions).flatMap(conditionTitles),
];

function targetWords(t: TargetRecord): string[] {
  const subjects = [...titleWords(targetTitles(t)), `indicator:${t.indicator_id}`];
  const quantities = [
    ...(t.value === null ? [] : codedQuantityWords(t.value, t.unit)),
    ...(t.value_max === null ? [] : codedQuantityWords(t.value_max, t.unit)),
    ...(t.threshold === null ? [] : codedQuantityWords(t.threshold.value, t.threshold.unit)),
  ];
  // the number of such firms itself, not something about them
  const core = t.status === null ? [] : titleWords(t.tiers).map((w) => `core/${w}`);
  // what a pool is filled for is not its goal
  const goals = [...titleWords(t.tiers), `indicator:${t.indicator_id}`];
  const years = [t.from, t.year].flatMap((y) => (y === null ? [] : [`year:${y}`]));
  // what a district is to do is asked for by its name, or by that of all districts
  if (t.scope !== null)
    return ['part:district', ...years, ...subjects.filter((s) => !isEntryFact(s)), ...goals.map((s) => `goal/${s}`), ...core, ...quantities];
  // how many such firms there are to be is what a plan aims at
  return [
    'goal',
    ...(core.length > 0 ? ['core/goal'] : []),
    ...years,
    ...subjects.filter((s) => !isEntryFact(s)),
    ...goals.map((s) => `goal/${s}`),
    ...core,
    ...quantities,
  ];
}

function incentiveWords(i: IncentiveRecord): string[] {
  const subjects = [...titleWords(incentiveTitles(i)), `event:${i.event}`, `instrument:${i.instrument}`];
  const isMoney = i.amounts.length > 0 || MONEY.has(i.instrument);
  const sums = [...i.amounts, ...conditionLeaves(i.conditions).flatMap((c) => conditionFigure(c) ?? [])].flatMap((a) =>
    [a.value, a.value_max].flatMap((v) => (v === null ? [] : codedQuantityWords(v, a.unit))),
  );
  const core = isMoney && i.tier_attained !== null ? titleWords([i.tier_attained]).map((w) => `core/${w}`) : [];
  const least = conditionLeaves(i.conditions).flatMap((c) => conditionFigure(c) ?? []);
  const isStacked = STACKING.has(i.stacking);
  const isSum = i.amounts.some((a) => a.value !== null);
  return [
    ...subjects.filter((s) => !isEntryFact(s)),
    ...core,
    ...sums,
    ...(isMoney ? ['money', ...subjects.map((s) => `money/${s}`)] : []),
    ...(isSum ? ['sum', ...subjects.map((s) => `sum/${s}`)] : []),
    ...(isStacked ? ['part:stacking', ...subjects.map((s) => `stacking/${s}`)] : []),
    // from which sum on it is given
    ...(least.length > 0
      ? ['least', ...least.flatMap((f) => codedQuantityWords(f.value, f.unit).flatMap((w) => (/^q:.+:/.test(w) ? [`least/${w}`] : [])))]
      : []),
  ];
}

/** What a correction is found by: 湾沚区, 湾沚. */
export function correctionWords(read: string): string[] {
  const word = wordsOf(read).join('');
  const bare = word.replace(/[省市区县]$/, '');
  return bare.length >= 2 && bare !== word ? [word, bare] : [word];
}

/** 芜政办〔2022〕1号 */
const IS_NUMBER = /^\S{2,16}[〔［\[（(]\d{4}[〕］\]）)]\s*第?\s*\d+\s*号$/;

/**
 * What a clause says of its document: `part:frame` outside the articles, `part:number` where it is its number alone, `part:basis` where the document is said there to rest
 * on others, `part:reference` where any clause names one.
 */
export function partWords(clause: Pick<ClauseRecord, 'id' | 'text'>, { references, own_rules }: Pick<PolicyRecord, 'references' | 'own_rules'>): string[] {
  const own = references.filter((r) => r.clause === clause.id);
  const isFrame = /^p\d+$/.test(clause.id);
  return [
    ...(isFrame ? ['part:frame'] : []),
    ...(isFrame && IS_NUMBER.test(clause.text.trim()) ? ['part:number'] : []),
    ...(isFrame && own.some((r) => r.relation === 'implements') ? ['part:basis'] : []),
    ...(own.length > 0 ? ['part:reference'] : []),
    ...(own_rules.some((r) => r.clause === clause.id && STACKING_RULES.has(r.kind)) ? ['part:stacking', 'stacking/all'] : []),
  ];
}

const ruleWords = (r: RuleRecord): string[] => (r.value === null ? [] : codedQuantityWords(r.value, r.unit));

/** The coded facts of one clause. */
export interface ClauseFacts {
  readonly targets: readonly TargetRecord[];
  readonly incentives: readonly IncentiveRecord[];
  readonly rules: readonly RuleRecord[];
}

/** Facts by `<policy>#<clause>`. */
export function factsByClause(records: Records): ReadonlyMap<string, ClauseFacts> {
  const found = new Map<string, { targets: TargetRecord[]; incentives: IncentiveRecord[]; rules: RuleRecord[] }>();
  const at = (f: { policy: string; clause: string }) => {
    const key = `${f.policy}#${f.clause}`;
    let facts = found.get(key);
    if (facts === undefined) found.set(key, (facts = { targets: [], incentives: [], rules: [] }));
    return facts;
  };
  for (const t of records.targets) at(t).targets.push(t);
  for (const i of records.incentives) at(i).incentives.push(i);
  for (const r of records.rules) at(r).rules.push(r);
  return found;
}

/** Titles that a clause's goals and incentives speak of. */
export const factTitles = ({ targets, incentives }: ClauseFacts): string[] => [
  ...new Set([...targets.flatMap(targetTitles), ...incentives.flatMap(incentiveTitles)]),
];

/**
 * What is coded of a clause, as a question may ask for it: `event:ipo`, `money/title:municipal-srdi`, `q:yuan:500000`. City, titles,
 * topics and offices stand in the document's entry for themselves (`entry-facts.ts`).
 */
export function factWords(
  clause: Pick<ClauseRecord, 'responsible_units'>,
  facts: ClauseFacts,
  unitById: ReadonlyMap<string, UnitEntry>,
  cities: readonly City[],
): string[] {
  const offices = clause.responsible_units.flatMap(({ unit, role }) => {
    const entry = unitById.get(unit);
    if (entry === undefined) return [];
    const word = officeFact(entry, cities);
    const own = isEntryFact(word) ? [] : [word];
    return role === 'lead' ? [...own, 'lead', `lead/${word}`] : own;
  });
  const words = [...offices, ...facts.targets.flatMap(targetWords), ...facts.incentives.flatMap(incentiveWords), ...facts.rules.flatMap(ruleWords)];
  return [...new Set(words)];
}
