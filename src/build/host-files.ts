import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { address } from './url.ts';
import { headersFile } from './headers.ts';

/** Writes `_headers`, by which static hosts know what to send beside the files. */
export function hostFiles(): AstroIntegration {
  return {
    name: 'hengce:host-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeFileSync(fileURLToPath(new URL('_headers', dir)), headersFile(address.base));
      },
    },
  };
}
