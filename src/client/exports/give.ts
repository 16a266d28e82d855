/** Makes what an `<export-bar>` is asked for, and hands it to the reader. */
import { dataSheet, type ExportBook } from '../../exports/book.ts';
import { toCsv, toTsv } from '../../exports/csv.ts';
import { toHtml } from '../../exports/html.ts';
import { toJson } from '../../exports/json.ts';
import { toMarkdown } from '../../exports/markdown.ts';
import { CODEBOOK, exportNotes, type Origin } from '../../views/exports/about.ts';
import { tableSheet } from '../../views/exports/table-sheet.ts';
import { copyTable } from './copy.ts';
import { download } from './download.ts';
import type { ExportBar, ExportKind, ExportScope } from './export-bar.ts';
import { toMarkup } from './markup-of.ts';
import { words } from './words.ts';

const W = words.exportBar;

/** An element that makes its own book. */
interface BookHost extends HTMLElement {
  exportBook: (scope: ExportScope) => ExportBook | Promise<ExportBook>;
}
const givesBook = (host: HTMLElement | null): host is BookHost => host !== null && 'exportBook' in host;

/** The page’s own address, as it is cited. */
const pageUrl = (): string => document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/#.*/, '');

/** The page with a choice, for hosts that keep theirs in the address: it shows the same again. @param search with its `?` */
export const chosenUrl = (search: string = location.search): string => pageUrl() + search;

/** Where and when a table is taken from. */
export function originOf({ dataset }: HTMLElement): Origin {
  const { title = '', version = '', asOf = '', provisional } = dataset;
  return {
    words,
    title,
    dataVersion: version,
    asOf,
    url: pageUrl(),
    codebook: absolute((document.body.dataset.base ?? '/') + CODEBOOK.slice(1)),
    isProvisional: provisional === 'true',
  };
}

/** A link of the page in full, on the site as it is cited. */
export const absolute = (link: string): string => new URL(link, pageUrl()).href;

/** The book of a printed table. */
function tableBook(bar: ExportBar, table: HTMLTableElement): ExportBook {
  const { title = '', file = '' } = bar.dataset;
  const names = { id: 'shown', title: words.exports.sheets.shown, places: words.exports.places, absoluteUrl: absolute };
  return { file, title, notes: exportNotes(originOf(bar)), sheets: [tableSheet(toMarkup(table), names)] };
}

async function bookOf(bar: ExportBar, scope: ExportScope): Promise<ExportBook> {
  const { host, table } = bar;
  if (givesBook(host)) return host.exportBook(scope);
  if (host !== null && 'currentTables' in host) return (await import('./comparison.ts')).hostBook(host as never, bar, scope);
  if (table === null) throw new Error('export-bar: neither a host around it nor a table before it');
  return tableBook(bar, table);
}

/**
 * Makes the file, or copies.
 * @returns what the reader is told
 */
export async function give(bar: ExportBar, kind: ExportKind, scope: ExportScope): Promise<string> {
  const name = (ending: string) => `${bar.dataset.file ?? 'hengce'}.${ending}`;
  if (kind === 'png') {
    const link = bar.querySelector<HTMLAnchorElement>('a[data-export="svg"]');
    if (link === null) throw new Error('export-bar: no SVG to draw');
    download(name('png'), 'image/png', await (await import('./png.ts')).drawPng(link.href));
    return W.done(name('png'), null);
  }
  const book = await bookOf(bar, scope);
  const shown = book.sheets[0].rows.length;
  const file = `${book.file}.${kind}`;
  switch (kind) {
    case 'csv':
      download(file, 'text/csv;charset=utf-8', toCsv(dataSheet(book)));
      return W.done(file, dataSheet(book).rows.length);
    case 'json':
      download(file, 'application/json', toJson(book));
      return W.done(file, dataSheet(book).rows.length);
    case 'md':
      download(file, 'text/markdown;charset=utf-8', toMarkdown(book));
      return W.done(file, shown);
    case 'xlsx': {
      const { toXlsx } = await import('../../exports/xlsx.ts');
      download(file, '', await toXlsx(book, words.exports.sheets.notes));
      return W.done(file, shown);
    }
    case 'html':
      return (await copyTable(toHtml(book), toTsv(book.sheets[0]))) ? W.copied(shown) : W.notCopied;
    case 'svg':
      throw new Error('export-bar: an SVG is a file of its own');
  }
}
