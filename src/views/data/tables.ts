/** Every published table with its fields: what the data package, the codebook and their tests say comes from here. */
import { codeListId, listOfCodes, type CodeListName } from '../../domain/corpus/codes.ts';
import { recordJsonSchema, recordSchemas, type RecordName } from '../../domain/schema/record.ts';
import { shardJsonSchema } from '../../domain/schema/shard.ts';
import { tableFields, type TableField } from '../../exports/data-package/fields.ts';
import type { PackagedTable, TableKey } from '../../exports/data-package/table-schema.ts';
import { codebook, describeField } from '../../words/zh/codebook.ts';
import type { TableName } from '../../words/zh/field-titles.ts';
import { shardCodebook } from '../../words/zh/shard-codebook.ts';
import type { LineColumnId } from '../../words/zh/exports.ts';
import type { Words } from '../../words/zh.ts';
import { codeLists, columnTypes, dataColumns, type ComparisonKind } from '../exports/line-sheet.ts';

/** A table as its JSON and, where there is one, its CSV has it. */
export interface DataTable {
  readonly name: TableName;
  readonly json: PackagedTable;
  readonly csv: PackagedTable | null;
}

/** Fields of incentives that their CSV leaves out: they have a line each in the comparison. */
const omittedInCsv: readonly string[] = ['amounts', 'shared_caps'];

type Spoken = Pick<Words, 'tableTitles' | 'fieldTitle' | 'exports' | 'term' | 'marks'>;
type Keys = Pick<PackagedTable, 'primaryKey' | 'foreignKeys'>;

const to = (resource: string, ...fields: readonly [own: string, other: string][]): TableKey => ({
  fields: fields.map(([own]) => own),
  reference: { resource, fields: fields.map(([, other]) => other) },
});
const policy = to('policies', ['policy', 'id']);
const clause = to('clauses', ['policy', 'policy'], ['clause', 'id']);
const city = to('cities', ['city', 'id']);
const fact: Keys = { primaryKey: ['id'], foreignKeys: [policy, city, clause] };
const withKeys = (...more: readonly TableKey[]): Keys => ({ ...fact, foreignKeys: [...fact.foreignKeys, ...more] });
const comparison = (of: string): Keys => ({ primaryKey: [], foreignKeys: [policy, to('rows', ['row', 'id']), to(of, ['fact', 'id'])] });

/** How each table is joined: only what always holds. */
const keys: Readonly<Record<TableName, Keys>> = {
  policies: { primaryKey: ['id'], foreignKeys: [city] },
  clauses: { primaryKey: ['policy', 'id'], foreignKeys: [policy] },
  targets: withKeys(to('', ['subset_of', 'id']), to('', ['same_as', 'id'])),
  incentives: withKeys(to('', ['same_as', 'id']), to('titles', ['tier_attained', 'id']), to('titles', ['confers', 'id'])),
  rules: fact,
  units: { primaryKey: ['id'], foreignKeys: [city] },
  discrepancies: { primaryKey: ['id'], foreignKeys: [policy, to('clauses', ['policy', 'policy'], ['clause_a', 'id'])] },
  cities: { primaryKey: ['id'], foreignKeys: [] },
  choice: { primaryKey: ['id'], foreignKeys: [to('policies', ['id', 'id']), city] },
  rows: { primaryKey: ['id'], foreignKeys: [] },
  titles: { primaryKey: ['id'], foreignKeys: [] },
  codes: { primaryKey: ['list', 'code'], foreignKeys: [] },
  'comparison-targets': comparison('targets'),
  'comparison-incentives': comparison('incentives'),
  'comparison-rules': comparison('rules'),
};

const isRecordName = (name: TableName): name is TableName & RecordName => name in recordSchemas;
const kindOf = (name: TableName): ComparisonKind | null =>
  name === 'comparison-targets' ? 'targets' : name === 'comparison-incentives' ? 'incentives' : name === 'comparison-rules' ? 'rules' : null;

