/** A printed table as a sheet: what its cells say, numbers as numbers, and where the words of each row stand. */
import { column, type ExportCell, type ExportSheet, type ExportSource, type ExportType } from '../../exports/book.ts';
import type { Markup, MarkupElement } from '../markup.ts';

/** What is told of a table beside its markup. */
export interface TableNames {
  readonly id: string;
  readonly title: string;
  /** Head of the column of sources. */
  readonly places: string;
  /** The address of a link of the page, in full. */
  readonly absoluteUrl: (link: string) => string;
}

/** Elements that begin a line of their own. */
const LINES = new Set(['div', 'p', 'li', 'ul', 'ol', 'br', 'details', 'summary', 'small', 'caption', 'dt', 'dd', 'blockquote']);
/** What an editor or a script put there is no part of the table. */
const NO_TEXT = new Set(['button', 'template', 'script', 'style', 'dialog', 'svg']);
const isElement = (node: Markup): node is MarkupElement => typeof node !== 'string';
const has = ({ attributes }: MarkupElement, name: string): boolean => attributes[name] !== undefined;
const isSaid = (e: MarkupElement): boolean =>
  !NO_TEXT.has(e.tag) && !has(e, 'hidden') && !has(e, 'data-editorial') && !has(e, 'data-export-skip') && e.attributes['aria-hidden'] !== 'true';

/** Pieces of text, and null where a line ends. */
function pieces(node: Markup): (string | null)[] {
  if (!isElement(node)) return [node];
  if (!isSaid(node)) return [];
  const inner = node.children.flatMap(pieces);
  return LINES.has(node.tag) ? [null, ...inner, null] : inner;
}

/** What an element says to the eye: a line for each block, white space as one space. */
export function textOf(node: Markup): string {
  const lines = [''];
  for (const piece of pieces(node)) {
    if (piece === null) lines.push('');
    else lines.push((lines.pop() ?? '') + piece);
  }
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** All elements below one that are wanted, in order. */
function all(node: MarkupElement, wanted: (e: MarkupElement) => boolean): MarkupElement[] {
  return node.children.filter(isElement).flatMap((e) => [...(wanted(e) ? [e] : []), ...all(e, wanted)]);
}
const cellsOf = (row: MarkupElement): MarkupElement[] => row.children.filter(isElement).filter((e) => e.tag === 'td' || e.tag === 'th');

/** 1,200 or 3.5; null for what is no plain number. */
function numberIn(text: string): number | null {
  return /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** Links that a cell leads to its words by: to a clause or fact. */
const linksOf = (cell: MarkupElement): string[] =>
  all(cell, (e) => e.tag === 'a' && (e.attributes.href ?? '').includes('#') && isSaid(e)).map((a) => a.attributes.href ?? '');

/** Where the words of a row stand: its own clause, else what its cells link to, by the names of their columns. */
function sourcesOf(row: MarkupElement, heads: readonly string[], absoluteUrl: TableNames['absoluteUrl']): ExportSource[] {
  const cells = cellsOf(row);
  const clause = row.attributes['data-clause'];
  const name = cells[0] === undefined ? '' : textOf(cells[0]);
  if (clause !== undefined) return [{ text: name.replaceAll('\n', ' '), quote: null, url: absoluteUrl(`#${clause}`) }];
  const links = cells.flatMap((cell, i) => linksOf(cell).map((link) => ({ text: heads[i]?.split('\n')[0] ?? '', quote: null, url: absoluteUrl(link) })));
  return links.filter((link, i) => links.findIndex((other) => other.url === link.url) === i);
}

/**
 * A table as a sheet. A column of plain numbers is one of numbers; rows that are hidden, and headings between rows, are
 * left out.
 * @throws RangeError for an element that is no table with a head
 */
export function tableSheet(table: MarkupElement, { id, title, places, absoluteUrl }: TableNames): ExportSheet {
  const headRow = all(table, (e) => e.tag === 'thead')
    .flatMap((head) => all(head, (e) => e.tag === 'tr'))
    .at(-1);
  if (headRow === undefined) throw new RangeError('a table without a head');
  const heads = cellsOf(headRow).map(textOf);
  const rows = all(table, (e) => e.tag === 'tbody')
    .filter(isSaid)
    .flatMap((body) => all(body, (e) => e.tag === 'tr' && isSaid(e) && !(e.attributes.class ?? '').split(' ').includes('section')));
  const texts = rows.map((row) => cellsOf(row).map(textOf));
  const isNumeric = heads.map(
    (_, i) => i > 0 && texts.some((row) => (row[i] ?? '') !== '') && texts.every((row) => (row[i] ?? '') === '' || numberIn(row[i] ?? '') !== null),
  );
  const type = (i: number): ExportType => (isNumeric[i] === true ? 'number' : 'text');
  const cell = (text: string, i: number): ExportCell => (text === '' ? null : isNumeric[i] === true ? numberIn(text) : text);
  const sources = rows.map((row) => sourcesOf(row, heads, absoluteUrl));
  const hasSources = sources.some((of) => of.length > 0);
  return {
    id,
    title,
    columns: [...heads.map((head, i) => column(`c${i}`, head, type(i))), ...(hasSources ? [column('places', places, 'sources')] : [])],
    rows: texts.map((row, r): ExportCell[] => [...heads.map((_, i) => cell(row[i] ?? '', i)), ...(hasSources ? [sources[r] ?? []] : [])]),
  };
}
