import { needsReason } from '../../domain/check/listed-sums.ts';
import { noFactKinds, type ReviewItem } from '../../domain/draft/review.ts';
import { notFigureKinds } from '../../domain/vocabulary.ts';
import { CLAIMING } from './answer.ts';

/** Whether an item takes a number from the text: one that takes none is dropped as the words of a promise are. */
const hasFigure = ({ kind, fact: { value, amounts } }: ReviewItem): boolean =>
  kind === 'loose' || value != null || (Array.isArray(amounts) && amounts.length > 0);

/**
 * What stands against dropping an item as a kind; null where nothing does.
 * @param isOpen whether a numeral of its quote is in no other fact
 */
export function notDroppable(item: ReviewItem, as: string, why: string | undefined, isOpen = true): string | null {
  const { kind, fact } = item;
  const isPromiseKind = (noFactKinds as readonly string[]).includes(as);
  if (why === undefined && typeof fact.quote === 'string' && needsReason(fact.quote, as))
    return `a sum that is given is no ${as} without a reason → d ${as} <why, in Chinese>, or code it`;
  // an office, a document or a rule of counting claims no numeral: what it is instead goes nowhere
  if (!CLAIMING.has(kind) || (kind === 'promise') === isPromiseKind || (isPromiseKind && (!isOpen || !hasFigure(item)))) return null;
  return kind === 'promise'
    ? `words of a promise are ${noFactKinds.join(', ')} → ? d says what each means`
    : `numbers are no "${as}", but ${Object.keys(notFigureKinds).join(', ')} → ? d says what each means`;
}
