/**
 * Writes `src/search/thesaurus/ordinary-words.ts`: the words that ordinary Chinese uses everywhere, after the frequencies and
 * word classes of jieba's dictionary (MIT), which some 60 million words of newspapers and books were counted for.
 *
 *   npm pack @node-rs/jieba && tar xzf node-rs-jieba-*.tgz
 *   node --experimental-strip-types scripts/ordinary-words.ts package/dict.txt
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { toneless } from '../src/search/pack/pinyin.ts';

const [, , file] = process.argv;
if (file === undefined) throw new Error('usage: ordinary-words.ts <dict.txt of jieba>');

/** Word classes that are closed: pronouns, adverbs, conjunctions, prepositions, particles, measures, exclamations; numerals are read elsewhere. */
const CLOSED = /^(r|d|c|p|u[a-z]?|y|e|o|q|m|mq|k|h|f)$/;
/** Numbers are read elsewhere. */
const NUMBER = /^[二三四五六七八九十百千万亿余两]/;
const ACTION = /^(v|vd|vi|vq|a|ad|z|zg|l|i)$/;
/** Names of people, places and bodies say what they mean. */
const NAMES = /^(nr|nrt|nrfg|nt|nz|ns|j)$/;
/** How often a word must stand among 60 million to be called so. */
const LEAST = { single: 4000, acting: 1000, closed: 2000, action: 6000, thing: 12000, known: 3700, verb: 1500, manner: 300, rare: 50 } as const;
/** Words that say how a thing is, never which. */
const MANNER = /^(a|ad|d|z)$/;

/** Single characters that act or point, as words of their own: runs of them name nothing. */
const characters: string[] = [];
const lists: Record<'empty' | 'things' | 'known' | 'manner' | 'nouns', string[]> = { empty: [], things: [], known: [], manner: [], nouns: [] };
/** Words of two characters by their reading. */
const byReading = new Map<string, string[]>();
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [word = '', count = '0', kind = ''] = line.split(' ');
  const frequency = Number(count);
  if (
    /^\p{Script=Han}$/u.test(word) &&
    ((frequency >= LEAST.single && (frequency >= LEAST.thing || CLOSED.test(kind) || ACTION.test(kind) || /^(m|mq|vn|ng|zg)$/.test(kind))) ||
      (frequency >= LEAST.acting && /^(v|a|ad|d|r|y|p)$/.test(kind)))
  )
    characters.push(word);
  if (/^\p{Script=Han}{2}$/u.test(word) && frequency >= LEAST.rare && !NAMES.test(kind)) {
    const reading = toneless(word).join(' ');
    byReading.set(reading, [...(byReading.get(reading) ?? []), word]);
  }
  if (!/^\p{Script=Han}{2,4}$/u.test(word) || (kind.startsWith('m') && NUMBER.test(word))) continue;
  if ((CLOSED.test(kind) && frequency >= LEAST.closed) || (ACTION.test(kind) && frequency >= LEAST.action)) lists.empty.push(word);
  else if (!CLOSED.test(kind) && frequency >= LEAST.thing) lists.things.push(word);
  else if (!NAMES.test(kind) && frequency >= LEAST.known) lists.known.push(word);
  else if (MANNER.test(kind) && frequency >= LEAST.manner) lists.manner.push(word);
  else if (kind === 'v' && frequency >= LEAST.verb) lists.known.push(word);
  if (kind.startsWith('n') && !NAMES.test(kind) && frequency >= LEAST.known) lists.nouns.push(word);
}
const list = (words: string[]) =>
  `\`\n${words
    .sort()
    .join(' ')
    .replace(/(.{110}\S*) /g, '$1\n')}\n\``;
const taken = new Set(Object.values(lists).flat());
const alike = [...byReading.values()]
  .filter((words) => words.length > 1)
  .flat()
  .filter((word) => !taken.has(word));
writeFileSync(
  new URL('../src/search/thesaurus/ordinary-words.ts', import.meta.url),
  `/**
 * What ordinary Chinese uses everywhere, by the frequencies of jieba's dictionary (© Sun Junyi, MIT licence). Made by
 * \`scripts/ordinary-words.ts\`; not edited by hand. Used at build only.
 */
const words = (list: string): readonly string[] => list.trim().split(/\\s+/);

/** Words that ask for nothing: pronouns, adverbs, particles, the most frequent verbs. */
export const emptyWords = words(${list(lists.empty)});

/** Single characters that act or point: runs of them name nothing. */
export const emptyCharacters = '${characters.sort().join('')}';

/** Things that everything is about. */
export const everydayThings = words(${list(lists.things)});

/** Words that everybody knows, and that mean what they say. */
export const knownWords = words(${list(lists.known)});

/** Words that say how a thing is, never which. */
export const mannerWords = words(${list(lists.manner)});

/** Rarer words of two characters that are read like another one, in a row. */
export const homophones: readonly string[] = \`\n${alike
    .sort()
    .join('')
    .replace(/(.{110})/g, '$1\n')}\n\`.match(/\\S\\S/g) ?? [];

/** Of all these, the nouns. */
export const nouns = words(${list(lists.nouns)});
`,
);
console.log(
  Object.entries(lists)
    .map(([name, words]) => `${name} ${words.length}`)
    .join(', '),
  alike.length,
);
