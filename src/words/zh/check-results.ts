/** What the checker says of its results: verdicts, reasons, arithmetic, and whom to ask. */
import { saySum, type SumUnit } from '../../domain/number/format.ts';
import { numberToDecimal, times, type Decimal } from '../../domain/number/decimal.ts';
import type { ReadingId, Step } from '../../domain/rules/line.ts';
import type { Reason } from '../../domain/rules/condition.ts';
import type { State } from '../../domain/rules/state.ts';
import type { TotalReason } from '../../domain/rules/totals.ts';
import type { Group } from '../../domain/rules/verdict.ts';
import { instalmentSteps, measures } from '../../domain/vocabulary.ts';
import { boundsText, PER, yearsOfReceipt } from './amount-line.ts';
import { checkRoles } from './check-roles.ts';

const SUM_UNITS: Readonly<Record<SumUnit, string>> = { hundred_million: '亿元', ten_thousand: '万元', one: '元' };

/** 50 万元. */
export function sumText(yuan: Decimal): string {
  const { number, unit } = saySum(yuan);
  return `${number} ${SUM_UNITS[unit]}`;
}

/** 4–8 万元 where both ends are said in one unit, else 5000 元–1 万元. */
function spanText(low: Decimal, high: Decimal): string {
  const [a, b] = [saySum(low), saySum(high)];
  return a.unit === b.unit ? `${a.number}–${b.number} ${SUM_UNITS[a.unit]}` : `${sumText(low)}–${sumText(high)}`;
}

const STATES: Readonly<Record<State, string>> = { met: '相符', to_confirm: '待您补充', not_stated: '原文未写明', not_met: '不符' };
const VERDICTS: typeof STATES = { ...STATES, met: '条件相符（不等于可领）', not_met: '条件不符' };

const GROUPS: Readonly<Record<Group, { readonly name: string; readonly note: string }>> = {
  claimable: { name: '现行有效（已核实）', note: '有来源说明文件现行有效；是否受理、何时受理，看当年申报指南。' },
  unverified: { name: '原文载明，是否执行未核实', note: '文件印发时这样写；现在是否执行，本站没有核实。' },
  draft: { name: '征求意见稿拟定', note: '只是征求意见稿，未证实正式印发。' },
  excerpt: { name: '节选，待核原文', note: '只据节选或报道，申报前须核对文件原文。' },
  lapsed: { name: '已失效', note: '文件已废止或失效，不能再据此申报。' },
  not_for_you: { name: '条件不符', note: '各写明是哪一条不符；答案改了，结果随之改变。' },
};

type Titled = (title: string | null) => string;
export const held = (title: string | null): string => title ?? '您的称号';
/** Why a condition stands as it does; empty where its state says all. */
const REASONS: Readonly<Record<Reason, Titled>> = {
  answer: () => '',
  not_answered: () => '还没有回答',
  none_of_this_kind: () => '您填的里面没有这一项',
  no_question: () => '程序判断不了，请对照原文自己确认',
  held: (title) => (title === null ? '' : `您持有${title}`),
  not_held: () => '您填的称号里没有它',
  lapsed: (title) => `${held(title)}已过有效期`,
  level_not_stated: (title) => `原文没有写级别，${held(title)}算不算，未写明`,
  conferred_elsewhere: (title) => `${held(title)}由别处认定，是否承认，原文未写明`,
  conferrer_not_answered: (title) => `${held(title)}由哪里认定，还没有回答`,
  other_province_same_step: (title) => `${held(title)}是别省同一梯级的称号，是否等同，原文未写明`,
  wrong_conferrer: (title) => `${held(title)}的认定地不合原文所写`,
  awarded_before: () => '以往认定的；原文只给新认定的',
  reach_back_not_stated: () => '原文没有“新”字：往年认定的能否补领，未写明',
  rules_elsewhere: () => '标准不在这份文件里，请问主管部门',
  carried_over: () => '写在句首，是否也管这一项，原文未写明',
  medium_not_stated: () => '这一媒体算不算在内，原文未写明',
  preference: () => '只说偏向，不决定结论',
  received_before: () => '原文写明一次性，您填已经领过',
  territory: () => '',
  beneficiary: () => '',
};

const PIECES: typeof PER = { ...PER, town: '个', attracted_firm: '户', project: '个项目', month: '个月', unclear: PER.item };

