/**
 * What readers' browsers and networks lack or do otherwise: copying from official text, plain http, printing without
 * `::details-content`, odd addresses, files that do not arrive, large type.
 */
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeOpen } from '../support/open-page.ts';
import { unzipped } from '../support/zipped.ts';
import { useSite } from '../support/use-site.ts';

const site = useSite();
const open = makeOpen(site);

/** What a copy of everything between two elements gives an editor. */
const copyBetween = (from: string, to: string) => `(() => {
  const range = document.createRange();
  range.setStartBefore(document.querySelector(${JSON.stringify(from)}));
  range.setEndAfter(document.querySelector(${JSON.stringify(to)}));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  const data = new DataTransfer();
  const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
  document.dispatchEvent(event);
  return { taken: event.defaultPrevented, text: data.getData('text/plain'), html: data.getData('text/html') };
})()`;
interface Copied {
  readonly taken: boolean;
  readonly text: string;
  readonly html: string;
}

describe('the reading page', () => {
  it('gives printed words alone to whoever copies across notes and corrections', async () => {
    const { page, context, errors } = await open('/policies/wuhu-2022/');
    const across = await page.evaluate<Copied>(copyBetween('#c2-p1', '#c3'));
    expect(across.taken).toBe(true);
    expect(across.text.split('\n')).toEqual([expect.stringMatching(/^遵循“双创→高成长小微.*30家。$/), '三、重点任务']);
    expect(across.html).not.toMatch(/data-editorial|class="card/);
    const row = await page.evaluate<Copied>(copyBetween('#a1-wanzhi', '#a1-wanzhi'));
    expect(row.text).toContain('湾/区');
    expect(row.text).not.toContain('湾沚区');
    // one note by itself is copied as it stands
    expect((await page.evaluate<Copied>(copyBetween('.notes blockquote', '.notes blockquote'))).taken).toBe(false);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('copies a citation over plain http, where browsers give no clipboard', async () => {
    const { page, context, errors } = await open('/', {});
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto(`${site.origin}/policies/wuhu-2022/`);
    await page.evaluate(() => {
      document.addEventListener('copy', (event) => (document.documentElement.dataset.copied = event.clipboardData?.getData('text/plain') ?? ''));
      window.addEventListener('copy', (event) => (document.documentElement.dataset.copied = event.clipboardData?.getData('text/plain') ?? ''), true);
    });
    await page.evaluate(() => document.querySelector<HTMLElement>('#c2-p1 a.permalink')?.click());
    await page.locator('.cite-dialog button').first().click();
    const status = page.locator('.cite-dialog__status');
    await page.waitForFunction(() => document.querySelector('.cite-dialog__status')?.textContent !== '');
    expect(await status.textContent()).toMatch(/^已复制：/);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('says beside the link that a citation could not be loaded, once, and leads to the place', async () => {
    const { page, context, errors } = await open('/policies/wuhu-2022/');
    await page.waitForLoadState('networkidle');
    await page.route(/cite-dialog/, (route) => route.abort());
    for (const id of ['c2-p1', 'c3-1-3']) {
      await page.evaluate((clause) => document.querySelector<HTMLElement>(`#${clause} > a.permalink`)?.click(), id);
      await page.waitForFunction((clause) => document.querySelector(`#${clause} [role="status"]`)?.textContent.includes('引用未能载入') === true, id);
      expect(await page.locator('[data-policy-text] [role="status"]').count()).toBe(1);
      expect(new URL(page.url()).hash).toBe(`#${id}`);
    }
    expect(await page.locator('dialog').count()).toBe(0);
    expect(errors.filter((e) => !e.includes('ERR_FAILED'))).toEqual([]);
    await context.close();
  });

  it('cites the printed words where a translator has put others in their place, or says that it cannot (F6)', async () => {
    const { page, context, errors } = await open('/policies/wuhu-2022/');
    const translate = () =>
      page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector('[data-policy-text]') ?? document.body, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        for (const node of nodes.filter((n) => n.data.trim() !== '')) {
          const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
          font.textContent = 'translated words';
          node.replaceWith(font);
        }
      });
    await translate();
    const shown = page.locator('.cite-dialog');
    const ris = () => page.locator('.cite-dialog pre').allTextContents();
    for (const link of ['#c2-p1 a.permalink', '.notes details a[data-cite-fact]']) {
      await page.evaluate((l) => document.querySelector<HTMLElement>(l)?.click(), link);
      await shown.waitFor();
      const said = (await ris()).join('\n');
      expect(said).not.toContain('translated');
      expect(said).toMatch(/AB {2}- .*[\u4E00-\u9FFF]{6}/);
      expect(said).toContain('专精特新');
      await page.locator('.cite-dialog > button').click();
    }
    await page.route('**/policies/wuhu-2022/', (route) => route.abort());
    await page.evaluate(() => document.querySelector<HTMLElement>('#c2-p1 a.permalink')?.click());
    await shown.waitFor();
    expect(await shown.textContent()).toContain('不引用译文');
    expect(errors.filter((e) => !e.includes('ERR_FAILED'))).toEqual([]);
    await context.close();
  });

  it('prints its folded facts where a browser cannot style what is folded, and folds them again', async () => {
    const { page, context } = await open('/', {});
    await page.addInitScript(() => {
      const supports = CSS.supports.bind(CSS);
      CSS.supports = (what: string) => !what.includes('details-content') && supports(what);
    });
    await page.goto(`${site.origin}/policies/wuhu-2022/`);
    const folded = () => page.evaluate(() => document.querySelectorAll('details:not([open])').length);
    const before = await folded();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await folded()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await folded()).toBe(before);
    // nor can its contents be opened from a style sheet there: its heading opens them (F4)
    await page.evaluate(() => {
      const prune = (of: CSSStyleSheet | CSSGroupingRule) => {
        for (let i = of.cssRules.length - 1; i >= 0; i--) {
          const rule = of.cssRules[i];
          if (rule?.cssText.includes('::details-content') !== true) continue;
          if (rule instanceof CSSGroupingRule && !(rule instanceof CSSSupportsRule)) prune(rule);
          else of.deleteRule(i);
        }
      };
      for (const sheet of document.styleSheets) prune(sheet);
    });
    const toc = page.locator('.toc');
    expect(await toc.evaluate((e: HTMLDetailsElement) => e.open)).toBe(false);
    await toc.locator('summary').click();
    expect(await toc.locator('a').first().isVisible()).toBe(true);
    await context.close();
  });

  it('holds whatever its address says', async () => {
    const { page, context, errors } = await open('/policies/wuhu-2022/#100%');
    for (const hash of ['#%', '#fact-%E4', '#fact-"]', '#<b>', "#fact-'", '#\\', '#fact-', '#toString', `#${'9'.repeat(9000)}`]) {
      await page.evaluate((h) => (location.hash = h), hash);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 20)));
    }
    await page.evaluate(() => (location.hash = '#fact-wuhu-2022-t-municipal-stock'));
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('the search, when something does not arrive', () => {
  const settled = (page: Page, state: 'done' | 'failed') => page.waitForSelector(`[data-search-results][data-state="${state}"]`, { state: 'attached' });
  const said = (page: Page) => page.evaluate(() => document.querySelector('clause-search')?.textContent ?? '');
  const hits = (page: Page) => page.locator('[data-search-hit]').count();
  const retry = (page: Page) => page.locator('[data-part="notice"] button').click();

  it('never says that nothing is written where it has not read all, and asks again (F1, F13)', async () => {
    const { page, context } = await open('/search/');
    const faults = {
      blocked: (route: Route) => route.abort(),
      'not found': (route: Route) => route.fulfill({ status: 404, body: 'no' }),
      'a server error': (route: Route) => route.fulfill({ status: 503, body: 'no' }),
      cut: async (route: Route) => {
        const response = await route.fetch();
        const body = await response.body();
        await route.fulfill({ response, body: body.subarray(0, body.length >> 1), headers: { 'content-type': 'application/octet-stream' } });
      },
      'a page of somebody else': (route: Route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<title>登录</title>' }),
    };
    // in the order in which a search needs them: each asking comes one file further
    const cases = [
      ['**/tables.json', 'blocked'],
      ['**/tables.json', 'cut'],
      ['**/documents.json', 'blocked'],
      ['**/*.pf_index', 'blocked'],
      ['**/*.pf_index', 'cut'],
      ['**/*.pf_index', 'a page of somebody else'],
      ['**/*.pf_index', 'not found'],
      ['**/texts/**', 'a server error'],
    ] as const;
    for (const [part, fault] of cases) {
      const broken = `${part} ${fault}`;
      let met = 0;
      await page.route(part, async (route) => {
        met++;
        await faults[fault](route);
      });
      if (broken === '**/tables.json blocked') await page.locator('#search-q').fill('奖补');
      else await retry(page);
      for (let waited = 0; met === 0 && waited < 100; waited++) await page.waitForTimeout(10);
      expect(met, broken).toBeGreaterThan(0);
      await settled(page, 'failed');
      expect(await said(page), broken).not.toMatch(/没有写到|没有找到/);
      expect(await hits(page), broken).toBe(0);
      await page.unroute(part);
    }
    await retry(page);
    await settled(page, 'done');
    expect(await hits(page)).toBeGreaterThan(5);
    await context.close();
  });

  it.each([
    ['/search/', `?q=${encodeURIComponent('应收账款')}`, '/texts/', '找到'],
    ['/check/', '#v=1&locations=wuhu&roles=enterprise', '/data/check/wuhu', '与您的情况有关'],
    ['/compare/targets/', '?differ=1', '/data/policy/', '只看有差异的'],
  ])('%s%s gives up a file that does not begin, or stops in the middle, and asks for it again', async (path, asked, file, answer) => {
    const { page, context } = await open('/', {});
    await page.addInitScript((part) => {
      // the patience of the page, forty times as fast
      const later = setTimeout;
      const soon = (act: () => void, ms = 0) => later(act, ms === 40_000 ? 1_000 : ms);
      const real = fetch;
      const own = Object.assign(globalThis, { time: 1, given: 0, setTimeout: soon });
      own.fetch = async (url, init) => {
        const { time } = own;
        if (!(url as string).includes(part) || time > 2) return real(url, init);
        const whenStopped = (fail: (error: Error) => void) =>
          init?.signal?.addEventListener('abort', () => {
            own.given = time;
            fail(new DOMException('stopped', 'AbortError'));
          });
        // the first time nothing comes, the second time half of it
        if (time === 1) return new Promise((_, reject) => whenStopped(reject));
        const bytes = new Uint8Array(await (await real(url, init)).arrayBuffer());
        return new Response(
          new ReadableStream({
            start: (to) => {
              to.enqueue(bytes.subarray(0, bytes.length >> 1));
              whenStopped((error) => to.error(error));
            },
          }),
        );
      };
    }, file);
    await page.goto(site.origin + path + asked);
    const again = page.locator('main button:visible', { hasText: '重试' }).first();
    for (const time of [2, 3]) {
      await page.waitForFunction((last) => (globalThis as unknown as { given: number }).given === last, time - 1);
      await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown, 100))));
      await again.waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/没有写到|没有找到/);
      await page.evaluate((next) => Object.assign(globalThis, { time: next }), time);
      await again.click();
    }
    await page.locator('main', { hasText: answer }).waitFor();
    await again.waitFor({ state: 'detached' });
    await context.close();
  });

  it.each([
    ['/check/', '#v=1&locations=wuhu&roles=enterprise', '/data/check/wuhu', '与您的情况有关'],
    ['/compare/targets/', '?differ=1', '/data/policy/', '只看有差异的'],
  ])('%s%s reads what is zipped where the browser cannot, and where the host has it unzipped', async (path, asked, file, answer) => {
    for (const who of ['browser', 'host']) {
      const { page, context, errors } = await open('/', {});
      let met = 0;
      await page.route(`**${file}**.gzip`, async (route) => {
        met++;
        const response = await route.fetch();
        await (who === 'host' ? route.fulfill({ json: unzipped(await response.body()) }) : route.fulfill({ response }));
      });
      if (who === 'browser') await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
      await page.goto(site.origin + path + asked);
      await page.locator('main', { hasText: answer }).waitFor();
      expect(met, who).toBeGreaterThan(0);
      expect(errors, who).toEqual([]);
      await context.close();
    }
  });

  it('keeps what is there, offline or in a tab from before a new deployment', async () => {
    const { page, context } = await open(`/search/?q=${encodeURIComponent('小巨人')}`);
    await settled(page, 'done');
    const first = await hits(page);
    // more of the same: its texts do not arrive
    await context.setOffline(true);
    await page.locator('#search-q').fill('供应链金融');
    await settled(page, 'failed');
    expect(await said(page)).toContain('没有网络连接');
    expect(await said(page)).not.toMatch(/没有写到|没有找到/);
    await page.locator('#search-q').fill('小巨人');
    await settled(page, 'done');
    expect(await hits(page)).toBe(first);
    await page.locator('#search-q').fill('供应链金融');
    await settled(page, 'failed');
    await context.setOffline(false);
    await settled(page, 'done');
    expect(await hits(page)).toBeGreaterThan(0);
    // a new deployment: other names for the parts of the index, another version
    await page.goto(`${site.origin}/search/`);
    let deployed = false;
    const renewed = async (route: Route) => {
      if (!deployed) return route.continue();
      const response = await route.fetch();
      return route.fulfill({ response, body: (await response.text()).replace(/"version":"\w+"/, '"version":"00000000"') });
    };
    await page.route('**/{documents,tables}.json', renewed);
    await page.route('**/search-index/texts/**', (route) => {
      const isOld = !route.request().url().includes('/00000000/');
      return isOld === deployed
        ? route.fulfill({ status: 404, body: 'no' })
        : route.continue({ url: route.request().url().replace('/00000000/', `/${version}/`) });
    });
    const version = await page.evaluate(async () => ((await (await fetch('/search-index/documents.json')).json()) as { version: string }).version);
    await page.goto(`${site.origin}/search/?q=${encodeURIComponent('小巨人')}&city=wuhan`);
    await settled(page, 'done');
    const ofCity = await hits(page);
    deployed = true;
    // the texts of other documents are asked for
    await page.locator('[data-part="tools"] button').click();
    await settled(page, 'failed');
    expect(await said(page)).toContain('刚更新过');
    expect(await hits(page)).toBe(ofCity);
    await retry(page);
    await settled(page, 'done');
    expect(await hits(page)).toBeGreaterThan(ofCity);
    // files of two builds are taken for no answer
    deployed = false;
    await page.goto(`${site.origin}/search/`);
    await page.unroute('**/{documents,tables}.json');
    await page.route('**/tables.json', renewed);
    deployed = true;
    await page.locator('#search-q').fill('小巨人');
    await settled(page, 'failed');
    expect(await said(page)).toContain('刚更新过');
    await context.close();
  });
});

