/** The site without a network: what was visited or chosen stays readable, says its data version, and follows a new deployment. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { startBrowser } from '../support/browser.ts';
import { dist, filesBelow } from '../support/sites.ts';

const BASE = '/hengce/';
const first = dist('sub');
/** The same site, deployed anew with other data. */
const second = path.resolve('.cache/test/renewed');
const { data_version: version } = JSON.parse(readFileSync(path.join(first, 'data/index.json'), 'utf8')) as { data_version: string };
const PATIENCE = { timeout: 30_000, interval: 50 };
const RENEWED = '2031-01-01-abcdef01';

let browser: Browser;
let stop: () => void;
/** @param port of the site that was there, 0 at first */
async function start(folder: string, port: number): Promise<number> {
  const { server } = await serve(folder, BASE, port);
  stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return (server.address() as AddressInfo).port;
}

beforeAll(async () => {
  browser = await startBrowser();
  rmSync(second, { recursive: true, force: true });
  cpSync(first, second, { recursive: true });
  for (const file of filesBelow(second).filter((f) => /(\.html|^sw\.js)$/.test(f))) {
    const text = readFileSync(path.join(second, file), 'utf8');
    const renewed = text.replaceAll(version, RENEWED);
    // what the build is called changes with any byte of it
    writeFileSync(path.join(second, file), file === 'sw.js' ? renewed.replaceAll(buildOf(text), 'fedcba98') : renewed);
  }
});
afterAll(async () => {
  await browser.close();
  stop();
  rmSync(second, { recursive: true, force: true });
});

/** The build's name in a worker. */
const buildOf = (worker: string) => /([0-9a-f]{8}) \$\{/.exec(worker)?.[1] ?? '';
const archived = (page: Page) => page.locator('[data-archived]').allTextContents();
const cacheNames = (page: Page) => page.evaluate(async () => (await caches.keys()).map((n) => n.split(' ').at(-2)));

it('keeps pages and documents below its path, tells their version, and renews them with a new deployment', async () => {
  const port = await start(first, 0);
  const at = (page: string) => `http://localhost:${port}${BASE}${page}`;
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(at('policies/wuhu-2022/'));
  await page.locator('[data-keep] button').click();
  const status = page.locator('[data-keep] [role=status]');
  await page.waitForFunction(() => /已保存|没有保存/.test(document.querySelector('[data-keep] [role=status]')?.textContent ?? ''));
  expect(await status.textContent()).toContain('已保存');
  // visited under the worker, with its answers from the network
  await page.goto(at('glossary/'));
  expect(await archived(page)).toEqual([]);

  stop();
  await page.reload();
  expect(await archived(page)).toEqual([`离线：显示的是数据版本 ${version} 的存档。`]);
  await page.goto(at('policies/wuhu-2022/?hl=x'));
  expect(await archived(page)).toHaveLength(1);
  expect(await page.locator('#c2-p1').textContent()).toContain('遵循');
  // what it loads later is there too
  await page.evaluate(() => document.querySelector<HTMLElement>('#c2-p1 a.permalink')?.click());
  await page.locator('.cite-dialog').waitFor();
  const missing = await page.goto(at('units/'));
  expect(missing?.status()).toBe(503);
  expect(await page.locator('li').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('芜湖 2022')]));

  await start(second, port);
  await page.goto(at('glossary/'));
  expect(await archived(page)).toEqual([]);
  expect(await page.locator('.site-footer').textContent()).toContain(RENEWED);
  const isWaiting = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
  await expect.poll(isWaiting, PATIENCE).toBe(true);
  // the newer worker takes over when the next page has come alone, and what was held of the older build goes
  await page.goto(at('check/'));
  await expect.poll(async () => [...new Set(await cacheNames(page))], PATIENCE).toEqual(['fedcba98']);
  stop();
  for (const stored of ['policies/wuhu-2022/', 'glossary/']) {
    await page.goto(at(stored));
    expect(await archived(page), stored).toEqual([`离线：显示的是数据版本 ${RENEWED} 的存档。`]);
    expect(await page.locator('.site-footer').textContent()).toContain(RENEWED);
  }
  await page.goto(at('policies/wuhu-2022/'));
  await page.locator('[data-keep] button', { hasText: '删除离线存档' }).click();
  await page.waitForFunction(() => document.querySelector('[data-keep] [role=status]')?.textContent.includes('已删除'));
  expect(errors).toEqual([]);
  await context.close();
});

it('gives a page no archive of another build: of a tab that was open, or of one that came with a new deployment', async () => {
  const port = await start(first, 0);
  const at = (page: string) => `http://localhost:${port}${BASE}${page}`;
  const context = await browser.newContext();
  const old = await context.newPage();
  await old.goto(at('policies/wuhu-2022/'));
  await old.evaluate(async () => navigator.serviceWorker.ready);
  await old.reload();
  const dataOf = (page: Page) =>
    page.evaluate(async (url) => {
      const response = await fetch(url).catch(() => null);
      return response === null ? null : ((await response.json()) as { data_version: string }).data_version;
    }, at('data/index.json'));
  expect(await dataOf(old)).toBe(version);

  stop();
  await start(second, port);
  const fresh = await context.newPage();
  await fresh.goto(at('glossary/'));
  expect(await fresh.locator('.site-footer').textContent()).toContain(RENEWED);
  // the open tab asks for a document that the server has of another build only: it is not kept as if it were its own
  await old.locator('[data-keep] button', { hasText: '离线保存' }).click();
  const said = old.locator('[data-keep] [role=status]');
  await expect.poll(() => said.textContent(), PATIENCE).toContain('没有保存');
  const kept = () =>
    old.evaluate(async () =>
      Promise.all((await caches.keys()).filter((n) => n.endsWith(' kept')).map(async (n) => (await (await caches.open(n)).keys()).length)),
    );
  expect((await kept()).every((n) => n === 0)).toBe(true);

  stop();
  // without a network each is answered by its own build or not at all
  expect(await dataOf(old)).toBe(version);
  expect(await dataOf(fresh)).toBeNull();
  // a page that it goes to is of the archive, and so are the data of that page
  await fresh.goto(at('policies/wuhu-2022/'));
  expect(await archived(fresh)).toEqual([`离线：显示的是数据版本 ${version} 的存档。`]);
  expect(await dataOf(fresh)).toBe(version);
  await context.close();
});

it('says that a document is not kept where the worker waits for ever, and keeps it when asked again', async () => {
  const port = await start(first, 0);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    // the patience of the page, sixty times as fast as long as it is in a hurry
    const later = setTimeout;
    const hurried = (act: () => void, ms = 0) => later(act, ms === 60_000 && !('calm' in globalThis) ? 1_000 : ms);
    Object.assign(globalThis, { setTimeout: hurried });
  });
  await page.goto(`http://localhost:${port}${BASE}policies/wuhu-2018/`);
  const button = page.locator('[data-keep] button', { hasText: '离线保存' });
  await button.waitFor();
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(ServiceWorker.prototype, 'postMessage') ?? {};
    const lost = () => Object.defineProperty(ServiceWorker.prototype, 'postMessage', own);
    Object.defineProperty(ServiceWorker.prototype, 'postMessage', { configurable: true, value: lost });
  });
  const said = page.locator('[data-keep] [role=status]');
  await button.click();
  await expect.poll(() => said.textContent(), PATIENCE).toMatch(/没有|未能/);
  await page.evaluate(() => Object.assign(globalThis, { calm: true }));
  await button.click();
  await expect.poll(() => said.textContent(), PATIENCE).toContain('已');
  await context.close();
  stop();
});
