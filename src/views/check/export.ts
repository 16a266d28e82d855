/** The results as a table of texts, for a spreadsheet or a document. */
import { profileFieldNames } from '../../domain/rules/profile.ts';
import type { Evaluation } from '../../domain/rules/verdict.ts';
import type { TextTable } from '../../exports/text-table.ts';
import { toCsv } from '../../exports/csv.ts';
import { toMarkdown } from '../../exports/markdown.ts';
import { amountText } from './amount-lines.ts';
import { answerText, placeName } from './answers.ts';
import { clausePlaceOf, conditionText, type ResultContext } from './conditions.ts';
import { officeNames } from './question.ts';
import { countVerdicts } from './results.ts';

function rowOf(context: ResultContext, e: Evaluation): Record<keyof ResultContext['words']['checkResults']['export']['columns'], string> {
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
    group: R.groups[e.group].zh,
    amount: money.sum,
    arithmetic: [money.note, ...money.lines].filter((text) => text !== '').join('\n'),
    low: amount.cny ?? '',
    high: amount.cny_max ?? (amount.kind === 'exact' ? (amount.cny ?? '') : ''),
    conditions: e.conditions.map((c) => words.marks.labelled(R.states[c.state], conditionText(context, e, c))).join('\n'),
    deciding: deciding === null ? '' : conditionText(context, e, deciding),
    offices: offices.length === 0 ? R.foot.noOffices : words.marks.list(offices),
    quote: incentive.quote,
    url: absoluteUrl(incentive.url),
  };
}

/** One row an incentive, in the order of the book. */
export function resultTable(context: ResultContext, evaluations: readonly Evaluation[]): TextTable {
  const { columns } = context.words.checkResults.export;
  const keys = Object.keys(columns) as (keyof typeof columns)[];
  return {
    columns: keys.map((k) => columns[k]),
    rows: evaluations.map((e) => {
      const row = rowOf(context, e);
      return keys.map((k) => row[k]);
    }),
  };
}

/** What a reader of the table must know: counts, standing, answers, date and version. */
function remarks(context: ResultContext, evaluations: readonly Evaluation[]): string[] {
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
    ...(answers.length === 0 ? [] : [marks.labelled(R.export.answers, answers.join(marks.semicolon))]),
  ];
}

export const resultsToCsv = (context: ResultContext, evaluations: readonly Evaluation[]): string => toCsv(resultTable(context, evaluations));
export const resultsToMarkdown = (context: ResultContext, evaluations: readonly Evaluation[]): string =>
  toMarkdown(context.words.checkResults.export.title, remarks(context, evaluations), resultTable(context, evaluations));
