/** Where an annex counts what the body sets a goal for: both beside each other, by how they disagree. */
import { placeAnnexGoals, type PairGroup, type PairPanel, type Statement } from '../../charts/annex-goals/annex-goals.ts';
import { annexPairs, pairVerdict, type AnnexPair, type PairVerdict } from '../../domain/compare/annex-pairs.ts';
import type { AnnexRow } from '../../domain/compare/annex.ts';
import { targetValue, type TargetValue } from '../../domain/compare/target-value.ts';
import { clausePath } from '../../domain/parse/clause-path.ts';
import { groupBy } from '../../domain/group-by.ts';
import { unitMeaning } from '../../domain/number/units.ts';
import type { PolicyRecord, TargetRecord } from '../../domain/schema/record.ts';
import { makeBlank, makeCell, makeTable, type Identified } from '../../domain/table/table.ts';
import { differenceText, discrepancyUrl, isGrave } from '../discrepancies.ts';
import type { Site } from '../site.ts';
import type { Chart } from './chart.ts';
import { chartSheet, printChartTable, type ChartTable } from './chart-table.ts';

/** Fewer pairs are told better in a sentence. */
const LEAST_PAIRS = 3;
/** The gravest first, what agrees last. */
const ORDER = [
  'contradiction',
  'sum',
  'differs',
  'ambiguous',
  'misprint',
  'label',
  'unit_names',
  'basis_differs',
  'same',
] as const satisfies readonly PairVerdict[];

/** An annex that counts a whole period and a year of it. */
const isOfPeriod = (targets: readonly TargetRecord[]): boolean => targets.some((t) => t.from !== null && t.year !== null && t.from < t.year);

const countedAlike = (a: TargetRecord, b: TargetRecord): boolean => a.basis === b.basis && a.each === b.each;

/** In ones: 5 of 万人次 is 50000. */
const inOnes = ({ value, unit }: TargetRecord): number | null => (value === null ? null : value * 10 ** (unitMeaning(unit ?? '')?.places ?? 0));

/** Where a clause stands, in a word: 正文, 附件1. */
function partName({ words, entryOf }: Site, policy: string, clause: string): string {
  const part = clausePath(entryOf(policy).bundle.policy, clause)[0];
  return part?.kind !== 'annex' ? words.discrepancies.body : (part.number?.replace(/[^\p{L}\p{N}]+$/u, '') ?? words.discrepancies.annex);
}

function toStatement(site: Site, t: TargetRecord, annex: string): Statement {
  const { figure: F, marks } = site.words;
  const isOfAnnex = t.id.startsWith(`${t.policy}-${annex}-`);
  const place = partName(site, t.policy, t.clause);
  return {
    fact: t.id,
    url: t.url,
    from: isOfAnnex ? 'annex' : 'body',
    caption: [place, F.basis(t)],
    op: t.op ?? 'eq',
    value: inOnes(t),
    said: F.text(t),
    when: t.each !== null && t.basis === 'flow' && t.year === null ? null : F.period(t),
    title: marks.labelled(place, [`${t.indicator} ${F.text(t)}`, F.period(t), F.basis(t)].filter((p) => p !== null).join(marks.comma)),
  };
}

function toPanel(site: Site, { row, body, annex, discrepancy }: AnnexPair, table: string): PairPanel {
  return {
    id: row.id,
    name: site.words.term(row),
    verdict: discrepancy === null ? null : { text: differenceText(site, discrepancy), url: discrepancyUrl(discrepancy), title: discrepancy.explain },
    isComparable: body.every((b) => annex.every((a) => countedAlike(a, b))),
    // the whole period first, then the year of it
    statements: [...body, ...annex].map((t) => toStatement(site, t, table)),
  };
}

function toGroups(site: Site, pairs: readonly AnnexPair[], table: string): PairGroup[] {
  const W = site.words.charts.annexGoals;
  const groups = groupBy(pairs, pairVerdict);
  return ORDER.flatMap((verdict): PairGroup[] => {
    const of = groups.get(verdict);
    if (of === undefined) return [];
    const grave = of.some(({ discrepancy }) => discrepancy !== null && isGrave(discrepancy));
    return [{ id: verdict, name: W.verdict(verdict, of.length), isGrave: grave, panels: of.map((pair) => toPanel(site, pair, table)) }];
  });
}

/** A chart of each annex of the documents that counts a period and its first year. */
export function annexGoalCharts(site: Site, policies: readonly PolicyRecord[]): Chart[] {
  return policies.flatMap((policy) => {
    const { bundle, targets, discrepancies } = site.entryOf(policy.id);
    return bundle.policy.input.tables.flatMap((declared) => {
      const pairs = annexPairs(policy.id, declared, targets, discrepancies);
      const isDrawn = pairs.length >= LEAST_PAIRS && isOfPeriod(pairs.flatMap((p) => p.annex));
      return isDrawn ? [annexGoalChart(site, policy, declared, pairs)] : [];
    });
  });
}

function annexGoalChart(
  site: Site,
  policy: PolicyRecord,
  declared: { id: string; rows: readonly unknown[]; columns: readonly { key: string }[] },
  pairs: readonly AnnexPair[],
): Chart {
  const { words } = site;
  const W = words.charts.annexGoals;
  const groups = toGroups(site, pairs, declared.id);
  const ordered = groups.flatMap((g) => g.panels.flatMap((p) => pairs.find(({ row }) => row.id === p.id) ?? []));
  const prefix = (row: string, column: string) => `${policy.id}-${declared.id}-${row}-${column}`;
  const byRow = new Map(ordered.map((pair) => [pair.row.id, pair]));
  const columns: Identified[] = [{ id: 'body' }, ...declared.columns.map((c) => ({ id: c.key }))];
  const annexName = partName(site, policy.id, declared.id);
  const whenOf = (column: string): string => {
    const target = pairs.flatMap((p) => p.annex.filter((t) => t.id === prefix(p.row.id, column)))[0];
    return target === undefined ? column : (words.figure.period(target) ?? column);
  };
  const about = {
    document: policy.short,
    annex: annexName,
    pairs: pairs.length,
    contradictions: pairs.filter((p) => p.discrepancy?.kind === 'contradiction').length,
    alone: declared.rows.length - pairs.length,
  };
  const title = W.title(about);
  const printed: ChartTable<AnnexRow, Identified, TargetValue> = {
    table: makeTable(
      `${policy.id}-${declared.id}-body`,
      ordered.map((p) => p.row),
      columns,
      (row, column) => {
        const pair = byRow.get(row.id);
        const own = column.id === 'body' ? pair?.body : pair?.annex.filter((t) => t.id === prefix(row.id, column.id));
        return own === undefined || own.length === 0 ? makeBlank('silent') : makeCell(own.map((t) => targetValue('goal', t)));
      },
    ),
    caption: title,
    corner: words.compare.row,
    rowName: (row) => words.term(row),
    columnName: ({ id }) => (id === 'body' ? W.body : `${annexName} ${whenOf(id)}`),
    say: (v) => ({ text: words.figure.text(v), notes: [words.figure.period(v), words.figure.basis(v)].filter((n) => n !== null) }),
  };
  const id = `annex-goals-${policy.id}${declared.id === 'a1' ? '' : `-${declared.id}`}`;
  return {
    id,
    title,
    lead: W.lead(about),
    documents: [policy],
    place: (width) => placeAnnexGoals({ city: policy.city, groups }, { width, words: W.drawn }),
    twin: () => printChartTable(site, printed),
    sheet: (speaker) => chartSheet(speaker, id, printed),
  };
}
