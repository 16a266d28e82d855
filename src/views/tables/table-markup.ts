/**
 * Tables of data as markup: every figure is a link to its words, every blank says of which kind it is. The server prints
 * it, and a script that adds a column takes the same.
 */
import { blanks, type Blank, type BlankLook } from '../../domain/vocabulary.ts';
import type { AmountReading } from '../amounts.ts';
import type { Flag } from '../flags.ts';
import { phrasedMarkup } from '../phrased-markup.ts';
import { classes, h, type Markup, type MarkupElement } from '../markup.ts';
import { aloneMarkup, columnsMarkup, groupMarkup } from './table-lines.ts';
import type { PrintedBlank, PrintedCell, PrintedFigure, PrintedGroup, PrintedHead, PrintedOffer, PrintedPart, PrintedRow, PrintedTable } from './printed.ts';

/** A path from the site's root as a link, base path included. */
export type Href = (path: string) => string;
type PartOf<Kind extends PrintedPart['kind']> = Extract<PrintedPart, { kind: Kind }>;

const GLYPHS: Readonly<Record<BlankLook, string>> = { spoken: '§', absent: '∅', unknown: '' };

/** One kind of blank: the glyph of its look and its word. */
export function blankMarkup(kind: Blank, label: string): MarkupElement {
  const { look } = blanks[kind];
  return h('span', { class: `blank blank--${look}` }, h('i', { 'aria-hidden': 'true' }, GLYPHS[look]), label);
}

/** What stands in a blank cell: which kind it is, and folded under it where the text speaks of the row. */
function reasonMarkup({ kind, label, passages, count }: PrintedBlank, href: Href): MarkupElement {
  const blank = blankMarkup(kind, label);
  if (passages.length === 0) return blank;
  const list = passages.map((p) => h('li', {}, h('a', { href: href(p.url) }, p.text)));
  return h('details', { class: 'blank-reason' }, h('summary', {}, blank, h('small', {}, count)), h('ul', { class: 'plain-list' }, list));
}

const factLink = ({ url, fact, text }: PrintedFigure, href: Href, look: string | null = null): MarkupElement =>
  h('a', { class: look, href: href(url), 'data-fact': fact }, text);

/** What is odd about a figure: the differences that touch it, each after a space. */
const flagsMarkup = (flags: readonly Flag[]): Markup[] =>
  flags.flatMap(({ text, grave }) => [' ', h('b', { class: classes('flag', grave && 'flag--grave') }, text)]);

const notesMarkup = (notes: readonly string[]): MarkupElement | null => (notes.length === 0 ? null : h('span', {}, notes.join(' · ')));

/**
 * A figure with what must be read with it in one line, a link to its sentence; the printed words and the figures beside it
 * open below.
 * @param beside minor figures of the same cell
 */
export function figureMarkup({ figure, isMinor, notes, flags, printed }: PartOf<'figure'>, href: Href, beside: readonly PartOf<'minor'>[] = []): MarkupElement {
  const value = h('span', { class: classes('value', isMinor && 'value--minor') }, factLink(figure, href, 'figure-value'));
  const words = h('small', { class: 'printed' }, printed);
  const minor = beside.map((part) => minorMarkup(part, href));
  const line = [notesMarkup(notes), ...flagsMarkup(flags)];
  const isBare = notes.length + flags.length === 0;
  return h('div', { class: 'value-block' }, value, isBare ? [words, ...minor] : h('details', { class: 'more' }, h('summary', {}, line), words, minor));
}

/** Figures that stand inside another one or beside it: parts, milestones, repeats, baselines. */
const minorMarkup = ({ label, figures }: PartOf<'minor'>, href: Href): MarkupElement =>
  h(
    'small',
    { class: 'minor' },
    label,
    figures.map((f) => h('span', { class: 'nb' }, factLink(f, href), f.after)),
  );

