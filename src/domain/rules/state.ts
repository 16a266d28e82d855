/** What can be said of a condition: 符合, 不符合, 待确认 (not answered), 原文未写明 (the text does not say, or refers elsewhere). */
export type State = 'met' | 'not_met' | 'to_confirm' | 'not_stated';

const first = (order: readonly State[], states: readonly State[], otherwise: State): State => order.find((s) => states.includes(s)) ?? otherwise;

/** 不符合 if one is; else 待确认 if one is; else 原文未写明; else 符合, as for nothing at all. */
export const allOf = (states: readonly State[]): State => first(['not_met', 'to_confirm', 'not_stated'], states, 'met');

/** 符合 if one is; else 待确认 if one is; else 原文未写明; else 不符合, as for nothing at all. */
export const anyOf = (states: readonly State[]): State => first(['met', 'to_confirm', 'not_stated'], states, 'not_met');

const OPPOSITE: Partial<Record<State, State>> = { met: 'not_met', not_met: 'met' };
/** Swaps 符合 and 不符合 only: what is open stays open. */
export const notOf = (state: State): State => OPPOSITE[state] ?? state;

/** Yes, no, or not answered. */
export const ofAnswer = (answer: boolean | null | undefined): State => (answer == null ? 'to_confirm' : answer ? 'met' : 'not_met');
