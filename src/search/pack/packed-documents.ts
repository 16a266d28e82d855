import type { DocumentEntry, FigureKind } from '../rank/search-index.ts';
import { packFacts, unpackFacts } from './packed-facts.ts';
import type { IndexPart } from './pagefind-files.ts';

type Row = readonly [
  length: number,
  titleLength: number,
  parent: number,
  /** 1 page, 2 heading, 4 goal, 8 money */
  flags: number,
  policy: number,
  table: number,
  titles: readonly number[],
  topics: readonly number[],
  units: readonly number[],
  amounts: readonly number[],
  facts: readonly number[],
];
/** All documents as they travel: names once, rows of numbers. */
export interface PackedDocuments {
  readonly policies: readonly (readonly [policy: string, city: string, year: string | null, period: readonly string[]])[];
  readonly tables: readonly string[];
  readonly titles: readonly string[];
  readonly topics: readonly string[];
  readonly units: readonly string[];
  /** Coded facts (`packFacts`). */
  readonly facts: readonly string[];
  readonly rows: readonly Row[];
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
  const rows = entries.map((e, i): Row => {
    const flags = (e.kind === 'page' ? 1 : 0) + (e.isHeading ? 2 : 0) + (e.hasGoal ? 4 : 0) + (e.hasMoney ? 8 : 0);
    return [
      e.length,
      e.titleLength,
      e.parent ?? -1,
      flags,
      policies.findIndex(([p]) => p === e.policy),
      e.table === null ? -1 : tables.indexOf(e.table),
      e.titles.map((t) => titles.indexOf(t)),
      e.topics.map((t) => topics.indexOf(t)),
      e.units.map((u) => units.indexOf(u)),
      e.amounts,
      (packed[i] ?? []).flatMap((fact) => factNumber.get(fact) ?? []),
    ];
  });
  return { policies, tables, titles, topics, units, facts, rows, shards, figures, parts, records };
}

export function unpackDocuments(packed: PackedDocuments): DocumentEntry[] {
  const at = (list: readonly string[], numbers: readonly number[]) => numbers.flatMap((n) => list[n] ?? []);
  return packed.rows.map(([length, titleLength, parent, flags, policy, table, titles, topics, units, amounts, facts]) => ({
    kind: flags & 1 ? 'page' : 'clause',
    length,
    titleLength,
    parent: parent < 0 ? null : parent,
    isHeading: (flags & 2) !== 0,
    table: packed.tables[table] ?? null,
    policy: packed.policies[policy]?.[0] ?? null,
    city: packed.policies[policy]?.[1] ?? null,
    year: packed.policies[policy]?.[2] ?? null,
    period: packed.policies[policy]?.[3] ?? [],
    titles: at(packed.titles, titles),
    topics: at(packed.topics, topics),
    units: at(packed.units, units),
    hasGoal: (flags & 4) !== 0,
    hasMoney: (flags & 8) !== 0,
    amounts,
    facts: unpackFacts(at(packed.facts, facts)),
  }));
}
