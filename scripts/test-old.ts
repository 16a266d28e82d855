/**
 * `npm run test:old`: opens the main pages of `dist/` in old browsers, as offices and WeChat still run them, and tells what does
 * not hold. In Chromium 107 the site works; in Chromium 88, older than what it is made for, pages are laid out, readable and
 * linked. The browsers come from npm into `.cache/old` and are no dependencies: their packages collide with today's.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { serve } from './serve.ts';

const FOLDER = path.resolve('.cache/old');
const PHONE = 360;
/** The header, with a menu in a few lines where no script opens it, takes no more than this (px). */
const HEADER = 210;

interface OldBrowser {
  readonly major: number;
  /** Its package, as npm installs it under a name of its own. */
  readonly from: string;
  /** Scripts run there in full. */
  readonly isWhole: boolean;
}
const browsers: readonly OldBrowser[] = [
  { major: 107, from: '@sparticuz/chromium@107', isWhole: true },
  { major: 88, from: 'chrome-aws-lambda@5', isWhole: false },
];
const nameOf = ({ major }: OldBrowser) => `chromium${major}`;

/** Installs the packages where they are not there. @throws if npm fails */
function install(): void {
  if (browsers.every((b) => existsSync(path.join(FOLDER, 'node_modules', nameOf(b))))) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, 'package.json'), '{"private":true}\n');
  const wanted = browsers.map((b) => `${nameOf(b)}@npm:${b.from}`);
  const args = ['install', '--no-save', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error', ...wanted];
  if (spawnSync('npm', args, { cwd: FOLDER, stdio: 'inherit' }).status !== 0) throw new Error('the old browsers could not be installed');
}

/** Unpacks a browser once, with what draws for it. @returns the path of its program */
function unpack(browser: OldBrowser): string {
  const folder = path.join(FOLDER, nameOf(browser));
  const program = path.join(folder, 'chromium');
  if (!existsSync(program)) {
    mkdirSync(path.join(folder, 'swiftshader'), { recursive: true });
    const packed = (name: string) => brotliDecompressSync(readFileSync(path.join(FOLDER, 'node_modules', nameOf(browser), 'bin', name)));
    for (const to of [folder, path.join(folder, 'swiftshader')]) spawnSync('tar', ['x', '-C', to], { input: packed('swiftshader.tar.br') });
    // moved to its place when it is whole
    writeFileSync(`${program}.draft`, packed('chromium.br'), { mode: 0o755 });
    renameSync(`${program}.draft`, program);
  }
  return program;
}

/** One page of a browser, driven by its own protocol: today's drivers know no browser that old. */
class OldPage {
  private readonly waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private readonly loaded = new Set<() => void>();
  private readonly socket: WebSocket;
  private count = 0;
  private session = '';

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { id, result, error, method } = JSON.parse(String(data)) as { id?: number; result?: unknown; error?: { message: string }; method?: string };
      if (method === 'Page.loadEventFired') for (const tell of this.loaded) tell();
      const asked = id === undefined ? undefined : this.waiting.get(id);
      if (error === undefined) asked?.resolve(result);
      else asked?.reject(new Error(error.message));
    });
  }

  static async open(address: string): Promise<OldPage> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error(`no connection to ${address}`)));
    });
    const page = new OldPage(socket);
    const { targetId } = (await page.send('Target.createTarget', { url: 'about:blank' })) as { targetId: string };
    const { sessionId } = (await page.send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
    page.session = sessionId;
    await page.send('Page.enable');
    return page;
  }

  send(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.count;
    this.socket.send(JSON.stringify({ id, method, params, ...(this.session === '' ? {} : { sessionId: this.session }) }));
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  async visit(url: string, width: number): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile: false });
    const isLoaded = new Promise<void>((resolve) => {
      const tell = () => {
        this.loaded.delete(tell);
        resolve();
      };
      this.loaded.add(tell);
    });
    await this.send('Page.navigate', { url });
    await isLoaded;
  }

  async read<T>(expression: string): Promise<T> {
    const asked = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = (await this.send('Runtime.evaluate', asked)) as { result: { value: T }; exceptionDetails?: { text: string } };
    if (exceptionDetails !== undefined) throw new Error(`${exceptionDetails.text}: ${expression}`);
    return result.value;
  }

  async picture(file: string): Promise<void> {
    const { data } = (await this.send('Page.captureScreenshot', { format: 'png' })) as { data: string };
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  close(): void {
    this.socket.close();
  }
}

