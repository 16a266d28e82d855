/**
 * Enhances the reading page: marks the place read in the contents, joins marks in the text with their cards,
 * sets margin notes level with their sentences, and offers citations. The page is complete without it.
 */
import { anchorOf } from './anchor.ts';
import type { Cited } from './cite-dialog.ts';
import { copyPrintedWords } from './copy-words.ts';
import { makeRoom, passOpened, takeBack } from './note-room.ts';

const select = <T extends Element>(selector: string, root: ParentNode = document): T[] => [...root.querySelectorAll<T>(selector)];
const wide = matchMedia('(min-width: 68rem)');
const narrow = matchMedia('(max-width: 67.99rem)');

/* ---- marks and cards ---- */

const cardOf = (fact: string) => document.querySelector<HTMLDetailsElement>(`details[data-card~="${CSS.escape(fact)}"]`);
const marksOf = (fact: string) => select(`[data-facts~="${CSS.escape(fact)}"]`);

function setActive(facts: readonly string[]): void {
  for (const e of select('.is-active')) e.classList.remove('is-active');
  for (const fact of facts) {
    for (const mark of marksOf(fact)) mark.classList.add('is-active');
    cardOf(fact)?.classList.add('is-active');
  }
}

/** Opens a card and the fold it may stand in. */
function openCard(card: HTMLDetailsElement): void {
  card.open = true;
  const fold = card.parentElement?.closest('details');
  if (fold != null) fold.open = true;
}

function openFact(fact: string): void {
  const card = cardOf(fact);
  if (card !== null) openCard(card);
  setActive([fact]);
}

function followHash(): void {
  const id = anchorOf(location.hash);
  if (id.startsWith('fact-')) openFact(id.slice('fact-'.length));
}

function joinMarksAndCards(text: HTMLElement): void {
  text.addEventListener('click', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark[data-facts]') : null;
    const facts = mark?.dataset.facts?.split(' ') ?? [];
    const [first] = facts;
    if (first === undefined || getSelection()?.isCollapsed === false) return;
    const card = cardOf(first);
    if (card === null) return;
    const opens = !card.open;
    if (opens) openCard(card);
    else card.open = false;
    setActive(facts);
    if (opens) card.scrollIntoView({ block: 'nearest' });
  });
  const facts = (event: Event) => (event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]')?.dataset.card?.split(' ') : undefined);
  for (const type of ['pointerover', 'focusin']) text.addEventListener(type, (event) => setActive(facts(event) ?? []));
}

/* ---- margin notes level with their sentences (moved by transform: nothing else shifts) ---- */

const moved = new WeakMap<HTMLElement, number>();

/** How far each card of one block's notes moves down to stand beside its sentence, and no further than there is room. */
function shiftsOf(notes: HTMLElement, limit: number): [HTMLElement, number][] {
  const room = Math.max(0, limit - notes.getBoundingClientRect().bottom);
  let shift = 0;
  return select<HTMLElement>(':scope > details', notes).map((card) => {
    const mark = marksOf(card.dataset.card?.split(' ')[0] ?? '')[0];
    const wanted = mark === undefined ? 0 : mark.getBoundingClientRect().top - card.getBoundingClientRect().top + (moved.get(card) ?? 0);
    shift = Math.min(Math.max(shift, wanted), room);
    return [card, Math.round(shift)];
  });
}

/** All places are read before any card moves, so that the page is laid out once. */
function alignNotes(): void {
  const all = select<HTMLElement>('.notes:not(.notes--wide)');
  const shifts = all.flatMap((notes, i) => {
    const block = notes.previousElementSibling;
    const end = block === null ? 0 : block.getBoundingClientRect().bottom;
    const next = all[i + 1]?.getBoundingClientRect().top ?? Infinity;
    return shiftsOf(notes, Math.min(end, next));
  });
  for (const [card, shift] of shifts) {
    moved.set(card, shift);
    card.style.transform = shift > 0 ? `translateY(${shift}px)` : '';
  }
}

/* ---- layout in small steps, where the style sheet puts it off ---- */

/** Time left to the reader between two steps (ms). */
const STEP = 30;

/** Clauses of a sibling laid out in one step: its table is the longest thing in the page that is no text. */
const CLAUSES = 10;

/** What is laid out together, in the order of the steps. */
function steps(): Element[][] {
  const one = (elements: readonly Element[]) => elements.map((e) => [e]);
  const text = one(select('.policy-text > :nth-child(n + 8)'));
  const clauses = select('.siblings li');
  const batches = Array.from({ length: Math.ceil(clauses.length / CLAUSES) }, (_, i) => clauses.slice(i * CLAUSES, (i + 1) * CLAUSES));
  return [...text.slice(0, 8), ...one(select('.siblings, .siblings tbody tr')), ...batches, ...text.slice(8)];
}

/**
 * A little a step. What stands below the text moves nothing above it and waits to be reached, but for the links to its
 * siblings, whose places are measured.
 */
function layOutRest(): void {
  if (!narrow.matches) return;
  const rest = steps();
  const step = () => {
    for (const element of rest.shift() ?? []) element.classList.add('is-laid-out');
    if (rest.length > 0) setTimeout(step, STEP);
  };
  setTimeout(step, STEP);
}

