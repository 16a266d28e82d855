import { documentDate } from '../../domain/corpus/document-date.ts';
import { columnTotals, countTable, type CountTable } from '../../domain/compare/count-table.ts';
import { groupBy } from '../../domain/group-by.ts';
import { clauseUrl } from '../../domain/corpus/addresses.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { chosenPolicies } from '../../domain/corpus/chosen.ts';
import { choose } from '../../domain/table/choose.ts';
import { tableRows } from '../../domain/table/table.ts';
import { blanks, holdings, sourceForms, stages, topics, validities, type TopicId } from '../../domain/vocabulary.ts';
import type { Site } from '../site.ts';
import { phrasesOf } from '../phrases.ts';
import { phaseText } from '../standing.ts';
import { clauseName } from '../trail.ts';
import { makeHead, makePrintedTable, makeRow, textCell, type PrintedHead, type PrintedRow, type PrintedTable } from './printed.ts';

const CODED = ['goals', 'baselines', 'repeats', 'incentives', 'figures', 'rules'] as const;
const AUDITED = ['claimed', 'listed', 'total'] as const;

/** How a table of documents looks on a phone: one below another, each number with its name. */
export const LISTED = ['stack-table', 'plain-heads'] as const;

/** A document at the head of a row. */
export const documentHead = (policy: PolicyRecord): PrintedHead => makeHead(policy.short, { url: policy.url, isUnbroken: true });
const countCell = (n: number) => textCell(String(n), { isNumeric: true });
export const countHead = (text: string) => makeHead(text, { isNumeric: true });

/** A row a document, a number a column. */
export const countRows = (table: CountTable<PolicyRecord>): PrintedRow[] =>
  tableRows(table).map(({ row, cells }) =>
    makeRow(
      documentHead(row),
      cells.flatMap(({ cell }) => cell.values.map((v) => countCell(v.value))),
    ),
  );

/** How many facts of each kind the chosen documents hold, and all documents together. */
export function printCoded({ words, records }: Site): PrintedTable {
  const M = words.methodology;
  const all = countTable('coded', records.policies, CODED, (p, kind) => p.counts[kind]);
  const shown = chosenPolicies(records.policies);
  const { table } = choose(all, { rows: shown.map((p) => p.id) });
  const total = shown.length < records.policies.length ? M.totalOf(records.policies.length) : M.total;
  return makePrintedTable(
    { label: M.coded, looks: LISTED, caption: M.codedCaption, corner: M.document, columns: CODED.map((kind) => countHead(words.counts[kind])) },
    [...countRows(table), makeRow(makeHead(total), columnTotals(all).map(countCell), { isTotal: true })],
  );
}

/** What became of every numeral of each text. */
export function printNumerals(site: Site): PrintedTable {
  const M = site.words.methodology;
  const count = (policy: PolicyRecord, kind: (typeof AUDITED)[number]): number => {
    const numerals = site.numeralsOf(policy.id);
    return { claimed: numerals.filter((n) => n.claims.length > 0), listed: numerals.filter((n) => n.not_figure !== null), total: numerals }[kind].length;
  };
  return makePrintedTable(
    { label: M.numerals, looks: LISTED, caption: M.numeralsCaption, corner: M.document, columns: AUDITED.map((kind) => countHead(M[kind])) },
    countRows(countTable('numerals', chosenPolicies(site.records.policies), AUDITED, count)),
  );
}

/** Each document's source: its form and the hash of its bytes. */
export function printSources({ words, records }: Site): PrintedTable {
  const M = words.methodology;
  return makePrintedTable(
    { label: M.source, looks: LISTED, corner: M.document, columns: [makeHead(M.source), makeHead(M.sha)] },
    chosenPolicies(records.policies).map((p) =>
      makeRow(documentHead(p), [textCell(words.term(sourceForms[p.source_form]), { isUnbroken: true }), textCell(p.source_sha256, { isCode: true })]),
    ),
  );
}

