/** The chart of how much the documents say on each topic. */
import { blanks } from '../../domain/vocabulary.ts';
import { marks } from './marks.ts';

export const chartsCoverage = {
  title: ({ topics, documents, all }: { topics: number; documents: number; all: number }) =>
    `${documents} 份文件在 ${topics} 个主题上各写了几条、几个数字：${all === 0 ? '没有一个主题每份都写到' : `${all} 个主题每份都写到`}`,
  lead: `一行一个主题，写到的文件多的在上；一列一份文件。空心条为写到该主题的条款数，实心条为条款里属于该主题的数字个数（目标、实有数、金额；分县区的数不计），同一尺度。一条写到几个主题的，每个主题各计一次。多少只是篇幅，不是力度。${blanks.unquantified.zh}：有条款，没有数字；${blanks.mentioned.zh}：没有一条专讲，只提到相关字眼；${blanks.silent.zh}：全文收录，没有写到；${blanks.not_held.zh}：只收录节选，不能说没有。`,
  topic: '主题',
  units: { clauses: '条', figures: '个数字' },
  value: (n: number, unit: string) => `${n} ${unit}`,
  cell: (topic: string, parts: readonly string[]) => marks.labelled(topic, marks.list(parts)),
  drawn: { clauses: '条款数', figures: '数字个数' },
};
