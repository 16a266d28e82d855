/** Choosing the documents of a comparison: the printed tables, and a page that was printed with fewer of them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { unzipped } from '../support/zipped.ts';
import { useSite } from '../support/use-site.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = useSite();
const POLICIES = ['wuhu-2022', 'wuhu-2018', 'huainan-2020', 'yangzhou-2022', 'wuhan-2021'];
const PAGES = ['/compare/targets/', '/compare/incentives/'] as const;

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly errors: string[];
}

/** A page whose printed columns are only these, and whose rows only what they fill: as it is printed where more are held. */
async function open(
  path: string,
  search = '',
  printed: readonly string[] = POLICIES,
  options: Parameters<typeof site.browser.newContext>[0] = {},
): Promise<Opened> {
  const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  page.on('console', (m) => m.type() === 'error' && !m.text().includes('Failed to load resource') && errors.push(m.text()));
  if (printed.length < POLICIES.length) {
    const html = await printedWith(path, printed);
    await page.route(
      (url) => url.pathname === path,
      (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
    );
  }
  await page.goto(site.origin + path + search);
  return { page, context, errors };
}

/** The page without the other columns, by hand of a browser without script. */
async function printedWith(path: string, printed: readonly string[]): Promise<string> {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.origin + path);
  const rows = (await (await page.request.get(`${site.origin}/data/rows.json`)).json()) as { id: string }[];
  const html = await page.evaluate(
    ({ kept, order }) => {
      const table = document.querySelector('policy-comparison table');
      const heads = [...(table?.querySelectorAll<HTMLElement>('thead [data-column]') ?? [])];
      const gone = heads.flatMap((h, i) => (kept.includes(h.dataset.column ?? '') ? [] : [i]));
      for (const i of gone) {
        heads[i]?.remove();
        table?.querySelector('col:not([class])')?.remove();
      }
      table?.classList.replace(`cols-${heads.length}`, `cols-${kept.length}`);
      const filled = (row: Element) => [...row.querySelectorAll('td')].filter((cell) => cell.querySelector('[data-fact]') !== null).length;
      for (const body of table?.querySelectorAll<HTMLElement>('tbody[data-section]') ?? []) {
        const next = body.nextElementSibling instanceof HTMLElement && body.nextElementSibling.dataset.alone !== undefined ? body.nextElementSibling : null;
        const all = [...body.querySelectorAll('tr[id]'), ...(next?.querySelectorAll('tr[id]') ?? [])];
        for (const row of all) {
          const cells = [...row.children].slice(1);
          for (const i of gone) cells[i]?.remove();
          row.remove();
        }
        const shown = all.filter((row) => filled(row) > 0).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
        const isOpen = (row: Element) => filled(row) >= Math.min(2, kept.length);
        body.append(...shown.filter(isOpen));
        const alone = shown.filter((row) => !isOpen(row));
        next?.append(...alone);
        if (alone.length === 0) next?.remove();
        const line = next?.querySelector('.alone-line > th > span');
        if (line != null) line.textContent = line.textContent.replace(/\d+/, String(alone.length));
        const way = document.querySelector(`.jump a[href="#${body.id}"]`)?.closest('li');
        const count = way?.querySelector('small');
        if (count != null) count.textContent = String(shown.length);
        if (shown.length > 0) continue;
        body.remove();
        way?.remove();
      }
      for (const heading of table?.querySelectorAll('[scope="rowgroup"]') ?? []) heading.setAttribute('colspan', String(kept.length + 1));
      return `<!doctype html>${document.documentElement.outerHTML}`;
    },
    { kept: printed, order: rows.map((r) => r.id) },
  );
  await context.close();
  return html;
}

/** Shown, and rows far below laid out as well. */
const ready = (page: Page) => page.waitForSelector('policy-comparison[data-state="ready"]:not(:has([data-far]))');
const columns = (page: Page) =>
  page.$eval('policy-comparison table', (t) => [...t.querySelectorAll<HTMLElement>('thead [data-column]')].map((h) => h.dataset.column ?? ''));
