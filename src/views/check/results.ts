/** The results of a check: counts, what nobody has verified, every incentive of the named places by its standing, what adds up. */
import { policyUrl } from '../../domain/corpus/addresses.ts';
import { endedOn } from '../../domain/corpus/standing.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { State } from '../../domain/rules/state.ts';
import type { Total } from '../../domain/rules/totals.ts';
import type { Evaluation, Group } from '../../domain/rules/verdict.ts';
import type { CheckPolicy } from '../../domain/schema/shard.ts';
import { validities } from '../../domain/vocabulary.ts';
import { h, type Markup, type MarkupElement } from '../markup.ts';
import { phaseText } from '../standing.ts';
import { placeName, type ResultWords } from './answers.ts';
import type { CheckBook } from './book.ts';
import type { ResultContext } from './conditions.ts';
import { incentiveEntry } from './incentive.ts';

export type ResultOptions = Omit<ResultContext, 'words' | 'book'>;

/** Nearest to money first: verdicts inside a group, groups inside a place. */
const VERDICT_ORDER: readonly State[] = ['met', 'to_confirm', 'not_stated', 'not_met'];
const GROUP_ORDER: readonly Group[] = ['claimable', 'unverified', 'draft', 'excerpt', 'lapsed', 'not_for_you'];

export const countVerdicts = (evaluations: readonly Evaluation[]): Record<State, number> => {
  const counts: Record<State, number> = { met: 0, to_confirm: 0, not_stated: 0, not_met: 0 };
  for (const e of evaluations) counts[e.verdict] += 1;
  return counts;
};

/** What is verified of the documents and what is not, and how a reader finds out. */
function standingNote({ words, book, href }: ResultContext, evaluations: readonly Evaluation[]): MarkupElement {
  const { standing: S } = words.checkResults;
  const policies = [...book.policies.values()].filter((p) => evaluations.some((e) => e.incentive.policy === p.id));
  const verified = policies.filter((p) => p.validity === 'in_force' && p.validity_source !== null);
  const claimable = evaluations.filter((e) => verified.some((p) => p.id === e.incentive.policy));
  const toldOf = (p: CheckPolicy): string => {
    if (p.validity === 'in_force' && p.validity_source !== null) return S.verified(p.validity_source, p.validity_checked);
    if (p.validity === 'repealed' || p.validity === 'expired') return S.lapsed(words.term(validities[p.validity]));
    const ends = endedOn(p, book.asOf);
    return ends !== null ? S.ended(ends) : S.how(p.doc_number, placeName(words, book, p.city));
  };
  return h(
    'div',
    { class: 'check-note' },
    h('p', {}, h('strong', {}, verified.length === 0 ? S.none(policies.length) : S.some(claimable.length, verified.length)), S.reminder),
    h(
      'ul',
      {},
      policies.map((p) =>
        h(
          'li',
          {},
          h('a', { href: href(policyUrl(p.id)) }, p.short),
          words.marks.colon,
          toldOf(p),
          p.official_url !== null && h('a', { href: p.official_url, rel: 'noopener' }, S.official),
        ),
      ),
    ),
  );
}

/** 淮南 2020 · 目标年 2022 已过. */
function documentNote({ words, book }: ResultContext, id: string): string {
  const policy = book.policies.get(id);
  if (policy === undefined) return '';
  const { line } = phaseText({ words, asOf: book.asOf }, policy);
  return `${policy.short} · ${line}`;
}

/** Something is paid, not only striven for, and not by the firm. */
const givesMoney = ({ incentive }: Evaluation): boolean => incentive.claimable && incentive.amounts.length > 0;

/** Nearest to being met first; of equals those that give money. */
const inOrder = (evaluations: readonly Evaluation[]): Evaluation[] =>
  VERDICT_ORDER.flatMap((verdict) => {
    const own = evaluations.filter((e) => e.verdict === verdict);
    return [...own.filter(givesMoney), ...own.filter((e) => !givesMoney(e))];
  });

/** How an entry is made. */
export type MakeEntry = (context: ResultContext, e: Evaluation) => MarkupElement;

const printsSum = ({ incentive }: Evaluation): boolean => incentive.amounts.some((a) => a.value !== null);

/** The entries of a document: those that print a sum, then the others folded, with how they stand; all in one where they are refused. */
function documentEntries(context: ResultContext, policy: string, own: readonly Evaluation[], entry: MakeEntry, isRefused: boolean): Markup[] {
  const { checkResults: R } = context.words;
  const isOpen = (e: Evaluation) => isRefused || printsSum(e);
  const [summed, others] = [own.filter(isOpen), own.filter((e) => !isOpen(e))];
  const made = (some: readonly Evaluation[]) => inOrder(some).map((e) => entry(context, e));
  const changed = others.filter((e) => context.changed?.has(e.incentive.id)).length;
  return [
    h('p', { class: 'check-document', 'data-key': `document-${policy}` }, documentNote(context, policy)),
    ...made(summed),
    ...(others.length === 0
      ? []
      : [
          h(
            'details',
            { class: 'check-more', 'data-key': `more-${policy}` },
            h('summary', {}, R.noSum(countVerdicts(others), summed.length > 0), changed > 0 && h('b', {}, R.changedNow(changed))),
            ...made(others),
          ),
        ]),
  ];
}

