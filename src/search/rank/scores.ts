/**
 * How well a document answers: what is asked for, weighed by rarity; the whole phrase; things asked of one another that are
 * coded as one fact or stand close together; the clause's length.
 */
import type { DocumentEntry, DocumentNumber } from './search-index.ts';
import { termKey, type IndexTerm } from '../language/index-term.ts';
import { isPhrase } from './look-up.ts';
import { holdsRun } from './run.ts';
import { isAskedOf, strengthOf, type Matched, type Part } from './matched.ts';
import { byScore, PERIOD, STRONG, type Ranked } from './ranking.ts';

/** What each doubling of the goals of a clause adds where goals are asked for, and how often. */
const AIM = 0.8;
const MOST_AIMS = 3;
const WHOLE = 0.6;
/** What it adds that two parts stand together in the order they were typed in, of the whole question's weight. */
const RUN = 0.6;
const CLOSE = 0.4;
/** How much what answers most of the question stands before what answers some of it well. */
const COVERED = 0.4;
const HEADING = 0.6;

const NONE: ReadonlySet<Part> = new Set();

export interface Scores {
  /** Scores a document for the question without the parts left out; null where it misses one that is never left out. */
  readonly of: (document: DocumentNumber, left?: ReadonlySet<Part>) => Ranked | null;
  /** Documents of a kind that answer something, best first. @param among these alone */
  readonly ofKind: (kind: DocumentEntry['kind'], left?: ReadonlySet<Part>, among?: Iterable<DocumentNumber>) => Ranked[];
  /** Documents that answer something. */
  readonly candidates: ReadonlySet<DocumentNumber>;
}

/** Whether a stretch is the whole question. */
export const isQuestion = (term: IndexTerm, { plan }: Matched): boolean => isPhrase(term) && term.words.join(' ') === plan.query;

/** Closeness of two groups in a document: 1 side by side, 0 from 40 words on. */
function closeness(a: readonly number[] | undefined, b: readonly number[] | undefined): number {
  if (a === undefined || b === undefined) return 0;
  let nearest = Infinity;
  for (const p of a) for (const q of b) nearest = Math.min(nearest, Math.abs(p - q));
  return Math.max(0, 1 - nearest / 40);
}

const isPlace = ({ group }: Part) => group.role === 'place';

/** What standing close together adds. */
function pairsIn({ parts: all }: Matched, document: DocumentNumber): number {
  const parts = all.filter((p) => !isPlace(p));
  let sum = 0;
  parts.forEach((a, i) => {
    for (const b of parts.slice(i + 1))
      sum += CLOSE * closeness(a.match.positions.get(document), b.match.positions.get(document)) * Math.min(a.weight, b.weight);
  });
  return sum;
}

/** What parts add that stand together as they were typed. @param counted longer stretches that stand there and count already */
function runsIn({ runs, parts, lookup }: Matched, document: DocumentNumber, { length }: DocumentEntry, counted: readonly string[]): number {
  const held = runs.filter((run) => !counted.some((c) => c.includes(run.words.join(''))) && holdsRun(run, document, length, lookup));
  return RUN * [...new Set(held.flatMap((r) => r.groups))].reduce((sum, g) => sum + (parts[g]?.stake ?? 0), 0);
}

/** What facts add that answer two groups at once; several of one sort count once. */
function jointFacts({ plan, lookup, parts }: Matched, document: DocumentNumber): number {
  const joined = new Map<string, number>();
  for (const { term, weight, groups } of plan.composites) {
    if (!lookup(term).has(document)) continue;
    joined.set(`${groups.join()} ${weight}`, weight * groups.reduce((sum, g) => sum + (parts[g]?.weight ?? 0), 0));
  }
  return [...joined.values()].reduce((sum, w) => sum + w, 0);
}

/** Where it is asked what a plan aims at, a clause that sets several goals says it, be it long. */
function aims({ parts }: Matched, entry: DocumentEntry): number {
  const asked = parts.find(({ group }) => group.alternatives.some(({ term }) => term.kind === 'fact' && term.word === 'core/goal'));
  const goals = asked === undefined ? 0 : entry.facts.filter((f) => f.startsWith('goal/')).length;
  return goals < 2 ? 0 : AIM * Math.min(MOST_AIMS, Math.log2(goals)) * (asked?.weight ?? 0);
}

/** What scores the documents for a question. */
export function scoresOf(matched: Matched): Scores {
  const { plan, index, lookup, size, parts, isPaired } = matched;
  const places = new Set(parts.filter(isPlace).flatMap(({ group }) => group.alternatives.map((a) => termKey(a.term))));
  // the name of a city says nothing of a clause of its documents
  const wholes = parts.length < 2 ? [] : plan.wholes.filter((whole) => !places.has(termKey(whole)));
  const averageLength = index.documents.reduce((n, d) => (d.kind === 'clause' ? n + d.length : n), 0) / Math.max(1, size);

  const scoreOf = (document: DocumentNumber, entry: DocumentEntry, left: ReadonlySet<Part>): Ranked | null => {
    const without = isPaired ? new Set([...left, ...parts.filter((p) => !isAskedOf(p, document, index))]) : left;
    const strengths = parts.map((p) => (without.has(p) ? 0 : strengthOf(p, document)));
    if (parts.some((p, i) => p.group.isRequired && !without.has(p) && (strengths[i] ?? 0) < (p.group.role === 'year' ? PERIOD : STRONG))) return null;
    if (entry.isHeading && parts.every(({ match }) => !match.strengths.has(document) || match.borrowed.has(document))) return null;
    const asked = parts.reduce((sum, p) => sum + (without.has(p) ? 0 : p.stake), 0);
    let words = parts.reduce((sum, p, i) => sum + (strengths[i] ?? 0) * p.weight, 0);
    let covered = parts.reduce((sum, p, i) => sum + Math.min(1, strengths[i] ?? 0) * p.stake, 0);
    const printed: string[] = [];
    for (const whole of wholes) {
      const isPrinted = lookup(whole)
        .get(document)
        ?.some((p) => p < entry.length);
      if (isPrinted !== true) continue;
      words += WHOLE * asked;
      printed.push(isPhrase(whole) ? whole.words.join('') : '');
      if (isQuestion(whole, matched)) covered = asked;
    }
    words += pairsIn(matched, document) + runsIn(matched, document, entry, printed);
    const lengthNorm = 1 / (0.88 + 0.12 * Math.min(3, Math.max(1, entry.length / averageLength)));
    const coverage = asked === 0 ? 0 : covered / asked;
    const joint = jointFacts(matched, document) + aims(matched, entry) * coverage ** 2;
    return { document, score: (words * lengthNorm + joint) * (entry.isHeading ? HEADING : 1) * Math.min(1, coverage) ** COVERED, coverage };
  };

  const of = (document: DocumentNumber, left = NONE): Ranked | null => {
    const entry = index.documents[document];
    return entry === undefined ? null : scoreOf(document, entry, left);
  };
  const candidates = new Set([...parts.flatMap((p) => [...p.match.strengths.keys()]), ...plan.wholes.flatMap((w) => [...lookup(w).keys()])]);
  const ofKind = (kind: DocumentEntry['kind'], left = NONE, among: Iterable<DocumentNumber> = candidates): Ranked[] => {
    const hits: Ranked[] = [];
    for (const document of among) {
      const scored = index.documents[document]?.kind === kind ? of(document, left) : null;
      if (scored !== null) hits.push(scored);
    }
    return hits.sort(byScore);
  };
  return { of, ofKind, candidates };
}
