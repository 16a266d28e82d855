import fc from 'fast-check';

/** One seed for all properties: a failure comes back on every run until it is mended. */
const SEED = 20220330;

/** Asserts a property on `runs` generated cases. */
export const holds = <T>(property: fc.IProperty<T>, runs = 300): void => {
  fc.assert(property, { seed: SEED, numRuns: runs });
};

/** Short texts of few different characters, so that repeats and overlaps happen. */
export const smallText = (characters: string, maxLength = 24): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...Array.from(characters)), { maxLength }).map((c) => c.join(''));
