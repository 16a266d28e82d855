import type { ParsedPolicy } from '../parse/policy.ts';
import { tableUnitNames } from '../parse/table-units.ts';
import { groupBy } from '../group-by.ts';
import { looksLikeOffice, readUnitNotes } from '../parse/unit-notes.ts';
import type { Registries } from '../schema/registries.ts';
import { bare } from '../text/text.ts';
import type { Add } from './report.ts';

/** Every printed office name is registered, and every registered one is printed and known. */
export function checkUnits(policy: ParsedPolicy, registries: Registries, add: Add): void {
  const known = new Map(registries.units.map((u) => [u.id, u]));
  const text = policy.clauses.map((c) => bare(c.text)).join('\n');
  for (const [printed, id] of Object.entries(policy.input.unit_names)) {
    const unit = known.get(id);
    if (unit === undefined) add(`unit_names.${printed}`, `there is no office "${id}"`, 'add it to content/units.yaml or correct the id');
    else if (unit.city !== policy.input.city) add(`unit_names.${printed}`, `office "${id}" belongs to ${unit.city}`, 'use an office of this city');
    if (!text.includes(bare(printed))) add(`unit_names.${printed}`, 'this name is not printed in the document', 'write the name as printed, or drop it');
  }
  // an office that stands in forty clauses is one thing to do
  const isName = (name: string) => Object.hasOwn(policy.input.unit_names, name) || looksLikeOffice(name);
  const unknown = groupBy(
    policy.clauses
      .filter((c) => c.kind !== 'row')
      .flatMap((c) => readUnitNotes(c.text, isName).flatMap((n) => n.units.map(({ printed }) => ({ printed, clause: c.id })))),
    ({ printed }) => printed,
  );
  for (const [printed, places] of unknown) {
    if (Object.hasOwn(policy.input.unit_names, printed)) continue;
    const others = new Set(places.map((p) => p.clause)).size - 1;
    const also = others === 0 ? '' : `, nor in ${others} more clause${others === 1 ? '' : 's'}`;
    add('unit_names', `the office “${printed}” is not registered${also}`, `add “${printed}: <unit id>” to unit_names`, places[0]?.clause);
  }
  policy.input.tables.forEach((table, i) => {
    if (table.units_column === null) return;
    for (const { printed, clause } of tableUnitNames(policy, table.id, table.units_column))
      if (!Object.hasOwn(policy.input.unit_names, printed))
        add(`tables.${i}.units_column`, `the office “${printed}” is not registered`, `add “${printed}: <unit id>” to unit_names`, clause);
  });
  for (const [i, inherited] of policy.input.units_inherited.entries())
    for (const id of inherited.units) if (!known.has(id)) add(`units_inherited.${i}.units`, `there is no office "${id}"`, 'add it to content/units.yaml');
}
