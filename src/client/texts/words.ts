/** The words that the script of the wordings needs: the one place where its language is chosen. */
import { marks } from '../../words/zh/marks.ts';
import { readingWords } from '../../words/zh/reading.ts';
import { standingWords } from '../../words/zh/standing.ts';
import { term } from '../../words/zh/term.ts';
import { textsWords } from '../../words/zh/texts.ts';
import type { Words } from '../../words/zh.ts';

export const words = { marks, term, ...standingWords, texts: textsWords.texts } satisfies Partial<Words>;
/** What a citation says in words. */
export const citeWords = readingWords.reading.citation.parts;
