import { pinyin } from 'pinyin-pro';

/** Readings of a text, one a character, without tones. ü is typed v or u; the documents need only one of them. */
export const toneless = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array' }).map((s) => s.replaceAll('ü', 'v').toLowerCase());

/** Some names as a reader may type them in Latin letters, in full and by initials, each once: `wuhu wh`. */
export function spelled(names: readonly string[]): string {
  const typed = names.flatMap((name) => {
    const syllables = toneless(name).filter((s) => /^[a-z0-9]+$/.test(s));
    return [syllables.join(''), syllables.map((s) => (/^\d/.test(s) ? s : s.slice(0, 1))).join('')];
  });
  return [...new Set(typed)].join(' ');
}
