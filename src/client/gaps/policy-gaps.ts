/**
 * `<policy-gaps>`: a reader names a document and those to compare it with; what others have and it lacks is loaded, printed
 * by topic, collected into a list and taken away. All of it lives in the address.
 */
import type { ChoiceRecord } from '../../domain/schema/shard.ts';
import type { TopicId } from '../../domain/vocabulary.ts';
import type { ExportBook } from '../../exports/book.ts';
import { MOST_COLUMNS, toggleChosen } from '../../state/chosen-state.ts';
import { emptyGaps, readGaps, withPicked, writeGaps, type GapsState } from '../../state/gaps-state.ts';
import type { PrintedGap, TopicGaps } from '../../views/gaps.ts';
import { Chooser } from '../compare/chooser.ts';
import { byProvince } from '../compare/find.ts';
import { makeLoader, Unscripted } from '../compare/load.ts';
import { Outdated } from '../outdated.ts';
import { toElement } from '../compare/nodes.ts';
import { anchorOf } from '../anchor.ts';
import { element } from '../element.ts';
import { openNamed } from '../folds.ts';
import type * as comparing from './compared.ts';
import type { ComparedDocuments } from './compared.ts';
import { words } from './words.ts';

const W = words.gaps;
const C = words.choose;
/** A wait that nobody notices needs no line (ms). */
const PATIENCE = 300;

type Comparing = typeof comparing;

/**
 * What compares documents and prints gaps, loaded with the first choice.
 * @throws Unscripted
 */
async function loadComparing(): Promise<Comparing> {
  try {
    return await import('./compared.ts');
  } catch (cause) {
    throw new Unscripted('compared.ts', { cause });
  }
}

class PolicyGaps extends HTMLElement {
  private readonly base = document.body.dataset.base ?? '/';
  private readonly printed = (this.dataset.printed ?? '').split(',').filter(Boolean);
  private readonly loaders = {
    targets: makeLoader(this.base, 'targets', this.dataset.version ?? ''),
    incentives: makeLoader(this.base, 'incentives', this.dataset.version ?? ''),
    rules: makeLoader(this.base, 'rules', this.dataset.version ?? ''),
  };
  private readonly select = element('select', { id: 'gaps-my' }, element('option', { value: '' }, W.loading));
  private readonly chooser = new Chooser({
    opened: () => undefined,
    toggled: (policy) => this.toggle(policy),
    reset: () => this.go({ ...this.state, policies: null }),
  });
  private readonly status = element('p', { class: 'choose__status', role: 'status' });
  private readonly alert = element('p', { class: 'choose__alert', role: 'alert', hidden: true });
  private readonly filter = element('fieldset', { class: 'gap-topics', hidden: true });
  private readonly results = element('div', { class: 'gap-results' });
  private readonly list = element('div', { class: 'gap-picked__list' });
  private records: readonly ChoiceRecord[] = [];
  private state: GapsState = emptyGaps;
  private compared: ComparedDocuments | null = null;
  private comparing: Comparing | null = null;
  private turn = 0;
  /** Folds of topics that stand otherwise than they are printed, as a reader left them: `lacking digital`. */
  private readonly folds = new Map<string, boolean>();

  private readonly href = (path: string): string => (path.startsWith('#') ? path : this.base + path.slice(1));

