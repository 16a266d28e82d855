import { isOneEdit } from './edit-distance.ts';
import { englishKey, type Language } from './language.ts';
import type { Concept } from './concept.ts';
import type { HeldPlace } from './language.ts';

/** What a stretch of Latin words was recognised as. */
export type LatinPiece =
  | { readonly kind: 'english'; readonly text: string; readonly concept: Concept }
  | { readonly kind: 'held-place'; readonly text: string; readonly place: HeldPlace }
  | { readonly kind: 'pinyin'; readonly text: string; readonly words: readonly (readonly string[])[] }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'question-word'; readonly text: string };

const LONGEST_ENGLISH = 8;
const LONGEST_PINYIN = 48;
const MOST_READINGS = 3;

/** Cuts letters into the readings of corpus words, fewest words first: daikuantiexi → 贷款 贴息; null if some letters fit no word. */
function readPinyin(letters: string, language: Language): readonly (readonly string[])[] | null {
  if (letters.length < 2 || letters.length > LONGEST_PINYIN || !/^[a-z]+$/.test(letters)) return null;
  const best: { cost: number; from: number }[] = Array.from({ length: letters.length + 1 }, () => ({ cost: Infinity, from: -1 }));
  best[0] = { cost: 0, from: -1 };
  for (let at = 0; at < letters.length; at++)
    for (let end = at + 2; end <= letters.length; end++) {
      const words = language.wordsByReading.get(letters.slice(at, end));
      // among equally few words prefer frequent ones
      const cost = words === undefined ? Infinity : (best[at]?.cost ?? Infinity) + 1 + 1 / (2 + (language.lexicon.get(words[0] ?? '')?.count ?? 0));
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = { cost, from: at };
    }
  if (best[letters.length]?.cost === Infinity) return null;
  const words: (readonly string[])[] = [];
  for (let at = letters.length; at > 0;) {
    const from = best[at]?.from ?? 0;
    words.unshift((language.wordsByReading.get(letters.slice(from, at)) ?? []).slice(0, MOST_READINGS));
    at = from;
  }
  return words;
}

function readInitials(letters: string, language: Language): readonly (readonly string[])[] | null {
  const words = letters.length < 3 ? undefined : language.wordsByInitials.get(letters);
  return words === undefined ? null : [words.slice(0, MOST_READINGS)];
}

/** The glossary's word for a misspelt one. */
const spell = (word: string, language: Language) => (word.length < 5 ? undefined : language.englishWords.find((w) => isOneEdit(word, w)));

function readEnglish(words: readonly string[], at: number, language: Language): { piece: LatinPiece; length: number } | null {
  for (let length = Math.min(LONGEST_ENGLISH, words.length - at); length > 0; length--) {
    const part = words.slice(at, at + length);
    const text = part.join(' ');
    const place = language.heldByName.get(part.join(''));
    if (place !== undefined) return { piece: { kind: 'held-place', text, place }, length };
    const concept = language.conceptByEnglish.get(englishKey(part));
    if (concept !== undefined) return { piece: { kind: 'english', text, concept }, length };
  }
  return null;
}

/**
 * Recognises a run of Latin words: the glossary's English (longest first), words that stand in the corpus (APEC), pinyin or
 * its initials over the corpus' words; what is left is literal.
 * @param words lower-case tokens, at least one
 */
export function readLatin(words: readonly string[], language: Language): LatinPiece[] {
  const pieces: LatinPiece[] = [];
  let rest: string[] = [];
  const flush = () => {
    if (rest.length > 0) pieces.push(...readRest(rest, language));
    rest = [];
  };
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? '';
    const english = readEnglish(words, at, language);
    if (english !== null) {
      flush();
      pieces.push(english.piece);
      at += english.length;
      continue;
    }
    if (language.latin.has(word) || language.questionWords.has(word)) {
      flush();
      pieces.push({ kind: language.latin.has(word) ? 'literal' : 'question-word', text: word });
    } else rest.push(word);
    at++;
  }
  flush();
  return pieces;
}

function readRest(words: readonly string[], language: Language): LatinPiece[] {
  const joined = words.join('');
  const whole = readPinyin(joined, language) ?? readInitials(joined, language);
  if (whole !== null) return [{ kind: 'pinyin', text: words.join(' '), words: whole }];
  const spelt = words.map((w) => spell(w, language) ?? w);
  if (spelt.some((w, i) => w !== words[i])) {
    const english = readEnglish(spelt, 0, language);
    if (english !== null && english.length === spelt.length) return [english.piece];
  }
  if (words.length === 1) return [{ kind: 'literal', text: joined }];
  return words.flatMap((word) => readRest([word], language));
}
