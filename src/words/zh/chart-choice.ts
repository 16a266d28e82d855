import { marks } from './marks.ts';

/** What the script of the page of charts says: which documents the charts draw. */
export const chartChoiceWords = {
  chartChoice: {
    label: '画哪些文件',
    printed: '本页原图',
    other: '另选文件',
    loading: (n: number) => `正在载入 ${n} 份文件……`,
    shows: (names: readonly string[]) => `图中为 ${marks.list(names)}`,
    /** Charts of one document's annexes, chosen or not, and charts that would be empty. */
    settled: (own: number, empty: number, others: number, names: readonly string[]) => [
      own === 0 ? '' : `${own} 张图只属于其中一份文件，照印`,
      others === 0 ? '' : `${others} 张图只属于${marks.list(names)}，未选，已收起`,
      empty === 0 ? '' : `${empty} 张图没有可画的，已收起`,
    ],
    /** What the address asks for and the site does not hold. */
    ignored: (ids: readonly string[]) => `本站没有：${marks.list(ids)}`,
    failed: '未能载入所选的文件，图仍是原样。',
    /** The part of the script that makes files did not come; the address keeps what is chosen. */
    unmade: '未能生成，请刷新本页后再试。',
    outdated: '数据已更新，请刷新本页后再选。',
    retry: '重试',
  },
};
