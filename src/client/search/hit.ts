import { sayYuan } from '../../domain/number/format.ts';
import { readNumbers } from '../../domain/number/read-numbers.ts';
import { numeralsOf } from '../../domain/number/token.ts';
import type { DocumentEntry, SearchDocument } from '../../search/rank/search-index.ts';
import { makeSnippet, type FoundWords } from '../../search/rank/snippet.ts';
import { fill } from '../../words/fill.ts';
import { element } from '../element.ts';
import type { SearchLabels, SearchWords } from '../../search/rank/words.ts';

const MOST_MARKED = 12;

/** Link to a clause; the words to mark there travel in the query, the clause in the hash. */
export function hitHref(base: string, url: string, found: readonly FoundWords[]): string {
  const [path = '', hash = ''] = url.split('#');
  const words = found.slice(0, MOST_MARKED).map((f) => f.words.join(' '));
  const query = words.length === 0 ? '' : `?hl=${words.map(encodeURIComponent).join('~')}`;
  return `${base}${path.slice(1)}${query}${hash === '' ? '' : `#${hash}`}`;
}

/** A sum in yuan as people say it: 500000 → 50万元. */
export function sumText(cny: number, words: Pick<SearchWords, 'yuan' | 'tenThousand' | 'hundredMillion'>): string {
  const { number, unit } = sayYuan(cny);
  return fill({ hundred_million: words.hundredMillion, ten_thousand: words.tenThousand, one: words.yuan }[unit], { n: number });
}

export function snippetElement(text: string, found: readonly FoundWords[]): HTMLElement {
  return element('p', { class: 'hit__text' }, ...makeSnippet(text, found).map((part) => (part.isHit ? element('mark', {}, part.text) : part.text)));
}

/** The coded sums of a clause that stand in what is shown of it, each once. */
function sumsIn(shown: string, entry: DocumentEntry): number[] {
  const printed = new Set(
    readNumbers(shown).flatMap((n) => numeralsOf(n).flatMap(({ quantity }) => (quantity?.measure == null ? [] : [Number(quantity.amount)]))),
  );
  return entry.amounts.filter((sum) => printed.has(sum));
}

/** The facts of what is shown in a line: titles, goal, sums. */
function factLine(
  entry: DocumentEntry,
  shown: string,
  labels: SearchLabels,
  words: Pick<SearchWords, 'goal' | 'amounts' | 'and' | 'yuan' | 'tenThousand' | 'hundredMillion'>,
): HTMLElement | null {
  const items: HTMLElement[] = [];
  if (entry.hasGoal) items.push(element('span', { class: 'hit__fact hit__fact--goal' }, words.goal));
  const amounts = sumsIn(shown, entry);
  if (amounts.length > 0) {
    const sums = amounts
      .slice(-4)
      .map((cny) => sumText(cny, words))
      .join(words.and);
    items.push(element('span', { class: 'hit__fact hit__fact--money' }, `${words.amounts} ${sums}`));
  }
  for (const title of entry.titles.slice(0, 4)) items.push(element('span', { class: 'hit__fact' }, labels.titles[title] ?? title));
  return items.length === 0 ? null : element('p', { class: 'hit__facts' }, ...items);
}

/** One clause in the list of results. `rank` counts from 1. */
export function hitElement(
  rank: number,
  entry: DocumentEntry,
  document: SearchDocument,
  found: readonly FoundWords[],
  context: { base: string; labels: SearchLabels; words: Pick<SearchWords, 'editor' | 'goal' | 'amounts' | 'and' | 'yuan' | 'tenThousand' | 'hundredMillion'> },
): HTMLLIElement {
  const { base, labels, words } = context;
  const policy = entry.policy === null ? undefined : labels.policies[entry.policy];
  const [, ...above] = document.path.slice(0, -1);
  const snippet = snippetElement(document.text, found);
  const head = element(
    'p',
    { class: 'hit__source' },
    element('span', { class: 'hit__city' }, labels.cities[entry.city ?? ''] ?? ''),
    element('span', { class: 'hit__policy' }, policy?.short ?? ''),
    element('span', { class: 'hit__standing' }, (policy?.badges ?? []).map(([, text]) => text).join(words.and)),
  );
  const path = element(
    'h3',
    { class: 'hit__path' },
    ...(above.length === 0 ? [] : [element('span', { class: 'hit__above' }, above.join(' › '))]),
    element('a', { href: hitHref(base, document.url, found), 'data-search-link': true }, document.path.at(-1) ?? ''),
  );
  return element(
    'li',
    { class: 'hit', 'data-search-hit': true, 'data-rank': rank },
    head,
    path,
    snippet,
    factLine(entry, snippet.textContent, labels, words),
    ...(document.corrections ?? []).map(([printed, read]) =>
      element('p', { class: 'hit__editor', 'data-editorial': true }, fill(words.editor, { t: printed, n: read })),
    ),
  );
}
