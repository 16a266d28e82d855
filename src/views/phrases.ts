/** Headings that break between words only: Chinese lines break anywhere, and a title torn inside a word is hard to read. */
import type { MarkupElement } from './markup.ts';
import { phrasedMarkup } from './phrased-markup.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Marks that open a phrase: the next word stays with them. */
const OPENS = /[\p{Ps}\p{Pi}]$/u;
/** Numbers and the dashes and spaces in them: what they count stays with them. */
const NUMBER = /[\p{Nd}\p{Pd}~～]\s*$/u;
/** Marks that never begin a line, and lone characters: they stay with the word before them. */
const CLINGS = /^(?:[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{S}\s]+|\p{Script=Han})$/u;

/**
 * The parts of a text between which a line may break; together they are the text.
 * @param whole terms that a dictionary of words does not know: none is parted, none clings to what stands before it
 */
export function phrasesOf(text: string, whole: readonly string[]): string[] {
  const pieces = whole.length === 0 ? [text] : text.split(new RegExp(`(${whole.join('|')})`, 'u'));
  const segments = pieces.flatMap((piece) => (whole.includes(piece) ? [piece] : Array.from(segmenter.segment(piece), (s) => s.segment)));
  const parts: string[] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    if (last !== undefined && (OPENS.test(last) || NUMBER.test(last) || CLINGS.test(segment))) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

/** The text with its places to break. */
export const phrased = (text: string, whole: readonly string[]): MarkupElement => phrasedMarkup(phrasesOf(text, whole));
