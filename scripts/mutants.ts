/**
 * `npm run mutants [-- COUNT [SEED]] [--only FILE[:LINE]] [--tests FOLDER]`: breaks one thing at a time in the rooms where a small slip would print a wrong sum,
 * and runs the tests that come by. A mutant that no test notices is listed with its place. Not part of `npm test`.
 * `--only`, as often as wanted, breaks what begins with that path, or stands on that line; `--tests` asks those tests alone.
 *
 * All mutants of a file stand in its code at once, each behind a condition, so that a file is compiled once and one worker
 * tries them all (`mutant-runner.ts`); the files on disk are never touched. Only what a file computes when it is loaded
 * takes a run of its own. Loops count their turns: a mutant that never ends is noticed too. What is found is written as
 * it comes to `.cache/mutants/`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { createVitest, type TestSpecification } from 'vitest/node';
import { EQUIVALENT } from './equivalent-mutants.ts';
import type { Found, Task } from './mutant-runner.ts';

/** What is broken. */
const ROOMS: readonly string[] = [
  'src/domain/number',
  'src/domain/table',
  'src/domain/compare',
  'src/domain/rules',
  'src/domain/parse/unit-notes.ts',
  'src/words/zh/figure.ts',
  'src/words/zh/amount.ts',
  'src/views/amounts.ts',
  'src/views/offices.ts',
];
/** The tests that should notice. */
const TESTS = [
  ...['number', 'table', 'compare', 'rules', 'parse'].map((room) => `tests/domain/${room}/**/*.test.ts`),
  'tests/words/**/*.test.ts',
  'tests/views/**/*.test.ts',
  'tests/search/quantity.test.ts',
];
const FOUND = path.resolve('.cache/mutants');

interface Mutant {
  readonly id: number;
  readonly room: string;
  readonly file: string;
  readonly line: number;
  /** The line, trimmed. */
  readonly on: string;
  readonly from: string;
  readonly to: string;
}
type Verdict = 'killed' | 'timed out' | 'survived' | 'unreached' | 'equivalent';

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

/** What an if or a ?: asks. */
const isCondition = (node: ts.Node): boolean =>
  (ts.isIfStatement(node.parent) && node.parent.expression === node) || (ts.isConditionalExpression(node.parent) && node.parent.condition === node);

/** What may stand in place of an expression: its text with one thing changed; null where the grammar knows none. */
function mutationOf(node: ts.Node, print: (n: ts.Node) => string): string | null {
  if (ts.isBinaryExpression(node)) {
    const swapped = SWAPS.get(node.operatorToken.kind);
    // words are joined by +, and minus would make no sense of them
    const joinsWords =
      node.operatorToken.kind === ts.SyntaxKind.PlusToken && [node.left, node.right].some((n) => ts.isStringLiteralLike(n) || ts.isTemplateExpression(n));
    if (swapped === undefined || joinsWords) return isCondition(node) ? `!(${print(node)})` : null;
    return `${print(node.left)} ${swapped} ${print(node.right)}`;
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) return print(node.operand);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return 'false';
  if (node.kind === ts.SyntaxKind.FalseKeyword) return 'true';
  if (ts.isNumericLiteral(node)) return `${node.text} + 1`;
  if (isCondition(node)) return `!(${print(node)})`;
  if (ts.isBigIntLiteral(node)) return `${node.text} + 1n`;
  return null;
}

/** Expressions whose value a function gives back. */
const isReturned = (node: ts.Node): boolean =>
  (ts.isReturnStatement(node.parent) && node.parent.expression === node) || (ts.isArrowFunction(node.parent) && node.parent.body === node && !ts.isBlock(node));

/** A file with all its mutants, and the list of them. `next` is the first free id. */
function mutate(file: string, room: string, next: number): { code: string; mutants: Mutant[] } {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const lines = text.split('\n');
  const add = (node: ts.Node, from: string, to: string): number => {
    const id = next + mutants.length;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    mutants.push({ id, file, line: line + 1, on: (lines[line] ?? '').trim(), from, to, room });
    return id;
  };
  const behind = (id: number, to: string, original: string) => `(__at(${id}) ? (${to}) : (${original}))`;

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
  const head =
    'const __b = globalThis.__broken; ' +
    'const __at = (id) => { if (__b.mutant === -1) __b.hits.add(id); return id === __b.mutant; }; ' +
    "const __turn = () => { if (++__b.turns > __b.most) throw new Error('no end'); };\n";
  return { code: head + printChildren(source), mutants };
}

const filesOf = (source: string): string[] =>
  statSync(source).isDirectory()
    ? readdirSync(source, { recursive: true, encoding: 'utf8' })
        .filter((f) => f.endsWith('.ts'))
        .map((f) => path.join(source, f))
        .sort()
    : [source];

const equivalent = (m: Mutant): boolean => EQUIVALENT.some((e) => e.file === m.file && e.on === m.on && e.to.includes(m.to.replace(/\s+/g, ' ')));
const short = (t: string): string => t.replace(/\s+/g, ' ').slice(0, 90);

