import { placesOf } from './chinese.ts';
import { shifted, type Decimal } from './decimal.ts';

/** What a unit says its number is. */
export type UnitKind = 'count' | 'money' | 'percent' | 'multiple' | 'duration' | 'day' | 'ratio';

/** What a printed unit means: `value` in it is value × 10^`places` in `measure`. */
export interface UnitMeaning {
  readonly kind: UnitKind;
  /** `yuan`, `pct` (percent), `pp` (percentage points), `ratio`; else the unit itself, without its 万: `户` of 万户. */
  readonly measure: string;
  readonly places: number;
}

type Row = readonly [printed: string, meaning: UnitMeaning];
const rows = (kind: UnitKind, printed: string, measure?: string, places = 0): Row[] =>
  printed.split(' ').map((p) => [p, { kind, measure: measure ?? p, places }]);

/** Measure words and units. The one list of them; longer words win. */
const UNITS: ReadonlyMap<string, UnitMeaning> = new Map([
  ...rows('money', '元 块 块钱 元人民币 人民币元 人民币', 'yuan'),
  ...rows('money', '角', 'yuan', -1),
  ...rows('money', '美元 港元 港币 欧元 日元 英镑'),
  ...rows('percent', '%', 'pct'),
  ...rows('percent', '‰', 'pct', -1),
  ...rows('percent', '‱', 'pct', -2),
  ...rows('percent', '成', 'pct', 1),
  ...rows('percent', '个百分点 百分点 个点', 'pp'),
  ...rows('multiple', '倍 番'),
  ...rows('duration', '年 周年 年度 学年 个月 个季度 季度 周 周岁 岁 天 日 个工作日 工作日 个交易日 小时 个小时 分钟'),
  ...rows('day', '月'),
  ...rows(
    'count',
    '家 户 个 项 件 名 人 人次 台 套 台套 条 场 场次 种 支 期 次 批 批次 类 级 座 款 幢 层 所 份 只 篇 部 位 间 栋 处 片 组 队 届 轮 张 辆 艘 架',
  ),
  ...rows('count', '亩 公顷 平方米 平方公里 公里 米 吨 千克 公斤 千瓦 千瓦时 兆瓦 吉瓦 课时 学时 门 标段'),
]);
const LONGEST = Math.max(...[...UNITS.keys()].map((u) => u.length));

/** 成 is a tenth, unless it begins a word: 三成长. */
const TENTHS_FOLLOWED_BY_WORD = /^成[长立果本为功套效交员就熟]/;

const ratio: UnitMeaning = { kind: 'ratio', measure: 'ratio', places: 0 };

function baseUnitAt(text: string, at: number): string | null {
  if (TENTHS_FOLLOWED_BY_WORD.test(text.slice(at, at + 2))) return null;
  for (let length = LONGEST; length > 0; length--) {
    const word = text.slice(at, at + length);
    if (word.length === length && UNITS.has(word)) return word;
  }
  return null;
}

/** 万, 千万, 万亿 before a unit: its characters and their power of ten. */
function multiplierAt(text: string, at: number): { end: number; places: number } {
  let [end, places] = [at, 0];
  for (let step = placesOf(text.charAt(end)); step > 0; step = placesOf(text.charAt(++end))) places += step;
  return { end, places };
}

/** A unit as it stands in a text, with the 万 or 亿 before it. `meaning` is null for a bare 万. */
export interface UnitAt {
  readonly end: number;
  readonly meaning: UnitMeaning | null;
  /** Power of ten of the 万 or 亿 alone. */
  readonly multiplier: number;
}

/**
 * Reads the unit at a place of a width-folded text: 元, 万元, 万户, 台（套）, %, 个百分点; a bare 万 as well.
 * @returns null where no unit stands
 */
export function unitAt(text: string, at: number): UnitAt | null {
  const direct = baseUnitAt(text, at);
  const { end: from, places } = direct === null ? multiplierAt(text, at) : { end: at, places: 0 };
  const base = direct ?? baseUnitAt(text, from);
  if (base === null) return from === at ? null : { end: from, meaning: null, multiplier: places };
  const meaning = UNITS.get(base);
  if (meaning === undefined) return null;
  const end = from + base.length;
  // 台（套）, 件（个）: two words for one thing
  const twin = /^[（(]([^（()）]{1,2})[）)]/.exec(text.slice(end, end + 4));
  const whole = twin !== null && UNITS.has(twin[1] ?? '') ? end + twin[0].length : end;
  return { end: whole, meaning: { ...meaning, places: meaning.places + places }, multiplier: places };
}

/** What a coded unit means (万元, 万户, ％, 1∶1 of a ratio); null for a unit that is not in the list. */
export function unitMeaning(unit: string): UnitMeaning | null {
  const folded = unit.replace('％', '%').replace(/\s+/g, '');
  if (/^[\d.]+[∶:：][\d.]+$/.test(folded)) return ratio;
  const found = unitAt(folded, 0);
  return found !== null && found.end === folded.length ? found.meaning : null;
}

/** A number with its unit in one form that equal quantities share: 50万元 and 五十万元 are 500000 yuan. */
export interface Quantity {
  readonly amount: Decimal;
  /** null for a bare number: 50万 is 500000 of something. */
  readonly measure: string | null;
}

export const toQuantity = (value: Decimal, { measure, places }: UnitMeaning): Quantity => ({ amount: shifted(value, places), measure });
