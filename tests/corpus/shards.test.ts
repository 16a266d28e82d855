import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/build/data-files.ts';
import { listNames, shardFiles } from '../../src/build/shard-files.ts';
import { getSite } from '../../src/build/site.ts';
import { unpackIncentiveCell, unpackRuleCell, unpackTargetCell } from '../../src/domain/compare/pack.ts';
import {
  shardSchemas,
  type ChoiceRecord,
  type EvidenceShard,
  type PolicyShard,
  type RowRecord,
  type RowShard,
  type ShardName,
} from '../../src/domain/schema/shard.ts';
import { readShape } from '../../src/domain/schema/shape.ts';
import { checkPlaces } from '../../src/views/check/book-files.ts';
import { compareAll, rowFile, rowShard } from '../../src/views/shards.ts';

const site = getSite();
const comparisons = compareAll(site);
const bodies = new Map([...dataFiles(site).map((f) => [f.name, f.body] as const), ...shardFiles(site).map((f) => [f.name, f.make()] as const)]);
function json(name: string): unknown {
  const body = bodies.get(name);
  if (body === undefined) throw new Error(`${name} is not published`);
  return JSON.parse(body);
}
const rows = json('rows.json') as RowRecord[];
const policies = site.records.policies.map((p) => p.id);

/** Every published file with its schema. */
const published: [file: string, schema: ShardName][] = [
  ['choice.json', 'choice'],
  ['rows.json', 'rows'],
  ['titles.json', 'titles'],
  ['codes.json', 'codes'],
  ['comparison-targets.json', 'comparison-targets'],
  ['comparison-incentives.json', 'comparison-incentives'],
  ['comparison-rules.json', 'comparison-rules'],
  ...policies.map((id): [string, ShardName] => [`policy/${id}.json.gzip`, 'policy']),
  ...(['targets', 'incentives', 'rules'] as const).flatMap((of) => policies.map((id): [string, ShardName] => [`column/${of}/${id}.json.gzip`, 'column'])),
  ...policies.map((id): [string, ShardName] => [`evidence/${id}.json.gzip`, 'evidence']),
  ...rows.map(({ id }): [string, ShardName] => [`row/${id}.json.gzip`, 'row']),
  ...checkPlaces(site).map(({ id }): [string, ShardName] => [`check/${id}.json.gzip`, 'check']),
  ['check/index.json.gzip', 'check_index'],
  ...policies.map((id): [string, ShardName] => [`export/${id}.json.gzip`, 'export']),
  ...policies.map((id): [string, ShardName] => [`text/${id}.json.gzip`, 'text']),
  ...policies.map((id): [string, ShardName] => [`chart/${id}.json.gzip`, 'chart']),
  ...policies.flatMap((id) => (['targets', 'incentives', 'rules'] as const).map((kind): [string, ShardName] => [`facts/${id}/${kind}.json`, `fact_${kind}`])),
];

