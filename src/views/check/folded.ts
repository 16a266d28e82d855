/** What stands folded in an entry: all conditions of a refusal, a question to the office, a citation. Loaded when one is opened. */
import type { Evaluation } from '../../domain/rules/verdict.ts';
import { quotedGbt7714 } from '../../exports/citations/gbt7714.ts';
import type { Words } from '../../words/zh.ts';
import { h } from '../markup.ts';
import { clausePlaceOf, conditionList, type ResultContext } from './conditions.ts';
import type { FoldedPart } from './incentive.ts';
import { questionText } from './question.ts';

export interface FoldedWords extends Pick<Words, 'checkQuestion'> {
  readonly reading: { readonly citation: Pick<Words['reading']['citation'], 'parts'> };
}

/** The sentence cited after GB/T 7714, with its words. */
export function citationText(
  { book, absoluteUrl, today, isProvisional }: ResultContext,
  e: Evaluation,
  parts: FoldedWords['reading']['citation']['parts'],
): string {
  const policy = book.policies.get(e.incentive.policy);
  if (policy === undefined) return absoluteUrl(e.incentive.url);
  const place = clausePlaceOf({ book }, policy.id, e.incentive.clause) ?? '';
  return quotedGbt7714(
    policy,
    {
      url: absoluteUrl(e.incentive.url),
      place,
      quote: e.incentive.quote,
      accessed: today,
      dataVersion: book.dataVersion,
      provisional: isProvisional,
      anchor: `fact-${e.incentive.id}`,
    },
    parts,
  );
}

/** What a folded part of an entry holds, for a script that fills it when it is opened. */
export const foldedPart =
  (words: FoldedWords): FoldedPart =>
  (context, e, fold) => {
    if (fold === 'conditions') return [conditionList(context, e)];
    const text =
      fold === 'question' ? questionText({ ...context, words: { ...context.words, ...words } }, e) : citationText(context, e, words.reading.citation.parts);
    return [h('pre', { 'data-copy-text': fold }, text), h('button', { type: 'button', 'data-copy': fold }, context.words.checkResults.foot.copy)];
  };
