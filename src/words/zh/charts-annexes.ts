/** The charts of annexes: what they share out among districts, and what they set beside the body. */
import { formatNumber, formatYears, withUnit } from '../../domain/number/format.ts';
import { discrepancyKinds } from '../../domain/vocabulary.ts';
import { marks } from './marks.ts';

interface Annex {
  readonly city: string;
  readonly parts: number;
  readonly indicator: string;
  readonly from: number;
  readonly to: number;
  readonly annex: string;
}

interface Pairs {
  readonly document: string;
  readonly annex: string;
  readonly pairs: number;
  readonly contradictions: number;
  /** Rows of the annex of which the body says nothing. */
  readonly alone: number;
}

/** Read by `charts/districts`, which says what each is given. */
const drawnDistricts = {
  point: ({ name, year, value, unit, isActual }: { name: string; year: number; value: string; unit: string; isActual: boolean }) =>
    `${name} ${year} 年末${isActual ? '实有' : '目标'} ${withUnit(value, unit)}`,
  growth: ({ from, to, more, percent, unit }: { from: number; to: number; more: number; percent: number | null; unit: string }) =>
    `${formatYears(from, to)} 年${more < 0 ? '减' : '增'} ${withUnit(formatNumber(Math.abs(more)), unit)}${percent === null ? '' : marks.bracketed(`${percent < 0 ? '' : '+'}${percent}%`)}`,
  share: ({ year, percent }: { year: number; percent: string }) => `占全市 ${percent}%${marks.bracketed(`${year} 年`)}`,
  sums: (sums: readonly { year: number; sum: number; printed: number | null }[], unit: string, parts: number) => {
    const differs = sums.filter((s) => s.printed !== null && s.printed !== s.sum);
    const said = sums.map((s) => `${s.year} 年 ${s.sum}${s.printed === null || s.printed === s.sum ? '' : `，全市一行印作 ${s.printed}`}`);
    const verdict = sums.every((s) => s.printed === null) ? '' : differs.length === 0 ? '，与原文“全市”一行相符' : '';
    return `${parts} 个县区、开发区之和${marks.bracketed(unit)}：${said.join('；')}${verdict}。`;
  },
  key: { actual: '实有数', goal: '目标' },
  scale: (unit: string) => `纵轴为${unit}数，从 0 起；各图同一尺度。`,
};

export const chartsAnnexes = {
  districts: {
    title: ({ city, parts, indicator, from, to }: Annex) => `${city} ${parts} 个县区、开发区的${indicator}，${formatYears(from, to)} 年`,
    lead: ({ annex, from, to, indicator }: Annex) =>
      `${annex}所列各年末的${indicator}，口径为存量；${from} 年为实有数，之后到 ${to} 年为目标。增幅和占比由本站按原文数字算出，原文没有印。`,
    part: '县区、开发区',
    year: (year: number, isActual: boolean) => `${year} 年末${isActual ? '（实有）' : '（目标）'}`,
    drawn: drawnDistricts,
  },
  annexGoals: {
    title: ({ document, annex, pairs, contradictions }: Pairs) =>
      `${document}：${annex}与正文都写到的 ${pairs} 项${contradictions > 0 ? `，${contradictions} 项前后矛盾` : ''}`,
    lead: ({ annex, alone }: Pairs) =>
      `圆点为正文的目标，横条为${annex}的数：上条为整个报告期，下条为其中的第一年。各项自成尺度，从 0 起，两项之间不能比长短；口径写在每行之前，口径不同的两数不是矛盾。${alone > 0 ? `${annex}另有 ${alone} 项正文没有写到，不在图上。` : ''}`,
    body: '正文及其他附件',
    verdict: (kind: keyof typeof discrepancyKinds | 'same', count: number) =>
      `${kind === 'same' ? '两处相同' : kind === 'basis_differs' ? '口径不同，不是矛盾' : discrepancyKinds[kind].zh}${marks.bracketed(`${count} 项`)}`,
    drawn: { key: { body: '正文目标', annex: '附件所列', reach: '以上、超过' }, unequal: (text: string) => `≠ ${text}` },
  },
};
