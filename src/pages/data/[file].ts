import type { APIRoute } from 'astro';
import { dataFiles } from '../../build/data-files.ts';
import { getSite } from '../../build/site.ts';

export function getStaticPaths() {
  return dataFiles(getSite()).map((file) => ({ params: { file: file.name }, props: { body: file.body } }));
}

export const GET: APIRoute = ({ props }) => new Response(String(props.body), { headers: { 'content-type': 'application/json; charset=utf-8' } });
