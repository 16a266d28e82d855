/** Whether it decides something that a sum was entered with value added tax, or without. */
import { shifted, textToDecimal, ZERO, type Decimal } from '../number/decimal.ts';
import type { RuleIncentive } from './condition.ts';
import { profileFields, type FieldType, type Profile, type ProfileField } from './profile.ts';
import type { Evaluate } from './remember.ts';
import { evaluate, type Evaluation, type RuleBook } from './verdict.ts';

/** The standard rate, per cent: goods and equipment. 增值税税率 13 %, 增值税法 第十条. */
const RATE = 13n;
const HUNDRED = 100n;

/** A sum times a fraction, rounded to the fen. */
function scaled(yuan: Decimal, numerator: bigint, denominator: bigint): Decimal {
  const fen = BigInt(shifted(yuan, 2).split('.')[0] ?? '0') * numerator;
  const rounded = (fen * 2n + denominator) / (denominator * 2n);
  return shifted(textToDecimal(String(rounded)) ?? ZERO, -2);
}
export const withTax = (yuan: Decimal): Decimal => scaled(yuan, HUNDRED + RATE, HUNDRED);
export const withoutTax = (yuan: Decimal): Decimal => scaled(yuan, HUNDRED, HUNDRED + RATE);

/** A value of a field with every sum in it changed. */
function mapSums(value: unknown, type: FieldType, change: (yuan: Decimal) => Decimal): unknown {
  if (value === null || value === undefined) return value;
  if (type.type === 'sum') return change(value as Decimal);
  if (type.type === 'list') return (value as readonly unknown[]).map((v) => mapSums(v, type.of, change));
  if (type.type !== 'item') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const of = type.fields[key];
      return [key, of === undefined ? part : mapSums(part, of, change)];
    }),
  );
}

/** What the tax in a sum decides: whether a threshold is reached, or whether a ceiling clips. */
export interface TaxDecides {
  readonly incentive: string;
  readonly what: 'threshold' | 'cap';
  /** What the text allows if the tax was in the sum and is taken out, or was not and is put in. */
  readonly other: 'without' | 'with';
}

const clips = ({ amount }: Evaluation): string =>
  amount.readings
    .flatMap((r) => r.steps)
    .flatMap((s) => (s.step === 'cap' && s.isClipped ? [s.amount] : []))
    .join(' ');

/**
 * Incentives whose verdict, or whose being clipped by a ceiling, would differ by the 13 % in the sums of one answer.
 * A rate that pays 13 % more or less is no such difference.
 */
export function taxDecides(
  field: ProfileField,
  incentives: readonly RuleIncentive[],
  profile: Profile,
  book: RuleBook,
  asOf: string,
  judge: Evaluate = evaluate,
): TaxDecides[] {
  const value = profile[field];
  if (value === undefined) return [];
  const others = (['without', 'with'] as const).map((other) => ({
    other,
    // laid over the answers, not a copy of them: what is read of the others can be told
    profile: Object.create(profile, { [field]: { value: mapSums(value, profileFields[field], other === 'with' ? withTax : withoutTax) } }) as Profile,
  }));
  return incentives.flatMap((incentive) => {
    const now = judge(incentive, profile, book, asOf);
    return others.flatMap(({ other, profile: changed }): TaxDecides[] => {
      const then = judge(incentive, changed, book, asOf);
      if (then.verdict !== now.verdict) return [{ incentive: incentive.id, what: 'threshold', other }];
      return clips(then) === clips(now) ? [] : [{ incentive: incentive.id, what: 'cap', other }];
    });
  });
}
