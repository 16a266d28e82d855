/** The book of a comparison: what it shows, with what only its export files know. */
import { isOffer, isRule, isTarget } from '../../domain/compare/pack.ts';
import type { ExportBook } from '../../exports/book.ts';
import { comparisonBook, type Printing } from '../../views/exports/comparison-book.ts';
import { factsFromShards } from '../../views/exports/line-facts.ts';
import type { LineContext } from '../../views/exports/line-sheet.ts';
import { incentivesHead, printIncentiveCell } from '../../views/tables/incentive-table.ts';
import { printRuleCell } from '../../views/tables/rule-table.ts';
import { printTargetCell, targetsHead } from '../../views/tables/target-table.ts';
import type { CurrentTables, ExportHost } from '../compare/current.ts';
import { rowHead } from '../compare/speaking.ts';
import { lateWords as compareWords } from '../compare/late-words.ts';
import type { ExportBar, ExportScope } from './export-bar.ts';
import { emptyState, writeComparison } from '../../state/comparison-state.ts';
import { loadExport } from './export-file.ts';
import { absolute, chosenUrl, originOf } from './give.ts';
import { words } from './words.ts';

const base = (): string => document.body.dataset.base ?? '/';

function found<T extends { readonly id: string }>(items: readonly T[], id: string): T {
  const item = items.find((i) => i.id === id);
  if (item === undefined) throw new RangeError(`there is no "${id}"`);
  return item;
}

/** How the page prints the cells of a comparison. */
function printingOf({ comparison, table, lists, speakerOf }: CurrentTables): Printing {
  const row = (id: string) => found(table.rows, id);
  return {
    corner: { targets: compareWords.compare.row, incentives: compareWords.incentives.row, rules: compareWords.rules.row }[comparison],
    columnHead: (id) => (comparison === 'incentives' ? incentivesHead : targetsHead)(speakerOf(id), found(table.columns, id)),
    rowHead: (id) => rowHead(row(id), lists),
    cell: (id, policy, cell) => {
      const speaker = speakerOf(policy);
      if (comparison === 'targets') return printTargetCell(speaker, row(id), { ...cell, values: cell.values.filter(isTarget) });
      if (comparison === 'rules') return printRuleCell(speaker, { ...cell, values: cell.values.filter(isRule) });
      return printIncentiveCell(speaker, { ...cell, values: cell.values.filter(isOffer) });
    },
  };
}

/**
 * What a comparison shows, or all its rows, as a book.
 * @throws Outdated where the site was built anew; where a file cannot be loaded
 */
export async function hostBook(host: ExportHost, bar: ExportBar, scope: ExportScope): Promise<ExportBook> {
  const current = await host.currentTables(scope);
  const { comparison, table, lists, speakerOf, said } = current;
  // all rows are those of the documents that are shown, whatever else is asked for
  const all = writeComparison('', { ...emptyState, policies: table.columns.map(({ id }) => id), alone: true });
  const origin = { ...originOf(bar), url: chosenUrl(scope === 'all' ? all : undefined) };
  const shards = await Promise.all(table.columns.map(({ id }) => loadExport(id, base(), bar.dataset.version)));
  const policies = new Map(shards.map(({ policy }) => [policy.id, policy]));
  const context: LineContext = {
    words,
    titles: lists.titles,
    dataVersion: origin.dataVersion,
    policyOf: (id) => found([...policies.values()], id),
    rowName: (id) => rowHead(found(table.rows, id), lists).text,
    absoluteUrl: (path) => absolute(base() + path.slice(1)),
  };
  const facts = factsFromShards(shards, (flag) => table.columns.map(({ id }) => speakerOf(id).flagOf(flag)).find((f) => f !== null) ?? null);
  return comparisonBook({
    ...{ kind: comparison, table, facts, context, origin },
    printing: printingOf(current),
    file: bar.dataset.file ?? comparison,
    remarks: [said],
  });
}
