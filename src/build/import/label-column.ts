import { looksNumbered, readNumbering } from '../../domain/parse/numbering.ts';
import { groupBy } from '../../domain/group-by.ts';
import { endOf, linesOf, middle, startOf, stretchesOf, type Glyphs, type Stretch } from './reading-order.ts';

/** Pieces of a page to be read line by line. */
export interface PagePart {
  readonly glyphs: readonly Glyphs[];
  /** How far left their running text begins; null where that is theirs to tell. */
  readonly left: number | null;
  /** No line goes on with the one before it. */
  readonly whole: boolean;
  /** Its lines are one: a name that is printed on two. */
  readonly isOne?: boolean;
}

/** Pieces that no gap parts, on the line `y`. */
interface Piece {
  readonly stretch: Stretch;
  readonly y: number;
}
type Line = readonly Piece[];

/** 服务内容, 时间/频度: what stands in the first column of a guide. */
const LABEL = /^[\p{Script=Han}/\u3001\uff08\uff09()]{2,8}$/u;
const PAGE_NUMBER = /^[-\u2014\u2013\u00b7\s\d]+$/;
/** So many letters' widths between the labels and the text. */
const GUTTER = 0.8;
/** How far from the middle of its lines a label may stand, in heights of a letter. */
const OFF_MIDDLE = 0.6;

const textOf = ({ stretch }: Piece) => stretch.map((g) => g.text).join('');
const isLabel = (piece: Piece) => LABEL.test(textOf(piece).trim());
const sizeOf = ({ stretch }: Piece) => stretch[0]?.size ?? 0;
const leftOf = (all: Line) => Math.min(...all.map((p) => startOf(p.stretch)));
const rightOf = (all: Line) => Math.max(...all.map((p) => endOf(p.stretch)));
const yOf = (line: Line) => line[0]?.y ?? 0;
const glyphsOf = (lines: readonly Line[]) => lines.flat().flatMap((p) => p.stretch);
/** Pieces of one line together; they come from the top. */
const linesFrom = (pieces: Line): Line[] => [...groupBy(pieces, (p) => p.y).values()];

/** The first of the lines that a label stands beside, in their middle: all below it are its own. */
function firstLineOf(label: Piece, lines: readonly Line[]): number | null {
  const offs = lines.map((l) => Math.abs((yOf(l) + yOf(lines.at(-1) ?? [])) / 2 - label.y));
  const least = Math.min(...offs);
  return least <= sizeOf(label) * OFF_MIDDLE ? offs.indexOf(least) : null;
}

/** Labels of labels, 资金支持 服务对象, stand left of all other lines beside the same label. */
const innerLabels = (lines: readonly Line[]): Line | undefined =>
  lines.length < 2 ? undefined : lines.find((line) => line.every(isLabel) && rightOf(line) < leftOf(lines.filter((l) => l !== line).flat()));

/** A label before what it stands beside; on one line with it where that is one line. */
function labelled(label: Piece, lines: readonly Line[], left: number): PagePart[] {
  if (lines.length === 1) return [{ glyphs: glyphsOf([[label], ...lines]), left: null, whole: true }];
  const inner = innerLabels(lines);
  const rest = lines.filter((l) => l !== inner);
  return [
    { glyphs: glyphsOf(inner === undefined ? [[label]] : [[label], inner]), left: null, whole: true },
    { glyphs: glyphsOf(rest), left: inner === undefined ? left : leftOf(rest.flat()), whole: false },
  ];
}

/** Labels and lines of one band of a page, from its foot; null where a label stands beside nothing. */
function inBand(labels: Line, lines: readonly Line[], left: number): PagePart[] | null {
  const parts: PagePart[] = [];
  let open = lines;
  for (const label of [...labels].reverse()) {
    const first = firstLineOf(label, open);
    if (first === null) return null;
    parts.unshift(...labelled(label, open.slice(first), left));
    open = open.slice(0, first);
  }
  return open.length === 0 ? parts : [{ glyphs: glyphsOf(open), left, whole: false }, ...parts];
}

const lineTextOf = (line: Line) => line.map(textOf).join('');
/** The second line of a name, in its letters and without a number of its own. */
const goesOnWith = (line: Line, before: Line | undefined): boolean =>
  before !== undefined &&
  !PAGE_NUMBER.test(lineTextOf(line)) &&
  !looksNumbered(lineTextOf(line), false) &&
  readNumbering(lineTextOf(line), false) === null &&
  looksNumbered(lineTextOf(before), false);

/**
 * A page whose first column holds labels, each beside the middle of its text, as guides are printed: every label before
 * its text. Null where the page is none such, or one of its labels stands anywhere else.
 */
export function labelledParts(glyphs: readonly Glyphs[]): PagePart[] | null {
  const all = linesOf(glyphs).flatMap((line) => stretchesOf(line).map((stretch): Piece => ({ stretch, y: line[0]?.y ?? 0 })));
  // the name of a card or chapter stands as far left, in larger letters
  const usual = middle(glyphs.map((g) => g.size));
  const labels = all.filter((p) => isLabel(p) && startOf(p.stretch) < leftOf(all) + 2 * sizeOf(p) && Math.abs(sizeOf(p) - usual) < usual * 0.1);
  const [one] = labels;
  if (one === undefined) return null;
  const edge = rightOf(labels) + sizeOf(one) * GUTTER;
  const others = all.filter((p) => !labels.includes(p));
  const lowest = all.at(-1)?.y;
  const isAcross = (p: Piece) => startOf(p.stretch) < edge || (p.y === lowest && PAGE_NUMBER.test(textOf(p)));
  const across = linesFrom(others.filter(isAcross));
  const running = others.filter((p) => !isAcross(p));
  if (across.length > labels.length) return null;
  const left = leftOf(running);
  const parts: PagePart[] = [];
  for (let band = 0; band <= across.length; band++) {
    const isHere = (p: Piece) => across.filter((line) => yOf(line) > p.y).length === band;
    const found = inBand(labels.filter(isHere), linesFrom(running.filter(isHere)), left);
    if (found === null) return null;
    parts.push(...found);
    const [line] = across.slice(band, band + 1);
    const last = parts.at(-1);
    if (line === undefined) continue;
    if (found.length === 0 && last !== undefined && goesOnWith(line, across[band - 1]))
      parts[parts.length - 1] = { ...last, glyphs: [...last.glyphs, ...glyphsOf([line])], isOne: true };
    else parts.push({ glyphs: glyphsOf([line]), left: null, whole: true });
  }
  // each label on its own line: the page may be read as it stands
  return parts.length > labels.length + across.length ? parts : null;
}
