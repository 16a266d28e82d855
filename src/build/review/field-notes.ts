import { readFileSync } from 'node:fs';
import type { EntryKind } from '../../domain/schema/field-at.ts';

/** One field of a schema file: the constant it stands in, and the comment above it. */
interface Note {
  readonly block: string;
  readonly field: string;
  readonly note: string;
}

const SCHEMA = new URL('../../domain/schema/', import.meta.url);

/** The comments of a schema file, field by field. */
function notesOf(file: string): Note[] {
  const lines = readFileSync(new URL(file, SCHEMA), 'utf8').split('\n');
  let block = '';
  let comment: string[] = [];
  return lines.flatMap((line): Note[] => {
    block = /^(?:export )?const (\w+)/.exec(line)?.[1] ?? block;
    const words = /^\s*(?:\/\*\*|\*)\s?(.*?)\s*(?:\*\/)?$/.exec(line);
    if (words !== null) {
      comment = line.trim().startsWith('/**') ? [words[1] ?? ''] : [...comment, words[1] ?? ''];
      return [];
    }
    const field = /^\s+(\w+)[:,]/.exec(line)?.[1];
    const note = comment.join(' ').trim();
    comment = [];
    return field === undefined || note === '' ? [] : [{ block, field, note }];
  });
}

const FILES: Readonly<Record<EntryKind, string>> = {
  head: 'policy.ts',
  city: 'registries.ts',
  unit: 'registries.ts',
  event: 'event.ts',
  indicator: 'registries.ts',
  charge: 'policy.ts',
  reference: 'reference.ts',
  own_rule: 'policy.ts',
  applicants: 'policy.ts',
  effect: 'policy.ts',
  territory: 'field.ts',
  table: 'table.ts',
  target: 'target.ts',
  incentive: 'incentive.ts',
  rule: 'rule.ts',
  topic: 'policy.ts',
};
const PARTS: Readonly<Record<string, string>> = { amounts: 'amount.ts', conditions: 'condition.ts', references: 'reference.ts' };
const BLOCKS: Readonly<Partial<Record<EntryKind, string>>> = {
  city: 'cityShape',
  unit: 'unitEntry',
  event: 'eventShape',
  indicator: 'indicatorShape',
  charge: 'chargeInput',
  own_rule: 'ownRuleInput',
  applicants: 'applicantsInput',
  effect: 'effectInput',
  topic: 'topicInput',
};
const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * What the schema says of the field at a path of an entry, in English: `code` of a city is a GB/T 2260 code. null where it says nothing.
 * Read from the comments of the schemas, which are its only place.
 */
export function fieldNote(kind: EntryKind, path: string): string | null {
  const steps = path.split('.').filter((step) => !/^\d+$/.test(step));
  const field = steps.at(-1) ?? '';
  const part = PARTS[steps[0] ?? ''];
  const files = steps.length > 1 && part !== undefined ? [part, 'amount.ts', 'field.ts'] : [FILES[kind], 'field.ts'];
  const found = files.flatMap(notesOf).filter((n) => n.field === field);
  const above = steps.slice(0, -1).map(camel);
  return (found.find((n) => above.includes(n.block) || n.block === BLOCKS[kind]) ?? found[0])?.note ?? null;
}
