import type { APIRoute } from 'astro';
import { getSite } from '../../build/site.ts';
import { chartFile, type Chart } from '../../views/charts/chart.ts';
import { siteCharts } from '../../views/charts/site-charts.ts';

export const getStaticPaths = () => siteCharts(getSite()).map((chart) => ({ params: { chart: chart.id }, props: { chart } }));

export const GET: APIRoute<{ chart: Chart }> = ({ props }) =>
  new Response(chartFile(getSite(), props.chart), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
