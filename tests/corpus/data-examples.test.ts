/** The programs that the page of the data shows run as they stand. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { csvFiles } from '../../src/build/csv-files.ts';
import { getSite } from '../../src/build/site.ts';
import { lineRecords } from '../../src/views/exports/comparison-lines.ts';
import { compareAll } from '../../src/views/shards.ts';

const site = getSite();
const hasR = spawnSync('Rscript', ['--version']).status === 0;
const hasPython = spawnSync('python3', ['--version']).status === 0;

/** A folder with the files as they are published, while something reads them. */
function withFiles<T>(read: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengce-data-'));
  try {
    for (const { name, make } of csvFiles(site)) writeFileSync(path.join(folder, name), make());
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The heads of a published file. */
const headsOf = (name: string): string[] =>
  (
    csvFiles(site)
      .find((f) => f.name === `${name}.csv`)
      ?.make() ?? ''
  )
    .replace(/^\uFEFF/, '')
    .split('\r\n', 1)
    .join('')
    .split(',');
const goals = lineRecords(compareAll(site)).targets.filter((l) => l.role === 'goal' && l.basis === 'stock' && l.value !== undefined);

describe('the example in R', () => {
  const program = site.words.dataExamples.r('BASE/');
  // where there is no R its columns are held below
  if (hasR)
    it('prints a line for each goal that the comparison holds', () => {
      withFiles((folder) => {
        const { status, stdout } = spawnSync('Rscript', ['-e', site.words.dataExamples.r(`${pathToFileURL(folder).href}/`)], {
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C.UTF-8' },
        });
        expect(status).toBe(0);
        // a head, then a numbered line a goal; a wide table is printed in parts, each with them all
        expect(new Set(stdout.match(/^\d+/gm)).size).toBe(goals.length);
      });
    });

  it('asks for files that are published and for columns that they have', () => {
    expect([...program.matchAll(/table\("([^"]+)"\)/g)].map((m) => m[1])).toEqual(['policies', 'comparison-targets']);
    const [policies, targets] = [headsOf('policies'), headsOf('comparison-targets')];
    const lists = [...program.matchAll(/, c\(([^)]*)\)\]/g)].map((m) => [...(m[1] ?? '').matchAll(/"(\w+)"/g)].map((n) => n[1] ?? ''));
    expect(lists).toHaveLength(2);
    for (const column of lists[0] ?? []) expect(policies).toContain(column);
    // `short` comes with the merge
    for (const column of lists[1] ?? []) expect([...targets, 'short']).toContain(column);
    for (const [, column] of program.matchAll(/(?:subset\([^,]*, |& !?(?:is\.na\()?)(\w+)/g)) expect(targets).toContain(column);
    expect(targets).toContain(/by\.x = "(\w+)"/.exec(program)?.[1]);
    expect(policies).toContain(/by\.y = "(\w+)"/.exec(program)?.[1]);
    // a name that both tables had would come back as `short.x`
    expect(targets).not.toContain('short');
  });
});

describe('the example in Excel', () => {
  it('asks for a file that is published and for columns that it has, and leaves no line without a number', () => {
    const program = site.words.dataExamples.excel('BASE/');
    const targets = headsOf('comparison-targets');
    expect([...program.matchAll(/Read\("([^"]+)"\)/g)].map((m) => m[1])).toEqual(['comparison-targets']);
    const asked = [
      ...[...program.matchAll(/\[(\w+)\] (?:=|<>)/g)].filter(([, name]) => name !== 'Delimiter').map((m) => m[1] ?? ''),
      ...[...program.matchAll(/\{"(\w+)", (?:type number|Int64\.Type)\}/g)].map((m) => m[1] ?? ''),
      ...[...(/Table\.SelectColumns\(\w+, \{([^}]*)\}/.exec(program)?.[1] ?? '').matchAll(/"(\w+)"/g)].map((m) => m[1] ?? ''),
    ];
    expect(asked).toHaveLength(13);
    for (const column of asked) expect(targets).toContain(column);
    // every bracket is closed, and every step is used by the next
    for (const [open, close] of ['()', '[]', '{}'].map((pair) => [...pair])) expect(program.split(open ?? '')).toHaveLength(program.split(close ?? '').length);
  });
});

describe('the example in Python', () => {
  if (hasPython)
    it('reads the files as they are published and lists what the comparison holds', () => {
      withFiles((folder) => {
        const program = site.words.dataExamples.python(`${pathToFileURL(folder).href}/`);
        const { status, stdout, stderr } = spawnSync('python3', ['-c', program], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
        expect(stderr).toBe('');
        expect(status).toBe(0);
        const shortOf = new Map(site.records.policies.map((p) => [p.id, p.short]));
        const printed = stdout
          .trim()
          .split('\n')
          .map((line) => line.split('\t'));
        expect(printed.map(([policy, , op, value, most, unit, year]) => [policy, op, Number(value), most, unit, year])).toEqual(
          goals.map((l) => [
            shortOf.get(l.policy),
            l.op,
            l.value,
            l.value_max === undefined ? '' : String(l.value_max),
            l.unit,
            l.year === undefined ? '' : String(l.year),
          ]),
        );
        expect(printed.some((line) => line.includes('700'))).toBe(true);
        // a range is read with both ends
        expect(printed.filter(([, , op]) => op === 'range').every(([, , , value, most]) => Number(most) > Number(value))).toBe(true);
      });
    });
});
