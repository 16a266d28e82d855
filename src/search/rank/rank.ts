import { claimsOf, pagesOf } from './claims.ts';
import { isPhrase } from './look-up.ts';
import { usableAlternatives } from './match-group.ts';
import { isFixed, matchQuestion, textOf, type Matched } from './matched.ts';
import { nearbyOf } from './nearby.ts';
import type { Plan } from './plan.ts';
import { NAMES_SOMETHING, type Ranking } from './ranking.ts';
import { relax } from './relax.ts';
import { thresholdOf } from './threshold.ts';
import { scoresOf } from './scores.ts';
import type { IndexTerm } from '../language/index-term.ts';
import type { SearchIndex } from './search-index.ts';
import type { FoundWords } from './snippet.ts';

/** A clause share from which on a character is common. */
const COMMON_SHARE = 0.1;

/** A single common character asks for nothing. */
const isTooBroad = ({ plan, lookup, size }: Matched) =>
  plan.groups.length > 0 &&
  plan.groups.every((g) =>
    g.alternatives.every(
      ({ term }) => isPhrase(term) && term.words.length === 1 && (term.words[0] ?? '').length === 1 && lookup.clauses(term).length > COMMON_SHARE * size,
    ),
  );

/** Words that were found and are worth marking in a text, longest first. */
function foundWords({ plan, lookup, parts, printed }: Matched): FoundWords[] {
  const found: FoundWords[] = [];
  const add = (term: IndexTerm, group: number, worth: number) => {
    if (isPhrase(term) && lookup(term).size > 0) found.push({ words: term.words, group, worth });
  };
  parts.forEach(({ group, weight: own }, i) => {
    for (const { term, weight } of usableAlternatives(group, lookup, printed)) add(term, i, weight * own);
  });
  for (const whole of plan.wholes) add(whole, -1, 1);
  return [...new Map(found.map((f) => [f.words.join(' '), f])).values()].sort((a, b) => b.words.length - a.words.length);
}

/** Ranks the documents for a plan: what answers; where nothing does, what answers the rest of it; what else is worth a look. */
export async function rank(plan: Plan, index: SearchIndex): Promise<Ranking> {
  const matched = await matchQuestion(plan, index);
  const scores = scoresOf(matched);
  const tooBroad = isTooBroad(matched);
  const unreached = textOf(matched.missing.filter(isFixed));
  const hits = tooBroad || unreached.length > 0 || plan.notHeld.length > 0 ? [] : claimsOf(matched, scores);
  const isOpen = hits.length === 0 && !tooBroad;
  const relaxed = (isOpen ? thresholdOf(matched, scores) : null) ?? (isOpen && unreached.length === 0 ? relax(matched, scores) : null);
  const shown = hits.length > 0 ? hits : (relaxed?.hits ?? []);
  return {
    hits,
    relaxed,
    nearby: tooBroad && shown.length === 0 ? [] : nearbyOf(matched, scores, shown, relaxed?.hits.length ?? 0),
    unreached,
    pages: tooBroad ? [] : pagesOf(matched, scores),
    isTooBroad: tooBroad,
    unanswered: textOf(matched.missing),
    passedOver: textOf(matched.missing.filter((p) => p.group.substance >= NAMES_SOMETHING)),
    found: foundWords(matched),
  };
}
