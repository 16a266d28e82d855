/** Where the site will stand: from SITE_URL, default http://localhost:4321/. */
export interface SiteAddress {
  readonly origin: string;
  /** Path under which the site stands, with both slashes: `/` or `/hengce/`. */
  readonly base: string;
  /** true if SITE_URL was not given: citations then say that the address is provisional. */
  readonly provisional: boolean;
}

export function siteAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  const given = env.SITE_URL?.trim();
  const value = given === undefined || given === '' ? 'http://localhost:4321/' : given;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new Error(`SITE_URL is "${value}", which is no address. Write it in full, e.g. SITE_URL=https://example.org/hengce/`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error(`SITE_URL must begin with http: or https:, not "${url.protocol}"`);
  return { origin: url.origin, base: url.pathname.replace(/\/*$/, '/'), provisional: given === undefined || given === '' };
}
