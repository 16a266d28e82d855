import { z } from 'astro/zod';
import { conditionRecord } from './condition.ts';
import { incentiveInput } from './incentive.ts';
import { eventShape } from './event.ts';
import { passage, slug } from './field.ts';
import { chargeInput, effectInput, applicantsInput, ownRuleInput, policyInput, topicInput } from './policy.ts';
import { referenceInput } from './reference.ts';
import { cityShape, indicatorShape, unitEntry } from './registries.ts';
import { ruleShape } from './rule.ts';
import { tableShape } from './table.ts';
import { targetInput } from './target.ts';

/** Kinds of entry whose fields can be asked for. */
export type EntryKind =
  | 'head'
  | 'city'
  | 'unit'
  | 'event'
  | 'indicator'
  | 'charge'
  | 'reference'
  | 'own_rule'
  | 'applicants'
  | 'effect'
  | 'territory'
  | 'table'
  | 'target'
  | 'incentive'
  | 'rule'
  | 'topic';

// conditions are read by hand; their shape is that of the published record
const incentive = incentiveInput.extend({ conditions: z.array(conditionRecord) });
const SCHEMAS: Readonly<Record<EntryKind, z.ZodType>> = {
  head: policyInput,
  city: cityShape,
  unit: unitEntry,
  event: eventShape.extend({ section: slug, for: z.array(slug) }),
  indicator: indicatorShape.extend({ for: z.array(slug) }),
  charge: chargeInput,
  reference: referenceInput,
  own_rule: ownRuleInput,
  applicants: applicantsInput.extend({ conditions: z.array(conditionRecord) }),
  effect: effectInput,
  territory: z.strictObject(passage),
  table: tableShape,
  target: targetInput,
  incentive,
  rule: ruleShape,
  topic: topicInput,
};

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly getter?: () => z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}
const defOf = (schema: z.ZodType) => schema.def as unknown as Def;

/** What a type may be, without the wraps that make it optional or one of several. */
function alternatives(schema: z.ZodType): Def[] {
  const def = defOf(schema);
  const inner = def.innerType ?? def.in ?? def.getter?.();
  if (inner !== undefined) return alternatives(inner);
  return def.type === 'union' ? (def.options ?? []).flatMap(alternatives) : [def];
}

const stepInto = (def: Def, step: string): Def[] => {
  const inner = def.shape?.[step] ?? (/^\d+$/.test(step) ? def.element : undefined);
  return inner === undefined ? [] : alternatives(inner);
};

/** A field of a kind of entry: the ids it may have, where its list is closed. */
export interface FieldShape {
  readonly ids: readonly string[] | null;
}

/**
 * The field at a path: `basis`, `amounts.0.role`, `conditions.0.measure`. null where there is none.
 * The ids of a list are those of its items.
 */
export function fieldAt(kind: EntryKind, path: string): FieldShape | null {
  const defs = path.split('.').reduce<Def[]>((at, step) => at.flatMap((def) => stepInto(def, step)), alternatives(SCHEMAS[kind]));
  if (defs.length === 0) return null;
  const items = defs.flatMap((def) => (def.element === undefined ? [def] : alternatives(def.element)));
  const ids = items.flatMap((def) => (def.type === 'enum' ? Object.values(def.entries ?? {}) : def.type === 'literal' ? (def.values ?? []).map(String) : []));
  return { ids: ids.length === 0 ? null : [...new Set(ids)] };
}

/** Whether the field at a path is always a list, and of ids, words or numbers: one of them alone is a list of one. */
export function isPlainList(kind: EntryKind, path: string): boolean {
  const defs = path.split('.').reduce<Def[]>((at, step) => at.flatMap((def) => stepInto(def, step)), alternatives(SCHEMAS[kind]));
  const holds = (def: Def) => def.element !== undefined && alternatives(def.element).every((item) => item.shape === undefined);
  return defs.length > 0 && defs.every(holds);
}

/** Names of the fields that stand at a path, for whoever misspelt one; '' for the entry itself. */
export function fieldsUnder(kind: EntryKind, path: string): readonly string[] {
  const steps = path === '' ? [] : path.split('.');
  const defs = steps.reduce<Def[]>((at, step) => at.flatMap((def) => stepInto(def, step)), alternatives(SCHEMAS[kind]));
  return [...new Set(defs.flatMap((def) => Object.keys(def.shape ?? {})))];
}
