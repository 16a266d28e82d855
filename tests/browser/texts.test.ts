/** Wordings side by side: the printed topic, another one by address and by hand, a sentence copied with where it stands. */
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
