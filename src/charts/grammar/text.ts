/**
 * How wide text will be, without a font at hand. The estimate errs on the wide side, so that boxes which do not
 * overlap here do not overlap on any screen.
 */

/** Width in em of one character: ideographs and full-width signs 1 (Chinese fonts draw × and · so), Latin letters, digits and ASCII signs .56. */
export function charWidth(char: string): number {
  if (char === ' ') return 0.3;
  if (/^[MWmw%@\u00a1-\u00bf×÷\u2014\u2026]$/.test(char)) return 1;
  return /^[\u0021-\u024f\u2010-\u2013]$/.test(char) ? 0.56 : 1;
}

const BOLD = 1.06;

/** Width in px of one line of text at a font size in px. */
export const textWidth = (text: string, size: number, bold = false): number =>
  [...text].reduce((width, char) => width + charWidth(char), 0) * size * (bold ? BOLD : 1);

const isClosing = (token: string) => /^[\p{Po}\p{Pe}\p{Pf}]/u.test(token);
const isOpening = (token: string) => /[\p{Ps}\p{Pi}]$/u.test(token);
/** Pieces that may not be broken: a word, or one ideograph, with the opening marks before and the closing marks after it. */
function toTokens(text: string): string[] {
  const tokens: string[] = [];
  for (const piece of text.match(/[\u0021-\u024f]+|\s+|[^\u0021-\u024f\s]/gu) ?? []) {
    const last = tokens.length - 1;
    const before = tokens[last];
    if (before !== undefined && (isClosing(piece) || isOpening(before))) tokens[last] = before + piece;
    else tokens.push(piece);
  }
  return tokens;
}

/** Cuts what is wider than a line even alone; every piece holds at least one character. */
function hardSplit(token: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const char of token) {
    if (piece !== '' && !fits(piece + char)) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece];
}

/** Breaks text into lines no wider than `width` px; no line opens with a closing mark or ends with an opening one unless it holds nothing else. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const fits = (line: string) => textWidth(line.trim(), size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const token of toTokens(text).flatMap((t) => (fits(t) ? [t] : hardSplit(t, fits)))) {
    if (line !== '' && !fits(line + token)) {
      lines.push(line.trim());
      line = '';
    }
    line += token;
  }
  return [...lines, line.trim()].filter((l, i) => l !== '' || i === 0);
}
