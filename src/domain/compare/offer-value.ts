import { isOverall } from '../amount-kinds.ts';
import { isFactId } from '../fact-id.ts';
import type { AmountRecord, IncentiveRecord } from '../schema/record.ts';
import { emptyValue, type CellSource, type CellValue } from '../table/table.ts';
import type { AmountRole } from '../vocabulary.ts';

/** What all amounts of one incentive share: who gets it, on top of what. */
export type Offer = Pick<
  IncentiveRecord,
  | 'id'
  | 'title'
  | 'group'
  | 'event'
  | 'level'
  | 'instrument'
  | 'beneficiary'
  | 'beneficiary_kind'
  | 'payer'
  | 'recurrence'
  | 'stacking'
  | 'references'
  | 'quote'
>;

/** One amount of an incentive in a cell; a benefit that is no money is one value without a number. */
export interface OfferValue extends CellValue {
  readonly role: AmountRole | 'benefit';
  /** Id of the incentive. */
  readonly fact: string;
  readonly source: CellSource;
  /** Id of the amount; null for a benefit. */
  readonly amount: string | null;
  /** For a rate: what it is a share of, as printed. */
  readonly base: string | null;
  /** For a ratio or uplift: the award it builds on, by its name. */
  readonly builds_on: string | null;
  readonly cap_window: AmountRecord['cap_window'];
  /** Unit of the upper end where that is another. */
  readonly unit_max: string | null;
  readonly tier: AmountRecord['tier'];
  readonly years: AmountRecord['years'];
  readonly instalments: AmountRecord['instalments'];
  /** How many incentives share the limit; 1 where it binds its own alone. */
  readonly shared_by: number;
  readonly offer: Offer;
}

/** An amount in a cell: everything but a benefit. */
export type AmountValue = OfferValue & { readonly role: AmountRole; readonly amount: string };
export const isAmount = (v: OfferValue): v is AmountValue => v.role !== 'benefit' && v.amount !== null;

/** What amounts say of other incentives: an award they build on, incentives they bind. */
export interface OfferLinks {
  /**
   * The name of an incentive or of one of its amounts; what is no id is a name already.
   * @throws RangeError for an id of none of the incentives; the check refuses ids that no document has
   */
  readonly nameOf: (words: string) => string;
  /** How many incentives have one of these amounts. */
  readonly boundBy: (amounts: readonly string[]) => number;
}

/** @param incentives all that amounts may build on, other documents' too; every one is looked at once */
export function offerLinks(incentives: readonly IncentiveRecord[]): OfferLinks {
  const owners = new Map(incentives.flatMap((i) => [[i.id, i] as const, ...i.amounts.map((a) => [a.id, i] as const)]));
  return {
    nameOf: (words) => {
      const owner = owners.get(words);
      if (owner === undefined && isFactId(words)) throw new RangeError(`no incentive at hand is, or holds, "${words}"`);
      return owner?.title ?? words;
    },
    boundBy: (amounts) => new Set(amounts.flatMap((id) => owners.get(id) ?? [])).size,
  };
}

function offerOf(i: IncentiveRecord): Offer {
  return {
    id: i.id,
    title: i.title,
    group: i.group,
    event: i.event,
    level: i.level,
    instrument: i.instrument,
    beneficiary: i.beneficiary,
    beneficiary_kind: i.beneficiary_kind,
    payer: i.payer,
    recurrence: i.recurrence,
    stacking: i.stacking,
    references: i.references,
    quote: i.quote,
  };
}

/** What every value of an incentive says, before its amount. */
const noAmount = (i: IncentiveRecord): Omit<OfferValue, 'role'> => ({
  ...emptyValue,
  fact: i.id,
  source: { policy: i.policy, clause: i.clause, url: i.url },
  flags: i.discrepancies,
  amount: null,
  base: null,
  builds_on: null,
  cap_window: null,
  unit_max: null,
  tier: null,
  years: null,
  instalments: null,
  shared_by: 1,
  offer: offerOf(i),
});

/** The values of one incentive: its amounts as coded, then the caps it shares with its group; or the benefit alone. */
export function offerValues(i: IncentiveRecord, links: OfferLinks): OfferValue[] {
  const common = noAmount(i);
  if (i.amounts.length === 0) return [{ ...common, role: 'benefit' }];
  return [...i.amounts, ...i.shared_caps.filter((a) => !isOverall(a))].map((a) => {
    const builds_on = a.of === null ? null : links.nameOf(a.of);
    return {
      ...common,
      role: a.role,
      value: a.value,
      value_max: a.value_max,
      op: a.op,
      unit: a.unit,
      per: a.per,
      measured_against: builds_on ?? a.base,
      amount: a.id,
      base: a.base,
      builds_on,
      cap_window: a.cap_window,
      unit_max: a.unit_max,
      tier: a.tier,
      years: a.years,
      instalments: a.instalments,
      shared_by: Math.max(1, links.boundBy(a.applies_to)),
    };
  });
}

/** Neighbours of one key together: a cell's values come incentive by incentive. */
export function runsBy<T>(items: readonly T[], keyOf: (item: T) => string): [T, ...T[]][] {
  const runs: [T, ...T[]][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last !== undefined && keyOf(last[0]) === keyOf(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}
