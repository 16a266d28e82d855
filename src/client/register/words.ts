/** The words of the script of the register: the one place where their language is chosen. */
import { marks } from '../../words/zh/marks.ts';
import { registerWords } from '../../words/zh/register.ts';
import { term } from '../../words/zh/term.ts';
import type { Words } from '../../words/zh.ts';

export const words = { marks, term, ...registerWords } satisfies Partial<Words>;
