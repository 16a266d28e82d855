/** `npm run bench -- scale [policies …]`: how cost grows with the number of policies (5, 105, 305): each site is built cold. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesBelow } from '../tests/support/sites.ts';
import { reportSearch } from './bench-search.ts';
import { makeScaledProject } from './scale.ts';

/** Policies of the project and of one copy of it. */
const COPY = 5;
const SIZES = [5, 105, 305];
const LARGEST = 6;
/** Brotli is slow: of so many pages, the largest raw ones, it is told what they weigh. */
const WEIGHED = 25;

/** What a command used, its children included. */
interface Cost {
  /** Seconds of CPU, user and system. */
  readonly cpu: number;
  /** Peak memory of the process, GB; children aside. */
  readonly peak: number;
}

/** Tells its own peak when it ends; the shell tells the CPU of all. */
const TELL_PEAK = `data:text/javascript,${encodeURIComponent("process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS + '\\n'))")}`;

/** Runs Node in a folder. @throws if it fails */
function run(folder: string, args: readonly string[]): Cost {
  const script = 'TIMEFORMAT="cpu %U %S"; time "$0" "$@"';
  const { status, stderr, stdout } = spawnSync('bash', ['-c', script, process.execPath, `--import=${TELL_PEAK}`, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', HENGCE_DIST: 'dist', HENGCE_CACHE: '.cache', HENGCE_AS_OF: '2026-01-01', SITE_URL: '' },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  const [, user = NaN, system = NaN] = /^cpu (\S+) (\S+)$/m.exec(stderr) ?? [];
  return { cpu: Number(user) + Number(system), peak: Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024 ** 2 };
}

function reportPages(dist: string, policies: number): void {
  const files = filesBelow(dist).map((file) => ({ file, bytes: statSync(path.join(dist, file)).size }));
  const total = files.reduce((sum, f) => sum + f.bytes, 0);
  console.log(`  dist: ${(total / 1e6).toFixed(1)} MB in ${files.length} files, ${(total / 1e6 / policies).toFixed(2)} MB a policy`);
  const pages = files
    .filter((f) => f.file.endsWith('.html'))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, WEIGHED)
    .map(({ file, bytes }) => ({ file, bytes, brotli: brotliCompressSync(readFileSync(path.join(dist, file))).length }))
    .sort((a, b) => b.brotli - a.brotli);
  for (const { file, bytes, brotli } of pages.slice(0, LARGEST))
    console.log(`  ${(brotli / 1024).toFixed(1)} KB brotli of ${(bytes / 1024).toFixed(0)}  /${file}`);
}

/** Builds and weighs a site of each size; sizes are 5 and a multiple of 5 more. */
export async function reportScale(sizes: readonly number[]): Promise<void> {
  const builds: number[] = [];
  for (const policies of sizes.length === 0 ? SIZES : sizes) {
    const folder = mkdtempSync(path.join(tmpdir(), 'hengce-scale-'));
    makeScaledProject(process.cwd(), folder, policies / COPY - 1);
    const build = run(folder, ['node_modules/astro/bin/astro.mjs', 'build', '--silent']);
    builds.push(build.cpu);
    rmSync(path.join(folder, '.cache'), { recursive: true, force: true });
    const check = () => run(folder, ['--experimental-strip-types', 'scripts/check.ts']);
    const [cold, cached] = [check(), check()];
    console.log(`\n${policies} policies`);
    console.log(
      `  build, cold: ${build.cpu.toFixed(1)} s CPU, peak ${build.peak.toFixed(2)} GB; check: ${cold.cpu.toFixed(1)} s cold, ${cached.cpu.toFixed(1)} s cached`,
    );
    reportPages(path.join(folder, 'dist'), policies);
    await reportSearch(path.join(folder, 'dist'), false);
    rmSync(folder, { recursive: true, force: true });
  }
  const [small, middle, large] = builds;
  if (small !== undefined && middle !== undefined && large !== undefined)
    console.log(`\nThe second step costs ${((large - middle) / (middle - small)).toFixed(2)} × the first`);
}
