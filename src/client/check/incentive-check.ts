/**
 * `<incentive-check>`: the checker. Server HTML holds the first questions and, for readers without script, all of them and
 * the printed conditions; this element asks on, evaluates in the browser and keeps the answers behind the address's `#`.
 */
import { copyText } from '../clipboard.ts';
import type { AmountTerms } from '../../domain/rules/amount.ts';
import type { ProfileField } from '../../domain/rules/profile.ts';
import type { Evaluation } from '../../domain/rules/verdict.ts';
import type { CheckIndex, CheckShard } from '../../domain/schema/shard.ts';
import { checkToFile, emptyCheck, fileToCheck, readCheck, writeCheck, type AddressProblem, type CheckState } from '../../state/check-state.ts';
import { edited, fieldOf, type Edit } from '../../state/check-edit.ts';
import { mergeBooks, needsTerms, ruleBook, type CheckBook } from '../../views/check/book.ts';
import { checkAnswers, type Checked } from '../../views/check/checked.ts';
import { formMarkup } from '../../views/check/form.ts';
import type { ResultContext } from '../../views/check/conditions.ts';
import { h, type MarkupElement } from '../../views/markup.ts';
import { paintNear } from './reach.ts';
import { download } from '../exports/download.ts';
import { ASKED_WITH, editOf, rowEditOf } from './edits.ts';
import { Entries } from './entries.ts';
import { loadIndex, loadPlace } from './files.ts';
import { Outdated } from '../outdated.ts';
import { today } from '../today.ts';
import { Folds } from './fold-parts.ts';
import { make, makePlace, type Place } from './patch.ts';
import type * as CheckView from './view.ts';
import { countsText, shortCounts, words } from './words.ts';

const W = words.checkForm;
/** What shows the results, with its words: loaded with the first place. */
type View = typeof CheckView;
/** After this pause the address follows the answers. */
const ADDRESS_PAUSE = 250;
/** After this pause a change of the results is said aloud; typing on holds it back. */
const SAID_PAUSE = 700;
/** After this pause what another title or city would change is worked out. */
const FURTHER_PAUSE = 150;
/** After this pause the first results are shown once more. */
const AGAIN_PAUSE = 500;
const LARGEST_FILE = 200_000;
/** Most elements of a fold that opens by itself: its line, and so many entries but one. */
const MOST_OPENED = 6;

class IncentiveCheck extends HTMLElement {
  private state: CheckState = emptyCheck;
  /** The answers before they were cleared. */
  private cleared: CheckState | null = null;
  private index: CheckIndex | null = null;
  private readonly shards = new Map<string, CheckShard>();
  private view: View | null = null;
  /** Loaded with the first place that needs them. */
  private amountTerms: AmountTerms | null = null;
  private book: CheckBook | null = null;
  private checked: Checked | null = null;
  private readonly entries = new Entries(
    (incentive) => (this.view === null ? null : document.getElementById(this.view.resultId(incentive))),
    () => this.markDrawn(true),
  );
  private readonly folds = new Folds(
    () => (this.checked === null || this.book === null || this.view === null ? null : this.context(this.checked, this.book, this.view)),
    (incentive) => this.checked?.evaluations.find((e) => e.incentive.id === incentive),
    (context, e) => this.view?.conditionList(context, e) ?? null,
    () => this.tell(W.failed([])),
  );
  private readonly places = new Map<string, HTMLElement>();
  /** The question answered last, and those a reader opened again. */
  private readonly kept = new Set<string>();
  private failed: readonly string[] = [];
  /** The site was built anew since the page was opened: files of two builds are not reckoned together. */
  private isOutdated = false;
  private isLoading = false;
  private problems: readonly AddressProblem[] = [];
  private said = '';
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private form!: Place;
  /** Shows the form as the answers are; null: it is so. */
  private showForm: (() => void) | null = null;
  /** The part of the form that a reader has changed since it was shown; null: several, or none. */
  private changed: Element | null = null;
  private results!: Place;
  /** Where the control in focus stands in the form; null: it may have moved since it was measured. */
  private offset: number | null = null;
  private further: { readonly host: Element; readonly place: Place } | null = null;

