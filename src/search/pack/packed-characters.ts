import { commonCharacters } from '../language/common-characters.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;

/** A set of characters as it travels: whether each common one is of it, six to a digit, then all others. */
export type PackedCharacters = readonly [common: string, others: string];

export function packCharacters(characters: string): PackedCharacters {
  const all = new Set(characters);
  const common = commonCharacters();
  const digits = Array.from({ length: Math.ceil(common.length / BITS) }, (_, i) =>
    Array.from({ length: BITS }, (__, bit) => (all.has(common[i * BITS + bit] ?? '') ? 1 << bit : 0)).reduce((sum, n) => sum + n, 0),
  );
  for (const char of common) all.delete(char);
  return [digits.map((n) => DIGITS.charAt(n)).join(''), [...all].join('')];
}

export function unpackCharacters([common, others]: PackedCharacters): string {
  const has = (at: number) => ((DIGITS.indexOf(common.charAt(Math.floor(at / BITS))) >> (at % BITS)) & 1) === 1;
  return (
    commonCharacters()
      .filter((_, at) => has(at))
      .join('') + others
  );
}
