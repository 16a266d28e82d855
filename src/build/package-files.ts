/** The data package and the archive of all its files, made when the site is written. */
import { createHash } from 'node:crypto';
import { Zip, ZipDeflate } from 'fflate';
import { writeGbt7714 } from '../exports/citations/gbt7714.ts';
import { dataSetPlace, dataSetWork } from '../views/data/cited.ts';
import { dataPackage, type FileFacts } from '../views/data/package.ts';
import { dataTables, type DataTable } from '../views/data/tables.ts';
import type { TableName } from '../words/zh/field-titles.ts';
import type { Site } from '../views/site.ts';
import { csvFiles } from './csv-files.ts';
import { dataFiles } from './data-files.ts';
import { recordNames } from './record-files.ts';
import { listNames, once } from './shard-files.ts';

/** Every table as published. */
export const tablesOf = once((site: Site): readonly DataTable[] => {
  const csv = new Set(csvFiles(site).map((f) => f.name));
  const names: readonly TableName[] = [...recordNames, ...listNames];
  return dataTables(names, (name) => csv.has(`${name}.csv`), site.words);
});

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** `/data/datapackage.json`: every table file with its fields, size and digest. */
export const packageJson = once((site: Site): string => {
  const files = new Map<string, () => string>([
    ...dataFiles(site).map((f) => [f.name, () => f.body] as const),
    ...csvFiles(site).map((f) => [f.name, f.make] as const),
  ]);
  const factsOf = (name: string): FileFacts => {
    const make = files.get(name);
    if (make === undefined) throw new RangeError(`${name} is not published`);
    const body = encode(make());
    return { bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') };
  };
  return `${JSON.stringify(dataPackage(site, tablesOf(site), factsOf))}\n`;
});

/** Name of the archive below `/data/`. */
export const ARCHIVE = 'hengce.zip';

/** Files of the archive, sorted; each is made when it is packed. */
function archived(site: Site): readonly { readonly name: string; readonly make: () => string }[] {
  const { dataVersion, asOf, absoluteUrl, words } = site;
  const cited = writeGbt7714(dataSetWork(site), dataSetPlace(site), words.reading.citation.parts);
  const readme = words.dataPackage.readme(words.dataPackage.title, dataVersion, asOf, absoluteUrl('/data/'), cited);
  return [
    ...dataFiles(site).map((file) => ({ name: file.name, make: () => file.body })),
    ...csvFiles(site),
    { name: 'datapackage.json', make: () => packageJson(site) },
    { name: 'README.txt', make: () => readme },
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Every table, schema and list in one archive, below a folder of the data's version. The same data make the same bytes:
 * files are sorted, and dated by the data's version, whatever the time zone.
 */
export function archiveBytes(site: Site): Uint8Array<ArrayBuffer> {
  const [year = 1980, month = 1, day = 1] = site.dataVersion.slice(0, 10).split('-').map(Number);
  // an archive holds local time: midnight there, wherever it is built
  const mtime = new Date(year, month - 1, day);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { name, make } of archived(site)) {
    const file = new ZipDeflate(`hengce-${site.dataVersion}/${name}`, { level: 6 });
    file.mtime = mtime;
    zip.add(file);
    file.push(encode(make()), true);
  }
  zip.end();
  const bytes = new Uint8Array(chunks.reduce((n, c) => n + c.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
