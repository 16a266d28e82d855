import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { bare } from '../../src/domain/text/text.ts';
import { removeFurniture, sourceToText } from '../../src/domain/check/source-text.ts';
import { readContent } from '../../src/build/content.ts';
import { makeOpen } from '../support/open-page.ts';
import { useSite } from '../support/use-site.ts';
import { dist } from '../support/sites.ts';

const { content } = await readContent(process.cwd());
const clauses = JSON.parse(readFileSync(path.join(dist('root'), 'data/clauses.json'), 'utf8')) as { policy: string; id: string; text: string }[];
const factsOf = (name: string) => JSON.parse(readFileSync(path.join(dist('root'), `data/${name}.json`), 'utf8')) as { id: string; policy: string }[];

const site = useSite();

const open = makeOpen(site);

describe('official text on the rendered page', () => {
  it.each(content.bundles.map((b) => [b.policy.input.id, b] as const))('%s is its source, character for character', async (id, { policy, source }) => {
    const { page, context } = await open(`/policies/${id}/`);
    const printed = await page.$eval('[data-policy-text]', (e) => {
      const copy = e.cloneNode(true) as Element;
      copy.querySelectorAll('[data-editorial]').forEach((x) => x.remove());
      return copy.textContent;
    });
    const wanted = removeFurniture(sourceToText(source?.text ?? '', policy.input.source.form), policy.input.furniture);
    expect(wanted.wrong).toEqual([]);
    expect(bare(printed)).toBe(wanted.text);
    await context.close();
  });

  it('carries every clause of clauses.json and no other, each with its own text', async () => {
    for (const { policy } of content.bundles) {
      const { page, context } = await open(`/policies/${policy.input.id}/`);
      const shown = await page.$$eval('[data-policy-text] [data-clause]', (all) => all.map((e) => e.id));
      expect(shown.sort()).toEqual(
        clauses
          .filter((c) => c.policy === policy.input.id)
          .map((c) => c.id)
          .sort(),
      );
      await context.close();
    }
  });

  it('anchors every fact once, and every mark belongs to a fact', async () => {
    const facts = ['targets', 'incentives', 'rules'].flatMap(factsOf);
    for (const { policy } of content.bundles) {
      const { page, context } = await open(`/policies/${policy.input.id}/`);
      const own = facts.filter((f) => f.policy === policy.input.id).map((f) => f.id);
      const anchors = await page.$$eval('[id^="fact-"]', (all) => all.map((e) => e.id.slice(5)).filter((id) => id !== 'index'));
      expect(anchors.sort()).toEqual([...own].sort());
      const marked = await page.$$eval('[data-facts]', (all) => all.flatMap((e) => (e.getAttribute('data-facts') ?? '').split(' ')));
      expect([...new Set(marked)].sort()).toEqual([...own].sort());
      await context.close();
    }
  });
});

