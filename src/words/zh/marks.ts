/** Punctuation, and what it does to texts: a component sets none of its own. */
export const marks = {
  colon: '：',
  comma: '，',
  semicolon: '；',
  /** Between the members of a list. */
  and: '、',
  open: '（',
  close: '）',
  list: (items: readonly string[]) => items.join('、'),
  clauses: (items: readonly string[]) => items.join('；'),
  bracketed: (text: string) => `（${text}）`,
  quoted: (text: string) => `“${text}”`,
  /** What is said of a thing: 存量：到某个时点在册的数量。 */
  labelled: (label: string, text: string) => `${label}：${text}`,
};
