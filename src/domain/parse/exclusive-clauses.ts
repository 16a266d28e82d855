/** Sentences that bar some awards of a document from being had together: 第三条与第八条不得重复享受. */
import { chineseOrdinal } from '../number/chinese.ts';
import type { Clause } from './clauses.ts';

/** A sentence that names awards by their articles and bars them from being had together. */
export interface ExclusiveSentence {
  /** Clause in which it stands. */
  readonly clause: string;
  /** As printed, without the number of its clause and its stop. */
  readonly quote: string;
  /** Ids of the articles that it names; what stands in a part of one is meant as well. */
  readonly articles: readonly string[];
}

const BARS =
  /不(?:得|能|可|予|再)?(?:以)?(?:同时|重复|叠加|兼)(?:享受|申报|申请|奖励|补助|补贴|兑现|计算|支持|执行|得)?|就高(?:不重复|执行|享受|奖励|兑现)|择(?:高|优|一)[^，。；]{0,4}(?:享受|执行|奖励|兑现|申报)|(?:只能|仅)[^，。；]{0,6}(?:享受|申报)[^，。；]{0,4}[一1]项/;
const NUMBER = '[一二三四五六七八九十百零\\d]{1,5}';
/** 第三条, 第三条至第五条; 《…》第三条 is another text's. */
const ARTICLES = new RegExp(`(》[^，。；、]{0,4})?第(${NUMBER})条(?:\\s*(?:至|到|—|-)\\s*第(${NUMBER})条)?`, 'g');
/** 本条各项奖励不重复享受. */
const OF_ITS_ARTICLE = /本条(?!例)|[前上]款/;
/** 同一企业只能择一享受甲或乙奖励, behind what its clause gives: of the awards of that clause. */
const OF_ITS_CLAUSE = /择一(?:享受|申报|奖励)|(?:只能|仅(?:能|可))(?:享受|申报)[^，。；]{0,4}[一1]项/;
const GIVES_A_SUM = /(?:奖励|奖补|补助|补贴|资助|给予)[^。；]*\d|\d[^。；]*(?:奖励|奖补|补助|补贴|资助)/;
/** A number of an article as printed: 十一, 11; below 1 where it is none. */
export const ordinal = (printed: string): number => (/^\d+$/.test(printed) ? Number(printed) : chineseOrdinal(printed));

/** Numbers of the articles that a sentence names, in printed order. */
export function articlesIn(sentence: string): number[] {
  return [...sentence.matchAll(ARTICLES)].flatMap(([, foreign, first = '', last]) => {
    const [from, to] = [ordinal(first), ordinal(last ?? first)];
    return foreign !== undefined || from < 1 || to < from || to - from > 40 ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}

const found = new WeakMap<readonly Clause[], readonly ExclusiveSentence[]>();

/** The sentences of a document that bar awards of named articles from being had together, in printed order. */
export function exclusiveSentences(clauses: readonly Clause[]): readonly ExclusiveSentence[] {
  const known = found.get(clauses) ?? sentencesIn(clauses);
  found.set(clauses, known);
  return known;
}

function sentencesIn(clauses: readonly Clause[]): ExclusiveSentence[] {
  const ids = new Set(clauses.map((c) => c.id));
  return clauses.flatMap(({ id, text, number }) =>
    [...text.matchAll(/[^。；]+/g)].flatMap(({ 0: sentence, index }): ExclusiveSentence[] => {
      const skipped = number !== null && index === 0 && sentence.startsWith(number) ? number.length : 0;
      const quote = sentence.slice(skipped).trim();
      const own = /^art\d+/.exec(id)?.[0];
      const isOfClause = articlesIn(quote).length === 0 && OF_ITS_CLAUSE.test(quote) && GIVES_A_SUM.test(text.slice(0, index));
      const articles = [
        ...(isOfClause ? [id] : []),
        ...articlesIn(quote).map((n) => `art${n}`),
        ...(OF_ITS_ARTICLE.test(quote) && own !== undefined ? [own] : []),
      ].filter((article) => ids.has(article));
      return BARS.test(quote) && articles.length > 0 ? [{ clause: id, quote, articles: [...new Set(articles)] }] : [];
    }),
  );
}

/** Whether a sentence names the article in which a clause stands. */
export const namesClause = ({ articles }: ExclusiveSentence, clause: string): boolean =>
  articles.some((article) => clause === article || clause.startsWith(`${article}-`));
