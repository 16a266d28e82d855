/** The data package: every table with its fields, keys, size and digest (Frictionless Data Package 1 and 2). */
import { tableSchema, type PackagedTable } from '../../exports/data-package/table-schema.ts';
import type { Site } from '../site.ts';
import type { DataTable } from './tables.ts';

/** What is known of a written file. */
export interface FileFacts {
  readonly bytes: number;
  /** Hex digest. */
  readonly sha256: string;
}
/** @throws RangeError for a file that is not published */
export type FactsOfFile = (name: string) => FileFacts;

const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true, skipInitialSpace: false };

function resource(name: string, path: string, table: PackagedTable, format: 'csv' | 'json', factsOf: FactsOfFile): object {
  const { bytes, sha256 } = factsOf(path);
  return {
    name,
    path,
    title: table.title,
    profile: 'tabular-data-resource',
    type: 'table',
    format,
    mediatype: format === 'csv' ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(format === 'csv' ? { dialect: DIALECT } : {}),
    schema: tableSchema(table, format),
  };
}

/** A table has the name of its CSV; where it has both, its JSON is `<name>-json`. */
const resourcesOf = ({ name, json, csv }: DataTable, factsOf: FactsOfFile): object[] =>
  csv === null
    ? [resource(name, `${name}.json`, json, 'json', factsOf)]
    : [resource(name, `${name}.csv`, csv, 'csv', factsOf), resource(`${name}-json`, `${name}.json`, json, 'json', factsOf)];

export const LICENCE = { name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' } as const;

export function dataPackage(
  site: Pick<Site, 'words' | 'records' | 'dataVersion' | 'asOf' | 'absoluteUrl'>,
  tables: readonly DataTable[],
  factsOf: FactsOfFile,
): object {
  const { words, records, dataVersion, asOf, absoluteUrl } = site;
  const W = words.dataPackage;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: 'hengce',
    id: absoluteUrl('/data/datapackage.json'),
    title: W.title,
    description: W.description,
    homepage: absoluteUrl('/data/'),
    version: dataVersion,
    created: `${asOf}T00:00:00Z`,
    keywords: W.keywords,
    licenses: [LICENCE],
    contributors: [{ title: words.site.name, path: absoluteUrl('/'), role: 'publisher', roles: ['publisher'] }],
    sources: records.policies.map((p) => ({
      title: p.doc_number === null ? p.title : words.data.named(p.title, p.doc_number),
      path: p.official_url ?? absoluteUrl(p.url),
    })),
    resources: tables.flatMap((table) => resourcesOf(table, factsOf)),
  };
}
