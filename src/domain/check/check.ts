import { auditNumerals } from './audit.ts';
import type { Clause } from '../parse/clauses.ts';
import { locateIn, type ParsedPolicy, type PlacedFact } from '../parse/policy.ts';
import type { Problem } from '../problem.ts';
import type { AuditInput, City, Indicator, TargetInput, UnitEntry } from '../schema/schema.ts';
import { removeFurniture, sourceToText } from './source-text.ts';
import { operatorWords } from '../parse/tables.ts';
import { bare, findAll, firstDifference } from '../text/text.ts';
import type { UnitRole } from '../parse/unit-notes.ts';
import { titles, type TitleId } from '../vocabulary.ts';

export interface Registries {
  readonly cities: readonly City[];
  readonly units: readonly UnitEntry[];
  readonly indicators: readonly Indicator[];
}

/** A policy with what stands beside it on disk. */
export interface PolicyBundle {
  readonly policy: ParsedPolicy;
  readonly audit: AuditInput;
  readonly auditFile: string;
  /** Content of the source file and its SHA-256 in hex; null if there is none. */
  readonly source: { readonly text: string; readonly sha256: string } | null;
}

type Add = (path: string, message: string, remedy: string, clause?: string) => void;

const adder =
  (problems: Problem[], file: string): Add =>
  (path, message, remedy, clause) => {
    problems.push({ file, path, message, remedy, ...(clause === undefined ? {} : { clause }) });
  };

/** The body, white space removed, is the source, white space and declared furniture removed. */
function checkFidelity({ policy, source }: PolicyBundle, add: Add): void {
  const { input } = policy;
  if (source === null) {
    add('source.file', `there is no file content/sources/${input.source.file}`, 'copy the raw text there, byte for byte');
    return;
  }
  if (source.sha256 !== input.source.sha256)
    add('source.sha256', `the source file hashes to ${source.sha256}`, 'the raw text changed: restore it, or check the new text and correct the hash');
  if (input.source.headline !== null && !bare(source.text).includes(bare(input.source.headline)))
    add('source.headline', `the headline does not stand in content/sources/${input.source.file}`, 'copy it from the source file');
  const { text: wanted, wrong } = removeFurniture(sourceToText(source.text, input.source.form), input.furniture);
  for (const w of wrong) add('furniture', `“${w.text}” stands ${w.found} time(s) in the source, ${w.expected} declared`, 'correct `count` or the text');
  let printed = '';
  const ends = policy.clauses.map((clause) => {
    printed += bare(clause.text);
    return { clause: clause.id, end: printed.length };
  });
  const difference = firstDifference(printed, wanted);
  if (difference === null) return;
  const clause = ends.find((e) => e.end > difference.at)?.clause ?? ends.at(-1)?.clause ?? '';
  add(
    'body',
    `the text departs from the source: the body has “${difference.a}”, the source “${difference.b}”`,
    'restore the printed characters; a correction goes to `corrections`, left-out furniture to `furniture`',
    clause,
  );
}

