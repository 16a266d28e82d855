/** What a browser holds to check a firm against: the named places' documents and incentives, made from their files. */
import { clauseKey, factUrl } from '../../domain/corpus/addresses.ts';
import { ofEach } from '../../domain/of-each.ts';
import { makeTitles, type Titles } from '../../domain/corpus/titles.ts';
import { hasTerms, type AmountTerms } from '../../domain/rules/amount.ts';
import type { RuleIncentive } from '../../domain/rules/condition.ts';
import type { Known, Profile } from '../../domain/rules/profile.ts';
import { rememberingEach, rememberingEvaluate, type Evaluate } from '../../domain/rules/remember.ts';
import type { Evaluation, RuleBook } from '../../domain/rules/verdict.ts';
import type { CheckChoice, CheckIndex, CheckOffice, CheckPolicy, CheckShard, PackedCheckAmount, PackedCheckIncentive } from '../../domain/schema/shard.ts';
import type { AmountRecord } from '../../domain/schema/record.ts';
import type { Flag } from '../flags.ts';

export interface CheckBook {
  /** Date (YYYY-MM-DD) against which phases and titles are told. */
  readonly asOf: string;
  readonly dataVersion: string;
  /** Every place a firm may name, held or not, by id. */
  readonly places: ReadonlyMap<string, CheckChoice>;
  readonly titles: Titles;
  /** Ids of the places whose files are in it, in the order given. */
  readonly held: readonly string[];
  readonly policies: ReadonlyMap<string, CheckPolicy>;
  /** Of the places in `held`, in their order, document by document, as printed. */
  readonly incentives: readonly RuleIncentive[];
  /** By the ids of incentives and of their amounts; those of other places that a sum builds on, too. */
  readonly awards: ReadonlyMap<string, RuleIncentive>;
  readonly offices: ReadonlyMap<string, CheckOffice>;
  /** Where a clause stands, 三（一）2, by `clauseKey`. */
  readonly clauses: ReadonlyMap<string, string>;
  readonly flags: ReadonlyMap<string, Flag>;
  readonly amountTerms: AmountTerms | null;
}

const nothing = {
  group: null,
  tier_attained: null,
  confers: null,
  same_as: null,
  conditions: [],
  duties: [],
  proofs: [],
  references: [],
  responsible_units: [],
  units_inherited: [],
  discrepancies: [],
};

const noAmount = {
  op: null,
  value: null,
  value_max: null,
  unit: null,
  per: null,
  base: null,
  of: null,
  applies_to: [],
  measures: [],
  cap_scope: null,
  received: null,
  cap_window: null,
  unit_max: null,
  tier: null,
  years: null,
  instalments: null,
  value_cny: null,
  value_max_cny: null,
  limits: [],
};

const unpackAmount = (a: PackedCheckAmount): AmountRecord => ({ ...noAmount, ...a });

const unpackIncentive = ({ amounts = [], shared_caps = [], ...i }: PackedCheckIncentive, city: string): RuleIncentive => ({
  ...nothing,
  ...i,
  amounts: amounts.map(unpackAmount),
  shared_caps: shared_caps.map(unpackAmount),
  city,
  url: factUrl(i.policy, i.id),
});

/** Whether a place's incentives cannot be told without `AmountTerms`. */
export const needsTerms = ({ incentives }: CheckShard): boolean => incentives.some(hasTerms);

/**
 * The book of some places. A place whose file is not among them is known by name alone.
 * @param amountTerms null where no place needs them
 */
export function mergeBooks(index: CheckIndex, shards: readonly CheckShard[], amountTerms: AmountTerms | null): CheckBook {
  const policies = new Map(shards.flatMap((s) => s.policies.map((p) => [p.id, p] as const)));
  const incentives = shards.flatMap((s) => s.incentives.map((i) => unpackIncentive(i, s.place.id)));
  // an award of another place is asked for its sum alone
  const elsewhere = shards.flatMap((s) => (s.awards ?? []).map((i) => unpackIncentive(i, '')));
  return {
    asOf: index.as_of,
    dataVersion: index.data_version,
    places: new Map(index.places.map((p) => [p.id, p])),
    titles: makeTitles(index.titles),
    held: shards.map((s) => s.place.id),
    policies,
    incentives,
    awards: new Map([...elsewhere, ...incentives].flatMap((i) => [i.id, ...i.amounts.map((a) => a.id)].map((id) => [id, i] as const))),
    offices: new Map(shards.flatMap((s) => s.offices.map((o) => [o.id, o] as const))),
    clauses: new Map(shards.flatMap((s) => s.clauses.map((c) => [clauseKey(c.policy, c.id), c.place] as const))),
    amountTerms,
    flags: new Map(shards.flatMap((s) => s.flags.map(({ id, ...flag }) => [id, flag] as const))),
  };
}

/** `evaluate` for a book: it asks again only what an answer has changed. */
export const judgeOf = ofEach((_: CheckBook): Evaluate => rememberingEvaluate());

type EvaluateAll = (profile: Profile) => readonly Evaluation[];
/** The evaluations of all its incentives for a firm, and for the firm before it ticks any matter: both are asked with each answer, and remembered apart. */
export const evaluationsOf = ofEach((book: CheckBook): readonly [EvaluateAll, EvaluateAll] => {
  const each = book.incentives.map((i) => (profile: Profile) => judgeOf(book)(i, profile, ruleBook(book), book.asOf));
  return [rememberingEach(each), rememberingEach(each)];
});

/** The book as the engine asks it, and what a profile may name; of a place whose file is not loaded, anything that begins with its id. */
export const ruleBook = ofEach((book: CheckBook): RuleBook & Known => {
  const ids = new Set(book.incentives.map((i) => i.id));
  const places = new Set([...book.places.keys(), 'other']);
  const unread = [...book.places.keys()].filter((id) => !book.held.includes(id)).map((id) => `${id}-`);
  return {
    titles: book.titles,
    places,
    incentives: { has: (id) => ids.has(id) || unread.some((place) => id.startsWith(place)) },
    policyOf: (id) => {
      const policy = book.policies.get(id);
      if (policy === undefined) throw new RangeError(`no policy ${id}`);
      return policy;
    },
    provinceOf: (place) => book.places.get(place)?.province ?? null,
    awardOf: (amountId) => book.awards.get(amountId),
    amountTerms: book.amountTerms,
  };
});
