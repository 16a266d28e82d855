/** Where an annex counts what the body sets a goal for: both beside each other, by how they disagree. */
import { placeAnnexGoals, type PairGroup, type PairPanel, type Statement } from '../../charts/annex-goals/annex-goals.ts';
import type { PairVerdict } from '../../domain/compare/annex-pairs.ts';
import { unpackTargets } from '../../domain/compare/pack.ts';
import type { TargetValue } from '../../domain/compare/target-value.ts';
import { groupBy } from '../../domain/group-by.ts';
import { unitMeaning } from '../../domain/number/units.ts';
import type { ChartShard, PackedAnnexRow, PairedAnnex } from '../../domain/schema/chart-record.ts';
import { discrepancyUrl } from '../discrepancies.ts';
import { annexChartId, annexColumn, annexTables, unpackAnnex, type AnnexChartTable, type AnnexColumn, type AnnexDrawing } from './annex-chart.ts';
import type { Chart } from './chart.ts';

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

/** The annex with the document that holds it. */
interface Paired {
  readonly policy: ChartShard['policy'];
  readonly annex: PairedAnnex;
}

const countedAlike = (a: TargetValue, b: TargetValue): boolean => a.basis === b.basis && a.each === b.each;

/** In ones: 5 of 万人次 is 50000. */
const inOnes = ({ value, unit }: TargetValue): number | null => (value === null ? null : value * 10 ** (unitMeaning(unit ?? '')?.places ?? 0));

const verdictOf = ({ difference }: PackedAnnexRow): PairVerdict => difference?.kind ?? 'same';

function toStatement({ words: { figure: F, marks } }: AnnexDrawing, { clauses }: PairedAnnex, from: Statement['from'], v: TargetValue): Statement {
  const place = clauses.find((c) => c.clause === v.source.clause)?.place ?? '';
  return {
    fact: v.fact,
    url: v.source.url,
    from,
    caption: [place, F.basis(v)],
    op: v.op ?? 'eq',
    value: inOnes(v),
    said: F.text(v),
    when: v.each !== null && v.basis === 'flow' && v.year === null ? null : F.period(v),
    title: marks.labelled(place, [`${v.indicator} ${F.text(v)}`, F.period(v), F.basis(v)].filter((p) => p !== null).join(marks.comma)),
  };
}

function toPanel(drawing: AnnexDrawing, { policy, annex }: Paired, { difference, ...row }: PackedAnnexRow): PairPanel {
  const body = unpackTargets(row.body, policy.id);
  const own = row.cells.flatMap((c) => unpackTargets(c.values, policy.id));
  return {
    id: row.id,
    name: drawing.words.term(row),
    verdict:
      difference === undefined ? null : { text: difference.text, url: discrepancyUrl({ id: difference.id, policy: policy.id }), title: difference.explain },
    isComparable: body.every((b) => own.every((a) => countedAlike(a, b))),
    // the whole period first, then the year of it
    statements: [...body.map((v) => toStatement(drawing, annex, 'body', v)), ...own.map((v) => toStatement(drawing, annex, 'annex', v))],
  };
}

function toGroups(drawing: AnnexDrawing, paired: Paired): PairGroup[] {
  const W = drawing.words.charts.annexGoals;
  const groups = groupBy(paired.annex.rows, verdictOf);
  return ORDER.flatMap((verdict): PairGroup[] => {
    const of = groups.get(verdict);
    if (of === undefined) return [];
    const grave = of.some(({ difference }) => difference?.grave === true);
    return [{ id: verdict, name: W.verdict(verdict, of.length), isGrave: grave, panels: of.map((row) => toPanel(drawing, paired, row)) }];
  });
}

/** A chart of each annex of the documents that counts a period and its first year. */
export const drawAnnexGoals = (drawing: AnnexDrawing, documents: readonly ChartShard[]): Chart[] =>
  documents.flatMap((document) => (document.annexes ?? []).map((annex) => annexGoalChart(drawing, document, annex)));

function annexGoalChart(drawing: AnnexDrawing, document: ChartShard, annex: PairedAnnex): Chart {
  const { words } = drawing;
  const { policy } = document;
  const W = words.charts.annexGoals;
  const groups = toGroups(drawing, { policy, annex });
  const ordered = groups.flatMap((g) => g.panels.flatMap((p) => annex.rows.find((row) => row.id === p.id) ?? []));
  const bodyColumn: AnnexColumn = { id: 'body', valuesOf: (row) => row.body };
  const whenOf = (column: string): string => {
    const value = annex.rows.flatMap((row) => unpackTargets(annexColumn(column).valuesOf(row), policy.id))[0];
    return value === undefined ? column : (words.figure.period(value) ?? column);
  };
  const about = {
    document: policy.short,
    annex: annex.name,
    pairs: annex.rows.length,
    contradictions: annex.rows.filter((row) => verdictOf(row) === 'contradiction').length,
    alone: annex.alone,
  };
  const title = W.title(about);
  const printed: AnnexChartTable = {
    table: unpackAnnex(`${policy.id}-${annex.annex}-body`, policy.id, ordered, [bodyColumn, ...annex.columns.map(annexColumn)]),
    caption: title,
    corner: words.compare.row,
    rowName: (row) => words.term(row),
    columnName: (column) => (column === bodyColumn ? W.body : `${annex.name} ${whenOf(column.id)}`),
    say: (v) => ({ text: words.figure.text(v), notes: [words.figure.period(v), words.figure.basis(v)].filter((n) => n !== null) }),
  };
  const id = annexChartId('annex-goals', policy.id, annex.annex);
  return {
    id,
    title,
    lead: W.lead(about),
    documents: [policy],
    place: (width) => placeAnnexGoals({ city: policy.city, groups }, { width, words: W.drawn }),
    ...annexTables(drawing, document, id, printed),
  };
}