function checkTargetWords(policy: ParsedPolicy, { fact, range, cell, field }: PlacedFact<TargetInput>, add: Add): void {
  const text = policy.clauseById.get(fact.clause)?.text ?? '';
  const quote = bare(text.slice(range.start, range.end));
  const problem = (name: string, message: string, remedy: string) => {
    add(`${field} (${fact.id}).${name}`, message, remedy, fact.clause);
  };
  const needsOperator = fact.op === 'ge' || fact.op === 'gt' || fact.op === 'about' || fact.op === 'le';
  if (needsOperator && fact.op_printed === null) problem('op_printed', `op "${fact.op ?? ''}" needs its printed words`, 'copy them (以上, 超过, 左右 …)');
  if (fact.op_printed !== null) {
    if (!quote.includes(bare(fact.op_printed)))
      problem('op_printed', `“${fact.op_printed}” does not stand in the quote`, 'widen the quote or correct the word');
    const meant = operatorWords.find(([word]) => word === fact.op_printed)?.[1];
    if (meant !== undefined && meant !== fact.op)
      problem('op', `“${fact.op_printed}” means "${meant}", not "${fact.op ?? 'null'}"`, 'correct op or op_printed');
  }
  const hasValue = fact.value !== null;
  if ((fact.op === null || fact.op === 'full') && hasValue)
    problem('value', `op "${fact.op ?? 'null'}" has no value`, 'set op (eq for a bare number) or drop the value');
  if (fact.op !== null && fact.op !== 'full' && !hasValue)
    problem('value', `op "${fact.op}" needs a value`, 'give the printed number, or op null for a goal without a figure');
  if ((fact.op === 'range') !== (fact.value_max !== null)) problem('value_max', 'value_max goes with op "range" and only with it', 'set both or neither');
  if (fact.value !== null && fact.value_max !== null && fact.value >= fact.value_max)
    problem('value_max', 'range upside down: value must be below value_max', 'swap the two');
  if (hasValue && fact.unit === null) problem('unit', 'a value needs its unit', 'copy the printed unit (家, 户, 亿元, % …)');
  if (cell === null && fact.value !== null && fact.op === 'eq' && fact.unit !== null) {
    const words = quote.normalize('NFKC');
    const figure = `${fact.value}${bare(fact.unit).normalize('NFKC')}`;
    // 约 is part of too many words (节约) to be looked for before a number
    const printed = operatorWords
      .filter(([word]) => word !== '约')
      .map(([word, op]) => ({ word, op, whole: word === '以上' || word === '左右' ? figure + word : word + figure }))
      .sort((a, b) => b.whole.length - a.whole.length)
      .find(({ whole }) => words.includes(whole));
    if (printed !== undefined && findAll(words, figure).length === 1)
      problem('op', `“${printed.whole}” is "${printed.op}", not "eq"`, `set op ${printed.op} and op_printed ${printed.word}`);
  }
  if (cell === null && fact.unit !== null && fact.value !== null && !quote.normalize('NFKC').includes(bare(fact.unit).normalize('NFKC')))
    problem('unit', `the unit “${fact.unit}” does not stand in the quote`, 'use the printed unit');
  if (fact.from !== null && fact.year !== null && fact.from > fact.year) problem('from', 'from is after year', 'correct the period');
  if (fact.basis === 'unclear' ? fact.basis_evidence !== null : fact.basis !== 'coverage' && fact.op !== null && fact.basis_evidence === null)
    problem(
      'basis_evidence',
      `basis "${fact.basis}" ${fact.basis === 'unclear' ? 'cannot have evidence' : 'needs its evidence'}`,
      'say printed or inferred with the reason, or use "unclear"',
    );
  if (fact.status === 'pool' ? fact.tiers.length > 0 : fact.pool_for.length > 0)
    problem('pool_for', 'pool_for goes with status "pool", tiers with titles', 'a pool is not a title');
  if (fact.status === 'pool' && fact.pool_for.length === 0)
    problem('pool_for', 'status "pool" needs the titles it prepares for', 'list pool_for; srdi-any where the text names no level');
  if (fact.status === 'titled' && fact.tiers.length === 0) problem('tiers', 'status "titled" needs the titles it counts', 'list tiers');
  const shownName = bare(fact.indicator);
  if (cell === null && !bare(text).includes(shownName))
    problem('indicator', `“${fact.indicator}” does not stand in the clause`, 'give the indicator’s name as printed');
  if (cell === null && fact.verb !== null && !bare(text).includes(bare(fact.verb)))
    problem('verb', `“${fact.verb}” does not stand in the clause`, 'give the printed verb');
}

function checkProvince(policy: ParsedPolicy, city: City, add: Add): void {
  const confers = (id: TitleId) => titles[id].provinces === null || (titles[id].provinces as readonly string[]).includes(city.province);
  for (const { fact, field } of policy.targets)
    for (const id of [...fact.tiers, ...fact.pool_for])
      if (!confers(id))
        add(`${field} (${fact.id}).tiers`, `${city.province} does not confer “${titles[id].zh}”`, 'use the title of that province', fact.clause);
}

/** Every printed office name is registered, and every registered one is printed and known. */
function checkUnits(policy: ParsedPolicy, registries: Registries, add: Add): void {
  const known = new Map(registries.units.map((u) => [u.id, u]));
  const text = policy.clauses.map((c) => bare(c.text)).join('\n');
  for (const [printed, id] of Object.entries(policy.input.unit_names)) {
    const unit = known.get(id);
    if (unit === undefined) add(`unit_names.${printed}`, `there is no office "${id}"`, 'add it to content/units.yaml or correct the id');
    else if (unit.city !== policy.input.city) add(`unit_names.${printed}`, `office "${id}" belongs to ${unit.city}`, 'use an office of this city');
    if (!text.includes(bare(printed))) add(`unit_names.${printed}`, 'this name is not printed in the document', 'write the name as printed, or drop it');
  }
  for (const [clause, notes] of policy.notes)
    for (const note of notes)
      for (const { printed } of note.units)
        if (!Object.hasOwn(policy.input.unit_names, printed))
          add('unit_names', `the office “${printed}” is not registered`, `add “${printed}: <unit id>” to unit_names`, clause);
  policy.input.tables.forEach((table, i) => {
    if (table.units_column === null) return;
    for (const { printed, clause } of tableUnitNames(policy, table.id, table.units_column))
      if (!Object.hasOwn(policy.input.unit_names, printed))
        add(`tables.${i}.units_column`, `the office “${printed}” is not registered`, `add “${printed}: <unit id>” to unit_names`, clause);
  });
  for (const [i, inherited] of policy.input.units_inherited.entries())
    for (const id of inherited.units) if (!known.has(id)) add(`units_inherited.${i}.units`, `there is no office "${id}"`, 'add it to content/units.yaml');
}