/** A standing of a place: its entries document by document. */
function groupSection(context: ResultContext, group: Group, members: readonly Evaluation[], entry: MakeEntry): MarkupElement {
  const { checkResults: R } = context.words;
  const { name, note } = R.groups[group];
  const documents = groupBy(members, (e) => e.incentive.policy);
  const isFolded = group === 'not_for_you';
  const entries = [...documents].flatMap(([policy, own]) => documentEntries(context, policy, own, entry, isFolded));
  const head = h('h3', {}, name, ' ', h('small', {}, String(members.length)));
  return h(
    'section',
    { class: 'check-group', 'data-group': group },
    head,
    h('p', { class: 'check-group-note' }, note),
    ...(isFolded ? [h('details', { class: 'check-refused' }, h('summary', {}, R.eachRefusal), entries)] : entries),
  );
}

/** What the text itself adds up, and why it adds nothing else. */
function totalsSection({ words, book }: ResultContext, evaluations: readonly Evaluation[], totals: readonly Total[]): MarkupElement | null {
  const { checkResults: R, marks } = words;
  const { totals: T, money: M } = R;
  const open = evaluations.filter((e) => (e.verdict === 'met' || e.verdict === 'not_stated') && givesMoney(e));
  if (open.length < 2 && totals.length === 0) return null;
  const nameOf = (id: string) => book.awards.get(id)?.title ?? M.otherAward;
  const sumOf = ({ amount: { kind, cny, cny_max } }: Total): string => {
    if (kind === 'exact' && cny !== null) return R.sum(cny);
    if (kind === 'at_least' && cny !== null) return M.least(R.sum(cny));
    if (kind === 'up_to' && cny_max !== null) return cny === null ? M.most(R.sum(cny_max)) : R.span(cny, cny_max);
    return '';
  };
  const line = (total: Total): MarkupElement => {
    const readings = total.amount.readings.flatMap((r) => (r.high === null ? [] : [marks.labelled(R.readings[r.reading][0], R.sum(r.high))]));
    const sum = sumOf(total);
    return h(
      'li',
      { 'data-total': total.reason, 'data-addable': String(total.addable) },
      total.of.map(nameOf).join(T.plus),
      h('strong', {}, total.addable && sum !== '' ? marks.labelled(T.addable, sum) : total.addable ? T.addable : T.apart),
      h('small', {}, R.totalReasons[total.reason], readings.length > 0 && marks.bracketed(readings.join(marks.semicolon))),
    );
  };
  return h(
    'section',
    { class: 'check-totals' },
    h('h3', {}, T.title),
    totals.length > 0 && h('ul', {}, totals.map(line)),
    h('p', {}, totals.some((t) => t.addable) ? T.rest : T.none),
  );
}

/** One place: what it has for the firm, by standing, then what adds up. */
function placeSection(context: ResultContext, place: string, evaluations: readonly Evaluation[], totals: readonly Total[], entry: MakeEntry): MarkupElement {
  const { words, book, profile } = context;
  const { checkResults: R, marks } = words;
  const zh = placeName(words, book, place);
  const seat = profile.locations?.[0];
  const assumed = seat != null && seat !== place ? marks.bracketed(R.assumed(zh)) : '';
  const ids = new Set(evaluations.map((e) => e.incentive.id));
  return h(
    'section',
    { class: 'check-place', 'data-place': place },
    h('h2', {}, zh, h('small', {}, assumed, ' ', R.ofPlace(countVerdicts(evaluations)))),
    ...(evaluations.length === 0
      ? [h('p', {}, book.places.get(place)?.policies === 0 ? R.nothingHeld(zh) : R.nothingCoded(zh))]
      : [
          ...GROUP_ORDER.flatMap((group) => {
            const members = evaluations.filter((e) => e.group === group);
            return members.length === 0 ? [] : [groupSection(context, group, members, entry)];
          }),
          totalsSection(
            context,
            evaluations,
            totals.filter((t) => t.of.some((id) => ids.has(id))),
          ),
        ]),
  );
}

/** What no result counts, and that this is nobody's decision. */
function below({ words, book, today }: ResultContext): MarkupElement {
  const { below: B } = words.checkResults;
  return h(
    'footer',
    { class: 'check-below' },
    h('p', {}, B.budget),
    h('p', {}, B.tax),
    h('p', {}, B.asOf(book.asOf)),
    h('p', { class: 'check-not-official' }, B.notOfficial(today, book.dataVersion)),
  );
}

/** Places to print, the firm's own first: those it names, held or not. */
const placesOf = ({ book, profile }: ResultContext): readonly string[] => [
  ...new Set([...(profile.locations ?? []).filter((p) => p !== null && p !== 'other'), ...book.held] as string[]),
];

/**
 * The results as markup: `[data-check-results]` with one `[data-incentive]` for every incentive of the named places.
 * @param evaluations those of all incentives of the book, in its order
 * @param entry makes an entry; a script gives one that remembers
 */
export function resultsMarkup(
  words: ResultWords,
  book: CheckBook,
  evaluations: readonly Evaluation[],
  totals: readonly Total[],
  options: ResultOptions,
  entry: MakeEntry = incentiveEntry,
): MarkupElement {
  const context: ResultContext = { words, book, ...options };
  const { checkResults: R } = words;
  const places = placesOf(context);
  const byPlace = groupBy(evaluations, (e) => e.incentive.city);
  return h(
    'div',
    { class: 'check-results', 'data-check-results': true, 'data-state': 'done' },
    ...(places.length === 0
      ? [h('p', { class: 'check-counts' }, R.nothingNamed)]
      : [
          h('p', { class: 'check-counts', 'data-counts': true }, R.counts(countVerdicts(evaluations))),
          evaluations.length > 0 && standingNote(context, evaluations),
          // filled by a script
          h('div', { 'data-part': 'further', 'data-key': 'further' }),
          h(
            'div',
            { class: 'check-places' },
            places.map((place) => placeSection(context, place, byPlace.get(place) ?? [], totals, entry)),
          ),
        ]),
    below(context),
  );
}
