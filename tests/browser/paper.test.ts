/** Pages on paper: how many sheets, what stands on each of them, and that what is not chosen stands on none. */
import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { makeOpen } from '../support/open-page.ts';
import { useSite } from '../support/use-site.ts';

const open = makeOpen(useSite());
/** Sheets that a comparison of the five documents may take. */
const MOST_SHEETS = 8;
/** A4 across, in points. */
const [LONG, SHORT] = [842, 595];
const SHORTS = ['芜湖 2022', '芜湖 2018', '淮南 2020', '扬州 2022', '武汉 2021'];

interface PaperSheet {
  readonly width: number;
  readonly height: number;
  /** All it says, without white space. */
  readonly text: string;
}

const bare = (text: string): string => text.replace(/\s/gu, '');
/** Does a sheet say these words? Files name some characters by the radical that looks like them. */
const says = (text: string, words: string): boolean =>
  new RegExp([...bare(words)].map((c) => `[\\u2E80-\\u2FDF${/[\]\\^-]/u.test(c) ? '\\' : ''}${c}]`).join(''), 'u').test(text);

/** What a reader's printer gets. */
async function printed(page: Page): Promise<PaperSheet[]> {
  return sheetsOf(await page.pdf({ preferCSSPageSize: true }));
}

async function sheetsOf(pdf: Uint8Array): Promise<PaperSheet[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1);
  return Promise.all(
    numbers.map(async (n) => {
      const sheet = await document.getPage(n);
      const { width, height } = sheet.getViewport({ scale: 1 });
      const { items } = await sheet.getTextContent();
      return { width, height, text: bare(items.map((item) => ('str' in item ? item.str : '')).join('')) };
    }),
  );
}

/** The rows of a table that are in sight, by name. */
const rowNames = (page: Page): Promise<string[]> =>
  page.$$eval('policy-comparison tbody tr[id]', (rows) =>
    rows.flatMap((row) => (row instanceof HTMLElement && row.offsetHeight > 0 ? [row.querySelector('th')?.firstChild?.textContent ?? ''] : [])),
  );

describe('a comparison on paper', () => {
  it.each(['targets', 'incentives', 'rules'])('of %s takes at most eight sheets across, with the names of the documents on each', async (comparison) => {
    const { page, context, errors } = await open(`/compare/${comparison}/`);
    await page.waitForSelector('policy-comparison[data-state="ready"]');
    const rows = await rowNames(page);
    const sheets = await printed(page);
    expect(sheets.length).toBeLessThanOrEqual(MOST_SHEETS);
    for (const { width, height } of sheets) expect([width, height].map(Math.round)).toEqual([LONG, SHORT]);
    const text = sheets.map((s) => s.text).join('');
    expect(rows.filter((row) => !says(text, row))).toEqual([]);
    // the last sheet may hold no more than what follows the table
    for (const sheet of sheets.slice(0, -1)) expect(SHORTS.filter((short) => !says(sheet.text, short))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('stands row by row on one sheet each, from its name to its last words', async () => {
    const { page, context } = await open('/compare/incentives/');
    await page.waitForSelector('policy-comparison[data-state="ready"]');
    await page.emulateMedia({ media: 'print' });
    const rows = await page.$$eval('policy-comparison tbody tr[id]', (all) =>
      all.flatMap((row) => {
        if (!(row instanceof HTMLElement) || row.offsetHeight === 0) return [];
        const tall = [...row.querySelectorAll('td')].reduce((a, b) => (b.offsetHeight > 0 && b.innerText.length > a.innerText.length ? b : a));
        return [
          {
            name: row.querySelector('th')?.firstChild?.textContent ?? '',
            end: /([^：。]{1,24}?)(?:另有\d+项)?$/u.exec(tall.innerText.replace(/\s/gu, ''))?.[1] ?? '',
          },
        ];
      }),
    );
    const sheets = await printed(page);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ name, end }) => !sheets.some(({ text }) => says(text, name) && says(text, end))).map((r) => `${r.name} ${r.end}`)).toEqual([]);
    await context.close();
  });

  it('ends what stands before the conditions of an incentive, flags too', async () => {
    const { page, context } = await open('/compare/incentives/');
    await page.waitForSelector('policy-comparison[data-state="ready"]');
    const flags = await page.$$eval('.offer__line > .flag:last-child', (all) => [...new Set(all.map((flag) => flag.textContent))]);
    const text = (await printed(page)).map((s) => s.text).join('');
    expect(flags.filter((flag) => says(text, `${flag}。条件：`)).length).toBeGreaterThan(3);
    expect(flags.filter((flag) => says(text, `${flag}条件：`))).toEqual([]);
    await context.close();
  });

  it('prints the documents and rows that are chosen, their conditions and offices, and no others', async () => {
    const { page, context, errors } = await open('/compare/incentives/?p=wuhu-2018,huainan-2020&topic=digital-transformation,technical-upgrading&alone=1');
    await page.waitForSelector('policy-comparison[data-state="ready"]');
    const rows = await rowNames(page);
    const sheets = await printed(page);
    const text = sheets.map((s) => s.text).join('');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !says(text, row))).toEqual([]);
    expect(sheets.length).toBeLessThan(3);
    for (const lead of ['条件：', '找谁：']) expect(says(text, lead)).toBe(true);
    expect(SHORTS.filter((short) => says(text, short))).toEqual(['芜湖 2018', '淮南 2020']);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a sheet leads back', () => {
  it.each([
    '/compare/incentives/?p=huainan-2020,wuhan-2021&event=patent',
    '/gaps/?my=yangzhou-2022',
    '/charts/?p=wuhu-2022,wuhan-2021',
    '/discrepancies/?kind=basis_differs',
    '/search/?q=%E5%B0%8F%E5%B7%A8%E4%BA%BA',
  ])('%s', async (path) => {
    const { page, context } = await open(path);
    const { search } = new URL(page.url());
    expect((await printed(page)).map(({ text }) => text).join('')).toContain(path.replace(/\?.*/, '') + search);
    await context.close();
  });
});

