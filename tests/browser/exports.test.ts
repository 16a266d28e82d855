/** What a reader takes away in the browser: files as they are written, and the clipboard, under the site’s own policy. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { makeOpen } from '../support/open-page.ts';
import { useSite } from '../support/use-site.ts';

const open = makeOpen(useSite());

/** The file that a button of a bar gives. */
async function fileOf(page: Page, bar: string, kind: string): Promise<{ name: string; body: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`${bar} [data-export="${kind}"]`).click()]);
  return { name: download.suggestedFilename(), body: readFileSync(await download.path()) };
}

/** What the clipboard gives to an editor that takes HTML. */
async function pasted(page: Page): Promise<{ html: string; text: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) === true ? (await item.getType(type)).text() : '');
    return { html: await read('text/html'), text: await read('text/plain') };
  });
}

describe('a comparison', () => {
  it('gives exactly the rows and documents that are shown, as table, lines, sources and codebook', async () => {
    const { page, context, errors } = await open('/compare/incentives/?p=wuhan-2021,wuhu-2018', { permissions: ['clipboard-read', 'clipboard-write'] });
    const bar = 'policy-comparison > export-bar:not(:has([data-export="svg"]))';
    await page.waitForSelector('policy-comparison[data-state="ready"]');
    await page.waitForSelector(`${bar} [data-export="xlsx"]`);
    const rows = await page.$$eval('policy-comparison tbody tr[id]', (all) => all.filter((row) => row.closest('[hidden]') === null).map((row) => row.id));
    // where a part does not arrive, it is told; browsers remember that until the page is loaded anew
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.locator(`${bar} [data-export="xlsx"]`).click();
    await page.waitForFunction((of) => document.querySelector(of)?.textContent.includes('仍不成功时刷新本页'), bar);
    await page.unroute('**/_astro/*.js');
    await page.reload();
    await page.waitForSelector('policy-comparison[data-state="ready"]');
    await page.waitForSelector(`${bar} [data-export="xlsx"]`);
    errors.length = 0;
    const { name, body } = await fileOf(page, bar, 'xlsx');
    expect(name).toBe('hengce-incentives.xlsx');
    const [shown, values, sources] = await readXlsxFile(body, { trim: false });
    expect(shown?.data).toHaveLength(rows.length + 1);
    expect(shown?.data[0]?.slice(1, -1).map((head) => String(head).split('\n')[0])).toEqual(['武汉 2021', '芜湖 2018']);
    expect(sources?.data.slice(1).map((row) => row[0])).toEqual(['wuhan-2021', 'wuhu-2018']);
    const csv = csvParse((await fileOf(page, bar, 'csv')).body.toString('utf8').replace(/^\uFEFF/, ''));
    expect(csv).toHaveLength((values?.data.length ?? 0) - 1);
    expect([...new Set(csv.map((line) => line['行编号']))]).toEqual(rows);
    expect(new Set(csv.map((line) => line['文件']))).toEqual(new Set(['武汉 2021', '芜湖 2018']));
    await page.locator(`${bar} [data-export="html"]`).click();
    await page.waitForFunction((of) => document.querySelector(of)?.textContent.includes('已复制'), bar);
    const { html, text } = await pasted(page);
    expect(html).toMatch(/<table[\s\S]*<caption>/);
    expect(html).toMatch(/FangSong/);
    expect(html).toContain('/compare/incentives/?p=wuhan-2021,wuhu-2018');
    expect(html).toMatch(/<a href="http:\/\/localhost:4321\/policies\/wuhu-2018\/#fact-/);
    expect(text.split('\n')).toHaveLength(rows.length + 1);
    // all rows are those of these documents: the address that a file gives asks for nothing else
    await page.goto(new URL('?p=wuhan-2021,wuhu-2018&q=首台套', page.url()).href);
    await page.waitForSelector(`${bar} select:not([hidden])`);
    expect((await fileOf(page, bar, 'md')).body.toString('utf8')).toContain('q=%E9%A6%96');
    await page.selectOption(`${bar} select`, 'all');
    const everything = (await fileOf(page, bar, 'md')).body.toString('utf8');
    expect(everything).toContain('/compare/incentives/?p=wuhan-2021,wuhu-2018&alone=show');
    expect(everything).not.toContain('q=');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a printed table', () => {
  it('gives what its cells say, and a chart its picture', async () => {
    // a page that keeps no choice in its address is cited without what else stands there
    const { page, context, errors } = await open('/policies/wuhu-2022/?utm_source=x');
    const bar = 'export-bar[data-file="wuhu-2022-a1"]';
    await page.locator(bar).scrollIntoViewIfNeeded();
    await page.waitForSelector(`${bar} [data-export="md"]`);
    const lines = csvParse((await fileOf(page, bar, 'csv')).body.toString('utf8').replace(/^\uFEFF/, ''));
    expect(lines[0]?.['县市区']).toBe('全市');
    expect(lines[0]?.['2025年末市级“专精特新”企业数目标']).toBe('700');
    expect(lines[0]?.['出处']).toMatch(/#a1-all$/);
    const markdown = (await fileOf(page, bar, 'md')).body.toString('utf8');
    expect(markdown).toContain('/policies/wuhu-2022/');
    expect(markdown).not.toContain('utm_source');
    await page.goto(new URL('/compare/targets/', page.url()).href);
    await page.locator('.figure-frame export-bar').scrollIntoViewIfNeeded();
    await page.waitForSelector('.figure-frame export-bar [data-export="png"]');
    const { name, body } = await fileOf(page, '.figure-frame export-bar', 'png');
    expect(name).toBe('hengce-tier-goals.png');
    expect(body.subarray(1, 4).toString()).toBe('PNG');
    expect(body.readUInt32BE(16)).toBeGreaterThan(1400);
    expect(errors).toEqual([]);
    await context.close();
  });
});