describe('the files for comparing', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  const checks = new Map((Object.keys(shardSchemas) as ShardName[]).map((name) => [name, ajv.compile(json(`${name}.schema.json`) as object)]));

  it('agree with the JSON Schema beside them, and with the zod schema without filling in anything', () => {
    for (const [file, schema] of published) {
      const check = checks.get(schema);
      expect(check?.(json(file)), `${file} ${JSON.stringify(check?.errors?.slice(0, 2))}`).toBe(true);
      const shape = readShape(shardSchemas[schema], json(file));
      expect(shape.ok ? shape.value : shape.problems, file).toEqual(json(file));
    }
    expect(published).toHaveLength(bodies.size - dataFiles(site).length + listNames.length);
  });

  it('are described field by field, in Chinese', () => {
    const undescribed = (node: unknown, path: string): string[] => {
      if (typeof node !== 'object' || node === null) return [];
      const { properties = {} } = node as { properties?: Record<string, { description?: string }> };
      const silent = Object.entries(properties).flatMap(([field, { description = '' }]) => (/\p{Script=Han}/u.test(description) ? [] : [`${path}.${field}`]));
      return [...silent, ...Object.entries(node).flatMap(([key, child]) => undescribed(child, `${path}.${key}`))];
    };
    for (const name of Object.keys(shardSchemas)) expect(undescribed(json(`${name}.schema.json`), name)).toEqual([]);
  });

  it('refuse fields that nobody knows', () => {
    const shard = json('policy/wuhu-2022.json.gzip') as PolicyShard;
    expect(checks.get('policy')?.({ ...shard, colour: 1 })).toBe(false);
    expect(checks.get('policy')?.({ ...shard, targets: shard.targets.map((c) => ({ ...c, blank: 'empty' })) })).toBe(false);
  });

  it('list every policy to choose, with its place and year', () => {
    const choice = json('choice.json') as ChoiceRecord[];
    expect(choice.map((c) => c.id)).toEqual(policies);
    expect(choice.find((c) => c.id === 'wuhu-2022')).toMatchObject({ city_zh: '芜湖', province: '安徽省', year: 2022, stage: 'issued', coding: 'full' });
  });

  it('stay small: no list or shard above 128 KB', () => {
    for (const [file] of published) expect(Buffer.byteLength(bodies.get(file) ?? ''), file).toBeLessThan(131_072);
  });

  it('carry the data version of the build', () => {
    for (const [file, schema] of published.filter(([, s]) => !listNames.some((list) => list === s)))
      expect((json(file) as { data_version: string }).data_version, `${schema} ${file}`).toBe(site.dataVersion);
  });
});

describe.each(policies)('the shard of %s', (policy) => {
  const shard = json(`policy/${policy}.json.gzip`) as PolicyShard;
  const at = policies.indexOf(policy);

  it('has a cell for every row, in the order of rows.json', () => {
    const ids = (comparison: string) => rows.filter((r) => r.comparison === comparison).map((r) => r.id);
    expect(shard.targets.map((c) => c.row)).toEqual(ids('targets'));
    expect(shard.incentives.map((c) => c.row)).toEqual(ids('incentives'));
    expect(shard.rules.map((c) => c.row)).toEqual(ids('rules'));
  });

  it('unpacks to the cells that the comparison decided', () => {
    const offers = new Map(shard.offers.map((o) => [o.id, o]));
    expect(shard.targets.map((c) => unpackTargetCell(c, policy))).toEqual(comparisons.targets.cells.map((row) => row[at]));
    expect(shard.incentives.map((c) => unpackIncentiveCell(c, policy, offers))).toEqual(comparisons.incentives.cells.map((row) => row[at]));
    expect(shard.rules.map((c) => unpackRuleCell(c, policy))).toEqual(comparisons.rules.cells.map((row) => row[at]));
  });

  it('holds an offer once, and refuses an amount of one that it does not hold', () => {
    expect(new Set(shard.offers.map((o) => o.id)).size).toBe(shard.offers.length);
    const priced = shard.incentives.find((c) => c.values !== undefined);
    if (priced !== undefined) expect(() => unpackIncentiveCell(priced, policy, new Map())).toThrow(RangeError);
  });

  it('says of a discrepancy and below an incentive what the page says', () => {
    for (const { fact, lines } of shard.terms) expect(lines).toEqual(site.termsOf(fact));
    expect(shard.terms.map((t) => t.fact)).toEqual(shard.offers.map((o) => o.id));
    for (const { id, ...flag } of shard.flags) expect(site.flagOf(id)).toEqual(flag);
  });
});

