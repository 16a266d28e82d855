import type { Range } from './text.ts';

/** 一档, 二档 in a cell or a list: a class by its ordinal. */
const TIER = /[一二三四五六七八九十]档(?=\s|$|[、，。；）)的])/g;
/** 奖励标准（万元）, 单位：亿元: a unit by itself. */
const UNIT = /(?:[（(]|单位[：:]\s?)([百千万亿]+[^\d）)\s]{1,3})(?=[）)\s]|$)/g;

/** Words of tables with a Chinese numeral in them that state no quantity. */
export const tableLabels = (text: string): Range[] => [
  ...Array.from(text.matchAll(TIER), ({ index, 0: words }) => ({ start: index, end: index + words.length })),
  ...Array.from(text.matchAll(UNIT), ({ index, 0: words, 1: unit = '' }) => ({ start: index + words.length - unit.length, end: index + words.length })),
];
