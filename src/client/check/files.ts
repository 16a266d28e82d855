/** The checker's files, each loaded once; a failure is forgotten, so that it can be tried again. */
import { readJson } from '../arriving.ts';
import type { CheckIndex, CheckShard } from '../../domain/schema/shard.ts';

const files = new Map<string, Promise<unknown>>();

async function load(base: string, name: string): Promise<unknown> {
  const address = `${base}data/check/${name}.json.gzip`;
  const loading = files.get(address) ?? readJson(address);
  files.set(address, loading);
  try {
    return await loading;
  } catch (error) {
    files.delete(address);
    throw error;
  }
}

/** What is needed before a place is named. @param base the site's base path */
export const loadIndex = async (base: string): Promise<CheckIndex> => (await load(base, 'index')) as CheckIndex;
/** What is needed of one place; its id is one of the index. */
export const loadPlace = async (base: string, place: string): Promise<CheckShard> => (await load(base, place)) as CheckShard;
