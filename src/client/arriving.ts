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

/** What a gzip file begins with, and no JSON. */
const ZIPPED = 0x1f;

/** Unzips with what the browser has; Safari before 16.4 has nothing, and loads it. */
async function unzipped(file: Uint8Array<ArrayBuffer>): Promise<BodyInit | null | undefined> {
  if (typeof DecompressionStream !== 'undefined') return new Response(file).body?.pipeThrough(new DecompressionStream('gzip'));
  return import('./gunzip.ts').then((part) => part.gunzip(file));
}

/** Reads a file of JSON, zipped or not: where a host says in a header what it is, the browser has unzipped it. */
export async function jsonOf(response: Response): Promise<unknown> {
  const file = new Uint8Array(await response.arrayBuffer());
  return new Response(file[0] === ZIPPED ? await unzipped(file) : file).json();
}

/** Reads a data file, whose address stays when its content changes. @throws where it is not there, or does not arrive */
export async function readJson(url: string): Promise<unknown> {
  const response = await fetchArriving(url, 'no-cache');
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return jsonOf(response);
}
