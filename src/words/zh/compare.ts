/** What the tables of the comparisons say themselves: in the heads of rows, and in cells. */
export const compareWords = {
  compare: {
    row: '指标',
    baseline: '实有数',
    part: '其中',
    milestones: '分年',
    repeat: '另见',
    /** Above rows that one document alone fills. */
    alone: (rows: number) => `仅一地写有（${rows} 行）`,
    /** Beside a blank: how many passages speak of the row. */
    passages: (n: number) => `${n} 处`,
  },
  rules: {
    row: '要求',
    /** Row of the rules that no registered duty covers. */
    other: '其他',
  },
};
