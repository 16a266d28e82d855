import { clauseUrl, factUrl } from '../../domain/corpus/addresses.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { TextFact, TextShard } from '../../domain/schema/shard.ts';
import { cutSegments, type Segment } from '../../domain/text/segments.ts';
import { holdings, stages, validities } from '../../domain/vocabulary.ts';
import type { Words } from '../../words/zh.ts';
import { classes, h, type Markup, type MarkupElement } from '../markup.ts';
import { phaseText } from '../standing.ts';
import type { ParallelText, Wording, WordingRow } from './parallel.ts';

/** What it takes to put wordings into words. */
export interface Printer {
  readonly words: Pick<Words, 'marks' | 'term' | 'standing' | 'texts'>;
  /** Date (YYYY-MM-DD) against which phases are told. */
  readonly asOf: string;
  readonly href: (path: string) => string;
}

/** Documents that stand in columns of their own; more are named in each cell. */
export const MOST_ABREAST = 4;

const OWN = 'own';
const SHARED = 'shared';

/** The printed words of one segment: what nobody else prints, what others print word for word. */
function segmentMarkup({ words: { texts: W } }: Printer, text: string, { ids, begins }: Segment): Markup {
  const same = ids.includes(SHARED) ? h('u', {}, text) : text;
  if (!ids.includes(OWN)) return same;
  return h('mark', {}, begins.includes(OWN) && h('span', { class: 'visually-hidden' }, W.own), same);
}

/** The words of a sentence with its facts, each a link to its evidence. */
function wordsMarkup(printer: Printer, { document, sentence, own }: Wording): Markup[] {
  const { text, facts = [], shared = [] } = sentence;
  const factById = new Map<string, TextFact>(facts.map((f) => [f.fact, f]));
  const spans = [
    ...facts.map(({ fact: id, start, end }) => ({ id, start, end })),
    ...own.map((range) => ({ id: OWN, ...range })),
    ...shared.map(({ start, end }) => ({ id: SHARED, start, end })),
  ];
  const runs: { fact: TextFact | undefined; parts: Markup[] }[] = [];
  for (const segment of cutSegments({ start: 0, end: text.length }, spans)) {
    const fact = segment.ids.map((id) => factById.get(id)).find((f) => f !== undefined);
    const part = segmentMarkup(printer, text.slice(segment.start, segment.end), segment);
    const last = runs.at(-1);
    if (last !== undefined && last.fact === fact) last.parts.push(part);
    else runs.push({ fact, parts: [part] });
  }
  return runs.flatMap(({ fact, parts }): Markup[] => {
    if (fact === undefined) return parts;
    const url = printer.href(factUrl(document.policy.id, fact.fact));
    return [h('a', { class: `is-${fact.kind}`, href: url }, parts)];
  });
}

/** Documents that print the very same words, each with a link to where. */
const sameMarkup = ({ href, words: { texts: W, marks } }: Printer, same: readonly Wording[]): Markup[] => [
  W.same,
  ...same.flatMap(({ document: { policy }, sentence }, i): Markup[] => [
    ...(i > 0 ? [marks.and] : []),
    h('a', { href: href(clauseUrl(policy.id, sentence.clause)) }, policy.short),
  ]),
];

/** One sentence with where it stands. @param same others that print the very same words */
export function wordingMarkup(printer: Printer, wording: Wording, same: readonly Wording[] = []): MarkupElement {
  const { policy } = wording.document;
  const { clause, place, title, shared = [] } = wording.sentence;
  const { href, words } = printer;
  return h(
    'article',
    { class: 'wording', 'data-policy': policy.id, 'data-sentence': wording.document.sentences.indexOf(wording.sentence) },
    h('header', {}, h('b', {}, policy.short), ' ', h('a', { href: href(clauseUrl(policy.id, clause)) }, `${place}${title ?? ''}`)),
    h('p', {}, wordsMarkup(printer, wording)),
    shared.length + same.length > 0 &&
      h(
        'footer',
        {},
        same.length > 0 && h('span', {}, sameMarkup(printer, same)),
        shared.map(({ documents, url }) => h('a', { href: href(url) }, words.texts.shared(documents))),
      ),
  );
}

