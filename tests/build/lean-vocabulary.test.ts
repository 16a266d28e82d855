import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as vocabulary from '../../src/domain/vocabulary.ts';
import { asModule, listsOf, withoutDefinitions, withoutEnglish } from '../../src/build/lean-vocabulary.ts';

const code = readFileSync('src/domain/vocabulary.ts', 'utf8');
const count = (of: string, text: RegExp) => of.match(text)?.length ?? 0;

it('takes the English names out of the closed lists, and nothing else', () => {
  const lean = withoutEnglish(code);
  expect(count(code, /\ben: '/g)).toBeGreaterThan(200);
  expect(lean).not.toMatch(/\ben: '/);
  expect(count(lean, /\bzh: '/g)).toBe(count(code, /\bzh: '/g));
  expect(count(lean, /\bdefinition:/g)).toBe(count(code, /\bdefinition:/g));
  expect(withoutEnglish("{ zh: '甲', en: 'it\\'s', look: 'a' }")).toBe("{ zh: '甲', look: 'a' }");
});

it('takes the definitions out of the closed lists, and nothing else', () => {
  const lean = withoutDefinitions(code);
  expect(lean).not.toMatch(/\bdefinition: '/);
  expect(count(lean, /\bzh: '/g)).toBe(count(code, /\bzh: '/g));
  expect(count(lean, /\ben: '/g)).toBe(count(code, /\ben: '/g));
  expect(withoutDefinitions("{ zh: '甲', look: 'a', definition: '“乙”，丙。' }")).toBe("{ zh: '甲', look: 'a' }");
});

it('takes the closed lists apart, each whole and by itself', () => {
  const lists = listsOf(code);
  expect([...lists.keys()].sort()).toEqual(Object.keys(vocabulary).sort());
  for (const [name, statement] of lists) expect(count(statement, /^export /gm), name).toBe(1);
  expect([...lists.values()].reduce((n, s) => n + count(s, /\bzh: '/g), 0)).toBe(count(code, /\bzh: '/g));
});

it('makes an object of each closed list that is written plainly, and leaves the call where it is not', () => {
  const modules = [...listsOf(code).values()].map(asModule);
  expect(modules.filter((m) => /^export const \w+ = \{[^]*\};$/.test(m)).length).toBeGreaterThan(40);
  for (const whole of modules.filter((m) => m.includes('= list('))) expect(whole).toMatch(/^const list = /);
});
