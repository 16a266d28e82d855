/** The page of gaps without its script, and what stands on the page of a city. */
export const gapsPageWords = {
  gapsPage: {
    title: '对标清单（他市有、我市无）',
    lead: '选一份本市文件，看别的城市写了而它没有写的目标、奖补和约束性要求：几份中几份写明，各写多少、什么条件、哪句话；再看它有而别的城市没有的。口径不同的数分开列，不分高低。',
    description: '他市有、我市无：逐项列出其他城市写明而所选文件没有写的目标、奖补与约束性要求，连同数字、条件与原句，可收入清单带走。',
    needsScript: '任选文件对照、收入清单和下载需要脚本。没有脚本时，点城市名，看该市页面印有的前若干项。',
    byCity: '选你的城市',
    byCityCaption: '各市最近一份文件（有全文的取全文）与默认对照的他市文件相比。缺：他市有、我市无',
    lackingOf: (kind: string) => `缺${kind}`,
    aheadHead: '我有他无',
    document: '看全部各项',
    example: '其中一项长这样',
    exampleLead: (mine: string) => `以 ${mine} 为本市文件：这一项叫什么、几份写明、我市怎么说、他市给多少、哪句话。`,
    /** On the page of a city. */
    city: {
      head: '城市',
      title: '他市有、我市无',
      lead: (mine: string, n: number) => `据 ${mine}，与 ${n} 份他市文件对照；写明的份数多的在前。`,
      all: '全部各项、条件与原句，可收入清单',
      more: (n: number) => `另有 ${n} 项`,
      ahead: (n: number) => `我市有、他市无 ${n} 项，如：`,
      none: '没有可对照的他市文件。',
    },
  },
};
