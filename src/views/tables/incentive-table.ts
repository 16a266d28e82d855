import type { IncentiveComparison, IncentiveRow } from '../../domain/compare/incentives.ts';
import { isAmount, runsBy, type Offer, type OfferValue } from '../../domain/compare/offer-value.ts';
import type { EventSection } from '../../domain/schema/event.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { countFilled, tableRows, type Cell } from '../../domain/table/table.ts';
import { holdings, payers, recurrences, stackings, stages, validities } from '../../domain/vocabulary.ts';
import { readAmount } from '../amounts.ts';
import { cellFlags } from '../flags.ts';
import type { Speaker } from '../speaker.ts';
import { phaseText } from '../standing.ts';
import type { Words } from '../../words/zh.ts';
import { benchLooks, comparisonLooks } from './looks.ts';
import {
  benchGroup,
  makeHead,
  makePrintedBlank,
  makePrintedCell,
  makeRow,
  type PrintedCell,
  type PrintedHead,
  type PrintedOffer,
  type PrintedPart,
  type PrintedTable,
} from './printed.ts';

/** Documents that set the sum, or over whose sum this one is paid. */
function documentNotes({ words }: Speaker, { references }: Offer, values: readonly OfferValue[]): string[] {
  const I = words.incentives;
  const cited = (relation: Offer['references'][number]['relation']) =>
    references.filter((r) => r.relation === relation).map((r) => I.document(r.title, r.held !== null));
  // an uplift or ratio names what it builds on itself
  const isBuiltOn = (title: string) => values.some((v) => v.builds_on?.startsWith(title.replace(/\p{Ps}.*/u, '')) === true);
  return [...cited('amount_in').map(I.amountIn), ...cited('tops_up').map((title) => (isBuiltOn(title) ? I.baseNotHeld : I.topsUp(title)))];
}

/** Who gets it as printed, who pays where that is not the usual, how often. */
function offerNotes(site: Speaker, offer: Offer): (string | null)[] {
  const { incentives: I } = site.words;
  return [
    I.beneficiary(offer.beneficiary),
    offer.payer === 'district' || offer.payer === 'province' || offer.payer === 'firm' ? I.payer(site.words.term(payers[offer.payer])) : null,
    offer.recurrence === 'unknown' ? null : site.words.term(recurrences[offer.recurrence]),
    offer.stacking === 'exclusive' ? site.words.term(stackings.exclusive) : null,
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
    terms: site.termsOf(fact),
    notes: [...offerNotes(site, offer), ...ofAmounts, ...documentNotes(site, offer, values)].filter((n) => n !== null),
    flags: cellFlags(site, flags),
  };
}

/**
 * Two incentives of a cell stand open, or one where they would take more lines of a narrow column: a sum with its name, what is asked
 * for, whom to ask; one more for several sums, for a difference, and for a blank above them.
 */
const OPEN_LINES = 6;
const linesOf = ({ amounts, flags }: PrintedOffer): number => 3 + (amounts.length > 1 ? 1 : 0) + (flags.length > 0 ? 1 : 0);
const openOffers = ([first, second]: readonly PrintedOffer[], above: number): number =>
  first !== undefined && second !== undefined && above + linesOf(first) + linesOf(second) <= OPEN_LINES ? 2 : 1;

/** Offers that are printed together stand in one group; what a full cell cannot show folds. */
export function printIncentiveCell(site: Speaker, { blank, values, passages }: Cell<OfferValue>): PrintedCell {
  const offers = runsBy(values, (v) => v.fact).map((of) => ({ group: of[0].offer.group ?? of[0].fact, offer: printOffer(site, of) }));
  const groupsOf = (of: typeof offers): PrintedPart[] =>
    runsBy(of, ({ group }) => group).map((members) => ({ kind: 'offers', offers: members.map(({ offer }) => offer) }));
  const open = openOffers(
    offers.map(({ offer }) => offer),
    blank === null ? 0 : 1,
  );
  const folded = offers.slice(open);
  return makePrintedCell(
    [
      ...groupsOf(offers.slice(0, open)),
      ...(folded.length === 0 ? [] : [{ kind: 'fold' as const, label: site.words.incentives.others(folded.length), parts: groupsOf(folded) }]),
    ],
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
      {
        text:
          p.holding === 'excerpt'
            ? site.words.marks.list([site.words.term(stages[p.stage]), site.words.term(holdings.excerpt)])
            : site.words.term(stages[p.stage]),
      },
      period === '' ? { text } : { lead: period, text },
      { text: site.words.term(validities[p.validity]), isUnverified: p.validity !== 'in_force' },
    ],
  });
}

export const incentiveRowHead = ({ words, titles }: Pick<Speaker, 'words' | 'titles'>, row: Pick<IncentiveRow, 'zh' | 'event' | 'titles'>): PrintedHead =>
  makeHead(words.incentives.rowName(row, titles), { notes: row.titles.length === 0 ? [] : [{ text: words.term(row) }] });

/**
 * The incentives comparison, section by section; sections without a row are left out.
 * @param folds rows that one document alone fills stand apart
 */
export function printIncentives(
  site: Speaker & { readonly words: Pick<Words, 'incentivesPage'> },
  comparison: IncentiveComparison,
  sections: readonly Pick<EventSection, 'id' | 'zh'>[],
  folds = true,
): PrintedTable {
  const { incentives: I, incentivesPage: P, compare: C } = site.words;
  const rows = tableRows(comparison);
  const groups = sections.map((section) => {
    const own = rows
      .filter(({ row }) => row.section === section.id)
      .map(({ row, cells }) => ({
        filled: countFilled(cells.map(({ cell }) => cell)),
        printed: makeRow(
          incentiveRowHead(site, row),
          cells.map(({ cell }) => printIncentiveCell(site, cell)),
          { id: row.id },
        ),
      }));
    return benchGroup({ id: section.id, heading: site.words.term(section) }, own, folds ? C.alone : null);
  });
  return {
    label: P.caption,
    caption: P.caption,
    looks: benchLooks(comparisonLooks.incentives, comparison.columns.length),
    corner: I.row,
    columns: comparison.columns.map((p) => incentivesHead(site, p)),
    groups: groups.filter(({ rows: open, alone }) => open.length > 0 || alone !== undefined),
  };
}