/** Offices printed in a table's column, row by row; the column's heading (牵头部门) or the cell (按职责分工负责) gives the role. */
export function tableUnitNames(policy: ParsedPolicy, tableId: string, column: number): { clause: string; printed: string; role: UnitRole }[] {
  const cellOf = (c: Clause) => {
    const piece = c.pieces.find((p) => p.column === column);
    return piece === undefined ? '' : bare(c.text.slice(piece.start, piece.end));
  };
  const head = policy.clauseById.get(`${tableId}-head`);
  const columnRole: UnitRole = head !== undefined && cellOf(head).includes('牵头') ? 'lead' : 'plain';
  return policy.clauses
    .filter((c) => c.kind === 'row' && c.parent === tableId && c.id !== `${tableId}-head`)
    .flatMap((c) => {
      const cell = cellOf(c);
      const names = cell.replace(/按照?职[责能]分工负责$/, '');
      return splitCell(names).map((printed) => ({ clause: c.id, printed, role: names === cell ? columnRole : 'each' }));
    });
}
const splitCell = (cell: string) => cell.split(/[、，]/).filter(Boolean);

/** Clause passages named outside facts: conditions, references, corrections, topics, inherited offices, discrepancies. */
function checkPassages(bundle: PolicyBundle, add: Add, addAudit: Add): void {
  const { policy, audit } = bundle;
  const at = (passage: { clause: string; quote: string; nth?: number | undefined }, path: string, to: Add) =>
    locateIn(policy.clauseById, passage, path, (p, clause, message, remedy) => {
      to(p, message, remedy, clause);
    });
  for (const { fact, field } of policy.incentives) {
    const own = (path: string) => `${field} (${fact.id}).${path}`;
    fact.conditions.forEach((c, i) => at({ clause: fact.clause, quote: c.quote, nth: c.nth ?? 1 }, own(`conditions.${i}.quote`), add));
    fact.amounts.forEach((a, i) => a.quote !== undefined && at({ clause: fact.clause, quote: a.quote, nth: a.nth ?? 1 }, own(`amounts.${i}.quote`), add));
    fact.references.forEach((r, i) => at({ clause: r.clause ?? fact.clause, quote: r.quote, nth: r.nth ?? 1 }, own(`references.${i}.quote`), add));
    const text = bare(policy.clauseById.get(fact.clause)?.text ?? '');
    if (!text.includes(bare(fact.beneficiary)))
      add(own('beneficiary'), `“${fact.beneficiary}” does not stand in the clause`, 'name the beneficiary as printed', fact.clause);
    if (!text.includes(bare(fact.instrument_printed)))
      add(own('instrument_printed'), `“${fact.instrument_printed}” does not stand in the clause`, 'copy the printed word', fact.clause);
    for (const a of fact.amounts)
      if (a.base !== null && !text.includes(bare(a.base)))
        add(own(`amounts.${a.key}.base`), `the base “${a.base}” does not stand in the clause`, 'copy the printed words', fact.clause);
  }
  policy.input.references.forEach((r, i) => at({ ...r, nth: r.nth ?? 1 }, `references.${i}.quote`, add));
  policy.input.corrections.forEach((c, i) => {
    at(c, `corrections.${i}.quote`, add);
    if (!bare(c.quote).includes(bare(c.printed)))
      add(`corrections.${i}.printed`, 'the printed words do not stand in the quote', 'quote the passage that holds them');
  });
  policy.input.units_inherited.forEach((u, i) => {
    at(u, `units_inherited.${i}.quote`, add);
    for (const c of u.within) if (!policy.clauseById.has(c)) add(`units_inherited.${i}.within`, `there is no clause "${c}"`, 'correct the id');
  });
  policy.input.topics.forEach((t, i) => {
    if (t.quote === undefined) {
      if (!policy.clauseById.has(t.clause)) add(`topics.${i}.clause`, `there is no clause "${t.clause}"`, 'correct the id');
    } else at({ clause: t.clause, quote: t.quote, nth: 1 }, `topics.${i}.quote`, add);
  });
  audit.discrepancies.forEach((d, i) => {
    at(d.a, `discrepancies.${i}.a.quote`, addAudit);
    if (d.b !== null) at(d.b, `discrepancies.${i}.b.quote`, addAudit);
  });
  audit.silent_exceptions.forEach((e, i) => at({ ...e, nth: e.nth ?? 1 }, `silent_exceptions.${i}.quote`, addAudit));
}

