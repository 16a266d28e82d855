import type { PolicyRecord } from '../../domain/schema/record.ts';

export const effectWords = {
  /** What a document says of its own term: 原文载明自印发之日起施行，有效 3 年，按此算到 2026-02-07. */
  effect: ({ from, from_issue, until, years, ends }: NonNullable<PolicyRecord['effect']>): string => {
    const first = from === null ? (from_issue ? ['自印发之日起施行'] : []) : [`自 ${from} 起施行`];
    const term = years === null ? [] : [`有效 ${years} 年`];
    const last = until === null ? (ends === null ? [] : [`按此算到 ${ends}`]) : [`有效期至 ${until}`];
    return `原文载明${[...first, ...term, ...last].join('，')}`;
  },
};
