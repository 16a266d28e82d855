import type { APIRoute } from 'astro';
import { bundleFiles } from '../../layouts/sheets.ts';

export const getStaticPaths = () => bundleFiles.map(({ name, css }) => ({ params: { file: name }, props: { css } }));

export const GET: APIRoute<{ css: string }> = ({ props }) => new Response(props.css, { headers: { 'content-type': 'text/css; charset=utf-8' } });
