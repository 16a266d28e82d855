import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PolicyBundle } from '../domain/parse/bundle.ts';
import { formatProblems, type Problem } from '../domain/problem.ts';
import type { Registries } from '../domain/schema/registries.ts';
import type { ContentFile } from './content-reader.ts';
import { digestOf, makeResultCache, type ResultCache } from './result-cache.ts';

/** All content, parsed and checked. */
export interface Content extends Registries {
  readonly bundles: readonly PolicyBundle[];
}

const reader = () => import('./content-reader.ts');

const readFile = (root: string, file: string): ContentFile => {
  const full = path.join(root, file);
  return { file, text: existsSync(full) ? readFileSync(full, 'utf8') : null };
};

/** A document with what stands beside it, and what is wrong with it alone, before and after its facts are checked. */
interface CheckedPolicy {
  readonly bundle: PolicyBundle | null;
  readonly shape: readonly Problem[];
  readonly facts: readonly Problem[];
  /** Digest of all that this rests on. */
  readonly digest: Buffer;
}

async function readPolicy(root: string, id: string, registries: Registries, registryDigest: Buffer, cache: ResultCache): Promise<CheckedPolicy> {
  const file = readFile(root, `content/policies/${id}.mdx`);
  const auditFile = readFile(root, `content/audit/${id}.yaml`);
  const sources = [file.file, file.text, auditFile.text];
  const { policy, audit, problems } = await cache.get(`parsed-${id}`, sources, async () => (await reader()).readPolicy(id, file, auditFile));
  if (policy === null) return { bundle: null, shape: problems, facts: [], digest: digestOf(sources) };
  const sourcePath = path.join(root, 'content/sources', path.basename(policy.input.source.file));
  const raw = existsSync(sourcePath) ? readFileSync(sourcePath) : null;
  const source = raw === null ? null : { text: raw.toString('utf8'), sha256: createHash('sha256').update(raw).digest('hex') };
  const bundle = { policy, audit, auditFile: auditFile.file, source };
  const digest = digestOf([...sources, source?.sha256 ?? null, registryDigest]);
  const facts = await cache.get(`checked-${id}`, [digest], async () => (await reader()).checkPolicy(bundle, registries));
  return { bundle, shape: problems, facts, digest };
}

/** Registry order of cities, newest document of a city first: the order of every table and list. */
function byCityThenYear(cities: Registries['cities']) {
  const order = new Map(cities.map((c, i) => [c.id, i]));
  const placeOf = (b: PolicyBundle) => order.get(b.policy.input.city) ?? order.size;
  const yearOf = (b: PolicyBundle) => Number(/-(\d{4})/.exec(b.policy.input.id)?.[1] ?? 0);
  return (a: PolicyBundle, b: PolicyBundle) => placeOf(a) - placeOf(b) || yearOf(b) - yearOf(a);
}

/** Whether a problem is one policy’s: of its files, of a registry, or of another file that collides with it. */
const concerns = ({ file, message }: Problem, id: string): boolean =>
  !/^content\/(?:policies|audit)\//.test(file) ||
  [`content/policies/${id}.mdx`, `content/audit/${id}.yaml`].some((own) => file === own || message.includes(own));

/**
 * Reads, parses and checks everything under `content/`; what an earlier run found out about unchanged files is taken from
 * its cache (`HENGCE_CACHE`, default `node_modules/.cache/hengce`).
 * @param root project folder
 * @param only policy id: tell of this policy alone (for `npm run check -- <id>`): everything that would be told of it with all
 * @returns content and every problem; the caller decides whether to throw
 */
export async function readContent(root: string, only?: string): Promise<{ content: Content; problems: Problem[] }> {
  const cache = makeResultCache(path.resolve(root, process.env.HENGCE_CACHE ?? 'node_modules/.cache/hengce', 'content'));
  const [cities, units, indicators, titles, events, duties] = (['cities', 'units', 'indicators', 'titles', 'events', 'duties'] as const).map((name) =>
    readFile(root, `content/${name}.yaml`),
  ) as [ContentFile, ContentFile, ContentFile, ContentFile, ContentFile, ContentFile];
  const files = { cities, units, indicators, titles, events, duties };
  const registryDigest = digestOf(Object.values(files).map((f) => f.text));
  const { registries, problems: found } = await cache.get('registries', [registryDigest], async () => (await reader()).readRegistries(files));
  const ids = readdirSync(path.join(root, 'content/policies'))
    .filter((f) => f.endsWith('.mdx'))
    .map((f) => f.slice(0, -'.mdx'.length))
    .sort();
  const read: CheckedPolicy[] = [];
  for (const id of ids) read.push(await readPolicy(root, id, registries, registryDigest, cache));
  const inOrder = byCityThenYear(registries.cities);
  const held = read.flatMap((r) => (r.bundle === null ? [] : [{ ...r, bundle: r.bundle }])).sort((a, b) => inOrder(a.bundle, b.bundle));
  const bundles = held.map((r) => r.bundle);
  const sources = [registryDigest, ...held.map((r) => r.digest)];
  const together = await cache.get('together', sources, async () => (await reader()).checkCorpus(bundles, registries));
  const problems = [...found, ...read.flatMap((r) => r.shape), ...held.flatMap((r) => r.facts), ...together];
  if (only === undefined) return { content: { ...registries, bundles }, problems };
  return { content: { ...registries, bundles: bundles.filter((b) => b.policy.input.id === only) }, problems: problems.filter((p) => concerns(p, only)) };
}

/**
 * Astro bundles the pages with a copy of this module of their own: what the configuration has read is kept where both
 * copies find it, so that a build reads its content once.
 */
const LOADED = Symbol.for('hengce.content');
const shared = globalThis as unknown as Record<symbol, Map<string, Promise<Content>> | undefined>;

async function loadOnce(root: string): Promise<Content> {
  const { content, problems } = await readContent(root);
  if (problems.length > 0) throw new Error(formatProblems(problems));
  return content;
}

/** The checked content of a project folder, read once a process; rejects with every problem if there is one. */
export function loadContent(root = process.cwd()): Promise<Content> {
  const loaded = (shared[LOADED] ??= new Map<string, Promise<Content>>());
  const content = loaded.get(root) ?? loadOnce(root);
  loaded.set(root, content);
  return content;
}