describe('the search page', () => {
  it('comes back to the place and the number of hits (F11)', async () => {
    const { page, context } = await open(`/search/?q=${encodeURIComponent('小巨人')}`, { viewport: { width: 1280, height: 700 } });
    const more = page.locator('.search__more button');
    await more.click();
    await page.waitForFunction(() => document.querySelectorAll('[data-search-hit]').length > 20);
    const count = await page.locator('[data-search-hit]').count();
    await page.locator('[data-search-link]').nth(20).scrollIntoViewIfNeeded();
    const y = await page.evaluate(() => Math.round(scrollY));
    expect(y).toBeGreaterThan(1000);
    await page.locator('[data-search-link]').nth(20).click();
    await page.waitForURL('**/policies/**');
    await page.goBack();
    await page.waitForSelector('[data-search-hit]');
    await page.waitForFunction((n) => document.querySelectorAll('[data-search-hit]').length === n, count);
    await page.waitForFunction((top) => Math.abs(scrollY - top) < 3, y);
    // a long question is cut in the address, and that is said, after a reload too (F10)
    await page.locator('#search-q').fill('小巨人奖补'.repeat(500));
    await page.waitForFunction(() => document.querySelector('[data-part="notice"]')?.textContent.includes('只读了前面'));
    expect(page.url().length).toBeLessThan(2200);
    await page.reload();
    await page.waitForFunction(() => document.querySelector('[data-part="notice"]')?.textContent.includes('只读了前面'));
    await context.close();
  });

  it('says that its script does not run, and so does the checker (F2)', async () => {
    const { page, context } = await open('/glossary/');
    await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '(?<' }));
    for (const url of ['/search/', '/check/']) {
      await page.goto(site.origin + url);
      const told = page.locator('.unscripted');
      expect(await told.isVisible(), url).toBe(false);
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      expect(await told.isVisible(), url).toBe(true);
      expect(await told.textContent(), url).toContain('还没有运行');
    }
    await page.unroute('**/*.js');
    for (const url of ['/search/', '/check/']) {
      await page.goto(site.origin + url);
      await page.waitForFunction(() => document.querySelector('.unscripted') === null);
    }
    await context.close();
  });
});

