import { auditNumerals, type AuditedNumeral } from '../../domain/check/audit.ts';
import { wordsAround } from '../../domain/draft/left-over.ts';
import type { ParsedPolicy } from '../../domain/parse/policy.ts';
import type { AuditInput } from '../../domain/schema/audit.ts';
import { locate } from '../../domain/text/text.ts';

/** A passage to list as no figure; `token` where it holds other numerals, too. */
export interface Listing {
  readonly quote: string;
  readonly nth?: number;
  readonly token?: string;
}

/** How the numerals of a passage that nothing accounts for yet are listed as no figures: each alone where others of it are accounted for. */
export function listingsIn(policy: ParsedPolicy, audit: AuditInput, clause: string, quote: string, nth?: number): Listing[] {
  const whole = { quote, ...(nth === undefined ? {} : { nth }) };
  const text = policy.clauseById.get(clause)?.text ?? '';
  const located = locate(text, quote, nth);
  if (!located.ok) return [whole];
  const { range } = located;
  const inside = auditNumerals(policy, audit, '').numerals.filter((n) => n.clause === clause && range.start <= n.token.start && n.token.end <= range.end);
  const isSaid = (n: AuditedNumeral) => n.claims.length > 0 || n.not_figure !== null;
  if (inside.length > 0 && !inside.some(isSaid)) return [whole];
  const said = new Set(inside.filter(isSaid).map((n) => n.token.text));
  const alone = inside
    .filter((n) => !isSaid(n))
    .map(({ token }): Listing => {
      const words = said.has(token.text) ? wordsAround(text, token, range) : null;
      return words === null ? { ...whole, token: token.text } : { quote: words };
    });
  return alone.filter((l, i) => alone.findIndex((other) => other.quote === l.quote && other.token === l.token) === i);
}
