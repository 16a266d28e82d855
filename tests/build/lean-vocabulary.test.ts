import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withoutEnglish } from '../../src/build/lean-vocabulary.ts';

it('takes the English names out of the closed lists, and nothing else', () => {
  const code = readFileSync('src/domain/vocabulary.ts', 'utf8');
  const lean = withoutEnglish(code);
  const count = (of: string, text: RegExp) => of.match(text)?.length ?? 0;
  expect(count(code, /\ben: '/g)).toBeGreaterThan(200);
  expect(lean).not.toMatch(/\ben: '/);
  expect(count(lean, /\bzh: '/g)).toBe(count(code, /\bzh: '/g));
  expect(count(lean, /\bdefinition:/g)).toBe(count(code, /\bdefinition:/g));
  expect(withoutEnglish("{ zh: '甲', en: 'it\\'s', look: 'a' }")).toBe("{ zh: '甲', look: 'a' }");
});
