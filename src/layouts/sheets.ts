import paper from '../styles/paper.css?inline';
import site from '../styles/site.css?inline';
import tables from '../styles/tables.css?inline';
import cells from '../styles/cells.css?inline';
import notices from '../styles/notices.css?inline';
import contents from '../styles/contents.css?inline';
import entries from '../styles/entries.css?inline';
import program from '../styles/program.css?inline';
import reading from '../styles/reading.css?inline';
import charts from '../styles/charts.css?inline';
import compare from '../styles/compare.css?inline';
import choose from '../styles/choose.css?inline';
import ways from '../styles/ways.css?inline';
import money from '../styles/money.css?inline';
import timeline from '../styles/timeline.css?inline';
import check from '../styles/check.css?inline';
import exports from '../styles/exports.css?inline';
import lists from '../styles/lists.css?inline';
import offices from '../styles/offices.css?inline';
import discrepancies from '../styles/discrepancies.css?inline';
import terms from '../styles/terms.css?inline';
import prose from '../styles/prose.css?inline';
import texts from '../styles/texts.css?inline';
import search from '../styles/search.css?inline';
import gaps from '../styles/gaps.css?inline';
import wideTables from '../styles/wide-tables.css?inline';
import bench from '../styles/bench.css?inline';
import data from '../styles/data.css?inline';
import home from '../styles/home.css?inline';
import styleguide from '../styles/styleguide.css?inline';
import { flatStyles } from '../build/flat-styles.ts';
import { hashedName } from '../build/hashed-name.ts';

/** Every sheet, in the order in which they stand: what all pages need, then what some do. */
const sheets = {
  paper,
  site,
  tables,
  cells,
  notices,
  contents,
  entries,
  program,
  reading,
  charts,
  compare,
  choose,
  ways,
  money,
  timeline,
  check,
  exports,
  lists,
  offices,
  discrepancies,
  terms,
  prose,
  texts,
  search,
  gaps,
  'wide-tables': wideTables,
  bench,
  home,
  data,
  styleguide,
} as const;
export type Sheet = Exclude<keyof typeof sheets, 'paper' | 'site'>;

const flat = flatStyles(sheets, 'tokens, base, components, charts, pages, print');

/** The sheets named, in their fixed order. */
const styleOf = (names: readonly (keyof typeof sheets)[]): string =>
  (Object.keys(flat) as (keyof typeof sheets)[])
    .filter((name) => names.includes(name))
    .map((name) => flat[name])
    .join('');

/** Style that stands in a page itself: what all need and the sheets it names. */
export const stylesheet = (names: readonly Sheet[]): string => styleOf(['paper', 'site', ...names]);

/**
 * Sheets of pages of which there is one for each place, topic or document. Their style stands in a file that a browser keeps:
 * a copy in each page would be a third of it.
 */
const bundles = {
  city: ['tables', 'cells', 'notices', 'contents', 'compare', 'money', 'timeline', 'offices', 'gaps', 'bench'],
  topic: ['tables', 'cells', 'notices', 'lists', 'offices', 'exports', 'texts', 'wide-tables'],
  offices: ['tables', 'cells', 'notices', 'contents', 'offices', 'exports', 'wide-tables'],
  discrepancies: ['notices', 'contents', 'discrepancies', 'lists'],
} as const satisfies Record<string, readonly Sheet[]>;
export type Bundle = keyof typeof bundles;

/** What differs from page to page of a bundle: its address on paper. */
export const ownStyle: string = styleOf(['paper']);

const files = new Map(
  (Object.keys(bundles) as Bundle[]).map((bundle) => {
    const css = styleOf(['site', ...bundles[bundle]]);
    return [bundle, { name: hashedName(bundle, css, 'css'), css }];
  }),
);

/** Files of bundles, each named after what it holds. */
export const bundleFiles: readonly { readonly name: string; readonly css: string }[] = [...files.values()];

/** Address of a bundle's file, from the site's root. */
export const bundlePath = (bundle: Bundle): string => `/styles/${files.get(bundle)?.name ?? ''}`;
