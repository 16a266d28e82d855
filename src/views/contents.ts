import { bare } from '../domain/text/text.ts';
import { isContentsEntry } from '../domain/parse/numbering.ts';
import type { Clause } from '../domain/parse/clauses.ts';
import type { ParsedPolicy } from '../domain/parse/policy.ts';

/** Whether a clause is a heading without a number below the document's title, and not that title again: 服务内容. */
function isPlainHeading({ blocks, input }: Pick<ParsedPolicy, 'blocks' | 'input'>, { number, title, pieces }: Clause): boolean {
  const block = blocks[pieces[0]?.block ?? -1];
  return number === null && title !== null && block?.kind === 'heading' && block.depth > 1 && bare(title) !== bare(input.title);
}

/** What a document's contents list: its divisions, articles and annexes, and headings without a number. */
export const contentsOf = (policy: Pick<ParsedPolicy, 'clauses' | 'blocks' | 'input'>): readonly Clause[] =>
  policy.clauses.filter((c) => isContentsEntry(c.kind) || isPlainHeading(policy, c));
