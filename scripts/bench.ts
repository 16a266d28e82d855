/**
 * `npm run bench`: measures what the site promises — build time, bytes, Lighthouse, search, the checker's answers — and prints it.
 * Nothing here fails: speed is measured, not asserted. Needs a built site (`npm run build`).
 * `npm run bench -- check compare` measures these parts alone, with BENCH_RUNS runs and, for lighthouse, BENCH_PAGES.
 * `npm run bench -- scale` builds sites of 5, 105 and 305 policies instead and tells how their cost grows.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { brotliCompressSync, constants } from 'node:zlib';
import { browserPath, startBrowser } from '../tests/support/browser.ts';
import { filesBelow } from '../tests/support/sites.ts';
import { reportCompare } from './bench-compare.ts';
import { reportScale } from './bench-scale.ts';
import { reportCheck } from './bench-check.ts';
import { reportSearch } from './bench-search.ts';
import { serve } from './serve.ts';

const DIST = process.env.HENGCE_DIST ?? 'dist';
const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const PAGES = (process.env.BENCH_PAGES ?? '/policies/wuhu-2022/ / /compare/targets/ /check/ /search/').split(' ');

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const brotli = (body: Buffer): Buffer => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

function reportBytes(): void {
  console.log('\nPages (brotli 11)');
  for (const file of filesBelow(DIST).filter((f) => f.endsWith('.html'))) {
    const body = readFileSync(path.join(DIST, file));
    console.log(`  ${String(brotli(body).length).padStart(7)} B  of ${String(body.length).padStart(7)}  /${file}`);
  }
  const scripts = filesBelow(DIST).filter((f) => f.startsWith('_astro/') && f.endsWith('.js'));
  for (const file of scripts) console.log(`  ${String(brotli(readFileSync(path.join(DIST, file))).length).padStart(7)} B  script /${file}`);
}

function run(command: string, args: readonly string[]): Promise<{ status: number | null; output: string; ms: number }> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (d: Buffer) => (output += d.toString()));
    child.stderr.on('data', (d: Buffer) => (output += d.toString()));
    child.on('close', (status) => resolve({ status, output, ms: performance.now() - started }));
  });
}

async function reportBuild(): Promise<void> {
  const out = mkdtempSync(path.join(tmpdir(), 'hengce-'));
  process.env.HENGCE_DIST = out;
  const { status, ms } = await run('npm', ['run', '-s', 'build']);
  process.env.HENGCE_DIST = DIST;
  console.log(`\nBuild: ${(ms / 1000).toFixed(1)} s${status === 0 ? '' : ' (failed)'}, ${filesBelow(out).length} files`);
  rmSync(out, { recursive: true, force: true });
}

interface Lighthouse {
  readonly categories: Record<string, { score: number | null }>;
  readonly audits: Record<string, { numericValue?: number }>;
}

/** Page whose text the bare page repeats: all figures of pages are told as a ratio to it. */
const BARE_OF = '/policies/wuhu-2022/';
const BARE = '/bare/';

