/** 299万设备能补吗: nothing gives that sum; what answers is the clause that says from which sum on it gives. */
import { fact } from '../language/index-term.ts';
import { entryPosting } from './entry-facts.ts';
import { textOf, type Matched, type Part } from './matched.ts';
import { MOST_RELAXED, STRONG, type Ranked, type Relaxed } from './ranking.ts';
import type { Lookup } from './look-up.ts';
import type { GroupMatch } from './match-group.ts';
import type { Group } from './plan.ts';
import type { DocumentEntry, DocumentNumber, SearchIndex } from './search-index.ts';
import type { Scores } from './scores.ts';

const LEAST = 'least/q:yuan:';

/** The sum in CNY that a part of a question names; NaN where it names none. */
const sumOf = ({ group }: Pick<Part, 'group'>): number =>
  Number(group.alternatives.flatMap(({ term }) => (term.kind === 'fact' && term.word.startsWith('q:') ? [term.word.replace(/.*:/, '')] : []))[0]);

/** What is asked for as given is not given by a clause that only gives from that sum on. */
export function givenMatch(group: Group, match: GroupMatch, { documents }: SearchIndex): GroupMatch {
  if (group.sense !== 'given') return match;
  const sum = sumOf({ group });
  const isThreshold = (entry: DocumentEntry | undefined) => entry?.facts.includes(`${LEAST}${String(sum)}`) === true && !entry.amounts.includes(sum);
  return { ...match, strengths: new Map([...match.strengths].filter(([document]) => !isThreshold(documents[document]))) };
}

/** Whether a clause prints the very words of a part, or is coded for it: 推广 of a machine is no 广告. */
const isOf = ({ group }: Part, document: DocumentNumber, lookup: Lookup): boolean =>
  group.alternatives.some(({ term, weight }) => (weight === 1 || (term.kind === 'fact' && weight >= STRONG)) && lookup(term).has(document));

/** The clauses that give for a thing from a sum on, where the asker names what it spends on it: those of the sum nearest to it. */
export function thresholdOf({ asked, sums, index, lookup }: Matched, scores: Scores): Relaxed | null {
  const [sum] = sums;
  const named = asked.filter((p) => p.group.role === 'subject');
  if (sum?.group.sense !== 'spent' || sums.length > 1 || named.length === 0) return null;
  const spent = sumOf(sum);
  const leastOf = (h: Ranked): number[] =>
    (index.documents[h.document]?.facts ?? []).flatMap((f) => (f.startsWith(LEAST) ? [Number(f.slice(LEAST.length))] : []));
  const found = scores
    .ofKind('clause', new Set(sums), entryPosting(index.documents, fact('least')).keys())
    .filter((h) => named.every((p) => isOf(p, h.document, lookup)));
  const [threshold] = found.flatMap(leastOf).sort((a, b) => Math.abs(a - spent) - Math.abs(b - spent));
  if (threshold === undefined) return null;
  const hits = found.filter((h) => leastOf(h).includes(threshold)).slice(0, MOST_RELAXED);
  return { hits, missing: [], apart: textOf(sums), kept: textOf(named), threshold };
}
