/** Charts of documents from their files: what the server draws from its records, drawn where a reader chooses others. */
import { unpackIncentiveCell, unpackTargetCell } from '../../domain/compare/pack.ts';
import type { Titles } from '../../domain/corpus/titles.ts';
import type { PolicyShard, RowRecord } from '../../domain/schema/shard.ts';
import { makeTable, type Cell, type CellValue, type Table } from '../../domain/table/table.ts';
import type { Flag } from '../flags.ts';
import type { ChartDocument, Chart, Drawing } from './chart.ts';
import { drawMoney, type DrawnOffers } from './money-chart.ts';
import { drawTierGoals, type DrawnTargets } from './tier-chart.ts';
import { drawTrajectories } from './trajectory-chart.ts';

/** What is loaded of a site to draw some documents. */
export interface ChartSource {
  readonly words: Drawing['words'];
  /** `/data/rows.json`. */
  readonly rows: readonly RowRecord[];
  readonly titles: Titles;
  /** Cities in the order of the registry, those of the documents at least. */
  readonly cities: readonly { readonly id: string; readonly zh: string }[];
  /** `/data/policy/<id>.json.gzip`, a file a document, in the order in which they are drawn. */
  readonly shards: readonly PolicyShard[];
}

interface PackedCell {
  readonly row: string;
}

/**
 * The comparison of the documents, cell by cell as it was decided.
 * @throws RangeError where a file lacks a row
 */
function tableOf<Row extends { readonly id: string }, Packed extends PackedCell, Value extends CellValue>(
  id: string,
  rows: readonly Row[],
  shards: readonly PolicyShard[],
  cellsOf: (shard: PolicyShard) => readonly Packed[],
  unpack: (cell: Packed, shard: PolicyShard) => Cell<Value>,
): Table<Row, ChartDocument, Value> {
  const columns = new Map(shards.map((shard) => [shard.policy.id, { shard, cells: new Map(cellsOf(shard).map((c) => [c.row, c])) }]));
  const documents: readonly ChartDocument[] = shards.map((s) => s.policy);
  return makeTable(id, rows, documents, (row, { id: policy }) => {
    const column = columns.get(policy);
    const cell = column?.cells.get(row.id);
    if (column === undefined || cell === undefined) throw new RangeError(`the file of "${policy}" has no row "${row.id}"`);
    return unpack(cell, column.shard);
  });
}

const isKind = (section: string): section is DrawnTargets['rows'][number]['kind'] => section === 'title' || section === 'pool' || section === 'indicator';

/** What drawing needs, from the files. */
export function shardDrawing({ words, titles, cities, shards }: ChartSource): Drawing {
  const flags = new Map(shards.flatMap((s) => s.flags.map(({ id, text, grave }): [string, Flag] => [id, { text, grave }])));
  return {
    words,
    titles,
    flagOf: (id) => flags.get(id) ?? null,
    citiesOf: (documents) => {
      const named = new Set(documents.map((d) => d.city));
      return cities.filter((c) => named.has(c.id));
    },
  };
}

/**
 * The charts of the documents, in the order of the page; one that would be empty is left out.
 * @param annexes those of their annexes, drawn elsewhere
 * @throws RangeError where files do not belong together
 */
export function shardCharts(source: ChartSource, annexes: readonly Chart[] = []): Chart[] {
  const { rows, shards } = source;
  const drawing = shardDrawing(source);
  const targetRows = rows.flatMap(({ comparison, section, ...row }) => (comparison === 'targets' && isKind(section) ? [{ ...row, kind: section }] : []));
  const offerRows = rows.flatMap(({ comparison, event, ...row }) => (comparison === 'incentives' ? [{ ...row, event: event ?? '' }] : []));
  const targets: DrawnTargets = tableOf(
    'targets',
    targetRows,
    shards,
    (s) => s.targets,
    (cell, { policy }) => unpackTargetCell(cell, policy.id),
  );
  const offersOf = new Map(shards.map((s) => [s.policy.id, new Map(s.offers.map((o) => [o.id, o]))]));
  const offers: DrawnOffers = tableOf(
    'incentives',
    offerRows,
    shards,
    (s) => s.incentives,
    (cell, { policy }) => unpackIncentiveCell(cell, policy.id, offersOf.get(policy.id) ?? new Map()),
  );
  return [...drawTierGoals(drawing, targets), ...drawTrajectories(drawing, targets), ...annexes, ...drawMoney(drawing, offers)];
}
