import type { AnswerFact, DocumentNumber, FigureKind } from '../rank/search-index.ts';

/** A document with its figures of one kind. */
export type DocumentFigures = readonly [document: DocumentNumber, figures: readonly AnswerFact[]];

/** Figures as they travel, column by column; an empty cell is nothing. */
export interface PackedFigures {
  /** What their words begin with: `goal`. */
  readonly begin: string;
  readonly documents: readonly DocumentNumber[];
  readonly ids: readonly string[];
  /** Without what every one of them begins with. */
  readonly words: readonly string[];
  readonly what: readonly string[];
  readonly values: readonly string[];
  readonly terms: readonly string[];
  readonly years: readonly number[];
  readonly scopes: readonly string[];
  readonly sentences: readonly (readonly [from: number, to: number] | 0)[];
  readonly offices: readonly string[];
  readonly rows: readonly string[];
}

export function packFigures(kind: FigureKind, all: readonly DocumentFigures[]): PackedFigures {
  const begin = kind === 'money' ? 'money' : 'goal';
  const figures = all.flatMap(([document, own]) => own.map((figure) => ({ document, figure })));
  const column = <T>(cell: (figure: AnswerFact) => T) => figures.map(({ figure }) => cell(figure));
  return {
    begin,
    documents: figures.map((f) => f.document),
    ids: column((f) => f.id),
    words: column((f) => f.words.map((w) => w.slice(begin.length + 1)).join(' ')),
    what: column((f) => f.what),
    values: column((f) => f.value),
    terms: column((f) => f.terms ?? ''),
    years: column((f) => f.year ?? 0),
    scopes: column((f) => f.scope ?? ''),
    sentences: column((f) => f.sentence ?? 0),
    offices: column((f) => f.offices ?? ''),
    rows: column((f) => f.row ?? ''),
  };
}

/** The figures by their documents. */
export function unpackFigures(packed: PackedFigures): ReadonlyMap<DocumentNumber, readonly AnswerFact[]> {
  const figures = new Map<DocumentNumber, AnswerFact[]>();
  packed.documents.forEach((document, i) => {
    const text = (column: readonly string[]) => column[i] ?? '';
    const [terms, year, scope, sentence, offices, row] = [
      text(packed.terms),
      packed.years[i] ?? 0,
      text(packed.scopes),
      packed.sentences[i] ?? 0,
      text(packed.offices),
      text(packed.rows),
    ];
    const figure: AnswerFact = {
      id: text(packed.ids),
      words: text(packed.words)
        .split(' ')
        .map((w) => `${packed.begin}/${w}`),
      what: text(packed.what),
      value: text(packed.values),
      ...(terms === '' ? {} : { terms }),
      ...(year === 0 ? {} : { year }),
      ...(scope === '' ? {} : { scope }),
      ...(sentence === 0 ? {} : { sentence }),
      ...(offices === '' ? {} : { offices }),
      ...(row === '' ? {} : { row }),
    };
    const own = figures.get(document);
    if (own === undefined) figures.set(document, [figure]);
    else own.push(figure);
  });
  return figures;
}
