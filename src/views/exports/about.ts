/** What every export says beside its table: where it is from, its documents, what its columns and codes mean. */
import type { ExportPolicy } from '../../domain/schema/export-record.ts';
import { blanks, holdings, stages, validities } from '../../domain/vocabulary.ts';
import { column, type ExportCell, type ExportSheet, type ExportType } from '../../exports/book.ts';
import type { Words } from '../../words/zh.ts';
import { codeLists, horizonText, readerColumns, type ComparisonKind, type LineContext } from './line-sheet.ts';

/** The page that explains every field and code. */
export const CODEBOOK = '/data/codebook/';

/** When and where a table was taken from. */
export interface Origin {
  readonly words: Pick<Words, 'exports'>;
  readonly title: string;
  readonly dataVersion: string;
  readonly asOf: string;
  /** Address of the page, in full. */
  readonly url: string;
  /** Address of the codebook, in full. */
  readonly codebook: string;
  /** true while the site has no address of its own. */
  readonly isProvisional: boolean;
}

/** Data version, origin, licence, how to cite, and what no reader may forget. */
export function exportNotes({ words: { exports: E }, title, dataVersion, asOf, url, codebook, isProvisional }: Origin, more: readonly string[] = []): string[] {
  const N = E.notes;
  return [
    N.unofficial,
    ...more,
    isProvisional ? N.provisional(N.from(url)) : N.from(url),
    N.version(dataVersion, asOf),
    N.codebook(codebook),
    N.licence,
    N.cite(title, dataVersion, url),
  ];
}

const SOURCE_TYPES: Partial<Record<string, ExportType>> = { issued: 'date', official_url: 'url', official_checked: 'date', published: 'date', url: 'url' };

/** The documents: what they are called, where they stand, what is known of them; null in words. */
export function sourcesSheet({ words, absoluteUrl }: Pick<LineContext, 'words' | 'absoluteUrl'>, policies: readonly ExportPolicy[]): ExportSheet {
  const { exports: E } = words;
  const ids = Object.keys(E.sources) as (keyof typeof E.sources)[];
  const cell = (p: ExportPolicy, id: keyof typeof E.sources): ExportCell => {
    switch (id) {
      case 'stage':
        return words.term(stages[p.stage]);
      case 'holding':
        return words.term(holdings[p.holding]);
      case 'validity':
        return words.term(validities[p.validity]);
      case 'horizon':
        return horizonText({ words }, p);
      case 'url':
        return absoluteUrl(p.url);
      case 'official_url':
        return p.official_url ?? E.notFound;
      case 'doc_number':
      case 'issuer':
      case 'issued':
        return p[id] ?? (p.holding === 'full' ? E.notStated : words.term(blanks.not_held));
      default:
        return p[id];
    }
  };
  return {
    id: 'sources',
    title: E.sheets.sources,
    columns: ids.map((id) => column(id, E.sources[id], SOURCE_TYPES[id])),
    rows: policies.map((p) => ids.map((id) => cell(p, id))),
  };
}

/** What each column of the lines means, and each code that stands in it. */
export function codebookSheet(kind: ComparisonKind, context: Pick<LineContext, 'words'>): ExportSheet {
  const { exports: E, marks, term } = context.words;
  const lists = codeLists(context);
  const B = E.codebook;
  return {
    id: 'codebook',
    title: E.sheets.codebook,
    columns: [column('column', B.column), column('id', B.id), column('code', B.code), column('name', B.name), column('meaning', B.meaning)],
    rows: readerColumns(kind).flatMap((id) => {
      const { head, meaning, unit } = E.columns[id];
      const codes = Object.entries(lists[id] ?? {});
      return [
        [head, id, null, null, unit === undefined ? meaning : meaning + marks.bracketed(unit)],
        ...codes.map(([code, entry]): ExportCell[] => [head, id, code, term(entry), entry.definition ?? null]),
      ];
    }),
  };
}
