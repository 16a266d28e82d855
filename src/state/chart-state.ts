import { readChosen } from './chosen-state.ts';

/** Which documents the charts draw. */
export interface ChartChoice {
  /** In the order asked for, held or not; null: those that the page prints. */
  readonly asked: readonly string[] | null;
  /** What no id can be. */
  readonly ignored: readonly string[];
}

/** Reads `?p=`; where it names nothing, or just what the page prints, nothing is asked for. */
export function readChartChoice(search: string, printed: readonly string[]): ChartChoice {
  const { policies, ignored } = readChosen(search);
  const isPrinted = policies === null || policies.length === 0 || (policies.length === printed.length && printed.every((id) => policies.includes(id)));
  return { asked: isPrinted ? null : policies, ignored };
}

/** The document that a mark leads to, by its address: a place in it, or a comparison of it alone; null where it leads elsewhere. */
export const documentOf = (url: string): string | null => /(?:\/(?:policies|discrepancies)\/|[?&]p=)([a-z0-9-]+)(?:[/&#]|$)/.exec(url)?.[1] ?? null;
