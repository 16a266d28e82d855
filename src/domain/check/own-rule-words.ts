/** What a document says of its own sums and bounds is what the words of the rule say. */
import type { ParsedPolicy } from '../parse/policy.ts';
import { definedBounds } from '../text/defined-bounds.ts';
import { bare } from '../text/text.ts';
import { ownRules } from '../vocabulary.ts';
import type { Add } from './report.ts';

type OwnRule = ParsedPolicy['input']['own_rules'][number];

/** “不满”不含本数 defines 不满, and as excluded: a rule on bounds lists what its quote defines so, and all of it. */
function boundsBreach({ kind, words, quote }: OwnRule): readonly [name: string, message: string, remedy: string] | null {
  if (kind !== 'bounds_included' && kind !== 'bounds_excluded') return null;
  const defined = definedBounds(bare(quote));
  const own = defined.filter((d) => d.kind === kind).flatMap((d) => d.words);
  const wrong = words.map(bare).find((w) => !own.includes(w));
  if (wrong !== undefined) {
    const other = defined.find((d) => d.words.includes(wrong));
    return other === undefined
      ? ['words', `“${quote}” does not say “${wrong}” to be ${ownRules[kind].zh}`, 'quote the words that define it, with 本数, and list those they name']
      : ['kind', `“${wrong}” is ${ownRules[other.kind].zh} by its words`, `set ${other.kind} for it, or quote the words of this rule alone`];
  }
  const missing = own.find((w) => !words.map(bare).includes(w));
  return missing === undefined ? null : ['words', `“${missing}” is ${ownRules[kind].zh}, too`, 'list every word that the quote defines'];
}

/** Every rule by which a document reads its own figures, against its words. */
export function checkOwnRuleWords({ input }: ParsedPolicy, add: Add): void {
  input.own_rules.forEach((rule, i) => {
    const breach = boundsBreach(rule);
    if (breach === null) return;
    const [name, message, remedy] = breach;
    add(`own_rules.${i}.${name}`, message, remedy, rule.clause);
  });
}
