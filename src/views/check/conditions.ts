/** The conditions of an incentive as a firm meets them: state, printed words, and why. */
import { clauseKey } from '../../domain/corpus/addresses.ts';
import type { Profile, ProfileField } from '../../domain/rules/profile.ts';
import { askedFor } from '../../domain/rules/questions.ts';
import { allOf, anyOf, type State } from '../../domain/rules/state.ts';
import { confirmKey, type ConditionResult, type Evaluation } from '../../domain/rules/verdict.ts';
import type { ConditionRecord } from '../../domain/schema/record.ts';
import { subjects } from '../../domain/vocabulary.ts';
import type { Words } from '../../words/zh.ts';
import { h, type Markup, type MarkupElement } from '../markup.ts';
import { answerText, placeName, titleName, type ResultWords } from './answers.ts';
import type { CheckBook } from './book.ts';
import type { FoldedPart } from './incentive.ts';

/** What all parts of the results are printed from. */
export interface ResultContext {
  readonly words: ResultWords;
  readonly book: CheckBook;
  /** The answers that were evaluated. */
  readonly profile: Profile;
  /** A link inside the site, base path included, for a path from the site's root. */
  readonly href: (path: string) => string;
  /** The same in full, for citations and exports. */
  readonly absoluteUrl: (path: string) => string;
  /** Today (YYYY-MM-DD) by the reader's clock, for citations and print. */
  readonly today: string;
  /** true while the site has no address of its own. */
  readonly isProvisional: boolean;
  /** Fills folded parts; null: each is left empty until a reader opens it. */
  readonly fill: FoldedPart | null;
  /** Incentives whose verdict the last answer has changed. */
  readonly changed?: ReadonlySet<string>;
}

/** The same with words that only a part of the results needs. */
export type ContextWith<W extends keyof Words> = Omit<ResultContext, 'words'> & { readonly words: ResultWords & Pick<Words, W> };

/** Where a clause stands, 三（一）2; null where the book does not hold it. */
export const clausePlaceOf = ({ book }: Pick<ResultContext, 'book'>, policy: string, clause: string): string | null =>
  book.clauses.get(clauseKey(policy, clause)) ?? null;

export const stateMark = ({ words: { checkResults: R } }: Pick<ResultContext, 'words'>, state: State): MarkupElement =>
  h('span', { class: `check-state check-state--${state}` }, R.states[state]);

/** The question that tells a condition; null where no answer does. */
export function questionOf(c: Pick<ConditionResult, 'reads' | 'reason'>): ProfileField | null {
  return askedFor(c) ?? (c.reason === 'no_question' ? 'confirmed' : null);
}

/** A button that leads to the question of an answer. A condition that no question tells is named by its key. */
export const changeButton = (field: ProfileField, text: string, key: string | null = null): MarkupElement =>
  h('button', { type: 'button', class: 'check-change', 'data-change': field, 'data-key': field === 'confirmed' ? key : null }, text);

/** What the firm said to a condition: 您填：持有的称号：省级专精特新; null where it said nothing. */
export function saidText({ words, book, profile }: ResultContext, c: Pick<ConditionResult, 'reads'>): string | null {
  for (const field of c.reads) {
    const answer = field === 'confirmed' ? null : answerText(words, book, profile, field);
    if (answer !== null) return words.checkResults.youSaid(words.checkResults.fields[field], answer);
  }
  return null;
}

/** The words of a condition, in markup: printed ones as a quotation, implied ones as what they follow from. */
function wordsOf(context: ResultContext, e: Evaluation, c: ConditionResult): readonly Markup[] {
  const { words, book, profile } = context;
  const { checkResults: R, marks } = words;
  const policy = book.policies.get(e.incentive.policy);
  if (c.kind === 'territory') {
    const city = policy?.city ?? e.incentive.city;
    const { territory = null } = policy ?? {};
    const at = territory === null ? null : clausePlaceOf(context, e.incentive.policy, territory.clause);
    const assumed = profile.locations !== undefined && profile.locations[0] !== city && c.state === 'met';
    return [
      R.territory(book.places.get(city)?.name ?? placeName(words, book, city)),
      h(
        'small',
        {},
        marks.open,
        territory === null ? R.notPrinted : [marks.labelled(R.notPrinted, at === null ? '' : `${at} `), h('q', {}, territory.quote)],
        assumed && `${marks.semicolon}${R.assumed(placeName(words, book, city))}`,
        marks.close,
      ),
    ];
  }
  if (c.kind === 'beneficiary') return [R.beneficiary(e.incentive.beneficiary)];
  if (c.kind === 'once') return [R.once];
  return [h('q', {}, c.quote)];
}