describe('the reading page', () => {
  it.each(['#100%', '#%', '#fact-%E4'])('goes on where the address ends in %s, which names nothing', async (hash) => {
    const { page, context, errors } = await open(`/policies/wuhu-2022/${hash}`);
    await page.locator('#c3').scrollIntoViewIfNeeded();
    await page.waitForSelector('[data-toc] a[aria-current="location"]', { state: 'attached' });
    expect(errors).toEqual([]);
    await context.close();
  });

  it('opens the card of the fact in its address and marks its words', async () => {
    const { page, context, errors } = await open('/policies/wuhu-2022/#fact-wuhu-2022-t-municipal-srdi');
    await page.waitForSelector('details[data-card="wuhu-2022-t-municipal-srdi"][open]');
    expect(await page.$eval('mark.is-active', (m) => m.textContent.replace(/\s/g, ''))).toContain('700家以上');
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([1440, 1100, 360])('keeps notes clear of each other and of the text at %i px', async (width) => {
    for (const id of content.bundles.map((b) => b.policy.input.id)) {
      const { page, context } = await open(`/policies/${id}/`, { viewport: { width, height: 900 }, javaScriptEnabled: width !== 1100 });
      const overlaps = await page.$$eval('.notes', (all) => {
        const boxes = all.map((e) => e.getBoundingClientRect()).sort((a, b) => a.top - b.top);
        return boxes.filter((b, i) => boxes.slice(i + 1).some((o) => o.top < b.bottom - 1 && o.left < b.right - 1 && b.left < o.right - 1)).length;
      });
      expect(overlaps, `${id} at ${String(width)}`).toBe(0);
      const beside = await page.$$eval(
        '.policy-text > .notes',
        (all) =>
          all.filter((e) => {
            const n = e.getBoundingClientRect();
            return [...(e.parentElement?.children ?? [])].some((c) => {
              if (c === e || c.classList.contains('notes')) return false;
              const r = c.getBoundingClientRect();
              return r.left < n.right - 1 && n.left < r.right - 1 && r.top < n.bottom - 1 && n.top < r.bottom - 1;
            });
          }).length,
      );
      expect(beside, `${id} at ${String(width)}`).toBe(0);
      await context.close();
    }
  });

  it('keeps the rhythm of the text: no hole between two clauses', async () => {
    const { page, context } = await open('/policies/huainan-2020/');
    const gaps = await page.$$eval('.policy-text > p + .notes + p, .policy-text > p + p', (all) =>
      all.map((p) => {
        const before = p.previousElementSibling?.matches('.notes') === true ? p.previousElementSibling.previousElementSibling : p.previousElementSibling;
        return Math.round(p.getBoundingClientRect().top - (before?.getBoundingClientRect().bottom ?? 0));
      }),
    );
    expect(Math.max(...gaps)).toBeLessThan(24);
    const empty = await page.$$eval(
      '.policy-text > p > .permalink',
      (all) =>
        all.filter((a) => {
          const words = document.createRange();
          words.selectNodeContents(a.parentElement as Element);
          words.setEndBefore(a);
          const last = [...words.getClientRects()].at(-1);
          return last !== undefined && a.getBoundingClientRect().top > last.bottom;
        }).length,
    );
    expect(empty).toBe(0);
    await context.close();
  });

  it.each(['yangzhou-2022', 'wuhan-2021'])('keeps the text of %s where it is while cards are opened beside it, and their figures uncovered', async (id) => {
    const { page, context } = await open(`/policies/${id}/`, { viewport: { width: 1440, height: 900 } });
    const found = await page.$eval('[data-policy-text]', async (text) => {
      const notes = [...text.children].filter((e): e is HTMLElement => e.matches('.notes:not(.notes--wide)'));
      const paragraphs = [...text.children].filter((e) => e.matches('p, h2, h3, h4'));
      const tops = () => paragraphs.map((p) => p.getBoundingClientRect().top - (paragraphs[0]?.getBoundingClientRect().top ?? 0));
      const frames = () => new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 0));
      /** How much of a card, or of what stands in the way of it, lies under another. */
      const covered = () => {
        const cards = notes.flatMap((n) => [...n.querySelectorAll(':scope > details, :scope > .same')]);
        const wide = [...text.children].filter((e) => e.matches('.table-frame, .notes--wide'));
        const boxes = [...cards, ...wide].map((e) => e.getBoundingClientRect()).sort((a, b) => a.top - b.top);
        const end = Math.max(...boxes.map((b) => b.bottom)) - text.getBoundingClientRect().bottom;
        return Math.max(
          0,
          end,
          ...boxes.flatMap((b, i) => boxes.slice(i + 1).map((o) => (o.left < b.right - 1 && b.left < o.right - 1 ? b.bottom - o.top : 0))),
        );
      };
      const before = tops();
      const order = [...text.children];
      const isParted = (i: number) => {
        const [from, to] = [i, i + 1].map((at) => order.findIndex((e) => e === paragraphs[at]));
        return order.slice(from, to).some((e) => getComputedStyle(e).clear === 'both');
      };
      const cards = notes.map((n) => n.querySelector<HTMLDetailsElement>(':scope > details')).filter((d) => d !== null);
      let moved = 0;
      let under = 0;
      for (const card of cards.filter((_, i) => i % 3 === 0)) {
        card.open = true;
        await frames();
        under = Math.max(under, covered());
        // what stands across both columns makes room for what is opened above it, and what follows it moves with it
        const shifts = tops().map((t, i) => t - (before[i] ?? 0));
        moved = Math.max(moved, ...shifts.slice(1).map((s, i) => (isParted(i) ? 0 : s - (shifts[i] ?? 0))));
        card.open = false;
        await frames();
      }
      for (const card of cards) card.open = true;
      await frames();
      under = Math.max(under, covered());
      for (const card of cards) card.open = false;
      await frames();
      return { cards: cards.length, moved, under, after: Math.max(...tops().map((t, i) => Math.abs(t - (before[i] ?? 0)))) };
    });
    expect(found.cards).toBeGreaterThan(10);
    expect(found.moved).toBeLessThan(24);
    expect(found.under).toBeLessThan(2);
    expect(found.after).toBeLessThan(1);
    await context.close();
  });

  it('holds no hole open beside the card that an address opens', async () => {
    const { page, context } = await open('/policies/yangzhou-2022/#fact-yangzhou-2022-t-rnd-share', { viewport: { width: 1440, height: 900 } });
    await page.locator('details[data-card="yangzhou-2022-t-rnd-share"][open]').waitFor();
    await page.waitForTimeout(200);
    const gap = await page.evaluate(() => {
      const box = (id: string) => document.getElementById(id)?.getBoundingClientRect();
      return (box('c3-2-5')?.top ?? NaN) - (box('c3-2-4')?.bottom ?? NaN);
    });
    expect(gap).toBeLessThan(24);
    await context.close();
  });

  it('opens a card in place by keyboard, and shows its sentence and clause', async () => {
    const { page, context } = await open('/policies/wuhu-2022/', { viewport: { width: 360, height: 800 } });
    const summary = page.locator('details[data-card="wuhu-2022-t-municipal-srdi"] > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('details[data-card="wuhu-2022-t-municipal-srdi"]');
    expect(await card.getAttribute('open')).not.toBeNull();
    expect(await card.locator('blockquote').textContent()).toContain('力争到');
    await context.close();
  });

  it('walks from the skip link through navigation and contents to a card by Tab alone', async () => {
    const { page, context } = await open('/policies/wuhu-2022/');
    const stops: string[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const e = document.activeElement;
          const style = e === null ? null : getComputedStyle(e);
          return `${e?.closest('header, nav, details.card, [data-policy-text]')?.className ?? ''}|${e?.tagName ?? ''}|${style?.outlineStyle ?? ''}`;
        }),
      );
    }
    expect(stops[0]).toContain('|A|');
    expect(stops.some((s) => s.startsWith('site-nav'))).toBe(true);
    expect(stops.some((s) => s.startsWith('card '))).toBe(true);
    expect(stops.every((s) => s.endsWith('|solid'))).toBe(true);
    await context.close();
  });

  it('offers citations of a clause with its words and address', async () => {
    const { page, context, errors } = await open('/policies/wuhu-2022/');
    await page.locator('#c3-1-3 > a.permalink').focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog.cite-dialog');
    await dialog.waitFor();
    const text = await dialog.textContent();
    expect(text).toContain('芜湖市人民政府办公室. ');
    expect(text).toContain('芜政办〔2022〕1号');
    expect(text).toContain('/policies/wuhu-2022/#c3-1-3');
    expect(text).toContain('给予100万元一次性奖补');
    for (const form of ['《芜湖市', '）第三部分第（一）项第3点', '@misc{wuhu-2022-c3-1-3,', '@online{wuhu-2022-c3-1-3,', 'TY  - GOVDOC', '"type": "document"'])
      expect(text).toContain(form);
    expect(text).not.toContain('读数');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a row of an annex', () => {
  it('is cited by the link behind its name, in its printed words and in no others', async () => {
    const { page, context, errors } = await open('/policies/yangzhou-2022/');
    const row = page.locator('tr#a2-1');
    const link = row.locator('a.permalink');
    expect(await page.locator('[data-policy-text] tr[data-clause]').count()).toBe(await page.locator('[data-policy-text] tr[data-clause] a.permalink').count());
    const cells = await row.locator('th, td').evaluateAll((all) => all.map((cell) => cell.textContent.replaceAll('〔编者注〕', '').trim()));
    await link.focus();
    await page.keyboard.press('Enter');
    const dialog = page.locator('dialog.cite-dialog');
    await dialog.waitFor();
    const text = (await dialog.textContent()) ?? '';
    expect(text).toContain('/policies/yangzhou-2022/#a2-1');
    expect(text).toContain('附件2序号1');
    expect(text).toContain(`“${cells.join(' ').trim()}”`);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('without script', () => {
  it('a policy, the comparison and the home page read in full', async () => {
    const { page, context } = await open('/policies/yangzhou-2022/', { javaScriptEnabled: false });
    expect(await page.locator('[data-policy-text] table').count()).toBe(2);
    expect(await page.locator('details.card').first().isVisible()).toBe(true);
    await page.goto(`${site.origin}/compare/targets/`);
    expect(await page.locator('table td[data-blank]').count()).toBeGreaterThan(0);
    expect(await page.locator('table [data-fact="wuhu-2022-t-municipal-srdi"]').textContent()).toContain('700');
    await context.close();
  });
});

describe('a comparison on a phone', () => {
  it('prints each row as a list whose cells name their document, and nothing scrolls sideways', async () => {
    const { page, context } = await open('/compare/targets/', { viewport: { width: 360, height: 780 } });
    const cell = page.locator('#row-municipal td').first();
    expect(await cell.evaluate((td) => getComputedStyle(td, '::before').content)).toContain('芜湖');
    expect(await page.$$eval('.table-frame', (all) => all.filter((f) => f.scrollWidth > f.clientWidth).length)).toBe(0);
    await context.close();
  });

  it('has the menus of its documents below each other', async () => {
    const { page, context } = await open('/compare/targets/', { viewport: { width: 360, height: 780 } });
    await page.waitForSelector('policy-comparison[data-state="ready"] .column-menu__button');
    const lefts = await page.$$eval('.column-menu__button', (all) => all.map((button) => Math.round(button.getBoundingClientRect().left)));
    expect(lefts).toHaveLength(5);
    expect(new Set(lefts).size).toBe(1);
    expect(await page.locator('policy-comparison thead th').first().isVisible()).toBe(false);
    await context.close();
  });

  it('tells what can be done with a figure in whole words', async () => {
    const { page, context } = await open('/compare/incentives/?alone=1', { viewport: { width: 360, height: 780 } });
    await page.waitForSelector('policy-comparison[data-state="ready"]');
    await page.locator('#event-equipment-investment a.figure-value').first().click();
    await page.waitForSelector('.evidence__acts button');
    const heights = await page.$$eval('.evidence__acts > *', (all) => all.map((act) => act.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(2);
    expect(Math.max(...heights)).toBeLessThan(40);
    await context.close();
  });
});

describe('under a sub-path', () => {
  it('pages, links and data work', async () => {
    const sub = await serve(dist('sub'), '/hengce/', 0);
    const page = await site.browser.newPage();
    const missing: string[] = [];
    page.on('response', (r) => r.status() >= 400 && missing.push(r.url()));
    await page.goto(`${sub.origin}/hengce/compare/targets/`);
    await page.locator('[data-fact="wuhu-2022-t-municipal-srdi"]').first().click();
    await page.getByRole('link', { name: '在全文中看' }).click();
    await page.waitForURL('**/hengce/policies/wuhu-2022/#fact-wuhu-2022-t-municipal-srdi');
    await page.waitForSelector('details.card[open]');
    expect((await page.request.get(`${sub.origin}/hengce/data/index.json`)).status()).toBe(200);
    expect(missing).toEqual([]);
    await page.close();
    sub.server.close();
  });
});

describe('the front page on a desk', () => {
  it('leaves no hole beside what is taller: the answer beside the form, each reader’s beginning beside the chart', async () => {
    const { page, context } = await open('/');
    const bottom = (selector: string) => page.$eval(selector, (e) => e.getBoundingClientRect().bottom);
    expect(Math.abs((await bottom('.home-answer')) - (await bottom('.home-top > .home-task')))).toBeLessThan(90);
    expect(Math.abs((await bottom('.home-goals')) - (await bottom('#proof ~ :last-child')))).toBeLessThan(40);
    // all documents on the first screen
    expect(await bottom('.documents-table tbody tr:last-child')).toBeLessThan(900);
    await context.close();
  });

  it('says of each city how many goals, sums and duties others have and it has not, as its list does', async () => {
    const { page, context } = await open('/');
    const said = await page.$$eval('.home-gaps li', (all) => all.map((li) => li.textContent.match(/[0-9]+/g)?.map(Number)));
    await page.goto(`${site.origin}/gaps/`);
    const listed = await page.$$eval('#cities ~ .table-frame tbody tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('td.num')].slice(0, 3).map((td) => Number(td.textContent))),
    );
    expect(said.length).toBe(4);
    expect(said).toEqual(listed);
    await context.close();
  });

  it('leads to every topic, with how many documents write of it', async () => {
    const { page, context } = await open('/');
    const links = await page.$$eval('#topics ~ .home-links a', (all) => all.map((a) => a.getAttribute('href')));
    expect(links).toHaveLength(new Set(links).size);
    expect(links.length).toBeGreaterThan(20);
    for (const link of links.slice(0, 3)) expect((await page.request.get(site.origin + (link ?? ''))).status()).toBe(200);
    await context.close();
  });
});
