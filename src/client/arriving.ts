/** So long a file may take, in milliseconds: 5 KB a second bring the largest. A slow line is no fault, a dead one is told. */
const PATIENCE = 40_000;

/**
 * Fetches a file of the site, and gives up where it does not arrive in time.
 * @param cache `no-cache` for a file whose address stays when its content changes
 * @returns its response; reading it rejects when it stops in the middle
 */
export function fetchArriving(url: string, cache: RequestCache): Promise<Response> {
  const stop = new AbortController();
  // to stop what has arrived or failed changes nothing
  setTimeout(() => stop.abort(), PATIENCE);
  return fetch(url, { cache, signal: stop.signal });
}

/** Reads a data file, whose address stays when its content changes. @throws where it is not there, or does not arrive */
export async function readJson(url: string): Promise<unknown> {
  const response = await fetchArriving(url, 'no-cache');
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
