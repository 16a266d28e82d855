/** Wordings side by side, and charts of chosen documents: what follows the address and the reader’s hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeOpen } from '../support/open-page.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const open = makeOpen(site);

describe('wordings side by side', () => {
  it('follow the address and the reader’s choice, tell what nobody holds, and are copied with their place', async () => {
    const { page, context, errors } = await open('/compare/text/?topic=land-plant&p=huainan-2020,nowhere-2022,yangzhou-2022');
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    const told = page.locator('.texts-status');
    await page.waitForFunction(() => document.querySelector('.texts-status')?.textContent.includes('nowhere-2022'));
    expect(await told.textContent()).toContain('现列“用地与厂房”：淮南 2020、扬州 2022');
    const row = page.locator('.wordings', { hasText: '允许按幢、按层' });
    expect(await row.locator('.wording').count()).toBe(2);
    expect(await row.locator('mark').count()).toBeGreaterThan(1);

    await row.locator('.wording[data-policy="yangzhou-2022"] .wording__cite').click();
    await page.waitForFunction(() => document.querySelector('.texts-status')?.textContent.startsWith('已复制引文'));
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('“鼓励建设并利用好存量的高标准工业厂房，');
    expect(copied).toContain('/policies/yangzhou-2022/#c3-9-24');
    expect(copied).not.toContain('只此处写');

    await page.selectOption('select[name="topic"]', 'procurement-first-set');
    await page.waitForFunction(() => document.querySelector('.parallel')?.textContent.includes('三首产品'));
    expect(new URL(page.url()).search).toBe('?topic=procurement-first-set&p=huainan-2020,yangzhou-2022');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('.parallel')?.textContent.includes('允许按幢'));
    expect(await page.inputValue('select[name="topic"]')).toBe('land-plant');
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('charts of chosen documents', () => {
  it('are drawn of these alone, are given as files, tell what fails and what nobody holds, and come back as printed', async () => {
    const { page, context } = await open('/charts/');
    await page.route('**/data/policy/*', (route) => route.abort());
    const goals = page.locator('figure', { has: page.locator('#tier-goals') });
    const printed = await goals.locator('h2').textContent();
    const marks = () => goals.locator('.chart-for--wide .chart-dot').count();
    const all = await marks();
    await page.locator('.chart-choice button', { hasText: '淮南 2020' }).click();
    const retry = page.locator('.chart-choice__alert button');
    await retry.waitFor();
    expect([await goals.locator('h2').textContent(), await marks()]).toEqual([printed, all]);

    await page.unroute('**/data/policy/*');
    await retry.click();
    await page.waitForFunction(() => document.querySelector('.chart-choice__status')?.textContent.startsWith('图中为 淮南 2020') === true);
    await page.waitForFunction(() => document.querySelector('#tier-goals')?.textContent.includes('1 座城市') === true);
    expect(await marks()).toBeLessThan(all);
    expect(await page.locator('[id^="districts-"]').first().isVisible()).toBe(false);
    expect(await page.locator('.chart-choice__status').textContent()).toMatch(/2 张图只属于芜湖 2022、扬州 2022，未选，已收起/);
    for (const id of ['timeline', 'coverage', 'instruments']) expect(await page.locator(`#${id}`).textContent(), id).toContain('1 份文件');
    const coverage = page.locator('figure', { has: page.locator('#coverage') });
    expect(await coverage.locator('.chart-for--wide .chart-dot').first().getAttribute('href')).toBe('/policies/huainan-2020/');
    expect(await coverage.locator('.chart-dot.is-left').count()).toBe(0);
    const bar = goals.locator('xpath=following-sibling::export-bar[1]');
    await page.route('**/give-chart.*.js', (route) => route.abort());
    await bar.locator('[data-export="json"]').click();
    await bar.locator('[role="status"]', { hasText: '未能生成' }).waitFor({ timeout: 5000 });
    await page.unroute('**/give-chart.*.js');
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#tier-goals')?.textContent.includes('1 座城市') === true);
    const [download] = await Promise.all([page.waitForEvent('download'), bar.locator('[data-export="csv"]').click()]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv).toContain('huainan-2020');
    expect(csv).not.toContain('wuhu-2022');

    await page.goBack();
    await page.waitForFunction((title) => document.querySelector('#tier-goals')?.textContent === title, printed);
    expect(await marks()).toBe(all);
    await page.goto(`${site.origin}/charts/?p=wuhu-2022,wuhan-2021`);
    await page.waitForFunction(() => document.querySelector('.chart-choice__status')?.textContent.includes('1 张图只属于其中一份文件，照印') === true);
    expect(await page.locator('[id^="districts-"]').first().isVisible()).toBe(true);
    expect(await page.locator('[id^="annex-goals-"]').first().isVisible()).toBe(false);
    expect(await page.locator('#office-topics').textContent()).toContain('1 份没有写或节选未见');
    await page.goto(`${site.origin}/charts/?p=nowhere-2020`);
    await page.waitForFunction(() => document.querySelector('.chart-choice__status')?.textContent.includes('nowhere-2020') === true);
    expect(await goals.locator('h2').textContent()).toBe(printed);
    await context.close();
  });
});