  connectedCallback(): void {
    this.form = makePlace(this.place('form'));
    this.results = makePlace(this.place('results'));
    const form = this.place('form');
    form.addEventListener('input', (event) => this.onInput(event));
    form.addEventListener('change', (event) => this.onInput(event));
    form.addEventListener('compositionend', (event) => this.onInput(event));
    form.addEventListener('focusin', ({ target }) => (this.offset = this.offsetOf(target as Element)));
    for (const name of ['toggle', 'resize']) addEventListener(name, () => (this.offset = null), true);
    form.addEventListener('submit', (event) => event.preventDefault());
    this.addEventListener('click', (event) => this.onClick(event));
    (this.place('file') as HTMLInputElement).addEventListener('change', (event) => void this.onFile(event.currentTarget as HTMLInputElement));
    this.place('results').addEventListener(
      'toggle',
      ({ target }) => {
        if (target instanceof HTMLDetailsElement && target.open && target.dataset.empty !== undefined) this.folds.fill(target);
      },
      true,
    );
    addEventListener('hashchange', () => this.onAddress());
    addEventListener('online', () => this.failed.length > 0 && void this.load());
    addEventListener('beforeprint', () => this.openForPrint());
    this.place('tools').hidden = false;
    this.readAddress();
    void this.load();
  }

  private place(name: string): HTMLElement {
    const found = this.places.get(name) ?? this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (found !== null) this.places.set(name, found);
    else throw new Error(`<incentive-check> lacks "${name}"`);
    return found;
  }
  private later(name: string, pause: number, act: () => void): void {
    clearTimeout(this.timers.get(name));
    this.timers.set(name, setTimeout(act, pause));
  }

  /* ---- the address ---- */

  private readAddress(): void {
    const { state, problems } = readCheck(location.hash);
    this.state = state;
    this.problems = problems;
    this.kept.clear();
    this.showProblems();
  }

  private onAddress(): void {
    const at = location.hash.slice(1);
    // a link inside the page, such as the skip link, is no answer
    const named = at === '' || at.includes('=') ? null : document.getElementById(at);
    if (named !== null) {
      const fold = named.closest('details');
      if (fold !== null && !fold.open) {
        fold.open = true;
        named.scrollIntoView();
      }
      this.writeAddress();
      return;
    }
    if (at === writeCheck(this.state)) return;
    clearTimeout(this.timers.get('address'));
    this.readAddress();
    this.render();
    void this.load();
  }

  private writeAddress(): void {
    const hash = writeCheck(this.state);
    history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  }

  private showProblems(): void {
    const notice = this.place('problems');
    notice.hidden = this.problems.length === 0;
    const A = W.address;
    const told = this.problems.map(({ name, problem }) =>
      problem === 'unknown' ? A.unknown(name.slice(0, 40)) : problem === 'unreadable' ? A.unreadable(name) : A[problem],
    );
    notice.replaceChildren(
      make(h('p', {}, A.title)),
      make(
        h(
          'ul',
          {},
          told.map((t) => h('li', {}, t)),
        ),
      ),
    );
  }

  /* ---- loading ---- */

  /** Places the answers name and the site holds. */
  private get named(): string[] {
    const { locations } = this.state.answers;
    const held = new Set((this.index?.places ?? []).filter((p) => p.policies > 0).map((p) => p.id));
    return Array.isArray(locations) ? [...new Set(locations.filter((p): p is string => typeof p === 'string' && held.has(p)))] : [];
  }
  private nameOf(place: string): string {
    const found = this.index?.places.find((p) => p.id === place);
    return found === undefined ? place : words.term(found);
  }

  /** A place counts as loaded where it can be shown, too. */
  private async loadPlace(base: string, place: string): Promise<CheckShard> {
    const [shard, view] = await Promise.all([loadPlace(base, place), this.view ?? import('./view.ts')]);
    this.view = view;
    if (shard.data_version !== this.index?.data_version) throw new Outdated(place);
    if (needsTerms(shard)) ({ amountTerms: this.amountTerms } = await import('../../domain/rules/amount-terms.ts'));
    return shard;
  }

  private async load(): Promise<void> {
    const base = this.dataset.base ?? '/';
    try {
      this.index ??= await loadIndex(base);
    } catch {
      this.failed = [''];
      this.showProgress();
      return;
    }
    const missing = this.named.filter((place) => !this.shards.has(place));
    this.failed = [];
    this.isLoading = missing.length > 0;
    this.showProgress(missing.length);
    if (!this.isLoading) {
      this.render();
      return;
    }
    const loads = await Promise.allSettled(missing.map((place) => this.loadPlace(base, place)));
    loads.forEach((result, i) => {
      const place = missing[i] ?? '';
      if (result.status === 'fulfilled') this.shards.set(place, result.value);
      else this.isOutdated ||= result.reason instanceof Outdated;
    });
    this.failed = this.named.filter((place) => !this.shards.has(place) && missing.includes(place));
    this.isLoading = this.named.some((place) => !this.shards.has(place) && !this.failed.includes(place));
    this.showProgress();
    this.render();
    // once more while the reader reads: what brings one answer to the next is compiled before the first one is given
    const { checked, book } = this;
    this.later('again', AGAIN_PAUSE, () => {
      if (checked !== null && book !== null && checked === this.checked) this.showResults(checked, book, new Set());
    });
  }

