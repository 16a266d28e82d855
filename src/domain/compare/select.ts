/** Which rows of a comparison a reader asks for: by what the row is about, by what its cells say, by words. */
import { hasFigures, isBlankRow, isDiffering, isInAll, type RowTest } from '../table/filter.ts';
import { bindingOf, type CellValue, type Identified } from '../table/table.ts';
import { rowFacets, type RowFacet, type RowQuery } from './query.ts';

/** What a row is about, as `/data/rows.json` says it. */
export interface AskedRow extends Identified {
  readonly topic: string | null;
  readonly section: string;
  readonly event: string | null;
  readonly titles: readonly string[];
}

/** What the rows say in words, and the rungs of titles. */
export interface RowWords<Row> {
  readonly textOf: (row: Row) => string;
  readonly officesOf: (row: Row) => string;
  readonly rungOf: (title: string) => string | null;
}

/** Kinds of figure beside the bases of goals and the roles of amounts: an actual; a promise without a figure. */
export const OWN_KINDS = ['baseline', 'promise', 'benefit'] as const;

const GOALS: readonly string[] = ['goal', 'part', 'milestone', 'repeat'];
/** The kind of a figure, as readers know it: a goal by its basis, money by its role; else an actual, a promise, a benefit. */
export const kindOf = ({ role, basis }: Pick<CellValue, 'role' | 'basis'>): string => (GOALS.includes(role) ? (basis ?? role) : role);

/** The kind of beneficiary of a value, or its kind of support; null where it names none. */
export function offerOf(value: CellValue, part: 'beneficiary_kind' | 'instrument'): string | null {
  const { offer } = value as { readonly offer?: Readonly<Partial<Record<typeof part, string>>> };
  return offer?.[part] ?? null;
}

/** One form for look-alikes, so that ２０２２, 2022 and capitals are the same. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Does every word of the question stand in the text? The text is {@link folded}. */
const says = (text: string, question: string): boolean =>
  folded(question)
    .split(/\s+/u)
    .every((word) => text.includes(word));

/** What a row holds of a facet. */
function held<Row extends AskedRow>(facet: RowFacet, row: Row, values: () => readonly CellValue[], { rungOf }: RowWords<Row>): readonly (string | null)[] {
  switch (facet) {
    case 'topic':
      return [row.topic];
    case 'section':
      return [row.section];
    case 'event':
      return [row.event];
    case 'title':
      return row.titles;
    case 'rung':
      return row.titles.map(rungOf);
    case 'kind':
      return values().map(kindOf);
    case 'who':
      return values().map((value) => offerOf(value, 'beneficiary_kind'));
    case 'instrument':
      return values().map((value) => offerOf(value, 'instrument'));
    case 'modality':
    case 'addressee':
      return values().map((value) => bindingOf(value, facet));
  }
}

/** The test of a row for a query. */
export function rowTest<Row extends AskedRow>(query: RowQuery, words: RowWords<Row>): RowTest<Row> {
  const asked = rowFacets.filter((facet) => query.facets[facet].length > 0);
  const [q, office] = [query.q.trim(), query.office.trim()];
  const tests: RowTest<Row>[] = [
    ...asked.map((facet): RowTest<Row> => (cells, row) => {
      const of = held(facet, row, () => cells.flatMap((c) => c.values), words);
      return of.some((value) => value !== null && query.facets[facet].includes(value));
    }),
    ...(query.differ ? [isDiffering] : []),
    ...(query.all ? [isInAll] : []),
    ...(query.figures ? [hasFigures] : []),
    ...(query.answered ? [((cells) => !isBlankRow(cells)) satisfies RowTest] : []),
    ...(office === '' ? [] : [((_cells, row) => says(words.officesOf(row), office)) satisfies RowTest<Row>]),
    ...(q === '' ? [] : [((_cells, row) => says(words.textOf(row), q)) satisfies RowTest<Row>]),
  ];
  return (cells, row) => tests.every((test) => test(cells, row));
}
