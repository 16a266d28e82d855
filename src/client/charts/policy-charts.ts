/**
 * `<policy-charts>` holds printed charts. The documents of the address (`?p=wuhu-2022`) stand out at once, and the charts
 * that can be drawn from their files are drawn anew with these alone: what draws is loaded with the first choice. Marks of
 * the document under the pointer, or under the keyboard, stand out. Without it the charts are complete.
 */
import { documentOf, readChartChoice } from '../../state/chart-state.ts';
import { toggleChosen, writeChosen } from '../../state/chosen-state.ts';
import { element } from '../element.ts';
import type { OtherDocuments } from './others.ts';
import type * as drawing from './redraw.ts';
import type { Frames } from './redraw.ts';
import { words } from './words.ts';

const W = words.chartChoice;
/** A wait that nobody notices needs no line (ms). */
const PATIENCE = 300;
type Mark = SVGAElement;

class PolicyCharts extends HTMLElement {
  private printed: readonly string[] = [];
  private names = new Map<string, string>();
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly choice = element('div', { class: 'chart-choice', role: 'group', 'aria-label': W.label });
  private readonly status = element('p', { class: 'chart-choice__status', role: 'status' });
  private readonly alert = element('p', { class: 'chart-choice__alert', role: 'alert', hidden: true });
  private asked: readonly string[] | null = null;
  private frames: Frames | null = null;
  private others: OtherDocuments | null = null;
  private turn = 0;

  connectedCallback(): void {
    if (this.dataset.state !== undefined) return;
    this.names = new Map((this.dataset.documents ?? '').split('|').map((entry): [string, string] => [entry.split('=')[0] ?? '', entry.split('=')[1] ?? '']));
    this.printed = [...this.names.keys()];
    this.offer();
    for (const type of ['pointerover', 'focusin']) this.addEventListener(type, (event) => this.point(markOf(event.target)));
    for (const type of ['pointerleave', 'focusout']) this.addEventListener(type, () => this.point(null));
    addEventListener('popstate', () => void this.follow());
    void this.follow();
  }

  private offer(): void {
    const hasOthers = Number(this.dataset.held) > this.printed.length;
    if (this.printed.length < 2 && !hasOthers) return;
    const printed = element('button', { type: 'button', class: 'button' }, W.printed);
    printed.addEventListener('click', () => this.go(null));
    this.buttons.set('', printed);
    this.choice.append(printed);
    for (const [id, name] of this.names) this.addButton(id, name);
    this.prepend(this.choice, this.status, this.alert);
    if (hasOthers) this.choice.after(this.othersButton());
  }

  private addButton(id: string, name: string): void {
    this.names.set(id, name);
    if (this.buttons.has(id)) return;
    const button = element('button', { type: 'button', class: 'button' }, name);
    button.addEventListener('click', () => this.toggle(id));
    this.buttons.set(id, button);
    this.choice.append(button);
  }

  /** Documents that the page does not print are found in a list, which is loaded when it is asked for. */
  private othersButton(): HTMLElement {
    const button = element('button', { type: 'button', class: 'button chart-choice__other' }, W.other);
    const open = async () => {
      try {
        const { chooserFor } = await import('./others.ts');
        // in the list what is drawn is ticked: a tick taken away leaves the others
        this.others = await chooserFor(this.source, ({ id, short }) => {
          this.addButton(id, short);
          this.choose(toggleChosen(this.asked ?? this.printed, id, this.printed));
        });
        this.others.choose(this.asked ?? this.printed);
        button.replaceWith(this.others.root);
        this.others.root.querySelector('input')?.focus();
      } catch (error) {
        this.fail(error, open);
      }
    };
    button.addEventListener('click', () => void open());
    return button;
  }

  private get source(): { base: string; version: string } {
    return { base: document.body.dataset.base ?? '/', version: this.dataset.version ?? '' };
  }

  private toggle(id: string): void {
    this.choose(toggleChosen(this.asked ?? (this.printed.includes(id) ? [] : this.printed), id, this.printed));
  }

  private choose(policies: readonly string[]): void {
    this.go(policies.length === 0 ? null : policies);
  }

  /** The address follows the choice, and the charts follow the address. */
  private go(policies: readonly string[] | null): void {
    history.pushState(null, '', location.pathname + writeChosen(location.search, policies) + location.hash);
    void this.follow();
  }

