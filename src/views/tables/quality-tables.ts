import { countTable } from '../../domain/compare/count-table.ts';
import { chosenPolicies } from '../../domain/corpus/chosen.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { blanks, codings, holdings, validities } from '../../domain/vocabulary.ts';
import { incentivesComparison, rulesComparison, targetsComparison } from '../comparisons.ts';
import type { Site } from '../site.ts';
import { countHead, countRows, documentHead, LISTED } from './document-tables.ts';
import { makeHead, makePrintedTable, makeRow, textCell, type PrintedTable } from './printed.ts';

/** What is known of each document beside its words: what was printed, what somebody looked for, and what nobody did. */
export function printVerified({ words, records }: Site): PrintedTable {
  const Q = words.quality;
  return makePrintedTable(
    {
      label: Q.verified,
      looks: LISTED,
      caption: Q.verifiedCaption,
      corner: Q.document,
      columns: [Q.holding, Q.coding, Q.number, Q.date, Q.original, Q.validity].map((text) => makeHead(text, { isUnbroken: true })),
    },
    chosenPolicies(records.policies).map((p) =>
      makeRow(documentHead(p), [
        textCell(words.term(holdings[p.holding]), { isUnbroken: true }),
        textCell(words.term(codings[p.coding]), { isUnbroken: true }),
        textCell(p.doc_number ?? Q.notPrinted(p.holding)),
        textCell(p.issued ?? (p.year_inferred === null ? Q.notPrinted(p.holding) : Q.inferred(p.year_inferred.year))),
        textCell(p.official_url ?? (p.official_checked === null ? Q.notChecked : Q.checkedOn(p.official_checked)), { isUnbroken: p.official_url === null }),
        textCell(
          p.validity_source === null
            ? Q.unverified
            : `${words.term(validities[p.validity])}${p.validity_checked === null ? '' : words.marks.bracketed(Q.validOn(p.validity_checked))}`,
          { isUnbroken: p.validity_source === null },
        ),
      ]),
    ),
  );
}

const FILLED = 'filled';
type CellKind = typeof FILLED | keyof typeof blanks;
const CELL_KINDS = [FILLED, ...(Object.keys(blanks) as (keyof typeof blanks)[])] as const;

/** How many cells of the comparisons each document fills, and which blanks the others are. */
export function printBlankCounts(site: Site): PrintedTable {
  const Q = site.words.quality;
  const chosen = chosenPolicies(site.records.policies);
  const kinds = [targetsComparison(site, chosen), incentivesComparison(site, chosen), rulesComparison(site, chosen)].flatMap(({ columns, cells }) =>
    cells.flatMap((row) => row.map(({ blank }, at) => ({ policy: columns[at]?.id, kind: blank ?? FILLED }))),
  );
  const byPolicy = groupBy(kinds, (k) => k.policy);
  const count = (p: PolicyRecord, kind: CellKind) => (byPolicy.get(p.id) ?? []).filter((k) => k.kind === kind).length;
  return makePrintedTable(
    {
      label: Q.blanks,
      looks: LISTED,
      caption: Q.blanksCaption,
      corner: Q.document,
      columns: CELL_KINDS.map((kind) => countHead(kind === FILLED ? Q.filled : site.words.term(blanks[kind]))),
    },
    countRows(countTable('blanks', chosen, CELL_KINDS, count)),
  );
}

const UNCLEAR = ['basis', 'payer', 'recurrence', 'stacking', 'cap_window'] as const;

/** What the texts leave open that decides what a figure is worth. */
export function printUnclear(site: Site): PrintedTable {
  const Q = site.words.quality;
  const count = ({ id }: PolicyRecord, what: (typeof UNCLEAR)[number]): number => {
    const { targets, incentives } = site.entryOf(id);
    const paid = incentives.filter((i) => i.amounts.some((a) => a.value !== null));
    switch (what) {
      case 'basis':
        return targets.filter((t) => t.basis === 'unclear' && t.same_as === null).length;
      case 'cap_window':
        return paid.flatMap((i) => i.amounts).filter((a) => a.cap_window === 'unclear').length;
      default:
        return paid.filter((i) => i[what] === 'unknown').length;
    }
  };
  return makePrintedTable(
    { label: Q.unclear, looks: LISTED, caption: Q.unclearCaption, corner: Q.document, columns: UNCLEAR.map((what) => countHead(Q.open[what])) },
    countRows(countTable('unclear', chosenPolicies(site.records.policies), UNCLEAR, count)),
  );
}