describe('long pages on paper', () => {
  /** What all sheets say, and how many they are. */
  const whole = async (page: Page) => {
    const sheets = await printed(page);
    return { count: sheets.length, text: sheets.map((sheet) => sheet.text).join('') };
  };

  it('the codebook is a book of at most thirty sheets with every field and every code', async () => {
    const { page, context } = await open('/data/codebook/');
    const names = await page.$$eval('.codebook tbody th', (heads) => heads.map((head) => head.textContent));
    const { count, text } = await whole(page);
    expect(names.length).toBeGreaterThan(900);
    expect(names.filter((name) => !says(text, name))).toEqual([]);
    expect(count).toBeLessThanOrEqual(30);
    await context.close();
  });

  it('all gaps of a city take at most 34 sheets, what is collected no more than it needs', async () => {
    const { page, context } = await open('/gaps/?my=yangzhou-2022');
    await page.waitForSelector('.gap-topic[open]');
    const names = await page.$$eval('.gap__name', (heads) => heads.map((head) => head.textContent));
    const all = await whole(page);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !says(all.text, name))).toEqual([]);
    expect(all.count).toBeLessThanOrEqual(34);
    expect(says(all.text, '清单（已收')).toBe(false);
    await page.locator('[data-list="lacking"] .gap__pick input').first().check();
    const picked = await whole(page);
    expect(says(picked.text, names[0] ?? '')).toBe(true);
    expect(says(picked.text, '清单（已收 1 项）')).toBe(true);
    expect(picked.count).toBeLessThanOrEqual(2);
    await context.close();
  });

  it('the table of cities of the page of gaps leads nowhere that paper cannot go', async () => {
    const { page, context } = await open('/gaps/');
    const { count, text } = await whole(page);
    expect(says(text, '缺约束性要求')).toBe(true);
    expect(says(text, '无需脚本')).toBe(false);
    expect(count).toBeLessThanOrEqual(2);
    await context.close();
  });

  it('the answers of a search begin on the first sheet; of the filters only those that are chosen stand on paper', async () => {
    const { page, context } = await open('/search/?q=小巨人奖励');
    await page.waitForSelector('[data-search-results][data-state="done"]');
    const [first] = await printed(page);
    expect(says(first?.text ?? '', '支持中小企业专注细分市场')).toBe(true);
    for (const filter of ['筛选与排序', '文件状态']) expect(says(first?.text ?? '', filter), filter).toBe(false);
    await page.locator('[data-value="city:wuhan"]').check();
    await page.waitForFunction(() => location.search.includes('wuhan'));
    await page.waitForSelector('[data-search-results][data-state="done"]');
    const [narrowed] = await printed(page);
    expect(says(narrowed?.text ?? '', '城市武汉')).toBe(true);
    expect(says(narrowed?.text ?? '', '文件状态')).toBe(false);
    await context.close();
  });

  it('the hits of a search have the whole width of a sheet across', async () => {
    const { page, context } = await open('/search/?q=小巨人奖励');
    await page.waitForSelector('[data-search-results][data-state="done"]');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const [body, hits] = await Promise.all(
      ['.search__body', '[data-search-results]'].map((part) =>
        page
          .locator(part)
          .first()
          .evaluate((el) => el.getBoundingClientRect().width),
      ),
    );
    expect(hits).toBe(body);
    await context.close();
  });

  it('all charts are a file that can be sent', async () => {
    const { page, context } = await open('/charts/');
    await page.waitForTimeout(500);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeLessThan(4_000_000);
    expect((await sheetsOf(pdf)).length).toBeLessThanOrEqual(18);
    // names of columns stand again on paper alone
    await page.setViewportSize({ width: 768, height: 900 });
    const again = page.locator('.chart-heads').first();
    expect(await again.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await again.isVisible()).toBe(true);
    await context.close();
  });
});