/** Every reading the editor puts beside a printed error. */
export function printCorrections(site: Site): PrintedTable {
  const C = site.words.corrections;
  return makePrintedTable(
    { label: C.caption, looks: LISTED, caption: C.caption, corner: C.document, columns: [C.clause, C.printed, C.read, C.why].map((text) => makeHead(text)) },
    chosenPolicies(site.records.policies).flatMap((policy) =>
      policy.corrections.map((c) =>
        makeRow(makeHead(policy.short, { isUnbroken: true }), [
          textCell(clauseName(site, { policy: policy.id, id: c.clause }), { url: clauseUrl(policy.id, c.clause) }),
          ...[c.printed, c.read, c.why].map((text) => textCell(text)),
        ]),
      ),
    ),
  );
}

/** Every indicator with its unit, its search words, and how many facts count it: a table a topic. */
export function printIndicators({ words, content, records }: Site): readonly { readonly topic: TopicId; readonly table: PrintedTable }[] {
  const G = words.glossary;
  const uses = groupBy(records.targets, (t) => t.indicator_id);
  const byTopic = groupBy(content.indicators, (i) => i.topic);
  return (Object.keys(topics) as TopicId[]).flatMap((topic) => {
    const indicators = byTopic.get(topic);
    if (indicators === undefined) return [];
    const table = countTable('indicators', indicators, ['uses'], (i) => uses.get(i.id)?.length ?? 0);
    const rows = tableRows(table).map(({ row, cells }) =>
      makeRow(
        makeHead(words.term(row)),
        [
          textCell(row.unit ?? ''),
          textCell(words.marks.list([...new Set([...row.words, ...row.rows.flatMap((r) => r.words)])])),
          ...cells.flatMap(({ cell }) => cell.values.map((v) => countCell(v.value))),
        ],
        { id: `indicator-${row.id}` },
      ),
    );
    const columns = [...[G.unit, G.words].map((text) => makeHead(text)), countHead(G.uses)];
    return [
      {
        topic,
        table: makePrintedTable(
          { label: G.indicatorsOf(words.term(topics[topic])), looks: ['indicator-table', ...LISTED], corner: G.indicator, columns },
          rows,
        ),
      },
    ];
  });
}

/** What is printed of a document's date: the day of the text, else of the report, else the year the editor inferred; null for none. */
function dateOf({ words }: Pick<Site, 'words'>, { issued, published, year_inferred }: PolicyRecord): string | null {
  const { mark } = words.timeline;
  return issued ?? (published !== null ? mark.published(published) : year_inferred !== null ? mark.inferred(String(year_inferred.year)) : null);
}

/** What a document is where it is no full text of an issued one, as far as its title does not say so: a draft, a report, an excerpt. */
const kindsOf = ({ words }: Pick<Site, 'words'>, { stage, holding, title }: PolicyRecord): string[] =>
  [...(stage === 'issued' ? [] : [words.term(stages[stage])]), ...(holding === 'full' ? [] : [words.term(holdings[holding])])].filter(
    (kind) => !title.includes(kind),
  );

/** The documents as officials list them, the newest first. @param shown all, or those a page has room for */
export function printDocuments(site: Site, shown: readonly PolicyRecord[]): PrintedTable {
  const { words, records } = site;
  const D = words.home.documents;
  const newest = shown.toSorted((a, b) => documentDate(b).localeCompare(documentDate(a)));
  const absent = ({ holding }: PolicyRecord) => (holding === 'full' ? D.notPrinted : words.term(blanks.not_held));
  return makePrintedTable(
    {
      label: D.title,
      caption: shown.length < records.policies.length ? D.newest(shown.length) : D.caption,
      looks: ['documents-table', ...LISTED],
      corner: D.document,
      columns: [makeHead(D.number), makeHead(D.date), makeHead(D.validity), countHead(D.goals), countHead(D.incentives)],
    },
    newest.map((policy) =>
      makeRow(
        makeHead(policy.title, { url: policy.url, phrases: phrasesOf(policy.title, words.wholeTerms), notes: kindsOf(site, policy).map((text) => ({ text })) }),
        [
          textCell(policy.doc_number ?? absent(policy), { isUnbroken: true }),
          textCell(dateOf(site, policy) ?? absent(policy), { isUnbroken: true }),
          textCell(words.standing.beside(words.term(validities[policy.validity]), phaseText(site, policy).text)),
          countCell(policy.counts.goals),
          countCell(policy.counts.incentives),
        ],
      ),
    ),
  );
}
