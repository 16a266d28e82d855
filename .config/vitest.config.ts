import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Two workers: the machine has two cores, and what runs beside each other has to agree. */
const node = { environment: 'node', root, env: { TZ: 'Asia/Shanghai' }, maxWorkers: 2 } as const;

export default defineConfig({
  root,
  test: {
    // a snapshot that is missing fails; `-u` writes it
    update: 'none',
    projects: [
      {
        test: {
          ...node,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{browser,scale}/**'],
          // one reading of the corpus for all files of a worker: with a fresh one for each, half of the work was that reading
          isolate: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...node,
          name: 'browser',
          include: ['tests/{browser,scale}/**/*.test.ts'],
          globalSetup: ['tests/support/build-sites.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
