/** The words that a comparison's script begins with: the one place where their language is chosen. */
import { chooseWords } from '../../words/zh/choose.ts';
import { claimsWords } from '../../words/zh/claims.ts';
import { compareWords } from '../../words/zh/compare.ts';
import { marks } from '../../words/zh/marks.ts';
import { term } from '../../words/zh/term.ts';
import type { Words } from '../../words/zh.ts';

export const words = { marks, term, ...compareWords, ...claimsWords, ...chooseWords } satisfies Partial<Words>;
