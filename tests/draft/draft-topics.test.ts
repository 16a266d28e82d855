/** Subjects of clauses are drafted from what is coded: held against the topics that were coded by hand. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { draftTopics } from '../../src/domain/draft/draft-topics.ts';

const { content } = await readContent(process.cwd());
const bare = content.bundles.map(({ policy }) => ({ ...policy, input: { ...policy.input, topics: [] } }));

describe('topics drafted for the held documents', () => {
  const drafts = content.bundles.flatMap(({ policy }, i) =>
    draftTopics(bare[i] ?? policy, content).map(({ clause, topics }) => {
      const own = policy.input.topics.filter((t) => t.clause === clause).flatMap((t) => t.topics);
      return { topics, right: topics.filter((t) => own.includes(t)), isCoded: own.length > 0 };
    }),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

  it('are those of the coder for nine in ten, and tell half of all clauses', () => {
    const coded = drafts.filter((d) => d.isCoded);
    expect(sum(coded.map((d) => d.right.length)) / sum(coded.map((d) => d.topics.length))).toBeGreaterThan(0.9);
    const clauses = content.bundles.flatMap(({ policy }) => [...new Set(policy.input.topics.map((t) => t.clause))]);
    expect(coded.length / clauses.length).toBeGreaterThan(0.55);
  });

  it('are never more than three, each once, with what told it', () => {
    for (const { topics, why } of bare.flatMap((policy) => draftTopics(policy, content))) {
      expect(topics.length).toBeLessThanOrEqual(3);
      expect(new Set(topics).size).toBe(topics.length);
      expect(topics.every((topic) => why.includes(`${topic}: `))).toBe(true);
    }
  });

  it('are none where a clause has its own', () => {
    expect(content.bundles.flatMap(({ policy }) => draftTopics(policy, content)).filter(({ clause }) => clause === 'c3-1-2')).toEqual([]);
  });
});
