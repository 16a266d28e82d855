/** The button that keeps this page in the browser, and takes it out again. */
import type { Asked } from './messages.ts';

/** So long the worker may take, in milliseconds: a file of which nothing arrives any more would keep it for ever. */
const PATIENCE = 60_000;

/** Asks the worker once it is there. @returns whether it did so, false too where it does not answer */
async function ask(question: 'store' | 'isKept' | 'drop'): Promise<boolean> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(() => resolve(false), PATIENCE);
  });
  const asked: Asked = { ask: question, url: location.pathname, kept: true };
  active?.postMessage(asked, [port2]);
  return answer;
}

const bar = document.querySelector<HTMLElement>('[data-keep]');
const button = bar?.querySelector('button');
const status = bar?.querySelector('span');
if (bar && button && status && 'serviceWorker' in navigator) {
  const [keep = '', drop = '', keeping = '', kept = '', dropped = '', failed = ''] = JSON.parse(bar.dataset.words ?? '[]') as string[];
  let isKept = false;
  const show = (now: boolean, said: string) => {
    isKept = now;
    button.textContent = now ? drop : keep;
    status.textContent = said;
  };
  void ask('isKept').then((now) => {
    show(now, '');
    bar.hidden = false;
  });
  button.addEventListener('click', () => {
    const was = isKept;
    status.textContent = was ? '' : keeping;
    // what a reader chose is not to go where room is short
    if (!was) void navigator.storage.persist().catch(() => false);
    void ask(was ? 'drop' : 'store').then((done) => show(done ? !was : was, done ? (was ? dropped : kept) : failed));
  });
}
