import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { placedConditions, type Leaf } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { bare } from '../text/text.ts';
import { addTo, factWords, type FactWords } from './fact-words.ts';
import type { Add } from './report.ts';

/** Whose quality the words speak of, where it is not the applicant's. */
const SUBJECTS: Readonly<Record<Leaf['subject'], RegExp | null>> = {
  applicant: null,
  item: /产品|装备|设备|成果|专利|作品|目录/,
  project: /项目/,
  person: /人才|人员|工程师|引进|企业家|职称/,
  attracted_firm: /招引|引进|落户|“专精特新”/,
};

/** Where the words of a condition stand tells how they are tied to the sum. */
function evidenceBreach(c: Leaf, isOwnClause: boolean, { quote, sentence }: FactWords): string | null {
  const words = bare(c.quote);
  const [inQuote, inSentence] = [isOwnClause && quote.includes(words), isOwnClause && sentence.includes(words)];
  if (c.evidence === 'implied') return inSentence ? 'its words stand in the sentence: they are printed' : null;
  if (c.evidence === 'printed') return inSentence || /上述|前述/.test(quote) ? null : 'its words stand outside the sentence: they are carried over';
  // handed on within the quote: another phrase of whom or what begins after it
  const after = quote.slice(quote.indexOf(words) + words.length);
  return inQuote && !/[，；][^，。；]*(?:对|为|一企|开展|推送)/.test(after) ? 'its words stand in the phrase itself: they are printed' : null;
}

/** How a condition is tied to the sum, whose it is, and whether it is denied, as its words and their place say. */
export function checkConditionPlaces(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, add: Add): void {
  const { fact } = incentive;
  const report = addTo(add, incentive);
  const around = factWords(policy, incentive);
  for (const { condition: c, path } of placedConditions(fact.conditions)) {
    const words = bare(c.quote);
    const evidence = evidenceBreach(c, (c.clause ?? fact.clause) === fact.clause, around);
    if (evidence !== null)
      report(`conditions.${path}.evidence`, `“${c.quote}”: ${evidence}`, 'say how the words are tied to the sum: printed, carried_over or implied');
    if (c.negate ? !/不|未|非|无|没/.test(words) : /^(?:未|无|不得|没有)/.test(words))
      report(`conditions.${path}.negate`, c.negate ? `“${c.quote}” denies nothing` : `“${c.quote}” denies it`, `set negate ${String(!c.negate)}`);
    const asked = SUBJECTS[c.subject];
    const isAttracted = c.kind === 'attracted_firm';
    if (isAttracted !== (c.subject === 'attracted_firm') || (asked !== null && !asked.test(words + fact.beneficiary)))
      report(
        `conditions.${path}.subject`,
        `“${c.quote}” does not speak of "${c.subject}"`,
        `set subject ${isAttracted ? 'attracted_firm' : 'applicant'}, or what the words speak of`,
      );
    for (const [open, close] of ['“”', '（）', '《》'].map((pair) => [...pair]))
      if (words.split(open ?? '').length !== words.split(close ?? '').length)
        report(`conditions.${path}.quote`, `“${c.quote}” breaks off inside ${open ?? ''}${close ?? ''}`, 'quote whole words');
  }
}
