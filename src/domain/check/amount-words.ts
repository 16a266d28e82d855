import { numberToDecimal } from '../number/decimal.ts';
import { operatorOf } from '../number/operators.ts';
import { isFigure, type NumberToken } from '../number/token.ts';
import { readNumbers } from '../number/read-numbers.ts';
import { isForeignMoney } from '../number/money.ts';
import { toQuantity, unitMeaning } from '../number/units.ts';
import type { Clause } from '../parse/clauses.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { isHeadRow } from '../parse/table-rows.ts';
import type { AmountInput } from '../schema/amount.ts';
import { mayBeSeveral, placedConditions, type Leaf } from '../schema/condition-leaves.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import { FILLED_UP } from '../text/filled-up.ts';
import { shareLists } from '../text/share-lists.ts';
import { STEP } from '../text/step-words.ts';
import { bare, locate, type Range } from '../text/text.ts';
import type { Operator } from '../vocabulary.ts';
import { measureBreach } from './condition-operands.ts';
import { clauseNumbers } from './clause-numbers.ts';
import { addTo } from './fact-words.ts';
import { isPrintedUnit } from './printed-figure.ts';
import { EACH_DONE, EACH_MEASURE, EACH_THING } from '../text/each-words.ts';
import type { Add } from './report.ts';

const CAP_WORDS = new RegExp(`不得?超过|不得?高于|最高|最多|至多|上限|封顶|以内|限额(?!以[上下])|${FILLED_UP.source}`);
const FLOOR_WORDS = /不低于|不少于|至少|最低|保底/;

/** What `per` says, as it is printed. */
const PERS: Readonly<Record<NonNullable<AmountInput['per']>, RegExp | null>> = {
  firm: /每[户家]|每个?(?:企业|主体|单位|机构)|单[个户家][^，。；]{0,8}(?:企业|主体|单位|机构)|同一(?:企业|单位|机构|主体)|单户|[元万][/／][户家]/,
  item: new RegExp(
    String.raw`每[件个项篇款宗笔]|单[件笔宗款车发批场]|单项(?!冠军)|单个(?![^，。；]{0,8}(?:项目|企业|主体|单位|机构))|${EACH_DONE}|[元万][/／][件个篇款]|${EACH_THING}`,
  ),
  set: /每[台套]|单台|每（台）|[元万][/／][台套]/,
  country: /每个?国家/,
  person: /每[人名位]|单人|每新?(?:培训|培养|引进|招收|招用|招聘|吸纳|安置)[1一][人名]|人均|[元万][/／][人名位]/,
  chain: /每条/,
  town: /每个?[专业]*镇/,
  attracted_firm: /每[户家]|每(?:成功)?(?:招引|引进|引荐|介绍)/,
  project: /每个?项目|单个[^，。；]{0,6}项目|每项|单项(?!冠军)|[元万][/／]项/,
  mu: /亩/,
  square_metre: /(?<!万)平方米/,
  square_metre_month: /平方米/,
  person_month: /人/,
  month: /月/,
  year: /年/,
  unclear: null,
  ten_thousand_square_metres: /每万平方米|[元万][/／]万平方米/,
  step: STEP,
  ...(Object.fromEntries(Object.entries(EACH_MEASURE).map(([per, unit]) => [per, new RegExp(`(?:每|[元万][/／])${unit}`)])) as Record<
    keyof typeof EACH_MEASURE,
    RegExp
  >),
};
const EACH = new RegExp(
  String.raw`每个?(?:项目|企业)|单个[^，。；]{0,8}?(?:项目|企业)|每[户家件台套项人名篇款宗笔]|每个(?!月|季)|单个|单[户人笔件场]|${EACH_THING}|每(?:${Object.values(EACH_MEASURE).join('|')})`,
);
/** 每平方米每月, 每月每人: the month is part of what a sum is given per. */
const A_MONTH = /每(?:平方米|[人名])每月|每月每(?:平方米|[人名])/;
/** 每新设一家门店: its number is no figure between it and the sum. */
const EACH_NEW = /每(?:新[设增开建]|增设)[一1][家个处间](?=[^，。；\d]*$)/;

/** The figure of an amount in its words, and the words that lead to it. */
interface Led {
  readonly token: NumberToken;
  /** From the last comma or stop to the figure. */
  readonly phrase: string;
  /** From the figure before it, or the last comma, to the figure. */
  readonly near: string;
  /** Up to the figure, from whatever stands before. */
  readonly before: string;
}

