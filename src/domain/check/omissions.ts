import { asking } from '../parse/applicants.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import { clausePath } from '../parse/clause-path.ts';
import type { Clause } from '../parse/clauses.ts';
import { exclusiveSentences, namesClause } from '../parse/exclusive-clauses.ts';
import type { ParsedPolicy } from '../parse/policy.ts';
import { conditionLeaves, placedConditions } from '../schema/condition-leaves.ts';
import { bare, findAll, locate, type Range } from '../text/text.ts';
import { HEADS_WHOM, SAID_BEFORE, SAYS_WHOM } from '../text/whom-words.ts';
import type { Add } from './report.ts';

/** Words by which these texts give something. */
const BENEFIT = /奖励|奖补|补助|补贴|津贴|资助|优先|减免|保留|给予|予以|贴息|专项资金|支持资金|资金支持|优惠|扶持|激励/;
/** Words by which they bind somebody. */
const DUTY = /应当|不得|必须|原则上|严禁|禁止|允许|\d+个?(?:工作)?日内|月底前/;

/** 5万元, 10%. */
const SUM = /[\d一二两三四五六七八九十百]\s*(?:[百千万亿]+元?|元|[%％‰])/;

/** Longest line of a heading. */
const HEADING = 24;

/** 《…优惠办法》 names a document and gives nothing. */
const withoutTitles = (words: string): string => words.replace(/《[^《》]*》/g, '');

/** Words that give something wherever they stand: each phrase between two commas that has one is in an incentive or a rule. */
const GIVES = new RegExp(
  [
    /奖[励补]|补[助贴]|资助|贴息|优惠|给予|予以|优先|激励|倾斜|跟投|投向|投资力度|实训|推[荐介]|绿色通道|减税降费|用电价格|电力直接交易|税前列支|容积率|免费/,
    /配备|配套服务专员|(?:为|向|面向)[^，。；\d]{0,8}(?:中小|专精特新[”]?(?:中小)?|小巨人[”]?)企业[^，。；]{0,12}(?:提供|开展|配套)/,
    /纳入[^，。；]*(?:名单|计划|对象|清单|活动|体系|库)|减少[^，。；]*频次|落实[^，。；]{0,16}政策|研修|订单式?培训|培训工程|一对一|点对点|诊断服务|首席代办员/,
    /包容审慎|信用保险|用气|品牌价值|对接服务|融资支持(?!力度|。)|直投基金|参加[^，。；]*(?:评选|表彰)|对企业开展|政策红利|管理咨询与诊断/,
  ]
    .map((words) => words.source)
    .join('|'),
);
/** Words that set a goal wherever they stand: each such phrase is in a target. */
const SETS =
  /一大?批|全覆盖|力争[^，。；]*(?:提升|增长)|比重[^，。；]*提高|提高[^，。；]*企业的[^，。；]*率|^设立[^，。；]*基金|(?:配备|配套)[^，。；]*(?<!融资)服务专员/;

/** Parts of a clause between semicolons and full stops, with their places. */
function partsOf({ text }: Clause, after: RegExp): (Range & { readonly words: string })[] {
  let start = 0;
  return text.split(after).map((words) => {
    const own = { words, start, end: start + words.length };
    start = own.end;
    return own;
  });
}

/** The heading that a paragraph begins with (（五）企业品牌建设奖励补助。), with its number and its full stop; null: it has none. */
function runInHeading({ text, number, title }: Clause): string | null {
  const [first = ''] = text.split(/(?<=。)/);
  return title !== null && bare(first) === `${bare(number ?? '')}${bare(title)}。` ? first : null;
}

/** A part of a sentence that gives something or binds somebody and stands in no fact. */
export interface OmittedPart {
  readonly clause: string;
  /** As printed, with its mark. */
  readonly words: string;
  /** The word that gives or binds. */
  readonly word: string;
  /** Whether it stands in a line that only names what follows. */
  readonly isHeading: boolean;
}

/** Whether a passage is a part of a clause whole, but for the mark at its end: all of it is asked of the award before it. */
const isWhole = ({ words, start, end }: Range & { readonly words: string }, r: Range): boolean =>
  r.start <= end - words.trimStart().length && r.end >= end - (/[。；\s]*$/.exec(words)?.[0].length ?? 0) && r.start >= start;

/** 按下表标准给予一次性奖励: what leads to a table is said by the rows that call their help so. */
const saidOfRows = (policy: ParsedPolicy): { readonly clause: string; readonly quote: string }[] =>
  policy.incentives.flatMap(({ fact }) => {
    if (policy.clauseById.get(fact.clause)?.kind !== 'row') return [];
    return conditionLeaves(fact.conditions).flatMap(({ clause }) => (clause === undefined ? [] : [{ clause, quote: fact.instrument_printed }]));
  });

