import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../src/client/anchor.ts';
import { holds } from '../domain/property.ts';

describe('the id an address names', () => {
  it.each([
    ['#100%', '100%'],
    ['#%', '%'],
    ['#fact-%E4', 'fact-%E4'],
    ['#fact-a', 'fact-a'],
    ['#%E8%8A%9C', '芜'],
    ['#', ''],
    ['', ''],
  ])('of %s is %s', (hash, id) => {
    expect(anchorOf(hash)).toBe(id);
  });

  it('is what was encoded, and any text has one', () => {
    holds(
      fc.property(fc.string(), (text) => {
        expect(anchorOf(`#${encodeURIComponent(text)}`)).toBe(text);
        expect(() => anchorOf(`#${text}`)).not.toThrow();
      }),
    );
  });
});
