/**
 * The printed table of a comparison, row by row and column by column: it shows any choice of columns and rows, taking
 * printed cells where there are any and making the others. What is not shown is out of the tree, and kept; rows that one
 * document alone fills are folded.
 */
import type { ComparisonId } from '../../domain/schema/shard.ts';
import type { ComparisonState } from '../../state/comparison-state.ts';
import { classes } from '../../views/markup.ts';
import { benchLooks, comparisonLooks, leastFilled } from '../../views/tables/looks.ts';
import { aloneMarkup, columnsMarkup, groupMarkup, jumpMarkup, rankMarkup } from '../../views/tables/table-lines.ts';
import { element } from '../element.ts';
import type { Lists } from './lists.ts';
import { FarRows } from './far-rows.ts';
import { setText, toElement } from './nodes.ts';
import type { PrintedColumn } from './printed-column.ts';
import { words } from './words.ts';

interface Line {
  readonly row: HTMLElement;
  readonly head: Element;
  readonly cells: Map<string, Element>;
  /** Columns that stand in it now, in their order. */
  shown: string;
}

/** A section: its rows, and a body of those that one document alone fills. */
interface Part {
  readonly body: HTMLElement;
  readonly alone: HTMLElement;
  readonly heading: string;
  readonly jump: HTMLElement | null;
  /** Columns and rows that its bodies hold now; rows that are not asked for are hidden in their places. */
  held: string;
  /** Folded rows that are asked for; null: all. */
  kept: ReadonlySet<string> | null;
  /** Its folded rows stand open, whatever a reader has opened. */
  isUnfolded: boolean;
}

/** What is to be seen. */
export interface View {
  readonly chosen: readonly string[];
  /** Rows that may stand, null: all; those that no chosen document fills never do. */
  readonly kept: ReadonlySet<string> | null;
  /** No row is folded away. */
  readonly isUnfolded: boolean;
  /** Rows in the order of a column, group by group, instead of sections. */
  readonly ranked: readonly { readonly label: string; readonly rows: readonly string[] }[] | null;
}

/** How many rows that is. */
export interface Shown {
  readonly rows: number;
  /** Rows folded, that one document alone fills. */
  readonly alone: number;
  /** Rows that the chosen documents fill. */
  readonly filled: number;
  /** Rows of the comparison that none of them fills; null: not known before the lists are loaded. */
  readonly unfilled: number | null;
}

