/**
 * `<policy-comparison>` takes over printed comparison tables: a reader chooses the documents, the choice lives in the
 * address, and columns that are not printed are loaded. Without it the page is complete with what it prints.
 */
import { anchorOf } from '../anchor.ts';
import { element } from '../element.ts';
import type { ChoiceRecord, ComparisonId } from '../../domain/schema/shard.ts';
import { isPrintedChoice, MOST_COLUMNS, readChosen, toggleChosen, writeChosen } from '../../state/chosen-state.ts';
import { standingSummary } from '../../views/claims.ts';
import { Chooser } from './chooser.ts';
import { makeCurrent, type CurrentTables, type ExportHost, type Scope } from './current.ts';
import { makeLoader, Outdated, type Loader } from './load.ts';
import { Sheet } from './sheet.ts';
import { words } from './words.ts';

const W = words.choose;
/** A wait that nobody notices needs no line (ms). */
const PATIENCE = 300;

/** What a choice is, once it is known which of its documents exist. */
interface Known {
  readonly chosen: readonly string[];
  readonly ignored: readonly string[];
  readonly records: readonly ChoiceRecord[] | null;
}

class PolicyComparison extends HTMLElement implements ExportHost {
  private sheet!: Sheet;
  private loader!: Loader;
  private chooser!: Chooser;
  private readonly status = element('p', { class: 'choose__status', role: 'status' });
  private readonly alert = element('p', { class: 'choose__alert', role: 'alert', hidden: true });
  private shown: readonly string[] = [];
  private wanted: readonly string[] = [];
  private turn = 0;
  /** The printed sentence on the standing of the printed documents. */
  private standing = '';

  connectedCallback(): void {
    if (this.dataset.state !== undefined) return;
    const base = document.body.dataset.base ?? '/';
    const comparison: ComparisonId = this.dataset.comparison === 'incentives' ? 'incentives' : 'targets';
    this.loader = makeLoader(base, comparison, this.dataset.version ?? '');
    this.sheet = new Sheet(this, comparison, (path) => (path.startsWith('#') ? path : base + path.slice(1)));
    this.chooser = new Chooser({
      opened: () => void this.list(),
      toggled: (policy) => this.toggle(policy),
      reset: () => this.go(this.sheet.printed, W.restored(this.sheet.printed.length)),
    });
    this.standing = document.querySelector('[data-standing-of-choice]')?.textContent ?? '';
    this.shown = this.wanted = this.sheet.printed;
    this.chooser.choose(this.shown, true);
    this.prepend(this.chooser.root, this.alert, this.status);
    addEventListener('popstate', () => void this.follow());
    void this.follow();
  }

  /** Shows what the address asks for. */
  private async follow(said?: string): Promise<void> {
    const { policies, ignored } = readChosen(location.search);
    const turn = ++this.turn;
    const isLatest = () => turn === this.turn;
    const wait = setTimeout(() => {
      if (isLatest()) this.status.textContent = W.loading(Math.max(1, this.sheet.missing(policies ?? this.sheet.printed).length));
    }, PATIENCE);
    try {
      const known = await this.know(policies, ignored);
      await this.prepare(known.chosen);
      if (isLatest()) this.show(known, said);
    } catch (error) {
      if (isLatest()) this.fail(error, policies ?? this.sheet.printed);
    } finally {
      clearTimeout(wait);
    }
  }

  /** Which of the asked documents exist; where none does, what the page prints. */
  private async know(policies: readonly string[] | null, malformed: readonly string[]): Promise<Known> {
    const { printed } = this.sheet;
    if (policies === null) return { chosen: printed, ignored: malformed, records: null };
    if (isPrintedChoice(policies, printed)) return { chosen: printed, ignored: malformed, records: null };
    const records = await this.loader.choice();
    const ids = new Set(records.map((r) => r.id));
    const ignored = [...policies.filter((id) => !ids.has(id)), ...malformed];
    const known = policies.filter((id) => ids.has(id));
    return { chosen: known.length === 0 && ignored.length > 0 ? printed : known, ignored, records };
  }

  /** Loads what a choice needs: columns that are not printed, then printed ones where these bring rows of their own. */
  private async prepare(chosen: readonly string[]): Promise<void> {
    for (let missing = this.sheet.missing(chosen); missing.length > 0; missing = this.sheet.missing(chosen)) {
      const [lists, ...columns] = await Promise.all([this.loader.lists(), ...missing.map((p) => this.loader.column(p))]);
      this.sheet.hold(lists);
      for (const [i, id] of missing.entries()) {
        const column = columns[i];
        if (column !== undefined) this.sheet.add(id, column);
      }
    }
  }