describe('a narrow window, and type of twice the size on a phone', () => {
  it('push no page sideways', async () => {
    const { page, context } = await open('/policies/', { viewport: { width: 320, height: 800 } });
    const wide: string[] = [];
    const note = async (url: string, width: number) => {
      const taken = await page.evaluate(() => document.documentElement.scrollWidth);
      if (taken > width) wide.push(`${url} ${taken} of ${width}`);
    };
    for (const url of ['/', '/policies/wuhu-2022/', '/compare/targets/', '/search/', '/check/', '/gaps/', '/charts/', '/cities/wuhu/', '/units/wuhu/']) {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(site.origin + url);
      await note(url, 320);
      await page.setViewportSize({ width: 390, height: 800 });
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
      await note(url, 390);
    }
    expect(wide).toEqual([]);
    await context.close();
  });
});

describe('a browser without popovers', () => {
  it('has the menu behind its button too', async () => {
    const { page, context } = await open('/data/', { viewport: { width: 360, height: 760 } });
    await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'));
    await page.reload();
    const button = page.locator('[popovertarget]');
    await page.waitForFunction(() => document.querySelector('[popovertarget]')?.hasAttribute('aria-expanded') === true);
    const state = () => button.getAttribute('aria-expanded');
    const states = [await state()];
    await button.click();
    states.push(await state());
    await page.keyboard.press('Escape');
    states.push(await state());
    expect(states).toEqual(['false', 'true', 'false']);
    await context.close();
  });
});
