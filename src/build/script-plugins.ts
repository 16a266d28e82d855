import type { ViteUserConfig } from 'astro';

/**
 * A workbook is zipped in place: the writer would start a worker from a blob, which the content security policy of every
 * page forbids, as soon as a sheet has more than 160 KB.
 */
export function zipInPlace(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'hengce:zip-in-place',
    enforce: 'pre',
    transform: {
      filter: { id: /\/write-excel-file\/modules\/zip\/zipToArrayBuffer\.js$/ },
      handler: () => "import zip from './zipToArrayBufferSync.js';\nexport default (files) => Promise.resolve(zip(files));\n",
    },
  };
}

/** Parts of the script are asked for with all that they import, at once: what Vite has for that knows styles and nonces too, a third of what all pages share. */
export function leanPreload(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'hengce:lean-preload',
    transform: {
      filter: { id: /\bvite\/preload-helper\.js$/ },
      handler(code) {
        const address = /const assetsURL = (.*?);const seen/s.exec(code)?.[1];
        if (address === undefined || !code.includes('export const __vitePreload')) throw new Error('Vite has another helper for what is preloaded');
        return `const address = ${address};
const asked = new Set();
export function __vitePreload(load, needed = []) {
  for (const file of needed) {
    if (asked.has(file)) continue;
    asked.add(file);
    const link = document.createElement('link');
    link.rel = link.relList.supports('modulepreload') ? 'modulepreload' : 'preload';
    link.as = 'script';
    link.crossOrigin = '';
    link.href = address(file, import.meta.url);
    document.head.append(link);
  }
  return load();
}`;
      },
    },
  };
}

/** A file of the script, with the files that it imports at once. */
type Chunks = Readonly<Record<string, { readonly type: string; readonly imports?: readonly string[] }>>;

function withImports(file: string, chunks: Chunks, all = new Set<string>()): Set<string> {
  if (all.has(file)) return all;
  all.add(file);
  for (const imported of chunks[file]?.imports ?? []) withImports(imported, chunks, all);
  return all;
}

/**
 * A part is asked for with what it imports beyond what its host has loaded: each name of a file weighs as much as a line of
 * script. What makes exports is loaded when a bar is in sight or asked for, and names itself what it needs.
 */
export function fewPreloads(): NonNullable<ViteUserConfig['plugins']>[number] {
  let chunks: Chunks = {};
  const resolveDependencies = (file: string, needed: readonly string[], { hostId }: { readonly hostId: string }): string[] => {
    if (/export-bar|exporting/.test(file)) return [];
    const loaded = withImports(hostId, chunks);
    const more = needed.filter((f) => !loaded.has(f));
    return more.length === 1 ? [] : more;
  };
  return {
    name: 'hengce:few-preloads',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        chunks = bundle;
      },
    },
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: { polyfill: false, resolveDependencies } } } : undefined),
  };
}

/** A few lines that most scripts need: one file of them is asked for once, and packs better. */
const BASICS = /\/src\/domain\/(?:group-by|fact-id)\.ts$/;
/** Small modules that most scripts share: a file of each would weigh more than what it holds, and be asked for by itself. */
const SHARED =
  /\/src\/(?:words\/fill|words\/zh\/(?:term|marks)|client\/(?:element|clipboard|arriving|outdated|anchor|today)|domain\/text\/well-formed|state\/question|views\/markup)\.ts$/;

/** What figures are compared by. */
const FIGURES = /\/src\/domain\/number\/(?:decimal|units|chinese)\.ts$/;

/** Whoever says a sum needs all of these. */
const SUMS = /\/src\/domain\/number\/(?:format|width|money)\.ts$/;

/** What the workbenches choose documents with. */
const CHOOSER =
  /\/src\/(?:client\/compare\/(?:load|lists|find|chooser|printed-column|words)\.ts|words\/zh\/(?:choose|claims|compare)\.ts|views\/tables\/table-lines\.ts|domain\/vocabulary\.ts\?list=codings)$/;

/** What prints a table. */
const TABLE = /\/src\/(?:views\/(?:phrased-markup|tables\/(?:table-markup|printed))\.ts|domain\/vocabulary\.ts\?list=blanks)$/;

/** What shows a part of a table: the rows that are asked for, in the order of a column. */
const ROWS = /\/src\/(?:client\/compare\/(?:late|select|facets)\.ts|domain\/(?:table\/(?:filter|sort)|compare\/select)\.ts|words\/zh\/rank\.ts)$/;

/** What policies are about, and how they support it. */
const SUBJECTS = /\/src\/domain\/vocabulary\.ts\?list=(?:topics|instruments)$/;

/** What says how far a document or a fact holds. */
const STANDING = /\/src\/(?:views\/(?:standing|flags)\.ts|domain\/vocabulary\.ts\?list=(?:validities|payers))$/;

/** The columns of a comparison as data. */
const COLUMN = /\/src\/(?:client\/compare\/column|domain\/(?:compare\/pack|table\/table))\.ts$/;

/** What puts them into words. */
const SPEAKING = /\/src\/client\/compare\/(?:speaking|late-words)\.ts$/;

/** What says whether a goal's years are over. */
const PHASE = /\/src\/words\/zh\/(?:phase|no-year)\.ts$/;

/** What kinds of documents there are. */
const DOCUMENTS = /\/src\/domain\/vocabulary\.ts\?list=(?:stages|holdings)$/;

/** What the checker prints its results with: whatever is loaded after them needs some of it. */
const RESULTS = /\/src\/(?:views\/check\/(?:conditions|answers|amount-lines|incentive|results)|words\/zh\/check-results)\.ts$/;

/** They make one file each. */
export function sharedParts(): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'hengce:shared-parts',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              rolldownOptions: {
                preserveEntrySignatures: 'allow-extension',
                output: {
                  entryFileNames: '_astro/page.[hash].js',
                  codeSplitting: {
                    groups: [
                      { name: 'shared', test: SHARED },
                      { name: 'basics', test: BASICS },
                      { name: 'figures', test: FIGURES, includeDependenciesRecursively: false },
                      { name: 'sums', test: SUMS },
                      { name: 'chooser', test: CHOOSER, includeDependenciesRecursively: false },
                      { name: 'table', test: TABLE, includeDependenciesRecursively: false },
                      { name: 'late', test: ROWS, includeDependenciesRecursively: false },
                      { name: 'column', test: COLUMN, includeDependenciesRecursively: false },
                      { name: 'speaking', test: SPEAKING, includeDependenciesRecursively: false },
                      { name: 'subjects', test: SUBJECTS, includeDependenciesRecursively: false },
                      { name: 'standing', test: STANDING, includeDependenciesRecursively: false },
                      { name: 'phase', test: PHASE, includeDependenciesRecursively: false },
                      { name: 'results', test: RESULTS, includeDependenciesRecursively: false },
                      { name: 'documents', test: DOCUMENTS, includeDependenciesRecursively: false },
                    ],
                  },
                },
              },
            },
          }
        : undefined,
  };
}
