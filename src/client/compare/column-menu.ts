/** What a reader does with a column, behind a button in its head: order the rows by it, move it, take it away. */
import { element } from '../element.ts';
import { words } from './words.ts';

const W = words.choose;
export type ColumnAct = 'grouped' | 'asc' | 'desc' | 'unsorted' | 'left' | 'right' | 'away';

export interface MenuEvents {
  /** What may be done with a column now. */
  readonly offers: (policy: string) => readonly ColumnAct[];
  readonly act: (policy: string, act: ColumnAct) => void;
}

export class ColumnMenu {
  readonly root = element('div', { class: 'column-menu', role: 'group', hidden: true });
  private opener: HTMLElement | null = null;

  constructor(private readonly events: MenuEvents) {
    this.root.addEventListener('keydown', (e) => {
      if (e.key === 'Escape') this.close(true);
    });
    this.root.addEventListener('focusout', (e) => {
      if (!(e.relatedTarget instanceof Node) || (!this.root.contains(e.relatedTarget) && e.relatedTarget !== this.opener)) this.close(false);
    });
  }

  /** Puts the button into a head. */
  equip(head: HTMLElement, policy: string, name: string): void {
    const button = element(
      'button',
      { type: 'button', class: 'column-menu__button', 'aria-label': W.column(name), 'aria-expanded': 'false', 'data-added': true, 'data-menu': policy },
      W.menu,
    );
    button.addEventListener('click', () => (this.opener === button ? this.close(true) : this.open(button, policy, name)));
    head.firstChild?.after(button);
  }

  private open(button: HTMLElement, policy: string, name: string): void {
    this.close(false);
    const acts = this.events.offers(policy).map((act) => {
      const made = element('button', { type: 'button' }, W.acts[act]);
      made.addEventListener('click', () => {
        this.close(true);
        this.events.act(policy, act);
      });
      return made;
    });
    this.root.setAttribute('aria-label', W.column(name));
    this.root.replaceChildren(...acts);
    this.root.hidden = false;
    this.opener = button;
    button.setAttribute('aria-expanded', 'true');
    const around = this.root.parentElement?.getBoundingClientRect();
    const at = button.getBoundingClientRect();
    if (around !== undefined) {
      this.root.style.top = `${at.bottom - around.top}px`;
      this.root.style.left = `${Math.max(0, Math.min(at.left - around.left, around.width - this.root.offsetWidth))}px`;
    }
    acts[0]?.focus();
  }

  private close(isBack: boolean): void {
    const { opener } = this;
    if (opener === null) return;
    this.opener = null;
    this.root.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    if (isBack) opener.focus();
  }
}
