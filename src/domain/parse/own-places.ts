import type { ConditionNode } from '../schema/condition.ts';
import { findAll, type Range } from '../text/text.ts';

/** Which place of a quote in its clause is the one inside a range; nothing where it stands once in the clause, or not just once in the range. */
function placeInside(text: string, quote: string, range: Range): number | undefined {
  const all = findAll(text, quote);
  const inside = all.flatMap((r, i) => (range.start <= r.start && r.end <= range.end ? [i + 1] : []));
  return all.length > 1 && inside.length === 1 ? inside[0] : undefined;
}

/** Conditions whose words stand several times in the clause and once in the words of their incentive: those are meant. */
export const withOwnPlaces = (nodes: readonly ConditionNode[], text: string, range: Range): ConditionNode[] =>
  nodes.map((node): ConditionNode => {
    if ('all' in node) return { all: withOwnPlaces(node.all, text, range) };
    if ('any' in node) return { any: withOwnPlaces(node.any, text, range) };
    const nth = node.nth === undefined && node.clause === undefined ? placeInside(text, node.quote, range) : undefined;
    return nth === undefined ? node : { ...node, nth };
  });
