/** Choosing rows: a search box and switches in sight, lists of what rows are about and hold when opened. */
import type { RowFacet } from '../../domain/compare/query.ts';
import { LONGEST_TEXT, withFacet, type ComparisonState } from '../../state/comparison-state.ts';
import { element } from '../element.ts';
import type { CountedFacet } from './facets.ts';
import { words } from './words.ts';

const W = words.choose;
/** Typing settles before rows are looked for (ms). */
const SETTLE = 150;
const SWITCHES = ['differ', 'all', 'figures', 'answered', 'alone'] as const;
type Switch = (typeof SWITCHES)[number];

export interface ToolbarEvents {
  /** A reader opens the lists: they must be filled. */
  readonly opened: () => void;
  readonly changed: (state: ComparisonState) => void;
}

export class Toolbar {
  readonly root: HTMLElement;
  private readonly q = element('input', {
    type: 'search',
    class: 'choose__input',
    placeholder: W.rowsPlaceholder,
    'aria-label': W.rowsSearch,
    autocomplete: 'off',
    maxlength: LONGEST_TEXT,
  });
  private readonly office = element('input', {
    type: 'search',
    class: 'choose__input',
    placeholder: W.officePlaceholder,
    'aria-label': W.office,
    autocomplete: 'off',
    maxlength: LONGEST_TEXT,
  });
  private readonly boxes = new Map<Switch, HTMLInputElement>();
  private readonly lists = element('div', { class: 'ask__lists' });
  private readonly fold: HTMLDetailsElement;
  private state: ComparisonState | null = null;
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private readonly events: ToolbarEvents;

  constructor(events: ToolbarEvents) {
    this.events = events;
    const switches = SWITCHES.map((name) => {
      const box = element('input', { type: 'checkbox' });
      box.addEventListener('change', () => this.change({ [name]: box.checked }));
      this.boxes.set(name, box);
      return element('label', {}, box, W.switches[name]);
    });
    for (const [name, input] of [
      ['q', this.q],
      ['office', this.office],
    ] as const)
      input.addEventListener('input', () => {
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.change({ [name]: input.value }), SETTLE);
      });
    this.fold = element(
      'details',
      { class: 'ask__more' },
      element('summary', {}, W.filters),
      element('div', { class: 'ask__office' }, this.office),
      this.lists,
    );
    this.fold.addEventListener('toggle', () => {
      if (this.fold.open) events.opened();
    });
    this.root = element(
      'div',
      { class: 'ask', role: 'group', 'aria-label': W.rows },
      this.q,
      element('div', { class: 'ask__switches' }, ...switches),
      this.fold,
    );
  }

  /** Says what is asked for now. */
  tell(state: ComparisonState): void {
    this.state = state;
    for (const [name, box] of this.boxes) box.checked = state[name];
    for (const name of ['q', 'office'] as const) if (document.activeElement !== this[name]) this[name].value = state[name];
    for (const box of this.lists.querySelectorAll<HTMLInputElement>('input')) box.checked = state.facets[box.name as RowFacet].includes(box.value);
  }

  /** What may be asked for, with how many rows have it. */
  offer(facets: readonly CountedFacet[]): void {
    const groups = facets.map(({ facet, values }) => {
      const options = values.map(({ value, name, count }) => {
        const box = element('input', { type: 'checkbox', name: facet, value });
        box.addEventListener('change', () => {
          if (this.state !== null) this.events.changed(withFacet(this.state, facet, value, box.checked));
        });
        return element('label', {}, box, element('span', {}, name), element('small', {}, String(count)));
      });
      return element('fieldset', {}, element('legend', {}, W.facets[facet]), ...options);
    });
    this.lists.replaceChildren(...groups);
    if (this.state !== null) this.tell(this.state);
  }

  get isOpen(): boolean {
    return this.fold.open;
  }

  private change(part: Partial<ComparisonState>): void {
    if (this.state !== null) this.events.changed({ ...this.state, ...part });
  }
}
