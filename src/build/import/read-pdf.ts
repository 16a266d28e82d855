import { createRequire } from 'node:module';
import path from 'node:path';
import { foldRadicals } from '../../domain/draft/radicals.ts';
import type { SourceDocument, SourceItem, SourceLine } from '../../domain/draft/source-item.ts';
import { labelledParts, type PagePart } from './label-column.ts';
import { linesOf, readingOrder, type Glyphs } from './reading-order.ts';

/** A gap as wide as this many characters parts two columns. */
const COLUMN_GAP = 1.8;

/** The text of a line; Latin words that stand apart keep a space, columns are parted by a tab. */
function lineText(line: readonly Glyphs[]): string {
  let text = '';
  let end = 0;
  for (const g of line) {
    const gap = text === '' ? 0 : (g.x - end) / (g.size || 1);
    if (gap > COLUMN_GAP) text += '\t';
    else if (gap > 0.2 && /[\x21-\x7e]$/.test(text) && /^[\x21-\x7e]/.test(g.text)) text += ' ';
    text += g.text;
    end = g.x + g.width;
  }
  return text.trim();
}

/** Two or more lines of one number of columns, three at least, are rows of a table. */
function withTables(lines: readonly SourceLine[]): SourceItem[] {
  const items: SourceItem[] = [];
  const plain = (l: SourceLine): SourceLine => ({ ...l, text: l.text.replace(/\t+/g, ' ') });
  for (let at = 0; at < lines.length;) {
    const columns = (lines[at]?.text ?? '').split('\t').length;
    let end = at + 1;
    while (end < lines.length && (lines[end]?.text ?? '').split('\t').length === columns) end++;
    const run = lines.slice(at, end);
    if (columns >= 3 && run.length >= 2) items.push({ kind: 'table', rows: run.map((l) => l.text.split('\t').map((c) => c.trim())), page: run[0]?.page ?? 0 });
    else items.push(...run.map(plain));
    at = end;
  }
  return items;
}

/** Lines of one part of a page, with their indents in characters of `size`. */
function partLines({ glyphs, left: edge, whole, isOne }: PagePart, size: number, page: number): SourceLine[] {
  const lines = linesOf(glyphs);
  if (isOne === true) return [{ kind: 'line', text: lines.map(lineText).join(''), indent: 0, whole, page }];
  const left = edge ?? Math.min(...lines.filter((l) => lineText(l).length > 8).map((l) => l[0]?.x ?? Infinity));
  return lines
    .map((l): SourceLine => ({
      kind: 'line',
      text: lineText(l),
      indent: Number.isFinite(left) ? Math.max(0, Math.round(((l[0]?.x ?? 0) - left) / size)) : 0,
      whole,
      page,
    }))
    .filter((l) => l.text !== '');
}

/**
 * Text of a PDF in reading order, line by line, with pages and indents.
 * @throws Error in plain words where the file is locked, broken or holds no text
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // a copy: the reader takes its bytes away
    data: bytes.slice(),
    // predefined Chinese encodings need them
    cMapUrl: `${home}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${home}/standard_fonts/`,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const pdf = await task.promise.catch((error: unknown) => {
    const { name, message } = error as Error;
    throw new Error(
      name === 'PasswordException' ? 'the PDF is locked with a password: save it without one' : `not a readable PDF (${message}): save or download it again`,
    );
  });
  const pages: SourceLine[][] = [];
  let [empty, radicals] = [0, 0];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    const glyphs = items.flatMap((item): Glyphs[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      const folded = foldRadicals(item.str);
      radicals += folded.count;
      return [{ text: folded.text, x, y, width: item.width, size: Math.hypot(c, d) || item.height }];
    });
    if (glyphs.length === 0) empty++;
    const size = glyphs.map((g) => g.size).sort((a, b) => a - b)[Math.floor(glyphs.length / 2)] ?? 12;
    const parts = labelledParts(glyphs) ?? readingOrder(glyphs).map((stretch) => ({ glyphs: stretch, left: null, whole: false }));
    pages.push(parts.flatMap((part) => partLines(part, size, page)));
  }
  await task.destroy();
  if (pages.flat().length === 0)
    throw new Error('the PDF holds no text, only pictures of pages: recognise it first (OCR) and import what that gives, or ask the office for the text');
  return {
    items: pages.flatMap(withTables),
    form: 'pdf_text',
    warnings: [
      ...(empty > 0 ? [`${empty} of ${pages.length} pages hold no text (pictures?): compare them with the original`] : []),
      ...(radicals > 0 ? [`${radicals} characters were stored as radicals and are written as characters`] : []),
    ],
  };
}
