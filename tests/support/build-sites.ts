import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dist, sites } from './sites.ts';

/** Builds the site twice at the root (the builds must be the same, byte for byte) and once under a sub-path. */
export default function setup(): void {
  if (process.env.HENGCE_REUSE_BUILDS === '1') return;
  for (const { name, url } of sites) {
    const folder = dist(name);
    rmSync(folder, { recursive: true, force: true });
    const result = spawnSync('npm', ['run', '-s', 'build'], {
      encoding: 'utf8',
      // vitest's NODE_ENV would make it a development build
      env: {
        ...process.env,
        NODE_ENV: 'production',
        HENGCE_DIST: folder,
        HENGCE_CACHE: `.cache/astro-${name}`,
        ...(url === null ? { SITE_URL: '' } : { SITE_URL: url }),
      },
    });
    if (result.status !== 0) throw new Error(`building the site "${name}" failed:\n${result.stdout}\n${result.stderr}`);
  }
}
