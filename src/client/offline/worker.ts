/**
 * The service worker: pages and data from the network first, from the browser's archive where there is none; files that
 * bear a hash from the archive first. Each build has archives of its own and stores nothing of another: a page read from
 * them says its data version, and a page of another build gets no data from them. A newer build fetches anew what the
 * reader has, and takes over when a page of its own is the only one open.
 */
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { offlineWords } from '../../words/zh/offline.ts';
import { isOfVersion, MISSING_POLICY, missingPage, partsOfPage, scriptsOfScript, toldOf } from './archive.ts';
import type { Asked } from './messages.ts';
import type { Fetching, WorkerScope } from './worker-scope.ts';

/** Put in by the build (src/build/offline-worker.ts). */
declare const DATA_VERSION: string;
declare const BUILD: string;
declare const HASHED: readonly string[];
/** Addresses of pages that are there from the start. */
declare const SHELL: readonly string[];
/** Data files that do not name their data version, by path from the site's root: the first half of their SHA-256. */
declare const SUMS: Readonly<Record<string, string>>;

const worker = self as unknown as WorkerScope;
const words = offlineWords.offline;

const scope = new URL(worker.registration.scope).pathname;
const ours = `hengce ${scope} `;
/** What the reader chose; what he has seen; scripts, styles and the parts of the search; open pages of other builds, by their ids. */
const [KEPT, SEEN, FILES, OTHERS] = ['kept', 'seen', 'files', 'others'].map((name) => `${ours}${BUILD} ${name}`) as [string, string, string, string];
/** Seen pages and data files that are held; a newer build fetches the last of them anew. */
const MOST = 200;
const MOST_RENEWED = 30;

