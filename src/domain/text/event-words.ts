/**
 * Words that name an event and are no words to search it by: a draft guesses the event from them, the check takes it as
 * printed. By id; those of the search stand in `content/events.yaml`.
 */
export const TELLING_WORDS = {
  'above-scale': '限额以上|限上|纳统|入统|[上入进]规(?!模|范|定|划|则|律|程)',
  'loan-interest': '融资利息|(?:贷款|融资)[^，。；]{0,16}利息',
  'equipment-investment': '购[买置入]?[^，。；、]{0,4}(?:设备|机器人|生产线|仪器)',
  'quality-title': '老字号|地理标志|名优',
  patent: '知识产权',
  'fiscal-contribution': '综合贡献|[区县]级贡献|财政(?:实际)?贡献|留成',
  'new-drug': '药品|创新药|首仿|医药创新',
  'rnd-institution': '(?:院士|博士后|专家|科研)[^，。；、]{0,4}工作站|新型研发|(?:制造业|产业|技术)创新中心|研发中心|研究开发中心',
  'foreign-trade': '外贸(?!易)|进出口|外资|海外仓',
  farming: '农业|农村|粮食|畜牧|渔业|农机|农户|农田|土地[^，。；、]{0,8}(?:流转|入股)|流转土地',
  'new-project': '新引进(?![^，。；]{0,16}(?:博士|硕士|研究生|本科生|毕业生|人才|人员|专家|技师|高管))|新设立|新开办',
  quotation: '新三板|(?:基础|创新|精选)层|股权(?:交易|转让)',
  exhibition: '会展|展位|推介会',
  'rnd-spend': '攻关|科技(?:重大)?专项|科技计划|揭榜挂帅|产学研',
  green: '绿色建筑',
  rent: '房租|租赁(?:面积|价格|办公|用房|场地)',
  'e-commerce': '线上交易|网络销售|直播基地',
  'sales-growth':
    '(?:(?:营业|主营业务|销售|业务)收入|营业额|营收|销售额|交易额|产值|增加值)[^，。；]{0,10}(?:达到?|突破|超过|增长|增速|增幅|增加|新增|翻番)|(?:增速|增幅)[^，。；]{0,4}(?:达到?|突破|超过)|做[大优]做强',
  tourism: '宾馆|饭店|文化(?:产业|活动|企业|园区)|影院|电影|电视连?续?剧|纪录片|动画|动漫|演艺|演出',
  commerce: '(?<!旅游)商贸|商业设施|菜市场|批发(?!零售业)|餐饮',
  talent: '博士后|技能大师|首席技师|(?:引进|引育|招引|招聘|聘用)[^，。；]{0,16}(?:博士|硕士|研究生)',
} as const;
