/** The words by which a sentence shows what a figure in it does. Each list is one kind of word of Chinese support policies. */

const any = (words: string): string => words.trim().split(/\s+/).join('|');

/** Somebody is given something. 奖 and 补 alone only before a sum: 质量奖 and 强链补链 give nothing. */
export const GIVES = new RegExp(
  any(
    '给予 给与 予以 奖励 奖补 奖金 补助 补贴 资助 贴息 (?<!风险)补偿 返还 财政扶持 扶持企业 减免 免收 免除 全免 免租 减收 减半 抵用 抵扣 鼓励(?=\\d) 优惠 发放 兑现 拨付 (?<!产业链?|链条?|本地|生产)配套(?!水平|能力|率|企业|设施|产业|协作|体系|服务|材料|产品) 激励 补足 退还 扶持(?=[\\d一二三四五六七八九十百千]|金额|资金|额度|总额|$) [奖补](?=[\\d一二三四五六七八九十百千]) 资金支持 扶持资金 支持资金 ' +
      '的支持 最高支持 定额支持 分档支持 一次性支持 经费支持 全额支持 按[^，。；]{0,30}支持',
  ),
);
/** A verb after which the sum given stands. */
export const GIVE_VERB = new RegExp(
  any(
    '给予 给与 予以 奖励 奖补 补助 补贴 资助 贴息 补偿 返还 减免 免收 减收 优惠 发放 兑现 拨付 激励 鼓励(?=\\d|$) 抵用 按照? 支持 奖金 [奖补](?=[\\d一二三四五六七八九十百千]|$) 扶持',
  ),
  'g',
);

/** What a firm, project or product has so much of: a number after it is a threshold. */
export const MEASURES = new RegExp(
  any(
    '投资额? 投入 销售额? 销售收入 营业收入 营收 主营收入 业务收入 收入 产值 增加值 产能 利润 税收 纳税额? 缴税 税额 贡献 入库 上缴 贷款额? 借款 融资额? 募集 募资 到账 到位 ' +
      '合同额? 交易额 成交额? 技术交易 支付额? 实付 采购额? 订单 服务额? 出口额? 进出口额? 外贸 售价 价格 单价 总价 价值 注册资本 资产 实缴 费用 支出 规模 面积 用地 亩均 能耗 用电 ' +
      '比重 占比 比例 增长率? 增幅 增速 年均 同比 提高 提升 下降 降低 余额 薪酬 工资 年薪 金额 总额 成本 研发费 就业 员工 职工 参保 缴纳 社保 实际使用 流水 票房 客流 人数',
  ),
);

/** A base of which a share is paid. */
export const BASE_OF_SHARE =
  /(?:投资|投入|额|费|费用|款|支出|收入|价格?|售价|利息|利率|保费|租金|成本|金|总价|价值|工资|贡献|税收?|部分|标准|电费|运费|增量|LPR|基准|购置|合同)[^，。；、]{0,8}(?:的|之)?$/;
/** Another award of which a share is paid, or which is matched. */
export const BASE_OF_RATIO =
  /(?:上级|省级?|国家|市级|中央|部级)[^，。；]{0,14}(?:奖励|奖补|奖金|补助|补贴|资助|扶持|支持|资金|标准)[^，。；]{0,8}(?:的|之)?$|(?:拨付|兑现|发放|支付)[^，。；]{0,8}(?:奖励|奖补|补助|补贴|资助)(?:资金|金额|总额|额)?的$|(?:配套|匹配|叠加)[^，。；]{0,8}$/;
/** 按20%配套, 30%、最高300万元予以配套. */
export const MATCHES_NEXT = /^(?:、[^，。；]{0,12})?(?:的比例|的标准)?(?:予以|给予|进行)?(?:1[∶:：]1)?(?:资金)?(?:配套|匹配)(?!设施|项目|企业)/;

/** Words that raise a share or sum given elsewhere. */
export const RAISES = /(?:提高|上浮|上调|增加|提升|追加|再加|上升)(?!至|到)[^，。；至到\d一二三四五六七八九十百千万]{0,4}$/;
/** Words before a sum that make it the most that is given. */
export const CAPS = /(?:最高|最多|至多|不超过|不高于|不多于|不得超过|上限|限额|封顶|控制在|总额不超|累计不超)/;
/** Words that make it the least. */
export const FLOORS = /(?:不低于|不少于|至少|最低|不小于)/;

