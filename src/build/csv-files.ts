/** A CSV beside every list and file of records: the same rows, one column a field. */
import { toCsv } from '../exports/csv.ts';
import { dataSheetOf, type ComparisonKind } from '../views/exports/line-sheet.ts';
import { comparisonLines, siteLineContext } from '../views/exports/comparison-lines.ts';
import { recordSheet } from '../views/exports/record-sheet.ts';
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
  // amounts have a line each in the comparison
  const omitted = ['amounts', 'shared_caps'];
  return [
    ...recordNames.map((name): CsvFile => ({ name: `${name}.csv`, make: () => toCsv(recordSheet(name, site.records[name], omitted, site.words)) })),
    { name: 'codes.csv', make: () => toCsv(recordSheet('codes', codesOf(site), [], site.words)) },
    comparison('targets'),
    comparison('incentives'),
    comparison('rules'),
  ];
}
