/** The grammar of printed numbers: which heads of a block count as numbers, how deep each stands, what it adds to an id. */
import { chineseOrdinal } from '../number/chinese.ts';

export type NumberedKind = 'annex' | 'division' | 'chapter' | 'section' | 'part' | 'article' | 'action' | 'item';

/** Kinds that head a division of the document: what they say, the clauses inside them say. */
export const dividingKinds: ReadonlySet<string> = new Set<NumberedKind>(['division', 'chapter', 'section', 'part', 'action']);

/** Whether clauses of a kind are listed in a document's contents: its divisions, articles and annexes. */
export const isContentsEntry = (kind: string): boolean => dividingKinds.has(kind) || kind === 'article' || kind === 'annex';

/** One way of numbering. The first rule whose pattern reads the head of a block decides. */
export interface NumberingRule {
  readonly kind: NumberedKind;
  /** As printed, for messages and the handbook. */
  readonly printed: string;
  /** The whole match is the number as printed; group 1 is its ordinal, absent for an annex without number and for 附则. */
  readonly pattern: RegExp;
  /** Depth where the number heads a line of its own. A number closes what is open at its own depth or deeper. */
  readonly heading: number;
  /** Depth where the number stands at the head of running text; null: never there. */
  readonly text: number | null;
  /** Depth in running text inside an article, where it differs: 一、 above articles divides the document, inside one it lists. */
  readonly inArticle?: number;
  /** Letters before the ordinal in the id. */
  readonly prefix: string;
  /** `document`: numbers that run through the document (第十二条 → `art12`, in an annex `a1-art12`); `parent`: `c3-2`. */
  readonly counts: 'document' | 'parent';
}

const HAN = '[一二三四五六七八九十百零〇]';
const DIGIT = '[0-9０-９]';
/** Optical reading leaves spaces inside numbers: 第 1 0 条. */
const spaced = (character: string, most: number) => `${character}(?:\\s*${character}){0,${most - 1}}`;
const HAN_NUMBER = spaced(HAN, 5);
const NUMBER = `(${HAN_NUMBER}|${spaced(DIGIT, 3)})`;
/** After a decimal number in running text: 2.5亿元 is a sum. */
const UNIT = '[亿万千百十个%％‰倍元角家户项名人年月日天米吨度级平]';

