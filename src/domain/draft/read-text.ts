import type { SourceItem } from './source-item.ts';

/** Columns of a text table stand apart by tabs, or by bars. */
const CELLS = /\t+|\s*\|\s*/;

/** Full-width spaces and tabs before a line, in characters. */
const indentOf = (line: string) => [...(/^[\s\u3000]*/.exec(line)?.[0] ?? '')].reduce((n, c) => n + (c === '\u3000' ? 1 : c === '\t' ? 2 : 0.5), 0);

/** Rows printed with tabs or bars between their cells, of one number of columns, at least two rows and three columns. */
function tableRows(lines: readonly string[]): string[][] | null {
  const rows = lines.map((l) =>
    l
      .replace(/^\s*\||\|\s*$/g, '')
      .split(CELLS)
      .map((c) => c.trim()),
  );
  const columns = rows[0]?.length ?? 0;
  return rows.length >= 2 && columns >= 3 && rows.every((r) => r.length === columns) ? rows : null;
}

/**
 * Lines of a plain text; a form feed begins a page, lines with tabs or bars of one number of columns are a table.
 * @param text decoded, any line ends
 */
export function textToItems(text: string): SourceItem[] {
  const pages = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\f');
  return pages.flatMap((pageText, p) => {
    const page = pages.length > 1 ? p + 1 : 0;
    const lines = pageText.split('\n').filter((l) => l.trim() !== '');
    const items: SourceItem[] = [];
    for (let at = 0; at < lines.length;) {
      let end = at;
      while (end < lines.length && /\t|\|/.test((lines[end] ?? '').trim())) end++;
      const rows = end > at ? tableRows(lines.slice(at, end)) : null;
      if (rows !== null) {
        items.push({ kind: 'table', rows, page });
        at = end;
        continue;
      }
      const line = lines[at] ?? '';
      items.push({ kind: 'line', text: line.trim(), indent: indentOf(line), whole: false, page });
      at++;
    }
    return items;
  });
}
