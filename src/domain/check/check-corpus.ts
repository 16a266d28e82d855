import { isFactId } from '../fact-id.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import { amountId, definedIds } from '../parse/fact-ids.ts';
import type { Problem } from '../problem.ts';
import type { Registries } from '../schema/registries.ts';

/** Ids of policies, facts, amounts and discrepancies are global. */
function doubledIds(bundles: readonly PolicyBundle[]): Problem[] {
  const seen = new Map<string, string>();
  const once = (id: string, file: string, path: string): Problem[] => {
    const before = seen.get(id);
    if (before === undefined) seen.set(id, file);
    return before === undefined
      ? []
      : [{ file, path, message: `the id "${id}" is already used in ${before}`, remedy: 'ids are global and never reused: choose another' }];
  };
  return bundles.flatMap(({ policy, audit, auditFile }) => [
    ...once(policy.input.id, policy.file, 'id'),
    ...definedIds(policy).flatMap((d) => once(d.id, policy.file, d.field)),
    ...audit.discrepancies.flatMap((d, i) => once(d.id, auditFile, `discrepancies.${i}.id`)),
  ]);
}

/** A document said to be held is held. */
function unheldReferences(bundles: readonly PolicyBundle[]): Problem[] {
  const held = new Set(bundles.map((b) => b.policy.input.id));
  return bundles.flatMap(({ policy }) =>
    [...policy.input.references, ...policy.incentives.flatMap((i) => i.fact.references)].flatMap((r): Problem[] =>
      r.held === null || held.has(r.held)
        ? []
        : [
            {
              file: policy.file,
              path: 'references',
              message: `there is no policy "${r.held}"`,
              remedy: 'correct `held`, or null if the document is not held',
            },
          ],
    ),
  );
}

/** An award of another policy that a ratio or uplift builds on is there. */
function unknownAwards(bundles: readonly PolicyBundle[]): Problem[] {
  const ids = new Set(bundles.flatMap(({ policy }) => definedIds(policy).map((d) => d.id)));
  return bundles.flatMap(({ policy }) =>
    policy.incentives.flatMap(({ fact, field }) =>
      fact.amounts.flatMap((a): Problem[] => {
        const of = a.of === null || !isFactId(a.of) ? null : amountId(fact, a.of);
        if (of === null || of.startsWith(`${policy.input.id}-`) || ids.has(of)) return [];
        return [
          {
            file: policy.file,
            path: `${field} (${fact.id}).amounts.${a.key}.of`,
            clause: fact.clause,
            message: `there is no incentive or amount "${of}"`,
            remedy: 'correct the id, or copy the printed name of the award',
          },
        ];
      }),
    ),
  );
}

/** Entries of a registry have ids of their own. */
function doubledEntries(name: keyof Registries, entries: readonly { id: string }[]): Problem[] {
  return entries.flatMap(({ id }, i): Problem[] =>
    entries.findIndex((e) => e.id === id) === i
      ? []
      : [{ file: `content/${name}.yaml`, path: String(i), message: `the id "${id}" stands twice`, remedy: 'keep one' }],
  );
}

/** Entries that share a name with one before them; the same id twice is another problem. */
function doubledNames<T extends { id: string }>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
): { readonly entry: T; readonly index: number; readonly before: T }[] {
  const seen = new Map<string, T>();
  return entries.flatMap((entry, index) => {
    const before = seen.get(nameOf(entry));
    if (before === undefined) seen.set(nameOf(entry), entry);
    return before === undefined || before.id === entry.id ? [] : [{ entry, index, before }];
  });
}

/** Places have names and codes of their own, and no id is another's beginning: `suzhou` would also begin what is of `suzhou-ah`. */
function unclearPlaces({ cities }: Registries): Problem[] {
  const file = 'content/cities.yaml';
  const at = (index: number, id: string, field: string) => `${index} (${id}).${field}`;
  const ids = new Set(cities.map((c) => c.id));
  return [
    ...doubledNames(cities, (c) => c.zh).map(({ entry, index, before }) => ({
      file,
      path: at(index, entry.id, 'zh'),
      message: `“${entry.zh}” is also the short name of "${before.id}"`,
      remedy: 'tell them apart: put the city or the province before one of them (南京鼓楼)',
    })),
    ...doubledNames(cities, (c) => c.code ?? c.id).map(({ entry, index, before }) => ({
      file,
      path: at(index, entry.id, 'code'),
      message: `${entry.code ?? ''} is also the code of "${before.id}"`,
      remedy: 'look the code up in GB/T 2260',
    })),
    ...cities.flatMap(({ id }, index): Problem[] => {
      const first = Array.from(id.matchAll(/-/g), (m) => id.slice(0, m.index)).find((start) => ids.has(start));
      return first === undefined
        ? []
        : [
            {
              file,
              path: at(index, id, 'id'),
              message: `the id begins with another place’s, "${first}"`,
              remedy: 'homophones all take the province: suzhou-ah and suzhou-js',
            },
          ];
    }),
  ];
}

/** A document's short name heads its columns. */
const doubledShortNames = (bundles: readonly PolicyBundle[]): Problem[] =>
  doubledNames(
    bundles.map(({ policy: { input, file } }) => ({ id: input.id, short: input.short, file })),
    (p) => p.short,
  ).map(({ entry, before }) => ({
    file: entry.file,
    path: 'short',
    message: `“${entry.short}” is also the short name of ${before.id}`,
    remedy: 'add a word that tells them apart: 芜湖 2022 技改',
  }));

/** Titles named in registries are registered. */
function unknownTitles({ titles, indicators }: Registries): Problem[] {
  const known = new Set(titles.map((t) => t.id));
  const named = (file: string, path: string, ids: readonly string[]) =>
    ids
      .filter((id) => !known.has(id))
      .map((id): Problem => ({ file, path, message: `there is no title "${id}"`, remedy: 'correct the id, or add the title to content/titles.yaml' }));
  return [
    ...titles.flatMap((t) => (['satisfied_by', 'unclear_for'] as const).flatMap((name) => named('content/titles.yaml', `${t.id}.${name}`, t[name]))),
    ...indicators.flatMap((i) => i.rows.flatMap((r) => named('content/indicators.yaml', `${i.id}.rows.${r.id}`, r.titles))),
  ];
}

function doubledRows({ indicators }: Registries): Problem[] {
  const rows = indicators.flatMap((i) => i.rows.map((r) => r.id));
  return rows.flatMap((id, i): Problem[] =>
    rows.indexOf(id) === i ? [] : [{ file: 'content/indicators.yaml', path: 'rows', message: `the row id "${id}" stands twice`, remedy: 'keep one' }],
  );
}

/** What only shows with all policies together: ids used twice, references to policies and awards that are not there. */
export function checkCorpus(bundles: readonly PolicyBundle[], registries: Registries): Problem[] {
  return [
    ...doubledIds(bundles),
    ...unheldReferences(bundles),
    ...unknownAwards(bundles),
    ...(['cities', 'units', 'indicators', 'titles', 'duties'] as const).flatMap((name) => doubledEntries(name, registries[name])),
    ...doubledEntries(
      'events',
      registries.events.flatMap((s) => s.events),
    ),
    ...unclearPlaces(registries),
    ...doubledShortNames(bundles),
    ...unknownTitles(registries),
    ...doubledRows(registries),
  ];
}
