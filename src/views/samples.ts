import { offerLinks, offerValues, runsBy, type OfferValue } from '../domain/compare/offer-value.ts';
import { targetValue, type TargetValue } from '../domain/compare/target-value.ts';
import { amountRoles, operators, type AmountRole, type Operator } from '../domain/vocabulary.ts';
import { policyEvidence, type Card } from './cards.ts';
import type { Site } from './site.ts';

export type SampleCard = 'goal' | 'single' | 'group' | 'benefit' | 'rule' | 'flagged';

/** One real evidence card of each kind, for the style guide; undefined where the data holds none. */
export function sampleCards(site: Site): { kind: SampleCard; card: Card | undefined }[] {
  const all = site.content.bundles.flatMap((b) => policyEvidence(site, b).flatMap((e) => e.cards));
  const plain = all.filter((c) => c.flags.length === 0);
  const find = (has: (c: Card) => boolean) => plain.find(has);
  return [
    { kind: 'goal', card: find((c) => c.kind === 'goal') },
    { kind: 'single', card: find((c) => c.kind === 'money' && c.lines.length === 1) },
    { kind: 'group', card: find((c) => c.kind === 'money' && c.lines.length > 1) },
    { kind: 'benefit', card: find((c) => c.kind === 'benefit') },
    { kind: 'rule', card: find((c) => c.kind === 'rule') },
    { kind: 'flagged', card: all.find((c) => c.flags.some((f) => f.grave)) },
  ];
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