/** The cells of a row: of documents that have no columns of their own, those that print the very same words share one. */
function cellsOf({ wordings }: WordingRow): { readonly at: number; readonly wording: Wording; readonly same: readonly Wording[] }[] {
  const held = wordings.flatMap((wording, i) => (wording === null ? [] : [{ at: i + 1, wording, words: wording.sentence.text.trim() }]));
  if (wordings.length <= MOST_ABREAST) return held.map((cell) => ({ ...cell, same: [] }));
  return [...groupBy(held, (cell) => cell.words).values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [{ ...first, same: more.map((cell) => cell.wording) }],
  );
}

function rowMarkup(printer: Printer, row: WordingRow, number: number): MarkupElement {
  const { wordings, isMostlyOwn } = row;
  const { texts: W } = printer.words;
  const held = wordings.filter((w) => w !== null).length;
  return h(
    'section',
    { class: 'wordings' },
    h('h3', { class: 'wordings__name' }, W.row(number, held), isMostlyOwn && h('small', {}, ` ${W.mostlyOwn}`)),
    h(
      'div',
      { class: 'wordings__cells' },
      cellsOf(row).map(({ at, wording, same }) => h('div', { class: `wordings__cell at-${at}` }, wordingMarkup(printer, wording, same))),
    ),
  );
}

/** The documents side by side, each with its standing. */
function headsMarkup({ words, asOf, href }: Printer, documents: readonly TextShard[]): MarkupElement {
  const badge = (tone: string, text: string) => h('span', { class: `badge badge--${tone}` }, text);
  return h(
    'ul',
    { class: 'parallel__documents', 'aria-label': words.texts.documents },
    documents.map(({ policy }) => {
      const phase = phaseText({ words, asOf }, policy);
      return h(
        'li',
        {},
        h('a', { href: href(policy.url) }, policy.short),
        ' ',
        h(
          'span',
          { class: 'badges' },
          badge(policy.stage, words.term(stages[policy.stage])),
          badge(policy.holding, words.term(holdings[policy.holding])),
          badge(phase.phase, phase.line),
          badge(`validity-${policy.validity}`, words.term(validities[policy.validity])),
        ),
      );
    }),
  );
}

function aloneMarkup(printer: Printer, { documents, alone, rows }: ParallelText): MarkupElement[] {
  const { texts: W } = printer.words;
  const isSilent = (d: number) => (alone[d] ?? []).length === 0 && rows.every((row) => row.wordings[d] === null);
  const told = documents.map((document, d) => ({ document, wordings: alone[d] ?? [], isSilent: isSilent(d), at: d + 1 }));
  const shown = told.filter((t) => t.wordings.length > 0 || t.isSilent);
  if (shown.length === 0) return [];
  return [
    h('h2', {}, W.alone),
    h('p', { class: 'meta' }, W.aloneLead),
    h(
      'div',
      { class: 'wordings__cells wordings__cells--alone' },
      shown.map(({ document, wordings, isSilent: silent, at }) =>
        h(
          'section',
          { class: `wordings__cell at-${at}` },
          h('h3', { class: 'wordings__name' }, document.policy.short, wordings.length > 0 && h('small', {}, ` ${W.said(wordings.length)}`)),
          silent && h('p', { class: 'meta' }, document.policy.holding === 'excerpt' ? W.silentExcerpt : W.silent),
          wordings.map((w) => wordingMarkup(printer, w)),
        ),
      ),
    ),
  ];
}

/** Everything that documents say on a topic; up to four documents keep to columns of their own. */
export function parallelMarkup(printer: Printer, parallel: ParallelText): MarkupElement {
  const { texts: W } = printer.words;
  const { documents, rows } = parallel;
  const abreast = documents.length <= MOST_ABREAST ? `parallel--${documents.length}` : null;
  return h(
    'div',
    { class: classes('parallel', abreast), 'data-parallel': parallel.topic },
    headsMarkup(printer, documents),
    documents.length > 1 && rows.length > 0 && h('h2', {}, W.aligned(rows.length)),
    documents.length > 1 && rows.length === 0 && h('p', { class: 'meta' }, W.noneAligned),
    rows.map((row, i) => rowMarkup(printer, row, i + 1)),
    aloneMarkup(printer, parallel),
  );
}
