import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageJson, tablesOf } from '../../src/build/package-files.ts';
import { getSite } from '../../src/build/site.ts';
import { codeRecords } from '../../src/views/data/codes.ts';
import { codebookLists, codebookShapes, codebookTables } from '../../src/views/data/codebook.ts';
import { cellText } from '../support/cell-text.ts';

const site = getSite();
const tables = codebookTables(site, tablesOf(site));
const lists = codebookLists(site);
const parts = [...tables, ...codebookShapes(site), ...lists];

describe('the printed codebook', () => {
  it('calls no two of its parts the same, in addresses and to a screen reader', () => {
    expect(new Set(parts.map((p) => p.id)).size).toBe(parts.length);
    expect(new Set(parts.map((p) => p.table.label)).size).toBe(parts.length);
  });

  it('says of every field what the data package says of it', () => {
    const { resources } = JSON.parse(packageJson(site)) as { resources: { schema: { fields: { name: string; title: string; description: string }[] } }[] };
    const printed = new Set(
      tables.flatMap((p) => p.table.groups.flatMap((g) => g.rows.map((r) => [r.head.text, ...r.cells.map((c) => cellText(c))].join('|')))),
    );
    for (const { name, title, description } of resources.flatMap((r) => r.schema.fields))
      expect(
        [...printed].some((row) => row.startsWith(`${name}|${title}|`) && row.includes(`|${description}`)),
        `${name} ${description}`,
      ).toBe(true);
  });

  it('gives as examples only ids that are published', () => {
    const { targets, incentives, rules, discrepancies } = site.records;
    const ids = new Set([...targets, ...incentives, ...incentives.flatMap((i) => i.amounts), ...rules, ...discrepancies].map((r) => r.id));
    const policies = site.records.policies.map((p) => p.id).join('|');
    const folder = new URL('../../src/words/zh/', import.meta.url);
    const named = readdirSync(folder).flatMap(
      (f) => readFileSync(new URL(f, folder), 'utf8').match(new RegExp(`(?:${policies})-[tird]-[a-z0-9-]+`, 'g')) ?? [],
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('prints every code, and leads from fields to lists that are there', () => {
    const rows = lists.flatMap((p) => p.table.groups.flatMap((g) => g.rows));
    expect(rows.map((r) => r.head.text)).toEqual(codeRecords(site).map((c) => c.code));
    const ids = new Set(parts.map((p) => p.id));
    const links = tables.flatMap((p) =>
      p.table.groups.flatMap((g) => g.rows.flatMap((r) => r.cells.flatMap((c) => c.parts.flatMap((part) => (part.kind === 'text' ? (part.url ?? []) : []))))),
    );
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((l) => !ids.has(l.slice(1)))).toEqual([]);
  });
});
