import type { ExportShard } from '../../domain/schema/export-record.ts';
import type { LineFacts } from './lines.ts';

/** The facts of some policies’ files, for a script. */
export function factsFromShards(shards: readonly ExportShard[], flagOf: LineFacts['flagOf']): LineFacts {
  const places = new Map(shards.flatMap(({ policy, clauses }) => clauses.map(({ clause, place }) => [`${policy.id}#${clause}`, place])));
  const facts = new Map(shards.flatMap((s) => s.facts.map((f) => [f.fact, f])));
  const amounts = new Map(shards.flatMap((s) => s.amounts.map((a) => [a.amount, a])));
  return {
    placeOf: (policy, clause) => places.get(`${policy}#${clause}`) ?? null,
    factOf: (fact) => facts.get(fact) ?? {},
    yuanOf: (amount) => amounts.get(amount) ?? null,
    flagOf,
  };
}
