import { isOpenToFirms, type BeneficiaryKind } from '../../domain/compare/amounts.ts';
import { formatSpan, withUnit } from '../../domain/number/format.ts';
import type { AmountRecord, IncentiveRecord } from '../../domain/schema/record.ts';
import { amountRoles, beneficiaryKinds, capWindows, instalmentSteps, measures, pers, tierScopes, yearSpreads } from '../../domain/vocabulary.ts';
import { marks } from './marks.ts';

const MATCH = '1∶1';
const UNWRITTEN = amountRoles.unspecified.zh;
const NOT_MONEY = '非现金';

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
};

/** 50 万元; 10%; 5–10 万元; 1∶1; empty where no figure is printed. */
function figure(a: Pick<AmountRecord, 'value' | 'value_max' | 'unit' | 'unit_max'>): string {
  if (a.value === null) return '';
  // 5000 万元–1 亿元: each end in its own unit
  if (a.value_max !== null && a.unit_max !== null)
    return `${withUnit(formatSpan(a.value, null), a.unit)}–${withUnit(formatSpan(a.value_max, null), a.unit_max)}`;
  return a.unit === MATCH ? MATCH : withUnit(formatSpan(a.value, a.value_max), a.unit);
}

const OPERATORS: Partial<Record<NonNullable<AmountRecord['op']>, string>> = { ge: '不低于 ', gt: '超过 ', about: '约 ' };
/** 最高 before a cap, 不低于 before a floor; an operator printed with a rate or ratio stays with it. */
function limit(a: Pick<AmountRecord, 'role' | 'op'>): string {
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
const boundsText = ({ from, to }: Pick<NonNullable<AmountRecord['tier']>, 'from' | 'to'>): string =>
  [from, to].flatMap((b) => (b === null ? [] : [boundText(b)])).join('、');
const yearsOfReceipt = ({ from, to }: { readonly from: number; readonly to: number }): string => (from === to ? `第 ${from} 年` : `第 ${from}–${to} 年`);

/** What a figure is given for and how: 设备投入 500 万元以上；第 2 年；分 3 年拨付（30%、30%、40%）. */
function terms({ role, tier, years, instalments }: Pick<AmountRecord, 'role' | 'tier' | 'years' | 'instalments'>): string[] {
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
const isPoints = (unit: string | null): boolean => unit?.endsWith('点') === true;

/** Short label of a role: a 1∶1 ratio is a match, an uplift an increase. */
function label(a: Pick<AmountRecord, 'role' | 'unit'>): string {
  if (a.role === 'ratio') return a.unit === MATCH ? '配套' : amountRoles.rate.zh;
  return a.role === 'uplift' ? (isPoints(a.unit) ? '提高' : amountRoles.uplift.zh) : amountRoles[a.role].zh;
}

/** What belongs to a figure: × 设备投资额, 每户企业, 期限未写明. `of`: what it builds on; `shared`: how many incentives it binds. */
function notes(a: Pick<AmountRecord, 'role' | 'base' | 'per' | 'cap_window' | 'tier' | 'years' | 'instalments'>, of: string | null, shared: number): string[] {
  return [
    ...(a.base === null ? [] : [a.role === 'rate' ? `× ${a.base}` : `按${a.base}`]),
    ...(of === null ? [] : [a.role === 'uplift' ? `加在${of}上` : `× ${of}`]),
    ...(a.per === null ? [] : [pers[a.per].zh]),
    ...terms(a),
    ...(shared > 1 ? [`同组 ${shared} 项共用`] : []),
    ...(a.cap_window === null ? [] : [capWindows[a.cap_window].zh]),
  ];
}

/** One amount in a line, with what it is given for: 第 2 年：3 万元. */
function line(a: AmountRecord, of: string | null): string {
  const given = terms({ ...a, instalments: null });
  const paidOut = terms({ role: a.role, tier: null, years: null, instalments: a.instalments });
  const said = sumLine(a, of) + (paidOut.length === 0 ? '' : marks.bracketed(paidOut.join(marks.comma)));
  return given.length === 0 ? said : marks.labelled(given.join(marks.comma), said);
}

/** One amount in a line: 50 万元/户; 设备投资额的 10%; 最高 100 万元. `of`: what it builds on. */
function sumLine(a: AmountRecord, of: string | null): string {
  const sum = figure(a);
  const per = a.per === null || a.per === 'unclear' ? '' : `/${PER[a.per]}`;
  switch (a.role) {
    case 'unspecified':
      return a.base === null ? UNWRITTEN : `按${a.base}，${UNWRITTEN}`;
    case 'rate':
      return `${a.base ?? ''}的 ${sum}${per}`;
    case 'ratio':
      return a.unit === MATCH ? `${a.op === 'ge' ? '不低于' : ''}${sum} 配套${per}` : `${of ?? ''}的 ${sum}${per}`;
    case 'uplift':
      return isPoints(a.unit)
        ? `${a.base === null ? '' : `按${a.base}`}提高 ${sum}${per}`
        : `${of === null ? '' : `在${of}上`}${amountRoles.uplift.zh} ${sum}${per}`;
    case 'negotiated':
    case 'uncapped':
      return amountRoles[a.role].zh;
    case 'cap':
    case 'floor':
      return `${limit(a)}${sum}${per}`;
    case 'fixed':
    case 'range':
      return `${sum}${per}`;
  }
}

/** All amounts of an incentive in one line, caps shared with others last. `of`: what an amount builds on. */
function all(i: Pick<IncentiveRecord, 'amounts' | 'shared_caps'>, of: (a: AmountRecord) => string | null): string {
  if (i.amounts.length === 0) return NOT_MONEY;
  const hasCap = i.shared_caps.length > 0 || i.amounts.some((a) => a.role === 'cap');
  // 最高50万元 says more than 未写数额; a base without a rate is still worth its words
  const spoken = i.amounts.filter((a) => a.role !== 'unspecified' || a.base !== null || !hasCap);
  return marks.clauses([...new Set([...spoken.map((a) => line(a, of(a))), ...i.shared_caps.map((a) => `${line(a, of(a))}（共用）`)])]);
}

/** The amount of an evidence card: the line, then its role, its window and what it builds on. */
function card(a: AmountRecord, of: string | null): string {
  if (a.role === 'unspecified' || a.role === 'negotiated' || a.role === 'uncapped') return amountRoles[a.role].zh;
  const beside = [
    amountRoles[a.role].zh,
    ...(a.cap_window === null ? [] : [capWindows[a.cap_window].zh]),
    ...(of === null || a.role === 'ratio' ? [] : [`以 ${of} 为基础`]),
  ];
  return line(a, of) + marks.bracketed(beside.join(marks.comma));
}

/** 最多 2 个国家，每件（个、项）: it clips the sum, it refuses nobody. */
const countLimit = ({ max, unit, per }: AmountRecord['limits'][number]): string =>
  `最多 ${withUnit(formatSpan(max, null), unit)}${per === null ? '' : marks.comma + pers[per].zh}`;

/** 给载体，不给企业; null where a firm receives it. */
function recipient(kind: BeneficiaryKind): string | null {
  if (kind === 'enterprise') return null;
  const to = `给${beneficiaryKinds[kind].zh.replace(/（.*/, '')}`;
  return isOpenToFirms(kind) ? to : `${to}，不给企业`;
}

export const amountWords = {
  amount: {
    notMoney: NOT_MONEY,
    figure: (a: Pick<AmountRecord, 'role' | 'op' | 'value' | 'value_max' | 'unit' | 'unit_max'>) => (a.value === null ? '' : limit(a) + figure(a)),
    label,
    notes,
    line,
    all,
    card,
    limit: countLimit,
    terms,
    boundsText,
    yearsOfReceipt,
    sharedCap: (a: AmountRecord, of: string | null) => `${line(a, of)}（${amountRoles[a.role].zh}，与同组共用）`,
    recipient,
  },
};
