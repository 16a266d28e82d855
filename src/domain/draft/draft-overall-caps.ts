/** 同一企业每年享受本办法各项奖补资金总额不超过150万元: the most that one receiver gets by a whole document, or by all of a clause. */
import type { Clause } from '../parse/clauses.ts';
import { ordinal } from '../parse/exclusive-clauses.ts';
import { readNumbering } from '../parse/numbering.ts';
import { sentencesOf } from '../text/sentences.ts';
import { CAPS } from './benefit-words.ts';
import type { Candidate } from './candidates.ts';

/** A cap over all, as an own rule would be written, and the figure that it takes. */
export interface DraftOverallCap {
  readonly clause: string;
  readonly fact: Readonly<Record<string, unknown>>;
  readonly why: Readonly<Record<string, string>>;
  readonly figure: Candidate;
  /** Clauses whose awards it does not count, by its own words. */
  readonly excepted: readonly string[];
}

/** One receiver, whoever it is. */
const RECEIVER = /(?:同一|单[一个户家]|每[一个户家]|一[个户家])[^，。；、]{0,8}?(?:企业|单位|主体|机构|法人|对象|申[报请]人|组织)|单户/;
/** Its sums are counted together. */
const TOGETHER = /合计|累计|总额|总计|总和|总量|各项|各类|所有|全部/;
const MONEY = /奖|补|扶持|支持|资助|资金|政策/;
/** All that the document gives, in its own words. */
const OF_ALL =
  /本(?:办法|政策|措施|意见|细则|规定|条例|方案|通知|文件|若干|项?政策)|(?:各项|各类|所有|全部|上述各|以上各|上述所有|以上所有)[^，。；]{0,6}(?:奖|补|扶持|支持|资助|资金|政策)/;
/** A clause about the document itself, not about one of its subjects. */
const ABOUT_ITSELF = /附则|其他|其它|保障|资金|管理|申报|兑现|执行|说明|组织实施|有关(?:事项|规定|要求)/;

const YEARLY = /每年|全年|年度|当年|一年内|同一年/;
const windowOf = (words: string): string => (YEARLY.test(words) ? 'per_year' : words.includes('累计') ? 'total' : 'unclear');
const FIRMS = /企业|单位|主体|机构|单户/;

/** What the cap counts: all of the document, or only the clauses above it where these give other awards and it does not name the document. */
function withinOf(clause: Clause, words: string, clauses: readonly Clause[], sums: readonly Candidate[]): readonly string[] {
  if (OF_ALL.test(words)) return [];
  const giving = (ids: ReadonlySet<string>) => sums.some((c) => c.clause !== clause.id && ids.has(c.clause));
  const parent = clauses.find((c) => c.id === clause.parent);
  if (parent === undefined || ABOUT_ITSELF.test(parent.title ?? parent.text.slice(0, 20))) return [];
  return giving(new Set(clauses.filter((c) => c.parent === parent.id).map((c) => c.id))) ? [parent.id] : [];
}

/** 除第九、十一条外: awards that are not counted. */
const EXCEPT =
  /除(?:本(?:办法|政策|措施|意见))?((?:第?[\d一二三四五六七八九十]+条?[、和及，]?)+)条?(?:规定|所列|情形)?(?:的(?:[^，。；]{0,8}?(?:奖[励补]|补[助贴]|情形|项目))?)?(?:之?外|除外)|((?:第?[\d一二三四五六七八九十]+条?[、和及，]?)+)条?(?:规定的?[^，。；]{0,6})?除外/;
/** The clauses that a cap does not count, by the numbers printed: articles, else items whose number stands once. */
function exceptIn(quote: string, clauses: readonly Clause[]): readonly string[] {
  const [, ahead, behind] = EXCEPT.exec(quote) ?? [];
  const numbers = (ahead ?? behind ?? '').match(/\d+|[一二三四五六七八九十]+/g)?.map(ordinal) ?? [];
  return numbers.flatMap((n) => {
    const article = clauses.find((c) => c.id === `art${n}`);
    const items = clauses.filter((c) => {
      const numbering = c.kind === 'row' || /^a\d/.test(c.id) ? null : readNumbering(c.number ?? '', false);
      return numbering?.rule.printed === '1.' && numbering.ordinals.at(-1) === n;
    });
    const named = article === undefined ? items : [article];
    return named.length === 1 ? named.map((c) => c.id) : [];
  });
}

/** 不超过其当年度地方财政贡献的50%: of what a cap in per cent is a share; empty for a sum, null where nothing is printed. */
function shareBase(before: string, { unit }: Candidate): string | null {
  if (!/^[%％‰]$/.test(unit ?? '')) return '';
  const said =
    /^.*(?:不得?超过|不得?高于|最高为?|上限为|控制在|限于)(?:其|该(?:企业|单位)?|本企业|企业)?([^，。；、\d]{2,30}?)的?(?:最高|不超过)?\d[\d.]*\s*[%％‰](?:以内)?$/.exec(
      before,
    );
  return said?.[1] ?? null;
}

/** The caps over all that a document gives, in printed order: each a sentence of its own with one sum. */
export function draftOverallCaps(clauses: readonly Clause[], candidates: readonly Candidate[]): DraftOverallCap[] {
  const sums = candidates.filter((c) => c.kind === 'amount');
  return clauses.flatMap((clause) => {
    const { id, text, number } = clause;
    const skipped = number !== null && text.startsWith(number) ? number.length : 0;
    return sentencesOf(text).flatMap(({ start, end }): DraftOverallCap[] => {
      const from = Math.max(start, skipped);
      const own = candidates.filter((c) => c.clause === id && from <= c.start && c.end <= end);
      const [figure] = own;
      const quote = text.slice(from, end).replace(/^[\s、.．]+|[。；\s]+$/g, '');
      if (figure === undefined || own.length > 1 || figure.role !== 'cap' || figure.value === null) return [];
      const before = text.slice(from, figure.end);
      const base = shareBase(text.slice(from, figure.end), figure);
      if (base === null) return [];
      const isCap = CAPS.test(before) && RECEIVER.test(before) && TOGETHER.test(before) && MONEY.test(before);
      // with other sums in its clause it is theirs, unless it names the document
      const isAlone = !sums.some((c) => c.clause === id && c !== figure);
      if (!isCap || !(isAlone || OF_ALL.test(quote))) return [];
      const within = withinOf(clause, quote, clauses, sums);
      const excepted = exceptIn(quote, clauses);
      return [
        {
          clause: id,
          figure,
          excepted,
          fact: {
            kind: 'overall_cap',
            clause: id,
            quote,
            cap: {
              value: figure.value,
              unit: figure.unit,
              ...(base === '' ? {} : { base }),
              ...(FIRMS.test(RECEIVER.exec(before)?.[0] ?? '') ? { per: 'firm' } : {}),
              // 不超过上年度贡献的50%: the year is of the base
              cap_window: windowOf(base === '' ? before : before.slice(0, before.lastIndexOf(base))),
              ...(within.length === 0 ? {} : { within }),
            },
          },
          why: {
            kind: 'one receiver, and its sums counted together',
            'cap.within': within.length === 0 ? 'all of the document' : 'the clause it closes gives other sums, and it does not name the document',
          },
        },
      ];
    });
  });
}