type StepWords = { readonly [S in Step['step']]: (step: Extract<Step, { step: S }>, nameOf: (id: string) => string) => string };
/** A step of the arithmetic, as it is written down. */
const STEPS: StepWords = {
  fixed: ({ each, count, per }) => {
    if (per === null) return `定额 ${sumText(each)}`;
    const piece = PIECES[per];
    return count === null
      ? `${sumText(each)} × 几${piece}（待补充）`
      : `${sumText(each)} × ${count} ${piece} = ${sumText(times(each, numberToDecimal(count)))}`;
  },
  rate: ({ base, measure, printed, rate, unit, result }) => {
    const of = measure === null ? (printed ?? '基数') : measures[measure].zh;
    if (base === null) return `${of} × ${rate}${unit}`;
    return `${of} ${sumText(base)} × ${rate}${unit}${result === null ? '' : ` = ${sumText(result)}`}`;
  },
  ratio: ({ of, ofSum, ratio, isPercent, result }, nameOf) => {
    const sum = ofSum === null ? '' : ` ${sumText(ofSum)}`;
    return `${nameOf(of)}${sum}${isPercent ? ` × ${ratio}%` : ` 按 1∶${ratio} 配套`}${result === null ? '' : ` = ${sumText(result)}`}`;
  },
  uplift: ({ of, points, base, printed }, nameOf) =>
    `${nameOf(of)}的比例（本站未收录）再加 ${points} 个百分点${printed === null ? '' : `，按${printed}计`}${base === null ? '' : `；您填的投入 ${sumText(base)}，是否全部计入，原文未写明`}`,
  limit: ({ max, unit, from, to }) => `每项最多计 ${max} ${unit}${from > to ? `：您填合计 ${from}，计 ${to}` : ''}`,
  cap: ({ cap, isClipped }) => (isClipped ? `超过封顶，按 ${sumText(cap)} 计` : `封顶 ${sumText(cap)}`),
  received: ({ received, left }) => `以往已得 ${sumText(received)}，封顶之内还余 ${sumText(left)}`,
  range: ({ low, high }) => `原文写 ${spanText(low, high)}，如何定未写明`,
  added: ({ of, sum }, nameOf) => `在“${nameOf(of)}”之上再增加 ${sumText(sum)}`,
  tier: ({ measure, value, from, to }) => {
    const told = `${measures[measure].zh} ${sumText(value)}`;
    return from === null && to === null ? `${told}，不到最低一档` : `${told}，适用“${boundsText({ from, to })}”一档`;
  },
  part: ({ from, to, base, rate, unit, result }) =>
    `${to === null ? `超过 ${sumText(from)}的部分` : `${sumText(from)}至 ${sumText(to)}的部分`} ${sumText(base)} × ${rate}${unit} = ${sumText(result)}`,
  years: ({ from, to, isEach, sum }) => {
    const span = yearsOfReceipt({ from, to });
    const told = sum === null ? '' : ` ${sumText(sum)}`;
    return from === to ? `${span}${told}` : isEach ? `${span}每年一次，合计${told}` : `${span}合计${told}`;
  },
  instalments: ({ count: n, by, parts }) => `分 ${n} ${instalmentSteps[by].zh}拨付${parts.length === 0 ? '' : `：${parts.map((p) => sumText(p)).join('、')}`}`,
};
/** What the text leaves open where it allows more than one reading. */
const OPEN = {
  item: '按户还是按件，原文未写明',
  country: '一项发明在几国授权算几件，原文未写明',
  each: '封顶管每件还是管合计，原文未写明',
  year: '封顶按年还是累计，原文未写明',
  lines: '封顶管各项还是管合计，原文未写明',
  total: '“总额”按年还是累计，原文未写明',
  highest: '几项都符合时就高还是各得，原文未写明',
  tier: '全额按所在一档还是分段计算，原文未写明',
  years: '每年各给还是几年合计，原文未写明',
};
/** A reading of the text, and why there is another. */
const READINGS: Readonly<Record<ReadingId, readonly [reading: string, why: string]>> = {
  only: ['', ''],
  once_per_firm: ['按企业计一次', OPEN.item],
  each_item: ['按件（个）分别计', OPEN.item],
  per_country: ['每在一国算一件', OPEN.country],
  per_invention: ['一项发明算一件', OPEN.country],
  cap_each_item: ['封顶管每一件', OPEN.each],
  cap_total: ['封顶管合计', OPEN.each],
  cap_per_year: ['封顶按年计', OPEN.year],
  cap_over_years: ['封顶各年累计', OPEN.year],
  cap_each_line: ['各项各自封顶', OPEN.lines],
  cap_together: ['几项合计封顶', OPEN.lines],
  before_counts: ['以往已得的占用封顶', OPEN.total],
  before_not_counted: ['以往已得的不占用封顶', OPEN.total],
  highest_only: ['就高，只得最高一项', OPEN.highest],
  all_of_them: ['各得，几项都得', OPEN.highest],
  tier_whole: ['全额按所在一档', OPEN.tier],
  tier_parts: ['各档分段计算', OPEN.tier],
  years_each: ['每年各给一次', OPEN.years],
  years_together: ['几年合计一次', OPEN.years],
};

