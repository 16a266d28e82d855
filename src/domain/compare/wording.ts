import type { AmountRecord, IncentiveRecord, TargetRecord } from '../corpus/records.ts';
import type { pers } from '../vocabulary.ts';
import { amountRoles, bases, commitments, eaches, type Operator } from '../vocabulary.ts';
import { titleNames, type Titles } from '../corpus/titles.ts';

const SIGNS: Record<Operator, string> = { eq: '', ge: '≥ ', gt: '> ', le: '≤ ', lt: '< ', about: '约 ', range: '', full: '' };

/** As the documents print them: 150000, without grouping. */
export const formatNumber = (value: number): string => String(value);

/** A figure in parts, for display: sign, number and unit never lose each other. */
export interface Figure {
  readonly sign: string;
  readonly number: string;
  readonly unit: string;
}

/** ≥ 700 家; 1–2 户; 全覆盖; a goal without a figure gives an empty number. */
export function targetFigure(t: Pick<TargetRecord, 'op' | 'op_printed' | 'value' | 'value_max' | 'unit'>): Figure {
  if (t.op === 'full') return { sign: '', number: t.op_printed ?? '全覆盖', unit: '' };
  if (t.value === null) return { sign: '', number: '', unit: '' };
  const number = t.value_max === null ? formatNumber(t.value) : `${formatNumber(t.value)}–${formatNumber(t.value_max)}`;
  return { sign: t.op === null ? '' : SIGNS[t.op], number, unit: t.unit ?? '' };
}

export const figureText = ({ sign, number, unit }: Figure): string => `${sign}${number}${unit === '%' || unit === '％' ? '' : ' '}${unit}`.trim();

/** When a target is due: 2025 · 2022–2024 · 到2024年 (new ones, first year not printed) · 每年 · 5年内; null where nothing is printed. */
export function targetPeriod(t: Pick<TargetRecord, 'year' | 'from' | 'duration_years' | 'each' | 'basis'>): string | null {
  const each = t.each === null ? '' : eaches[t.each].zh;
  if (t.from !== null && t.year !== null) return (t.from === t.year ? String(t.year) : `${t.from}–${t.year}`) + (each && `，${each}`);
  if (t.year !== null && t.basis === 'flow' && t.each === null) return `到${t.year}年`;
  if (t.year !== null) return String(t.year) + (each && `，${each}`);
  if (t.duration_years !== null) return `${t.duration_years}年内`;
  return each || null;
}

/** 存量, with 〔推定〕 where the basis is inferred, not printed. */
export const basisText = (t: Pick<TargetRecord, 'basis' | 'basis_evidence' | 'each'>): string =>
  (t.each === 'year' && t.basis === 'flow' ? '每年' : t.each === 'year_average' && t.basis === 'flow' ? '年均' : bases[t.basis].zh) +
  (t.basis_evidence?.kind === 'inferred' ? '〔推定〕' : '');

/** The other titles a joint figure covers beside the row's own: 与国家级制造业单项冠军合计. */
export function jointText(t: Pick<TargetRecord, 'tiers' | 'indicator'>, titles: Titles): string | null {
  if (t.tiers.length < 2) return null;
  return t.indicator.includes('以上') ? `${t.indicator.includes('省级以上') ? '省级以上' : ''}合计` : `${titleNames(t.tiers, titles)}合计`;
}

/** The printed word of an aspiration: 力争, 争创 or 争取; null for a plain goal. */
export function striveText(t: Pick<TargetRecord, 'commitment' | 'quote' | 'sentence'>): string | null {
  if (t.commitment !== 'strive') return null;
  const word = /力争|争创|争取/;
  return word.exec(t.quote)?.[0] ?? word.exec(t.sentence)?.[0] ?? commitments.strive.zh;
}

/** 每户 and the like, after a sum. */
const PER: Record<keyof typeof pers, string> = {
  firm: '/户',
  item: '/件（个）',
  set: '/台（套）',
  country: '/国',
  person: '/人',
  chain: '/条',
  town: '/镇',
  attracted_firm: '/招引一户',
};

/** One amount in words: 定额 50 万元/户; 设备投资额的 10%; 最高 100 万元. */
export function amountText(a: AmountRecord): string {
  const figure =
    a.value === null
      ? ''
      : `${formatNumber(a.value)}${a.value_max === null ? '' : `–${formatNumber(a.value_max)}`}${a.unit === '1∶1' ? '∶1' : a.unit === null || /^[%％]$/.test(a.unit) ? (a.unit ?? '') : ` ${a.unit}`}`;
  const per = a.per === null ? '' : PER[a.per];
  switch (a.role) {
    case 'unspecified':
      return a.base === null ? '未写数额' : `按${a.base}，未写数额`;
    case 'rate':
      return `${a.base ?? ''}的 ${figure}${per}`;
    case 'ratio':
      return a.unit === '1∶1' ? `${a.op === 'ge' ? '不低于' : ''}${figure} 配套${per}` : `${a.of ?? ''}的 ${figure}${per}`;
    case 'uplift':
      return `提高 ${figure}${per}`;
    case 'cap':
      return `最高 ${figure}${per}`;
    case 'floor':
      return `不低于 ${figure}${per}`;
    case 'fixed':
    case 'range':
      return `${figure}${per}`;
  }
}

/** All amounts of an incentive in one line, each with its role where it is not a plain sum; caps shared with others last. */
export function incentiveText(i: Pick<IncentiveRecord, 'amounts' | 'shared_caps'>): string {
  if (i.amounts.length === 0) return '非现金';
  const hasCap = i.shared_caps.length > 0 || i.amounts.some((a) => a.role === 'cap');
  // 最高50万元 says more than 未写数额; a base without a rate is still worth its words
  const spoken = i.amounts.filter((a) => a.role !== 'unspecified' || a.base !== null || !hasCap);
  return [...new Set([...spoken.map(amountText), ...i.shared_caps.map((a) => `${amountText(a)}（共用）`)])].join('；');
}

export const amountRoleText = (a: AmountRecord): string => amountRoles[a.role].zh;