/** One amount: its role first, the figure as a link to its sentence, then what belongs to it. */
const amountMarkup = (amount: AmountReading, { fact, url }: PrintedOffer, href: Href): MarkupElement =>
  h(
    'li',
    { class: `amount amount--${amount.role}` },
    h('span', { class: 'amount__role' }, amount.label),
    amount.figure !== '' &&
      h(
        'a',
        {
          class: classes('figure-value', amount.isLimit ? 'amount__limit' : 'amount__sum'),
          href: href(url),
          'data-fact': fact,
          'data-amount': amount.id,
        },
        amount.figure,
      ),
    amount.notes.length > 0 && h('small', {}, amount.notes.join(' · ')),
  );

/** One incentive as printed: money with its roles, a benefit that is no money, or a promise without a figure. */
export function offerMarkup(offer: PrintedOffer, href: Href): MarkupElement {
  const { kind, title, label, fact, url, terms, notes, flags } = offer;
  const said: Markup[] =
    kind === 'money'
      ? [
          h(
            'ul',
            { class: 'offer__amounts' },
            offer.amounts.map((amount) => amountMarkup(amount, offer, href)),
          ),
          h('span', { class: 'offer__what' }, title),
        ]
      : [h('span', { class: 'amount__role' }, label), factLink({ text: title, url, fact }, href, 'offer__what')];
  return h(
    'div',
    { class: `offer offer--${kind}` },
    h('div', { class: 'offer__line' }, said, flagsMarkup(flags)),
    h(
      'details',
      { class: 'offer__terms' },
      h(
        'summary',
        {},
        terms.map((term) => h('span', {}, term)),
      ),
      h('small', {}, notes.join(' · ')),
    ),
  );
}

/** Clauses, each with the figures that stand in it. */
export const clausesMarkup = ({ clauses }: Pick<PartOf<'clauses'>, 'clauses'>, href: Href): MarkupElement =>
  h(
    'ul',
    { class: 'plain-list' },
    clauses.map(({ text, url, figures }) =>
      h(
        'li',
        {},
        h('a', { href: href(url) }, text),
        figures.map((f) => h('small', {}, `${f.what} `, h('a', { class: 'figure-value', href: href(f.url) }, f.text), f.after === '' ? null : ` ${f.after}`)),
      ),
    ),
  );

function partMarkup(part: PrintedPart, href: Href): Markup {
  switch (part.kind) {
    case 'figure':
      return figureMarkup(part, href);
    case 'minor':
      return minorMarkup(part, href);
    case 'quote':
      return h('small', {}, factLink(part.quote, href));
    case 'offers':
      return h(
        'div',
        { class: 'offer-group' },
        part.offers.map((offer) => offerMarkup(offer, href)),
      );
    case 'fold':
      return h(
        'details',
        { class: 'offer-fold' },
        h('summary', {}, part.label),
        part.parts.map((folded) => partMarkup(folded, href)),
      );
    case 'links':
      return h(
        'ul',
        { class: 'plain-list' },
        part.links.map((link) =>
          h('li', {}, h('a', { class: classes(link.isQuoted === true && 'printed-words'), href: href(link.url) }, link.text), h('small', {}, link.note)),
        ),
        part.more === undefined ? null : h('li', {}, h('small', {}, part.more)),
      );
    case 'clauses':
      return clausesMarkup(part, href);
    case 'text':
      if (part.isQuiet === true) return h('span', { class: 'blank' }, part.text);
      return part.url !== null ? h('a', { href: href(part.url) }, part.text) : part.isCode ? h('code', {}, part.text) : part.text;
  }
}

/** The parts of a cell in order; what stands beside its figures folds under the last of them. */
function partsMarkup(parts: readonly PrintedPart[], href: Href): Markup[] {
  const last = parts.filter((part) => part.kind === 'figure').at(-1);
  if (last === undefined) return parts.map((part) => partMarkup(part, href));
  const beside = parts.filter((part) => part.kind === 'minor');
  return parts.filter((part) => part.kind !== 'minor').map((part) => (part === last ? figureMarkup(last, href, beside) : partMarkup(part, href)));
}

