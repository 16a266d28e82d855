/**
 * `<clause-search>`: the search page. Server HTML holds the form, the states' places and, for readers without script,
 * lists to go on with; this element adds the search. State lives in the URL.
 */
import type { Limit } from '../../search/language/index-term.ts';
import type { SuggestedFilter } from '../../search/rank/plan.ts';
import { citiesOf } from './cities-of.ts';
import { emptyNotes } from './empty-notes.ts';
import { furtherList, relaxedHeading } from './further-hits.ts';
import type { Ranked } from '../../search/rank/ranking.ts';
import type { DocumentEntry, DocumentNumber, SearchDocument } from '../../search/rank/search-index.ts';
import type { SearchLabels, SearchWords } from '../../search/rank/words.ts';
import { element } from '../element.ts';
import { Outdated } from '../outdated.ts';
import { fill } from '../../words/fill.ts';
import { answersElement } from './answer.ts';
import type { Answered } from '../../search/rank/answers.ts';
import { waysElements } from './ways.ts';
import { openEngine, type Answer, type Engine } from './engine.ts';
import { applyFilters, type Filtered } from './facet-counts.ts';
import { hitElement, hitHref, sumText } from './hit.ts';
import { questionOf } from '../../state/question.ts';
import { facets, isFiltered, readState, toggled, writeState, type Facet, type SearchState } from '../../state/search-state.ts';

/** The first page is short, so that it is there at once. */
const FIRST_PAGE = 10;
const PAGE = 20;
/** Hits that are shown again at most when the reader comes back. */
const MOST_SHOWN = 500;
const MOST_PAGES = 6;
/** After this pause in typing the question is asked. */
const PAUSE = 120;

/** Beside the hits there is room for open facets; above them, on a phone, there is not. */
const wide = matchMedia('(min-width: 60rem)');

const numbersOf = (hits: readonly Ranked[]): DocumentNumber[] => hits.map((h) => h.document);

/** Where the reader was in a list of hits. */
interface Place {
  readonly limit: number;
  /** Pixels scrolled. */
  readonly y: number;
}

/** What of an answer is shown. */
interface Chosen {
  /** All that answers, whatever the filters. */
  readonly hits: readonly Ranked[];
  readonly filtered: Filtered;
  /** In the order of the documents or grouped by them, not by rank. */
  readonly isSorted: boolean;
  readonly order: readonly DocumentNumber[];
  readonly visible: readonly DocumentNumber[];
  readonly relaxed: readonly DocumentNumber[];
  readonly nearby: readonly DocumentNumber[];
}

interface Loaded {
  readonly texts: readonly SearchDocument[];
  /** Of what answers in part, then of what is near. */
  readonly further: readonly SearchDocument[];
  readonly pages: readonly SearchDocument[];
  readonly answers: readonly Answered[];
}

interface Item {
  readonly entry: DocumentEntry;
  readonly item: HTMLElement;
}

class ClauseSearch extends HTMLElement {
  private state: SearchState = readState('');
  private engine: Engine | null = null;
  /** The question whose answer stands on the page. */
  private answered: string | null = null;
  /** Counts questions; an answer to an older one is dropped. */
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isComposing = false;
  private counts: Filtered['counts'] | null = null;
  private limit = FIRST_PAGE;
  /** Where to scroll when the hits are there again. */
  private top: number | null = null;
  /** Read once from the element: a hit asks for them several times. */
  private readonly words = JSON.parse(this.dataset.words ?? '{}') as SearchWords;
  /** Loaded with the engine: they grow with the corpus, so no page carries them. */
  private labels: SearchLabels = { policies: {}, cities: {}, titles: {}, topics: {}, units: {}, standing: {} };

