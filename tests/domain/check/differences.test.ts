import { describe, expect, it } from 'vitest';
import { checkDifferences } from '../../../src/domain/check/differences.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import { formatProblem } from '../../../src/domain/problem.ts';
import { makeAdd } from '../../../src/domain/check/report.ts';
import { makeBundle } from '../factories.ts';

const told = (difference: string, a: string, b: string | null = null): string => {
  const problems: Problem[] = [];
  const side = (quote: string) => ({ clause: 'p1', quote });
  const entry = { id: 'demo-2022-d-x', kind: 'differs', a: side(a), b: b === null ? null : side(b), difference, explain: '说明' };
  checkDifferences(makeBundle({ audit: { discrepancies: [entry] } }), makeAdd(problems, 'audit'));
  return problems.map(formatProblem).join('\n');
};

describe('a difference in the words of the editor', () => {
  it('may state the figures of either quote', () => {
    expect(told('正文50、附件45', '新增50家', '设计中心（家） 45 15')).toBe('');
    expect(told('“三、”重复编号', '三、保障措施')).toBe('');
  });

  it('states none that neither prints, not even as a part of another', () => {
    expect(told('正文50、附件45', '新增150家', '设计中心（家） 45 15')).toContain('neither quote prints "50"');
    expect(told('管一项或三项', '5年培育三项')).toContain('neither quote prints "一"');
  });

  it('needs no figure', () => {
    expect(told('新增≠首次进入', '每年新增300家')).toBe('');
  });
});
