/**
 * The printed tables of a comparison, row by row and column by column: it shows any choice of columns, taking printed
 * cells where there are any and making the others. What is not shown is out of the tree, and kept.
 */
import type { ComparisonId, RowRecord } from '../../domain/schema/shard.ts';
import { classes } from '../../views/markup.ts';
import { offerFrame, offerLooks } from '../../views/tables/incentive-table.ts';
import { blockMarkup, cellMarkup, columnsMarkup, groupMarkup, headMarkup, jumpMarkup, rowMarkup, type Href } from '../../views/tables/table-markup.ts';
import { rowHead, type Column, type Lists } from './column.ts';
import { toElement } from './nodes.ts';
import { words } from './words.ts';

interface Line {
  readonly row: HTMLElement;
  readonly head: Element;
  readonly cells: Map<string, Element>;
}

/** A body of rows, in its table. */
interface Part {
  readonly table: HTMLElement;
  readonly body: Element;
  readonly heading: string | null;
  /** What is hidden where no row is shown: the block of a table, or the body alone. */
  readonly block: HTMLElement;
  /** The way to the block. */
  readonly jump: HTMLElement | null;
  /** Heads of its table's columns, shared by its bodies. */
  readonly heads: Map<string, Element>;
}

const all = (root: ParentNode, selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const holdsValue = (cell: Element | undefined): boolean => cell?.querySelector('[data-fact]') != null;

export class Sheet {
  /** Ids of the columns the page was printed with. */
  readonly printed: readonly string[];
  private readonly parts = new Map<string, Part>();
  private readonly lines = new Map<string, Line>();
  /** Rows of each part, in reading order as far as it is known. */
  private readonly order = new Map<string, string[]>();
  private readonly columns = new Map<string, Column>();
  private lists: Lists | null = null;

  constructor(
    private readonly root: HTMLElement,
    readonly comparison: ComparisonId,
    private readonly href: Href,
  ) {
    const tables = all(root, 'table');
    const [first] = tables;
    if (first === undefined) throw new Error('policy-comparison: no table');
    this.printed = all(first, 'thead [data-column]').map((head) => head.dataset.column ?? '');
    for (const table of tables) this.readTable(table);
  }

  private readTable(table: HTMLElement): void {
    const heads = new Map(all(table, 'thead [data-column]').map((head) => [head.dataset.column ?? '', head as Element]));
    for (const body of all(table, 'tbody[data-section]')) {
      const section = body.dataset.section ?? '';
      const heading = body.querySelector('.section > th')?.textContent ?? null;
      const block = table.closest<HTMLElement>('section.block') ?? body;
      const jump = this.root.querySelector(`.jump a[href="#${section}"]`)?.closest('li') ?? null;
      this.parts.set(section, { table, body, heading, block, jump, heads });
      const rows = all(body, 'tr[id]');
      this.order.set(
        section,
        rows.map((row) => row.id),
      );
      for (const row of rows) this.readRow(row);
    }
  }

  private readRow(row: HTMLElement): void {
    const [head, ...cells] = row.children;
    if (head !== undefined) this.lines.set(row.id, { row, head, cells: new Map(this.printed.flatMap((id, i) => cells.slice(i, i + 1).map((c) => [id, c]))) });
  }

  hold(lists: Lists): void {
    this.lists = lists;
    this.order.clear();
    for (const { id, section } of lists.rows) this.order.set(section, [...(this.order.get(section) ?? []), id]);
  }

  add(policy: string, column: Column): void {
    this.columns.set(policy, column);
  }

  private fills(policy: string, row: string): boolean {
    return this.columns.get(policy)?.filled.has(row) ?? holdsValue(this.lines.get(row)?.cells.get(policy));
  }

  private shownRows(chosen: readonly string[]): Map<string, string[]> {
    return new Map(Array.from(this.order, ([section, rows]) => [section, rows.filter((row) => chosen.some((p) => this.fills(p, row)))]));
  }

  /** Policies of a choice whose column must be loaded before it can be shown: those not printed; then those printed without a row that another one fills. */
  missing(chosen: readonly string[]): string[] {
    const unprinted = chosen.filter((p) => !this.printed.includes(p) && !this.columns.has(p));
    if (unprinted.length > 0) return unprinted;
    const rows = [...this.shownRows(chosen).values()].flat();
    return chosen.filter((p) => !this.columns.has(p) && rows.some((row) => this.lines.get(row)?.cells.has(p) !== true));
  }

  /** Ids of the rows shown, in their order. */
  get rows(): string[] {
    return all(this.root, 'tbody tr[id]').flatMap((row) => (row.closest('[hidden]') === null ? [row.id] : []));
  }

  private rowOf(id: string): RowRecord {
    const row = this.lists?.rows.find((r) => r.id === id);
    if (row === undefined) throw new RangeError(`there is no row "${id}"`);
    return row;
  }

  private lineOf(id: string): Line {
    const known = this.lines.get(id);
    if (known !== undefined) return known;
    const head = rowHead(this.rowOf(id), { titles: this.lists?.titles ?? new Map() });
    const row = toElement(rowMarkup({ id, head, cells: [], isTotal: false }, this.href));
    const line = { row, head: row.firstElementChild ?? row, cells: new Map<string, Element>() };
    this.lines.set(id, line);
    return line;
  }

  private columnOf(policy: string): Column {
    const column = this.columns.get(policy);
    if (column === undefined) throw new RangeError(`the column "${policy}" is not loaded`);
    return column;
  }

  private cellOf(id: string, policy: string): Element {
    const { cells } = this.lineOf(id);
    const known = cells.get(policy);
    if (known !== undefined) return known;
    const column = this.columnOf(policy);
    const cell = toElement(cellMarkup(column.cell(this.rowOf(id)), this.href, column.head.text));
    cells.set(policy, cell);
    return cell;
  }

  private headOf({ heads }: Part, policy: string): Element {
    const head = heads.get(policy) ?? toElement(headMarkup(this.columnOf(policy).head, 'col', this.href));
    heads.set(policy, head);
    return head;
  }

  /** A part that was not printed, for no printed column fills it: a block of its own, before those that come after it. */
  private makePart(section: string): Part {
    const name = this.lists?.rows.find((r) => r.section === section)?.section_zh ?? section;
    const block = toElement(blockMarkup(section, name, offerFrame({ words }, { id: section, zh: name }, []), this.href));
    const order = [...this.order.keys()];
    const next = order.slice(order.indexOf(section) + 1).flatMap((id) => this.parts.get(id) ?? [])[0];
    const last = [...this.parts.values()].at(-1);
    if (next === undefined) last?.block.after(block);
    else next.block.before(block);
    const jump = toElement(jumpMarkup(section, name, 0));
    if (next?.jump == null) last?.jump?.after(jump);
    else next.jump.before(jump);
    const [table, body] = [block.querySelector<HTMLElement>('table'), block.querySelector('tbody')];
    if (table === null || body === null) throw new Error('policy-comparison: a block without a table');
    const part: Part = { table, body, heading: null, block, jump, heads: new Map() };
    this.parts.set(section, part);
    return part;
  }

  /**
   * Shows these columns in this order, and the rows that at least one of them fills.
   * @throws RangeError where a column is {@link missing}
   */
  show(chosen: readonly string[]): void {
    const shown = this.shownRows(chosen);
    for (const [section, rows] of shown) {
      if (rows.length === 0 && !this.parts.has(section)) continue;
      const part = this.parts.get(section) ?? this.makePart(section);
      this.showColumns(part, chosen);
      this.showRows(part, rows, chosen);
    }
    // printed parts that the lists do not know: no document fills them
    for (const [section, part] of this.parts) if (!shown.has(section)) this.showRows(part, [], chosen);
    for (const frame of all(this.root, '.table-frame')) frame.hidden = all(frame, 'tbody tr[id]').length === 0;
  }

  private showColumns(part: Part, chosen: readonly string[]): void {
    const { table } = part;
    if (this.comparison === 'incentives') table.className = classes('table', ...offerLooks(chosen.length)) ?? '';
    table.querySelector('colgroup')?.replaceWith(toElement(columnsMarkup(chosen.length)));
    const heads = table.querySelector('thead tr');
    const corner = heads?.firstElementChild;
    if (corner != null) heads?.replaceChildren(corner, ...chosen.map((p) => this.headOf(part, p)));
  }

  private showRows({ body, heading, block, jump }: Part, rows: readonly string[], chosen: readonly string[]): void {
    const lines = rows.map((id) => {
      const { row, head } = this.lineOf(id);
      row.replaceChildren(head, ...chosen.map((p) => this.cellOf(id, p)));
      return row;
    });
    const top = heading === null ? [] : [toElement(groupMarkup(heading, chosen.length))];
    body.replaceChildren(...top, ...lines);
    block.hidden = rows.length === 0;
    if (jump === null) return;
    jump.hidden = rows.length === 0;
    const count = jump.querySelector('small');
    if (count !== null) count.textContent = String(rows.length);
  }
}
