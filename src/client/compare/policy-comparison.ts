/**
 * `<policy-comparison>` takes over a printed comparison: a reader chooses documents and rows, orders them and opens the
 * words of a figure; what is chosen lives in the address, and columns that are not printed are loaded. Without it the
 * page is complete with what it prints.
 */
import { afterFrame } from '../after-frame.ts';
import { anchorOf } from '../anchor.ts';
import { element } from '../element.ts';
import { isAsked, isNarrowed, type RowFacet } from '../../domain/compare/query.ts';
import type { ChoiceRecord, ComparisonId } from '../../domain/schema/shard.ts';
import type { Direction } from '../../domain/table/sort.ts';
import { isPrintedChoice, MOST_COLUMNS, toggleChosen } from '../../state/chosen-state.ts';
import { emptyState, knownState, readComparison, writeComparison, type ComparisonState, type StateProblem } from '../../state/comparison-state.ts';
import { standingSummary } from '../../views/claims.ts';
import { askedOf, Chips, sentenceOf, type Asked } from './chips.ts';
import { Chooser } from './chooser.ts';
import type { Column } from './column.ts';
import { ColumnMenu, type ColumnAct } from './column-menu.ts';
import type { CurrentTables, ExportHost, Scope } from './current.ts';
import { Evidence } from './evidence.ts';
import type { Lists } from './lists.ts';
import { Outdated } from '../outdated.ts';
import { loadLate, makeLoader, script, Unscripted, type Late, type Loader } from './load.ts';
import { setText } from './nodes.ts';
import { Sheet, type Shown } from './sheet.ts';
import { Toolbar } from './toolbar.ts';
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

/** Rows asked for need the figures of every column, printed ones too. */
const needsData = (state: ComparisonState): boolean => isAsked(state) || state.sort !== null;

const COMPARISONS = ['targets', 'incentives', 'rules'] as const satisfies readonly ComparisonId[];
const comparisonOf = (named: string | undefined): ComparisonId => COMPARISONS.find((id) => id === named) ?? 'targets';

class PolicyComparison extends HTMLElement implements ExportHost {
  private sheet!: Sheet;
  private loader!: Loader;
  private chooser!: Chooser;
  private toolbar!: Toolbar;
  private chips!: Chips;
  private evidence!: Evidence;
  private readonly status = element('p', { class: 'choose__status', role: 'status' });
  private readonly alert = element('p', { class: 'choose__alert', role: 'alert', hidden: true });
  private readonly none = element('p', { class: 'empty', hidden: true }, W.noRows);
  private shown: readonly string[] = [];
  private wanted: readonly string[] = [];
  /** What is asked for; its policies are those of the address. */
  private state: ComparisonState = emptyState;
  private counts: Shown | null = null;
  private lists: Lists | null = null;
  private late: Late | null = null;
  /** Columns that are loaded as data. */
  private readonly columns = new Map<string, Column>();
  private turn = 0;
  /** The printed sentence on the standing of the printed documents. */
  private standing = '';

  connectedCallback(): void {
    if (this.dataset.state !== undefined) return;
    const base = document.body.dataset.base ?? '/';
    const href = (path: string) => (path.startsWith('#') ? path : base + path.slice(1));
    const comparison = comparisonOf(this.dataset.comparison);
    this.loader = makeLoader(base, comparison, this.dataset.version ?? '');
    const menu = new ColumnMenu({ offers: (policy) => this.offers(policy), act: (policy, act) => this.act(policy, act) });
    this.sheet = new Sheet(this, comparison, (head, policy) => menu.equip(head, policy, head.firstChild?.textContent ?? policy));
    this.evidence = new Evidence(this.sheet.table, (policy) => this.loader.evidence(policy), href, {
      ways: () => (this.shown.length < 2 ? [] : comparison === 'rules' ? ['descending'] : ['descending', 'ascending']),
      nameOf: (way) => (comparison === 'rules' ? W.orders.binding : W.orders[way]),
      order: (row, way, fact) => void this.orderBy(row, way, fact),
    });
    this.chooser = new Chooser({
      opened: () => void this.list(),
      toggled: (policy) => this.toggle(policy),
      reset: () => this.choose(this.sheet.printed, W.restored(this.sheet.printed.length)),
    });
    this.toolbar = new Toolbar({ opened: () => void this.fillLists(), changed: (state) => this.go(state) });
    this.chips = new Chips((state) => this.go(state));
    this.standing = document.querySelector('[data-standing-of-choice]')?.textContent ?? '';
    this.shown = this.wanted = this.sheet.printed;
    this.chooser.choose(this.shown, true);
    this.prepend(this.chooser.root, this.toolbar.root, this.alert, this.status, this.chips.root, this.none, menu.root);
    addEventListener('popstate', () => void this.follow());
    addEventListener('hashchange', () => this.land());
    this.addEventListener('fold', () => this.recount());
    // whoever reaches for the tools will need the rest of the script
    for (const reached of ['pointerover', 'focusin']) this.addEventListener(reached, () => void loadLate().catch(() => undefined), { once: true });
    void this.follow();
  }

