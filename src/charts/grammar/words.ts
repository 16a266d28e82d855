/** Every word the charts print, in one typed dictionary, so that a second language is a second object. */
import { bases, eaches, operators, type Basis, type Operator } from '../../domain/vocabulary.ts';

export type Each = keyof typeof eaches;

export interface ChartWords {
  readonly bases: Record<Basis, string>;
  readonly eaches: Record<Each, string>;
  /** 〔推定〕, beside a basis the document does not print. */
  readonly inferred: string;
  /** Under 新增: the years counted together. */
  readonly span: (years: number) => string;
  readonly axis: { readonly unit: string; readonly log: string };
  /** Reading key: what the forms mean. */
  readonly key: Record<'goal' | 'draft' | 'open' | 'least' | 'about' | 'range', string>;
  readonly nothing: string;
  readonly draft: string;
  readonly operators: Record<Operator, string>;
  readonly basisOf: (basis: string) => string;
  readonly yearOf: (year: string) => string;
  readonly comma: string;
  readonly colon: string;
  readonly bracketed: (text: string) => string;
}

const zhOf = <K extends string>(terms: Record<K, { readonly zh: string }>): Record<K, string> =>
  Object.fromEntries(Object.entries<{ readonly zh: string }>(terms).map(([id, term]) => [id, term.zh])) as Record<K, string>;

export const wordsZh: ChartWords = {
  bases: zhOf(bases),
  eaches: zhOf(eaches),
  inferred: '〔推定〕',
  span: (years) => `${years} 年合计`,
  axis: { unit: '家（户）', log: '对数尺度' },
  key: {
    goal: '目标数',
    draft: '征求意见稿',
    open: '以上、超过',
    least: '不超过',
    about: '左右、约',
    range: '区间两端',
  },
  nothing: '没有可画的数',
  draft: '征求意见稿',
  operators: zhOf(operators),
  basisOf: (basis) => (basis === bases.unclear.zh ? basis : `口径为${basis}`),
  yearOf: (year) => `${year} 年`,
  comma: '，',
  colon: '：',
  bracketed: (text) => `（${text}）`,
};