/** Somebody promises that so many will be there. */
export const PROMISES = new RegExp(
  any(
    '培育 认定 新增 增加 达到 达 超过 突破 建成 建设 建立 打造 争创 创建 创成 引进 招引 引育 培养 培训 组织 举办 开展 完成 实现 力争 推动 支持 服务 入库 在库 上市 挂牌 净增 新培育 ' +
      '形成 发展到 拥有 累计 目标 确保 扶持 壮大 孵化 储备 推荐 选树 遴选 实施 推广 覆盖 增长 提高 提升 占比 比重 保持 降低 下降 设立 组建 投放 发放 规模 总量 数量 突破 攻克 制定 研制 新建 选派 征集 走访 联系 轮训 对接 盘活 供应 收储 改造 整治 淘汰 新上 签约 落地 竣工 投产 开工 升规 纳统 转化 发布 评选 吸引 带动 帮助 减排 节约 压减',
  ),
);

/** A sentence that aims at something and gives nothing, even under a heading of awards. */
export const AIMS =
  /力争|争取|到20\d\d年|年均|余额|每年[^，。；]{0,4}(?:征集|组织|举办|开展|选派|培训|遴选|实施|走访|联系)|新建|(?:走访|联系|组织|举办|开展)[^，。；]{0,12}不少于/;

/** A sentence that says what an applicant, a project, a platform must be, without a heading that says so. */
export const ASKS =
  /^(?:[（(][^）)]{0,4}[）)])?(?:申报|申请|该)?(?:项目|平台|基地|机构|企业|单位|园区|载体|单位)(?:上一?年度|总投资|固定资产投资|近[两三\d]年|注册|成立|入驻|具备|应|须|需)|(?:须|应当|必须|方可)[^，。；]{0,12}[。；]?$|上一?年度[^，。；]{0,20}以上/;

/** What was so before something changes it: 由6%, 从每人500元; then 提高至10%. */
export const CHANGES_FROM = /(?:由|从)(?:20\d\d\s*年[底末]?的?)?[^，。；\d]{0,20}$/;
export const CHANGES_TO = /^[^，。；\d]{0,8}(?:提高|提升|增加|上调|上浮|下调|下降|降低|降|压缩|压减|缩短|扩大|增长|调整|增|升)(?:到|至|为)/;

/** What there is already, told as it stood: 截至2021年底, 现有, 已建成. */
export const TELLS_PAST =
  /截[至止]|目前|现有|已(?:有|建成|培育|认定|累计|形成|拥有|完成|实现|达到)|去年|上一?年末|(?:十[二三]五|过去[一二三五两\d]年)[^，。；]{0,6}(?:以来|期间)|同比/g;
/** What is to come: 到2025年, 力争. */
export const TELLS_FUTURE = /力争|争取|到(?:20\d\d年|[“"]?十|本世纪|本届)|目标|计划|将(?=[^，。；]{0,8}(?:达|突破|超|实现|建|增))|确保|年[底末]?前|预期/g;
/** A heading above what was reached before the document. */
export const HEADS_PAST = /(?:发展|现实|工作|产业)(?:基础|现状|回顾|成[效就]|背景)$|现状|基本情况|面临形势|(?:主要|取得)成[效就]/;

/** A clause or label that lists what an applicant must be. */
export const LISTS_CONDITIONS = /条件|门槛|(?:申报|申请|支持|认定|享受|准入|入库|适用|奖励|补助|扶持)(?:范围|对象|要求)/;
/** A clause or label that says how much is given. */
export const LISTS_AWARDS =
  /(?:奖励|奖补|补助|补贴|资助|扶持)[^，。；：]{0,6}(?:标准|额度|金额)|(?:奖励|奖补|补助|补贴|资助|扶持|支持|兑现|优惠|资金|政策)(?:标准|方式|内容|政策|额度|金额|措施|比例|办法)|^标准|金额|额度/;
/** Something else than money is given: places in schools, precedence, a service without charge. */
export const SERVES = /名额|照顾|优先|免费|入学|就读|入读|落户|享受[^，。；]{0,12}(?:待遇|保障|服务)/;
/** Money that a government puts aside: no award, but a fund of that size. */
export const FUNDS = /(?:设立|组建|安排|筹集|规模|设置|整合|统筹)[^，。；]{0,24}$/;
export const FUND_AFTER = /^[^，。；]{0,12}(?:基金|资金池|(?:专项|发展|引导|帮扶|奖励|扶持|风险|周转|铺底)[^，。；]{0,6}资金|授信|信贷|规模)/;
