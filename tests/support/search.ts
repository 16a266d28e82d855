/** The search over a site's records, with its words in memory. */
import { makeLanguage, type Language } from '../../src/search/language/language.ts';
import { understand } from '../../src/search/language/understand.ts';
import { clauseDocuments } from '../../src/search/pack/clause-documents.ts';
import { buildQueryTables } from '../../src/search/pack/query-tables.ts';
import { makeMemoryIndex } from '../../src/search/rank/memory-index.ts';
import type { Plan } from '../../src/search/rank/plan.ts';
import { rank } from '../../src/search/rank/rank.ts';
import type { Ranking } from '../../src/search/rank/ranking.ts';
import type { SearchIndex } from '../../src/search/rank/search-index.ts';
import type { Site } from '../../src/views/site.ts';

export interface Search {
  readonly language: Language;
  readonly index: SearchIndex;
  readonly read: (question: string) => Plan;
  readonly ask: (question: string) => Promise<Ranking>;
}

/** @param clauses those that are searched; the language is that of all */
export function searchOf(
  { records, content }: Pick<Site, 'records'> & { readonly content: Pick<Site['content'], 'cities' | 'units'> },
  clauses = records.clauses,
): Search {
  const language = makeLanguage(buildQueryTables(records, content.cities));
  const index = makeMemoryIndex(clauseDocuments({ records: { ...records, clauses }, cities: content.cities, units: content.units }));
  const read = (question: string) => understand(question, language);
  return { language, index, read, ask: (question) => rank(read(question), index) };
}
