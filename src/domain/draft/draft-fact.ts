import type { Candidate } from './candidates.ts';

/** A fact as a program would code it from its sentence; nothing of it counts before a person has looked at it. */
export interface DraftFact {
  /** The id the fact would have. */
  readonly id: string;
  /** `loose`: figures of a sentence that gives nothing and promises nothing. */
  readonly kind: 'target' | 'incentive' | 'loose';
  readonly clause: string;
  /** Fields of a `TargetInput` or `IncentiveInput`; what no word decides is left out. */
  readonly fact: Readonly<Record<string, unknown>>;
  /** Fields a person must give before the fact can be coded. */
  readonly missing: readonly string[];
  /** Field → the rule or the printed words that decided, English. */
  readonly why: Readonly<Record<string, string>>;
}

/** Figures of one sentence of one clause, in printed order. */
export interface SentenceFigures {
  readonly clause: string;
  readonly quote: string;
  readonly figures: readonly Candidate[];
}

/** Where a sentence stands in its clause: the place that holds its first figure, where it is printed twice. */
export function startOf({ quote, figures }: SentenceFigures, text: string): number {
  const [first] = figures;
  return Math.max(0, first === undefined ? text.indexOf(quote) : text.lastIndexOf(quote, first.start));
}

/** A guess: the value, and what decided it; null where nothing did. */
export interface Guess<T> {
  readonly value: T;
  readonly why: string;
}

/** The fields that a guess decided, with its reasons; those without one are missing. */
export function fromGuesses(guesses: Readonly<Record<string, Guess<unknown> | null>>): Pick<DraftFact, 'fact' | 'missing' | 'why'> {
  const told = Object.entries(guesses).flatMap(([field, guess]) => (guess === null ? [] : [{ field, ...guess }]));
  return {
    fact: Object.fromEntries(told.map(({ field, value }) => [field, value])),
    missing: Object.keys(guesses).filter((field) => guesses[field] === null),
    why: Object.fromEntries(told.map(({ field, why }) => [field, why])),
  };
}

/** A guess that a word of the text decided. */
export const printed = <T>(value: T, word: string): Guess<T> => ({ value, why: `“${word}”` });

/** The first row of a table of words that matches. */
export function byWord<T>(text: string, table: readonly (readonly [RegExp, T])[]): Guess<T> | null {
  for (const [pattern, value] of table) {
    const word = pattern.exec(text)?.[0];
    if (word !== undefined) return printed(value, word);
  }
  return null;
}

/** The row whose word stands last in the text: the head of a Chinese noun phrase. */
export function byLastWord<T>(text: string, table: readonly (readonly [RegExp, T])[]): Guess<T> | null {
  const found = table.flatMap(([pattern, value]) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map((m) => ({ end: m.index + m[0].length, value, word: m[0] })),
  );
  const last = found.sort((a, b) => a.end - b.end || a.word.length - b.word.length).at(-1);
  return last === undefined ? null : printed(last.value, last.word);
}
