/**
 * `npm test`: every check there is — format, lint, types, content, unit and browser tests — and one closing line
 * that counts them. Each tool counts as one check, each vitest test as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const REPORT = '.cache/vitest-report.json';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}
const steps: readonly Step[] = [
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
  { name: 'lint', command: 'eslint', args: ['-c', '.config/eslint.config.js', '--max-warnings', '0', '.'] },
  { name: 'types', command: 'astro', args: ['check', '--minimumFailingSeverity', 'hint'] },
  { name: 'content', command: process.execPath, args: ['scripts/check.ts'] },
];

function run({ name, command, args }: Step): boolean {
  console.log(`\n— ${name}`);
  const result = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  if (result.error !== undefined) console.error(`${name}: ${result.error.message}. Run this through npm, after npm install.`);
  return result.status === 0;
}

let passed = 0;
let failed = 0;
for (const step of steps) {
  if (run(step)) passed++;
  else failed++;
}

mkdirSync('.cache', { recursive: true });
rmSync(REPORT, { force: true });
const tests = run({
  name: 'tests',
  command: 'vitest',
  args: ['run', '--config', '.config/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
});
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
