/** Gaps as markup: the server prints those of a city, a script those of any document. */
import type { Words } from '../words/zh.ts';
import { byTopic, topicName, type PrintedGap, type PrintedOther, type TopicGaps } from './gaps.ts';
import { h, type Markup, type MarkupElement } from './markup.ts';
import type { PrintedCell } from './tables/printed.ts';
import { cellMarkup, type Href } from './tables/table-markup.ts';

type Speaking = Pick<Words, 'marks' | 'term' | 'gaps'>;

/** The clauses of all cities on a topic, side by side. */
const wordingsUrl = (topic: string): string => `/compare/text/?topic=${topic}`;

/** That the figures of the others may not be ranked. */
const unlikeMarkup = ({ unlike }: PrintedGap): MarkupElement | null => (unlike === null ? null : h('p', { class: 'gap__unlike' }, unlike));

/** What a cell of a table holds, outside of one. */
const cellParts = (cell: PrintedCell, href: Href) => cellMarkup(cell, href).children;

/** The quotes that its cell does not print already: a promise and a rule stand there in their own words. */
function quotesBeside({ cell, quotes }: PrintedOther): PrintedOther['quotes'] {
  const printed = new Set(cell.parts.flatMap((part) => (part.kind === 'quote' ? [part.quote.text] : [])));
  return quotes.filter((quote) => !printed.has(quote.text));
}

const otherMarkup = (other: PrintedOther, href: Href): MarkupElement => {
  const { name, url, standing, cell } = other;
  return h(
    'li',
    { class: 'gap__other' },
    h('div', { class: 'gap__document' }, h('a', { href: href(url) }, name), ' ', h('small', {}, standing)),
    h(
      'div',
      { class: 'gap__said' },
      cellParts(cell, href),
      quotesBeside(other).map((quote) => h('p', { class: 'gap__quote' }, h('a', { href: href(quote.url) }, quote.text))),
    ),
  );
};

/** The box that collects a gap. */
const pickMarkup = ({ gaps: G }: Speaking, { row, name }: PrintedGap, isPicked: boolean): MarkupElement =>
  h('label', { class: 'gap__pick' }, h('input', { type: 'checkbox', value: row, 'aria-label': G.pickNamed(name), checked: isPicked }), G.pick);

/**
 * One gap with everything about it.
 * @param isPicked whether it is collected; null where nothing can be
 */
export function gapMarkup(words: Speaking, gap: PrintedGap, isPicked: boolean | null, href: Href): MarkupElement {
  const { gaps: G, marks } = words;
  const { row, name, kind, topic, counts, mine, others, compareUrl } = gap;
  return h(
    'li',
    { class: 'gap', id: `gap-${row}`, 'data-gap': row },
    h(
      'div',
      { class: 'gap__head' },
      h('h4', { class: 'gap__name' }, name),
      h('p', { class: 'gap__kind' }, kind),
      h('p', { class: 'gap__counts' }, counts),
      h('div', { class: 'gap__mine' }, h('span', { class: 'gap__label' }, marks.labelled(G.mine, '')), h('div', {}, cellParts(mine, href))),
      h(
        'p',
        { class: 'gap__links' },
        h('a', { href: href(compareUrl) }, G.compare),
        ' ',
        topic === null ? null : h('a', { href: href(wordingsUrl(topic)) }, G.wordings),
      ),
      isPicked === null ? null : pickMarkup(words, gap, isPicked),
    ),
    h(
      'div',
      {},
      unlikeMarkup(gap),
      h(
        'ul',
        { class: 'gap__others' },
        others.map((other) => otherMarkup(other, href)),
      ),
    ),
  );
}

/**
 * A list of gaps by topic, a fold each.
 * @param picked ids of the rows that are collected; null where nothing can be
 * @param isOpen whether the fold of a topic stands open
 */
export const gapsMarkup = (
  words: Speaking,
  gaps: readonly PrintedGap[],
  picked: ReadonlySet<string> | null,
  isOpen: (topic: TopicGaps, at: number) => boolean,
  href: Href,
): MarkupElement[] =>
  gaps.length === 0
    ? [h('p', { class: 'meta' }, words.gaps.none)]
    : byTopic(gaps).map((of, at) =>
        h(
          'details',
          { class: 'gap-topic', 'data-topic': of.topic ?? '', open: isOpen(of, at) },
          h('summary', { class: 'gap-topic__name' }, h('h3', {}, topicName(words, of.topic)), ' ', h('small', {}, words.gaps.items(of.gaps.length))),
          h(
            'ul',
            { class: 'gap-list' },
            of.gaps.map((gap) => gapMarkup(words, gap, picked === null ? null : picked.has(gap.row), href)),
          ),
        ),
      );

/** The documents that a short line names: all while they are few, else the first. */
const namedOthers = (others: readonly PrintedOther[]): readonly PrintedOther[] => (others.length > 3 ? others.slice(0, 2) : others);

/** Figures that are links alone: no script opens their evidence in place where a gap is told in short. */
function linksAlone(markup: Markup): Markup {
  if (typeof markup === 'string') return markup;
  const { 'data-fact': _fact, 'data-amount': _amount, ...attributes } = markup.attributes;
  return { ...markup, attributes, children: markup.children.map(linksAlone) };
}

/** One gap in short, for a page about something else: its name, how many have it, what mine says, what the first others do. */
export function shortGapMarkup(words: Speaking, gap: PrintedGap, href: Href): MarkupElement {
  const { gaps: G, marks } = words;
  const { row, name, counts, mine, others, compareUrl } = gap;
  const named = namedOthers(others);
  return h(
    'li',
    { class: 'gap gap--short', 'data-gap': row },
    h(
      'div',
      { class: 'gap__head' },
      h('p', { class: 'gap__name' }, h('a', { href: href(compareUrl.replace(/\?[^#]*/, '')) }, name)),
      h('p', { class: 'gap__counts' }, counts),
      h('div', { class: 'gap__mine' }, h('span', { class: 'gap__label' }, marks.labelled(G.mine, '')), h('div', {}, cellParts(mine, href))),
    ),
    h(
      'div',
      {},
      unlikeMarkup(gap),
      h(
        'ul',
        { class: 'gap__others' },
        named.map((other) => linksAlone(otherMarkup({ ...other, quotes: [] }, href))),
      ),
      others.length > named.length ? h('p', { class: 'meta' }, G.moreDocuments(others.length - named.length)) : null,
    ),
  );
}
