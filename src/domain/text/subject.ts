/** 企业新获批创新平台的: who does what is said, where a name is no noun but what somebody did. */
const DOER =
  /^((?:[^，。；：的“”]{0,10}?)(?:企业|公司|单位|机构|主体|个人|团队|园区|基地|平台|院所|高校|合作社))(?=(?:当年|年度|新|首次|初次|首获|成功|每|被|经)*(?:获|取得|通过|入选|列入|纳入|认定|评|创|承|购|引进|投|租|开展|完成|达到|实现|参|建成|设立|升级|上市|挂牌))/;

/** The doer of a phrase that ends with 的, or that says what he did; null for a noun, and where nobody is named. */
export const doerOf = (phrase: string): string | null => DOER.exec(phrase)?.[1] ?? null;
