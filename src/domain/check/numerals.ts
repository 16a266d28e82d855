import { isFigure, numeralsOf, type NumberKind, type Numeral } from '../number/token.ts';
import type { Clause } from '../parse/clauses.ts';
import { shareLists } from '../text/share-lists.ts';
import { tableLabels } from '../text/table-labels.ts';
import { yearLists } from '../text/year-lists.ts';
import { clauseNumbers } from './clause-numbers.ts';

/** A numeral in official text that is, or may be, a figure. */
export interface NumeralToken extends Numeral {
  readonly kind: NumberKind;
}

/** The numerals of a clause's text that a fact or the list of non-figures has to account for; its own number is left out, and the ordinals of 第一、二年; the shares of 按4∶3∶3 are checked with the parts in which an amount is paid. */
export function numeralTokens(clause: Pick<Clause, 'text' | 'number'>): NumeralToken[] {
  const { text, number } = clause;
  const from = number !== null && text.startsWith(number) ? number.length : 0;
  const lists = [...yearLists(text), ...shareLists(text), ...tableLabels(text)];
  return clauseNumbers(clause)
    .filter((token) => isFigure(token.kind))
    .flatMap((token) => numeralsOf(token).map((numeral) => ({ ...numeral, kind: token.kind })))
    .filter((numeral) => numeral.start >= from && !lists.some((list) => list.start <= numeral.start && numeral.start < list.end));
}
