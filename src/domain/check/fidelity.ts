import type { PolicyBundle } from '../parse/bundle.ts';
import { bare, firstDifference } from '../text/text.ts';
import type { Add } from './report.ts';
import { removeFurniture, sourceToText } from './source-text.ts';

/** The body, white space removed, is the source, white space and declared furniture removed. */
export function checkFidelity({ policy, source }: PolicyBundle, add: Add): void {
  const { input } = policy;
  if (source === null) {
    add('source.file', `there is no file content/sources/${input.source.file}`, 'copy the raw text there, byte for byte');
    return;
  }
  if (source.sha256 !== input.source.sha256)
    add('source.sha256', `the source file hashes to ${source.sha256}`, 'the raw text changed: restore it, or check the new text and correct the hash');
  if (input.source.headline !== null && !bare(source.text).includes(bare(input.source.headline)))
    add('source.headline', `the headline does not stand in content/sources/${input.source.file}`, 'copy it from the source file');
  const { text: wanted, wrong } = removeFurniture(sourceToText(source.text, input.source.form), input.furniture);
  for (const w of wrong) add('furniture', `“${w.text}” stands ${w.found} time(s) in the source, ${w.expected} declared`, 'correct `count` or the text');
  let printed = '';
  const ends = policy.clauses.map((clause) => {
    printed += bare(clause.text);
    return { clause: clause.id, end: printed.length };
  });
  const difference = firstDifference(printed, wanted);
  if (difference === null) return;
  const clause = ends.find((e) => e.end > difference.at)?.clause ?? ends.at(-1)?.clause ?? '';
  add(
    'body',
    `the text departs from the source: the body has “${difference.a}”, the source “${difference.b}”`,
    'restore the printed characters; a correction goes to `corrections`, left-out furniture to `furniture`',
    clause,
  );
}
