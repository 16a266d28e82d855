import { clauseLabel } from '../../domain/corpus/labels.ts';
import type { SiblingClause, SiblingTopic } from '../../domain/corpus/siblings.ts';
import type { PolicyRecord } from '../../domain/schema/record.ts';
import { topics } from '../../domain/vocabulary.ts';
import { incentiveText } from '../amounts.ts';
import type { Site } from '../site.ts';
import { makeHead, makePrintedCell, makePrintedTable, makeRow, type PrintedClause, type PrintedTable } from './printed.ts';

/** Clauses with the goals and sums that print a figure. */
export const printClauses = (site: Site, clauses: readonly SiblingClause[]): PrintedClause[] =>
  clauses.map(({ clause, targets, incentives }) => ({
    text: clauseLabel(clause),
    url: clause.url,
    figures: [
      ...targets
        .filter((t) => t.op !== null)
        .map((t) => ({ what: t.indicator, text: site.words.figure.text(t), url: t.url, after: site.words.figure.period(t) ?? '' })),
      ...incentives.filter((i) => i.amounts.some((a) => a.value !== null)).map((i) => ({ what: i.title, text: incentiveText(site, i), url: i.url, after: '' })),
    ],
  }));

/** Clauses of two documents of one city on the same topics, figures side by side. */
export function printSiblings(site: Site, own: PolicyRecord, other: PolicyRecord, shared: readonly SiblingTopic[]): PrintedTable {
  const { reading: R, term } = site.words;
  const cell = (clauses: readonly SiblingClause[]) => makePrintedCell([{ kind: 'clauses', clauses: printClauses(site, clauses) }]);
  return makePrintedTable(
    { label: R.sibling, corner: R.topic, columns: [own, other].map((p) => makeHead(p.short)) },
    shared.map((t) => makeRow(makeHead(term(topics[t.topic])), [cell(t.own), cell(t.other)])),
  );
}
