import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { kindOf } from '../search/rank/answers.ts';
import type { IndexedDocument } from '../search/rank/memory-index.ts';
import { FIGURE_KINDS, type DocumentNumber, type FigureKind } from '../search/rank/search-index.ts';
import { TONGUES } from '../search/pack/foreign.ts';
import { packFigures, type DocumentFigures, type PackedFigures } from '../search/pack/packed-figures.ts';
import { packTexts } from '../search/pack/packed-texts.ts';
import { askableBy } from '../search/pack/askable.ts';
import { packDocuments } from '../search/pack/packed-documents.ts';
import { readMeta, unzip, type IndexMeta } from '../search/pack/pagefind-files.ts';
import { packLabels } from '../search/pack/packed-labels.ts';
import { packTables } from '../search/pack/packed-tables.ts';
import { shardStarts } from '../search/pack/text-shards.ts';
import type { SearchLabels } from '../search/rank/words.ts';
import type { QueryTables } from '../search/pack/tables.ts';
import * as pagefind from 'pagefind';

/** A file of the search index, path relative to its folder. */
export interface BundleFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Folder of the index in the built site. */
export const SEARCH_FOLDER = 'search-index';

// the rest of what Pagefind makes is its own interface and program, which the site does not use
const isNeeded = (path: string) => path.endsWith('.pf_index');

/** A fragment's bytes at most, as a rule: Node would set aside sixteen times as much for each. */
const FRAGMENT = 1024;

/** How often a figure says what its neighbours say too, in characters. */
const FIGURES_SAY_AGAIN = 8;

/** Records handed over at once: Pagefind is never waited for, and holds no thousands of messages. */
const AT_ONCE = 500;

function failOn(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

const encoder = new TextEncoder();

/** What the one index among Pagefind's files says of itself. */
function indexMeta(files: readonly BundleFile[]): IndexMeta {
  const [only, ...others] = files.filter((f) => f.path.endsWith('.pf_meta'));
  if (only === undefined || others.length > 0) throw new Error('Pagefind made another number of indexes than one');
  return readMeta(unzip(only.content));
}

/** url → the name Pagefind gave the record: that of its fragment file. */
function fragmentNames(files: readonly BundleFile[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { path, content } of files) {
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) continue;
    const text = gunzipSync(content, { chunkSize: FRAGMENT })
      .toString('utf8')
      .replace(/^pagefind_dcd/, '');
    names.set((JSON.parse(text) as { url: string }).url, name);
  }
  return names;
}

/** The documents with those facts and figures alone that a question can ask for. */
function askedFor(documents: readonly IndexedDocument[], { concepts }: QueryTables): readonly IndexedDocument[] {
  const isAskable = askableBy(concepts);
  return documents.map((d) => ({
    ...d,
    entry: { ...d.entry, facts: d.entry.facts.filter(isAskable) },
    figures: (d.figures ?? []).filter((f) => f.words.some(isAskable)),
  }));
}

/** The files of figures of each kind, and the first documents of each. */
function figureFiles(documents: readonly IndexedDocument[]): {
  readonly starts: Readonly<Record<FigureKind, readonly DocumentNumber[]>>;
  readonly files: readonly { readonly name: string; readonly figures: PackedFigures }[];
} {
  const ofKind = (kind: FigureKind): readonly DocumentFigures[] =>
    documents.flatMap(({ figures }, number) => {
      const own = (figures ?? []).filter((f) => kindOf(f) === kind);
      return own.length === 0 ? [] : [[number, own] as const];
    });
  const cut = (kind: FigureKind) => {
    const all = ofKind(kind);
    // of many policies: what a question asks is spread over all of them
    const starts = shardStarts(all.map(([, figures]) => ({ policy: null, characters: JSON.stringify(figures).length / FIGURES_SAY_AGAIN })));
    return starts.map((from, i) => all.slice(from, starts[i + 1] ?? all.length));
  };
  const files = { goal: cut('goal'), district: cut('district'), money: cut('money') };
  const startsOf = (kind: FigureKind) => files[kind].map((f) => f[0]?.[0] ?? 0);
  return {
    starts: { goal: startsOf('goal'), district: startsOf('district'), money: startsOf('money') },
    files: FIGURE_KINDS.flatMap((kind) => files[kind].map((own, i) => ({ name: `${kind}-${i}`, figures: packFigures(kind, own) }))),
  };
}