  /** Shows what the address asks for, or a step is about to write there. */
  private async follow(said?: string, { state, problems }: ReturnType<typeof readComparison> = readComparison(location.search)): Promise<void> {
    const { policies } = state;
    const turn = ++this.turn;
    const isLatest = () => turn === this.turn;
    const wait = setTimeout(() => {
      if (isLatest()) this.say(W.loading(Math.max(1, this.sheet.missing(policies ?? this.sheet.printed).length)));
    }, PATIENCE);
    try {
      const malformed = problems.filter((p) => p.name === 'p').map((p) => p.value);
      const known = await this.know(policies, malformed);
      await this.prepare(known.chosen, needsData(state), state.q !== '');
      if (isLatest()) this.show(known, state, problems, said);
    } catch (error) {
      if (isLatest()) this.fail(error, policies ?? this.sheet.printed);
    } finally {
      clearTimeout(wait);
    }
  }

  /** Which of the asked documents exist; where none does, what the page prints. */
  private async know(policies: readonly string[] | null, malformed: readonly string[]): Promise<Known> {
    const { printed } = this.sheet;
    if (policies === null || isPrintedChoice(policies, printed)) return { chosen: printed, ignored: malformed, records: null };
    const records = await this.loader.choice();
    const ids = new Set(records.map((r) => r.id));
    const ignored = [...policies.filter((id) => !ids.has(id)), ...malformed];
    const known = policies.filter((id) => ids.has(id));
    return { chosen: known.length === 0 && ignored.length > 0 ? printed : known, ignored, records };
  }

  /**
   * Loads what a step needs. What is there is not asked for again: the answer would come a frame later.
   * @param asData rows are asked for by what the columns hold
   * @param asText and by the words that they print
   */
  private async prepare(chosen: readonly string[], asData: boolean, asText = false): Promise<void> {
    const isMissing = asText ? chosen.some((p) => !this.sheet.loaded.has(p)) : this.sheet.missing(chosen).length > 0;
    const isUnread = asData && (this.late === null || this.lists === null || chosen.some((p) => !this.columns.has(p)));
    await Promise.all([...(isMissing ? [this.addColumns(chosen, asText)] : []), ...(isUnread ? [this.readColumns(chosen)] : [])]);
  }

  /** Loads columns that are not printed, then printed ones where these bring rows of their own, or all. */
  private async addColumns(chosen: readonly string[], isWhole: boolean): Promise<void> {
    const { sheet } = this;
    const missing = () => (isWhole ? chosen.filter((p) => !sheet.loaded.has(p)) : sheet.missing(chosen));
    for (let ids = missing(); ids.length > 0; ids = missing()) {
      const [lists, ...columns] = await Promise.all([this.loader.lists(), ...ids.map((p) => this.loader.printed(p))]);
      this.hold(lists);
      for (const column of columns) sheet.add(column);
    }
  }

