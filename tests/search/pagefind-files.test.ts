import * as pagefind from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { clauseDocuments } from '../../src/search/pack/clause-documents.ts';
import { CborReader } from '../../src/search/pack/cbor.ts';
import { partOf, readMeta, readPart, unzip, type IndexMeta, type PartReader } from '../../src/search/pack/pagefind-files.ts';
import { BOUNDARY } from '../../src/search/language/token.ts';

describe('the index that Pagefind writes', () => {
  const { records, content } = getSite();
  const documents = clauseDocuments({ records, cities: content.cities, units: content.units });
  let meta: IndexMeta = { records: [], parts: [] };
  const readers = new Map<string, PartReader>();
  const cut: (() => unknown)[] = [];

  beforeAll(async () => {
    const { index } = await pagefind.createIndex({});
    for (const { tokens, document } of documents) await index?.addCustomRecord({ url: document.url, content: tokens.join(' '), language: 'zh' });
    const files = (await index?.getFiles())?.files ?? [];
    for (const { path, content: bytes } of files) {
      if (path.endsWith('.pf_meta')) meta = readMeta(unzip(bytes));
      const name = /([^/]+)\.pf_index$/.exec(path)?.[1];
      if (name === undefined) continue;
      readers.set(name, readPart(unzip(bytes)));
      cut.push(() => unzip(bytes.subarray(0, bytes.length >> 1)));
    }
  }, 60_000);
  afterAll(() => pagefind.close());

  it('is read as it was meant: every word of every document, where it stands', () => {
    expect(meta.records).toHaveLength(documents.length);
    const expected = new Map<string, Map<number, number[]>>();
    documents.forEach(({ tokens }, record) =>
      tokens.forEach((token, at) => {
        if (token === BOUNDARY) return;
        const posting = expected.get(token) ?? new Map<number, number[]>();
        expected.set(token, posting.set(record, [...(posting.get(record) ?? []), at]));
      }),
    );
    for (const [word, posting] of expected) {
      const part = partOf(meta.parts, word);
      expect(new Map(readers.get(part?.name ?? '')?.(word)), word).toEqual(posting);
    }
  });

  it('holds no other word, and says so', () => {
    for (const word of ['龘', 'zzzz', '0', '']) expect(readers.get(partOf(meta.parts, word)?.name ?? '')?.(word) ?? null).toBeNull();
  });

  it('is no index when it is cut short or somebody else’s', () => {
    for (const read of cut) expect(read).toThrow();
    expect(() => unzip(new TextEncoder().encode('<title>404</title>'))).toThrow();
  });
});

describe('reading CBOR', () => {
  const reader = (hex: string) => new CborReader(Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16)));

  it('reads whole numbers of every length', () => {
    expect(['00', '17', '1818', '1903e8', '1a000f4240', '20', '3863', '3903e7'].map((hex) => reader(hex).integer())).toEqual([
      0, 23, 24, 1000, 1000000, -1, -100, -1000,
    ]);
  });

  it('passes over what is not asked for, however deep', () => {
    const mixed = reader('830102a26161820102616203f505');
    mixed.array();
    mixed.skip();
    mixed.skip();
    mixed.skip();
    mixed.skip();
    expect(mixed.integer()).toBe(5);
  });

  it('says where the data end too early or are of another kind', () => {
    expect(() => reader('19').integer()).toThrow('too early');
    expect(() => reader('6461').skip()).toThrow('too early');
    expect(() => reader('01').array()).toThrow('kind 4');
    expect(() => reader('9f01ff').array()).toThrow('unknown length');
  });
});
