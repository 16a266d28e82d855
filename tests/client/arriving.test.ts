import { afterEach, describe, expect, it, vi } from 'vitest';
import { zipped } from '../../src/build/zipped.ts';
import { jsonOf } from '../../src/client/arriving.ts';

const held = { data_version: 'v', said: '一切以原文为准'.repeat(30) };
const file = zipped(JSON.stringify(held), 'v');

afterEach(() => vi.unstubAllGlobals());

describe.each([
  ['as browsers do', DecompressionStream],
  ['as Safari 15.4 does, which cannot', undefined],
])('a file of JSON, unzipped %s', (_, own) => {
  const read = (body: BodyInit) => {
    vi.stubGlobal('DecompressionStream', own);
    return jsonOf(new Response(body));
  };

  it('is read zipped, and as a host hands it out that has it unzipped', async () => {
    expect(await read(file)).toEqual(held);
    expect(await read(JSON.stringify(held))).toEqual(held);
    expect(await read(JSON.stringify([]))).toEqual([]);
  });

  it('fails where it stops in the middle, holds something else, or nothing', async () => {
    await expect(read(file.slice(0, file.length >> 1))).rejects.toThrow();
    await expect(read(file.slice(0, 12))).rejects.toThrow();
    await expect(read('{"data_version":"20')).rejects.toThrow();
    await expect(read('<!doctype html>')).rejects.toThrow();
    await expect(read('')).rejects.toThrow();
  });
});
