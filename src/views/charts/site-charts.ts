/** All charts of the chosen documents, in the order of the page. */
import { chosenPolicies } from '../../domain/corpus/chosen.ts';
import type { Site } from '../site.ts';
import { tierGoalsChart } from './tier-chart.ts';
import type { Chart } from './chart.ts';
import { annexCharts } from './annex-charts.ts';
import { countCharts } from './count-charts.ts';
import { moneyChart } from './money-chart.ts';
import { trajectoryChart } from './trajectory-chart.ts';

const made = new WeakMap<Site, readonly Chart[]>();

function makeCharts(site: Site): readonly Chart[] {
  const policies = chosenPolicies(site.records.policies);
  const makers = [tierGoalsChart, trajectoryChart, annexCharts, moneyChart, countCharts];
  return makers.flatMap((make) => make(site, policies));
}

/** A chart that would be empty is left out. */
export function siteCharts(site: Site): readonly Chart[] {
  const charts = made.get(site) ?? makeCharts(site);
  made.set(site, charts);
  return charts;
}
