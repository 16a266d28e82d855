import type { PolicyBundle } from '../parse/bundle.ts';
import { clausePath } from '../parse/clause-path.ts';
import type { Clause } from '../parse/clauses.ts';
import { dividingKinds } from '../parse/numbering.ts';
import type { ParsedPolicy } from '../parse/policy.ts';
import { tableUnitNames } from '../parse/table-units.ts';
import { unitsGoverning, type PrintedUnit } from '../parse/unit-notes.ts';
import type { UnitEntry } from '../schema/registries.ts';
import { locate, sentenceAround, type Range } from '../text/text.ts';
import type { ClauseRecord, ResponsibleUnit, UnitRecord } from '../schema/record.ts';

/** Who is charged with what in one document. */
export interface Offices {
  /** Offices charged with a passage of a clause: by the printed note that governs it, or the row's column. */
  readonly of: (clause: Clause, passage: Range) => ResponsibleUnit[];
  /** Ids of offices that a printed remark (以下均需要各地落实) carries over to a clause. */
  readonly inheritedBy: (clause: Clause) => readonly string[];
}

/** Offices printed in the tables' columns, by the row's clause. */
function rowUnits(policy: ParsedPolicy): Map<string, PrintedUnit[]> {
  const found = new Map<string, PrintedUnit[]>();
  for (const { id, units_column } of policy.input.tables)
    for (const { clause, printed, role } of units_column === null ? [] : tableUnitNames(policy, id, units_column)) {
      const units = found.get(clause);
      if (units === undefined) found.set(clause, [{ printed, role }]);
      else units.push({ printed, role });
    }
  return found;
}

/** 县商务局负责…: offices charged in running text, each with the sentence that charges it. */
function chargesInProse(policy: ParsedPolicy): { clause: string; governs: Range; unit: ResponsibleUnit }[] {
  const names = Object.entries(policy.input.unit_names).sort(([a], [b]) => b.length - a.length);
  return policy.input.charges.flatMap(({ clause, quote, nth, units, role }) => {
    const text = policy.clauseById.get(clause)?.text ?? '';
    const located = locate(text, quote, nth);
    if (!located.ok) return [];
    const governs = sentenceAround(text, located.range);
    return units.map((unit) => ({
      clause,
      governs,
      unit: { unit, printed: names.find(([name, id]) => id === unit && quote.includes(name))?.[0] ?? quote, role },
    }));
  });
}

/** Reads a document's tables and remarks once, to answer for any of its clauses. */
export function makeOffices(policy: ParsedPolicy): Offices {
  const names = new Map(Object.entries(policy.input.unit_names));
  const rows = rowUnits(policy);
  const place = new Map(policy.clauses.map((c, i) => [c.id, i]));
  const isAfter = (clause: string, remark: string) => (place.get(remark) ?? 0) < (place.get(clause) ?? 0);
  const inheritedBy = (clause: Clause): readonly string[] => {
    if (policy.input.units_inherited.length === 0) return [];
    const above = new Set(clausePath(policy, clause.id).map((c) => c.id));
    return policy.input.units_inherited.filter((u) => isAfter(clause.id, u.clause) && u.within.some((w) => above.has(w))).flatMap((u) => u.units);
  };
  const charges = chargesInProse(policy);
  return {
    inheritedBy,
    of: (clause, passage) => {
      const told = charges.filter((c) => c.clause === clause.id && c.governs.start < passage.end && passage.start < c.governs.end).map((c) => c.unit);
      const printed = clause.kind === 'row' ? (rows.get(clause.id) ?? []) : unitsGoverning(policy.notes.get(clause.id) ?? [], passage);
      const noted = printed.flatMap((u) => {
        const unit = names.get(u.printed);
        return unit === undefined ? [] : [{ unit, printed: u.printed, role: u.role }];
      });
      return [...noted, ...told];
    },
  };
}

/** A clause's offices, each once a role. */
export function clauseUnits(offices: Offices, clause: Clause): ResponsibleUnit[] {
  const all = offices.of(clause, { start: 0, end: clause.text.length });
  return all.filter((u, i) => all.findIndex((o) => o.unit === u.unit && o.role === u.role) === i);
}

type OfficeClause = UnitRecord['clauses'][number];

/** The clauses of one document by the office they charge, in printed order; a printed charge goes before a carried-over one. */
function chargedClauses({ policy }: PolicyBundle, records: readonly ClauseRecord[]): Map<string, OfficeClause[]> {
  const offices = makeOffices(policy);
  const charged = new Map<string, OfficeClause[]>();
  for (const { id, responsible_units, url } of records) {
    const clause = policy.clauseById.get(id);
    if (clause === undefined) continue;
    const roles = new Map<string, OfficeClause['role']>();
    for (const { unit, role } of responsible_units) if (!roles.has(unit)) roles.set(unit, role);
    const holdsOthers = dividingKinds.has(clause.kind);
    for (const unit of holdsOthers ? [] : offices.inheritedBy(clause)) if (!roles.has(unit)) roles.set(unit, 'inherited');
    for (const [unit, role] of roles) {
      const at = { policy: policy.input.id, clause: id, url, role };
      const known = charged.get(unit);
      if (known === undefined) charged.set(unit, [at]);
      else known.push(at);
    }
  }
  return charged;
}

/** The registry's offices with the names they are printed under and the clauses that charge them, in the order of the documents. */
export function unitRecords(
  bundles: readonly { readonly bundle: PolicyBundle; readonly clauses: readonly ClauseRecord[] }[],
  units: readonly UnitEntry[],
): UnitRecord[] {
  const found = new Map(units.map((unit) => [unit.id, { unit, printed: new Set<string>(), clauses: [] as OfficeClause[] }]));
  for (const { bundle, clauses } of bundles) {
    const { city, unit_names } = bundle.policy.input;
    const here = (id: string) => {
      const entry = found.get(id);
      return entry?.unit.city === city ? entry : undefined;
    };
    for (const [printed, id] of Object.entries(unit_names)) here(id)?.printed.add(printed);
    for (const [id, own] of chargedClauses(bundle, clauses)) here(id)?.clauses.push(...own);
  }
  return units.map((unit) => {
    const entry = found.get(unit.id);
    return { ...unit, printed_as: [...(entry?.printed ?? [])], clauses: entry?.clauses ?? [] };
  });
}
