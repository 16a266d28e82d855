/** One incentive as a firm sees it: verdict, money, conditions, whom to ask, and the way back to the sentence. */
import { policyUrl, unitUrl } from '../../domain/corpus/addresses.ts';
import { ofEach } from '../../domain/of-each.ts';
import type { Evaluation } from '../../domain/rules/verdict.ts';
import type { ResponsibleUnit } from '../../domain/schema/record.ts';
import { payers, relations } from '../../domain/vocabulary.ts';
import { classes, h, type Markup, type MarkupElement } from '../markup.ts';
import { factFlags } from '../flags.ts';
import { titleName } from './answers.ts';
import { amountText } from './amount-lines.ts';
import { changeButton, clausePlaceOf, conditionList, questionOf, saidText, type ResultContext } from './conditions.ts';

/** An office as printed, linked to its page; with what became of it where the editor knows. */
function officeLink({ words, book, href }: ResultContext, { unit, printed, role }: ResponsibleUnit): Markup {
  const { foot: F } = words.checkResults;
  const office = book.offices.get(unit);
  const name = role === 'lead' ? F.lead(printed) : printed;
  if (office === undefined) return name;
  const link = h('a', { href: href(unitUrl(office)) }, name);
  return office.successor === undefined ? link : h('span', {}, link, h('small', {}, words.marks.bracketed(F.successor(printed, office.successor))));
}

/** Between members of a list. */
const joined = (members: readonly Markup[], mark: string): Markup[] => members.flatMap((m, i) => (i === 0 ? [m] : [mark, m]));

export function officesLine(context: ResultContext, { incentive }: Pick<Evaluation, 'incentive'>): MarkupElement {
  const { words, book, href } = context;
  const { foot: F } = words.checkResults;
  const printed = incentive.responsible_units.map((u) => officeLink(context, u));
  const inherited = incentive.units_inherited.flatMap((id) => {
    const office = book.offices.get(id);
    return office === undefined ? [] : [h('a', { href: href(unitUrl(office)) }, words.term(office))];
  });
  if (printed.length + inherited.length === 0) return h('p', { class: 'check-offices' }, F.noOffices);
  return h(
    'p',
    { class: 'check-offices' },
    printed.length > 0 && [words.marks.labelled(F.offices, ''), ...joined(printed, words.marks.and)],
    printed.length > 0 && inherited.length > 0 && words.marks.semicolon,
    inherited.length > 0 && [words.marks.labelled(F.inherited, ''), ...joined(inherited, words.marks.and)],
  );
}

/** What else the sentence says: duties, proofs, the title it gives, the same measure elsewhere, other documents, who pays. */
function detailLines({ words, book, href }: ResultContext, { incentive }: Pick<Evaluation, 'incentive'>): MarkupElement[] {
  const { checkResults: R, marks } = words;
  const { foot: F } = R;
  const quotes = (label: string, entries: readonly { readonly quote: string }[]) =>
    entries.length === 0
      ? []
      : [
          h(
            'p',
            {},
            marks.labelled(label, ''),
            ...joined(
              entries.map((d) => h('q', {}, d.quote)),
              marks.semicolon,
            ),
          ),
        ];
  const confers = titleName(words, book, incentive.confers);
  const same = incentive.same_as === null ? undefined : book.awards.get(incentive.same_as);
  const samePolicy = same === undefined ? undefined : book.policies.get(same.policy);
  const references = incentive.references.map((r) => {
    const text = F.reference(words.term(relations[r.relation]), `${r.title}${r.number ?? ''}`, r.held !== null);
    return r.held === null ? text : h('a', { href: href(policyUrl(r.held)) }, text);
  });
  return [
    ...quotes(F.duties, incentive.duties),
    ...quotes(F.proofs, incentive.proofs),
    ...(confers === null ? [] : [h('p', {}, F.confers(confers))]),
    ...(same === undefined
      ? []
      : [h('p', {}, marks.labelled(F.sameAs, ''), h('a', { href: href(same.url) }, `${samePolicy?.short ?? ''} ${same.title}`.trim()))]),
    ...(references.length === 0 ? [] : [h('p', {}, marks.labelled(F.references, ''), ...joined(references, marks.semicolon))]),
    ...(incentive.payer === 'unknown' ? [] : [h('p', {}, F.payer(words.term(payers[incentive.payer])))]),
  ];
}

