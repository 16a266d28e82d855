/**
 * Runs every test once as it is, then once with each mutant that it comes by and no test has noticed yet. Told what to try
 * by `scripts/mutants.ts`, and leaves there what it found, one file a test file.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { TestRunner } from 'vitest';

/** What the mutated code asks at every place. */
export interface Broken {
  /** Which mutant is alive; −1 for none. */
  mutant: number;
  /** Places come by while none is. */
  hits: Set<number>;
  /** Turns of loops, and the most there may be. */
  turns: number;
  most: number;
}
/** What one test file found. */
export interface Found {
  readonly file: string;
  /** Mutants come by before the first test ran: what they change may stand in a constant. */
  readonly atImport: readonly number[];
  readonly reached: readonly number[];
  readonly killed: readonly number[];
  readonly endless: readonly number[];
}
/** What there is to try, where results go, and the one mutant that is alive from the start, if any. */
export interface Task {
  readonly chosen: readonly number[];
  readonly folder: string;
  readonly alive: number | null;
}

const task = JSON.parse(process.env.HENGCE_MUTANTS ?? '') as Task;
const broken: Broken = { mutant: task.alive ?? -1, hits: new Set(), turns: 0, most: task.alive === null ? Infinity : 1e7 };
(globalThis as { __broken?: Broken }).__broken = broken;
// the first counterexample is enough
fc.configureGlobal({ endOnFailure: true });

type Test = Parameters<typeof TestRunner.getTestFn>[0];
const readFound = (): Found[] => readdirSync(task.folder).map((f) => JSON.parse(readFileSync(path.join(task.folder, f), 'utf8')) as Found);

/** Some tests use up what their hooks have laid out, and cannot be asked twice. */
async function isRepeatable(run: () => unknown): Promise<boolean> {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}

export default class MutantRunner extends TestRunner {
  #atImport: Set<number> | null = null;
  readonly #reached = new Set<number>();
  readonly #killed = new Set<number>();
  readonly #endless = new Set<number>();
  readonly #open = new Set(task.chosen);

  async runTask(test: Test): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (task.alive !== null) {
      await run();
      return;
    }
    if (this.#atImport === null) {
      this.#atImport = broken.hits;
      for (const { killed, endless } of readFound()) for (const id of [...killed, ...endless]) this.#open.delete(id);
    }
    [broken.hits, broken.turns, broken.most] = [new Set(), 0, Infinity];
    await run();
    const reached = [...broken.hits];
    broken.most = broken.turns * 10 + 100_000;
    for (const id of reached) this.#reached.add(id);
    if (!reached.some((id) => this.#open.has(id)) || !(await isRepeatable(run))) return;
    for (const id of reached) {
      if (!this.#open.has(id)) continue;
      [broken.mutant, broken.turns] = [id, 0];
      try {
        await run();
      } catch (error) {
        (broken.turns > broken.most || String(error).includes('timed out') ? this.#endless : this.#killed).add(id);
        this.#open.delete(id);
      }
    }
    [broken.mutant, broken.most] = [-1, Infinity];
    // nothing a mutant did may live on
    await run();
  }

  override onAfterRunFiles(files: Parameters<TestRunner['onAfterRunFiles']>[0]): void {
    super.onAfterRunFiles(files);
    if (task.alive !== null) return;
    const file = path.relative(process.cwd(), files[0]?.filepath ?? '');
    const found: Found = {
      file,
      atImport: [...(this.#atImport ?? [])],
      reached: [...this.#reached],
      killed: [...this.#killed],
      endless: [...this.#endless],
    };
    writeFileSync(path.join(task.folder, `${file.replaceAll('/', '+')}.json`), JSON.stringify(found));
  }
}