/* ---- contents ---- */

function followReading(nav: HTMLElement): void {
  const links = new Map(select<HTMLAnchorElement>('a[href^="#"]', nav).map((a) => [a.hash.slice(1), a]));
  const seen = new Set<string>();
  let current: HTMLAnchorElement | undefined;
  const order = [...links.keys()];
  const observer = new IntersectionObserver(
    (entries) => {
      for (const e of entries) {
        if (e.isIntersecting || e.boundingClientRect.top < 0) seen.add(e.target.id);
        else seen.delete(e.target.id);
      }
      const last = order.filter((id) => seen.has(id)).at(-1);
      const link = last === undefined ? undefined : links.get(last);
      if (link === current) return;
      current?.removeAttribute('aria-current');
      link?.setAttribute('aria-current', 'location');
      current = link;
    },
    { rootMargin: '0px 0px -70% 0px' },
  );
  for (const id of order) {
    const target = document.getElementById(id);
    if (target !== null) observer.observe(target);
  }
}

/* ---- citations ---- */

/** The clause's own words, without what the editor added. */
function clauseWords(clause: Element): string {
  const copy = clause.cloneNode(true) as Element;
  for (const added of select('[data-editorial]', copy)) added.remove();
  const parts = copy instanceof HTMLTableRowElement ? [...copy.cells] : [copy];
  return parts
    .map((part) => part.textContent.trim())
    .join(' ')
    .trim();
}

const CITING = 'a.permalink, a[data-cite-fact]';

/** What the link with this number cites in an official text. @param picked what the reader selected of it */
function citedBy(text: HTMLElement, number: number, picked: string): Cited {
  const link = select<HTMLAnchorElement>(CITING, text)[number];
  if (link === undefined) throw new RangeError(`the text has no link ${number}`);
  const id = link.hash.slice(1);
  const card = link.closest('details');
  const sentence = card?.querySelector('blockquote')?.textContent;
  const target = text.ownerDocument.getElementById(id);
  const clause = sentence === undefined ? target : target?.closest('[data-clause]');
  const place = clause?.querySelector<HTMLAnchorElement>('a.permalink');
  const words = sentence ?? (clause == null ? '' : clauseWords(clause));
  return {
    id,
    place: (place ?? link).getAttribute('aria-label') ?? '',
    official: place?.dataset.official ?? '',
    quote: picked !== '' && words.includes(picked) ? picked : words,
    record: card?.querySelector<HTMLAnchorElement>('a[data-record]')?.href ?? null,
  };
}

/** Tells whether something has changed the words of a text since the page came: a translator, mostly. */
function watchWords(text: HTMLElement): () => boolean {
  let isChanged = select('font', text).length > 0 || document.documentElement.className.includes('translated');
  new MutationObserver((_, observer) => {
    isChanged = true;
    observer.disconnect();
  }).observe(text, { childList: true, characterData: true, subtree: true });
  return () => isChanged;
}

/** Says beside a link that its citations could not be loaded. */
function tellUncited(link: Element, words: string): void {
  const said = document.createElement('span');
  said.className = 'meta not-printed';
  said.dataset.editorial = '';
  said.setAttribute('role', 'status');
  document.getElementById('uncited')?.remove();
  said.id = 'uncited';
  link.after(said);
  said.textContent = words;
}

function offerCitations(text: HTMLElement): void {
  const isChanged = watchWords(text);
  text.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(CITING) : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(history.state, '', link.hash);
    const number = select(CITING, text).indexOf(link);
    const picked = getSelection()?.toString().trim() ?? '';
    import('./cite-dialog.ts').then(
      async ({ showCitations, showUncited }) => {
        // a citation quotes what is printed, never what a translator put in its place
        const printed = isChanged() ? await (await import('./printed-text.ts')).printedText() : text;
        if (printed === null) showUncited();
        else showCitations(printed, citedBy(printed, number, picked));
      },
      // without the dialog, the link still leads to its place
      () => {
        location.replace(link.href);
        tellUncited(link, text.dataset.uncited ?? '');
      },
    );
  });
}

const text = document.querySelector<HTMLElement>('[data-policy-text]');
const contents = document.querySelector<HTMLElement>('[data-toc]');
if (text !== null) {
  joinMarksAndCards(text);
  offerCitations(text);
  copyPrintedWords(text);
  addEventListener('hashchange', followHash);
  followHash();
  const settle = (isAligned: boolean) => {
    takeBack(text);
    if (!wide.matches) return;
    makeRoom(text);
    if (!isAligned) alignNotes();
    passOpened(text);
  };
  const realign = () => requestAnimationFrame(() => settle(false));
  // a card that is opened or closed stays where it is, and so does the text
  text.addEventListener('toggle', () => settle(true), true);
  realign();
  layOutRest();
  wide.addEventListener('change', realign);
  addEventListener('resize', realign);
  addEventListener('beforeprint', () => {
    for (const card of select<HTMLElement>('.notes > details')) card.style.transform = '';
  });
}
if (contents !== null) followReading(contents);
// a search led here: mark its words
if (new URLSearchParams(location.search).has('hl')) void import('./highlight.ts');
