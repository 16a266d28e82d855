/** The results as a book, for a spreadsheet or a document. */
import { decimalToNumber, isJsonNumber, type Decimal } from '../../domain/number/decimal.ts';
import { profileFieldNames } from '../../domain/rules/profile.ts';
import type { Evaluation } from '../../domain/rules/verdict.ts';
import { column, type ExportBook, type ExportCell, type ExportSheet, type ExportType } from '../../exports/book.ts';
import { amountText } from './amount-lines.ts';
import { answerText, placeName } from './answers.ts';
import type { Words } from '../../words/zh.ts';
import { clausePlaceOf, conditionText, type ContextWith, type ResultContext } from './conditions.ts';
import { officeNames } from './question.ts';
import { countVerdicts } from './results.ts';

type ResultColumn = keyof Words['checkExport']['columns'];
/** Columns that are no plain text. */
const TYPES: Partial<Record<ResultColumn, ExportType>> = { low: 'number', high: 'number', quote: 'quote', url: 'url' };

/** As a number where a number holds it to the last fen. */
const yuan = (sum: Decimal | null): ExportCell => (sum === null ? null : isJsonNumber(sum) ? decimalToNumber(sum) : sum);

function rowOf(context: ResultContext, e: Evaluation): Record<ResultColumn, ExportCell> {
  const { words, book, absoluteUrl } = context;
  const { checkResults: R } = words;
  const { incentive, deciding, amount } = e;
  const policy = book.policies.get(incentive.policy);
  const money = amountText(words, book, e);
  const offices = officeNames(context, e);
  return {
    place: placeName(words, book, incentive.city),
    document: policy?.title ?? '',
    number: policy?.doc_number ?? '',
    clause: clausePlaceOf(context, incentive.policy, incentive.clause) ?? '',
    incentive: incentive.title,
    verdict: R.verdicts[e.verdict],
    group: R.groups[e.group].name,
    amount: money.sum,
    arithmetic: [money.note, ...money.lines].filter((text) => text !== '').join('\n'),
    low: yuan(amount.cny),
    high: yuan(amount.cny_max ?? (amount.kind === 'exact' ? amount.cny : null)),
    conditions: e.conditions.map((c) => words.marks.labelled(R.states[c.state], conditionText(context, e, c))).join('\n'),
    deciding: deciding === null ? '' : conditionText(context, e, deciding),
    offices: offices.length === 0 ? R.foot.noOffices : words.marks.list(offices),
    quote: incentive.quote,
    url: absoluteUrl(incentive.url),
  };
}

/** One row an incentive, in the order of the book. */
export function resultSheet(context: ContextWith<'checkExport'>, evaluations: readonly Evaluation[]): ExportSheet {
  const { columns, title } = context.words.checkExport;
  const keys = Object.keys(columns) as ResultColumn[];
  return {
    id: 'results',
    title,
    columns: keys.map((k) => column(k, columns[k], TYPES[k])),
    rows: evaluations.map((e) => {
      const row = rowOf(context, e);
      return keys.map((k) => row[k]);
    }),
  };
}

/** What a reader of the table must know: counts, standing, answers, date and version. */
function remarks(context: ContextWith<'checkExport'>, evaluations: readonly Evaluation[]): string[] {
  const { words, book, profile, today } = context;
  const { checkResults: R, marks } = words;
  const answers = profileFieldNames.flatMap((field) => {
    const answer = field === 'confirmed' ? null : answerText(words, book, profile, field);
    return answer === null ? [] : [marks.labelled(R.fields[field], answer)];
  });
  return [
    R.counts(countVerdicts(evaluations)),
    R.standing.reminder,
    R.below.budget,
    R.below.tax,
    R.below.notOfficial(today, book.dataVersion),
    ...(answers.length === 0 ? [] : [marks.labelled(words.checkExport.answers, answers.join(marks.semicolon))]),
  ];
}

/** The results with what must be known of them. */
export const resultBook = (context: ContextWith<'checkExport'>, evaluations: readonly Evaluation[], file: string): ExportBook => ({
  file,
  title: context.words.checkExport.title,
  notes: remarks(context, evaluations),
  sheets: [resultSheet(context, evaluations)],
});
