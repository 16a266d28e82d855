import type { Concept } from '../language/concept.ts';

/** Kinds of facts that a question asks for by the name of a thing. */
const NAMED = /^(?:core\/|goal\/|lead\/|money\/|sum\/)?((?:event|indicator|instrument|office|title|unit):.+)$/;

/** Tells the fact words that some question can ask for: of a thing that has no name in the thesaurus none can. */
export function askableBy(concepts: readonly Concept[]): (word: string) => boolean {
  const named = new Set(concepts.flatMap((c) => c.facts));
  return (word) => {
    const thing = NAMED.exec(word)?.[1];
    return thing === undefined || named.has(thing);
  };
}
