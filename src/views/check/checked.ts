/** A firm's answers evaluated against a book: what the results print, and what the form still has to ask. */
import { ofEach } from '../../domain/of-each.ts';
import { measureFields, type RuleIncentive } from '../../domain/rules/condition.ts';
import { openActivities, openMatters, openQuestions, withMatters } from '../../domain/rules/questions.ts';
import { readProfile, type InputError, type Profile, type ProfileField } from '../../domain/rules/profile.ts';
import { typedAnswers } from '../../domain/rules/typed.ts';
import { remembering } from '../../domain/rules/remember.ts';
import { isNewTitle } from '../../domain/rules/titles-held.ts';
import { taxDecides } from '../../domain/rules/vat.ts';
import { confirmKey, type Evaluation } from '../../domain/rules/verdict.ts';
import type { CheckState } from '../../state/check-state.ts';
import { listChoices, type Choice } from './asked.ts';
import { evaluationsOf, judgeOf, ruleBook, type CheckBook } from './book.ts';
import type { FormContext, OpenCondition } from './form-context.ts';
import type { Words } from '../../words/zh.ts';

export interface Checked {
  readonly profile: Profile;
  readonly errors: readonly InputError[];
  /** Of all incentives of the book, in its order. */
  readonly evaluations: readonly Evaluation[];
  /** What the form asks from. Worked out when it is asked for: the results do without. */
  readonly context: () => Omit<FormContext, 'kept'>;
}

/** Fields that tell a sum, by themselves or in their rows: here tax may decide. */
const SUMS: readonly ProfileField[] = [
  'equipment_completed_last_year_cny',
  'equipment_planned_cny',
  'software_planned_cny',
  'tech_contract_paid_cny',
  'tech_contract_deal_cny',
  'first_sets',
  'advertising',
];
const SUM_PART: Partial<Record<ProfileField, string>> = { first_sets: 'sale_price_cny', advertising: 'spend_cny' };

/** The sums that an evaluation builds on: a condition reads it, or an amount. Asked once of each evaluation. */
const sumsOf = ofEach((e: Evaluation): readonly ProfileField[] =>
  SUMS.filter(
    (field) =>
      e.conditions.some((c) => c.reads.includes(field)) ||
      [...e.incentive.amounts, ...e.incentive.shared_caps].some((a) => a.measures.some((m) => measureFields(m).includes(field))),
  ),
);

/** Titles of the incentives that tax in a sum decides, for a profile. */
type TaxedOf = (profile: Profile) => readonly string[];
interface TaxOfField {
  readonly readers: readonly RuleIncentive[];
  readonly titlesOf: TaxedOf;
}
const taxes = ofEach((_: CheckBook) => new Map<ProfileField, TaxOfField>());

/** What tax in a sum decides, remembered while the same incentives build on it and the answers they read stay. */
function taxedOf(book: CheckBook, field: ProfileField, readers: readonly RuleIncentive[], asOf: string): TaxedOf {
  const byField = taxes(book);
  const known = byField.get(field);
  if (known?.readers.length === readers.length && known.readers.every((r, i) => r === readers[i])) return known.titlesOf;
  const titlesOf = remembering((profile): readonly string[] => [
    ...new Set(
      taxDecides(field, readers, profile, ruleBook(book), profile.as_of ?? asOf, judgeOf(book)).map((d) => book.awards.get(d.incentive)?.title ?? d.incentive),
    ),
  ]);
  byField.set(field, { readers, titlesOf });
  return titlesOf;
}

/** Where tax decides, by the path of the sum: for rows at each sum given. */
function taxWarnings(profile: Profile, evaluations: readonly Evaluation[], book: CheckBook): Map<string, readonly string[]> {
  const warnings = new Map<string, readonly string[]>();
  for (const field of SUMS) {
    const given = profile[field];
    if (given === undefined || given === '0') continue;
    const readers = evaluations.filter((e) => sumsOf(e).includes(field)).map((e) => e.incentive);
    const titles = taxedOf(book, field, readers, book.asOf)(profile);
    if (titles.length === 0) continue;
    const part = SUM_PART[field];
    if (part === undefined) warnings.set(field, titles);
    else if (Array.isArray(given))
      given.forEach((row: unknown, i) => {
        const sum = (row as Readonly<Record<string, unknown>> | null)?.[part];
        if (sum !== null && sum !== undefined) warnings.set(`${field}[${i}].${part}`, titles);
      });
  }
  return warnings;
}

