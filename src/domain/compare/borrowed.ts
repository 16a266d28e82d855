/**
 * Wordings that stand in two documents or more. Only words count: white space, quotation marks and brackets are left out
 * of the comparison, and a passage begins with a word, not with a stop.
 */
import { isCompared, isWordCharacter } from '../text/wording.ts';

/** A text to look through, clause by clause. */
export interface ReadDocument {
  readonly id: string;
  readonly clauses: readonly { readonly id: string; readonly text: string }[];
}

/** Where a passage stands: a stretch of the clause's printed text, UTF-16 units, `end` exclusive. */
export interface PassagePlace {
  readonly policy: string;
  readonly clause: string;
  readonly start: number;
  readonly end: number;
}

/** Words that stand in two documents or more, with every place where they stand. */
export interface BorrowedPassage {
  /** Made from its words: it stays the same whichever documents come in. */
  readonly id: string;
  /** As printed in its first place. */
  readonly text: string;
  /** Printed characters there, white space left out. */
  readonly length: number;
  /** In the order of the documents and of their text; of two documents at least. */
  readonly places: readonly PassagePlace[];
}

/** Shortest passage that is told, in compared characters. */
export const LEAST_BORROWED = 20;

/** No character: the end of a clause, which no passage runs over. */
const END = 0;

/** All texts as one row of codes, each clause closed by an `END`. */
interface Row {
  readonly codes: Uint16Array;
  /** Where each character stands in its clause. */
  readonly origin: Int32Array;
  /** Number of the clause, over all documents. */
  readonly clause: Int32Array;
  readonly clauses: readonly { readonly document: number; readonly policy: string; readonly id: string; readonly text: string }[];
}

function toRow(documents: readonly ReadDocument[]): Row {
  const clauses = documents.flatMap(({ id: policy, clauses: own }, document) => own.map(({ id, text }) => ({ document, policy, id, text })));
  const size = clauses.reduce((n, c) => n + c.text.length + 1, 1);
  const codes = new Uint16Array(size);
  const origin = new Int32Array(size);
  const clause = new Int32Array(size);
  // a character is one class or the other: asked once
  const kept = new Map<number, boolean>();
  let at = 1;
  clauses.forEach(({ text }, number) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      let keep = kept.get(code);
      if (keep === undefined) kept.set(code, (keep = code !== END && isCompared(text.charAt(i))));
      if (!keep) continue;
      codes[at] = code;
      origin[at] = i;
      clause[at] = number;
      at++;
    }
    clause[at++] = number;
  });
  return { codes: codes.subarray(0, at), origin, clause, clauses };
}

/** Codes that are words: letters, characters, digits. */
function wordCodes(codes: Uint16Array): (code: number) => boolean {
  const known = new Map<number, boolean>([[END, false]]);
  for (const code of new Set(codes)) known.set(code, code !== END && isWordCharacter(String.fromCharCode(code)));
  return (code) => known.get(code) ?? false;
}

/** Places of equal beginnings: each with the next place that begins alike. */
interface Classes {
  /** First places, in order. */
  readonly firsts: readonly number[];
  /** The next place of the same class; 0: none. */
  readonly next: Int32Array;
}

const FACTOR = 0x01000193;

/** Puts every place where `least` characters begin with those that begin alike. Time and memory: linear in the text. */
function classify({ codes }: Row, least: number, isWord: (code: number) => boolean): Classes {
  const next = new Int32Array(codes.length);
  const last = new Int32Array(codes.length);
  const buckets = new Int32Array(2 ** Math.ceil(Math.log2(codes.length * 2 + 2)));
  const mask = buckets.length - 1;
  const isAlike = (a: number, b: number) => {
    for (let i = 0; i < least; i++) if (codes[a + i] !== codes[b + i]) return false;
    return true;
  };
  const firsts: number[] = [];
  let gone = 1;
  for (let i = 0; i < least; i++) gone = Math.imul(gone, FACTOR);
  let hash = 0;
  let run = 0;
  for (let end = 0; end < codes.length; end++) {
    const code = codes[end] ?? END;
    run = code === END ? 0 : run + 1;
    hash = Math.imul(hash, FACTOR) + code;
    hash -= end >= least ? Math.imul(gone, codes[end - least] ?? END) : 0;
    hash |= 0;
    const at = end - least + 1;
    if (run < least || !isWord(codes[at] ?? END)) continue;
    let bucket = (hash ^ (hash >>> 15)) & mask;
    let first = buckets[bucket] ?? 0;
    while (first !== 0 && !isAlike(first, at)) first = buckets[(bucket = (bucket + 1) & mask)] ?? 0;
    if (first === 0) {
      buckets[bucket] = at;
      last[at] = at;
      firsts.push(at);
    } else {
      next[last[first] ?? first] = at;
      last[first] = at;
    }
  }
  return { firsts, next };
}

