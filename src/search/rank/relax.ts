/** What answers a question without the words that nothing answers, or without one that stands nowhere beside the others. */
import type { DocumentNumber } from './search-index.ts';
import { enough, isAskedOf, isFixed, strengthOf, textOf, things, type Matched, type Part } from './matched.ts';
import { CLAIM, LEAST_PARTS, MOST_RELAXED, type Relaxed } from './ranking.ts';
import type { Scores } from './scores.ts';

/** Clauses that answer all but these parts; null where there are none, or where too little would be asked. */
function answering(without: readonly Part[], { index, asked, missing, isPaired }: Matched, scores: Scores): Relaxed | null {
  const left = new Set(without);
  const kept = asked.filter((p) => !left.has(p));
  if (things(kept).length < LEAST_PARTS || without.some(isFixed)) return null;
  // few documents answer all that is kept: only those are scored
  const isAsked = (document: DocumentNumber) => kept.some((p) => p.group.role !== 'place' && isAskedOf(p, document, index));
  const answers = (p: Part, document: DocumentNumber) => !isAskedOf(p, document, index) || strengthOf(p, document) >= enough(p);
  const rarest = kept.reduce((a, b) => (b.match.strengths.size < a.match.strengths.size ? b : a));
  const together = [...(isPaired ? scores.candidates : rarest.match.strengths.keys())].filter((d) => isAsked(d) && kept.every((p) => answers(p, d)));
  const found = scores.ofKind('clause', left, together).filter((h) => h.coverage >= CLAIM);
  if (found.length === 0) return null;
  const isMissing = (p: Part) => missing.includes(p);
  return {
    hits: found.slice(0, MOST_RELAXED),
    missing: textOf(without.filter(isMissing)),
    apart: textOf(without.filter((p) => !isMissing(p))),
    kept: textOf(kept),
  };
}

/** First without what nothing answers; then without what matters least, one word more at a time. */
export function relax(matched: Matched, scores: Scores): Relaxed | null {
  const { plan, asked, missing } = matched;
  const byStake = asked.filter((p) => !missing.includes(p) && !isFixed(p)).sort((a, b) => a.stake - b.stake);
  const several = byStake.slice(2).map((_, i) => byStake.slice(0, i + 2));
  const tries = [...(missing.length > 0 || plan.notHeld.length > 0 ? [[]] : []), ...byStake.map((part) => [part]), ...several];
  for (const left of tries) {
    const relaxed = answering([...missing, ...left], matched, scores);
    if (relaxed !== null) return relaxed;
  }
  return null;
}
