import { unitKind } from '../number/unit-kinds.ts';
import type { Indicator } from '../schema/registries.ts';
import type { Title } from '../schema/title.ts';
import { GOAL_VERBS, MORE_GOAL_VERBS, OWN_PREDICATE } from '../text/goal-verbs.ts';
import { bare } from '../text/text.ts';
import type { Basis } from '../vocabulary.ts';
import type { Candidate } from './candidates.ts';
import { byWord, fromGuesses, printed, type DraftFact, type Guess } from './draft-fact.ts';
import { titlesIn } from './titles-in.ts';
import { FUND_SIZE } from './money-rules.ts';

/** Verbs that promise; 带动培育 and 新增列 are one verb each. */
const VERB =
  /(?:带动|新|滚动)?(?:净增|培育壮大|培育|认定|评定|增列|新增列|新增|招引|引进|引育|争创|创建|创成|建成|建设|打造|组织开展|组织|举办|开展|推动|推荐|支持|实施|形成|孵化|储备|选树|遴选|(?<!试验)发展(?!经费|水平)|壮大|完成|实现|培训|培养|设立|组建|投放|发放|提供|拥有|扩充|登记)/g;
/** What stands before a verb and belongs neither to it nor to its object. */
const LEAD = /^(?:力争|争取|确保|努力|全市|全县|全区|累计|再|每年|年均|平均|到|计划|达到?|\d{4}年(?:底|末)?(?:前)?)+/;
const BASES: readonly (readonly [RegExp, Basis])[] = [
  [/占比|比重|覆盖率|增速|增长率/, 'ratio'],
  [/全覆盖|全部/, 'coverage'],
  [/净增|新增|新认定|新培育|招引|新登记|新引进/, 'flow'],
  [/总数|总量|在库|年末|期末|累计达到|保有量|存量|突破|达到/, 'stock'],
];
/** Words that alone prove a basis; 达到 and 突破 only suggest one, and stay open. */
const PROOF = /占比|比重|覆盖率|增速|增长率|全覆盖|全部|净增|新增|招引|新登记|在库|年末|期末|总数|总量|存量/;

/** The stretch of a text around a figure, between commas and list marks that stand outside brackets and quotes. */
export function phraseAround(text: string, start: number, end: number): { start: number; end: number } {
  const stops = (c: string) => '，,。；;、：:\n'.includes(c);
  let from = start;
  let depth = 0;
  while (from > 0) {
    const c = text.charAt(from - 1);
    if ('）)”》'.includes(c)) depth++;
    else if ('（(“《'.includes(c)) depth = Math.max(0, depth - 1);
    if (depth === 0 && stops(c)) break;
    from--;
  }
  let to = end;
  while (to < text.length && !stops(text.charAt(to))) to++;
  return { start: from, end: to };
}

const PERIOD = /((?:19|20)\d{2})\s*年?\s*[-－—–~～至]+\s*((?:19|20)\d{2})\s*年/g;
const YEAR = /((?:19|20)\d{2})\s*年(?:底|末)?/g;

/** The last year or period printed before a figure in its sentence. */
function yearsBefore(sentence: string): { from: Guess<number> | null; year: Guess<number> | null } {
  const period = [...sentence.matchAll(PERIOD)].at(-1);
  const year = [...sentence.matchAll(YEAR)].at(-1);
  if (period !== undefined && (year === undefined || period.index + period[0].length >= year.index + year[0].length))
    return { from: printed(Number(period[1]), period[0]), year: printed(Number(period[2]), period[0]) };
  return { from: null, year: year === undefined ? null : printed(Number(year[1]), year[0]) };
}

/** Whether an indicator counts in a unit of the kind of another; where either is not known, it may. */
function mayCountIn(indicator: Indicator, unit: string | null): boolean {
  const [own, asked] = [unit === null ? null : unitKind(unit), indicator.unit == null ? null : unitKind(indicator.unit)];
  return own === null || asked === null || own === asked;
}

/** The indicator whose longest search word stands in a text, of those that count in such a unit. */
export function indicatorIn(text: string, indicators: readonly Indicator[], unit: string | null = null): Guess<string> | null {
  const found = indicators
    .filter((i) => mayCountIn(i, unit))
    .flatMap((i) => i.words.filter((w) => bare(text).includes(bare(w))).map((word) => ({ id: i.id, word })))
    .sort((a, b) => b.word.length - a.word.length)[0];
  return found === undefined ? null : printed(found.id, found.word);
}

