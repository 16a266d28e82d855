import { groupBy } from '../group-by.ts';
import { conditionLeaves, type Leaf } from '../schema/condition-leaves.ts';
import { numberToDecimal } from '../number/decimal.ts';
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
  local: /地方/,
  group: /团体/,
};
const RUNG_WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^national-little-giant$/, /国家/],
  [/^national-champion$/, /单项冠军/],
  [/^provincial-/, /、省|省级|安徽省/],
  [/^municipal-/, /市/],
];

/** The words that tell one member of a distribution from another, where it has some. */
function wordsOf(c: Leaf): RegExp[] {
  const level = (l: string | null | undefined) => (l == null || LEVEL_WORDS[l] === undefined ? [] : [LEVEL_WORDS[l]]);
  const words = (zh: string) => [new RegExp(zh.split('、').join('|'))];
  if (c.kind === 'awarded') return c.levels.length === 1 ? [...level(c.levels[0]), ...words(awardObjects[c.object].zh)] : words(awardObjects[c.object].zh);
  if (c.kind === 'standard') return level(c.level);
  if (c.kind === 'wins') return c.prize === null ? [] : words(contestPrizes[c.prize].zh);
  if (c.kind === 'first_set') return c.type === null ? [] : words(firstSetTypes[c.type].zh);
  if (c.kind === 'medium') return level(c.media[0]);
  if (c.kind === 'patent') return c.jurisdiction === null ? [] : words(c.jurisdiction === 'foreign' ? '国外' : '中国');
  if (c.kind === 'awarded_title' || c.kind === 'holds_title' || c.kind === 'attracted_firm')
    return c.titles.length === 1 ? RUNG_WORDS.filter(([ids]) => ids.test(c.titles[0] ?? '')).map(([, w]) => w) : [];
  return [];
}

type Member = PlacedFact<IncentiveInput>;

/** Places of the members in their quote, by the words that all of them have and that differ; null where none tell them apart. */
function placesOf(quote: string, members: readonly Member[]): number[] | null {
  const words = members.map((m) => conditionLeaves(m.fact.conditions).flatMap(wordsOf));
  const depth = Math.min(...words.map((w) => w.length));
  for (let i = 0; i < depth; i++) {
    const places = words.map((w) => quote.search(w[i] ?? /$^/));
    if (places.every((p) => p >= 0) && new Set(places).size === places.length) return places;
  }
  return null;
}

const order = (places: readonly number[]) =>
  places
    .map((_, i) => i)
    .sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
    .join();

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
    const places = placesOf(clause.text.slice(first.range.start, first.range.end), members);
    if (places === null) continue;
    const figures = clauseNumbers(clause).filter((t) => first.range.start <= t.start && t.end <= first.range.end);
    const sums = members.map(({ fact }) => {
      const main = fact.amounts.find((a) => a.role === 'fixed') ?? fact.amounts.find((a) => a.role === 'cap');
      const value = main?.value ?? null;
      return value === null ? -1 : figures.filter((t) => t.low.value === numberToDecimal(value)).map((t) => t.start);
    });
    const spots = sums.map((s) => (typeof s === 'number' || s.length !== 1 ? -1 : (s[0] ?? -1)));
    if (spots.includes(-1) || new Set(spots).size < spots.length || order(spots) === order(places)) continue;
    addTo(add, first)(
      'amounts',
      `the sums of ${members.map((m) => m.fact.id).join(', ')} do not stand in the order in which these are printed`,
      'give each member the sum at its place',
    );
  }
}
