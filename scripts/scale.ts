/**
 * Fills a copy of the project with synthetic policies, to see how its cost grows. The project itself is never touched:
 * `node scripts/scale.ts FOLDER COPIES` writes a project of 5 + 5 × COPIES policies into FOLDER.
 */
import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';

/** What a build needs of the project; its packages are linked. */
const PROJECT = ['content', 'public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

interface Place {
  readonly id: string;
  readonly zh: string;
}

/**
 * A text of the content with every city's ids renamed for one copy: `wuhu-2022` → `wuhu3-2022`, `city: wuhu` → `city: wuhu3`.
 * Printed words stay as they are, so the copy is as sound as its original.
 */
function renameCities(text: string, cities: readonly Place[], copy: number): string {
  const ids = cities.map((c) => c.id).join('|');
  return text
    .replace(new RegExp(`(?<![\\w-])(${ids})-`, 'g'), `$1${copy}-`)
    .replace(new RegExp(`\\b(id|city|place|parent): (${ids})(?![\\w-])`, 'g'), `$1: $2${copy}`);
}

/** The entries of a YAML list, one text each. */
const listEntries = (yaml: string): string[] => yaml.split(/^(?=- )/m).filter((entry) => entry.startsWith('- '));

/** A city's entry under its new id, with a name and a code of its own. */
function copyCity(entry: string, cities: readonly Place[], copy: number, position: number): string {
  return renameCities(entry, cities, copy)
    .replace(/zh: ([^,}\s]+)/, `zh: $1${copy}`)
    .replace(/code: ['"]\d{6}['"]/, `code: '${900_000 + copy * 10 + position}'`);
}

/** Writes the project into a folder and adds `copies` copies of each of its policies, in cities of their own. */
export function makeScaledProject(project: string, folder: string, copies: number): void {
  mkdirSync(folder, { recursive: true });
  for (const name of PROJECT) cpSync(path.join(project, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
  const at = (...names: string[]) => path.join(folder, 'content', ...names);
  const read = (...names: string[]) => readFileSync(at(...names), 'utf8');
  const [cityFile, unitFile] = [read('cities.yaml'), read('units.yaml')];
  const cities = parseYaml(cityFile) as Place[];
  const policies = readdirSync(at('policies')).map((f) => f.replace(/\.mdx$/, ''));
  for (let copy = 1; copy <= copies; copy++) {
    const renamed = (text: string) => renameCities(text, cities, copy);
    appendFileSync(
      at('cities.yaml'),
      listEntries(cityFile)
        .map((entry, i) => copyCity(entry, cities, copy, i))
        .join(''),
    );
    appendFileSync(at('units.yaml'), renamed(listEntries(unitFile).join('')));
    for (const id of policies) {
      const to = renamed(id);
      cpSync(at('sources', `${id}.txt`), at('sources', `${to}.txt`));
      writeFileSync(at('policies', `${to}.mdx`), renamed(read('policies', `${id}.mdx`)).replace(/^(short: .*)$/m, `$1 ${copy}`));
      writeFileSync(at('audit', `${to}.yaml`), renamed(read('audit', `${id}.yaml`)));
    }
  }
}

const [folder, copies] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename) {
  const isCount = /^\d+$/.test(copies ?? '');
  if (folder === undefined || folder.startsWith('-') || !isCount) {
    console.error('node scripts/scale.ts FOLDER COPIES');
    process.exit(2);
  }
  makeScaledProject(process.cwd(), path.resolve(folder), Number(copies));
}
