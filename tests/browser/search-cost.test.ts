import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEngine } from '../../src/client/search/engine.ts';
import { readQueries } from '../search/evaluate.ts';
import { dist } from '../support/sites.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();

const MOST_BYTES = 150 * 1024;
const MOST_REQUESTS = 15;
/** What the search page shows of an answer. */
const SHOWN = { hits: 10, pages: 6 } as const;

const weights = new Map<string, number>();
/** Bytes in brotli; Pagefind's files are compressed already. */
function weightOf(url: string): number {
  const known = weights.get(url);
  if (known !== undefined) return known;
  const body = readFileSync(path.join(dist('root'), decodeURIComponent(url)));
  const weight = /\.(json|js)$/.test(url) ? brotliCompressSync(body).length : body.length;
  weights.set(url, weight);
  return weight;
}

interface Cost {
  readonly question: string;
  readonly bytes: number;
  readonly requests: number;
}
const sum = (urls: Iterable<string>) => [...urls].reduce((bytes, url) => bytes + weightOf(url), 0);

/** What a first search asks for, its script run here on the built files. */
async function costOf(question: string): Promise<Cost> {
  const urls = new Set<string>();
  vi.stubGlobal('fetch', (url: string) => {
    const file = path.join(dist('root'), url);
    urls.add(url);
    return Promise.resolve(existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 }));
  });
  openEngine.forget();
  const engine = await openEngine('/');
  const { plan, ranking } = await engine.ask(question);
  const shown = ranking.hits.slice(0, SHOWN.hits);
  const others = [...(ranking.relaxed?.hits ?? []), ...ranking.nearby, ...ranking.pages.slice(0, SHOWN.pages)];
  await Promise.all([engine.index.load([...shown, ...others].map((h) => h.document)), engine.answers(plan, shown)]);
  return { question, bytes: sum(urls), requests: urls.size };
}

describe('the first search', () => {
  const costs: Cost[] = [];
  beforeAll(async () => {
    vi.stubGlobal('location', { href: 'http://localhost/search/', pathname: '/search/' });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const judged = readdirSync('tests/search').flatMap((file) => (file.endsWith('.jsonl') ? readQueries(`tests/search/${file}`).map(({ q }) => q) : []));
    // a slip, a question of no known word, and each tongue beside the documents' own
    const hard = ['首台涛设备奖励', '元宇宙产业园', 'national little giant reward', '國家級小巨人獎勵多少', 'zhuanjingtexin jiangli'];
    for (const question of new Set([...hard, ...judged])) costs.push(await costOf(question));
    vi.useRealTimers();
    vi.unstubAllGlobals();
  }, 600_000);
  afterAll(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('takes at most 150 KB in brotli and 15 requests, whatever is asked', () => {
    expect(costs.length).toBeGreaterThan(500);
    expect(costs.filter((c) => c.bytes > MOST_BYTES || c.requests > MOST_REQUESTS)).toEqual([]);
  });

  it('of a question of known words takes no tables of words', () => {
    expect(costs.filter((c) => c.bytes < MOST_BYTES - 40 * 1024).length).toBeGreaterThan(100);
  });

  it('takes as much in the browser', async () => {
    const worst = costs.toSorted((a, b) => b.bytes - a.bytes).slice(0, 3);
    for (const { question, bytes, requests } of worst) {
      const context = await site.browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      const urls = new Set<string>();
      await page.goto(`${site.origin}/search/`);
      await page.waitForLoadState('networkidle');
      // its icon is of the page itself, whenever a browser asks for it
      page.on('response', (r) => r.ok() && !r.url().endsWith('/favicon.svg') && urls.add(new URL(r.url()).pathname));
      await page.locator('#search-q').fill(question);
      await page.waitForSelector('[data-search-results][data-state="done"]', { state: 'attached' });
      await page.waitForLoadState('networkidle');
      expect({ question, bytes: sum(urls), requests: urls.size }).toEqual({ question, bytes, requests });
      await context.close();
    }
  });
});
