import { marks } from './marks.ts';

/** What the script of the register of discrepancies says. */
export const registerWords = {
  register: {
    where: '在何处',
    kind: '性质',
    anywhere: '全部',
    places: { body: '正文之内', annex: '附件之内', 'body-annex': '正文↔附件' },
    shown: (n: number, all: number, chosen: readonly string[]) => `本页 ${all} 处中列出 ${n} 处：${marks.list(chosen)}`,
    clear: '全部列出',
    ignored: (asked: readonly string[]) => `地址里看不懂的已略去：${marks.list(asked)}`,
  },
};
