import { conditionInput } from '../../src/domain/schema/condition.ts';
import type { Leaf } from '../../src/domain/schema/condition-leaves.ts';

/** One condition, as written in a policy file; its words are of no matter. */
export function leaf(raw: Record<string, unknown>): Leaf {
  const node = conditionInput.parse({ quote: 'words', ...raw });
  if ('all' in node || 'any' in node) throw new Error('a group is no condition');
  return node;
}
