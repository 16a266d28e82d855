import type { PolicyBundle } from '../parse/bundle.ts';
import { definedIds } from '../parse/fact-ids.ts';
import type { Problem } from '../problem.ts';
import type { Registries } from '../schema/registries.ts';

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
  registry('titles', registries.titles);
  registry(
    'events',
    registries.events.flatMap((s) => s.events),
  );
  const titles = new Set(registries.titles.map((t) => t.id));
  const named = (file: string, path: string, ids: readonly string[]) => {
    for (const id of ids)
      if (!titles.has(id))
        problems.push({ file, path, message: `there is no title "${id}"`, remedy: 'correct the id, or add the title to content/titles.yaml' });
  };
  for (const t of registries.titles) named('content/titles.yaml', `${t.id}.satisfied_by`, t.satisfied_by);
  for (const i of registries.indicators) for (const r of i.rows) named('content/indicators.yaml', `${i.id}.rows.${r.id}`, r.titles);
  const rows = new Set<string>();
  for (const row of registries.indicators.flatMap((i) => i.rows)) {
    if (rows.has(row.id)) problems.push({ file: 'content/indicators.yaml', path: 'rows', message: `the row id "${row.id}" stands twice`, remedy: 'keep one' });
    rows.add(row.id);
  }
  return problems;
}
