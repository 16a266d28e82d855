/** Task 13, what Yangzhou lacks: the list, opened, collected and taken away. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { makeOpen } from '../support/open-page.ts';
import { useSite } from '../support/use-site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = makeOpen(useSite());

/** Opens the fold of a topic that stands shut. */
const openTopic = async (page: Page, topic: string): Promise<void> => {
  const shut = page.locator(`[data-list="lacking"] .gap-topic[data-topic="${topic}"]:not([open]) > summary`);
  if ((await shut.count()) > 0) await shut.click();
};

it('the gaps of Yangzhou are listed, two are collected and taken away as Markdown; what the address cannot mean is told', async () => {
  const { page, context, errors } = await open('/gaps/?my=yangzhou-2022&topic=no-such&p=nowhere-2020,wuhu-2022,wuhu-2018,huainan-2020,wuhan-2021');
  await page.waitForSelector('policy-gaps[data-state="ready"]');
  expect(await page.textContent('.choose__alert')).toMatch(/略去：no-such、nowhere-2020|略去：nowhere-2020、no-such/);
  expect(page.url()).not.toMatch(/no-such|nowhere/);
  for (const topic of ['procurement-first-set', 'market-entity']) await openTopic(page, topic);
  const first = page.locator('[data-gap="event-first-set"]');
  expect(await first.locator('.gap__counts').textContent()).toBe('全文 3 份中 1 份写明；节选 1 份中 0 份写明');
  expect(await first.locator('.gap__mine').textContent()).toContain('仅提及');
  await first.locator('.gap__mine summary').click();
  expect(await first.locator('.gap__mine li a').first().getAttribute('href')).toMatch(/^\/policies\/yangzhou-2022\/#/);
  for (const row of ['event-first-set', 'event-above-scale']) await page.locator(`[data-gap="${row}"] input`).check();
  expect(new URL(page.url()).searchParams.get('pick')).toBe('event-first-set,event-above-scale');
  await page.locator('policy-gaps export-bar').scrollIntoViewIfNeeded();
  await page.waitForSelector('policy-gaps [data-export="md"]');
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('policy-gaps [data-export="md"]').click()]);
  expect(download.suggestedFilename()).toBe('hengce-gaps-yangzhou-2022.md');
  const markdown = readFileSync(await download.path(), 'utf8');
  // the head, the rule below it, and two rows
  expect(markdown.match(/^\|/gm)).toHaveLength(4);
  for (const said of ['首台（套）', '升规（小进规）', '国务院令第783号', '芜湖 2018', '征求意见稿']) expect(markdown).toContain(said);
  // the address that it gives shows the same list again
  expect(markdown).toContain(`/gaps/${new URL(page.url()).search}`);
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    return (await axe.run()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`);
  });
  expect(found).toEqual([]);
  await page.locator('.gap-topics button', { hasText: '政府采购与首台套' }).click();
  await page.waitForFunction(() => document.querySelectorAll('#lacking ~ .gap-topic').length === 1);
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('#lacking ~ .gap-topic').length > 5);
  expect(errors).toEqual([]);
  await context.close();
});

it('gaps stand folded by topic, the first open; a link opens the fold of what it names, a reader all of them; paper shows all', async () => {
  const { page, context, errors } = await open('/gaps/?my=yangzhou-2022#gap-event-first-set');
  await page.waitForSelector('policy-gaps[data-state="ready"]');
  const isSeen = (row: string) => page.evaluate((id) => document.getElementById(`gap-${id}`)?.checkVisibility({ contentVisibilityAuto: true }) ?? null, row);
  const opened = () => page.$$eval('.gap-topic', (all) => all.flatMap((fold) => ((fold as HTMLDetailsElement).open ? [fold.getAttribute('data-topic')] : [])));
  const first = await page.$eval('.gap-topic', (fold) => fold.getAttribute('data-topic'));
  expect(await opened()).toEqual([first, 'procurement-first-set']);
  expect(await isSeen('event-first-set')).toBe(true);
  expect(await page.$eval('#gap-event-first-set', (gap) => Math.abs(gap.getBoundingClientRect().top))).toBeLessThan(200);
  // a topic a line: two screens and what stands open
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const folded = await height();
  // a link of the list that is collected
  await page.locator('#gap-event-first-set input').check();
  await page.locator('[data-topic="procurement-first-set"] > summary').first().click();
  expect(await isSeen('event-first-set')).toBe(false);
  await page.locator('.gap-picked__items a').first().click();
  await page.waitForFunction(() => document.getElementById('gap-event-first-set')?.checkVisibility({ contentVisibilityAuto: true }));
  await page.evaluate(() => (location.hash = '#gap-event-above-scale'));
  await page.waitForFunction(() => document.getElementById('gap-event-above-scale')?.checkVisibility({ contentVisibilityAuto: true }));
  // all of a list at once, and back
  const unfold = page.locator('[data-list="lacking"] .gap-unfold button');
  await unfold.click();
  expect(await page.$$eval('[data-list="lacking"] .gap-topic', (all) => all.every((fold) => (fold as HTMLDetailsElement).open))).toBe(true);
  expect(await unfold.textContent()).toBe('全部收起');
  expect(await height()).toBeGreaterThan(2 * folded);
  await unfold.click();
  expect(await page.$$eval('[data-list="lacking"] .gap-topic[open]', (all) => all.length)).toBe(0);
  // what a reader opened stays open with other documents
  await openTopic(page, 'procurement-first-set');
  await page.locator('policy-gaps details.choose > summary').click();
  await page.locator('policy-gaps .choose__list input[value="wuhan-2021"]').click();
  await page.waitForFunction(() => !document.querySelector('[data-list="lacking"]')?.textContent.includes('武汉 2021'));
  expect(await opened()).toContain('procurement-first-set');
  // on paper nothing is folded; only what is collected stands there
  await page.emulateMedia({ media: 'print' });
  expect(await isSeen('event-first-set')).toBe(true);
  await page.locator('#gap-event-first-set input').evaluate((box: HTMLInputElement) => box.click());
  expect(await page.$$eval('.gap-results .gap', (all) => all.filter((gap) => !gap.checkVisibility({ contentVisibilityAuto: true })).length)).toBe(0);
  expect(errors).toEqual([]);
  await context.close();
});

it('what the address names stands in the form while its files are on their way', async () => {
  const { page, context } = await open('/404.html');
  await page.route('**/data/policy/*', () => undefined);
  await page.goto(new URL('/gaps/?my=yangzhou-2022', page.url()).href);
  await page.waitForFunction(() => document.querySelector('.choose__status')?.textContent.startsWith('正在载入'));
  expect(await page.inputValue('#gaps-my')).toBe('yangzhou-2022');
  expect(await page.textContent('.choose__count')).toBe('已列 4 / 5 份');
  await context.close();
});

it('without a choice, and without a script, every city leads to its lists, with how many gaps it has, and one gap is shown', async () => {
  const { page, context } = await open('/gaps/', { javaScriptEnabled: false });
  const cities = page.locator('#cities ~ .table-frame tbody tr');
  expect(await cities.count()).toBe(4);
  for (const row of await cities.all()) {
    expect(Number(await row.locator('td.num').first().textContent())).toBeGreaterThan(0);
    expect(await row.locator('a[href$="#gaps"]').count()).toBe(1);
  }
  expect(await page.locator('#example ~ .gap-list .gap').count()).toBe(1);
  await context.close();
});

it('without a choice a phone lists what each city lacks, figures where words stand, a name of a column in one line', async () => {
  const { page, context } = await open('/gaps/', { viewport: { width: 360, height: 780 } });
  const cells = await page.$$eval('#cities ~ .table-frame td', (tds) =>
    tds.map((td) => {
      const words = document.createRange();
      words.selectNodeContents(td);
      const { left } = words.getBoundingClientRect();
      return { left: Math.round(left), height: td.getBoundingClientRect().height, align: getComputedStyle(td).textAlign };
    }),
  );
  expect(cells).toHaveLength(4 * 5);
  expect(new Set(cells.map((c) => c.left)).size).toBe(1);
  expect(new Set(cells.map((c) => c.align))).toEqual(new Set(['left']));
  expect(Math.max(...cells.map((c) => c.height))).toBeLessThan(34);
  await context.close();
});

it('on the page of a city they stand by kind, the first open, all of them on paper', async () => {
  const { page, context } = await open('/cities/yangzhou/#gaps', { javaScriptEnabled: false });
  const shown = () => page.locator('#gaps ~ .gap-topic .gap:visible').count();
  const folds = page.locator('#gaps ~ details.gap-topic');
  expect(await folds.locator('> summary').allTextContents()).toEqual([
    expect.stringMatching(/目标 +8 项/),
    expect.stringMatching(/奖补 +8 项/),
    expect.stringMatching(/约束性要求 +8 项/),
  ]);
  expect(await shown()).toBe(8);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toBe(24);
  await context.close();
});

it('with a choice nothing of how to begin stands in its way', async () => {
  const { page, context } = await open('/gaps/');
  await page.waitForSelector('policy-gaps[data-state="ready"]');
  await page.locator('#cities ~ .table-frame a[href*="my=huainan-2020"]').click();
  await page.waitForSelector('.gap-topic[open]');
  expect(await page.locator('#cities').isVisible()).toBe(false);
  await page.goBack();
  await page.waitForSelector('#cities:visible');
  await context.close();
});

it('a failed load is told and can be tried again', async () => {
  const { page, context } = await open('/gaps/');
  await page.waitForSelector('policy-gaps[data-state="ready"]');
  await page.route('**/data/policy/yangzhou-2022.json.gzip', (route) => route.abort());
  await page.selectOption('#gaps-my', 'yangzhou-2022');
  await page.waitForFunction(() => document.querySelector('.choose__alert')?.textContent.includes('未能载入'));
  await page.unroute('**/data/policy/yangzhou-2022.json.gzip');
  await page.locator('.choose__alert button').click();
  await page.waitForSelector('[data-gap="event-first-set"]', { state: 'attached' });
  expect(await page.locator('.choose__alert').isHidden()).toBe(true);
  // nor does the list of documents say that it is coming, where it is not
  await page.route('**/data/choice.json', (route) => route.abort());
  await page.goto(new URL('/gaps/', page.url()).href);
  await page.waitForFunction(() => document.querySelector('.choose__alert')?.textContent.includes('未能载入'));
  expect(await page.locator('#gaps-my option').allTextContents()).toEqual(['请选择']);
  await page.unroute('**/data/choice.json');
  await page.locator('.choose__alert button').click();
  await page.waitForFunction(() => document.querySelectorAll('#gaps-my option').length > 1);
  await context.close();
});
