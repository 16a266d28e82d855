import type { APIRoute } from 'astro';
import { csvFiles } from '../../build/csv-files.ts';
import { dataFiles } from '../../build/data-files.ts';
import { ARCHIVE, archiveBytes, packageJson } from '../../build/package-files.ts';
import { shardFiles } from '../../build/shard-files.ts';
import { getSite } from '../../build/site.ts';
import { ZIPPED, zipped } from '../../build/zipped.ts';

type Make = () => string | Uint8Array<ArrayBuffer>;

export function getStaticPaths() {
  const site = getSite();
  const made: readonly { readonly name: string; readonly make: Make }[] = [
    ...dataFiles(site).map((file) => ({ name: file.name, make: () => file.body })),
    ...shardFiles(site).map(({ name, make }) => ({ name, make: () => (name.endsWith(ZIPPED) ? zipped(make(), site.dataVersion) : make()) })),
    ...csvFiles(site),
    { name: 'datapackage.json', make: () => packageJson(site) },
    { name: ARCHIVE, make: () => archiveBytes(site) },
  ];
  return made.map(({ name, make }) => ({ params: { file: name }, props: { make } }));
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  gzip: 'application/gzip',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
};

export const GET: APIRoute<{ make: Make }> = ({ props, params }) =>
  new Response(props.make(), { headers: { 'content-type': TYPES[params.file?.split('.').at(-1) ?? ''] ?? 'application/octet-stream' } });