  /** Loads columns as data, and what chooses and orders rows. */
  private async readColumns(chosen: readonly string[]): Promise<void> {
    const unread = chosen.filter((p) => !this.columns.has(p));
    const [lists, late, ...columns] = await Promise.all([this.loader.lists(), loadLate(), ...unread.map((p) => this.loader.column(p))]);
    this.hold(lists);
    this.late = late;
    for (const column of columns) this.columns.set(column.shard.policy.id, column);
  }

  private hold(lists: Lists): void {
    this.lists = lists;
    this.sheet.hold(lists);
  }

  private readonly valueName = (facet: RowFacet, value: string): string | null =>
    this.lists === null || this.late === null ? null : this.late.valueName(facet, value, this.lists);

  private askedOf(state: ComparisonState): Asked[] {
    return askedOf(state, this.valueName, (policy) => this.sheet.nameOf(policy), this.sheet.comparison === 'rules');
  }

  private columnsOf(chosen: readonly string[]): Column[] {
    return chosen.flatMap((p) => this.columns.get(p) ?? []);
  }

  private show({ chosen, ignored, records }: Known, asked: ComparisonState, problems: readonly StateProblem[], said?: string): void {
    const isPrinted = isPrintedChoice(chosen, this.sheet.printed);
    const isFirst = this.dataset.state === undefined;
    const { lists, late } = this;
    const { state, problems: unknown } = lists === null || late === null ? { state: asked, problems: [] } : knownState(asked, late.knownValues(lists), chosen);
    this.state = state;
    if (!isFirst || !isPrinted || needsData(state) || state.alone) {
      this.evidence.close(false);
      const columns = this.columnsOf(chosen);
      const table = lists === null || late === null || !needsData(state) ? null : late.filledTable(lists, columns);
      const kept =
        table === null || lists === null || late === null
          ? null
          : late.keptRows(state, table, lists, columns, (p, row) => this.sheet.loaded.get(p)?.text(row) ?? '');
      const ranked = table === null || late === null ? null : late.rankedRows(state, table, kept);
      this.counts = this.sheet.show({ chosen, kept, ranked, isUnfolded: state.alone || isNarrowed(state) || ranked !== null });
    } else this.counts = this.sheet.asPrinted();
    this.sheet.tellOrder(state.sort);
    this.shown = this.wanted = chosen;
    if (records !== null) this.chooser.offer(records);
    this.chooser.choose(chosen, isPrinted);
    this.toolbar.tell(state);
    const odd = [...problems.filter((p) => p.name !== 'p'), ...unknown];
    const told = [...(ignored.length === 0 ? [] : [W.ignored(ignored)]), ...(odd.length === 0 ? [] : [W.unknown(odd.map((p) => `${p.name}=${p.value}`))])];
    this.alert.hidden = told.length === 0;
    this.alert.replaceChildren(...(told.length === 0 ? [] : [told.join(' ')]));
    if (told.length > 0) this.write('replaceState', { ...state, policies: chosen });
    this.tellCounts(isFirst && isPrinted && !needsData(state), said);
    this.tellRest(chosen, isPrinted, records);
    if (this.toolbar.isOpen) void this.fillLists();
    this.dataset.state = 'ready';
    if (isFirst) this.land(!isPrinted || needsData(state));
  }

  /** The sentence of what is shown; heard where it has changed and nothing else is said. */
  private tellCounts(isCalm: boolean, said?: string): void {
    const { counts, shown, state } = this;
    if (counts === null) return;
    const asked = this.askedOf(state);
    const sentence = sentenceOf(shown.length, asked, counts);
    this.chips.root.hidden = shown.length === 0;
    this.chips.tell(state, sentence, asked);
    this.none.hidden = shown.length === 0 || counts.rows + counts.alone > 0;
    if (shown.length === 0) this.say(W.empty);
    else this.say(said ?? (isCalm ? '' : sentence), said === undefined);
  }

  private recount(): void {
    if (this.counts === null) return;
    const { folded, rows } = this.sheet;
    this.counts = { ...this.counts, rows: rows.length, alone: folded };
    this.tellCounts(true);
  }

  /** @param isHeard the line stands in sight elsewhere: it is only read out */
  private say(text: string, isHeard = false): void {
    this.status.classList.toggle('visually-hidden', isHeard);
    this.status.textContent = text;
  }

