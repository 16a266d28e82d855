import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { makeLanguage } from '../../src/search/language/language.ts';
import { understand } from '../../src/search/language/understand.ts';
import { tonguesOf } from '../../src/search/pack/foreign.ts';
import { packCharacters, unpackCharacters } from '../../src/search/pack/packed-characters.ts';
import { packTables, unpackCore, unpackTables } from '../../src/search/pack/packed-tables.ts';
import { unpackWords } from '../../src/search/pack/packed-word-list.ts';
import { buildQueryTables } from '../../src/search/pack/query-tables.ts';
import type { QueryTables } from '../../src/search/pack/tables.ts';
import { readQueries } from './evaluate.ts';

const { records, content } = getSite();
const tables = buildQueryTables(records, content.cities);
const sent = JSON.parse(JSON.stringify(packTables(tables))) as ReturnType<typeof packTables>;

const sorted = (words: readonly string[]) => [...words].sort();
/** What no order is meant in is put in one order. */
const asSets = ({ ordinary, emptyCharacters, simplifyChars, syllables, concepts, places, questionWords, ...rest }: QueryTables) => ({
  ...rest,
  places: sorted(places),
  questionWords: sorted(questionWords),
  ordinary: Object.fromEntries(Object.entries(ordinary).map(([kind, words]) => [kind, sorted(words)])),
  emptyCharacters: sorted([...emptyCharacters]),
  simplifyChars: sorted(simplifyChars.match(/../gu) ?? []),
  syllables: Object.fromEntries(Object.entries(syllables).map(([s, chars]) => [s, sorted([...chars])])),
  concepts: concepts.map((c) => ({ ...c, terms: [c.terms[0], ...sorted(c.terms.slice(1))] })),
});

const judged = readdirSync('tests/search').flatMap((file) => (file.endsWith('.jsonl') ? readQueries(`tests/search/${file}`).map(({ q }) => q) : []));

describe('the tables', () => {
  it('come back from their packing as they were', () => {
    expect(asSets(unpackTables(sent))).toEqual(asSets(tables));
    expect(tables.lexicon.length).toBeGreaterThan(1000);
    expect(tables.simplifyChars.length).toBeGreaterThan(500);
  });

  it('send no word twice', () => {
    const core = new Set(unpackCore(sent.core).lexicon.map((e) => e.word));
    const further = sent.words.lexicon.words.flatMap(([, words]) => unpackWords(words));
    expect(core.size).toBeGreaterThan(500);
    expect(new Set(further).size).toBe(further.length);
    expect(further.filter((word) => core.has(word))).toEqual([]);
  });

  it('read every judged question without Latin letters or uncommon characters the same without the foreign files', () => {
    const all = makeLanguage(unpackTables(sent));
    const own = makeLanguage(unpackTables({ core: sent.core, words: sent.words, foreign: {} }));
    const plain = judged.filter((q) => tonguesOf(q).length === 0);
    expect(plain.length).toBeGreaterThan(300);
    for (const q of plain) expect(understand(q, own), q).toEqual(understand(q, all));
  });

  it('of known words read English names just as all do, or say that they do not know', () => {
    const all = makeLanguage(unpackTables(sent));
    const known = makeLanguage(unpackCore(sent.core, sent.foreign.latin));
    const names = tables.concepts.flatMap((c) => c.en.flatMap((name) => [name, `${name} 奖励`, `wuhu ${name} 2025`]));
    const read = [...names, ...judged.filter((q) => tonguesOf(q).join() === 'latin')].filter((q) => !understand(q, known).isPuzzled);
    expect(read.length).toBeGreaterThan(names.length / 2);
    for (const q of read) expect({ ...understand(q, known), isPuzzled: null }, q).toEqual({ ...understand(q, all), isPuzzled: null });
  });

  it('need the foreign files for what they hold', () => {
    for (const [char] of sent.foreign.traditional.match(/../gu) ?? []) expect(tonguesOf(char ?? ''), char).toEqual(['traditional']);
    for (const question of ['IPO奖励', 'ｉｐｏ']) expect(tonguesOf(question), question).toEqual(['latin']);
    expect(tonguesOf('首臺套 ERP')).toEqual(['latin', 'traditional']);
    expect(tonguesOf('首台套奖励50万元，2022年？')).toEqual([]);
  });
});

describe('a set of characters', () => {
  it('comes back from its packing', () => {
    for (const set of ['', '的', '啊齐', '一丁的龘', tables.emptyCharacters])
      expect(sorted([...unpackCharacters(packCharacters(set))])).toEqual(sorted([...new Set(set)]));
  });
});