/** Writes a bare page of the same official text: no script, one short style, nothing of the editor's. */
async function writeBarePage(folder: string, origin: string): Promise<void> {
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.goto(origin + BARE_OF);
  const text = await page.evaluate(() => {
    const official = document.querySelector('[data-policy-text]');
    if (official === null) throw new Error('the page has no [data-policy-text]');
    for (const added of official.querySelectorAll('[data-editorial]')) added.remove();
    for (const mark of official.querySelectorAll('mark, span')) mark.replaceWith(...mark.childNodes);
    official.normalize();
    return official.innerHTML;
  });
  await browser.close();
  const style = 'body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.0625rem/1.95 serif}table{border-collapse:collapse}td,th{border:1px solid}';
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="description" content="bare"><title>bare</title><style>${style}</style>`;
  mkdirSync(path.join(folder, BARE), { recursive: true });
  writeFileSync(path.join(folder, BARE, 'index.html'), `<!doctype html><html lang="zh-CN"><head>${head}</head><body><main>${text}</main></body></html>`);
}

/**
 * How a slow line and a slow phone (4× CPU, 1.6 Mb/s, 150 ms: Lighthouse's mobile default) are brought about. `simulate` loads
 * the page at full speed and reckons what would have been: with the whole document's bytes before the first paint. `devtools`
 * slows the browser down while it loads, and tells when it painted.
 */
const METHODS = ['simulate', 'devtools'] as const;
type Method = (typeof METHODS)[number];

/** Lighthouse on every page, served in brotli as a host would; runs of all pages take turns, so that a busy machine is busy for all. */
async function reportLighthouse(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengce-'));
  cpSync(DIST, folder, { recursive: true });
  const { server, origin } = await serve(folder, '/', 0);
  await writeBarePage(folder, origin);
  for (const file of filesBelow(folder).filter((f) => /\.(html|css|js|json|svg)$/.test(f)))
    writeFileSync(path.join(folder, `${file}.br`), brotli(readFileSync(path.join(folder, file))));
  server.close();
  server.closeAllConnections();
  const served = await serve(folder, '/', 0);
  process.env.CHROME_PATH = await browserPath();
  for (const method of METHODS) {
    const reports = new Map([BARE, ...PAGES].map((page) => [page, [] as Lighthouse[]]));
    for (let i = 0; i < RUNS; i++) for (const [page, seen] of reports) seen.push(...(await lighthouse(served.origin + page, method)));
    console.log(
      `\nLighthouse, ${method === 'simulate' ? 'slowness reckoned (simulate)' : 'slowness applied (devtools)'}, median of ${RUNS}; LCP beside that of a bare page of the same text`,
    );
    const bare = lcpOf(reports.get(BARE) ?? []);
    for (const [page, seen] of reports) console.log(`  ${page}: ${told(seen, bare)}`);
  }
  served.server.close();
  served.server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
}

const auditOf = (seen: readonly Lighthouse[], name: string): number => median(seen.map((r) => r.audits[name]?.numericValue ?? NaN));
const lcpOf = (seen: readonly Lighthouse[]): number => auditOf(seen, 'largest-contentful-paint');

/** What several reports on a page say. @param bare LCP of the bare page, ms */
function told(seen: readonly Lighthouse[], bare: number): string {
  const score = (name: string) => Math.round(100 * median(seen.map((r) => r.categories[name]?.score ?? 0)));
  const lcp = lcpOf(seen);
  const scores = `performance ${score('performance')}, accessibility ${score('accessibility')}, best practices ${score('best-practices')}, SEO ${score('seo')}`;
  const times = `FCP ${(auditOf(seen, 'first-contentful-paint') / 1000).toFixed(2)} s, LCP ${(lcp / 1000).toFixed(2)} s (${(lcp / bare).toFixed(2)} × bare)`;
  return `${scores}; ${times}, TBT ${auditOf(seen, 'total-blocking-time').toFixed(0)} ms, CLS ${auditOf(seen, 'cumulative-layout-shift').toFixed(3)}`;
}

/** The report of one run on one address; none where it leaves none. */
async function lighthouse(url: string, method: Method): Promise<Lighthouse[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengce-'));
  const report = path.join(folder, 'report.json');
  await run('lighthouse', [
    url,
    '--quiet',
    `--throttling-method=${method}`,
    '--output=json',
    `--output-path=${report}`,
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking',
  ]);
  const seen = existsSync(report) ? [JSON.parse(readFileSync(report, 'utf8')) as Lighthouse] : [];
  rmSync(folder, { recursive: true, force: true });
  return seen;
}

/** What can be measured alone: `npm run bench -- check compare`. */
const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  build: reportBuild,
  bytes: reportBytes,
  search: () => reportSearch(DIST, true),
  check: () => reportCheck(DIST, RUNS),
  compare: () => reportCompare(DIST, RUNS),
  lighthouse: reportLighthouse,
};

const [first, ...rest] = process.argv.slice(2);
if (first === 'scale') await reportScale(rest.map(Number));
else {
  const asked = first === undefined ? Object.keys(parts) : [first, ...rest];
  const unknown = asked.filter((name) => parts[name] === undefined);
  if (unknown.length > 0) throw new Error(`bench has no part “${unknown.join(', ')}”; it has ${Object.keys(parts).join(', ')} and scale`);
  for (const name of asked) await parts[name]?.();
}