  private show({ chosen, ignored, records }: Known, said?: string): void {
    const isPrinted = isPrintedChoice(chosen, this.sheet.printed);
    const isFirst = this.dataset.state === undefined;
    if (!isFirst || !isPrinted) this.sheet.show(chosen);
    this.shown = this.wanted = chosen;
    if (records !== null) this.chooser.offer(records);
    this.chooser.choose(chosen, isPrinted);
    this.alert.hidden = ignored.length === 0;
    this.alert.replaceChildren(...(ignored.length === 0 ? [] : [W.ignored(ignored)]));
    if (ignored.length > 0) this.write('replaceState', chosen);
    const calm = isFirst && isPrinted ? '' : W.shows(chosen.length);
    this.status.textContent = chosen.length === 0 ? W.empty : (said ?? calm);
    this.tellRest(chosen, isPrinted, records);
    this.dataset.state = 'ready';
    if (isFirst && !isPrinted) document.getElementById(anchorOf(location.hash))?.scrollIntoView();
  }

  /**
   * What is shown, or all rows of the same documents, as data: for exports and charts.
   * @throws where a file cannot be loaded; {@link Outdated} where the site was built anew
   */
  async currentTables(scope: Scope): Promise<CurrentTables> {
    const { shown } = this;
    const [lists, ...columns] = await Promise.all([this.loader.lists(), ...shown.map((p) => this.loader.column(p))]);
    const rows = scope === 'all' ? lists.rows.map((r) => r.id) : this.sheet.rows;
    const byId = new Map(columns.map((column) => [column.policy.id, column]));
    const { comparison } = this.sheet;
    return makeCurrent({ comparison, scope, said: W.shows(shown.length), lists }, rows, shown, byId);
  }

  /** What stands beside the tables and speaks of their documents: the standing of the chosen; what does not follow the choice. */
  private tellRest(chosen: readonly string[], isPrinted: boolean, records: readonly ChoiceRecord[] | null): void {
    for (const e of document.querySelectorAll<HTMLElement>('[data-of-printed]')) e.hidden = !isPrinted;
    for (const e of document.querySelectorAll<HTMLElement>('[data-of-choice]')) e.hidden = isPrinted;
    const standing = document.querySelector<HTMLElement>('[data-standing-of-choice]');
    if (standing === null) return;
    const policies = records === null ? [] : chosen.flatMap((id) => records.filter((r) => r.id === id));
    standing.textContent = isPrinted ? this.standing : standingSummary({ words, asOf: this.dataset.asOf ?? '' }, policies);
  }

  private fail(error: unknown, policies: readonly string[]): void {
    const retry = element('button', { type: 'button', class: 'button' }, W.retry);
    retry.addEventListener('click', () => {
      this.chooser.root.querySelector('summary')?.focus();
      void this.follow();
    });
    const missing = this.sheet.missing(policies);
    const message = error instanceof Outdated ? W.outdated : missing.length === 0 ? W.failedList : W.failed(missing.map((id) => this.nameOf(id)));
    this.alert.hidden = false;
    this.alert.replaceChildren(message, ' ', retry);
    this.status.textContent = '';
    this.wanted = this.shown;
    this.chooser.choose(this.shown, isPrintedChoice(this.shown, this.sheet.printed));
    this.dataset.state = 'ready';
  }

  private readonly names = new Map<string, string>();
  private nameOf = (id: string): string => this.names.get(id) ?? id;

  /** Fills the list when it is opened. */
  private async list(): Promise<void> {
    const wait = setTimeout(() => (this.status.textContent = W.loadingList), PATIENCE);
    try {
      const records = await this.loader.choice();
      for (const { id, short } of records) this.names.set(id, short);
      this.chooser.offer(records);
      if (this.status.textContent === W.loadingList) this.status.textContent = '';
    } catch (error) {
      this.fail(error, this.shown);
      this.alert.querySelector('button')?.addEventListener('click', () => void this.list());
    } finally {
      clearTimeout(wait);
    }
  }

  private toggle({ id, short }: ChoiceRecord): void {
    const isAdded = !this.wanted.includes(id);
    if (isAdded && this.wanted.length >= MOST_COLUMNS) {
      this.status.textContent = W.most(MOST_COLUMNS);
      return;
    }
    const chosen = toggleChosen(this.wanted, id, this.sheet.printed);
    this.go(chosen, isAdded ? W.added(short, chosen.length) : W.removed(short, chosen.length));
  }

  /** A step of the reader's: Back undoes it. */
  private go(chosen: readonly string[], said: string): void {
    this.wanted = chosen;
    this.chooser.choose(chosen, isPrintedChoice(chosen, this.sheet.printed));
    this.write('pushState', chosen);
    void this.follow(said);
  }

  private write(how: 'pushState' | 'replaceState', chosen: readonly string[]): void {
    const search = writeChosen(location.search, isPrintedChoice(chosen, this.sheet.printed) ? null : chosen);
    history[how](null, '', `${location.pathname}${search}${location.hash}`);
  }
}

customElements.define('policy-comparison', PolicyComparison);
