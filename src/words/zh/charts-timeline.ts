/** The chart of the documents' dates and periods. */
export const chartsTimeline = {
  title: ({ documents, reaching, from, to, past, asOf }: { documents: number; reaching: number; from: number; to: number; past: number; asOf: string }) => {
    const standing = past === reaching ? '都已过' : past === 0 ? '都未过' : `已过 ${past} 份`;
    return `${documents} 份文件何时成文、目标定到哪一年（${from}–${to} 年）：截至 ${asOf}，规划期、目标年${standing}`;
  },
  lead: '横轴为年份，一格一年；文件按成文先后排。实心点为原文所印成文日期，空心点为报道日期，虚线框为本站推定的年份；实心条为原文写明起止的规划期，空心框为目标年（原文只写要在哪一年达到）。规划期、目标年已过，不等于文件失效；时效性见各文件。',
  document: '文件',
  parts: { dated: '成文、报道', reaches: '规划期、目标年' },
  mark: '种类',
  when: '时间',
};
