/** What answers a question without the words that nothing answers, or without one that stands nowhere beside the others. */
import type { DocumentNumber } from './search-index.ts';
import { enough, isAskedOf, isFixed, strengthOf, textOf, things, type Matched, type Part } from './matched.ts';
import { CLAIM, LEAST_PARTS, MOST_RELAXED, type Relaxed } from './ranking.ts';
import type { Scores } from './scores.ts';

const ASKED_BY_FORM: ReadonlySet<string> = new Set(['money', 'goal', 'lead']);
/** 补不补, 归谁管: what is asked of a thing by the form of the question. */
const isForm = ({ group }: Part): boolean =>
  group.role === 'kind' && group.alternatives.some(({ term }) => term.kind === 'fact' && ASKED_BY_FORM.has(term.word));

/** Clauses that answer all but these parts, and what else is asked for; null where there are none, or where too little would be asked. */
function answering(without: readonly Part[], { index, asked, missing, isPaired }: Matched, scores: Scores, forms: readonly Part[] = []): Relaxed | null {
  const left = new Set(without);
  const named = asked.filter((p) => !left.has(p));
  const kept = named.length > 0 ? [...named, ...forms] : named;
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
  const { plan, asked, missing, parts } = matched;
  const byStake = asked.filter((p) => !missing.includes(p) && !isFixed(p)).sort((a, b) => a.stake - b.stake);
  const several = byStake.slice(2).map((_, i) => byStake.slice(0, i + 2));
  const tries = [...(missing.length > 0 || plan.notHeld.length > 0 ? [[]] : []), ...byStake.map((part) => [part]), ...several];
  for (const left of tries) {
    const relaxed = answering([...missing, ...left], matched, scores);
    if (relaxed !== null) return relaxed;
  }
  // money, a number or an office asked for by form is asked for as well
  return missing.length > 0 ? answering(missing, matched, scores, parts.filter(isForm)) : null;
}