const TOTAL_REASONS: Readonly<Record<TotalReason, string>> = {
  overall_cap: '文件给各项合计封顶，按年还是累计见“文件自定”：合计至多此数',
  highest_only: '文件写明就高不重复：几项都符合的，只得最高一项',
  shared_cap: '原文写明共用一个封顶：先相加，再封顶',
  per_item: '同一句里按件（户）计，可以相加',
  match: '原文写明按前一笔配套，可以相加',
  on_top: '原文写明在另一笔奖补之上再给；那一笔的数额不在这份文件里，合计至少有此数',
  same_sentence_open: '写在同一句里，几项都符合时就高还是各得，原文未写明',
};

export const count = (n: number) => `${n} 项`;

/** All but what is refused. */
const related = (n: Readonly<Record<State, number>>) => count(n.met + n.to_confirm + n.not_stated);

export const checkResultsWords = {
  checkResults: {
    sum: sumText,
    span: spanText,
    verdicts: VERDICTS,
    states: STATES,
    groups: GROUPS,
    reason: (reason: Reason, title: string | null) => REASONS[reason](title),
    step: (step: Step, nameOf: (id: string) => string) => (STEPS[step.step] as (s: Step, nameOf: (id: string) => string) => string)(step, nameOf),
    readings: READINGS,
    totalReasons: TOTAL_REASONS,
    roles: checkRoles,
    yes: '是',
    no: '否',
    none: '无',
    unknown: '不详',
    elsewhere: '其他地方',

    /** 与您的情况有关的 16 项：条件相符 4 项，待您补充 3 项，原文未写明 9 项；另有 7 项条件不符。 */
    counts: (n: Readonly<Record<State, number>>) =>
      `与您的情况有关的 ${related(n)}：条件相符 ${count(n.met)}，待您补充 ${count(n.to_confirm)}，原文未写明 ${count(n.not_stated)}；另有 ${count(n.not_met)}条件不符。`,
    /** 另有 9 项没有写金额：条件相符 2 项、待您补充 7 项. */
    noSum: (n: Readonly<Record<State, number>>, isMore: boolean) => {
      const told = (['met', 'to_confirm', 'not_stated'] as const).flatMap((state) =>
        n[state] === 0 ? [] : [`${state === 'met' ? '条件' : ''}${STATES[state]} ${count(n[state])}`],
      );
      return `${isMore ? '另有 ' : ''}${related(n)}没有写金额：${told.join('、')}`;
    },
    changedNow: (n: number) => `，其中 ${count(n)}刚随回答变化`,
    ofPlace: (n: Readonly<Record<State, number>>) => `有关 ${related(n)}，其中条件相符 ${count(n.met)}`,
    nothingNamed: '还没有选城市。选定所在地或要比较的城市，逐项列出结果。',
    nothingHeld: (place: string) => `${place}：本站没有收录它的文件，不等于没有政策。`,
    nothingCoded: (place: string) => `${place}：收录的文件里没有整理出支持事项。`,
    assumed: (place: string) => `按在${place}计`,
    standing: {
      none: (documents: number) => `没有一项已核实现行有效：所据 ${documents} 份文件，时效性都未核实。`,
      some: (incentives: number, documents: number) => `${count(incentives)}所在的 ${documents} 份文件已核实现行有效；其余未核实。`,
      how: (number: string | null, place: string) =>
        `时效性未核实，可到${place}发文机关网站政务公开栏${number === null ? '按标题检索' : `检索文号${number}`}，或拨打 12345 询问。`,
      official: '官方文本',
      verified: (source: string, on: string | null) => `已核实现行有效，依据${source}${on === null ? '' : `，核实日期 ${on}`}。`,
      lapsed: (validity: string) => `${validity}。`,
      /** Its own term is over. */
      ended: (ends: string) => `原文自定的有效期到 ${ends}，已过；有没有延长，未核实。`,
      reminder: '条件相符不等于可领；未计年度预算、申报指南的限制。',
    },
    conditions: '条件',
    eachRefusal: '逐项看是哪一条不符',
    allConditions: (n: number) => `全部 ${n} 条条件`,
    any: '其一即可',
    all: '须同时符合',
    negated: '不得如此',
    territory: (place: string) => `在${place}`,
    notPrinted: '原文未逐句写明，依发文范围',
    carriedOver: '承上文',
    /** What the document asks of every applicant. */
    ofAll: '全文要求',
    /** The kind alone is judged here; what else the printed words ask stands in conditions of its own. */
    beneficiary: (printed: string) => `主体类别（写给${printed}）`,
    once: '一次性',
    about: (subject: string) => `说的是${subject}`,
    stands: (clause: string) => `见${clause}`,
    youSaid: (field: string, answer: string) => `您填：${field}：${answer}`,
    change: '改这一答',
    answer: '回答这一问',
    changes: '答案改了会变的是',

    money: {
      most: (sum: string) => `最高 ${sum}`,
      least: (sum: string) => `不低于 ${sum}`,
      notMoney: '非现金',
      /** Nobody is given anything yet. */
      nothingYet: '尚无可领的给付',
      onlySays: (quote: string) => `原文只说：${quote}`,
      /** The firm itself pays. */
      notPublic: '不是财政给付',
      firmPays: (quote: string) => `由企业自己出钱，原文：${quote}`,
      unspecified: '未写数额',
      unspecifiedNote: '写明给予资金，没有写数额',
      ceiling: '只是封顶，不是应得数',
      readings: (n: number) => `${n} 种读法，原文未写明`,
      reading: (n: number) => `读法 ${n}`,
      between: '已知的数不全，只能给出上下端',
      waits: (fields: string) => `填写“${fields}”后可算`,
      noBase: '基数原文未写明，只能给出算式',
      notYours: '条件不符，得不到',
      uncapped: (isExcerpt: boolean) => (isExcerpt ? '节选未见上限' : '原文未设上限'),
      /** 上不封顶 is printed. */
      printedUncapped: (quote: string) => `原文写明没有封顶：“${quote}”`,
      ownRule: (quote: string) => `文件自定：“${quote}”`,
      negotiated: '一事一议',
      negotiatedNote: '数额逐件商定，文件里没有写',
      windowOpen: '按年还是累计，原文未写明',
      scopeOpen: '管几项合计还是各自，原文未写明',
      noRate: '比例原文未写',
      interest: '原文未写利率，不应理解为可超过实付利息',
      otherAward: '另一笔奖补',
      /** A reading whose sum its arithmetic does not end with; without all answers it has two. */
      known: (sums: string, isOpen: boolean) => `${isOpen ? '计入未答的，' : ''}此读法为 ${sums}`,
    },

    foot: {
      offices: '责任单位',
      noOffices: '所录文本未写责任单位',
      inherited: '另由原文统一要求落实',
      lead: (office: string) => `${office}（牵头）`,
      successor: (printed: string, now: string) => `原文：${printed}；现机构：${now}（未核实）`,
      evidence: (clause: string) => `${clause} 原句`,
      cite: '引用',
      copy: '复制',
      question: '给主管部门的问题',
      duties: '资金用途',
      proofs: '凭证',
      confers: (title: string) => `给予的称号：${title}`,
      sameAs: '同一项支持另见',
      references: '涉及文件',
      reference: (relation: string, title: string, isHeld: boolean) => `${relation}：${title}${isHeld ? '' : '（本站未收录）'}`,
      payer: (who: string) => `由${who}出`,
      discrepancy: '原文出入',
    },

    totals: {
      title: '能否相加',
      addable: '可以相加',
      apart: '不可直接相加',
      rest: '其余各项，能否同时享受原文未写明，不可直接相加。',
      none: '没有原文写明可以相加的项；各项能否同时享受原文未写明，不可直接相加。',
      plus: ' ＋ ',
    },

    below: {
      budget: '结果未计年度预算、申报指南、资金规模和部门裁量的限制。',
      tax: '金额一律按您填的不含税（入账）数计算；原文没有写明含税口径。',
      notOfficial: (on: string, version: string) => `本结果不是官方认定。生成日期 ${on}，数据版本 ${version}。`,
      asOf: (date: string) => `称号是否到期、规划期是否已过，按 ${date} 计。`,
    },
  },
};
