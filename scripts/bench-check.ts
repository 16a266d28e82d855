/** How long an answer of the checker takes on a slow phone: from the input to the results laid out, painted, and to the next questions. */
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

/** From the input, in ms: the results are right and laid out; the frame that shows them is made; the form asks on. */
interface Took {
  readonly 'results laid out': number;
  readonly 'in their frame': number;
  readonly 'form asks on': number;
}

/** Prints median and 95th percentile at 4× CPU. @param dist the built site */
export async function reportCheck(dist: string, runs: number): Promise<void> {
  console.log('\nChecker: answer at 4× CPU, from the input');
  const { server, origin } = await serve(dist, '/', 0);
  const browser = await startBrowser();
  for (const [name, places] of Object.entries(PLACES)) {
    const times: Took[] = [];
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
          async ([selector, typed]): Promise<Took | null> => {
            const found = document.querySelector<HTMLInputElement>(selector);
            const form = document.querySelector('[data-part="form"]');
            if (found === null || form === null) return null;
            const question = found.closest('details');
            if (question !== null) question.open = true;
            found.focus();
            document.body.getBoundingClientRect();
            const start = performance.now();
            const since = () => performance.now() - start;
            const asked = new Promise<number>((told) => {
              new MutationObserver((_, observer) => {
                observer.disconnect();
                document.body.getBoundingClientRect();
                told(since());
              }).observe(form, { subtree: true, childList: true, characterData: true, attributes: true });
              // an answer may leave the form as it is
              setTimeout(() => told(0), 600);
            });
            // asked for before the answer, so that it is told before the page goes on after the frame
            const framed = new Promise<number>((told) => requestAnimationFrame(() => setTimeout(() => told(since()))));
            if (typed === null) found.click();
            else {
              found.value = typed;
              found.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
            document.body.getBoundingClientRect();
            const laid = since();
            return { 'results laid out': laid, 'in their frame': await framed, 'form asks on': await asked };
          },
          [control, text] as const,
        );
        if (took !== null) times.push(took);
      }
      await page.close();
    }
    const figures = (['results laid out', 'in their frame', 'form asks on'] as const).map((clock) => {
      const of = times.map((t) => t[clock]).filter((ms) => ms > 0);
      return `${clock} median ${quantile(of, 0.5).toFixed(0)} ms, p95 ${quantile(of, 0.95).toFixed(0)} ms`;
    });
    console.log(`  ${name}: ${figures.join('; ')} (${times.length} answers)`);
  }
  await browser.close();
  server.close();
  server.closeAllConnections();
}