/** What stands folded in an entry. */
export const folds = ['conditions', 'question', 'citation'] as const;
export type Fold = (typeof folds)[number];

/** What a folded part of an entry holds. */
export type FoldedPart = (context: ResultContext, e: Evaluation, fold: Fold) => readonly Markup[];

const folded = (context: ResultContext, e: Evaluation, fold: Fold, title: string): MarkupElement =>
  h(
    'details',
    { class: `check-fold check-fold--${fold}`, 'data-fold': fold, 'data-empty': context.fill === null },
    h('summary', {}, title),
    ...(context.fill?.(context, e, fold) ?? []),
  );

function flagList({ words, book }: ResultContext, { incentive }: Pick<Evaluation, 'incentive'>): MarkupElement | null {
  const flags = factFlags({ flagOf: (id) => book.flags.get(id) ?? null }, incentive.discrepancies);
  if (flags.length === 0) return null;
  return h(
    'ul',
    { class: 'check-flags', 'aria-label': words.checkResults.foot.discrepancy },
    flags.map((f) => h('li', { class: classes('check-flag', f.grave && 'check-flag--grave') }, f.text)),
  );
}

/** What would change a refusal: the condition that fails, what was answered, and the way to that answer. */
function whyNot(context: ResultContext, e: Evaluation): MarkupElement | null {
  const { checkResults: R, marks } = context.words;
  const failing = e.conditions.filter((c) => c.state === 'not_met');
  const { deciding } = e;
  if (deciding === null || e.verdict !== 'not_met' || failing.length === 0) return null;
  const said = saidText(context, deciding);
  const field = questionOf(deciding);
  return h(
    'p',
    { class: 'check-why' },
    marks.labelled(R.changes, ''),
    deciding.kind === 'territory' || deciding.kind === 'once' ? '' : h('q', {}, deciding.kind === 'beneficiary' ? e.incentive.beneficiary : deciding.quote),
    said !== null && h('small', {}, said),
    field !== null && changeButton(field, R.change, `${e.incentive.id}/${deciding.path}`),
  );
}

/** The id of an entry on the page. */
export const resultId = (incentive: string): string => `result-${incentive}`;

/** What an entry is called by, and `data-*` that checks rely on. */
const entryAttributes = ({ incentive, verdict, group, amount }: Evaluation) => ({
  class: 'check-incentive',
  id: resultId(incentive.id),
  'data-incentive': incentive.id,
  'data-verdict': verdict,
  'data-group': group,
  'data-amount-kind': amount.kind,
  'data-cny': amount.cny,
  'data-cny-max': amount.cny_max,
});

/** An entry whose content is drawn by itself. */
export const entryShell = ofEach((e: Evaluation): MarkupElement => h('article', entryAttributes(e)));

/** The whole entry. */
export function incentiveEntry(context: ResultContext, e: Evaluation, heading: 'h3' | 'h4' = 'h4'): MarkupElement {
  const { words, book, href } = context;
  const { checkResults: R } = words;
  const { incentive, verdict } = e;
  const money = amountText(words, book, e);
  const clause = clausePlaceOf(context, incentive.policy, incentive.clause);
  const isRefused = verdict === 'not_met';
  return h(
    'article',
    entryAttributes(e),
    h(heading, {}, incentive.title),
    h('p', { class: `check-verdict check-verdict--${verdict}` }, R.verdicts[verdict]),
    h('p', { class: 'check-amount' }, money.sum, money.note !== '' && h('small', {}, money.note)),
    flagList(context, e),
    whyNot(context, e),
    isRefused ? folded(context, e, 'conditions', R.allConditions(e.conditions.length)) : conditionList(context, e),
    money.lines.length > 0 &&
      h(
        'ul',
        { class: 'check-arithmetic' },
        money.lines.map((text) => h('li', {}, text)),
      ),
    // a condition may ask it already
    money.waits !== null &&
      !isRefused &&
      !e.conditions.some((c) => c.state === 'to_confirm' && questionOf(c) === money.waits) &&
      h('p', { class: 'check-waits' }, changeButton(money.waits, R.answer)),
    ...detailLines(context, e),
    officesLine(context, e),
    h(
      'div',
      { class: 'check-foot' },
      h('a', { href: href(incentive.url) }, R.foot.evidence(clause ?? book.policies.get(incentive.policy)?.short ?? '')),
      folded(context, e, 'question', R.foot.question),
      folded(context, e, 'citation', R.foot.cite),
    ),
  );
}
