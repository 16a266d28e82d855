/** Answers as typed into a form or an address, made ready for `readProfile`. */
import { readDate } from '../number/read-date.ts';
import { readCount } from '../number/read-count.ts';
import { profileFields, type FieldType, type ProfileField } from './profile.ts';

/** Dates that a day without its day or month means the end of. */
const LAST: ReadonlySet<string> = new Set(['valid_to']);

/** One typed value by its type; null for one left empty. */
function typed(value: unknown, type: FieldType, key: string): unknown {
  if (value === null || value === undefined) return null;
  if (type.type === 'list') return Array.isArray(value) ? value.map((entry: unknown) => typed(entry, type.of, key)) : value;
  if (type.type === 'item') {
    if (typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => {
        const of = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
        return [name, of === undefined ? part : typed(part, of, name)];
      }),
    );
  }
  if (typeof value !== 'string') return value;
  if (value.trim() === '' && type.type !== 'word') return null;
  if (type.type === 'count' || type.type === 'year') return readCount(value);
  if (type.type === 'date') return readDate(value, LAST.has(key) ? 'last' : 'first') ?? value;
  return value;
}

/** All answers, counts as numbers and dates as YYYY-MM-DD; sums stay as typed, `readProfile` reads them. */
export const typedAnswers = (answers: Readonly<Partial<Record<ProfileField, unknown>>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      Object.hasOwn(profileFields, name) ? typed(value, profileFields[name as ProfileField], name) : value,
    ]),
  );