/**
 * One cell of a table: its blank, then its parts.
 * @param column the name of its column, where a narrow screen prints it beside the cell
 */
export const cellMarkup = ({ blank, parts, isNumeric, isUnbroken }: PrintedCell, href: Href, column: string | null = null): MarkupElement =>
  h(
    'td',
    { class: classes(isNumeric && 'num', isUnbroken && 'nb'), 'data-blank': blank?.kind, 'data-head': column },
    blank === null ? null : reasonMarkup(blank, href),
    partsMarkup(parts, href),
  );

/** A small framed word; `tone` names its meaning for the stylesheet. */
const badgeMarkup = ({ tone, text }: { readonly tone: string; readonly text: string }): MarkupElement => h('span', { class: `badge badge--${tone}` }, text);

/** The head of a column or row: its name, and below it what must be known of it. */
export function headMarkup(
  { id, text, phrases, badges = [], url, notes, isNumeric, isUnbroken }: PrintedHead,
  scope: 'col' | 'row',
  href: Href,
): MarkupElement {
  const own = badges.length === 0 ? (phrases === undefined ? text : phrasedMarkup(phrases)) : h('span', { class: 'badges' }, badges.map(badgeMarkup));
  const name = url === null ? own : h('a', { class: classes(isUnbroken && 'nb'), href: href(url) }, own);
  return h(
    'th',
    { scope, class: classes(isNumeric && 'num', isUnbroken && url === null && 'nb'), 'data-column': id },
    name,
    notes.map((note) =>
      h(
        'small',
        { class: classes(note.isUnverified === true && 'unverified') },
        note.lead === undefined ? null : h('span', { class: 'nb' }, note.lead),
        note.lead === undefined ? note.text : ` ${note.text}`,
      ),
    ),
  );
}

/** @param columns heads of a table that stacks on narrow screens; else none */
export const rowMarkup = ({ id, head, cells, isTotal }: PrintedRow, href: Href, columns: readonly PrintedHead[] = []): MarkupElement =>
  h(
    'tr',
    { id, class: classes(isTotal && 'total') },
    headMarkup(head, 'row', href),
    cells.map((cell, i) => cellMarkup(cell, href, columns[i]?.text)),
  );

/** Whether a narrow screen prints the rows of a table as lists, each cell with the name of its column. */
export const stacks = ({ looks }: Pick<PrintedTable, 'looks'>): boolean => looks.some((look) => look === 'stack-table' || look === 'bench-table');

/** Any table of data in its frame, a region that scrolls sideways and can be reached by keyboard. */
export function tableMarkup({ label, caption, looks, corner, columns, groups }: PrintedTable, href: Href): MarkupElement {
  return h(
    'div',
    { class: 'table-frame', tabindex: 0, role: 'region', 'aria-label': label },
    h(
      'table',
      { class: classes('table', ...looks) },
      caption === null ? null : h('caption', {}, caption),
      columnsMarkup(columns.length),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, corner),
          columns.map((head) => headMarkup(head, 'col', href)),
        ),
      ),
      groups.flatMap((group) => bodiesMarkup(group, columns, stacks({ looks }) ? columns : [], href)),
    ),
  );
}

/** The bodies of a group: its rows, then those that one document alone fills. */
function bodiesMarkup({ id, heading, rows, alone }: PrintedGroup, columns: readonly PrintedHead[], named: readonly PrintedHead[], href: Href): MarkupElement[] {
  const isEmpty = rows.length + (alone?.rows.length ?? 0) === 0;
  const body = h(
    'tbody',
    { id, 'data-section': id, hidden: id !== undefined && isEmpty },
    heading === null ? null : groupMarkup(heading, columns.length),
    rows.map((row) => rowMarkup(row, href, named)),
  );
  if (alone === undefined) return [body];
  const folded = h(
    'tbody',
    { class: 'alone', 'data-alone': id },
    aloneMarkup(alone.label, columns.length),
    alone.rows.map((row) => rowMarkup(row, href, named)),
  );
  return [body, folded];
}
