/** What a search loads stands in the site under `search-index/`; every file is asked for once a visit. */
import { fetchArriving, jsonOf } from '../arriving.ts';
import { Outdated } from '../outdated.ts';

async function fetchWhole(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetchArriving(url, cache);
  if (response.status === 404) throw new Outdated(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

/**
 * Loads a file of JSON, zipped or not.
 * @param cache `no-cache` for a file whose address stays when its content changes
 * @throws Outdated if the server has no such file: the site was built anew
 */
export const fetchJson = async (url: string, cache: RequestCache = 'default'): Promise<unknown> => jsonOf(await fetchWhole(url, cache));

/** Loads a file. @throws Outdated if the server has no such file: the site was built anew */
export const fetchBytes = async (url: string): Promise<Uint8Array> => new Uint8Array(await (await fetchWhole(url, 'default')).arrayBuffer());

/** Loads what is loaded once a visit; a function of the site's root with both slashes. */
export interface LoadedOnce<T> {
  (base: string): Promise<T>;
  /** Loads anew when it is next asked for: what was loaded no longer fits what the server has. */
  readonly forget: () => void;
}

/**
 * A loader that loads once a visit; after a failure the next call tries again.
 * @param load is given the folder of the search's files
 */
export function loadOnce<T>(load: (folder: string) => Promise<T>): LoadedOnce<T> {
  let loaded: Promise<T> | undefined;
  const forget = () => (loaded = undefined);
  const once = (base: string) => {
    if (loaded === undefined) {
      const loading = load(`${new URL(base, location.href).pathname}search-index/`);
      loaded = loading;
      loading.catch(() => loaded === loading && forget());
    }
    return loaded;
  };
  return Object.assign(once, { forget });
}