  /** Opens the fold in which the row of the address stands, and goes there. */
  private land(isMoved = false): void {
    const id = anchorOf(location.hash);
    const isOpened = this.sheet.reveal(id);
    if (isOpened) this.recount();
    if (isOpened || isMoved) document.getElementById(id)?.scrollIntoView();
  }

  /**
   * What is shown, or all rows of the same documents, as data: for exports and charts.
   * @throws where a file cannot be loaded; {@link Outdated} where the site was built anew
   */
  async currentTables(scope: Scope): Promise<CurrentTables> {
    const { shown } = this;
    const [lists, late, { makeCurrent }, ...columns] = await Promise.all([
      this.loader.lists(),
      loadLate(),
      script('current.ts', import('./current.ts')),
      ...shown.map((p) => this.loader.column(p)),
    ]);
    const rows = scope === 'all' ? late.filledTable(lists, columns).rows.map((r) => r.id) : this.sheet.rows;
    const byId = new Map(columns.map((column) => [column.shard.policy.id, column]));
    const asked = scope === 'all' ? [] : this.askedOf(this.state);
    const said = sentenceOf(shown.length, asked, { rows: rows.length, alone: 0, filled: rows.length, unfilled: null });
    return makeCurrent({ comparison: this.sheet.comparison, scope, said, lists }, rows, shown, byId);
  }

  /** What stands beside the tables and speaks of their documents: the standing of the chosen; what does not follow the choice. */
  private tellRest(chosen: readonly string[], isPrinted: boolean, records: readonly ChoiceRecord[] | null): void {
    for (const e of document.querySelectorAll<HTMLElement>('[data-of-printed]')) e.hidden = !isPrinted;
    for (const e of document.querySelectorAll<HTMLElement>('[data-of-choice]')) e.hidden = isPrinted;
    const standing = document.querySelector<HTMLElement>('[data-standing-of-choice]');
    if (standing === null) return;
    const policies = records === null ? [] : chosen.flatMap((id) => records.filter((r) => r.id === id));
    setText(standing, isPrinted ? this.standing : standingSummary({ words, asOf: this.dataset.asOf ?? '' }, policies));
  }

  private fail(error: unknown, policies: readonly string[]): void {
    const retry = element('button', { type: 'button', class: 'button' }, W.retry);
    retry.addEventListener('click', () => {
      this.chooser.root.querySelector('summary')?.focus();
      // a part of the script comes again only with the page; the address holds what was asked
      if (error instanceof Unscripted) location.reload();
      else void this.follow();
    });
    const missing = this.sheet.missing(policies);
    const message = error instanceof Outdated ? W.outdated : missing.length === 0 ? W.failedList : W.failed(missing.map((id) => this.nameOf(id)));
    this.alert.hidden = false;
    this.alert.replaceChildren(message, ' ', retry);
    this.say('');
    this.wanted = this.shown;
    this.chooser.choose(this.shown, isPrintedChoice(this.shown, this.sheet.printed));
    this.toolbar.tell(this.state);
    this.dataset.state = 'ready';
  }

  private readonly names = new Map<string, string>();
  private nameOf = (id: string): string => this.names.get(id) ?? id;

  /** Fills the list of documents when it is opened. */
  private async list(): Promise<void> {
    const wait = setTimeout(() => this.say(W.loadingList), PATIENCE);
    try {
      const records = await this.loader.choice();
      for (const { id, short } of records) this.names.set(id, short);
      this.chooser.offer(records);
      if (this.status.textContent === W.loadingList) this.say('');
    } catch (error) {
      this.fail(error, this.shown);
      this.alert.querySelector('button')?.addEventListener('click', () => void this.list());
    } finally {
      clearTimeout(wait);
    }
  }

  /** Fills the lists of what rows may be asked for by. */
  private async fillLists(): Promise<void> {
    const { shown } = this;
    try {
      await this.prepare(shown, true);
      const { lists, late } = this;
      if (lists !== null && late !== null && shown === this.shown) this.toolbar.offer(late.countFacets(late.filledTable(lists, this.columnsOf(shown)), lists));
    } catch (error) {
      this.fail(error, shown);
    }
  }

