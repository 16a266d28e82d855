import type { APIRoute } from 'astro';
import { getSite } from '../../lib/site.ts';
import { tierGoalsFile } from '../../lib/tier-chart.ts';

export const GET: APIRoute = () => new Response(tierGoalsFile(getSite()), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