/** Every place of its words where an amount's figure may stand. */
function placesOf(clause: Clause, range: Range, { value, value_max, unit }: AmountInput): Led[] {
  if (value === null) return [];
  const [low, high] = [numberToDecimal(value), value_max === null ? null : numberToDecimal(value_max)];
  const meaning = unitMeaning(unit);
  const isSame = (t: NumberToken) =>
    t.low.value === low ||
    (meaning !== null && t.low.quantity !== null && t.low.quantity.amount === toQuantity(low, meaning).amount && t.low.quantity.measure === meaning.measure);
  const tokens = clauseNumbers(clause);
  return tokens.flatMap((token, i): Led[] => {
    if (!isFigure(token.kind) || token.start < range.start || token.end > range.end || !isSame(token) || (high !== null && token.high?.value !== high))
      return [];
    const before = clause.text.slice(Math.max(0, token.start - 60), token.start);
    const ahead = bare(before);
    // 期限不超过3年,每年最高: a Western comma parts phrases, unless it stands in a number
    const phrase = bare(before.split(/[，；。：\n]|,(?!\d)/).at(-1) ?? '');
    const previous = tokens.slice(0, i).findLast((t) => isFigure(t.kind));
    const since = previous === undefined ? '' : bare(clause.text.slice(previous.end, token.start));
    return [{ token, phrase, near: previous !== undefined && since.length < phrase.length ? since : phrase, before: ahead }];
  });
}

const MONEY = ['money'];
const SHARE = ['percent'];
/** Kinds of unit that each role pays or limits in: a percentage is no sum. */
const UNIT_KINDS: Readonly<Record<AmountInput['role'], readonly string[]>> = {
  fixed: MONEY,
  range: [...MONEY, ...SHARE],
  floor: [...MONEY, ...SHARE],
  cap: [...MONEY, ...SHARE, 'multiple'],
  rate: SHARE,
  ratio: [...SHARE, 'ratio', 'multiple'],
  uplift: [...SHARE, ...MONEY],
  unspecified: [],
  negotiated: [],
  uncapped: [],
};

/** What a figure is called, from its role: `cap` stands behind 最高, 不超过; nothing else does. */
function roleBreach(a: AmountInput, phrase: string, token: NumberToken): string | null {
  const after = token.op === 'le';
  const isCap = CAP_WORDS.test(phrase) || after;
  const isFloor = FLOOR_WORDS.test(phrase) || token.op === 'ge';
  if (a.role === 'cap') return isCap ? null : 'no 最高 or 不超过 leads to it, and it is coded as a cap';
  if (a.role === 'floor') return isFloor ? null : 'no 不低于 or 至少 leads to it, and it is coded as a floor';
  if (isCap && a.role !== 'rate' && a.role !== 'ratio' && a.role !== 'uplift') return 'words of a limit lead to it: it is no sum that is paid';
  if (a.role === 'uplift' && !/提高|增加|上浮|上调|再/.test(phrase)) return 'nothing says that it comes on top of another rate';
  if (a.role === 'ratio' && a.unit === '%' && !/奖|补|配套/.test(phrase)) return 'nothing says that it is a share of another award';
  return null;
}

/** Words before a base that say of its share what they say of a figure: 不低于本市最低工资标准80%. */
const BEFORE_BASE = /(不得?低于|不得?少于|至少|不超过|不得超过|不得?高于|最高)([^，。；：、\d%‰]{2,30})$/;

/** The operator of a figure: printed beside it, or before the base it is a share of. */
function opOf(a: AmountInput, { token, near }: Led): Operator | null {
  const base = a.role === 'rate' ? a.base : a.role === 'ratio' ? a.of : null;
  if (base === null || token.op !== 'eq') return token.op;
  const [, word = '', between = ''] = BEFORE_BASE.exec(near) ?? [];
  return between.includes(bare(base)) ? operatorOf(word) : token.op;
}

