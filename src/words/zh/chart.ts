import { bases, eaches, operators } from '../../domain/vocabulary.ts';
import { figureWords, numberWords } from './figure.ts';
import { marks } from './marks.ts';

const zhOf = <K extends string>(terms: Record<K, { readonly zh: string }>): Record<K, string> =>
  Object.fromEntries(Object.entries<{ readonly zh: string }>(terms).map(([id, term]) => [id, term.zh])) as Record<K, string>;

/** What the charts print. */
export const chartWords = {
  chart: {
    bases: zhOf(bases),
    eaches: zhOf(eaches),
    operators: zhOf(operators),
    number: numberWords,
    inferred: figureWords.figure.inferred,
    span: (years: number) => `${years} 年合计`,
    axis: '家（户），对数尺度',
    /** Units that count firms and so may stand on one axis. */
    firms: ['家', '户', '个'],
    key: { goal: '目标数', draft: '征求意见稿', open: '以上、超过', least: '不超过', about: '左右、约', range: '区间两端' },
    nothing: '没有可画的数',
    draft: '征求意见稿',
    basisOf: (basis: string) => (basis === bases.unclear.zh ? basis : `口径为${basis}`),
    yearOf: (year: string) => `${year} 年`,
    part: (part: number, parts: number) => `第 ${part} 组（共 ${parts} 组，同一尺度）`,
    names: marks.list,
    list: (items: readonly string[]) => items.join(marks.comma),
    labelled: marks.labelled,
    bracketed: marks.bracketed,
  },
};