  private showProgress(loading = 0): void {
    const line = this.place('progress');
    line.replaceChildren();
    line.hidden = loading === 0 && this.failed.length === 0;
    if (loading > 0) line.append(W.loading(loading));
    if (this.failed.length === 0) return;
    const names = this.failed.filter((f) => f !== '').map((f) => this.nameOf(f));
    const told = this.isOutdated ? W.outdated : W.failed(names) + (navigator.onLine ? '' : W.offline);
    line.append(told, ' ', make(h('button', { type: 'button', class: 'button', 'data-act': 'retry' }, W.retry)));
  }

  /* ---- showing ---- */

  /**
   * Shows what the answers come to. The form follows in the next frame where a reader has answered in it: there the answer stands.
   * @param changed the question that was answered; null: all of the form may be other than it was described
   */
  private render(changed: Element | null = null): void {
    if (this.index === null) return;
    const named = this.named.filter((place) => this.shards.has(place));
    const shards = named.flatMap((place) => this.shards.get(place) ?? []);
    const book = this.book?.held.join() === named.join() ? this.book : mergeBooks(this.index, shards, this.amountTerms);
    if (book !== this.book) this.entries.forget();
    this.book = book;
    const before = this.checked;
    const checked = checkAnswers(words, this.state, book);
    this.checked = checked;
    const at = this.showForm === null || this.changed === changed ? changed : null;
    this.changed = at;
    this.showForm = () => {
      this.showForm = null;
      const keepInPlace = this.held();
      this.form.show(formMarkup(W, { ...checked.context(), kept: this.kept }, this.state), at ?? undefined);
      keepInPlace();
    };
    if (at === null) this.showForm();
    // before the entries out of sight, which say that all is drawn
    else requestAnimationFrame(() => setTimeout(() => this.showForm?.()));
    const others = this.changedSince(before, checked);
    this.showResults(checked, book, others);
    if (this.view !== null) this.openChanged(others, this.view);
  }

  /** How far below the beginning of the form a control stands, wherever either is scrolled to. */
  private offsetOf(control: Element): number {
    const column = this.place('ask');
    return control.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
  }

  /** Measures where the reader is, if that is not known yet; what comes back brings it to the same place on the screen, once all is shown. */
  private held(): () => void {
    const { activeElement: active } = document;
    if (active === null || !this.place('form').contains(active)) return () => undefined;
    const before = this.offset ?? this.offsetOf(active);
    return () => {
      if (!active.isConnected) return;
      const now = this.offsetOf(active);
      this.offset = now;
      const moved = now - before;
      if (Math.abs(moved) < 1) return;
      const column = this.place('ask');
      const at = column.scrollTop;
      column.scrollTop = at + moved;
      const rest = moved - (column.scrollTop - at);
      if (Math.abs(rest) >= 1) scrollBy({ top: rest, behavior: 'instant' });
    };
  }

  /** Incentives of which something else is true than before, other than that they are refused. */
  private changedSince(before: Checked | null, { evaluations }: Checked): Set<string> {
    const was = new Map(before?.evaluations.map((e) => [e.incentive.id, e.verdict]));
    const isChanged = ({ incentive: { id }, verdict }: Evaluation) => verdict !== 'not_met' && was.has(id) && was.get(id) !== verdict;
    return new Set(evaluations.filter(isChanged).map((e) => e.incentive.id));
  }

  /** Few that stand folded are opened where one of them has changed; of many the fold tells how many. */
  private openChanged(changed: ReadonlySet<string>, { resultId }: View): void {
    for (const id of changed) {
      const fold = document.getElementById(resultId(id))?.closest('details');
      if (fold != null && fold.childElementCount <= MOST_OPENED) fold.open = true;
    }
  }

  private context(checked: Checked, book: CheckBook, { resultWords }: View): ResultContext {
    const { base = '/', origin = '' } = this.dataset;
    const href = (path: string) => `${base.replace(/\/$/, '')}${path}`;
    return {
      words: resultWords,
      book,
      profile: checked.profile,
      href,
      absoluteUrl: (path) => `${origin.replace(/\/$/, '')}${path}`,
      today: today(),
      isProvisional: this.dataset.provisional !== undefined,
      fill: null,
    };
  }

