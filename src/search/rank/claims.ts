/** The clauses that answer a question; none where it would be a guess. */
import { mayEndName } from '../language/join-loose.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { DocumentNumber, SearchIndex } from './search-index.ts';
import { isPhrase, type Lookup } from './look-up.ts';
import { isAskedOf, isSameThing, strengthOf, things, type Matched, type Part } from './matched.ts';
import type { Alternative, Group, Plan } from './plan.ts';
import { ANSWERED, byScore, CLAIM, EVERYDAY, FEW, STRONG, type Ranked } from './ranking.ts';
import { isQuestion, type Scores } from './scores.ts';

/** Below this share of the question's weight a clause is noise, not an answer. */
const FLOOR = 0.55;
/** In a long one much goes without saying. */
const FLOOR_OF_LONG = 0.45;
const LONG = 20;
/** Hits far below the best one are noise too. */
const RELATIVE_FLOOR = 0.16;
/** What a word that nobody knows counts for in a sentence. */
const UNKNOWN = 0.8;
/** Of so many things a question says enough. */
const MANY = 3;
/** For each subject that is answered, one word that everybody knows may go unanswered, not two; in a sentence a little more. */
const MOST_LOST = { pile: 0.6, sentence: 0.8 } as const;

const isLong = (plan: Plan) => plan.query.split(' ').length > LONG;
const substanceOf = (parts: readonly Part[]): number => parts.reduce((sum, { group }) => sum + group.substance, 0);

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

