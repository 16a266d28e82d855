/** Every word the charts print, in one typed dictionary, so that a second language is a second object. */
import type { capWindows } from '../domain/vocabulary.ts';
import { bases, blanks, eaches, operators, pers, type Basis, type Operator } from '../domain/vocabulary.ts';

export type Each = keyof typeof eaches;
export type Per = keyof typeof pers;
export type CapWindow = keyof typeof capWindows;

export interface ChartWords {
  readonly bases: Record<Basis, string>;
  readonly eaches: Record<Each, string>;
  /** 〔推定〕, beside a basis the document does not print. */
  readonly inferred: string;
  /** Under 新增: the years counted together. */
  readonly span: (years: number) => string;
  readonly axis: { readonly unit: string; readonly log: string; readonly money: string };
  /** Reading key: what the forms mean. */
  readonly key: Record<'actual' | 'goal' | 'draft' | 'open' | 'least' | 'about' | 'range' | 'fixed' | 'cap' | 'floor', string>;
  readonly nothing: string;
  readonly draft: string;
  readonly operators: Record<Operator, string>;
  readonly basisOf: (basis: string) => string;
  readonly yearOf: (year: string) => string;
  readonly comma: string;
  readonly colon: string;
  readonly bracketed: (text: string) => string;
  readonly actual: string;
  readonly total: string;
  readonly ownScale: (top: number, step: number, unit: string) => string;
  readonly sharedScale: (top: number, step: number, unit: string) => string;
  readonly amounts: {
    readonly unspecified: string;
    readonly none: string;
    readonly notMoney: string;
    readonly pers: Record<Per, string>;
    readonly windows: Record<CapWindow, string>;
    readonly rate: (base: string, share: string) => string;
    readonly ratio: (of: string, ratio: string) => string;
    readonly uplift: (of: string, points: string) => string;
    readonly cap: (sum: string) => string;
    readonly floor: (sum: string) => string;
  };
}

const zhOf = <K extends string>(terms: Record<K, { readonly zh: string }>): Record<K, string> =>
  Object.fromEntries(Object.entries<{ readonly zh: string }>(terms).map(([id, term]) => [id, term.zh])) as Record<K, string>;

export const wordsZh: ChartWords = {
  bases: zhOf(bases),
  eaches: zhOf(eaches),
  inferred: '〔推定〕',
  span: (years) => `${years} 年合计`,
  axis: { unit: '家（户）', log: '对数尺度', money: '万元' },
  key: {
    actual: '实际数',
    goal: '目标数',
    draft: '征求意见稿',
    open: '以上、超过',
    least: '不超过',
    about: '左右、约',
    range: '区间两端',
    fixed: '定额',
    cap: '最高限，不等于能拿到',
    floor: '保底',
  },
  nothing: '没有可画的数',
  draft: '征求意见稿',
  operators: zhOf(operators),
  basisOf: (basis) => (basis === bases.unclear.zh ? basis : `口径为${basis}`),
  yearOf: (year) => `${year} 年`,
  comma: '，',
  colon: '：',
  bracketed: (text) => `（${text}）`,
  actual: '实际数',
  total: '全市',
  ownScale: (top, step, unit) => `纵轴 0–${top} ${unit}，每格 ${step} ${unit}，与下面各图不同`,
  sharedScale: (top, step, unit) => `各图纵轴同为 0–${top} ${unit}，每格 ${step} ${unit}`,
  amounts: {
    unspecified: '未写数额',
    none: '无金额',
    notMoney: blanks.unquantified.zh,
    pers: zhOf(pers),
    windows: { per_year: '每年限额', total: '累计限额', unclear: '限额期限未写明' },
    rate: (base, share) => `${base}的 ${share}`,
    ratio: (of, ratio) => `按${of}的 ${ratio}`,
    uplift: (of, points) => `在${of}上提高 ${points}`,
    cap: (sum) => `最高 ${sum}`,
    floor: (sum) => `不少于 ${sum}`,
  },
};
