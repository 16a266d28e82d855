/** How a goal is said: the short label beside its mark, and the whole statement for tooltip and screen reader. */
import { formatSigned, formatSpan, formatYears } from '../../domain/number/format.ts';
import type { Basis, Operator } from '../../domain/vocabulary.ts';
import { quiet, strong, type Run } from '../grammar/placed.ts';
import type { ChartWords, Each } from '../grammar/words.ts';

/** One numbered goal of one policy, as drawn. */
export interface Goal {
  /** Fact id. */
  readonly fact: string;
  readonly policy: string;
  readonly city: string;
  readonly city_zh: string;
  /** Place of its city among those shown, from 0: colour and shape follow it. */
  readonly series: number;
  /** Short name of the policy, e.g. 芜湖 2022. */
  readonly label: string;
  /** Above zero. */
  readonly value: number;
  /** Upper end where op is range. */
  readonly value_max: number | null;
  readonly op: Operator;
  /** As printed: 家, 户 or 个. */
  readonly unit: string;
  readonly year: number | null;
  /** First year of a counting period; absent where the document names none. */
  readonly from?: number | null;
  readonly basis: Basis;
  readonly basis_inferred: boolean;
  readonly each: Each | null;
  /** Said where the number covers more than the row's title: 省级以上合计. */
  readonly joint: string | null;
  readonly url: string;
  /** true for a 征求意见稿. */
  readonly draft: boolean;
}

/** ≥700, 约 15, 1–2. */
const signedValue = ({ op, value, value_max }: Pick<Goal, 'op' | 'value' | 'value_max'>, words: ChartWords): string =>
  formatSigned({ op, value, value_max: op === 'range' ? value_max : null }, words.number, true);

/** 2025, or 2022–2024 for a counting period. */
const goalYears = ({ from, year }: Pick<Goal, 'from' | 'year'>): string | null => (year === null ? null : formatYears(from, year));

/** What tells a policy from the others of its city: 2018 of 芜湖 2018. */
export const policyMark = (goal: Pick<Goal, 'label' | 'city_zh'>): string =>
  goal.label.startsWith(goal.city_zh) ? goal.label.slice(goal.city_zh.length).trim() : goal.label;

export interface LabelParts {
  /** The city has several policies in the chart and this is not the first. */
  readonly isSecondPolicy: boolean;
  /** Other goals on the line are not inferred, so this one has to say it. */
  readonly saysInferred: boolean;
}

/** 芜湖 ≥700 2025, with what else the reader must know before comparing it. */
export function goalLabel(goal: Goal, parts: LabelParts, words: ChartWords): Run[] {
  const mark = parts.isSecondPolicy ? policyMark(goal) : '';
  const years = goalYears(goal);
  const remarks = [goal.joint, parts.saysInferred ? words.inferred : null].filter((r) => r !== null && r !== '');
  return [
    { text: mark === '' ? goal.city_zh : `${goal.city_zh}${words.bracketed(mark)}`, style: 'city' },
    strong(signedValue(goal, words)),
    ...(years === null ? [] : [quiet(years)]),
    ...remarks.map((r) => quiet(r ?? '')),
  ];
}

/** The words of the basis, e.g. 新增, 每年. */
export const basisName = (goal: Pick<Goal, 'basis' | 'each'>, words: ChartWords): string =>
  goal.each === null ? words.bases[goal.basis] : words.eaches[goal.each];

/** 扬州 2022：国家级“小巨人”不少于 150 家，2024 年，口径为存量〔推定〕，省级以上合计. */
export function goalTitle(goal: Goal, row: string, words: ChartWords): string {
  const number = formatSpan(goal.value, goal.op === 'range' ? goal.value_max : null);
  const op = goal.op === 'eq' || goal.op === 'range' ? '' : `${words.operators[goal.op]} `;
  const years = goalYears(goal);
  const statement = [
    `${row} ${op}${number} ${goal.unit}`,
    years === null ? null : words.yearOf(years),
    `${words.basisOf(basisName(goal, words))}${goal.basis_inferred ? words.inferred : ''}`,
    goal.joint,
  ];
  const said = words.list(statement.filter((s): s is string => s !== null && s !== ''));
  return words.labelled(`${goal.label}${goal.draft ? words.bracketed(words.draft) : ''}`, said);
}