/** The address is written in the frame after the one that shows a step. */
const written = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
const shows = async (page: Page, ids: readonly string[]) => {
  await page.waitForFunction((wanted) => {
    const heads = document.querySelectorAll<HTMLElement>('policy-comparison table')[0]?.querySelectorAll<HTMLElement>('thead [data-column]') ?? [];
    return [...heads].map((h) => h.dataset.column).join() === wanted && document.querySelector('[data-far]') === null;
  }, ids.join());
  await written(page);
};
/** The tables without what the script adds for the hand: menus, buttons of folds, what is folded. */
const tables = (page: Page) =>
  page.$$eval('policy-comparison .table-frame', (all) =>
    all
      .filter((e) => !(e as HTMLElement).hidden)
      .map((e) => {
        const plain = e.cloneNode(true) as HTMLElement;
        for (const added of plain.querySelectorAll('[data-added]')) {
          if (!added.matches('.alone__button')) added.remove();
          else {
            const line = document.createElement('span');
            line.textContent = added.textContent;
            added.replaceWith(line);
          }
        }
        for (const row of plain.querySelectorAll('tr[hidden]')) row.removeAttribute('hidden');
        for (const body of plain.querySelectorAll('[data-open]')) body.removeAttribute('data-open');
        // a part of which nothing is shown is hidden; printed it is left out
        for (const body of plain.querySelectorAll('tbody[hidden]')) body.remove();
        plain.querySelector('table')?.removeAttribute('style');
        return plain.outerHTML;
      }),
  );
const jumps = (page: Page) => page.$$eval('.jump li:not([hidden])', (all) => all.map((e) => e.textContent));
const openList = async (page: Page) => {
  await page.locator('.choose > summary').click();
  await page.waitForSelector('.choose__list input');
};
const box = (page: Page, id: string) => page.locator(`.choose__list input[value="${id}"]`);

