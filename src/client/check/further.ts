/** What another title or city would change, with its words. Loaded once the results stand. */
import type { CheckChoice } from '../../domain/schema/shard.ts';
import { writeCheck, type CheckState } from '../../state/check-state.ts';
import type { ResultContext } from '../../views/check/conditions.ts';
import { moveMarkup, moveWaysMarkup, nextTitleMarkup, type MoveWay } from '../../views/check/what-if.ts';
import { h, type MarkupElement } from '../../views/markup.ts';
import { checkWhatIfWords } from '../../words/zh/check-what-if.ts';

/** The other cities whose documents are held, each with the address that compares it. */
const moveWays = (places: readonly CheckChoice[], state: CheckState, seat: string): MoveWay[] =>
  places
    .filter(({ id, policies }) => policies > 0 && id !== seat)
    .map(({ id }) => ({ place: id, url: `#${writeCheck({ ...state, answers: { ...state.answers, locations: [seat, id] } })}` }));

/**
 * The next title; moving to each city that is compared with the firm's seat, or where none is, ways to compare one.
 * @param named held places that the answers name
 * @param places every place that a firm may name
 */
export function furtherMarkup(context: ResultContext, state: CheckState, named: readonly string[], places: readonly CheckChoice[]): MarkupElement {
  const speaking = { ...context, words: { ...context.words, ...checkWhatIfWords } };
  const { locations } = state.answers;
  const [seat, ...others] = named;
  const isHeld = seat !== undefined && Array.isArray(locations) && locations[0] === seat;
  const moves = isHeld ? others : named;
  return h(
    'div',
    { class: 'check-further' },
    nextTitleMarkup(speaking),
    ...moves.flatMap((to) => moveMarkup(speaking, to) ?? []),
    isHeld && others.length === 0 ? moveWaysMarkup(speaking, moveWays(places, state, seat)) : null,
  );
}
