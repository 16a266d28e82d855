import { commonCharacters } from '../language/common-characters.ts';
import { isHan } from '../language/token.ts';

let known: ReadonlySet<string> | undefined;
const isCommon = (char: string): boolean => (known ??= new Set(commonCharacters())).has(char);

/** The tongues beside the documents' own. */
export const TONGUES = ['latin', 'traditional'] as const;
export type Tongue = (typeof TONGUES)[number];

const MAY_BE: Readonly<Record<Tongue, (char: string) => boolean>> = {
  latin: (char) => /[a-z]/i.test(char),
  traditional: (char) => isHan(char) && !isCommon(char),
};

/** The tongues that a question may speak: it has Latin letters, or a character that is no common simplified one. */
export function tonguesOf(question: string): readonly Tongue[] {
  const chars = [...question.normalize('NFKC')];
  return TONGUES.filter((tongue) => chars.some(MAY_BE[tongue]));
}

/** Traditional characters each before its simplified form, by whether the traditional one is a common simplified one too: 乾, 著. */
export function partTraditional(simplifyChars: string): { readonly common: string; readonly rare: string } {
  const chars = [...simplifyChars];
  const pairs = chars.flatMap((char, i) => (i % 2 === 0 ? [[char, chars[i + 1] ?? ''] as const] : []));
  const of = (isWanted: boolean) =>
    pairs
      .filter(([traditional]) => isCommon(traditional) === isWanted)
      .flat()
      .join('');
  return { common: of(true), rare: of(false) };
}
