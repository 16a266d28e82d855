/** Task 13, what Yangzhou lacks: the list, opened, collected and taken away. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { makeOpen } from '../support/open-page.ts';
import { useSite } from '../support/use-site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = makeOpen(useSite());

it('the gaps of Yangzhou are listed, two are collected and taken away as Markdown; what the address cannot mean is told', async () => {
  const { page, context, errors } = await open('/gaps/?my=yangzhou-2022&topic=no-such&p=nowhere-2020,wuhu-2022,wuhu-2018,huainan-2020,wuhan-2021');
  await page.waitForSelector('policy-gaps[data-state="ready"]');
  expect(await page.textContent('.choose__alert')).toMatch(/略去：no-such、nowhere-2020|略去：nowhere-2020、no-such/);
  expect(page.url()).not.toMatch(/no-such|nowhere/);
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

it('what the address names stands in the form while its files are on their way', async () => {
  const { page, context } = await open('/404.html');
  await page.route('**/data/policy/*', () => undefined);
  await page.goto(new URL('/gaps/?my=yangzhou-2022', page.url()).href);
  await page.waitForFunction(() => document.querySelector('.choose__status')?.textContent.startsWith('正在载入'));
  expect(await page.inputValue('#gaps-my')).toBe('yangzhou-2022');
  expect(await page.textContent('.choose__count')).toBe('已列 4 / 5 份');
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
  await page.waitForSelector('[data-gap="event-first-set"]');
  expect(await page.locator('.choose__alert').isHidden()).toBe(true);
  await context.close();
});
