import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { clauseDocuments } from '../search/pack/clause-documents.ts';
import { pageDocuments } from '../search/pack/page-documents.ts';
import { buildQueryTables } from '../search/pack/query-tables.ts';
import { answerFacts } from '../views/search-facts.ts';
import { searchLabels } from '../views/search-labels.ts';
import { pageEntries } from '../views/search-page-entries.ts';
import type { Site } from '../views/site.ts';
import { loadSite } from './load-site.ts';
import { buildSearchBundle, closePagefind, SEARCH_FOLDER, type BundleFile } from './search-bundle.ts';

/** Writes the files in place of what stood there. */
function write(folder: string, files: readonly BundleFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path: name, content } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Everything a search loads, made from a built site: pages are linked only where they stand in `dist`. */
async function makeSearchFiles(site: Site, dist: string): Promise<BundleFile[]> {
  const { records, content, words, titles } = site;
  const readPage = (url: string): string | null => {
    const file = path.join(dist, url.replace(/[#?].*$/, ''), 'index.html');
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
  const facts = answerFacts(site);
  const documents = [
    ...clauseDocuments({ records, cities: content.cities, units: content.units }).map((d) => {
      const own = facts.get(d.document.url);
      return own === undefined ? d : { ...d, figures: own };
    }),
    ...pageDocuments(pageEntries(words, records, content.cities, titles, readPage)),
  ];
  return buildSearchBundle(documents, buildQueryTables(records, content.cities), searchLabels(site));
}

/** Indexes what Astro has built for the search, into `search-index/`, in the same process: from the same corpus. */
export function searchFiles(): AstroIntegration {
  return {
    name: 'hengce:search-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        try {
          write(path.join(dist, SEARCH_FOLDER), await makeSearchFiles(await loadSite(), dist));
        } finally {
          await closePagefind();
        }
      },
    },
  };
}
