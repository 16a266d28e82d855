import type { APIRoute } from 'astro';
import { getSite } from '../../build/site.ts';
import type { Chart } from '../../views/charts/chart.ts';
import { chartFile, chartFileContext } from '../../views/charts/chart-files.ts';
import { siteCharts } from '../../views/charts/site-charts.ts';

export const getStaticPaths = () => siteCharts(getSite()).map((chart) => ({ params: { chart: chart.id }, props: { chart } }));

export const GET: APIRoute<{ chart: Chart }> = ({ props }) =>
  new Response(chartFile(chartFileContext(getSite()), props.chart), { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
