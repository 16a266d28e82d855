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

/** Every question as it grows while it is typed: 首, 首台, 首台套. */
function* typed(questions: readonly string[]): Generator<string> {
  let last = '';
  for (const question of questions) {
    const characters = [...question];
    for (let n = 1; n <= characters.length; n++) {
      const soFar = characters.slice(0, n).join('').trim();
      if (soFar !== last) yield (last = soFar);
    }
  }
}

/**
 * @param dist folder of the built site
 * @param how `whole`: each later question at once; `typed`: as it grows, character by character
 * @param rate how many times slower the processor is made
 */
export async function measureSearch(dist: string, how: 'whole' | 'typed' = 'whole', rate = 1): Promise<SearchCost> {
  const { server, origin } = await serve(dist, '/', 0);
  const browser = await startBrowser();
  const page = await browser.newPage();
  if (rate !== 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
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
  const questions = readQueries('tests/search/queries.jsonl').map(({ q }) => q);
  for (const q of how === 'whole' ? questions : typed(questions)) later.push(await ask(page, q));
  await browser.close();
  server.close();
  server.closeAllConnections();
  return { firstBytes: bytes.reduce((a, b) => a + b, 0), first, later: later.sort((a, b) => a - b) };
}

const at = (sorted: readonly number[], share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(0);

const spread = (sorted: readonly number[]) => `median ${at(sorted, 0.5)} ms, 95th percentile ${at(sorted, 0.95)} ms`;

/** Prints what a search of a built site costs. @param slow a keystroke is measured at 4 × CPU, too */
export async function reportSearch(dist: string, slow: boolean): Promise<void> {
  const { firstBytes, first, later } = await measureSearch(dist);
  console.log(
    `  search in the browser: first ${(firstBytes / 1024).toFixed(0)} KB, ${first.toFixed(0)} ms after a second of typing; new query ${spread(later)}`,
  );
  console.log(`  a keystroke's answer, with what it loads: ${spread((await measureSearch(dist, 'typed')).later)}`);
  if (slow) console.log(`  a keystroke's answer at 4 × CPU: ${spread((await measureSearch(dist, 'typed', 4)).later)}`);
}
