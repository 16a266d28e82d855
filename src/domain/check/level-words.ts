import { conditionLeaves, type Leaf } from '../schema/condition-leaves.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { bare } from '../text/text.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { addTo, factWords } from './fact-words.ts';
import type { Add } from './report.ts';

type Level = NonNullable<IncentiveInput['level']>;

const LEVELS: Readonly<Record<Level, RegExp>> = {
  global: /全球/,
  international: /国际|马德里/,
  national: /国家|全国|央视|中国/,
  industry: /行业/,
  provincial: /省|自治区/,
  municipal: /(?<!上)市(?!场|值)/,
  district: /(?<![园社地山景街片专特新]|自治(?=区))[区县](?!域|块|间|别)/,
  local: /地方/,
  group: /团体/,
  'first-prize': /一等奖/,
  'second-prize': /二等奖/,
  'third-prize': /三等奖/,
  'merit-prize': /优秀奖/,
};
const PRIZES: Readonly<Record<string, Level>> = { first: 'first-prize', second: 'second-prize', third: 'third-prize', merit: 'merit-prize' };

const RECOGNISERS: Readonly<Record<string, Level>> = { nation: 'national', province: 'provincial', municipality: 'municipal' };
/** Things whose name says the level. */
const NAMED: Readonly<Record<string, Level>> = { well_known_trademark: 'national', madrid_trademark: 'international' };
const MEDIA: Readonly<Record<string, Level>> = { cctv_jingpin_anhui: 'national', cctv_other: 'national' };

/** Levels that a condition asks for: of what is recognised, a standard, a contest, a medium. */
function levelsOf(c: Leaf): readonly string[] {
  if (c.kind === 'awarded') return c.levels.length === 0 && c.quote.includes('全球') ? ['global'] : c.levels;
  if (c.kind === 'standard') return c.level === null ? [] : [c.level];
  if (c.kind === 'wins') return c.prize === null ? (c.level === null ? [] : [c.level]) : [PRIZES[c.prize] ?? ''];
  if (c.kind === 'medium') return c.media.flatMap((m) => (m === 'national' || m === 'provincial' || m === 'municipal' ? [m] : (MEDIA[m] ?? [])));
  if (c.kind === 'first_set') return c.recognised_by === null ? [] : [RECOGNISERS[c.recognised_by] ?? ''];
  const named = c.kind === 'performs' ? NAMED[c.activity] : undefined;
  return named === undefined ? [] : [named];
}

/** Titles of firms have steps, and no level: their words are left out. */
const TITLES = /(?:国家级?|省级?(?:以上)?|市级?|安徽省|芜湖市)(?:认定的|外)?[“]?(?:专精特新|制造业单项冠军|单项冠军|成长型)/g;

/** Of one title two levels are printed (国家、省级高新技术企业，分别…), and the level alone tells the two apart. */
const isTwin = (policy: ParsedPolicy, { id, group, tier_attained, level }: IncentiveInput): boolean =>
  group !== null && policy.incentives.some(({ fact: f }) => f.id !== id && f.group === group && f.tier_attained === tier_attained && f.level !== level);

/** The level of an incentive is that of the thing its conditions ask for, or is printed of the thing. */
export function checkLevel(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, add: Add): void {
  const { fact } = incentive;
  const report = addTo(add, incentive);
  const asked = conditionLeaves(fact.conditions)
    .map(levelsOf)
    .filter((l) => l.length > 0);
  const all = asked.flat();
  if (fact.level === null) {
    if (asked.length > 0 && asked.every((l) => l.length === 1)) report('level', `its conditions ask for ${all.join(', ')}`, 'say the level');
    return;
  }
  // the head of the column that the sum of a row stands in
  const columns = conditionLeaves(fact.conditions).flatMap(({ clause, quote }) => (clause?.endsWith('-head') === true ? bare(quote) : []));
  const words = [factWords(policy, incentive).quote, ...columns].join('，').replace(TITLES, '');
  if (all.length > 0 ? !all.includes(fact.level) : !LEVELS[fact.level].test(words))
    report(
      'level',
      all.length > 0 ? `its conditions ask for ${all.join(', ')}, not ${fact.level}` : `nothing is printed that says ${fact.level}`,
      'say the level that is printed, or none',
    );
  if (all.length === 0 && fact.event === 'title-awarded' && fact.tier_attained !== null && !isTwin(policy, fact))
    report('level', 'a title of firms has no level', 'drop level');
}