  private showResults(checked: Checked, book: CheckBook, changed: ReadonlySet<string>): void {
    const counts = this.place('counts');
    const { view } = this;
    if (view === null || book.held.length === 0) {
      this.results.show(this.emptyState());
      counts.textContent = '';
      this.place('bar').hidden = true;
      this.place('exports').hidden = true;
      return;
    }
    paintNear(this.place('results'));
    const context = this.context(checked, book, view);
    const { words: told, book: _b, ...options } = context;
    const totals = view.totalsOf(checked.evaluations, ruleBook(book));
    this.results.show(
      view.resultsMarkup(told, book, checked.evaluations, totals, { ...options, changed }, (_, e) => view.entryShell(e)),
      null,
    );
    this.markDrawn(false);
    this.entries.draw(context, checked.evaluations, view.incentiveEntry);
    this.place('exports').hidden = false;
    const numbers = view.countVerdicts(checked.evaluations);
    counts.textContent = shortCounts(numbers);
    this.place('bar').hidden = false;
    this.later('said', SAID_PAUSE, () => this.say(countsText(numbers)));
    this.later('further', FURTHER_PAUSE, () => void this.showFurther(context));
  }

  /** Says whether all entries show the answers: some are drawn in the frames after one. */
  private markDrawn(isDone: boolean): void {
    const shown = this.place('results').firstElementChild;
    if (shown instanceof HTMLElement) shown.dataset.state = isDone ? 'done' : 'drawing';
    if (isDone) this.folds.refill();
  }

  /** What another title or city would change: worked out when the reader pauses. */
  private async showFurther(context: ResultContext): Promise<void> {
    const of = this.checked;
    try {
      const { furtherMarkup } = await import('./further.ts');
      const host = this.querySelector('[data-part="further"]');
      if (of !== this.checked || host === null) return;
      if (this.further?.host !== host) this.further = { host, place: makePlace(host) };
      this.further.place.show(furtherMarkup(context, this.state, this.named, this.index?.places ?? []));
    } catch {
      this.tell(W.failed([]));
    }
  }

  private emptyState(): MarkupElement {
    const isFar = Array.isArray(this.state.answers.locations) && this.state.answers.locations.length > 0;
    const state = this.failed.length > 0 ? 'failed' : this.isLoading ? 'loading' : 'empty';
    return h(
      'div',
      { class: 'check-empty', 'data-check-results': true, 'data-state': state },
      h('p', { class: 'check-empty__title' }, W.emptyTitle),
      isFar && !this.isLoading ? h('p', {}, W.emptyElsewhere) : h('ol', {}, ...W.emptySteps.map((step) => h('li', {}, step))),
    );
  }

  /** Said by screen readers, and only where it has changed. */
  private say(told: string): void {
    if (told === this.said) return;
    this.said = told;
    this.place('status').textContent = W.announce(told);
  }
  private tell(told: string): void {
    this.place('told').textContent = told;
  }

  /* ---- answering ---- */

  /** @param control the one that was changed */
  private change(edit: Edit, control: Element): void {
    this.state = edited(this.state, edit);
    const field = fieldOf(edit) ?? 'matters';
    if (!this.kept.has(field) || this.kept.size > 1) {
      this.kept.clear();
      this.kept.add(field);
    }
    this.later('address', ADDRESS_PAUSE, () => this.writeAddress());
    const isPlace = field === 'locations';
    if (isPlace && this.named.some((place) => !this.shards.has(place))) void this.load();
    else this.render(control.closest('[data-question]'));
  }

  private onInput(event: Event): void {
    const control = event.target;
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return;
    // a character being composed is no answer yet; a typed text has been read at its last input
    if (event instanceof InputEvent && event.isComposing) return;
    if (control instanceof HTMLInputElement && control.type === 'text' && event.type === 'change') return;
    if (event.type === 'input' && !(control instanceof HTMLInputElement && control.type === 'text')) return;
    const edit = editOf(control);
    if (edit !== null) this.change(edit, control);
  }