/** A number printed twice among siblings must be told to the reader. */
function checkDoubledNumbers({ policy, audit }: PolicyBundle, addAudit: Add): void {
  for (const clause of policy.clauses) {
    const twin = /^(.*\d)[b-z]$/.exec(clause.id)?.[1];
    if (twin === undefined || !policy.clauseById.has(twin) || clause.kind === 'paragraph') continue;
    if (!audit.discrepancies.some((d) => d.kind === 'misprint' && (d.a.clause === clause.id || d.b?.clause === clause.id)))
      addAudit('discrepancies', `the number ${clause.number ?? ''} is printed twice`, `add a discrepancy of kind misprint on clause ${clause.id}`, clause.id);
  }
}

/** Ids of facts and amounts a policy defines. */
export function definedIds(policy: ParsedPolicy): { id: string; field: string; clause: string }[] {
  return [
    ...[...policy.targets, ...policy.incentives, ...policy.rules].map((p) => ({ id: p.fact.id, field: p.field, clause: p.fact.clause })),
    ...policy.incentives.flatMap((p) =>
      p.fact.amounts.map((a) => ({ id: `${p.fact.id}-${a.key}`, field: `${p.field}.amounts.${a.key}`, clause: p.fact.clause })),
    ),
  ];
}

/** The full id of an amount key used inside an incentive. */
export const amountId = (incentive: { id: string; amounts: readonly { key: string }[] }, key: string) =>
  incentive.amounts.some((a) => a.key === key) ? `${incentive.id}-${key}` : key;

function checkIds({ policy, audit }: PolicyBundle, registries: Registries, add: Add, addAudit: Add): void {
  const ids = new Set(definedIds(policy).map((d) => d.id));
  const targets = new Map(policy.targets.map((t) => [t.fact.id, t.fact]));
  const indicators = new Set(registries.indicators.map((i) => i.id));
  const { id, city } = policy.input;
  if (!registries.cities.some((c) => c.id === city)) add('city', `there is no city "${city}"`, 'add it to content/cities.yaml');
  if (!id.startsWith(`${city}-`)) add('id', `the id does not begin with its city "${city}"`, 'policy ids are <city>-<year>[-<word>]');
  for (const { id: fact, field, clause } of definedIds(policy))
    if (!fact.startsWith(`${id}-`)) add(field, `the id "${fact}" does not begin with "${id}-"`, 'fact ids are global: begin them with the policy id', clause);
  for (const { fact, field } of policy.targets) {
    if (!indicators.has(fact.indicator_id))
      add(
        `${field} (${fact.id}).indicator_id`,
        `there is no indicator "${fact.indicator_id}"`,
        'add it to content/indicators.yaml or correct the id',
        fact.clause,
      );
    for (const name of ['same_as', 'subset_of'] as const) {
      const to = fact[name];
      if (to === null) continue;
      if (to === fact.id) add(`${field} (${fact.id}).${name}`, 'a fact cannot refer to itself', 'name the other fact', fact.clause);
      else if (!targets.has(to)) add(`${field} (${fact.id}).${name}`, `there is no target "${to}"`, 'correct the id', fact.clause);
      else if (name === 'same_as' && targets.get(to)?.same_as != null)
        add(`${field} (${fact.id}).same_as`, `"${to}" is itself a repeat`, 'name the first mention', fact.clause);
    }
  }
  for (const { fact, field } of policy.incentives) {
    const keys = fact.amounts.map((a) => a.key);
    if (new Set(keys).size < keys.length) add(`${field} (${fact.id}).amounts`, 'two amounts have one key', 'keys are unique within an incentive', fact.clause);
    for (const a of fact.amounts)
      for (const to of a.applies_to)
        if (!ids.has(amountId(fact, to)))
          add(`${field} (${fact.id}).amounts.${a.key}.applies_to`, `there is no amount "${to}"`, 'name a key of this incentive or a full id', fact.clause);
    if (fact.group !== null && policy.incentives.filter((o) => o.fact.group === fact.group).length < 2)
      add(`${field} (${fact.id}).group`, `no other incentive is in group "${fact.group}"`, 'a group holds incentives printed together; drop it', fact.clause);
  }
  audit.discrepancies.forEach((d, i) => {
    for (const f of d.facts) if (!ids.has(f)) addAudit(`discrepancies.${i} (${d.id}).facts`, `there is no fact "${f}"`, 'correct the id', d.a.clause);
  });
}

