import type { APIRoute } from 'astro';
import { getSite } from '../../build/site.ts';
import { tierGoalsFile } from '../../views/tier-chart.ts';

export const GET: APIRoute = () => new Response(tierGoalsFile(getSite()), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
