import { describe, expect, it } from 'vitest';
import { fiveSite } from '../support/five.ts';
import { termKey } from '../../src/search/language/index-term.ts';
import { makeLanguage } from '../../src/search/language/language.ts';
import { understand } from '../../src/search/language/understand.ts';
import { buildQueryTables } from '../../src/search/pack/query-tables.ts';
import { wordsOf } from '../../src/search/language/token.ts';
import { everydayNames, everydayOffices, leadingWords } from '../../src/search/thesaurus/everyday-words.ts';
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
    const text = fiveSite.records.clauses.map((c) => wordsOf(c.text).join('')).join('|');
    expect([...names, ...offices].filter(([, word]) => text.includes(word))).toEqual([]);
  });

  it('or, where documents use them, only lead to a thing: they are not looked up for it', () => {
    const ids = new Set(thesaurus.map((e) => e.id));
    const leads = Object.entries(leadingWords).flatMap(([id, words]) => words.split(' ').map((word) => [id, word] as const));
    expect(leads.filter(([id]) => !ids.has(id))).toEqual([]);
    expect(doubled([...thesaurus.flatMap((e) => e.terms), ...[...names, ...offices, ...leads].map(([, word]) => word)])).toEqual([]);
    const language = makeLanguage(buildQueryTables(fiveSite.records, fiveSite.content.cities));
    const lookedUp = (question: string) => understand(question, language).groups.flatMap((g) => g.alternatives.map((a) => termKey(a.term)));
    expect(lookedUp('税务')).toContain('"减 税"');
    expect(lookedUp('减税')).not.toContain('"税 务"');
  });
});
