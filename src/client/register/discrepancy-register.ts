/**
 * `<discrepancy-register>` holds discrepancies of which each says where it stands and of what kind it is (`data-where`,
 * `data-kind`). It offers both to choose by; the choice lives in the address. Without it all are shown.
 */
import { discrepancyKinds } from '../../domain/vocabulary.ts';
import { discrepancyPlaces, readRegister, writeRegister, type DiscrepancyKind, type DiscrepancyPlace, type RegisterState } from '../../state/register-state.ts';
import { element } from '../element.ts';
import { words } from './words.ts';

const W = words.register;
const ALL: RegisterState = { where: null, kinds: [] };

/** An entry of the page. */
interface Entry {
  readonly element: HTMLElement;
  readonly where: string;
  readonly kind: string;
}

class DiscrepancyRegister extends HTMLElement {
  private entries: readonly Entry[] = [];
  private readonly status = element('p', { class: 'register-filter__status', role: 'status' });
  private readonly buttons: {
    readonly button: HTMLButtonElement;
    readonly count: HTMLElement;
    readonly after: (state: RegisterState) => RegisterState;
    readonly isOn: (state: RegisterState) => boolean;
  }[] = [];
  private state = ALL;

  connectedCallback(): void {
    if (this.dataset.state !== undefined) return;
    this.entries = [...this.querySelectorAll<HTMLElement>('[data-kind]')].map((e) => ({
      element: e,
      where: e.dataset.where ?? '',
      kind: e.dataset.kind ?? '',
    }));
    if (this.entries.length > 1) this.offer();
    addEventListener('popstate', () => this.follow());
    this.follow();
  }

  private offer(): void {
    const places = discrepancyPlaces.filter((place) => this.entries.some((e) => e.where === place));
    const kinds = (Object.keys(discrepancyKinds) as DiscrepancyKind[]).filter((kind) => this.entries.some((e) => e.kind === kind));
    const group = (name: string, ...of: readonly HTMLElement[]) =>
      element('div', { class: 'register-filter', role: 'group', 'aria-label': name }, element('span', {}, name), ...of);
    const wheres = [null, ...places].map((place: DiscrepancyPlace | null) =>
      this.button(
        place === null ? W.anywhere : W.places[place],
        (state) => ({ ...state, where: place }),
        (state) => state.where === place,
      ),
    );
    // one list of the kinds: what the printed one explains stands beside the buttons, and it is left to paper
    const printed = document.querySelector('.kinds');
    const ofKind = kinds.map((kind) =>
      element(
        'p',
        {},
        this.button(
          words.term(discrepancyKinds[kind]),
          (state) => ({ ...state, kinds: state.kinds.includes(kind) ? state.kinds.filter((k) => k !== kind) : [...state.kinds, kind] }),
          (state) => state.kinds.includes(kind),
        ),
        element('small', {}, printed?.querySelector(`[data-of="${kind}"] .kind-fold__what`)?.textContent),
      ),
    );
    printed?.classList.add('kinds--taken');
    const byKind = group(W.kind, ...ofKind);
    byKind.classList.add('register-kinds');
    this.prepend(group(W.where, ...wheres), byKind, this.status);
  }

  private button(name: string, after: (state: RegisterState) => RegisterState, isOn: (state: RegisterState) => boolean): HTMLElement {
    const count = element('small');
    const button = element('button', { type: 'button', class: 'button' }, name, ' ', count);
    button.addEventListener('click', () => this.go(after(this.state)));
    this.buttons.push({ button, count, after, isOn });
    return button;
  }

  private go(state: RegisterState): void {
    history.pushState(null, '', location.pathname + writeRegister(location.search, state) + location.hash);
    this.follow();
  }

  private shownIn({ where, kinds }: RegisterState): readonly Entry[] {
    return this.entries.filter((e) => (where === null || e.where === where) && (kinds.length === 0 || kinds.some((kind) => kind === e.kind)));
  }

  private follow(): void {
    const { state, ignored } = readRegister(location.search);
    this.state = state;
    const shown = new Set(this.shownIn(state));
    for (const entry of this.entries) entry.element.hidden = !shown.has(entry);
    for (const section of this.querySelectorAll<HTMLElement>('section')) {
      const own = this.entries.filter((e) => section.contains(e.element));
      const isHidden = own.length > 0 ? !own.some((e) => shown.has(e)) : shown.size < this.entries.length;
      section.hidden = isHidden;
      const link = this.querySelector(`.jump a[href="#${section.querySelector('h2')?.id ?? ''}"]`);
      if (link?.parentElement != null) link.parentElement.hidden = isHidden;
    }
    for (const { button, count, after, isOn } of this.buttons) {
      const on = isOn(state);
      button.setAttribute('aria-pressed', String(on));
      // how many would be shown with it; of kinds that are chosen together, how many are its own
      const alone = { ...after(state), kinds: after({ ...state, kinds: [] }).kinds };
      count.textContent = String(this.shownIn(alone).length);
    }
    // the other pages of the register show the same
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.pager a')) link.search = writeRegister('', state);
    this.tell(shown.size, ignored);
    this.dataset.state = 'ready';
  }

  private tell(shown: number, ignored: readonly string[]): void {
    const { where, kinds } = this.state;
    const chosen = [...(where === null ? [] : [W.places[where]]), ...kinds.map((kind) => words.term(discrepancyKinds[kind]))];
    const said = [chosen.length === 0 ? '' : W.shown(shown, this.entries.length, chosen), ignored.length === 0 ? '' : W.ignored(ignored)].filter(Boolean);
    this.status.textContent = said.join(words.marks.semicolon);
    if (chosen.length === 0) return;
    const clear = element('button', { type: 'button', class: 'button' }, W.clear);
    clear.addEventListener('click', () => {
      this.go(ALL);
      this.buttons[0]?.button.focus();
    });
    this.status.append(' ', clear);
  }
}

customElements.define('discrepancy-register', DiscrepancyRegister);
