/**
 * A thing people ask for, with the words that name it in Chinese and English and the coded facts that are about it.
 * Built at build time from the vocabulary, the registries and `thesaurus.ts`; the reader's copy holds only strings.
 */
export interface Concept {
  readonly id: string;
  /** Shown to readers. */
  readonly zh: string;
  /** Names of the very thing, interchangeable; without quotes and brackets. */
  readonly terms: readonly string[];
  /** Words of the documents that lead to it when they are asked for, but are not looked up for it: 税务 asks for 减税 too. */
  readonly leads: readonly string[];
  /** Words for something near it; they count for less. */
  readonly related: readonly string[];
  /** English names, lower case. */
  readonly en: readonly string[];
  /** Fact words (`event:ipo`) under which clauses about it are coded. */
  readonly facts: readonly string[];
  /** Fact words of the wider subject (`topic:listing`); they count for less. */
  readonly topics: readonly string[];
  /**
   * A concept such as money, goal or lead asks for something *of* another one: 参展 + 补贴 means money for exhibitions,
   * indexed as `money/event:exhibition`.
   */
  readonly head: Head | null;
  /** The names mean exactly the same, so that the one a reader types is no better than another: 经信局 = 工信局. */
  readonly isInterchangeable: boolean;
}
/** Heads whose facts are told apart once more: money with a printed sum is `sum/…` besides `money/…`. */
export const sharperHead: Readonly<Partial<Record<Head, string>>> = { money: 'sum' };
export type Head = 'money' | 'goal' | 'lead';

export const makeConcept = (concept: Partial<Concept> & Pick<Concept, 'id' | 'zh'>): Concept => ({
  terms: [],
  leads: [],
  related: [],
  en: [],
  facts: [],
  topics: [],
  head: null,
  isInterchangeable: false,
  ...concept,
});