/** The first of each list, then the second of each. */
function roundRobin(lists: readonly (readonly Ranked[])[]): Ranked[] {
  const longest = Math.max(0, ...lists.map((l) => l.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((l) => l[i] ?? [])).flat();
}

/** Years that are asked for, in their order. */
const yearsAsked = (plan: Plan): string[] =>
  plan.groups
    .filter((g) => g.role === 'year' && g.cities.length === 0)
    .flatMap((g) => g.alternatives.flatMap(({ term }) => (term.kind === 'fact' && term.word.startsWith('year:') ? [term.word.slice(5)] : [])));

/** Whether a document speaks of what the question is about. */
export const isOfSubject = ({ subjects }: Matched, document: DocumentNumber): boolean => subjects.some((p) => strengthOf(p, document) >= ANSWERED);

/** Whether a document speaks of all that is named; of three names one may stand elsewhere. */
function isOfMost({ subjects, index }: Matched, document: DocumentNumber): boolean {
  const lacking = subjects.filter((p) => p.group.substance === 1 && isAskedOf(p, document, index) && strengthOf(p, document) < ANSWERED);
  return 3 * things(lacking).length <= things(subjects).length;
}

/** What is coded of a part by its name. */
const codedOf = ({ group }: Part): string[] =>
  group.alternatives.flatMap(({ term, weight }) => (term.kind === 'fact' && weight >= STRONG && /^(?:event|title):/.test(term.word) ? [term.word] : []));

/** 上云三十万: a clause that prints sums for other things, and none for what is asked, does not give that sum for it. */
function isGivenFor({ subjects, index }: Matched, document: DocumentNumber): boolean {
  const facts = index.documents[document]?.facts ?? [];
  const asked = subjects.flatMap(codedOf);
  return asked.length === 0 || !facts.some((f) => f.startsWith('sum/')) || asked.some((f) => facts.includes(`sum/${f}`));
}

/** Where a subject is asked for with a sum, other things of that sum are no answer; with a year, not if the subject has it at all. */
function ofSubject(matched: Matched, all: readonly Ranked[]): readonly Ranked[] {
  const { subjects, sums, years } = matched;
  if (sums.length + years.length === 0 || subjects.length === 0) return all;
  const isOfMoney = sums.some((p) => p.group.sense !== null);
  const own = all.filter((h) => isOfSubject(matched, h.document) && (!isOfMoney || (isOfMost(matched, h.document) && isGivenFor(matched, h.document))));
  return own.length > 0 || sums.length > 0 ? own : all;
}

/** Something is asked for that must be reached, besides places. */
const isDated = ({ plan }: Matched) => plan.groups.some((g) => g.isRequired && g.role !== 'place');

/** Whether a group names something, be it in a word that everybody uses. */
const isNaming = ({ group }: Part): boolean => (group.role === 'subject' || group.role === 'head') && group.substance >= EVERYDAY;

/** Names of things that stand side by side are answered by a clause together; of three, a word that everybody uses may stand elsewhere. */
function isTogether(matched: Matched, all: readonly Ranked[]): boolean {
  const { plan, index, asked } = matched;
  const named = asked.filter((p) => p.isAnswered && isNaming(p));
  const answersTogether = (document: DocumentNumber): boolean => {
    const lacking = things(named.filter((p) => isAskedOf(p, document, index) && strengthOf(p, document) < ANSWERED)).filter(
      (p) => !named.some((o) => isSameThing(o, p) && strengthOf(o, document) >= ANSWERED),
    );
    return lacking.length === 0 || (3 * lacking.length <= named.length && lacking.every((p) => p.group.substance < 1));
  };
  const isOfCost = plan.groups.some((g) => g.sense === 'lower');
  return isDated(matched) || !(plan.isPile || isOfCost) || named.length < 2 || all.some((h) => answersTogether(h.document));
}

/** 招聘会, 税率: a character behind a thing makes another thing of it; a verb before it does not: 定国标. */
const makesAnother = (group: Group, at: number, groups: readonly Group[]): boolean =>
  group.role === 'filler' &&
  group.text.length === 1 &&
  mayEndName(group.text) &&
  (!['filler', 'kind', 'place', undefined].includes(groups[at - 1]?.role) || groups[at + 1]?.alternatives.some((a) => a.isFallback) === true);

/** The very words of a group, or the title that they name; a single character is a part of many words. */
const isOwn = ({ term, weight, isFallback }: Alternative): boolean =>
  isPhrase(term) ? weight === 1 && !isFallback && term.words.join('').length > 1 : term.kind === 'fact' && term.word.startsWith('title:') && weight >= STRONG;

/** Whether the documents have what a group names, in its own words or as a title: 国家级小巨人 is printed 国家级专精特新“小巨人”. */
const isHeld = ({ group }: Part, lookup: Lookup): boolean => group.alternatives.some((a) => isOwn(a) && lookup.clauses(a.term).length > 0);

/** What the question is about, or something asked of it besides a sum of money or the like, that something answers. */
const answeredSubjects = ({ asked }: Matched): Part[] => asked.filter((p) => p.isAnswered && p.group.role !== 'head');

/** 武汉明天会下雨吗: where and when is asked of something. */
const isWhereOrWhen = ({ group }: Part): boolean => group.role === 'place' || group.role === 'year';

/** Nothing but a place or a year is answered of what something else is asked of. */
const isOfNothing = ({ asked, missing }: Matched): boolean => missing.length > 0 && asked.every((p) => !p.isAnswered || isWhereOrWhen(p));

/** Nothing but words that everybody uses is answered, or all that is answered is what a thing is called besides and something makes another thing of it: 招聘会, 个税返还. */
function isGuess(matched: Matched): boolean {
  const { plan, lookup, missing } = matched;
  const answered = answeredSubjects(matched);
  if (isOfNothing(matched)) return true;
  if (isDated(matched)) return false;
  if (missing.length > 0 && answered.every((p) => p.group.substance < 1 || isWhereOrWhen(p))) return true;
  if (!plan.isPile || answered.length === 0 || answered.some((p) => isHeld(p, lookup))) return false;
  return missing.length > 0 || plan.groups.some(makesAnother) || answered.every((p) => p.best < STRONG);
}

/** 芜湖2018和2022: where a city has documents of several of the years, each answers, the first of each, then the second. */
function ofYears(matched: Matched, scores: Scores, floor: number): ReadonlyMap<string, readonly Ranked[]> {
  const { plan, index, years } = matched;
  const asked = yearsAsked(plan);
  if (asked.length < 2 || !plan.groups.some((g) => g.role === 'place')) return new Map();
  const yearOf = (h: Ranked) => index.documents[h.document]?.year ?? '';
  const dated = ofSubject(matched, scores.ofKind('clause', new Set(years))).filter((h) => asked.includes(yearOf(h)));
  const byCity = groupBy(dated, (h) => index.documents[h.document]?.city ?? '');
  return new Map(
    [...byCity].flatMap(([city, own]): [string, readonly Ranked[]][] => {
      const ofYear = (year: string) => own.filter((h) => yearOf(h) === year);
      const lists = asked.map((year) => cutOff(ofYear(year), index, floor));
      return lists.filter((l) => l.length > 0).length < 2 ? [] : [[city, roundRobin(lists)]];
    }),
  );
}

/** Whether nothing answers without a part: a thing that is asked for; beside few other things also a word that nobody knows. */
const isVeto = ({ group: { substance } }: Part, answered: readonly Part[], { isPaired }: Matched): boolean =>
  substance === 1 || (substance >= UNKNOWN && !isPaired && things(answered).length < MANY);

/**
 * How much of a question a clause must answer: the more is left out, the more; null where so much is left out, or what is
 * answered says so little, that nothing would be an answer.
 */
function floorOf(matched: Matched, all: readonly Ranked[]): number | null {
  const { plan, lookup, missing } = matched;
  const least = isLong(plan) && plan.cities.length === 0 ? FLOOR_OF_LONG : FLOOR;
  if (all.some((h) => plan.wholes.some((w) => isQuestion(w, matched) && lookup(w).has(h.document)))) return least;
  const answered = answeredSubjects(matched);
  const lost = substanceOf(missing);
  const mostLost = MOST_LOST[plan.isPile ? 'pile' : 'sentence'] * Math.max(1, substanceOf(answered));
  if (isGuess(matched) || !isTogether(matched, all)) return null;
  if (missing.some((p) => isVeto(p, answered, matched)) || lost > mostLost || (missing.length > 0 && answered.length === 0)) return null;
  return least + (CLAIM - least) * Math.min(1, lost / mostLost);
}

/** 博士来芜湖补多少: the one thing that is asked of a place stands in documents of other places alone. */
function isOfOtherCity({ plan, subjects }: Matched, all: readonly Ranked[]): boolean {
  const [thing, ...others] = things(subjects.filter((p) => p.group.substance === 1));
  if (thing === undefined || others.length > 0 || plan.cities.length > 0 || thing.best < STRONG || !plan.groups.some((g) => g.role === 'place')) return false;
  return all.every((h) => strengthOf(thing, h.document) <= ANSWERED);
}

/** The clauses that answer, best first; where cities are to be answered one by one, the best of each, then the second of each. */
export function claimsOf(matched: Matched, scores: Scores): readonly Ranked[] {
  const { plan, index } = matched;
  const { stacking } = matched;
  const all = ofSubject(matched, scores.ofKind('clause')).filter((h) => stacking === null || strengthOf(stacking, h.document) > 0);
  const floor = floorOf(matched, all);
  if (floor === null || isOfOtherCity(matched, all)) return [];
  const ofYear = ofYears(matched, scores, floor);
  if (plan.cities.length === 0) return ofYear.size === 1 ? [...ofYear.values()].flat() : cutOff(all, index, floor);
  const inCity = (city: string) => all.filter((h) => index.documents[h.document]?.city === city);
  const byCity = plan.cities.map((city) => ofYear.get(city) ?? cutOff(inCity(city), index, floor).filter((h) => h.coverage >= floor));
  // 哪些城市…: those that answer best come first; cities that were named keep their order
  return roundRobin(plan.isOfAllCities ? byCity.sort((a, b) => (b[0]?.score ?? 0) - (a[0]?.score ?? 0)) : byCity);
}

/** The pages that answer, best first. */
export const pagesOf = ({ index }: Matched, scores: Scores): readonly Ranked[] => cutOff(scores.ofKind('page'), index, FLOOR);
