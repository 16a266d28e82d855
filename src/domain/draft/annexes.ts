import { readNumbering } from '../parse/numbering.ts';
import type { Clause } from '../parse/clauses.ts';
import { bare } from '../text/text.ts';

/** Something that a document names as attached to it, as printed in its list. */
export interface NamedAnnex {
  readonly clause: string;
  readonly quote: string;
  readonly name: string;
  /** Where the quote begins in the clause. */
  readonly start: number;
}

const OPENS = /^附\s*件\s*[：:]\s*/;
/** 附件： and what stands below it, one block. */
export const isAttachmentList = ({ text }: Clause): boolean => OPENS.test(text);

/** The names on a list of what is attached, without their numbers. */
function namesOn({ id, text }: Clause): NamedAnnex[] {
  const from = OPENS.exec(text)?.[0].length ?? 0;
  let start = from;
  return text
    .slice(from)
    .split('\n')
    .flatMap((line): NamedAnnex[] => {
      const at = start;
      start += line.length + 1;
      const quote = line.slice(readNumbering(line, false)?.number.length ?? 0).trim();
      const name = bare(quote).replace(/[《》]/g, '');
      return name.length < 4 || /[。；]/.test(name) ? [] : [{ clause: id, quote, name, start: at + line.indexOf(quote) }];
    });
}

/** What a document names as attached and does not hold: no heading of it bears the name. */
export function annexesNotHeld(clauses: readonly Clause[]): NamedAnnex[] {
  const heads = clauses.filter((c) => !isAttachmentList(c) && (c.title !== null || c.kind === 'annex')).map((c) => bare(c.text));
  return clauses.filter(isAttachmentList).flatMap((c) => namesOn(c).filter(({ name }) => !heads.some((head) => head.includes(name))));
}
