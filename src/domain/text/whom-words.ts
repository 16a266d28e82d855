/** Words by which a document, or a part of it, says whom it is for: in a sentence, or in the heading above it. */
const WHOM = '(?:扶持|支持|奖励|奖补|补助|补贴|资助|适用|享受|申报|申请)(?:政策)?(?:对象|主体|范围)';

/** 扶持对象：…, 本办法适用于…. */
export const SAYS_WHOM = new RegExp(
  `${WHOM}(?:[：:为是]|包括|如下|(?:应当?|须|需)(?:同时)?(?:符合|具备|满足|在|为|是))|(?:本|该)?(?:办法|政策|措施|细则|意见|规定|条款)适用于|(?:文中|本文|本(?:办法|政策|措施|细则|意见|规定))所[指称]的?[^，。；]{0,20}?(?:企业|组织|机构|单位)(?:如[^，。；]{0,14}，)?均?(?:是指|指|[为是])`,
);

/** …的企业适用本办法: whom it is for stands before it. */
export const SAID_BEFORE = /(?:均|都)?适用于?本(?:办法|政策|措施|细则|意见|规定)/;

/** 三、扶持对象. */
export const HEADS_WHOM = new RegExp(`${WHOM}[：:。]?$`);

/** 实行会员制的民宿，不享受本办法奖励: whom it is not for. */
export const NOT_FOR =
  /，?(?:均|一律)?不(?:予|再|得|能)?(?:享受|适用|纳入|列入)(?:本|该)?(?:办法|政策|措施|细则|意见|规定|奖励|奖补|补助|扶持)[^，。；]{0,8}(?=[。；]?\s*$)/;
