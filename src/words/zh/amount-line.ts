/** A figure in a line, as the results of the checker and all other pages print it. */
import { isOverall } from '../../domain/amount-kinds.ts';
import { formatSpan, withUnit } from '../../domain/number/format.ts';
import type { AmountRecord, IncentiveRecord } from '../../domain/schema/record.ts';
import { amountRoles, capWindows, instalmentSteps, measures, type pers, tierScopes, yearSpreads } from '../../domain/vocabulary.ts';
import { marks } from './marks.ts';

/** 1∶1, 1∶0.5 */
export const isMatch = (unit: string | null): boolean => !!unit?.includes('∶');
const UNWRITTEN = amountRoles.unspecified.zh;
export const NOT_MONEY = '非现金';

/** 每户 and the like, after a sum and a stroke. */
export const PER: Record<keyof typeof pers, string> = {
  firm: '户',
  item: '件（个）',
  set: '台（套）',
  country: '国',
  person: '人',
  chain: '条',
  town: '镇',
  attracted_firm: '招引一户',
  project: '项目',
  mu: '亩',
  square_metre: '平方米',
  square_metre_month: '平方米·月',
  person_month: '人·月',
  month: '月',
  year: '年',
  unclear: '',
  ten_thousand_square_metres: '万平方米',
  step: '档',
  cubic_metre: '立方米',
  ton: '吨',
  steam_ton: '蒸吨',
};

/** 50 万元; 10%; 5–10 万元; 1∶1; empty where no figure is printed. */
export function figure(a: Pick<AmountRecord, 'value' | 'value_max' | 'unit' | 'unit_max'>): string {
  if (a.value === null) return '';
  // 5000 万元–1 亿元: each end in its own unit
  if (a.value_max !== null && a.unit_max !== null)
    return `${withUnit(formatSpan(a.value, null), a.unit)}–${withUnit(formatSpan(a.value_max, null), a.unit_max)}`;
  return isMatch(a.unit) ? String(a.unit) : withUnit(formatSpan(a.value, a.value_max), a.unit);
}

const OPERATORS: Partial<Record<NonNullable<AmountRecord['op']>, string>> = { ge: '不低于 ', gt: '超过 ', le: '最高 ', lt: '不足 ', about: '约 ' };
/** 最高 before a cap, 不低于 before a floor; an operator printed with any other figure stays with it. */
export function limit(a: Pick<AmountRecord, 'role' | 'op'>): string {
  if (a.role === 'cap') return '最高 ';
  if (a.role === 'floor') return '不低于 ';
  return a.op === null ? '' : (OPERATORS[a.op] ?? '');
}

type Bound = NonNullable<NonNullable<AmountRecord['tier']>['from']>;
const BOUNDS: Readonly<Record<Bound['op'], (sum: string) => string>> = {
  ge: (sum) => `${sum}以上`,
  gt: (sum) => `超过 ${sum}`,
  le: (sum) => `不超过 ${sum}`,
  lt: (sum) => `不足 ${sum}`,
};
const boundText = ({ op, value, unit }: Bound): string => BOUNDS[op](withUnit(formatSpan(value, null), unit));
/** 500 万元以上、不足 1000 万元; empty where neither end is printed. */
export const boundsText = ({ from, to }: Pick<NonNullable<AmountRecord['tier']>, 'from' | 'to'>): string =>
  [from, to].flatMap((b) => (b === null ? [] : [boundText(b)])).join('、');
export const yearsOfReceipt = ({ from, to }: { readonly from: number; readonly to: number }): string => (from === to ? `第 ${from} 年` : `第 ${from}–${to} 年`);

/** What a figure is given for and how: 设备投入 500 万元以上；第 2 年；分 3 年拨付（30%、30%、40%）. */
export function terms({ role, tier, years, instalments }: Pick<AmountRecord, 'role' | 'tier' | 'years' | 'instalments'>): string[] {
  return [
    ...(tier === null ? [] : [`${measures[tier.measure].zh} ${boundsText(tier)}`]),
    ...(tier === null || role !== 'rate' || tier.scope === 'whole' ? [] : [tierScopes[tier.scope].zh]),
    ...(years === null ? [] : [yearsOfReceipt(years) + (years.from === years.to ? '' : marks.bracketed(yearSpreads[years.spread].zh))]),
    ...(instalments === null
      ? []
      : [
          `分 ${instalments.count} ${instalmentSteps[instalments.by].zh}拨付` +
            (instalments.shares.length === 0 ? '' : marks.bracketed(instalments.shares.map((s) => `${s}%`).join('、'))),
        ]),
  ];
}

