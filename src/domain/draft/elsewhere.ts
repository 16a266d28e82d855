/** Texts without a name to which a sentence leads: 按有关规定, 在省级奖补的基础上. */

/** What the title of a text says that a document leads to and does not name. */
const UNNAMED = '（原文未写明文件）';

interface Elsewhere {
  readonly words: RegExp;
  readonly relation: 'amount_in' | 'tops_up';
}

/** The text that is meant stands in group 1. */
const ELSEWHERE: readonly Elsewhere[] = [
  { words: /(?:按照?|参照|根据)((?:有关|相关|现行|现有|国家|省|市|上级)?(?:规定|政策))(?=给予|予以|进行|兑现|享受|执行|，)/, relation: 'amount_in' },
  { words: /(?:参照|比照)([^，。；《》第本]{2,20}标准)(?=给予|予以|进行|执行)/, relation: 'amount_in' },
  { words: /除?享受((?:上级|国家|省级?|市级?)(?:有关|相关)?政策[^，。；]{0,4}?)(?:外|的?基础上)/, relation: 'tops_up' },
  { words: /按((?:上级|国家|省级?|市级?)[^，。；《》]{0,10}(?:奖励|奖补|补助|补贴|政策)[^，。；《》]{0,4}?)的?基础上/, relation: 'tops_up' },
  { words: /在((?:上级|国家|省级?|市级?)[^，。；《》]{0,10}(?:奖励|奖补|补助|补贴|政策)[^，。；《》]{0,4}?)的?基础上/, relation: 'tops_up' },
];

/** References of a sentence to texts that it does not name, and the conditions that their words are. */
export function leadsElsewhere(segment: string): { readonly references: Record<string, unknown>[]; readonly quotes: readonly string[] } {
  const found = ELSEWHERE.flatMap(({ words, relation }) => {
    const [quote, name] = words.exec(segment) ?? [];
    return quote === undefined || name === undefined ? [] : [{ quote, name, relation }];
  });
  return {
    references: found.map(({ quote, name, relation }) => ({ title: `${name}${UNNAMED}`, number: null, relation, quote, held: null })),
    quotes: found.filter(({ quote }) => /享受|标准$/.test(quote)).map(({ quote }) => quote),
  };
}
