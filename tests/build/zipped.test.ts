import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { shardFiles, shardKinds } from '../../src/build/shard-files.ts';
import { ZIPPED, zipped } from '../../src/build/zipped.ts';
import { isOfVersion } from '../../src/client/offline/archive.ts';

const VERSION = '2026-11-29-0a1b2c3d';
const text = JSON.stringify({ data_version: VERSION, said: '培育“专精特新”企业700家以上'.repeat(50) });

describe('a zipped file', () => {
  it('holds its text, smaller, and nothing of the day on which it is made', () => {
    const file = zipped(text, VERSION);
    expect(gunzipSync(file).toString('utf8')).toBe(text);
    expect(file.length).toBeLessThan(text.length / 5);
    // magic, deflate, a name follows, no time, the closest compression, Unix
    expect([...file.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 2, 3]);
  });

  it('tells its build without being unzipped', () => {
    const asText = (file: Uint8Array) => new TextDecoder().decode(file);
    expect(isOfVersion(asText(zipped(text, VERSION)), false, VERSION)).toBe(true);
    expect(isOfVersion(asText(zipped(text, '2026-11-29-0a1b2c3e')), false, VERSION)).toBe(false);
    expect(isOfVersion(asText(zipped(text, VERSION)), false, '2026-11-29')).toBe(false);
    // a host that says what it is has had it unzipped
    expect(isOfVersion(text, false, VERSION)).toBe(true);
  });

  it('is what scripts load, and nothing that readers of the data ask for by address', () => {
    const plain = new Set(shardKinds.filter(({ path }) => !path.endsWith(ZIPPED)).map(({ name }) => name));
    expect([...plain].sort()).toEqual(['fact_incentives', 'fact_rules', 'fact_targets']);
    for (const { name, kind } of shardFiles(getSite())) expect(name.endsWith(ZIPPED), name).toBe(!plain.has(kind));
  });

  it('is told with what it holds on the page of the data', () => {
    const { files } = getSite().words.data;
    expect(shardKinds.filter(({ path }) => !(path in files))).toEqual([]);
  });
});
