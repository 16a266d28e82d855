import type { APIRoute } from 'astro';
import { getSite } from '../../build/site.ts';
import { dataSheet } from '../../exports/book.ts';
import { toCsv } from '../../exports/csv.ts';
import type { Chart } from '../../views/charts/chart.ts';
import { chartBook, chartFileContext } from '../../views/charts/chart-files.ts';
import { siteCharts } from '../../views/charts/site-charts.ts';

export const getStaticPaths = () => siteCharts(getSite()).map((chart) => ({ params: { chart: chart.id }, props: { chart } }));

export const GET: APIRoute<{ chart: Chart }> = ({ props }) =>
  new Response(toCsv(dataSheet(chartBook(chartFileContext(getSite()), props.chart))), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
