/** Whose a sum or number of a question is: what is given, what the asker spent, or no quantity asked for at all. */
import type { Quantity } from './quantity.ts';
import { isHan } from './token.ts';

/** 花了两百万, 营收3000万: what a firm spends or turns over is not what it asks for. */
const SPENDING = /(?:花|投|投入|投资|投了|付|交|买|营收|收入|产值|销售额|营业额|注册资本|年销|欠|借)(?:了|过|掉|的|是|有|达|达到|大概|大约|约|快|差不多)*$/;
/** 奖励50万, 最高50万, 50万的奖补, 15亿元是给谁的: the sum is what is asked for; in a sentence all others are the asker's own. */
const GIVEN_BEFORE =
  /(?:奖|奖励|奖补|补|补贴|补助|资助|给|给予|拿|拿到|领|领到|得|得到|发|最高|最多|封顶|奖金|支持|达到|贷|贷款|额度|够|够不够|哪些有|有没有|贴息)(?:了|的|是不是|是否|能不能|有没有|可以|能|是|有|到)*(?:市里|省里|国家|政府|园区|载体|平台|机构|单位|企业|公司|个人|团队|区里|县里|厂里|我们?|咱们?|你们?|他们?|人家|[每一][家户个人])?$/;
const GIVEN_AFTER = /^(?:元|块|块钱)?(?:人民币)?(?:的|左右的)?(?:一次性)?(?:是|给|奖|补|资助|扶持|额度|贴息|激励|支持|现金|基金|条款|上限|封顶)/;
/** What documents promise by number: firms, shares. */
export const PROMISED = new Set(['家', 'pct', 'pp', 'ratio', '日']);
const before = ({ from }: Quantity, words: readonly string[]) => words.slice(Math.max(0, from - 6), from).join('');
export const isAsked = (quantity: Quantity, words: readonly string[]): boolean =>
  quantity.limit !== null || GIVEN_BEFORE.test(before(quantity, words)) || GIVEN_AFTER.test(words.slice(quantity.to, quantity.to + 8).join(''));
/** 二十亩地, 一千平: how large something of the asker's is; no document gives by it. */
const MEASURED: ReadonlySet<string> = new Set(['亩', '公顷', '平方米', '米', '吨', '千克', '公斤', '千瓦', '千瓦时']);
/** 四百多万 is a sum, though it says that it may be more. */
const isExact = ({ limit, from, to }: Quantity, words: readonly string[]): boolean =>
  limit === null || words.slice(from, to).some((w) => w === '多' || w === '余');
export const isOwn = (quantity: Quantity, words: readonly string[], isTerse: boolean): boolean =>
  MEASURED.has(quantity.unit ?? '') ||
  ((quantity.unit === 'yuan' || (quantity.unit === null && Number(quantity.value) >= 10000)) &&
    ((isExact(quantity, words) && SPENDING.test(before(quantity, words))) || (quantity.limit === null && !isTerse && !isAsked(quantity, words))));

/** Up to ten of something, in Chinese numerals. */
export const isFew = ({ unit, limit, start, end, value }: Quantity, words: readonly string[]): boolean =>
  limit === null && unit !== null && !['yuan', 'pct', 'pp', 'ratio'].includes(unit) && Number(value) <= 10 && words.slice(start, end).every(isHan);

/** 一家企业, 引进一个项目: one of a thing is the thing; 一成 and 一万 count. */
export const isArticle = ({ unit, limit, start, end }: Quantity, words: readonly string[]): boolean =>
  words[start] === '一' && end === start + 2 && limit === null && unit !== null && unit !== 'pct' && unit !== 'yuan';

/** 四个城市: all of them, by their number. */
export const isOfCities = ({ unit, end }: Quantity, words: readonly string[]): boolean =>
  unit === '个' && /^(?:城市|市|地方|地区|地市)/.test(words.slice(end, end + 2).join(''));
