/** What the browser loads to compare documents, from the site's comparisons. */
import { groupBy } from '../domain/group-by.ts';
import type { IncentiveComparison } from '../domain/compare/incentives.ts';
import { offersOf, packIncentiveCell, packRowCell, packRuleCell, packTargetCell } from '../domain/compare/pack.ts';
import { ruleSection, type RuleComparison } from '../domain/compare/rules.ts';
import type { Comparison } from '../domain/compare/targets.ts';
import { clausePlace } from '../domain/corpus/labels.ts';
import { policyYear } from '../domain/corpus/standing.ts';
import type { PolicyRecord } from '../domain/schema/record.ts';
import type { ChoiceRecord, EvidenceShard, PolicyShard, RowRecord, RowShard } from '../domain/schema/shard.ts';
import { countFilled, type Cell, type CellValue } from '../domain/table/table.ts';
import { topics } from '../domain/vocabulary.ts';
import { fullTargetsComparison, incentivesComparison, rulesComparison } from './comparisons.ts';
import { spelled } from '../search/pack/pinyin.ts';
import { officeName, unitsText } from './cards.ts';
import type { Site } from './site.ts';

/** Policies in one file of a row: its size does not grow with what is held. */
const POLICIES_A_FILE = 200;

/** Every comparison over all policies, made once. */
export interface Comparisons {
  readonly targets: Comparison;
  readonly incentives: IncentiveComparison;
  readonly rules: RuleComparison;
}

export const compareAll = (site: Site): Comparisons => ({
  targets: fullTargetsComparison(site, site.records.policies),
  incentives: incentivesComparison(site, site.records.policies),
  rules: rulesComparison(site, site.records.policies),
});

/** The documents, to find and choose among. */
export const choiceRecords = ({ records, content }: Pick<Site, 'records' | 'content'>): ChoiceRecord[] => {
  const cities = new Map(content.cities.map((c) => [c.id, c]));
  return records.policies.map((p) => {
    const { id, city, title, short, stage, holding, coding, validity, horizon } = p;
    const { zh = city, province = '' } = cities.get(city) ?? {};
    return {
      id,
      city,
      city_zh: zh,
      province,
      title,
      short,
      stage,
      holding,
      coding,
      validity,
      year: policyYear(p)?.year ?? null,
      horizon,
      pinyin: spelled([zh, province, short, title]),
    };
  });
};

const filled = (cells: readonly Cell[] | undefined): number => countFilled(cells ?? []);

/** The rows of all comparisons in reading order. */
export function rowRecords({ words, content }: Pick<Site, 'words' | 'content'>, { targets, incentives, rules }: Comparisons): RowRecord[] {
  const sectionOf = new Map(content.events.map((s) => [s.id, words.term(s)]));
  return [
    ...targets.rows.map(({ id, zh, kind, topic, titles }, r): RowRecord => ({
      id,
      comparison: 'targets',
      zh,
      section: kind,
      section_zh: words.comparePage.sections[kind],
      topic,
      event: null,
      titles,
      documents: filled(targets.cells[r]),
    })),
    ...incentives.rows.map(({ id, zh, section, event, topic, titles }, r): RowRecord => ({
      id,
      comparison: 'incentives',
      zh,
      section,
      section_zh: sectionOf.get(section) ?? section,
      topic,
      event,
      titles,
      documents: filled(incentives.cells[r]),
    })),
    ...rules.rows.map(({ id, zh, topic }, r): RowRecord => ({
      id,
      comparison: 'rules',
      zh: topic === null ? words.rules.other : zh,
      section: ruleSection(topic),
      section_zh: topic === null ? words.rules.other : words.term(topics[topic]),
      topic,
      event: null,
      titles: [],
      documents: filled(rules.cells[r]),
    })),
  ];
}

const columnOf = <Value extends CellValue>(cells: readonly (readonly Cell<Value>[])[], at: number): Cell<Value>[] =>
  cells.flatMap((row) => row.slice(at, at + 1));

