import { groupBy } from '../../domain/group-by.ts';
import { entryPosting } from './entry-facts.ts';
import { fact, phrase, termKey, type IndexTerm } from '../language/index-term.ts';
import type { Alternative, Group, Plan, Role } from './plan.ts';
import type { DocumentEntry, DocumentNumber, Posting, SearchIndex } from './search-index.ts';
import type { FoundWords } from './snippet.ts';

/** A document that answers, with what it scored. */
export interface Ranked {
  readonly document: DocumentNumber;
  readonly score: number;
  /** Share of the question's weight that it answers, 0–1. */
  readonly coverage: number;
}

/** Clauses that answer a question but for some of its words. */
export interface Relaxed {
  readonly hits: readonly Ranked[];
  /** The words that nothing answers. */
  readonly missing: readonly string[];
  /** The words that something answers, but nothing together with the rest. */
  readonly apart: readonly string[];
  /** What is answered. */
  readonly kept: readonly string[];
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
  /** Word sequences that were found, for marking; longest first. */
  readonly found: readonly FoundWords[];
}

/** Below this share of the question's weight a clause is noise, not an answer. */
const FLOOR = 0.55;
/** Where nothing answers, a clause on one of the things is shown from here on. */
const FLOOR_ALONE = 0.42;
/** In a long one much goes without saying. */
const FLOOR_OF_LONG = 0.45;
const LONG = 20;
const isLong = (plan: Plan) => plan.query.split(' ').length > LONG;
/** Hits far below the best one are noise too. */
const RELATIVE_FLOOR = 0.16;
/** Where a phrase has fewer hits than a page shows, its parts are looked up as well. */
const FEW = 10;
/** Part of the question that something answers. */
const ANSWERED = 0.4;
/** A year within the period of the document is enough. */
const PERIOD = 0.3;
const MOST_RELAXED = 5;
/** Clauses of the same subject that say nothing of what was asked. */
const MOST_OF_SUBJECT = 2;
/** Share of a question from which on a clause says something of it. */
const NAMED = 0.05;
/** Hits whose topics say what the question is about. */
const MOST_LEADING = 3;
/** Share of the leading topic's weight from which on a clause is of the same subject. */
const SAME_SUBJECT = 0.6;
/** Parts of substance that must remain. */
const LEAST_PARTS = 2;
/** Where some word everybody knows is left out, this share of the rest must be answered. */
const CLAIM = 0.62;
/** For each subject that is answered, one such word may go unanswered, not two. */
const MOST_LOST = 0.6;
/** Of a word that everybody uses, the least that counts for how much of a question is answered. */
const EVERYDAY = 0.3;
/** The most that a word everybody uses counts for as rare. */
const COMMON = 3;
const CONTEXT = 0.4;
const MOST_PREFERENCE = 1.5;
const PARTIAL = 0.6;
/** From here on an alternative is as good as what was asked. */
const STRONG = 0.7;
/** What each doubling of the goals of a clause adds where goals are asked for, and how often. */
const AIM = 0.8;
const MOST_AIMS = 3;
const WHOLE = 0.6;
const CLOSE = 0.4;
/** How much what answers most of the question stands before what answers some of it well. */
const COVERED = 0.4;

const rarity = (df: number, size: number) => Math.log(1 + (size - df + 0.5) / (df + 0.5));

interface Lookup {
  /** Where a term stands, in clauses and on pages. */
  (term: IndexTerm): Posting;
  /** The clauses it stands in. Only they are counted: what the site itself says moves no clause. */
  readonly clauses: (term: IndexTerm) => readonly DocumentNumber[];
}
const NOTHING: Posting = new Map();
const NO_CLAUSES: readonly DocumentNumber[] = [];

/** What was looked up of a term. */
interface Looked {
  readonly posting: Posting;
  readonly clauses: readonly DocumentNumber[];
}

/** Looks every term up once. */
async function lookUpAll(index: SearchIndex, terms: readonly IndexTerm[], known: Map<string, Looked>): Promise<Lookup> {
  const fresh = [...new Map(terms.map((t) => [termKey(t), t])).values()].filter((t) => !known.has(termKey(t)));
  const postings = await index.lookup(fresh);
  fresh.forEach((term, i) => {
    const posting = postings[i] ?? NOTHING;
    known.set(termKey(term), { posting, clauses: [...posting.keys()].filter((d) => index.documents[d]?.kind === 'clause') });
  });
  return Object.assign((term: IndexTerm) => known.get(termKey(term))?.posting ?? NOTHING, {
    clauses: (term: IndexTerm) => known.get(termKey(term))?.clauses ?? NO_CLAUSES,
  });
}