/** Every part of a sentence that gives something or binds somebody is a fact, or listed as none: leaving out is told, as slips are. */
export function checkOmissions(bundle: PolicyBundle, add: Add): void {
  for (const { clause, words, word } of omittedParts(bundle))
    add(
      'facts',
      `“${word}” in “${bare(words)}” is in no fact`,
      `code what it gives or demands, or list it under no_facts in ${bundle.auditFile} with its kind`,
      clause,
    );
}

/** What `checkOmissions` tells, in printed order; nothing where the document is not coded in full. */
export function omittedParts({ policy, audit }: PolicyBundle): OmittedPart[] {
  if (policy.input.coding !== 'full') return [];
  const omitted: OmittedPart[] = [];
  // what is carried over from another sentence, a duty or a document that is named is read as well
  const passages = [
    ...policy.input.references,
    ...asking(policy).flatMap(({ fact }) =>
      [...placedConditions(fact.conditions).map(({ condition }) => condition), ...fact.duties, ...fact.references].map((p) => ({
        quote: p.quote,
        clause: ('clause' in p ? p.clause : undefined) ?? fact.clause,
      })),
    ),
  ];
  const { own_rules, charges, effect, territory } = policy.input;
  // what bars awards from being had together is said by each of them
  const barring = exclusiveSentences(policy.clauses).filter((s) => policy.incentives.some(({ fact }) => namesClause(s, fact.clause)));
  const counted = [...own_rules, ...policy.applicants.map(({ fact }) => fact), ...(effect === null ? [] : [effect]), ...barring, ...saidOfRows(policy)];
  const charged = [...charges, ...(territory === null ? [] : [territory])];
  for (const clause of policy.clauses) {
    // a row of figures is read by its table; a title or a heading names what its clauses say
    if (!/[。；]/.test(clause.text)) continue;
    const of = (facts: readonly { readonly fact: { readonly clause: string }; readonly range: Range }[]) =>
      facts.filter((f) => f.fact.clause === clause.id).map((f) => f.range);
    const [targets, given] = [of(policy.targets), of([...policy.incentives, ...policy.rules])];
    const others = passages.filter((p) => p.clause === clause.id).flatMap((p) => findAll(clause.text, p.quote));
    // what the document says of itself, to the end of the sentence: how its sums are counted and since when it holds; whom it
    // charges and for whose firms it is, where the sentence gives no sum
    const sentences = partsOf(clause, /(?<=[。；])/);
    const saidIn = (said: readonly { readonly clause: string; readonly quote: string }[], of: typeof sentences) =>
      said
        .filter((p) => p.clause === clause.id)
        .flatMap((p) => findAll(clause.text, p.quote))
        .flatMap((r) => of.filter((s) => s.start < r.end && r.start < s.end));
    const own = [
      ...saidIn(counted, sentences),
      ...saidIn(
        charged,
        sentences.filter(({ words }) => !SUM.test(words)),
      ),
    ];
    const none = audit.no_facts.flatMap((n) => {
      // what only names a title or an office says nothing of what is given beside it
      const at = n.clause === clause.id && n.kind !== 'named' ? locate(clause.text, n.quote, n.nth) : null;
      return at?.ok === true ? [at.range] : [];
    });
    const wordIn = (words: string) => (words === heading ? undefined : (BENEFIT.exec(words) ?? DUTY.exec(words))?.[0]);
    const heading = runInHeading(clause);
    const parts = partsOf(clause, /(?<=[。；])/).map((part) => ({
      ...part,
      word: wordIn(withoutTitles(part.words)),
      read: [...targets, ...given, ...own, ...none, ...others.filter((r) => isWhole(part, r))],
    }));
    const whom = clausePath(policy, clause.id).flatMap(({ title }) => HEADS_WHOM.exec(bare(title ?? ''))?.[0] ?? [])[0];
    const phrases = partsOf(clause, /(?<=[，。；])/).flatMap((part) => {
      const words = bare(withoutTitles(part.words));
      return [
        { ...part, word: part.words === heading ? undefined : GIVES.exec(words)?.[0], read: [...given, ...own, ...others, ...none] },
        { ...part, word: SETS.exec(words)?.[0], read: [...targets, ...none] },
        { ...part, word: whom ?? (SAYS_WHOM.exec(words) ?? SAID_BEFORE.exec(words))?.[0], read: [...given, ...own, ...others, ...none] },
      ];
    });
    const told: Range[] = [];
    for (const { words, start, end, word, read } of [...parts, ...phrases]) {
      // a part that is told is not told again for one of its phrases
      if (word === undefined || [...read, ...told].some((r) => r.start < end && start < r.end)) continue;
      told.push({ start, end });
      omitted.push({ clause: clause.id, words, word, isHeading: clause.title !== null && bare(clause.text).length <= HEADING && !/[，；]/.test(clause.text) });
    }
  }
  return omitted;
}
