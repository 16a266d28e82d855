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

/** Every sheet, in the order in which they stand: what all pages need, then what some do. */
const sheets = {
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
export type Sheet = Exclude<keyof typeof sheets, 'site'>;

const flat = flatStyles(sheets, 'tokens, base, components, charts, pages, print');

/** The style of a page: what all need and the sheets it names, in a fixed order. */
export const stylesheet = (names: readonly Sheet[]): string =>
  Object.keys(flat)
    .filter((name) => name === 'site' || names.includes(name as Sheet))
    .map((name) => flat[name as Sheet])
    .join('');
