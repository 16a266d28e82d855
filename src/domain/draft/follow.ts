/** Drafts follow their sentences: where the body is mended before they are answered, a clause may go by another id. */
import { locate } from '../text/text.ts';
import type { ReviewItem } from './review.ts';

type Entry = Readonly<Record<string, unknown>>;
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The one clause in which words stand now; null where they stand in the one that is named still, in none, or in several. */
function movedTo(clauses: ReadonlyMap<string, string>, clause: string, quote: string, nth: unknown): string | null {
  const stands = (text: string) => locate(text, quote, typeof nth === 'number' ? nth : undefined).ok;
  if (stands(clauses.get(clause) ?? '')) return null;
  const [one, ...others] = [...clauses].filter(([, text]) => stands(text));
  return one === undefined || others.length > 0 ? null : one[0];
}

/** An entry with every clause in it that its quote has left set to where the quote stands. */
function followed(value: unknown, clauses: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => followed(one, clauses));
  if (!isEntry(value)) return value;
  const { clause, quote, nth } = value;
  const moved = typeof clause === 'string' && typeof quote === 'string' ? movedTo(clauses, clause, quote, nth) : null;
  const inner = Object.fromEntries(Object.entries(value).map(([field, one]) => [field, followed(one, clauses)]));
  return moved === null ? inner : { ...inner, clause: moved };
}

/**
 * The drafts that nobody has answered, each in the clause where its words stand; the others as they are.
 * @param clauses text of each clause of the body, by id
 */
export function followText(items: readonly ReviewItem[], clauses: ReadonlyMap<string, string>): readonly ReviewItem[] {
  return items.map((item) => {
    if (item.review !== 'pending' && item.review !== 'skipped') return item;
    // a fact that names no clause of its own stands in that of its item
    const own = typeof item.fact.clause === 'string' || item.clause === null ? item.fact : { ...item.fact, clause: item.clause };
    const fact = followed(own, clauses) as Entry;
    const clause = item.clause === null || typeof fact.clause !== 'string' ? item.clause : fact.clause;
    if (JSON.stringify(fact) === JSON.stringify(own)) return item;
    const { clause: _own, ...rest } = fact;
    return { ...item, clause, fact: 'clause' in item.fact ? fact : rest };
  });
}
