import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeScaledProject } from '../../scripts/scale.ts';
import { readContent } from '../../src/build/content.ts';
import { formatProblem } from '../../src/domain/problem.ts';

describe('a project filled with copies', () => {
  it('is as sound as the one it was made from, so that growth can be measured', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hengce-scaled-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    makeScaledProject(process.cwd(), folder, 1);
    const { content, problems } = await readContent(folder);
    expect(problems.map(formatProblem)).toEqual([]);
    const { content: own } = await readContent(process.cwd());
    expect(content.bundles).toHaveLength(2 * own.bundles.length);
  });
});
