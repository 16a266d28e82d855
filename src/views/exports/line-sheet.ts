/** Lines as a sheet: joined with what is known of their row and document, in codes for programs or in words for readers. */
import type { OfferLine, RuleLine, TargetLine } from '../../domain/compare/line.ts';
import type { ExportPolicy } from '../../domain/schema/export-record.ts';
import type { ComparisonId } from '../../domain/schema/shard.ts';
import { formatYears } from '../../domain/number/format.ts';
import { titleOf, type Titles } from '../../domain/corpus/titles.ts';
import * as vocabulary from '../../domain/vocabulary.ts';
import { column, type ExportCell, type ExportSheet, type ExportType } from '../../exports/book.ts';
import type { Words } from '../../words/zh.ts';
import type { LineColumnId } from '../../words/zh/exports.ts';

export type Line = TargetLine | OfferLine | RuleLine;
/** What lines are joined with, and how they speak. */
export interface LineContext {
  readonly words: Pick<Words, 'marks' | 'exports' | 'term'>;
  readonly titles: Titles;
  readonly dataVersion: string;
  /** @throws RangeError for a document that is not at hand */
  readonly policyOf: (id: string) => ExportPolicy;
  /** Name of a row; @throws RangeError for one that is not at hand. */
  readonly rowName: (row: string) => string;
  readonly absoluteUrl: (path: string) => string;
}

type Term = Readonly<Record<string, { readonly zh: string; readonly definition?: string | undefined }>>;

/** Columns that hold codes, and the lists these stand in. */
export const codeLists = (context: Pick<LineContext, 'words'>): Partial<Record<LineColumnId, Term>> => {
  const { basisFrom } = context.words.exports;
  return {
    blank: vocabulary.blanks,
    role: { ...vocabulary.valueRoles, ...vocabulary.amountRoles },
    op: vocabulary.operators,
    per: vocabulary.pers,
    basis: vocabulary.bases,
    basis_from: { printed: { zh: basisFrom.printed }, inferred: { zh: basisFrom.inferred } },
    each: vocabulary.eaches,
    commitment: vocabulary.commitments,
    cap_window: vocabulary.capWindows,
    instrument: vocabulary.instruments,
    level: vocabulary.levels,
    beneficiary_kind: vocabulary.beneficiaryKinds,
    payer: vocabulary.payers,
    recurrence: vocabulary.recurrences,
    stacking: vocabulary.stackings,
    modality: vocabulary.modalities,
    addressee: vocabulary.addressees,
    stage: vocabulary.stages,
    holding: vocabulary.holdings,
    coding: vocabulary.codings,
    validity: vocabulary.validities,
  };
};

const FIGURE = ['role', 'op', 'value', 'value_max', 'unit', 'per'] as const;
const TARGET = ['basis', 'basis_from', 'each', 'from', 'year', 'duration_years', 'scope', 'measured_against', 'indicator', 'tiers', 'commitment'] as const;
const OFFER = [
  ...([
    'value_cny',
    'value_max_cny',
    'base',
    'builds_on',
    'cap_window',
    'unit_max',
    'terms',
    'shared_by',
    'title',
    'instrument',
    'level',
    'beneficiary',
    'beneficiary_kind',
  ] as const),
  ...(['payer', 'recurrence', 'stacking', 'conditions'] as const),
];
const RULE = ['role', 'modality', 'addressee', 'value', 'unit'] as const;
const WORDS = ['offices', 'flags', 'quote', 'place', 'url'] as const;
const STANDING = ['stage', 'holding', 'coding', 'validity', 'horizon'] as const;

export type ComparisonKind = ComparisonId;
const kindColumns = { targets: [...FIGURE, ...TARGET], incentives: [...FIGURE, ...OFFER], rules: RULE } as const;
/** Of an incentive programs read what no other file has. */
const dataKindColumns = {
  ...kindColumns,
  incentives: [
    ...FIGURE,
    ...(['value_cny', 'value_max_cny', 'base', 'builds_on', 'cap_window', 'unit_max', 'terms', 'shared_by', 'title', 'beneficiary', 'conditions'] as const),
  ],
} as const;

/** Columns of the list that readers take away, names first, ids last. */
export const readerColumns = (kind: ComparisonKind): LineColumnId[] => [
  ...(['row_zh', 'policy_zh', 'city_zh', 'province', 'blank_zh'] as const),
  ...kindColumns[kind],
  ...WORDS,
  ...STANDING,
  ...(['blank', 'row', 'policy', 'clause', 'fact'] as const),
  ...(kind === 'incentives' ? (['amount'] as const) : []),
  ...(['data_version', 'licence'] as const),
];

