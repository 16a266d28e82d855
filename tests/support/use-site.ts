import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { startBrowser } from './browser.ts';
import { dist } from './sites.ts';

/** A browser and the built site, served at its root, for the tests of one file. */
export function useSite(): { readonly browser: Browser; readonly origin: string } {
  let browser: Browser | undefined;
  let served: { server: Server; origin: string } | undefined;
  beforeAll(async () => {
    browser = await startBrowser();
    served = await serve(dist('root'), '/', 0);
  });
  afterAll(async () => {
    await browser?.close();
    served?.server.close();
  });
  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('useSite: the site is there only inside a test');
    return value;
  };
  return {
    get browser() {
      return started(browser);
    },
    get origin() {
      return started(served).origin;
    },
  };
}
