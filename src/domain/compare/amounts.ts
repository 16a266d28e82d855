import type { AmountRecord, IncentiveRecord } from '../schema/record.ts';
import { isFactId } from '../fact-id.ts';
import type { beneficiaryKinds } from '../vocabulary.ts';

type Amounts = Pick<IncentiveRecord, 'id' | 'title' | 'amounts'>;

/**
 * What an amount builds on: the title of the incentive it names, else the printed words; null for none.
 * @throws RangeError for an id that none of the incentives has; the check refuses such content
 */
export function amountBase(a: Pick<AmountRecord, 'of'>, incentives: readonly Amounts[]): string | null {
  if (a.of === null) return null;
  if (!isFactId(a.of)) return a.of;
  const award = incentives.find((i) => i.id === a.of || i.amounts.some((b) => b.id === a.of));
  if (award === undefined) throw new RangeError(`no incentive or amount ${a.of}`);
  return award.title;
}

export type BeneficiaryKind = keyof typeof beneficiaryKinds;
const NOT_FIRMS: readonly BeneficiaryKind[] = ['carrier', 'platform', 'base', 'guarantor', 'bank', 'association', 'government'];
/** Can a firm take the money for itself? A carrier, a platform, a guarantor takes it in its stead. */
export const isOpenToFirms = (kind: BeneficiaryKind): boolean => !NOT_FIRMS.includes(kind);
