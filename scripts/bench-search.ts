/** Measures the search in a real browser: the site's own index, and one of 100 synthetic policies. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { contentToRecords, type Records } from '../src/domain/corpus/records.ts';
import { loadContent } from '../src/build/content.ts';
import { buildSearchBundle, closePagefind, SEARCH_FOLDER } from '../src/build/search-bundle.ts';
import { clauseDocuments } from '../src/search/pack/clause-documents.ts';
import { buildQueryTables } from '../src/search/pack/query-tables.ts';
import { startBrowser } from '../tests/support/browser.ts';
import { readQueries } from '../tests/search/evaluate.ts';
import { serve } from './serve.ts';

const COPIES = 20;

/** The corpus, copied under other policy ids until there are a hundred. */
function manyRecords(records: Records): Records {
  const copies = Array.from({ length: COPIES }, (_, i) => `-copy${i}`);
  const renamed = <T extends { policy: string; url: string }>(all: readonly T[]) =>
    copies.flatMap((suffix) => all.map((r) => ({ ...r, policy: r.policy + suffix, url: r.url.replace(r.policy, r.policy + suffix) })));
  return {
    ...records,
    policies: copies.flatMap((suffix) => records.policies.map((p) => ({ ...p, id: p.id + suffix, url: p.url.replace(p.id, p.id + suffix) }))),
    clauses: renamed(records.clauses),
    targets: renamed(records.targets),
    incentives: renamed(records.incentives),
    rules: renamed(records.rules),
  };
}

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

async function measure(folder: string, label: string): Promise<void> {
  const { server, origin } = await serve(folder, '/', 0);
  const browser = await startBrowser();
  const page = await browser.newPage();
  await page.goto(`${origin}/search/`);
  await page.locator('#search-q').focus();
  // a second of typing, as a reader would before the whole word stands there
  await page.locator('#search-q').pressSequentially('小巨', { delay: 500 });
  const first = await ask(page, '小巨人');
  const times: number[] = [];
  for (const { q } of readQueries('tests/search/queries.jsonl')) times.push(await ask(page, q));
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN).toFixed(0);
  console.log(`  ${label}: first after a second of typing ${first.toFixed(0)} ms; new query median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms`);
  await browser.close();
  server.close();
  server.closeAllConnections();
}

/** @param dist folder of the built site */
export async function reportSearch(dist: string): Promise<void> {
  console.log('\nSearch in the browser');
  await measure(dist, 'the five policies');
  const folder = mkdtempSync(path.join(tmpdir(), 'hengce-'));
  cpSync(dist, folder, { recursive: true });
  const { bundles, units, cities } = await loadContent();
  const records = manyRecords(contentToRecords(bundles, units));
  try {
    rmSync(path.join(folder, SEARCH_FOLDER), { recursive: true, force: true });
    for (const file of await buildSearchBundle(clauseDocuments({ records, cities, units }), buildQueryTables(records, cities))) {
      const target = path.join(folder, SEARCH_FOLDER, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.content);
    }
  } finally {
    await closePagefind();
  }
  await measure(folder, `${records.policies.length} synthetic policies, ${records.clauses.length} clauses`);
  rmSync(folder, { recursive: true, force: true });
}
