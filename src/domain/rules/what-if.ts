/** The same firm one title higher, or in another city: what it would gain, lose and keep. */
import { isConferred, type Titles } from '../corpus/titles.ts';
import type { Title } from '../schema/title.ts';
import type { RuleIncentive } from './condition.ts';
import { listsAfterMove, type Profile } from './profile.ts';
import type { Evaluate } from './remember.ts';
import { evaluate, type Evaluation, type RuleBook } from './verdict.ts';

/** Two evaluations of one incentive that differ. */
export interface Change {
  readonly before: Evaluation;
  readonly after: Evaluation;
}

/**
 * Titles above the highest one a firm holds that are conferred in its province on a day, the nearest step first. Another
 * province's name for a step it has reached is no step up.
 * @param titles the registry, highest step first
 */
export function nextTitles(profile: Profile, titles: Titles, province: string, asOf: string): string[] {
  const ladder = [...titles.values()].filter((t) => t.rung !== null && t.rung !== 'feeder');
  // titles are conferred on firms: a park has no next one
  if (profile.roles !== undefined && !profile.roles.includes('enterprise')) return [];
  const isHeld = (t: Title) => profile.titles?.includes(t.id) === true;
  const highest = ladder.findIndex(isHeld);
  const rows = new Set(ladder.filter(isHeld).map((t) => t.row));
  return (highest < 0 ? ladder : ladder.slice(0, highest))
    .filter((t) => isConferred(t, province, asOf) && (t.row === null || !rows.has(t.row)))
    .map((t) => t.id)
    .reverse();
}

/** The firm as if a title had just been awarded to it. */
export const withTitle = (profile: Profile, title: string): Profile => ({
  ...profile,
  titles: [...(profile.titles ?? []), title],
  titles_new_this_year: [...(profile.titles_new_this_year ?? []), title],
});

/** The firm as if it had moved as a whole by investment promotion: it leaves its seat; where its titles come from stays as it was. */
export const movedTo = (profile: Profile, city: string, provinceIdOf: (place: string) => string | null): Profile => {
  const seat = profile.locations?.[0];
  return {
    ...profile,
    locations: [city, ...(profile.locations ?? []).slice(1).filter((l) => l !== city)],
    relocation_to: city,
    relocation_whole: true,
    relocation_investment_promotion: true,
    ...listsAfterMove(profile),
    ...(profile.municipal_title_conferred_by === undefined && typeof seat === 'string' ? { municipal_title_conferred_by: seat } : {}),
    ...(profile.provincial_title_conferred_by === undefined && typeof seat === 'string'
      ? { provincial_title_conferred_by: provinceIdOf(seat) ?? 'other' }
      : {}),
  };
};

const sameAmount = (a: Evaluation, b: Evaluation) => a.amount.kind === b.amount.kind && a.amount.cny === b.amount.cny && a.amount.cny_max === b.amount.cny_max;

/** Incentives whose verdict or sum changes between two profiles, in the order given. */
export function changes(
  incentives: readonly RuleIncentive[],
  before: Profile,
  after: Profile,
  book: RuleBook,
  asOf: string,
  judge: Evaluate = evaluate,
): Change[] {
  return incentives
    .map((i): Change => ({ before: judge(i, before, book, asOf), after: judge(i, after, book, asOf) }))
    .filter(({ before: b, after: a }) => b.verdict !== a.verdict || !sameAmount(b, a));
}
