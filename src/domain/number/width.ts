/** Signs that look like an ASCII one and are no full-width form of it. */
const TWINS: Readonly<Record<string, string>> = {
  '∶': ':',
  '︰': ':',
  '﹕': ':',
  '﹪': '%',
  '−': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '〜': '~',
  '＂': '"',
  '　': ' ',
  '\u00a0': ' ',
};
const FOLDABLE = /[\uff01-\uff5e∶︰﹕﹪−–—―〜　\u00a0]/g;
/** Punctuation that keeps its meaning only in full width: １，２００ may be one number or two in a list. */
const KEPT = '，；？！（）';

/**
 * The text in half width, character for character, so that places stay: １００％ → 100%, 1∶1 → 1:1, 5—10 → 5-10.
 * Brackets and the punctuation of sentences stay as they are.
 */
export const foldWidth = (text: string): string =>
  text.replace(FOLDABLE, (c) => TWINS[c] ?? (KEPT.includes(c) ? c : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
