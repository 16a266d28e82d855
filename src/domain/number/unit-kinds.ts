import { unitMeaning } from './units.ts';

/** Measure words of people, and units of what is measured and not counted; all others count things, firms among them. */
const PEOPLE = /^(?:人|名|人次)$/;
const MEASURED = /^(?:亩|公顷|平方米|平方公里|公里|米|吨|千克|公斤|千瓦|千瓦时|兆瓦|吉瓦|课时|学时)$/;

/** What a unit says its number is of: money, percent, duration …, people, a measured quantity, or a count of things; null where no list has it. */
export function unitKind(unit: string): string | null {
  const meaning = unitMeaning(unit);
  if (meaning?.kind !== 'count') return meaning?.kind ?? null;
  if (PEOPLE.test(meaning.measure)) return 'people';
  return MEASURED.test(meaning.measure) ? meaning.measure : 'count';
}