/**
 * Makes everything the browser needs to search: Pagefind's index over the documents (one record each, every word a token
 * of its own), the text of each document, the documents' table, the query tables, and the names
 * a hit shows. The same input gives the same bytes.
 * @throws if Pagefind reports an error or loses a record
 */
export async function buildSearchBundle(all: readonly IndexedDocument[], tables: QueryTables, labels: SearchLabels): Promise<BundleFile[]> {
  const documents = askedFor(all, tables);
  const { index, errors } = await pagefind.createIndex({});
  failOn(errors, 'start');
  if (index === undefined) throw new Error('Pagefind gave no index');
  try {
    // no metadata: Pagefind would index it as well, sentence by sentence; what a hit shows stands in a file of its own
    const add = async ({ tokens, document }: IndexedDocument) => {
      const added = await index.addCustomRecord({ url: document.url, content: tokens.join(' '), language: 'zh' });
      failOn(added.errors, `index ${document.url}`);
    };
    for (let from = 0; from < documents.length; from += AT_ONCE) await Promise.all(documents.slice(from, from + AT_ONCE).map(add));
    const written = await index.getFiles();
    failOn(written.errors, 'write its files');
    const files = written.files.filter((f) => isNeeded(f.path)).map((f) => ({ path: f.path, content: f.content }));
    const names = fragmentNames(written.files);
    const numberOf = new Map(
      documents.map(({ document }, number) => {
        const name = names.get(document.url);
        if (name === undefined) throw new Error(`Pagefind lost ${document.url}; are two documents at one address?`);
        return [name, number];
      }),
    );
    if (names.size !== documents.length) throw new Error(`Pagefind holds ${names.size} records, ${documents.length} were given`);
    const { parts, records: recordNames } = indexMeta(written.files);
    const numbered = recordNames.map((name) => numberOf.get(name) ?? -1);
    const records = numbered.every((number, record) => number === record) ? null : numbered;
    const shards = shardStarts(documents.map(({ entry, document }) => ({ policy: entry.policy, characters: document.text.length })));
    const texts = shards.map((from, i) => packTexts(documents.slice(from, shards[i + 1] ?? documents.length).map((d) => d.document)));
    const figures = figureFiles(documents);
    const entries = documents.map((d) => d.entry);
    const held = {
      documents: packDocuments(entries, { shards, figures: figures.starts, parts, records }),
      tables: packTables(tables),
      labels: packLabels(labels),
      texts,
      figures: figures.files,
    };
    const version = createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 8);
    // what belongs together says so; what is asked for later has it in its address
    const json = (data: unknown) => encoder.encode(JSON.stringify(data));
    return [
      ...files.map((f) => ({ path: `pagefind/${f.path}`, content: f.content })),
      ...texts.map((shard, number) => ({ path: `texts/${version}/${number}.json`, content: json(shard) })),
      ...figures.files.map(({ name, figures: own }) => ({ path: `texts/${version}/${name}.json`, content: json(own) })),
      { path: 'documents.json', content: json({ version, ...held.documents, labels: held.labels }) },
      { path: 'tables.json', content: json({ version, ...held.tables.core }) },
      { path: `words/${version}.json`, content: json(held.tables.words) },
      ...TONGUES.map((tongue) => ({ path: `words/${version}-${tongue}.json`, content: json(held.tables.foreign[tongue]) })),
    ].sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await index.deleteIndex();
  }
}

/** Ends Pagefind's helper process; without it a script would not end. */
export const closePagefind = async (): Promise<void> => {
  await pagefind.close();
};
