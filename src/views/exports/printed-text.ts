/** Printed cells as text: part below part, what belongs together in one line, so that nothing runs into another. */
import type { Words } from '../../words/zh.ts';
import type { PrintedCell, PrintedHead, PrintedOffer, PrintedPart } from '../tables/printed.ts';

type Speaking = Pick<Words, 'marks' | 'term' | 'exports'>;

const lineOf = (parts: readonly string[], { exports: E }: Speaking): string => parts.filter((part) => part !== '').join(E.between);

function offerText({ kind, title, label, amounts, terms, notes, flags }: PrintedOffer, words: Speaking): string[] {
  const { exports: E } = words;
  const first = kind === 'money' ? amounts.map((a) => lineOf([E.role(a.label, a.figure), ...a.notes], words)) : [E.role(label, '')];
  return [...first, lineOf([title, ...flags.map((f) => f.text)], words), ...terms, lineOf(notes, words)];
}

function partText(part: PrintedPart, words: Speaking): string[] {
  switch (part.kind) {
    case 'text':
      return [part.text];
    case 'figure':
      return [part.figure.text, lineOf([...part.notes, ...part.flags.map((f) => f.text)], words), part.printed];
    case 'minor':
      return [words.marks.labelled(part.label, words.marks.list(part.figures.map((f) => f.text + f.after)))];
    case 'quote':
      return [part.quote.text];
    case 'offers':
      return part.offers.flatMap((offer) => offerText(offer, words));
    case 'fold':
      return part.parts.flatMap((folded) => partText(folded, words));
    case 'links':
      return [...part.links.map((link) => lineOf([link.text, link.note], words)), part.more ?? ''];
    case 'clauses':
      return part.clauses.flatMap((c) => [c.text, ...c.figures.map((f) => lineOf([f.what, f.text, f.after], words))]);
  }
}

/**
 * A cell in words: its blank, then its parts, what a reader would have to open included; line ends between them.
 * @param blank the name of its kind of blank; null for none
 */
export function cellLines({ parts }: PrintedCell, blank: string | null, words: Speaking): string {
  const said = [blank ?? '', ...parts.flatMap((part) => partText(part, words))];
  return said.filter((line) => line !== '').join('\n');
}

/** A head with what stands below it. */
export const headText = ({ text, notes }: Pick<PrintedHead, 'text' | 'notes'>): string =>
  [text, ...notes.map((note) => [note.lead ?? '', note.text].filter((part) => part !== '').join(' '))].join('\n');
