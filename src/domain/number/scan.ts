import { readChinese, readDigits, readDoubling, readHalf, readParts, readRatio } from './figures.ts';
import { readReference, readYear } from './non-figures.ts';
import { HAN_RUN, matchAt, plain, type Reading } from './reading.ts';
import { setPhraseEnd } from './set-phrases.ts';

const CANDIDATE = new RegExp(`\\d|${HAN_RUN}|半|翻番|翻|全覆盖|全部|全面(?:覆盖|完成|实现|建成)`, 'g');
const COVERAGE = /全覆盖|全部|全面(?:覆盖|完成|实现|建成)/y;

/** Readers in order: the first that understands a place has it. */
const READERS = [readDoubling, readYear, readReference, readParts, readRatio, readDigits, readHalf, readChinese];

/** The number that begins at a place of a width-folded text; null if none does. */
function readingAt(text: string, at: number): Reading | null {
  const coverage = matchAt(COVERAGE, text, at);
  if (coverage !== null) return plain('coverage', at, at + coverage[0].length);
  const phrase = setPhraseEnd(text, at);
  if (phrase !== null) return plain('word', at, phrase);
  for (const read of READERS) {
    const reading = read(text, at);
    if (reading !== null) return reading;
  }
  return null;
}

/** All numerals of a width-folded text, in order; they do not overlap. */
export function scanNumbers(text: string): Reading[] {
  const found: Reading[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match !== null; match = CANDIDATE.exec(text)) {
    const reading = readingAt(text, match.index);
    const end = reading?.end ?? match.index + 1;
    if (reading !== null) found.push(reading);
    CANDIDATE.lastIndex = Math.max(end, match.index + 1);
  }
  return found;
}
