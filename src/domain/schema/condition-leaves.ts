/** What can be told of a condition without a profile: its leaves, the titles and figures it names. */
import { conditionKinds, type Term } from '../vocabulary.ts';
import type { ConditionInput } from './condition.ts';
import type { ConditionRecord, Frozen } from './record.ts';

/** One condition, as input or as published. */
export type Leaf = Frozen<ConditionInput>;
type Node = ConditionRecord;

/** A leaf with its place in the tree: `1.any.0`. */
export interface PlacedCondition {
  readonly condition: Leaf;
  readonly path: string;
}

/** All leaves of a list of conditions in printed order. */
export const placedConditions = (nodes: readonly Node[], prefix = ''): PlacedCondition[] =>
  nodes.flatMap((node, i): PlacedCondition[] => {
    const path = `${prefix}${i}`;
    if ('all' in node) return placedConditions(node.all, `${path}.all.`);
    if ('any' in node) return placedConditions(node.any, `${path}.any.`);
    return [{ condition: node, path }];
  });

export const conditionLeaves = (nodes: readonly Node[]): Leaf[] => placedConditions(nodes).map((p) => p.condition);

/** Titles a condition names, whoever must hold them. */
export const conditionTitles = (c: Leaf): readonly string[] => ('titles' in c ? c.titles : []);

/** A threshold in the printed unit; null where the condition has none. */
export const conditionFigure = (c: Leaf): { readonly value: number; readonly value_max: null; readonly unit: string } | null =>
  c.kind === 'amount_at_least' ? { value: c.value, value_max: null, unit: c.unit } : null;

/** The condition speaks of a title that another province may have conferred. */
export const isElsewhere = (c: Leaf): boolean => (c.kind === 'holds_title' && c.conferred_outside !== null) || c.kind === 'attracted_firm';

/** The name of a condition's kind. */
export const conditionTerm = (kind: Leaf['kind']): Term => conditionKinds[kind];

/** Things of which one firm may have several in a year. */
const SEVERAL: ReadonlySet<unknown> = new Set([
  'standard',
  'wins',
  'first_set',
  'patent',
  'medium',
  'attracted_firm',
  ...['smart_factory', 'digital_workshop', 'smart_product', 'industrial_product', 'lighthouse_factory', 'benchmark_factory', 'upgrade_demo'],
]);
/** Whether a condition names what one firm may have several of: what it is given for them is meant per one, or it stays open. */
export const mayBeSeveral = (c: Readonly<Record<string, unknown>>): boolean => SEVERAL.has(c.kind === 'awarded' ? c.object : c.kind);
