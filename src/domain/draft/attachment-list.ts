import { readNumbering } from '../parse/numbering.ts';

/** What a file's reader found: a line of text, or the rows of a table. */
export type Part = string | readonly (readonly string[])[];

/** 附件： by itself, or with the first of what is attached behind it. */
const OPENS = /^附\s*件\s*[：:]\s*(.*)$/s;
/** The longest name of something attached. */
const NAME = 60;

const ordinalOf = (text: string): number | null => {
  const numbering = readNumbering(text, false);
  return numbering?.rule.printed.startsWith('1') === true && numbering.ordinals.length === 1 ? (numbering.ordinals[0] ?? null) : null;
};
const isName = (part: Part | undefined): part is string => typeof part === 'string' && part.length <= NAME && !/[。；]/.test(part);

/** 附件1, or 附件, by itself: its title is the next line. */
const ANNEX = /^附\s*件(?:\s*[一二三四五六七八九十\d０-９]+\s*[：:]?)?$/;
const isAnnexTitle = (part: Part | undefined): part is string => isName(part) && !/[，：:]|[、]$/.test(part) && readNumbering(part, false) === null;

/** An annex and its title, printed on two lines, head it in one. */
export function joinAnnexTitles(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof last === 'string' && ANNEX.test(last) && isAnnexTitle(part)) joined[joined.length - 1] = `${last} ${part}`;
    else joined.push(part);
  }
  return joined;
}

/** How many parts after the one at `at` go on its list: 2. after 1., 3. after 2. */
function listed(parts: readonly Part[], at: number, first: string): number {
  const begun = first === '' ? 0 : ordinalOf(first);
  if (begun === null || begun > 1) return 0;
  let count = 0;
  for (let next = begun + 1; ; next++, count++) {
    const part = parts[at + 1 + count];
    if (!isName(part) || ordinalOf(part) !== next) return count;
  }
}

/** The list of what is attached, 附件： and the names below it, is one block of several lines: its numbers are no clauses. */
export function gatherAttachments(parts: readonly Part[]): Part[] {
  const gathered: Part[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    const first = typeof part === 'string' ? OPENS.exec(part)?.[1]?.trim() : undefined;
    const count = first === undefined ? 0 : listed(parts, i, first);
    gathered.push(typeof part === 'string' && count > 0 ? [part, ...parts.slice(i + 1, i + 1 + count)].join('\n') : part);
    i += count;
  }
  return gathered;
}
