/** Files of `/data/`, each loaded once; a failure is forgotten, so that it can be tried again. */
import type { ChoiceRecord, ColumnShard, ComparisonId, EvidenceShard, PolicyShard, RowRecord } from '../../domain/schema/shard.ts';
import type { Title } from '../../domain/schema/title.ts';
import type { Column } from './column.ts';
import type * as late from './late.ts';
import { makePrintedColumn, type PrintedColumn } from './printed-column.ts';
import { readJson } from '../arriving.ts';
import { Outdated } from '../outdated.ts';
import { makeLists, type Lists } from './lists.ts';

export type Late = typeof late;

/** A part of the script could not be loaded. A browser may remember that until the page is loaded anew. */
export class Unscripted extends Error {
  override readonly name = 'Unscripted';
}

/** A part of the script that is loaded when it is needed. @throws Unscripted */
export async function script<Part>(name: string, part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch (cause) {
    throw new Unscripted(name, { cause });
  }
}

/** What chooses and orders rows. @throws Unscripted */
export const loadLate = (): Promise<Late> => script('late.ts', import('./late.ts'));

export interface Loader {
  readonly choice: () => Promise<readonly ChoiceRecord[]>;
  readonly lists: () => Promise<Lists>;
  /** A column as the page prints it. @throws Outdated where the file belongs to another build; Unscripted */
  readonly printed: (policy: string) => Promise<PrintedColumn>;
  /** A column as data. @throws Outdated where the file belongs to another build; Unscripted */
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
  /** A file of one policy, of this build. */
  const ofPolicy = async <T extends { readonly data_version: string }>(name: string, policy: string): Promise<T> => {
    const file = await load(name, (f: T) => f);
    if (file.data_version !== version) throw new Outdated(policy);
    return file;
  };
  const shardOf = (policy: string) => ofPolicy<PolicyShard>(`policy/${policy}.json.gzip`, policy);
  const columns = new WeakMap<PolicyShard, Column>();
  const printed = new WeakMap<ColumnShard, PrintedColumn>();
  return {
    choice: () => load('choice.json', (c: readonly ChoiceRecord[]) => c),
    lists,
    shard: shardOf,
    printed: async (policy) => {
      const file = await ofPolicy<ColumnShard>(`column/${comparison}/${policy}.json.gzip`, policy);
      const column = printed.get(file) ?? makePrintedColumn(file);
      printed.set(file, column);
      return column;
    },
    column: async (policy) => {
      const [shard, { makeColumn }] = await Promise.all([shardOf(policy), script('column.ts', import('./column.ts'))]);
      const column = columns.get(shard) ?? makeColumn(comparison, shard);
      columns.set(shard, column);
      return column;
    },
    evidence: (policy) => ofPolicy<EvidenceShard>(`evidence/${policy}.json.gzip`, policy),
  };
}
