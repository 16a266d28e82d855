import * as OpenCC from 'opencc-js/t2cn';
import taiwanPhrases from 'opencc-js/dict/TWPhrasesRev';
import { buildConcepts } from '../language/concepts.ts';
import type { Concept } from '../language/concept.ts';
import { commonCharacters } from '../language/common-characters.ts';
import { places } from '../language/places.ts';
import { toneless } from './pinyin.ts';
import type { LexiconEntry, QueryTables } from './tables.ts';
import { particularNames } from '../thesaurus/everyday-words.ts';
import { questionWords, asideWords } from '../thesaurus/thesaurus.ts';
import { emptyCharacters, emptyWords, everydayThings, homophones, knownWords, mannerWords, nouns } from '../thesaurus/ordinary-words.ts';
import { BOUNDARY, isHan, wordsOf } from '../language/token.ts';
import { correctionWords } from './facts.ts';
import type { Records } from '../../domain/schema/record.ts';
import type { City } from '../../domain/schema/registries.ts';

function syllableTable(chars: readonly string[]): Record<string, string> {
  const table = new Map<string, string>();
  for (const char of chars) {
    const [syllable] = toneless(char);
    if (syllable !== undefined && /^[a-z]+$/.test(syllable)) table.set(syllable, (table.get(syllable) ?? '') + char);
  }
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const FILLERS = new Set(Array.from('的和与及或对为在等将并按给从以于其由把被向使所了是有个各每'));
const LONGEST_WORD = 8;
/** Words that make a compound, and how often they must stand together. */
const MOST_TOGETHER = 4;
const LEAST_TOGETHER = 3;
const isHanWord = (text: string) => /^\p{Script=Han}+$/u.test(text);

/**
 * Words of the corpus: what a segmenter makes of it, words that often stand together, and everything the
 * documents put in quotes. Runs at build only; no browser's segmenter is relied upon.
 * @param plain the texts without their signs, sentence by sentence
 */
function countWords(texts: readonly string[], plain: readonly string[]): Map<string, number> {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words = new Map<string, number>();
  const compounds = new Map<string, number>();
  const add = (map: Map<string, number>, word: string) => map.set(word, (map.get(word) ?? 0) + 1);
  const isWord = (text: string) => text.length >= 2 && text.length <= LONGEST_WORD && isHanWord(text);
  for (const sentences of plain)
    for (const sentence of sentences.split(BOUNDARY)) {
      const pieces = Array.from(segmenter.segment(sentence), (s) => s.segment);
      pieces.forEach((piece, i) => {
        if (isWord(piece)) add(words, piece);
        let compound = FILLERS.has(piece) ? '' : piece;
        for (const next of compound === '' ? [] : pieces.slice(i + 1, i + MOST_TOGETHER)) {
          if (FILLERS.has(next) || compound.length + next.length > LONGEST_WORD) break;
          compound += next;
          if (isWord(compound)) add(compounds, compound);
        }
      });
    }
  for (const text of texts)
    for (const [, quoted = ''] of text.matchAll(/[“‘「《]([^”’」》\n]{2,14})[”’」》]/g)) {
      const word = wordsOf(quoted).join('');
      if (isWord(word)) add(words, word);
    }
  for (const [compound, count] of compounds) if (count >= LEAST_TOGETHER && !words.has(compound)) words.set(compound, count);
  return words;
}

function lexiconOf(
  texts: readonly string[],
  plain: readonly string[],
  concepts: readonly Concept[],
  syllables: Readonly<Record<string, string>>,
  names: readonly string[],
): LexiconEntry[] {
  const words = countWords(texts, plain);
  const all = plain.join(BOUNDARY);
  for (const term of new Set([...concepts.flatMap((c) => [...c.terms, ...c.related]), ...names])) {
    // the lexicon holds Han words only; Latin ones stand in `latin`
    if (words.has(term) || term.length < 2 || ![...term].every(isHan)) continue;
    const count = all.split(term).length - 1;
    if (count > 0) words.set(term, count);
  }
  const readings = new Map(Object.entries(syllables).flatMap(([s, chars]) => [...chars].map((c): [string, string] => [c, s])));
  return [...words]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => {
      const reading = toneless(word).join(' ');
      const usual = [...word].map((c) => readings.get(c) ?? '?').join(' ');
      return { word, count, reading: reading === usual ? null : reading };
    });
}

/** Traditional characters, and regional words, that lead to characters and words of the corpus. */
function simplification(chars: ReadonlySet<string>, lexicon: ReadonlySet<string>): { chars: string; phrases: [string, string][] } {
  const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
  const pairs: string[] = [];
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const char = String.fromCodePoint(code);
    const simple = toSimplified(char);
    if (simple !== char && [...simple].length === 1 && chars.has(simple) && !chars.has(char)) pairs.push(char + simple);
  }
  const phrases = taiwanPhrases.split('|').flatMap((entry): [string, string][] => {
    const [from = '', to = ''] = entry.split(' ');
    const word = toSimplified(to);
    // 程式 → 程序 only helps where 程序 is a word of the corpus, and must not touch one that is
    return lexicon.has(word) && !lexicon.has(toSimplified(from)) && from.length >= 2
      ? [
          [from, word],
          [toSimplified(from), word],
        ]
      : [];
  });
  const unique = new Map(phrases.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)));
  return { chars: pairs.join(''), phrases: [...unique] };
}

