import { createHash } from 'node:crypto';
import type { ShardName } from '../domain/schema/shard.ts';
import { choiceRecords, compareAll, policyShard, rowFile, rowPages, rowRecords, rowShard } from '../views/shards.ts';
import type { Site } from '../views/site.ts';
import type { RecordFile } from './record-files.ts';

/** Files of many cells are written without line breaks. */
const toLeanJson = (data: unknown): string => `${JSON.stringify(data)}\n`;

/** What is made once for a site, however many files ask for it. */
function once<T>(make: (site: Site) => T): (site: Site) => T {
  const made = new WeakMap<Site, { readonly result: T }>();
  return (site) => {
    const known = made.get(site) ?? { result: make(site) };
    made.set(site, known);
    return known.result;
  };
}

const compared = once(compareAll);
const rowsOf = once((site: Site) => rowRecords(site, compared(site)));

/** Lists for comparing, loaded once: what may be chosen, the rows, the titles. */
export const listNames = ['choice', 'rows', 'titles'] as const satisfies readonly ShardName[];

/** Every such list as published, made once. */
export const listFiles = once((site: Site): readonly RecordFile[] => {
  const lists = { choice: choiceRecords(site), rows: rowsOf(site), titles: [...site.titles.values()] };
  return listNames.map((name) => {
    const body = toLeanJson(lists[name]);
    return { name: `${name}.json`, body, sha256: createHash('sha256').update(body).digest('hex'), rows: lists[name].length };
  });
});

/** A file that is loaded on demand; there are many, so that each is made when it is written. */
export interface ShardFile {
  /** Its path below `/data/`. */
  readonly name: string;
  readonly make: () => string;
}

/** The kinds of file that are loaded on demand: their paths, and the name of their schema. */
export const shardKinds = [
  { name: 'policy', path: 'policy/<id>.json' },
  { name: 'row', path: 'row/<row>.json' },
] as const satisfies readonly { readonly name: ShardName; readonly path: string }[];

/** One file a policy, and the files of each row. */
export const shardFiles = once((site: Site): readonly ShardFile[] => {
  const pages = Array.from({ length: rowPages(site) }, (_, i) => i + 1);
  return [
    ...site.records.policies.map((p) => ({ name: `policy/${p.id}.json`, make: () => toLeanJson(policyShard(site, compared(site), p)) })),
    ...rowsOf(site).flatMap((row) => pages.map((page) => ({ name: rowFile(row.id, page), make: () => toLeanJson(rowShard(site, compared(site), row, page)) }))),
  ];
});

/** How many files there are of a kind. */
export const countShards = (site: Site, kind: (typeof shardKinds)[number]['name']): number =>
  shardFiles(site).filter((f) => f.name.startsWith(`${kind}/`)).length;
