/** The same firm one title higher, or in another city: what it would gain, lose and keep. */
import { groupBy } from '../../domain/group-by.ts';
import type { Profile } from '../../domain/rules/profile.ts';
import { provinceId } from '../../domain/rules/titles-held.ts';
import type { State } from '../../domain/rules/state.ts';
import type { Evaluation } from '../../domain/rules/verdict.ts';
import { changes, movedTo, nextTitles, withTitle, type Change } from '../../domain/rules/what-if.ts';
import { conditionLeaves } from '../../domain/schema/condition-leaves.ts';
import { h, type Child, type Markup, type MarkupElement } from '../markup.ts';
import { amountText } from './amount-lines.ts';
import { placeName, titleName } from './answers.ts';
import { judgeOf, ruleBook, type CheckBook } from './book.ts';
import type { ContextWith } from './conditions.ts';

const RANK: readonly State[] = ['met', 'to_confirm', 'not_stated', 'not_met'];
const nearestFirst = (evaluations: readonly Evaluation[]): Evaluation[] => RANK.flatMap((v) => evaluations.filter((e) => e.verdict === v));
const isOpen = ({ verdict }: Evaluation): boolean => verdict !== 'not_met';

/** A line of a comparison: the incentive, its verdict and sum, and what they were before. */
function line({ words, book, href }: ContextWith<'checkWhatIf'>, e: Evaluation, before: Evaluation | null = null): MarkupElement {
  const { checkResults: R, marks } = words;
  const { sum } = amountText(words, book, e);
  const said = [book.policies.get(e.incentive.policy)?.short ?? '', R.verdicts[e.verdict], ...(isOpen(e) ? [sum] : [])];
  const was = before === null ? [] : [words.checkWhatIf.from(R.verdicts[before.verdict], isOpen(before) ? amountText(words, book, before).sum : '')];
  return h(
    'li',
    { 'data-changed': e.incentive.id, 'data-verdict': e.verdict },
    h('a', { href: href(e.incentive.url) }, e.incentive.title),
    h('small', {}, [...said, ...was].filter((text) => text !== '').join(marks.semicolon)),
  );
}

/** What a title just awarded would change, by place; every title the firm could still win, the nearest first. */
export interface NextTitle {
  readonly title: string;
  readonly changes: readonly Change[];
}

export function nextTitleChanges(book: CheckBook, profile: Profile): NextTitle[] {
  const seat = profile.locations?.[0];
  const province = seat == null ? null : (book.places.get(seat)?.province ?? null);
  if (province === null || profile.titles === undefined) return [];
  const rules = ruleBook(book);
  return nextTitles(profile, book.titles, province, profile.as_of ?? book.asOf).map((title) => ({
    title,
    changes: changes(book.incentives, profile, withTitle(profile, title), rules, book.asOf, judgeOf(book)),
  }));
}

/** A case put, folded to its name and what it comes to. */
function whatIf(
  attributes: Readonly<Record<string, string>>,
  name: string,
  gist: string,
  open: boolean,
  ...body: readonly (Child | readonly Child[])[]
): MarkupElement {
  return h('section', { class: 'check-what-if', ...attributes }, h('details', { open }, h('summary', {}, h('h3', {}, name), h('small', {}, gist)), ...body));
}

/** “下一级”: what the next title would add in each of the places; further ones folded. */
export function nextTitleMarkup(context: ContextWith<'checkWhatIf'>): MarkupElement | null {
  const { words, book, profile } = context;
  const { checkWhatIf: W } = words;
  const steps = nextTitleChanges(book, profile);
  const [first, ...others] = steps;
  if (first === undefined) return null;
  /** Said once for all that it holds of. */
  const nothingIn = (names: readonly string[]): Markup[] => (names.length === 0 ? [] : [h('p', { 'data-nothing': true }, W.nothing(words.marks.list(names)))]);
  const nameOf = ({ title }: NextTitle): string => titleName(words, book, title) ?? '';
  const body = ({ title, changes: changed }: NextTitle): Markup[] => {
    const byPlace = groupBy(changed, (c) => c.after.incentive.city);
    return [
      h('p', {}, W.nextLead(titleName(words, book, title) ?? '')),
      ...book.held.flatMap((place): Markup[] => {
        const own = byPlace.get(place);
        if (own === undefined) return [];
        return [
          h(
            'div',
            { 'data-place': place },
            h('h4', {}, placeName(words, book, place)),
            h(
              'ul',
              {},
              own.map((c) => line(context, c.after, c.before)),
            ),
          ),
        ];
      }),
      ...nothingIn(book.held.filter((place) => !byPlace.has(place)).map((place) => placeName(words, book, place))),
    ];
  };
  /** By place, how many change; of a further step with its name. */
  const gistOf = (step: NextTitle): string => {
    const counts = [...groupBy(step.changes, (c) => c.after.incentive.city)].map(([place, own]) => W.changed(placeName(words, book, place), own.length));
    return step === first ? words.marks.list(counts.length === 0 ? [W.noChange] : counts) : words.marks.labelled(nameOf(step), words.marks.list(counts));
  };
  return whatIf(
    { id: 'next-title', 'data-what-if': 'title' },
    words.marks.labelled(W.nextTitle, nameOf(first)),
    words.marks.clauses(steps.filter((step) => step === first || step.changes.length > 0).map(gistOf)),
    false,
    ...body(first),
    others
      .filter((step) => step.changes.length > 0)
      .map((step) => h('details', {}, h('summary', {}, words.marks.labelled(W.nextTitle, nameOf(step))), ...body(step))),
    ...nothingIn(others.filter((step) => step.changes.length === 0).map(nameOf)),
  );
}

