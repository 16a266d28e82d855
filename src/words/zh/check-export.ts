/** The results of the checker as a table. */
export const checkExportWords = {
  checkExport: {
    title: '申报条件自查结果',
    columns: {
      place: '城市',
      document: '文件',
      number: '文号',
      clause: '条款',
      incentive: '支持事项',
      verdict: '结论',
      group: '文件状态',
      amount: '金额（按原文计算）',
      arithmetic: '算式与说明',
      low: '下端（元）',
      high: '上端（元）',
      conditions: '各条件',
      deciding: '决定结论的条件',
      offices: '责任单位',
      quote: '原文',
      url: '链接',
    },
    answers: '您的回答',
  },
};
