/** What a page claims of the documents that it is about. */
export const claimsWords = {
  claims: {
    standing: (s: { all: number; unknown: number; past: number; draft: number; report: number }) =>
      [
        `本页据 ${s.all} 份文件，其中 ${s.unknown} 份的时效性未核实`,
        ...(s.past === 0 ? [] : [`${s.past} 份的规划期或目标年已过`]),
        ...(s.draft === 0 ? [] : [`${s.draft} 份是征求意见稿，未证实印发`]),
        ...(s.report === 0 ? [] : [`${s.report} 份只据新闻报道`]),
      ].join('；') + '。申请前请向发文单位查证现行规定。',
  },
};