/** The basis that words of a text prove. */
export function basisIn(text: string): { readonly value: Basis; readonly word: string } | null {
  const basis = byWord(text, BASES);
  return basis !== null && PROOF.test(basis.why) ? { value: basis.value, word: basis.why.slice(1, -1) } : null;
}

/** 增加值年均增长7%: a rate of growth, of a year on the average. */
const GROWTH = /年均(?:增长|递增)/;
/** The basis that the words of a phrase suggest, and whether they prove it. */
function basisOf(phrase: string, unit: string | null): { readonly basis: Guess<Basis> | null; readonly isProven: boolean } {
  const growth = /^(?:[%％]|个?百分点)$/.test(unit ?? '') ? GROWTH.exec(phrase)?.[0] : undefined;
  if (growth !== undefined) return { basis: printed('ratio', growth), isProven: true };
  const basis = byWord(phrase, BASES);
  return { basis, isProven: basis !== null && PROOF.test(basis.why) };
}

const isPool = (text: string) => /培育库|入库|在库|苗圃|后备/.exec(text)?.[0] ?? null;

/** 培育甲100户、乙10户，丙5户以上: the verb at the head of the sentence governs what says nothing of itself. */
const headVerb = (sentenceBefore: string, phrase: string): RegExpExecArray | null =>
  OWN_PREDICATE.test(phrase) || MORE_GOAL_VERBS.test(phrase) ? null : GOAL_VERBS.exec(sentenceBefore);

/** The object of a figure: what stands before it in its phrase behind the verb, or what follows it. */
function indicatorPrinted(
  phrase: string,
  figureStart: number,
  figureEnd: number,
  listBefore: string,
  sentenceBefore: string,
): { indicator: Guess<string> | null; verb: Guess<string> | null } {
  const before = phrase.slice(0, figureStart);
  const verb = [...before.matchAll(VERB)].at(-1);
  const object = (text: string) =>
    text
      .trim()
      .replace(LEAD, '')
      .replace(/^(?:以上|以下|左右|的|一批)+/, '')
      .replace(/(?:[达高低]到?|达到|不少于|不低于|突破|超过|总数|总量|数量|累计|总计|力争|各|共)+$/, '');
  const behind = object(verb === undefined ? before : before.slice(verb.index + verb[0].length));
  // 2个甲和6个乙: each counts what stands behind it
  const isVerbal = verb !== undefined && behind === '量';
  const isNext = (behind.length < 2 && !isVerbal) || /[和及与、]$/.test(behind);
  // 设立规模为2亿元的发展基金: its size is of the fund
  const isSize = /^(?:总?规模|总额)(?:为|达)?$/.test(behind);
  const name = isNext || isSize ? object(phrase.slice(figureEnd)).replace(/[和及与、]\s*\d.*$/, '') : isVerbal ? object(before) : behind;
  // 培育甲 100户、乙 10户: the verb stands at the head of the list
  const governing = verb ?? [...listBefore.matchAll(VERB)].at(-1) ?? headVerb(sentenceBefore, before);
  return {
    indicator: name.length >= 2 ? { value: name, why: 'stands beside the figure' } : null,
    verb: governing == null ? null : printed(governing[0], governing[0]),
  };
}

/** What the registries offer for a target. */
export interface TargetLists {
  readonly titles: readonly Title[];
  readonly indicators: readonly Indicator[];
}