/** Operators that a role can have; that of a sum which is paid is the printed one. */
function opBreach(a: AmountInput, places: readonly Led[]): string | null {
  const tokens = places.map((p) => p.token);
  if (a.role === 'cap' && a.op === 'lt') return tokens.some((t) => t.op === 'lt') ? null : 'nothing says that the figure itself is too much';
  if (a.role === 'cap') return a.op === 'le' ? null : 'a cap is at most its figure: op le';
  if (a.role === 'floor') return a.op === 'ge' || a.op === 'gt' ? null : 'a floor is at least its figure: op ge';
  if (a.role === 'range') return a.op === 'range' ? null : 'a range has op range';
  const meant = places.map((p) => opOf(a, p));
  return meant.every((op) => op !== null && op !== a.op) && meant.length > 0 ? `the words around it say "${String(meant[0])}"` : null;
}

/** 1∶0.5 is 0.5, 2∶1 is 0.5 of the award that it matches; null for no ratio. */
function ratioOf(unit: string): number | null {
  if (unitMeaning(unit)?.kind !== 'ratio') return null;
  const value = readNumbers(unit)[0]?.low.value ?? null;
  return value === null ? null : Number(value);
}

/** The figure of one amount: its unit follows the numeral, and the words before it say its role, its operator and what it is given for. */
function checkFigure(
  clause: Clause,
  head: string,
  beneficiary: string,
  range: Range,
  a: AmountInput,
  report: (name: string, message: string, remedy: string) => void,
): void {
  if (a.value === null) return;
  const ratio = ratioOf(a.unit);
  if (ratio !== null && ratio !== a.value) {
    report('value', `${a.unit} matches with ${ratio}, not ${a.value}`, `set value ${ratio}: what is given for one of the award`);
    return;
  }
  const places = placesOf(clause, range, a);
  if (places.length === 0) return;
  // 1:1 is its own unit
  const figure = unitMeaning(a.unit)?.kind === 'ratio' ? a.unit : `${a.value}${a.unit}`;
  const { value, unit } = a;
  const withUnit = places.filter((p) => isPrintedUnit(p.token.low, unit, value));
  if (withUnit.length === 0)
    report(
      'unit',
      `“${bare(clause.text.slice(places[0]?.token.start ?? 0, places[0]?.token.end))}” is printed, not ${figure}`,
      'copy the unit that follows the numeral',
    );
  const kind = unitMeaning(unit)?.kind;
  if (kind !== undefined && !UNIT_KINDS[a.role].includes(kind))
    report(
      'role',
      `${figure} can be no "${a.role}"`,
      kind === 'count' || kind === 'duration'
        ? 'a number of persons, things or years is no sum: code it as a limit (limits: [{ max, unit }]) of the amount; where nothing is given in money, the quote alone prints it'
        : 'a percentage is no sum: choose the role that the words say',
    );
  const op = opBreach(a, withUnit.length > 0 ? withUnit : places);
  if (op !== null) report('op', `${figure} has op "${a.op ?? 'null'}": ${op}`, 'code the printed operator; a bare number is eq');
  const breaches = places.map((p) => roleBreach(a, p.phrase, p.token));
  const [breach] = breaches;
  if (breach != null && !breaches.includes(null)) report('role', `${figure}: ${breach}`, 'code the role that the words say');
  checkPer(head + bare(clause.text.slice(range.start, range.end)), beneficiary, a, places, report);
}

/** The header of a row's table: what its figures are meant per stands there. */
const headOf = (policy: ParsedPolicy, { table }: Clause): string => bare(policy.clauses.find((c) => c.table === table && isHeadRow(c))?.text ?? '');

/** 对应每家配套企业 before a sum that another is paid: it is given for each of those, not to each. */
function otherFirms(near: string, beneficiary: string): string | null {
  const [words, name] = /每[户家]个?([^，。；、\d]{2,12}?(?:企业|机构|单位|公司))/.exec(near) ?? [];
  return words === undefined || name === undefined || bare(beneficiary).includes(name) ? null : words;
}

