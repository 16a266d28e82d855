/** `npm run bench`, the comparisons: how long a reader's step takes at 4× CPU, from the input to the next frame. */
import type { Page } from 'playwright-core';
import { startBrowser } from '../tests/support/browser.ts';
import { serve } from './serve.ts';

const PAGES = ['/compare/targets/', '/compare/incentives/', '/compare/rules/'] as const;
/** Documents shown beside each other in the second measure, where so many are held. */
const MANY = 8;

interface Step {
  readonly name: string;
  readonly selector: string;
}
const STEPS: readonly Step[] = [
  { name: 'only rows that differ', selector: '.ask__switches label:nth-child(1) input' },
  { name: 'only rows with figures', selector: '.ask__switches label:nth-child(3) input' },
  { name: 'rows of one document too', selector: '.ask__switches label:nth-child(5) input' },
];

/** Milliseconds from a click to the end of the frame that shows its answer, in which the sentence says it; everything it needs has been loaded before. */
const timeOf = (page: Page, selector: string): Promise<number> =>
  page.evaluate(async (of) => {
    const input = document.querySelector<HTMLElement>(of);
    if (input === null) throw new Error(`nothing is called ${of}`);
    const said = document.querySelector('.asked__said');
    if (said === null) throw new Error('nothing says what is shown');
    const answered = new Promise((done) => new MutationObserver(done).observe(said, { childList: true }));
    const started = performance.now();
    input.click();
    await answered;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const took = performance.now() - started;
    // rows out of sight follow in later frames: the next step begins after them
    await new Promise((done) => setTimeout(done, 200));
    return took;
  }, selector);

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

async function reportPage(page: Page, address: string, runs: number, note: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('policy-comparison[data-state="ready"]');
  const session = await page.context().newCDPSession(page);
  // once for the files, then slowly
  for (const { selector } of STEPS) for (let i = 0; i < 2; i++) await page.locator(selector).click();
  await page.waitForTimeout(500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (const { name, selector } of STEPS) {
    const times: number[] = [];
    for (let i = 0; i < 2 * runs; i++) times.push(await timeOf(page, selector));
    console.log(`  ${note}, ${name}: ${median(times).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} ms`);
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
}

/** Measures the comparisons of a built site, with what they print and with eight documents where so many are held. */
export async function reportCompare(dist: string, runs: number): Promise<void> {
  const { server, origin } = await serve(dist, '/', 0);
  const browser = await startBrowser();
  const page = await browser.newPage();
  const held = (await (await page.request.get(`${origin}/data/choice.json`)).json()) as { id: string }[];
  console.log(`\nComparisons at 4× CPU, from a click to its frame; ${held.length} documents held`);
  for (const path of PAGES) {
    await reportPage(page, origin + path, runs, `${path} as printed`);
    if (held.length <= MANY) continue;
    const last = held.slice(-MANY).map((p) => p.id);
    await reportPage(page, `${origin}${path}?p=${last.join(',')}`, runs, `${path} with ${MANY} others`);
  }
  await browser.close();
  server.close();
  server.closeAllConnections();
}