describe('charts of documents that the page does not print', () => {
  it('are chosen in a list that says what is drawn, whatever was ticked, unticked or asked for by the address', async () => {
    const { page, context, errors } = await open('/404.html');
    // as it is printed where more documents are held than it prints
    const html = (await (await page.request.get(`${site.origin}/charts/`)).text()).replace(/\|wuhan-2021=[^|"]*|wuhan-2021=[^|"]*\|/, '');
    await page.route(
      (url) => url.pathname === '/charts/',
      (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
    );
    await page.goto(`${site.origin}/charts/`);
    const said = (text: string) => page.waitForFunction((t) => document.querySelector('.chart-choice__status')?.textContent.startsWith(t) === true, text);
    const ticked = () => page.$$eval('policy-charts .choose input:checked', (all) => all.map((e) => (e as HTMLInputElement).value).sort());
    await page.getByRole('button', { name: '另选文件' }).click();
    await page.locator('policy-charts .choose__input').fill('wuhan');
    expect(await ticked()).toEqual([]);
    await page.getByRole('checkbox', { name: /武汉 2021/ }).check();
    await said('图中为 ');
    await page.waitForFunction(() => document.querySelector('#coverage')?.textContent.startsWith('5 份文件') === true);
    await page.locator('policy-charts .choose__input').fill('');
    expect(await ticked()).toEqual(['huainan-2020', 'wuhan-2021', 'wuhu-2018', 'wuhu-2022', 'yangzhou-2022']);
    await page.getByRole('checkbox', { name: /芜湖 2018/ }).uncheck();
    await page.waitForFunction(() => document.querySelector('#coverage')?.textContent.startsWith('4 份文件') === true);
    expect(new URL(page.url()).search).not.toContain('wuhu-2018');
    expect(await ticked()).toEqual(['huainan-2020', 'wuhan-2021', 'wuhu-2022', 'yangzhou-2022']);
    await page.locator('.chart-choice button', { hasText: '武汉 2021' }).click();
    await page.waitForFunction(() => document.querySelector('#coverage')?.textContent.startsWith('3 份文件') === true);
    expect(await ticked()).not.toContain('wuhan-2021');
    expect(errors).toEqual([]);
    await context.close();
  });

  it('have the charts of their annexes too, with their tables and files, and these go with the choice', async () => {
    const { page, context, errors } = await open('/404.html');
    // as it is printed where it prints neither Wuhu 2022 nor Yangzhou 2022, and so no chart of an annex
    const printed = (await (await page.request.get(`${site.origin}/charts/`)).text())
      .replace(/(data-documents=")([^"]*)/, (_, name: string, list: string) => name + list.replace(/\|?(wuhu|yangzhou)-2022=[^|]*/g, '').replace(/^\|/, ''))
      .replace(/ data-annexes(="[^"]*"|=[^\s>]*)/, '')
      .replace(/<li>\s*<a href="[^"]*#(districts|annex-goals)-[^"]*">[^<]*<\/a>\s*<\/li>/g, '')
      .replace(/<figure class="figure-frame" aria-labelledby="(districts|annex-goals)-.*?(?=<figure class="figure-frame")/gs, '');
    expect(printed).not.toMatch(/id="(districts|annex-goals)-/);
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(...(/\/annexes\.[^/]*\.js$/.exec(request.url()) ?? [])));
    await page.route(
      (url) => url.pathname === '/charts/',
      (route) => route.fulfill({ body: printed, contentType: 'text/html; charset=utf-8' }),
    );
    const drawn = (ids: string) => page.waitForFunction((text) => document.querySelector('#coverage')?.textContent.startsWith(text) === true, ids);
    const annexes = () => page.$$eval('policy-charts h2[id*="-2022"]', (all) => all.map((h) => h.id));
    await page.goto(`${site.origin}/charts/?p=huainan-2020`);
    await drawn('1 份文件');
    expect([await annexes(), scripts]).toEqual([[], []]);

    await page.goto(`${site.origin}/charts/?p=yangzhou-2022,wuhu-2022`);
    await drawn('2 份文件');
    expect(await annexes()).toEqual(['districts-wuhu-2022', 'annex-goals-yangzhou-2022']);
    for (const [id, mark] of [
      ['districts-wuhu-2022', '/policies/wuhu-2022/#fact-wuhu-2022-a1-'],
      ['annex-goals-yangzhou-2022', '/policies/yangzhou-2022/#fact-yangzhou-2022-'],
    ] as const) {
      const figure = page.getByRole('figure', { name: (await page.locator(`#${id}`).textContent()) ?? '' });
      expect(await figure.locator(`.chart-for--wide .chart-dot[href^="${mark}"]`).count(), id).toBeGreaterThan(20);
      expect(await figure.locator('.figure-frame__source').textContent()).toContain(id.startsWith('d') ? '芜湖 2022' : '扬州 2022');
      const bar = figure.locator('xpath=following-sibling::*[1]');
      const twin = figure.locator('xpath=following-sibling::*[2]');
      await twin.locator('> summary').click();
      expect(await twin.locator('tbody tr').count()).toBeGreaterThan(8);
      expect(await twin.locator(`a[href^="${mark}"]`).first().isVisible()).toBe(true);
      const [csv] = await Promise.all([page.waitForEvent('download'), bar.locator('[data-export="csv"]').click()]);
      expect(csv.suggestedFilename()).toBe(`hengce-${id}.csv`);
      expect(readFileSync(await csv.path(), 'utf8')).toContain(mark);
      const [svg] = await Promise.all([page.waitForEvent('download'), bar.locator('[data-export="svg"]').click()]);
      expect(readFileSync(await svg.path(), 'utf8')).toContain((await page.locator(`#${id}`).textContent()) ?? id);
      expect(await page.locator(`.chart-jump a[href="#${id}"]`).textContent()).toBe(await page.locator(`#${id}`).textContent());
    }
    expect(await page.locator('#districts-wuhu-2022').count()).toBe(1);
    // where the page prints such charts: after the goals, before the money
    const order = ['tier-goals', 'trajectories', 'districts-wuhu-2022', 'annex-goals-yangzhou-2022', 'money'];
    expect(await page.$$eval('policy-charts h2', (all) => all.map((h) => h.id).slice(0, 5))).toEqual(order);
    expect(await page.$$eval('.chart-jump a', (all) => all.map((a) => a.getAttribute('href')?.slice(1)).slice(0, 5))).toEqual(order);
    expect(await page.locator('.chart-choice__status').textContent()).toBe('图中为 扬州 2022、芜湖 2022');

    await page.locator('.chart-choice button', { hasText: '芜湖 2022' }).click();
    await drawn('1 份文件');
    expect(await annexes()).toEqual(['annex-goals-yangzhou-2022']);
    await page.getByRole('button', { name: '本页原图' }).click();
    await page.waitForFunction(() => document.querySelector('h2[id^="annex-goals-"]') === null);
    expect(await page.locator('.chart-jump a[href*="-2022"]').count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the register of discrepancies', () => {
  it('task 3: shows what body and annex disagree on, of the kinds asked for, by the address; what that cannot mean is told', async () => {
    const { page, context, errors } = await open('/discrepancies/?kind=no-such');
    const shown = () => page.$$eval('discrepancy-register [data-kind]', (all) => all.filter((e) => (e as HTMLElement).offsetParent !== null).map((e) => e.id));
    await page.waitForSelector('discrepancy-register[data-state="ready"]');
    const all = await shown();
    // the kinds stand once: each a button with what it means; on paper, the printed list
    const kind = page.getByText('同一件事两处写法不能同时成立', { exact: false });
    expect(await kind.filter({ visible: true }).count()).toBe(1);
    expect(await page.locator('.kinds').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.kinds').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    const status = page.locator('.register-filter__status');
    expect(await status.textContent()).toContain('no-such');
    await page.getByRole('button', { name: /^正文↔附件/ }).click();
    await page.getByRole('button', { name: /^前后矛盾/ }).click();
    expect(new URL(page.url()).search).toBe('?where=body-annex&kind=contradiction');
    expect(await status.textContent()).toContain(`本页 ${all.length} 处中列出`);
    const chosen = await shown();
    expect(chosen).toContain('yangzhou-2022-d-design-centres');
    expect(chosen.length).toBeLessThan(all.length);
    await page.reload();
    await page.waitForSelector('discrepancy-register[data-state="ready"]');
    expect(await shown()).toEqual(chosen);
    await page.getByRole('button', { name: '全部列出' }).click();
    expect(await shown()).toEqual(all);
    expect(errors).toEqual([]);
    await context.close();
  });
});
