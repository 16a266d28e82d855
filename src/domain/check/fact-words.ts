import type { Clause } from '../parse/clauses.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { conditionLeaves } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { bare, sentenceAround } from '../text/text.ts';
import type { Add } from './report.ts';

/** The words around a fact, without white space. */
export interface FactWords {
  readonly clause: Clause | undefined;
  readonly quote: string;
  /** The sentence that holds the quote. */
  readonly sentence: string;
  /** The sentence from its head to the end of the quote: what governs the fact stands here. */
  readonly before: string;
  /** What its clause says ahead of the sentence. */
  readonly ahead: string;
  /** Titles of the clause and of all above it, and their own words where they are headings. */
  readonly heads: string;
}

/** Titles above a clause, nearest first. */
function headsOf(policy: ParsedPolicy, clause: Clause | undefined): string {
  const heads: string[] = [];
  for (let at = clause; at !== undefined; at = at.parent === null ? undefined : policy.clauseById.get(at.parent))
    heads.push(at.title ?? '', at === clause ? '' : at.text);
  return bare(heads.join(' '));
}

export function factWords(policy: ParsedPolicy, { fact, range }: PlacedFact<{ readonly clause: string; readonly quote: string }>): FactWords {
  const clause = policy.clauseById.get(fact.clause);
  const text = clause?.text ?? '';
  const { start, end } = sentenceAround(text, range);
  return {
    clause,
    quote: bare(text.slice(range.start, range.end)),
    sentence: bare(text.slice(start, end)),
    before: bare(text.slice(start, range.end)),
    ahead: bare(text.slice(0, start)),
    heads: headsOf(policy, clause),
  };
}

/**
 * What the row of a table is read with: the heads of its columns, and the clauses that its conditions quote, which lead to the
 * table. Empty for an incentive that stands in no row.
 */
export function rowIsReadWith(policy: ParsedPolicy, fact: IncentiveInput): string {
  const row = policy.clauseById.get(fact.clause);
  if (row?.kind !== 'row' || row.table === null) return '';
  const led = conditionLeaves(fact.conditions).flatMap(({ clause }) => clause ?? []);
  return [`${row.table}-head`, ...new Set(led)].map((id) => bare(policy.clauseById.get(id)?.text ?? '')).join('\n');
}

/** An `Add` for the fields of one fact. */
export const addTo =
  (add: Add, { fact, field }: PlacedFact<{ readonly id: string; readonly clause: string }>) =>
  (name: string, message: string, remedy: string) => {
    add(`${field} (${fact.id}).${name}`, message, remedy, fact.clause);
  };
