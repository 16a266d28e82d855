/** The lines of a table that a script makes anew with its rows and columns; their cells it takes as they are printed. */
import { h, type MarkupElement } from '../markup.ts';

/** A line over all columns that heads a body of rows. */
const lineMarkup = (look: string, text: string, columns: number): MarkupElement =>
  h('tr', { class: look }, h('th', { scope: 'rowgroup', colspan: columns + 1 }, h('span', {}, text)));

/** The heading of a body of rows, over all columns. */
export const groupMarkup = (heading: string, columns: number): MarkupElement => lineMarkup('section', heading, columns);

/** The line above rows that one document alone fills. */
export const aloneMarkup = (label: string, columns: number): MarkupElement => lineMarkup('section alone-line', label, columns);

/** The line above rows whose figures are alike, where rows are in the order of a column. */
export const rankMarkup = (label: string, columns: number): MarkupElement => lineMarkup('section rank-line', label, columns);

/** The columns' widths, and their heads: the parts of a table that change with its columns. */
export const columnsMarkup = (columns: number): MarkupElement =>
  h(
    'colgroup',
    {},
    h('col', { class: 'col-row' }),
    Array.from({ length: columns }, () => h('col')),
  );

/** The way to a part of a table, with how many rows it has. */
export const jumpMarkup = (id: string, heading: string, rows: number): MarkupElement =>
  h('li', {}, h('a', { href: `#${id}` }, heading), ' ', h('small', {}, String(rows)));
