/** Duties as a program would code them: who must, must not or may do what, with the figure beside it. */
import { chineseToDecimal } from '../number/chinese.ts';
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

const MODALITIES: readonly (readonly [RegExp, RuleInput['modality']])[] = [
  [/不得(?!超过|高于|低于|少于|重复|兼得|同时|享受)|严禁|禁止/, 'must_not'],
  [/应当|必须|应(?=按|在|于|当|及时|主动|如实)|(?<!供|相|对|响)应(?=[^用届急])(?=[^，。；]{0,8}(?:提交|报送|承诺|配合|建立|确认|退还))/, 'must'],
];
const ADDRESSEES: readonly (readonly [RegExp, RuleInput['addressee']])[] = [
  [/招标|采购人|投标/, 'tenderer'],
  [/银行|金融机构|担保机构/, 'bank'],
  [/各县|各区|园区|街道|乡镇|管委会|开发区/, 'park'],
  [/企业|申报(?:单位|主体|人)|项目(?:单位|主体|方)|受助|获(?:得)?(?:奖|补|扶持)/, 'enterprise'],
  [/部门|政府|[局委办](?=应|要|不得|须|负责)|财政/, 'government'],
];
const TERM = /(\d+|[一二两三四五六七八九十]+)(个?(?:工作日|月|季度)|年|日|天)(?=[以之]?内|[^，。；]{0,4}不得|前|后)/;
/** Said of the text, of its sums or of words, not of anybody. */
const NO_DUTY = /本(?:办法|政策|意见|措施|细则)(?:由|自|与|所称)|解释|就高|是指|所称|条件[：:]?$|下列条件|以下条件/;

function termOf(sentence: string): { readonly value: Guess<number>; readonly unit: Guess<string> } | null {
  const [word, number = '', unit = ''] = TERM.exec(sentence) ?? [];
  const value = /^\d+$/.test(number) ? Number(number) : Number(chineseToDecimal(number.replace('两', '二')));
  return word === undefined || !Number.isFinite(value) || value === 0 ? null : { value: printed(value, word), unit: printed(unit.replace(/^个/, ''), word) };
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
      const modality = byWord(sentence, MODALITIES);
      if (modality === null || NO_DUTY.test(sentence) || isTaken(clause.id, sentence)) return [];
      const term = termOf(sentence);
      const { fact, missing, why } = fromGuesses({
        clause: { value: clause.id, why: 'where it stands' },
        quote: { value: sentence, why: 'the sentence that binds' },
        addressee: byWord(sentence, ADDRESSEES),
        modality,
        ...(term === null ? {} : { value: term.value, unit: term.unit }),
      });
      return [{ clause: clause.id, fact, missing, why }];
    });
  });
}