describe('the files of a row', () => {
  it('hold every policy, with the figures and blanks of its cell', () => {
    const { cells, next } = json('row/row-municipal.json.gzip') as RowShard;
    expect(cells.map((c) => c.policy)).toEqual(policies);
    expect(next).toBeNull();
    const wuhu = cells.find((c) => c.policy === 'wuhu-2022');
    expect(wuhu?.values?.[0]).toMatchObject({ role: 'goal', op: 'ge', value: 700, unit: '家', year: 2025, basis: 'stock' });
    expect((json('row/row-national-champion.json.gzip') as RowShard).cells.find((c) => c.policy === 'wuhan-2021')).toEqual({
      policy: 'wuhan-2021',
      blank: 'mentioned',
    });
  });

  it('count the documents that fill it', () => {
    for (const row of rows)
      expect((json(`row/${row.id}.json.gzip`) as RowShard).cells.filter((c) => c.values !== undefined).length, row.id).toBe(row.documents);
  });

  it('go on in another file above 200 policies, so that none grows with what is held', () => {
    const [row] = rows;
    if (row === undefined) throw new Error('no row');
    const many = Array.from({ length: 450 }, (_, i) => ({ ...site.records.policies[i % 5], id: `p-${i}` }));
    const grown = { ...site, records: { ...site.records, policies: many } } as typeof site;
    const cells = comparisons.targets.cells.map((r) => Array.from({ length: 450 }, (_, i) => r[i % 5]));
    const tables = { ...comparisons, targets: { ...comparisons.targets, cells } } as typeof comparisons;
    const files = [1, 2, 3].map((page) => rowShard(grown, tables, row, page));
    expect(files.map((f) => [f.cells.length, f.next])).toEqual([
      [200, rowFile(row.id, 2)],
      [200, rowFile(row.id, 3)],
      [50, null],
    ]);
    expect(files.flatMap((f) => f.cells.map((c) => c.policy))).toEqual(many.map((p) => p.id));
    expect(files.every((f) => f.policies === 450)).toBe(true);
  });
});

/** The words of every fact of a policy by its id. */
const wordsOf = (policy: string) =>
  new Map(
    (json(`evidence/${policy}.json.gzip`) as EvidenceShard).proofs.flatMap(({ facts, ...proof }) => facts.map((f) => [f.fact, { ...proof, ...f }] as const)),
  );

describe.each(policies)('the evidence of %s', (policy) => {
  it('names every office that is printed beside the words', () => {
    const known = wordsOf(policy);
    const { targets, incentives, rules } = site.entryOf(policy);
    for (const { id, responsible_units, units_inherited } of [...targets, ...incentives, ...rules]) {
      for (const { printed } of responsible_units) expect(known.get(id)?.offices, id).toContain(printed);
      expect(known.get(id)?.offices === undefined, id).toBe(responsible_units.length === 0);
      expect(known.get(id)?.inherited === undefined, id).toBe(units_inherited.length === 0);
    }
  });

  it('holds the words of every fact that a comparison prints, each quote in its sentence', () => {
    const known = wordsOf(policy);
    const shard = json(`policy/${policy}.json.gzip`) as PolicyShard;
    const values = [
      ...shard.targets.map((c) => c.values ?? []),
      ...shard.incentives.map((c) => c.values ?? []),
      ...shard.rules.map((c) => c.values ?? []),
    ].flat();
    for (const { fact, clause } of values) {
      const proof = known.get(fact);
      expect(proof?.clause, fact).toBe(clause);
      expect(proof?.place, fact).not.toBe('');
      const bare = (words: string) => words.replace(/\s/g, '');
      expect(bare(proof?.sentence ?? ''), fact).toContain(bare(proof?.quote ?? proof?.sentence ?? '?'));
    }
  });

  it('holds the quote of every fact once, and a sentence once for those who are charged with it', () => {
    const { proofs } = json(`evidence/${policy}.json.gzip`) as EvidenceShard;
    const { targets, incentives, rules } = site.entryOf(policy);
    const quotes = proofs.flatMap(({ sentence, facts }) => facts.map(({ fact, quote = sentence }) => [fact, quote]));
    const coded = [...targets, ...incentives, ...rules].map(({ id, quote }) => [id, quote]);
    expect(quotes.sort()).toEqual(coded.sort());
    const stands = proofs.map(({ facts: _, ...stand }) => JSON.stringify(stand));
    expect(new Set(stands).size).toBe(stands.length);
  });
});
