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
const GENERAL = 'see the field’s comment in src/domain/schema';

/** A rule's message and what to do about it, as one string that passes through zod. */
export const remedied = (message: string, remedy: string) => `${message}${REMEDY}${remedy}`;

/** Id or key of an entry of a list, to be told apart from its neighbours; null if it gives none. */
function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { id, key } = entry as { id?: unknown; key?: unknown };
  return typeof id === 'string' ? id : typeof key === 'string' ? key : null;
}

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
    const [message = '', remedy = GENERAL] = issue.message.split(REMEDY);
    return { ...placeOf(data, issue.path), message, remedy };
  });
  return { ok: false, problems };
}
