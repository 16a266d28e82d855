/**
 * `npm run mutants [-- COUNT [SEED]]`: breaks one thing at a time in the rooms where a small slip would print a wrong sum,
 * and runs the tests of that room. A mutant that no test notices is listed with its place. Not part of `npm test`.
 *
 * All mutants of a file stand in its code at once, each behind a condition on HENGCE_MUTANT, so that a file is
 * compiled once. Loops count their turns: a mutant that never ends is noticed too.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { createVitest, type Vitest } from 'vitest/node';

/** Files that are broken, and the tests that should notice. */
const ROOMS: readonly { readonly source: string; readonly tests: readonly string[] }[] = [
  { source: 'src/domain/number', tests: ['tests/domain/number'] },
  { source: 'src/domain/table', tests: ['tests/domain/table'] },
  { source: 'src/domain/compare', tests: ['tests/domain/compare'] },
  { source: 'src/domain/parse/unit-notes.ts', tests: ['tests/domain/parse/unit-notes.test.ts'] },
  { source: 'src/words/zh/figure.ts', tests: ['tests/words'] },
  { source: 'src/words/zh/amount.ts', tests: ['tests/words'] },
];
const MOST_TURNS = 2e7;

interface Mutant {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
}

const SWAPS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.PercentToken, '*'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
]);

/** A number from a seed, in [0, 1), again and again (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffle<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

const isLoop = (node: ts.Node): node is ts.IterationStatement =>
  ts.isForStatement(node) || ts.isForOfStatement(node) || ts.isForInStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node);

/** What may stand in place of an expression: its text with one thing changed; null where the grammar knows none. */
function mutationOf(node: ts.Node, print: (n: ts.Node) => string): string | null {
  if (ts.isBinaryExpression(node)) {
    const swapped = SWAPS.get(node.operatorToken.kind);
    // words are joined by +, and minus would make no sense of them
    const joinsWords =
      node.operatorToken.kind === ts.SyntaxKind.PlusToken && [node.left, node.right].some((n) => ts.isStringLiteralLike(n) || ts.isTemplateExpression(n));
    return swapped === undefined || joinsWords ? null : `${print(node.left)} ${swapped} ${print(node.right)}`;
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return print(node.operand);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return 'false';
  if (node.kind === ts.SyntaxKind.FalseKeyword) return 'true';
  if (ts.isNumericLiteral(node)) return `${node.text} + 1`;
  if (ts.isBigIntLiteral(node)) return `${node.text} + 1n`;
  return null;
}

/** Expressions whose value a function gives back. */
const isReturned = (node: ts.Node): boolean =>
  (ts.isReturnStatement(node.parent) && node.parent.expression === node) || (ts.isArrowFunction(node.parent) && node.parent.body === node && !ts.isBlock(node));

/** A file with all its mutants, and the list of them. `next` is the first free id. */
function mutate(file: string, tests: readonly string[], next: number): { code: string; mutants: Mutant[] } {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, from: string, to: string): number => {
    const id = next + mutants.length;
    mutants.push({ id, file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, from, to, tests });
    return id;
  };
  const behind = (id: number, to: string, original: string) => `(__mutant === '${id}' ? (${to}) : (${original}))`;

  /** The node's text, its children mutated. */
  const printChildren = (node: ts.Node): string => {
    let out = '';
    let at = node.getStart();
    node.forEachChild((child) => {
      out += text.slice(at, child.getStart()) + print(child);
      at = child.end;
    });
    return out + text.slice(at, node.end);
  };
  const printExpression = (node: ts.Expression): string => {
    let out = printChildren(node);
    const raw = node.getText();
    const to = mutationOf(node, (n) => n.getText());
    if (to !== null) out = behind(add(node, raw, to), to, out);
    if (isReturned(node) && raw !== 'undefined') out = behind(add(node, `return ${raw}`, 'return undefined'), 'undefined', out);
    return out;
  };
  const isKept = (node: ts.Node) =>
    ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  const isName = (node: ts.Node) => (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent)) && node.parent.name === node;
  const print = (node: ts.Node): string => {
    if (isKept(node) || isName(node)) return node.getText();
    if (ts.isExpression(node) && !ts.isOmittedExpression(node)) return printExpression(node);
    const out = printChildren(node);
    // a loop's body, whole: its turns are counted
    return isLoop(node.parent) && node.parent.statement === node ? `{ __turn(); ${out} }` : out;
  };
  const head = `const __mutant = process.env.HENGCE_MUTANT; let __turns = 0; const __turn = () => { if (__mutant !== '' && ++__turns > ${MOST_TURNS}) throw new Error('no end'); };\n`;
  return { code: head + printChildren(source), mutants };
}

const filesOf = (source: string): string[] =>
  statSync(source).isDirectory()
    ? readdirSync(source, { recursive: true, encoding: 'utf8' })
        .filter((f) => f.endsWith('.ts'))
        .map((f) => path.join(source, f))
        .sort()
    : [source];

/** Whether some test of the mutant's room fails. */
async function isKilled(vitest: Vitest, mutant: Mutant | null, tests: readonly string[]): Promise<boolean> {
  // a worker takes the environment of the moment it starts in
  process.env.HENGCE_MUTANT = mutant === null ? '' : String(mutant.id);
  const specs = (await vitest.globTestSpecifications()).filter((s) => tests.some((t) => path.relative(process.cwd(), s.moduleId).startsWith(t)));
  if (specs.length === 0) throw new Error(`no test stands in ${tests.join(', ')}`);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs);
  return unhandledErrors.length > 0 || testModules.some((m) => !m.ok());
}

const [count = 300, seed = 20220330] = process.argv.slice(2).map(Number);
const coded = new Map<string, string>();
const all: Mutant[] = [];
for (const { source, tests } of ROOMS)
  for (const file of filesOf(source)) {
    const { code, mutants } = mutate(file, tests, all.length);
    coded.set(path.resolve(file), code);
    all.push(...mutants);
  }
const chosen = shuffle(all, makeRandom(seed)).slice(0, count);

const vitest = await createVitest(
  {
    config: false,
    root: process.cwd(),
    include: ['tests/domain/**/*.test.ts', 'tests/words/**/*.test.ts'],
    watch: false,
    bail: 1,
    testTimeout: 60_000,
    reporters: [{}],
    pool: 'forks',
  },
  { plugins: [{ name: 'mutants', enforce: 'pre', transform: (_code, id) => coded.get(id.split('?')[0] ?? id) }] },
);
for (const { tests } of ROOMS)
  if (await isKilled(vitest, null, tests)) throw new Error(`the tests in ${tests.join(', ')} fail without any mutant: mend them first`);

const survivors: Mutant[] = [];
for (const [i, mutant] of chosen.entries()) {
  if (!(await isKilled(vitest, mutant, mutant.tests))) {
    survivors.push(mutant);
    console.log(`${mutant.file}:${mutant.line}  ${mutant.from.replace(/\s+/g, ' ').slice(0, 80)}  →  ${mutant.to.replace(/\s+/g, ' ').slice(0, 80)}`);
  }
  if (process.stdout.isTTY) process.stdout.write(`\r${i + 1}/${chosen.length}`);
}
await vitest.close();
const killed = chosen.length - survivors.length;
console.log(`${killed} of ${chosen.length} mutants killed (${((100 * killed) / chosen.length).toFixed(1)} %), of ${all.length} possible; seed ${seed}`);
