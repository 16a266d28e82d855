import type { ClauseRecord, IncentiveRecord, PolicyRecord, RuleRecord, TargetRecord, UnitRecord } from '../domain/corpus/records.ts';
import { unitFunctions } from '../domain/vocabulary.ts';
import type { Site } from './site.ts';

export type UnitFunction = keyof typeof unitFunctions;
export type DutyRole = UnitRecord['clauses'][number]['role'];

/** Functions that are no single bureau: shown apart. */
export const COLLECTIVE: readonly UnitFunction[] = ['leading-group', 'local-government', 'collective', 'government'];

/** One clause an office is charged with, and the facts of it that its note governs. */
export interface Duty {
  readonly clause: ClauseRecord;
  readonly role: DutyRole;
  readonly targets: readonly TargetRecord[];
  readonly incentives: readonly IncentiveRecord[];
  readonly rules: readonly RuleRecord[];
}
export interface PolicyDuties {
  readonly policy: PolicyRecord;
  readonly duties: readonly Duty[];
}

/** An office's duties, document by document. */
export function officeDuties({ records }: Site, unit: UnitRecord): PolicyDuties[] {
  const isCharged = (f: TargetRecord | IncentiveRecord | RuleRecord) =>
    f.responsible_units.some((u) => u.unit === unit.id) || f.units_inherited.includes(unit.id);
  return records.policies.flatMap((policy): PolicyDuties[] => {
    const duties = unit.clauses
      .filter((c) => c.policy === policy.id)
      .flatMap(({ clause: id, role }): Duty[] => {
        const clause = records.clauses.find((c) => c.policy === policy.id && c.id === id);
        const here = <T extends TargetRecord | IncentiveRecord | RuleRecord>(facts: readonly T[]) =>
          facts.filter((f) => f.policy === policy.id && f.clause === id && isCharged(f));
        return clause === undefined
          ? []
          : [{ clause, role, targets: here(records.targets).filter((t) => !t.baseline), incentives: here(records.incentives), rules: here(records.rules) }];
      });
    return duties.length === 0 ? [] : [{ policy, duties }];
  });
}

/** Clauses of the city's documents that print the office's name. For offices that no note charges. */
export function officeMentions({ records }: Site, unit: UnitRecord): { policy: PolicyRecord; clauses: ClauseRecord[] }[] {
  return records.policies
    .filter((p) => p.city === unit.city)
    .map((policy) => ({ policy, clauses: records.clauses.filter((c) => c.policy === policy.id && unit.printed_as.some((name) => c.text.includes(name))) }))
    .filter((m) => m.clauses.length > 0);
}

/** Functions that at least one of the offices has, in registry order, bureaus or collectives. */
export function functionsOf(units: readonly UnitRecord[], collective: boolean): UnitFunction[] {
  return (Object.keys(unitFunctions) as UnitFunction[]).filter((f) => COLLECTIVE.includes(f) === collective && units.some((u) => u.function === f));
}

/** The number of clauses in which the office leads. */
export const leadCount = (unit: UnitRecord): number => unit.clauses.filter((c) => c.role === 'lead').length;