/** What a figure is meant per is printed before it; per is `unclear` only where nothing is. */
function checkPer(
  words: string,
  beneficiary: string,
  a: AmountInput,
  places: readonly Led[],
  report: (name: string, message: string, remedy: string) => void,
): void {
  const others = places.map((p) => otherFirms(p.near, beneficiary));
  if (others.length > 0 && others.every((o) => o !== null)) {
    if (a.per !== 'item')
      report('per', `“${others[0] ?? ''}” leads to ${a.value ?? ''}${a.unit ?? ''}: it is counted by others than who receives it`, 'code per: item');
    return;
  }
  const steps = places.map((p) => STEP.exec(p.before)?.[0]);
  if (steps.length > 0 && steps.every((s) => s !== undefined) && a.per !== 'step')
    report('per', `“${steps[0] ?? ''}” leads to ${a.value ?? ''}${a.unit ?? ''}: it is given for each step`, 'code per: step, and the step as a condition');
  const asked = a.per === 'step' ? null : a.per === null ? null : PERS[a.per];
  if (a.per === 'step' && steps.every((s) => s === undefined))
    report('per', 'nothing is printed that says per step', 'drop it: step is for 每增加… before the figure');
  if (asked !== null && !asked.test(words))
    report('per', `nothing is printed that says per ${a.per ?? ''}`, 'drop it, or set unclear where once or per item is not said');
  const monthly = places.map((p) => A_MONTH.exec(p.near)?.[0]);
  if ((a.per === 'square_metre' || a.per === 'person') && monthly.length > 0 && monthly.every((m) => m !== undefined))
    report('per', `“${monthly[0] ?? ''}” leads to ${a.value ?? ''}${a.unit ?? ''}: it is given each month`, `code per: ${a.per}_month`);
  const each = places.map((p) => (EACH.exec(p.near) ?? EACH_NEW.exec(p.phrase))?.[0]);
  if (
    each.every((e) => e !== undefined) &&
    (a.per === null || a.per === 'unclear' || (asked !== null && !asked.test(places[0]?.near ?? '') && each.length === 1 && !places[0]?.near.includes('企业')))
  )
    report('per', `“${each[0] ?? ''}” leads to ${a.value ?? ''}${a.unit ?? ''}, and per is "${a.per ?? 'null'}"`, 'code what the figure is meant per');
}

/** What a firm may have several of is given per one, or the text leaves open whether: null says that there is nothing to ask. */
function checkSeveral(leaves: readonly Leaf[], a: AmountInput, report: (name: string, message: string, remedy: string) => void): void {
  const several = leaves.find(mayBeSeveral);
  if (several === undefined || a.per !== null || a.value === null) return;
  const isSum = a.role === 'fixed' || (a.role === 'cap' && several.kind !== 'attracted_firm') || (a.role === 'rate' && several.kind === 'first_set');
  if (isSum) report('per', `a firm may have several of what “${several.quote}” names`, 'say per what the figure is printed, or unclear where nothing says it');
}

/** 2022年度 is a year, no window. */
const WINDOWS: Readonly<Record<string, RegExp>> = { per_year: /每年|(?<![\d〇零一二三四五六七八九本上])年度|全年|当年累计/, total: /累计|总计|合计|总额/ };

/** 年度 alone is as often of what is counted (年度研发费用) as of the cap; the others are the cap’s wherever they stand. */
const OF_CAP = /每年|全年|当年累计/;

/**
 * A cap is per year or in all only where that is printed. A year that is printed is coded: of the caps whose own phrase prints it,
 * else of all.
 * @param words of the incentive, without those of its conditions: 每年接收50人以上 is no window of a cap
 * @param own the phrases that lead to the cap’s figure
 * @param others those of the other caps
 */
function checkWindow(
  words: string,
  own: readonly string[],
  others: readonly string[],
  a: AmountInput,
  report: (name: string, message: string, remedy: string) => void,
): void {
  if (a.cap_window === null) return;
  const asked = WINDOWS[a.cap_window];
  if (asked !== undefined && !asked.test(words)) report('cap_window', `nothing is printed that says "${a.cap_window}"`, 'set cap_window unclear');
  if (a.cap_window !== 'unclear') return;
  const yearly = WINDOWS.per_year ?? /$^/;
  // 一次性 is given once: the year in its phrase is that of what is done
  const printed = own.filter((phrase) => !phrase.includes('一次性')).flatMap((phrase) => yearly.exec(phrase)?.[0] ?? [])[0];
  const elsewhere = others.some((phrase) => yearly.test(phrase)) ? undefined : OF_CAP.exec(words)?.[0];
  const found = printed ?? elsewhere;
  if (found !== undefined) report('cap_window', `“${found}” is printed`, 'set cap_window per_year');
}

/** 赴市外、省外参展不超过5000元、8000元: caps of one list are of several cases, and no two of them bound one award. */
function checkListedCaps(words: string, { amounts }: IncentiveInput, report: (name: string, message: string, remedy: string) => void): void {
  const caps = amounts.filter((a) => a.role === 'cap');
  const [first, second] =
    caps
      .flatMap((a, i) => {
        const next = caps[i + 1];
        return next === undefined ? [] : [[`${a.value}${a.unit}`, `${next.value}${next.unit}`] as const];
      })
      .find(([a, b]) => words.includes(`${a}、${b}`)) ?? [];
  if (first !== undefined && second !== undefined)
    report(
      'amounts',
      `“${first}、${second}” are the most of two cases, and both bound this award`,
      'code each case as an incentive of its own, with what it asks',
    );
}

