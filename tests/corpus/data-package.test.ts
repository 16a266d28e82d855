/** The data package says of every published table what it really holds. */
import { createHash } from 'node:crypto';
import { csvParseRows } from 'd3';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvFiles } from '../../src/build/csv-files.ts';
import { dataFiles } from '../../src/build/data-files.ts';
import { archiveBytes, packageJson, tablesOf } from '../../src/build/package-files.ts';
import { getSite } from '../../src/build/site.ts';
import { codeRecords } from '../../src/views/data/codes.ts';
import { listsOf } from '../../src/views/data/tables.ts';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly example?: unknown;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly pattern?: string };
}
interface Schema {
  readonly fields: readonly Field[];
  readonly primaryKey?: string | readonly string[];
  readonly missingValues?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: string | readonly string[];
    readonly reference: { readonly resource: string; readonly fields: string | readonly string[] };
  }[];
}
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly format: 'csv' | 'json';
  readonly bytes: number;
  readonly hash: string;
  readonly schema: Schema;
}

const site = getSite();
const described = JSON.parse(packageJson(site)) as {
  readonly version: string;
  readonly licenses: unknown;
  readonly sources: unknown[];
  readonly resources: readonly Resource[];
};
const bodies = new Map([...dataFiles(site).map((f) => [f.name, f.body] as const), ...csvFiles(site).map((f) => [f.name, f.make()] as const)]);
const bodyOf = ({ path }: Resource): string => bodies.get(path) ?? '';

type Row = Readonly<Record<string, unknown>>;
const listed = (fields: string | readonly string[] = []): readonly string[] => (typeof fields === 'string' ? [fields] : fields);

/** A cell of a CSV as its type reads it; a problem where it cannot. */
function read(cell: string, { type }: Field): { readonly value: unknown } | null {
  switch (type) {
    case 'string':
      return { value: cell };
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? { value: cell } : null;
    case 'integer':
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(cell) && (type === 'number' || !cell.includes('.')) ? { value: Number(cell) } : null;
    case 'boolean':
      return cell === 'true' || cell === 'false' ? { value: cell === 'true' } : null;
    default: {
      const value: unknown = JSON.parse(cell);
      return type === 'any' || (type === 'array') === Array.isArray(value) ? { value } : null;
    }
  }
}

/** Rows of a table, the cells of a CSV read by their types. */
function rowsOf(resource: Resource): { readonly rows: Row[]; readonly problems: string[] } {
  const { format, schema } = resource;
  if (format === 'json') return { rows: JSON.parse(bodyOf(resource)) as Row[], problems: [] };
  const [head = [], ...lines] = csvParseRows(bodyOf(resource).replace(/^\uFEFF/, ''));
  expect(head, resource.path).toEqual(schema.fields.map((f) => f.name));
  const problems: string[] = [];
  const rows = lines.map((cells) =>
    Object.fromEntries(
      schema.fields.map((field, i) => {
        const cell = cells[i] ?? '';
        if (schema.missingValues?.includes(cell) === true) return [field.name, null];
        const found = read(cell, field);
        if (found === null) problems.push(`${resource.path} ${field.name}: “${cell}” is no ${field.type}`);
        return [field.name, found?.value ?? null];
      }),
    ),
  );
  return { rows, problems };
}

const isOfType = (value: unknown, type: string): boolean =>
  type === 'any' ||
  (type === 'array' && Array.isArray(value)) ||
  (type === 'object' && typeof value === 'object' && !Array.isArray(value)) ||
  (type === 'integer' && Number.isInteger(value)) ||
  (type === 'date' && typeof value === 'string') ||
  typeof value === type;

/** What a table breaks of what is said of it. */
function breaches({ path, schema }: Resource, rows: readonly Row[]): string[] {
  return schema.fields.flatMap((field) => {
    const { name, type, constraints = {} } = field;
    // a pattern is of the whole value: readers of data packages anchor it
    const pattern = constraints.pattern === undefined ? null : new RegExp(`^(?:${constraints.pattern})$`);
    return rows.flatMap((row, at): string[] => {
      const value = row[name] ?? null;
      const where = `${path} ${at} ${name}`;
      if (value === null) return constraints.required === true ? [`${where} is missing`] : [];
      if (!isOfType(value, type)) return [`${where} is no ${type}`];
      if (constraints.enum?.includes(value as string) === false) return [`${where}: ${JSON.stringify(value)} is no code`];
      return pattern?.test(value as string) === false ? [`${where}: ${JSON.stringify(value)} does not match`] : [];
    });
  });
}

