/** A column that the page does not print, from the file that holds it as the server prints it. */
import type { ColumnShard } from '../../domain/schema/shard.ts';

/** Markup of the site's own server, put into the page. */
function elementOf(html: string): HTMLElement {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  const made = holder.content.firstElementChild;
  if (!(made instanceof HTMLElement)) throw new TypeError('no element');
  return made;
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
/** The words of markup, parted where its elements part them. No `<` or `>` stands in its texts and attributes as itself. */
export const wordsIn = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity);

export interface PrintedColumn {
  readonly policy: string;
  /** The name that its head prints. */
  readonly name: string;
  readonly head: () => HTMLElement;
  /** Rows that the policy fills with a value, be it an actual or a promise. */
  readonly filled: ReadonlySet<string>;
  /** The head of a row that it fills; null: it does not fill the row. */
  readonly rowHead: (row: string) => HTMLElement | null;
  /** A cell of its own, in the page's words. */
  readonly cell: (row: string) => HTMLElement;
  /** All words of a cell for a reader's search, what is folded in it as well. */
  readonly text: (row: string) => string;
}

/** @throws RangeError, from `cell` and `text`, for a row that the file does not have */
export function makePrintedColumn({ policy, name, head, cells }: ColumnShard): PrintedColumn {
  const byRow = new Map(cells.map((cell) => [cell.row, cell]));
  const cellOf = (row: string): string => {
    const found = byRow.get(row);
    if (found === undefined) throw new RangeError(`${policy}: no row ${row}`);
    return found.cell;
  };
  return {
    policy,
    name,
    head: () => elementOf(head),
    filled: new Set(cells.flatMap((cell) => (cell.head === undefined ? [] : cell.row))),
    rowHead: (row) => {
      const printed = byRow.get(row)?.head;
      return printed === undefined ? null : elementOf(printed);
    },
    cell: (row) => elementOf(cellOf(row)),
    text: (row) => wordsIn(cellOf(row)),
  };
}
