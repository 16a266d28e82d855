/** “以上”“不超过”含本数，“不满”“低于”不含本数: whether a document takes in the figure that a word bounds, by its own definition. */
import { boundWords } from '../number/operators.ts';
import { unclosed } from './brackets.ts';
import { sentencesOf } from './sentences.ts';
import { bare, type Range } from './text.ts';

/** One definition; its span begins with the phrase that names the words. */
export interface DefinedBounds extends Range {
  readonly kind: 'bounds_included' | 'bounds_excluded';
  /** As printed, without their marks: 以上. */
  readonly words: readonly string[];
}

/** A later definition of a sentence may leave 本数 out: “不足”则不含. */
const SAYS = /(不|未)?(?:予以?)?(?:包含|包括|含)(?:本数(?:在内)?|(?=$|[，。；）)]))/g;
/** Words in marks, one after another, right before what is said of them. */
const MARKED = /(?:[“‘「『"][^“”‘’「」『』"\d]{1,20}[”’」』"](?:[\s、，,和及与或]|以及)*)+(?=[^“”‘’「」『』"\d。；]{0,10}$)/;
const EACH_MARKED = /[“‘「『"]([^“”‘’「」『』"]+)[”’」』"]/g;
/** 以上、以下均: words without marks, one after another, right before what is said of them. */
const BEHIND_WORDS = /(?:[\s，、]|所指|的?[数值字额]+|[均都皆等者]|一律|全部)*$/;
const BETWEEN_WORDS = /^(?:[\s、，,和及与或]|以及)*$/;

/** The words that a phrase names, and where they begin; none where it names no word. */
function namedIn(phrase: string): { readonly start: number; readonly words: readonly string[] } | null {
  const marked = MARKED.exec(phrase);
  if (marked !== null) {
    const words = [...marked[0].matchAll(EACH_MARKED)].flatMap(([, inside = '']) => inside.split(/[、，,]/).map((w) => bare(w)));
    return { start: marked.index, words: words.filter((w) => w !== '') };
  }
  // 500万元以上（含本数）: a figure bounds itself
  const run = boundWords(phrase);
  const end = phrase.search(BEHIND_WORDS);
  let at = end;
  const words: string[] = [];
  for (const word of run.toReversed()) {
    const start = phrase.lastIndexOf(word, at - 1);
    if (start < 0 || !BETWEEN_WORDS.test(phrase.slice(start + word.length, at))) break;
    words.unshift(word);
    at = start;
  }
  return words.length === 0 || /[\d元%％家户个年月日人亩]\s*$/.test(phrase.slice(0, at)) ? null : { start: at, words };
}

/** The definitions of a sentence, in printed order. */
function definitionsIn(sentence: string): DefinedBounds[] {
  const found: DefinedBounds[] = [];
  let from = 0;
  for (const says of sentence.matchAll(SAYS)) {
    const said = says.index + says[0].length;
    const end = said + (/^[）)]/.test(sentence.slice(said)) && unclosed(sentence.slice(from, said)) !== null ? 1 : 0);
    const phrase = sentence.slice(from, says.index);
    const named = says[0].includes('本数') || found.length > 0 ? namedIn(phrase) : null;
    if (named !== null) {
      const start = from + phrase.slice(0, named.start).search(/[^，。；：]*$/);
      found.push({
        kind: says[1] === undefined ? 'bounds_included' : 'bounds_excluded',
        words: named.words,
        start: start + leading(sentence.slice(start)),
        end,
      });
    }
    if (named !== null || says[0].includes('本数')) from = end;
  }
  return found;
}

/** How much stands before the first word: 、 and white space. */
const leading = (text: string): number => /^[\s、，；：。（(]*/.exec(text)?.[0].length ?? 0;

/** Every definition of a text, in printed order. */
export const definedBounds = (text: string): DefinedBounds[] =>
  sentencesOf(text).flatMap(({ start, end }) => definitionsIn(text.slice(start, end)).map((d) => ({ ...d, start: d.start + start, end: d.end + start })));
