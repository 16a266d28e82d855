import { groupBy } from '../group-by.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { placedConditions, type Leaf } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { bare } from '../text/text.ts';
import { addTo } from './fact-words.ts';
import type { Add } from './report.ts';

/** What a condition asks, without the words that say it. */
const askedOf = (c: Leaf): string =>
  JSON.stringify(Object.entries(c).filter(([name, value]) => !['quote', 'nth', 'clause', 'evidence'].includes(name) && value !== null));

type Member = PlacedFact<IncentiveInput>;

/** Where a condition is, in one member of a group. */
interface Asked {
  readonly member: Member;
  readonly path: string;
  readonly condition: Leaf;
}

/** The words of a condition, without the preposition that leads to them. */
const wordsOf = (c: Leaf) => bare(c.quote).replace(/^[对为将向]/, '');

/** 首次认定为5000万元; 首次认定为5000万元、8000万元: each of a list asks for its own number, which is the last. */
const numbersOf = ({ kind, quote }: Leaf): string => (kind === 'other' ? (bare(quote).match(/\d[\d.]*[千万亿]*|[特一二三四五甲乙丙丁]级/g) ?? []).join() : '');

/** Of one condition that several members have, each quotes the same words. */
function checkSameWords(asked: readonly Asked[], add: Add): void {
  for (const same of groupBy(asked, ({ condition }) => askedOf(condition)).values()) {
    const longest = same.reduce((a, b) => (wordsOf(b.condition).length > wordsOf(a.condition).length ? b : a));
    for (const { member, path, condition } of same)
      if (
        numbersOf(condition) === numbersOf(longest.condition) &&
        wordsOf(condition) !== wordsOf(longest.condition) &&
        wordsOf(longest.condition).includes(wordsOf(condition))
      )
        addTo(add, member)(
          `conditions.${path}.quote`,
          `“${condition.quote}” is less than what ${longest.member.fact.id} quotes for the same condition, “${longest.condition.quote}”`,
          'quote the same words in all members of a group',
        );
  }
}

/** What all others of a group ask in the words of their one quote, each asks. */
function checkAllAsk(members: readonly Member[], asked: readonly Asked[], add: Add): void {
  if (members.length < 3) return;
  for (const same of groupBy(asked, ({ condition }) => askedOf(condition)).values()) {
    const having = new Set(same.map((s) => s.member));
    const [left] = members.filter((m) => !having.has(m));
    const [one] = same;
    if (left === undefined || one === undefined || having.size !== members.length - 1) continue;
    // another of its conditions takes the same words: it asks something else in the same place
    const isOwn = asked.some((a) => a.member === left && (a.condition.kind === one.condition.kind || bare(a.condition.quote) === bare(one.condition.quote)));
    if (!isOwn) addTo(add, left)('conditions', `all others of its group ask for “${one.condition.quote}”`, 'add the condition, or give it a quote of its own');
  }
}

/** Incentives that are printed together ask what their common words ask, in the same words. */
export function checkSharedConditions(policy: ParsedPolicy, add: Add): void {
  const groups = groupBy(
    policy.incentives.filter((i) => i.fact.group !== null),
    ({ fact }) => `${fact.group ?? ''} ${fact.clause}`,
  );
  for (const members of groups.values()) {
    const askedBy = (list: readonly Member[]) =>
      list.flatMap((member) => placedConditions(member.fact.conditions).map(({ path, condition }): Asked => ({ member, path, condition })));
    for (const together of groupBy(members, ({ fact }) => bare(fact.quote)).values()) {
      const asked = askedBy(together);
      checkSameWords(
        asked.filter((a) => !/any|all/.test(a.path)),
        add,
      );
      checkAllAsk(together, asked, add);
    }
  }
}
