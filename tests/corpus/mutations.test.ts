/** Sabotage of the real files: whatever changes in a body or a figure, the check must say where. */
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { checkPolicy } from '../../src/domain/check/check-policy.ts';
import type { PolicyBundle } from '../../src/domain/parse/bundle.ts';
import type { Clause } from '../../src/domain/parse/clauses.ts';
import { parsePolicy, splitFrontmatter } from '../../src/domain/parse/policy.ts';
import { formatProblem, type Problem } from '../../src/domain/problem.ts';
import { readContent } from '../../src/build/content.ts';
import { goldenAmounts, goldenTargets } from './golden.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { content } = await readContent(ROOT);
const bundles = content.bundles.map((b) => [b.policy.input.id, b] as const);
const bundleOf = (id: string): PolicyBundle => {
  const bundle = content.bundles.find((b) => b.policy.input.id === id);
  if (bundle === undefined) throw new Error(`no policy ${id}`);
  return bundle;
};
const fileOf = (bundle: PolicyBundle) => readFileSync(`${ROOT}/${bundle.policy.file}`, 'utf8');

function problemsAfter(bundle: PolicyBundle, text: string): Problem[] {
  const { policy, problems } = parsePolicy(text, bundle.policy.file);
  return policy === null ? [...problems] : [...problems, ...checkPolicy({ ...bundle, policy }, content)];
}

/** A printed character with its neighbours: `words` stands once in the body, `at` is its place there. */
interface Spot {
  readonly clause: string;
  readonly words: string;
  readonly at: number;
}
/** Places inside running text or a cell that can be found again in the file; what gives a clause its id is left alone: its number, a row's label. */
function spotsOf(bundle: PolicyBundle, body: string, isWanted: (char: string, next: string) => boolean): Spot[] {
  const spotsIn = (clause: Clause) =>
    clause.pieces.flatMap((piece) => {
      if (clause.kind === 'row' && piece.column === bundle.policy.input.tables.find((t) => t.id === clause.table)?.label_column) return [];
      const text = clause.text.slice(piece.start, piece.end);
      const first = piece.start === 0 ? (clause.number?.length ?? 0) : 0;
      return Array.from(text, (_, i): Spot => {
        const from = Math.max(first, i - 9);
        return { clause: clause.id, words: text.slice(from, i + 9), at: i - from };
      }).filter(
        ({ words, at }, i) => i >= first && !words.includes('\n') && isWanted(words.charAt(at), words.charAt(at + 1)) && body.split(words).length === 2,
      );
    });
  return bundle.policy.clauses.flatMap(spotsIn);
}

const SPOTS = 6;
/** The same spots on every run, drawn from all over the document. */
const draw = <T>(all: readonly T[]): T[] => fc.sample(fc.constantFrom(...all), { seed: 20220330, numRuns: SPOTS });

const isWord = (c: string) => /[\p{Script=Han}\d]/u.test(c);
const otherDigit = (c: string) => String((Number(c) + 3) % 10);
/** Official words without white space, `from` to `to` replaced. */
const mutations = [
  { name: 'a digit changes', wanted: (c: string) => /\d/.test(c), change: (c: string, next: string) => otherDigit(c) + next },
  { name: 'a character is lost', wanted: (c: string, next: string) => isWord(c) && isWord(next) && c !== next, change: (_: string, next: string) => next },
  {
    name: 'two characters change places',
    wanted: (c: string, next: string) => isWord(c) && isWord(next) && c !== next,
    change: (c: string, next: string) => next + c,
  },
] as const;

describe.each(bundles)('the body of %s', (_id, bundle) => {
  const text = fileOf(bundle);
  const { body = '', frontmatter = '' } = splitFrontmatter(text) ?? {};
  const head = text.slice(0, text.length - body.length);

  it('has frontmatter and passes as it stands', () => {
    expect(frontmatter).not.toBe('');
    expect(problemsAfter(bundle, text).map(formatProblem)).toEqual([]);
  });

  it.each(mutations)('is refused at its clause when $name', ({ wanted, change }) => {
    const spots = draw(spotsOf(bundle, body, wanted));
    expect(spots.length).toBe(SPOTS);
    for (const { clause, words, at } of spots) {
      const changed = words.slice(0, at) + change(words.charAt(at), words.charAt(at + 1)) + words.slice(at + 2);
      const problems = problemsAfter(bundle, head + body.replace(words, () => changed));
      const departure = problems.filter((p) => p.path === 'body').map((p) => ({ file: p.file, clause: p.clause }));
      expect(departure, `“${words}” → “${changed}”`).toEqual([{ file: bundle.policy.file, clause }]);
    }
  });
});

describe('a coded figure', () => {
  /** The file with one value of one fact raised, found by the fact’s id. */
  const raise = (text: string, id: string, amount?: string): string => {
    const parts = splitFrontmatter(text);
    const data = parseYaml(parts?.frontmatter ?? '') as Record<string, Record<string, unknown>[]>;
    const fact = [...(data.targets ?? []), ...(data.incentives ?? []), ...(data.rules ?? [])].find((f) => f.id === id);
    const holder = amount === undefined ? fact : (fact?.amounts as Record<string, unknown>[] | undefined)?.find((a) => a.key === amount);
    if (holder === undefined) throw new Error(`no fact ${id} ${amount ?? ''}`);
    holder.value = Number(holder.value) + 1;
    return `---\n${stringify(data)}---\n${parts?.body ?? ''}`;
  };
  const targets = goldenTargets
    .filter((g) => g.is.op !== 'full' && !g.clause.startsWith('a1'))
    .flatMap((g) =>
      bundleOf(g.policy)
        .policy.targets.filter((t) => t.fact.clause === g.clause && t.fact.value === g.is.value && t.cell === null)
        .map((t) => ({ policy: g.policy, id: t.fact.id, key: undefined })),
    );
  const amounts = goldenAmounts.flatMap((g) =>
    bundleOf(g.policy).policy.incentives.flatMap((i) =>
      i.fact.clause === g.clause ? i.fact.amounts.filter((a) => a.value !== null).map((a) => ({ policy: g.policy, id: i.fact.id, key: a.key })) : [],
    ),
  );

  it.each([...draw(targets), ...draw(amounts)])('is refused when it is raised by one: $policy $id $key', ({ policy, id, key }) => {
    const bundle = bundleOf(policy);
    const problems = problemsAfter(bundle, raise(fileOf(bundle), id, key));
    expect(problems.map((p) => p.file)).toContain(bundle.policy.file);
    expect(problems.map(formatProblem).join('\n')).toContain(`${id}.${key === undefined ? '' : `amounts.${key}.`}value`);
  });
});
