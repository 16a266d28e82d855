/**
 * `npm run -s evaluate`: one profile a line on standard input (JSON), one answer a line on standard output.
 * An answer holds `input_errors` (fields; what one may have meant in `input_hints`), `results` (every incentive) and `totals`. Sums in yuan, unrounded.
 */
import { createInterface } from 'node:readline';
import { readContent } from '../src/build/content.ts';
import { formatProblem } from '../src/domain/problem.ts';
import { makeCorpus } from '../src/domain/corpus/corpus.ts';
import { answerJson, ruleBookOf } from '../src/domain/rules/answer.ts';

const { content, problems } = await readContent(process.cwd());
if (problems.length > 0) {
  for (const p of problems) console.error(formatProblem(p));
  process.exit(1);
}
const corpus = makeCorpus(content.bundles, content);
const book = ruleBookOf(corpus);
const asOf = process.env.HENGCE_AS_OF ?? new Date().toISOString().slice(0, 10);
let number = 0;
for await (const line of createInterface({ input: process.stdin })) {
  number += 1;
  if (line.trim() === '') continue;
  let profile: unknown;
  try {
    profile = JSON.parse(line);
  } catch (error) {
    console.error(`line ${number}: no JSON (${(error as Error).message}); write one profile a line`);
    process.exitCode = 1;
    continue;
  }
  console.log(JSON.stringify(answerJson(profile, corpus, book, asOf)));
}
