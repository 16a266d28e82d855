/** Words in the heads of tables: units, and what their figures are not. */
import { unitMeaning } from '../number/units.ts';

/** 单位：家 above a table, （万元） in a heading or a label. */
function unitIn(text: string, pattern: RegExp): string | null {
  for (const [, found = ''] of text.matchAll(pattern)) {
    const unit = found.replace(/^单位[：:]?\s*/, '').trim();
    if (unitMeaning(unit) !== null) return unit.replace('％', '%');
  }
  return null;
}
const IN_BRACKETS = /[（(]\s*([^（）()]{1,8}?)\s*[）)]/g;
const AFTER_UNIT = /单位\s*[：:]\s*([^\s，。；、（）()]{1,6})/g;

/** （家） in a head or a label; null where it prints no unit. */
export const unitOfCell = (text: string): string | null => unitIn(text, IN_BRACKETS);
/** The unit that is printed above a table for all of it. */
export const unitsAbove = (text: string): string | null => unitIn(text, AFTER_UNIT);

/** Headings of columns whose bare numbers are no figures of facts. */
export const NO_FIGURES = /序号|编号|^年份$/;
export const TELLS_BASELINE = /现状|基期|基数|完成值|实际值/;
export const isPastColumn = (head: string, year: number | null) => {
  const printed = /^[^\d]{0,4}(20\d\d)\s*年?/.exec(head)?.[1];
  return printed !== undefined && year !== null && Number(printed) < year;
};
