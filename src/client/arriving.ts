/** So long a file may let wait for its next bytes, in milliseconds: a slow line is no fault, a dead one is told. */
const PATIENCE = 20_000;

/**
 * Fetches a file of the site, and gives up where nothing of it arrives any more.
 * @param cache `no-cache` for a file whose address stays when its content changes
 * @returns its response; reading it rejects when it stops in the middle
 */
export async function fetchArriving(url: string, cache: RequestCache = 'no-cache'): Promise<Response> {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  // to stop what has arrived or failed changes nothing
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), PATIENCE);
  };
  wait();
  const { body, status } = await fetch(url, { cache, signal: stop.signal });
  const watched = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, to) {
      wait();
      to.enqueue(bytes);
    },
  });
  return new Response(body?.pipeThrough(watched), { status });
}

/** Reads a data file, whose address stays when its content changes. @throws where it is not there, or stops arriving */
export async function readJson(url: string): Promise<unknown> {
  const response = await fetchArriving(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}