/** Lists that conditions ask for: of the book, whatever is answered. */
const listsOf = ofEach((book: CheckBook) =>
  ofEach((words: Pick<Words, 'marks'>): readonly Choice[] => listChoices(words, book.incentives, (id) => book.policies.get(id)?.short ?? id)),
);

/** Conditions that only the firm can tell of: those still open, and those it told. */
const conditionsOf = (e: Evaluation, confirmed: NonNullable<Profile['confirmed']>): OpenCondition[] =>
  e.conditions.flatMap((c) => {
    const key = confirmKey(e.incentive, c);
    const isOpen = e.verdict !== 'not_met' && c.state === 'to_confirm' && c.reason === 'no_question' && c.condition !== null;
    return isOpen || confirmed[key] !== undefined ? [{ key, quote: c.quote, incentive: c.evidence === 'document' ? '' : e.incentive.title }] : [];
  });
const openConditionsOf = ofEach((e: Evaluation) => conditionsOf(e, {}));

/** Evaluates the answers. @param book holds the places that the answers name */
export function checkAnswers(words: Pick<Words, 'term' | 'marks'>, state: CheckState, book: CheckBook): Checked {
  const { profile: told, errors } = readProfile(typedAnswers(state.answers), ruleBook(book));
  const profile = state.matters === null ? told : withMatters(told, state.matters);
  const [evaluate, evaluateBefore] = evaluationsOf(book);
  const evaluations = evaluate(profile);
  return {
    profile,
    errors,
    evaluations,
    context: () =>
      // which matters are worth a tick is told as if none had been ticked
      contextOf(words, book, profile, errors, evaluations, state.matters === null ? evaluations : evaluateBefore(told)),
  };
}

function contextOf(
  words: Pick<Words, 'term' | 'marks'>,
  book: CheckBook,
  profile: Profile,
  errors: readonly InputError[],
  evaluations: readonly Evaluation[],
  beforeMatters: readonly Evaluation[],
): Omit<FormContext, 'kept'> {
  const asOf = profile.as_of ?? book.asOf;
  const details = profile.title_details ?? [];
  const { confirmed } = profile;
  const open = evaluations.flatMap(confirmed === undefined ? openConditionsOf : (e) => conditionsOf(e, confirmed));
  const paid = evaluations.filter(
    (e) =>
      e.incentive.recurrence === 'once' && (e.verdict === 'met' || e.verdict === 'not_stated' || profile.already_received?.includes(e.incentive.id) === true),
  );
  const seats = profile.locations ?? [];
  const named = seats.flatMap((p) => (p === null ? [] : (book.places.get(p)?.province ?? [])));
  const isFarAway = seats.length === 0 || seats.includes('other') || named.length === 0;
  return {
    places: [...book.places.values()].filter((p) => p.policies > 0).map((p) => ({ value: p.id, label: words.term(p) })),
    titles: [...book.titles.values()].filter(
      (t) =>
        t.rung !== null &&
        (isFarAway || profile.titles?.includes(t.id) === true || t.conferred.some((c) => c.provinces === 'all' || c.provinces.some((p) => named.includes(p)))),
    ),
    lists: listsOf(book)(words),
    open: openQuestions(evaluations, profile),
    titlesMatter: evaluations.some((e) => e.verdict !== 'not_met' && e.conditions.some((c) => c.reads.includes('titles'))),
    openMatters: seats.length === 0 ? null : openMatters(beforeMatters),
    openActivities: openActivities(evaluations),
    // what a document asks of all is one question
    conditions: [...new Map(open.map((c) => [c.key, c])).values()],
    paidOnce: paid.map((e) => ({ value: e.incentive.id, label: e.incentive.title })),
    titleOf: (id) => book.awards.get(id)?.title ?? id,
    errors,
    warnings: taxWarnings(profile, evaluations, book),
    lapsed: new Map(details.flatMap((d) => (d.title != null && d.valid_to != null && d.valid_to < asOf ? [[d.title, d.valid_to] as const] : []))),
    early: new Map(details.flatMap((d) => (d.title != null && d.conferred_on != null && d.conferred_on > asOf ? [[d.title, d.conferred_on] as const] : []))),
    isNew: new Set(
      details.flatMap((d) =>
        d.title != null && d.conferred_on?.slice(0, 4) === asOf.slice(0, 4) && isNewTitle(profile, d.title, asOf) === true ? [d.title] : [],
      ),
    ),
  };
}
