import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { useSite } from './use-site.ts';

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that went wrong on it: console errors, exceptions, requests to elsewhere. */
  readonly errors: string[];
}

/** Opens pages of a site, each in a context of its own, and collects what goes wrong on them. */
export const makeOpen =
  (site: ReturnType<typeof useSite>) =>
  async (url: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<OpenedPage> => {
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 1000 }, ...options });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (m) => m.type() === 'error' && errors.push(m.text()));
    page.on('pageerror', (e) => errors.push(e.message));
    page.on('request', (r) => !r.url().startsWith(site.origin) && !r.url().startsWith('data:') && errors.push(`request to ${r.url()}`));
    await page.goto(site.origin + url);
    return { page, context, errors };
  };
