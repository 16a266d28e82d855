/** What the checker's page prints and its script never says. */
export const checkPageWords = {
  checkPage: {
    title: '申报条件自查',
    lead: '逐条对照原文：哪一条相符，哪一条不符，哪一条原文没写明。回答只留在本机浏览器，不上传。',
    description: '回答几个问题，逐条对照各市文件原文，看哪些扶持的条件相符、哪些不符、哪些原文没有写明，金额按原文计算。',
    formLabel: '您的情况',
    resultsLabel: '结果',
    copyLink: '复制链接',
    print: '打印',
    save: '存为文件',
    load: '读取文件',
    exportCsv: '导出 CSV',
    exportMarkdown: '导出 Markdown',
    clear: '全部重答',
    undo: '撤销',
    noStorage: '回答写在网址的 # 之后，只在本机浏览器里计算，不发给任何服务器。',
    toResults: '看结果',
    unscripted: '自动对照还没有运行：网络较慢，或这个浏览器不能运行本站的脚本。可以改为逐项对照：',
    noScript: {
      lead: '自动对照需要 JavaScript。没有它，也可以照下面列出的条件，用眼睛逐条对照；问题在前，帮您想起要查什么。',
      questions: '要准备的情况',
      printed: '逐条对照：各项扶持与条件',
      cities: '各市自己的清单',
      cityList: (city: string) => `${city}的全部扶持`,
      none: '没有写条件',
    },
  },
};
