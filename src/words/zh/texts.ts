/** Wordings side by side, and those that documents share. */
export const textsWords = {
  texts: {
    title: '措辞对照',
    ofTopic: (topic: string) => `措辞对照：${topic}`,
    description: '同一主题的条款原文并列，说法相近的句子排在一起，不同的字句和写有数字的要点一并标出。',
    lead: '同一主题的句子并列，说法相近的排成一组，组内只此一份写有的字句加底色，要点加下划线；点条款号回到原文。',
    /** The row of documents. */
    documents: '并列的文件',
    aligned: (n: number) => `说法相近的句子（${n} 组）`,
    noneAligned: '这几份文件在这一主题上没有说法相近的句子。',
    alone: '各自另有的句子',
    aloneLead: '没有与他处说法相近的句子，按各自原文次序。',
    /** Name of a group of sentences that speak alike. */
    row: (n: number, documents: number) => `第 ${n} 组 · ${documents} 份文件`,
    mostlyOwn: '多数字句不同，不逐字标出',
    /** Before the words that no other sentence of the group prints, for who cannot see the mark. */
    own: '只此处写：',
    said: (n: number) => `${n} 句`,
    silent: '没有归入这一主题的句子',
    silentExcerpt: '本站所收节选里没有归入这一主题的句子，原文件如何写无从得知。',
    note: '附件里的数字表不列入；责任单位注记照印，不参与比对。',
    /** Before the documents that print the very same sentence. */
    same: '同句：',
    shared: (documents: number) => `相同表述：${documents} 份文件`,
    /** Heads of a table of wordings, and its groups. */
    columns: { group: '组', document: '文件', place: '条款', text: '原文', url: '网址' },
    group: (n: number) => `第 ${n} 组`,
    aloneGroup: '各自另有',
    toTopics: '按主题看全部文件',
    choose: '换几份文件对照',
    topic: '主题',
    document: (n: number) => `文件 ${n}`,
    noDocument: '（不选）',
    cite: '复制引文',
    citeOf: (place: string) => `复制引文：${place}`,
    cited: (place: string) => `已复制引文：${place}`,
    citeFailed: '浏览器不允许复制，请选中文字后手动复制',
    loading: '正在载入……',
    shows: (topic: string, names: readonly string[]) => `现列“${topic}”：${names.length === 0 ? '没有选文件' : names.join('、')}`,
    failed: '未能载入所选的文件，页面仍是原样。',
    outdated: '数据已更新，请刷新本页后再选。',
    retry: '重试',
    ignored: (items: readonly string[]) => `链接里有本站没有的主题或文件，已略去：${items.join('、')}`,
    formLabel: '选择主题与文件',
  },
  passages: {
    title: '相同表述',
    description: '两份以上文件都写有的字句：印在哪几份文件、哪一条，前后有什么不同。',
    lead: (passages: number) =>
      `两份以上文件里连续 20 字以上相同的字句，共 ${passages} 段，长的在前。空白、引号、括号不计。同一城市的文件之间、套话之间的相同也算在内；相同只说明字句相同，谁抄谁、是否同出一处，本站没有考证。`,
    /** How long a passage is, and where it stands. */
    heading: (length: number, documents: number, cities: number) => `${length} 字相同 · ${documents} 份文件${cities === 1 ? '（同城）' : ''}`,
    differs: '所在的句子，只此处写有的字句加底色：',
    more: (n: number) => `另 ${n} 处`,
    moreIn: '另见',
    origin: '可能的共同来源（未证实）',
    citedBy: (documents: string) => `${documents} 写明贯彻、依据或涉及，本站未收录`,
    none: '没有找到。',
    /** Beside a clause of the reading page. */
    beside: '相同表述',
    length: (n: number) => `${n} 字`,
    all: '看全部相同表述',
  },
};
