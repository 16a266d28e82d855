import { clauseUrl } from '../corpus/addresses.ts';
import type { Clause } from '../parse/clauses.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import type { Passage } from '../table/table.ts';
import { phraseAround } from '../text/phrase.ts';
import { isEaten, namePlaces, type Named, type NamePlace } from '../text/name-places.ts';
import { bare, findAll, locate, type Range } from '../text/text.ts';

/** A row as the text is asked for it. */
export interface WordedRow {
  readonly id: string;
  /** A text that holds one of them speaks of the row. */
  readonly words: readonly string[];
  /** Titles that its words name, by id; of any other row none. */
  readonly titles?: readonly string[];
}

/** Passages of a policy that speak of a row, in printed order. */
export type PassageFinder = (row: WordedRow, policy: string) => Passage[];

const isWithin = (inner: Range, outer: Range) => outer.start <= inner.start && inner.end <= outer.end;

/** The cell of a table row that holds a range; the whole clause elsewhere. */
const cellAround = ({ kind, pieces, text }: Clause, at: Range): Range =>
  (kind === 'row' ? pieces.find((p) => isWithin(at, p)) : undefined) ?? { start: 0, end: text.length };

interface Listed extends Range {
  readonly isMention: boolean;
}

/** Passages that the audit lists for a row in a clause: mentions, and those that are about something else. */
function listedIn({ audit }: PolicyBundle, clause: Clause, row: string): Listed[] {
  return audit.silent_exceptions
    .filter((e) => e.row === row && e.clause === clause.id)
    .flatMap((e) => {
      const located = locate(clause.text, e.quote, e.nth);
      return located.ok ? [{ ...located.range, isMention: e.mention }] : [];
    });
}

/**
 * Mentions in one clause: those listed, and the phrases of every other place where a word stands.
 * @param names where the clause names titles
 */
function clausePassages(bundle: PolicyBundle, clause: Clause, row: WordedRow, names: () => readonly NamePlace[]): Passage[] {
  const { titles = [] } = row;
  const listed = listedIn(bundle, clause, row.id);
  const phrases = row.words
    .flatMap((word) => findAll(clause.text, word))
    .filter((at) => !listed.some((l) => isWithin(at, l)) && (titles.length === 0 || !isEaten(at, titles, names())))
    .map((at) => phraseAround(clause.text, at, cellAround(clause, at)));
  const places = [...listed.filter((l) => l.isMention), ...phrases].sort((a, b) => a.start - b.start);
  return places
    .filter((p, i) => !places.some((o, j) => isWithin(p, o) && (j < i || !isWithin(o, p))))
    .map((p) => ({
      policy: bundle.policy.input.id,
      clause: clause.id,
      quote: clause.text.slice(p.start, p.end),
      url: clauseUrl(bundle.policy.input.id, clause.id),
    }));
}

/**
 * Looks for rows in the texts of the documents. A listed exception that is no mention counts as nothing, its words
 * are about something else; nor is the end of another title's longer name a mention (科技小巨人 of 小巨人).
 */
export function makePassageFinder(bundles: readonly PolicyBundle[], titles: readonly Named[]): PassageFinder {
  const documents = new Map(
    bundles.map((b) => [
      b.policy.input.id,
      { bundle: b, clauses: b.policy.clauses.map((c) => ({ clause: c, chars: bare(c.text), names: once(() => namePlaces(c.text, titles)) })) },
    ]),
  );
  return (row, policy) => {
    const document = documents.get(policy);
    if (document === undefined) return [];
    const words = row.words.map(bare);
    const { bundle, clauses } = document;
    return clauses.filter(({ chars }) => words.some((w) => chars.includes(w))).flatMap(({ clause, names }) => clausePassages(bundle, clause, row, names));
  };
}

/** Reckoned where it is asked for first. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