  private toggle({ id, short }: ChoiceRecord): void {
    const isAdded = !this.wanted.includes(id);
    if (isAdded && this.wanted.length >= MOST_COLUMNS) {
      this.say(W.most(MOST_COLUMNS));
      return;
    }
    const chosen = toggleChosen(this.wanted, id, this.sheet.printed);
    this.choose(chosen, isAdded ? W.added(short, chosen.length) : W.removed(short, chosen.length));
  }

  /** Puts the documents into the order of what they say in a row; the figure that was asked keeps the focus. */
  private async orderBy(row: string, way: Direction, fact: string): Promise<void> {
    const { shown } = this;
    try {
      await this.prepare(shown, true);
      const { lists, late } = this;
      if (lists === null || late === null || shown !== this.shown) return;
      const chosen = late.orderedColumns(row, way, lists, this.columnsOf(shown));
      const focus = () => this.querySelector<HTMLElement>(`#${row} [data-fact="${fact}"]`)?.focus();
      this.choose(chosen, W.ordered(this.sheet.rowName(row), way, this.sheet.comparison === 'rules'), focus);
    } catch (error) {
      this.fail(error, shown);
    }
  }

  private offers(policy: string): ColumnAct[] {
    const { sort } = this.state;
    const at = this.shown.indexOf(policy);
    const isBy = (direction: 'asc' | 'desc') => sort?.policy === policy && sort.direction === direction;
    return [
      ...(this.sheet.comparison === 'rules'
        ? sort?.policy === policy
          ? []
          : ['grouped' as const]
        : [...(isBy('desc') ? [] : ['desc' as const]), ...(isBy('asc') ? [] : ['asc' as const])]),
      ...(sort === null ? [] : ['unsorted' as const]),
      ...(at > 0 ? ['left' as const] : []),
      ...(at < this.shown.length - 1 ? ['right' as const] : []),
      'away',
    ];
  }

  private act(policy: string, act: ColumnAct): void {
    const name = this.sheet.nameOf(policy);
    const others = this.shown.filter((p) => p !== policy);
    switch (act) {
      case 'grouped':
      case 'asc':
      case 'desc':
        this.go({ ...this.state, sort: { policy, direction: act === 'grouped' ? 'desc' : act } });
        return;
      case 'unsorted':
        this.go({ ...this.state, sort: null });
        return;
      case 'away':
        this.choose(others, W.removed(name, others.length));
        return;
      case 'left':
      case 'right': {
        const to = this.shown.indexOf(policy) + (act === 'left' ? -1 : 1);
        const focus = () => this.querySelector<HTMLElement>(`[data-menu="${policy}"]`)?.focus();
        this.choose([...others.slice(0, to), policy, ...others.slice(to)], W.moved(name, to + 1), focus);
      }
    }
  }

  /** Other documents, the same rows asked for; an order by a column that goes, goes with it. */
  private choose(chosen: readonly string[], said: string, shown?: () => void): void {
    const { sort } = this.state;
    this.go({ ...this.state, policies: chosen, sort: sort !== null && chosen.includes(sort.policy) ? sort : null }, said, shown);
  }

  /** A step of the reader's: Back undoes it. */
  private go(state: ComparisonState, said?: string, shown?: () => void): void {
    this.wanted = state.policies ?? this.sheet.printed;
    this.chooser.choose(this.wanted, isPrintedChoice(this.wanted, this.sheet.printed));
    this.write('pushState', state);
    void this.follow(said, { state, problems: [] }).then(shown);
  }

  private write(how: 'pushState' | 'replaceState', state: ComparisonState): void {
    const { policies } = state;
    const isPrinted = policies === null || isPrintedChoice(policies, this.sheet.printed);
    // a browser takes as long for an address as for the rows: it comes after them
    afterFrame(() => {
      const search = writeComparison(location.search, { ...state, policies: isPrinted ? null : policies });
      history[how](null, '', `${location.pathname}${search}${location.hash}`);
    });
  }
}

customElements.define('policy-comparison', PolicyComparison);
