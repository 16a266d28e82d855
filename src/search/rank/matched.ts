/** A question as the collection knows it: every part of it, where it stands, and what it counts for. */
import type { DocumentNumber, SearchIndex } from './search-index.ts';
import { termKey } from '../language/index-term.ts';
import { bigrams, isPhrase, lookUpAll, type Looked, type Lookup } from './look-up.ts';
import { matchGroup, type GroupMatch } from './match-group.ts';
import type { Group, Plan, Role } from './plan.ts';
import { stackingAt, stackingMatch } from './stacking.ts';
import { charactersOf, runsOf, type Run } from './run.ts';
import { givenMatch } from './threshold.ts';
import { ANSWERED, EVERYDAY, FEW, PERIOD, STRONG } from './ranking.ts';

/** The most that a word everybody uses counts for as rare. */
const COMMON = 3;

/** A part of a question. */
export interface Part {
  readonly group: Group;
  readonly match: GroupMatch;
  /** How strongly it stands in the clause that answers it best. */
  readonly best: number;
  readonly isAnswered: boolean;
  /** What it adds to the score of a document that answers it. */
  readonly weight: number;
  /** How much of the question is left open where it is not answered. */
  readonly stake: number;
}

export interface Matched {
  readonly plan: Plan;
  readonly index: SearchIndex;
  readonly lookup: Lookup;
  /** Clauses of the collection. */
  readonly size: number;
  /** All parts, in the order of the plan's groups. */
  readonly parts: readonly Part[];
  /** Those that ask for something. */
  readonly asked: readonly Part[];
  /** Those of them that nothing answers. */
  readonly missing: readonly Part[];
  /** What the question is about and something answers. */
  readonly subjects: readonly Part[];
  readonly sums: readonly Part[];
  readonly years: readonly Part[];
  /** Stretches of the question that stand somewhere as they were typed. */
  readonly printed: readonly string[];
  /** Whether awards go together, where it is asked of a thing. */
  readonly stacking: Part | null;
  /** Parts of it that were typed side by side. */
  readonly runs: readonly Run[];
  /** Some of its parts are asked of single cities. */
  readonly isPaired: boolean;
}

const isEmptyRole = (role: Role) => role === 'filler' || role === 'kind';

/** How strongly a part stands in a document. */
export const strengthOf = (part: Part, document: DocumentNumber): number => part.match.strengths.get(document) ?? 0;

/** How strongly a part must stand in a document that answers it. */
export const enough = ({ group }: Pick<Part, 'group'>): number => (group.role === 'year' ? PERIOD : ANSWERED);

/** Whether a part is asked of the city of a document. */
export function isAskedOf({ group: { cities } }: Part, document: DocumentNumber, index: SearchIndex): boolean {
  const city = index.documents[document]?.city ?? null;
  return cities.length === 0 || city === null || cities.includes(city);
}

/** 收费能便宜点吗: whether two parts are names of one thing. */
export function isSameThing(one: Part, other: Part): boolean {
  const namesOf = ({ group }: Part) => (group.role === 'subject' ? group.alternatives.filter((a) => a.weight >= STRONG).map((a) => termKey(a.term)) : []);
  const names = new Set(namesOf(one));
  return one === other || namesOf(other).some((name) => names.has(name));
}

/** Parts that are names of different things, the first of each. */
export const things = (parts: readonly Part[]): readonly Part[] => parts.filter((p, at) => !parts.slice(0, at).some((o) => isSameThing(o, p)));

/** The words of parts, as they were typed. */
export const textOf = (parts: readonly Part[]): string[] => parts.map(({ group }) => group.text);

/** Whether a part is never left out. */
export const isFixed = ({ group }: Part): boolean => group.isRequired;

/** Fillers and question words order the answers, but nothing is asked of them; of a word that everybody uses little is asked. */
function stakeOf(group: Group, rarity: number, isAnswered: boolean): number {
  if (isEmptyRole(group.role)) return 0;
  const asked = isAnswered ? Math.max(group.substance, EVERYDAY) : group.substance * (group.substance === 1 ? 1 : EVERYDAY);
  // what ordinary Chinese knows is not rare because these documents lack it
  return (isAnswered || group.substance === 1 ? rarity : Math.min(rarity, COMMON)) * asked;
}

function partOf(group: Group, match: GroupMatch, index: SearchIndex): Part {
  const best = Math.max(0, ...[...match.strengths].flatMap(([d, s]) => (index.documents[d]?.kind === 'clause' ? [s] : [])));
  const isAnswered = best >= enough({ group });
  return { group, match, best, isAnswered, weight: match.rarity * group.weight, stake: stakeOf(group, match.rarity, isAnswered) };
}

/** Looks up what a question asks for. */
export async function matchQuestion(plan: Plan, index: SearchIndex): Promise<Matched> {
  const size = index.documents.filter((d) => d.kind === 'clause').length;
  const known = new Map<string, Looked>();
  const first = [...plan.groups.flatMap((g) => g.alternatives.map((a) => a.term)), ...plan.wholes, ...plan.composites.map((c) => c.term)];
  const found = await lookUpAll(index, first, known);
  const isRare = (g: Group) => g.alternatives.every((a) => a.weight < STRONG || found.clauses(a.term).length < FEW);
  const pieces = plan.groups.filter((g) => g.words.length >= 3 && isRare(g)).flatMap((g) => bigrams(g.words));
  const runs = runsOf(plan);
  const lookup = await lookUpAll(index, [...pieces, ...charactersOf(runs)], known);
  const printed = plan.wholes.flatMap((w) => (isPhrase(w) && lookup.clauses(w).length > 0 ? [w.words.join('')] : []));
  const at = stackingAt(plan);
  const parts = plan.groups.map((g, i) => {
    const part = partOf(g, givenMatch(g, matchGroup(g, lookup, index, size, printed), index), index);
    return i === at ? { ...part, match: stackingMatch(part.match, plan, lookup) } : part;
  });
  const asked = parts.filter((p) => !isEmptyRole(p.group.role));
  const ofRole = (role: Role) => asked.filter((p) => p.group.role === role);
  return {
    plan,
    index,
    lookup,
    size,
    parts,
    asked,
    missing: asked.filter((p) => !p.isAnswered),
    subjects: ofRole('subject').filter((p) => p.isAnswered),
    sums: ofRole('sum'),
    years: ofRole('year'),
    printed,
    stacking: parts[at] ?? null,
    runs,
    isPaired: plan.groups.some((g) => g.cities.length > 0),
  };
}
