import type { Clause } from '../parse/clauses.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { readCellFigure } from '../parse/tables.ts';
import { conditionLeaves } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { bare } from '../text/text.ts';
import { addTo } from './fact-words.ts';
import type { Add } from './report.ts';

/** A cell that is a sum by itself; 30亿元及以上 is a threshold. */
const SUM = /^\d[\d.,]*(?:[万亿]?元|[%％])?$/;

/** Text of each column of a row, without white space. */
const columnsOf = (row: Clause): ReadonlyMap<number, string> => new Map(row.pieces.map((p) => [p.column, bare(row.text.slice(p.start, p.end))]));

/**
 * The sum of a row stands in the column whose head its conditions quote (国家级 | 省级); where the row prints several sums, some
 * condition quotes the head of its own.
 */
export function checkRowColumns(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, add: Add): void {
  const { fact } = incentive;
  const row = policy.clauseById.get(fact.clause);
  const head = row?.kind === 'row' && row.table !== null ? policy.clauseById.get(`${row.table}-head`) : undefined;
  if (row === undefined || head === undefined || row === head) return;
  const inRows = policy.incentives.filter(({ fact: f }) => policy.clauseById.get(f.clause)?.table === row.table);
  const sumsOf = (rowOfSums: Clause, { amounts }: IncentiveInput) =>
    [...columnsOf(rowOfSums)].filter(([, cell]) => SUM.test(cell) && amounts.some((a) => a.value === readCellFigure(cell)?.value)).map(([column]) => column);
  const own = sumsOf(row, fact);
  const all = new Set(inRows.flatMap(({ fact: f }) => sumsOf(policy.clauseById.get(f.clause) ?? row, f)));
  const quoted = conditionLeaves(fact.conditions).flatMap((c) => (c.clause === head.id ? [bare(c.quote)] : []));
  const report = addTo(add, incentive);
  const names = own.map((column) => columnsOf(head).get(column) ?? '');
  if (own.length === 0 || new Set([...all, ...own]).size < 2 || names.some((name) => quoted.some((q) => name.includes(q)))) return;
  const [name = ''] = names;
  report('conditions', `its sum stands under “${name}”, which no condition quotes`, `add the head of its column: quote ${name}, clause ${head.id}`);
}
