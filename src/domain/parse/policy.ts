import { asIncentive } from './applicants.ts';
import { ruleAsIncentive } from './overall-caps.ts';
import { blocksToClauses, type Clause } from './clauses.ts';
import { bodyToBlocks, type Block, type EditorNote } from '../text/markdown.ts';
import type { Problem } from '../problem.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { policyInput, type PolicyInput } from '../schema/policy.ts';
import type { RuleInput } from '../schema/rule.ts';
import { readShape } from '../schema/shape.ts';
import type { TableInput } from '../schema/table.ts';
import { targetInput, type TargetInput } from '../schema/target.ts';
import { withOwnPlaces } from './own-places.ts';
import { bodyRows } from './table-rows.ts';
import { tableTargets, type CellTarget } from './tables.ts';
import { locate, type Range } from '../text/text.ts';
import { readUnitNotes, type UnitNote } from './unit-notes.ts';
import { parseYaml } from './yaml.ts';

export type FactKind = 'target' | 'incentive' | 'rule';

/** A fact with its place in the text. */
export interface PlacedFact<T> {
  readonly fact: T;
  /** Path of its declaration in the frontmatter. */
  readonly field: string;
  /** Range of its quote in the clause's text. */
  readonly range: Range;
  /** For a table cell: its own range inside the row; the numeral stands here. */
  readonly cell: Range | null;
}

/** A policy file, read: metadata, clause tree, facts with character ranges. Everything else is made from this. */
export interface ParsedPolicy {
  readonly file: string;
  readonly input: PolicyInput;
  readonly blocks: readonly Block[];
  /** The editor's words between blocks. */
  readonly editorNotes: readonly EditorNote[];
  readonly clauses: readonly Clause[];
  readonly clauseById: ReadonlyMap<string, Clause>;
  readonly notes: ReadonlyMap<string, readonly UnitNote[]>;
  readonly targets: readonly PlacedFact<TargetInput>[];
  readonly incentives: readonly PlacedFact<IncentiveInput>[];
  readonly rules: readonly PlacedFact<RuleInput>[];
  /** What it asks of everybody who is given something by it: incentives that give nothing, for their conditions. */
  readonly applicants: readonly PlacedFact<IncentiveInput>[];
  /** Its caps over all awards: incentives with this one amount. */
  readonly overallCaps: readonly PlacedFact<IncentiveInput>[];
  /** Ids and groups of facts that cannot be read and were left out, so that the others can be checked; mostly there are none. */
  readonly unread?: readonly string[];
}

export interface ParseResult {
  /** null if the frontmatter or the body cannot be read at all. */
  readonly policy: ParsedPolicy | null;
  readonly problems: readonly Problem[];
}

/** Splits `---` frontmatter from the body. */
export function splitFrontmatter(text: string): { frontmatter: string; body: string; bodyLine: number } | null {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match?.[1] === undefined) return null;
  return { frontmatter: match[1], body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);

function placeFacts<T extends { clause: string; quote: string; nth?: number | undefined }>(
  facts: readonly T[],
  name: string,
  clauseById: ReadonlyMap<string, Clause>,
  report: (path: string, clause: string, message: string, remedy: string) => void,
): PlacedFact<T>[] {
  return facts.flatMap((fact, i): PlacedFact<T>[] => {
    const field = `${name}.${i}`;
    const range = locateIn(clauseById, fact, `${field}.quote`, report);
    return range === null ? [] : [{ fact, field, range, cell: null }];
  });
}

type Report = (path: string, clause: string, message: string, remedy: string) => void;

/** Range of a passage in its clause; reports why there is none. */
export function locateIn(
  clauseById: ReadonlyMap<string, Clause>,
  passage: { clause: string; quote: string; nth?: number | undefined },
  path: string,
  report: Report,
): Range | null {
  const clause = clauseById.get(passage.clause);
  if (clause === undefined) {
    report(path, passage.clause, `there is no clause "${passage.clause}"`, 'use an id that `npm run check -- --clauses <id>` prints');
    return null;
  }
  const located = locate(clause.text, passage.quote, passage.nth);
  if (located.ok) return located.range;
  if (located.occurrences === 0)
    report(path, clause.id, `the words “${passage.quote}” do not stand in the clause`, 'copy the quote from the clause as printed, or correct the clause id');
  else if (passage.nth === undefined)
    report(path, clause.id, `the words “${passage.quote}” stand ${located.occurrences} times in the clause`, 'add `nth` (from 1), or quote more words');
  else report(path, clause.id, `nth is ${passage.nth}, but the words stand only ${located.occurrences} time(s)`, 'correct `nth`');
  return null;
}

/** Declared rows and columns that no cell was read for. */
function reportEmpty(table: TableInput, position: number, cells: readonly CellTarget[], report: Report): void {
  table.rows.forEach(({ label }, i) => {
    if (!cells.some((c) => c.field === `tables.${position}.rows.${i}`))
      report(
        `tables.${position}.rows.${i}.label`,
        table.id,
        `row “${label}” gives no figure`,
        'write the label as printed in the label column, or drop the row',
      );
  });
  table.columns.forEach(({ at, key }, i) => {
    if (cells.length > 0 && !cells.some((c) => c.column === key))
      report(`tables.${position}.columns.${i}.at`, table.id, `column ${at} (${key}) gives no figure`, 'count columns from 0, or drop the column');
  });
}

