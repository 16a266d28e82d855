import type { DocumentEntry } from '../rank/search-index.ts';

/** A document's name in the engine and what ranking and facets need of it. */
export interface ListedDocument {
  /** The engine's name for the document (Pagefind: hash of its fragment). */
  readonly name: string;
  readonly entry: DocumentEntry;
}

type Row = readonly [
  name: string,
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
];
/** All documents as they travel: names once, rows of numbers. */
export interface PackedDocuments {
  readonly policies: readonly (readonly [policy: string, city: string, period: readonly string[]])[];
  readonly tables: readonly string[];
  readonly titles: readonly string[];
  readonly topics: readonly string[];
  readonly units: readonly string[];
  readonly rows: readonly Row[];
  /** First documents of the files of texts. */
  readonly shards: readonly number[];
}

const unique = (list: readonly string[]) => [...new Set(list)];

export function packDocuments(documents: readonly ListedDocument[], shards: readonly number[]): PackedDocuments {
  const entries = documents.map((d) => d.entry);
  const policies = [
    ...new Map(
      entries.flatMap((e): [string, [string, string, readonly string[]]][] => (e.policy === null ? [] : [[e.policy, [e.policy, e.city ?? '', e.period]]])),
    ).values(),
  ];
  const tables = unique(entries.flatMap((e) => e.table ?? []));
  const titles = unique(entries.flatMap((e) => e.titles));
  const topics = unique(entries.flatMap((e) => e.topics));
  const units = unique(entries.flatMap((e) => e.units));
  const rows = documents.map(({ name, entry: e }): Row => {
    const flags = (e.kind === 'page' ? 1 : 0) + (e.isHeading ? 2 : 0) + (e.hasGoal ? 4 : 0) + (e.hasMoney ? 8 : 0);
    return [
      name,
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
    ];
  });
  return { policies, tables, titles, topics, units, rows, shards };
}

export function unpackDocuments(packed: PackedDocuments): ListedDocument[] {
  const at = (list: readonly string[], numbers: readonly number[]) => numbers.flatMap((n) => list[n] ?? []);
  return packed.rows.map(([name, length, titleLength, parent, flags, policy, table, titles, topics, units, amounts]) => ({
    name,
    entry: {
      kind: flags & 1 ? 'page' : 'clause',
      length,
      titleLength,
      parent: parent < 0 ? null : parent,
      isHeading: (flags & 2) !== 0,
      table: packed.tables[table] ?? null,
      policy: packed.policies[policy]?.[0] ?? null,
      city: packed.policies[policy]?.[1] ?? null,
      period: packed.policies[policy]?.[2] ?? [],
      titles: at(packed.titles, titles),
      topics: at(packed.topics, topics),
      units: at(packed.units, units),
      hasGoal: (flags & 4) !== 0,
      hasMoney: (flags & 8) !== 0,
      amounts,
    },
  }));
}
