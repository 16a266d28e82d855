/**
 * `<export-bar>`: links to whole files become exports of exactly what is shown, and more forms appear. What makes them is
 * loaded when the first is asked for.
 */
import { element } from '../element.ts';
import { exportBarWords } from '../../words/zh/export-bar.ts';

const W = exportBarWords.exportBar;
export type ExportKind = keyof typeof W.formats;
export type ExportScope = 'shown' | 'all';
/** A wait that nobody notices needs no line (ms). */
const PATIENCE = 300;
/** Rows come and go in several frames: they are counted when that is over (ms). */
const SETTLE = 60;

class ExportBar extends HTMLElement {
  private readonly status = element('span', { role: 'status', class: 'export-bar__status' });
  private readonly scope = element('select', { 'aria-label': W.scope, hidden: true });

  connectedCallback(): void {
    if (this.dataset.state !== undefined) return;
    this.dataset.state = 'ready';
    const kinds: readonly ExportKind[] = this.isTable ? ['csv', 'json', 'xlsx', 'md', 'html'] : ['png'];
    const ready = [...this.querySelectorAll<HTMLElement>('[data-export]')].map((a) => a.dataset.export);
    for (const kind of kinds.filter((k) => !ready.includes(k))) this.append(element('button', { type: 'button', 'data-export': kind }, W.formats[kind]));
    this.append(this.status);
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-export]') : null;
      if (button === null || event.ctrlKey || event.metaKey || event.shiftKey || (button instanceof HTMLAnchorElement && !this.isTable)) return;
      event.preventDefault();
      void this.give(button.dataset.export as ExportKind);
    });
    if (this.host !== null && this.dataset.rows !== undefined) this.offerScope(this.host, Number(this.dataset.rows));
  }

  /** The element that gives what it shows. */
  get host(): HTMLElement | null {
    return this.closest<HTMLElement>('[data-export-host]');
  }

  /** The table before the bar, or before what holds the bar. */
  get table(): HTMLTableElement | null {
    for (const from of [this, this.parentElement])
      for (let e = from?.previousElementSibling ?? null; e !== null; e = e.previousElementSibling) {
        const table = e.querySelector('table');
        if (table !== null) return table;
      }
    return null;
  }

  /** A drawing is a file as it stands; whatever else is taken away is a table. */
  private get isTable(): boolean {
    return this.querySelector('a[data-export="svg"]') === null && (this.host !== null || this.table !== null);
  }

  /** Which rows: those shown or all, where these differ. */
  private offerScope(host: HTMLElement, all: number): void {
    const shown = element('option', { value: 'shown' });
    this.scope.append(shown, element('option', { value: 'all' }, W.all(all)));
    // after what stands there already: nothing that a reader may be about to press moves
    this.status.before(this.scope);
    const count = () => {
      const rows = [...host.querySelectorAll('tbody tr[id]')].filter((row) => row.closest('[hidden]') === null).length;
      shown.textContent = W.shown(rows);
      this.scope.hidden = rows === all;
      if (rows === all) this.scope.value = 'shown';
    };
    count();
    let due: ReturnType<typeof setTimeout> | undefined;
    new MutationObserver((changes) => {
      if (changes.every((c) => this.contains(c.target))) return;
      clearTimeout(due);
      due = setTimeout(count, SETTLE);
    }).observe(host, { childList: true, subtree: true, attributeFilter: ['hidden'] });
  }

  private async give(kind: ExportKind): Promise<void> {
    const wait = setTimeout(() => (this.status.textContent = W.working), PATIENCE);
    try {
      const { give } = await import('./give.ts');
      this.status.textContent = await give(this, kind, this.scope.value === 'all' ? 'all' : 'shown');
    } catch (error) {
      console.warn(error);
      this.status.textContent = (error as Error).name === 'Outdated' ? W.outdated : W.failed;
    } finally {
      clearTimeout(wait);
    }
  }
}

customElements.define('export-bar', ExportBar);

export type { ExportBar };
