import type { DocumentEntry, FigureKind } from '../rank/search-index.ts';
import { packFacts, unpackFacts } from './packed-facts.ts';
import type { IndexPart } from './pagefind-files.ts';

/** Of every document in turn; a list of numbers in one text, a text a document. */
interface Columns {
  readonly lengths: readonly number[];
  readonly titleLengths: readonly number[];
  /** How far above its heading stands; 0 where it has none. */
  readonly parents: readonly number[];
  /** 1 page, 2 heading, 4 goal, 8 money */
  readonly flags: readonly number[];
  readonly policies: readonly number[];
  readonly tables: readonly number[];
  readonly titles: string;
  readonly topics: string;
  readonly units: string;
  readonly amounts: string;
  readonly facts: string;
}
/** All documents as they travel: names once, columns of numbers. */
export interface PackedDocuments {
  readonly policies: readonly (readonly [policy: string, city: string, year: string | null, period: readonly string[]])[];
  readonly tables: readonly string[];
  readonly titles: readonly string[];
  readonly topics: readonly string[];
  readonly units: readonly string[];
  /** Coded facts (`packFacts`). */
  readonly facts: readonly string[];
  readonly columns: Columns;
  /** First documents of the files of texts. */
  readonly shards: readonly number[];
  /** First documents of the files of figures, by kind. */
  readonly figures: Readonly<Record<FigureKind, readonly number[]>>;
  /** Parts of Pagefind's index, in the order of their words. */
  readonly parts: readonly IndexPart[];
  /** The document of each record of the index, by the number the index gives it; null where both are numbered alike. */
  readonly records: readonly number[] | null;
}

const unique = (list: readonly string[]) => [...new Set(list)];

export function packDocuments(
  entries: readonly DocumentEntry[],
  { shards, figures, parts, records }: Pick<PackedDocuments, 'shards' | 'figures' | 'parts' | 'records'>,
): PackedDocuments {
  const policies = [
    ...new Map(
      entries.flatMap((e): [string, PackedDocuments['policies'][number]][] =>
        e.policy === null ? [] : [[e.policy, [e.policy, e.city ?? '', e.year, e.period]]],
      ),
    ).values(),
  ];
  const tables = unique(entries.flatMap((e) => e.table ?? []));
  const titles = unique(entries.flatMap((e) => e.titles));
  const topics = unique(entries.flatMap((e) => e.topics));
  const units = unique(entries.flatMap((e) => e.units));
  const packed = entries.map((e) => packFacts(e.facts));
  const facts = unique(packed.flat()).sort();
  const factNumber = new Map(facts.map((fact, i) => [fact, i]));
  const column = (cell: (entry: DocumentEntry, number: number) => number) => entries.map(cell);
  const lists = (cell: (entry: DocumentEntry, number: number) => readonly number[]) => entries.map((e, i) => cell(e, i).join(',')).join(';');
  const columns: Columns = {
    lengths: column((e) => e.length),
    titleLengths: column((e) => e.titleLength),
    parents: column((e, i) => (e.parent === null ? 0 : i - e.parent)),
    flags: column((e) => (e.kind === 'page' ? 1 : 0) + (e.isHeading ? 2 : 0) + (e.hasGoal ? 4 : 0) + (e.hasMoney ? 8 : 0)),
    policies: column((e) => policies.findIndex(([p]) => p === e.policy)),
    tables: column((e) => (e.table === null ? -1 : tables.indexOf(e.table))),
    titles: lists((e) => e.titles.map((t) => titles.indexOf(t))),
    topics: lists((e) => e.topics.map((t) => topics.indexOf(t))),
    units: lists((e) => e.units.map((u) => units.indexOf(u))),
    amounts: lists((e) => e.amounts),
    facts: lists((_, i) => (packed[i] ?? []).flatMap((fact) => factNumber.get(fact) ?? [])),
  };
  return { policies, tables, titles, topics, units, facts, columns, shards, figures, parts, records };
}

export function unpackDocuments({ columns, ...packed }: PackedDocuments): DocumentEntry[] {
  const lists = (column: string) => column.split(';').map((list) => (list === '' ? [] : list.split(',').map(Number)));
  const named = (names: readonly string[], column: string) => lists(column).map((numbers) => numbers.flatMap((n) => names[n] ?? []));
  const titles = named(packed.titles, columns.titles);
  const topics = named(packed.topics, columns.topics);
  const units = named(packed.units, columns.units);
  const facts = named(packed.facts, columns.facts);
  const amounts = lists(columns.amounts);
  return columns.lengths.map((length, i) => {
    const [policy, city, year, period] = packed.policies[columns.policies[i] ?? -1] ?? [];
    const [flags, up] = [columns.flags[i] ?? 0, columns.parents[i] ?? 0];
    return {
      kind: flags & 1 ? 'page' : 'clause',
      length,
      titleLength: columns.titleLengths[i] ?? 0,
      parent: up === 0 ? null : i - up,
      isHeading: (flags & 2) !== 0,
      table: packed.tables[columns.tables[i] ?? -1] ?? null,
      policy: policy ?? null,
      city: city ?? null,
      year: year ?? null,
      period: period ?? [],
      titles: titles[i] ?? [],
      topics: topics[i] ?? [],
      units: units[i] ?? [],
      hasGoal: (flags & 4) !== 0,
      hasMoney: (flags & 8) !== 0,
      amounts: amounts[i] ?? [],
      facts: unpackFacts(facts[i] ?? []),
    };
  });
}