/** Words that would be taken for a slip of one that the documents have: 失业 for 事业. */
function mistakable(concepts: readonly Concept[], lexicon: readonly LexiconEntry[], syllables: Readonly<Record<string, string>>): string[] {
  const usual = new Map(Object.entries(syllables).flatMap(([s, chars]) => [...chars].map((c): [string, string] => [c, s])));
  const readingOf = (word: string) => [...word].map((c) => usual.get(c) ?? '?').join(' ');
  const byReading = new Map<string, string[]>();
  for (const { word, reading } of lexicon) {
    if (word.length !== 2) continue;
    const key = reading ?? readingOf(word);
    byReading.set(key, [...(byReading.get(key) ?? []), word]);
  }
  const named = new Set(concepts.flatMap((c) => [...c.terms, ...c.leads]));
  const isTaken = (word: string, meant: string) => named.has(meant) || [...word].some((c, i) => c === meant.charAt(i));
  return homophones.filter((word) => {
    const alike = byReading.get(readingOf(word)) ?? [];
    return [...word].some((c) => !emptyCharacters.includes(c)) && !named.has(word) && !alike.includes(word) && alike.some((meant) => isTaken(word, meant));
  });
}

/** Ordinary words; a noun that stands in no document nor in the name of anything they speak of is foreign to them: 农村, 医院. */
function ordinaryWords(concepts: readonly Concept[], lexicon: readonly LexiconEntry[], syllables: Readonly<Record<string, string>>): QueryTables['ordinary'] {
  const names = [...concepts.flatMap((c) => [...c.terms, ...c.leads, ...c.related]), ...lexicon.map((e) => e.word)].join(BOUNDARY);
  const foreign = new Set(nouns.filter((w) => !names.includes(w)));
  const own = (words: readonly string[]) => words.filter((w) => !foreign.has(w));
  return {
    empty: emptyWords,
    thing: own(everydayThings),
    known: [...own(knownWords), ...mistakable(concepts, lexicon, syllables)],
    manner: mannerWords,
    foreign: [...foreign],
    particular: particularNames,
    aside: asideWords,
  };
}

/**
 * The tables for `domain/query`, limited to what the corpus needs.
 * @param records everything published; `units` with the names they are printed under
 */
export function buildQueryTables(records: Records, cities: readonly City[]): QueryTables {
  const texts = records.clauses.map((c) => c.text);
  const latinWords = new Set<string>();
  // every text is read once: of its words, only the Latin ones and the whole in a row are kept
  const plain = texts.map((text) => {
    const read = wordsOf(text);
    for (const word of read) if (/^(?=.*[a-z])[a-z0-9]+$/.test(word) && word !== 'pct' && !/^\d+[dr]\d+$/.test(word)) latinWords.add(word);
    return read.join('');
  });
  const concepts = buildConcepts(records.units, cities);
  const withDocuments = new Set(records.policies.map((p) => p.city));
  const held = cities.filter((c) => withDocuments.has(c.id));
  const common = commonCharacters();
  const corpusChars = [...new Set(plain.join(''))].filter(isHan).sort();
  const syllables = syllableTable([...new Set([...common, ...corpusChars])]);
  const scopes = records.targets
    .flatMap((t) => (t.scope === null ? [] : [wordsOf(t.scope).join('')]))
    .flatMap((s) => [s, s.replace(/[区县市]$/, '')])
    .filter((s) => s.length <= LONGEST_WORD && [...s].every(isHan));
  const lexicon = lexiconOf(texts, plain, concepts, syllables, scopes);
  // a character that no table knows is found by neither of its forms
  const knownChars = [concepts.flatMap((c) => c.terms), emptyWords, everydayThings, knownWords, emptyCharacters, places.map((p) => JSON.stringify(p))]
    .flat()
    .join('');
  const simple = simplification(new Set([...corpusChars, ...knownChars]), new Set(lexicon.map((e) => e.word)));
  const latin = [...latinWords].sort();
  const pinyinOf = (zh: string) => toneless(zh).join('');
  const provinces = [...new Set(held.map((c) => c.province))];
  return {
    simplifyChars: simple.chars,
    simplifyPhrases: simple.phrases,
    syllables,
    lexicon,
    latin,
    concepts,
    cities: [
      ...held.map((c) => ({ id: c.id, zh: c.zh, names: [c.zh, c.name, pinyinOf(c.zh), `${pinyinOf(c.zh)}city`], cities: [c.id] })),
      ...provinces.map((p) => {
        const short = p.replace(/(省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)$/, '');
        return {
          id: p,
          zh: p,
          names: [short, p, pinyinOf(short), `${pinyinOf(short)}province`],
          cities: held.filter((c) => c.province === p).map((c) => c.id),
        };
      }),
    ],
    places,
    corrections: [...new Set(records.policies.flatMap((p) => p.corrections.flatMap((c) => correctionWords(c.read))))],
    questionWords,
    emptyCharacters,
    ordinary: ordinaryWords(concepts, lexicon, syllables),
  };
}
