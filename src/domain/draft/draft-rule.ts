/** Duties as a program would code them: who must, must not or may do what, with the figure beside it. */
import { readNumbers } from '../number/read-numbers.ts';
import type { Clause } from '../parse/clauses.ts';
import type { RuleInput } from '../schema/rule.ts';
import { sentencesOf } from '../text/sentences.ts';
import { byWord, fromGuesses, printed, type Guess } from './draft-fact.ts';

/** A rule of a document, before a person has looked at it. */
export interface DraftRule {
  readonly clause: string;
  readonly fact: Readonly<Record<string, unknown>>;
  readonly missing: readonly string[];
  readonly why: Readonly<Record<string, string>>;
}

/** 须 asks for a quality before something is given, and binds to do something: 须提供, 须于…前. */
const MODALITIES: readonly (readonly [RegExp, RuleInput['modality']])[] = [
  [/不得(?!超过|高于|低于|少于|重复|兼得|同时|享受)|严禁|禁止/, 'must_not'],
  [
    /应当|必须|(?<![无必急毋])须(?!符合|满足|具备|具有|达到|为|是|在[^，。；]{0,10}(?:注册|登记))|(?<!必|急|所|供|无)需(?=(?:在|于|按|向|提交|报|书面|承诺|签订)[^，。；]{2,})|应(?=按|在|于|自[^，。；]{1,16}起|当|及时|主动|如实|提供|书面|自觉|严格)|(?<!供|相|对|响)应(?=[^用届急])(?=[^，。；]{0,8}(?:提交|报送|承诺|配合|建立|确认|退还|退回|接受))/,
    'must',
  ],
];
const ADDRESSEES: readonly (readonly [RegExp, RuleInput['addressee']])[] = [
  [/招标|采购人|投标/, 'tenderer'],
  [/银行|金融机构|担保机构/, 'bank'],
  [/各县|各区|园区|街道|乡镇|管委会|开发区(?![^，。；]{0,8}局)/, 'park'],
  [/企业|申报(?:单位|主体|人)|项目(?:单位|主体|方)|受助|获(?:得)?(?:奖|补|扶持)|申请(?:人|单位)/, 'enterprise'],
  [/部门|政府|[局委办](?=应|要|不得|须|需|负责|会同)|财政/, 'government'],
  // whose money it is, and who would do it, where nobody is named
  [/骗取|套取|虚报|弄虚作假|专款专用|挪用|奖励资金|补助资金|扶持资金/, 'enterprise'],
];
/** Who is named before the word that binds, last; else whom the sentence names at all. */
function addresseeIn(sentence: string): Guess<RuleInput['addressee']> | null {
  const at = MODALITIES.flatMap(([words]) => words.exec(sentence)?.index ?? []).sort((a, b) => a - b)[0] ?? 0;
  const before = sentence
    .slice(0, at + 1)
    .split('，')
    .toReversed();
  return before.map((words) => byWord(words, ADDRESSEES)).find((found) => found !== null) ?? byWord(sentence, ADDRESSEES);
}

/** 企业应于3月底前申报，县经信局应在20日内审核: two that are bound, each to its own. */
function boundApart(sentence: string): string[] {
  const cuts = [...sentence.matchAll(/，(?=[^，。；]{1,14}(?:局|委|办|部门|财政|企业|单位|机构|银行)(?:应当?|须|必须|不得)(?![^，。；]{0,3}(?:符合|具备)))/g)];
  const starts = [0, ...cuts.map((m) => m.index + 1)];
  const parts = starts.map((from, i) => sentence.slice(from, starts[i + 1] === undefined ? undefined : (starts[i + 1] ?? 0) - 1));
  return parts.every((part) => byWord(part, MODALITIES) !== null) ? parts : [sentence];
}

/** What makes a time a term: 内, 前; 5年内不得 as well as 5年不得. */
const TERM_NEXT = /^(?:[以之]?内|[^，。；]{0,4}不得|[前后])/;
/** Said of the text, of its sums or of words, not of anybody. */
const NO_DUTY = /本(?:办法|政策|意见|措施|细则)(?:由|自|与|所称)|解释|就高|是指|所称|条件[：:]?$|下列条件|以下条件/;

/** The term that words print: 20个工作日内, 三年内; a date (3月31日前) is none. */
function termOf(sentence: string): { readonly value: Guess<number>; readonly unit: Guess<string> } | null {
  const term = readNumbers(sentence).find((t) => t.kind === 'duration' && t.high === null && TERM_NEXT.test(sentence.slice(t.end)));
  if (term?.low.value == null || term.low.unit === null) return null;
  const words = sentence.slice(term.start, term.end);
  return { value: printed(Number(term.low.value), words), unit: printed(term.low.unit.replace(/^个/, ''), words) };
}

/** The duty that words print; null where they bind nobody. */
function ruleOf(clause: string, words: string): DraftRule | null {
  const modality = byWord(words, MODALITIES);
  if (modality === null) return null;
  const term = termOf(words);
  const drafted = fromGuesses({
    clause: { value: clause, why: 'where it stands' },
    quote: { value: words, why: 'the words that bind' },
    addressee: addresseeIn(words),
    modality,
    ...(term === null ? {} : { value: term.value, unit: term.unit }),
  });
  return { clause, ...drafted };
}

/**
 * The sentences that bind somebody, in printed order; those that give something, or only tell what is asked for it, are none.
 * @param isTaken whether a fact is drafted from words of a clause
 */
export function draftRules(clauses: readonly Clause[], isTaken: (clause: string, sentence: string) => boolean): DraftRule[] {
  return clauses.flatMap((clause): DraftRule[] => {
    if (clause.kind === 'row') return [];
    return sentencesOf(clause.text).flatMap(({ start, end }): DraftRule[] => {
      const whole = clause.text.slice(start, end);
      const from = clause.number !== null && start === 0 && whole.startsWith(clause.number) ? clause.number.length : 0;
      const sentence = whole
        .slice(from)
        .replace(/[。；]\s*$/, '')
        .trim();
      if (NO_DUTY.test(sentence) || isTaken(clause.id, sentence)) return [];
      return boundApart(sentence).flatMap((words) => ruleOf(clause.id, words) ?? []);
    });
  });
}