/** 个百分点: an uplift on a rate, not a sum more. */
export const isPoints = (unit: string | null): boolean => unit?.endsWith('点') === true;

/** 分 2 期拨付, alone. */
const paidOutBy = ({ role, instalments }: AmountRecord): string[] => terms({ role, tier: null, years: null, instalments });

/** One amount in a line, with what it is given for: 第 2 年：3 万元. */
function line(a: AmountRecord, of: string | null): string {
  const given = terms({ ...a, instalments: null });
  const paidOut = paidOutBy(a);
  const said = sumLine(a, of) + (paidOut.length === 0 ? '' : marks.bracketed(paidOut.join(marks.comma)));
  return given.length === 0 ? said : marks.labelled(given.join(marks.comma), said);
}

/** Before the base of a share: 最高为研发费用支出的 30%. */
const shareLimit = (a: AmountRecord): string => limit(a).trim() + (a.op === 'le' ? '为' : '');

/** One amount in a line: 50 万元/户; 设备投资额的 10%; 最高 100 万元. `of`: what it builds on. */
function sumLine(a: AmountRecord, of: string | null): string {
  const sum = figure(a);
  const per = a.per === null || a.per === 'unclear' ? '' : `/${PER[a.per]}`;
  switch (a.role) {
    case 'unspecified':
      return a.base === null ? UNWRITTEN : `按${a.base}，${UNWRITTEN}`;
    case 'rate':
      return `${shareLimit(a)}${a.base ?? ''}的 ${sum}${per}`;
    case 'ratio':
      return isMatch(a.unit) ? `${limit(a).trim()}${sum} 配套${per}` : `${shareLimit(a)}${of ?? ''}的 ${sum}${per}`;
    case 'uplift':
      return isPoints(a.unit)
        ? `${a.base === null ? '' : `按${a.base}`}${limit(a).trim()}提高 ${sum}${per}`
        : `${of === null ? '' : `在${of}上`}${limit(a).trim() || '再'}增加 ${sum}${per}`;
    case 'negotiated':
    case 'uncapped':
      return amountRoles[a.role].zh;
    case 'cap':
    case 'floor':
      return `${a.cap_window === 'per_year' ? capWindows.per_year.zh : ''}${limit(a)}${a.base === null ? '' : `${a.base}的 `}${sum}${per}`;
    case 'range':
      return `${a.base === null ? '' : `${a.base}的 `}${sum}${per}`;
    default:
      return `${limit(a)}${sum}${per}`;
  }
}

/**
 * All amounts of an incentive in one line, caps shared with its group last; a cap over all that the document gives is none of its own.
 * `of`: what an amount builds on.
 */
function all(i: Pick<IncentiveRecord, 'amounts' | 'shared_caps'>, of: (a: AmountRecord) => string | null): string {
  if (i.amounts.length === 0) return NOT_MONEY;
  const caps = i.shared_caps.filter((a) => !isOverall(a));
  const hasCap = caps.length > 0 || i.amounts.some((a) => a.role === 'cap');
  // 最高50万元 says more than 未写数额; a base without a rate, a year or a size is still worth its words
  const isSpoken = (a: AmountRecord) => a.role !== 'unspecified' || (a.base ?? a.tier ?? a.years) !== null || !hasCap;
  const [spoken, unspoken] = [i.amounts.filter(isSpoken), i.amounts.filter((a) => !isSpoken(a))];
  const isShared = (a: AmountRecord) => caps.includes(a) || a.applies_to.some((to) => i.amounts.every((own) => own.id !== to));
  const sums = [...spoken, ...caps].map((a) => line(a, of(a)) + (isShared(a) ? '（共用）' : ''));
  return marks.clauses([...new Set([...sums, ...unspoken.flatMap(paidOutBy)])]);
}

/** What the results of the checker say of figures. */
export const amountLineWords = { amount: { line, all } };
