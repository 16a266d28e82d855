import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const sites = [
  { name: 'root', url: null },
  { name: 'again', url: null },
  { name: 'sub', url: 'https://example.org/hengce/' },
] as const;
export type SiteName = (typeof sites)[number]['name'];

/** Folder of a test build. */
export const dist = (name: SiteName): string => path.resolve('.cache/test', name);

/** Every file below a folder, as sorted relative paths. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => path.relative(folder, path.join(e.parentPath, e.name)))
    .sort();
}

const isMoved = (folder: string, file: string) => readFileSync(path.join(folder, file), 'utf8').includes('http-equiv="refresh"');
const indexFiles = (folder: string) => filesBelow(folder).filter((f) => f.endsWith('index.html'));
const toPath = (file: string) => `/${file.slice(0, -'index.html'.length)}`;

/** Paths of all pages from the site's root: `/`, `/policies/`, …; error pages and addresses that lead on left out. */
export const pagePaths = (folder: string): string[] =>
  indexFiles(folder)
    .filter((f) => !isMoved(folder, f))
    .map(toPath);

/** Paths that only lead on to where their content stands. */
export const movedPaths = (folder: string): string[] =>
  indexFiles(folder)
    .filter((f) => isMoved(folder, f))
    .map(toPath);
