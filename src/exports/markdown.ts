/** Markdown (GFM) as other tools read it back: whatever stands in a cell, it stays text. */
import { cellText, isSources, type ExportBook, type ExportCell, type ExportSheet, type ExportSource } from './book.ts';

/** Characters that mean something to Markdown or HTML, and what stands for them; `&` only where an entity would begin. */
const SPECIAL = /[\\`*_{}[\]<>()#+!|~]|&(?=#?\w+;)/g;
const escaped = (text: string): string => text.replace(SPECIAL, (c) => (c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '&' ? '&amp;' : `\\${c}`));
const isAddress = (text: string): boolean => /^https?:\/\/[^\s<>|]+$/.test(text);

const sourceLink = ({ text, quote, url }: ExportSource): string => `[${escaped(text)}](<${url}>)${quote === null ? '' : ` ${escaped(quote)}`}`;

/** A cell or a line: line ends become `<br>` in a cell, spaces in a line; an address stays a link, a source becomes one. */
const inCell = (cell: ExportCell): string => {
  if (isSources(cell)) return cell.map(sourceLink).join('<br>');
  const text = cellText(cell);
  return isAddress(text)
    ? `<${text}>`
    : text
        .split(/\r\n|\r|\n/)
        .map((line) => escaped(line.trim()))
        .join('<br>');
};
const inLine = (text: string): string => escaped(text.replace(/\s+/g, ' ').trim());

const row = (cells: readonly ExportCell[]): string => `| ${cells.map(inCell).join(' | ')} |`;

export const markdownTable = ({ columns, rows }: ExportSheet): string =>
  [row(columns.map((c) => c.head)), row(columns.map(() => '')).replace(/ {2}/g, ' --- '), ...rows.map(row)].join('\n');

/** A document: the title, what must be known as a list, the table as it is shown. */
export const toMarkdown = ({ title, notes, sheets: [shown] }: ExportBook): string =>
  [`# ${inLine(title)}`, notes.map((r) => `- ${inLine(r)}`).join('\n'), markdownTable(shown)].filter((part) => part !== '').join('\n\n') + '\n';
