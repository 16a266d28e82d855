import { readChosen } from './chosen-state.ts';

/** Which of the documents that the charts draw stand out. */
export interface ChartChoice {
  /** null: all alike. */
  readonly lit: readonly string[] | null;
  /** Asked for, and not drawn. */
  readonly ignored: readonly string[];
}

/** Reads `?p=`; where it names none of the drawn documents, all are alike. */
export function readChartChoice(search: string, drawn: readonly string[]): ChartChoice {
  const { policies, ignored } = readChosen(search);
  if (policies === null) return { lit: null, ignored };
  const known = drawn.filter((id) => policies.includes(id));
  return { lit: known.length === 0 || known.length === drawn.length ? null : known, ignored: [...policies.filter((id) => !drawn.includes(id)), ...ignored] };
}

/** The document that a mark leads to, by its address; null where it leads elsewhere. */
export const documentOf = (url: string): string | null => /\/(?:policies|discrepancies)\/([^/#?]+)\//.exec(url)?.[1] ?? null;
