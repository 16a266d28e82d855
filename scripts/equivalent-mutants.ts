/**
 * Mutants that change nothing anybody could see, each with the reason: `file  from  to`, white space made single.
 * They count neither as killed nor as missed.
 */
export const EQUIVALENT: ReadonlyMap<string, string> = new Map([]);
