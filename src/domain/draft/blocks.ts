import { looksNumbered, numberingRules, readNumbering } from '../parse/numbering.ts';
import { cardsOf, labelsOver } from './guide-cards.ts';
import { gatherAttachments, joinAnnexTitles, type Part } from './attachment-list.ts';
import type { SourceItem, SourceLine } from './source-item.ts';

/** A block of the body to write. */
export type DraftBlock =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  /** Several lines where several are printed in one block: a list of attachments. */
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Lines longer than this are paragraphs that nobody wrapped. */
const UNWRAPPED = 70;
/** How much shorter than a full line a line may be and still go on. */
const RAGGED = 4;
/** The longest line that may be a heading. */
const HEADING = 40;
/** How far down the document its title may stand, in blocks. */
const TITLE_WITHIN = 12;

const STOP = /[。；：！？;!?]$|[。！？][”’）)]$/;
const LABELLED = /^(?:申报|申请|支持|扶持|奖励|补助|责任|办理|受理|联系|咨询|政策|兑现|适用|实施|主管)[^，。；：\s]{1,6}[：:]/;
const ATTACHMENT = /^附\s*件(?!一览)\s*[一二三四五六七八九十\d０-９]*\s*[：:]?/;
/** 附则 on a line of its own. */
const CLOSING_PART = /^附\s*则[：:]?$/;
const startsAnew = (text: string) => looksNumbered(text, false) || readNumbering(text, false) !== null || ATTACHMENT.test(text) || CLOSING_PART.test(text);
const isWide = (c: string) => c.charCodeAt(0) > 0xff;
/** Width in Chinese characters: two Latin ones are one. */
const widthOf = (text: string) => [...text].reduce((n, c) => n + (isWide(c) ? 1 : 0.5), 0);

/** Width of a full line: most lines of a wrapped text have it. */
function fullWidth(lines: readonly SourceLine[]): number {
  const widths = lines.map((l) => widthOf(l.text)).sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.85)] ?? 0;
}

/** Whether most paragraphs of the text begin with an indent, so that a line without one goes on. */
function usesIndents(lines: readonly SourceLine[]): boolean {
  const numbered = lines.filter((l) => startsAnew(l.text));
  const indented = numbered.filter((l) => (l.indent ?? 0) >= 1);
  const flush = lines.filter((l) => (l.indent ?? 0) < 1).length;
  return numbered.length >= 3 && indented.length > numbered.length * 0.8 && flush > lines.length * 0.3;
}

/** Undoes hard wraps: lines that go on are joined with nothing between, Latin words with a space. */
function joinLines(items: readonly SourceItem[]): Part[] {
  const lines = items.filter((i) => i.kind === 'line' && !i.whole) as readonly SourceLine[];
  const full = fullWidth(lines);
  const indents = usesIndents(lines);
  const goesOn = (last: SourceLine, next: SourceLine) => {
    if (last.whole || next.whole || full > UNWRAPPED || startsAnew(next.text)) return false;
    // 各乡镇人民政府： after the title of a notice is a line of its own
    if (/(?:通知|意见|办法|措施|方案|决定)$/.test(last.text) && /^各[^。；]{2,}[：:，、]/.test(next.text)) return false;
    // 责任单位：县工信局 after a full stop is a line of its own, however long the line before it
    if (LABELLED.test(next.text) && last.text.endsWith('。')) return false;
    const width = widthOf(last.text) + (last.indent ?? 0);
    if (indents) return (next.indent ?? 0) < 1 && (width >= full - 2 * RAGGED || !STOP.test(last.text));
    if (readNumbering(last.text, false) === null && last.text.endsWith('：') && width < full - RAGGED) return false;
    return width >= full - RAGGED && !(STOP.test(last.text) && width < full - 1);
  };
  const joined: Part[] = [];
  let last: SourceLine | null = null;
  for (const item of items) {
    if (item.kind === 'table') {
      joined.push(item.rows);
      last = null;
      continue;
    }
    const before = joined.at(-1);
    if (last !== null && typeof before === 'string' && goesOn(last, item)) {
      const isLatin = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(item.text);
      joined[joined.length - 1] = before + (isLatin ? ' ' : '') + item.text;
    } else joined.push(item.text);
    last = item;
  }
  return joined;
}

