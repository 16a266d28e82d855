/** The words of the script of the charts: the one place where their language is chosen. */
import { chartChoiceWords } from '../../words/zh/chart-choice.ts';
import { marks } from '../../words/zh/marks.ts';
import type { Words } from '../../words/zh.ts';

export const words = { marks, ...chartChoiceWords } satisfies Partial<Words>;