/** Starts a browser; resolves to the address of its protocol. */
function start(program: string, profile: string): Promise<{ browser: ChildProcess; address: string }> {
  const flags = ['--single-process', '--no-zygote', '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-port=0'];
  const browser = spawn(program, [...flags, `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve({ browser, address });
    });
    browser.on('exit', (code) => reject(new Error(`the browser ended (${code}):\n${said.slice(-2000)}`)));
  });
}

/** What must hold of every page, in any of these browsers: `[what, as found, expected]`. */
const LAYOUT = `(() => {
  const seen = (e) => {
    const style = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    return e.getClientRects().length > 0 && style.visibility !== 'hidden' && style.clipPath === 'none' && box.width > 2 && box.height > 2;
  };
  const widest = () => all('body *').filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.outerHTML.slice(0, 80))[0] ?? '';
  const all = (selector) => [...document.querySelectorAll(selector)];
  return {
    width: document.documentElement.scrollWidth,
    widest: widest(),
    hidden: all('.visually-hidden, .print-stamp, [hidden]').filter(seen).map((e) => e.outerHTML.slice(0, 80)),
    styled: getComputedStyle(document.body).marginTop === '0px' && getComputedStyle(document.querySelector('h1')).fontFamily.includes('Serif'),
    charts: all('figure').filter((f) => [...f.querySelectorAll('svg')].filter(seen).length > 1 && f.querySelector('.chart-tools') === null).length,
    dead: all('main a[href^="#"]').filter((a) => a.hash.length > 1 && document.getElementById(decodeURIComponent(a.hash.slice(1))) === null).length,
    links: all('a[href]').filter(seen).length,
    top: document.querySelector('main').getBoundingClientRect().top,
  };
})()`;
interface Layout {
  readonly width: number;
  readonly widest: string;
  readonly hidden: readonly string[];
  readonly styled: boolean;
  readonly charts: number;
  readonly dead: number;
  readonly links: number;
  /** Where the content begins, px. */
  readonly top: number;
}
const pages = [
  '/',
  '/policies/',
  '/policies/wuhu-2022/',
  '/compare/targets/',
  '/compare/incentives/',
  '/search/',
  '/check/',
  '/gaps/',
  '/charts/',
  '/cities/wuhu/',
];

/** Steps that a reader takes: each gives what does not hold, or nothing. */
const steps: readonly { readonly url: string; readonly width?: number; readonly what: string; readonly holds: string }[] = [
  {
    url: `/search/?q=${encodeURIComponent('小巨人')}`,
    what: 'the search answers',
    holds: `document.querySelectorAll('[data-search-hit]').length > 5`,
  },
  { url: '/check/#v=1&locations=wuhu', what: 'the checker answers', holds: `document.querySelectorAll('[data-part="results"] details').length > 5` },
  {
    url: '/compare/targets/?p=wuhu-2018,yangzhou-2022',
    what: 'the comparison follows its address',
    holds: `document.querySelectorAll('policy-comparison table thead th').length === 3`,
  },
  {
    url: '/data/',
    width: PHONE,
    what: 'the menu opens by its button',
    holds: `(() => {
      const [button, link] = [document.querySelector('[popovertarget]'), document.querySelector('.site-nav a')];
      const wasShut = link.getClientRects().length === 0;
      button.click();
      return wasShut && button.getAttribute('aria-expanded') === 'true' && link.getBoundingClientRect().height > 30;
    })()`,
  },
  {
    url: '/policies/wuhu-2022/',
    what: 'a citation is given',
    holds: `(document.querySelector('.cite-dialog pre') || (document.querySelector('#c2-p1 a.permalink').click(), null)) !== null`,
  },
];

async function problemsIn(page: OldPage, origin: string, { isWhole, major }: OldBrowser): Promise<string[]> {
  const problems: string[] = [];
  for (const url of pages)
    for (const width of [PHONE, 1440]) {
      await page.visit(origin + url, width);
      const found = await page.read<Layout>(LAYOUT);
      const tell = (what: string) => problems.push(`Chromium ${major}, ${url} at ${width}: ${what}`);
      if (found.width > width) tell(`${found.width} wide: ${found.widest}`);
      if (!found.styled) tell('without its style');
      if (found.hidden.length > 0) tell(`shows ${found.hidden.length} that are hidden: ${found.hidden[0] ?? ''}`);
      if (found.charts > 0) tell(`${found.charts} charts in several widths at once`);
      if (found.dead > 0) tell(`${found.dead} links to no place`);
      if (found.links === 0) tell('no links');
      if (found.top > HEADER) tell(`the content begins at ${Math.round(found.top)} px`);
      if (process.env.PICTURES !== undefined) await page.picture(path.join(process.env.PICTURES, `${major}-${width}${url.replaceAll('/', '_')}.png`));
    }
  for (const { url, width = 1440, what, holds } of isWhole ? steps : []) {
    await page.visit('about:blank', width);
    await page.visit(origin + url, width);
    let isHeld = false;
    for (const until = Date.now() + 15_000; !isHeld && Date.now() < until; await new Promise((r) => setTimeout(r, 100)))
      isHeld = await page.read<boolean>(holds);
    if (!isHeld) problems.push(`Chromium ${major}, ${url}: not so that ${what}`);
  }
  return problems;
}

install();
const { server, origin } = await serve(process.env.HENGCE_DIST ?? 'dist', '/', 0);
const failures: string[] = [];
const only = process.argv[2];
for (const old of browsers.filter((b) => only === undefined || String(b.major) === only)) {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'hengce-old-'));
  const { browser, address } = await start(unpack(old), profile);
  const page = await OldPage.open(address);
  const problems = await problemsIn(page, origin, old);
  page.close();
  browser.removeAllListeners('exit');
  browser.kill('SIGKILL');
  rmSync(profile, { recursive: true, force: true });
  failures.push(...problems);
  for (const problem of problems) console.log(problem);
  console.log(`Chromium ${old.major}: ${pages.length} pages, ${problems.length === 0 ? 'all holds' : `${problems.length} problems`}`);
}
server.close();
process.exit(failures.length === 0 ? 0 : 1);
