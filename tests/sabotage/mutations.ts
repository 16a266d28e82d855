/** Every single slip in the facts and the head of a policy file, one at a time. */
import {
  amountSlips,
  COMMON_OF_CONDITIONS,
  conditionSlips,
  documentSlips,
  incentiveSlips,
  limitSlips,
  passageSlips,
  referenceSlips,
  sourceSlips,
  targetSlips,
  type Pick,
  type Raw,
  type SlipTable,
} from './slips.ts';

/** Where in the frontmatter: `['targets', 3, 'value']`. */
export type Path = readonly (string | number)[];
export interface Change {
  readonly path: Path;
  /** undefined: taken out. */
  readonly value: unknown;
}
/** One thing wrong. */
export interface Mutation {
  readonly policy: string;
  /** Id of the fact; `document` for the head of the file, the table’s id for its declaration. */
  readonly fact: string;
  /** The field without positions: `amounts.value`. */
  readonly field: string;
  readonly slip: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly changes: readonly Change[];
}

/** A number of its own for every string, the same on every run (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}
/** Takes some of a list: which, the seed decides. */
const pickBy =
  (seed: string): Pick =>
  (list, count) =>
    list
      .map((item, i) => ({ item, rank: hashOf(`${seed} ${i}`) }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, count)
      .map(({ item }) => item);

/** A copy in which one thing is changed; everything beside the way to it is shared. */
export function changed(data: unknown, { path: [step, ...rest], value }: Change): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) {
    const at = Number(step);
    if (rest.length === 0 && value === undefined) return data.filter((_, i) => i !== at) as unknown[];
    return data.map((item: unknown, i) => (i === at ? changed(item, { path: rest, value }) : item));
  }
  const held = (typeof data === 'object' && data !== null ? data : {}) as Raw;
  if (rest.length === 0 && value === undefined) return Object.fromEntries(Object.entries(held).filter(([key]) => key !== step));
  return { ...held, [step]: changed(held[step], { path: rest, value }) };
}

const listOf = (value: unknown): Raw[] => (Array.isArray(value) ? (value as Raw[]) : []);

/** What all mutations of one thing have in common. */
interface Place {
  readonly policy: string;
  readonly fact: string;
  /** Where it stands, and its name without positions; '' for the fact itself. */
  readonly path: Path;
  readonly name: string;
}
const nameIn = (place: Place, field: string) => (place.name === '' ? field : `${place.name}.${field}`);

/** All slips of a table in one thing. */
function slipsIn(place: Place, holder: Raw, table: SlipTable, isTried: (field: string) => boolean = () => true): Mutation[] {
  return Object.entries(table).flatMap(([field, slips]) => {
    if (!isTried(field)) return [];
    const pick = pickBy(`${place.fact} ${place.path.join('.')} ${field}`);
    return slips(holder[field], holder, pick).map(({ slip, to, also = {} }): Mutation => ({
      policy: place.policy,
      fact: place.fact,
      field: nameIn(place, field),
      slip,
      from: holder[field],
      to,
      changes: [
        ...Object.entries(also)
          .filter(([name, value]) => value !== undefined || holder[name] !== undefined)
          .map(([name, value]) => ({ path: [...place.path, name], value })),
        { path: [...place.path, field], value: to },
      ],
    }));
  });
}

/** The thing is lost altogether. */
const dropped = (place: Place, held: Raw): Mutation => ({
  policy: place.policy,
  fact: place.fact,
  field: place.name === '' ? 'fact' : place.name,
  slip: 'dropped',
  from: held.quote ?? held.key ?? held.title,
  to: undefined,
  changes: [{ path: place.path, value: undefined }],
});

/** The words are looked for in the clause before and the one after. */
const moved = (place: Place, held: Raw, clauses: readonly string[]): Mutation[] => {
  const at = clauses.indexOf(String(held.clause));
  return [clauses[at - 1], clauses[at + 1]].flatMap((to) =>
    at < 0 || to === undefined
      ? []
      : [
          {
            policy: place.policy,
            fact: place.fact,
            field: nameIn(place, 'clause'),
            slip: 'moved',
            from: held.clause,
            to,
            changes: [{ path: [...place.path, 'clause'], value: to }],
          },
        ],
  );
};

function targetMutations(policy: string, data: Raw, clauses: readonly string[]): Mutation[] {
  return listOf(data.targets).flatMap((target, i) => {
    const place = { policy, fact: String(target.id), path: ['targets', i], name: '' };
    return [...slipsIn(place, target, targetSlips), ...moved(place, target, clauses), dropped(place, target)];
  });
}

/** Templates of a table say what targets say; its columns and rows are read at their place. */
function tableMutations(policy: string, data: Raw): Mutation[] {
  return listOf(data.tables).flatMap((table, i) => {
    const place = (path: Path, name: string): Place => ({ policy, fact: String(table.id), path: ['tables', i, ...path], name });
    const template = (path: Path, name: string, held: unknown) =>
      typeof held === 'object' && held !== null ? slipsIn(place(path, name), held as Raw, targetSlips, (field) => (held as Raw)[field] !== undefined) : [];
    return [
      ...template(['defaults'], 'defaults', table.defaults),
      ...listOf(table.columns).flatMap((column, c) => [
        ...template(['columns', c, 'target'], 'columns', column.target),
        ...[Number(column.at) + 1, Number(column.at) - 1].map((at): Mutation => ({
          ...place([], ''),
          field: 'columns.at',
          slip: 'the column beside it',
          from: column.at,
          to: at,
          changes: [{ path: ['tables', i, 'columns', c, 'at'], value: at }],
        })),
      ]),
      ...listOf(table.rows).flatMap((row, r) => [
        ...template(['rows', r, 'target'], 'rows', row.target),
        ...Object.entries((row.cells ?? {}) as Raw).flatMap(([key, cell]) => template(['rows', r, 'cells', key], 'cells', cell)),
      ]),
    ];
  });
}

