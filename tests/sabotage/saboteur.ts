/** Tries slips in a policy file in memory: what the readers and the check say of the file with each. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../src/build/content.ts';
import { checkCorpus } from '../../src/domain/check/check-corpus.ts';
import { checkIncentive, checkPolicy, checkTarget } from '../../src/domain/check/check-policy.ts';
import type { PolicyBundle } from '../../src/domain/parse/bundle.ts';
import { locateIn, placePolicy, splitFrontmatter, type ParsedPolicy, type PlacedFact } from '../../src/domain/parse/policy.ts';
import { parseYaml } from '../../src/domain/parse/yaml.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { incentiveInput, type IncentiveInput } from '../../src/domain/schema/incentive.ts';
import { policyInput } from '../../src/domain/schema/policy.ts';
import { readShape } from '../../src/domain/schema/shape.ts';
import { targetInput, type TargetInput } from '../../src/domain/schema/target.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';
import { changed, mutationsOf, type Mutation } from './mutations.ts';
import type { Raw } from './slips.ts';

/** A policy file that slips are tried in. */
export interface Saboteur {
  readonly mutations: readonly Mutation[];
  /** What is said of the file with this slip in it, the first that is found; nothing: the slip goes through. */
  readonly problemsOf: (mutation: Mutation) => readonly Problem[];
}

const SCHEMAS = { targets: targetInput, incentives: incentiveInput };
const listOf = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);

/** Reads a policy file once; every slip is then tried on its data. */
export function makeSaboteur(root: string, bundle: PolicyBundle, content: Content): Saboteur {
  const { file, input, clauses } = bundle.policy;
  const { frontmatter = '', body: text = '' } = splitFrontmatter(readFileSync(path.join(root, file), 'utf8')) ?? {};
  const data = parseYaml(frontmatter) as Raw;
  const body = bodyToBlocks(text);
  const events = content.events.flatMap((s) => s.events.map((e) => e.id));
  const others = content.bundles.filter((b) => b !== bundle);
  const inFull = (policy: ParsedPolicy) => [...checkPolicy({ ...bundle, policy }, content), ...checkCorpus([{ ...bundle, policy }, ...others], content)];

  /** The whole file is read again. */
  function readAgain(now: Raw): readonly Problem[] {
    const shape = readShape(policyInput, now);
    if (!shape.ok) return shape.problems.map((p) => ({ file, ...p }));
    const { policy, problems } = placePolicy(shape.value, body, file);
    return problems.length > 0 ? problems : inFull(policy);
  }

  /** One fact is read again, and stands among the others: the same as reading all, and faster. Its own rules are asked first. */
  function readFact(list: keyof typeof SCHEMAS, at: number, raw: unknown): readonly Problem[] {
    const shape = readShape<typeof targetInput | typeof incentiveInput>(SCHEMAS[list], raw);
    if (!shape.ok) return shape.problems.map((p) => ({ file, ...p }));
    const problems: Problem[] = [];
    const range = locateIn(bundle.policy.clauseById, shape.value, `${list}.${at}.quote`, (field, clause, message, remedy) =>
      problems.push({ file, path: field, clause, message, remedy }),
    );
    if (range === null) return problems;
    const placed = { fact: shape.value, field: `${list}.${at}`, range, cell: null };
    const among = <T extends { field: string }>(facts: readonly T[]) => facts.map((f) => (f.field === placed.field ? (placed as unknown as T) : f));
    const policy = {
      ...bundle.policy,
      input: { ...input, [list]: input[list].map((fact, i) => (i === at ? shape.value : fact)) },
      [list]: among<PlacedFact<unknown>>(bundle.policy[list]),
    };
    const own =
      list === 'targets'
        ? checkTarget(policy, placed as PlacedFact<TargetInput>, content)
        : checkIncentive(policy, placed as PlacedFact<IncentiveInput>, content);
    return own.length > 0 ? own : inFull(policy);
  }

  return {
    mutations: mutationsOf(
      input.id,
      data,
      clauses.map((c) => c.id),
      events,
    ),
    problemsOf: ({ changes }) => {
      const now = changes.reduce(changed, data) as Raw;
      const [list, at] = changes[0]?.path ?? [];
      const isOne = changes.every(({ path: p }) => p[0] === list && p[1] === at && p.length > 2);
      return isOne && typeof at === 'number' && (list === 'targets' || list === 'incentives') ? readFact(list, at, listOf(now[list])[at]) : readAgain(now);
    },
  };
}