const all = (root: ParentNode, selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const holdsValue = (cell: Element): boolean => cell.querySelector('[data-fact]') !== null;

export class Sheet {
  /** Ids of the columns the page was printed with. */
  readonly printed: readonly string[];
  readonly table: HTMLTableElement;
  private readonly parts = new Map<string, Part>();
  private readonly lines = new Map<string, Line>();
  /** Rows of each part, in reading order as far as it is known. */
  private readonly order = new Map<string, string[]>();
  private readonly columns = new Map<string, PrintedColumn>();
  private readonly heads: Map<string, HTMLElement>;
  /** Sections whose folded rows a reader has opened. */
  private readonly opened = new Set<string>();
  private readonly ranks = element('tbody', { class: 'ranks' });
  private readonly far: FarRows;
  /** Does a printed cell hold a value? It never changes. */
  private readonly holding = new WeakMap<Element, boolean>();
  private lists: Lists | null = null;

  constructor(
    private readonly root: HTMLElement,
    readonly comparison: ComparisonId,
    /** Puts into the head of a column what a reader does with it. */
    private readonly equip: (head: HTMLElement, policy: string) => void,
  ) {
    const table = root.querySelector('table');
    if (table === null) throw new Error('no table');
    this.table = table;
    this.far = new FarRows(table);
    this.heads = new Map(all(table, 'thead [data-column]').map((head) => [head.dataset.column ?? '', head]));
    this.printed = [...this.heads.keys()];
    for (const [policy, head] of this.heads) equip(head, policy);
    for (const body of all(table, 'tbody[data-section]')) this.readPart(body);
    this.far.settle();
  }

  private readPart(body: HTMLElement): void {
    const section = body.dataset.section ?? '';
    const heading = body.querySelector('.section > th')?.textContent ?? '';
    const next = body.nextElementSibling;
    const alone = next instanceof HTMLElement && next.dataset.alone === section ? next : element('tbody', { class: 'alone', 'data-alone': section });
    const jump = this.root.querySelector<HTMLElement>(`.jump a[href="#${section}"]`)?.closest('li') ?? null;
    this.parts.set(section, { body, alone, heading, jump, held: '', kept: null, isUnfolded: false });
    const rows = [...all(body, 'tr[id]'), ...all(alone, 'tr[id]')];
    this.order.set(
      section,
      rows.map((row) => row.id),
    );
    for (const row of rows) this.readRow(row);
    this.equipAlone(section);
  }

  private readRow(row: HTMLElement): void {
    const [head, ...cells] = row.children;
    const byColumn = new Map(this.printed.flatMap((id, i) => cells.slice(i, i + 1).map((c) => [id, c])));
    if (head !== undefined) this.lines.set(row.id, { row, head, cells: byColumn, shown: this.printed.join() });
  }

  hold(lists: Lists): void {
    if (this.lists === lists) return;
    this.lists = lists;
    this.order.clear();
    for (const { id, section } of lists.rows) this.order.set(section, [...(this.order.get(section) ?? []), id]);
  }

  add(column: PrintedColumn): void {
    this.columns.set(column.policy, column);
  }

  /** Columns that are loaded. */
  get loaded(): ReadonlyMap<string, PrintedColumn> {
    return this.columns;
  }

  /** Ids of the rows shown, in their order. */
  get rows(): string[] {
    return this.far.rows.flatMap((row) => row.id || []);
  }

  /** The name of a column, as its head prints it. */
  nameOf(policy: string): string {
    return this.columns.get(policy)?.name ?? this.heads.get(policy)?.firstChild?.textContent ?? policy;
  }

  /** The name of a row, as its head prints it. */
  rowName(row: string): string {
    return this.lines.get(row)?.head.firstChild?.textContent ?? row;
  }

  private fills(policy: string, row: string): boolean {
    const filled = this.columns.get(policy)?.filled;
    if (filled !== undefined) return filled.has(row);
    const cell = this.lines.get(row)?.cells.get(policy);
    if (cell === undefined) return false;
    const known = this.holding.get(cell) ?? holdsValue(cell);
    this.holding.set(cell, known);
    return known;
  }

  private countFills(chosen: readonly string[], row: string): number {
    return chosen.reduce((n, policy) => n + (this.fills(policy, row) ? 1 : 0), 0);
  }

  /** Policies of a choice whose column must be loaded before it can be shown: those not printed; then those printed without a row that another one fills. */
  missing(chosen: readonly string[]): string[] {
    const unprinted = chosen.filter((p) => !this.printed.includes(p) && !this.columns.has(p));
    if (unprinted.length > 0) return unprinted;
    const rows = [...this.order.values()].flat().filter((row) => this.countFills(chosen, row) > 0);
    return chosen.filter((p) => !this.columns.has(p) && rows.some((row) => this.lines.get(row)?.cells.has(p) !== true));
  }

  private lineOf(id: string): Line {
    const known = this.lines.get(id);
    if (known !== undefined) return known;
    const head = [...this.columns.values()].map((column) => column.rowHead(id)).find((made) => made !== null);
    if (head === undefined) throw new RangeError(`no row ${id}`);
    const line = { row: element('tr', { id }, head), head, cells: new Map<string, Element>(), shown: '' };
    this.lines.set(id, line);
    return line;
  }

  private columnOf(policy: string): PrintedColumn {
    const column = this.columns.get(policy);
    if (column === undefined) throw new RangeError(`no column ${policy}`);
    return column;
  }

  private cellOf(id: string, policy: string): Element {
    const { cells } = this.lineOf(id);
    const cell = cells.get(policy) ?? this.columnOf(policy).cell(id);
    cells.set(policy, cell);
    return cell;
  }

  private headOf(policy: string): HTMLElement {
    const known = this.heads.get(policy);
    if (known !== undefined) return known;
    const head = this.columnOf(policy).head();
    this.equip(head, policy);
    this.heads.set(policy, head);
    return head;
  }

  /** A part that was not printed, for no printed column fills it: before those that come after it. */
  private makePart(section: string): Part {
    const heading = this.lists?.rows.find((r) => r.section === section)?.section_zh ?? section;
    const body = element('tbody', { id: section, 'data-section': section });
    const alone = element('tbody', { class: 'alone', 'data-alone': section });
    const order = [...this.order.keys()];
    const next = order.slice(order.indexOf(section) + 1).flatMap((id) => this.parts.get(id) ?? [])[0];
    if (next === undefined) this.table.append(body);
    else next.body.before(body);
    const jump = toElement(jumpMarkup(section, heading, 0));
    if (next?.jump == null) this.root.querySelector('.jump ul')?.append(jump);
    else next.jump.before(jump);
    const part: Part = { body, alone, heading, jump, held: '', kept: null, isUnfolded: false };
    this.parts.set(section, part);
    return part;
  }

  /**
   * Shows these columns in this order, and of the rows that at least one of them fills those that are kept.
   * @throws RangeError where a column is {@link missing}
   */
  show(view: View): Shown {
    const { chosen, kept, ranked } = view;
    const room = this.far.measure();
    const counts = { rows: 0, alone: 0, filled: 0 };
    const known = new Map<string, number>();
    const fills = (row: string): number => {
      const count = known.get(row) ?? this.countFills(chosen, row);
      known.set(row, count);
      return count;
    };
    this.showColumns(chosen);
    for (const section of new Set([...this.order.keys(), ...this.parts.keys()])) {
      const filled = (this.order.get(section) ?? []).filter((row) => fills(row) > 0);
      counts.filled += filled.length;
      if (filled.length === 0 && !this.parts.has(section)) continue;
      const isOpen = (row: string) => fills(row) >= leastFilled(chosen.length);
      const isKept = (row: string) => kept === null || kept.has(row);
      const [open, alone] = [filled.filter(isOpen), filled.filter((row) => !isOpen(row))];
      const lone = alone.filter(isKept).length;
      const isSeen = view.isUnfolded || this.opened.has(section);
      counts.rows += open.filter(isKept).length + (isSeen ? lone : 0);
      counts.alone += isSeen ? 0 : lone;
      this.showPart(section, ranked === null ? open : [], ranked === null ? alone : [], view);
    }
    this.showRanks(ranked, chosen);
    const isEmpty = counts.rows + counts.alone === 0;
    for (const ways of all(this.root, '.jump')) ways.hidden = ranked !== null || isEmpty;
    const frame = this.table.closest<HTMLElement>('.table-frame');
    if (frame !== null) frame.hidden = isEmpty;
    this.far.putOff(room);
    const held = this.lists?.rows.length;
    return { ...counts, unfilled: held === undefined ? null : held - counts.filled };
  }

  /** What stands as printed: the rows that one document alone fills are folded. */
  asPrinted(): Shown {
    const alone = [...this.parts.values()].reduce((n, part) => n + all(part.alone, 'tr[id]').length, 0);
    return { rows: this.lines.size - alone, alone, filled: this.lines.size, unfilled: null };
  }

  /** Says in the heads by which column the rows are ordered. */
  tellOrder(sort: ComparisonState['sort']): void {
    for (const [policy, head] of this.heads) {
      if (policy === sort?.policy) head.setAttribute('aria-sort', `${sort.direction}ending`);
      else head.removeAttribute('aria-sort');
    }
  }

  private showColumns(chosen: readonly string[]): void {
    const { table } = this;
    const corner = table.querySelector('thead tr')?.firstElementChild;
    if (corner == null) return;
    const heads = chosen.map((p) => this.headOf(p));
    const row = corner.parentElement;
    if (row === null || (row.children.length === heads.length + 1 && heads.every((head, i) => row.children[i + 1] === head))) return;
    row.replaceChildren(corner, ...heads);
    table.className = classes('table', ...benchLooks(comparisonLooks[this.comparison], chosen.length)) ?? '';
    table.style.setProperty('--columns', String(chosen.length));
    table.querySelector('colgroup')?.replaceWith(toElement(columnsMarkup(chosen.length)));
  }

  private shownLine(id: string, chosen: readonly string[]): HTMLElement {
    const line = this.lineOf(id);
    const key = chosen.join();
    this.far.remake(line.row);
    if (line.shown !== key) {
      line.row.replaceChildren(line.head, ...chosen.map((p) => this.cellOf(id, p)));
      line.shown = key;
    }
    return line.row;
  }

  /** Builds the bodies of a section where its columns or rows are others than before, and hides what is not asked for. */
  private showPart(section: string, rows: readonly string[], alone: readonly string[], { chosen, kept, isUnfolded }: View): void {
    const part = this.parts.get(section) ?? this.makePart(section);
    const { body, heading, jump } = part;
    const held = [chosen.join(), rows.join(), alone.join()].join(';');
    if (part.held !== held) {
      body.replaceChildren(toElement(groupMarkup(heading, chosen.length)), ...rows.map((id) => this.shownLine(id, chosen)));
      part.alone.replaceChildren(toElement(aloneMarkup('', chosen.length)), ...alone.map((id) => this.shownLine(id, chosen)));
      if (alone.length === 0) part.alone.remove();
      else if (part.alone.previousElementSibling !== body) body.after(part.alone);
      part.held = held;
      this.equipAlone(section);
    }
    part.kept = kept;
    part.isUnfolded = isUnfolded;
    const isKept = (row: string) => kept === null || kept.has(row);
    for (const id of rows) this.far.hide(this.lineOf(id).row, !isKept(id));
    const lone = alone.filter(isKept).length;
    const count = rows.filter(isKept).length + lone;
    this.far.hide(body, count === 0);
    this.far.hide(part.alone, lone === 0);
    const button = part.alone.querySelector('button');
    if (button !== null) setText(button, words.compare.alone(lone));
    this.fold(part, section);
    if (jump === null) return;
    jump.hidden = count === 0;
    const small = jump.querySelector('small');
    if (small !== null) setText(small, String(count));
  }

  private showRanks(ranked: View['ranked'], chosen: readonly string[]): void {
    if (ranked === null) {
      this.ranks.remove();
      return;
    }
    this.ranks.replaceChildren(
      ...ranked.flatMap(({ label, rows }) => [toElement(rankMarkup(label, chosen.length)), ...rows.map((id) => this.shownLine(id, chosen))]),
    );
    for (const row of this.ranks.rows) this.far.hide(row, false);
    if (this.ranks.parentElement === null) this.table.append(this.ranks);
  }

  /** The line above folded rows becomes a button that opens them. */
  private equipAlone(section: string): void {
    const part = this.parts.get(section);
    const line = part?.alone.querySelector('.alone-line > th');
    if (part === undefined || line == null) return;
    const isOpen = this.opened.has(section);
    const button = element('button', { type: 'button', class: 'alone__button', 'aria-expanded': String(isOpen), 'data-added': true }, line.textContent);
    button.addEventListener('click', () => {
      const room = this.far.measure();
      if (!this.opened.delete(section)) this.opened.add(section);
      this.fold(part, section);
      this.far.putOff(room);
      this.root.dispatchEvent(new CustomEvent('fold'));
    });
    line.replaceChildren(button);
    this.fold(part, section);
  }

  private fold({ alone, kept, isUnfolded }: Part, section: string): void {
    const isOpen = isUnfolded || this.opened.has(section);
    alone.toggleAttribute('data-open', isOpen);
    const button = alone.querySelector('button');
    button?.setAttribute('aria-expanded', String(isOpen));
    button?.toggleAttribute('disabled', isUnfolded);
    for (const row of all(alone, 'tr[id]')) this.far.hide(row, !isOpen || (kept !== null && !kept.has(row.id)));
  }

  /** Opens the fold in which a row stands. @returns was there one, closed? */
  reveal(row: string): boolean {
    const section = this.lines.get(row)?.row.closest<HTMLElement>('.alone:not([data-open])')?.dataset.alone;
    const part = this.parts.get(section ?? '');
    if (section !== undefined && part !== undefined) {
      this.opened.add(section);
      this.fold(part, section);
    }
    this.far.settle();
    return part !== undefined;
  }

  /** How many rows stand folded. */
  get folded(): number {
    return [...this.parts.values()].reduce(
      (n, { alone, kept }) =>
        alone.isConnected && !alone.hasAttribute('data-open') ? n + all(alone, 'tr[id]').filter((row) => kept?.has(row.id) ?? true).length : n,
      0,
    );
  }
}