const bigrams = (words: readonly string[]): IndexTerm[] => words.slice(1).map((word, i) => phrase([words[i] ?? '', word]));

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

/** How many clauses a topic is coded for. */
const clausesOn = (topic: string, { documents }: SearchIndex): number => entryPosting(documents, fact(`topic:${topic}`)).size;

interface GroupMatch {
  readonly rarity: number;
  /** document → strength, about 0–1.3 */
  readonly strengths: ReadonlyMap<DocumentNumber, number>;
  /** document → positions in its own text */
  readonly positions: ReadonlyMap<DocumentNumber, readonly number[]>;
  /** Heads of tables that only their rows answer for. */
  readonly borrowed: ReadonlySet<DocumentNumber>;
}

/** Corrections wait until what was typed stands nowhere. */
function usableAlternatives(group: Group, lookup: Lookup, wholes: readonly string[]): readonly Alternative[] {
  const isKnown =
    wholes.some((w) => w.includes(group.text)) || group.alternatives.some((a) => !a.isFallback && a.weight === 1 && lookup.clauses(a.term).length > 0);
  return group.alternatives.filter((a) => !a.isFallback || !isKnown);
}

function matchGroup(group: Group, lookup: Lookup, index: SearchIndex, size: number, wholes: readonly string[]): GroupMatch {
  const usable = usableAlternatives(group, lookup, wholes);
  const strengths = new Map<DocumentNumber, number>();
  const coded = new Set<DocumentNumber>();
  const core = new Set<DocumentNumber>();
  const positions = new Map<DocumentNumber, readonly number[]>();
  const direct = new Set<DocumentNumber>();
  const borrowed = new Set<DocumentNumber>();
  const preference = group.isInterchangeable ? 1 : ownPreference(usable, lookup, size);
  for (const { term, weight } of usable) {
    const worth = weight === 1 ? preference : weight;
    for (const [document, at] of lookup(term)) {
      const entry = index.documents[document];
      if (entry === undefined) continue;
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

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || a.document - b.document;

/** Rows of one table after the third stand back, so that a table does not push everything else off the page. */
function thinOut(hits: readonly Ranked[], index: SearchIndex): Ranked[] {
  const rows = new Map<string, number>();
  return hits.map((hit) => {
    const table = index.documents[hit.document]?.table ?? null;
    if (table === null) return hit;
    const seen = rows.get(table) ?? 0;
    rows.set(table, seen + 1);
    return seen < 3 ? hit : { ...hit, score: hit.score * (seen < 6 ? 0.7 : 0.45) };
  });
}

/** Closeness of two groups in a document: 1 side by side, 0 from 40 words on. */
function closeness(a: readonly number[] | undefined, b: readonly number[] | undefined): number {
  if (a === undefined || b === undefined) return 0;
  let nearest = Infinity;
  for (const p of a) for (const q of b) nearest = Math.min(nearest, Math.abs(p - q));
  return Math.max(0, 1 - nearest / 40);
}

const isPhrase = (term: IndexTerm): term is IndexTerm & { kind: 'phrase' } => term.kind === 'phrase';

/** Words that were found and are worth marking in a text, longest first; `weights` are those of the groups. */
function foundWords(plan: Plan, lookup: Lookup, wholes: readonly string[], weights: readonly number[]): FoundWords[] {
  const found: FoundWords[] = [];
  const add = (term: IndexTerm, group: number, worth: number) => {
    if (isPhrase(term) && lookup(term).size > 0) found.push({ words: term.words, group, worth });
  };
  plan.groups.forEach((g, i) => {
    for (const { term, weight } of usableAlternatives(g, lookup, wholes)) add(term, i, weight * (weights[i] ?? 0));
  });
  for (const whole of plan.wholes) add(whole, -1, 1);
  return [...new Map(found.map((f) => [f.words.join(' '), f])).values()].sort((a, b) => b.words.length - a.words.length);
}

/** A single common character asks for nothing. */
const isTooBroad = (plan: Plan, lookup: Lookup, size: number) =>
  plan.groups.length > 0 &&
  plan.groups.every((g) =>
    g.alternatives.every(
      (a) => isPhrase(a.term) && a.term.words.length === 1 && (a.term.words[0] ?? '').length === 1 && lookup.clauses(a.term).length > 0.1 * size,
    ),
  );

/**
 * Ranks the documents for a plan: what is asked for, weighed by rarity; the whole phrase; things asked of one another that
 * are coded as one fact or stand close together; the clause's length.
 */
export async function rank(plan: Plan, index: SearchIndex): Promise<Ranking> {
  const clauses = index.documents.filter((d) => d.kind === 'clause');
  const size = clauses.length;
  const known = new Map<string, Looked>();
  const first = [...plan.groups.flatMap((g) => g.alternatives.map((a) => a.term)), ...plan.wholes, ...plan.composites.map((c) => c.term)];
  let lookup = await lookUpAll(index, first, known);
  const isRare = (g: Group) => g.alternatives.every((a) => a.weight < STRONG || lookup.clauses(a.term).length < FEW);
  lookup = await lookUpAll(
    index,
    plan.groups.filter((g) => g.words.length >= 3 && isRare(g)).flatMap((g) => bigrams(g.words)),
    known,
  );

  /** Stretches of the question that stand somewhere as they were typed. */
  const printed = plan.wholes.flatMap((w) => (w.kind === 'phrase' && lookup.clauses(w).length > 0 ? [w.words.join('')] : []));
  const matches = plan.groups.map((g) => matchGroup(g, lookup, index, size, printed));
  const best = matches.map(({ strengths }) => Math.max(0, ...[...strengths].flatMap(([d, s]) => (index.documents[d]?.kind === 'clause' ? [s] : []))));
  const isAnswered = (i: number) => (best[i] ?? 0) >= (plan.groups[i]?.role === 'year' ? PERIOD : ANSWERED);
  const weights = matches.map((m, i) => m.rarity * (plan.groups[i]?.weight ?? 1));
  // fillers and question words order the answers, but nothing is asked of them; of a word that everybody uses little is asked
  const stakes = matches.map((m, i) => {
    const group = plan.groups[i];
    if (group === undefined || isEmptyRole(group.role)) return 0;
    const asked = isAnswered(i) ? Math.max(group.substance, EVERYDAY) : group.substance * (group.substance === 1 ? 1 : EVERYDAY);
    // what ordinary Chinese knows is not rare because these documents lack it
    return (isAnswered(i) || group.substance === 1 ? m.rarity : Math.min(m.rarity, COMMON)) * asked;
  });
  const averageLength = clauses.reduce((n, d) => n + d.length, 0) / Math.max(1, size);

  const isPaired = plan.groups.some((g) => g.cities.length > 0);
  /** Whether a part of the question is asked of the city of a document. */
  const isAskedOf = (i: number, document: DocumentNumber): boolean => {
    const { cities = [] } = plan.groups[i] ?? {};
    const city = index.documents[document]?.city ?? null;
    return cities.length === 0 || city === null || cities.includes(city);
  };

  /** Whether a stretch is the whole question. */
  const isQuestion = (term: IndexTerm) => term.kind === 'phrase' && term.words.join(' ') === plan.query;

  /** Scores a document for the question without the groups left out; null where it misses one that is never left out. */
  const scoreOf = (document: DocumentNumber, entry: DocumentEntry, left: ReadonlySet<number>): Ranked | null => {
    const without = isPaired ? new Set([...left, ...plan.groups.flatMap((_, i) => (isAskedOf(i, document) ? [] : [i]))]) : left;
    const strengths = matches.map((m, i) => (without.has(i) ? 0 : (m.strengths.get(document) ?? 0)));
    if (plan.groups.some((g, i) => g.isRequired && !without.has(i) && (strengths[i] ?? 0) < (g.role === 'year' ? PERIOD : STRONG))) return null;
    if (entry.isHeading && matches.every((m) => !m.strengths.has(document) || m.borrowed.has(document))) return null;
    const asked = stakes.reduce((sum, w, i) => sum + (without.has(i) ? 0 : w), 0);
    let words = strengths.reduce((sum, s, i) => sum + s * (weights[i] ?? 0), 0);
    let covered = strengths.reduce((sum, s, i) => sum + Math.min(1, s) * (stakes[i] ?? 0), 0);
    for (const whole of plan.groups.length < 2 ? [] : plan.wholes) {
      if (
        lookup(whole)
          .get(document)
          ?.some((p) => p < entry.length) !== true
      )
        continue;
      words += WHOLE * asked;
      if (isQuestion(whole)) covered = asked;
    }
    for (let i = 0; i + 1 < matches.length; i++)
      for (let j = i + 1; j < matches.length; j++)
        words += CLOSE * closeness(matches[i]?.positions.get(document), matches[j]?.positions.get(document)) * Math.min(weights[i] ?? 0, weights[j] ?? 0);
    const lengthNorm = 1 / (0.88 + 0.12 * Math.min(3, Math.max(1, entry.length / averageLength)));
    const coverage = asked === 0 ? 0 : covered / asked;
    const joint = jointFacts(plan, lookup, document, weights) + aims(plan, entry, weights) * coverage ** 2;
    return { document, score: (words * lengthNorm + joint) * (entry.isHeading ? 0.6 : 1) * Math.min(1, coverage) ** COVERED, coverage };
  };

  const candidates = new Set([...matches.flatMap((m) => [...m.strengths.keys()]), ...plan.wholes.flatMap((w) => [...lookup(w).keys()])]);
  const ofKind = (kind: DocumentEntry['kind'], without: ReadonlySet<number> = NONE, among: Iterable<DocumentNumber> = candidates): Ranked[] => {
    const hits: Ranked[] = [];
    for (const document of among) {
      const entry = index.documents[document];
      const scored = entry?.kind === kind ? scoreOf(document, entry, without) : null;
      if (scored !== null) hits.push(scored);
    }
    return hits.sort(byScore);
  };
  const tooBroad = isTooBroad(plan, lookup, size);
  const parts = plan.groups.flatMap((g, i) => (isEmptyRole(g.role) ? [] : [i]));
  const missing = parts.filter((i) => !isAnswered(i));
  const isFixed = (i: number) => plan.groups[i]?.isRequired === true;
  const textOf = (list: readonly number[]) => list.map((i) => plan.groups[i]?.text ?? '');
  const unreached = textOf(missing.filter(isFixed));
  const answeredSubjects = parts.filter((i) => isAnswered(i) && plan.groups[i]?.role !== 'head');

  const subjects = parts.filter((i) => plan.groups[i]?.role === 'subject' && isAnswered(i));
  const sums = parts.filter((i) => plan.groups[i]?.role === 'sum');
  /** Whether a document speaks of what the question is about. */
  const isOfSubject = (document: DocumentNumber) => subjects.some((i) => (matches[i]?.strengths.get(document) ?? 0) >= ANSWERED);
  const years = parts.filter((i) => plan.groups[i]?.role === 'year');
  /** Where a subject is asked for with a sum, other things of that sum are no answer; with a year, not if the subject has it at all. */
  const ofSubject = (all: readonly Ranked[]): readonly Ranked[] => {
    if (sums.length + years.length === 0 || subjects.length === 0) return all;
    const own = all.filter((h) => isOfSubject(h.document));
    return own.length > 0 || sums.length > 0 ? own : all;
  };

  const named = parts.filter((i) => isAnswered(i) && isNaming(plan.groups[i]));
  const isDated = plan.groups.some((g) => g.isRequired && g.role !== 'place');
  /** Where names of things are put side by side, a clause answers them together; of three, a word that everybody uses may stand elsewhere. */
  const answersTogether = (document: DocumentNumber): boolean => {
    const lacking = named.filter((i) => isAskedOf(i, document) && (matches[i]?.strengths.get(document) ?? 0) < ANSWERED);
    return lacking.length === 0 || (3 * lacking.length <= named.length && lacking.every((i) => (plan.groups[i]?.substance ?? 1) < 1));
  };
  /** Nothing but words that everybody uses is answered, or all that is answered is what a thing is called besides and something makes another thing of it: 招聘会, 个税返还. */
  const isGuess =
    !isDated &&
    ((missing.length > 0 && answeredSubjects.every((i) => (plan.groups[i]?.substance ?? 1) < 1)) ||
      (plan.isPile &&
        answeredSubjects.length > 0 &&
        !answeredSubjects.some((i) => hasOwnWords(plan.groups[i], lookup)) &&
        (missing.length > 0 || plan.groups.some(makesAnother) || answeredSubjects.every((i) => (best[i] ?? 0) < STRONG))));
  const isTogether = (all: readonly Ranked[]) => isDated || !plan.isPile || named.length < 2 || all.some((h) => answersTogether(h.document));

  /** 芜湖2018和2022: where a city has documents of several of the years, each answers, the first of each, then the second. */
  const ofYears = (floor: number): ReadonlyMap<string, readonly Ranked[]> => {
    const asked = yearsAsked(plan);
    if (asked.length < 2 || !plan.groups.some((g) => g.role === 'place')) return new Map();
    const yearOf = (h: Ranked) => index.documents[h.document]?.year ?? '';
    const dated = ofSubject(ofKind('clause', new Set(years))).filter((h) => asked.includes(yearOf(h)));
    const byCity = groupBy(dated, (h) => index.documents[h.document]?.city ?? '');
    return new Map(
      [...byCity].flatMap(([city, own]): [string, readonly Ranked[]][] => {
        const lists = asked.map((year) =>
          cutOff(
            own.filter((h) => yearOf(h) === year),
            index,
            floor,
          ),
        );
        return lists.filter((l) => l.length > 0).length < 2 ? [] : [[city, roundRobin(lists)]];
      }),
    );
  };

  const claims = (): readonly Ranked[] => {
    if (tooBroad || unreached.length > 0 || plan.notHeld.length > 0) return [];
    const all = ofSubject(ofKind('clause'));
    const substantial = missing.filter((i) => (plan.groups[i]?.substance ?? 1) === 1);
    const isWhole = all.some((h) => plan.wholes.some((w) => isQuestion(w) && lookup(w).has(h.document)));
    const lost = missing.reduce((sum, i) => sum + (plan.groups[i]?.substance ?? 1), 0);
    const mostLost =
      MOST_LOST *
      Math.max(
        1,
        answeredSubjects.reduce((sum, i) => sum + (plan.groups[i]?.substance ?? 1), 0),
      );
    if (!isWhole && (isGuess || !isTogether(all))) return [];
    if (!isWhole && (substantial.length > 0 || lost > mostLost || (missing.length > 0 && answeredSubjects.length === 0))) return [];
    const least = isLong(plan) && plan.cities.length === 0 ? FLOOR_OF_LONG : FLOOR;
    const floor = isWhole ? least : least + (CLAIM - least) * Math.min(1, lost / mostLost); // the more is left out, the more must be answered
    const ofYear = ofYears(floor);
    if (plan.cities.length === 0) return ofYear.size === 1 ? [...ofYear.values()].flat() : cutOff(all, index, floor);
    const byCity = plan.cities.map(
      (city) =>
        ofYear.get(city) ??
        cutOff(
          all.filter((h) => index.documents[h.document]?.city === city),
          index,
          floor,
        ).filter((h) => h.coverage >= floor),
    );
    // 哪些城市…: those that answer best come first; cities that were named keep their order
    return roundRobin(plan.isOfAllCities ? byCity.sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0)) : byCity);
  };
  const hits = claims();
  const relaxed = hits.length > 0 || tooBroad || unreached.length > 0 ? null : relax();
  return {
    hits,
    relaxed,
    nearby: nearby(hits.length > 0 ? hits : (relaxed?.hits ?? []), relaxed?.hits.length ?? 0),
    unreached,
    pages: tooBroad ? [] : cutOff(ofKind('page'), index, FLOOR),
    isTooBroad: tooBroad,
    unanswered: textOf(missing),
    found: foundWords(plan, lookup, printed, weights),
  };

  /**
   * Where few clauses answer: those of the same subject as the best of them, which may say it in other words. The subject is
   * told by the coded topics.
   * @param others how many hits do not answer the whole question
   */
  function nearby(found: readonly Ranked[], others: number): readonly Ranked[] {
    if (found.length === 0) return ofSubjectAlone();
    const most = Math.min(MOST_RELAXED - others, FEW - found.length);
    if (most <= 0) return [];
    const shown = new Set(found.map((h) => h.document));
    // the subject that was asked for, with another sum or none
    if (sums.length > 0 && subjects.length > 0) {
      const others = ofKind('clause', new Set(sums)).filter((h) => !shown.has(h.document) && isOfSubject(h.document));
      if (others.length > 0) return others.slice(0, most);
    }
    const wanted = new Map<string, number>();
    found.slice(0, MOST_LEADING).forEach(({ document, coverage }, i) => {
      for (const topic of index.documents[document]?.topics ?? [])
        wanted.set(topic, (wanted.get(topic) ?? 0) + (rarity(clausesOn(topic, index), size) * coverage) / (i + 1));
    });
    const strongest = Math.max(...wanted.values());
    const near: Ranked[] = [];
    index.documents.forEach((entry, document) => {
      if (entry.kind !== 'clause' || entry.isHeading || entry.table !== null || shown.has(document)) return;
      const shared = entry.topics.reduce((sum, t) => sum + (wanted.get(t) ?? 0), 0);
      const own = shared < SAME_SUBJECT * strongest ? null : scoreOf(document, entry, NONE);
      // what one city is asked of is no subject of another
      if (own !== null && !(isPaired && own.coverage < ANSWERED))
        near.push({ ...own, score: own.score + shared / Math.sqrt(Math.max(1, entry.topics.length)) });
    });
    // what only shares a subject with a hit is often loosely related
    return near
      .sort(byScore)
      .filter((h, i) => i < MOST_OF_SUBJECT || h.coverage >= NAMED)
      .slice(0, most);
  }

  /** Where things are asked for that stand nowhere together: clauses on one of them, whatever sum was named. */
  function ofSubjectAlone(): readonly Ranked[] {
    const known = subjects.filter((i) => plan.groups[i]?.substance === 1);
    // 名单里的企业融资有没有绿色通道: beside two things, a word for what is not held may mean something else
    if (parts.filter(isAnswered).length < LEAST_PARTS) return [];
    if (tooBroad || (plan.notHeld.length > 0 && known.length < LEAST_PARTS) || missing.some((i) => isFixed(i) && !sums.includes(i))) return [];
    const speaksOf = (document: DocumentNumber) => known.some((i) => (matches[i]?.strengths.get(document) ?? 0) >= STRONG);
    return ofKind('clause', new Set([...sums, ...missing]))
      .filter((h) => h.coverage >= FLOOR_ALONE && speaksOf(h.document))
      .slice(0, MOST_RELAXED);
  }

  /** What answers the question without the words that nothing answers, or without one that stands nowhere beside the others. */
  function relax(): Relaxed | null {
    const answering = (without: readonly number[]): Relaxed | null => {
      const left = new Set(without);
      const kept = parts.filter((i) => !left.has(i));
      if (kept.length < LEAST_PARTS || without.some(isFixed)) return null;
      // few documents answer all that is kept: only those are scored
      const isAsked = (document: DocumentNumber) => kept.some((i) => plan.groups[i]?.role !== 'place' && isAskedOf(i, document));
      const answers = (i: number, document: DocumentNumber) =>
        !isAskedOf(i, document) || (matches[i]?.strengths.get(document) ?? 0) >= (plan.groups[i]?.role === 'year' ? PERIOD : ANSWERED);
      const rarest = kept.reduce((a, b) => ((matches[b]?.strengths.size ?? 0) < (matches[a]?.strengths.size ?? 0) ? b : a));
      const together = [...(isPaired ? candidates : (matches[rarest]?.strengths.keys() ?? []))].filter((d) => isAsked(d) && kept.every((i) => answers(i, d)));
      const found = ofKind('clause', left, together).filter((h) => h.coverage >= CLAIM);
      if (found.length === 0) return null;
      const isMissing = (i: number) => missing.includes(i);
      return {
        hits: found.slice(0, MOST_RELAXED),
        missing: textOf(without.filter(isMissing)),
        apart: textOf(without.filter((i) => !isMissing(i))),
        kept: textOf(kept),
      };
    };
    const whole = missing.length > 0 || plan.notHeld.length > 0 ? answering(missing) : null;
    if (whole !== null) return whole;
    // then without what matters least, one word more at a time
    const byStake = [...parts].filter((i) => !missing.includes(i) && !isFixed(i)).sort((a, b) => (stakes[a] ?? 0) - (stakes[b] ?? 0));
    for (const part of byStake) {
      const relaxed = answering([...missing, part]);
      if (relaxed !== null) return relaxed;
    }
    for (let n = 2; n < byStake.length; n++) {
      const relaxed = answering([...missing, ...byStake.slice(0, n)]);
      if (relaxed !== null) return relaxed;
    }
    return null;
  }
}

const NONE: ReadonlySet<number> = new Set();
const isEmptyRole = (role: Role) => role === 'filler' || role === 'kind';

/** Whether a group names something, be it in a word that everybody uses. */
const isNaming = (group: Group | undefined): boolean => (group?.role === 'subject' || group?.role === 'head') && group.substance >= EVERYDAY;

/** 招聘会, 税率: a character behind a thing makes another thing of it; a verb before it does not: 定国标. */
const makesAnother = (group: Group, at: number, groups: readonly Group[]): boolean =>
  group.role === 'filler' &&
  group.text.length === 1 &&
  (!['filler', 'place', undefined].includes(groups[at - 1]?.role) || groups[at + 1]?.alternatives.some((a) => a.isFallback) === true);

/** Whether the documents have the very words of a group; a single character is a part of many. */
const hasOwnWords = (group: Group | undefined, lookup: Lookup): boolean =>
  group?.alternatives.some(
    (a) => a.weight === 1 && !a.isFallback && isPhrase(a.term) && a.term.words.join('').length > 1 && lookup.clauses(a.term).length > 0,
  ) === true;

/** Years that are asked for, in their order. */
const yearsAsked = (plan: Plan): string[] =>
  plan.groups
    .filter((g) => g.role === 'year' && g.cities.length === 0)
    .flatMap((g) => g.alternatives.flatMap(({ term }) => (term.kind === 'fact' && term.word.startsWith('year:') ? [term.word.slice(5)] : [])));

/** The first of each list, then the second of each. */
function roundRobin(lists: readonly (readonly Ranked[])[]): Ranked[] {
  const longest = Math.max(0, ...lists.map((l) => l.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((l) => l[i] ?? [])).flat();
}

/** What facts add that answer two groups at once; several of one sort count once. */
function jointFacts(plan: Plan, lookup: Lookup, document: DocumentNumber, weights: readonly number[]): number {
  const joined = new Map<string, number>();
  for (const { term, weight, groups } of plan.composites) {
    if (!lookup(term).has(document)) continue;
    joined.set(`${groups.join()} ${weight}`, weight * groups.reduce((sum, g) => sum + (weights[g] ?? 0), 0));
  }
  return [...joined.values()].reduce((sum, w) => sum + w, 0);
}

/** Where it is asked what a plan aims at, a clause that sets several goals says it, be it long. */
function aims(plan: Plan, entry: DocumentEntry, weights: readonly number[]): number {
  const asked = plan.groups.findIndex((g) => g.alternatives.some(({ term }) => term.kind === 'fact' && term.word === 'core/goal'));
  const goals = asked < 0 ? 0 : entry.facts.filter((f) => f.startsWith('goal/')).length;
  return goals < 2 ? 0 : AIM * Math.min(MOST_AIMS, Math.log2(goals)) * (weights[asked] ?? 0);
}

/** Leaves what answers: nothing at all unless one hit answers enough of the question; a short list goes on with what answers less. */
function cutOff(sorted: readonly Ranked[], index: SearchIndex, floor: number): readonly Ranked[] {
  if (!sorted.some((h) => h.coverage >= floor)) return [];
  const thinned = thinOut(sorted, index).sort(byScore);
  const top = thinned[0]?.score ?? 0;
  const near = (h: Ranked) => h.coverage >= floor / 2 && h.score >= RELATIVE_FLOOR * top;
  const far = (h: Ranked) => !near(h) && h.coverage >= floor / 4 && h.score >= (RELATIVE_FLOOR / 2) * top;
  const answers = thinned.filter(near);
  return [...answers, ...thinned.filter(far).slice(0, Math.max(0, FEW - answers.length))];
}
