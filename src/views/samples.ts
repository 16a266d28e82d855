import { offerLinks, offerValues, runsBy, type OfferValue } from '../domain/compare/offer-value.ts';
import { targetValue, type TargetValue } from '../domain/compare/target-value.ts';
import { amountRoles, operators, type AmountRole, type Operator } from '../domain/vocabulary.ts';
import { policyEvidence, type Card } from './cards.ts';
import type { Site } from './site.ts';

const isPlain = (card: Card) => card.flags.length === 0;
const sampleKinds = {
  goal: (c: Card) => isPlain(c) && c.kind === 'goal',
  single: (c: Card) => isPlain(c) && c.kind === 'money' && c.lines.length === 1,
  group: (c: Card) => isPlain(c) && c.kind === 'money' && c.lines.length > 1,
  benefit: (c: Card) => isPlain(c) && c.kind === 'benefit',
  rule: (c: Card) => isPlain(c) && c.kind === 'rule',
  flagged: (c: Card) => c.flags.some((f) => f.grave),
} as const;
export type SampleCard = keyof typeof sampleKinds;

/** One real evidence card of each kind, for the style guide; undefined where the data holds none. */
export function sampleCards(site: Site): { kind: SampleCard; card: Card | undefined }[] {
  const kinds = Object.keys(sampleKinds) as SampleCard[];
  const found = new Map<SampleCard, Card>();
  for (const bundle of site.content.bundles) {
    const cards = policyEvidence(site, bundle).flatMap((e) => e.cards);
    for (const kind of kinds) {
      const card = found.get(kind) ?? cards.find(sampleKinds[kind]);
      if (card !== undefined) found.set(kind, card);
    }
    if (found.size === kinds.length) break;
  }
  return kinds.map((kind) => ({ kind, card: found.get(kind) }));
}

/** One real goal for each operator. */
export function sampleTargets({ records }: Site): { op: Operator; target: TargetValue | undefined }[] {
  return (Object.keys(operators) as Operator[]).map((op) => {
    const found = records.targets.find((t) => t.op === op && !t.baseline);
    return { op, target: found === undefined ? undefined : targetValue('goal', found) };
  });
}

/** One real incentive for each role of amount, and one that is no money. */
export function sampleOffers({ records }: Site): [OfferValue, ...OfferValue[]][] {
  const roles = Object.keys(amountRoles) as AmountRole[];
  const found = roles.map((role) => records.incentives.find((i) => i.amounts.some((a) => a.role === role)));
  const samples = [...new Set([...found, records.incentives.find((i) => i.amounts.length === 0)])].filter((i) => i !== undefined);
  const links = offerLinks(records.incentives);
  return runsBy(
    samples.flatMap((i) => offerValues(i, links)),
    (v) => v.fact,
  );
}
