import type { DraftBlock } from './blocks.ts';

/** Characters that Markdown or MDX would read as markup. */
const MARKUP = /[\\`*_{}[\]<>~|]/g;

/** Official text as it has to stand in a policy file, so that it is printed to the character. */
function escapeText(text: string): string {
  return text
    .replace(MARKUP, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(https?):\/\//g, '$1\\://')
    .replace(/\bwww\./g, 'www\\.')
    .replace(/@/g, '\\@')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(\s*)([-+#=])/, '$1\\$2')
    .replace(/^(import|export)\b/, '\\$1');
}

const tableRow = (cells: readonly string[], columns: number) =>
  `| ${Array.from({ length: columns }, (_, i) => escapeText((cells[i] ?? '').replace(/\s*\n\s*/g, '')) || ' ').join(' | ')} |`;

function blockToText(block: DraftBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${escapeText(block.text)}`;
    case 'paragraph':
      return block.text.split('\n').map(escapeText).join('\\\n');
    case 'table': {
      const columns = Math.max(...block.rows.map((r) => r.length));
      const [head = [], ...rows] = block.rows;
      return [tableRow(head, columns), `|${' --- |'.repeat(columns)}`, ...rows.map((r) => tableRow(r, columns))].join('\n');
    }
  }
}

/** The body of a policy file: one block a line, a blank line between, everything escaped that Markdown would swallow. */
export const blocksToBody = (blocks: readonly DraftBlock[]): string => `${blocks.map(blockToText).join('\n\n')}\n`;
