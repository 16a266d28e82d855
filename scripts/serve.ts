/** `npm run serve`: serves `dist/` as a static host would. PORT overrides 4321. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { siteAddress } from '../src/build/address.ts';
import { headersOf } from '../src/build/headers.ts';

/**
 * Serves a built site under its base path, with the headers that a host should send; a `.br` file beside a file is sent
 * in its place.
 * @param dir folder with the built files
 * @param base path with both slashes
 * @param port 0 for any free one
 */
export function serve(dir: string, base: string, port: number): Promise<{ server: Server; origin: string }> {
  /** Headers of pages that were asked for, each read once. */
  const ofPages = new Map<string, Record<string, string>>();
  const headersFor = (at: string): Record<string, string> => {
    if (!/(\/|\.html)$/.test(at)) return headersOf(at, null);
    const known = ofPages.get(at) ?? headersOf(at, readFileSync(path.join(dir, at.endsWith('/') ? `${at}index.html` : at), 'utf8'));
    ofPages.set(at, known);
    return known;
  };
  const files = sirv(dir, {
    etag: true,
    brotli: true,
    setHeaders: (response, at) => {
      for (const [name, value] of Object.entries(headersFor(at))) response.setHeader(name, value);
    },
  });
  const missing = readFileSync(path.join(dir, '404.html'));
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, headersFor('/404.html'));
      response.end(missing);
    };
    const url = request.url ?? '/';
    if (base !== '/' && url === base.slice(0, -1)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    if (!url.startsWith(base)) {
      notFound();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    files(request, response, notFound);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ server, origin: `http://localhost:${actual}` });
    });
  });
}

function readPort(value: string | undefined): number {
  const port = Number(value ?? 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`PORT is "${value ?? ''}"; give a number from 1 to 65535`);
  return port;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const port = readPort(process.env.PORT);
    const { base } = siteAddress(process.env);
    const { origin } = await serve(process.env.HENGCE_DIST ?? 'dist', base, port);
    console.log(`衡策 Hengce: ${origin}${base}  (Ctrl+C ends)`);
  } catch (error) {
    const isBusy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    console.error(
      isBusy ? `Port ${process.env.PORT ?? '4321'} is in use. Stop what runs there, or choose another: PORT=4322 npm start` : (error as Error).message,
    );
    process.exit(1);
  }
}
