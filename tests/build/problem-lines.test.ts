import { expect, it } from 'vitest';
import { lineOf, withLine } from '../../src/build/problem-lines.ts';

const FILE = `---
id: demo-2022
issued: null
targets:
  - id: demo-2022-t-one
    clause: c1
    value: 3
  - { id: demo-2022-t-two, clause: c1, value: 4 }
incentives:
  - id: demo-2022-i-one
    event: ipo
    amounts:
      - { key: award, value: 3 }
---
`;

it('finds the line of a fact, of its field, and of a field of the head', () => {
  const at = (path: string) => lineOf(FILE, { path });
  expect(at('issued')).toBe(3);
  expect(at('targets.0 (demo-2022-t-one).value')).toBe(7);
  expect(at('targets.0 (demo-2022-t-one).verb')).toBe(5);
  expect(at('targets.1 (demo-2022-t-two).value')).toBe(8);
  expect(at('incentives.0 (demo-2022-i-one).event')).toBe(11);
  expect(at('incentives.0 (demo-2022-i-one).amounts.0 (award).value')).toBe(13);
  expect(at('demo-2022-i-one.amounts.award.value')).toBe(13);
  expect(at('line 9')).toBe(9);
  expect(at('incentives.3 (demo-2022-i-none).event')).toBeNull();
  expect(at('nothing')).toBeNull();
});

it('finds the line of an entry of a list of places, whose ids have no hyphen', () => {
  const problem = { file: 'content/cities.yaml', path: '3 (wuhan).code', message: '', remedy: '' };
  expect(withLine('content', problem).line).toBeGreaterThan(3);
  expect(withLine('content', { ...problem, path: '0 (nowhere).code' })).toEqual({ ...problem, path: '0 (nowhere).code' });
});
