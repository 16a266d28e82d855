/**
 * `npm test`: every check there is — format, lint, types, content, unit and browser tests — and one closing line
 * that counts them. Each tool counts as one check, each vitest test as one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORT = '.cache/vitest-report.json';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}
/** The longest first, so that none is left to run alone. */
const steps: readonly Step[] = [
  { name: 'types', command: 'astro', args: ['check', '--minimumFailingSeverity', 'hint'] },
  { name: 'lint', command: 'eslint', args: ['-c', '.config/eslint.config.js', '--max-warnings', '0', '.'] },
  {
    name: 'format',
    command: 'prettier',
    args: [
      '--config',
      '.config/prettier.json',
      '--ignore-path',
      '.config/prettierignore',
      '--check',
      'src',
      'scripts',
      'tests',
      '.config',
      'astro.config.mjs',
      '--log-level',
      'warn',
    ],
  },
  { name: 'content', command: process.execPath, args: ['scripts/check.ts'] },
];

/** Runs a step. What it prints is shown at once, or, where another runs beside it, together when it ends. */
function run({ name, command, args }: Step, isAlone: boolean): Promise<boolean> {
  if (isAlone) console.log(`\n— ${name}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const printed: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
    child.once('error', (error) => {
      printed.push(Buffer.from(`${name}: ${error.message}. Run this through npm, after npm install.`));
    });
    child.once('close', (status) => {
      const all = Buffer.concat(printed).toString().trimEnd();
      if (!isAlone) console.log(`\n— ${name}\n${all}`);
      else if (all !== '') console.error(all);
      resolve(status === 0);
    });
  });
}

let passed = 0;
let failed = 0;
/** Two at a time, as the machine has two cores; each worker takes the next step that nobody has taken. */
const waiting = [...steps];
async function work(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    if (await run(step, false)) passed++;
    else failed++;
  }
}
await Promise.all([work(), work()]);

mkdirSync('.cache', { recursive: true });
rmSync(REPORT, { force: true });
const tests = await run(
  {
    name: 'tests',
    command: 'vitest',
    args: ['run', '--config', '.config/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
  },
  true,
);
try {
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number };
  passed += report.numPassedTests;
  // a skipped test proves nothing, and a suite that broke before its tests counts as a failure
  failed += report.numFailedTests + report.numPendingTests + (tests || report.numFailedTests > 0 ? 0 : 1);
} catch {
  console.error('vitest left no report: it did not start.');
  failed++;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
