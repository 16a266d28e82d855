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
const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('the example in Python', () => {
  it.skipIf(!hasPython)('reads the files as they are published and lists what the comparison holds', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hengce-data-'));
    try {
      for (const { name, make } of csvFiles(site)) writeFileSync(path.join(folder, name), make());
      const program = site.words.dataExamples.python(`${pathToFileURL(folder).href}/`);
      const { status, stdout, stderr } = spawnSync('python3', ['-c', program], { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      const shortOf = new Map(site.records.policies.map((p) => [p.id, p.short]));
      const goals = lineRecords(compareAll(site)).targets.filter((l) => l.role === 'goal' && l.basis === 'stock' && l.value !== undefined);
      const printed = stdout
        .trim()
        .split('\n')
        .map((line) => line.split('\t'));
      expect(printed.map(([policy, , op, value, unit, year]) => [policy, op, Number(value), unit, year])).toEqual(
        goals.map((l) => [shortOf.get(l.policy), l.op, l.value, l.unit, l.year === undefined ? '' : String(l.year)]),
      );
      expect(printed.some((line) => line.includes('700'))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
