import { isOverall } from '../../domain/amount-kinds.ts';
import { isOpenToFirms, type BeneficiaryKind } from '../../domain/compare/amounts.ts';
import { formatSpan, withUnit } from '../../domain/number/format.ts';
import type { AmountRecord } from '../../domain/schema/record.ts';
import { amountRoles, beneficiaryKinds, capWindows, pers } from '../../domain/vocabulary.ts';
import { amountLineWords, boundsText, figure, isPoints, limit, isMatch, NOT_MONEY, terms, yearsOfReceipt } from './amount-line.ts';
import { marks } from './marks.ts';

export { PER } from './amount-line.ts';

/** Short label of a role: a 1∶1 ratio is a match, an uplift an increase. */
function label(a: Pick<AmountRecord, 'role' | 'unit'>): string {
  if (a.role === 'ratio') return isMatch(a.unit) ? '配套' : amountRoles.rate.zh;
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

/** The amount of an evidence card: the line, then its role, its window and what it builds on. */
function card(a: AmountRecord, of: string | null): string {
  if (a.role === 'unspecified' || a.role === 'negotiated' || a.role === 'uncapped') {
    const given = terms(a).join(marks.comma);
    return amountRoles[a.role].zh + (given === '' ? '' : marks.bracketed(given));
  }
  const beside = [
    amountRoles[a.role].zh,
    // 每年 stands before the figure
    ...(a.cap_window === null || a.cap_window === 'per_year' ? [] : [capWindows[a.cap_window].zh]),
    ...(of === null || a.role === 'ratio' ? [] : [`以 ${of} 为基础`]),
  ];
  return amountLineWords.amount.line(a, of) + marks.bracketed(beside.join(marks.comma));
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
    ...amountLineWords.amount,
    notMoney: NOT_MONEY,
    figure: (a: Pick<AmountRecord, 'role' | 'op' | 'value' | 'value_max' | 'unit' | 'unit_max'>) => (a.value === null ? '' : limit(a) + figure(a)),
    label,
    notes,
    card,
    limit: countLimit,
    terms,
    boundsText,
    yearsOfReceipt,
    /** 全文各项合计每年最高 50 万元/户. */
    overall: (a: AmountRecord) => `全文各项合计${amountLineWords.amount.line(a, null)}`,
    sharedCap: (a: AmountRecord, of: string | null) =>
      `${amountLineWords.amount.line(a, of)}（${amountRoles[a.role].zh}，${isOverall(a) ? '全文各项合计' : '与同组共用'}）`,
    recipient,
  },
};
