/** Tries slips in a policy file in memory: what the readers and the check say of the file with each. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../../src/build/content.ts';
import { checkCorpus } from '../../src/domain/check/check-corpus.ts';
import { checkPolicy } from '../../src/domain/check/check-policy.ts';
import type { PolicyBundle } from '../../src/domain/parse/bundle.ts';
import { placePolicy, splitFrontmatter } from '../../src/domain/parse/policy.ts';
import { parseYaml } from '../../src/domain/parse/yaml.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { policyInput } from '../../src/domain/schema/policy.ts';
import { readShape } from '../../src/domain/schema/shape.ts';
import { bodyToBlocks } from '../../src/domain/text/markdown.ts';
import { changed, mutationsOf, type Mutation } from './mutations.ts';
import type { Raw } from './slips.ts';

/** A policy file that slips are tried in. */
export interface Saboteur {
  readonly mutations: readonly Mutation[];
  /** Everything that is said of the file with this slip in it; nothing: the slip goes through. */
  readonly problemsOf: (mutation: Mutation) => Problem[];
}

/** Reads a policy file once; every slip is then tried on its data. */
export function makeSaboteur(root: string, bundle: PolicyBundle, content: Content): Saboteur {
  const { file, input, clauses } = bundle.policy;
  const { frontmatter = '', body: text = '' } = splitFrontmatter(readFileSync(path.join(root, file), 'utf8')) ?? {};
  const data = parseYaml(frontmatter) as Raw;
  const body = bodyToBlocks(text);
  const events = content.events.flatMap((s) => s.events.map((e) => e.id));
  const others = content.bundles.filter((b) => b !== bundle);
  return {
    mutations: mutationsOf(
      input.id,
      data,
      clauses.map((c) => c.id),
      events,
    ),
    problemsOf: ({ changes }) => {
      const shape = readShape(policyInput, changes.reduce(changed, data));
      if (!shape.ok) return shape.problems.map((p) => ({ file, ...p }));
      const { policy, problems } = placePolicy(shape.value, body, file);
      const bad = { ...bundle, policy };
      return [...problems, ...checkPolicy(bad, content), ...checkCorpus([bad, ...others], content)];
    },
  };
}
