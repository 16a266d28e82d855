import type { AuditInput } from '../schema/audit.ts';
import { bare } from '../text/text.ts';
import type { notFigureKinds } from '../vocabulary.ts';

/** A sum of money, or a share. */
const SUM = /[\d一二三四五六七八九十百千]+(?:\.\d+)?[百千]?[万亿]?(?:元|%|％)/;
/** Words that give it, or limit what is given. */
const GIVEN = /奖[励补]|补[助贴]|资助|贴息|给予|予以|最[高多]|不超过|封顶/;
/** Kinds that a sum which is given never is without a reason. */
const PLAIN: ReadonlySet<string> = new Set<keyof typeof notFigureKinds>(['background', 'idiom', 'count', 'adverb']);

/** Whether words are listed as no figure that print a sum beside 奖励 or 最高: somebody must say why it is none. */
export const needsReason = (quote: string, kind: string): boolean => PLAIN.has(kind) && SUM.test(bare(quote)) && GIVEN.test(bare(quote));

/** A sum beside 奖励 or 最高 is listed as no figure only with its reason. */
export function checkListedSums({ not_figures }: AuditInput, add: (path: string, message: string, remedy: string, clause: string) => void): void {
  not_figures.forEach(({ quote, kind, token, why, clause }, i) => {
    if (why === undefined && needsReason(quote, kind) && (token === undefined || SUM.exec(bare(quote))?.[0].startsWith(token) === true))
      add(
        `not_figures.${i}`,
        `“${quote}” prints a sum that is given, and is listed as ${kind} without a reason`,
        'code it, or say in `why` why it is none',
        clause,
      );
  });
}
