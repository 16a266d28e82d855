/** How long an answer of the checker takes on a slow phone: from the input to the results laid out. */
import { startBrowser } from '../tests/support/browser.ts';
import { serve } from './serve.ts';

const FIRM = 'roles=enterprise&titles=provincial-srdi&matters=upgrade,patent,standard,fair_advertising&size=medium';
const PLACES = { 'two cities': 'huainan,wuhu', 'all cities': 'huainan,wuhu,wuhan,yangzhou' };
/** Answers typed or ticked, by the control. */
const ANSWERS: readonly (readonly [string, string | null])[] = [
  ['#q-equipment_completed_last_year_cny', '500万'],
  ['#q-equipment_completed_last_year_cny', '200万'],
  ['#q-equipment_planned_cny', '1000万'],
  ['input[name="equipment_is_technical_upgrade"][value="yes"]', null],
  ['input[name="above_scale"][value="yes"]', null],
  ['#q-invention_patents_domestic', '3'],
  ['#q-invention_patents_domestic', '12'],
];
const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? NaN;

/** Prints median and 95th percentile at 4× CPU. @param dist the built site */
export async function reportCheck(dist: string, runs: number): Promise<void> {
  console.log('\nChecker: answer at 4× CPU, input to results laid out');
  const { server, origin } = await serve(dist, '/', 0);
  const browser = await startBrowser();
  for (const [name, places] of Object.entries(PLACES)) {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const page = await browser.newPage();
      await page.goto(`${origin}/check/#v=1&locations=${places}&${FIRM}`);
      await page.waitForSelector('[data-check-results][data-state="done"]');
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      for (const [control, text] of ANSWERS) {
        // what an earlier answer works out in a pause is no part of this one
        await page.waitForTimeout(1500);
        const took = await page.evaluate(
          ([selector, typed]) => {
            const found = document.querySelector<HTMLInputElement>(selector);
            if (found === null) return null;
            const question = found.closest('details');
            if (question !== null) question.open = true;
            found.focus();
            document.body.getBoundingClientRect();
            const start = performance.now();
            if (typed === null) found.click();
            else {
              found.value = typed;
              found.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
            document.body.getBoundingClientRect();
            return performance.now() - start;
          },
          [control, text] as const,
        );
        if (took !== null) times.push(took);
      }
      await page.close();
    }
    console.log(`  ${name}: median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms (${times.length} answers)`);
  }
  await browser.close();
  server.close();
  server.closeAllConnections();
}
