import { groupBy } from '../group-by.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { addTo } from './fact-words.ts';
import type { Add } from './report.ts';

/** Words of an id that say a level, a step or a payer: the fact has it in one of its fields. */
const TELLING: ReadonlySet<string> = new Set([
  ...['global', 'international', 'national', 'industry', 'provincial', 'municipal', 'local', 'group'],
  ...['district', 'champion', 'giant', 'micro'],
]);

/** Fields that hold words or ids of other facts, and no term. */
const NO_TERMS: ReadonlySet<string> = new Set(['id', 'clause', 'quote', 'references', 'same_as', 'group', 'key', 'applies_to']);

/** The words of all terms that a fact is coded with: `national_little_giant` has three. */
function termsOf(value: unknown): string[] {
  if (typeof value === 'string') return /^[a-z\d_-]+$/.test(value) ? value.split(/[-_]/) : [];
  if (Array.isArray(value)) return value.flatMap(termsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => (held === null || NO_TERMS.has(name) ? [] : termsOf(held)));
}

type Incentive = PlacedFact<IncentiveInput>;
const wordsOf = ({ fact }: Incentive, policy: string) => fact.id.slice(policy.length).split('-');

/** The words of an id that tell a level or a step are said by its fields; an id is the fact’s address, and is read. */
export function checkIdWords(policy: ParsedPolicy, add: Add): void {
  const terms = new Map(policy.incentives.map((i) => [i, new Set(termsOf(i.fact))]));
  const told = new Set<Incentive>();
  const report = (incentive: Incentive, word: string, said: string) => {
    if (!told.has(incentive))
      addTo(add, incentive)('id', `“${word}” is in its name, and ${said}`, 'ids say what a fact is: correct the conditions or the level that were mixed up');
    told.add(incentive);
  };
  for (const incentive of policy.incentives) {
    const word = wordsOf(incentive, policy.input.id).find((w) => TELLING.has(w) && !(terms.get(incentive)?.has(w) ?? false));
    if (word !== undefined) report(incentive, word, 'none of its fields says it');
  }
  const groups = groupBy(
    policy.incentives.filter((i) => i.fact.group !== null),
    ({ fact }) => fact.group ?? '',
  );
  for (const members of groups.values())
    for (const member of members)
      for (const other of members) {
        const others = wordsOf(other, policy.input.id);
        const own = wordsOf(member, policy.input.id).filter((w) => w.length > 2 && !others.includes(w));
        const word = own.find((w) => terms.get(other)?.has(w) === true && terms.get(member)?.has(w) !== true);
        if (member !== other && word !== undefined) report(member, word, `only ${other.fact.id} of its group says it`);
      }
}
