import { amountBase } from '../domain/compare/amounts.ts';
import type { AmountValue } from '../domain/compare/offer-value.ts';
import type { IncentiveRecord } from '../domain/schema/record.ts';
import type { AmountRole } from '../domain/vocabulary.ts';
import type { Words } from '../words/zh.ts';
import type { Site } from './site.ts';

interface Speaking {
  readonly words: Site['words'];
  readonly records: { readonly incentives: readonly IncentiveRecord[] };
}

/** One amount taken apart for print: 最高 never stands as a sum that is paid. */
export interface AmountReading {
  readonly id: string;
  readonly role: AmountRole;
  /** 定额, 比例, 封顶 … */
  readonly label: string;
  /** 50 万元; 10%; 最高 100 万元; empty where no figure is printed. */
  readonly figure: string;
  /** What belongs to the figure: × 设备投资额, 每户企业, 期限未写明. */
  readonly notes: readonly string[];
  /** true: only a limit; it says nothing about what is paid. */
  readonly isLimit: boolean;
}

/** An amount for print, with what a ratio builds on and how many a cap binds. */
export function readAmount({ words }: { readonly words: Pick<Words, 'amount'> }, a: AmountValue): AmountReading {
  const W = words.amount;
  return {
    id: a.amount,
    role: a.role,
    label: W.label(a),
    figure: W.figure(a),
    notes: W.notes(a, a.builds_on, a.shared_by),
    isLimit: a.role === 'cap' || a.role === 'floor',
  };
}

/** All amounts of an incentive in one line, each with its role where it is not a plain sum. */
export const incentiveText = ({ words, records }: Speaking, i: Pick<IncentiveRecord, 'amounts' | 'shared_caps'>): string =>
  words.amount.all(i, (a) => amountBase(a, records.incentives));
