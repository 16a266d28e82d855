import { siteAddress } from './address.ts';

/** Where this build will stand. */
export const address = siteAddress(process.env);

/** A link inside the site: puts the base path before a root-relative path such as `/policies/wuhu-2022/#c2-p1`; `#…` stays on its page. */
export function href(path: string): string {
  if (path.startsWith('#')) return path;
  if (!path.startsWith('/')) throw new Error(`href wants a path from the site's root, got "${path}"`);
  return address.base + path.slice(1);
}

/** Links of one page: what leads to a place on it names the place alone. @param page its path from the site's root */
export const hrefOn =
  (page: string) =>
  (path: string): string =>
    href(path.startsWith(`${page}#`) ? path.slice(page.length) : path);

/** The same in full, for citations and exports. */
export const absoluteUrl = (path: string): string => address.origin + href(path);
