import type { PrintedCell } from '../../src/views/tables/printed.ts';

/** Fields of printed parts that hold ids and addresses, not words. */
const WORDLESS = new Set(['kind', 'role', 'id', 'fact', 'url']);
const textsIn = (node: unknown): string[] =>
  typeof node === 'string'
    ? [node]
    : typeof node === 'object' && node !== null
      ? Object.entries(node).flatMap(([name, of]) => (WORDLESS.has(name) ? [] : textsIn(of)))
      : [];

/** All words of a cell, what is folded in it as well. */
export const cellText = (cell: PrintedCell): string => textsIn(cell).join(' ');
