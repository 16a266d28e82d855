import { incentiveIndex, targetIndex } from '../../domain/compare/fact-index.ts';
import type { IncentiveRecord, TargetRecord } from '../../domain/schema/record.ts';
import { tableRows } from '../../domain/table/table.ts';
import { beneficiaryKinds } from '../../domain/vocabulary.ts';
import { incentiveText } from '../amounts.ts';
import type { Site } from '../site.ts';
import { makeHead, makePrintedTable, makeRow, textCell, type PrintedTable } from './printed.ts';

/** Names a clause for readers. */
type ClauseLabel = (clause: string) => string;

const scoped = ({ scope, indicator }: Pick<TargetRecord, 'scope' | 'indicator'>): string =>
  scope === null || indicator.includes(scope) ? indicator : `${scope} · ${indicator}`;

/** All targets of one document, each a way back to its words on the same page. */
export function printTargetIndex({ words }: Site, targets: readonly TargetRecord[], label: ClauseLabel): PrintedTable {
  const { reading: R, figure: F } = words;
  return makePrintedTable(
    { label: R.goals, corner: words.compare.row, columns: [R.evidence, R.basis, R.year, R.path].map((text) => makeHead(text)) },
    tableRows(targetIndex(targets)).map(({ row, cells }) =>
      makeRow(
        makeHead(scoped(row)),
        cells.flatMap(({ cell }) =>
          cell.values.flatMap((v) => [
            textCell(F.text(v) || R.noFigure, { url: `#fact-${v.fact}` }),
            textCell(v.role === 'baseline' ? R.fact.baseline : v.role === 'promise' ? '' : F.basis(v)),
            textCell(F.period(v) ?? ''),
            textCell(label(v.source.clause)),
          ]),
        ),
      ),
    ),
  );
}

/** All incentives of one document. */
export function printIncentiveIndex(site: Site, incentives: readonly IncentiveRecord[], label: ClauseLabel): PrintedTable {
  const R = site.words.reading;
  return makePrintedTable(
    { label: R.money, corner: R.fact.incentive, columns: [R.amount, R.beneficiary, R.path].map((text) => makeHead(text)) },
    tableRows(incentiveIndex(incentives, site.records.incentives)).map(({ row }) =>
      makeRow(makeHead(row.title), [
        textCell(incentiveText(site, row), { url: `#fact-${row.id}` }),
        textCell(site.words.term(beneficiaryKinds[row.beneficiary_kind])),
        textCell(label(row.clause)),
      ]),
    ),
  );
}
