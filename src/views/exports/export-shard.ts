/** What exports need of a document beside the cells of its columns. */
import { clausePlace } from '../../domain/corpus/labels.ts';
import { lean } from '../../domain/compare/pack.ts';
import type { ExportAmount, ExportFact, ExportPolicy, ExportShard } from '../../domain/schema/export-record.ts';
import type { IncentiveRecord, PolicyRecord } from '../../domain/schema/record.ts';
import type { Cell } from '../../domain/table/table.ts';
import type { Comparisons } from '../shards.ts';
import { askedText } from '../terms.ts';
import type { Site } from '../site.ts';
import type { LineFacts } from './lines.ts';

/** A document as an export names it. */
export function exportPolicyOf({ corpus, words }: Pick<Site, 'corpus' | 'words'>, p: PolicyRecord): ExportPolicy {
  const { id, city, title, short, doc_number, issuer, issued, stage, holding, coding, horizon, validity } = p;
  const { official_url, official_checked, publisher, published, url } = p;
  const place = corpus.byCity.get(city)?.city;
  return {
    ...{
      id,
      city,
      city_zh: place === undefined ? city : words.term(place),
      province: place?.province ?? '',
      title,
      short,
      doc_number,
      issuer,
      issued,
      stage,
      holding,
      coding,
      horizon,
      validity,
    },
    ...{ official_url, official_checked, publisher, published, url },
  };
}

function factOf({ corpus, titles, words }: Pick<Site, 'corpus' | 'titles' | 'words'>, id: string): Omit<ExportFact, 'fact'> {
  const fact = corpus.factById.get(id);
  if (fact === undefined) return {};
  const offices = [...new Set(fact.record.responsible_units.map((u) => u.printed))];
  const conditions = fact.kind === 'incentive' ? askedText({ titles, words }, fact.record) : '';
  return { ...(offices.length === 0 ? {} : { offices }), ...(conditions === '' ? {} : { conditions }) };
}

const placeOf = ({ entryOf, words }: Pick<Site, 'entryOf' | 'words'>, policy: string, id: string): string | null => {
  const { policy: parsed } = entryOf(policy).bundle;
  const clause = parsed.clauseById.get(id);
  return clause === undefined ? null : clausePlace(parsed, clause, words.reading.secondNumber);
};

const amountsOf = ({ words }: Pick<Site, 'words'>, incentives: readonly IncentiveRecord[]): ExportAmount[] =>
  incentives.flatMap((i) =>
    i.amounts.flatMap((a): ExportAmount[] => {
      const given = words.amount.terms(a).join(words.marks.semicolon);
      if (a.value_cny === null && given === '') return [];
      return [{ amount: a.id, ...lean({ value_cny: a.value_cny, value_max_cny: a.value_max_cny, terms: given === '' ? null : given }) }];
    }),
  );

/** The same of all documents at once, for files made at build. */
export function lineFactsOf(site: Site): LineFacts {
  const amounts = new Map(amountsOf(site, site.records.incentives).map((a) => [a.amount, a]));
  return {
    placeOf: (policy, clause) => placeOf(site, policy, clause),
    factOf: (fact) => factOf(site, fact),
    yuanOf: (amount) => amounts.get(amount) ?? null,
    flagOf: site.flagOf,
  };
}

const columnOf = ({ targets, incentives, rules }: Comparisons, at: number): Cell[] => {
  const rows: readonly (readonly Cell[])[] = [...targets.cells, ...incentives.cells, ...rules.cells];
  return rows.flatMap((row) => row.slice(at, at + 1));
};

/** What one policy’s file holds: everything its columns name. */
export function exportShardOf(site: Site, comparisons: Comparisons, policy: PolicyRecord): ExportShard {
  const cells = columnOf(comparisons, site.records.policies.indexOf(policy));
  const facts = [...new Set(cells.flatMap((cell) => cell.values.flatMap((v) => v.fact ?? [])))];
  const clauses = [...new Set(cells.flatMap((cell) => [...cell.values.flatMap((v) => v.source?.clause ?? []), ...cell.passages.map((p) => p.clause)]))];
  return {
    data_version: site.dataVersion,
    policy: exportPolicyOf(site, policy),
    clauses: clauses.flatMap((clause) => {
      const place = placeOf(site, policy.id, clause);
      return place === null ? [] : [{ clause, place }];
    }),
    facts: facts.map((fact) => ({ fact, ...factOf(site, fact) })).filter((f) => f.offices !== undefined || f.conditions !== undefined),
    amounts: amountsOf(site, site.entryOf(policy.id).incentives),
  };
}
