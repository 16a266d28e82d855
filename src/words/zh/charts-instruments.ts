/** The chart of the kinds of support. */
import { blanks } from '../../domain/vocabulary.ts';
import { marks } from './marks.ts';

export const chartsInstruments = {
  title: ({ documents, kinds, most }: { documents: number; kinds: number; most: string }) =>
    `${documents} 份文件用哪些方式扶持：${kinds} 种方式各有几项，“${most}”最多`,
  lead: `一行一种支持方式，一列一份文件。空心条为本站整理出的扶持措施项数，实心条为其中写有数字（金额、比例）的项数，同一尺度；一句话写有几项的分别计。只计项数，不计金额，项数多少不是力度大小；征求意见稿未证实印发，节选只计见到的部分。${blanks.unquantified.zh}：有措施，没有写数字；0 项：没有整理出这种措施，原文也可能说到相关字眼。`,
  kind: '支持方式',
  units: { offers: '项', priced: '项写有数字' },
  value: (n: number, unit: string) => `${n} ${unit}`,
  cell: (kind: string, parts: readonly string[]) => marks.labelled(kind, marks.list(parts)),
  drawn: { clauses: '措施项数', figures: '其中写有数字的' },
};
