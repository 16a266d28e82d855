/** The files of `/data/` that charts are drawn from, each loaded once. */
import { makeLoader, type Loader } from '../compare/load.ts';

/** Where files are, and of which build they must be. */
export interface DataSource {
  readonly base: string;
  readonly version: string;
}

const made = new Map<string, { readonly targets: Loader; readonly incentives: Loader }>();

export function loadersOf({ base, version }: DataSource): { readonly targets: Loader; readonly incentives: Loader } {
  const known = made.get(base) ?? { targets: makeLoader(base, 'targets', version), incentives: makeLoader(base, 'incentives', version) };
  made.set(base, known);
  return known;
}