  connectedCallback(): void {
    this.state = readState(location.search);
    this.input.value = this.state.q;
    this.hidden = false;
    (this.place('side') as HTMLDetailsElement).open = wide.matches;
    const form = this.place('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({ q: questionOf(this.input.value) }, 'push');
    });
    this.input.addEventListener('focus', () => void this.open().catch(() => undefined), { once: true });
    this.input.addEventListener('compositionstart', () => (this.isComposing = true));
    this.input.addEventListener('compositionend', () => {
      this.isComposing = false;
      this.typed();
    });
    this.input.addEventListener('input', () => this.typed());
    this.addEventListener('keydown', (event) => this.onKey(event));
    document.addEventListener('keydown', (event) => this.onSlash(event));
    addEventListener('popstate', () => {
      this.state = readState(location.search);
      this.input.value = this.state.q;
      this.comeBack();
      void this.run();
    });
    // where the reader was is kept in the history: Back comes there, not to the top of a first page
    history.scrollRestoration = 'manual';
    document.addEventListener('click', (event) => event.target instanceof Element && event.target.closest('a[href]') !== null && this.keepPlace(), true);
    addEventListener('pagehide', () => this.keepPlace());
    this.comeBack();
    addEventListener('online', () => this.state.q !== '' && this.results.dataset.state === 'failed' && void this.run());
    if (this.state.q.trim() === '') this.showIdle();
    else void this.run();
  }

  /* ---- parts of the server's HTML ---- */

  private place(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (found === null) throw new Error(`<clause-search> lacks its part "${name}"; see src/pages/search/index.astro`);
    return found;
  }
  private get input(): HTMLInputElement {
    return this.place('input') as HTMLInputElement;
  }
  private get results(): HTMLElement {
    return this.place('results');
  }
  private get base(): string {
    return this.dataset.base ?? '/';
  }

  /* ---- coming back ---- */

  private keepPlace(): void {
    const place: Place = { limit: this.limit, y: Math.round(scrollY) };
    history.replaceState(place, '', location.href);
  }

  private comeBack(): void {
    const { limit, y } = (history.state ?? {}) as Partial<Place>;
    this.limit = typeof limit === 'number' ? Math.min(limit, MOST_SHOWN) : FIRST_PAGE;
    this.top = typeof y === 'number' ? y : null;
  }

  /* ---- asking ---- */

  private async open(): Promise<Engine> {
    const engine = await openEngine(this.base);
    this.labels = engine.labels;
    this.engine = engine;
    return engine;
  }

  private typed(): void {
    clearTimeout(this.timer);
    if (this.isComposing) return;
    this.timer = setTimeout(() => {
      const q = questionOf(this.input.value);
      if (q !== this.state.q) this.go({ q }, 'replace');
    }, PAUSE);
  }

  /** Moves to a changed state. A new question drops expansions and filters that belonged to the old one only when pushed. */
  private go(change: Partial<SearchState>, how: 'push' | 'replace'): void {
    const next = { ...this.state, ...change };
    const isSame = writeState(next) === writeState(this.state) && writeState(next) === location.search;
    if (!isSame && how === 'push') this.keepPlace();
    this.state = next;
    this.limit = FIRST_PAGE;
    this.top = null;
    if (!isSame) history[how === 'push' ? 'pushState' : 'replaceState'](null, '', `${location.pathname}${writeState(next)}`);
    void this.run();
  }

  private async run(): Promise<void> {
    const turn = ++this.turn;
    const { q, off } = this.state;
    if (q.trim() === '') {
      this.showIdle();
      return;
    }
    this.place('browse').hidden = true;
    this.setState('loading', this.engine === null ? this.words.loading : this.words.searching);
    try {
      const engine = this.engine ?? (await this.open());
      const answer = await engine.ask(q, off);
      if (turn === this.turn) await this.show(engine, answer, turn);
    } catch (error) {
      if (turn === this.turn) this.showFailure(error);
    }
  }

  /* ---- showing ---- */

  private setState(state: 'idle' | 'loading' | 'done' | 'failed', status: string): void {
    this.results.dataset.state = state;
    this.results.ariaBusy = state === 'loading' ? 'true' : 'false';
    this.place('status').textContent = status;
  }

  private showIdle(): void {
    this.turn++;
    this.answered = null;
    for (const name of ['chips', 'facets', 'tools', 'answers', 'hits', 'pages', 'more', 'notice']) this.place(name).replaceChildren();
    this.place('side').hidden = true;
    this.place('browse').hidden = false;
    this.setState('idle', '');
  }

  private showFailure(error: unknown): void {
    console.error(error);
    const { words } = this;
    this.engine = null;
    const hasHits = this.answered === this.state.q;
    // hits of the same question stay, of another they would be taken for its answer
    if (!hasHits) for (const name of ['chips', 'facets', 'tools', 'answers', 'hits', 'pages', 'more']) this.place(name).replaceChildren();
    const retry = element('button', { type: 'button', class: 'button' }, words.retry);
    retry.addEventListener('click', () => void this.run());
    const reason = error instanceof Outdated ? words.outdated : navigator.onLine ? words.failedHint : words.offline;
    this.place('notice').replaceChildren(element('p', {}, `${words.failed}${reason}`), retry);
    this.place('side').hidden = !hasHits;
    this.place('browse').hidden = hasHits;
    this.setState('failed', words.failed);
  }

  private standingOf = (policy: string): readonly string[] => this.labels.policies[policy]?.standing ?? [];

  private async show(engine: Engine, answer: Answer, turn: number): Promise<void> {
    const chosen = this.choose(engine, answer);
    const loaded = await this.load(engine, answer, chosen);
    if (turn !== this.turn) return;
    this.answered = this.state.q;
    this.counts = chosen.filtered.counts;
    this.showHits(engine, answer, chosen, loaded);
    this.showPages(loaded.pages, answer.plan.isOfMeaning);
    this.showChips(answer);
    this.showFacets(chosen.filtered);
    this.showTools(chosen.hits.length, chosen.order.length);
    this.showNotice(answer, loaded.answers, chosen.hits.length, chosen.order.length, engine);
    this.place('side').hidden = chosen.hits.length === 0;
    this.place('browse').hidden = chosen.hits.length + loaded.further.length > 0;
    this.setState('done', this.countText(chosen));
    if (this.top !== null) scrollTo(0, this.top);
    this.top = null;
    engine.readAhead();
  }

  /** What of an answer the filters leave, in the order asked for. */
  private choose({ index }: Engine, { ranking }: Answer): Chosen {
    const { documents } = index;
    const filter = (list: readonly Ranked[]) => applyFilters(numbersOf(list), documents, this.state, this.standingOf);
    const filtered = filter(ranking.hits);
    const isSorted = this.state.sort === 'order' || this.state.isGrouped;
    const order = isSorted ? this.sorted(filtered.kept, documents) : filtered.kept;
    return {
      hits: ranking.hits,
      filtered,
      isSorted,
      order,
      visible: order.slice(0, this.limit),
      relaxed: filter(ranking.relaxed?.hits ?? []).kept,
      nearby: filter(ranking.nearby).kept,
    };
  }

  /** The texts of what is shown, and the figures that answer by themselves. */
  private async load(engine: Engine, { plan, ranking }: Answer, { visible, relaxed, nearby }: Chosen): Promise<Loaded> {
    const { index } = engine;
    const shown = new Set(visible);
    const [texts, further, pages, figures] = await Promise.all([
      index.load(visible),
      index.load([...relaxed, ...nearby]),
      index.load(numbersOf(ranking.pages.slice(0, MOST_PAGES))),
      engine.answers(
        plan,
        ranking.hits.filter((h) => shown.has(h.document)),
      ),
    ]);
    return { texts, further, pages, answers: figures };
  }

  private showHits({ index: { documents } }: Engine, { plan, ranking }: Answer, chosen: Chosen, { texts, further, answers }: Loaded): void {
    const { visible, relaxed, nearby } = chosen;
    const { base, labels, words } = this;
    const context = { base, labels, words, isWide: wide.matches };
    /** Items of documents, ranked from a number on. */
    const itemsOf = (numbers: readonly DocumentNumber[], loaded: readonly SearchDocument[], from: number): Item[] =>
      numbers.flatMap((number, i) => {
        const [entry, text] = [documents[number], loaded[i]];
        return entry === undefined || text === undefined ? [] : [{ entry, item: hitElement(from + i, entry, text, ranking.found, context) }];
      });
    const elementsOf = (items: readonly Item[]) => items.map(({ item }) => item);
    const items = itemsOf(visible, texts, 1);
    const relaxedItems = itemsOf(relaxed, further, visible.length + 1);
    const nearbyItems = itemsOf(nearby, further.slice(relaxed.length), visible.length + relaxed.length + 1);
    const isByCity = plan.cities.length > 0 && !chosen.isSorted && chosen.hits.length > 0;
    const ofCity = (city: string) => this.cityList(city, elementsOf(items.filter((i) => i.entry.city === city)));
    this.place('answers').replaceChildren(...answersElement(answers, context));
    this.place('hits').replaceChildren(
      ...(isByCity ? citiesOf(plan, items).map(ofCity) : this.hitList(items)),
      ...furtherList(relaxedHeading(ranking.relaxed, words), elementsOf(relaxedItems)),
      ...furtherList(words.nearby, elementsOf(nearbyItems)),
    );
  }

  /** How many clauses answer, and how many of them the filters leave. */
  private countText({ hits, order }: Chosen): string {
    const { words } = this;
    if (hits.length === 0) return '';
    if (order.length < hits.length) return fill(words.countFiltered, { n: hits.length, m: order.length });
    return hits.length === 1 ? words.countOne : fill(words.count, { n: hits.length });
  }

  /** Hits in one list, with a heading for each document where they are grouped. */
  private hitList(items: readonly Item[]): HTMLElement[] {
    if (items.length === 0) return [];
    const list = element('ol', { class: 'hits' });
    let policy: string | null = null;
    for (const { entry, item } of items) {
      if (this.state.isGrouped && entry.policy !== policy) {
        policy = entry.policy;
        list.append(element('li', { class: 'hits__group' }, element('h2', {}, this.labels.policies[policy ?? '']?.short ?? '')));
      }
      list.append(item);
    }
    return [list];
  }

  /** The answer of one city; where it has none, what kind of none. */
  private cityList(city: string, items: readonly HTMLElement[]): HTMLElement {
    const { words, labels } = this;
    const ofCity = Object.values(labels.policies).filter((p) => p.city === city);
    const isWhole = ofCity.some((p) => p.standing.includes('full'));
    const none = element('p', { class: 'hits__none', 'data-blank': isWhole ? 'silent' : 'not_held' }, isWhole ? words.cityNone : words.cityExcerpt);
    return element(
      'section',
      { class: 'hits__city' },
      element('h2', {}, labels.cities[city] ?? city),
      items.length === 0 ? none : element('ol', { class: 'hits' }, ...items),
    );
  }

  /** Document order, grouped by policy: policies in the order of their best hit. */
  private sorted(kept: readonly DocumentNumber[], documents: readonly DocumentEntry[]): readonly DocumentNumber[] {
    const policyOf = (n: DocumentNumber) => documents[n]?.policy ?? '';
    if (this.state.sort === 'order') return [...kept].sort((a, b) => a - b);
    const first = [...new Set(kept.map(policyOf))];
    return [...kept].sort((a, b) => first.indexOf(policyOf(a)) - first.indexOf(policyOf(b)));
  }

  /** @param isFirst they stand before the clauses */
  private showPages(texts: readonly SearchDocument[], isFirst: boolean): void {
    const items = texts.map(({ path, url, text }) => {
      const link = element('a', { href: hitHref(this.base, url, []) }, path.at(-1) ?? '');
      return element('li', {}, element('span', { class: 'badge' }, path[0] ?? ''), ' ', link, text === '' ? null : element('p', { class: 'meta' }, text));
    });
    const pages = this.place('pages');
    const name = isFirst ? this.words.meaning : this.words.otherPages;
    pages.setAttribute('aria-label', name);
    pages.replaceChildren(...(items.length === 0 ? [] : [element('h2', {}, name), element('ul', {}, ...items)]));
    const isMoved = isFirst === (pages.nextElementSibling === null);
    if (isMoved) this.place('results')[isFirst ? 'before' : 'after'](pages);
  }

  private showChips({ plan }: Answer): void {
    const { words, state } = this;
    const chips = plan.expansions.map((e) => {
      const text = e.to.slice(0, 6).join(words.and);
      const button = element(
        'button',
        {
          type: 'button',
          class: `chip chip--${e.kind}${e.isOn ? '' : ' chip--off'}`,
          'aria-pressed': String(e.isOn),
          title: fill(e.isOn ? words.remove : words.restore, { t: text }),
        },
        element('span', { class: 'chip__kind' }, e.isOn ? words[e.kind] : words.switchedOff),
        ` ${text} `,
        element('span', { 'aria-hidden': 'true' }, e.isOn ? '✕' : '＋'),
      );
      button.addEventListener('click', () => this.go({ off: toggled(state.off, e.id) }, 'push'));
      return button;
    });
    const suggestions = [...new Map(plan.suggestions.flatMap((s) => this.suggestionChip(s)).map((chip) => [chip.textContent, chip])).values()];
    const further = element('div', { class: 'chips' }, element('span', { class: 'chips__label' }, words.suggestions), ...suggestions);
    // on a phone the clauses come first: what narrows them is folded with what widened them
    const isFolded = !wide.matches && chips.length > 0;
    const isOpen = this.querySelector<HTMLDetailsElement>('details.chips')?.open ?? false;
    const folded = element(
      'details',
      { class: 'chips chips--folded', open: isOpen || state.off.length > 0 },
      element('summary', {}, fill(words.expanded, { n: plan.expansions.filter((e) => e.isOn).length })),
      ...chips,
      isFolded && suggestions.length > 0 ? further : null,
    );
    this.place('chips').replaceChildren(...(chips.length === 0 ? [] : [folded]), ...(suggestions.length === 0 || isFolded ? [] : [further]));
  }

  private suggestionChip(s: SuggestedFilter): HTMLElement[] {
    const { state, words, labels } = this;
    const chip = (text: string, change: Partial<SearchState>, isOn: boolean) => {
      const button = element('button', { type: 'button', class: 'chip chip--filter', 'aria-pressed': String(isOn) }, text, isOn ? ' ✕' : '');
      button.addEventListener('click', () => this.go(change, 'push'));
      return [button];
    };
    if (s.facet === 'amount') {
      const [op = 'ge', value = '0'] = s.values;
      const isOn = state.amount === op + value;
      const text = fill({ ge: words.amountAtLeast, gt: words.amountAbove, le: words.amountAtMost, lt: words.amountBelow }[op as Limit], {
        t: sumText(Number(value), words),
      });
      return chip(text, { amount: isOn ? null : op + value }, isOn);
    }
    const { facet } = s;
    const name = { city: labels.cities, title: labels.titles, topic: labels.topics, unit: labels.units }[facet];
    const known = s.values.filter((v) => Object.hasOwn(name, v) && (this.counts?.[facet].get(v) ?? 0) > 0);
    if (known.length === 0) return [];
    const isOn = known.every((v) => state.filters[facet].includes(v));
    const values = isOn ? state.filters[facet].filter((v) => !known.includes(v)) : [...new Set([...state.filters[facet], ...known])];
    const text = known.length > 2 ? s.from : known.map((v) => name[v] ?? v).join(words.and);
    return chip(text, { filters: { ...state.filters, [facet]: values } }, isOn);
  }

  private labelOf(facet: Facet, value: string): string {
    const { labels, words } = this;
    switch (facet) {
      case 'city':
        return labels.cities[value] ?? value;
      case 'policy':
        return labels.policies[value]?.short ?? value;
      case 'title':
        return labels.titles[value] ?? value;
      case 'topic':
        return labels.topics[value] ?? value;
      case 'unit':
        return labels.units[value] ?? value;
      case 'has':
        return value === 'goal' ? words.goal : words.money;
      case 'standing':
        return labels.standing[value] ?? value;
    }
  }

  private showFacets({ counts }: Filtered): void {
    const { state, words } = this;
    // a facet that was open stays open, and focus stays where it was
    const openFacets = new Set([...this.querySelectorAll<HTMLDetailsElement>('details[data-facet]')].filter((d) => d.open).map((d) => d.dataset.facet));
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.dataset.value : undefined;
    const groups = facets.flatMap((facet) => {
      const chosen = state.filters[facet];
      const values = [...new Set([...counts[facet].keys(), ...chosen])].sort((a, b) => (counts[facet].get(b) ?? 0) - (counts[facet].get(a) ?? 0));
      if (values.length === 0 || (values.length === 1 && chosen.length === 0 && facet !== 'has')) return [];
      const itemOf = (value: string) => {
        const box = element('input', { type: 'checkbox', name: facet, value, 'data-value': `${facet}:${value}` });
        box.checked = chosen.includes(value);
        box.addEventListener('change', () => this.go({ filters: { ...this.state.filters, [facet]: toggled(this.state.filters[facet], value) } }, 'push'));
        return element('li', {}, element('label', {}, box, ` ${this.labelOf(facet, value)} `, element('small', {}, String(counts[facet].get(value) ?? 0))));
      };
      const isOpen = openFacets.has(facet) || chosen.length > 0 || (openFacets.size === 0 && wide.matches && (facet === 'city' || facet === 'has'));
      const list = element('ul', {});
      const details = element('details', { 'data-facet': facet, open: isOpen }, element('summary', {}, words[facet]), list);
      // of many policies there are hundreds of offices: what is folded is made when it is opened
      const show = () => {
        if (list.firstChild === null) list.append(...values.map(itemOf));
      };
      if (isOpen) show();
      details.addEventListener('toggle', show);
      return [details];
    });
    this.place('facets').replaceChildren(...groups);
    if (focused !== undefined) this.querySelector<HTMLElement>(`[data-value="${CSS.escape(focused)}"]`)?.focus();
  }

  private showTools(all: number, kept: number): void {
    const { state, words } = this;
    if (all === 0) return this.place('tools').replaceChildren();
    const option = (value: string, text: string) => element('option', { value, selected: state.sort === value }, text);
    const sort = element('select', {}, option('relevance', words.relevance), option('order', words.order));
    sort.addEventListener('change', () => this.go({ sort: sort.value === 'order' ? 'order' : 'relevance' }, 'push'));
    const group = element('input', { type: 'checkbox' });
    group.checked = state.isGrouped;
    group.addEventListener('change', () => this.go({ isGrouped: group.checked }, 'push'));
    const clear = isFiltered(state) ? this.clearButton() : null;
    this.place('tools').replaceChildren(
      element('label', {}, `${words.sort} `, sort),
      element('label', {}, group, ` ${words.group}`),
      ...(clear === null ? [] : [clear]),
    );
    const rest = kept - Math.min(kept, this.limit);
    const more = element('button', { type: 'button', class: 'button' }, fill(words.more, { n: Math.min(PAGE, rest) }));
    more.addEventListener('click', () => {
      const from = this.limit;
      this.limit += PAGE;
      void this.run().then(() => this.querySelectorAll<HTMLElement>('[data-search-link]')[from]?.focus());
    });
    this.place('more').replaceChildren(...(rest > 0 ? [more] : []));
  }

  private clearButton(): HTMLButtonElement {
    const clear = element('button', { type: 'button', class: 'button' }, this.words.clearFilters);
    clear.addEventListener('click', () => this.go({ filters: readState('').filters, amount: null }, 'push'));
    return clear;
  }

  private showNotice({ plan, ranking }: Answer, answers: readonly Answered[], all: number, kept: number, engine: Engine): void {
    const { words } = this;
    const notes: HTMLElement[] = [];
    if (plan.isCut) notes.push(element('p', {}, words.cut));
    for (const thing of plan.notHeld) notes.push(element('p', { class: 'none' }, words.notHeld[thing]));
    notes.push(...waysElements(plan, answers, { base: this.base, words }));
    if (all > 0 && kept === 0) notes.push(element('p', {}, fill(words.noneFiltered, { n: all })), this.clearButton());
    // what no document has is told, though the rest is answered
    if (all > 0 && ranking.passedOver.length > 0) notes.push(element('p', {}, fill(words.unanswered, { t: ranking.passedOver.join(words.and) })));
    if (all === 0 && ranking.relaxed === null)
      notes.push(...emptyNotes(plan, ranking, { documents: engine.index.documents, state: this.state, words, labels: this.labels }));
    this.place('notice').replaceChildren(...notes);
    if (all === 0) this.place('more').replaceChildren();
  }

  /* ---- keyboard ---- */

  private onSlash(event: KeyboardEvent): void {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, select, [contenteditable]') != null) return;
    event.preventDefault();
    this.input.focus();
    this.input.select();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const links = [...this.querySelectorAll<HTMLElement>('[data-search-link]')];
    const at = links.findIndex((l) => l === document.activeElement);
    const inInput = document.activeElement === this.input;
    if (event.key === 'Escape') {
      if (inInput && this.input.value !== '') {
        this.input.value = '';
        this.go({ q: '' }, 'replace');
      } else this.input.focus();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' && (inInput || at >= 0)) {
      links[at + 1]?.focus();
      event.preventDefault();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      (links[at - 1] ?? this.input).focus();
      event.preventDefault();
    }
  }
}

customElements.define('clause-search', ClauseSearch);
