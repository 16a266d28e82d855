import type { unitRoles } from '../vocabulary.ts';
import type { Range } from '../text/text.ts';

export type UnitRole = keyof typeof unitRoles;

/** One office as printed in a responsibility note. */
export interface PrintedUnit {
  readonly printed: string;
  readonly role: UnitRole;
}

/** A printed responsibility note and the text it governs: from the note before it (or the clause's start) up to itself. */
export interface UnitNote extends Range {
  readonly governs: Range;
  readonly units: readonly PrintedUnit[];
}

const OPEN = '（(〔';
const CLOSE = '）)〕';

/** Top-level brackets of a text, nested ones included in their outer pair. */
function bracketRanges(text: string): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (OPEN.includes(c)) {
      if (depth === 0) start = i;
      depth++;
    } else if (CLOSE.includes(c) && depth > 0) {
      depth--;
      if (depth === 0) found.push({ start, end: i + 1 });
    }
  }
  return found;
}

/** Splits at 、，and at the ends of lists, but not inside nested brackets such as 各县（市、区）. */
export function splitUnitNames(list: string): string[] {
  const names: string[] = [];
  let name = '';
  let depth = 0;
  for (const c of list) {
    if (OPEN.includes(c)) depth++;
    if (CLOSE.includes(c)) depth--;
    if (depth === 0 && /[、，,；;\s]/.test(c)) {
      names.push(name);
      name = '';
    } else name += c;
  }
  names.push(name);
  return names.map((n) => n.replace(/等$/, '')).filter(Boolean);
}

const DUTY = /(按职责分工负责|按职能分工负责|按照职责分工负责|分工负责|牵头负责|牵头|配合|负责)/;

/** Reads the inside of one bracket; null if it is no responsibility note. */
function readNote(inside: string, isName: (name: string) => boolean, closesSentence: boolean): PrintedUnit[] | null {
  // a carried-over remark such as （以下均需要各地落实…） inside the note is not a name
  const words = inside.replace(/[（(]以下[^）)]*[）)]/g, '').trim();
  const labelled = /^责任单位[：:]/.exec(words);
  if (labelled !== null) return splitUnitNames(words.slice(labelled[0].length)).map((printed) => ({ printed, role: 'plain' }));
  if (DUTY.test(words)) {
    const units: PrintedUnit[] = [];
    let rest = words;
    for (let match = DUTY.exec(rest); match !== null; match = DUTY.exec(rest)) {
      const duty = match[0];
      const role: UnitRole = duty.startsWith('牵头') ? 'lead' : duty.includes('分工') ? 'each' : 'plain';
      for (const printed of splitUnitNames(rest.slice(0, match.index))) units.push({ printed, role });
      rest = rest.slice(match.index + duty.length);
    }
    // names nobody registered are for the check to report, if the bracket ends like a note
    const endsLikeNote = rest.replace(/[，。、]/g, '') === '' && closesSentence;
    return endsLikeNote || units.some((u) => isName(u.printed)) ? units : null;
  }
  const names = splitUnitNames(words);
  // a bare list counts only after a full stop and if every entry is an office: 县区（园区）, （元器件） are words of the text
  return closesSentence && names.length > 0 && names.every(isName) ? names.map((printed) => ({ printed, role: 'plain' })) : null;
}

/** What the names of offices, companies and places of government end with. */
const OFFICE =
  /(?:局|委|办|厅|部|署|委员会|管委会|办公室|办事处|指挥部|中心|人民政府|法院|检察院|银行|[支分]行|公司|集团|供电所?|工商联|联合会|总工会|部门|县（?市?、?区?）?)$/;

/** Whether words have the form of an office’s name: 区经信局, 各街道办事处, 人民银行柳河县支行. For names that nobody has registered. */
export const looksLikeOffice = (name: string): boolean => name.length >= 3 && name.length <= 20 && OFFICE.test(name) && !/[，。；：“”《》\d]/.test(name);

/**
 * The responsibility notes of a clause, in order. Printed forms: （责任单位：…） · （…负责） · （…牵头，…负责） · a bare list in
 * closing brackets · 〔…〕. Source: the five documents; VOCABULARY, "Responsible units in print".
 * @param isName tells whether a printed name is registered for this document
 */
export function readUnitNotes(text: string, isName: (name: string) => boolean): UnitNote[] {
  const notes: UnitNote[] = [];
  let from = 0;
  for (const range of bracketRanges(text)) {
    const closesSentence = /[。；！”]\s*$/.test(text.slice(0, range.start)) || range.end === text.length;
    const units = readNote(text.slice(range.start + 1, range.end - 1), isName, closesSentence);
    if (units === null || units.length === 0) continue;
    notes.push({ ...range, units, governs: { start: from, end: range.start } });
    from = range.end;
  }
  return notes;
}

/** The offices charged with a passage: those of the note that governs any of it. */
export function unitsGoverning(notes: readonly UnitNote[], passage: Range): readonly PrintedUnit[] {
  return notes.filter((n) => n.governs.start < passage.end && passage.start < n.governs.end).flatMap((n) => n.units);
}
