/** What a search loads stands in the site under `search-index/`; every file is asked for once a visit. */

/** Loads a file of JSON. @throws if the server has no such file */
export async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/**
 * A loader that loads once a visit; after a failure the next call tries again.
 * @param load is given the folder of the search's files
 * @returns a function of the site's root with both slashes
 */
export function loadOnce<T>(load: (folder: string) => Promise<T>): (base: string) => Promise<T> {
  let loaded: Promise<T> | undefined;
  return (base) => {
    if (loaded === undefined) {
      loaded = load(`${new URL(base, location.href).pathname}search-index/`);
      loaded.catch(() => (loaded = undefined));
    }
    return loaded;
  };
}
