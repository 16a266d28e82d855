import { marks } from './marks.ts';

/** What the script of the page of charts says: which documents stand out. */
export const chartChoiceWords = {
  chartChoice: {
    label: '突出哪些文件',
    all: '全部',
    shows: (names: readonly string[], rest: number) => (rest === 0 ? '' : `突出 ${marks.list(names)}，其余 ${rest} 份变淡`),
    /** What the address asks for and the charts do not draw. */
    ignored: (ids: readonly string[]) => `图中没有：${marks.list(ids)}`,
  },
};