/** The offices that targets and rules name, as printed. */
function officesOf(site: Site, cells: readonly Cell[]): PolicyShard['offices'] {
  const facts = new Set(cells.flatMap((cell) => cell.values.flatMap((v) => v.fact ?? [])));
  return [...facts].flatMap((id) => {
    const fact = site.corpus.factById.get(id);
    const printed = fact?.kind === 'target' || fact?.kind === 'rule' ? [...new Set(fact.record.responsible_units.map((u) => u.printed))] : [];
    return printed.length === 0 ? [] : [{ fact: id, printed }];
  });
}

/** One policy's column of every comparison. */
export function policyShard(site: Site, { targets, incentives, rules }: Comparisons, policy: PolicyRecord): PolicyShard {
  const at = site.records.policies.indexOf(policy);
  const { id, city, short, title, url, stage, holding, coding, validity, horizon } = policy;
  const [goals, offers, duties] = [columnOf(targets.cells, at), columnOf(incentives.cells, at), columnOf(rules.cells, at)];
  const flagIds = new Set([...goals, ...offers, ...duties].flatMap((cell) => cell.values.flatMap((v) => v.flags)));
  return {
    data_version: site.dataVersion,
    as_of: site.asOf,
    policy: { id, city, short, title, url, stage, holding, coding, validity, horizon },
    flags: [...flagIds].flatMap((flag) => {
      const said = site.flagOf(flag);
      return said === null ? [] : [{ id: flag, ...said }];
    }),
    offers: offersOf(offers),
    terms: offersOf(offers).map((offer) => ({ fact: offer.id, lines: [...site.termsOf(offer.id)] })),
    offices: officesOf(site, [...goals, ...duties]),
    targets: goals.map((cell, r) => packTargetCell(targets.rows[r]?.id ?? '', cell)),
    incentives: offers.map((cell, r) => packIncentiveCell(incentives.rows[r]?.id ?? '', cell)),
    rules: duties.map((cell, r) => packRuleCell(rules.rows[r]?.id ?? '', cell)),
  };
}

/** A file of a row: the first has the row's name, the others a number after it. */
export const rowFile = (row: string, page: number): string => `row/${row}${page === 1 ? '' : `.${page}`}.json.gzip`;

export const rowPages = ({ records }: Pick<Site, 'records'>): number => Math.max(1, Math.ceil(records.policies.length / POLICIES_A_FILE));

/** What the policies of one file say in one row. */
export function rowShard(site: Site, comparisons: Comparisons, row: RowRecord, page: number): RowShard {
  const { rows, cells } = comparisons[row.comparison];
  const of = cells[rows.findIndex((r) => r.id === row.id)] ?? [];
  const [from, to] = [(page - 1) * POLICIES_A_FILE, page * POLICIES_A_FILE];
  return {
    data_version: site.dataVersion,
    row,
    policies: site.records.policies.length,
    next: page < rowPages(site) ? rowFile(row.id, page + 1) : null,
    cells: site.records.policies.slice(from, to).flatMap(({ id }, i) => of.slice(from + i, from + i + 1).map((cell) => packRowCell(id, cell))),
  };
}

/** The words of every fact of one policy, a sentence once however many facts are coded from it. */
export function evidenceShard(site: Site, { id, short, title, doc_number }: PolicyRecord): EvidenceShard {
  const { targets, incentives, rules, bundle } = site.entryOf(id);
  const proofs = [...targets, ...incentives, ...rules].flatMap(({ id: fact, clause, quote, sentence, responsible_units, units_inherited }) => {
    const parsed = bundle.policy.clauseById.get(clause);
    if (parsed === undefined) return [];
    const offices = unitsText(site.words, responsible_units);
    const inherited = site.words.marks.list(units_inherited.map((unit) => officeName(site, unit)));
    const stands = {
      ...{ clause, place: clausePlace(bundle.policy, parsed, site.words.reading.secondNumber), sentence },
      ...(offices === '' ? {} : { offices }),
      ...(inherited === '' ? {} : { inherited }),
    };
    return [{ stands, quoted: quote === sentence ? { fact } : { fact, quote } }];
  });
  return {
    data_version: site.dataVersion,
    policy: { id, short, title, doc_number },
    proofs: [...groupBy(proofs, ({ stands }) => JSON.stringify(stands)).values()].flatMap((same) =>
      same.slice(0, 1).map(({ stands }) => ({ ...stands, facts: same.map(({ quoted }) => quoted) })),
    ),
  };
}
