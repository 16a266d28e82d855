import type { APIRoute } from 'astro';
import { csvFiles } from '../../build/csv-files.ts';
import { dataFiles } from '../../build/data-files.ts';
import { shardFiles } from '../../build/shard-files.ts';
import { getSite } from '../../build/site.ts';

export function getStaticPaths() {
  const site = getSite();
  return [
    ...dataFiles(site).map((file) => ({ params: { file: file.name }, props: { make: () => file.body } })),
    ...[...shardFiles(site), ...csvFiles(site)].map(({ name, make }) => ({ params: { file: name }, props: { make } })),
  ];
}

export const GET: APIRoute<{ make: () => string }> = ({ props, params }) =>
  new Response(props.make(), { headers: { 'content-type': `${params.file?.endsWith('.csv') === true ? 'text/csv' : 'application/json'}; charset=utf-8` } });
