import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type { TargetInput } from '../schema/target.ts';
import { bare } from '../text/text.ts';
import { addTo } from './fact-words.ts';
import type { Add } from './report.ts';

type Target = PlacedFact<TargetInput>;

/** What a goal counts, of whom and by when, without how its number limits: a table prints 700 where the text prints 700家以上. */
const goalOf = ({
  indicator_id,
  indicator,
  op,
  value,
  value_max,
  year,
  scope,
  tiers,
  pool_for,
  each,
  per,
  duration_years,
  threshold,
  baseline,
}: TargetInput): string =>
  JSON.stringify([
    indicator_id,
    op === 'full',
    // a goal without a number is told by the name of what it counts
    op === null ? bare(indicator) : null,
    [value, value_max, year, scope, each, per, duration_years, threshold, baseline],
    [...tiers].sort(),
    [...pool_for].sort(),
  ]);

/** Two numbers that say one goal of one year are one: the later is `same_as` the first. In one clause they are a list. */
function checkSameGoals(targets: readonly Target[], add: Add): void {
  const first = new Map<string, Target>();
  for (const target of targets) {
    const { fact } = target;
    if ((fact.op === null && fact.tiers.length === 0) || fact.same_as !== null) continue;
    const before = first.get(goalOf(fact));
    if (before === undefined) first.set(goalOf(fact), target);
    else if (before.fact.clause !== fact.clause)
      addTo(add, target)(
        'same_as',
        `“${before.fact.quote}” (${before.fact.id}) sets the same goal for the same year`,
        `set same_as ${before.fact.id}, or code what tells them apart`,
      );
  }
}

/** What repeats a goal counts it as the goal does. */
function checkSameBasis(targets: readonly Target[], add: Add): void {
  const byId = new Map(targets.map((t) => [t.fact.id, t]));
  for (const target of targets) {
    const first = target.fact.same_as === null ? undefined : byId.get(target.fact.same_as);
    if (first !== undefined && first.fact.basis !== target.fact.basis)
      addTo(add, first)('basis', `${target.fact.id} repeats it, and its basis is "${target.fact.basis}"`, 'one goal has one basis: let the two agree');
  }
}

/** The years that a flow is counted over. */
const spanOf = ({ from, year }: TargetInput) => (year === null ? null : { from: from ?? year, to: year });

/** Of a row, what is new in one year is part of what is new in a period that holds the year. */
function checkParts(targets: readonly Target[], add: Add): void {
  const cells = targets.filter(({ fact, cell }) => cell !== null && fact.basis === 'flow' && fact.year !== null);
  for (const part of cells) {
    const span = spanOf(part.fact);
    const whole = cells.find(({ fact }) => {
      const other = spanOf(fact);
      return (
        fact !== part.fact &&
        fact.clause === part.fact.clause &&
        fact.indicator === part.fact.indicator &&
        span !== null &&
        other !== null &&
        other.from <= span.from &&
        span.to <= other.to &&
        other.to - other.from > span.to - span.from
      );
    });
    if (whole !== undefined && part.fact.subset_of === null)
      addTo(add, part)('subset_of', `the row also counts ${String(whole.fact.from)}–${String(whole.fact.year)}`, `set subset_of ${whole.fact.id}`);
  }
}

/** 其中 begins a part of what stands before it. */
function checkAmong(policy: ParsedPolicy, targets: readonly Target[], add: Add): void {
  for (const target of targets) {
    const { fact, range, cell } = target;
    if (cell !== null || fact.subset_of !== null || fact.same_as !== null) continue;
    const before = bare(policy.clauseById.get(fact.clause)?.text.slice(0, range.start) ?? '');
    if (/其中[，：]?$/.test(before)) addTo(add, target)('subset_of', '“其中” stands before it', 'name the target that it is part of');
  }
}

/** Words shorter than this may well stand in two places and mean two things. */
const TELLING = 8;

/** An incentive in the very words of one before it is the same, told twice. */
function checkSameIncentives(incentives: readonly PlacedFact<IncentiveInput>[], add: Add): void {
  const saidOf = ({ fact }: PlacedFact<IncentiveInput>) => `${fact.event} ${fact.instrument} ${bare(fact.quote)}`;
  incentives.forEach((incentive, i) => {
    const { fact } = incentive;
    if (fact.same_as !== null || bare(fact.quote).length < TELLING) return;
    const before = incentives.slice(0, i).find((o) => o.fact.clause !== fact.clause && saidOf(o) === saidOf(incentive) && o.fact.same_as === null);
    if (before?.fact.beneficiary === fact.beneficiary)
      addTo(add, incentive)('same_as', `${before.fact.id} gives the same in the same words`, `set same_as ${before.fact.id}`);
  });
}

/** What is printed twice is told as one, and what is part of another number is told as its part. */
export function checkRepeats(policy: ParsedPolicy, add: Add): void {
  checkSameGoals(policy.targets, add);
  checkSameBasis(policy.targets, add);
  checkParts(policy.targets, add);
  checkAmong(policy, policy.targets, add);
  checkSameIncentives(policy.incentives, add);
}
