import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readContent } from '../../src/build/content.ts';
import { digestOf, makeResultCache } from '../../src/build/result-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hengce-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const result = { places: new Map([['c1', { start: 1 }]]), missing: undefined, words: ['一', '二'] };
const make = () => Promise.resolve(result);
const refuse = () => Promise.reject(new Error('made again'));

describe('a result', () => {
  it('made once is found by a later run, maps and all', async () => {
    await makeResultCache(folder).get('one', ['text', null], make);
    expect(await makeResultCache(folder).get('one', ['text', null], refuse)).toStrictEqual(result);
  });

  it.each<[string, readonly (string | null)[]]>([
    ['another text', ['texts', null]],
    ['a file that was missing', ['text', '']],
    ['parts cut elsewhere', ['tex', 't', null]],
    ['one part fewer', ['text']],
  ])('is made anew for %s', async (_what, sources) => {
    await makeResultCache(folder).get('one', ['text', null], make);
    await expect(makeResultCache(folder).get('one', sources, refuse)).rejects.toThrow('made again');
  });

  it.each<[string, (entry: Buffer) => Buffer]>([
    ['cut short', (entry) => entry.subarray(0, entry.length - 1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one bit', (entry) => Buffer.concat([entry.subarray(0, -1), Buffer.from([(entry.at(-1) ?? 0) ^ 1])])],
  ])('is made anew where its entry is %s', async (_what, damage) => {
    await makeResultCache(folder).get('one', ['text'], make);
    const [name = ''] = readdirSync(folder);
    writeFileSync(path.join(folder, name), damage(readFileSync(path.join(folder, name))));
    await expect(makeResultCache(folder).get('one', ['text'], refuse)).rejects.toThrow('made again');
    expect(await makeResultCache(folder).get('one', ['text'], make)).toBe(result);
    expect(await makeResultCache(folder).get('one', ['text'], refuse)).toStrictEqual(result);
  });

  it('is given where the folder cannot be written', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(await makeResultCache(path.join(file, 'below')).get('one', ['text'], make)).toBe(result);
  });

  it('that fails is not kept', async () => {
    await expect(makeResultCache(folder).get('one', ['text'], refuse)).rejects.toThrow();
    expect(await makeResultCache(folder).get('one', ['text'], make)).toBe(result);
  });
});

describe('digestOf', () => {
  it('tells what is missing from what is empty', () => {
    expect(digestOf([null])).not.toEqual(digestOf(['']));
    expect(digestOf(['null;'])).not.toEqual(digestOf([null, '']));
  });
});

describe('content read again', () => {
  const project = (file: string) => path.join(folder, file);
  beforeEach(() => {
    vi.stubEnv('HENGCE_CACHE', project('cache'));
    mkdirSync(project('content'));
    cpSync('content', project('content'), { recursive: true });
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('from the cache is what was read from the files', async () => {
    const first = await readContent(folder);
    expect(first.problems).toEqual([]);
    expect(await readContent(folder)).toStrictEqual(first);
  });

  it('tells the same problems in the same order, and none once they are mended', async () => {
    const files = ['content/sources/wuhu-2022.txt', 'content/audit/wuhan-2021.yaml', 'content/cities.yaml'].map(project);
    const sound = files.map((f) => readFileSync(f, 'utf8'));
    const broken = ['苗圃', 'colour: 1\n', '- { id: wuhu }\n'];
    files.forEach((f, i) => {
      writeFileSync(f, (sound[i] ?? '') + (broken[i] ?? ''));
    });
    const first = await readContent(folder);
    expect(first.problems.length).toBeGreaterThan(3);
    expect(await readContent(folder)).toStrictEqual(first);
    files.forEach((f, i) => {
      writeFileSync(f, sound[i] ?? '');
    });
    expect((await readContent(folder)).problems).toEqual([]);
  });
});
