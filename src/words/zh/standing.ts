import { phaseWords } from './phase.ts';

/** What is said of a document itself: its standing and its time. */
export const standingWords = {
  standing: {
    label: '文件状态',
    stage: '阶段',
    holding: '收录',
    horizon: '期限',
    validity: '时效性',
    counts: '要点',
    ...phaseWords.standing,
    /** What the head does not print; null where it prints both. */
    unprinted: (number: string | null, date: string | null) =>
      number !== null && date !== null ? null : `${[...(number === null ? ['发文字号'] : []), ...(date === null ? ['成文日期'] : [])].join('、')}原文未载`,
    noDate: '成文日期原文未载',
    noDateBut: (year: number) => `成文日期原文未载，${year}〔推定〕`,
    verbatim: (n: number) => (n === 0 ? '逐字与来源一致' : `逐字与来源一致，订正 ${n} 处（编者注）`),
    /** The standing of a document beside a single sum. */
    beside: (validity: string, horizon: string) => `${validity}，${horizon}`,
    excerptNote: '只据报道节选；没有见到的不等于没有',
    issuedOn: (date: string) => `${date} 成文`,
    publishedOn: (publisher: string, date: string) => `${publisher}，${date} 发布`,
  },
};