/** Two numbers of 32 bits from the words, as text: the same words give the same id. */
function idOf(codes: Uint16Array): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (const code of codes) {
    a = Math.imul(a ^ code, FACTOR);
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map((n) => (n >>> 0).toString(36).padStart(7, '0')).join('');
}

/**
 * Every passage of at least `least` compared characters that stands in two documents or more and is told nowhere better:
 * a longer passage that stands in all the same places takes its part. A passage stands in one clause.
 *
 * Cost: linear in the text, and at places where wordings part in the length of what they share. Documents that repeat each
 * other word for word cost a place each, never a pair.
 * @returns by first place; of those that begin together the longer first
 */
export function findBorrowed(documents: readonly ReadDocument[], least = LEAST_BORROWED): BorrowedPassage[] {
  const row = toRow(documents);
  const { codes, origin, clause, clauses } = row;
  const isWord = wordCodes(codes);
  const { firsts, next } = classify(row, least, isWord);
  const documentOf = (at: number) => clauses[clause[at] ?? 0]?.document;
  const isOfTwo = (places: readonly number[]) => {
    const [first = 0] = places;
    return places.some((p) => documentOf(p) !== documentOf(first));
  };
  /** Is the same word, with the same stops after it, printed before both? */
  const isSameBefore = (a: number, b: number) => {
    for (let i = 1; ; i++) {
      const code = codes[a - i] ?? END;
      if (code === END || code !== codes[b - i]) return false;
      if (isWord(code)) return true;
    }
  };
  const isOwn = (places: readonly number[]) => {
    const [first = 0] = places;
    return isOfTwo(places) && places.some((p, i) => i > 0 && !isSameBefore(first, p));
  };
  const found: { readonly at: number; readonly length: number; readonly passage: BorrowedPassage }[] = [];
  const tell = (places: readonly number[], length: number) => {
    const placed = places.map((at): PassagePlace => {
      const { policy = '', id = '' } = clauses[clause[at] ?? 0] ?? {};
      return { policy, clause: id, start: origin[at] ?? 0, end: (origin[at + length - 1] ?? 0) + 1 };
    });
    const [at = 0] = places;
    const { start = 0, end = 0 } = placed[0] ?? {};
    const text = clauses[clause[at] ?? 0]?.text.slice(start, end) ?? '';
    const id = idOf(codes.subarray(at, at + length));
    found.push({ at, length, passage: { id, text, length: text.replace(/[\s\u200b]+/g, '').length, places: placed } });
  };
  /** Follows places that agree so far until they part, and each party from there. */
  const grow = (all: readonly number[]) => {
    const open = [{ places: all, length: least }];
    for (let party = open.pop(); party !== undefined; party = open.pop()) {
      const { places } = party;
      let { length } = party;
      const [first = 0, ...others] = places;
      const goesOn = () => codes[first + length] !== END && others.every((p) => codes[p + length] === codes[first + length]);
      while (goesOn()) length++;
      tell(places, length);
      const parties = new Map<number, number[]>();
      for (const p of places) {
        const code = codes[p + length] ?? END;
        if (code === END) continue;
        const known = parties.get(code);
        if (known === undefined) parties.set(code, [p]);
        else known.push(p);
      }
      for (const of of parties.values()) if (of.length > 1 && isOwn(of)) open.push({ places: of, length: length + 1 });
    }
  };
  for (const first of firsts) {
    if (next[first] === 0) continue;
    const places: number[] = [];
    for (let at = first; at !== 0; at = next[at] ?? 0) places.push(at);
    if (isOwn(places)) grow(places);
  }
  return found.sort((a, b) => a.at - b.at || b.length - a.length).map((f) => f.passage);
}
