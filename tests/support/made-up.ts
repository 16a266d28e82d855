/** Made-up documents of `tests/fixtures/policies`, carried through the house in node: checked, published, compared, judged, found. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readContent } from '../../src/build/content.ts';
import { makeSite } from '../../src/build/load-site.ts';
import { checkCorpus } from '../../src/domain/check/check-corpus.ts';
import { checkPolicy } from '../../src/domain/check/check-policy.ts';
import type { PolicyBundle } from '../../src/domain/parse/bundle.ts';
import { parsePolicy } from '../../src/domain/parse/policy.ts';
import { parseYaml } from '../../src/domain/parse/yaml.ts';
import { formatProblems } from '../../src/domain/problem.ts';
import { knownTo, ruleBookOf } from '../../src/domain/rules/answer.ts';
import { asDefined } from '../../src/domain/rules/own-rules.ts';
import { readProfile } from '../../src/domain/rules/profile.ts';
import { totalsOf, type Total } from '../../src/domain/rules/totals.ts';
import { evaluate, type Evaluation } from '../../src/domain/rules/verdict.ts';
import { auditInput } from '../../src/domain/schema/audit.ts';
import { citiesInput, unitsInput, type Registries } from '../../src/domain/schema/registries.ts';
import type { IncentiveRecord } from '../../src/domain/schema/record.ts';
import { readShape } from '../../src/domain/schema/shape.ts';
import { cellAt } from '../../src/domain/table/table.ts';
import { makeLanguage } from '../../src/search/language/language.ts';
import { understand } from '../../src/search/language/understand.ts';
import { clauseDocuments } from '../../src/search/pack/clause-documents.ts';
import { buildQueryTables } from '../../src/search/pack/query-tables.ts';
import { makeMemoryIndex } from '../../src/search/rank/memory-index.ts';
import { rank } from '../../src/search/rank/rank.ts';
import { policyEvidence } from '../../src/views/cards.ts';
import { amountText, type AmountText } from '../../src/views/check/amount-lines.ts';
import { checkIndex, checkPlaces, checkShard } from '../../src/views/check/book-files.ts';
import { amountTerms } from '../../src/domain/rules/amount-terms.ts';
import { mergeBooks, needsTerms, ruleBook } from '../../src/views/check/book.ts';
import { incentivesComparison } from '../../src/views/comparisons.ts';
import type { Site } from '../../src/views/site.ts';
import { printIncentiveCell } from '../../src/views/tables/incentive-table.ts';
import { cellText } from './cell-text.ts';

const AS_OF = '2026-01-01';
const folder = new URL('../fixtures/policies/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const valueOf = <T>(shape: { ok: true; value: T } | { ok: false; problems: unknown }): T => {
  if (!shape.ok) throw new Error(JSON.stringify(shape.problems, null, 1));
  return shape.value;
};

/** The registries, with the made-up places and offices. */
const { content } = await readContent(process.cwd());
const added = parseYaml(read('registries.yaml')) as { cities: unknown; units: unknown };
const registries: Registries = {
  ...content,
  cities: [...content.cities, ...valueOf(readShape(citiesInput, added.cities))],
  units: [...content.units, ...valueOf(readShape(unitsInput, added.units))],
};

/** A document as it stands in its files, and what parsing says of it. @param change of the policy file, to break it */
function readBundle(id: string, change: (file: string) => string): { bundle: PolicyBundle; said: string } {
  const { policy, problems } = parsePolicy(change(read(`${id}.mdx`)), `content/policies/${id}.mdx`);
  if (policy === null) throw new Error(formatProblems(problems));
  const name = `${id}.audit.yaml`;
  const audit = valueOf(readShape(auditInput, existsSync(new URL(name, folder)) ? (parseYaml(read(name)) ?? {}) : {}));
  const text = read(policy.input.source.file);
  const source = { text, sha256: createHash('sha256').update(text).digest('hex') };
  return { bundle: { policy, audit, auditFile: `content/audit/${id}.yaml`, source }, said: problems.length === 0 ? '' : formatProblems(problems) };
}

