/**
 * 每增加1000万元奖励 right before a sum: it is given for each further step of what is measured, not once. So is 每千瓦, a measure
 * that `per` has no code of its own for.
 */
export const STEP =
  /每(?:千瓦时?|千米|公里)(?:一次性)?(?:给予|予以|奖励?|补助?|补贴|资助|支持|扶持)?[^，。；\d]{0,8}$|每再?(?:增加|增长|新增|提高|提升|上升|实现|完成|达到?|满|超过?)[^，。；\d]{0,12}\d[\d.]*(?:[百千]?[万亿]?(?:元|美元)|%|个?百分点)(?:以上)?(?:的|（含）)*，?(?:再|另)?(?:一次性)?(?:给予|予以|奖励?|补助?|补贴|资助|支持|扶持)?[^，。；\d]{0,8}$/;
