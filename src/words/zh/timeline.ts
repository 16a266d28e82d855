/** The time line of documents, and how much of each is coded. */
export const timelineWords = {
  counts: {
    goals: '目标',
    baselines: '实有数',
    repeats: '重复',
    incentives: '扶持',
    figures: '写明金额或比例',
    rules: '约束性要求',
    item: (n: number) => `${n} 项`,
    money: (incentives: number, figures: number) => `扶持 ${incentives} 项（写明金额或比例 ${figures} 处）`,
  },
  timeline: {
    label: '文件时间线',
    key: '图例',
    asOf: (date: string) => `截至 ${date}`,
    kinds: {
      issued: '成文日期（原文印有）',
      published: '报道日期',
      inferred: '年份〔推定〕，原文未载',
      plan: '规划期，原文写明起止',
      goal: '目标年，原文只写要在哪一年达到',
    },
    mark: {
      issued: (when: string) => `${when} 成文`,
      published: (when: string) => `${when} 报道`,
      inferred: (when: string) => `${when}〔推定〕`,
      plan: (when: string) => `规划期 ${when}`,
      goal: (when: string) => `目标年 ${when}`,
    },
    why: '推定依据',
  },
};
