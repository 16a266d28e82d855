import type { AmountRole, Operator } from '../vocabulary.ts';
import type { ReadFigure } from './read-figures.ts';

/** What a program takes a printed figure for; a person has to say whether it is. */
export interface DraftFigure {
  readonly kind: 'target' | 'amount' | 'condition' | 'limit';
  /** In the printed unit: 30 of 30万元; null for 全覆盖. */
  readonly value: number | null;
  /** Upper end of a range, else null. */
  readonly value_max: number | null;
  /** As printed: 万元. */
  readonly unit: string | null;
  /** Of an amount: what the figure does; else null. */
  readonly role: AmountRole | null;
  readonly op: Operator | null;
  /** The operator's words as printed; null for a bare number. */
  readonly op_printed: string | null;
  /** Where the number stands in its text, from the operator word to the unit. */
  readonly start: number;
  readonly end: number;
  /** What there is already: 现有312家. Of a target; no goal. */
  readonly baseline: boolean;
  /** Which words decided, English. */
  readonly reason: string;
}

/** What stands around a sentence and says what its figures are. */
export interface FigureContext {
  /** `awards` below 奖励标准：, `conditions` below 申报条件：, `goals` below 工作目标; null: the sentence alone decides. */
  readonly under: 'awards' | 'conditions' | 'goals' | 'past' | null;
  /** The year the document was issued in, where it is known: what an earlier year counts was so already. */
  readonly year?: number | null;
}

/** What stands around a number, in its segment (cut at ；) and its sentence (cut at 。); of a list, around the whole list. */
export interface Place {
  /** The segment before the number, operator word left out. */
  readonly before: string;
  /** The segment after the number and its unit. */
  readonly after: string;
  /** The part of `before` since the last comma. */
  readonly phrase: string;
  /** The part of `phrase` since the figure before. */
  readonly near: string;
  /** The part of `before` since the last sum that was given in it, the words of that award left out. */
  readonly since: string;
  /** Whether a sum was given before in the segment. */
  readonly isLater: boolean;
  /** Something is given in this sentence, or above it. */
  readonly gives: boolean;
  /** The sentence says 标准为 before the number. */
  readonly isStandard: boolean;
  /** Something that is no money is given: places in schools, precedence. */
  readonly serves: boolean;
  /** The operator of the list: its first that is no plain equality. */
  readonly op: Operator | null;
  readonly op_printed: string | null;
  readonly context: FigureContext;
}

/** One line of a table: the first whose `when` holds decides; `as` null: the number is no figure of a fact. */
export interface Rule {
  readonly reason: string;
  readonly as: DraftFigure['kind'] | AmountRole | null;
  readonly when: (f: ReadFigure, place: Place) => boolean;
}
