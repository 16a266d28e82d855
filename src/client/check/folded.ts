/** What stands folded in a result, with its words. Loaded when a reader opens one. */
import { foldedPart } from '../../views/check/folded.ts';
import { checkQuestionWords } from '../../words/zh/check-question.ts';
import { citationParts } from '../../words/zh/citation-parts.ts';

export const fill = foldedPart({ ...checkQuestionWords, reading: { citation: { parts: citationParts } } });
