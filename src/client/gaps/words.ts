/** The words that the gaps' script needs: the one place where its language is chosen. */
import { gapsWords } from '../../words/zh/gaps.ts';
import type { Words } from '../../words/zh.ts';
import { words as compareWords } from '../compare/words.ts';

export const words = { ...compareWords, ...gapsWords } satisfies Partial<Words>;
