import type { Page } from 'playwright-core';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeVisit } from '../support/open-page.ts';
import { useSite } from '../support/use-site.ts';
import { dist, pagePaths } from '../support/sites.ts';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const site = useSite();
const visitWide = makeVisit(site, { viewport: { width: 1440, height: 1000 }, colorScheme: 'light', bypassCSP: true });
const visitNarrow = makeVisit(site, { viewport: { width: 360, height: 740 }, colorScheme: 'light' });

/** Of pages made from one template (32 topics) the heaviest, the lightest and the one between; of others all. */
function samples(paths: readonly string[]): string[] {
  const weight = (url: string) => statSync(path.join(dist('root'), url, 'index.html')).size;
  const kinds = new Map<string, string[]>();
  for (const url of paths) {
    const kind = url.split('/').length > 3 && !url.startsWith('/compare/') ? (url.split('/')[1] ?? '') : url;
    kinds.set(kind, [...(kinds.get(kind) ?? []), url]);
  }
  return [...kinds.values()].flatMap((urls) => {
    const sorted = [...urls].sort((a, b) => weight(a) - weight(b));
    return [...new Set([sorted[0], sorted[sorted.length >> 1], sorted.at(-1)])].flatMap((url) => url ?? []);
  });
}

describe('every page', () => {
  const paths = pagePaths(dist('root'));

  /** What axe finds wrong with a page as it stands; `only` names rules. */
  const violationsOf = (page: Page, only: readonly string[] | null) =>
    page.evaluate(async (rules) => {
      interface Violation {
        id: string;
        nodes: { target: string[] }[];
      }
      const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> } };
      const { violations } = await axe.run(document, rules === null ? {} : { runOnly: rules });
      return violations.map(
        (v) =>
          `${v.id}: ${v.nodes
            .map((n) => n.target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      );
    }, only);

  it.each(samples(paths))('%s has nothing for axe, light and dark', async (url) => {
    const { page, errors } = await visitWide(url);
    await page.evaluate(axeSource);
    expect(await violationsOf(page, null), 'light').toEqual([]);
    // the dark scheme changes colours alone
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(page, ['color-contrast']), 'dark').toEqual([]);
    // what is not drawn yet has no place of its own
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
    await page.setViewportSize({ width: 412, height: 823 });
    expect(await violationsOf(page, ['target-size']), 'on a phone').toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each(paths)('%s has no console error, no foreign request, keeps the content security policy and fits 360 px and 200 percent zoom', async (url) => {
    const { page, errors } = await visitNarrow(url);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), '360 px').toBeLessThanOrEqual(360);
    // 200 % zoom of a 1280 px window is a 640 px one
    await page.setViewportSize({ width: 640, height: 480 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), '200 %').toBeLessThanOrEqual(640);
    expect(errors).toEqual([]);
  });

  const enhanced = ['/compare/targets/', '/compare/incentives/', '/compare/rules/', '/compare/text/', '/gaps/', '/check/'];
  it.each(enhanced)('%s keeps the place for what the script adds, so that nothing jumps when it comes', async (url) => {
    for (const width of [360, 412, 1280, 1350]) {
      const page = await site.browser.newPage({ viewport: { width, height: 823 }, serviceWorkers: 'block' });
      const { promise: mayCome, resolve: letCome } = Promise.withResolvers<undefined>();
      await page.route('**/*.js', async (route) => {
        await mayCome;
        await route.continue();
      });
      await page.goto(site.origin + url, { waitUntil: 'commit' });
      await page.waitForSelector('footer', { state: 'attached' });
      await page.evaluate(() => {
        const seen = { shifts: 0 };
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shifts += shift.value;
        }).observe({ type: 'layout-shift' });
      });
      letCome(undefined);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
      const { shifts } = await page.evaluate(() => (window as unknown as { seen: { shifts: number } }).seen);
      expect(shifts, `${width} px`).toBeLessThan(0.002);
      await page.close();
    }
  });

  it('answers an unknown address with the designed 404 page', async () => {
    const context = await site.browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const response = await page.goto(`${site.origin}/policies/nowhere/`);
    expect(response?.status()).toBe(404);
    expect(await page.textContent('h1')).toBe('没有这一页');
    await context.close();
  });
});

describe('what stands beside something long', () => {
  it('names and blanks of topics are not parted, and a topic begins where its lead ends', async () => {
    const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
    for (const path of ['/units/wuhu/', '/units/yangzhou/', '/topics/land-plant/']) {
      await page.goto(site.origin + path);
      const parted = await page.$$eval('.dense-links :is(th, .blank)', (all) => {
        const spread = (e: Element) => {
          const range = document.createRange();
          range.selectNodeContents(e);
          const middles = [...range.getClientRects()].map((r) => (r.top + r.bottom) / 2);
          return Math.max(...middles) - Math.min(...middles);
        };
        return all.filter((e) => spread(e) > 12).map((e) => e.textContent);
      });
      expect(parted, path).toEqual([]);
    }
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const room = await page.evaluate(() => {
        const [notes, list] = [document.querySelectorAll('.page > .meta'), document.querySelector('.parallel__documents')];
        return (list?.getBoundingClientRect().top ?? NaN) - ([...notes].at(-1)?.getBoundingClientRect().bottom ?? NaN);
      });
      expect(room, `${width} px`).toBeLessThan(60);
    }
    await page.close();
  });
});

it('no row of the comparison of incentives is higher than 120 px with five columns, and a count of more covers no office', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  await page.goto(`${site.origin}/compare/incentives/`);
  for (const alone of await page.locator('policy-comparison tbody button:has-text("仅一地写有")').all()) await alone.click();
  const rows = await page.$$eval('policy-comparison tbody tr', (all) =>
    all.map((r) => ({ height: r.getBoundingClientRect().height, row: r.textContent.slice(0, 12) })),
  );
  expect(rows.filter(({ height }) => height > 20).length).toBeGreaterThan(40);
  expect(rows.filter(({ height }) => height > 120.5)).toEqual([]);
  const room = await page.$$eval('.offer-group + .offer-fold > summary', (all) =>
    all.map((more) => {
      const words = [...(more.parentElement?.previousElementSibling?.querySelectorAll('.offer__terms > summary > span:last-child') ?? [])].at(-1);
      return more.getBoundingClientRect().left - (words?.getBoundingClientRect().right ?? NaN);
    }),
  );
  expect(room.length).toBeGreaterThan(5);
  expect(room.filter((px) => !(px >= 0))).toEqual([]);
  await page.goto(`${site.origin}/cities/wuhan/`);
  // in a wide column the marker of what opens stands at the end of the same line
  const marked = await page.$$eval('.offer-group + .offer-fold > summary', (all) =>
    all.map((more) => {
      const terms = [...(more.parentElement?.previousElementSibling?.querySelectorAll('.offer__terms > summary') ?? [])].at(-1);
      return (
        more.getBoundingClientRect().left -
        ((terms?.getBoundingClientRect().right ?? NaN) - Number.parseFloat(terms === undefined ? '' : getComputedStyle(terms).paddingRight))
      );
    }),
  );
  expect(marked.length).toBeGreaterThan(2);
  expect(marked.filter((px) => !(px >= 0))).toEqual([]);
  await page.goto(`${site.origin}/compare/incentives/`);
  await page.locator('#event-talent td:last-child .offer-fold > summary').click();
  expect(await page.locator('#event-talent td:last-child .offer-fold').getAttribute('open')).not.toBeNull();
  await page.close();
});

it('no page of a tablet held upright cuts off the list of documents', async () => {
  const page = await site.browser.newPage({ viewport: { width: 768, height: 1024 }, serviceWorkers: 'block' });
  for (const path of ['/', '/policies/']) {
    await page.goto(site.origin + path);
    const cut = await page.$$eval('.table-frame', (all) => all.filter((f) => f.scrollWidth > f.clientWidth).map((f) => f.textContent.slice(0, 20)));
    expect(cut, path).toEqual([]);
  }
  await page.close();
});

describe('a chart in the page', () => {
  it.each([1440, 768, 360])('has all of its words inside, as this browser draws them, at %i px', async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 900 }, serviceWorkers: 'block' });
    await page.goto(`${site.origin}/charts/`);
    const outside = await page.$$eval('svg.chart', (charts) =>
      charts.flatMap((chart) => {
        const frame = chart.getBoundingClientRect();
        const words = frame.width === 0 ? [] : [...chart.querySelectorAll('text')];
        return words
          .filter((t) => t.getBoundingClientRect().right > frame.right + 0.5 || t.getBoundingClientRect().left < frame.left - 0.5)
          .map((t) => t.textContent);
      }),
    );
    expect(outside).toEqual([]);
    await page.close();
  });
});

it('labels of a time line of one document stand clear of each other, at any width', async () => {
  const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${site.origin}/cities/`);
    const over = await page.$$eval('.strip-chart', (strips) =>
      strips.flatMap((strip) => {
        const labels = [...strip.querySelectorAll('.mark__label')].map((t) => ({ text: t.textContent, box: t.getBoundingClientRect() }));
        return labels.flatMap((a, i) =>
          labels
            .slice(i + 1)
            .filter((b) => a.box.left < b.box.right && b.box.left < a.box.right && a.box.top + 2 < b.box.bottom - 2 && b.box.top + 2 < a.box.bottom - 2)
            .map((b) => `${a.text} / ${b.text}`),
        );
      }),
    );
    expect(await page.locator('.strip-chart').count()).toBeGreaterThan(3);
    expect(over, `${width} px`).toEqual([]);
  }
  await page.close();
});

