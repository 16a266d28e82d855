import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { shardFiles } from '../../src/build/shard-files.ts';
import { codeLists, listOfCodes } from '../../src/domain/corpus/codes.ts';
import { stages } from '../../src/domain/vocabulary.ts';
import { codeRecords } from '../../src/views/data/codes.ts';
import { recordUrl } from '../../src/views/data/facts.ts';

const site = getSite();
const codes = codeRecords(site);
const codesOf = (list: string) => codes.filter((c) => c.list === list).map((c) => c.code);

describe('the lists of codes', () => {
  it('hold every closed list and registry, each code once', () => {
    expect(codesOf('blanks')).toEqual(['unquantified', 'mentioned', 'silent', 'not_applicable', 'not_held', 'not_coded']);
    expect(codesOf('topics')).toHaveLength(32);
    expect(codesOf('titles')).toEqual([...site.titles.keys()]);
    expect(codesOf('events')).toEqual([...site.events.keys()]);
    const keys = codes.map((c) => `${c.list} ${c.code}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('name every code in Chinese and English', () => {
    for (const c of codes) expect(c.zh, c.code).toMatch(/\p{Script=Han}|PDF/u);
    for (const c of codes) expect(c.en, c.code).toMatch(/^[A-Z0-9a-z][\x20-\x7e’–—]+$/);
    expect(codes.find((c) => c.list === 'bases' && c.code === 'stock')).toEqual({
      list: 'bases',
      list_zh: '口径',
      code: 'stock',
      zh: '存量',
      en: 'existing number',
      definition: '到某个时点在册的数量。',
    });
  });

  it('name every code that records hold', () => {
    const unknown = (list: string, used: readonly (string | null)[]) => used.filter((c) => c !== null && !codesOf(list).includes(c));
    const { targets, incentives, rules } = site.records;
    expect(
      unknown(
        'titles',
        targets.flatMap((t) => [...t.tiers, ...t.pool_for]),
      ),
    ).toEqual([]);
    expect(
      unknown(
        'indicators',
        targets.map((t) => t.indicator_id),
      ),
    ).toEqual([]);
    expect(
      unknown(
        'events',
        incentives.map((i) => i.event),
      ),
    ).toEqual([]);
    expect(
      unknown(
        'duties',
        rules.map((r) => r.duty),
      ),
    ).toEqual([]);
  });

  it('are known by the codes a field allows', () => {
    expect(listOfCodes(Object.keys(stages))).toBe('stages');
    expect(listOfCodes(['draft'])).toBeNull();
    // no two closed lists are told apart by nothing
    for (const { list, codes: own } of codeLists({ titles: [], events: [], duties: [], indicators: [] }))
      if (own.length > 0) expect(listOfCodes(own.map((c) => c.code))).toBe(list);
  });
});

/** Without nulls and empty lists, at any depth. */
const bare = (node: unknown): unknown =>
  Array.isArray(node)
    ? node.map(bare)
    : typeof node === 'object' && node !== null
      ? Object.fromEntries(Object.entries(node).flatMap(([k, v]) => (v === null || (Array.isArray(v) && v.length === 0) ? [] : [[k, bare(v)]])))
      : node;

describe('the address of a record', () => {
  it('leads to the record that the whole file has, without what it does not have', () => {
    const files = new Map(shardFiles(site).map((f) => [`/data/${f.name}`, f]));
    const at = (url: string): unknown => {
      const [file = '', pointer = ''] = url.split('#');
      const steps = pointer.split('/').slice(1);
      return steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], JSON.parse(files.get(file)?.make() ?? 'null'));
    };
    const { targets, incentives, rules } = site.records;
    for (const [kind, records] of [
      ['targets', targets],
      ['incentives', incentives],
      ['rules', rules],
    ] as const)
      for (const record of [records[0], records.at(-1)]) if (record !== undefined) expect(bare(at(recordUrl(kind, record)))).toEqual(bare(record));
  });
});
