import type { DocumentNumber } from './search-index.ts';
import type { FoundWords } from './snippet.ts';

/** A document that answers, with what it scored. */
export interface Ranked {
  readonly document: DocumentNumber;
  readonly score: number;
  /** Share of the question's weight that it answers, 0–1. */
  readonly coverage: number;
}

/** Best first. */
export const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.document - b.document;

/** Clauses that answer a question but for some of its words. */
export interface Relaxed {
  readonly hits: readonly Ranked[];
  /** The words that nothing answers. */
  readonly missing: readonly string[];
  /** The words that something answers, but nothing together with the rest. */
  readonly apart: readonly string[];
  /** What is answered. */
  readonly kept: readonly string[];
  /** The asker names what it spends: the sum in CNY from which on these clauses give. */
  readonly threshold?: number;
}

/** The answer to a question. */
export interface Ranking {
  /** Clauses that answer, best first; where cities are to be answered one by one, the best of each, then the second of each. */
  readonly hits: readonly Ranked[];
  /** What answers only the rest of the question; null where something answers it, or where too little would remain. */
  readonly relaxed: Relaxed | null;
  /** Where few clauses answer: others of the same subject, best first; they do not answer the question. */
  readonly nearby: readonly Ranked[];
  /** Places, years and sums of the question that nothing reaches: these are never left out. */
  readonly unreached: readonly string[];
  /** Other pages, best first. */
  readonly pages: readonly Ranked[];
  /** The question is one common character. */
  readonly isTooBroad: boolean;
  /** Groups of the plan that no document answers. */
  readonly unanswered: readonly string[];
  /** Those of them that name something: told even where clauses answer the rest. */
  readonly passedOver: readonly string[];
  /** Word sequences that were found, for marking; longest first. */
  readonly found: readonly FoundWords[];
}

/** Where a phrase has fewer hits than a page shows, its parts are looked up as well; a list of fewer goes on with what answers less. */
export const FEW = 10;
/** Strength from which on a document answers a part of the question. */
export const ANSWERED = 0.4;
/** Strength from which on an alternative is as good as what was asked. */
export const STRONG = 0.7;
/** A year within the period of the document is enough. */
export const PERIOD = 0.3;
/** Hits that do not answer the whole question. */
export const MOST_RELAXED = 5;
/** Parts of substance that must remain. */
export const LEAST_PARTS = 2;
/** Where some word everybody knows is left out, this share of the rest must be answered. */
export const CLAIM = 0.62;
/** What a word counts for that names something and that no document knows, at the least. */
export const NAMES_SOMETHING = 0.4;
/** Of a word that everybody uses, the least that counts for how much of a question is answered. */
export const EVERYDAY = 0.3;
