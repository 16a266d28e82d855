import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS, shardOf, shardStarts } from '../../src/search/pack/text-shards.ts';
import { holds } from '../domain/property.ts';

const text = fc.record({ policy: fc.constantFrom('a', 'b', null), characters: fc.integer({ min: 0, max: 16_000 }) });
const documents = fc.array(text, { minLength: 1, maxLength: 60 }).map((all) => all.toSorted((x, y) => ((x.policy ?? '') < (y.policy ?? '') ? -1 : 1)));

describe('the files of texts', () => {
  it('hold every document once, where it is looked for', () => {
    holds(
      fc.property(documents, (all) => {
        const starts = shardStarts(all);
        const files = starts.map((from, i) => all.slice(from, starts[i + 1] ?? all.length));
        all.forEach((document, number) => {
          const { shard, at } = shardOf(starts, number);
          expect(files[shard]?.[at]).toBe(document);
        });
      }),
    );
  });

  it('stay short and speak of one policy', () => {
    holds(
      fc.property(documents, (all) => {
        const starts = shardStarts(all);
        starts.forEach((from, i) => {
          const file = all.slice(from, starts[i + 1] ?? all.length);
          expect(new Set(file.map((d) => d.policy)).size).toBe(1);
          expect(file.length === 1 || file.reduce((n, d) => n + d.characters, 0) <= MOST_CHARACTERS).toBe(true);
        });
      }),
    );
  });
});
