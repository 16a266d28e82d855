/** What the exports of one document need beside its cells. */
import type { ExportShard } from '../../domain/schema/export-record.ts';
import { readJson } from '../arriving.ts';
import { Outdated } from '../outdated.ts';

/**
 * Loads it.
 * @param base of the site, with its slash
 * @param version of the data that the page was built from
 * @throws Outdated where the site was built anew; where the file cannot be loaded
 */
export async function loadExport(policy: string, base: string, version: string | undefined): Promise<ExportShard> {
  const shard = (await readJson(`${base}data/export/${policy}.json.gzip`)) as ExportShard;
  if (shard.data_version !== version) throw new Outdated(policy);
  return shard;
}