/** Columns of the file that programs read; what follows from ids stands in the files of policies and facts. */
export const dataColumns = (kind: ComparisonKind): LineColumnId[] => [
  ...(['row', 'row_zh', 'policy', 'city', 'stage', 'holding', 'blank', 'fact'] as const),
  ...(kind === 'incentives' ? (['amount'] as const) : []),
  ...dataKindColumns[kind],
  ...(['offices', 'quote', 'clause'] as const),
];

export const columnTypes: Partial<Record<LineColumnId, ExportType>> = {
  value: 'number',
  value_max: 'number',
  from: 'number',
  year: 'number',
  duration_years: 'number',
  value_cny: 'number',
  value_max_cny: 'number',
  shared_by: 'number',
  quote: 'quote',
  url: 'url',
};

/** A horizon in words: 规划期 2021–2025; 未写明年份. */
export const horizonText = ({ words }: Pick<LineContext, 'words'>, { horizon }: Pick<ExportPolicy, 'horizon'>): string =>
  horizon === null
    ? words.exports.noYear
    : `${words.term(vocabulary.horizonKinds[horizon.kind])} ${formatYears(horizon.kind === 'plan_period' ? horizon.from : null, horizon.to)}`;

/** What a line says in a column. */
function valueOf(line: Line, id: LineColumnId, context: LineContext): string | number | readonly string[] | null {
  const { words, dataVersion } = context;
  switch (id) {
    case 'row_zh':
      return context.rowName(line.row);
    case 'policy_zh':
      return context.policyOf(line.policy).short;
    case 'blank_zh':
      return line.blank === undefined ? null : words.term(vocabulary.blanks[line.blank]);
    case 'city':
    case 'city_zh':
    case 'province':
    case 'stage':
    case 'holding':
    case 'coding':
    case 'validity':
      return context.policyOf(line.policy)[id];
    case 'horizon':
      return horizonText(context, context.policyOf(line.policy));
    case 'data_version':
      return dataVersion;
    case 'licence':
      return words.exports.licence;
    default:
      return (line as Partial<Record<LineColumnId, string | number | readonly string[]>>)[id] ?? null;
  }
}

/** What the whole document may say, and an excerpt cannot deny. */
const LEFT_OPEN: readonly LineColumnId[] = ['payer', 'recurrence', 'stacking'];

/** The same for readers: names for codes and ids, addresses in full. */
function wordsOf(line: Line, id: LineColumnId, lists: Partial<Record<LineColumnId, Term>>, context: LineContext): ExportCell {
  const { words, titles, absoluteUrl } = context;
  const value = valueOf(line, id, context);
  if (value === null) return null;
  if (value === 'unknown' && LEFT_OPEN.includes(id) && context.policyOf(line.policy).holding !== 'full') return words.term(vocabulary.blanks.not_held);
  if (id === 'commitment' && 'striving' in line) return line.striving ?? null;
  if (id === 'tiers' && Array.isArray(value)) return words.marks.list((value as readonly string[]).map((t) => words.term(titleOf(titles, t))));
  if (typeof value === 'object') return words.marks.list(value);
  if (id === 'url') return absoluteUrl(String(value));
  const entry = id === 'blank' ? undefined : lists[id]?.[value];
  return entry === undefined ? value : words.term(entry);
}

/** A line a row for readers, heads and codes in words. */
export function readerSheet(kind: ComparisonKind, lines: readonly Line[], context: LineContext): ExportSheet {
  const { exports: E } = context.words;
  const ids = readerColumns(kind);
  const lists = codeLists(context);
  return {
    id: 'values',
    title: E.sheets.values,
    columns: ids.map((id) => column(id, E.columns[id].head, columnTypes[id])),
    rows: lines.map((line) => ids.map((id) => wordsOf(line, id, lists, context))),
  };
}

/** Of a blank that the text speaks of, one line: the first of its passages. */
function joined(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const isMore = line.role === 'passage' && before?.role === 'passage' && before.row === line.row && before.policy === line.policy;
    return isMore ? [] : [line];
  });
}

/** A line a row for programs: heads are ids, codes are codes, lists are joined. */
export function dataSheetOf(kind: ComparisonKind, lines: readonly Line[], context: LineContext): ExportSheet {
  const ids = dataColumns(kind);
  const plain = (value: ReturnType<typeof valueOf>): ExportCell => (typeof value === 'object' && value !== null ? context.words.marks.list(value) : value);
  return {
    id: `comparison-${kind}`,
    title: `comparison-${kind}`,
    columns: ids.map((id) => column(id, id, columnTypes[id])),
    rows: joined(lines).map((line) => ids.map((id) => plain(valueOf(line, id, context)))),
  };
}
