/** Choosing the documents and rows of a comparison. */
import { marks } from './marks.ts';

/** Kinds of figure that no list has. */
export const OWN_KINDS: Readonly<Record<string, string>> = { baseline: '实有数', promise: '未量化', benefit: '非现金' };

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
    rows: '选择行',
    rowsSearch: '在表中查找',
    rowsPlaceholder: '行名、原文词句、条件、单位',
    rowsText: '含',
    office: '责任单位',
    inherited: '另由原文统一要求落实',
    officePlaceholder: '责任单位，如 财政局',
    filters: '更多筛选',
    switches: { differ: '只看有差异', all: '只看都有', figures: '只看有数字', answered: '隐藏无一作答的行', alone: '连同仅一地写有的行' },
    facets: {
      topic: '主题',
      section: '部分',
      event: '事项',
      rung: '梯级',
      title: '称号',
      kind: '数字种类',
      instrument: '支持方式',
      who: '给谁',
      modality: '怎样要求',
      addressee: '约束谁',
    },
    ownKinds: OWN_KINDS,
    /** One thing asked for. */
    asks: (what: string, value: string) => `${what}“${value}”`,
    /** Rules have no order of size: they stand by how they bind. */
    grouped: (column: string) => `按${column}怎样要求分组`,
    sorted: (column: string, direction: 'asc' | 'desc') => `按${column}${direction === 'asc' ? '由小到大' : '由大到小'}`,
    /** What is shown, in one sentence. */
    said: (documents: number, asked: readonly string[], rows: number, { alone, left }: { alone: number; left: number }) => {
      const beside = [...(alone === 0 ? [] : [`仅一地写有的 ${alone} 行已折叠`]), ...(left === 0 ? [] : [`另有 ${left} 行不符`])];
      const what = [`显示 ${documents} 份文件`, ...asked].join('、');
      return `${what}${asked.length === 0 ? '，' : '的 '}${rows} 行${beside.length === 0 ? '' : marks.bracketed(beside.join('，'))}`;
    },
    noRows: '没有相符的行：去掉一个条件再看。',
    takeAway: (what: string) => `去掉：${what}`,
    clear: '全部清除',
    cross: '×',
    column: (name: string) => `${name}：排序与位置`,
    menu: '⋯',
    dash: '—— ',
    acts: {
      grouped: '按此列怎样要求分组',
      asc: '按此列由小到大',
      desc: '按此列由大到小',
      unsorted: '恢复原来的行序',
      left: '左移一列',
      right: '右移一列',
      away: '去掉此列',
    },
    /** Putting the documents in the order of a row. */
    orders: { descending: '各列按此行由大到小', ascending: '各列按此行由小到大', binding: '各列按此行怎样要求排列' },
    ordered: (row: string, way: 'ascending' | 'descending', isOfRules: boolean) =>
      `各列已按“${row}”${isOfRules ? '怎样要求' : way === 'ascending' ? '由小到大' : '由大到小'}排列，不同类的分开，空格在后`,
    moved: (name: string, place: number) => `${name} 现为第 ${place} 列`,
    /** What an address asks for and nothing answers to. */
    unknown: (what: readonly string[]) => `链接里有本页不认识的条件，已略去：${what.join('、')}`,
    /** The words of a figure. */
    evidence: (name: string) => `${name}原句`,
    close: '收起原句',
    inText: '在全文中看',
    copy: '复制引文',
    copied: '已复制',
    notCopied: '未能复制',
    cited: (title: string, number: string | null, place: string) => `《${title}》${number === null ? '' : marks.bracketed(number)}${place}`,
    citation: (sentence: string, cited: string, url: string) => `“${sentence}”——${cited}，${url}`,
  },
};
