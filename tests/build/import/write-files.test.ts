import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTogether } from '../../../src/build/import/write-files.ts';
import { parsePolicy } from '../../../src/domain/parse/policy.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'hengce-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const bytes = new TextEncoder().encode('x');

describe('writeTogether', () => {
  it('writes nothing where one of the files stands', () => {
    writeFileSync(path.join(folder, 'b'), 'mine');
    expect(() =>
      writeTogether(folder, [
        { path: 'a', bytes },
        { path: 'b', bytes },
      ]),
    ).toThrow(/b stands already/);
    expect(readdirSync(folder)).toEqual(['b']);
  });

  it('leaves nothing behind where one cannot be written', () => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(() =>
      writeTogether(folder, [
        { path: 'a', bytes },
        { path: 'file/b', bytes },
      ]),
    ).toThrow(/nothing was left behind/);
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('npm run import', () => {
  const args = ['scripts/import.ts', 'tests/fixtures/import/qingshi.html', '--id', 'qingshi-2025', '--place', '青石县', '--province', '吉林省'];
  const run = (...more: string[]) => spawnSync(process.execPath, ['--experimental-strip-types', ...args, ...more], { encoding: 'utf8' });

  it('writes a policy that parses, prints one object, and never writes over it', () => {
    const first = run('--out', folder, '--json');
    expect(first.status).toBe(0);
    const summary = JSON.parse(first.stdout) as {
      candidates: { kind: string; value: number; unit: string; clause: string; quote: string }[];
      problems: string[];
    };
    expect(summary.candidates).toHaveLength(17);
    expect(summary.problems).toEqual([expect.stringContaining('there is no city "qingshi"')]);
    const file = path.join(folder, 'policies/qingshi-2025.mdx');
    const text = readFileSync(file, 'utf8');
    expect(parsePolicy(text, file).problems).toEqual([]);
    // nothing guessed stands where pages are made from
    expect(text).toContain('coding: text');
    expect(text).toContain('incentives: []');
    writeFileSync(file, text.replace('第七条', '第八条'));
    const again = JSON.parse(run('--out', folder, '--json').stdout) as { files: string[]; difference: { removed: string[] } };
    expect(again.files).toEqual([]);
    expect(again.difference.removed).toEqual(['art8']);
    expect(readFileSync(file, 'utf8')).toContain('第八条');
  });

  it.each([
    [['--id', '../up-2025'], /--id/],
    [['--province', '吉林'], /full name/],
    [['--colour', 'red'], /Unknown option/],
  ])('refuses %j and writes nothing', (more, message) => {
    const call = run('--out', path.join(folder, 'out'), ...more);
    expect(call.status).toBe(2);
    expect(call.stderr).toMatch(message);
    expect(existsSync(path.join(folder, 'out'))).toBe(false);
  });
});
