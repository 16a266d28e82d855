/** Answers while typing in the search box of every header; loaded when the box is entered, as the search itself is. */
import { fill } from '../../words/fill.ts';
import { element } from '../element.ts';
import type { Answer, Engine } from './engine.ts';
import { questionOf } from '../../state/question.ts';

const PAUSE = 150;
const MOST = 6;

interface BoxWords {
  readonly none: string;
  readonly all: string;
  readonly failed: string;
}

export class SearchBox {
  private readonly form: HTMLFormElement;
  private readonly input: HTMLInputElement;
  private readonly list = element('ul', { class: 'site-search__hits', id: 'site-search-hits', role: 'listbox', hidden: true });
  private readonly base: string;
  private readonly words: BoxWords;
  private engine: Promise<Engine> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private at = -1;

  /** @param input has the focus, and may hold the first letters already */
  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.form = form;
    this.input = input;
    this.base = document.body.dataset.base ?? '/';
    this.words = { none: form.dataset.none ?? '', all: form.dataset.all ?? '', failed: form.dataset.failed ?? '' };
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-controls': 'site-search-hits',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
    }))
      input.setAttribute(name, value);
    form.append(this.list);
    input.addEventListener('focus', () => void this.open().catch(() => undefined));
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.typed();
    });
    input.addEventListener('compositionend', () => this.typed());
    input.addEventListener('keydown', (event) => this.onKey(event));
    form.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) this.close();
    });
    void this.open().catch(() => undefined);
    if (input.value !== '') this.typed();
  }

  private open(): Promise<Engine> {
    this.engine ??= import('./engine.ts').then(({ openEngine }) => openEngine(this.base));
    this.engine.catch(() => (this.engine = undefined));
    return this.engine;
  }

  private typed(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    const turn = ++this.turn;
    const question = questionOf(this.input.value).trim();
    if (question === '') {
      this.close();
      return;
    }
    try {
      const engine = await this.open();
      const answer = await engine.ask(question);
      const hits = answer.ranking.hits.slice(0, MOST).map((h) => h.document);
      const texts = await engine.index.load(hits);
      const { hitHref, snippetElement } = await import('./hit.ts');
      if (turn !== this.turn || document.activeElement !== this.input) return;
      const { found } = answer.ranking;
      const items = texts.map((t, i) => {
        const text = snippetElement(t.text, found);
        return this.option(i, hitHref(this.base, t.url, found), element('small', {}, `${t.path[0] ?? ''} › ${t.path.at(-1) ?? ''}`), ...text.childNodes);
      });
      this.show(
        items.length === 0 ? [this.note(fill(this.words.none, { t: [...question].slice(0, 20).join('') }))] : [...items, this.all(items.length, answer)],
      );
    } catch (error) {
      console.error(error);
      if (turn !== this.turn || document.activeElement !== this.input) return;
      this.engine = undefined;
      this.show([this.note(this.words.failed)]);
    }
  }

  private option(index: number, href: string, ...children: (Node | string)[]): HTMLLIElement {
    return element('li', { role: 'option', id: `site-search-hit-${index}`, 'aria-selected': 'false' }, element('a', { href, tabindex: -1 }, ...children));
  }

  /** Leads to the search page, after so many options. */
  private all(index: number, { ranking }: Answer): HTMLLIElement {
    return this.option(index, `${this.form.action}?q=${encodeURIComponent(questionOf(this.input.value))}`, fill(this.words.all, { n: ranking.hits.length }));
  }

  private note(text: string): HTMLLIElement {
    return element('li', { class: 'site-search__note', role: 'presentation' }, text);
  }

  private show(items: readonly HTMLLIElement[]): void {
    this.list.replaceChildren(...items);
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.select(-1);
  }

  private close(): void {
    this.turn++;
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  private select(at: number): void {
    const options = [...this.list.querySelectorAll('[role="option"]')];
    this.at = at;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    const id = options[at]?.id;
    if (id === undefined) this.input.removeAttribute('aria-activedescendant');
    else this.input.setAttribute('aria-activedescendant', id);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing || this.list.hidden) return;
    const links = [...this.list.querySelectorAll<HTMLAnchorElement>('[role="option"] a')];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.select(Math.max(-1, Math.min(links.length - 1, this.at + step)));
      event.preventDefault();
    } else if (event.key === 'Enter' && this.at >= 0) {
      links[this.at]?.click();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      this.close();
      event.preventDefault();
    }
  }
}
