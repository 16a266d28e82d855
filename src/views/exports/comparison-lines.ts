/** Every line of every comparison, of all documents. */
import type { OfferLine, RuleLine, TargetLine } from '../../domain/compare/line.ts';
import { packAmountLines, packRuleLines, packTargetLines } from '../../domain/compare/pack.ts';
import type { AmountLineRecord, RuleLineRecord, TargetLineRecord } from '../../domain/schema/shard.ts';
import type { Cell, CellValue, Identified, Table } from '../../domain/table/table.ts';
import { ruleRowHead } from '../tables/rule-table.ts';
import type { Comparisons } from '../shards.ts';
import type { Site } from '../site.ts';
import { exportPolicyOf, lineFactsOf } from './export-shard.ts';
import type { LineContext } from './line-sheet.ts';
import { offerLines, ruleLines, targetLines } from './lines.ts';

/** Document by document, row by row. */
const linesOf = <Value extends CellValue, Line>(
  { rows, columns, cells }: Table<Identified, Identified, Value>,
  lines: (row: string, policy: string, cell: Cell<Value>) => readonly Line[],
): Line[] =>
  columns.flatMap((policy, at) =>
    rows.flatMap((row, r) => {
      const cell = cells[r]?.[at];
      return cell === undefined ? [] : lines(row.id, policy.id, cell);
    }),
  );

/** Every line of a comparison as published. */
export function lineRecords({ targets, incentives, rules }: Comparisons): {
  readonly targets: TargetLineRecord[];
  readonly incentives: AmountLineRecord[];
  readonly rules: RuleLineRecord[];
} {
  return { targets: linesOf(targets, packTargetLines), incentives: linesOf(incentives, packAmountLines), rules: linesOf(rules, packRuleLines) };
}

/** The same with their words. */
export function comparisonLines(
  site: Site,
  { targets, incentives, rules }: Comparisons,
): { readonly targets: TargetLine[]; readonly incentives: OfferLine[]; readonly rules: RuleLine[] } {
  const facts = lineFactsOf(site);
  return {
    targets: linesOf(targets, (...of) => targetLines(...of, facts)),
    incentives: linesOf(incentives, (...of) => offerLines(...of, facts)),
    rules: linesOf(rules, (...of) => ruleLines(...of, facts)),
  };
}

/** What the site’s lines are joined with. */
export function siteLineContext(site: Site, { targets, incentives, rules }: Comparisons): LineContext {
  const policies = new Map(site.records.policies.map((p) => [p.id, exportPolicyOf(site, p)]));
  const names = new Map([
    ...targets.rows.map((row) => [row.id, site.words.term(row)] as const),
    ...incentives.rows.map((row) => [row.id, site.words.incentives.rowName(row, site.titles)] as const),
    ...rules.rows.map((row) => [row.id, ruleRowHead(site, row).text] as const),
  ]);
  const known = <T>(map: ReadonlyMap<string, T>, id: string): T => {
    const found = map.get(id);
    if (found === undefined) throw new RangeError(`nothing is called "${id}"`);
    return found;
  };
  return {
    words: site.words,
    titles: site.titles,
    dataVersion: site.dataVersion,
    policyOf: (id) => known(policies, id),
    rowName: (id) => known(names, id),
    absoluteUrl: site.absoluteUrl,
  };
}
