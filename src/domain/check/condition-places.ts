import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { placedConditions, type Leaf } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { unclosed } from '../text/brackets.ts';
import { bare } from '../text/text.ts';
import { addTo, factWords, type FactWords } from './fact-words.ts';
import type { Add } from './report.ts';

/** Whose quality the words speak of, where it is not the applicant's. */
const SUBJECTS: Readonly<Record<Leaf['subject'], RegExp | null>> = {
  applicant: null,
  item: /产品|品种|装备|设备|成果|专利|作品|目录|药/,
  project: /项目|课题|专项(?!资金|经费|债)/,
  person: /人才|人员|工程师|引进|企业家|职称/,
  attracted_firm: /招引|引进|落户|“专精特新”/,
};

/** Kinds of condition that ask something of another than the applicant: what it holds, wins or buys is its own; what is invested in a project is the project's. */
const OF_OTHERS: Readonly<Record<'item' | 'project' | 'person', readonly Leaf['kind'][]>> = {
  item: ['in_list', 'product', 'external_rules', 'located', 'source', 'other'],
  project: ['fair', 'amount_at_least', 'in_list', 'external_rules', 'performs', 'located', 'industry', 'land', 'other'],
  person: ['hires', 'external_rules', 'in_list', 'other'],
};

/** What a project is given something for, behind its conditions: 投资不低于500万元，建设期不超过3年的改造项目. */
const OF_PROJECT = /^(?:(?!给予|予以|奖[励补]|补[助贴]|资助|对)[^。；])*?的[^，。；、的]{0,12}(?:项目|课题|专项)(?=[，；。、]|按|给予|奖|补|一次性|分)/;

/** Whether the words of a condition, or the noun right behind them (符合条件的参展项目), are of its subject; of a project, the noun of their list. */
function isOfSubject({ subject, kind, quote }: Leaf, text: string, sentence: string): boolean {
  const asked = SUBJECTS[subject];
  if (asked === null) return true;
  if (subject in OF_OTHERS && !OF_OTHERS[subject as keyof typeof OF_OTHERS].includes(kind)) return false;
  const words = bare(quote);
  const at = sentence.indexOf(words);
  const behind = at < 0 ? '' : (/^的?[^，。；、]{0,6}/.exec(sentence.slice(at + words.length))?.[0] ?? '');
  // 科技成果|在区内转化: the noun may stand right before its words
  const isBefore = at > 0 && new RegExp(`(?:${asked.source})$`).test(sentence.slice(0, at));
  return isBefore || asked.test(words + behind) || (subject === 'project' && OF_PROJECT.test(text.slice(text.indexOf(words) + words.length)));
}

/** A later phrase of a quote that begins anew: with its own recipient, or what is done for each. */
const HANDED_ON = /[，；][^，。；]*[对为向](?:企业|符合)|；[对为]|[，；](?:一企|开展)/;

/** Where the words of a condition stand tells how they are tied to the sum. */
function evidenceBreach(c: Leaf, isOwnClause: boolean, ahead: string, { quote, sentence }: FactWords): string | null {
  if (c.evidence === 'document') return 'what the document asks of all is coded once, under applicants';
  const words = bare(c.quote);
  const [inQuote, inSentence] = [isOwnClause && quote.includes(words), isOwnClause && sentence.includes(words)];
  const isNamed = /上述|前述/.test(quote);
  if (c.evidence === 'printed') return inSentence || isNamed ? null : 'its words stand outside the sentence: they are carried over';
  if (isNamed && isOwnClause && ahead.includes(words)) return '“上述” names it: it is printed';
  if (c.evidence === 'implied') {
    if (inSentence) return 'its words stand in the sentence: they are printed';
    return isOwnClause && ahead.includes(words) ? 'its words stand ahead in the clause: they are carried over' : null;
  }
  // handed on within the quote: a later phrase says of whom or what it speaks, or to whom it gives
  const after = quote.slice(quote.indexOf(words) + words.length);
  return inQuote && !HANDED_ON.test(after) ? 'its words stand in the phrase itself: they are printed' : null;
}

/** What the document asks of all is printed as such, in its clause or in the list below it. */
const evidenceOfAll = (c: Leaf): string | null => (c.evidence === 'printed' ? null : 'what is asked of all says no evidence');

/**
 * How a condition is tied to the sum, whose it is, and whether it is denied, as its words and their place say.
 * @param ofAll the conditions are asked of every applicant
 */
export function checkConditionPlaces(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, add: Add, ofAll = false): void {
  const { fact } = incentive;
  const report = addTo(add, incentive);
  const around = factWords(policy, incentive);
  const ahead = bare(around.clause?.text.slice(0, incentive.range.start) ?? '');
  for (const { condition: c, path } of placedConditions(fact.conditions)) {
    const words = bare(c.quote);
    const evidence = ofAll ? evidenceOfAll(c) : evidenceBreach(c, (c.clause ?? fact.clause) === fact.clause, ahead, around);
    if (evidence !== null)
      report(
        `conditions.${path}.evidence`,
        `“${c.quote}”: ${evidence}`,
        ofAll ? 'drop it' : 'say how the words are tied to the sum: printed, carried_over or implied',
      );
    // 未被列入失信名单 in its own words is asked as it stands: whoever says yes to it, meets it
    const isSaidSo = c.kind === 'other' && /^(?:未|无|没有)/.test(words) && !/不(?:得|予|再)[^，。；]*(?:享受|奖|补|支持|资助)/.test(words);
    if (c.negate ? isSaidSo || !/不|未|非|无|没|除外/.test(words) : !isSaidSo && /^(?:未|无|不得|没有)/.test(words))
      report(
        `conditions.${path}.negate`,
        c.negate ? `“${c.quote}” denies nothing` : `“${c.quote}” denies it`,
        c.negate ? 'quote the words that deny it (…不予奖励), or set negate false: what begins with 未 is asked as it stands' : 'set negate true',
      );
    const isAttracted = c.kind === 'attracted_firm';
    if (isAttracted !== (c.subject === 'attracted_firm') || !isOfSubject(c, bare(policy.clauseById.get(c.clause ?? fact.clause)?.text ?? ''), around.sentence))
      report(
        `conditions.${path}.subject`,
        `“${c.quote}” does not speak of "${c.subject}"`,
        `set subject ${isAttracted ? 'attracted_firm' : 'applicant'}, or what the words speak of`,
      );
    const torn = unclosed(words);
    if (torn !== null) report(`conditions.${path}.quote`, `“${c.quote}” breaks off inside ${torn}`, 'quote whole words');
  }
}
