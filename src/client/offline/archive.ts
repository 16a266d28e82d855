/** What the offline worker stores and how it tells a page's version: texts to texts, no worker in it. */

/** Where in a page the first words stand. */
const BODY = /<body[^>]*>/;

/** What a zipped file begins with: ten bytes, then the data version in place of a name (`src/build/zipped.ts`), read as text. */
const ZIPPED = /^\x1f[^]{9}([\d-]+\w*)\0/;

/** Whether a page or a data file is of a data version: every page prints its own, a file names it as `data_version`, a zipped one before all else. */
export function isOfVersion(text: string, isHtml: boolean, version: string): boolean {
  if (isHtml) return text.includes(`>${version}<`) || text.includes(` ${version}`);
  return (ZIPPED.exec(text) ?? /"data_version":\s*"([^"]+)"/.exec(text))?.[1] === version;
}

/** A stored page, with a line above all else that says so. */
export const toldOf = (html: string, line: string): string =>
  html.replace(BODY, (body) => `${body}<p class="archived" role="status" data-archived>${line}</p>`);

const STATIC = /(?:^|[;}])\s*import\s*(?:[^'"()]*?from)?\s*["']\.\/([\w.-]+\.js)["']/g;
const ANY = /["'`](?:\.\/|_astro\/)([\w.-]+\.js)["'`]/g;
const PART = /<(?:script[^>]*\ssrc|link[^>]*\shref)="([^"]+\.(?:js|css))"/g;

const addresses = (text: string, pattern: RegExp, base: string) => Array.from(text.matchAll(pattern), (m) => new URL(m[1] ?? '', base).href);

/** Scripts and style sheets that a page names. @param url of the page, in full */
export const partsOfPage = (html: string, url: string): string[] => addresses(html, PART, url);

/** Scripts that a script loads with itself, or, `late`, at any time. @param url of the script, in full */
export const scriptsOfScript = (text: string, url: string, late: boolean): string[] => addresses(text, late ? ANY : STATIC, url);

/** The policy of that page: a style of its own, nothing else. */
export const MISSING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STYLE = ':root{color-scheme:light dark;font:1rem/1.7 system-ui,sans-serif}body{max-width:40em;margin:3rem auto;padding:0 1rem}a{color:inherit}';

/** What stands for a page that is not stored. @param pages stored ones, as addresses */
export function missingPage(words: { missing: string; missingLead: string; stored: string }, pages: readonly { url: string; title: string }[]): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const list = pages.map(({ url, title }) => `<li><a href="${escape(url)}">${escape(title)}</a></li>`).join('');
  return [
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${words.missing}</title><style>${STYLE}</style><body><main><h1>${words.missing}</h1><p>${words.missingLead}</p>`,
    list === '' ? '' : `<h2>${words.stored}</h2><ul>${list}</ul>`,
    '</main>',
  ].join('');
}