  private onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a[data-reopen]') : null;
    if (target === null) return;
    const { dataset } = target;
    const rowEdit = rowEditOf(target);
    if (rowEdit !== null) {
      this.change(rowEdit, target);
      this.focusRow(rowEdit);
    } else if (dataset.reopen !== undefined) {
      event.preventDefault();
      this.reopen(dataset.reopen, dataset.focus);
    } else if (dataset.change !== undefined) this.reopen(dataset.change, undefined, dataset.key);
    else if (dataset.copy !== undefined) void this.copy(target.parentElement?.querySelector('[data-copy-text]')?.textContent ?? '', W.textCopied);
    else if (dataset.export !== undefined) void this.export(dataset.export);
    else if (dataset.act !== undefined) this.act(dataset.act);
  }

  /** After a row is added its first control, after one is taken away the button that adds. */
  private focusRow(edit: Edit): void {
    if (edit.edit !== 'add' && edit.edit !== 'drop') return;
    this.showForm?.();
    const question = this.querySelector(`[data-question="${edit.field}"]`);
    const rows = question?.querySelectorAll('.ask__row') ?? [];
    const control = edit.edit === 'add' ? rows[rows.length - 1]?.querySelector<HTMLElement>('input, select') : null;
    (control ?? question?.querySelector<HTMLElement>('.ask__add'))?.focus();
  }

  /** Opens a question again and goes to it. */
  private reopen(field: string, focus?: string, key?: string): void {
    const asked = ASKED_WITH[field as ProfileField] ?? field;
    this.kept.add(asked);
    this.render();
    const question = [...this.querySelectorAll<HTMLDetailsElement>('[data-question]')].find((q) => q.dataset.question === asked);
    if (question === undefined) return;
    question.open = true;
    const named = focus === undefined ? null : document.getElementById(focus);
    const keyed = key === undefined ? undefined : [...question.querySelectorAll<HTMLElement>('[data-key]')].find((e) => e.dataset.key === key);
    const control =
      (question.contains(named) ? named : null) ??
      (keyed ?? question).querySelector<HTMLElement>('[aria-invalid="true"], input:checked, input, select, button') ??
      question.querySelector<HTMLElement>('summary');
    control?.focus({ preventScroll: true });
    question.scrollIntoView({ block: 'nearest' });
  }

  /* ---- keeping and sharing ---- */

  private act(name: string): void {
    if (name === 'retry') {
      this.writeAddress();
      if (this.isOutdated) location.reload();
      else void this.load();
    } else if (name === 'link') {
      this.writeAddress();
      void this.copy(location.href, W.copied);
    } else if (name === 'print') print();
    else if (name === 'save') download(`${W.fileName(today())}.json`, 'application/json', checkToFile(this.state, today()));
    else if (name === 'load') this.place('file').click();
    else if (name === 'clear' || name === 'undo') this.replace(name);
    else if (name === 'results') {
      const head = this.place('area');
      head.focus({ preventScroll: true });
      head.scrollIntoView();
    }
  }

  private replace(name: 'clear' | 'undo'): void {
    if (name === 'undo' && this.cleared === null) return;
    const next = name === 'clear' ? emptyCheck : (this.cleared ?? emptyCheck);
    this.cleared = name === 'clear' ? this.state : null;
    this.place('undo').hidden = this.cleared === null;
    this.tell(name === 'clear' ? W.cleared : '');
    this.take(next);
  }

  /** Other answers in place of these. */
  private take(state: CheckState): void {
    this.state = state;
    this.kept.clear();
    this.problems = [];
    this.showProblems();
    this.writeAddress();
    this.render();
    void this.load();
  }

  private async copy(what: string, done: string): Promise<void> {
    this.tell((await copyText(what)) ? done : W.copyFailed);
  }

  private async export(kind: string): Promise<void> {
    if (this.checked === null || this.book === null || this.view === null) return;
    const { evaluations } = this.checked;
    const context = this.context(this.checked, this.book, this.view);
    try {
      const { exportResults } = await import('./exporting.ts');
      exportResults(kind, context, evaluations, W.fileName(context.today));
    } catch {
      this.tell(W.failed([]));
    }
  }

  private async onFile(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const name = file.name.slice(0, 80);
    const read = file.size > LARGEST_FILE ? null : fileToCheck(await file.text());
    input.value = '';
    if (read === null) {
      this.tell(file.size > LARGEST_FILE ? W.bigFile(name) : W.badFile(name));
      return;
    }
    this.take(read);
    this.tell(W.loaded(name));
  }

  /** On paper every condition stands open; what another title or city would change, as the reader left it. */
  private openForPrint(): void {
    this.entries.drawAll();
    const shut = '[open], [data-fold="question"], [data-fold="citation"], [data-part="further"] *';
    const closed = [...this.place('area').querySelectorAll<HTMLDetailsElement>(`details:not(${shut})`)];
    for (const details of closed) {
      if (details.dataset.empty !== undefined) this.folds.fill(details);
      details.open = true;
    }
    addEventListener(
      'afterprint',
      () => {
        for (const details of closed) details.open = false;
      },
      { once: true },
    );
  }
}

customElements.define('incentive-check', IncentiveCheck);