describe.each(PAGES)('%s', (path) => {
  it('stands as printed until something is chosen, and says that script has taken over', async () => {
    const plain = await open(path, '', POLICIES, { javaScriptEnabled: false });
    const printed = await tables(plain.page);
    expect(await plain.page.locator('.choose').count()).toBe(0);
    await plain.context.close();
    const { page, context, errors } = await open(path);
    await ready(page);
    expect(await tables(page)).toEqual(printed);
    expect(errors).toEqual([]);
    await context.close();
  });

  // one of full text, one of an excerpt; all together below
  it.each([1440, 1024])('opens the keys beside the choice of documents at %s px, and shows above its first row what is shown', async (width) => {
    const { page, context } = await open(path, '', POLICIES, { viewport: { width, height: 900 } });
    await ready(page);
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0;
    expect(await top('policy-comparison thead')).toBeLessThan(800);
    expect(Math.abs((await top('.keys')) - (await top('.choose')))).toBeLessThan(8);
    const key = page.locator('.keys details').last();
    await key.locator('summary').click();
    expect(await key.getAttribute('open')).toBe('');
    const boxes = async (selector: string) =>
      Promise.all((await page.locator(selector).all()).map(async (l) => (await l.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }));
    const [keys] = await boxes('.keys');
    for (const c of await boxes('.ask label, export-bar a')) expect(c.x + c.width <= (keys?.x ?? 0) || c.y >= (keys?.y ?? 0) + (keys?.height ?? 0)).toBe(true);
    await context.close();
  });

  it.each(['yangzhou-2022', 'wuhan-2021'])('loads %s as the server prints it, cell for cell, rows and blanks included', async (policy) => {
    const whole = await open(path);
    const [wanted, ways] = [await tables(whole.page), await jumps(whole.page)];
    await whole.context.close();
    const { page, context, errors } = await open(
      path,
      `?p=${POLICIES.join(',')}`,
      POLICIES.filter((p) => p !== policy),
    );
    await shows(page, POLICIES);
    expect(await tables(page)).toEqual(wanted);
    expect(await jumps(page)).toEqual(ways);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('makes every column but one from files, and takes them away again', async () => {
    const whole = await open(path);
    const wanted = await tables(whole.page);
    await whole.context.close();
    const { page, context } = await open(path, '', ['huainan-2020']);
    await ready(page);
    const before = await tables(page);
    await page.evaluate((all) => {
      history.pushState(null, '', `?p=${all}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, POLICIES.join(','));
    await shows(page, POLICIES);
    expect(await tables(page)).toEqual(wanted);
    await page.goBack();
    await shows(page, ['huainan-2020']);
    expect(await tables(page)).toEqual(before);
    await context.close();
  });
});

describe('the reader', () => {
  it('takes a column away, puts it back, and Back and Forward undo and redo', async () => {
    const { page, context, errors } = await open('/compare/incentives/');
    await openList(page);
    const standing = () => page.locator('[data-standing-of-choice]').textContent();
    const [printed, said] = [await tables(page), await standing()];
    await box(page, 'wuhan-2021').uncheck();
    await shows(page, POLICIES.slice(0, 4));
    expect(new URL(page.url()).search).toBe(`?p=${POLICIES.slice(0, 4).join(',')}`);
    expect(await page.locator('.choose__status').textContent()).toBe('已去掉 武汉 2021，现列 4 份');
    expect(await standing()).toContain('本页据 4 份文件');
    expect(await page.locator('policy-comparison td').count()).toBe((await page.locator('policy-comparison tbody tr[id]').count()) * 4);
    await page.goBack();
    await shows(page, POLICIES);
    expect(await tables(page)).toEqual(printed);
    expect(await standing()).toBe(said);
    expect(new URL(page.url()).search).toBe('');
    await page.goForward();
    await shows(page, POLICIES.slice(0, 4));
    expect(await box(page, 'wuhan-2021').isChecked()).toBe(false);
    await box(page, 'wuhan-2021').check();
    await shows(page, POLICIES);
    expect(new URL(page.url()).search).toBe('');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('finds by city, province, stage and year, and adds by keyboard what was not printed', async () => {
    const { page, context } = await open('/compare/targets/', '', POLICIES.slice(0, 4));
    await ready(page);
    await page.locator('.choose > summary').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.choose__list input');
    await page.keyboard.press('Tab');
    for (const [question, found] of [
      ['安徽', 3],
      ['征求意见稿', 1],
      ['2022 已印发', 2],
      ['不在此处', 0],
      ['湖北省', 1],
    ] as const) {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(question);
      expect(await page.locator('.choose__list input').count(), question).toBe(found);
    }
    await page.keyboard.press('Tab');
    // 恢复默认 cannot be pressed yet, so that the list is next
    await page.keyboard.press('Space');
    await shows(page, POLICIES);
    expect(await page.locator('.choose__status').textContent()).toBe('已加入 武汉 2021，现列 5 份');
    expect(await page.locator('[data-of-choice]').isVisible()).toBe(true);
    await page.locator('.choose__bar .button').click();
    await shows(page, POLICIES.slice(0, 4));
    expect(await page.locator('[data-of-choice]').isVisible()).toBe(false);
    await context.close();
  });

  it('may choose none, and is told what to do', async () => {
    const { page, context } = await open('/compare/targets/', '?p=');
    await ready(page);
    expect(await page.locator('.choose__status').textContent()).toContain('没有选中文件');
    expect(await tables(page)).toEqual([]);
    await page.locator('.choose > summary').click();
    await page.locator('.choose__bar .button').click();
    await shows(page, POLICIES);
    // no row answers: nothing is left of the table, its ways least of all
    await page.locator('.ask > .choose__input').fill('没有这样的词');
    await page.waitForSelector('.empty:not([hidden])');
    for (const gone of ['.jump', '.table-frame', '.bench-table thead']) expect(await page.locator(gone).isVisible(), gone).toBe(false);
    await page.locator('.ask > .choose__input').fill('');
    await page.waitForSelector('.empty', { state: 'hidden' });
    await ready(page);
    for (const back of ['.jump', '.table-frame', '.bench-table thead']) expect(await page.locator(back).isVisible(), back).toBe(true);
    await context.close();
  });

  it('gets the columns of a shared link in its order, and lands on its row', async () => {
    const { page, context } = await open('/compare/incentives/', '?p=wuhan-2021,huainan-2020&x=1#event-patent');
    await ready(page);
    expect(await columns(page)).toEqual(['wuhan-2021', 'huainan-2020']);
    expect(new URL(page.url()).search).toBe('?p=wuhan-2021,huainan-2020&x=1');
    await context.close();
  });

  it.each([
    '?p=%3Cscript%3Ealert(1)%3C/script%3E',
    '?p=wuhu-2022,%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '?p=..%2F..%2Findex,wuhu-2022',
    '?p=nowhere-2099,wuhu-2022',
    '?p=__proto__,constructor,wuhu-2022',
    `?p=${'a-1,'.repeat(2000)}wuhu-2022`,
    '?p=%E4%BA%8C%00,%F0%9F%92%A9',
    '?p=%',
    '?p=wuhu-2022,wuhu-2022,,,',
  ])('drops and tells what the address %s cannot mean', async (search) => {
    const { page, context, errors } = await open('/compare/targets/', search);
    const dialogs: string[] = [];
    page.on('dialog', (d) => (dialogs.push(d.message()), void d.dismiss()));
    await ready(page);
    const shown = await columns(page);
    expect(shown.every((id) => POLICIES.includes(id))).toBe(true);
    expect(shown.length).toBeGreaterThan(0);
    expect(await page.locator('policy-comparison script, policy-comparison img').count()).toBe(0);
    if (!search.includes(',,,')) expect(await page.locator('.choose__alert').textContent()).toContain('已略去');
    expect([...dialogs, ...errors]).toEqual([]);
    await context.close();
  });

  it('keeps what was there when a file cannot be loaded, and tries again when told', async () => {
    const { page, context } = await open('/compare/incentives/', '', POLICIES.slice(0, 4));
    await openList(page);
    const printed = await tables(page);
    await page.route('**/data/column/**', (route) => route.abort());
    // the box may have been set back before anybody can look at it
    await box(page, 'wuhan-2021').click();
    await page.waitForSelector('.choose__alert:not([hidden])');
    expect(await page.locator('.choose__alert').textContent()).toContain('未能载入 武汉 2021，表格仍是原样。');
    expect(await tables(page)).toEqual(printed);
    expect(await box(page, 'wuhan-2021').isChecked()).toBe(false);
    await page.unroute('**/data/column/**');
    await page.locator('.choose__alert .button').click();
    await shows(page, POLICIES);
    expect(await page.locator('.choose__alert').isHidden()).toBe(true);
    await context.close();
  });

  it('is told of a wait, and that the site is newer than the page', async () => {
    const { page, context } = await open('/compare/targets/', '', POLICIES.slice(0, 4));
    await openList(page);
    await page.route('**/data/column/**', async (route) => {
      const shard = unzipped(await (await route.fetch()).body());
      await new Promise((done) => setTimeout(done, 900));
      await route.fulfill({ json: { ...shard, data_version: 'another' } });
    });
    await box(page, 'wuhan-2021').click();
    await page.waitForFunction(() => document.querySelector('.choose__status')?.textContent === '正在载入 1 份文件……');
    await page.waitForSelector('.choose__alert:not([hidden])');
    expect(await page.locator('.choose__alert').textContent()).toContain('数据已更新');
    await context.close();
  });

  it('asks for rows by what they are about, hold and say, sees it told, and takes it back by chips and Back', async () => {
    const { page, context, errors } = await open('/compare/incentives/');
    await ready(page);
    const seen = () => page.$$eval('policy-comparison tbody tr[id]', (all) => all.filter((r) => (r as HTMLElement).offsetParent !== null).map((r) => r.id));
    const said = () => page.locator('.asked__said').textContent();
    const search = () => new URL(page.url()).search;
    const at = async (wanted: string) => {
      await page.waitForFunction(
        (text) => document.querySelector('.asked__said')?.textContent.includes(text) === true && document.querySelector('[data-far]') === null,
        wanted,
      );
      await written(page);
    };
    const before = await seen();
    expect(await said()).toContain(`${before.length} 行（仅一地写有的`);
    // a switch, and words
    await page.getByLabel('只看有数字').check();
    await at('只看有数字');
    expect(search()).toBe('?figures=1');
    await page.locator('.ask > .choose__input').fill('设备');
    await at('含“设备”');
    expect(await seen()).toContain('event-equipment-investment');
    // chips take back, Back brings again
    await page.getByRole('button', { name: '去掉：含“设备”' }).click();
    await page.waitForFunction(() => location.search === '?figures=1');
    await page.goBack();
    await at('含“设备”');
    await page.getByRole('button', { name: '全部清除' }).click();
    await page.waitForFunction(() => location.search === '' && document.querySelector('[data-far]') === null);
    expect(await seen()).toEqual(before);
    // lists of values, offered when opened
    await page.locator('.ask__more > summary').click();
    await page.locator('.ask__lists input[name="kind"][value="cap"]').check();
    await at('数字种类“封顶”');
    expect(search()).toBe('?kind=cap');
    expect((await seen()).length).toBeGreaterThan(0);
    await page.goBack();
    // the order of a column: groups of like figures, what has none last
    await page.getByRole('button', { name: '芜湖 2018：排序与位置' }).click();
    await page.getByRole('button', { name: '按此列由大到小' }).click();
    await page.waitForSelector('.rank-line');
    await written(page);
    expect([search(), await page.locator('[aria-sort="descending"]').getAttribute('data-column')]).toEqual(['?sort=wuhu-2018:desc', 'wuhu-2018']);
    expect(await page.locator('.rank-line').last().textContent()).toContain('没有可排序的数');
    // columns move by keyboard, and the focus stays
    await page.goBack();
    await page.locator('[data-menu="wuhu-2018"]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '左移一列' }).press('Enter');
    await shows(page, ['wuhu-2018', 'wuhu-2022', ...POLICIES.slice(2)]);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.menu)).toBe('wuhu-2018');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('is answered in the frame of a step, rows out of sight and the address right after it', async () => {
    const { page, context, errors } = await open('/compare/incentives/');
    await ready(page);
    const figures = page.getByLabel('只看有数字');
    await figures.check();
    await figures.uncheck();
    await ready(page);
    const seen = await figures.evaluate(async (input) => {
      const host = document.querySelector('policy-comparison');
      const shown = () => [...(host?.querySelectorAll<HTMLElement>('tbody:not([hidden]) > tr[id]:not([hidden])') ?? [])];
      const before = shown();
      (input as HTMLElement).click();
      await new Promise((done) => requestAnimationFrame(done));
      const said = host?.querySelector('.asked__said')?.textContent ?? '';
      const inSight = shown().filter((row) => row.getBoundingClientRect().top < innerHeight);
      const wait = async (): Promise<void> => {
        await new Promise((done) => requestAnimationFrame(done));
        if (document.querySelector('[data-far]') !== null) await wait();
      };
      await wait();
      await wait();
      const after = shown();
      return { said, before: before.length, after: after.length, isSame: inSight.every((row, i) => row === after[i]), search: location.search };
    });
    expect(seen.said).toContain(`只看有数字的 ${seen.after} 行`);
    expect(seen.after).toBeLessThan(seen.before);
    expect(seen.isSame).toBe(true);
    expect(seen.search).toBe('?figures=1');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('gets folded rows by address, the words of a figure in its place, and heads that stay in sight', async () => {
    const plain = await open('/compare/incentives/');
    await ready(plain.page);
    const row = (await plain.page.locator('.alone tr[id]').first().getAttribute('id')) ?? '';
    expect(await plain.page.locator(`#${row}`).isVisible()).toBe(false);
    await plain.context.close();
    const { page, context, errors } = await open('/compare/incentives/', `?topic=gone,..&q=#${row}`);
    await ready(page);
    expect(await page.locator('.choose__alert').textContent()).toContain('已略去');
    await page.waitForFunction((id) => document.getElementById(id)?.offsetParent != null, row);
    const place = await page
      .locator(`#${row}`)
      .evaluate((e) => [e.getBoundingClientRect().top, document.querySelector('thead th')?.getBoundingClientRect().bottom ?? 0]);
    expect(place[0]).toBeGreaterThanOrEqual((place[1] ?? 0) - 1);
    const value = page.locator(`#${row} a[data-fact]`).first();
    await value.click();
    const card = page.locator('.evidence');
    await card.waitFor();
    expect(await card.locator('mark').count()).toBe(1);
    expect(await card.locator('.evidence__cite a').getAttribute('href')).toMatch(/^\/policies\/[a-z0-9-]+\/#c/);
    await page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
    expect(await value.evaluate((e) => e === document.activeElement)).toBe(true);
    await page.setViewportSize({ width: 900, height: 700 });
    const frame = page.locator('.table-frame');
    await frame.evaluate((e) => e.scrollTo(300, 1500));
    const { head, name } = await frame.evaluate((e) => {
      const of = (s: string) => e.querySelector(s)?.getBoundingClientRect();
      const around = e.getBoundingClientRect();
      return { head: (of('thead th') ?? around).top - around.top, name: (of('tbody th[scope="row"]') ?? around).left - around.left };
    });
    expect(Math.abs(head)).toBeLessThan(3);
    expect(Math.abs(name)).toBeLessThan(3);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('goes through the rules: from a card to its row, by how they bind, to the words with their offices, and orders the documents by them', async () => {
    const { page, context, errors } = await open('/compare/rules/', '?p=huainan-2020#duty-title-review', ['wuhu-2022', 'wuhu-2018'], { bypassCSP: true });
    const said = (wanted: string) => page.waitForFunction((text) => document.querySelector('.asked__said')?.textContent.includes(text), wanted);
    await ready(page);
    // the card of a document that is not printed leads here
    expect(await columns(page)).toEqual(['huainan-2020']);
    expect(await page.locator('#duty-title-review').isVisible()).toBe(true);
    await page.goto(`${site.origin}/compare/rules/?p=${POLICIES.join(',')}&modality=may`);
    await shows(page, POLICIES);
    await said('怎样要求“可以”');
    expect(await page.locator('tr[id]:visible').evaluateAll((all) => all.map((row) => row.id))).toEqual(['duty-plant-subdivision']);
    const value = page.locator('#duty-plant-subdivision a[data-fact]').first();
    await value.click();
    expect(await page.locator('.evidence__offices').textContent()).toContain('责任单位：市自然资源局');
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map((v) => v.id);
    });
    expect(violations).toEqual([]);
    await page.getByRole('button', { name: '各列按此行怎样要求排列' }).click();
    await shows(page, ['huainan-2020', 'yangzhou-2022', 'wuhu-2022', 'wuhu-2018', 'wuhan-2021']);
    expect(new URL(page.url()).search).toBe('?p=huainan-2020,yangzhou-2022,wuhu-2022,wuhu-2018,wuhan-2021&modality=may');
    expect(await value.evaluate((e) => e === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: '去掉：怎样要求“可以”' }).click();
    await said('仅一地写有的');
    await page.waitForSelector('[data-export="xlsx"]');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export="csv"]').click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('约束谁');
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([360, 1440])('has nothing for axe with the list open, and fits %i px', async (width) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context } = await open('/compare/incentives/', '?p=wuhan-2021,huainan-2020,gone-1999', POLICIES.slice(0, 4), {
        viewport: { width, height: 800 },
        colorScheme,
        bypassCSP: true,
      });
      await ready(page);
      await openList(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.evaluate(axeSource);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } };
        return (await axe.run()).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
      });
      expect(violations, colorScheme).toEqual([]);
      await context.close();
    }
  });
});
