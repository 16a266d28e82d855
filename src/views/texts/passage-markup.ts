import type { BorrowedPassage, PassagePlace } from '../../domain/compare/borrowed.ts';
import { clauseKey } from '../../domain/corpus/addresses.ts';
import { clausePlace } from '../../domain/corpus/labels.ts';
import { clauseUrl } from '../../domain/corpus/addresses.ts';
import { sentencesOf } from '../../domain/text/sentences.ts';
import { cutSegments } from '../../domain/text/segments.ts';
import { ownWords } from '../../domain/text/wording.ts';
import type { Range } from '../../domain/text/text.ts';
import { h, type Markup, type MarkupElement } from '../markup.ts';
import type { Site } from '../site.ts';
import { documentsOf, possibleOrigins } from './borrowed.ts';

/** Places printed with their sentence; of more, the documents are named. */
const MOST_PLACES = 3;
/** Documents named beside them, at most. */
const MOST_NAMED = 24;

/** One place of a passage with the sentences that hold it. */
interface Shown {
  readonly place: PassagePlace;
  readonly short: string;
  readonly url: string;
  readonly label: string;
  readonly text: string;
  /** The passage in that text. */
  readonly at: Range;
}

function shownPlace(site: Site, place: PassagePlace): Shown {
  const { policy, bundle } = site.entryOf(place.policy);
  const clause = bundle.policy.clauseById.get(place.clause);
  if (clause === undefined) throw new RangeError(`there is no clause "${clauseKey(place.policy, place.clause)}"`);
  const around = sentencesOf(clause.text).filter((s) => s.start < place.end && place.start < s.end);
  const [start, end] = [Math.min(place.start, ...around.map((s) => s.start)), Math.max(place.end, ...around.map((s) => s.end))];
  return {
    place,
    short: policy.short,
    url: clauseUrl(place.policy, place.clause),
    label: clausePlace(bundle.policy, clause, site.words.reading.secondNumber),
    text: clause.text.slice(start, end),
    at: { start: place.start - start, end: place.end - start },
  };
}

/** The sentence, the shared words underlined, what no other of the shown sentences prints marked. */
function sentenceMarkup({ words }: Site, { text, at }: Shown, others: readonly string[]): Markup[] {
  const outside = ownWords(text, others).own.flatMap(({ start, end }) => [
    { start, end: Math.min(end, at.start) },
    { start: Math.max(start, at.end), end },
  ]);
  const spans = [{ id: 'shared', ...at }, ...outside.filter((r) => r.start < r.end).map((r) => ({ id: 'own', ...r }))];
  return cutSegments({ start: 0, end: text.length }, spans).map((segment): Markup => {
    const printed = text.slice(segment.start, segment.end);
    if (segment.ids.includes('shared')) return h('u', {}, printed);
    return segment.ids.includes('own') ? h('mark', {}, h('span', { class: 'visually-hidden' }, words.texts.own), printed) : printed;
  });
}

function originsMarkup(site: Site, passage: BorrowedPassage): MarkupElement | null {
  const { passages: W, marks } = site.words;
  const origins = possibleOrigins(site, passage);
  if (origins.length === 0) return null;
  const shorts = (ids: readonly string[]) => marks.list(ids.slice(0, MOST_PLACES).map((id) => site.entryOf(id).policy.short));
  return h(
    'p',
    { class: 'meta' },
    W.origin + marks.colon,
    marks.clauses(origins.map((o) => `${o.title}${o.number === null ? '' : marks.bracketed(o.number)}${marks.comma}${W.citedBy(shorts(o.policies))}`)),
  );
}

/** One passage with its places: three with their sentence, the others by name. */
export function passageMarkup(site: Site, passage: BorrowedPassage): MarkupElement {
  const { passages: W, marks } = site.words;
  const documents = documentsOf(passage);
  const cities = new Set(documents.map((id) => site.entryOf(id).policy.city)).size;
  // first one place a document, so that the three show three documents where there are three
  const firsts = documents.flatMap((id) => passage.places.find((p) => p.policy === id) ?? []);
  const ordered = [...firsts, ...passage.places.filter((p) => !firsts.includes(p))];
  const shown = ordered.slice(0, MOST_PLACES).map((place) => shownPlace(site, place));
  const rest = ordered.slice(MOST_PLACES);
  return h(
    'section',
    { class: 'passage', id: `passage-${passage.id}` },
    h('h2', { class: 'passage__name' }, W.heading(passage.length, documents.length, cities)),
    h('blockquote', { class: 'passage__text' }, passage.text),
    h('p', { class: 'meta' }, W.differs),
    h(
      'ul',
      { class: 'passage__places' },
      shown.map((one) =>
        h(
          'li',
          {},
          h('b', {}, one.short),
          ' ',
          h('a', { href: site.href(one.url) }, one.label),
          h(
            'p',
            { class: 'wording__text' },
            sentenceMarkup(
              site,
              one,
              shown.filter((o) => o !== one).map((o) => o.text),
            ),
          ),
        ),
      ),
    ),
    rest.length > 0 &&
      h(
        'p',
        { class: 'meta' },
        W.more(rest.length) + marks.colon,
        rest.slice(0, MOST_NAMED).flatMap((place, i): Markup[] => {
          const link = h('a', { href: site.href(clauseUrl(place.policy, place.clause)) }, site.entryOf(place.policy).policy.short);
          return i === 0 ? [link] : [marks.and, link];
        }),
        rest.length > MOST_NAMED && marks.and + site.words.others.more(rest.length - MOST_NAMED),
      ),
    originsMarkup(site, passage),
  );
}
