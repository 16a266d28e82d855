/**
 * What a host sends beside the files: said once, for `npm run serve`, for `dist/_headers` (Netlify, Cloudflare Pages and
 * those who read the same form) and for the nginx lines of the README.
 */
import { policyWith } from './csp.ts';

/** Folders whose files bear a hash of what they hold in their names: what is at an address never changes. */
export const HASHED_FOLDERS = ['/_astro/', '/styles/', '/search-index/pagefind/', '/search-index/texts/', '/search-index/words/'] as const;

/** The service worker (`src/client/offline/worker.ts`). */
const WORKER = '/sw.js';

const FOREVER = 'public, max-age=31536000, immutable';
/** Kept, and asked for again each time: a new deployment is seen at once. */
const ASK_AGAIN = 'no-cache';

/**
 * The policy that one header can say for all pages. Each allows its own style sheet by its hash, in a meta element that
 * holds beside the header: what is allowed is what both allow.
 */
const POLICY_OF_ALL = policyWith("'self' 'unsafe-inline'");

const OF_ALL: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', POLICY_OF_ALL],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** Types that a list of extensions does not know, or knows without the encoding. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gzip: 'application/gzip',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pf_index: 'application/octet-stream',
  svg: 'image/svg+xml; charset=utf-8',
};

const cachingOf = (path: string) => (HASHED_FOLDERS.some((folder) => path.startsWith(folder)) ? FOREVER : ASK_AGAIN);

/** The policy in a page's meta element, null for what is no page. */
const policyOf = (html: string | null): string | null => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html ?? '')?.[1] ?? null;

/**
 * Headers of one file.
 * @param path from the site's root: `/_astro/page.1a2b.js`, `/policies/` for a page
 * @param html what a page holds: its own policy is then sent, as its meta element says it; null for other files
 */
export function headersOf(path: string, html: string | null): Record<string, string> {
  const type = TYPES[path.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(path)?.[1] ?? '')];
  return {
    ...Object.fromEntries(OF_ALL),
    'Cache-Control': cachingOf(path),
    'Content-Security-Policy': policyOf(html) ?? POLICY_OF_ALL,
    ...(type === undefined ? {} : { 'Content-Type': type }),
  };
}

/**
 * The file `_headers` of static hosts. Where two rules meet, some of them join the values: caching is said for what bears
 * a hash and for the offline worker, by which a new deployment is noticed; all else they have asked for again of
 * themselves (`max-age=0, must-revalidate`).
 * @param base path under which the site stands, with both slashes
 */
export function headersFile(base: string): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    [`${base}${path.slice(1)}`, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const caching = (path: string, said: string) => rule(path, [['Cache-Control', said]]);
  return [rule('/*', OF_ALL), caching(WORKER, ASK_AGAIN), ...HASHED_FOLDERS.map((folder) => caching(`${folder}*`, FOREVER)), ''].join('\n\n');
}

/** The same for nginx, to stand in a `server`. @param base path under which the site stands, with both slashes */
export function nginxLines(base: string): string {
  const add = (name: string, value: string) => `add_header ${name} "${value}" always;`;
  const folders = HASHED_FOLDERS.map((f) => f.slice(1, -1)).join('|');
  return [
    ...OF_ALL.map(([name, value]) => add(name, value)),
    add('Cache-Control', '$hengce_caching'),
    '',
    '# outside of the server:',
    'map $uri $hengce_caching {',
    `  ~^${base}(${folders})/ "${FOREVER}";`,
    `  default "${ASK_AGAIN}";`,
    '}',
  ].join('\n');
}
