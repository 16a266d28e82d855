import { groupBy } from '../group-by.ts';
import { conditionLeaves, type Leaf } from '../schema/condition-leaves.ts';
import { numberToDecimal } from '../number/decimal.ts';
import type { Clause } from '../parse/clauses.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { awardObjects, contestPrizes, firstSetTypes } from '../vocabulary.ts';
import { clauseNumbers } from './clause-numbers.ts';
import { addTo } from './fact-words.ts';
import type { Add } from './report.ts';

const LEVEL_WORDS: Readonly<Record<string, RegExp>> = {
  international: /国际/,
  national: /国家/,
  industry: /行业/,
  provincial: /省/,
  municipal: /、市|市级|，市/,
  district: /[区县]级|、[区县]/,
  local: /地方/,
  group: /团体/,
};
const RUNG_WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^national-little-giant$/, /国家(?!级?(?:制造业)?[“"]?单项冠军)/],
  [/^national-champion$/, /单项冠军/],
  [/^provincial-/, /、省|省级|安徽省/],
  [/^municipal-/, /市/],
];

/** Words that tell one member of a distribution from another: by its level or step, and by what it is called. */
type Telling = Partial<Record<'level' | 'name', RegExp>>;

function wordsOf(c: Leaf): Telling {
  const level = (l: string | null | undefined): Telling => (l == null || LEVEL_WORDS[l] === undefined ? {} : { level: LEVEL_WORDS[l] });
  const name = (zh: string): Telling => ({ name: new RegExp(zh.split('、').join('|')) });
  if (c.kind === 'awarded') return { ...level(c.levels.length === 1 ? c.levels[0] : null), ...name(awardObjects[c.object].zh) };
  if (c.kind === 'standard') return level(c.level);
  if (c.kind === 'wins') return c.prize === null ? {} : name(contestPrizes[c.prize].zh);
  if (c.kind === 'first_set') return c.type === null ? {} : name(firstSetTypes[c.type].zh);
  if (c.kind === 'medium') return level(c.media[0]);
  if (c.kind === 'patent') return c.jurisdiction === null ? {} : name(c.jurisdiction === 'foreign' ? '国外' : '中国');
  if ((c.kind !== 'awarded_title' && c.kind !== 'holds_title' && c.kind !== 'attracted_firm') || c.titles.length !== 1) return {};
  const rung = RUNG_WORDS.find(([ids]) => ids.test(c.titles[0] ?? ''));
  return rung === undefined ? {} : { level: rung[1] };
}

type Member = PlacedFact<IncentiveInput>;

/** Places of the members in their quote, by the words that all of them have and that differ; null where none tell them apart. */
function placesOf(quote: string, members: readonly Member[]): number[] | null {
  const told = members.map((m) => conditionLeaves(m.fact.conditions).map(wordsOf));
  for (const by of ['level', 'name'] as const) {
    const places = told.map((leaves) => quote.search(leaves.find((l) => l[by] !== undefined)?.[by] ?? /$^/));
    if (places.every((p) => p >= 0) && new Set(places).size === places.length) return places;
  }
  return null;
}

/** The thresholds by which members differ (达到5000万元、1亿元的): one measure, none of two members alike; null where they are no list. */
function thresholdsOf(members: readonly Member[]): { readonly value: string; readonly unit: string }[] | null {
  const asked = members.map((m) => conditionLeaves(m.fact.conditions).filter((c) => c.kind === 'amount_at_least'));
  const [first] = asked[0] ?? [];
  const own = asked.map((leaves) => leaves.filter((c) => c.measure === first?.measure && c.to === null));
  if (first === undefined || own.some((leaves) => leaves.length !== 1)) return null;
  const told = own.map(([c]) => ({ value: numberToDecimal(c?.value ?? 0), unit: c?.unit ?? '' }));
  return new Set(told.map((t) => t.value + t.unit)).size < 2 ? null : told;
}

/** 达到5000万元、1亿元的，分别给予50万元、100万元: the first threshold has the first sum. */
function checkThresholds(first: Member, members: readonly Member[], clause: Clause, add: Add): void {
  const asked = thresholdsOf(members);
  if (asked === null) return;
  const figures = clauseNumbers(clause).filter((t) => first.range.start <= t.start && t.end <= first.range.end);
  const sums = members.map((m) => m.fact.amounts.find((a) => a.role === 'fixed')?.value ?? null);
  const place = (value: string, unit: string, from: number) => figures.findIndex((t, i) => i >= from && t.low.value === value && t.low.unit === unit);
  const pairs = members.map((m, i) => {
    const { value = '', unit = '' } = asked[i] ?? {};
    const amount = m.fact.amounts.find((a) => a.role === 'fixed');
    return { at: place(value, unit, 0), sum: place(numberToDecimal(sums[i] ?? 0), amount?.unit ?? '', members.length) };
  });
  if (sums.includes(null) || pairs.some((p) => p.at < 0 || p.sum < 0)) return;
  const inOrder = pairs.toSorted((a, b) => a.at - b.at);
  if (inOrder.every((p, i) => i === 0 || (p.at > (inOrder[i - 1]?.at ?? 0) && p.sum > (inOrder[i - 1]?.sum ?? 0)))) return;
  addTo(add, first)(
    'conditions',
    `the thresholds of ${members.map((m) => m.fact.id).join(', ')} and their sums do not stand in the order in which these are printed`,
    'give each member the threshold at the place of its sum',
  );
}

/** Whether all of a list stands in another, in its order. */
function standsIn(list: readonly string[], printed: readonly (string | null)[]): boolean {
  let at = 0;
  for (const value of printed) if (value === list[at]) at++;
  return at === list.length;
}

/** Sums printed one after another (分别给予50万元、30万元) belong to the members in the order in which these are printed. */
export function checkDistributions(policy: ParsedPolicy, add: Add): void {
  const groups = groupBy(
    policy.incentives.filter((i) => i.fact.group !== null),
    ({ fact }) => `${fact.group ?? ''} ${fact.clause} ${fact.quote}`,
  );
  for (const members of groups.values()) {
    const [first] = members;
    const clause = first === undefined ? undefined : policy.clauseById.get(first.fact.clause);
    if (first === undefined || clause === undefined || members.length < 2) continue;
    checkThresholds(first, members, clause, add);
    const places = placesOf(clause.text.slice(first.range.start, first.range.end), members);
    if (places === null) continue;
    const figures = clauseNumbers(clause).filter((t) => first.range.start <= t.start && t.end <= first.range.end);
    const inOrder = members.map((m, i) => ({ m, at: places[i] ?? 0 })).sort((a, b) => a.at - b.at);
    const sums = inOrder.flatMap(({ m: { fact } }) => {
      const main = fact.amounts.find((a) => a.role === 'fixed') ?? fact.amounts.find((a) => a.role === 'cap');
      return main?.value == null ? [] : [numberToDecimal(main.value)];
    });
    const values = figures.map((t) => t.low.value);
    const times = (list: readonly (string | null)[], value: string) => list.filter((v) => v === value).length;
    // a sum that several share is printed once
    if (sums.length < members.length || sums.some((v) => times(values, v) < times(sums, v)) || standsIn(sums, values)) continue;
    addTo(add, first)(
      'amounts',
      `the sums of ${members.map((m) => m.fact.id).join(', ')} do not stand in the order in which these are printed`,
      'give each member the sum at its place',
    );
  }
}
