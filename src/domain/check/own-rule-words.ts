/** What a document says of its own sums and bounds is what the words of the rule say. */
import type { ParsedPolicy } from '../parse/policy.ts';
import { isBound } from '../parse/applicants.ts';
import { clausePath, ownArticle } from '../parse/clause-path.ts';
import { articlesIn } from '../parse/exclusive-clauses.ts';
import { OF_DOCUMENT, OF_ITS_STEPS, OF_OWN_CLAUSE } from '../text/own-clause.ts';
import { definedBounds } from '../text/defined-bounds.ts';
import { bare } from '../text/text.ts';
import { ownRules } from '../vocabulary.ts';
import type { Add } from './report.ts';

type Breach = readonly [name: string, message: string, remedy: string];
type OwnRule = ParsedPolicy['input']['own_rules'][number];

/** “不满”不含本数 defines 不满, and as excluded: a rule on bounds lists what its quote defines so, and all of it. */
function boundsBreach({ kind, words, quote }: OwnRule): Breach | null {
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

/** What each kind of rule says in words; a document that lets awards be had together says none of them. */
const KIND_WORDS: Readonly<Partial<Record<OwnRule['kind'], RegExp>>> = {
  highest_only: /高|优/,
  once: /不[^，。；]{0,8}(?:重复|兼得|叠加|同时|享受|奖|补|支持|申[报请])|[只仅][^，。；]{0,10}(?:[一1][项次个]|其中)|择[其一优]/,
  not_with_superior: /不|[只仅]|差额|扣除/,
  superior_prevails: /从其|为准|上级|国家|省|市/,
};
const TOGETHER = /(?<![不得])可(?:以)?(?:同时|叠加|重复|累计|兼得)|(?<!不)叠加享受/;

/** 可叠加享受 is no 就高不重复. */
function kindBreach({ kind, quote }: OwnRule): Breach | null {
  const words = bare(quote);
  const asked = KIND_WORDS[kind];
  const isOpposite = TOGETHER.test(words) && !/不[^，。；]{0,6}(?:重复|叠加|兼得)|就高/.test(words);
  return asked === undefined || (asked.test(words) && !isOpposite) ? null : ['kind', `“${quote}” does not say ${ownRules[kind].zh}`, 'code what the words say'];
}

/** Whether the article that a clause stands in gives anything. */
function givesIn(policy: ParsedPolicy, clause: string): boolean {
  const article = ownArticle(policy, clause);
  return policy.incentives.some(({ fact }) => ownArticle(policy, fact.clause) === article);
}

/** 本条…按最高档: a rule that speaks of its own clause is of that alone; one that names the document, or stands elsewhere, is of no clause. */
function withinBreach(policy: ParsedPolicy, { quote, clause, within, cap }: OwnRule): Breach | null {
  if (cap !== null) return null;
  const words = bare(quote);
  const unknown = within.find((id) => !policy.clauseById.has(id));
  if (unknown !== undefined) return ['within', `there is no clause "${unknown}"`, 'correct the id'];
  const own = OF_OWN_CLAUSE.exec(words)?.[0];
  const said = own ?? (givesIn(policy, clause) ? OF_ITS_STEPS.exec(words)?.[0] : undefined);
  const whole = own === undefined ? OF_DOCUMENT.exec(words)?.[0] : undefined;
  if (within.length === 0)
    return said === undefined || whole !== undefined
      ? null
      : ['within', `“${said}” speaks of its own clause alone`, 'list in `within` the clause that it means'];
  if (whole !== undefined) return ['within', `“${whole}” is the whole document`, 'drop it: the rule is of all awards'];
  const path = clausePath(policy, clause).map((c) => c.id);
  const named = articlesIn(words).map((n) => `art${n}`);
  const other = within.find((id) => !path.includes(id) && !named.includes(ownArticle(policy, id)));
  if (other !== undefined) return ['within', `it stands in no part of "${other}", and does not name it`, 'list the clause that it means'];
  const isOfAny = policy.incentives.some(({ fact }) => isBound(policy, { within, except: [] }, fact));
  if (!isOfAny && policy.input.coding === 'full') return ['within', 'nothing is given there', 'code the awards, or correct `within`'];
  return null;
}

/** A definition that no rule takes over: every comparison with its words would be read as if it did not stand there. */
function checkDefined({ clauses, input }: ParsedPolicy, add: Add): void {
  if (input.coding !== 'full') return;
  for (const { id, text, number } of clauses)
    for (const { kind, words, start, end } of definedBounds(text)) {
      const isCoded = words.every((word) => input.own_rules.some((rule) => rule.kind === kind && rule.words.map(bare).includes(word)));
      const from = start === 0 && number !== null && text.startsWith(number) ? number.length : start;
      const quote = bare(text.slice(from, end));
      if (!isCoded) add('own_rules', `“${quote}” defines words, and no rule says so`, `add it: kind ${kind}, words [${words.join(', ')}]`, id);
    }
}

/** Every rule by which a document reads its own figures, against its words. */
export function checkOwnRuleWords(policy: ParsedPolicy, add: Add): void {
  checkDefined(policy, add);
  policy.input.own_rules.forEach((rule, i) => {
    for (const breach of [boundsBreach(rule), kindBreach(rule), withinBreach(policy, rule)]) {
      if (breach === null) continue;
      const [name, message, remedy] = breach;
      add(`own_rules.${i}.${name}`, message, remedy, rule.clause);
    }
  });
}
