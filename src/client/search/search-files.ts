/** What a search loads stands in the site under `search-index/`; every file is asked for once a visit. */
import { Outdated } from '../outdated.ts';

/**
 * Loads a file of JSON.
 * @param cache `no-cache` for a file whose address stays when its content changes
 * @throws Outdated if the server has no such file: the site was built anew
 */
export async function fetchJson(url: string, cache: RequestCache = 'default'): Promise<unknown> {
  const response = await fetch(url, { cache });
  if (response.status === 404) throw new Outdated(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/** Loads what is loaded once a visit; a function of the site's root with both slashes. */
export interface LoadedOnce<T> {
  (base: string): Promise<T>;
  /** Loads anew when it is next asked for: what was loaded no longer fits what the server has. */
  readonly forget: () => void;
}

/**
 * A loader that loads once a visit; after a failure the next call tries again.
 * @param load is given the folder of the search's files, and how often it was asked before
 */
export function loadOnce<T>(load: (folder: string, before: number) => Promise<T>): LoadedOnce<T> {
  let loaded: Promise<T> | undefined;
  let times = 0;
  const forget = () => (loaded = undefined);
  const once = (base: string) => {
    if (loaded === undefined) {
      const loading = load(`${new URL(base, location.href).pathname}search-index/`, times++);
      loaded = loading;
      loading.catch(() => loaded === loading && forget());
    }
    return loaded;
  };
  return Object.assign(once, { forget });
}
