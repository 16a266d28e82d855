import { phrase } from '../language/index-term.ts';
import type { Lookup } from './look-up.ts';
import type { Group, Plan } from './plan.ts';
import type { DocumentNumber } from './search-index.ts';

/** Two parts of a question that were typed side by side: 标杆智能工厂. */
export interface Run {
  /** Places of the parts in the plan. */
  readonly groups: readonly [number, number];
  /** Its characters, in order. */
  readonly words: readonly string[];
}

/** So many characters may stand between those of a run: 标杆智能（链主）工厂. */
const MOST_BETWEEN = 3;
const LEAST = 4;

const isRun = ({ role, words }: Group): boolean => (role === 'subject' || role === 'head') && words.length > 0;

/** The runs of a question. */
export function runsOf({ query, groups }: Plan): readonly Run[] {
  return groups.slice(1).flatMap((next, i): Run[] => {
    const group = groups[i];
    if (group === undefined || !isRun(group) || !isRun(next)) return [];
    const words = [...group.text, ...next.text];
    return words.length >= LEAST && query.includes(words.join(' ')) ? [{ groups: [i, i + 1], words }] : [];
  });
}

/** Each character of the runs by itself, to be looked up. */
export const charactersOf = (runs: readonly Run[]) => [...new Set(runs.flatMap((r) => r.words))].map((c) => phrase([c]));

/** Whether the characters of a run stand in a document in order, with little between them. @param length words of its text */
export function holdsRun({ words }: Run, document: DocumentNumber, length: number, lookup: Lookup): boolean {
  const places = words.map((c) => lookup(phrase([c])).get(document) ?? []);
  const [starts = []] = places;
  return starts.some((start) => {
    let at: number | undefined = start;
    for (const own of places.slice(1)) {
      const from: number = at;
      at = own.find((p) => p > from);
      if (at === undefined || at - start >= words.length + MOST_BETWEEN) return false;
    }
    return at < length;
  });
}
