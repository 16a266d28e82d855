/**
 * Tasks of the three users, from the front page to what they came for, that no other file holds: 6, 7 and 15. The others:
 * 1, 5, 16 exports · 2 site, texts · 3 texts · 4 the data package · 8 search · 9, 11 choose · 10 check · 12 paper · 13 gaps · 14 texts.
 */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { makeOpen } from '../support/open-page.ts';
import { useSite } from '../support/use-site.ts';

const open = makeOpen(useSite());
const follow = async (page: Page, text: string) => {
  await page.getByRole('link', { name: text, exact: true }).first().click();
};
/** Is the element that the address names in sight? */
const isThere = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const box = document.getElementById(location.hash.slice(1))?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.top < innerHeight;
  });

it.each([1440, 360])('task 6: finds the districts of Wuhu drawn year by year with growth and share at %i px, each mark leading to its words', async (width) => {
  const { page, context, errors } = await open('/', { viewport: { width, height: 900 } });
  await follow(page, '图表');
  await page.locator('.chart-jump a', { hasText: '县区、开发区' }).click();
  await page.waitForURL(/#districts-wuhu-2022$/);
  expect(await isThere(page)).toBe(true);
  const figure = page.locator('figure', { has: page.locator('#districts-wuhu-2022') });
  const drawn = figure.locator(`.chart-for--${width === 360 ? 'narrow' : 'wide'}`);
  expect(await drawn.isVisible()).toBe(true);
  const said = (await drawn.textContent()) ?? '';
  // annex 1: 56 at the end of 2021 and 89 at the end of 2025, of 700
  for (const each of ['无为市', '2021–2025 年增 33 户（+59%）', '占全市 12.7%（2025 年）', '2021 年 391', '2025 年 700'])
    expect(said.replaceAll(/\s/g, '')).toContain(each.replaceAll(' ', ''));
  const marks = drawn.locator('a[href*="#fact-wuhu-2022-a1-"]');
  expect(await marks.count()).toBe(9 * 5);
  const bar = figure.locator('xpath=following-sibling::export-bar[1]');
  const [download] = await Promise.all([page.waitForEvent('download'), bar.locator('[data-export="csv"]').click()]);
  const lines = csvParse(readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, ''));
  expect(lines.some((line) => Object.values(line).includes('无为市') && Object.values(line).includes('89'))).toBe(true);
  await drawn.locator('a[href$="#fact-wuhu-2022-a1-wuwei-2025"]').click();
  await page.waitForURL(/\/policies\/wuhu-2022\/#fact-wuhu-2022-a1-wuwei-2025$/);
  expect(await isThere(page)).toBe(true);
  expect(await page.locator('#fact-wuhu-2022-a1-wuwei-2025').textContent()).toContain('89');
  expect(errors).toEqual([]);
  await context.close();
});

it('task 7: lists what two documents say word for word, longest first, and shows it in both of them', async () => {
  const { page, context, errors } = await open('/');
  await follow(page, '措辞对照');
  await follow(page, '看全部相同表述');
  await page.waitForURL(/\/compare\/passages\/$/);
  const passage = (nth: number) => page.locator('.passage').nth(nth);
  expect(await passage(0).locator('.passage__name').textContent()).toBe('80 字相同 · 2 份文件');
  expect(await passage(0).locator('.passage__places b').allTextContents()).toEqual(['芜湖 2022', '淮南 2020']);
  expect(await passage(0).locator('.passage__places mark').allTextContents()).toContain('只此处写：加大对企业研发的“首台套”“首批次”“首版次”扶持力度，');
  expect(await passage(0).textContent()).toContain('可能的共同来源（未证实）');
  expect(await passage(1).locator('.passage__name').textContent()).toBe('37 字相同 · 2 份文件');
  expect(
    await passage(1)
      .locator('.passage__places a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
  ).toEqual(['/policies/huainan-2020/#c3-2-5', '/policies/yangzhou-2022/#c3-9-24']);
  const id = (await passage(0).getAttribute('id')) ?? '';
  await passage(0).locator('.passage__places a').first().click();
  await page.waitForURL(/\/policies\/wuhu-2022\/#c3-6-21$/);
  expect(await isThere(page)).toBe(true);
  const same = page.locator('.same', { has: page.locator(`a[href$="#${id}"]`) });
  expect(await same.textContent()).toMatch(/相同表述\s*80 字（淮南 2020）/);
  await same.getByRole('link', { name: '淮南 2020' }).click();
  await page.waitForURL(/\/policies\/huainan-2020\/#c3-5-13$/);
  expect(await isThere(page)).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});

it('task 15: tells by topic who is responsible elsewhere, from the page of offices, each office leading to its clause', async () => {
  const { page, context, errors } = await open('/');
  await follow(page, '责任单位');
  await follow(page, '按主题看分工');
  expect(await isThere(page)).toBe(true);
  await follow(page, '用地与厂房');
  await page.waitForURL(/\/topics\/land-plant\/#offices$/);
  expect(await isThere(page)).toBe(true);
  const row = page.locator('#office-natural-resources td');
  expect(await row.evaluateAll((cells) => cells.map((c) => `${c.getAttribute('data-head') ?? ''} ${c.textContent}`))).toEqual([
    '淮南 2020 市自然资源局三、（二）5.',
    '扬州 2022 市自然资源局三、（九）24、',
    '武汉 2021 节选未见',
  ]);
  await row.locator('a').first().click();
  await page.waitForURL(/\/policies\/huainan-2020\/#c3-2-5$/);
  expect(await isThere(page)).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});