/** Everything that is said of a condition beside its words, apart by a mark. */
export function notesOf(context: ResultContext, e: Evaluation, c: ConditionResult): string[] {
  const { words, book } = context;
  const { checkResults: R } = words;
  const subject = c.condition !== null && 'subject' in c.condition ? c.condition.subject : 'applicant';
  const isElsewhere = c.condition !== null && c.clause !== e.incentive.clause;
  const at = isElsewhere ? clausePlaceOf(context, e.incentive.policy, c.clause) : null;
  return [
    ...(c.evidence === 'carried_over' ? [R.carriedOver] : c.evidence === 'document' ? [R.ofAll] : []),
    ...(at === null ? [] : [R.stands(at)]),
    ...(subject === 'attracted_firm' || subject === 'person' || subject === 'project' ? [R.about(words.term(subjects[subject]))] : []),
    ...(c.condition !== null && 'negate' in c.condition && c.condition.negate ? [R.negated] : []),
    ...[R.reason(c.reason, titleName(words, book, c.title))].filter((text) => text !== ''),
    ...(c.value === undefined ? [] : [saidText(context, c) ?? ''].filter((text) => text !== '')),
    ...(c.state === 'not_met' && c.value === undefined ? [saidText(context, c) ?? ''].filter((text) => text !== '') : []),
  ];
}

/** A condition and what is said of it as plain text. */
export function conditionText(context: ResultContext, e: Evaluation, c: ConditionResult): string {
  const { words } = context;
  const plain = (m: Markup): string =>
    typeof m === 'string' ? m : m.tag === 'q' ? words.marks.quoted(m.children.map(plain).join('')) : m.children.map(plain).join('');
  const notes = notesOf(context, e, c);
  return wordsOf(context, e, c).map(plain).join('') + (notes.length === 0 ? '' : words.marks.bracketed(notes.join(words.marks.semicolon)));
}

function conditionItem(context: ResultContext, e: Evaluation, c: ConditionResult): MarkupElement {
  const { words } = context;
  const { checkResults: R } = words;
  const notes = notesOf(context, e, c);
  const field = c.state === 'not_met' || c.state === 'to_confirm' ? questionOf(c) : null;
  return h(
    'li',
    { 'data-condition': c.path, 'data-state': c.state },
    stateMark(context, c.state),
    h(
      'div',
      {},
      ...wordsOf(context, e, c),
      notes.length > 0 && h('small', {}, notes.join(words.marks.semicolon)),
      field !== null && changeButton(field, c.state === 'not_met' ? R.change : R.answer, confirmKey(e.incentive, c)),
    ),
  );
}

/** A group of the tree: which of its members must be met, its state, its members. */
function groupItem(context: ResultContext, title: string, state: State, members: readonly MarkupElement[]): MarkupElement {
  return h('li', { 'data-state': state }, stateMark(context, state), h('div', {}, title, h('ul', { class: 'check-conditions' }, members)));
}

/** The conditions as their tree is printed, the implied ones around it as the engine orders them. */
export function conditionList(context: ResultContext, e: Evaluation): MarkupElement {
  const { checkResults: R } = context.words;
  const byPath = new Map(e.conditions.map((c) => [c.path, c]));
  const stateAt = (node: ConditionRecord, path: string): State => {
    if ('all' in node) return allOf(node.all.map((n, i) => stateAt(n, `${path}.all.${i}`)));
    if ('any' in node) return anyOf(node.any.map((n, i) => stateAt(n, `${path}.any.${i}`)));
    return byPath.get(path)?.state ?? 'to_confirm';
  };
  const items = (nodes: readonly ConditionRecord[], prefix: string): MarkupElement[] =>
    nodes.flatMap((node, i): MarkupElement[] => {
      const path = `${prefix}${i}`;
      if ('all' in node) return [groupItem(context, R.all, stateAt(node, path), items(node.all, `${path}.all.`))];
      if ('any' in node) return [groupItem(context, R.any, stateAt(node, path), items(node.any, `${path}.any.`))];
      const c = byPath.get(path);
      return c === undefined ? [] : [conditionItem(context, e, c)];
    });
  const implied = (isBefore: boolean) =>
    e.conditions.filter((c) => c.condition === null && (c.kind === 'beneficiary') === isBefore).map((c) => conditionItem(context, e, c));
  return h('ul', { class: 'check-conditions', 'aria-label': R.conditions }, implied(true), items(e.incentive.conditions, ''), implied(false));
}
