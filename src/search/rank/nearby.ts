/** Clauses that are worth a look where few answer, and that do not answer the question. */
import { entryPosting } from './entry-facts.ts';
import { fact } from '../language/index-term.ts';
import { isOfSubject } from './claims.ts';
import { rarity } from './look-up.ts';
import { isFixed, strengthOf, type Matched } from './matched.ts';
import { ANSWERED, byScore, FEW, LEAST_PARTS, MOST_RELAXED, STRONG, type Ranked } from './ranking.ts';
import type { Scores } from './scores.ts';
import type { DocumentNumber, SearchIndex } from './search-index.ts';

/** Where nothing answers, a clause on one of the things is shown from here on. */
const FLOOR_ALONE = 0.42;
/** Clauses of the same subject that say nothing of what was asked. */
const MOST_OF_SUBJECT = 2;
/** Share of a question from which on a clause says something of it. */
const NAMED = 0.05;
/** Hits whose topics say what the question is about. */
const MOST_LEADING = 3;
/** Share of the leading topic's weight from which on a clause is of the same subject. */
const SAME_SUBJECT = 0.6;

/** How many clauses a topic is coded for. */
const clausesOn = (topic: string, { documents }: SearchIndex): number => entryPosting(documents, fact(`topic:${topic}`)).size;

/**
 * Where few clauses answer: those of the same subject as the best of them, which may say it in other words. The subject is
 * told by the coded topics.
 * @param others how many hits do not answer the whole question
 */
export function nearbyOf(matched: Matched, scores: Scores, found: readonly Ranked[], others: number): readonly Ranked[] {
  if (found.length === 0) return ofSubjectAlone(matched, scores);
  const most = Math.min(MOST_RELAXED - others, FEW - found.length);
  // of one thing nothing is left where it is left out
  if (most <= 0 || matched.asked.length < LEAST_PARTS) return [];
  const shown = new Set(found.map((h) => h.document));
  const { sums, subjects } = matched;
  // the subject that was asked for, with another sum or none
  if (sums.length > 0 && subjects.length > 0) {
    const others = scores.ofKind('clause', new Set(sums)).filter((h) => !shown.has(h.document) && isOfSubject(matched, h.document));
    if (others.length > 0) return others.slice(0, most);
  }
  // what only shares a subject with a hit is often loosely related
  return ofSameTopics(matched, scores, found, shown)
    .filter((h, i) => i < MOST_OF_SUBJECT || h.coverage >= NAMED)
    .slice(0, most);
}

/** Clauses that share the topics of the best hits, best first. @param shown these aside */
function ofSameTopics({ index, size, isPaired }: Matched, scores: Scores, found: readonly Ranked[], shown: ReadonlySet<DocumentNumber>): Ranked[] {
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
    const own = shared < SAME_SUBJECT * strongest ? null : scores.of(document);
    // what one city is asked of is no subject of another
    if (own !== null && !(isPaired && own.coverage < ANSWERED)) near.push({ ...own, score: own.score + shared / Math.sqrt(Math.max(1, entry.topics.length)) });
  });
  return near.sort(byScore);
}

/** Where things are asked for that stand nowhere together: clauses on one of them, whatever sum was named. */
function ofSubjectAlone({ plan, asked, missing, subjects, sums }: Matched, scores: Scores): readonly Ranked[] {
  const known = subjects.filter((p) => p.group.substance === 1);
  // 名单里的企业融资有没有绿色通道: beside two things, a word for what is not held may mean something else
  if (asked.filter((p) => p.isAnswered).length < LEAST_PARTS) return [];
  const lower = asked.find((p) => p.group.sense === 'lower');
  // 社保太高: what lowers costs, before what names this one
  const lowering = lower === undefined ? [] : scores.ofKind('clause', new Set(subjects.filter((p) => p !== lower))).filter((h) => h.coverage >= STRONG);
  if ((plan.notHeld.length > 0 && known.length < LEAST_PARTS) || missing.some((p) => isFixed(p) && !sums.includes(p))) return [];
  const alone = scores
    .ofKind('clause', new Set([...sums, ...missing]))
    .filter((h) => h.coverage >= FLOOR_ALONE && known.some((p) => strengthOf(p, h.document) >= STRONG));
  return [...new Map([...lowering.slice(0, MOST_RELAXED - 1), ...alone].map((h) => [h.document, h])).values()].slice(0, MOST_RELAXED);
}
