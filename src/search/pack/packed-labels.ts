import type { SearchLabels } from '../rank/words.ts';

type Policy = SearchLabels['policies'][string];
type Badge = Policy['badges'][number];
/** A document: id, names, and numbers of its standing and its badges in their lists. */
type Row = readonly [id: string, short: string, city: string, standing: readonly number[], badges: readonly number[]];

/** The labels as they travel: what many documents share is said once. */
export interface PackedLabels extends Omit<SearchLabels, 'policies' | 'standing'> {
  readonly standing: readonly (readonly [id: string, name: string])[];
  readonly badges: readonly Badge[];
  readonly policies: readonly Row[];
}

export function packLabels({ policies, standing, ...names }: SearchLabels): PackedLabels {
  const badges = new Map<string, Badge>();
  const badgeKey = (badge: Badge) => JSON.stringify(badge);
  for (const { badges: own } of Object.values(policies)) for (const badge of own) badges.set(badgeKey(badge), badge);
  const [badgeKeys, standingKeys] = [[...badges.keys()], Object.keys(standing)];
  return {
    ...names,
    standing: Object.entries(standing),
    badges: [...badges.values()],
    policies: Object.entries(policies).map(([id, p]): Row => [
      id,
      p.short,
      p.city,
      p.standing.map((s) => standingKeys.indexOf(s)),
      p.badges.map((b) => badgeKeys.indexOf(badgeKey(b))),
    ]),
  };
}

export function unpackLabels({ policies, standing, badges, ...names }: PackedLabels): SearchLabels {
  const documents = policies.map(([id, short, city, standings, own]): [string, Policy] => [
    id,
    { short, city, standing: standings.flatMap((n) => standing[n]?.[0] ?? []), badges: own.flatMap((n) => (badges[n] === undefined ? [] : [badges[n]])) },
  ]);
  return { ...names, standing: Object.fromEntries(standing), policies: Object.fromEntries(documents) };
}
