/** The codebook as tables: fields of every published table, members of nested objects, lists of codes. */
import { codeLists, type CodeList } from '../../domain/corpus/codes.ts';
import type { FieldNote } from '../../domain/schema/record.ts';
import type { PackagedTable } from '../../exports/data-package/table-schema.ts';
import { codebook } from '../../words/zh/codebook.ts';
import type { Site } from '../site.ts';
import { makeHead, makePrintedCell, makePrintedTable, makeRow, textCell, type PrintedCell, type PrintedTable } from '../tables/printed.ts';
import { listsOf, type DataTable } from './tables.ts';

type Speaking = Pick<Site, 'words'>;

/** A part of the page: its anchor, its heading, its table. */
export interface CodebookPart {
  readonly id: string;
  readonly title: string;
  readonly table: PrintedTable;
}

/** Anchor of a list of codes. */
const listAnchor = (list: string): string => `codes-${list.replaceAll('_', '-')}`;
/** A name in words and as the data have it: no two parts of the page are called the same. */
const named = (words: string, id: string): string => `${words} ${id}`;
const LOOKS = ['stack-table', 'plain-heads'];
const isText = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** What a field means, then the lists of its codes. */
function meaningCell({ words }: Speaking, field: PackagedTable['fields'][number]): PrintedCell {
  const lists = listsOf(field).map(
    (list) => ({ kind: 'text', text: words.marks.bracketed(words.codebook.list(list)), url: `#${listAnchor(list)}`, isCode: false }) as const,
  );
  return makePrintedCell([{ kind: 'text', text: field.description, url: null, isCode: false }, ...lists]);
}

function fieldTable(site: Speaking, label: string, fields: PackagedTable['fields']): PrintedTable {
  const C = site.words.codebook;
  return makePrintedTable(
    { label, looks: LOOKS, corner: C.field, columns: [C.name, C.type, C.meaning, C.example].map((text) => makeHead(text, { isUnbroken: true })) },
    fields.map((f) =>
      makeRow(makeHead(f.name), [
        textCell(f.title),
        textCell(C.types[f.type], { isUnbroken: true }),
        meaningCell(site, f),
        textCell(isText(f.example) ? String(f.example) : '', { isCode: isText(f.example) }),
      ]),
    ),
  );
}

/** The fields of every table; a comparison has other columns in its CSV than in its JSON. */
export function codebookTables(site: Speaking, tables: readonly DataTable[]): CodebookPart[] {
  const C = site.words.codebook;
  return tables.flatMap(({ name, json, csv }): CodebookPart[] => {
    const isOther = csv?.fields.some((f) => !json.fields.some((other) => other.name === f.name)) ?? false;
    const part = (id: string, said: string, { fields }: PackagedTable): CodebookPart => {
      const title = named(said, name);
      return { id, title, table: fieldTable(site, title, fields) };
    };
    return csv !== null && isOther ? [part(name, C.csvOf(json.title), csv), part(`${name}-json`, C.jsonOf(json.title), json)] : [part(name, json.title, json)];
  });
}

/** The members of objects that stand in fields. */
export function codebookShapes({ words }: Speaking): CodebookPart[] {
  const C = words.codebook;
  const shapes = Object.keys(C.shapes) as (keyof typeof C.shapes)[];
  return shapes.map((shape): CodebookPart => {
    const notes: Readonly<Record<string, FieldNote>> = codebook[shape];
    const title = named(C.shapes[shape], shape);
    return {
      id: `shape-${shape.replaceAll('_', '-')}`,
      title,
      table: makePrintedTable(
        { label: title, looks: LOOKS, corner: C.field, columns: [C.meaning, C.example].map((text) => makeHead(text)) },
        Object.entries(notes).map(([field, { meaning, unit, example }]) =>
          makeRow(makeHead(field), [
            textCell(unit === undefined ? meaning : meaning + words.marks.bracketed(unit)),
            textCell(example === undefined ? '' : String(example), { isCode: example !== undefined }),
          ]),
        ),
      ),
    };
  });
}

/** A list of which nothing is defined beyond its names has no column for it. */
const codeTable = ({ words }: Speaking, { id, codes }: CodeList): PrintedTable => {
  const C = words.codebook;
  const isDefined = codes.some((code) => (code.definition ?? '') !== '');
  return makePrintedTable(
    { label: C.list(id), looks: LOOKS, corner: C.code, columns: [C.name, C.english, ...(isDefined ? [C.definition] : [])].map((text) => makeHead(text)) },
    codes.map(({ code, en, definition, ...named }) =>
      makeRow(makeHead(code), [textCell(words.term(named)), textCell(en), ...(isDefined ? [textCell(definition ?? '')] : [])]),
    ),
  );
};

/** Every list of codes. */
export const codebookLists = (site: Pick<Site, 'words' | 'content'>): CodebookPart[] =>
  codeLists(site.content).map((list): CodebookPart => {
    const title = named(site.words.codeLists[list.list], list.id);
    return { id: listAnchor(list.id), title, table: codeTable(site, list) };
  });
