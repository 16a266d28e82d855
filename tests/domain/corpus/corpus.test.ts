import { describe, expect, it } from 'vitest';
import { makeCorpus, type Facts } from '../../../src/domain/corpus/corpus.ts';
import { clauseKey } from '../../../src/domain/corpus/addresses.ts';
import { loadContent } from '../../../src/build/content.ts';
import { showsInRow } from '../../../src/domain/corpus/rows.ts';

const { bundles, ...registries } = await loadContent();
const corpus = makeCorpus(bundles, registries);
const { records } = corpus;

const all = [...records.targets, ...records.incentives, ...records.rules];
/** What a search through all records would find. */
const searched = (has: (fact: (typeof all)[number]) => boolean): Facts => ({
  targets: records.targets.filter(has),
  incentives: records.incentives.filter(has),
  rules: records.rules.filter(has),
});
const factsOf = ({ targets, incentives, rules }: Facts): Facts => ({ targets, incentives, rules });

describe('a corpus', () => {
  it('leads from every fact id to its record', () => {
    for (const record of all) expect(corpus.factById.get(record.id)?.record).toBe(record);
    expect(corpus.factById.get('nowhere')).toBeUndefined();
  });

  it('leads from an amount to the incentive that pays it', () => {
    for (const incentive of records.incentives) for (const a of incentive.amounts) expect(corpus.factById.get(a.id)?.record).toBe(incentive);
  });

  it('holds under each policy what a search would find, in printed order', () => {
    expect([...corpus.byPolicy.keys()]).toEqual(records.policies.map((p) => p.id));
    for (const [id, entry] of corpus.byPolicy) {
      expect(factsOf(entry)).toEqual(searched((f) => f.policy === id));
      expect(entry.clauses).toEqual(records.clauses.filter((c) => c.policy === id));
      expect(entry.discrepancies).toEqual(records.discrepancies.filter((d) => d.policy === id));
      expect(entry.bundle.policy.input.id).toBe(id);
    }
  });

  it('holds under each clause what a search would find', () => {
    expect(corpus.byClause.size).toBe(records.clauses.length);
    for (const clause of records.clauses) {
      const entry = corpus.byClause.get(clauseKey(clause.policy, clause.id));
      expect(entry?.clause).toBe(clause);
      expect(entry && factsOf(entry)).toEqual(searched((f) => f.policy === clause.policy && f.clause === clause.id));
    }
  });

  it('holds under each office the facts that name it or inherit it, each once', () => {
    for (const unit of records.units) {
      const entry = corpus.byUnit.get(unit.id);
      expect(entry && factsOf(entry), unit.id).toEqual(
        searched((f) => f.responsible_units.some((u) => u.unit === unit.id) || f.units_inherited.includes(unit.id)),
      );
    }
  });

  it('holds under each city its documents and offices, also where it has none', () => {
    expect([...corpus.byCity.keys()]).toEqual(registries.cities.map((c) => c.id));
    for (const [id, { policies, units }] of corpus.byCity) {
      expect(policies).toEqual(records.policies.filter((p) => p.city === id));
      expect(units).toEqual(records.units.filter((u) => u.city === id));
    }
  });

  it('holds under each row of the comparison the targets that show there', () => {
    for (const row of corpus.rows) expect(corpus.byRow.get(row.id)).toEqual(records.targets.filter((t) => showsInRow(t, row)));
  });
});
