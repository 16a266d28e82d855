/** Where a clause stands as one says it, outermost first: the parts that words are put to. */
import { clausePath } from '../parse/clause-path.ts';
import type { Clause } from '../parse/clauses.ts';
import type { ParsedPolicy } from '../parse/policy.ts';
import { clauseLabel } from './labels.ts';

/** One step down to a clause. */
export type PlaceStep =
  /** A number as printed, without spaces and the mark after it: 三, （一）, 3, 第五条, 附件1. */
  | {
      readonly kind: 'annex' | 'division' | 'chapter' | 'section' | 'part' | 'article' | 'action' | 'item';
      readonly number: string;
      readonly isSecond: boolean;
    }
  /** A paragraph without number, counted from 1 in its parent. */
  | { readonly kind: 'paragraph'; readonly count: number }
  /** Text known by its first words: a row of a table, a paragraph above all numbers. */
  | { readonly kind: 'row' | 'opening'; readonly label: string };

const bare = (number: string): string => number.replace(/\s+/g, '').replace(/\p{Po}+$/u, '');

/** Paragraphs of a clause that stand before its first unnumbered child: its own text, where that is no heading. */
const ownParagraphs = (policy: ParsedPolicy, { pieces }: Clause): number => (policy.blocks[pieces[0]?.block ?? -1]?.kind === 'paragraph' ? 1 : 0);

function stepOf(policy: ParsedPolicy, clause: Clause): PlaceStep[] {
  const { kind, number, twin } = clause;
  if (kind === 'row') return [{ kind, label: number ?? clauseLabel(clause) }];
  if (kind !== 'paragraph') return [{ kind, number: bare(number ?? clause.title ?? ''), isSecond: twin !== null }];
  const parent = clause.parent === null ? undefined : policy.clauseById.get(clause.parent);
  if (parent === undefined) return [{ kind: 'opening', label: clauseLabel(clause) }];
  const siblings = policy.clauses.filter((c) => c.parent === parent.id);
  const own = ownParagraphs(policy, parent);
  // the only text of its parent is the parent
  if (siblings.length === 1 && own === 0) return [];
  return [{ kind, count: own + siblings.filter((c) => c.kind === kind).indexOf(clause) + 1 }];
}

export const placeSteps = (policy: ParsedPolicy, clause: Clause): PlaceStep[] => clausePath(policy, clause.id).flatMap((c) => stepOf(policy, c));
