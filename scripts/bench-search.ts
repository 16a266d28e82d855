/** Measures the search of a built site in a real browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { startBrowser } from '../tests/support/browser.ts';
import { readQueries } from '../tests/search/evaluate.ts';
import { serve } from './serve.ts';

/** Milliseconds from asking to the finished list, as the reader waits for it. */
async function ask(page: Page, q: string): Promise<number> {
  return page.evaluate(async (question) => {
    const input = document.querySelector<HTMLInputElement>('#search-q');
    const results = document.querySelector<HTMLElement>('[data-search-results]');
    if (input === null || results === null) throw new Error('no search on this page');
    input.value = question;
    const started = performance.now();
    await new Promise<void>((resolve) => {
      new MutationObserver((_records, observer) => {
        if (results.dataset.state !== 'done') return;
        observer.disconnect();
        resolve();
      }).observe(results, { attributes: true });
      input.form?.requestSubmit();
    });
    return performance.now() - started;
  }, q);
}

/** What a search costs its reader. */
export interface SearchCost {
  /** Of everything the first search loads, compressed as a host would. */
  readonly firstBytes: number;
  /** Milliseconds of the first question after a second of typing. */
  readonly first: number;
  /** Milliseconds of each later question, ascending. */
  readonly later: readonly number[];
}

/** @param dist folder of the built site */
export async function measureSearch(dist: string): Promise<SearchCost> {
  const { server, origin } = await serve(dist, '/', 0);
  const browser = await startBrowser();
  const page = await browser.newPage();
  const loaded = new Set<string>();
  await page.goto(`${origin}/search/`);
  page.on('response', (r) => r.ok() && loaded.add(new URL(r.url()).pathname));
  await page.locator('#search-q').focus();
  // a second of typing, as a reader would before the whole word stands there
  await page.locator('#search-q').pressSequentially('小巨', { delay: 500 });
  const first = await ask(page, '小巨人');
  const bytes = [...loaded].map((url) => {
    const body = readFileSync(path.join(dist, decodeURIComponent(url)));
    // Pagefind's own files are compressed already
    return /\.(json|js)$/.test(url) ? brotliCompressSync(body).length : body.length;
  });
  const later: number[] = [];
  for (const { q } of readQueries('tests/search/queries.jsonl')) later.push(await ask(page, q));
  await browser.close();
  server.close();
  server.closeAllConnections();
  return { firstBytes: bytes.reduce((a, b) => a + b, 0), first, later: later.sort((a, b) => a - b) };
}

/** Prints what a search of a built site costs. */
export async function reportSearch(dist: string): Promise<void> {
  const { firstBytes, first, later } = await measureSearch(dist);
  const at = (share: number) => (later[Math.min(later.length - 1, Math.floor(later.length * share))] ?? NaN).toFixed(0);
  console.log(
    `  search in the browser: first ${(firstBytes / 1024).toFixed(0)} KB, ${first.toFixed(0)} ms after a second of typing; new query median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`,
  );
}
