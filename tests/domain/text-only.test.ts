/** A policy of which nothing is coded yet, carried from its file to its cells. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/domain/check/check-corpus.ts';
import { checkPolicy } from '../../src/domain/check/check-policy.ts';
import { compareIncentives } from '../../src/domain/compare/incentives.ts';
import { makePassageFinder } from '../../src/domain/compare/passages.ts';
import { compareTargets } from '../../src/domain/compare/targets.ts';
import { contentToRecords } from '../../src/domain/corpus/records.ts';
import type { PolicyBundle } from '../../src/domain/parse/bundle.ts';
import { parsePolicy } from '../../src/domain/parse/policy.ts';
import { formatProblems } from '../../src/domain/problem.ts';
import { auditInput } from '../../src/domain/schema/audit.ts';
import { readShape } from '../../src/domain/schema/shape.ts';
import { cellAt } from '../../src/domain/table/table.ts';
import { makeBundle, makeIncentive, makeTarget, registries, sha256, titles } from './factories.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/policies/${name}`, import.meta.url), 'utf8');

/** The fixture with what a test changes in its file. */
function readTextOnly(change: (file: string) => string = (file) => file): PolicyBundle {
  const { policy, problems } = parsePolicy(change(fixture('demo-2023-text.mdx')), 'content/policies/demo-2023-text.mdx');
  const audit = readShape(auditInput, {});
  if (policy === null || !audit.ok) throw new Error(formatProblems(problems));
  const text = fixture('demo-2023-text.txt');
  return { policy, audit: audit.value, auditFile: 'content/audit/demo-2023-text.yaml', source: { text, sha256: sha256(text) } };
}
const problemsOf = (bundle: PolicyBundle) => [...checkPolicy(bundle, registries), ...checkCorpus([bundle], registries)];

// a coded policy beside it fills the rows that are looked at
const coded = makeBundle({
  front: {
    targets: [makeTarget({ tiers: ['national-champion'] })],
    incentives: [makeIncentive({ event: 'first-set' }), makeIncentive({ id: 'demo-2022-i-bond', event: 'bond' })],
  },
});
const bundles = [readTextOnly(), coded];
const records = contentToRecords(bundles, registries);
const common = { policies: records.policies, cities: registries.cities, titles, passages: makePassageFinder(bundles, []) };

describe('a policy whose text alone is held', () => {
  it('has no problem: its numerals wait for the coding', () => {
    expect(formatProblems(problemsOf(readTextOnly()))).toBe(formatProblems([]));
    expect(formatProblems(problemsOf(readTextOnly((f) => f.replace('coding: text', 'coding: full'))))).toContain('300');
  });
  it('is held to its source all the same', () => {
    expect(formatProblems(problemsOf(readTextOnly((f) => f.replace('最高 300万元', '最高 500万元'))))).toContain('the text departs from the source');
  });
  it('must say how much of it is coded', () => {
    expect(parsePolicy(fixture('demo-2023-text.mdx').replace('coding: text\n', ''), 'x.mdx').problems.map((p) => p.path)).toEqual(['coding']);
  });
  it('publishes its clauses and says that nothing is coded', () => {
    expect(records.policies.find((p) => p.id === 'demo-2023-text')).toMatchObject({ coding: 'text', counts: { goals: 0, incentives: 0 } });
    expect(records.clauses.filter((c) => c.policy === 'demo-2023-text').map((c) => c.id)).toContain('c2-1');
  });
  it('is 尚未整理 in every cell, and opens the passages that speak of the row', () => {
    const incentives = compareIncentives({ ...common, incentives: records.incentives, events: registries.events });
    expect(cellAt(incentives, 'event-first-set', 'demo-2023-text')).toMatchObject({
      blank: 'not_coded',
      passages: [{ clause: 'p1' }, { clause: 'c2-1', quote: '1. 对首台（套）重大技术装备' }],
    });
    expect(cellAt(incentives, 'event-bond', 'demo-2023-text')).toMatchObject({ blank: 'not_coded', passages: [] });
    const targets = compareTargets({ ...common, targets: records.targets, indicators: registries.indicators });
    expect(cellAt(targets, 'row-champion', 'demo-2023-text')).toMatchObject({ blank: 'not_coded', passages: [{ clause: 'c2-2' }] });
  });
});