/** 分三年按4∶3∶3拨付: the parts that are printed are those in which an amount is coded as paid. */
function checkShares({ quote, amounts }: IncentiveInput, report: (name: string, message: string, remedy: string) => void): void {
  for (const { start, end, shares } of shareLists(quote)) {
    const isCoded = amounts.some(({ instalments }) => instalments?.shares.join() === shares.join());
    if (!isCoded)
      report(
        'amounts',
        `“${quote.slice(start, end)}” says in which parts it is paid`,
        `set instalments: { count: ${shares.length}, by: year or stage, shares: [${shares.join(', ')}] } of what is paid`,
      );
  }
}

/** 每年最多补助2场: the year of a limit of number is none of a cap. */
const withoutLimits = (words: string, { amounts }: IncentiveInput): string =>
  words
    .split(/(?=[，。；])/)
    .filter((phrase) => phrase.includes('元') || !amounts.some((a) => a.limits.some(({ max, unit }) => phrase.includes(`${max}${unit}`))))
    .join('');

const PROMISE = /奖|补|津贴|资助|支持|投|贴息|优惠|扣除|政策|扶持|激励|保障|待遇|资金|经费|首购|保费|费用|利息/;

/** Every figure of an incentive, and every promise without one, is what the words around it say. */
export function checkAmountWords(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, add: Add): void {
  const { fact } = incentive;
  const clause = policy.clauseById.get(fact.clause);
  if (clause === undefined) return;
  const report = addTo(add, incentive);
  const head = headOf(policy, clause);
  checkShares(fact, report);
  checkListedCaps(bare(clause.text.slice(incentive.range.start, incentive.range.end)), fact, report);
  const leaves = placedConditions(fact.conditions).map(({ condition }) => condition);
  fact.amounts.forEach((a, i) => {
    const located = a.quote === undefined ? null : locate(clause.text, a.quote, a.nth);
    if (located !== null && !located.ok) return;
    const range = located === null ? incentive.range : located.range;
    const own = (name: string, message: string, remedy: string) => {
      report(`amounts.${i} (${a.key}).${name}`, message, remedy);
    };
    const words = bare(clause.text.slice(range.start, range.end));
    if (a.role === 'unspecified' && !PROMISE.test(words)) own('quote', `“${words}” promises no money`, 'quote the words that promise it');
    const per = a.value === null && a.per !== null ? PERS[a.per] : null;
    if (per !== null && !per.test(words)) own('per', `nothing is printed that says per ${a.per ?? ''}`, 'drop it');
    checkFigure(clause, head, fact.beneficiary, range, a, own);
    // 评为年度优秀的企业: words of a condition are no window of a cap
    const unasked = (said: string) => leaves.reduce((left, c) => left.replace(bare(c.quote), ''), withoutLimits(said, fact));
    const phrases = (of: AmountInput) => placesOf(clause, range, of).map((p) => unasked(p.phrase));
    const others = fact.amounts.filter((other) => other !== a && other.cap_window !== null).flatMap(phrases);
    checkWindow(unasked(words), phrases(a), others, a, own);
    checkSeveral(leaves, a, own);
    const abroad = [a.tier?.from, a.tier?.to].find((bound) => bound != null && isForeignMoney(bound.unit));
    if (abroad != null)
      own('tier', `${abroad.unit} is asked of nobody, and no rate of exchange is printed`, 'code each step as an incentive with a condition of kind other');
    const measure = measureBreach(a.measures, a.base ?? a.of ?? words);
    if (measure !== null)
      own('measures', `“${a.base ?? a.of ?? words}” ${measure.isPrinted ? 'also names' : 'does not name'} "${measure.measure}"`, 'list what the words name');
    // 纳入奖励范围的总投资 is no award
    if (a.role === 'rate' && /[奖补]/.test(a.base.replace(/(?:奖[励补]|补[贴助])(?:范围|对象|条件)/g, '')))
      own('role', `a share of “${a.base}” builds on another award`, 'use role ratio with `of`');
  });
}
