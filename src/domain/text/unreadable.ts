import type { Range } from './text.ts';

/** A character of a private font, or one that a converter lost: what it shows cannot be told from the text. */
const UNREADABLE = /[\ue000-\uf8ff\ufffd]/;
const ALL = new RegExp(UNREADABLE, 'g');

/** U+E010. */
const codeOf = (char: string): string => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

export interface Unreadable {
  /** U+E010. */
  readonly code: string;
  /** The words around it, with □ in its place. */
  readonly around: string;
}

/** Every such character of a text, with the words around it. */
export function unreadableIn(text: string): Unreadable[] {
  const shown = text.replace(ALL, '□');
  return [...text.matchAll(ALL)].map(({ 0: char, index }) => ({ code: codeOf(char), around: shown.slice(Math.max(0, index - 5), index + 6) }));
}

/** The code of such a character right before or behind a stretch of a text; null if none stands there. */
export function unreadableBeside(text: string, { start, end }: Range): string | null {
  const char = [text.charAt(start - 1), text.charAt(end)].find((c) => UNREADABLE.test(c));
  return char === undefined ? null : codeOf(char);
}