/** What moving as a whole from the firm's seat to another city would change, over the documents of both. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly gains: readonly Evaluation[];
  /** As they stood before. */
  readonly losses: readonly Evaluation[];
  readonly keeps: readonly Evaluation[];
}

/** null where the firm named no seat, or sits there. A book without the seat's file tells no losses. */
export function moveChanges(book: CheckBook, profile: Profile, to: string): Move | null {
  const from = profile.locations?.[0];
  if (from == null || from === to) return null;
  const rules = ruleBook(book);
  const judge = judgeOf(book);
  const stay: Profile = { ...profile, locations: [from] };
  const moved = movedTo(stay, to, (place) => provinceId(book.places.get(place)?.province));
  const pairs = book.incentives
    .filter((i) => i.city === from || i.city === to)
    .map((i): Change => ({ before: judge(i, stay, rules, book.asOf), after: judge(i, moved, rules, book.asOf) }));
  return {
    from,
    to,
    gains: pairs.filter((p) => !isOpen(p.before) && isOpen(p.after)).map((p) => p.after),
    losses: pairs.filter((p) => isOpen(p.before) && !isOpen(p.after)).map((p) => p.before),
    keeps: pairs.filter((p) => isOpen(p.before) && isOpen(p.after)).map((p) => p.after),
  };
}

const isForMovers = ({ incentive }: Evaluation): boolean =>
  conditionLeaves(incentive.conditions).some((c) => c.kind === 'relocated' || c.kind === 'investment_promoted');

/** “如果搬到…”: gains, losses and what is kept, with the duty of fair competition review. */
export function moveMarkup(context: ContextWith<'checkWhatIf'>, to: string): MarkupElement | null {
  const { words, book, profile } = context;
  const { checkWhatIf: W } = words;
  const move = moveChanges(book, profile, to);
  if (move === null) return null;
  const name = placeName(words, book, to);
  const list = (evaluations: readonly Evaluation[]): MarkupElement =>
    h(
      'ul',
      {},
      nearestFirst(evaluations).map((e) => line(context, e)),
    );
  const part = (kind: string, title: string, evaluations: readonly Evaluation[]): Markup | null =>
    evaluations.length === 0 ? null : h('details', { 'data-move': kind }, h('summary', {}, title), list(evaluations));
  const brought = move.gains.filter(isForMovers);
  return whatIf(
    { id: `move-to-${to}`, 'data-what-if': 'move', 'data-place': to },
    W.moveTo(name),
    words.marks.list([
      ...(brought.length === 0 ? [] : [W.brought(brought.length)]),
      W.gains(move.gains.length - brought.length),
      W.losses(move.losses.length),
      W.keeps(move.keeps.length),
    ]),
    profile.relocation_to === to,
    h('p', {}, W.moveLead(placeName(words, book, move.from), name)),
    brought.length > 0 && [h('h4', {}, W.brings), list(brought)],
    part(
      'gains',
      W.gains(move.gains.length - brought.length),
      move.gains.filter((e) => !isForMovers(e)),
    ),
    part('losses', W.losses(move.losses.length), move.losses),
    part('keeps', W.keeps(move.keeps.length), move.keeps),
    h('p', { class: 'check-fair' }, W.fairCompetition),
  );
}

/** A city that a firm could move to, with the answers that compare it. */
export interface MoveWay {
  readonly place: string;
  readonly url: string;
}
/** Cities that are named; more are added in the form. */
const MOST_WAYS = 8;

/** Ways to “如果搬到…”, where no city is compared yet. */
export function moveWaysMarkup({ words, book }: ContextWith<'checkWhatIf'>, ways: readonly MoveWay[]): MarkupElement | null {
  const { checkWhatIf: W, marks } = words;
  if (ways.length === 0) return null;
  return h(
    'p',
    { class: 'check-what-if check-moves', 'data-what-if': 'moves' },
    marks.labelled(W.moves, ''),
    ways.slice(0, MOST_WAYS).flatMap(({ place, url }) => [' ', h('a', { href: url }, placeName(words, book, place))]),
    ways.length > MOST_WAYS && [' ', h('small', {}, W.moreMoves)],
  );
}
