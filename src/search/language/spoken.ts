/** Spoken numbers and levels, in the form they are printed in; and what is asked that no document says. */
import type { Language } from './language.ts';

const UNIT_AFTER_SPACE = /([\d一二三四五六七八九十百千两])\s+(?=[十百千万亿元家户个项件名人台次倍%％])/g;
/** 一个亿 is 一亿. */
const SPOKEN_MULTIPLE = /([\d一二三四五六七八九十百千两几])个(?=[百千]?[万亿wW])/g;
/** 五十w is 五十万. */
const SPOKEN_TEN_THOUSAND = /([一二三四五六七八九十百千两])[wW](?![a-zA-Z])/g;
/** 评上市里的, 省里的小巨人: the level of a title. */
const SPOKEN_LEVEL =
  /(评上|评为|评到|评了|评|认定|获评|拿到|拿下|申报|升到|成为)([市省])(?:里|上)(?:面|头)?的?|([市省])(?:里|上)(?:面|头)?(?:认定?|评定?|批)?的?(?=专精特新|小巨人|单项冠军|冠军|称号|牌子)|(国家)的(?=专精特新|小巨人|单项冠军)/g;

/** A question in simplified characters, its spoken numbers and levels as they are printed. */
export const plainOf = (text: string, language: Language): string =>
  language
    .simplifyText(text.normalize('NFKC'))
    .replaceAll('劵', '券')
    .replaceAll('帐', '账')
    .replace(UNIT_AFTER_SPACE, '$1')
    .replace(SPOKEN_MULTIPLE, '$1')
    .replace(SPOKEN_TEN_THOUSAND, '$1万')
    .replace(SPOKEN_LEVEL, '$1$2$3$4级');

/** 多少钱一个 asks what a thing costs, not what is given for it. */
const PRICE = /多少钱[一每](?:个|件|台|张|亩|平|套|辆|次|家|户|项|斤|吨|米|座|本|晚|天)/;
const GIVEN = /[奖补贴助给]/;
/** 专利被无效, 补贴要退吗: what befell somebody, and what has to be given back. */
const MISHAP = /被[^，。？！]{0,4}?(?:骗|扣|冻结|无效|驳回|取消|撤销|撤回|吊销|没收|查封|开除|解雇|裁员|偷)|要退[吗不么回钱还]|要不要退|退回去/;
/** 怎么走, 多远: the way from one place to another. */
const JOURNEY = /怎么走|怎么坐车|多远|几公里|几个小时车/;

/** Words that ask for what no document of this kind says: the price of a thing, what is done after a mishap, a journey; null where none do. */
export function unsaidIn(text: string): string | null {
  const price = GIVEN.test(text) ? null : PRICE.exec(text);
  return (price ?? MISHAP.exec(text) ?? JOURNEY.exec(text))?.[0] ?? null;
}
