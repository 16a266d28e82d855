/** What a citation is put together from. */
export const citationParts = {
  noAuthor: '作者不详',
  noIssuer: '发文机关原文未载',
  draft: '征求意见稿',
  undated: '日期不详',
  titled: '{title}（{t}）',
  separator: '{title}：{t}',
  at: '引用条款：{t}',
  accessed: '引用日期：{t}',
  version: '衡策数据版本 {t}',
  provisional: '（临时地址）',
  quoted: '“{t}”',
  entitled: '《{t}》',
  /** Title marks, and those that stand inside them. */
  titleMarks: '《》〈〉',
  numbered: '（{t}）',
  reported: '（{t}，{date}）',
  says: '：“{t}”',
  record: '数据记录：{t}',
};
