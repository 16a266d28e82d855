import type { z } from 'astro/zod';

/** A failed rule on one input file: which field, what is wrong, and what to do where the rule knows it. */
export interface ShapeProblem {
  /** `incentives.21 (wuhan-2021-i-ipo).amounts.0 (award).base`: entries of lists are named by position and by their id or key. */
  readonly path: string;
  /** Clause the entry stands for, where it names one. */
  readonly clause?: string;
  readonly message: string;
  readonly remedy: string;
}

const REMEDY = ' → ';
/** The remedy of a rule that has none of its own. */
export const GENERAL_REMEDY = 'see the field’s comment in src/domain/schema';

/** A rule's message and what to do about it, as one string that passes through zod. */
export const remedied = (message: string, remedy: string) => `${message}${REMEDY}${remedy}`;

/** Id or key of an entry of a list, to be told apart from its neighbours; null if it gives none. */
function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { id, key } = entry as { id?: unknown; key?: unknown };
  return typeof id === 'string' ? id : typeof key === 'string' ? key : null;
}

/** So many values stand in a message; longer lists are looked up. */
const FEW = 12;

/** What to say of a value that is none of a closed list: the list itself where it is short, else the ids that are spelt like it. */
export function noneOf(value: unknown, ids: readonly string[]): { readonly message: string; readonly remedy: string } {
  if (value === undefined) return { message: 'it is missing', remedy: ids.length > FEW ? VALUES : `give one of: ${ids.join(', ')}` };
  const message = `${typeof value === 'string' ? `“${value}”` : JSON.stringify(value)} ${ids.length === 1 ? `is not ${ids[0] ?? ''}` : `is none of its ${ids.length} values`}`;
  if (ids.length <= FEW) return { message, remedy: `use one of: ${ids.join(', ')}` };
  const parts = (id: string) => id.split(/[-_]/).filter((part) => part.length > 3);
  const near =
    typeof value === 'string' ? ids.filter((id) => parts(id).some((part) => value.includes(part)) || parts(value).some((part) => id.includes(part))) : [];
  return { message, remedy: near.length > 0 && near.length <= FEW ? `did you mean ${near.join(' or ')}?` : VALUES };
}
const VALUES = 'look it up: “? <field>” in npm run review lists its values, src/domain/vocabulary.ts has them all';

type Issue = z.core.$ZodIssue;

/** A problem in words of a reader of the file, where zod’s own are those of a programmer; null where a rule has its own. */
function inWords(issue: Issue, value: unknown): { readonly message: string; readonly remedy: string } | null {
  if (!/^(?:Invalid (?:input|option)|Unrecognized keys?):/.test(issue.message)) return null;
  switch (issue.code) {
    case 'unrecognized_keys':
      return { message: `there is no field ${issue.keys.map((k) => `"${k}"`).join(', ')} here`, remedy: 'correct its name, or drop it' };
    case 'invalid_value':
      return noneOf(value, issue.values.map(String));
    case 'invalid_type':
      return value === undefined
        ? { message: 'it is missing', remedy: `give it: ${GENERAL_REMEDY}` }
        : { message: `${JSON.stringify(value)} is no ${EXPECTED[issue.expected] ?? issue.expected}`, remedy: GENERAL_REMEDY };
    default:
      return null;
  }
}
/** Types as the reader of a file calls them. */
const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'whole number',
  record: 'list of names and values',
  object: 'entry with fields',
  array: 'list',
};

/** What stands at a path of untrusted data. */
const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((at, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined), data);

/** Where a person finds a field: positions in lists carry the id of what stands there; and the clause it speaks of. */
function placeOf(data: unknown, path: readonly PropertyKey[]): { path: string; clause?: string } {
  let at = data;
  let clause: string | undefined;
  const steps = path.map((step) => {
    at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
    const own = (at as { clause?: unknown } | null | undefined)?.clause;
    if (typeof own === 'string') clause = own;
    const name = typeof step === 'number' ? nameOf(at) : null;
    return name === null ? String(step) : `${String(step)} (${name})`;
  });
  return { path: steps.join('.'), ...(clause === undefined ? {} : { clause }) };
}

/** Checks untrusted data against a schema; returns either the typed value or every problem, never throws. */
export function readShape<T extends z.ZodType>(schema: T, data: unknown): { ok: true; value: z.output<T> } | { ok: false; problems: ShapeProblem[] } {
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  const problems = result.error.issues.map((issue): ShapeProblem => {
    const [message = '', remedy = GENERAL_REMEDY] = issue.message.split(REMEDY);
    return { ...placeOf(data, issue.path), ...(inWords(issue, valueAt(data, issue.path)) ?? { message, remedy }) };
  });
  return { ok: false, problems };
}
