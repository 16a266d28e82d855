import type { Clause } from '../parse/clauses.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { placedConditions } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type { TargetInput } from '../schema/target.ts';
import { isFactId } from '../fact-id.ts';
import { bare } from '../text/text.ts';
import { standing, wordEdges } from '../text/words.ts';
import type { Add } from './report.ts';

/** A clause's bare text and the places between its words. */
interface Words {
  readonly text: string;
  readonly edges: ReadonlySet<number>;
}
const wordsOf = new WeakMap<Clause, Words>();
function inWords(clause: Clause): Words {
  const known = wordsOf.get(clause);
  if (known !== undefined) return known;
  const text = bare(clause.text);
  const words = { text, edges: wordEdges(text) };
  wordsOf.set(clause, words);
  return words;
}

/** Marks and particles that no passage begins with, nor ends with. */
const NO_BEGIN = /^[，。；：、）”》的]/;
const NO_END = /[，；：、（“《]$/;
const PAIRS = ['“”', '（）', '《》'].map((pair) => [pair.charAt(0), pair.charAt(1)] as const);

/** What a passage is torn by; null where it is whole. Words that do not stand in the clause are another rule’s. */
function tear(clause: Clause, words: string): string | null {
  const { text, edges } = inWords(clause);
  const quoted = bare(words);
  const pair = PAIRS.find(([open, close]) => quoted.split(open).length !== quoted.split(close).length);
  if (pair !== undefined) return `breaks off inside ${pair.join('')}`;
  if (NO_BEGIN.test(quoted)) return `begins with “${quoted.charAt(0)}”`;
  if (NO_END.test(quoted)) return `ends with “${quoted.slice(-1)}”`;
  if (quoted.length === 1) return 'is half a word';
  return standing(text, edges, words) === 'torn' ? 'begins or breaks off inside a word' : null;
}

/** Printed words of one field. */
type Passage = readonly [path: string, words: string | null | undefined, clause?: string | undefined];

function report(policy: ParsedPolicy, clause: string, passages: readonly Passage[], add: Add): void {
  for (const [path, words, at = clause] of passages) {
    const of = policy.clauseById.get(at);
    const torn = of === undefined || words == null ? null : tear(of, words);
    if (torn !== null) add(path, `“${words ?? ''}” ${torn}`, 'copy whole words, from the beginning of the phrase to its end', at);
  }
}

/** Every passage that an incentive quotes or names as printed consists of whole words. */
export function checkIncentiveWholeWords(policy: ParsedPolicy, { fact, field }: PlacedFact<IncentiveInput>, add: Add): void {
  const own = (path: string, words: string | null | undefined, clause?: string): Passage => [`${field} (${fact.id}).${path}`, words, clause];
  report(
    policy,
    fact.clause,
    [
      own('quote', fact.quote),
      own('beneficiary', fact.beneficiary),
      own('instrument_printed', fact.instrument_printed),
      ...placedConditions(fact.conditions).flatMap(({ condition: c, path }) => [own(`conditions.${path}.quote`, c.quote, c.clause)]),
      ...fact.amounts.flatMap((a, i) => [
        own(`amounts.${i} (${a.key}).quote`, a.quote),
        own(`amounts.${i} (${a.key}).base`, a.base),
        own(`amounts.${i} (${a.key}).of`, a.of === null || isFactId(a.of) ? null : a.of),
        ...a.limits.map((l, j) => own(`amounts.${i} (${a.key}).limits.${j}.quote`, l.quote)),
      ]),
      ...fact.duties.map((d, i) => own(`duties.${i}.quote`, d.quote)),
      ...fact.proofs.map((p, i) => own(`proofs.${i}.quote`, p.quote)),
      ...fact.references.map((r, i) => own(`references.${i}.quote`, r.quote, r.clause)),
    ],
    add,
  );
}

/** The same of a target in prose; a cell’s words are its table’s. */
export function checkTargetWholeWords(policy: ParsedPolicy, { fact, field, cell }: PlacedFact<TargetInput>, add: Add): void {
  if (cell !== null) return;
  const own = (name: 'quote' | 'indicator' | 'verb' | 'scope' | 'relative_to'): Passage => [`${field} (${fact.id}).${name}`, fact[name]];
  report(policy, fact.clause, (['quote', 'indicator', 'verb', 'scope', 'relative_to'] as const).map(own), add);
}

/** The same of the passages that the document names itself. */
export function checkWholeWords(policy: ParsedPolicy, add: Add): void {
  const { territory, references } = policy.input;
  report(
    policy,
    '',
    [
      ...(territory === null ? [] : [['territory.quote', territory.quote, territory.clause] as const]),
      ...references.map((r, i): Passage => [`references.${i}.quote`, r.quote, r.clause]),
    ],
    add,
  );
}
