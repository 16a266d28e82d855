/** Lets visited pages be read without a network; loaded once the page has loaded, so that it waits for nothing. */
import type { Asked } from './messages.ts';

const { serviceWorker } = navigator;

/** Without a worker the site is as before. */
async function register(): Promise<void> {
  const { waiting } = await serviceWorker.register(`${document.body.dataset.base ?? '/'}sw.js`);
  // a page that came from the network is of the newer build already
  if (waiting !== null && document.querySelector('[data-archived]') === null) {
    const asked: Asked = { ask: 'takeOver' };
    waiting.postMessage(asked);
  }
  // the first page came before there was a worker to keep it
  if (serviceWorker.controller !== null) return;
  const asked: Asked = { ask: 'store', url: location.pathname, kept: false };
  (await serviceWorker.ready).active?.postMessage(asked);
}

register().catch(() => undefined);
