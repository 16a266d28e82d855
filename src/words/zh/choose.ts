/** Choosing the documents of a comparison. */
export const chooseWords = {
  choose: {
    open: '选择文件',
    chosen: (shown: number, all: number | null) => (all === null ? `已列 ${shown} 份` : `已列 ${shown} / ${all} 份`),
    search: '查找文件',
    placeholder: '城市、省份、年份、阶段、标题',
    reset: '恢复默认',
    none: '没有相符的文件',
    found: (n: number) => `${n} 份相符`,
    more: (n: number) => `另有 ${n} 份，请再输入几个字`,
    /** What is known of a document, beside its name. */
    facts: (facts: readonly (string | number)[]) => facts.join(' · '),
    unknownYear: '年份不详',
    added: (name: string, shown: number) => `已加入 ${name}，现列 ${shown} 份`,
    removed: (name: string, shown: number) => `已去掉 ${name}，现列 ${shown} 份`,
    restored: (shown: number) => `已恢复默认的 ${shown} 份`,
    shows: (shown: number) => `现列 ${shown} 份文件`,
    empty: '没有选中文件：请在“选择文件”里选，或恢复默认。',
    most: (n: number) => `最多并列 ${n} 份，请先去掉一份`,
    ignored: (ids: readonly string[]) => `链接里有本站没有的文件，已略去：${ids.join('、')}`,
    loading: (n: number) => `正在载入 ${n} 份文件……`,
    loadingList: '正在载入文件目录……',
    failed: (names: readonly string[]) => `未能载入 ${names.join('、')}，表格仍是原样。`,
    failedList: '未能载入文件目录，表格仍是原样。',
    outdated: '数据已更新，请刷新本页后再选。',
    retry: '重试',
    /** Where a picture does not follow the choice. */
    chartOfPrinted: (n: number) => `下图仍是默认的 ${n} 份文件，不随选择变化。`,
  },
};
