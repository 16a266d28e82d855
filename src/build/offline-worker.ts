import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { HASHED_FOLDERS } from './headers.ts';
import { loadSite } from './load-site.ts';
import { address } from './url.ts';

const SOURCE = fileURLToPath(new URL('../client/offline/worker.ts', import.meta.url));

const filesOf = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(dist, path.join(e.parentPath, e.name)).replaceAll(path.sep, '/'))
    .sort();

/** A name for all that a site holds: the same for the same bytes. */
function buildOf(dist: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(path.join(dist, file)));
  return hash.digest('hex').slice(0, 8);
}

/** Data files by which pages work and which do not name their data version, nor bear a hash: what tells a build's from another's. */
function sumsOf(dist: string, files: readonly string[]): Record<string, string> {
  const isPlain = (file: string) => /^(data|search-index)\/[^/]+\.json$/.test(file) && !file.endsWith('.schema.json');
  const bytes = files.filter(isPlain).map((file) => [`/${file}`, readFileSync(path.join(dist, file))] as const);
  const plain = bytes.filter(([, held]) => !held.includes('"data_version"'));
  return Object.fromEntries(plain.map(([file, held]) => [file, createHash('sha256').update(held).digest('hex').slice(0, 32)]));
}

/** Bundles the service worker with all that it needs into `sw.js`, after everything else has been written. */
export function offlineWorker(): AstroIntegration {
  return {
    name: 'hengce:offline-worker',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { dataVersion } = await loadSite();
        const written = filesOf(dist);
        const constants = {
          DATA_VERSION: dataVersion,
          BUILD: buildOf(dist, written),
          HASHED: HASHED_FOLDERS,
          SUMS: sumsOf(dist, written),
          // the home page is there from the start
          SHELL: [address.base],
          'process.env.NODE_ENV': 'production',
        };
        await build({
          configFile: false,
          publicDir: false,
          logLevel: 'error',
          define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
          build: {
            target: ['chrome100', 'safari15.4', 'firefox115'],
            outDir: dist,
            emptyOutDir: false,
            rolldownOptions: { input: SOURCE, output: { format: 'iife', entryFileNames: 'sw.js' } },
          },
        });
      },
    },
  };
}