/** Where a paragraph that was run together may begin: behind a full stop, or the note in brackets that follows one. */
const MAY_BEGIN = /[。！？]\s*(?:[（(](?:责任|牵头|配合)[^（）()]*[）)]\s*[。；]?)?\s*|[^\s。（(]{2,}负责[）)]\s*|^/g;

/** How deep each way of numbering stands. */
const DEPTHS: ReadonlyMap<string, number> = new Map(numberingRules.map(({ printed, heading }) => [printed, heading]));

/**
 * Cuts a paragraph into which others were run together: （三） after （二）, 2. after 1., each at the head of a sentence. A list
 * that begins inside a sentence (：1.…；2.…) stays whole.
 * @param last of each way of numbering, the number printed last; kept up to date
 */
function cutRunTogether(text: string, last: Map<string, number>): string[] {
  const found = [...text.matchAll(MAY_BEGIN)].flatMap((m) => {
    const at = m.index + m[0].length;
    const numbering = at < text.length ? readNumbering(text.slice(at), false) : null;
    return numbering === null || numbering.rule.kind === 'annex' ? [] : [{ at, way: numbering.rule.printed, n: numbering.ordinals.at(-1) ?? 0 }];
  });
  const cuts = found.flatMap(({ at, way, n }, i) => {
    const goesOn = n === (last.get(way) ?? 0) + 1 && n > 1;
    const begins = n === 1 && found.slice(i + 1).some((f) => f.way === way && f.n === 2);
    if (at > 0 && !goesOn && !begins) return [];
    last.set(way, n);
    // below a new 6. the numbers （1） of 5. do not go on
    for (const finer of [...last.keys()]) if ((DEPTHS.get(finer) ?? 0) > (DEPTHS.get(way) ?? 0)) last.delete(finer);
    return at > 0 ? [at] : [];
  });
  return [0, ...cuts].map((from, i) => text.slice(from, cuts[i] ?? text.length).trim()).filter((t) => t !== '');
}

/** The number of a document, or that under which it is registered: YTDR—2025—00004. */
const isDocNumber = (text: string) =>
  /^[^\s。，]{2,20}[〔[（(【]\s*\d{4}\s*[〕\])）】]\s*\d+\s*号$|^[A-Z]{2,}(?:[-—–－]+\d+){2,}$/.test(text.replace(/\s+/g, ''));
/** 青石县人民政府文件: the red head of a document. */
const isRedHead = (text: string) => /^[\p{Script=Han}]{4,30}文\s*件$/u.test(text);
const isSalutation = (text: string) => /[：:]$/.test(text) && /^(?:各|市|县|区|省|驻)/.test(text);

const TITLE_ENDS = /(?:意见|办法|措施|政策|方案|计划|细则|通知|规定|规划|条例|指南|清单|若干条|条)(?:（[^）]*）|\([^)]*\))*$/;

/** The title that a file's name tells: 青石县奖励办法（试行）.docx; null where it tells none. */
export function titleOfFile(name: string): string | null {
  const told = name
    .replace(/\.[A-Za-z]+$/, '')
    .replace(/^(?:附\s*件\s*\d*\s*[：:.、\s]*|\d+\s*[.、．]\s*)/, '')
    .replace(/(?:\s*[（(]\d+[）)]|[-_ ]?副本|_\d+)$/, '')
    .trim();
  return TITLE_ENDS.test(told) && /^[\p{Script=Han}]/u.test(told) ? told : null;
}

/** The stretch of paragraphs at the head of a document that is its title; empty where none looks like one. */
export function titleRange(texts: readonly (string | null)[]): { start: number; end: number } {
  const isBody = (t: string | null) => t === null || widthOf(t) > HEADING * 1.6 || STOP.test(t) || isSalutation(t) || startsAnew(t);
  for (let start = 0; start < Math.min(texts.length, TITLE_WITHIN); start++) {
    const first = texts[start] ?? null;
    // a table may say what the document is before it prints its title
    if (first === null) continue;
    if (isBody(first)) return { start: 0, end: 0 };
    if (
      isDocNumber(first) ||
      isRedHead(first) ||
      /^(?:索引号|信息分类|主题词|发布|发文|成文|印发|公开|制定|文号|有效性|来源|日期|时间|浏览|字号|打印)/.test(first)
    )
      continue;
    for (let end = start + 1; end <= Math.min(texts.length, start + 4); end++) {
      const added = texts[end - 1] ?? null;
      if (end > start + 1 && (isBody(added) || (added !== null && isDocNumber(added)))) break;
      if (TITLE_ENDS.test(texts.slice(start, end).join(''))) return { start, end };
    }
  }
  return { start: 0, end: 0 };
}

