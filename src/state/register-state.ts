/** Which discrepancies the register shows; it lives in the address: `?where=body-annex&kind=contradiction,sum`. */
import { discrepancyKinds } from '../domain/vocabulary.ts';

export type DiscrepancyKind = keyof typeof discrepancyKinds;
/** Where the words of a discrepancy stand: all in the body, all in annexes, one here and one there. */
export const discrepancyPlaces = ['body', 'annex', 'body-annex'] as const;
export type DiscrepancyPlace = (typeof discrepancyPlaces)[number];

export interface RegisterState {
  /** null: anywhere. */
  readonly where: DiscrepancyPlace | null;
  /** Empty: all. */
  readonly kinds: readonly DiscrepancyKind[];
}

const LONGEST = 1000;
const SHOWN = 40;
const OWN = ['where', 'kind'];

const isPlace = (id: string): id is DiscrepancyPlace => discrepancyPlaces.some((place) => place === id);
const isKind = (id: string): id is DiscrepancyKind => Object.hasOwn(discrepancyKinds, id);

/** Reads a state from a query string; what cannot be meant is told and dropped, other parameters are left alone. */
export function readRegister(search: string): { readonly state: RegisterState; readonly ignored: readonly string[] } {
  const params = new URLSearchParams(search);
  const where = params.get('where') ?? '';
  const kinds = [...new Set((params.get('kind') ?? '').slice(0, LONGEST).split(',').filter(Boolean))];
  const dropped = [...(where === '' || isPlace(where) ? [] : [where]), ...kinds.filter((id) => !isKind(id))];
  return {
    state: { where: isPlace(where) ? where : null, kinds: kinds.filter(isKind) },
    ignored: dropped.map((text) => [...text].slice(0, SHOWN).join('')),
  };
}

/** The query string of a state with its `?`, defaults left out, all else in `search` as it was. */
export function writeRegister(search: string, { where, kinds }: RegisterState): string {
  const rest = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !OWN.includes(part.split('=')[0] ?? ''));
  const parts = [...(where === null ? [] : [`where=${where}`]), ...(kinds.length === 0 ? [] : [`kind=${kinds.join(',')}`]), ...rest];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
