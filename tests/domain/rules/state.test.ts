import { describe, expect, it } from 'vitest';
import { allOf, anyOf, notOf, ofAnswer, type State } from '../../../src/domain/rules/state.ts';

const states: readonly State[] = ['met', 'not_met', 'to_confirm', 'not_stated'];

describe('four-valued logic', () => {
  it.each([
    [['met', 'met'], 'met'],
    [['met', 'not_stated'], 'not_stated'],
    [['not_stated', 'to_confirm'], 'to_confirm'],
    [['to_confirm', 'not_met'], 'not_met'],
    [['not_stated', 'not_met', 'met'], 'not_met'],
    [[], 'met'],
  ] as const)('all of %j is %s', (given, expected) => {
    expect(allOf(given)).toBe(expected);
  });

  it.each([
    [['not_met', 'not_met'], 'not_met'],
    [['not_met', 'not_stated'], 'not_stated'],
    [['not_stated', 'to_confirm'], 'to_confirm'],
    [['to_confirm', 'met'], 'met'],
    [[], 'not_met'],
  ] as const)('any of %j is %s', (given, expected) => {
    expect(anyOf(given)).toBe(expected);
  });

  it('does not depend on order', () => {
    for (const a of states)
      for (const b of states) {
        expect(allOf([a, b])).toBe(allOf([b, a]));
        expect(anyOf([a, b])).toBe(anyOf([b, a]));
      }
  });

  it('negates what is decided and leaves open what is open', () => {
    expect(states.map(notOf)).toEqual(['not_met', 'met', 'to_confirm', 'not_stated']);
  });

  it('never turns no answer into no', () => {
    expect([true, false, null, undefined].map(ofAnswer)).toEqual(['met', 'not_met', 'to_confirm', 'to_confirm']);
  });
});