/**
 * Depth in the body of a line that heads what follows; null for running text.
 * @param goesOn the next block goes on with the numbers that were printed before it: 3. under （二）, after 2. under （一）
 */
function headingDepth(text: string, next: string | null, isArticled: boolean, goesOn: boolean): number | null {
  if (text.includes('\n') || widthOf(text) > HEADING || /[。；;！？]/.test(text.replace(/。$/, ''))) return null;
  if (ATTACHMENT.test(text) && !/^附\s*件\s*[：:]\s*\S/.test(text)) return 2;
  if (CLOSING_PART.test(text)) return 2;
  const numbering = readNumbering(text, false);
  if (numbering === null) return null;
  const { kind, printed } = numbering.rule;
  if (kind === 'division' || kind === 'chapter') return 2;
  if (kind === 'section') return 3;
  if (/[：:，、]$/.test(text)) return null;
  const opens = next !== null && (goesOn || !looksNumbered(next, false) || readNumbering(next, false)?.ordinals.at(-1) === 1);
  if (kind === 'part') return isArticled ? null : 2;
  if (kind === 'action') return opens && !isArticled && !text.endsWith('。') ? 3 : null;
  // the card of a guide: 8. and a list that begins again below it
  if (printed === '1.' && next !== null && !isArticled) {
    const below = readNumbering(next, false);
    return below?.rule.printed === '1.' && below.ordinals[0] === 1 && numbering.ordinals[0] !== 0 && widthOf(text) <= 24 ? 4 : null;
  }
  return null;
}

/** Positions of arabic numbers that go on over a line of another kind: 2. （二） 3. */
function numbersGoingOn(texts: readonly (string | null)[]): ReadonlySet<number> {
  const going = new Set<number>();
  let last: { readonly n: number; readonly at: number } | null = null;
  texts.forEach((text, at) => {
    const numbering = text === null ? null : readNumbering(text, false);
    if (numbering?.rule.printed !== '1.') return;
    const n = numbering.ordinals.at(-1) ?? 0;
    if (last !== null && at > last.at + 1 && n === last.n + 1) going.add(at);
    last = { n, at };
  });
  return going;
}

/**
 * Builds the blocks of a body from what a reader found: wraps undone, the title and headings told from running text.
 * Every printed character of the items stands in one block, in order.
 */
export function itemsToBlocks(items: readonly SourceItem[]): DraftBlock[] {
  const last = new Map<string, number>();
  const joined = joinAnnexTitles(
    gatherAttachments(joinLines(items).flatMap((part): Part[] => (typeof part === 'string' ? cutRunTogether(part, last) : [part]))),
  );
  const texts = joined.map((j) => (typeof j === 'string' ? j : null));
  const title = titleRange(texts);
  const isArticled = texts.some((t) => t !== null && readNumbering(t, false)?.rule.kind === 'article');
  const labels = labelsOver(texts);
  const cards = isArticled ? new Set<number>() : cardsOf(texts);
  const going = numbersGoingOn(texts);
  const plainDepth = (i: number) => (cards.has(i) || labels.has(i) ? null : headingDepth(texts[i] ?? '', texts[i + 1] ?? null, isArticled, going.has(i + 1)));
  // cards stand under the parts and sections of a guide that has any
  const ofCards = cards.size === 0 ? 1 : Math.max(1, ...texts.map((_, i) => Math.min(plainDepth(i) ?? 1, 3))) + 1;
  const depthOf = (i: number) => (cards.has(i) ? ofCards : labels.has(i) ? ofCards + 1 : plainDepth(i));
  let deepest = 1;
  return joined.flatMap((part, i): DraftBlock[] => {
    if (typeof part !== 'string') return [{ kind: 'table', rows: part }];
    if (i === title.start && title.end > title.start) return [{ kind: 'heading', depth: 1, text: texts.slice(title.start, title.end).join('') }];
    if (i > title.start && i < title.end) return [];
    const depth = depthOf(i);
    if (depth === null) return [{ kind: 'paragraph', text: part }];
    // levels without gaps
    deepest = Math.min(depth, deepest + 1);
    return [{ kind: 'heading', depth: deepest, text: part }];
  });
}