  connectedCallback(): void {
    if (this.dataset.state !== undefined) return;
    this.dataset.state = 'loading';
    for (const e of document.querySelectorAll<HTMLElement>('[data-without-script]')) e.hidden = true;
    const my = element('p', { class: 'gap-my' }, element('label', { for: 'gaps-my' }, W.my), ' ', this.select);
    this.prepend(my, this.chooser.root, this.alert, this.status, this.filter);
    this.querySelector('[data-picked]')?.prepend(this.list);
    this.append(this.results);
    this.select.addEventListener('change', () => this.go({ ...this.state, my: this.select.value || null }));
    this.results.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement) this.pick(event.target.value, event.target.checked);
    });
    this.results.addEventListener('toggle', ({ target }) => this.remember(target), true);
    addEventListener('popstate', () => void this.follow());
    void this.follow();
  }

  /** The default documents, those of my own city left out. */
  private defaults(my: string | null): readonly string[] {
    const city = this.records.find((r) => r.id === my)?.city;
    return this.printed.filter((id) => this.records.find((r) => r.id === id)?.city !== city);
  }

  private get others(): readonly string[] {
    return (this.state.policies ?? this.defaults(this.state.my)).filter((id) => id !== this.state.my);
  }

  /** Shows what the address asks for. */
  private async follow(): Promise<void> {
    const turn = ++this.turn;
    const isLatest = () => turn === this.turn;
    const { state, ignored } = readGaps(location.search);
    // where nothing is asked for yet, the list to choose from says it itself
    const wait = setTimeout(() => state.my !== null && isLatest() && (this.status.textContent = W.loading), PATIENCE);
    try {
      this.offer(await this.loaders.targets.choice());
      const known = this.known(state);
      this.state = known.state;
      const { my } = this.state;
      this.tellChoice();
      if (my !== null) this.comparing = await loadComparing();
      const compared = my === null || this.comparing === null ? null : await this.comparing.compareDocuments(this.loaders, my, this.others);
      if (!isLatest()) return;
      this.compared = compared;
      this.show([...ignored, ...known.ignored]);
    } catch (error) {
      if (isLatest()) this.fail(error);
    } finally {
      clearTimeout(wait);
    }
  }

  /** The state without documents that are not held. */
  private known(state: GapsState): { state: GapsState; ignored: readonly string[] } {
    const isHeld = (id: string) => this.records.some((r) => r.id === id);
    const [asked, my] = [state.policies, state.my !== null && isHeld(state.my) ? state.my : null];
    const policies = asked?.some(isHeld) === true ? asked.filter(isHeld) : null;
    const ignored = [...(state.my === my || state.my === null ? [] : [state.my]), ...(asked ?? []).filter((id) => !isHeld(id))];
    return { state: { ...state, my, policies }, ignored };
  }

  /** Fills the lists to choose from, once. */
  private offer(records: readonly ChoiceRecord[]): void {
    this.chooser.offer(records);
    if (this.records === records) return;
    this.records = records;
    this.select.replaceChildren(
      element('option', { value: '' }, W.choose),
      ...byProvince(records).map(([province, of]) => element('optgroup', { label: province }, ...of.map((p) => element('option', { value: p.id }, p.short)))),
    );
  }

  /** What is chosen stands there while its files are on their way. */
  private tellChoice(): void {
    for (const e of document.querySelectorAll<HTMLElement>('[data-before-choice]')) e.hidden = this.state.my !== null;
    this.select.value = this.state.my ?? '';
    this.chooser.choose(this.others, this.state.policies === null);
  }

  private show(ignored: readonly string[]): void {
    const { picked } = this.state;
    const isFirst = this.dataset.state === 'loading';
    this.tellChoice();
    this.alert.hidden = ignored.length === 0;
    this.alert.replaceChildren(...(ignored.length === 0 ? [] : [W.ignored(ignored)]));
    if (ignored.length > 0) this.write('replaceState');
    this.printTopics();
    this.printResults();
    this.printPicked();
    const { compared } = this;
    this.status.textContent = compared === null ? '' : W.shows(compared.lacking.length, compared.ahead.length);
    this.dataset.state = 'ready';
    this.dataset.picked = String(picked.length);
    if (isFirst && location.hash !== '') openNamed();
  }

  private isShown = ({ topic }: PrintedGap): boolean => this.state.topics.length === 0 || (topic !== null && this.state.topics.includes(topic));

  /** A button for each topic that has gaps. */
  private printTopics(): void {
    const { compared, comparing, state } = this;
    const all = compared === null ? [] : [...compared.lacking, ...compared.ahead];
    const button = (text: string, isOn: boolean, topicsOf: readonly TopicId[]) => {
      const made = element('button', { type: 'button', class: 'gap-topics__one', 'aria-pressed': String(isOn) }, text);
      made.addEventListener('click', () => {
        this.go({ ...this.state, topics: topicsOf });
        [...this.filter.querySelectorAll('button')].find((b) => b.textContent === text)?.focus();
      });
      return made;
    };
    this.filter.hidden = all.length === 0;
    if (comparing === null) return;
    const { byTopic, topicName } = comparing;
    this.filter.replaceChildren(
      element('legend', {}, W.topics),
      button(W.allTopics, state.topics.length === 0, []),
      ...byTopic(all).flatMap(({ topic }) => {
        if (topic === null) return [];
        const others = state.topics.filter((t) => t !== topic);
        return [button(topicName(words, topic), state.topics.includes(topic), others.length === state.topics.length ? [...others, topic] : others)];
      }),
    );
  }

  private printResults(): void {
    const { compared, comparing } = this;
    if (compared === null || comparing === null) {
      this.results.replaceChildren();
      return;
    }
    const { my, lacking, ahead, inapplicable, others } = compared;
    const picked = new Set(this.state.picked);
    const list = (name: 'lacking' | 'ahead', gaps: readonly PrintedGap[]) =>
      comparing
        .gapsMarkup(words, gaps, name === 'lacking' ? picked : null, (of, at) => this.isOpen(name, of, at), this.href)
        .map((markup) => toElement(markup));
    const heading = (name: 'lacking' | 'ahead', gaps: readonly PrintedGap[]) =>
      element('h2', { id: name }, W[name], ' ', element('small', {}, W.items(gaps.length)));
    const [lackingShown, aheadShown] = [lacking.filter(this.isShown), ahead.filter(this.isShown)];
    const notes = [
      ...(my.coding === 'full' ? [] : [W.uncodedMine]),
      ...(my.holding === 'excerpt' ? [W.excerptMine] : []),
      ...(inapplicable.length === 0 ? [] : [W.inapplicable(inapplicable)]),
    ];
    const said = W.said(
      my.short,
      others.map((o) => o.short),
    );
    this.results.replaceChildren(
      element(
        'section',
        { class: 'block', 'data-list': 'lacking' },
        heading('lacking', lackingShown),
        element('p', { class: 'lead' }, W.lackingLead),
        ...[said, ...notes].map((note) => element('p', { class: 'meta' }, note)),
        this.unfolding(lackingShown),
        ...list('lacking', lackingShown),
      ),
      element(
        'section',
        { class: 'block', 'data-list': 'ahead' },
        heading('ahead', aheadShown),
        element('p', { class: 'lead' }, W.aheadLead),
        this.unfolding(aheadShown),
        ...list('ahead', aheadShown),
      ),
    );
  }

  /** Open stands what a reader opened, what the address asks for, and the first topic of what is lacking. */
  private isOpen(list: 'lacking' | 'ahead', { topic, gaps }: TopicGaps, at: number): boolean {
    const named = anchorOf(location.hash);
    const asked = this.state.topics.length > 0 || (list === 'lacking' && at === 0);
    return gaps.some((gap) => `gap-${gap.row}` === named) || (this.folds.get(`${list} ${topic ?? ''}`) ?? asked);
  }

  private remember(target: EventTarget | null): void {
    if (!(target instanceof HTMLDetailsElement) || target.dataset.topic === undefined) return;
    const list = target.closest<HTMLElement>('[data-list]')?.dataset.list;
    // what goes out of the page says nothing more
    if (list !== undefined) this.folds.set(`${list} ${target.dataset.topic}`, target.open);
  }

  /** Opens all folds of its list, or shuts them. */
  private unfolding(gaps: readonly PrintedGap[]): HTMLElement {
    const button = element('button', { type: 'button', class: 'button' }, W.unfold);
    button.addEventListener('click', () => {
      const folds = [...(button.closest('section')?.querySelectorAll<HTMLDetailsElement>('.gap-topic') ?? [])];
      const isOpen = !folds.every((fold) => fold.open);
      for (const fold of folds) fold.open = isOpen;
      button.textContent = isOpen ? W.foldUp : W.unfold;
    });
    return element('p', { class: 'gap-unfold', hidden: gaps.length === 0 }, button);
  }

  /** What is collected of what is shown now, in the order in which it was; all gaps where nothing is. */
  private get taken(): readonly PrintedGap[] {
    const lacking = this.compared?.lacking ?? [];
    const { picked } = this.state;
    return picked.length === 0 ? lacking.filter(this.isShown) : picked.flatMap((id) => lacking.filter((g) => g.row === id));
  }

  private printPicked(): void {
    const { picked } = this.state;
    const panel = this.querySelector<HTMLElement>('[data-picked]');
    if (panel === null) return;
    panel.hidden = this.compared === null;
    const kept = picked.length === 0 ? [] : this.taken;
    const unpick = ({ row, name }: PrintedGap) => {
      const button = element('button', { type: 'button', class: 'button', 'aria-label': words.marks.labelled(W.unpick, name) }, W.unpick);
      button.addEventListener('click', () => {
        const box = [...this.results.querySelectorAll<HTMLInputElement>('input')].find((i) => i.value === row);
        if (box !== undefined) box.checked = false;
        this.pick(row, false);
        (box ?? panel.querySelector('button'))?.focus();
      });
      return element('li', {}, element('a', { href: `#gap-${row}` }, name), ' ', button);
    };
    const missing = picked.length - kept.length;
    this.list.replaceChildren(
      element('h2', { id: 'picked' }, W.picked(kept.length)),
      kept.length === 0 ? element('p', { class: 'meta' }, W.pickedNone) : element('ul', { class: 'gap-picked__items' }, ...kept.map(unpick)),
      ...(missing > 0 ? [element('p', { class: 'meta' }, W.notListed(missing))] : []),
    );
  }

  private pick(row: string, isOn: boolean): void {
    this.state = withPicked(this.state, row, isOn);
    this.write('replaceState');
    this.printPicked();
    this.dataset.picked = String(this.state.picked.length);
    const name = this.compared?.lacking.find((g) => g.row === row)?.name ?? row;
    this.status.textContent = (isOn ? W.added : W.removed)(name, this.state.picked.length);
  }

  private toggle({ id }: ChoiceRecord): void {
    const isAdded = !this.others.includes(id);
    if (isAdded && this.others.length >= MOST_COLUMNS) this.status.textContent = C.most(MOST_COLUMNS);
    else this.go({ ...this.state, policies: toggleChosen(this.others, id, this.defaults(this.state.my)) });
  }

  /** A step of the reader's: Back undoes it. */
  private go(state: GapsState): void {
    this.state = state;
    this.write('pushState');
    void this.follow();
  }

  private write(how: 'pushState' | 'replaceState'): void {
    history[how](null, '', `${location.pathname}${writeGaps(location.search, this.state)}${location.hash}`);
  }

  private fail(error: unknown): void {
    const retry = element('button', { type: 'button', class: 'button' }, C.retry);
    retry.addEventListener('click', () => {
      this.select.focus();
      // a part of the script comes again only with the page; the address holds what was asked
      if (error instanceof Unscripted) location.reload();
      else void this.follow();
    });
    if (this.records.length === 0) this.select.replaceChildren(element('option', { value: '' }, W.choose));
    this.alert.hidden = false;
    this.alert.replaceChildren(error instanceof Outdated ? C.outdated : W.failed, ' ', retry);
    this.status.textContent = '';
    this.dataset.state = 'ready';
  }

  /** What is collected, or else all that is shown: for the export bar. */
  async exportBook(): Promise<ExportBook> {
    const { compared } = this;
    if (compared === null) throw new Error('policy-gaps: nothing is compared');
    const { makeGapsBook } = await import('./book.ts');
    return makeGapsBook(compared, this.taken, this, this.base);
  }
}

customElements.define('policy-gaps', PolicyGaps);
