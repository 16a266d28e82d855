import { tokenise, BOUNDARY, type Token } from '../language/token.ts';

/** A stretch of a shown text; `isHit` is marked. */
export interface SnippetPart {
  readonly text: string;
  readonly isHit: boolean;
}
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words that answer a question, and how much it gains by them. */
export interface FoundWords {
  readonly words: readonly string[];
  /** What is asked for with them: its place in the plan; -1 the whole question. */
  readonly group: number;
  /** Grows with their rarity; more for the question's own words than for a synonym. */
  readonly worth: number;
}

type Mark = Span & Pick<FoundWords, 'group' | 'worth'>;

/** A bracket or quote that opens among the words is closed with them: 首台（套）. */
function withClosing(text: string, start: number, end: number): number {
  const opened = /[（“‘《(][^）”’》)]*$/.exec(text.slice(start, end));
  return opened !== null && /[）”’》)]/.test(text[end] ?? '') ? end + 1 : end;
}

/** Where one sequence of words stands among the tokens of a text. */
const placesOf = (text: string, tokens: readonly Token[], words: readonly string[]): Span[] =>
  tokens.flatMap((token, i): Span[] => {
    const last = tokens[i + words.length - 1];
    if (token.text === BOUNDARY || last === undefined || !words.every((w, k) => tokens[i + k]?.text === w)) return [];
    return [{ start: token.start, end: withClosing(text, token.start, last.end) }];
  });

/**
 * Where words stand in a text as printed (quotes, brackets and spaces between them are passed over), merged and in order.
 * @param found word sequences, as `rank` gives them
 */
export function findWords(text: string, found: readonly (readonly string[])[]): Span[] {
  const tokens = tokenise(text);
  return merge(found.flatMap((words) => placesOf(text, tokens, words)));
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

const LENGTH = 150;

/** How much a word seen once more adds. */
const AGAIN = 0.05;
/** How much two things add that stand side by side, of what the lesser of them is worth. */
const BESIDE = 0.5;

const BETWEEN = /^[\s“”‘’（）()]*的?[\s“”‘’（）()]*$/;

interface Stretch {
  readonly start: number;
  /** What it answers, each thing once. */
  readonly things: number;
  /** What stands side by side in it. */
  readonly beside: number;
  readonly marks: number;
}

/** What the marks say that stand within one snippet from a place on. */
function stretchFrom(text: string, start: number, marks: readonly Mark[]): Stretch {
  const inside = marks.filter((m) => m.start >= start && m.end <= start + LENGTH * 0.8);
  const byGroup = new Map<number, number>();
  const besides = new Map<string, number>();
  for (const m of inside) {
    byGroup.set(m.group, Math.max(byGroup.get(m.group) ?? 0, m.worth));
    for (const next of inside) {
      const gap = next.start - m.end;
      if (next.group !== m.group && gap >= 0 && gap <= 3 && BETWEEN.test(text.slice(m.end, next.start)))
        besides.set(`${m.group} ${next.group}`, BESIDE * Math.min(m.worth, next.worth));
    }
  }
  const sum = (values: Iterable<number>) => [...values].reduce((total, w) => total + w, 0);
  return { start, things: sum(byGroup.values()), beside: sum(besides.values()), marks: inside.length };
}

const worthOf = ({ things, beside, marks }: Stretch): number => things + beside + AGAIN * Math.min(6, marks);

/**
 * The stretch of a text that answers most of the question, moved out to where a sentence or half-sentence begins. Of several
 * names of one thing the best counts: a text full of 奖励, 奖补 and 补助 says less of 首台套奖励 than the sentence that names it.
 */
function bestStretch(text: string, marks: readonly Mark[]): Span {
  if (text.length <= LENGTH * 1.4) return { start: 0, end: text.length };
  const stretches = [...marks].sort((a, b) => a.start - b.start).map((m) => stretchFrom(text, m.start, marks));
  const first = stretches.reduce((a, b) => (worthOf(b) > worthOf(a) ? b : a), stretches[0] ?? { start: 0, things: 0, beside: 0, marks: 0 });
  // 国外 and 发明专利 side by side: not from an earlier 国外 on
  const best = first.beside === 0 ? first : (stretches.filter((s) => s.beside >= first.beside && s.things >= first.things).pop() ?? first);
  const before = Math.max(0, best.start - 36);
  const opening = Math.max(...['。', '；', '\n'].map((c) => text.lastIndexOf(c, best.start - 1)));
  const start = opening >= before ? opening + 1 : before;
  return { start, end: Math.min(text.length, Math.max(start + LENGTH, best.start + LENGTH * 0.7)) };
}

/** Cuts a snippet with marks out of a clause's text; `…` stands where text was left out. White space is one space. */
export function makeSnippet(text: string, found: readonly FoundWords[]): SnippetPart[] {
  const tokens = tokenise(text);
  const marks = found.flatMap((f) => placesOf(text, tokens, f.words).map((span): Mark => ({ ...f, ...span })));
  const spans = merge(marks);
  const { start, end } = bestStretch(text, marks);
  const parts: SnippetPart[] = [];
  const push = (from: number, to: number, isHit: boolean) => {
    const part = text.slice(from, to).replace(/\s+/g, ' ');
    if (part !== '') parts.push({ text: part, isHit });
  };
  if (start > 0) parts.push({ text: '…', isHit: false });
  let at = start;
  for (const span of spans.filter((s) => s.start >= start && s.end <= end)) {
    push(at, span.start, false);
    push(span.start, span.end, true);
    at = span.end;
  }
  push(at, end, false);
  if (end < text.length) parts.push({ text: '…', isHit: false });
  return parts;
}