const coded = new Map<string, string>();
const all: Mutant[] = [];
for (const room of ROOMS)
  for (const file of filesOf(room)) {
    const { code, mutants } = mutate(file, room, all.length);
    coded.set(path.resolve(file), code);
    all.push(...mutants);
  }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true, default: [] }, tests: { type: 'string', multiple: true, default: [] } },
});
const [count = 300, seed = 20220330] = positionals.map(Number);
const isAsked = ({ file, line }: Mutant): boolean =>
  values.only.length === 0 || values.only.some((o) => (o.includes(':') ? o === `${file}:${line}` : file.startsWith(o)));
const chosen = shuffle(all.filter(isAsked), makeRandom(seed)).slice(0, count);

/** Test files run in the order in which they are given. */
class AsGiven {
  shard = (files: TestSpecification[]): TestSpecification[] => files;
  sort = (files: TestSpecification[]): TestSpecification[] => files;
}
process.env.HENGCE_RUNS ??= '60';
const vitest = await createVitest(
  {
    config: false,
    root: process.cwd(),
    include: TESTS,
    watch: false,
    // the code on disk is not the code that runs
    fsModuleCache: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: [{}],
    pool: 'threads',
    maxWorkers: 1,
    runner: path.resolve('scripts/mutant-runner.ts'),
    env: { TZ: 'Asia/Shanghai' },
    sequence: { sequencer: AsGiven },
  },
  { plugins: [{ name: 'mutants', enforce: 'pre', transform: (_code, id) => coded.get(id.split('?')[0] ?? id) }] },
);
/** The errors of a run of these tests. */
async function run(specs: TestSpecification[], alive: number | null): Promise<string[]> {
  // a worker takes the environment of the moment it starts in
  process.env.HENGCE_MUTANTS = JSON.stringify({ chosen: chosen.map((m) => m.id), folder: FOUND, alive } satisfies Task);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specs);
  const errorsOf = (m: (typeof testModules)[number]) => [...m.errors(), ...[...m.children.allTests()].flatMap((t) => t.result().errors ?? [])];
  return [...unhandledErrors.map(String), ...testModules.flatMap((m) => errorsOf(m).map((e) => `${m.relativeModuleId}: ${e.message}`))];
}

rmSync(FOUND, { recursive: true, force: true });
mkdirSync(FOUND, { recursive: true });
const specs = await vitest.globTestSpecifications(values.tests);
const errors = await run(specs, null);
if (errors.length > 0) throw new Error(`these tests fail without any mutant, mend them first:\n${errors.join('\n')}`);
const found = readdirSync(FOUND).map((f) => JSON.parse(readFileSync(path.join(FOUND, f), 'utf8')) as Found);
const [killed, endless, reached] = (['killed', 'endless', 'reached'] as const).map((what) => new Set(found.flatMap((f) => f[what]))) as [
  Set<number>,
  Set<number>,
  Set<number>,
];
for (const { id } of chosen) {
  const loading = new Set(found.filter((f) => f.atImport.includes(id)).map((f) => path.resolve(f.file)));
  if (killed.has(id) || endless.has(id) || loading.size === 0) continue;
  reached.add(id);
  for (const spec of specs.filter((s) => loading.has(s.moduleId))) {
    const said = await run([spec], id);
    if (said.length === 0) continue;
    (said.some((e) => e.includes('no end') || e.includes('timed out')) ? endless : killed).add(id);
    break;
  }
}
await vitest.close();

function verdictOn(mutant: Mutant): Verdict {
  if (killed.has(mutant.id)) return 'killed';
  if (endless.has(mutant.id)) return 'timed out';
  if (equivalent(mutant)) return 'equivalent';
  return reached.has(mutant.id) ? 'survived' : 'unreached';
}
const verdicts = chosen.map((mutant) => ({ mutant, verdict: verdictOn(mutant) }));
for (const { mutant, verdict } of verdicts)
  if (verdict === 'survived' || verdict === 'unreached')
    console.log(`${verdict}  ${mutant.file}:${mutant.line}  ${short(mutant.from)}  →  ${short(mutant.to)}`);
for (const room of [...ROOMS, null]) {
  const here = verdicts.filter(({ mutant }) => room === null || mutant.room === room);
  const of = (v: Verdict) => here.filter(({ verdict }) => verdict === v).length;
  const share = (100 * (of('killed') + of('timed out'))) / (here.length - of('equivalent'));
  const parts = (['killed', 'timed out', 'survived', 'unreached', 'equivalent'] as const).map((v) => `${of(v)} ${v}`).join(', ');
  if (here.length > 0) console.log(`${(room ?? 'all').padEnd(32)}${here.length} mutants: ${parts}: ${share.toFixed(1)} %`);
}
console.log(`of ${all.length} possible; seed ${seed}`);