const below = (url: string) => `/${new URL(url).pathname.slice(scope.length)}`;
const isPage = (url: string) => url.endsWith('/');
const isHashed = (url: string) => HASHED.some((folder) => below(url).startsWith(folder));
const isData = (url: string) => /^\/(data|search-index)\/.*\.json(\.gzip)?$/.test(below(url));
const isHtml = (response: Response) => (response.headers.get('content-type') ?? '').startsWith('text/html');
/** An address without its question, which asks nothing of the server. */
const bare = (url: string) => url.replace(/[?#].*$/, '');
const inFull = (url: string) => new URL(url, worker.registration.scope).href;

async function sumOf(bytes: ArrayBuffer): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(sum).slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a page or a data file is of this build's data. */
async function isOurs(response: Response): Promise<boolean> {
  if (!response.ok || response.redirected) return false;
  if (!isHtml(response) && !isData(response.url)) return false;
  const sum = SUMS[below(bare(response.url))];
  if (sum !== undefined) return sum === (await sumOf(await response.clone().arrayBuffer()));
  return isOfVersion(await response.clone().text(), isHtml(response), DATA_VERSION);
}

/** Stores a page and the scripts and styles it needs. @param late the scripts too that it loads later @throws where one does not arrive, or is of another build */
async function store(name: string, page: string, late: boolean): Promise<void> {
  const cache = await caches.open(name);
  const seen = new Set<string>();
  const scripts = async (urls: readonly string[]): Promise<void> => {
    const others = urls.filter((u) => !seen.has(u));
    for (const url of others) seen.add(url);
    await Promise.all(
      others.map(async (url) => {
        const response = (await caches.match(url, { cacheName: FILES })) ?? (await fetch(url));
        if (!response.ok) throw new Error(url);
        const text = await response.clone().text();
        await cache.put(url, response);
        await scripts(scriptsOfScript(text, url, late));
      }),
    );
  };
  const url = inFull(page);
  const response = await fetch(url, { cache: 'no-cache' });
  // withdrawn, or moved inside the site
  if (response.status === 404 || response.status === 410 || (response.redirected && response.url.startsWith(worker.registration.scope))) return;
  if (!(await isOurs(response))) throw new Error(url);
  await scripts(partsOfPage(await response.clone().text(), url));
  await cache.put(url, response);
}

/** Drops what was stored first, but for scripts and styles: there are few, and pages need them. */
async function trim(name: string): Promise<void> {
  const cache = await caches.open(name);
  const keys = (await cache.keys()).filter((key) => !/\.(js|css)$/.test(key.url));
  for (const key of keys.slice(0, Math.max(0, keys.length - MOST))) await cache.delete(key);
}

/** Where it is noted that an open page is of another build. */
const noteOf = (client: string) => inFull(`?${client}`);

type Plugin = NonNullable<NonNullable<ConstructorParameters<typeof NetworkFirst>[0]>['plugins']>[number];
interface Answered {
  readonly request: Request;
  readonly event: Fetching;
}

/** Only what is of this build is stored, and nothing once a newer one is known. */
async function cacheWillUpdate({ response, request, event }: Answered & { response: Response }): Promise<Response | null> {
  const isStorable = await isOurs(response);
  if (!isStorable && request.mode === 'navigate' && response.ok) await (await caches.open(OTHERS)).put(noteOf(event.resultingClientId), new Response());
  return isStorable && worker.registration.waiting === null ? response : null;
}

/** What the reader chose stands in for what he has not seen since; a page says that it is stored, and its version. */
async function cachedResponseWillBeUsed({ request, event, cachedResponse }: Answered & { cachedResponse?: Response | undefined }) {
  // the request given here is made anew from its address: how it was asked for stands in the event
  const isOther = event.request.mode !== 'navigate' && (await caches.match(noteOf(event.clientId), { cacheName: OTHERS })) !== undefined;
  const found = isOther ? undefined : (cachedResponse ?? (await caches.match(bare(request.url), { cacheName: KEPT })));
  if (found === undefined || !isHtml(found)) return found;
  const { headers, status } = found;
  return new Response(toldOf(await found.text(), words.archived(DATA_VERSION)), { headers, status });
}

const cacheKeyWillBeUsed = ({ request }: { request: Request }) => Promise.resolve(bare(request.url));
const cacheDidUpdate = ({ cacheName }: { cacheName: string }) => trim(cacheName);

const plugin = { cacheKeyWillBeUsed, cacheWillUpdate, cacheDidUpdate, cachedResponseWillBeUsed } as Plugin;
const pages = new NetworkFirst({ cacheName: SEEN, plugins: [plugin] });
const files = new CacheFirst({
  cacheName: FILES,
  plugins: [
    {
      // a page of somebody else, such as a login of the network, is no script
      cacheWillUpdate: ({ response }) => Promise.resolve(response.status === 200 && !isHtml(response) ? response : null),
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) => cachedResponse ?? (await caches.match(request.url, { cacheName: KEPT })),
      cacheDidUpdate,
    },
  ],
});

registerRoute(({ request, url }) => request.mode === 'navigate' && url.pathname.startsWith(scope), pages);
registerRoute(({ url, sameOrigin }) => sameOrigin && isHashed(url.href), files);
registerRoute(({ url, sameOrigin }) => sameOrigin && isData(url.href), pages);

setCatchHandler(async ({ request }) => {
  if (!(request instanceof Request) || request.mode !== 'navigate') return Response.error();
  const stored = await Promise.all([KEPT, SEEN].map(async (name) => (await caches.open(name)).keys()));
  const urls = [...new Set(stored.flat().map((r) => r.url))].filter(isPage);
  const titled = await Promise.all(
    urls.map(async (url) => {
      const html = (await (await caches.match(url))?.text()) ?? '';
      return { url, title: /<title>([^<]*)/.exec(html)?.[1] ?? url };
    }),
  );
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': MISSING_POLICY };
  return new Response(missingPage(words, titled), { status: 503, headers });
});

/** Addresses of pages in the archives of older builds, the last stored last. */
async function pagesOfOlder(kind: 'kept' | 'seen'): Promise<string[]> {
  const names = (await caches.keys()).filter((n) => n.startsWith(ours) && n.endsWith(` ${kind}`) && n !== KEPT && n !== SEEN);
  const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return [...new Set(keys.flat().map((r) => r.url))].filter(isPage);
}

worker.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      // where one does not arrive, the older worker and its archives stay
      const [kept, seen] = await Promise.all([pagesOfOlder('kept'), pagesOfOlder('seen')]);
      await Promise.all([...kept.map((url) => store(KEPT, url, true)), ...[...seen.slice(-MOST_RENEWED), ...SHELL].map((url) => store(SEEN, url, false))]);
    })(),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const older = (await caches.keys()).filter((n) => n.startsWith(ours) && ![KEPT, SEEN, FILES, OTHERS].includes(n));
      await Promise.all(older.map((name) => caches.delete(name)));
      // pages are asked for while the worker starts
      if ('navigationPreload' in worker.registration) await worker.registration.navigationPreload.enable();
    })(),
  );
});

/** Whether one page of the site is open and no more: others may be of an older build, and want what is held of it. */
async function isAlone(): Promise<boolean> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return open.filter(({ url }) => url.startsWith(worker.registration.scope)).length <= 1;
}

/** @returns what the page is told */
async function answer(asked: Asked): Promise<boolean> {
  if (asked.ask === 'takeOver') {
    // it resolves only when this worker is active, which waits for what this worker waits for
    if (await isAlone()) void worker.skipWaiting();
    return true;
  }
  if (asked.ask === 'isKept') return (await caches.match(inFull(asked.url), { cacheName: KEPT })) !== undefined;
  if (asked.ask === 'drop') return (await caches.open(KEPT)).delete(asked.url);
  await store(asked.kept ? KEPT : SEEN, asked.url, asked.kept);
  return true;
}

worker.addEventListener('message', (event) => {
  event.waitUntil(
    answer(event.data as Asked)
      .catch(() => false)
      .then((said) => event.ports[0]?.postMessage(said)),
  );
});
