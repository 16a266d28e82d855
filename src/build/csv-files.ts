/** A CSV beside every list and file of records: the same rows, one column a field. */
import { toCsv } from '../exports/csv.ts';
import { dataSheetOf, type ComparisonKind } from '../views/exports/line-sheet.ts';
import { comparisonLines, siteLineContext } from '../views/exports/comparison-lines.ts';
import { recordSheet } from '../views/exports/record-sheet.ts';
import { csvColumns } from '../views/data/tables.ts';
import type { Site } from '../views/site.ts';
import { recordNames } from './record-files.ts';
import { codesOf, compared, once } from './shard-files.ts';

/** A file that is made when it is written. */
export interface CsvFile {
  readonly name: string;
  readonly make: () => string;
}

const linesOf = once((site) => comparisonLines(site, compared(site)));
const contextOf = once((site) => siteLineContext(site, compared(site)));

export function csvFiles(site: Site): readonly CsvFile[] {
  const comparison = (kind: ComparisonKind): CsvFile => ({
    name: `comparison-${kind}.csv`,
    make: () => toCsv(dataSheetOf(kind, linesOf(site)[kind], contextOf(site))),
  });
  return [
    ...recordNames.map((name): CsvFile => ({ name: `${name}.csv`, make: () => toCsv(recordSheet(name, site.records[name], csvColumns(name), site.words)) })),
    { name: 'codes.csv', make: () => toCsv(recordSheet('codes', codesOf(site), csvColumns('codes'), site.words)) },
    comparison('targets'),
    comparison('incentives'),
    comparison('rules'),
  ];
}
