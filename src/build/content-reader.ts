/** Parses and checks content. Loads the readers of YAML and Markdown and the schemas: imported only where the cache has no answer. */
import type { z } from 'astro/zod';
import { checkCorpus } from '../domain/check/check-corpus.ts';
import { checkPolicy } from '../domain/check/check-policy.ts';
import { parsePolicy, type ParsedPolicy } from '../domain/parse/policy.ts';
import { parseYaml } from '../domain/parse/yaml.ts';
import type { Problem } from '../domain/problem.ts';
import { auditInput, type AuditInput } from '../domain/schema/audit.ts';
import { dutiesInput } from '../domain/schema/duty.ts';
import { eventsInput } from '../domain/schema/event.ts';
import { citiesInput, indicatorsInput, unitsInput, type Registries } from '../domain/schema/registries.ts';
import { readShape } from '../domain/schema/shape.ts';
import { titlesInput } from '../domain/schema/title.ts';

export { checkCorpus, checkPolicy };

/** A file of the content; its text is null if there is none. */
export interface ContentFile {
  /** From the project's root, as named in problems. */
  readonly file: string;
  readonly text: string | null;
}

function readYaml<T extends z.ZodType>({ file, text }: ContentFile, schema: T, empty: z.output<T>, problems: Problem[]): z.output<T> {
  if (text === null) {
    problems.push({ file, path: '', message: 'the file is missing', remedy: 'create it; see content/README.md' });
    return empty;
  }
  let data: unknown;
  try {
    data = parseYaml(text) ?? empty;
  } catch (error) {
    problems.push({ file, path: '', message: `not valid YAML: ${(error as Error).message.split('\n')[0] ?? ''}`, remedy: 'mind indentation and quotes' });
    return empty;
  }
  const shape = readShape(schema, data);
  if (shape.ok) return shape.value;
  for (const p of shape.problems) problems.push({ file, ...p });
  return empty;
}

/** The lists all policies share, and what is wrong with their shape. */
export function readRegistries(files: Readonly<Record<keyof Registries, ContentFile>>): { registries: Registries; problems: Problem[] } {
  const problems: Problem[] = [];
  const registries = {
    cities: readYaml(files.cities, citiesInput, [], problems),
    units: readYaml(files.units, unitsInput, [], problems),
    indicators: readYaml(files.indicators, indicatorsInput, [], problems),
    titles: readYaml(files.titles, titlesInput, [], problems),
    events: readYaml(files.events, eventsInput, [], problems),
    duties: readYaml(files.duties, dutiesInput, [], problems),
  };
  return { registries, problems };
}

/** One document and its audit, read; `policy` is null if it cannot be read at all. */
export interface PolicyReading {
  readonly policy: ParsedPolicy | null;
  readonly audit: AuditInput;
  readonly problems: readonly Problem[];
}

/** Reads a document that stands under an id, with its audit. */
export function readPolicy(id: string, { file, text }: ContentFile, audit: ContentFile): PolicyReading {
  const { policy, problems: found } = parsePolicy(text ?? '', file);
  const problems = [...found];
  const auditRead = readYaml(audit, auditInput, { discrepancies: [], not_figures: [], no_facts: [], silent_exceptions: [] }, problems);
  if (policy !== null && policy.input.id !== id)
    problems.push({ file, path: 'id', message: `the id is "${policy.input.id}"`, remedy: `the file name gives the id: ${id}` });
  return { policy, audit: auditRead, problems };
}
