import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { unzipped } from '../support/zipped.ts';
import { useSite } from '../support/use-site.ts';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const site = useSite();
const done = '[data-check-results][data-state="done"]';

async function open(hash = '', options: { width?: number; script?: boolean } = {}): Promise<{ page: Page; errors: string[] }> {
  const context = await site.browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    javaScriptEnabled: options.script ?? true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto(`${site.origin}/check/${hash}`);
  return { page, errors };
}
const verdict = (page: Page, id: string) => page.getAttribute(`[data-incentive="${id}"]`, 'data-verdict');
const sums = (page: Page, id: string) =>
  page.$eval(`[data-incentive="${id}"]`, (e) => [e.getAttribute('data-amount-kind'), e.getAttribute('data-cny'), e.getAttribute('data-cny-max')]);

describe('a machine maker of Huainan', () => {
  it('is asked place and role, titles and matters, and sees each sum with its arithmetic', async () => {
    const { page, errors } = await open();
    await page.selectOption('#q-locations', 'huainan');
    await page.check('input[name="compare"][value="wuhu"]');
    await page.check('input[name="roles"][value="enterprise"]');
    await page.waitForSelector(done);
    await page.check('input[name="titles"][value="provincial-srdi"]');
    for (const matter of ['upgrade', 'patent', 'fair_advertising']) await page.check(`input[name="matters"][value="${matter}"]`);
    await page.locator('[data-question="equipment_completed_last_year_cny"]').evaluate((e) => ((e as HTMLDetailsElement).open = true));
    await page.fill('#q-equipment_completed_last_year_cny', '500万');
    expect(await page.textContent('#q-equipment_completed_last_year_cny-echo')).toBe('读作 5,000,000 元（500 万元）。');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q-equipment_completed_last_year_cny');
    await page.locator('[data-question="invention_patents_foreign_countries"]').evaluate((e) => ((e as HTMLDetailsElement).open = true));
    for (const i of [0, 1]) {
      await page.click('#q-invention_patents_foreign_countries-add');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(`invention_patents_foreign_countries[${i}]`);
      await page.keyboard.type('2');
    }
    await page.locator('[data-question="exhibitions"]').evaluate((e) => ((e as HTMLDetailsElement).open = true));
    await page.click('#q-exhibitions-add');
    await page.keyboard.type('德国汉诺威工业博览会');
    expect(await sums(page, 'wuhu-2018-i-equipment')).toEqual(['exact', '500000', null]);
    expect(await sums(page, 'huainan-2020-i-patent-foreign')).toEqual(['up_to', '40000', '80000']);
    expect(await verdict(page, 'huainan-2020-i-patent-foreign')).toBe('met');
    expect(await page.locator('[data-incentive^="huainan-2020-i-exhibition"]').count()).toBeGreaterThan(0);
    await page.waitForFunction(() => location.hash.includes('exhibitions=name'));
    const counts = await page.textContent('[data-counts]');
    await page.reload();
    await page.waitForSelector(done);
    // those out of sight are drawn in the frames after the first
    expect(await page.$$eval('[data-incentive]', (entries) => entries.filter((e) => e.childElementCount < 3).map((e) => e.id))).toEqual([]);
    expect(await page.textContent('[data-counts]')).toBe(counts);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('a phone', () => {
  it('shows the field that has the focus above the bar that leads to the results', async () => {
    const { page } = await open('#v=1&locations=huainan,wuhu&roles=enterprise&titles=provincial-srdi&matters=upgrade,patent,fair_advertising', { width: 360 });
    await page.waitForSelector(done);
    for (const of of ['exhibitions', 'invention_patents_foreign_countries']) {
      const question = page.locator(`[data-question="${of}"]`);
      await question.evaluate((e) => ((e as HTMLDetailsElement).open = true));
      await page.locator(`#q-${of}-add`).focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction((field) => document.activeElement?.getAttribute('name')?.startsWith(field) === true, of);
      const [field, bar] = await page.evaluate(() => [
        document.activeElement?.getBoundingClientRect().bottom ?? NaN,
        document.querySelector('[data-part="bar"]')?.getBoundingClientRect().top ?? NaN,
      ]);
      expect(field, of).toBeLessThanOrEqual(bar);
    }
    await page.context().close();
  });
});

describe('a park of Wuhu', () => {
  it('gets what is for carriers, and is refused what is for firms, by its role', async () => {
    const { page, errors } = await open(
      '#v=1&locations=wuhu&roles=carrier&titles=-&matters=attraction&attracted=year:2025,national_little_giant:2,anhui_provincial_srdi:1',
    );
    await page.waitForSelector(done);
    expect(await verdict(page, 'wuhu-2018-i-equipment')).toBe('not_met');
    expect(await verdict(page, 'wuhu-2022-i-carrier-national-little-giant')).not.toBe('not_met');
    expect((await sums(page, 'wuhu-2022-i-carrier-national-little-giant'))[1]).toBe('600000');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('a little giant of Jiangsu that thinks of moving to Wuhu', () => {
  it('keeps its national title there and is not taken for one of Anhui', async () => {
    const { page, errors } = await open(
      '#v=1&locations=yangzhou,wuhu&roles=enterprise&titles=national-little-giant,provincial-little-giant&title_details=title:provincial-little-giant,conferred_by:jiangsu&matters=relocation&relocation_to=wuhu&relocation_whole=yes&relocation_investment_promotion=yes',
    );
    await page.waitForSelector(done);
    expect(await verdict(page, 'wuhu-2022-i-keep-national-little-giant')).toBe('met');
    expect(await verdict(page, 'wuhu-2022-i-keep-provincial-srdi')).toBe('not_met');
    await page.waitForSelector('[data-what-if="move"][data-place="wuhu"]');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('task 10: on a phone, from the front page, is offered the other cities and told what moving would bring, end and leave', async () => {
    const { page, errors } = await open('', { width: 360 });
    await page.goto(`${site.origin}/`);
    await page.locator('.home-check select').first().selectOption('yangzhou');
    await page.locator('.home-check button').click();
    await page.waitForSelector(done);
    const ways = page.locator('[data-what-if="moves"] a');
    await ways.first().waitFor({ state: 'attached' });
    expect(await ways.allTextContents()).toEqual(['芜湖', '淮南', '武汉']);
    await ways.first().click();
    const move = page.locator('#move-to-wuhu');
    await move.waitFor({ state: 'attached' });
    expect(new URL(page.url()).hash).toContain('locations=yangzhou,wuhu');
    expect(await move.locator('small').first().textContent()).toMatch(/随迁的 \d+ 项、搬后有关的 \d+ 项、搬后不再有关的 \d+ 项/);
    expect(await ways.count()).toBe(0);
    // Back takes the city away again
    await page.goBack();
    await ways.first().waitFor({ state: 'attached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('answers', () => {
  it('of nonsense are told beside the field and count as unknown', async () => {
    const { page } = await open('#v=1&locations=wuhu&roles=enterprise&titles=-&matters=upgrade&equipment_completed_last_year_cny=很多');
    await page.waitForSelector(done);
    expect(await page.getAttribute('#q-equipment_completed_last_year_cny', 'aria-invalid')).toBe('true');
    expect(await page.textContent('.ask__errors')).toContain('没有读懂');
    expect(await verdict(page, 'wuhu-2018-i-equipment')).toBe('to_confirm');
    await page.context().close();
  });

  it('of a hostile or broken address execute nothing, and what can be read is kept', async () => {
    const evil = encodeURIComponent('"><img src=x onerror="window.hit=1">');
    const { page, errors } = await open(
      `#v=9&locations=wuhu&roles=enterprise&${evil}=1&district=${evil}&exhibitions=name:${evil}&titles=${evil}&__proto__=1&matters=flying`,
    );
    await page.waitForSelector(done);
    expect(await page.evaluate(() => (window as unknown as { hit?: number }).hit)).toBeUndefined();
    expect(await page.locator('incentive-check img').count()).toBe(0);
    expect(await page.locator('[data-part="problems"]').isVisible()).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('follow the address back and forward, and a link inside the page takes none away', async () => {
    const { page } = await open('#v=1&locations=wuhu&roles=enterprise');
    await page.waitForSelector(done);
    await page.evaluate(() => (location.hash = '#v=1&locations=huainan&roles=enterprise'));
    await page.waitForSelector('[data-incentive^="huainan-2020"]');
    await page.goBack();
    await page.waitForSelector('[data-incentive^="wuhu-2018"]');
    await page.evaluate(() => (location.hash = '#main'));
    await page.waitForFunction(() => location.hash.includes('locations=wuhu'));
    await page.context().close();
  });

  it('are read from a file, and a file of something else is refused', async () => {
    const { page } = await open();
    const file = (text: string) => ({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.setInputFiles('[data-part="file"]', file('{"a":1}'));
    await page.waitForFunction(() => document.querySelector('[data-part="told"]')?.textContent.includes('没有读取') === true);
    await page.setInputFiles('[data-part="file"]', file('{"hengce_check":1,"matters":null,"answers":{"locations":["wuhan"],"roles":["enterprise"]}}'));
    await page.waitForSelector('[data-incentive^="wuhan-2021"]');
    await page.context().close();
  });
});

describe('the checker', () => {
  it('reckons no files of two builds together: what is there stays, and the page is to be loaded anew', async () => {
    const { page } = await open();
    await page.route('**/data/check/wuhan.json.gzip', async (route) => {
      const shard = unzipped(await (await route.fetch()).body());
      await route.fulfill({ json: { ...shard, data_version: 'another' } });
    });
    await page.selectOption('#q-locations', 'wuhu');
    await page.check('input[name="compare"][value="wuhan"]');
    await page.check('input[name="roles"][value="enterprise"]');
    await page.waitForSelector('[data-incentive^="wuhu-2022"]');
    const refresh = page.locator('[data-act="retry"]');
    await refresh.waitFor();
    expect(await page.textContent('[data-part="progress"]')).toContain('数据已更新');
    expect(await page.locator('[data-incentive^="wuhan-2021"]').count()).toBe(0);
    expect(await page.locator('[data-incentive^="wuhu-2022"]').count()).toBeGreaterThan(0);
    await page.unroute('**/data/check/wuhan.json.gzip');
    await refresh.click();
    await page.waitForSelector('[data-incentive^="wuhan-2021"]');
    await page.context().close();
  });

  it('asks again for a place that failed to load, patches only what differs, and has nothing for axe, light and dark', async () => {
    const { page } = await open();
    let asked = 0;
    // blocked, gone, cut in the middle, then there
    await page.route('**/data/check/wuhu.json.gzip', (route) => {
      asked++;
      if (asked === 1) return route.abort();
      if (asked === 2) return route.fulfill({ status: 404, body: '' });
      return asked === 3 ? route.fulfill({ contentType: 'application/json', body: '{"data_version":"20' }) : route.continue();
    });
    await page.selectOption('#q-locations', 'wuhu');
    const retry = page.locator('[data-act="retry"]');
    for (let failures = 1; failures <= 3; failures++) {
      await expect.poll(() => asked).toBe(failures);
      await retry.waitFor();
      expect(await page.textContent('[data-part="progress"]')).toContain('芜湖');
      expect(await page.getAttribute('[data-check-results]', 'data-state')).toBe('failed');
      await retry.click();
    }
    await page.waitForSelector(done);
    expect(asked).toBe(4);
    expect(await page.locator('[data-part="progress"]').isVisible()).toBe(false);

    await page.check('input[name="roles"][value="enterprise"]');
    await page.check('input[name="titles"][value="provincial-srdi"]');
    await page.check('input[name="matters"][value="upgrade"]');
    await page.locator('[data-question="equipment_completed_last_year_cny"]').evaluate((e) => ((e as HTMLDetailsElement).open = true));
    const field = '#q-equipment_completed_last_year_cny';
    await page.fill(field, '500万');
    expect((await sums(page, 'wuhu-2018-i-equipment'))[1]).toBe('500000');
    const fold = page.locator('[data-verdict="not_met"] [data-fold="conditions"]').first();
    await fold.evaluate((e: HTMLDetailsElement) => {
      for (let at: Element | null = e; at !== null; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
    });
    await fold.locator('li').first().waitFor();
    await page.evaluate(() => {
      for (const e of document.querySelectorAll('[data-fold="conditions"][open] li')) Object.assign(e, { isOld: true });
      for (const e of document.querySelectorAll('[data-incentive], [data-question] input')) Object.assign(e, { isOld: true });
      for (const e of document.querySelectorAll('[data-incentive="wuhu-2018-i-equipment"] *')) Object.assign(e, { isOld: true });
    });
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('0');
    expect((await sums(page, 'wuhu-2018-i-equipment'))[1]).not.toBe('500000');
    const after = await page.evaluate((at) => {
      const isOld = (e: Element) => 'isOld' in e;
      const input = document.querySelector<HTMLInputElement>(at);
      return {
        value: input?.value,
        caret: input?.selectionStart,
        isFocused: document.activeElement === input && input !== null && isOld(input),
        entries: [...document.querySelectorAll('[data-incentive]')].filter((e) => !isOld(e)).map((e) => e.getAttribute('data-incentive')),
        heading: isOld(document.querySelector('[data-incentive="wuhu-2018-i-equipment"] :is(h3, h4)') ?? document.body),
      };
    }, field);
    // what stands open and says the same is left alone, too
    await page.waitForSelector(done);
    // an entry in sight is drawn with the answer; the browser tells in a later frame what is in sight
    await page.locator('[data-incentive="wuhu-2018-i-equipment"]').scrollIntoViewIfNeeded();
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(seen)))));
    // the results stand with the answer, what the form makes of it in the next frame, and before all is said to be done
    const answered = await page.evaluate(async (at) => {
      const input = document.querySelector<HTMLInputElement>(at);
      if (input === null) return null;
      input.value = '600万';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const told = () => [
        document.querySelector<HTMLElement>('[data-incentive="wuhu-2018-i-equipment"]')?.dataset.cny,
        document.querySelector('[data-incentive="wuhu-2018-i-equipment"] .check-amount')?.firstChild?.textContent,
        document.querySelector(`${at}-echo`)?.textContent,
      ];
      const atOnce = told();
      while (document.querySelector<HTMLElement>('[data-check-results]')?.dataset.state !== 'done') await new Promise((next) => setTimeout(next));
      return [atOnce, told()];
    }, field);
    const now = ['600000', '60 万元'];
    expect(answered).toEqual([
      [...now, '读作 50,000,000 元（5000 万元）。'],
      [...now, '读作 6,000,000 元（600 万元）。'],
    ]);
    await page.fill(field, '5000万');
    await page.waitForSelector(done);
    expect(await fold.locator('li').evaluateAll((items) => items.every((e) => 'isOld' in e))).toBe(true);
    expect(after).toEqual({ value: '5000万', caret: 4, isFocused: true, entries: [], heading: true });

    await page.evaluate(axeSource);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => {
        interface Found {
          readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: readonly string[] }[] }[];
        }
        const { axe } = window as unknown as { axe: { run(): Promise<Found> } };
        return (await axe.run()).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`);
      });
      expect(found, colorScheme).toEqual([]);
    }
    await page.context().close();
  });

  it('prints questions and conditions without script', async () => {
    const { page } = await open('', { script: false });
    const text = (await page.textContent('incentive-check')) ?? '';
    for (const words of ['上一年度已完成的技术改造设备投资额达到300万元', '首台（套）', '标准必要专利', '芜湖市']) expect(text).toContain(words);
    await page.context().close();
  });

  it('fits a phone', async () => {
    const { page } = await open('#v=1&locations=huainan,wuhu&roles=enterprise&titles=provincial-srdi&matters=upgrade,patent,standard', { width: 360 });
    await page.waitForSelector(done);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});
