/** A question to the office in charge, ready to copy: the document, its words, the firm, and what is open. */
import { payingAmount } from '../../domain/rules/amount.ts';
import type { ProfileField } from '../../domain/rules/profile.ts';
import type { Evaluation } from '../../domain/rules/verdict.ts';
import { numberToDecimal } from '../../domain/number/decimal.ts';
import { stages } from '../../domain/vocabulary.ts';
import type { CheckPolicy } from '../../domain/schema/shard.ts';
import { answerText, choiceName, placeName, titleName } from './answers.ts';
import { clausePlaceOf, type ContextWith, type ResultContext } from './conditions.ts';

/** A document as an office knows it: title, number, and that it is only a draft or a report. */
export function documentName({ words }: Pick<ContextWith<'checkQuestion'>, 'words'>, policy: CheckPolicy): string {
  const { checkQuestion: Q } = words;
  if (policy.stage === 'report') return Q.report(policy.title, policy.publisher);
  const isUntold = policy.stage === 'draft' && !policy.title.includes(words.term(stages.draft));
  return (isUntold ? Q.draft : Q.document)(policy.title, policy.doc_number);
}

/** Names of the offices in charge, as printed; inherited ones by their names in full. */
export function officeNames({ words, book }: Pick<ResultContext, 'words' | 'book'>, { incentive }: Pick<Evaluation, 'incentive'>): string[] {
  const printed = incentive.responsible_units.map((u) => u.printed);
  const inherited = incentive.units_inherited.flatMap((id) => book.offices.get(id) ?? []).map(words.term);
  return [...new Set([...printed, ...inherited])];
}

/** Answers that this incentive reads, beside place and kind of applicant; in the order they are read. */
function factsOf(context: ResultContext, e: Evaluation): string[] {
  const { words, book, profile } = context;
  const around: readonly ProfileField[] = ['locations', 'roles', 'confirmed', 'already_received'];
  const fields = [...new Set([...e.conditions.flatMap((c) => c.reads), ...e.amount.reads, ...measuredBy(e)])].filter((f) => !around.includes(f));
  return fields.flatMap((field) => {
    const answer = answerText(words, book, profile, field);
    return answer === null ? [] : [words.marks.labelled(words.checkResults.fields[field], answer)];
  });
}

/** Answers from which the sum was worked out. */
const measuredBy = (e: Evaluation): readonly ProfileField[] => e.conditions.filter((c) => c.value !== undefined).flatMap((c) => c.reads);

function asksOf(context: ContextWith<'checkQuestion'>, e: Evaluation): string[] {
  const { words, book } = context;
  const { checkResults: R, checkQuestion: Q } = words;
  const open = e.conditions.filter((c) => c.state === 'not_stated' || (c.state === 'to_confirm' && c.reason === 'no_question'));
  const paying = payingAmount(e.incentive);
  const caps = [...e.incentive.amounts, ...e.incentive.shared_caps].filter((a) => a.role === 'cap' && a.cap_window === 'unclear' && a.value_cny !== null);
  const readings = e.amount.readings.length > 1 ? e.amount.readings.map((r) => R.readings[r.reading][0]) : [];
  return [
    Q.standing[e.group],
    ...open.flatMap((c) => Q.asked(c.reason, c.quote, titleName(words, book, c.title)) ?? []),
    ...(readings.length > 0 ? [Q.readings(readings.join(Q.or))] : []),
    ...(!e.incentive.claimable && e.incentive.payer !== 'firm' ? [Q.nothingYet] : []),
    ...(e.incentive.claimable && paying?.role === 'unspecified' ? [Q.unspecified] : []),
    ...(paying?.base != null ? [Q.base(paying.base)] : []),
    ...caps.flatMap((a) => (a.value_cny === null ? [] : [Q.window(R.money.most(R.sum(numberToDecimal(a.value_cny))))])),
    Q.how,
  ];
}

/** The question as plain text, a paragraph a line. */
export function questionText(context: ContextWith<'checkQuestion'>, e: Evaluation): string {
  const { words, book, profile } = context;
  const { checkQuestion: Q, marks } = words;
  const policy = book.policies.get(e.incentive.policy);
  const offices = officeNames(context, e);
  const seat = profile.locations?.[0];
  const roles = (profile.roles ?? []).flatMap((r) => (r === null ? [] : (choiceName(words, 'roles', 'roles', r) ?? [])));
  const who = seat == null || roles.length === 0 ? [] : [Q.who(placeName(words, book, seat), marks.list(roles))];
  const facts = [...who, ...factsOf(context, e)];
  return [
    Q.hello(offices.length === 0 ? Q.toWhom : marks.list(offices)),
    ...(policy === undefined
      ? []
      : [Q.about(documentName(context, policy), clausePlaceOf(context, policy.id, e.incentive.clause) ?? '', e.incentive.quote.replace(/\s+/g, ''))]),
    ...(facts.length === 0 ? [] : [Q.facts(facts.join(marks.semicolon))]),
    Q.asks,
    ...asksOf(context, e).map((text, i) => Q.number(i + 1, text)),
    Q.thanks,
  ].join('\n');
}
