/**
 * `<policy-charts>` holds printed charts: marks of the document under the pointer, or under the keyboard, stand out, and so
 * do those of the documents in the address (`?p=wuhu-2022`). Without it the charts are complete.
 */
import { documentOf, readChartChoice } from '../../state/chart-state.ts';
import { toggleChosen, writeChosen } from '../../state/chosen-state.ts';
import { element } from '../element.ts';
import { words } from './words.ts';

const W = words.chartChoice;
type Mark = SVGAElement;

class PolicyCharts extends HTMLElement {
  private drawn: readonly string[] = [];
  private names = new Map<string, string>();
  private readonly buttons = new Map<string, HTMLButtonElement>();
  private readonly status = element('p', { class: 'chart-choice__status', role: 'status' });
  private lit: readonly string[] | null = null;

  connectedCallback(): void {
    if (this.dataset.state !== undefined) return;
    this.names = new Map((this.dataset.documents ?? '').split('|').map((entry): [string, string] => [entry.split('=')[0] ?? '', entry.split('=')[1] ?? '']));
    this.drawn = [...this.names.keys()];
    if (this.drawn.length > 1) this.prepend(this.choice(), this.status);
    for (const type of ['pointerover', 'focusin']) this.addEventListener(type, (event) => this.point(markOf(event.target)));
    for (const type of ['pointerleave', 'focusout']) this.addEventListener(type, () => this.point(null));
    addEventListener('popstate', () => this.follow());
    this.follow();
    this.dataset.state = 'ready';
  }

  private choice(): HTMLElement {
    const all = element('button', { type: 'button', class: 'button' }, W.all);
    all.addEventListener('click', () => this.go(null));
    this.buttons.set('', all);
    for (const [id, name] of this.names) {
      const button = element('button', { type: 'button', class: 'button' }, name);
      button.addEventListener('click', () => {
        const next = toggleChosen(this.lit ?? [], id, this.drawn);
        this.go(next.length === 0 ? null : next);
      });
      this.buttons.set(id, button);
    }
    return element('div', { class: 'chart-choice', role: 'group', 'aria-label': W.label }, ...this.buttons.values());
  }

  /** The address follows the choice, and the charts follow the address. */
  private go(policies: readonly string[] | null): void {
    history.pushState(null, '', location.pathname + writeChosen(location.search, policies) + location.hash);
    this.follow();
  }

  private follow(): void {
    const { lit, ignored } = readChartChoice(location.search, this.drawn);
    this.lit = lit;
    for (const [id, button] of this.buttons) button.setAttribute('aria-pressed', String(id === '' ? lit === null : lit?.includes(id) === true));
    for (const mark of this.marks(this)) mark.classList.toggle('is-left', lit !== null && !lit.includes(documentOfMark(mark) ?? ''));
    const names = (lit ?? []).map((id) => this.names.get(id) ?? id);
    const said = [lit === null ? '' : W.shows(names, this.drawn.length - names.length), ignored.length === 0 ? '' : W.ignored(ignored)];
    this.status.textContent = said.filter(Boolean).join(words.marks.semicolon);
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
    for (const m of marks) m.classList.toggle('is-lit', documentOfMark(m) === document);
    chart.classList.toggle(
      'has-lit',
      marks.some((m) => !m.classList.contains('is-lit')),
    );
  }
}

const markOf = (target: EventTarget | null): Mark | null => (target instanceof Element ? target.closest<Mark>('.chart-dot') : null);
const documentOfMark = (mark: Mark): string | null => documentOf(mark.getAttribute('href') ?? '');

customElements.define('policy-charts', PolicyCharts);
