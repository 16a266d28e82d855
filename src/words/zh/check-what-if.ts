import { count } from './check-results.ts';

/** The same firm one title higher, or in another city. */
export const checkWhatIfWords = {
  checkWhatIf: {
    nextTitle: '下一级',
    nextLead: (title: string) => `假设今年新获${title}，其他不变：`,
    nothing: (place: string) => `${place}：没有一项因此改变。`,
    noChange: '没有一项因此改变',
    changed: (place: string, n: number) => `${place} ${count(n)}因此改变`,
    moves: '如果搬到别处',
    moreMoves: '其他地方：在“想同哪些地方比较”里加上',
    moveTo: (place: string) => `如果搬到${place}`,
    moveLead: (from: string, to: string) => `假设整体搬迁、经招商引资从${from}到${to}，其他不变：`,
    gains: (n: number) => `搬后有关的 ${count(n)}`,
    losses: (n: number) => `搬后不再有关的 ${count(n)}`,
    keeps: (n: number) => `前后都有关的 ${count(n)}`,
    brings: '随迁的事项',
    brought: (n: number) => `随迁的 ${count(n)}`,
    from: (verdict: string, amount: string) => `原为${verdict}${amount === '' ? '' : `，${amount}`}`,
    fairCompetition: '借鉴前须经公平竞争审查（《公平竞争审查条例》，国务院令第783号，2024年8月1日起施行）和合法性审核；本站未作审查。',
  },
};