/** The target a figure may be. `text` is that of its clause; `context` what stands above (heading, row label). */
export function draftTarget(candidate: Candidate, text: string, isCell: boolean, { titles, indicators }: TargetLists): Omit<DraftFact, 'id'> {
  const at = isCell && text.length < 60 ? { start: 0, end: text.length } : phraseAround(text, candidate.start, candidate.end);
  // 不少于50家主营业务突出、成长性好的企业入库: the noun of both stands behind the second
  const noun =
    /^[^，。；、\d的]{2,12}$/.test(text.slice(candidate.end, at.end)) &&
    !/(?:企业|项目|单位|机构|人才|基地|平台|中心|产品|园区|集群|人|家)$/.test(text.slice(candidate.end, at.end));
  if (noun) at.end += /^、[^，。；、\d的]{2,12}的[^，。；、\d]{2,14}/.exec(text.slice(at.end))?.[0].length ?? 0;
  const phrase = text.slice(at.start, at.end);
  const sentenceStart = Math.max(text.lastIndexOf('。', candidate.start), text.lastIndexOf('\n', candidate.start)) + 1;
  const lead = text.slice(sentenceStart, candidate.end);
  const listBefore = text.slice(Math.max(...['，', '；', '。', '\n'].map((c) => text.lastIndexOf(c, at.start - 1))) + 1, at.start);
  const { indicator, verb } = indicatorPrinted(phrase, candidate.start - at.start, candidate.end - at.start, listBefore, text.slice(sentenceStart, at.start));
  const counted = indicator?.value ?? '';
  // 省级专精特新企业高管 counts no firms with a title
  const isOfFirms = /[家户个]$/.test(candidate.unit ?? '') && /(?:企业|[“"]?小巨人[”"]?|冠军|专精特新[”"]?)$/.test(counted.replace(/[”"）)\s]+$/, ''));
  const named = isOfFirms ? titlesIn(phrase, titles).map((t) => t.id) : [];
  const pool = isPool(phrase);
  const list = named.length === 0 ? null : { value: [...new Set(named)], why: 'titles named beside the figure' };
  const { basis, isProven } = basisOf(phrase, candidate.unit);
  const each = byWord(phrase, [
    [/年均/, 'year_average'],
    [/每年/, 'year'],
  ] as const);
  // what is set for every year is a flow
  const isYearly = !isProven && each !== null;
  // 力争 governs all that follows in its sentence, 争创 its own list
  const strive = /力争|争取/.exec(lead.slice(lead.lastIndexOf('；') + 1))?.[0] ?? /争创/.exec(`${listBefore}${phrase}`)?.[0];
  const { from, year } = yearsBefore(lead);
  const optional = (field: string, guess: Guess<unknown> | null) => (guess === null ? {} : { [field]: guess });
  const figure = { value: candidate.reason, why: candidate.reason };
  return {
    kind: 'target',
    clause: candidate.clause,
    ...fromGuesses({
      clause: { value: candidate.clause, why: 'where it stands' },
      quote: { value: phrase.trim(), why: 'the phrase around the figure' },
      indicator,
      indicator_id:
        pool !== null && (isOfFirms || /(?:入库|在库|培育库)$/.test(counted))
          ? printed('pool-firms', pool)
          : named.length > 0
            ? { value: 'titled-firms', why: 'counts firms with a title' }
            : candidate.reason === FUND_SIZE && indicators.some((i) => i.id === 'fund-size')
              ? { value: 'fund-size', why: candidate.reason }
              : indicatorIn(phrase, indicators, candidate.unit),
      ...(list === null ? {} : pool === null ? { status: { value: 'titled', why: list.why }, tiers: list } : { status: printed('pool', pool), pool_for: list }),
      op: candidate.value === null ? { value: 'full', why: figure.why } : { value: candidate.op, why: candidate.op_printed ?? 'a bare number' },
      ...(candidate.op_printed === null ? {} : { op_printed: printed(candidate.op_printed, candidate.op_printed) }),
      ...(candidate.value === null ? {} : { value: { value: candidate.value, why: figure.why } }),
      ...(candidate.value_max === null ? {} : { value_max: { value: candidate.value_max, why: 'the upper end of a range' } }),
      ...(candidate.unit === null ? {} : { unit: { value: candidate.unit, why: 'printed after the number' } }),
      ...optional('verb', verb),
      ...(strive === undefined ? {} : { commitment: printed('strive', strive) }),
      ...optional('from', from),
      ...optional('year', year),
      ...(candidate.baseline ? { baseline: { value: true, why: 'told as it stood before the document' } } : {}),
      basis:
        isProven && basis !== null ? basis : isYearly ? { value: 'flow', why: each.why } : { value: 'unclear', why: 'no word of the phrase proves a basis' },
      ...(isProven && basis !== null ? { basis_evidence: { value: { kind: 'printed', reason: basis.why.slice(1, -1) }, why: basis.why } } : {}),
      ...(isYearly ? { basis_evidence: { value: { kind: 'printed', reason: each.why.slice(1, -1) }, why: each.why } } : {}),
      ...optional('each', each),
    }),
  };
}