  private readonly follow = async (): Promise<void> => {
    const turn = ++this.turn;
    const isLatest = () => turn === this.turn;
    const { asked, ignored } = readChartChoice(location.search, this.printed);
    this.alert.hidden = true;
    if (asked === null) {
      this.frames?.restore();
      this.show(null, ignored);
      return;
    }
    this.show(
      asked.filter((id) => this.names.has(id)),
      ignored,
    );
    this.dataset.state = 'loading';
    const wait = setTimeout(() => (this.status.textContent = W.loading(asked.length)), PATIENCE);
    try {
      const { drawChosen, Frames: Drawn } = await loadDrawing();
      const drawn = await drawChosen(this.source, asked, (this.dataset.annexes ?? '').split(' '));
      if (!isLatest()) return;
      this.frames ??= new Drawn(this);
      for (const { id, short } of drawn.documents) this.addButton(id, short);
      if (drawn.documents.length === 0) this.frames.restore();
      else this.frames.show(drawn);
      this.show(
        drawn.documents.map((d) => d.id),
        [...drawn.unknown, ...ignored],
        true,
      );
    } catch (error) {
      if (isLatest()) this.fail(error, this.follow);
    } finally {
      clearTimeout(wait);
      if (isLatest()) this.dataset.state = 'ready';
    }
  };

  /** Which documents are chosen: their buttons, their marks, and once drawn the charts that have none of them. */
  private show(asked: readonly string[] | null, ignored: readonly string[], isDrawn = false): void {
    this.asked = asked === null || asked.length === 0 ? null : asked;
    const chosen = this.asked;
    for (const [id, button] of this.buttons) button.setAttribute('aria-pressed', String(id === '' ? chosen === null : chosen?.includes(id) === true));
    for (const mark of this.marks(this)) {
      const document = documentOfMark(mark);
      mark.classList.toggle('is-left', chosen !== null && document !== null && !chosen.includes(document));
    }
    this.others?.choose(chosen ?? this.printed);
    const nameOf = (id: string) => this.names.get(id) ?? id;
    const settled =
      chosen === null || isDrawn ? this.frames?.settle(chosen, (figure) => [...new Set(this.marks(figure).flatMap((m) => documentOfMark(m) ?? []))]) : null;
    const said = [
      chosen === null ? '' : W.shows(chosen.map(nameOf)),
      ...(settled == null
        ? []
        : W.settled(
            settled.own,
            settled.empty,
            [...settled.others.values()].reduce((n, m) => n + m, 0),
            [...settled.others.keys()].map(nameOf),
          )),
      ignored.length === 0 ? '' : W.ignored(ignored),
    ];
    this.status.textContent = said.filter(Boolean).join(words.marks.semicolon);
    this.dataset.state = 'ready';
  }

  private fail(error: unknown, again: () => Promise<void>): void {
    console.warn(error);
    const retry = element('button', { type: 'button', class: 'button' }, W.retry);
    retry.addEventListener('click', () => {
      this.alert.hidden = true;
      // a part of the script comes again only with the page; the address holds what was asked
      if (isUnscripted(error)) location.reload();
      else void again();
    });
    this.status.textContent = '';
    this.alert.hidden = false;
    this.alert.replaceChildren((error as Error).name === 'Outdated' ? W.outdated : W.failed, ' ', retry);
  }

  private marks(within: ParentNode): Mark[] {
    return [...within.querySelectorAll<Mark>('.chart-dot')];
  }

  /** Marks of one document stand out in its chart; where the chart has but one document, nothing changes. */
  private point(mark: Mark | null): void {
    const chart = mark?.closest('.chart') ?? null;
    for (const other of this.querySelectorAll('.chart.has-lit')) if (other !== chart) other.classList.remove('has-lit');
    if (mark === null || chart === null) return;
    const document = documentOfMark(mark);
    const marks = this.marks(chart);
    for (const m of marks) m.classList.toggle('is-lit', document === null || documentOfMark(m) === document);
    chart.classList.toggle(
      'has-lit',
      marks.some((m) => !m.classList.contains('is-lit')),
    );
  }
}

const UNSCRIPTED = 'Unscripted';
const isUnscripted = (error: unknown): boolean => (error as Error).name === UNSCRIPTED;

/** What draws, loaded with the first choice. */
async function loadDrawing(): Promise<typeof drawing> {
  try {
    return await import('./redraw.ts');
  } catch (cause) {
    throw Object.assign(new Error('redraw.ts', { cause }), { name: UNSCRIPTED });
  }
}

const markOf = (target: EventTarget | null): Mark | null => (target instanceof Element ? target.closest<Mark>('.chart-dot') : null);
const documentOfMark = (mark: Mark): string | null => documentOf(mark.getAttribute('href') ?? '');

customElements.define('policy-charts', PolicyCharts);
