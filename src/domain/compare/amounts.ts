import type { AmountRecord, IncentiveRecord } from '../corpus/records.ts';
import type { beneficiaryKinds } from '../vocabulary.ts';

type Amounts = Pick<IncentiveRecord, 'id' | 'title' | 'amounts'>;

/** What an amount builds on: the title of the incentive it names, else the printed words; null for none. */
export function amountBase(a: Pick<AmountRecord, 'of'>, incentives: readonly Amounts[]): string | null {
  if (a.of === null) return null;
  return incentives.find((i) => i.id === a.of || i.amounts.some((b) => b.id === a.of))?.title ?? a.of;
}

export type BeneficiaryKind = keyof typeof beneficiaryKinds;
const NOT_FIRMS: readonly BeneficiaryKind[] = ['carrier', 'platform', 'base', 'guarantor', 'bank', 'association', 'government'];
/** Can a firm take the money for itself? A carrier, a platform, a guarantor takes it in its stead. */
export const isOpenToFirms = (kind: BeneficiaryKind): boolean => !NOT_FIRMS.includes(kind);
