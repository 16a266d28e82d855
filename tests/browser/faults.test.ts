/** What readers' browsers lack or do otherwise: copying from official text, plain http, printing without `::details-content`, odd addresses, large type. */
import { describe, expect, it } from 'vitest';
import { makeOpen } from '../support/open-page.ts';
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

describe('type of twice the size on a phone', () => {
  it('pushes no page sideways', async () => {
    const { page, context } = await open('/policies/', { viewport: { width: 390, height: 800 } });
    const wide: string[] = [];
    for (const url of ['/', '/policies/wuhu-2022/', '/compare/targets/', '/search/', '/check/', '/gaps/', '/charts/', '/cities/wuhu/', '/units/wuhu/']) {
      await page.goto(site.origin + url);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 390) wide.push(`${url} ${width}`);
    }
    expect(wide).toEqual([]);
    await context.close();
  });
});
