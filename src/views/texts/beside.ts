import { clauseKey } from '../../domain/corpus/addresses.ts';
import { clauseUrl } from '../../domain/corpus/addresses.ts';
import type { PolicyBundle } from '../../domain/parse/bundle.ts';
import type { Site } from '../site.ts';
import { borrowedOf, type PassageHere } from './borrowed.ts';

/** A wording of a block that other documents print too. */
export interface SharedBeside {
  readonly length: number;
  /** Where the list prints it. */
  readonly url: string;
  /** Three documents at most that print it, each with its clause. */
  readonly places: readonly { readonly short: string; readonly url: string }[];
  /** Places left. */
  readonly more: number;
}

const MOST_PLACES = 3;

function toBeside(site: Site, { passage, place }: PassageHere): SharedBeside {
  const others = passage.places.filter((p) => p.policy !== place.policy);
  const firsts = others.filter((p, i) => others.findIndex((o) => o.policy === p.policy) === i).slice(0, MOST_PLACES);
  return {
    length: passage.length,
    url: borrowedOf(site).urlOf(passage.id),
    places: firsts.map((p) => ({ short: site.entryOf(p.policy).policy.short, url: clauseUrl(p.policy, p.clause) })),
    more: others.length - firsts.length,
  };
}

/** The wordings of one block of official text that other documents print too, in printed order. */
export function sharedBeside(site: Site, { policy }: PolicyBundle, block: number): SharedBeside[] {
  const { byClause } = borrowedOf(site);
  return policy.clauses.flatMap((clause) => {
    const pieces = clause.pieces.filter((p) => p.block === block);
    if (pieces.length === 0) return [];
    const here = byClause.get(clauseKey(policy.input.id, clause.id)) ?? [];
    return here.filter(({ place }) => pieces.some((p) => p.start <= place.start && place.start < p.end)).map((one) => toBeside(site, one));
  });
}
