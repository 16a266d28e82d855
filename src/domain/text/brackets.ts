const PAIRS = ['“”', '（）', '《》'].map((pair) => [pair.charAt(0), pair.charAt(1)] as const);

/** The pair of marks inside which words break off; null where all are closed. Brackets of either width close each other: （CMO). */
export function unclosed(words: string): string | null {
  const text = words.replaceAll('(', '（').replaceAll(')', '）');
  const pair = PAIRS.find(([open, close]) => text.split(open).length !== text.split(close).length);
  return pair === undefined ? null : pair.join('');
}
