/** The results as a file. Loaded when a reader asks for one. */
import type { Evaluation } from '../../domain/rules/verdict.ts';
import { toCsv } from '../../exports/csv.ts';
import { toMarkdown } from '../../exports/markdown.ts';
import type { ResultContext } from '../../views/check/conditions.ts';
import { resultBook } from '../../views/check/export.ts';
import { checkExportWords } from '../../words/zh/check-export.ts';
import { download } from '../exports/download.ts';

/** @param file its name without extension */
export function exportResults(kind: string, context: ResultContext, evaluations: readonly Evaluation[], file: string): void {
  const book = resultBook({ ...context, words: { ...context.words, ...checkExportWords } }, evaluations, file);
  if (kind === 'csv') download(`${book.file}.csv`, 'text/csv;charset=utf-8', toCsv(book.sheets[0]));
  else download(`${book.file}.md`, 'text/markdown;charset=utf-8', toMarkdown(book));
}
