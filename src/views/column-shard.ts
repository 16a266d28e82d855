/** A column of a comparison as its page prints it, for a browser that adds it. */
import type { ColumnShard, ComparisonId } from '../domain/schema/shard.ts';
import type { PolicyRecord } from '../domain/schema/record.ts';
import type { Cell, CellValue, Identified, Table } from '../domain/table/table.ts';
import { toHtml } from './markup.ts';
import type { Comparisons } from './shards.ts';
import type { Site } from './site.ts';
import { incentiveRowHead, incentivesHead, printIncentiveCell } from './tables/incentive-table.ts';
import type { PrintedCell, PrintedHead } from './tables/printed.ts';
import { printRuleCell, ruleRowHead } from './tables/rule-table.ts';
import { cellMarkup, headMarkup } from './tables/table-markup.ts';
import { printTargetCell, targetRowHead, targetsHead } from './tables/target-table.ts';

export const columnFile = (comparison: string, policy: string): string => `column/${comparison}/${policy}.json.gzip`;

/** How a comparison prints its rows and cells. */
interface Printing<Row, Value extends CellValue> {
  readonly head: PrintedHead;
  readonly rowHead: (row: Row) => PrintedHead;
  readonly print: (row: Row, cell: Cell<Value>) => PrintedCell;
}

function cellsOf<Row extends Identified, Value extends CellValue>(
  { href }: Pick<Site, 'href'>,
  { rows, cells }: Pick<Table<Row, Identified, Value>, 'rows' | 'cells'>,
  at: number,
  { head, rowHead, print }: Printing<Row, Value>,
): Pick<ColumnShard, 'name' | 'head' | 'cells'> {
  return {
    name: head.text,
    head: toHtml(headMarkup(head, 'col', href)),
    cells: rows.flatMap((row, r) =>
      (cells[r] ?? []).slice(at, at + 1).map((cell) => ({
        row: row.id,
        ...(cell.values.length === 0 ? {} : { head: toHtml(headMarkup(rowHead(row), 'row', href)) }),
        cell: toHtml(cellMarkup(print(row, cell), href, head.text)),
      })),
    ),
  };
}

function printed(site: Site, { targets, incentives, rules }: Comparisons, comparison: ComparisonId, policy: PolicyRecord, at: number) {
  switch (comparison) {
    case 'targets':
      return cellsOf(site, targets, at, {
        head: targetsHead(site, policy),
        rowHead: (row) => targetRowHead(site, row),
        print: (row, cell) => printTargetCell(site, row, cell),
      });
    case 'incentives':
      return cellsOf(site, incentives, at, {
        head: incentivesHead(site, policy),
        rowHead: (row) => incentiveRowHead(site, row),
        print: (_row, cell) => printIncentiveCell(site, cell),
      });
    case 'rules':
      return cellsOf(site, rules, at, {
        head: targetsHead(site, policy),
        rowHead: (row) => ruleRowHead(site, row),
        print: (_row, cell) => printRuleCell(site, cell),
      });
  }
}

/** One policy's column of one comparison. */
export const columnShard = (site: Site, all: Comparisons, comparison: ComparisonId, policy: PolicyRecord): ColumnShard => ({
  data_version: site.dataVersion,
  comparison,
  policy: policy.id,
  ...printed(site, all, comparison, policy, site.records.policies.indexOf(policy)),
});
