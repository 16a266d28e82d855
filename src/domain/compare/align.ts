/** Sentences of several documents side by side: those that speak alike stand in one row. */
import { compared, isWordCharacter } from '../text/wording.ts';

/** A row: the place of a document's sentence among its own, null where it has none that is alike. */
export type AlignedRow = readonly (number | null)[];

export interface Alignment {
  /** Rows of two documents at least, in the order of their first sentence. */
  readonly rows: readonly AlignedRow[];
  /** Of each document, the sentences that are like none of another. */
  readonly alone: readonly (readonly number[])[];
}

/** How alike two sentences must be, 0–1: below it they share the subject, not the matter. */
const LEAST_ALIKE = 0.14;
/** All pairs of a row taken together, so that a row does not drift from one matter to another. */
const LEAST_TOGETHER = 0.07;

/** Sentences whose pairs are kept: a document is laid beside others topic by topic. */
const MOST_KEPT = 8000;
const kept = new Map<string, ReadonlySet<string>>();

/** Pairs of word characters that follow each other. */
function pairsOf(text: string): ReadonlySet<string> {
  let pairs = kept.get(text);
  if (pairs === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text, (pairs = findPairs(text)));
  }
  return pairs;
}

function findPairs(text: string): ReadonlySet<string> {
  const chars = compared(text);
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= chars.length; at++)
    if (isWordCharacter(chars.charAt(at)) && isWordCharacter(chars.charAt(at + 1))) pairs.add(chars.slice(at, at + 2));
  return pairs;
}

/** What the pairs are worth: the rarer among all sentences, the more. */
function weights(texts: Iterable<string>): (pair: string) => number {
  const held = new Map<string, number>();
  let all = 0;
  for (const text of texts) {
    all++;
    for (const pair of pairsOf(text)) held.set(pair, (held.get(pair) ?? 0) + 1);
  }
  return (pair) => Math.log(1 + all / (held.get(pair) ?? 1)) ** 2;
}

interface Weighed {
  readonly pairs: ReadonlyMap<string, number>;
  readonly sum: number;
}

function weigh(text: string, weight: (pair: string) => number): Weighed {
  const pairs = new Map(Array.from(pairsOf(text), (pair): [string, number] => [pair, weight(pair)]));
  return { pairs, sum: [...pairs.values()].reduce((sum, w) => sum + w, 0) || 1 };
}

/**
 * How alike two sentences are, 0–1: the mean of the cosine of their pairs, and of the part of the shorter one that stands
 * in the other; by the cosine alone no long sentence would be like a short one that it holds.
 */
function likeness(a: Weighed, b: Weighed): number {
  const [few, many] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  let both = 0;
  for (const [pair, weight] of few.pairs) if (many.pairs.has(pair)) both += weight;
  return Math.sqrt((both / Math.sqrt(a.sum * b.sum)) * (both / Math.min(a.sum, b.sum)));
}

/**
 * Puts sentences of different documents into rows: the likest pair first, each row holding at most one sentence of a
 * document. Total order: the same sentences give the same rows.
 * @param documents their sentences on one subject, in printed order
 * @param known sentences on any subject, from which it is learnt what words are rare; those of `documents` among them
 */
export function alignSentences(documents: readonly (readonly string[])[], known: Iterable<string> = documents.flat()): Alignment {
  const weight = weights(known);
  const all = documents.flatMap((sentences, document) => sentences.map((text, place) => ({ document, place, weighed: weigh(text, weight) })));
  const like = new Map<number, number>();
  const key = (a: number, b: number) => a * all.length + b;
  const pairs: { a: number; b: number; likeness: number }[] = [];
  all.forEach((one, a) => {
    for (let b = a + 1; b < all.length; b++) {
      const other = all[b];
      if (other === undefined || other.document === one.document) continue;
      const value = likeness(one.weighed, other.weighed);
      like.set(key(a, b), value);
      if (value >= LEAST_ALIKE) pairs.push({ a, b, likeness: value });
    }
  });
  pairs.sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
  const rowOf = new Map<number, number[]>(all.map((_, i) => [i, [i]]));
  const documentOf = (i: number) => all[i]?.document;
  const together = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, a) => sum + other.reduce((s, b) => s + (like.get(key(Math.min(a, b), Math.max(a, b))) ?? 0), 0), 0) / (one.length * other.length);
  for (const { a, b } of pairs) {
    const [one, other] = [rowOf.get(a) ?? [], rowOf.get(b) ?? []];
    if (one === other || one.some((i) => other.some((j) => documentOf(i) === documentOf(j))) || together(one, other) < LEAST_TOGETHER) continue;
    const joined = [...one, ...other].sort((i, j) => i - j);
    for (const i of joined) rowOf.set(i, joined);
  }
  const rows = [...new Set(rowOf.values())].filter((row) => row.length > 1).sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  const inDocument = (row: readonly number[], document: number) => row.map((i) => all[i]).find((s) => s?.document === document)?.place ?? null;
  const isAlone = (i: number) => rowOf.get(i)?.length === 1;
  return {
    rows: rows.map((row) => documents.map((_, d) => inDocument(row, d))),
    alone: documents.map((_, d) => all.flatMap((s, i) => (s.document === d && isAlone(i) ? [s.place] : []))),
  };
}