/** Deeper numbers stand further down; a rule that could be mistaken for a shorter one stands before it. */
export const numberingRules: readonly NumberingRule[] = [
  {
    kind: 'annex',
    printed: '附件1',
    pattern: new RegExp(`^附\\s*件(?!一览)\\s*${NUMBER}?\\s*[：:]?`),
    heading: 0,
    text: null,
    prefix: 'a',
    counts: 'document',
  },
  {
    kind: 'division',
    printed: '第一部分',
    pattern: new RegExp(`^第\\s*${NUMBER}\\s*(?:部\\s*分|编|篇)`),
    heading: 1,
    text: 1,
    prefix: 'div',
    counts: 'document',
  },
  { kind: 'chapter', printed: '第一章', pattern: new RegExp(`^第\\s*${NUMBER}\\s*章`), heading: 2, text: 2, prefix: 'ch', counts: 'document' },
  // a closing part that prints no number: its items are counted from 1 again
  { kind: 'chapter', printed: '附则', pattern: /^附\s*则(?=\s|[：:]?$)/, heading: 2, text: null, prefix: 'fz', counts: 'document' },
  { kind: 'section', printed: '第一节', pattern: new RegExp(`^第\\s*${NUMBER}\\s*节`), heading: 3, text: 3, prefix: 'sec', counts: 'parent' },
  // “第五条第二款规定的…” speaks of an article; “第二十条 第三条与第四条…” is one that does
  {
    kind: 'article',
    printed: '第一条',
    pattern: new RegExp(`^第\\s*${NUMBER}\\s*[条條](?!第|\\s*(?:规定|規定|的|所|中|和|、第)|\\s+第(?!\\s*${NUMBER}\\s*[条條]))`),
    heading: 6,
    text: 6,
    prefix: 'art',
    counts: 'document',
  },
  { kind: 'part', printed: '一、', pattern: new RegExp(`^(${HAN_NUMBER})\\s*[、．.]`), heading: 4, text: 4, inArticle: 7, prefix: '', counts: 'parent' },
  { kind: 'action', printed: '（一）', pattern: new RegExp(`^[（(]\\s*(${HAN_NUMBER})\\s*[）)]`), heading: 5, text: 8, prefix: '', counts: 'parent' },
  { kind: 'action', printed: '㈠', pattern: /^([㈠-㈩])/, heading: 5, text: 8, prefix: '', counts: 'parent' },
  {
    kind: 'item',
    printed: '1.1',
    pattern: new RegExp(`^(\\d{1,2}(?:[.．]\\d{1,2}){1,3})(?:[、．.：:]|(?=\\s)|(?=[\\u4e00-\\u9fff“《]))(?!\\s*${UNIT})`),
    heading: 11,
    text: 11,
    prefix: '',
    counts: 'parent',
  },
  { kind: 'item', printed: '1.', pattern: new RegExp(`^(${spaced(DIGIT, 3)})\\s*[.．、](?!${DIGIT})`), heading: 9, text: 10, prefix: '', counts: 'parent' },
  { kind: 'item', printed: '⒈', pattern: /^([⒈-⒛])/, heading: 9, text: 10, prefix: '', counts: 'parent' },
  { kind: 'item', printed: '（1）', pattern: new RegExp(`^[（(]\\s*(${spaced(DIGIT, 3)})\\s*[）)]`), heading: 12, text: 12, prefix: '', counts: 'parent' },
  { kind: 'item', printed: '⑴', pattern: /^([⑴-⒇])/, heading: 12, text: 12, prefix: '', counts: 'parent' },
  { kind: 'item', printed: '1）', pattern: new RegExp(`^(${spaced(DIGIT, 2)})\\s*[）)]`), heading: 13, text: 13, prefix: '', counts: 'parent' },
  { kind: 'item', printed: '①', pattern: /^([①-⑳㉑-㉟])/, heading: 14, text: 14, prefix: '', counts: 'parent' },
];

/** A printed number, read. */
export interface Numbering {
  readonly rule: NumberingRule;
  /** `[3]`; `[1, 2]` of 1.2; empty for an annex that prints none, and for 附则. */
  readonly ordinals: readonly number[];
  /** As printed. */
  readonly number: string;
}

/** Ordinals of a number in any of its forms: 十二, １２, 1 2, ⑿, 1.2. */
function readOrdinals(printed: string): number[] {
  const plain = printed
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/\.$/, '');
  return /^[\d.]+$/.test(plain) ? plain.split('.').map(Number) : [chineseOrdinal(plain)];
}

/** Reads the printed number at the head of a block; null if none of the rules does, or it cannot be counted. */
export function readNumbering(text: string, isHeading: boolean): Numbering | null {
  for (const rule of numberingRules) {
    if (rule.text === null && !isHeading) continue;
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    const ordinals = match[1] === undefined ? [] : readOrdinals(match[1]);
    if (ordinals.every((n) => n > 0)) return { rule, ordinals, number: match[0].trim() };
  }
  return null;
}

/** Heads that look like a number anywhere, and those that do at the head of a heading. */
const LOOKS = [
  /^第[\s\d０-９一二三四五六七八九十百零〇两]+[编章节条款](?!\s*(?:第|规定|的|所|中|和))/,
  /^[一二三四五六七八九十百零〇]+\s*[、．]/,
  /^[（(〔[【]\s*[\d０-９一二三四五六七八九十百零〇]+\s*[）)〕\]】]/,
  /^\d{1,3}\s*[.．、)）](?!\d)/,
  /^[\u2160-\u217f\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/,
];
const HEADING_LOOKS = [/^(?:[IVX]+|[A-Za-z])\s*[.．、)）]/, /^\d{1,2}(?:[.．]\d{1,2})*\s+[\u4e00-\u9fff“《]/, /^[一二三四五六七八九十]+\s+/];

/** Whether a block begins with what a reader takes for a number. */
export const looksNumbered = (text: string, isHeading: boolean): boolean => [...LOOKS, ...(isHeading ? HEADING_LOOKS : [])].some((look) => look.test(text));