const tables = new Map(described.resources.map((r) => [r.name, { resource: r, ...rowsOf(r) }]));

describe('the data package', () => {
  it('has every table that is published, as JSON and as CSV, with its size and digest', () => {
    const published = [...bodies.keys()].filter((name) => name.endsWith('.csv') || (/^[a-z-]+\.json$/.test(name) && name !== 'index.json'));
    expect(described.resources.map((r) => r.path).sort()).toEqual(published.sort());
    expect(new Set(described.resources.map((r) => r.name)).size).toBe(described.resources.length);
    for (const r of described.resources) {
      const body = Buffer.from(bodyOf(r));
      expect([r.bytes, r.hash], r.path).toEqual([body.length, `sha256:${createHash('sha256').update(body).digest('hex')}`]);
      expect(r.name).toMatch(/^[a-z0-9-]+$/);
    }
    expect(described.version).toBe(site.dataVersion);
    expect(described.sources).toHaveLength(site.records.policies.length);
  });

  it('names and explains every field, in Chinese', () => {
    for (const { path, schema } of described.resources)
      for (const field of schema.fields) {
        expect(field.title, `${path} ${field.name}`).toMatch(/\p{Script=Han}/u);
        expect(field.description, `${path} ${field.name}`).toMatch(/\p{Script=Han}/u);
      }
  });

  it.each([...tables])('tells the truth of %s: columns, types, codes, what is never missing', (_name, { resource, rows, problems }) => {
    expect(problems).toEqual([]);
    const known = new Set(resource.schema.fields.map((f) => f.name));
    expect(rows.flatMap((row) => Object.keys(row)).filter((name) => !known.has(name))).toEqual([]);
    expect(breaches(resource, rows).slice(0, 5)).toEqual([]);
  });

  it.each([...tables])('joins %s to others by keys that all lead somewhere', (_name, { resource, rows }) => {
    const keyOf = (row: Row, fields: readonly string[]) => JSON.stringify(fields.map((f) => row[f] ?? null));
    const primary = listed(resource.schema.primaryKey);
    if (primary.length > 0) expect(new Set(rows.map((r) => keyOf(r, primary))).size).toBe(rows.length);
    for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
      const others = reference.resource === '' ? rows : tables.get(reference.resource)?.rows;
      const known = new Set(others?.map((r) => keyOf(r, listed(reference.fields))));
      const used = rows.filter((r) => listed(fields).every((f) => (r[f] ?? null) !== null)).map((r) => keyOf(r, listed(fields)));
      expect(
        used.filter((key) => !known.has(key)),
        `${resource.path} ${listed(fields).join()}`,
      ).toEqual([]);
    }
  });

  it('finds every code of its fields in the list that it names', () => {
    const codes = codeRecords(site);
    for (const { name, csv, json } of tablesOf(site))
      for (const field of [...json.fields, ...(csv?.fields ?? [])]) {
        const lists = listsOf(field);
        if (field.codes === null || lists.length === 0) continue;
        const known = new Set(codes.filter((c) => lists.includes(c.list)).map((c) => c.code));
        expect(
          field.codes.filter((c) => !known.has(c) && c !== 'passage'),
          `${name} ${field.name}`,
        ).toEqual([]);
      }
  });
});

describe('the archive of all data', () => {
  const bytes = archiveBytes(site);
  const files = unzipSync(bytes);

  it('holds every listed file byte for byte, sorted, under the version of the data', () => {
    const folder = `hengce-${site.dataVersion}/`;
    expect(Object.keys(files)).toEqual([...bodies.keys(), 'datapackage.json', 'README.txt'].sort().map((name) => folder + name));
    for (const [name, body] of bodies) expect(Buffer.from(files[folder + name] ?? []).equals(Buffer.from(body)), name).toBe(true);
    expect(Buffer.from(files[`${folder}README.txt`] ?? []).toString()).toContain(site.dataVersion);
  });

  it('is made anew with the same bytes, whatever the time zone', () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Asia/Shanghai', 'America/Los_Angeles']) {
        process.env.TZ = other;
        expect(Buffer.from(archiveBytes(site)).equals(Buffer.from(bytes)), other).toBe(true);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
