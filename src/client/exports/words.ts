/** The words of exports: the one place where their language is chosen. */
import { exportBarWords } from '../../words/zh/export-bar.ts';
import { exportWords } from '../../words/zh/exports.ts';
import { marks } from '../../words/zh/marks.ts';
import { term } from '../../words/zh/term.ts';
import type { Words } from '../../words/zh.ts';

export const words = { marks, term, ...exportBarWords, ...exportWords } satisfies Partial<Words>;
