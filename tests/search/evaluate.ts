import { readFileSync } from 'node:fs';
import type { Language } from '../../src/search/language/language.ts';
import { rank } from '../../src/search/rank/rank.ts';
import type { SearchIndex } from '../../src/search/rank/search-index.ts';
import { understand } from '../../src/search/language/understand.ts';
import type { ClauseRecord } from '../../src/domain/schema/record.ts';

/** A question with the passages that answer it, graded 1–3; none if nothing in the collection does. */
export interface JudgedQuery {
  readonly q: string;
  readonly kind: string;
  readonly relevant: readonly { readonly doc: string; readonly quote: string; readonly grade: number }[];
}

export interface QueryScore {
  readonly query: JudgedQuery;
  readonly recall: number;
  readonly ndcg: number;
  readonly hits: number;
  /** Hits that answer the whole question. */
  readonly claimed: number;
  readonly top: readonly { readonly key: string; readonly grade: number; readonly score: number; readonly coverage: number }[];
  readonly missed: readonly string[];
}

const bare = (s: string) => s.normalize('NFKC').replace(/[\s\u200b]+/g, '');
const dcg = (grades: readonly number[]) => grades.reduce((sum, g, i) => sum + (2 ** g - 1) / Math.log2(i + 2), 0);

export const readQueries = (file: string): JudgedQuery[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as JudgedQuery);

/** Grades per clause (`policy#id`), by the rule of eval-search.mjs: the smallest clause that holds the quote or its longest part. */
export function gradesOf(query: JudgedQuery, clauses: readonly ClauseRecord[]): Map<string, number> {
  const grades = new Map<string, number>();
  for (const { doc, quote, grade } of query.relevant) {
    const wanted = bare(quote);
    const own = clauses
      .filter((c) => c.policy === doc)
      .map((c) => ({ key: `${c.policy}#${c.id}`, text: bare(c.text), size: c.text.length }))
      .sort((a, b) => a.size - b.size);
    const holder = (): string | undefined => {
      for (let length = wanted.length; length >= wanted.length / 2; length--)
        for (let at = 0; at + length <= wanted.length; at++) {
          const hit = own.find((c) => c.text.includes(wanted.slice(at, at + length)));
          if (hit !== undefined) return hit.key;
        }
      return undefined;
    };
    const key = holder();
    if (key === undefined) throw new Error(`no clause of ${doc} holds “${quote}”`);
    grades.set(key, Math.max(grades.get(key) ?? 0, grade));
  }
  return grades;
}

export async function evaluate(query: JudgedQuery, index: SearchIndex, language: Language, clauses: readonly ClauseRecord[]): Promise<QueryScore> {
  const grades = gradesOf(query, clauses);
  const { hits: claimed, relaxed, nearby } = await rank(understand(query.q, language), index);
  const hits = [...claimed, ...(relaxed?.hits ?? []), ...nearby];
  const keyOf = (n: number) => `${clauses[n]?.policy ?? ''}#${clauses[n]?.id ?? ''}`;
  const top = hits.slice(0, 10).map((h) => ({ key: keyOf(h.document), grade: grades.get(keyOf(h.document)) ?? 0, score: h.score, coverage: h.coverage }));
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return {
    query,
    recall: ideal.length === 0 ? 1 : top.filter((t) => t.grade > 0).length / Math.min(10, ideal.length),
    ndcg: ideal.length === 0 ? 1 : dcg(top.map((t) => t.grade)) / dcg(ideal.slice(0, 10)),
    hits: hits.length,
    claimed: claimed.length,
    top,
    missed: [...grades]
      .filter(([key]) => !top.some((t) => t.key === key))
      .sort((a, b) => b[1] - a[1])
      .map(([key, grade]) => `${key}(${String(grade)})`),
  };
}
