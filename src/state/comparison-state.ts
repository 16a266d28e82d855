/**
 * Everything about a comparison that a reader would share; it lives in the address in readable parameters:
 * `?p=wuhu-2022,yangzhou-2022&topic=upgrade&kind=cap&differ=1&sort=wuhu-2022:desc`.
 */
import { rowFacets, type RowFacet, type RowQuery } from '../domain/compare/query.ts';
import { toWellFormed } from '../domain/text/well-formed.ts';
import { readChosen, writeChosen } from './chosen-state.ts';

export interface ComparisonSort {
  /** The column whose figures rank the rows. */
  readonly policy: string;
  readonly direction: 'asc' | 'desc';
}

export interface ComparisonState extends RowQuery {
  /** Columns in their order; null: what the page prints. */
  readonly policies: readonly string[] | null;
  /** Rows that a single document fills stand open. */
  readonly alone: boolean;
  readonly sort: ComparisonSort | null;
}

/** What an address says and nothing answers to, by the name of its parameter; `value` as written, shortened. */
export interface StateProblem {
  readonly name: string;
  readonly value: string;
}

const noFacets = Object.fromEntries(rowFacets.map((f) => [f, []])) as unknown as ComparisonState['facets'];
export const emptyState: ComparisonState = {
  policies: null,
  facets: noFacets,
  differ: false,
  all: false,
  figures: false,
  answered: false,
  alone: false,
  q: '',
  office: '',
  sort: null,
};

/** Switches, each with the one value that sets it. */
const SWITCHES = { differ: '1', all: '1', figures: '1', blanks: 'hide', alone: 'show' } as const;
const FIELD_OF = { differ: 'differ', all: 'all', figures: 'figures', blanks: 'answered', alone: 'alone' } as const;
type Switch = keyof typeof SWITCHES;
const switches = Object.keys(SWITCHES) as Switch[];
const TEXTS = ['q', 'office'] as const;

const ID = /^[a-z][a-z0-9_-]{0,79}$/;
const SORT = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)+):(asc|desc)$/;
/** Values of one facet, and characters of words, an address may ask for. */
const MOST_VALUES = 60;
export const LONGEST_TEXT = 200;
const SHOWN = 40;

const cut = (text: string, length: number): string => [...text].slice(0, length).join('');
const isFacet = (name: string): name is RowFacet => (rowFacets as readonly string[]).includes(name);
const isSwitch = (name: string): name is Switch => Object.hasOwn(SWITCHES, name);

/** Reads a state from a query string; what cannot be meant is told and dropped, other parameters are left alone. */
export function readComparison(search: string): { readonly state: ComparisonState; readonly problems: readonly StateProblem[] } {
  const problems: StateProblem[] = [];
  const refuse = (name: string, value: string) => void problems.push({ name, value: cut(value, SHOWN) });
  const { policies, ignored } = readChosen(search);
  for (const value of ignored) refuse('p', value);
  const params = new URLSearchParams(search);
  const facets: Record<RowFacet, readonly string[]> = { ...noFacets };
  const set: Partial<Record<(typeof FIELD_OF)[Switch], true>> = {};
  const texts = { q: '', office: '' };
  let sort: ComparisonSort | null = null;
  for (const name of new Set(params.keys())) {
    const value = params.get(name) ?? '';
    if (isFacet(name)) {
      const asked = [...new Set(value.split(',').filter(Boolean))];
      facets[name] = asked.filter((v) => ID.test(v)).slice(0, MOST_VALUES);
      for (const v of asked) if (!facets[name].includes(v)) refuse(name, v);
    } else if (isSwitch(name)) {
      if (value === SWITCHES[name]) set[FIELD_OF[name]] = true;
      else refuse(name, value);
    } else if (name === 'q' || name === 'office') {
      texts[name] = toWellFormed(cut(value, LONGEST_TEXT)).trim();
    } else if (name === 'sort') {
      const [, policy, direction] = SORT.exec(value) ?? [];
      if (policy === undefined) refuse(name, value);
      else sort = { policy, direction: direction === 'asc' ? 'asc' : 'desc' };
    }
  }
  return { state: { ...emptyState, policies, facets, ...set, ...texts, sort }, problems };
}

const OWN: readonly string[] = [...rowFacets, ...switches, ...TEXTS, 'sort'];
const readable = (text: string): string => encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');

/** The query string of a state with its `?`, defaults left out, all else in `search` as it was. */
export function writeComparison(search: string, state: ComparisonState): string {
  const rest = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !OWN.includes(part.split('=')[0] ?? ''));
  const said: [name: string, value: string][] = [
    ...rowFacets.map((facet): [string, string] => [facet, state.facets[facet].join(',')]),
    ...switches.map((name): [string, string] => [name, state[FIELD_OF[name]] ? SWITCHES[name] : '']),
    ...TEXTS.map((name): [string, string] => [name, toWellFormed(cut(state[name], LONGEST_TEXT)).trim()]),
    ['sort', state.sort === null ? '' : `${state.sort.policy}:${state.sort.direction}`],
  ];
  const parts = said.flatMap(([name, value]) => (value === '' ? [] : [`${name}=${readable(value)}`]));
  return writeChosen([...parts, ...rest].join('&'), state.policies);
}

/** What there is to ask for; a facet that is left out has no values here. */
export type KnownValues = Readonly<Partial<Record<RowFacet, ReadonlySet<string>>>>;

/** The state without what does not exist: values of facets, and an order by a column that is not shown. */
export function knownState(
  state: ComparisonState,
  known: KnownValues,
  shown: readonly string[],
): { readonly state: ComparisonState; readonly problems: readonly StateProblem[] } {
  const problems: StateProblem[] = [];
  const facets: Record<RowFacet, readonly string[]> = { ...state.facets };
  for (const facet of rowFacets) {
    const isKnown = (value: string) => known[facet]?.has(value) === true;
    for (const value of state.facets[facet].filter((v) => !isKnown(v))) problems.push({ name: facet, value: cut(value, SHOWN) });
    facets[facet] = state.facets[facet].filter(isKnown);
  }
  const { sort } = state;
  if (sort === null || shown.includes(sort.policy)) return { state: { ...state, facets }, problems };
  return { state: { ...state, facets, sort: null }, problems: [...problems, { name: 'sort', value: cut(sort.policy, SHOWN) }] };
}

/** The state with one value of a facet put in or taken out. */
export const withFacet = (state: ComparisonState, facet: RowFacet, value: string, isOn: boolean): ComparisonState => {
  const others = state.facets[facet].filter((v) => v !== value);
  return { ...state, facets: { ...state.facets, [facet]: isOn ? [...others, value] : others } };
};

/** The same documents, every row. */
export const withoutQuery = (state: ComparisonState): ComparisonState => ({ ...emptyState, policies: state.policies });
