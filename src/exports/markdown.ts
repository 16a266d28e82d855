/** Markdown (GFM) as other tools read it back: whatever stands in a cell, it stays text. */
import type { TextTable } from './text-table.ts';

/** Characters that mean something to Markdown or HTML, and what stands for them. */
const SPECIAL = /[\\`*_{}[\]<>()#+!|~&]/g;
const escaped = (text: string): string => text.replace(SPECIAL, (c) => (c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '&' ? '&amp;' : `\\${c}`));

/** A cell or a line: line ends become `<br>` in a cell, spaces in a line; an address stays a link. */
const inCell = (text: string): string =>
  /^https?:\/\/[^\s<>]+$/.test(text)
    ? `<${text}>`
    : text
        .split(/\r\n|\r|\n/)
        .map((line) => escaped(line.trim()))
        .join('<br>');
const inLine = (text: string): string => escaped(text.replace(/\s+/g, ' ').trim());

const row = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;

export const markdownTable = ({ columns, rows }: TextTable): string =>
  [row(columns), row(columns.map(() => '')).replace(/ {2}/g, ' --- '), ...rows.map(row)].join('\n');

/** A document: a title, remarks as a list, a table. */
export const toMarkdown = (title: string, remarks: readonly string[], table: TextTable): string =>
  [`# ${inLine(title)}`, remarks.map((r) => `- ${inLine(r)}`).join('\n'), markdownTable(table)].filter((part) => part !== '').join('\n\n') + '\n';
