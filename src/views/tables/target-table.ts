import { unnamedTitles } from '../../domain/compare/counted.ts';
import type { Comparison } from '../../domain/compare/targets.ts';
import type { TargetRole, TargetValue } from '../../domain/compare/target-value.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import type { ComparisonRow } from '../../domain/corpus/rows.ts';
import { countFilled, tableRows, type Cell } from '../../domain/table/table.ts';
import { pers, stages, topics } from '../../domain/vocabulary.ts';
import { cellFlags } from '../flags.ts';
import type { Speaker } from '../speaker.ts';
import { phaseText } from '../standing.ts';
import type { Words } from '../../words/zh.ts';
import { benchLooks, comparisonLooks } from './looks.ts';
import {
  benchGroup,
  makeHead,
  makePrintedBlank,
  makePrintedCell,
  makeRow,
  type PrintedCell,
  type PrintedFigure,
  type PrintedHead,
  type PrintedPart,
  type PrintedTable,
} from './printed.ts';

const figureOf = ({ words }: Speaker, v: TargetValue): PrintedFigure => ({ text: words.figure.text(v), url: v.source.url, fact: v.fact });

/** What a row says of the firms it counts. */
type RowNames = Pick<ComparisonRow, 'zh' | 'titles'>;

/** What must be read with a figure, each once: when, counted how, of whom, in which words. */
function figureNotes({ words, titles }: Speaker, row: RowNames, v: TargetValue): string[] {
  const notes = [
    words.figure.period(v),
    v.op === 'full' ? null : words.figure.basis(v),
    words.figure.joint(v.tiers, titles) ?? words.figure.only(unnamedTitles(v, row, titles), titles),
    v.per === null ? null : words.term(pers[v.per]),
    v.scope,
    v.measured_against === null ? null : words.figure.relativeTo(v.measured_against),
    words.figure.strive(v),
  ];
  return [...new Set(notes.filter((n) => n !== null))];
}

/** A figure with everything that must travel with it. */
export const figurePart = (site: Speaker, row: RowNames, v: TargetValue, isMinor = false): Extract<PrintedPart, { kind: 'figure' }> => ({
  kind: 'figure',
  figure: figureOf(site, v),
  isMinor,
  notes: figureNotes(site, row, v),
  flags: cellFlags(site, v.flags),
  printed: v.indicator,
});

const MINOR = ['part', 'milestone', 'repeat', 'baseline'] as const satisfies readonly TargetRole[];

function minorPart(site: Speaker, role: (typeof MINOR)[number], values: readonly TargetValue[]): PrintedPart[] {
  const { compare: C, figure: F } = site.words;
  const label = { part: C.part, milestone: C.milestones, repeat: C.repeat, baseline: C.baseline }[role];
  const inBrackets = (period: string | null) => (period === null ? '' : site.words.marks.bracketed(period));
  return values.length === 0 ? [] : [{ kind: 'minor', label, figures: values.map((v) => ({ ...figureOf(site, v), after: inBrackets(F.period(v)) })) }];
}

/** Goals large, what stands round them in one line each, promises in their own words. */
export function printTargetCell(site: Speaker, row: RowNames, { blank, values, passages }: Cell<TargetValue>): PrintedCell {
  const of = (role: TargetRole) => values.filter((v) => v.role === role);
  const parts: PrintedPart[] = [
    ...of('goal').map((v, i) => figurePart(site, row, v, i > 0)),
    ...MINOR.flatMap((role) => minorPart(site, role, of(role))),
    ...of('promise').map((v): PrintedPart => ({ kind: 'quote', quote: { text: site.words.marks.quoted(v.quote), url: v.source.url, fact: v.fact } })),
  ];
  return makePrintedCell(parts, { blank: blank === null ? null : makePrintedBlank(blank, passages, site.words) });
}

export function targetsHead(site: Speaker, policy: Pick<PolicyRecord, 'id' | 'short' | 'url' | 'stage' | 'horizon'>): PrintedHead {
  const { line } = phaseText(site, policy);
  return makeHead(policy.short, { id: policy.id, url: policy.url, notes: [{ text: `${site.words.term(stages[policy.stage])} · ${line}` }] });
}

export const targetRowHead = ({ words }: Pick<Speaker, 'words'>, row: Pick<ComparisonRow, 'zh' | 'kind' | 'topic'>): PrintedHead =>
  makeHead(words.term(row), { notes: row.kind === 'indicator' ? [{ text: words.term(topics[row.topic]) }] : [] });

/**
 * The targets comparison, or those sections of it.
 * @param kinds the sections, each under its own heading where there are several
 * @param folds rows that one document alone fills stand apart
 */
export function printTargets(
  site: Speaker & { readonly words: Pick<Words, 'comparePage'> },
  comparison: Comparison,
  kinds: readonly ComparisonRow['kind'][],
  caption: string,
  folds = true,
): PrintedTable {
  const { compare: C, comparePage: P } = site.words;
  const rows = tableRows(comparison);
  return {
    label: caption,
    caption,
    looks: benchLooks(comparisonLooks.targets, comparison.columns.length),
    corner: C.row,
    columns: comparison.columns.map((p) => targetsHead(site, p)),
    groups: kinds.map((kind) =>
      benchGroup(
        { id: kind, heading: kinds.length > 1 ? P.sections[kind] : null },
        rows
          .filter(({ row }) => row.kind === kind)
          .map(({ row, cells }) => ({
            filled: countFilled(cells.map(({ cell }) => cell)),
            printed: makeRow(
              targetRowHead(site, row),
              cells.map(({ cell }) => printTargetCell(site, row, cell)),
              { id: row.id },
            ),
          })),
        folds ? C.alone : null,
      ),
    ),
  };
}
