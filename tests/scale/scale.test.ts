/** No page weighs more because more policies are held: two sites of different size, built whole and weighed page by page. */
import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../support/sites.ts';
import { makeDemoProject } from './demo-project.ts';

/** Policies of the two sites: both fill every list's first page, and both numbers have two digits. */
const SIZES = [35, 70] as const;
const HELD = 5;
/** Bytes a page may gain, compression aside: a pager of more pages, longer counts. A link for each policy would be thousands. */
const LEEWAY = 700;

const folderOf = (policies: number) => path.resolve('.cache/scale', String(policies));
const distOf = (policies: number) => path.join(folderOf(policies), 'dist');

function build(policies: number): void {
  const folder = folderOf(policies);
  rmSync(folder, { recursive: true, force: true });
  makeDemoProject(folder, HELD, policies);
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    // vitest's NODE_ENV would make it a development build
    env: { ...process.env, NODE_ENV: 'production', HENGCE_DIST: 'dist', HENGCE_CACHE: '.cache', HENGCE_AS_OF: '2026-01-01', SITE_URL: '' },
  });
  if (status !== 0) throw new Error(`building ${policies} policies failed:\n${stdout}\n${stderr}`);
}

/** Pages that differ only in which synthetic policy or city they are of are of one kind, and so are the pages of one list. */
const kindOf = (file: string) => file.replaceAll(/demo\d+/g, 'demo*').replaceAll(/\/\d+\//g, '/');

/** The heaviest file of each kind in a site, bytes. */
function heaviest(policies: number, isWeighed: (file: string) => boolean): Map<string, number> {
  const weights = new Map<string, number>();
  for (const file of filesBelow(distOf(policies)).filter(isWeighed)) {
    const { size } = statSync(path.join(distOf(policies), file));
    weights.set(kindOf(file), Math.max(size, weights.get(kindOf(file)) ?? 0));
  }
  return weights;
}

/** Kinds that are heavier, or only there, in the larger site. */
function grown(isWeighed: (file: string) => boolean): string[] {
  const [small, large] = SIZES.map((n) => heaviest(n, isWeighed)) as [Map<string, number>, Map<string, number>];
  return [...large].flatMap(([kind, bytes]) => {
    const before = small.get(kind);
    return before !== undefined && bytes - before <= LEEWAY ? [] : [`${kind}: ${before ?? 'none'} → ${bytes}`];
  });
}

describe('with more policies', () => {
  beforeAll(() => SIZES.forEach(build), 600_000);

  it('no page gets heavier', () => {
    expect(heaviest(SIZES[0], (f) => f.endsWith('.html')).size).toBeGreaterThan(30);
    expect(grown((f) => f.endsWith('.html'))).toEqual([]);
  });

  it('what holds every policy does, and is seen to', () => {
    const seen = grown((f) => f === 'data/policies.json' || f === 'search-index/documents.json').map((s) => s.replace(/:.*/, ''));
    expect(seen).toEqual(['data/policies.json', 'search-index/documents.json']);
  });
});
