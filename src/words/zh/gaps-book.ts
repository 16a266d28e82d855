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
  },
};