function readTables(policy: PolicyInput, clauses: readonly Clause[], report: Report): PlacedFact<TargetInput>[] {
  return policy.tables.flatMap((table, position) => {
    if (bodyRows(clauses, table.id).length === 0)
      report(
        `tables.${position}.id`,
        table.id,
        `there is no table "${table.id}"`,
        'give the table’s id: of the annex for its first table, `a1-t2` for its second, `c3-2-t1` or `t1` elsewhere',
      );
    const cells = tableTargets(policy.id, table, clauses, position);
    reportEmpty(table, position, cells, report);
    return cells.flatMap(({ target, cell, field }): PlacedFact<TargetInput>[] => {
      const shape = readShape(targetInput, target);
      if (shape.ok) return [{ fact: shape.value, field, range: { start: cell.start, end: cell.end }, cell: { start: cell.start, end: cell.end } }];
      for (const p of shape.problems)
        report(
          `${field} (${String(target.id)}).${p.path}`,
          String(target.clause),
          p.message,
          `set it in the table’s defaults, column, row or cell template; ${p.remedy}`,
        );
      return [];
    });
  });
}

/** A body, read: it stays the same whatever the frontmatter says. */
export type ParsedBody = ReturnType<typeof bodyToBlocks>;

/** The facts of a checked frontmatter, placed in its body; tells of every passage that does not stand where it is said to. */
export function placePolicy(input: PolicyInput, { blocks, notes: editorNotes }: ParsedBody, file: string): { policy: ParsedPolicy; problems: Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (path, clause, message, remedy) => problems.push({ file, path, clause, message, remedy });
  const clauses = blocksToClauses(blocks, input.tables);
  const clauseById = new Map(clauses.map((c) => [c.id, c]));
  const isName = (name: string) => Object.hasOwn(input.unit_names, name);
  const placed = ({ fact, ...at }: PlacedFact<IncentiveInput>): PlacedFact<IncentiveInput> => ({
    ...at,
    fact: { ...fact, conditions: withOwnPlaces(fact.conditions, clauseById.get(fact.clause)?.text ?? '', at.range) },
  });
  const policy: ParsedPolicy = {
    file,
    input,
    blocks,
    editorNotes,
    clauses,
    clauseById,
    notes: new Map(clauses.map((c) => [c.id, c.kind === 'row' ? [] : readUnitNotes(c.text, isName)])),
    targets: [...placeFacts(input.targets, 'targets', clauseById, report), ...readTables(input, clauses, report)],
    incentives: placeFacts(input.incentives, 'incentives', clauseById, report).map(placed),
    rules: placeFacts(input.rules, 'rules', clauseById, report),
    applicants: placeFacts(input.applicants.map(asIncentive), 'applicants', clauseById, report).map(placed),
    // own rules that do not stand where they are said to are told of with the other passages
    overallCaps: placeFacts(input.own_rules.map(ruleAsIncentive), 'own_rules', clauseById, () => undefined).filter(({ fact }) => fact.amounts.length > 0),
  };
  return { policy, problems };
}

const FACTS = ['targets', 'incentives', 'rules'] as const;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** A frontmatter without the facts that cannot be read, if all the rest can: one broken field does not hide what else is wrong. */
function withoutBroken(data: Record<string, unknown>): { input: PolicyInput; unread: string[] } | null {
  const unread: string[] = [];
  const sound = Object.fromEntries(
    FACTS.filter((name) => data[name] !== undefined).map((name) => [
      name,
      listOf(data[name]).filter((fact) => {
        const isRead = readShape(policyInput, { ...data, ...Object.fromEntries(FACTS.map((n) => [n, n === name ? [fact] : []])) }).ok;
        if (!isRead && isRecord(fact)) unread.push(...[fact.id, fact.group].filter((id) => typeof id === 'string'));
        return isRead;
      }),
    ]),
  );
  const shape = readShape(policyInput, { ...data, ...sound });
  // what is left is not all that the text says: its numerals and sentences may belong to what was left out
  return shape.ok ? { input: { ...shape.value, coding: 'partial' }, unread } : null;
}

/**
 * Reads one policy file.
 * @param text content of `content/policies/<id>.mdx`
 * @param file its path, named in problems
 * @returns the parsed policy and everything that is wrong with its shape; never throws
 */
export function parsePolicy(text: string, file: string): ParseResult {
  const problems: Problem[] = [];
  const fail = (path: string, message: string, remedy: string): ParseResult => ({ policy: null, problems: [...problems, { file, path, message, remedy }] });

  const parts = splitFrontmatter(text);
  if (parts === null) return fail('', 'there is no frontmatter', 'begin the file with a block between two lines of `---`');
  let data: unknown;
  try {
    data = parseYaml(parts.frontmatter);
  } catch (error) {
    return fail(
      'frontmatter',
      `not valid YAML: ${(error as Error).message.split('\n')[0] ?? ''}`,
      'mind indentation and quote strings that begin with a special character',
    );
  }
  if (!isRecord(data)) return fail('frontmatter', 'the frontmatter is no mapping of fields', 'see content/README.md');
  const shape = readShape(policyInput, data);
  const body = bodyToBlocks(parts.body);
  for (const p of body.problems) problems.push({ file, path: `line ${p.line + parts.bodyLine - 1}`, message: p.message, remedy: p.remedy });
  if (!shape.ok) {
    for (const p of shape.problems) problems.push({ file, ...p });
    const rest = body.problems.length > 0 ? null : withoutBroken(data);
    if (rest === null) return { policy: null, problems };
    const { policy, problems: misplaced } = placePolicy(rest.input, body, file);
    return { policy: { ...policy, unread: rest.unread }, problems: [...problems, ...misplaced] };
  }
  // a body that cannot be read has no clauses: complaints about every quote would bury the one that matters
  if (body.blocks.length === 0 && body.problems.length > 0) return { policy: null, problems };
  const placed = placePolicy(shape.value, body, file);
  return { policy: placed.policy, problems: [...problems, ...placed.problems] };
}