/** The fields of a table as its JSON has them. */
export function jsonFields(name: TableName): TableField[] {
  const schema = isRecordName(name) ? recordJsonSchema(name, codebook, describeField) : shardJsonSchema(name, codebook, shardCodebook, describeField);
  return tableFields(schema);
}

/** Columns of a comparison that no line lacks. */
const ALWAYS: ReadonlySet<LineColumnId> = new Set<LineColumnId>(['row', 'row_zh', 'policy', 'city', 'stage', 'holding']);
const WHOLE: ReadonlySet<LineColumnId> = new Set<LineColumnId>(['from', 'year', 'shared_by']);
/** Codes of a column that stand in no list of the vocabulary. */
const MORE_CODES: Partial<Record<LineColumnId, readonly string[]>> = { role: ['passage'] };

function columnField(id: LineColumnId, words: Spoken): TableField {
  const note = words.exports.columns[id];
  const list = codeLists({ words })[id];
  const { description } = describeField(note);
  const codes = list === undefined ? null : [...new Set([...Object.keys(list), ...(MORE_CODES[id] ?? [])])];
  const type = columnTypes[id] === 'number' ? (WHOLE.has(id) ? 'integer' : 'number') : id === 'tiers' ? 'ids' : 'string';
  return { name: id, type, codes, pattern: null, isRequired: ALWAYS.has(id), description, example: note.example ?? null };
}

/** The columns of a table whose CSV has a column a field. */
export const csvColumns = (name: TableName): string[] => jsonFields(name).flatMap((f) => (omittedInCsv.includes(f.name) ? [] : [f.name]));

/** Every table, in the order of the files. */
export function dataTables(names: readonly TableName[], hasCsv: (name: TableName) => boolean, words: Spoken): DataTable[] {
  return names.map((name): DataTable => {
    const kind = kindOf(name);
    const own = { name, title: words.tableTitles[name], ...keys[name] };
    const fields = jsonFields(name);
    const named = (field: TableField) => ({ ...field, title: words.fieldTitle(name, field.name) });
    const csvFields =
      kind === null
        ? fields.filter((f) => !omittedInCsv.includes(f.name)).map(named)
        : dataColumns(kind).map((id) => ({ ...columnField(id, words), title: words.exports.columns[id].head }));
    return {
      name,
      json: { ...own, fields: fields.map(named), ...withoutMissing(own.foreignKeys, fields) },
      csv: hasCsv(name) ? { ...own, fields: csvFields, ...withoutMissing(own.foreignKeys, csvFields) } : null,
    };
  });
}

/** Keys whose fields are there. */
const withoutMissing = (foreignKeys: readonly TableKey[], fields: readonly TableField[]): Pick<Keys, 'foreignKeys'> => ({
  foreignKeys: foreignKeys.filter((key) => key.fields.every((name) => fields.some((f) => f.name === name))),
});

/** The lists whose codes a field holds; registries are known by the field. */
const registryOf: Partial<Record<string, CodeListName>> = {
  tiers: 'titles',
  pool_for: 'titles',
  tiers_required: 'titles',
  tier_attained: 'titles',
  confers: 'titles',
  satisfied_by: 'titles',
  unclear_for: 'titles',
  event: 'events',
  duty: 'duties',
  indicator_id: 'indicators',
};
/** Fields that hold the codes of two lists. */
const joined: Partial<Record<string, readonly CodeListName[]>> = { role: ['valueRoles', 'amountRoles'] };

/** Ids of the code lists that say what a field's codes mean. */
export function listsOf({ name, codes }: Pick<TableField, 'name' | 'codes'>): string[] {
  const list = codes === null ? null : listOfCodes(codes);
  const named = list ?? (codes === null ? registryOf[name] : undefined);
  return (named === undefined ? (codes === null ? [] : (joined[name] ?? [])) : [named]).map(codeListId);
}
