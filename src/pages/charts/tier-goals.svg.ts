import type { APIRoute } from 'astro';
import { getSite } from '../../build/site.ts';
import { chosenPolicies } from '../../domain/corpus/chosen.ts';
import { targetsComparison } from '../../views/comparisons.ts';
import { tierGoalsFile } from '../../views/tier-chart.ts';

export const GET: APIRoute = () => {
  const site = getSite();
  const svg = tierGoalsFile(site, targetsComparison(site, chosenPolicies(site.records.policies)));
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
