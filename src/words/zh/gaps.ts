/** What others have and mine lacks: the list to compare oneself by. */
import type { Counts, Tally } from '../../domain/compare/gaps.ts';

const tally = (what: string, { have, promise, of }: Tally): string[] =>
  of === 0 ? [] : [`${what} ${of} 份中 ${have} 份写明${promise === 0 ? '' : `、${promise} 份只作承诺`}`];

export const gapsWords = {
  gaps: {
    short: '对标清单',
    my: '本市文件',
    choose: '请选择',
    others: '对照的文件',
    kinds: { targets: '目标', incentives: '奖补', rules: '约束性要求' },
    lacking: '他市有、我市无',
    ahead: '我市有、他市无',
    aheadLead: '我市写明，至少一份收录全文的他市文件没有写到同样程度。节选没有见到的不算没有。',
    lackingLead: '他市至少一份写明（或作了承诺），我市没有写到同样程度。“仅提及”不是承诺，“未量化”有承诺无数字。',
    none: '没有这样的行。',
    topics: '主题',
    allTopics: '全部主题',
    noTopic: '其他',
    counts: ({ full, excerpts, uncoded, inapplicable, drafts }: Counts): string =>
      [
        ...tally('全文', full),
        ...tally('节选', excerpts),
        ...(drafts === 0 ? [] : [`其中征求意见稿 ${drafts} 份`]),
        ...(uncoded === 0 ? [] : [`${uncoded} 份尚未整理，未计`]),
        ...(inapplicable === 0 ? [] : [`${inapplicable} 份所在省份不设此称号，未计`]),
      ].join('；'),
    /** Who is compared with whom. */
    said: (mine: string, others: readonly string[]) => `${mine} 与 ${others.length} 份文件对照：${others.join('、')}`,
    items: (n: number) => `${n} 项`,
    unfold: '全部展开',
    foldUp: '全部收起',
    mine: '我市',
    /** Beside figures that may not be ranked. */
    unlike: { targets: '口径不同，不分高低', incentives: '计法不同，不分高低', rules: '写法不同，不分高低' },
    excerptMine: '所选文件只收录节选：下列各项只是节选没有见到，原文件是否写了，无从得知。',
    uncodedMine: '所选文件尚未逐句整理：下列各项只说还没有整理到，不是没有。',
    inapplicable: (names: readonly string[]) => `我市所在省份当时不设，不列入：${names.join('、')}。`,
    compare: '并列比较',
    wordings: '各地条款',
    pick: '收入清单',
    pickNamed: (name: string) => `收入清单：${name}`,
    picked: (n: number) => `清单（已收 ${n} 项）`,
    pickedNone: '清单还是空的：在下列各项上勾选“收入清单”，下载和打印就只含所选。不勾选时，下载的是下列全部他市有、我市无的项。',
    unpick: '移出',
    clear: '清空清单',
    added: (name: string, n: number) => `已收入 ${name}，共 ${n} 项`,
    removed: (name: string, n: number) => `已移出 ${name}，余 ${n} 项`,
    shows: (lacking: number, ahead: number) => `他市有、我市无 ${lacking} 项；我市有、他市无 ${ahead} 项`,
    loading: '正在载入……',
    failed: '未能载入所需的数据。',
    ignored: (values: readonly string[]) => `链接里有本站没有的内容，已略去：${values.join('、')}`,
    notListed: (n: number) => `清单里有 ${n} 项不在现在的对照中，下载时不含。`,
    moreDocuments: (n: number) => `另 ${n} 份`,
  },
};
