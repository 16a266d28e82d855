import type { IncentiveComparison, IncentiveRow } from '../../domain/compare/incentives.ts';
import { isAmount, runsBy, type Offer, type OfferValue } from '../../domain/compare/offer-value.ts';
import type { EventSection } from '../../domain/schema/event.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { tableRows, type Cell } from '../../domain/table/table.ts';
import { holdings, payers, recurrences, stackings, stages, validities } from '../../domain/vocabulary.ts';
import { readAmount } from '../amounts.ts';
import { cellFlags } from '../flags.ts';
import type { Speaker } from '../speaker.ts';
import { phaseText } from '../standing.ts';
import { makeHead, makePrintedBlank, makePrintedCell, makeRow, type PrintedCell, type PrintedHead, type PrintedOffer, type PrintedTable } from './printed.ts';

/** Documents that set the sum, or over whose sum this one is paid. */
function documentNotes({ words }: Speaker, { references }: Offer, values: readonly OfferValue[]): string[] {
  const I = words.incentives;
  const cited = (relation: Offer['references'][number]['relation']) =>
    references.filter((r) => r.relation === relation).map((r) => I.document(r.title, r.held !== null));
  // an uplift or ratio names what it builds on itself
  const isBuiltOn = (title: string) => values.some((v) => v.builds_on?.startsWith(title.replace(/\p{Ps}.*/u, '')) === true);
  return [...cited('amount_in').map(I.amountIn), ...cited('tops_up').map((title) => (isBuiltOn(title) ? I.baseNotHeld : I.topsUp(title)))];
}

/** Who gets it and who pays where that is not the usual, how often, under which title. */
function offerNotes(site: Speaker, offer: Offer): (string | null)[] {
  const { incentives: I, amount: A, figure: F } = site.words;
  return [
    A.recipient(offer.beneficiary_kind),
    offer.payer === 'district' || offer.payer === 'province' || offer.payer === 'firm' ? I.payer(payers[offer.payer].zh) : null,
    offer.recurrence === 'unknown' ? null : recurrences[offer.recurrence].zh,
    offer.tiers_required.length === 0 ? null : I.requires(F.titles(offer.tiers_required, site.titles)),
    offer.stacking === 'exclusive' ? stackings.exclusive.zh : null,
  ];
}

/** One incentive from the values of its amounts. */
export function printOffer(site: Speaker, values: readonly [OfferValue, ...OfferValue[]]): PrintedOffer {
  const [{ offer, fact, source, flags }] = values;
  const amounts = values.filter(isAmount).map((v) => readAmount(site, v));
  const kind = amounts.some((a) => a.figure !== '') ? 'money' : amounts.length === 0 ? 'benefit' : 'promise';
  const ofAmounts = kind === 'money' ? [] : [...new Set(amounts.flatMap((a) => a.notes))];
  return {
    fact,
    url: source.url,
    title: offer.title,
    kind,
    label: kind === 'benefit' ? site.words.incentives.benefit : site.words.incentives.promise,
    amounts: kind === 'money' ? amounts : [],
    notes: [...offerNotes(site, offer), ...ofAmounts, ...documentNotes(site, offer, values)].filter((n) => n !== null),
    flags: cellFlags(site, flags),
  };
}

/** Offers that are printed together stand in one group. */
export function printIncentiveCell(site: Speaker, { blank, values, passages }: Cell<OfferValue>): PrintedCell {
  const groups = runsBy(values, (v) => v.offer.group ?? v.fact);
  return makePrintedCell(
    groups.map((group) => ({ kind: 'offers', offers: runsBy(group, (v) => v.fact).map((of) => printOffer(site, of)) })),
    { blank: blank === null ? null : makePrintedBlank(blank, passages, site.words) },
  );
}

/** The standing of a document, beside its money. */
export function incentivesHead(site: Speaker, p: Pick<PolicyRecord, 'id' | 'short' | 'url' | 'stage' | 'holding' | 'validity' | 'horizon'>): PrintedHead {
  const { period, text } = phaseText(site, p);
  return makeHead(p.short, {
    id: p.id,
    url: p.url,
    notes: [
      { text: p.holding === 'excerpt' ? site.words.marks.list([stages[p.stage].zh, holdings.excerpt.zh]) : stages[p.stage].zh },
      { lead: period, text },
      { text: validities[p.validity].zh, isUnverified: p.validity !== 'in_force' },
    ],
  });
}

export const incentiveRowHead = ({ words, titles }: Pick<Speaker, 'words' | 'titles'>, row: Pick<IncentiveRow, 'zh' | 'event' | 'titles'>): PrintedHead =>
  makeHead(words.incentives.rowName(row, titles), { notes: row.titles.length === 0 ? [] : [{ text: row.zh }] });

/** Names of the kind of table for the stylesheet, by how many documents it compares. */
export const offerLooks = (columns: number): string[] => ['sticky-rows', 'offer-table', 'stack-table', ...(columns > 2 ? ['offer-table--wide'] : [])];

/** The table of one section without its rows. */
export const offerFrame = ({ words }: Pick<Speaker, 'words'>, { id, zh }: Pick<EventSection, 'id' | 'zh'>, columns: readonly PrintedHead[]): PrintedTable => ({
  label: zh,
  caption: words.incentives.caption(zh),
  looks: offerLooks(columns.length),
  corner: words.incentives.row,
  columns,
  groups: [{ id, heading: null, rows: [] }],
});

/** One section of the incentives comparison. */
export function printIncentives(site: Speaker, comparison: IncentiveComparison, { id, zh }: Pick<EventSection, 'id' | 'zh'>): PrintedTable {
  const rows = tableRows(comparison)
    .filter(({ row }) => row.section === id)
    .map(({ row, cells }) =>
      makeRow(
        incentiveRowHead(site, row),
        cells.map(({ cell }) => printIncentiveCell(site, cell)),
        { id: row.id },
      ),
    );
  const frame = offerFrame(
    site,
    { id, zh },
    comparison.columns.map((p) => incentivesHead(site, p)),
  );
  return { ...frame, groups: [{ id, heading: null, rows }] };
}
