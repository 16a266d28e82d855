/**
 * `<parallel-text>` holds printed wordings side by side. It copies a sentence with its citation; where the page lets the
 * reader choose, topic and documents live in the address, and what is not printed is loaded document by document.
 */
import { copyText } from '../clipboard.ts';
import { quotedGbt7714 } from '../../exports/citations/gbt7714.ts';
import type { ExportBook } from '../../exports/book.ts';
import { clauseUrl } from '../../domain/corpus/addresses.ts';
import type { ChoiceRecord, TextShard } from '../../domain/schema/shard.ts';
import { topics, type TopicId } from '../../domain/vocabulary.ts';
import { readTexts, writeTexts } from '../../state/text-state.ts';
import { parallelText } from '../../views/texts/parallel.ts';
import { MOST_ABREAST, parallelMarkup } from '../../views/texts/parallel-markup.ts';
import { toElement } from '../compare/nodes.ts';
import { element } from '../element.ts';
import { readJson } from '../arriving.ts';
import { Outdated } from '../outdated.ts';
import { citeWords, words } from './words.ts';
import { today } from '../today.ts';

const W = words.texts;
/** A wait that nobody notices needs no line (ms). */
const PATIENCE = 300;

class ParallelTextElement extends HTMLElement {
  private readonly files = new Map<string, Promise<unknown>>();
  private readonly status = element('p', { class: 'texts-status', role: 'status' });
  private readonly topicSelect = element('select', { name: 'topic' });
  private readonly documentSelects = Array.from({ length: MOST_ABREAST }, () => element('select', { name: 'p' }));
  private printed: { readonly topic: TopicId; readonly policies: readonly string[] } = { topic: 'ladder', policies: [] };
  private choice: readonly ChoiceRecord[] = [];
  private turn = 0;

  connectedCallback(): void {
    if (this.dataset.state !== undefined) return;
    const { topic, policies = '' } = this.dataset;
    this.printed = { topic: topicOf(topic), policies: policies.split(' ').filter(Boolean) };
    this.addEventListener('click', (event) => void this.copy(event));
    // what a citation needs is there before the click, which a browser may not wait for
    for (const type of ['pointerover', 'focusin'])
      this.addEventListener(type, (event) => {
        const policy = wordingOf(event.target)?.dataset.policy;
        if (policy !== undefined) void this.load(policy).catch(() => undefined);
      });
    this.offerCitations();
    if (this.dataset.open === 'true') this.open();
    else this.append(this.status);
    this.dataset.state = 'ready';
  }

  private open(): void {
    this.topicSelect.append(...Object.entries(topics).map(([id, t]) => element('option', { value: id }, words.term(t))));
    const label = (text: string, select: HTMLSelectElement) => element('label', {}, element('span', {}, text), select);
    const form = element(
      'form',
      { class: 'texts-form', 'aria-label': W.formLabel },
      label(W.topic, this.topicSelect),
      ...this.documentSelects.map((select, i) => label(W.document(i + 1), select)),
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => this.chosen());
    this.prepend(form, this.status);
    addEventListener('popstate', () => void this.follow());
    void this.follow();
  }

  /** The wordings as they are shown, for the export bar. */
  async exportBook(): Promise<ExportBook> {
    const bar = this.querySelector('export-bar');
    if (!(bar instanceof HTMLElement)) throw new Error('parallel-text: no export bar');
    const policies = (this.dataset.policies ?? '').split(' ').filter(Boolean);
    const [{ textBook }, { absolute, chosenUrl, originOf }, shards] = await Promise.all([
      import('../../views/texts/text-book.ts'),
      import('../exports/give.ts'),
      Promise.all(policies.map((id) => this.load(id))),
    ]);
    const topic = topicOf(this.dataset.topic);
    const title = W.ofTopic(words.term(topics[topic]));
    const origin = { ...originOf(bar), url: chosenUrl(), title };
    return textBook({ words, origin, absoluteUrl: (path) => absolute(this.base + path.slice(1)) }, parallelText(shards, topic));
  }

  private get base(): string {
    return document.body.dataset.base ?? '/';
  }

  private file(name: string): Promise<unknown> {
    const loading = this.files.get(name) ?? readJson(`${this.base}data/${name}`);
    this.files.set(name, loading);
    // a failure is forgotten, so that it can be tried again
    loading.catch(() => this.files.delete(name));
    return loading;
  }

  private async load(policy: string): Promise<TextShard> {
    const shard = (await this.file(`text/${policy}.json.gzip`)) as TextShard;
    if (shard.data_version !== this.dataset.version) throw new Outdated(policy);
    return shard;
  }

  /** The form was changed: the address follows, and the page follows the address. */
  private chosen(): void {
    const topic = this.topicSelect.value as TopicId;
    const policies = [...new Set(this.documentSelects.map((s) => s.value).filter(Boolean))];
    history.pushState(null, '', location.pathname + writeTexts(location.search, topic, policies) + location.hash);
    void this.follow();
  }

