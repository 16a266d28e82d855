/** The collected gaps as a file. */
export const gapsBookWords = {
  gapsBook: {
    file: (my: string) => `hengce-gaps-${my}`,
    title: (mine: string) => `对标清单（他市有、我市无）：${mine}`,
    columns: {
      name: '事项或指标',
      kind: '类别',
      topic: '主题',
      counts: '他市有几份',
      mine: '我市',
      others: '他市写法',
      policy: '文件',
      standing: '文件状态',
      said: '写法',
      quote: '原文',
      url: '链接',
      row: '行编号',
    },
    meanings: {
      name: '他市有、我市无的事项或指标，即比较表的一行',
      kind: '目标、奖补扶持或规定',
      topic: '这一行所属的主题；不分主题的为空',
      mine: '我市文件在这一行的空白属于哪一种，仅提及的附原文处数',
      policy: '写有这一项的他市文件，一份一行',
      standing: '该文件的阶段、收录范围、期限与时效性',
      said: '该文件的写法：数值、口径、年份、条件与责任单位',
      quote: '所据原文，逐字',
      url: '原文在本站的位置',
      row: '比较表的行编号，各数据文件通用',
    },
  },
};
