import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { useSite } from './use-site.ts';

type Site = ReturnType<typeof useSite>;
type Options = NonNullable<Parameters<Browser['newContext']>[0]>;

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that went wrong on it: console errors, exceptions, requests to elsewhere. */
  readonly errors: string[];
}

/** Tells what goes wrong on a page: console errors, exceptions, requests to elsewhere. */
function watch(page: Page, origin: string, tell: (error: string) => void): void {
  page.on('console', (m) => {
    if (m.type() === 'error') tell(m.text());
  });
  page.on('pageerror', (e) => {
    tell(e.message);
  });
  page.on('request', (r) => {
    if (!r.url().startsWith(origin) && !r.url().startsWith('data:')) tell(`request to ${r.url()}`);
  });
}

/**
 * Opens pages of a site, each in a context of its own, and collects what goes wrong on them. What the offline worker stores
 * (offline.test.ts) would stand in for files that a test holds back.
 */
export const makeOpen =
  (site: Site) =>
  async (url: string, options: Options = {}): Promise<OpenedPage> => {
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 1000 }, serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    const errors: string[] = [];
    watch(page, site.origin, (e) => errors.push(e));
    await page.goto(site.origin + url);
    return { page, context, errors };
  };

/**
 * Visits pages of a site one after another in one tab, as a reader does, for tests that only look at them: the site keeps
 * nothing in the browser, and a tab that is there already opens a page for less than half the work.
 */
export function makeVisit(site: Site, options: Options & { viewport: { width: number; height: number }; colorScheme: 'light' | 'dark' }) {
  let tab: Promise<Page> | undefined;
  let errors: string[] = [];
  const openTab = async () => {
    const page = await (await site.browser.newContext({ serviceWorkers: 'block', ...options })).newPage();
    watch(page, site.origin, (e) => errors.push(e));
    return page;
  };
  return async (url: string): Promise<Omit<OpenedPage, 'context'>> => {
    const page = await (tab ??= openTab());
    await page.setViewportSize(options.viewport);
    await page.emulateMedia({ colorScheme: options.colorScheme });
    errors = [];
    await page.goto(site.origin + url);
    return { page, errors };
  };
}
