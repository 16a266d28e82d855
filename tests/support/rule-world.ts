import { readContent } from '../../src/build/content.ts';
import { makeCorpus, type Corpus } from '../../src/domain/corpus/corpus.ts';
import { knownTo, ruleBookOf } from '../../src/domain/rules/answer.ts';
import type { Known } from '../../src/domain/rules/profile.ts';
import type { RuleBook } from '../../src/domain/rules/verdict.ts';
import type { IncentiveRecord } from '../../src/domain/schema/record.ts';

/** All incentives of the held documents, with what their evaluation needs. */
export interface RuleWorld {
  readonly corpus: Corpus;
  readonly book: RuleBook;
  readonly known: Known;
  readonly incentives: readonly IncentiveRecord[];
}

export async function readRuleWorld(): Promise<RuleWorld> {
  const { content, problems } = await readContent(process.cwd());
  if (problems.length > 0) throw new Error(`${problems.length} problems in the content`);
  const corpus = makeCorpus(content.bundles, content);
  return { corpus, book: ruleBookOf(corpus), known: knownTo(corpus), incentives: corpus.records.incentives };
}
