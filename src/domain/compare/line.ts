/**
 * A cell of a comparison taken apart for lists: one line a value, one a passage, one for a blank with nothing to show.
 * What a line does not have is left out.
 */
import type { TargetRecord } from '../schema/record.ts';
import type { Blank } from '../vocabulary.ts';
import type { Offer, OfferValue } from './offer-value.ts';
import type { RuleValue } from './rules.ts';
import type { TargetRole, TargetValue } from './target-value.ts';

type Lean<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

/** What the lines of every comparison have. */
interface CommonLine extends Lean<Pick<TargetValue, 'fact' | 'op' | 'value' | 'value_max' | 'unit' | 'per'>> {
  readonly row: string;
  readonly policy: string;
  /** The kind of blank its cell is; left out where the values answer the row. */
  readonly blank?: Blank;
  /** Offices charged with it, as printed. */
  readonly offices?: readonly string[];
  /** What is odd about the figure, in words. */
  readonly flags?: readonly string[];
  /** As printed. */
  readonly quote?: string;
  readonly clause?: string;
  /** Where the clause stands, by its printed numbers. */
  readonly place?: string;
  /** From the site’s root, without base path. */
  readonly url?: string;
}

/** A line of the targets. */
export interface TargetLine
  extends
    CommonLine,
    Lean<Pick<TargetValue, 'basis' | 'each' | 'from' | 'year' | 'duration_years' | 'scope' | 'measured_against' | 'indicator' | 'tiers' | 'commitment'>> {
  /** `passage`: words that speak of the row and set nothing; left out for a blank with nothing to show. */
  readonly role?: TargetRole | 'passage';
  /** Whether the basis is printed or inferred. */
  readonly basis_from?: NonNullable<TargetRecord['basis_evidence']>['kind'];
  /** The printed word of what is striven for. */
  readonly striving?: string;
}

/** A line of the incentives. */
export interface OfferLine
  extends
    CommonLine,
    Lean<Pick<OfferValue, 'amount' | 'base' | 'builds_on' | 'cap_window' | 'shared_by'>>,
    Lean<Pick<Offer, 'title' | 'instrument' | 'level' | 'beneficiary' | 'beneficiary_kind' | 'payer' | 'recurrence' | 'stacking'>> {
  readonly role?: OfferValue['role'] | 'passage';
  /** In yuan; left out where the unit is no money. */
  readonly value_cny?: number;
  readonly value_max_cny?: number;
  /** Unit of the upper end where that is another. */
  readonly unit_max?: string;
  /** For which size and years it is given and how it is paid out, in words. */
  readonly terms?: string;
  /** What is asked for, in words. */
  readonly conditions?: string;
}

/** A line of the rules. */
export interface RuleLine extends CommonLine, Lean<Pick<RuleValue, 'modality' | 'addressee'>> {
  readonly role?: RuleValue['role'] | 'passage';
}