/** A column of district figures adds up to its total, or the difference is registered. Source: computed. */
function checkSums({ policy, audit }: PolicyBundle, addAudit: Add): void {
  for (const { table, key, total, sum } of columnSums(policy)) {
    if (total.value === sum) continue;
    if (!audit.discrepancies.some((d) => d.kind === 'sum' && d.facts.includes(total.id)))
      addAudit(
        'discrepancies',
        `column "${key}" of ${table}: the parts add up to ${sum}, the total prints ${total.value ?? ''}`,
        `add a discrepancy of kind sum on ${total.id}`,
        total.clause,
      );
  }
}

/** For tables with a row `all`: each column's printed total and the sum of its parts. */
export function columnSums(policy: ParsedPolicy): { table: string; key: string; total: TargetInput; sum: number }[] {
  return policy.input.tables
    .filter((t) => t.rows.some((r) => r.key === 'all'))
    .flatMap((table) =>
      table.columns.flatMap((column) => {
        const cell = (row: string) => policy.targets.find((t) => t.fact.id === `${policy.input.id}-${table.id}-${row}-${column.key}`)?.fact;
        const total = cell('all');
        if (total === undefined) return [];
        const sum = table.rows.filter((r) => r.key !== 'all').reduce((n, r) => n + (cell(r.key)?.value ?? 0), 0);
        return [{ table: table.id, key: column.key, total, sum }];
      }),
    );
}

/** Everything that is wrong with one policy, all at once. */
export function checkPolicy(bundle: PolicyBundle, registries: Registries): Problem[] {
  const problems: Problem[] = [];
  const add = adder(problems, bundle.policy.file);
  const addAudit = adder(problems, bundle.auditFile);
  checkFidelity(bundle, add);
  for (const target of bundle.policy.targets) checkTargetWords(bundle.policy, target, add);
  const city = registries.cities.find((c) => c.id === bundle.policy.input.city);
  if (city !== undefined) checkProvince(bundle.policy, city, add);
  checkUnits(bundle.policy, registries, add);
  checkPassages(bundle, add, addAudit);
  checkDoubledNumbers(bundle, addAudit);
  checkIds(bundle, registries, add, addAudit);
  checkSums(bundle, addAudit);
  problems.push(...auditNumerals(bundle.policy, bundle.audit, bundle.auditFile).problems);
  return problems;
}

/** What only shows with all policies together: ids used twice, references to policies that are not there. */
export function checkCorpus(bundles: readonly PolicyBundle[], registries: Registries): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  const once = (id: string, file: string, path: string) => {
    const before = seen.get(id);
    if (before !== undefined)
      problems.push({ file, path, message: `the id "${id}" is already used in ${before}`, remedy: 'ids are global and never reused: choose another' });
    else seen.set(id, file);
  };
  const held = new Set(bundles.map((b) => b.policy.input.id));
  for (const { policy, audit, auditFile } of bundles) {
    once(policy.input.id, policy.file, 'id');
    for (const d of definedIds(policy)) once(d.id, policy.file, d.field);
    audit.discrepancies.forEach((d, i) => {
      once(d.id, auditFile, `discrepancies.${i}.id`);
    });
    for (const r of [...policy.input.references, ...policy.incentives.flatMap((i) => i.fact.references)])
      if (r.held !== null && !held.has(r.held))
        problems.push({
          file: policy.file,
          path: 'references',
          message: `there is no policy "${r.held}"`,
          remedy: 'correct `held`, or null if the document is not held',
        });
  }
  const registry = (name: string, entries: readonly { id: string }[]) => {
    const ids = new Set<string>();
    entries.forEach((e, i) => {
      if (ids.has(e.id)) problems.push({ file: `content/${name}.yaml`, path: String(i), message: `the id "${e.id}" stands twice`, remedy: 'keep one' });
      ids.add(e.id);
    });
  };
  registry('cities', registries.cities);
  registry('units', registries.units);
  registry('indicators', registries.indicators);
  const rows = new Set<string>();
  for (const row of registries.indicators.flatMap((i) => i.rows)) {
    if (rows.has(row.id)) problems.push({ file: 'content/indicators.yaml', path: 'rows', message: `the row id "${row.id}" stands twice`, remedy: 'keep one' });
    rows.add(row.id);
  }
  return problems;
}
