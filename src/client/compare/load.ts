/** Files of `/data/`, each loaded once; a failure is forgotten, so that it can be tried again. */
import type { ChoiceRecord, ComparisonId, EvidenceShard, PolicyShard, RowRecord } from '../../domain/schema/shard.ts';
import type { Title } from '../../domain/schema/title.ts';
import type { Column } from './column.ts';
import type * as late from './late.ts';
import { readJson } from '../arriving.ts';
import { Outdated } from '../outdated.ts';
import { makeLists, type Lists } from './lists.ts';

export type Late = typeof late;

/** A part of the script could not be loaded. A browser may remember that until the page is loaded anew. */
export class Unscripted extends Error {
  override readonly name = 'Unscripted';
}

/**
 * The part of the script that is loaded when it is needed.
 * @throws Unscripted
 */
export async function loadLate(): Promise<Late> {
  try {
    return await import('./late.ts');
  } catch (cause) {
    throw new Unscripted('late.ts', { cause });
  }
}

export interface Loader {
  readonly choice: () => Promise<readonly ChoiceRecord[]>;
  readonly lists: () => Promise<Lists>;
  /** @throws Outdated where the file belongs to another build; Unscripted */
  readonly column: (policy: string) => Promise<Column>;
  /** The file of a policy. @throws Outdated where it belongs to another build */
  readonly shard: (policy: string) => Promise<PolicyShard>;
  /** The words of a policy's facts. @throws Outdated where the file belongs to another build */
  readonly evidence: (policy: string) => Promise<EvidenceShard>;
}

/**
 * @param base the site's base path
 * @param version the page's data version
 */
export function makeLoader(base: string, comparison: ComparisonId, version: string): Loader {
  const files = new Map<string, Promise<unknown>>();
  const load = async <T>(name: string, read: (data: never) => T): Promise<T> => {
    const loading = files.get(name) ?? readJson(`${base}data/${name}`);
    files.set(name, loading);
    try {
      return read((await loading) as never);
    } catch (error) {
      files.delete(name);
      throw error;
    }
  };
  const lists = async () => {
    const [rows, titles] = await Promise.all([load('rows.json', (r: readonly RowRecord[]) => r), load('titles.json', (t: readonly Title[]) => t)]);
    return makeLists(comparison, rows, titles);
  };
  const shardOf = async (policy: string) => {
    const shard = await load(`policy/${policy}.json.gzip`, (s: PolicyShard) => s);
    if (shard.data_version !== version) throw new Outdated(policy);
    return shard;
  };
  const columns = new Map<PolicyShard, Column>();
  return {
    choice: () => load('choice.json', (c: readonly ChoiceRecord[]) => c),
    lists,
    shard: shardOf,
    column: async (policy) => {
      const [shard, known, { makeColumn }] = await Promise.all([shardOf(policy), lists(), loadLate()]);
      const column = columns.get(shard) ?? makeColumn(comparison, shard, known);
      columns.set(shard, column);
      return column;
    },
    evidence: async (policy) => {
      const shard = await load(`evidence/${policy}.json.gzip`, (s: EvidenceShard) => s);
      if (shard.data_version !== version) throw new Outdated(policy);
      return shard;
    },
  };
}
