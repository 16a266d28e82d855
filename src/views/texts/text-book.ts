import { clauseUrl } from '../../domain/corpus/addresses.ts';
import { column, type ExportBook, type ExportCell } from '../../exports/book.ts';
import type { Words } from '../../words/zh.ts';
import { exportNotes, type Origin } from '../exports/about.ts';
import type { ParallelText, Wording } from './parallel.ts';

/** What a book of wordings is made with. */
export interface TextBookMaker {
  readonly words: Pick<Words, 'texts'>;
  readonly origin: Origin;
  readonly absoluteUrl: (path: string) => string;
}

/** The wordings side by side as they are shown: a sentence a row, with its group, its document and where it stands. */
export function textBook({ words: { texts: W }, origin, absoluteUrl }: TextBookMaker, { topic, rows, alone }: ParallelText): ExportBook {
  const line = (group: string, { document: { policy }, sentence }: Wording): ExportCell[] => [
    group,
    policy.short,
    `${sentence.place}${sentence.title ?? ''}`,
    sentence.text,
    absoluteUrl(clauseUrl(policy.id, sentence.clause)),
  ];
  const columns = [
    column('group', W.columns.group),
    column('document', W.columns.document),
    column('place', W.columns.place),
    column('text', W.columns.text, 'quote'),
    column('url', W.columns.url, 'url'),
  ];
  const aligned = rows.flatMap((row, i) => row.wordings.flatMap((w) => (w === null ? [] : [line(W.group(i + 1), w)])));
  const others = alone.flatMap((own) => own.map((w) => line(W.aloneGroup, w)));
  return {
    file: `hengce-text-${topic}`,
    title: origin.title,
    notes: exportNotes(origin, [W.note]),
    sheets: [{ id: 'wordings', title: W.title, columns, rows: [...aligned, ...others] }],
  };
}
