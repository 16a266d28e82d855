/**
 * Chinese words with a numeral in them that state no quantity. Only words of general use: names that one document gives
 * to its own campaigns (四送一服, 千企升级) are listed in that document's audit, where a reader can see them.
 */
const ADVERBS =
  '统一 唯一 单一 之一 专一 同一 逐一 任一 某一 每一 不一 如一 合一 一致 一直 一旦 一律 一切 一线 一并 一同 一起 一些 一样 一贯 一般 一定 一流 一系列 一次性 ' +
  '一次补助 一批 一大批 一支 一体 一方面 一揽子 一条龙 一站式 一盘棋 一把手 一票否决 一窗 一网 一件事 一张网 一对一 一心一意 一带一路 一法一条例 一手 一经 ' +
  '最后一公里 两者 两端 两侧 两会 两地 两级 上一年度 千方百计 万众 万无一失 百花齐放 万事 千家万户 成千上万 四面八方 五湖四海 三三两两 一一对应 进一步 再一次 又一次 另一 新一轮 上一轮 新一代 一口受理 一口办结 一址多照';
const TERMS =
  '两化 两业融合 两新 两型 两山 两高 两癌 三农 三资 三维 三板 四板 三角洲 长三角 珠三角 三方机构 两票制 第三方 四上企业 五险一金 五位一体 六稳 六保 六西格玛 ' +
  '双一流 零部件 零件 零售 零距离 零碳 零容忍 零跑腿 零接触 零星 零工 二维码 二手 二氧化碳 二次创业 三重一创 百分点 百分比 百分制 百分率 半导体 半成品 半径 半自动 ' +
  '千兆 百货 百姓 百科 亿万 三同时 四新 四基 三品 七通一平 九通一平 三通一平 五通一平 八项规定 三会一课 四个中心 千人计划 万人计划 百人计划';
/** Provinces, cities and districts whose name begins with a numeral. */
const PLACES =
  '三亚 三门峡 三明 三沙 三河 四川 四平 五指山 五台山 六安 六盘水 七台河 九江 九龙 九寨沟 十堰 百色 万宁 万州 万盛 万载 千岛湖 两江 两广 两湖 两淮 一汽 二七区 二连浩特 三峡 三江';

const FIRST_NUMERAL = /[零一二三四五六七八九十百千万亿两半]/;

/** Phrases by the first numeral in them, with the place of that numeral, longest first. */
const byNumeral = new Map<string, { phrase: string; offset: number }[]>();
for (const phrase of `${ADVERBS} ${TERMS} ${PLACES}`.split(' ')) {
  const offset = phrase.search(FIRST_NUMERAL);
  const key = phrase.charAt(offset);
  byNumeral.set(
    key,
    [...(byNumeral.get(key) ?? []), { phrase, offset }].sort((a, b) => b.phrase.length - a.phrase.length),
  );
}

/** 一企一策, 一业一策, 一事一议: one each. */
const ONE_EACH = /一[^\s，。、；一]一[策档议品图码表库链证照网]/y;
/** 一、二、三类: classes by their ordinals. */
const CLASSES = /[一二三四五六](?:、[一二三四五六])+类/y;
/** 三年行动计划: a plan's name; its period is printed as years. */
const PLAN_NAME = /[一二三四五六七八九十]年(?:行动|规划|攻坚)/y;
/** 十九大, 二十大精神; 十九届二中、三中、四中全会; 十四五: congresses, sessions and five-year plans. */
const POLITICAL =
  /(?:十[六七八九]|二十[一二]?)大(?=[和精报以，。、代会])|[一二三四五六七八九十]+届(?:[一二三四五六七八九]中(?:[、，][一二三四五六七八九]中)*(?:全会)?)?|十[一二三四五六]五(?=[”"规期时国]|$)/y;

/** The end of a set phrase whose first numeral stands at `at`; null if none does. */
export function setPhraseEnd(text: string, at: number): number | null {
  for (const pattern of [ONE_EACH, CLASSES, PLAN_NAME, POLITICAL]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return at + match[0].length;
  }
  const found = byNumeral.get(text.charAt(at))?.find(({ phrase, offset }) => at >= offset && text.startsWith(phrase, at - offset));
  return found === undefined ? null : at - found.offset + found.phrase.length;
}
