/**
 * Radicals for characters: fonts in PDF files often map 人 to ⼈ (Kangxi radicals) or 民 to ⺠ (radicals supplement), so that
 * the extracted text looks right and is found by nothing. Source: Unicode Standard, blocks 2E80–2EFF and 2F00–2FDF.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  '⻲': '龟',
  '⺎': '兀',
  '⺕': '彐',
  '⺝': '月',
  '⻎': '辶',
  '⻑': '长',
};
/** Radicals whose compatibility form is the traditional character; simplified documents print the other. */
const SIMPLIFIED: Readonly<Record<string, string>> = { '⼾': '户' };
const RADICAL = /[\u2e80-\u2fdf]/g;

/** The text with radicals written as the characters they stand for, and how many there were. */
export function foldRadicals(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const folded = text.replace(RADICAL, (c) => {
    const plain = SUPPLEMENT[c] ?? SIMPLIFIED[c] ?? c.normalize('NFKC');
    if (plain !== c) count++;
    return plain;
  });
  return { text: folded, count };
}
