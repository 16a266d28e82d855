/** One thing wrong with the content: where (file, field, clause), what, and what to do about it. */
export interface Problem {
  readonly file: string;
  /** Path of the field inside the file, e.g. `targets.3.quote`; empty for the file as a whole. */
  readonly path: string;
  readonly clause?: string;
  /** Line of the file, from 1, where somebody has looked it up. */
  readonly line?: number;
  readonly message: string;
  readonly remedy: string;
}

/** `content/policies/wuhu-2022.mdx › targets.3.quote (clause c2-p1): … → …` */
export function formatProblem(p: Problem): string {
  const where = [p.line === undefined ? p.file : `${p.file}:${p.line}`, p.path].filter(Boolean).join(' › ');
  return `${where}${p.clause === undefined ? '' : ` (clause ${p.clause})`}: ${p.message}\n    → ${p.remedy}`;
}

/** One after another; what one remedy mends stands together above it, so that it is said once. */
export function formatInTurn(problems: readonly Problem[]): string {
  return problems
    .map((p, i) => {
      const next = problems[i + 1];
      return next?.file === p.file && next.remedy === p.remedy ? (formatProblem(p).split('\n    → ')[0] ?? '') : formatProblem(p);
    })
    .join('\n');
}

/** All problems as one message, for an error that stops the build. */
export function formatProblems(problems: readonly Problem[]): string {
  return `${problems.length} problem(s) in the content:\n${problems.map((p) => `  ${formatProblem(p)}`).join('\n')}`;
}
