import { officeTable, type OfficeValue, type UnitFunction } from '../../domain/compare/offices.ts';
import { cityUrl, unitUrl } from '../../domain/corpus/addresses.ts';
import type { City } from '../../domain/schema/registries.ts';
import { tableRows, type Cell } from '../../domain/table/table.ts';
import { blanks, unitFunctions } from '../../domain/vocabulary.ts';
import type { Site } from '../site.ts';
import { makeHead, makePrintedCell, makePrintedTable, makeRow, type PrintedCell, type PrintedTable } from './printed.ts';

/** What an office has to do, and what became of it. */
function officeNote({ words: { units: U } }: Site, { value, leads, office }: OfficeValue): string {
  const successor = office.successor === null ? null : `→ ${office.successor.name}${U.successorMark}`;
  return [U.clauses(value), leads > 0 ? U.leadCount(leads) : null, successor].filter((x) => x !== null).join(' · ');
}

function printCell(site: Site, { blank, values }: Cell<OfficeValue>): PrintedCell {
  if (blank !== null)
    return makePrintedCell([], {
      blank: { kind: blank, passages: [], count: '', label: blank === 'silent' ? site.words.units.absent : site.words.term(blanks[blank]) },
    });
  return makePrintedCell([
    { kind: 'links', links: values.map((v) => ({ text: site.words.term(v.office), url: unitUrl(v.office), note: officeNote(site, v) })) },
  ]);
}

/** Functions by cities. */
export function printOffices(site: Site, functions: readonly UnitFunction[], cities: readonly City[], label: string, caption: string): PrintedTable {
  const table = officeTable('offices', functions, cities, site.records);
  return makePrintedTable(
    {
      label,
      caption,
      looks: ['sticky-rows', 'office-table', 'stack-table'],
      corner: site.words.units.function,
      columns: cities.map((c) => makeHead(site.words.term(c), { url: cityUrl(c.id) })),
    },
    tableRows(table).map(({ row, cells }) =>
      makeRow(
        makeHead(site.words.term(unitFunctions[row.id])),
        cells.map(({ cell }) => printCell(site, cell)),
        { id: row.id },
      ),
    ),
  );
}