  /** Shows what the address asks for. */
  private async follow(): Promise<void> {
    const turn = ++this.turn;
    const isLatest = () => turn === this.turn;
    const wait = setTimeout(() => {
      if (isLatest()) this.status.textContent = W.loading;
    }, PATIENCE);
    try {
      const { topic, policies, ignored } = readTexts(location.search, MOST_ABREAST);
      this.choice = (await this.file('choice.json')) as readonly ChoiceRecord[];
      const known = policies?.filter((id) => this.choice.some((c) => c.id === id)) ?? this.printed.policies;
      const unknown = policies?.filter((id) => !known.includes(id)) ?? [];
      const state = { topic: topic ?? this.printed.topic, policies: known };
      const isPrinted = state.topic === this.dataset.topic && state.policies.join(' ') === this.dataset.policies;
      const shards = isPrinted ? [] : await Promise.all(known.map((id) => this.load(id)));
      if (!isLatest()) return;
      if (!isPrinted) this.show(state.topic, shards);
      this.fill(state.topic, state.policies);
      const names = known.map((id) => this.choice.find((c) => c.id === id)?.short ?? id);
      const left = [...ignored, ...unknown];
      const isAsked = topic !== null || policies !== null || left.length > 0;
      this.status.textContent = isAsked
        ? [W.shows(words.term(topics[state.topic]), names), ...(left.length > 0 ? [W.ignored(left)] : [])].join(words.marks.semicolon)
        : '';
    } catch (error) {
      if (isLatest()) this.fail(error);
    } finally {
      clearTimeout(wait);
    }
  }

  private fail(error: unknown): void {
    const retry = element('button', { type: 'button', class: 'button' }, W.retry);
    retry.addEventListener('click', () => void this.follow());
    this.status.replaceChildren(error instanceof Outdated ? W.outdated : W.failed, ...(error instanceof Outdated ? [] : [' ', retry]));
  }

  private show(topic: TopicId, shards: readonly TextShard[]): void {
    const href = (path: string) => this.base + path.slice(1);
    const made = toElement(parallelMarkup({ words, asOf: this.dataset.asOf ?? '', href }, parallelText(shards, topic)));
    this.querySelector('[data-parallel]')?.replaceWith(made);
    this.dataset.topic = topic;
    this.dataset.policies = shards.map((s) => s.policy.id).join(' ');
    this.offerCitations();
  }

  private fill(topic: TopicId, policies: readonly string[]): void {
    this.topicSelect.value = topic;
    const provinces = [...new Set(this.choice.map((c) => c.province))];
    this.documentSelects.forEach((select, i) => {
      if (select.options.length === 0)
        select.append(
          element('option', { value: '' }, W.noDocument),
          ...provinces.map((province) =>
            element(
              'optgroup',
              { label: province },
              ...this.choice.filter((c) => c.province === province).map((c) => element('option', { value: c.id, title: c.title }, c.short)),
            ),
          ),
        );
      select.value = policies[i] ?? '';
    });
  }

  private offerCitations(): void {
    for (const wording of this.querySelectorAll<HTMLElement>('.wording')) {
      const place = wording.querySelector('header')?.textContent ?? '';
      const button = element('button', { type: 'button', class: 'wording__cite', 'aria-label': W.citeOf(place) }, W.cite);
      if (wording.querySelector('.wording__cite') === null) wording.append(button);
    }
  }

  /** Copies the sentence, or what is selected of it, with where it stands. */
  private async copy(event: Event): Promise<void> {
    const button = event.target instanceof Element ? event.target.closest('.wording__cite') : null;
    const wording = wordingOf(button);
    if (wording === undefined) return;
    const { policy = '' } = wording.dataset;
    const name = wording.querySelector('header')?.textContent ?? '';
    try {
      const shard = await this.load(policy);
      const picked = getSelection()?.toString().trim() ?? '';
      const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
      // the words of the file: those of the page may be a translator's
      const sentence = shard.sentences[Number(wording.dataset.sentence)];
      if (sentence === undefined) throw new Outdated(policy);
      const { clause } = sentence;
      const printed = sentence.text.trim();
      const text = quotedGbt7714(
        shard.policy,
        {
          url: new URL(this.base + clauseUrl(policy, clause).slice(1), canonical).href,
          place: sentence.place,
          quote: picked !== '' && printed.includes(picked) ? picked : printed,
          accessed: today(),
          dataVersion: shard.data_version,
          provisional: shard.provisional,
          anchor: clause,
        },
        citeWords,
      );
      this.status.textContent = (await copyText(text)) ? W.cited(name) : W.citeFailed;
    } catch (error) {
      this.status.textContent = error instanceof Outdated ? W.outdated : W.citeFailed;
    }
  }
}

/** A topic by its id; the first of the list for none. */
const topicOf = (id: string | undefined): TopicId => readTexts(`?topic=${id ?? ''}`, 0).topic ?? 'ladder';

const wordingOf = (target: EventTarget | null): HTMLElement | undefined =>
  target instanceof Element ? (target.closest<HTMLElement>('.wording') ?? undefined) : undefined;

customElements.define('parallel-text', ParallelTextElement);
