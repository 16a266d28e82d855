/** Choosing rows: a search box and switches in sight, lists of what rows are about and hold when opened. */
import { kindOf, rowFacets, whoOf, type RowFacet } from '../../domain/compare/select.ts';
import type { RowRecord } from '../../domain/schema/shard.ts';
import { bindingOf, type Identified, type Table } from '../../domain/table/table.ts';
import { addressees, amountRoles, bases, beneficiaryKinds, modalities, rungs, topics } from '../../domain/vocabulary.ts';
import { LONGEST_TEXT, withFacet, type ComparisonState, type KnownValues } from '../../state/comparison-state.ts';
import { element } from '../element.ts';
import type { ComparedValue, Lists } from './column.ts';
import { words } from './words.ts';

const W = words.choose;
/** Typing settles before rows are looked for (ms). */
const SETTLE = 150;
const SWITCHES = ['differ', 'all', 'figures', 'answered', 'alone'] as const;
type Switch = (typeof SWITCHES)[number];

const nameIn = (list: Readonly<Record<string, { readonly zh: string; readonly en: string }>>, id: string): string | null =>
  Object.hasOwn(list, id) && list[id] !== undefined ? words.term(list[id]) : null;

/** The name of a value of a facet; null where there is none. */
export function valueName(facet: RowFacet, id: string, lists: Lists): string | null {
  switch (facet) {
    case 'topic':
      return nameIn(topics, id);
    case 'section':
      return lists.rows.find((r) => r.section === id)?.section_zh ?? null;
    case 'event': {
      const row = lists.rows.find((r) => r.event === id);
      return row === undefined ? null : words.term(row);
    }
    case 'rung':
      return nameIn(rungs, id);
    case 'title': {
      const title = lists.titles.get(id);
      return title === undefined ? null : words.term(title);
    }
    case 'kind':
      return nameIn(bases, id) ?? W.ownKinds[id] ?? nameIn(amountRoles, id);
    case 'who':
      return nameIn(beneficiaryKinds, id);
    case 'modality':
      return nameIn(modalities, id);
    case 'addressee':
      return nameIn(addressees, id);
  }
}

const valuesIn = (facet: RowFacet, row: RowRecord, values: readonly ComparedValue[], { titles }: Lists): (string | null)[] => {
  switch (facet) {
    case 'topic':
      return [row.topic];
    case 'section':
      // a part that is a topic is asked for as such
      return [row.comparison === 'rules' ? null : row.section];
    case 'event':
      return [row.event];
    case 'title':
      return [...row.titles];
    case 'rung':
      return row.titles.map((id) => titles.get(id)?.rung ?? null);
    case 'kind':
      return values.map(kindOf);
    case 'who':
      return values.map(whoOf);
    case 'modality':
    case 'addressee':
      return values.map((value) => bindingOf(value, facet));
  }
};

/** How many rows of a table have each value of a facet, in the order in which they come. */
export function countValues(facet: RowFacet, table: Table<RowRecord, Identified, ComparedValue>, lists: Lists): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [r, row] of table.rows.entries()) {
    const of = valuesIn(
      facet,
      row,
      (table.cells[r] ?? []).flatMap((c) => c.values),
      lists,
    );
    for (const value of new Set(of)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Everything that an address may ask of the rows of a comparison. */
export const knownValues = (lists: Lists): KnownValues => ({
  topic: new Set(Object.keys(topics)),
  section: new Set(lists.rows.map((r) => r.section)),
  event: new Set(lists.rows.flatMap((r) => r.event ?? [])),
  rung: new Set(Object.keys(rungs)),
  title: new Set(lists.titles.keys()),
  kind: new Set([...Object.keys(bases), ...Object.keys(W.ownKinds), ...Object.keys(amountRoles)]),
  who: new Set(Object.keys(beneficiaryKinds)),
  modality: new Set(Object.keys(modalities)),
  addressee: new Set(Object.keys(addressees)),
});

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
  offer(table: Table<RowRecord, Identified, ComparedValue>, lists: Lists): void {
    const groups = rowFacets.flatMap((facet) => {
      const counts = countValues(facet, table, lists);
      if (counts.size < 2) return [];
      const options = Array.from(counts, ([value, count]) => {
        const box = element('input', { type: 'checkbox', name: facet, value });
        box.addEventListener('change', () => {
          if (this.state !== null) this.events.changed(withFacet(this.state, facet, value, box.checked));
        });
        return element('label', {}, box, element('span', {}, valueName(facet, value, lists) ?? value), element('small', {}, String(count)));
      });
      return [element('fieldset', {}, element('legend', {}, W.facets[facet]), ...options)];
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
