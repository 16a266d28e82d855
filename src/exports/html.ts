/**
 * HTML for the clipboard: a real table that Word, WPS and Excel paste as one. Its styles stand on the elements, for a
 * clipboard carries no sheet; words of documents are set in 仿宋 (FangSong), as official papers are.
 */
import { cellText, isSources, type ExportBook, type ExportCell, type ExportColumn, type ExportSource } from './book.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

const BORDER = 'border:.5pt solid #808080;padding:2pt 4pt;vertical-align:top';
const QUOTE = "font-family:FangSong,'FangSong_GB2312',STFangsong,serif";
/** Excel keeps such a cell text: nothing in it runs as a formula, no number is made a date. */
const AS_TEXT = "mso-number-format:'\\@'";
/** Excel would begin a new row at a bare line break. */
const BREAK = '<br style="mso-data-placement:same-cell">';

const lines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(escaped)
    .join(BREAK);
const link = (url: string, text: string): string => `<a href="${escaped(url)}">${escaped(text)}</a>`;
const sourceHtml = ({ text, quote, url }: ExportSource): string => link(url, text) + (quote === null ? '' : ` <span style="${QUOTE}">${lines(quote)}</span>`);

function inner(cell: ExportCell, { type }: ExportColumn): string {
  if (isSources(cell)) return cell.map(sourceHtml).join(BREAK);
  const text = cellText(cell);
  return type === 'url' && text !== '' ? link(text, text) : lines(text);
}

function cellHtml(cell: ExportCell, column: ExportColumn, isFirst: boolean): string {
  const isNumber = typeof cell === 'number';
  const style = [BORDER, isNumber ? 'text-align:right' : AS_TEXT, ...(column.type === 'quote' ? [QUOTE] : [])].join(';');
  const [tag, scope] = isFirst ? ['th', ' scope="row"'] : ['td', ''];
  return `<${tag}${scope} style="${style}${isFirst ? ';text-align:left' : ''}">${inner(cell, column)}</${tag}>`;
}

/** The table as it is shown, under its title; below it what must be known. */
export function toHtml({ title, notes, sheets: [{ columns, rows }] }: ExportBook): string {
  const heads = columns.map((c) => `<th scope="col" style="${BORDER};${AS_TEXT};background:#f2f2f2">${lines(c.head)}</th>`).join('');
  const body = rows.map((row) => `<tr>${columns.map((c, i) => cellHtml(row[i] ?? null, c, i === 0)).join('')}</tr>`).join('\n');
  const below = notes.map((note) => `<p style="font-size:9pt">${lines(note)}</p>`).join('\n');
  return `<table style="border-collapse:collapse"><caption>${lines(title)}</caption>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}\n</tbody></table>\n${below}`;
}
