import { groupBy } from '../../domain/group-by.ts';
import { correctionWords, factsByClause, factTitles, factWords, partWords, type ClauseFacts } from './facts.ts';
import type { IndexedDocument } from '../rank/memory-index.ts';
import { quantitiesIn, quantityWords } from '../language/quantity.ts';
import { tokenise, wordsOf } from '../language/token.ts';
import type { ClauseRecord, PolicyRecord, Records } from '../../domain/schema/record.ts';
import type { City, UnitEntry } from '../../domain/schema/registries.ts';
import { policyYear } from '../../domain/corpus/standing.ts';
import { clauseLabel, isTableRow } from '../../domain/corpus/labels.ts';

const NO_FACTS: ClauseFacts = { targets: [], incentives: [], rules: [] };

/** Words of number and title at the beginning of a clause. */
const titleWords = (clause: ClauseRecord) => (clause.title === null ? 0 : wordsOf(`${clause.number ?? ''}${clause.title}`).length);

interface Corpus {
  readonly records: Records;
  readonly cities: readonly City[];
  readonly units: readonly UnitEntry[];
}

/** The table a body row stands in, by the id its header row has; null for other clauses. */
function tableOf(clause: ClauseRecord, byId: ReadonlyMap<string, ClauseRecord>): string | null {
  if (!isTableRow(clause)) return null;
  for (let table = clause.id; table !== ''; table = table.slice(0, Math.max(0, table.lastIndexOf('-')))) {
    const head = byId.get(`${table}-head`);
    if (head !== undefined) return head.id === clause.id ? null : table;
  }
  return null;
}

/** Every year that a document plans for, and the one it is of; none where none is known. */
function yearsOf(policy: PolicyRecord): string[] {
  const years = new Set<number>();
  const own = policyYear(policy)?.year;
  if (own !== undefined) years.add(own);
  if (policy.horizon !== null) for (let year = policy.horizon.from ?? policy.horizon.to; year <= policy.horizon.to; year++) years.add(year);
  return [...years].sort((a, b) => a - b).map(String);
}

/** Headings above, outermost first. */
function contextOf(clause: ClauseRecord, byId: ReadonlyMap<string, ClauseRecord>): ClauseRecord[] {
  const above: ClauseRecord[] = [];
  for (let at = clause.parent; at !== null;) {
    const parent = byId.get(at);
    if (parent === undefined) break;
    above.unshift(parent);
    at = parent.parent;
  }
  return above;
}

/**
 * One index document a clause: its own words; its coded facts and quantities stand in its entry.
 * Order: policy, then place in the document.
 */
export function clauseDocuments({ records, cities, units }: Corpus): IndexedDocument[] {
  const unitById = new Map(units.map((u) => [u.id, u]));
  const cityIds = new Set(cities.map((c) => c.id));
  const facts = factsByClause(records);
  const byPolicy = groupBy(records.clauses, (c) => c.policy);
  const places = new Map(records.policies.flatMap((p) => byPolicy.get(p.id) ?? []).map((c, i) => [`${c.policy}#${c.id}`, i]));
  const numberOf = (policy: string, clause: string) => places.get(`${policy}#${clause}`) ?? null;
  return records.policies.flatMap((policy) => {
    if (!cityIds.has(policy.city)) throw new Error(`${policy.id}: city "${policy.city}" is not in content/cities.yaml`);
    const clauses = byPolicy.get(policy.id) ?? [];
    const byId = new Map(clauses.map((c) => [c.id, c]));
    const year = policyYear(policy)?.year;
    const period = yearsOf(policy);
    return clauses.map((clause): IndexedDocument => {
      const table = tableOf(clause, byId);
      const own = facts.get(`${clause.policy}#${clause.id}`) ?? NO_FACTS;
      const read = tokenise(clause.text);
      const words = read.map((t) => t.text);
      const above = contextOf(clause, byId);
      const quantities = quantitiesIn(clause.text, read)
        // the clause's own number is no quantity
        .filter((q) => clause.number === null || q.start > 0 || q.unit !== null)
        .flatMap(quantityWords);
      const corrections = policy.corrections.filter((c) => c.clause === clause.id);
      const readings = corrections.flatMap((c) => correctionWords(c.read)).map((w) => `read:${w}`);
      const coded = [...new Set([...factWords(clause, own, unitById, cities), ...partWords(clause, policy), ...quantities, ...readings])];
      const isHeading = clause.id.endsWith('-head') || (clause.title !== null && words.length <= titleWords(clause) + 1);
      return {
        entry: {
          kind: 'clause',
          length: words.length,
          titleLength: clause.id.endsWith('-head') ? words.length : Math.min(words.length, titleWords(clause)),
          parent: table !== null ? numberOf(policy.id, `${table}-head`) : clause.parent === null ? null : numberOf(policy.id, clause.parent),
          isHeading,
          table: table === null ? null : `${policy.id}#${table}`,
          policy: policy.id,
          city: policy.city,
          year: year === undefined ? null : String(year),
          period,
          titles: factTitles(own),
          topics: clause.topics,
          units: [...new Set(clause.responsible_units.flatMap((u) => unitById.get(u.unit)?.function ?? []))],
          hasGoal: own.targets.length > 0,
          hasMoney: own.incentives.some((i) => i.amounts.length > 0),
          amounts: [...new Set(own.incentives.flatMap((i) => i.amounts.flatMap((a) => [a.value_cny, a.value_max_cny])).filter((v) => v !== null))].sort(
            (a, b) => a - b,
          ),
          facts: coded,
        },
        tokens: words,
        document: {
          url: clause.url,
          path: [policy.short, ...above.map(clauseLabel), clauseLabel(clause)],
          text: clause.text,
          ...(corrections.length === 0 ? {} : { corrections: corrections.map((c) => [c.printed, c.read] as const) }),
        },
      };
    });
  });
}
