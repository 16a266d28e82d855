/** What the charts of annexes need of a document, from the site's records: they are drawn from nothing else. */
import { annexPairs, type AnnexPair } from '../../domain/compare/annex-pairs.ts';
import { annexTable, type AnnexRow, type AnnexTable } from '../../domain/compare/annex.ts';
import { lean, packTarget } from '../../domain/compare/pack.ts';
import { targetValue } from '../../domain/compare/target-value.ts';
import { groupBy } from '../../domain/group-by.ts';
import { clausePath } from '../../domain/parse/clause-path.ts';
import type { ChartShard, PackedAnnexRow, PairedAnnex, SharingAnnex } from '../../domain/schema/chart-record.ts';
import type { PolicyRecord, TargetRecord } from '../../domain/schema/record.ts';
import type { TableInput } from '../../domain/schema/table.ts';
import { choose } from '../../domain/table/choose.ts';
import { tableRows } from '../../domain/table/table.ts';
import { differenceText, isGrave } from '../discrepancies.ts';
import type { Site } from '../site.ts';
import { clauseName } from '../trail.ts';

/** Fewer years make no course. */
const LEAST_YEARS = 3;
/** Fewer parts share nothing out. */
const LEAST_PARTS = 2;
/** Fewer pairs are told better in a sentence. */
const LEAST_PAIRS = 3;

/** The columns that count one and the same existing thing at several dates; null where the annex has no such columns. */
function courseOf(table: AnnexTable): AnnexTable | null {
  const kinds = groupBy(table.columns, (column) => {
    const c = table.columns.indexOf(column);
    const values = table.cells.flatMap((cells) => cells[c]?.values ?? []);
    const first = values[0];
    const isExisting = first !== undefined && values.every((v) => v.basis === 'stock' && v.year === first.year && v.value !== null && v.unit === first.unit);
    return isExisting ? JSON.stringify([first.indicator, first.tiers, first.unit]) : '';
  });
  const course = [...kinds].find(([kind, columns]) => kind !== '' && columns.length >= LEAST_YEARS)?.[1];
  const isShared = table.rows.filter((r) => r.covers === 'part').length >= LEAST_PARTS;
  return course === undefined || !isShared ? null : choose(table, { columns: course.map((c) => c.id) }).table;
}

/** A misprint of a row's name is read as the document's correction says. */
const readRow = ({ corrections }: PolicyRecord, annex: string, { id, zh, covers }: AnnexRow) => ({
  id,
  zh: corrections.find((c) => c.clause === `${annex}-${id}` && c.printed === zh)?.read ?? zh,
  covers,
});

function sharingAnnex(site: Site, policy: PolicyRecord, declared: TableInput): SharingAnnex[] {
  const table = courseOf(annexTable(policy.id, declared, site.entryOf(policy.id).targets));
  if (table === null) return [];
  return [
    {
      annex: declared.id,
      name: clauseName(site, { policy: policy.id, id: declared.id }),
      columns: table.columns.map((c) => c.id),
      rows: tableRows(table).map(({ row, cells }) => ({
        ...readRow(policy, declared.id, row),
        cells: cells.flatMap(({ column, cell }) => (cell.values.length === 0 ? [] : [{ column: column.id, values: cell.values.map(packTarget) }])),
      })),
    },
  ];
}

/** An annex that counts a whole period and a year of it. */
const isOfPeriod = (targets: readonly TargetRecord[]): boolean => targets.some((t) => t.from !== null && t.year !== null && t.from < t.year);

/** Where a clause stands, in a word: 正文, 附件1. */
function partName({ words, entryOf }: Site, policy: string, clause: string): string {
  const part = clausePath(entryOf(policy).bundle.policy, clause)[0];
  return part?.kind !== 'annex' ? words.discrepancies.body : (part.number?.replace(/[^\p{L}\p{N}]+$/u, '') ?? words.discrepancies.annex);
}

function pairedRow(site: Site, { id: policy }: PolicyRecord, { id: annex, columns }: TableInput, pair: AnnexPair): PackedAnnexRow {
  const { row, body, discrepancy } = pair;
  const packed = (targets: readonly TargetRecord[]) => targets.map((t) => packTarget(targetValue('goal', t)));
  return {
    ...{ id: row.id, zh: row.zh, covers: row.covers },
    cells: columns.flatMap(({ key }) => {
      const own = pair.annex.filter((t) => t.id === `${policy}-${annex}-${row.id}-${key}`);
      return own.length === 0 ? [] : [{ column: key, values: packed(own) }];
    }),
    body: packed(body),
    ...(discrepancy === null
      ? {}
      : {
          difference: {
            id: discrepancy.id,
            kind: discrepancy.kind,
            text: differenceText(site, discrepancy),
            explain: discrepancy.explain,
            grave: isGrave(discrepancy),
          },
        }),
  };
}

function pairedAnnex(site: Site, policy: PolicyRecord, declared: TableInput): PairedAnnex[] {
  const { targets, discrepancies } = site.entryOf(policy.id);
  const pairs = annexPairs(policy.id, declared, targets, discrepancies);
  if (pairs.length < LEAST_PAIRS || !isOfPeriod(pairs.flatMap((p) => p.annex))) return [];
  const clauses = new Set(pairs.flatMap((p) => [...p.body, ...p.annex].map((t) => t.clause)));
  return [
    {
      annex: declared.id,
      name: partName(site, policy.id, declared.id),
      columns: declared.columns.map((c) => c.key),
      rows: pairs.map((pair) => pairedRow(site, policy, declared, pair)),
      alone: declared.rows.length - pairs.length,
      clauses: [...clauses].map((clause) => ({ clause, place: partName(site, policy.id, clause) })),
    },
  ];
}

/** The annexes of a document that have a chart, and what must be read with their figures. */
export function annexShard(site: Site, policy: PolicyRecord): Pick<ChartShard, 'districts' | 'annexes' | 'flags'> {
  const { tables } = site.entryOf(policy.id).bundle.policy.input;
  const districts = tables.flatMap((declared) => sharingAnnex(site, policy, declared));
  const annexes = tables.flatMap((declared) => pairedAnnex(site, policy, declared));
  const values = [...districts, ...annexes].flatMap((a) => a.rows.flatMap((r) => [...(r.body ?? []), ...r.cells.flatMap((c) => c.values)]));
  const flags = [...new Set(values.flatMap((v) => v.flags ?? []))].flatMap((id) => {
    const said = site.flagOf(id);
    return said === null ? [] : [{ id, ...said }];
  });
  return lean({ districts, annexes, flags });
}
