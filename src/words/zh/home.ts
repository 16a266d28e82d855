/** The front page. */
export const homeWords = {
  home: {
    title: '逐条逐数比较各城专精特新扶持政策',
    lead: '每个数字都能回到印着它的那句话；没有写的，写明是哪一种没有。',
    examples: '可以这样问：',
    asks: {
      award: (title: string) => `${title}有什么奖励`,
      firstSet: '首台套给多少',
      goals: (city: string, title: string) => `${city}有多少${title}`,
    },
    answer: {
      title: (row: string) => `获评${row}，文件各写给多少`,
      all: (rows: number) => `看全部 ${rows} 项比较`,
    },
    check: {
      title: '企业：查条件',
      lead: '逐条对照原文：条件相符、不符、待您补充、原文未写明。答案只在这台设备上，不发送。',
      place: '所在市',
      holds: '持有称号',
      noTitle: '都没有',
      go: '开始自查',
      whole: '逐题回答',
      start: (city: string, title: string) => `${city} · ${title}`,
    },
    goals: { go: '看全部目标，连同年份、口径和原句', chart: (documents: number) => `来源：${documents} 份文件原文；点数字看原句。` },
    gaps: {
      title: '起草：对标',
      lead: '他市有、本市未写或只提及的，与本市文件并列，连同措辞和出处。借鉴前须经公平竞争审查和合法性审核；本站未作审查。',
      city: (city: string) => `别处有、${city}没有`,
      count: (kind: string, n: number) => `${kind} ${n} 项`,
      all: '任选文件，列出对标清单',
      wordings: '并列看措辞',
    },
    topics: {
      title: '研究：按主题读',
      lead: '各地同一主题的条款与数字列在一页；数字是写到这个主题的文件份数。',
    },
    documents: {
      title: '收录的文件',
      caption: '收录的文件。非官方转录本，以发文机关公布的原件为准。',
      newest: (shown: number) => `最近的 ${shown} 份文件。非官方转录本，以发文机关公布的原件为准。`,
      document: '文件',
      number: '发文字号',
      date: '成文日期',
      validity: '时效性',
      goals: '目标',
      incentives: '奖补扶持',
      notPrinted: '原文未载',
    },
    proof: {
      title: '本站怎样知道',
      sentences: [
        '每份文件逐字收录：页上的正文与来源除空白外一字不差，否则不能发布。',
        '文中每个数字都逐个过目：或记入一条要点，引着印着它的原句，或列明它为什么不算。',
        '空格分六种，原文没有写的不猜；时效性未核实的钱，不说成可以申领。',
      ],
      more: '方法与已知的不足',
    },
  },
};
