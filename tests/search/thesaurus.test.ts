import { describe, expect, it } from 'vitest';
import { thesaurus } from '../../src/search/thesaurus/thesaurus.ts';

const doubled = (all: readonly string[]) => [...new Set(all.filter((x, i) => all.indexOf(x) !== i))];

describe('the thesaurus', () => {
  it('names each entry once, and lets no name stand for two things', () => {
    expect(doubled(thesaurus.map((e) => e.id))).toEqual([]);
    expect(doubled(thesaurus.flatMap((e) => [...new Set([...e.terms, ...(e.en ?? [])])]))).toEqual([]);
  });

  it('calls nothing related to itself', () => {
    for (const { id, terms, related = [] } of thesaurus) expect([id, related.filter((word) => terms.includes(word))]).toEqual([id, []]);
  });
});
