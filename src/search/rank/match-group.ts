import type { DocumentEntry, DocumentNumber, SearchIndex } from './search-index.ts';
import type { IndexTerm } from '../language/index-term.ts';
import { bigrams, rarity, type Lookup } from './look-up.ts';
import type { Alternative, Group } from './plan.ts';
import { FEW, STRONG } from './ranking.ts';

const CONTEXT = 0.4;
const MOST_PREFERENCE = 1.5;
/** The same where clauses are coded for the thing, and this one is not. */
const IN_PASSING = 1.08;
const PARTIAL = 0.6;

/** What one alternative is worth in one document: own words more than the headings above, the title more than the text. */
function strengthIn(entry: DocumentEntry, term: IndexTerm, positions: readonly number[]): number {
  if (term.kind !== 'phrase') return 1;
  const inText = positions.filter((p) => p < entry.length);
  if (inText.length === 0) return 0;
  const isInTitle = inText.some((p) => p + term.words.length <= entry.titleLength);
  return 1 + 0.08 * Math.min(3, Math.log2(inText.length)) + (isInTitle ? 0.15 : 0);
}

const families = new WeakMap<readonly DocumentEntry[], ReadonlyMap<DocumentNumber, readonly DocumentNumber[]>>();

/** Everything that stands under a heading. */
function descendants({ documents }: SearchIndex): ReadonlyMap<DocumentNumber, readonly DocumentNumber[]> {
  const known = families.get(documents);
  if (known !== undefined) return known;
  const family = new Map<DocumentNumber, DocumentNumber[]>();
  documents.forEach((entry, document) => {
    for (let above = entry.parent, steps = 0; above !== null && steps < 8; above = documents[above]?.parent ?? null, steps++) {
      const below = family.get(above);
      if (below === undefined) family.set(above, [document]);
      else below.push(document);
    }
  });
  families.set(documents, family);
  return family;
}

/** Where one part of a question stands, and how strongly. */
export interface GroupMatch {
  readonly rarity: number;
  /** document → strength, about 0–1.3 */
  readonly strengths: ReadonlyMap<DocumentNumber, number>;
  /** document → positions in its own text */
  readonly positions: ReadonlyMap<DocumentNumber, readonly number[]>;
  /** Heads of tables that only their rows answer for. */
  readonly borrowed: ReadonlySet<DocumentNumber>;
}

/** Corrections wait until what was typed stands nowhere. */
export function usableAlternatives(group: Group, lookup: Lookup, wholes: readonly string[]): readonly Alternative[] {
  const isKnown =
    wholes.some((w) => w.includes(group.text)) || group.alternatives.some((a) => !a.isFallback && a.weight === 1 && lookup.clauses(a.term).length > 0);
  return group.alternatives.filter((a) => !a.isFallback || !isKnown);
}

/**
 * Where a part of a question stands.
 * @param size clauses of the collection
 * @param wholes stretches of the question that stand somewhere as they were typed
 */
export function matchGroup(group: Group, lookup: Lookup, index: SearchIndex, size: number, wholes: readonly string[]): GroupMatch {
  const usable = usableAlternatives(group, lookup, wholes);
  const strengths = new Map<DocumentNumber, number>();
  const coded = new Set<DocumentNumber>();
  const core = new Set<DocumentNumber>();
  const positions = new Map<DocumentNumber, readonly number[]>();
  const direct = new Set<DocumentNumber>();
  const borrowed = new Set<DocumentNumber>();
  const preference = group.isInterchangeable ? 1 : ownPreference(usable, lookup, size);
  const said = new Set(usable.flatMap((a) => (a.term.kind === 'fact' && a.weight >= STRONG ? lookup.clauses(a.term) : [])));
  for (const { term, weight } of usable) {
    for (const [document, at] of lookup(term)) {
      const entry = index.documents[document];
      if (entry === undefined) continue;
      const worth = weight !== 1 ? weight : said.size === 0 || said.has(document) ? preference : Math.min(preference, IN_PASSING);
      const strength = worth * strengthIn(entry, term, at);
      if (strength > (strengths.get(document) ?? 0)) {
        strengths.set(document, strength);
        borrowed.delete(document);
      }
      const inText = term.kind === 'phrase' ? at.filter((p) => p < entry.length) : [];
      // a row is read under its table's head
      if (entry.table !== null && entry.parent !== null && inText.length > 0 && worth * CONTEXT > (strengths.get(entry.parent) ?? 0)) {
        strengths.set(entry.parent, worth * CONTEXT);
        borrowed.add(entry.parent);
      }
      if (inText.some((p) => p < entry.titleLength))
        for (const below of descendants(index).get(document) ?? []) if (worth * CONTEXT > (strengths.get(below) ?? 0)) strengths.set(below, worth * CONTEXT);
      if (term.kind === 'fact' && weight >= STRONG) (term.word.startsWith('core/') ? core : coded).add(document);
      if (inText.length > 0 && weight >= STRONG) positions.set(document, [...(positions.get(document) ?? []), ...inText]);
      if (entry.kind === 'clause' && (inText.length > 0 || term.kind !== 'phrase') && weight >= STRONG) direct.add(document);
    }
  }
  // said in words and coded as a fact: this is what the clause is about
  for (const document of coded) if (positions.has(document)) strengths.set(document, (strengths.get(document) ?? 0) * (core.has(document) ? 1.4 : 1.15));
  const partial = direct.size < FEW ? partialStrengths(group, lookup, index, size) : NOTHING_PARTIAL;
  for (const [document, strength] of partial) if (strength > (strengths.get(document) ?? 0)) strengths.set(document, strength);
  return { rarity: rarity(direct.size, size), strengths, positions, borrowed };
}

/** Own words that are rarer than all the names of the thing together count more than a synonym does: 揭榜挂帅 is not just any 技术攻关. */
function ownPreference(alternatives: readonly Alternative[], lookup: Lookup, size: number): number {
  const documents = (list: readonly Alternative[]) => new Set(list.flatMap((a) => lookup.clauses(a.term))).size;
  const own = documents(alternatives.filter((a) => a.weight === 1));
  const all = documents(alternatives.filter((a) => a.weight >= STRONG));
  return own === 0 ? 1 : Math.min(MOST_PREFERENCE, rarity(own, size) / rarity(all, size));
}

const NOTHING_PARTIAL: ReadonlyMap<DocumentNumber, number> = new Map();

function partialStrengths(group: Group, lookup: Lookup, index: SearchIndex, size: number): ReadonlyMap<DocumentNumber, number> {
  const parts = group.words.length < 3 ? [] : bigrams(group.words);
  const sums = new Map<DocumentNumber, number>();
  let total = 0;
  for (const part of parts) {
    const weight = rarity(lookup.clauses(part).length, size);
    total += weight;
    for (const [document, at] of lookup(part)) {
      const entry = index.documents[document];
      if (entry !== undefined && at.some((p) => p < entry.length)) sums.set(document, (sums.get(document) ?? 0) + weight);
    }
  }
  return new Map([...sums].map(([document, sum]) => [document, PARTIAL * (sum / total) ** 1.5]));
}
