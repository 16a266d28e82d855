/** Rows and cells of the comparison of money. */
import { AWARD, type IncentiveRow } from '../../domain/compare/incentives.ts';
import type { Titles } from '../../domain/corpus/titles.ts';
import { figureWords } from './figure.ts';

export const incentivesWords = {
  incentives: {
    row: '事项',
    /** Head of a row: the event, or the titles whose award it is about. */
    rowName: ({ zh, event, titles: ids }: Pick<IncentiveRow, 'zh' | 'event' | 'titles'>, titles: Titles) =>
      ids.length > 0 ? figureWords.figure.titles(ids, titles) : event === AWARD ? `${zh}：其他称号` : zh,
    benefit: '非现金',
    promise: '未写数额',
    beneficiary: (who: string) => `给${who}`,
    /** How many incentives of a cell stand folded. */
    others: (n: number) => `另有 ${n} 项`,
    /** A document named only in passing cannot be held; saying so twice helps nobody. */
    document: (title: string, isHeld: boolean) => (isHeld || title.includes('原文未写明') ? title : `${title}（本站未收录）`),
    baseNotHeld: '该文件本站未收录',
    amountIn: (title: string) => `数额在${title}`,
    topsUp: (title: string) => `在${title}之上另给`,
    payer: (who: string) => `${who}出`,
    fairCompetition: '借鉴前须经公平竞争审查（《公平竞争审查条例》，国务院令第783号，2024年8月1日起施行）和合法性审核；本站未作审查。',
  },
};
