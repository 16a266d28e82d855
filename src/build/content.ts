import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { checkCorpus } from '../domain/check/check-corpus.ts';
import { checkPolicy } from '../domain/check/check-policy.ts';
import type { PolicyBundle } from '../domain/parse/bundle.ts';
import { auditInput } from '../domain/schema/audit.ts';
import { citiesInput, indicatorsInput, type Registries, unitsInput } from '../domain/schema/registries.ts';
import { readShape } from '../domain/schema/shape.ts';
import { parsePolicy } from '../domain/parse/policy.ts';
import { parseYaml } from '../domain/parse/yaml.ts';
import { eventsInput } from '../domain/schema/event.ts';
import { titlesInput } from '../domain/schema/title.ts';
import { formatProblems, type Problem } from '../domain/problem.ts';

/** All content, parsed and checked. */
export interface Content extends Registries {
  readonly bundles: readonly PolicyBundle[];
}

const EMPTY_AUDIT = { discrepancies: [], not_figures: [], silent_exceptions: [] };

function readYaml<T extends z.ZodType>(root: string, file: string, schema: T, empty: z.output<T>, problems: Problem[]): z.output<T> {
  const full = path.join(root, file);
  if (!existsSync(full)) {
    problems.push({ file, path: '', message: 'the file is missing', remedy: 'create it; see content/README.md' });
    return empty;
  }
  let data: unknown;
  try {
    data = parseYaml(readFileSync(full, 'utf8')) ?? empty;
  } catch (error) {
    problems.push({ file, path: '', message: `not valid YAML: ${(error as Error).message.split('\n')[0] ?? ''}`, remedy: 'mind indentation and quotes' });
    return empty;
  }
  const shape = readShape(schema, data);
  if (shape.ok) return shape.value;
  for (const p of shape.problems) problems.push({ file, ...p });
  return empty;
}

/**
 * Reads, parses and checks everything under `content/`.
 * @param root project folder
 * @param only policy id: look at this policy alone (for `npm run check -- <id>`)
 * @returns content and every problem; the caller decides whether to throw
 */
export function readContent(root: string, only?: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const cities = readYaml(root, 'content/cities.yaml', citiesInput, [], problems);
  const units = readYaml(root, 'content/units.yaml', unitsInput, [], problems);
  const indicators = readYaml(root, 'content/indicators.yaml', indicatorsInput, [], problems);
  const titles = readYaml(root, 'content/titles.yaml', titlesInput, [], problems);
  const events = readYaml(root, 'content/events.yaml', eventsInput, [], problems);
  const registries = { cities, units, indicators, titles, events };
  const ids = readdirSync(path.join(root, 'content/policies'))
    .filter((f) => f.endsWith('.mdx'))
    .map((f) => f.slice(0, -'.mdx'.length))
    .filter((id) => only === undefined || id === only)
    .sort();
  const bundles = ids.flatMap((id): PolicyBundle[] => {
    const file = `content/policies/${id}.mdx`;
    const auditFile = `content/audit/${id}.yaml`;
    const { policy, problems: found } = parsePolicy(readFileSync(path.join(root, file), 'utf8'), file);
    problems.push(...found);
    const audit = readYaml(root, auditFile, auditInput, EMPTY_AUDIT, problems);
    if (policy === null) return [];
    if (policy.input.id !== id) problems.push({ file, path: 'id', message: `the id is "${policy.input.id}"`, remedy: `the file name gives the id: ${id}` });
    const sourcePath = path.join(root, 'content/sources', path.basename(policy.input.source.file));
    const raw = existsSync(sourcePath) ? readFileSync(sourcePath) : null;
    const source = raw === null ? null : { text: raw.toString('utf8'), sha256: createHash('sha256').update(raw).digest('hex') };
    return [{ policy, audit, auditFile, source }];
  });
  const cityOrder = new Map(cities.map((c, i) => [c.id, i]));
  const yearOf = (b: PolicyBundle) => Number(/-(\d{4})/.exec(b.policy.input.id)?.[1] ?? 0);
  // registry order of cities, newest document of a city first: the order of every table and list
  bundles.sort((a, b) => (cityOrder.get(a.policy.input.city) ?? 99) - (cityOrder.get(b.policy.input.city) ?? 99) || yearOf(b) - yearOf(a));
  for (const bundle of bundles) problems.push(...checkPolicy(bundle, registries));
  if (only === undefined) problems.push(...checkCorpus(bundles, registries));
  return { content: { ...registries, bundles }, problems };
}

const loaded = new Map<string, Content>();

/** The checked content of a project folder; throws with every problem if there is one. Cached per process. */
export function loadContent(root = process.cwd()): Content {
  const cached = loaded.get(root);
  if (cached !== undefined) return cached;
  const { content, problems } = readContent(root);
  if (problems.length > 0) throw new Error(formatProblems(problems));
  loaded.set(root, content);
  return content;
}
