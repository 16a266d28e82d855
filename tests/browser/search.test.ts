import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { getSite } from '../../src/build/site.ts';
import { bases } from '../../src/domain/vocabulary.ts';
import { glossaryLists, termAnchor } from '../../src/views/glossary.ts';
import { pageEntries } from '../../src/views/search-page-entries.ts';
import { useSite } from '../support/use-site.ts';
import { dist } from '../support/sites.ts';

const site = useSite();

const done = '[data-search-results][data-state="done"]';
const errorsOf = (page: Page) => {
  const errors: string[] = [];
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', (e) => errors.push(e.message));
  return errors;
};
async function search(q: string, base = site.origin): Promise<{ page: Page; errors: string[] }> {
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
  const errors = errorsOf(page);
  await page.goto(`${base}/search/?q=${encodeURIComponent(q)}`);
  await page.waitForSelector(done, { state: 'attached' });
  return { page, errors };
}
const links = (page: Page) =>
  page.$$eval('[data-search-hit] a[data-search-link]', (all) =>
    all.map((a) => new URL((a as HTMLAnchorElement).href).pathname + new URL((a as HTMLAnchorElement).href).hash),
  );

describe('the search page', () => {
  it('puts the right clause first, ranked from 1, under the strict policy', async () => {
    const { page, errors } = await search('首台套 奖励');
    expect((await links(page))[0]).toBe('/policies/wuhu-2018/#c3-2');
    const ranks = await page.$$eval('[data-search-hit]', (all) => all.map((e) => Number(e.getAttribute('data-rank'))));
    expect(ranks).toEqual(ranks.map((_, i) => i + 1));
    expect(errors).toEqual([]);
    await page.close();
  });

  it('lands on the clause with the words highlighted there', async () => {
    const { page, errors } = await search('应收账款');
    await page.locator('[data-search-link]').first().click();
    await page.waitForURL('**/policies/**');
    await page.waitForFunction(() => CSS.highlights.has('search-hit') && [...(CSS.highlights.get('search-hit') ?? [])].length > 0);
    expect(await page.evaluate(() => document.getElementById(location.hash.slice(1))?.textContent)).toContain('应收账款');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('keeps the question and a removed expansion in the address, and Back works', async () => {
    const { page } = await search('参展补贴');
    const before = await page.locator('[data-part="chips"] button').count();
    expect(before).toBeGreaterThan(0);
    await page.locator('[data-part="chips"] summary').click();
    await page.locator('[data-part="chips"] button').first().click();
    await page.waitForURL('**off=**');
    await page.waitForSelector(done, { state: 'attached' });
    await page.goBack();
    await page.waitForURL((u) => !u.search.includes('off='));
    expect(new URL(page.url()).searchParams.get('q')).toBe('参展补贴');
    await page.close();
  });

  it('narrows by a facet, in the address too', async () => {
    const { page } = await search('小巨人');
    await page.locator('details[data-facet="city"] input[type="checkbox"]').first().check();
    await page.waitForURL('**city=**');
    await page.waitForFunction(() => document.querySelector('[data-part="status"]')?.textContent.includes('筛选后') === true);
    const cities = new Set((await links(page)).map((l) => l.split('/')[2]?.split('-')[0]));
    expect(cities.size).toBe(1);
    await page.close();
  });

  it('shows the values of a folded facet when it is opened, by hand or by keyboard, and keeps it open', async () => {
    const { page } = await search('小巨人');
    const facet = page.locator('details[data-facet="topic"]');
    await facet.locator('summary').focus();
    await page.keyboard.press('Enter');
    const boxes = facet.locator('input[type="checkbox"]');
    await boxes.first().waitFor();
    expect(await boxes.count()).toBeGreaterThan(2);
    await boxes.first().check();
    await page.waitForURL('**topic=**');
    await page.waitForFunction(() => document.querySelector('[data-part="status"]')?.textContent.includes('筛选后') === true);
    expect(await boxes.first().isChecked()).toBe(true);
    expect(await boxes.count()).toBeGreaterThan(2);
    await page.close();
  });

  it('answers while typing, but not during composition, and stale answers never win', async () => {
    const page = await site.browser.newPage();
    const errors = errorsOf(page);
    await page.goto(`${site.origin}/search/`);
    await page.locator('#search-q').pressSequentially('供应链金融', { delay: 15 });
    await page.waitForSelector(done, { state: 'attached' });
    await page.locator('#search-q').fill('绿色工厂');
    await page.waitForFunction(() => document.querySelector('[data-search-hit]')?.textContent.includes('绿色工厂') === true);
    expect((await links(page))[0]).toContain('yangzhou-2022');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is driven by keyboard: slash to the box, arrows to a hit, Enter to open', async () => {
    const { page } = await search('供应链金融');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-q');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search-link'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/policies/**');
    await page.close();
  });

  it('says so when nothing fits, and lists other pages apart from the clauses', async () => {
    const none = await search('元宇宙产业园');
    expect(await none.page.locator('[data-search-hit]').count()).toBe(0);
    expect(await none.page.textContent('[data-part="notice"]')).toContain('没有找到');
    await none.page.close();
    const unit = await search('芜湖市经信局');
    expect(await unit.page.locator('[data-part="pages"] a').count()).toBeGreaterThan(0);
    expect(await unit.page.locator('[data-search-results] a[href*="/units/"]').count()).toBe(0);
    await unit.page.close();
  });

  it('tells which word no document has, though it answers the rest', async () => {
    const { page } = await search('研发投入占比有没有百分之几的硬杠杠');
    expect((await links(page)).length).toBeGreaterThan(0);
    expect(await page.textContent('[data-part="notice"]')).toContain('全部文件里都没有写到：硬杠杠');
    await page.close();
  });

  it('never lets a question become markup', async () => {
    for (const q of ['<img src=x onerror="window.hit=1">小巨人', '"><script>window.hit=1</script>', '\u202E小巨人', '.*(小巨人']) {
      const { page, errors } = await search(q);
      expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
      expect(await page.locator('clause-search img, clause-search script').count()).toBe(0);
      expect(errors).toEqual([]);
      await page.close();
    }
  });

  it('reads a question of 10,000 characters without breaking', async () => {
    const page = await site.browser.newPage();
    const errors = errorsOf(page);
    await page.goto(`${site.origin}/search/`);
    await page.locator('#search-q').fill('小巨人奖励'.repeat(2000));
    await page.waitForSelector(done, { state: 'attached' });
    expect(await page.locator('[data-search-hit]').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('ignores an address full of nonsense', async () => {
    const page = await site.browser.newPage();
    const errors = errorsOf(page);
    await page.goto(`${site.origin}/search/?q=小巨人&city=nowhere,%3Cb%3E&off=${'x,'.repeat(500)}&sort=evil&amount=ge1e9&view=%00`);
    await page.waitForSelector(done, { state: 'attached' });
    expect(errors).toEqual([]);
    await page.close();
  });

  it('tells when the index cannot be loaded', async () => {
    const page = await site.browser.newPage();
    await page.route('**/search-index/**', (route) => route.abort());
    await page.goto(`${site.origin}/search/?q=${encodeURIComponent('小巨人')}`);
    await page.waitForSelector('[data-search-results][data-state="failed"]', { state: 'attached' });
    expect(((await page.textContent('[data-part="status"]')) ?? '') + ((await page.textContent('[data-part="notice"]')) ?? '')).not.toBe('');
    await page.close();
  });

  it('offers lists to go on with where there is no script', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.origin}/search/`);
    expect(await page.locator('[data-part="status"]').textContent()).toContain('JavaScript');
    expect(await page.locator('[data-part="browse"] a').count()).toBeGreaterThan(20);
    await context.close();
  });
});

describe('on a phone', () => {
  it('the first clause stands within 400 px, what answers by itself before it, with its year and basis', async () => {
    const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
    const top = async (q: string) => {
      await page.goto(`${site.origin}/search/?q=${encodeURIComponent(q)}`);
      await page.waitForSelector(done, { state: 'attached' });
      return page.$eval('[data-rank="1"]', (hit) => hit.getBoundingClientRect().top);
    };
    for (const q of ['国家小巨人在武汉奖多少', '芜湖和淮南的国家级小巨人目标', '哪些城市有上市奖励', '首台套'])
      expect(await top(q), q).toBeLessThanOrEqual(400);
    expect(await top('弋江区2024年要多少家')).toBeLessThanOrEqual(400);
    expect(await page.textContent('.answer__value')).toMatch(/79 户.*存量.*2024/);
    await page.close();
  });
});

describe('the box in every header', () => {
  it('answers while typing and opens a hit by keyboard', async () => {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } });
    const errors = errorsOf(page);
    await page.goto(`${site.origin}/policies/`);
    await page.locator('#site-search-q').pressSequentially('首台套', { delay: 20 });
    await page.waitForSelector('.site-search__hits:not([hidden]) [role="option"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/policies/*/**');
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('under a sub-path', () => {
  it('the search finds and links', async () => {
    const sub = await serve(dist('sub'), '/hengce/', 0);
    const { page, errors } = await search('首台套 奖励', `${sub.origin}/hengce`);
    expect((await links(page))[0]).toBe('/hengce/policies/wuhu-2018/#c3-2');
    expect(errors).toEqual([]);
    await page.close();
    sub.server.close();
  });
});

describe('other pages', () => {
  it('hold every term of the glossary, told whole and where it stands', async () => {
    const { records, content, titles, words } = getSite();
    const readPage = (url: string) => {
      const file = path.join(dist('root'), url, 'index.html');
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    };
    const entries = new Set(pageEntries(words, records, content.cities, titles, readPage).map((e) => e.url));
    const terms = glossaryLists(words, titles).flatMap((list) =>
      Object.entries(list.terms).flatMap(([id, { definition }]) => (definition === undefined ? [] : [`/glossary/#${termAnchor(list.id, id)}`])),
    );
    expect(terms.length).toBeGreaterThan(60);
    expect(terms.filter((url) => !entries.has(url))).toEqual([]);

    const { page } = await search('存量');
    const term = page.locator('[data-part="pages"] li', { has: page.locator('a[href="/glossary/#bases-stock"]') });
    expect(await term.locator('p').textContent()).toBe(bases.stock.definition);
    await page.close();
  });

  it('puts what the site says of a thing before the clauses where it is asked what it is, and after them again where it is not', async () => {
    const { page } = await search('小巨人是什么');
    const isFirst = () =>
      page.$eval('[data-part="pages"]', (pages) => {
        const results = document.querySelector('[data-search-results]');
        return results !== null && (pages.compareDocumentPosition(results) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      });
    expect(await isFirst()).toBe(true);
    expect(await page.locator('[data-part="pages"] li a').first().getAttribute('href')).toMatch(/^\/glossary\/#/);
    await page.locator('#search-q').fill('小巨人奖励');
    await page.waitForFunction(() => document.querySelector('[data-part="pages"] h2')?.textContent !== '本站的说明');
    expect(await isFirst()).toBe(false);
    await page.close();
  });
});

describe('the first search', () => {
  it('takes at most 150 KB in brotli and 15 requests, tables included', async () => {
    const page = await site.browser.newPage();
    const urls = new Set<string>();
    await page.goto(`${site.origin}/search/`);
    page.on('response', (r) => r.ok() && urls.add(new URL(r.url()).pathname));
    await page.locator('#search-q').fill('小巨人奖励');
    await page.waitForSelector(done, { state: 'attached' });
    await page.waitForLoadState('networkidle');
    const bytes = [...urls].map((u) => {
      const body = readFileSync(path.join(dist('root'), decodeURIComponent(u)));
      // Pagefind's files are compressed already
      return /\.(json|js)$/.test(u) ? brotliCompressSync(body).length : body.length;
    });
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(150 * 1024);
    expect(bytes.length).toBeLessThanOrEqual(15);
    expect(brotliCompressSync(readFileSync(path.join(dist('root'), 'search-index/tables.json'))).length).toBeLessThanOrEqual(15 * 1024);
    await page.close();
  });
});
