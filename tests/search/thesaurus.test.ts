import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { wordsOf } from '../../src/search/language/token.ts';
import { everydayNames, everydayOffices } from '../../src/search/thesaurus/everyday-words.ts';
import { officeNames, thesaurus } from '../../src/search/thesaurus/thesaurus.ts';

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

describe('words of every day', () => {
  const names = Object.entries(everydayNames).flatMap(([id, words]) => words.split(' ').map((word) => [id, word] as const));
  const offices = Object.entries(everydayOffices).flatMap(([role, words]) => words.split(' ').map((word) => [role, word] as const));

  it('belong to something the thesaurus knows, and to one thing only', () => {
    const ids = new Set(thesaurus.map((e) => e.id));
    expect(names.filter(([id]) => !ids.has(id))).toEqual([]);
    expect(offices.filter(([role]) => !Object.hasOwn(officeNames, role))).toEqual([]);
    expect(doubled([...thesaurus.flatMap((e) => e.terms), ...[...names, ...offices].map(([, word]) => word)])).toEqual([]);
  });

  it('stand in no document: what does is found as it is', () => {
    const text = getSite()
      .records.clauses.map((c) => wordsOf(c.text).join(''))
      .join('|');
    expect([...names, ...offices].filter(([, word]) => text.includes(word))).toEqual([]);
  });
});
