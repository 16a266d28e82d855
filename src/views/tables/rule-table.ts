import { ruleSection, type RuleComparison, type RuleRow, type RuleValue } from '../../domain/compare/rules.ts';
import { formatNumber, withUnit } from '../../domain/number/format.ts';
import { countFilled, tableRows, type Cell } from '../../domain/table/table.ts';
import { addressees, modalities, topics } from '../../domain/vocabulary.ts';
import type { Words } from '../../words/zh.ts';
import type { Speaker } from '../speaker.ts';
import { benchLooks, comparisonLooks } from './looks.ts';
import {
  benchGroup,
  makeHead,
  makePrintedBlank,
  makePrintedCell,
  makeRow,
  type PrintedCell,
  type PrintedHead,
  type PrintedPart,
  type PrintedTable,
} from './printed.ts';
import { targetsHead } from './target-table.ts';

/** How it binds, whom, and by which figure; then its words, which lead to their sentence. */
function ruleParts({ words }: Speaker, v: RuleValue): PrintedPart[] {
  const said = [
    words.term(modalities[v.modality]),
    words.term(addressees[v.addressee]),
    ...(v.value === null ? [] : [withUnit(formatNumber(v.value), v.unit)]),
  ];
  return [
    { kind: 'text', text: said.join(' · '), url: null, isCode: false },
    { kind: 'quote', quote: { text: words.marks.quoted(v.quote), url: v.source.url, fact: v.fact } },
  ];
}

/** Every rule of a cell in its own words. */
export const printRuleCell = (site: Speaker, { blank, values, passages }: Cell<RuleValue>): PrintedCell =>
  makePrintedCell(
    values.flatMap((v) => ruleParts(site, v)),
    { blank: blank === null ? null : makePrintedBlank(blank, passages, site.words) },
  );

export const ruleRowHead = ({ words }: Pick<Speaker, 'words'>, row: Pick<RuleRow, 'zh' | 'topic'>): PrintedHead =>
  makeHead(row.topic === null ? words.rules.other : words.term(row));

/** The comparison of rules: a body a topic. */
export function printRules(site: Speaker & { readonly words: Pick<Words, 'rulesPage'> }, comparison: RuleComparison): PrintedTable {
  const { rules: R, rulesPage: P, compare: C } = site.words;
  const rows = tableRows(comparison);
  const sections = [...new Set(comparison.rows.map((row) => row.topic))];
  return {
    label: P.caption,
    caption: P.caption,
    looks: benchLooks(comparisonLooks.rules, comparison.columns.length),
    corner: R.row,
    columns: comparison.columns.map((p) => targetsHead(site, p)),
    groups: sections.map((topic) =>
      benchGroup(
        { id: ruleSection(topic), heading: topic === null ? R.other : site.words.term(topics[topic]) },
        rows
          .filter(({ row }) => row.topic === topic)
          .map(({ row, cells }) => ({
            filled: countFilled(cells.map(({ cell }) => cell)),
            printed: makeRow(
              ruleRowHead(site, row),
              cells.map(({ cell }) => printRuleCell(site, cell)),
              { id: row.id },
            ),
          })),
        C.alone,
      ),
    ),
  };
}
