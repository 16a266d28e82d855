/**
 * Second half of `npm run build`: indexes what astro has built for the search, into `<dist>/search-index/`.
 * Run it after `astro build`: pages are linked only where they stand.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentToRecords } from '../src/domain/corpus/records.ts';
import { makeEvents } from '../src/domain/corpus/events.ts';
import { makeTitles } from '../src/domain/corpus/titles.ts';
import { loadContent } from '../src/build/content.ts';
import { words } from '../src/build/words.ts';
import { buildSearchBundle, closePagefind, SEARCH_FOLDER, type BundleFile } from '../src/build/search-bundle.ts';
import { clauseDocuments } from '../src/search/pack/clause-documents.ts';
import { pageDocuments } from '../src/search/pack/page-documents.ts';
import { pageEntries } from '../src/views/search-page-entries.ts';
import { buildQueryTables } from '../src/search/pack/query-tables.ts';

const dist = path.resolve(process.env.HENGCE_DIST ?? 'dist');

/** The built HTML of a page, null if the site has no such page. */
function readPage(url: string): string | null {
  const file = path.join(dist, url.replace(/[#?].*$/, ''), 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function write(files: readonly BundleFile[]): void {
  const folder = path.join(dist, SEARCH_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  for (const { path: name, content } of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

const { bundles, units, cities, titles, events } = await loadContent();
const records = contentToRecords(bundles, units);
const clauses = clauseDocuments({ records, cities, units });
const pages = pageDocuments(pageEntries(words, records, cities, { titles: makeTitles(titles), events: makeEvents(events) }, readPage));
try {
  write(await buildSearchBundle([...clauses, ...pages], buildQueryTables(records, cities)));
} finally {
  await closePagefind();
}
console.log(`search: ${clauses.length} clauses and ${pages.length} other places indexed`);
