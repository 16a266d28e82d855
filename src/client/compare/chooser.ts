/** The list of documents to choose from: a search box and check boxes, folded until a reader opens it. */
import type { ChoiceRecord } from '../../domain/schema/shard.ts';
import { codings, stages } from '../../domain/vocabulary.ts';
import { element } from '../element.ts';
import { byProvince, matches } from './find.ts';
import { setText } from './nodes.ts';
import { words } from './words.ts';

const W = words.choose;
/** Documents listed at once; more are found by another word. */
const MOST_LISTED = 200;

export interface ChooserEvents {
  readonly opened: () => void;
  readonly toggled: (policy: ChoiceRecord) => void;
  readonly reset: () => void;
}

export class Chooser {
  readonly root: HTMLDetailsElement;
  // it holds its line before it counts
  private readonly count = element('small', { class: 'choose__count' }, '\u00a0');
  private readonly input = element('input', {
    type: 'search',
    class: 'choose__input',
    placeholder: W.placeholder,
    'aria-label': W.search,
    autocomplete: 'off',
  });
  private readonly reset = element('button', { type: 'button', class: 'button' }, W.reset);
  private readonly found = element('p', { class: 'choose__found', role: 'status' });
  private readonly list = element('div', { class: 'choose__list' });
  private policies: readonly ChoiceRecord[] = [];
  private chosen: readonly string[] = [];
  private readonly events: ChooserEvents;

  constructor(events: ChooserEvents) {
    this.events = events;
    const bar = element('div', { class: 'choose__bar' }, this.input, this.reset);
    this.root = element('details', { class: 'choose fold' }, element('summary', {}, W.open, ' ', this.count), bar, this.found, this.list);
    this.root.addEventListener('toggle', () => {
      if (this.root.open) events.opened();
    });
    this.input.addEventListener('input', () => this.fill());
    this.reset.addEventListener('click', () => events.reset());
  }

  /** The documents there are. */
  offer(policies: readonly ChoiceRecord[]): void {
    if (this.policies === policies) return;
    this.policies = policies;
    this.fill();
    this.tell();
  }

  /** @param isPrinted the choice is the one the page prints */
  choose(chosen: readonly string[], isPrinted: boolean): void {
    this.chosen = chosen;
    this.reset.disabled = isPrinted;
    for (const box of this.list.querySelectorAll('input')) box.checked = chosen.includes(box.value);
    this.tell();
  }

  private tell(): void {
    setText(this.count, W.chosen(this.chosen.length, this.policies.length || null));
  }

  private fill(): void {
    const question = this.input.value.trim();
    const found = this.policies.filter((p) => matches(p, question));
    const groups = byProvince(found.slice(0, MOST_LISTED)).map(([province, policies]) =>
      element('fieldset', {}, element('legend', {}, province), ...policies.map((p) => this.option(p))),
    );
    this.list.replaceChildren(...groups);
    const more = found.length > MOST_LISTED ? W.more(found.length - MOST_LISTED) : W.found(found.length);
    this.found.textContent = found.length === 0 ? W.none : question === '' && found.length <= MOST_LISTED ? '' : more;
  }

  private option(policy: ChoiceRecord): HTMLLabelElement {
    const box = element('input', { type: 'checkbox', value: policy.id });
    box.checked = this.chosen.includes(policy.id);
    box.addEventListener('change', () => {
      this.events.toggled(policy);
      // the choice may be refused: the box says what is
      box.checked = this.chosen.includes(policy.id);
    });
    const facts = W.facts([words.term(stages[policy.stage]), policy.year ?? W.unknownYear, words.term(codings[policy.coding])]);
    return element('label', { title: policy.title }, box, element('span', {}, policy.short), element('small', {}, facts));
  }
}
