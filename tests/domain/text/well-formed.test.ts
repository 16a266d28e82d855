import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWellFormed, toWellFormed } from '../../../src/domain/text/well-formed.ts';
import { holds } from '../property.ts';

describe('a text with halves of characters', () => {
  it('is told and mended as the language itself does', () => {
    const unit = fc.constantFrom('\uD842', '\uDFB7', '𠮷', '奖', 'a', '\uFFFD');
    holds(
      fc.property(fc.array(unit, { maxLength: 8 }), (units) => {
        const text = units.join('');
        expect(isWellFormed(text)).toBe(text.isWellFormed());
        expect(toWellFormed(text)).toBe(text.toWellFormed());
      }),
    );
  });
});
