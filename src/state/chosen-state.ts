/** The ids of documents a comparison shows, in the order of their columns; it lives in the address: `?p=wuhu-2022,yangzhou-2022`. */
export interface ChosenState {
  /** null: what the page prints; empty: none. */
  readonly policies: readonly string[] | null;
  /** What the address asks for and no id can be, as written, shortened. */
  readonly ignored: readonly string[];
}

/** The parameter; another shape of choice would take another name. */
const NAME = 'p';
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;
/** Columns an address may ask for, and characters it may ask them in. */
export const MOST_COLUMNS = 40;
const LONGEST = 4000;
const SHOWN = 40;

/** Reads a choice from a query string; what cannot be an id is told, each once. */
export function readChosen(search: string): ChosenState {
  const value = new URLSearchParams(search).get(NAME);
  if (value === null) return { policies: null, ignored: [] };
  const asked = [
    ...new Set(
      value
        .slice(0, LONGEST)
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  ];
  const policies = asked.filter((id) => ID.test(id)).slice(0, MOST_COLUMNS);
  const ignored = asked.filter((id) => !policies.includes(id)).map((id) => id.slice(0, SHOWN));
  return { policies, ignored };
}

/**
 * The query string with this choice in it and all else as it was, with its `?`; empty for none.
 * @param policies null: the parameter is left out
 */
export function writeChosen(search: string, policies: readonly string[] | null): string {
  const rest = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && part.split('=')[0] !== NAME);
  const query = [...(policies === null ? [] : [`${NAME}=${policies.join(',')}`]), ...rest].join('&');
  return query === '' ? '' : `?${query}`;
}

/** The choice with a document taken out, or put in: one of the printed at its place among them, another at the end. */
export function toggleChosen(chosen: readonly string[], policy: string, printed: readonly string[]): readonly string[] {
  if (chosen.includes(policy)) return chosen.filter((id) => id !== policy);
  const before = printed.slice(0, Math.max(0, printed.indexOf(policy)));
  const at = before.reduce((place, id) => Math.max(place, chosen.indexOf(id) + 1), 0);
  const isPrinted = printed.includes(policy);
  return isPrinted ? [...chosen.slice(0, at), policy, ...chosen.slice(at)] : [...chosen, policy];
}

/** Is this the choice that the page prints, in its order? */
export const isPrintedChoice = (chosen: readonly string[], printed: readonly string[]): boolean =>
  chosen.length === printed.length && chosen.every((id, i) => id === printed[i]);
