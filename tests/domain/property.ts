import fc from 'fast-check';

/** One seed for all properties: a failure comes back on every run until it is mended. */
const SEED = 20220330;

/** HENGCE_RUNS makes a quick run while working; `npm test` runs them all. */
const MOST = Number(process.env.HENGCE_RUNS ?? Infinity);

/** Asserts a property on `runs` generated cases. */
export const holds = <T>(property: fc.IProperty<T>, runs = 300): void => {
  fc.assert(property, { seed: SEED, numRuns: Math.min(runs, MOST) });
};

/** Short texts of few different characters, so that repeats and overlaps happen. */
export const smallText = (characters: string, maxLength = 24): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...Array.from(characters)), { maxLength }).map((c) => c.join(''));