describe('on a phone', () => {
  it('the figures of a marked phrase are underlined as its words are', async () => {
    const { page } = await visitNarrow('/policies/huainan-2020/');
    // what is set as a block in its line takes no line from around it
    const bare = await page.evaluate(() => {
      const figures = [...document.querySelectorAll('mark.fact .nb')];
      const isBare = (e: Element) => getComputedStyle(e).display === 'inline-block' && getComputedStyle(e).textDecorationLine !== 'underline';
      return { of: figures.length, bare: figures.filter(isBare).map((e) => e.textContent) };
    });
    expect(bare.of).toBeGreaterThan(10);
    expect(bare.bare).toEqual([]);
  });
});

it('the ring round what a reader comes to by keyboard is not cut off in a cell of a comparison', async () => {
  for (const path of ['/compare/incentives/', '/compare/targets/', '/compare/rules/']) {
    const { page } = await visitWide(path);
    await page.waitForSelector('policy-comparison[data-state="ready"]');
    // a ring is shown to who moves by keyboard
    await page.keyboard.press('Tab');
    const cut = await page.evaluate(() => {
      const clips = (e: Element): boolean => {
        const { overflowX, overflowY, contain } = getComputedStyle(e);
        return overflowX !== 'visible' || overflowY !== 'visible' || contain.includes('paint');
      };
      const px = (length: string) => Number.parseFloat(length) || 0;
      const found: string[] = [];
      for (const e of document.querySelectorAll<HTMLElement>('.bench-table td :is(a, summary, button)')) {
        e.focus({ preventScroll: true });
        // what stands folded takes no focus
        if (document.activeElement !== e) continue;
        const { outlineOffset, outlineWidth } = getComputedStyle(e);
        const reach = px(outlineOffset) + px(outlineWidth);
        for (let up = e.parentElement; up !== null && up.tagName !== 'TABLE'; up = up.parentElement) {
          if (!clips(up)) continue;
          const margin = px(getComputedStyle(up).getPropertyValue('overflow-clip-margin'));
          const [room, box] = [up.getBoundingClientRect(), e.getBoundingClientRect()];
          if (box.top - reach < room.top - margin - 0.5 || box.bottom + reach > room.bottom + margin + 0.5)
            found.push(`${e.className} in ${up.className || up.tagName}`);
        }
      }
      return [...new Set(found)];
    });
    expect(cut, path).toEqual([]);
  }
});
