/** What the words around a figure say: whether something is given, measured, bounded. */
import * as words from './benefit-words.ts';
import type { Place, Rule } from './draft-figure.ts';
import type { ReadFigure } from './read-figures.ts';

/** The verb alone, without the 按 of 按到账外资每100万元. */
export const lastVerb = (text: string) => [...text.matchAll(words.GIVE_VERB)].filter((m) => !m[0].startsWith('按')).at(-1)?.index ?? -1;
export const lastGive = (text: string) => [...text.matchAll(words.GIVE_VERB)].at(-1)?.index ?? -1;
const MEASURES = new RegExp(words.MEASURES, 'g');
/** 奖补总额, and 总额 of what is given, are no measure of the firm. */
const OWN_SUM =
  /(?:奖励|奖补|补助|补贴|资助|贴息|支持|扶持|奖金|补偿|返还|配套|申领|兑现)(?:资金)?(?:总额|金额|额度|额|标准|资金|比例)|(?:^|[，、且，]|每年|年度|单户|企业|最高|最多)(?:总额|金额|合计)/g;
/** 提高至 says where something goes, and measures nothing. */
const CHANGED = /(?:提高|提升|降低|下降|增长|增加)(?:到|至|为)$/;
export const lastMeasure = (text: string) =>
  [
    ...text
      .replace(CHANGED, '－－－')
      .replace(OWN_SUM, (own) => '－'.repeat(own.length))
      .matchAll(MEASURES),
  ].at(-1)?.index ?? -1;
export const MOST = /(?:最高|最多|至多|上限|限额|封顶)[^，。；\d]{0,8}$/;
export const saysMost = ({ op, before }: Place) => op === 'le' || (op !== 'ge' && op !== 'gt' && MOST.test(before));
/** The award whose sum was just printed: 的奖励, 一次性补助. */
export const AWARD_NEXT =
  /^(?:的)?(?:标准|比例|额度)?(?:予以|给予)?(?:(?!企业|项目|单位|机构|给予|予以|按|对|的|以上|以下)[^，。；、\d]){0,6}(?:奖励|奖补|补助|补贴|资助|支持|奖金|扶持|补偿|贴息)(?!(?:企业|每[人家户个])?[\d一二三四五六七八九十])/;
/** 的奖励20万元: what follows gives a sum of its own. */
export const AWARD_OF_ITS_OWN =
  /^(?:（含）)?(?:以上|以下)?的?[，,]?(?:再|另|则|每[人家户个年])?(?:给予|予以|奖励?|补助?|补贴|按)[^，。；\d]{0,8}\d[\d.]*\s*(?:[千百]?[万亿]?元|%|‰)/;
/** 每月600元: a sum a month, a person. */
export const EACH = /每(?:[人月年户家个件亩吨天次名]|平方米)[^，。；\d]{0,4}$/;
export const AS_STANDARD = /^(?:的)?(?:标准|额度|限额)/;
/** Behind a threshold: 以上的，; no 以上的奖励. */
export const THRESHOLD_NEXT = /^(?:（含）|\(含\))?(?:以上)?的(?!(?:一次性|配套|资金)*(?:奖|补|资助|支持|扶持|标准|比例))/;

/** 按投资额的10%: a share of what stands before it. */
const isShareOfBase = (f: ReadFigure, { before, near, after, op }: Place) =>
  f.kind === 'percent' &&
  (AWARD_NEXT.test(after) ||
    (op === 'eq' && (/^的?(?:标准|比例)/.test(after) || (lastGive(near) >= 0 && /^[、，。；]/.test(after)))) ||
    (/(?:按照?|的|以)[^，。；]{0,30}$/.test(before) &&
      op !== 'gt' &&
      !/(?:达到?|增长|占比?|比重|比例[为达]?|增幅|增速)$/.test(before) &&
      !/^(?:以上|及以上)?的[^，]{0,10}，/.test(after)));

/** A threshold: what is measured stands right before the number, and nothing is given between the two. */
export function isThreshold(f: ReadFigure, place: Place): boolean {
  const { phrase, near, after, context, op, op_printed } = place;
  const measured = lastMeasure(near);
  const given = lastGive(near);
  const bounds = op === 'ge' || op === 'gt' || op === 'lt' || f.value_max !== null || op_printed !== null || /(?:达到?|满|在)$/.test(phrase);
  const goesOnToAward = (context.under !== 'goals' && words.GIVES.test(after)) || context.under === 'conditions';
  if (measured > given && bounds && (goesOnToAward || /^(?:以上|以下|的)?[（(含）)]*的/.test(after) || place.gives)) return !isShareOfBase(f, place);
  // 对年销售5000万元的企业…给予: a bare number between 对 and 的
  if (measured > given && goesOnToAward && /^[^，。；]{0,14}的/.test(after) && !words.CAPS.test(phrase)) return !isShareOfBase(f, place);
  // 5000万元（含）以上1亿元以下的，给予
  return bounds && op !== 'le' && given < 0 && goesOnToAward && lastGive(place.before) < 0 && !AWARD_NEXT.test(after);
}

/** 最高 before a sum that an award gives, with nothing measured between the two. */
export const isCapOfAward = (place: Place) =>
  lastGive(place.before) >= 0 &&
  saysMost(place) &&
  lastMeasure(place.near) < 0 &&
  /(?:奖|补|助|贴|支持|金额|总额|额度|累计|合计|企业|家|户|项目|年)[^，。；]{0,10}$/.test(place.phrase);

export const underConditions = ({ context }: Place) => context.under === 'conditions';
export const isSilent = ({ gives, context }: Place) => !gives && context.under !== 'awards';

/** 达30%以上的企业。: says which ones, promises none. */
export const isDefinition = ({ op, before, after }: Place) =>
  (op === 'ge' || op === 'gt') &&
  (/^(?:（含[^）]{0,8}）)?的[^，。；、]{0,14}(?:企业|团队|单位|机构|人员|项目|载体|个人|基地|园区|产品)[，。；、或]/.test(after) ||
    /(?:是指|指的是|包括)[^。；]{0,60}$/.test(before));

/** 亿元以上工业项目100个, 超10亿元企业60家: a number of them follows. */
export const COUNTED_NEXT = /^[^，。；、\d]{0,8}(?:企业|项目|园区|集群|基地|产业|产品|商户|主体)[^，。；、\d]{0,12}\d[\d,.]*(?:万|余|多)?[家户个项]/;
/** 价格扣除优惠由6%提高至10%: what was so before is no figure of a fact. */
export const wasBefore: Rule = {
  reason: 'what was so before',
  as: null,
  when: (_, { before, after }) => words.CHANGES_FROM.test(before) && words.CHANGES_TO.test(after),
};

/** 最多不超过上一年贡献的10%, after something was given: a share that bounds it. */
export const CAP_BY_SHARE = /(?:最高|最多|不超过|不高于|不得超过|不得高于|上限)[^，。；\d]{0,30}$/;
export const isPoints = (f: ReadFigure) => f.unit?.includes('点') === true;
