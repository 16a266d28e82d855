import { amountTerms } from '../../../src/domain/rules/amount-terms.ts';
import { readProfile, type Known, type Profile } from '../../../src/domain/rules/profile.ts';
import { evaluate, type Evaluation, type RuleBook } from '../../../src/domain/rules/verdict.ts';
import type { IncentiveRecord } from '../../../src/domain/schema/record.ts';
import { makeIncentive } from '../record-factories.ts';

const all = { has: () => true };
const known: Known = { titles: all, places: all, incentives: all };

/** Answers of a firm; none may be refused. */
export function firm(answers: Readonly<Record<string, unknown>> = {}): Profile {
  const { profile, errors } = readProfile(answers, known);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return profile;
}
/** An enterprise of the place whose documents are read. */
export const here = (answers: Readonly<Record<string, unknown>> = {}): Profile => firm({ locations: ['x'], roles: ['enterprise'], ...answers });

/** A book of one city `x`, without titles; other cities' documents bear the city's name. */
export const bookOf = (incentives: readonly IncentiveRecord[] = []): RuleBook => ({
  titles: new Map(),
  policyOf: (id) => ({
    id,
    city: id.split('-')[0] ?? '',
    stage: 'issued',
    holding: 'full',
    validity: 'unknown',
    validity_source: null,
    territory: null,
    own_rules: [],
    effect: null,
  }),
  provinceOf: () => null,
  amountTerms,
  awardOf: (amount) => incentives.find((i) => i.amounts.some((a) => a.id === amount)),
});

export const evaluated = (incentive: Partial<IncentiveRecord>, profile: Profile = here(), book: RuleBook = bookOf()): Evaluation =>
  evaluate(makeIncentive(incentive), profile, book, '2026-11-28');
