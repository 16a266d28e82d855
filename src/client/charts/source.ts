/** The files of `/data/` that charts are drawn from, each loaded once. */
import type { ChartShard } from '../../domain/schema/chart-record.ts';
import { readJson } from '../arriving.ts';
import { Outdated } from '../outdated.ts';
import { makeLoader, type Loader } from '../compare/load.ts';

/** Where files are, and of which build they must be. */
export interface DataSource {
  readonly base: string;
  readonly version: string;
}

const made = new Map<string, { readonly targets: Loader; readonly incentives: Loader }>();

export function loadersOf({ base, version }: DataSource): { readonly targets: Loader; readonly incentives: Loader } {
  const known = made.get(base) ?? { targets: makeLoader(base, 'targets', version), incentives: makeLoader(base, 'incentives', version) };
  made.set(base, known);
  return known;
}

const counted = new Map<string, Promise<ChartShard>>();

async function fetchCounts({ base, version }: DataSource, policy: string): Promise<ChartShard> {
  const shard = (await readJson(`${base}data/chart/${policy}.json.gzip`)) as ChartShard;
  if (shard.data_version !== version) throw new Outdated(policy);
  return shard;
}

/**
 * What was counted in a document; a failure is forgotten, so that it can be tried again.
 * @throws Outdated where the file belongs to another build
 */
export async function countsOf(source: DataSource, policy: string): Promise<ChartShard> {
  const loading = counted.get(policy) ?? fetchCounts(source, policy);
  counted.set(policy, loading);
  try {
    return await loading;
  } catch (error) {
    counted.delete(policy);
    throw error;
  }
}
