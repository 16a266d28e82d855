/** What is told where nothing answers: what was not found, why, and what to do next. */
import { fill } from '../../words/fill.ts';
import type { Group, Plan } from '../../search/rank/plan.ts';
import type { Ranking } from '../../search/rank/ranking.ts';
import type { DocumentEntry } from '../../search/rank/search-index.ts';
import type { SearchLabels, SearchWords } from '../../search/rank/words.ts';
import { writeState, type SearchState } from '../../state/search-state.ts';
import { element } from '../element.ts';
import { apartText } from './further-hits.ts';
import { sumText } from './hit.ts';

/** Places named where a question names one that is not held. */
const MOST_PLACES = 12;

interface Context {
  readonly documents: readonly DocumentEntry[];
  readonly state: SearchState;
  readonly words: SearchWords;
  readonly labels: SearchLabels;
}

const note = (text: string, name?: string) => element('p', name === undefined ? {} : { class: name }, text);
const cut = (text: string, most: number) => [...text].slice(0, most).join('');

function placesNote(missing: readonly string[], { words, labels }: Context): HTMLElement[] {
  const names = Object.values(labels.cities);
  const list = names.slice(0, MOST_PLACES).join(words.and) + (names.length > MOST_PLACES ? fill(words.andMore, { n: names.length }) : '');
  return missing.length === 0 ? [] : [note(fill(words.missingPlace, { t: missing.join(words.and), list }))];
}

/** A year or a sum that nothing reaches, with what the documents reach. */
function unreachedNotes({ role, text }: Group, { documents, words }: Context): HTMLElement[] {
  if (role === 'year') {
    const years = documents.flatMap((d) => d.period.map(Number));
    return [note(fill(words.unreachedYear, { t: text, n: Math.min(...years), m: Math.max(...years) }))];
  }
  return role === 'sum' ? [note(fill(words.unreachedSum, { t: text, n: sumText(Math.max(0, ...documents.flatMap((d) => d.amounts)), words) }))] : [];
}

/** The question without one of its words, each a link. */
const stepsWithout = (without: readonly string[], { state, words }: Context): HTMLElement[] =>
  without.flatMap((word) => {
    const q = state.q.replace(word, '').trim();
    return q === '' || q === state.q.trim() ? [] : [element('li', {}, element('a', { href: writeState({ ...state, q }) }, fill(words.without, { t: word })))];
  });

export function emptyNotes(plan: Plan, { isTooBroad, unanswered, unreached }: Ranking, context: Context): HTMLElement[] {
  const { state, words } = context;
  const missing = plan.missingPlaces;
  const unknown = unanswered.filter((u) => !missing.includes(u) && !unreached.includes(u));
  const isTold = isTooBroad || unreached.length + missing.length + plan.notHeld.length > 0;
  const steps = stepsWithout([...plan.notHeldWords, ...unreached, ...unknown], context);
  return [
    ...(plan.notHeld.length > 0 ? [] : [note(isTooBroad ? words.tooBroad : fill(words.none, { t: cut(state.q, 40) }), 'none')]),
    ...placesNote(missing, context),
    ...plan.groups.filter((g) => unreached.includes(g.text)).flatMap((group) => unreachedNotes(group, context)),
    ...(unknown.length > 0 && !isTooBroad ? [note(fill(words.unanswered, { t: unknown.map((u) => cut(u, 20)).join(words.and) }))] : []),
    ...(unknown.length > 0 || isTold ? [] : [note(apartText(plan, words))]),
    note(words.nextSteps),
    element('ul', {}, ...steps, element('li', {}, words.nextShorter), element('li', {}, words.nextBrowse)),
  ];
}
