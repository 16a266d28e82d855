import { createHash } from 'node:crypto';
import { comparisons, type ShardName } from '../domain/schema/shard.ts';
import { choiceRecords, compareAll, evidenceShard, policyShard, rowFile, rowPages, rowRecords, rowShard } from '../views/shards.ts';
import { columnFile, columnShard } from '../views/column-shard.ts';
import { exportShardOf } from '../views/exports/export-shard.ts';
import { codeRecords } from '../views/data/codes.ts';
import { chartShard } from '../views/charts/chart-shard.ts';
import { factKinds, factsFile, factsShard } from '../views/data/facts.ts';
import { lineRecords } from '../views/exports/comparison-lines.ts';
import { checkIndex, checkPlaces, checkShard } from '../views/check/book-files.ts';
import { textShard } from '../views/texts/text-shard.ts';
import type { Site } from '../views/site.ts';
import { makeRecordFile, type RecordFile } from './record-files.ts';

/** Files of many cells are written without line breaks. */
const toLeanJson = (data: unknown): string => `${JSON.stringify(data)}\n`;

/** What is made once for a site, however many files ask for it. */
export function once<T>(make: (site: Site) => T): (site: Site) => T {
  const made = new WeakMap<Site, { readonly result: T }>();
  return (site) => {
    const known = made.get(site) ?? { result: make(site) };
    made.set(site, known);
    return known.result;
  };
}

export const compared = once(compareAll);
/** The rows of all comparisons. */
export const rowsOf = once((site: Site) => rowRecords(site, compared(site)));

/** Every code of every list. */
export const codesOf = once(codeRecords);

/** Lists for comparing: what may be chosen, the rows, the titles; and the comparisons themselves, a line a value. */
export const listNames = [
  'choice',
  'rows',
  'titles',
  'codes',
  'comparison-targets',
  'comparison-incentives',
  'comparison-rules',
] as const satisfies readonly ShardName[];

/** A list that a browser loads whole. */
function listFile(name: string, list: readonly unknown[]): RecordFile {
  const body = toLeanJson(list);
  return { name: `${name}.json`, body, sha256: createHash('sha256').update(body).digest('hex'), rows: list.length };
}

/** Every such list as published, made once; the comparisons a line each, so that a program may read them line by line. */
export const listFiles = once((site: Site): readonly RecordFile[] => [
  listFile('choice', choiceRecords(site)),
  listFile('rows', rowsOf(site)),
  listFile('titles', [...site.titles.values()]),
  listFile('codes', codesOf(site)),
  makeRecordFile('comparison-targets', () => lineRecords(compared(site)).targets),
  makeRecordFile('comparison-incentives', () => lineRecords(compared(site)).incentives),
  makeRecordFile('comparison-rules', () => lineRecords(compared(site)).rules),
]);

/** A file that is loaded on demand; there are many, so that each is made when it is written. */
export interface ShardFile {
  /** Its path below `/data/`; what ends in `.gzip` is written zipped (`zipped.ts`). */
  readonly name: string;
  readonly kind: ShardKind;
  /** Its JSON. */
  readonly make: () => string;
}

/** The kinds of file that are loaded on demand: their paths, and the name of their schema. Those that the site's own scripts load are zipped. */
export const shardKinds = [
  { name: 'policy', path: 'policy/<id>.json.gzip' },
  { name: 'column', path: columnFile('<comparison>', '<id>') },
  { name: 'evidence', path: 'evidence/<id>.json.gzip' },
  { name: 'row', path: 'row/<row>.json.gzip' },
  { name: 'check', path: 'check/<place>.json.gzip' },
  { name: 'check_index', path: 'check/index.json.gzip' },
  { name: 'export', path: 'export/<id>.json.gzip' },
  { name: 'text', path: 'text/<id>.json.gzip' },
  { name: 'chart', path: 'chart/<id>.json.gzip' },
  { name: 'fact_targets', path: factsFile('<id>', 'targets') },
  { name: 'fact_incentives', path: factsFile('<id>', 'incentives') },
  { name: 'fact_rules', path: factsFile('<id>', 'rules') },
] as const satisfies readonly { readonly name: ShardName; readonly path: string }[];

type ShardKind = (typeof shardKinds)[number]['name'];

const shardFile = (kind: ShardKind, name: string, make: () => unknown): ShardFile => ({ kind, name, make: () => toLeanJson(make()) });

/** One file a policy, the files of each row, and for the checker one a place that has a document. */
export const shardFiles = once((site: Site): readonly ShardFile[] => {
  const pages = Array.from({ length: rowPages(site) }, (_, i) => i + 1);
  return [
    ...site.records.policies.map((p) => shardFile('policy', `policy/${p.id}.json.gzip`, () => policyShard(site, compared(site), p))),
    ...comparisons.flatMap((of) => site.records.policies.map((p) => shardFile('column', columnFile(of, p.id), () => columnShard(site, compared(site), of, p)))),
    ...site.records.policies.map((p) => shardFile('evidence', `evidence/${p.id}.json.gzip`, () => evidenceShard(site, p))),
    ...rowsOf(site).flatMap((row) => pages.map((page) => shardFile('row', rowFile(row.id, page), () => rowShard(site, compared(site), row, page)))),
    ...checkPlaces(site).map((place) => shardFile('check', `check/${place.id}.json.gzip`, () => checkShard(site, place))),
    ...site.records.policies.map((p) => shardFile('export', `export/${p.id}.json.gzip`, () => exportShardOf(site, compared(site), p))),
    shardFile('check_index', 'check/index.json.gzip', () => checkIndex(site)),
    ...site.records.policies.map(({ id }) => shardFile('text', `text/${id}.json.gzip`, () => textShard(site, id))),
    ...site.records.policies.map((p) => shardFile('chart', `chart/${p.id}.json.gzip`, () => chartShard(site, p))),
    ...site.records.policies.flatMap((p) => factKinds.map((kind) => shardFile(`fact_${kind}`, factsFile(p.id, kind), () => factsShard(site, p, kind)))),
  ];
});

/** How many files there are of a kind. */
export const countShards = (site: Site, kind: ShardKind): number => shardFiles(site).filter((f) => f.kind === kind).length;
