/** The lists of what rows are about and hold, by name, with how many rows have it. */
import { rowFacets, type RowFacet } from '../../domain/compare/query.ts';
import { kindOf, offerOf } from '../../domain/compare/select.ts';
import type { RowRecord } from '../../domain/schema/shard.ts';
import { bindingOf, type Identified, type Table } from '../../domain/table/table.ts';
import { addressees, amountRoles, bases, beneficiaryKinds, instruments, modalities, rungs, topics } from '../../domain/vocabulary.ts';
import type { KnownValues } from '../../state/comparison-state.ts';
import type { ComparedValue } from './column.ts';
import type { Lists } from './lists.ts';
import { words } from './words.ts';

const nameIn = (list: Readonly<Record<string, { readonly zh: string; readonly en: string }>>, id: string): string | null =>
  Object.hasOwn(list, id) && list[id] !== undefined ? words.term(list[id]) : null;

/** The name of a value of a facet; null where there is none. */
export function valueName(facet: RowFacet, id: string, lists: Lists): string | null {
  switch (facet) {
    case 'topic':
      return nameIn(topics, id);
    case 'section':
      return lists.rows.find((r) => r.section === id)?.section_zh ?? null;
    case 'event': {
      const row = lists.rows.find((r) => r.event === id);
      return row === undefined ? null : words.term(row);
    }
    case 'rung':
      return nameIn(rungs, id);
    case 'title': {
      const title = lists.titles.get(id);
      return title === undefined ? null : words.term(title);
    }
    case 'kind':
      return nameIn(bases, id) ?? words.choose.ownKinds[id] ?? nameIn(amountRoles, id);
    case 'instrument':
      return nameIn(instruments, id);
    case 'who':
      return nameIn(beneficiaryKinds, id);
    case 'modality':
      return nameIn(modalities, id);
    case 'addressee':
      return nameIn(addressees, id);
  }
}

const valuesIn = (facet: RowFacet, row: RowRecord, values: readonly ComparedValue[], { titles }: Lists): (string | null)[] => {
  switch (facet) {
    case 'topic':
      return [row.topic];
    case 'section':
      // a part that is a topic is asked for as such
      return [row.comparison === 'rules' ? null : row.section];
    case 'event':
      return [row.event];
    case 'title':
      return [...row.titles];
    case 'rung':
      return row.titles.map((id) => titles.get(id)?.rung ?? null);
    case 'kind':
      return values.map(kindOf);
    case 'who':
      return values.map((value) => offerOf(value, 'beneficiary_kind'));
    case 'instrument':
      return values.map((value) => offerOf(value, 'instrument'));
    case 'modality':
    case 'addressee':
      return values.map((value) => bindingOf(value, facet));
  }
};

/** How many rows of a table have each value of a facet, in the order in which they come. */
export function countValues(facet: RowFacet, table: Table<RowRecord, Identified, ComparedValue>, lists: Lists): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [r, row] of table.rows.entries()) {
    const of = valuesIn(
      facet,
      row,
      (table.cells[r] ?? []).flatMap((c) => c.values),
      lists,
    );
    for (const value of new Set(of)) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Everything that an address may ask of the rows of a comparison. */
export const knownValues = (lists: Lists): KnownValues => ({
  topic: new Set(Object.keys(topics)),
  section: new Set(lists.rows.map((r) => r.section)),
  event: new Set(lists.rows.flatMap((r) => r.event ?? [])),
  rung: new Set(Object.keys(rungs)),
  title: new Set(lists.titles.keys()),
  kind: new Set([...Object.keys(bases), ...Object.keys(words.choose.ownKinds), ...Object.keys(amountRoles)]),
  instrument: new Set(Object.keys(instruments)),
  who: new Set(Object.keys(beneficiaryKinds)),
  modality: new Set(Object.keys(modalities)),
  addressee: new Set(Object.keys(addressees)),
});

/** A facet that tells rows apart, with its values in the order in which rows have them. */
export interface CountedFacet {
  readonly facet: RowFacet;
  readonly values: readonly { readonly value: string; readonly name: string; readonly count: number }[];
}

/** What the rows of a table may be asked for by: facets of at least two values. */
export const countFacets = (table: Table<RowRecord, Identified, ComparedValue>, lists: Lists): CountedFacet[] =>
  rowFacets.flatMap((facet) => {
    const values = Array.from(countValues(facet, table, lists), ([value, count]) => ({ value, name: valueName(facet, value, lists) ?? value, count }));
    return values.length < 2 ? [] : [{ facet, values }];
  });