/** Every leaf of a list of conditions with its path. */
function conditionsIn(nodes: readonly Raw[], path: Path): { held: Raw; path: Path; isOfGroup: boolean }[] {
  return nodes.flatMap((node, i) => {
    const own = [...path, i];
    const group = ['all', 'any'].find((name) => name in node);
    return group === undefined
      ? [{ held: node, path: own, isOfGroup: path.includes('any') || path.includes('all') }]
      : conditionsIn(listOf(node[group]), [...own, group]);
  });
}

/** What two incentives printed together have in the same place, exchanged. */
function exchanged(policy: string, incentives: readonly Raw[]): Mutation[] {
  return incentives.flatMap((a, i) =>
    incentives.flatMap((b, j): Mutation[] => {
      if (a.group === undefined || a.group !== b.group || j <= i) return [];
      const swap = (field: string, x: readonly Change[], from: unknown, to: unknown): Mutation => ({
        policy,
        fact: `${String(a.id)} ⇄ ${String(b.id)}`,
        field,
        slip: 'members exchanged',
        from,
        to,
        changes: x,
      });
      const sums = listOf(a.amounts).flatMap((x, k) => {
        const m = listOf(b.amounts).findIndex((y) => y.key === x.key);
        const y = listOf(b.amounts)[m];
        if (y === undefined || x.value === undefined || y.value === undefined || (x.value === y.value && x.unit === y.unit)) return [];
        const set = (at: number, amount: number, of: Raw) =>
          (['value', 'unit', 'quote', 'nth'] as const).map((name) => ({ path: ['incentives', at, 'amounts', amount, name], value: of[name] }));
        return [
          swap(
            'amounts.value',
            [...set(i, k, y), ...set(j, m, x)].filter((c) => c.value !== undefined),
            x.value,
            y.value,
          ),
        ];
      });
      const isOther = JSON.stringify(a.conditions) !== JSON.stringify(b.conditions);
      const who = ['conditions', 'tiers_required', 'tier_attained', 'level'] as const;
      const both = isOther
        ? [
            swap(
              'conditions',
              who.flatMap((name) => [
                { path: ['incentives', i, name], value: b[name] },
                { path: ['incentives', j, name], value: a[name] },
              ]),
              a.id,
              b.id,
            ),
          ]
        : [];
      return [...sums, ...both];
    }),
  );
}

function incentiveMutations(policy: string, data: Raw, clauses: readonly string[], events: readonly string[]): Mutation[] {
  const table = incentiveSlips(events);
  const incentives = listOf(data.incentives);
  const each = incentives.flatMap((incentive, i) => {
    const at = (path: Path, name: string): Place => ({ policy, fact: String(incentive.id), path: ['incentives', i, ...path], name });
    const amounts = listOf(incentive.amounts).flatMap((amount, k) => {
      const place = at(['amounts', k], 'amounts');
      return [
        ...slipsIn(place, amount, amountSlips),
        dropped(place, amount),
        ...listOf(amount.limits).flatMap((limit, l) => slipsIn(at(['amounts', k, 'limits', l], 'amounts.limits'), limit, limitSlips)),
      ];
    });
    const conditions = conditionsIn(listOf(incentive.conditions), ['conditions']).flatMap(({ held, path, isOfGroup }) => {
      const place = at(path, 'conditions');
      const tried = slipsIn(
        place,
        held,
        conditionSlips,
        (field) =>
          held[field] !== undefined ||
          COMMON_OF_CONDITIONS.has(field) ||
          (field === 'newly' && ['awarded_title', 'awarded', 'first_set'].includes(String(held.kind))),
      );
      return isOfGroup ? tried : [...tried, dropped(place, held)];
    });
    const passages = (['duties', 'proofs'] as const).flatMap((name) =>
      listOf(incentive[name]).flatMap((held, k) => [...slipsIn(at([name, k], name), held, passageSlips), dropped(at([name, k], name), held)]),
    );
    const references = listOf(incentive.references).flatMap((held, k) => [
      ...slipsIn(at(['references', k], 'references'), held, referenceSlips),
      dropped(at(['references', k], 'references'), held),
    ]);
    const whole = at([], '');
    return [
      ...slipsIn(whole, incentive, table),
      ...moved(whole, incentive, clauses),
      dropped(whole, incentive),
      ...amounts,
      ...conditions,
      ...passages,
      ...references,
    ];
  });
  return [...each, ...exchanged(policy, incentives)];
}

function documentMutations(policy: string, data: Raw): Mutation[] {
  const place: Place = { policy, fact: 'document', path: [], name: '' };
  return [
    ...slipsIn(place, data, documentSlips),
    ...slipsIn({ ...place, path: ['source'], name: 'source' }, data.source as Raw, sourceSlips),
    ...slipsIn({ ...place, path: ['territory'], name: 'territory' }, (data.territory ?? {}) as Raw, passageSlips),
    ...listOf(data.references).flatMap((held, k) => {
      const own = { ...place, path: ['references', k], name: 'references' };
      return [...slipsIn(own, held, referenceSlips), dropped(own, held)];
    }),
  ];
}

/**
 * Every slip in one policy file, in the order of the file.
 * @param data its frontmatter as written
 * @param clauses ids of its clauses, in order
 * @param events ids of the registry of events
 */
export function mutationsOf(policy: string, data: Raw, clauses: readonly string[], events: readonly string[]): Mutation[] {
  return [
    ...documentMutations(policy, data),
    ...tableMutations(policy, data),
    ...targetMutations(policy, data, clauses),
    ...incentiveMutations(policy, data, clauses, events),
  ];
}