export interface MadeUp {
  readonly site: Site;
  /** Everything that the check says; empty where it is content. */
  readonly problems: string;
  /** What the cell of a row says of the first document. */
  readonly cell: (row: string) => string;
  /** The lines of a fact's card: `条件：…`. */
  readonly card: (fact: string) => string[];
  /** An incentive, judged for a firm. */
  readonly judge: (incentive: string, answers: Record<string, unknown>) => Evaluation;
  /** The same as the page of the checker puts it, from the files that a browser loads. */
  readonly said: (incentive: string, answers: Record<string, unknown>) => AmountText;
  readonly totals: (answers: Record<string, unknown>) => readonly Total[];
  /** Ids of the clauses that a question finds, the best first. */
  readonly found: (question: string) => Promise<string[]>;
}

/** Made-up documents, together. @param change of each policy file, to break one */
export function madeUp(ids: readonly string[], change: (file: string) => string = (file) => file): MadeUp {
  const read = ids.map((id) => readBundle(id, change));
  const bundles = read.map((r) => r.bundle);
  const found = [...bundles.flatMap((b) => checkPolicy(b, registries)), ...checkCorpus(bundles, registries)];
  const said = [...read.map((r) => r.said), found.length === 0 ? '' : formatProblems(found)].filter(Boolean).join('\n');
  const site = makeSite({ ...registries, bundles });
  const { corpus, records } = site;
  const policies = records.policies.filter((p) => ids.includes(p.id));
  const [first] = policies;
  const rules = ruleBookOf(corpus);
  const incentiveOf = (id: string) => {
    const incentive = records.incentives.find((i) => i.id === id);
    if (incentive === undefined) throw new RangeError(`no incentive ${id}`);
    return incentive;
  };
  const defined = (i: IncentiveRecord) => asDefined(i, rules.policyOf(i.policy).own_rules);
  const profileOf = (answers: Record<string, unknown>) => {
    const { profile, errors } = readProfile(answers, knownTo(corpus));
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return profile;
  };
  const comparison = incentivesComparison(site, policies);
  const cards = bundles.flatMap((b) => policyEvidence(site, b).flatMap((block) => block.cards));
  const shards = checkPlaces(site)
    .filter((c) => policies.some((p) => p.city === c.id))
    .map((c) => checkShard(site, c));
  // as a browser does
  const book = mergeBooks(checkIndex(site), shards, shards.some(needsTerms) ? amountTerms : null);
  const language = makeLanguage(buildQueryTables(records, registries.cities));
  const index = makeMemoryIndex(clauseDocuments({ records, cities: registries.cities, units: registries.units }));
  return {
    site,
    problems: said,
    cell: (row) => cellText(printIncentiveCell(site, cellAt(comparison, row, first?.id ?? ''))),
    card: (fact) => {
      const card = cards.find((c) => c.facts.includes(fact));
      if (card === undefined) throw new RangeError(`no card of ${fact}`);
      return [...card.lines.map((l) => l.value), ...card.tags, ...card.sections.flatMap((s) => s.rows.map((r) => `${r.label}：${r.text}`))];
    },
    judge: (id, answers) => evaluate(defined(incentiveOf(id)), profileOf(answers), rules, AS_OF),
    said: (id, answers) => {
      const incentive = book.incentives.find((i) => i.id === id);
      if (incentive === undefined) throw new RangeError(`no incentive ${id} in the book`);
      return amountText(site.words, book, evaluate(incentive, profileOf(answers), ruleBook(book), AS_OF));
    },
    totals: (answers) =>
      totalsOf(
        records.incentives.map((i) => evaluate(defined(i), profileOf(answers), rules, AS_OF)),
        rules,
      ),
    found: async (question) => (await rank(understand(question, language), index)).hits.map((h) => records.clauses[h.document]?.id ?? ''),
  };
}
