import type { beneficiaryKinds } from '../vocabulary.ts';
import { INTRODUCER } from '../text/introducers.ts';
import { byLastWord, printed, type Guess } from './draft-fact.ts';

/** Who receives what a sentence gives. */
const KINDS: readonly (readonly [RegExp, keyof typeof beneficiaryKinds])[] = [
  [/担保(?:公司|机构)?/, 'guarantor'],
  // 企业获得的银行贷款: who lent is no receiver
  [/(?:银行|金融机构)(?!(?:[^，。；]{0,6})?(?:贷款|借款|授信|融资|承兑|基准|利率|保函))|保险公司|小额贷款公司/, 'bank'],
  [/园区|孵化器|众创空间|载体|开发区/, 'carrier'],
  [/基地/, 'base'],
  [/平台/, 'platform'],
  [/团队/, 'team'],
  [
    /(?:酒店|饭店|宾馆|餐厅|餐馆|客栈|农家乐|旅行社|组团社|地接社|商场|超市|民宿|景区|景点|度假区|综合体|门店|书店|药店|影院|剧场|菜市场|家庭农场|事务所)(?=$|[，、或和（]|的$)/,
    'enterprise',
  ],
  [/(?:首店|旗舰店)(?=$|的$)/, 'enterprise'],
  [/营地(?=$|[，、或和（]|的$)/, 'base'],
  [/(?:集聚区|街区|步行街|夜市|商圈)(?=$|[，、或和（]|的$)/, 'carrier'],
  [/(?:运营|经营|建设|管理|实施|申报|培育)主体/, 'organisation'],
  [/(?:青年|毕业生|老年?人|消费者|人员)(?=$|[，、或和（])/, 'individual'],
  [/引荐[人者]|介绍人|中介人|招商(?:顾问|大使)/, 'individual'],
  [/(?:高管|员工|职工|技术骨干|法定代表人|法人代表)(?=$|[，、或和（])/, 'individual'],
  [/个人(?!所得)|人才|博士|硕士|大学生|技师|技工|负责人|企业家|专家/, 'individual'],
  [/协会|商会|联盟/, 'association'],
  [/县区政府|政府(?=$)|(?:县级|区级|市级|职能|主管)部门|乡(?=$)|乡镇(?:政府)?|街道(?:办事处|办)?|管委会|管理委员会/, 'government'],
  [/(?<!农)村(?:委会|集体)?(?![镇庄])/, 'organisation'],
  [/项目|课题|专项(?!资金|经费|债)/, 'project'],
  [/(?:发布|承接|举办|承办|运营|主办|承担|建设|投资|引进|产权)[方者](?![式法案])|业主(?=$|单位|[，、或和（])/, 'organisation'],
  [/(?:工作站|工作室|实验室|研究院|合作组织|服务组织|社会组织|经济组织)(?=$|[，、或和（]|的$)/, 'organisation'],
  [/大户|种植户|养殖户|农户|经营户|渔民|农民(?!专业|合作)/, 'individual'],
  [/(?<!金融)机构|单位|高校|院所|学校|医院|(?:数据|算力|检测|服务|物流|结算|运营|培训)(?:[（(][^）)]*[）)])?中心/, 'organisation'],
  [/企业|公司|工厂|(?:服务|运营|供应|经销|集成|开发)商|商户|个体工商户|合作社|品牌[方商]/, 'enterprise'],
];

/** What stands in brackets behind a name is not its head: 双创平台（众创空间、孵化器）. */
export const kindOf = (beneficiary: string) => byLastWord(beneficiary.replace(/（[^（）]*）/g, ''), KINDS);

/** Kinds that an organisation may be. */
const ORGANISED: ReadonlySet<string> = new Set(['organisation', 'enterprise', 'carrier', 'platform', 'base', 'guarantor']);
/** 企业或园区: of kinds that are joined by 或 none alone says who is paid, unless it is one of the others too (企业或项目单位). */
export const isOfOneKind = (beneficiary: string): boolean => {
  const receivers = beneficiary.replace(/（[^（）]*）/g, '').replace(/^.*的(?=.)/, '');
  const kinds = new Set(receivers.split('或').flatMap((name) => kindOf(name)?.value ?? []));
  return kinds.size < 2 || (kindOf(receivers)?.value === 'organisation' && [...kinds].every((kind) => ORGANISED.has(kind)));
};

/** What stands in brackets takes no part in cutting a sentence into phrases. */
const masked = (text: string) => text.replace(/[（(][^（）()]*[）)]/g, (m) => `（${'〇'.repeat(m.length - 2)}）`);
/** Nor do names in quotation marks tell who it is: “智能制造标杆企业”. */
const unquoted = (text: string) => masked(text).replace(/[“《][^“”《》]*[”》]/g, (m) => `“${'〇'.repeat(m.length - 2)}”`);

const FOR =
  /(?:^|[，。；、：:\s)）．.\d%‰]|比例|标准|金额|将|[可再均](?=对))(?:对(?:于)?|向(?=[^，。；]{2,70}发放))([^，。；]{2,110}?)(?=[，,]|给予|予以|发放|在省|按照?|分别|各(?:奖励|给予)|一次性|每[户家年]|最高|实行|优先|进行(?:奖励|奖补|补助|补贴|资助)|开展(?![^，。；]*的)|(?:补助|补贴|资助)\d)/g;
/** 对其缴纳的个人所得税: what is paid for, by one who stands before. */
const OF_ONE_BEFORE = /^其[^（）]*(?:费用?|所得税|税收|利息|部分|投入|投资额|支出)(?:（[^（）]*）)?$/;
/** 对展位费自付部分, 对场地租赁、搭建费用: what is paid for, and nobody. */
const IS_COST = /(?:费|费用|保费|支出|投入|成本|租金|房租|利息|损失|部分|价款)(?:（[^（）]*）)?$/;
/** 奖励项目所在街道3万元: whom the verb names, where that is no firm. */
const TO_OTHERS =
  /(?:奖励|补助|补贴|资助|奖补)给?((?:各|本)?(?:项目)?(?:所在|所涉及|所在的)?(?:街道|乡镇|园区|村|项目单位))(?=[\d一二两三四五六七八九十百]|[，。；]|$)/;
/** 给予投资方奖励, where the sentence is about something else. */
const TO_PARTY = /(?:给予|奖励)给?((?:投资|举办|承办|运营|引进|建设|发布|承接|采购|研发)方)(?=\d|奖励|补助|补贴|一次性|最高|不超过)/g;
/** 给予入园企业和配套企业各5万元: two that are given as much each. */
const TO_EACH =
  /(?:给予|奖励|补助|补贴)((?!其|该|每)[^，。；、\d“”《》（）给予]{2,12}(?:企业|单位|机构)(?:和|及|与)[^，。；、\d“”《》（）]{2,12}(?:企业|单位|机构))各(?=\d|奖励|补助|补贴)/;
/** 奖励运营主体10万元, 给予用人单位一次性5万元, 奖励企业经营团队: whom the verb names by what he does. */
const TO_ROLE =
  /(?:给予|奖励|补助|补贴|资助)给?((?:企业|项目|园区|基地|平台|集聚区|街区|景区)?(?:用人|运营|经营|建设|管理|实施|承办|举办|主办|申报|依托|培训|服务|高管|核心|引进|投资|开发|产权|孵化|培育|推荐|组织|保护|牵头|参与|研发|组展|接收)(?:管理)?(?:主体|单位|机构|企业|方|公司|团队|人员?)(?:[或和及](?:项目|企业|实施|运营|建设)?(?:主体|单位|机构|企业|公司))?)(?=[\d一二两三四五六七八九十]|每[人家个]|一次性|奖励|补助|补贴|资助|最高|不超过)/;
/** 奖励组团社3万元, 补助业主2万元, 给予所在村集体经济组织一次性奖励: whom the verb names, and who is no firm or person in general. */
const TO_NAMED =
  /(?:给予|奖励|补助|补贴|资助)给?((?!其|该|每|全)(?:[^，。；、\d“”《》（）给予奖补对按的]{2,6}的(?=行业)?)?[^，。；、\d“”《》（）给予奖补对按的]{0,8}(?:组团社|地接社|旅行社|业主|担保(?:公司|机构)|银行|保险(?:公司|机构)|合作社|农场|协会|商会|村集体|经济组织|村委会|大户|农户|经营户|商户|园区|载体|孵化器))(?=[\d一二两三四五六七八九十]|一次性|每|奖励|补助|补贴|资助|最高|不超过)/;
/** 给予引荐人奖励; 引荐人成功引进…的; 为本县引进…企业的中介人: who brought another is paid, and not the firm that came. */
const TO_INTRODUCER = new RegExp(`(?:给予|奖励|补助)给?(${INTRODUCER})(?=[\\d一二两三]|奖励|补助|一次性|最高|不超过|[，。；]|$)`);
const IS_INTRODUCER = new RegExp(
  `(?:^\\s*|[，。；：]|的|对)((?:${INTRODUCER})(?:[、或和及](?:${INTRODUCER}))?)(?=，|的，|（|成功|引荐|引进|介绍|促成|按|给予|奖励)`,
);
/** 分别给予新创成的省级、市级实训基地100万元、20万元: who stands between the verb and the sums. */
const TO_LISTED =
  /(?:^|[，。；：\s])(?:分别)?给予([^，。；\d]{4,60}?(?:基地|工作室|工作站|平台|中心|企业|机构|单位|园区|人才|团队|个人))(?=不少于|不低于|最[高低多]|按|一次性|\d)/;
const GAVE_TO = /(?:奖励|补助|补贴|返还|奖补)给(投资方|投资者|企业|单位|个人|园区|乡镇)(?=[。；，]|$)/;
/** 全额补贴给服务企业及园区运营企业: who stands behind 给. */
const GIVEN_ALL_TO = /(?:奖励|补助|补贴|返还|奖补)给((?!其|该|每)[^，。；、\d“”《》]{2,30}(?:企业|单位|机构|公司|个人|园区))(?=[。；，]|$)/;
/** …正式录用的，给予培训机构每人1000元: whoever did what is said is not who is given it. */
const TO_BODY = /的，(?:一次性)?给予((?!其|该|每|企业|全)[^，。；、\d“”《》（）给予]{2,12}机构)(?=每[人名户家个])/;
/** 按合同金额的15%奖励研制企业，: who stands behind the share. */
const SHARE_TO = /[%％](?:的比例|的标准)?(?:奖励|补助|补贴|资助)((?!其|该|每)[^，。；、\d“”（）给予]{2,12}(?:企业|单位|机构))(?=[，。；]|$)/;
/** 为每家“小巨人”企业配备一名服务专员: who is served. */
const SERVED = /为(?:每[家户个])?([^，。；：为]{2,40}?(?:企业|单位))(?:配备|选派|明确|确定|安排|落实)[^，。；]{0,12}(?:专员|服务员|联络员|特派员|代办员)/;
/** 专精特新企业高管年薪50万元以上的: people of a firm. */
const OF_FIRMS = /^([^，。；：对]{0,14}企业(?:高管|员工|职工|技术骨干|法定代表人|法人代表|经营管理人员))/;
/** 企业新引进的…人才，: whom firms take in is paid, and not they. */
const TAKEN_IN = /^([^，。；：对]{2,30}新?(?:引进|招聘|录用|招用|引育)的[^，。；：]{2,60}(?:人才|毕业生|博士|硕士|技师))(?=，)/;
const TO_ONE = /(?:奖励|补助|补贴|资助|奖补)给?(企业|单位|个人|团队)(?=[\d一二两三四五六七八九十百])/;
/** 给予举办方10万元, 一次性给予运营管理单位奖励: who stands behind the verb. */
const GIVEN_TO =
  /(?:给予)((?!其|该|每|企业|全)[^，。；、\d“”《》（）]{2,20}?(?:机构|协会))(?=[^，。；、\d]{0,8}(?:补贴|补助|奖励)\d)|(?:给予|拨付给?)((?!其|该|每|企业|全)[^，。；、\d“”《》（）]{2,20}?(?:企业|单位|机构|公司|方|团队|个人))(?=\d|奖励|补助|补贴|资助|最高|不超过|一次性)/;
const DID =
  /(?:^|[，。；]|[条章]\s)((?:被|获|首次|初次|新|经|入选|列入|通过|取得|完成|到期)[^，。；]{2,60}?的(?:企业|单位|机构|人才|个人)(?:或[^，。；\d]{2,4})?)(?=，|一次性|给予|奖励|分别|[在来])/;

/** 对具备…条件，面积达3000平方米的直播基地，给予: who it is stands behind several commas. */
const FOR_SEVERAL = /(?:^|[，。；：:\s])对(?:于)?[^。；对]{2,160}?，(?:且|并且?|同时)?([^，。；对]{2,40}的[^，。；的]{2,24}?)(?=，|给予|予以|按)/;
/** 在基地就业满1年的青年，: who begins the sentence, and is no firm. */
const WHO_BEGINS =
  /^\s*(?!对|按|根据|同一|单|每|鼓励|支持|引导|推动|经)((?:(?!鼓励|支持|引导)[^，。；：对]){4,90}?(?:青年|毕业生|老年人|人员|载体|孵化器|众创空间))(?=（[^）]*）|，(?!可以从))/;
/** 服务机构每推荐1家企业: who does something to others again and again. */
const DOES_EACH =
  /^\s*(?!对|按|每|鼓励|支持|引导)([^，。；]{2,120}?(?:机构|单位|企业|公司|平台|园区|基地|中心|团队|个人|载体)(?:（〇*）)?)(?=每(?:成功)?(?:推荐|引进|介绍|新增|招引|培育|孵化|引荐|招聘|吸纳))/;
/** （一）鼓励企业…, 9.新评定的…: the number of an item is no part of a name. */
const NUMBER =
  /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十百\d]+条(?!规定|第|至|和|、|所)|(?:\d{1,3}[.．、]|[一二三四五六七八九十]{1,3}、)(?!\d))\s*/;
/** 专项奖励： before the sentence. */
const LABEL = /^(?!对)[^，。；：]{2,22}(?:奖励|补助|补贴|资助|扶持)：/;
/** 县外设立的窑业项目，自投产之日起…: the phrase that begins a sentence. */
const FIRST_PHRASE =
  /^(?!对|按|根据|同一|单|每|鼓励|支持|引导|推动|经|组织|举办|引进)([^，。；：\d]{2,50}?(?:项目|单位|机构|平台|基地|中心|园区|团队|人才|工作站|实验室|研究院|民宿|景区|酒店|门店|冷库|产品|装备|软件))(?=（[^）]*），|，)/;
/** 获得实用新型专利的，每件资助: what was done, by whom is not said. */
const DID_ALONE =
  /^(?:对(?:于)?)?((?:\d{4}年(?:\d+月)?(?:\d+日)?以?[前后]起?)?(?:被|新|首次|初次|首获|引进|获得?|取得|通过|入选|列入|评为|认定为)[^，。；]{3,60}?)的(?=，|给予|奖励|每)/;
/** 首次通过高新技术企业认定的, 新评定为甲级民宿的: what is recognised, by whom it is held is not said. */
const RECOGNISED_ALONE =
  /^(?:对(?:于)?|凡)?((?:(?:(?!企业|公司|单位|机构)[^，。；对]){0,8}?)(?:被|新|首次|初次|首获|再次|重新)?(?:(?:通过|获得?)[^，。；]{2,30}?(?:认定|评定|认证|评审|复审)|(?:认定|评定|评为|获评|获批|入选|列入|纳入)[为成的]?(?:(?:(?!企业|公司|单位|机构)[^，。；]){2,60}?|[^，。；]{2,40}?(?:名单|名录|榜单|库))))的(?=，|给予|奖励|一次性|分别|每)/;
/** 旅行社组织游客…的, 律师事务所新引进1名律师的: whoever does what is said, at the head of the sentence. */
const ACTS =
  /^(?!对|按|凡|同一|鼓励|支持)([^，。；：的]{0,20}?(?:旅行社|事务所|民宿|景区|酒店|合作社|协会|商会|院所|高校|政府|乡镇|街道|经营主体|家庭农场|大户|农户|渔民|(?:服务|培训|中介|评估|检测|养老|托育)机构))(?=(?:每?新?引进|组织|举办|承办|开展|接待|获|新|首次|为|与|在|当年|年度?|全年|完成|重视|推进|建设|设立|收住|购置|成功|招引|入驻|参加|取得|通过|完成|持有|签订|从事|用于|吸纳|招用|种植|养殖)[^，。；]{2,}的?，)/;
/** 入驻机构租用办公场所的, 标准化菜市场改造提升的: a body or a thing that begins the sentence, and what it does. */
const BEGINS_AND_DOES =
  /^(?!对|按|凡|同一|单|每|经|由|在|为|与|向|被|通过|委托|依托|利用|组织|参加|设立|新?引进|新[设建]|建设|购买|租用|入选|列入|获|鼓励|支持|引导|推动)([^，。；：的\d]{0,14}?(?:机构|单位|街区|商圈|菜市场|冷库|海外仓|饭店|宾馆|商场|超市|影院|门店|综合体))(?=(?:租用|租赁|承租|购买|购置|投保|参加|参展|承办|举办|组织|实施|改造|升级|提升|扩建|开展|引进|新增|首次|当年|获|通过|完成)[^，。；]+的?，)/;
/** 建筑科技项目被评为…，给予奖励: what is recognised begins the sentence. */
const RECOGNISED_SUBJECT = /^(?!对|按|凡|经|被|获)([^，。；：的\d（]{2,16}(?:项目|产品|工程|作品|成果))(?=(?:首次)?(?:被|获|荣获|入选|列入|通过)[^，。；]{3,})/;
/** 新评定的五星级、四星级旅游饭店分别: the thing that is recognised. */
const RECOGNISED_THING =
  /^(?:当年|年度)?(?:被|新|首次|初次|重新)*(?:认定|评定|评为|获评|建成|创建)的?([^，。；：\d的]{2,30}?(?:海外仓|冷库|饭店|酒店|宾馆|民宿|菜市场|商场|超市|影院|门店))(?=，|分别|各|一次性|给予|奖励|补助)/;
/** 新建冷库容积500立方米以上: how much of it is no part of whom. */
const MEASURED_BEHIND = /(?<=^[^，。；\d]{4,})(?:(?:固定资产|总|设备|计划|实际)*投资|年?(?:纳税|销售|营业)|容积|库容|容量|床位|面积|规模)[^，。；、]*\d.*$/;
/** 实施效果满足要求的改造项目奖励比例不超过20%: a sentence that begins with what is paid for. */
const BEGINS_WITH =
  /(?:^|[。；：]|其中，|^[^，。；]{0,8}，)(?!对|单|每|同一|支持|鼓励|超过|高于)([^，。；：]{2,60}的[^，。；：的]{0,14}(?:项目|平台|中心|部分|乡镇|街道|社区|村)|(?!其他|上述)[^，。；：\d的]{2,20}项目)(?=，?(?:奖励|补助|补贴|资助|按|给予|予以|一次性|最高))/;
/** 经鉴定，达到三星级标准的各类酒店，分别给予; …的农业企业、家庭农场等经营主体，: whom the last phrase before the giving names. */
const LAST_NAMED =
  /(?:^|[，。；：])(?!对|按|鼓励|支持)[^，。；：]*的([^，。；：的]{0,40}(?:主体|宾馆|饭店|酒店|民宿|合作社|农场|影院|门店|商户|旅行社|菜市场|营地)(?:（〇*）)?)，(?=分别|各|按|给予|予以|一次性|奖励|补助|补贴|每)/;
/** 对旅行社一年累计接待游客500人以上的: who does something, in the middle of what is said of him. */
const DOES =
  /^([^，。；：的]{0,8}?(?:旅行社|组团社|地接社|事务所|合作社|民宿|景区|酒店))(?=一?年度?|当年|全年|每年|累计|新|首次|组织|接待|引进|举办|承办|开展|参加|在)/;
/** 通过某机构注册, 经平台认定: behind the name of one who recognises. */
const RECOGNISES = /^(?:认定|认可|认证|注册|备案|授权|审定|鉴定|检测|检验|评定|验收|许可|批准|评审|审核|颁发|公布)/;
/** 企业技术中心, 企业所得税: the firm in the name of something else. */
const IN_A_NAME = /^(?:技术(?:研发)?中心|研发中心|研究院|研究中心|设计院|设计中心|工程中心|标准|文化|孵化器|家|所得税|称号|名录|供应链)/;
/** Behind a firm to which somebody comes. */
const WORKS_THERE = /^(?:全职|工作|就业|任职|从事|服务)/;
/** Things for which a firm is paid. */
const THINGS = /(?:冷库|仓库|海外仓|保税仓|充电桩|工作站|站点|产品|药品|药物|器械|装备|设备|材料|软件|方案|合同|标准|专利|成果|品种|应用示范)$/;
/** What a thing is, where that says that a firm is paid for it. */
export const thingIn = (name: string): string | null => THINGS.exec(name)?.[0] ?? null;
const ENDS_WITH_ONE = /(?:消费者|毕业生|青年|引进方|企业|公司|单位|机构|基地|平台|园区|个人|人才|团队|项目|合作社|中心|主体|产品|药品|药物|器械|装备)$/;

/** 服务机构为区内企业: who does something for another, without whom. */
const actor = (name: string): string => /^(.*?(?:企业|机构|单位|平台|园区|基地|公司|组织|联盟|银行|团队))(?:为|面向|向)(?![^，]*的$)/.exec(name)?.[1] ?? name;

/** 首次入选“甲”、“乙”的竹材企业: each of the list is asked of one award, and who receives it stands behind. */
const OF_A_LIST = /“[^“”]*”、?.*“.*的([^“”，。；的、]{2,12})$/;

/** The name behind 对, up to its head; null where only what is paid for stands there. */
function namedFor(segment: string): Guess<string> | null {
  const plain = masked(segment);
  const found = [...plain.matchAll(FOR)].map((m) => {
    const end = m.index + m[0].length;
    return segment.slice(end - (m[1] ?? '').length, end);
  });
  const said = found.at(-1) ?? '';
  // 老年人的居家养老服务补贴: what is given is no part of whom
  const name = said
    .replace(/的$/, '')
    .trim()
    .replace(/(?<=(?:老年?人|青年|家庭|企业|机构))的[^的]{2,14}(?:补贴|补助|津贴)$/, '');
  const doer = said.endsWith('的') ? DOES.exec(name)?.[1] : undefined;
  if (doer !== undefined) return printed(doer, `对${said}`);
  const end = Math.max(...KINDS.flatMap(([pattern]) => [...masked(name).matchAll(new RegExp(pattern, 'g'))].map((m) => m.index + m[0].length)));
  const several = (name.includes('的') && (end >= 2 || THINGS.test(name))) || end === name.length ? undefined : FOR_SEVERAL.exec(segment)?.[1];
  if (several !== undefined && ENDS_WITH_ONE.test(several)) {
    const head = several.split('的').at(-1) ?? several;
    // 且增长10%以上的企业: how much of something is asked, and is no part of whom
    const who = head.length > 3 || /\d/.test(several.slice(0, -head.length)) ? head : several;
    return printed(who, who);
  }
  if (OF_ONE_BEFORE.test(name) || (end < 2 && IS_COST.test(name))) return null;
  const rest = end >= 2 ? name.slice(end) : '';
  // 通过检测机构注册，并…销售的药品: who recognises is no receiver
  if (RECOGNISES.test(rest) && /(?:通过|经|由|被|获|取得)/.test(name.slice(0, end))) {
    const behind = FOR_SEVERAL.exec(segment)?.[1];
    if (behind !== undefined) return ENDS_WITH_ONE.test(behind) ? printed(behind.split('的').at(-1) ?? behind, behind) : null;
    return said.endsWith('的') ? printed(said, `对${said}`) : null;
  }
  if (IN_A_NAME.test(rest) && !said.endsWith('的'))
    return /(?:技术|研发|研究|开发|设计|工程)[^，。；]{0,6}中心$/.test(name) ? printed(name, `对${said}`) : null;
  if (IN_A_NAME.test(rest)) return printed(said, `对${said}`);
  // 评为智能工厂、数字化车间的，给予: what was done is said whole
  if (said.endsWith('的') && end >= 2 && end < name.length && /评为|认定为|列入|入选/.test(name)) return printed(said, `对${said}`);
  // 对企业的广告推广费给予…: the firm is paid, not its costs
  const closing = end >= 2 ? (/^（[^（）]*）/.exec(name.slice(end))?.[0] ?? '') : '';
  // 对引进企业和社团进行奖励
  const isOneOfTwo = /^(?:和|及|或)[^的，、]{2,4}$/.test(rest);
  const receiver = end >= 2 && !isOneOfTwo ? name.slice(0, end) + closing : name;
  const listed = OF_A_LIST.exec(receiver)?.[1];
  if (listed !== undefined) return printed(listed, `对${said}`);
  return receiver.length >= 2 ? printed(actor(receiver), `对${said}`) : null;
}

/** 首次认定为省重点企业, 年增速达50%以上的商贸企业: the name at the end of a phrase, without what it did or has. */
function headOf(phrase: string): string {
  const named = /(?:认定|评定|评为|获批|入选|纳入|列入)[为的]*(?!.*(?:认定|评定|评为))(.{3,})$/.exec(masked(phrase))?.[1];
  const rest = phrase.slice(phrase.length - (named ?? phrase).length);
  const name = rest.slice(masked(rest).lastIndexOf('的') + 1);
  return /^(?:企业|公司)$/.test(name) && phrase.length < 24 ? phrase : name;
}

/** 对…的，给予: who receives; else whom the verb or the head of the sentence names, else the firm that 每户 names. */
export function beneficiaryIn(words: string): Guess<string> | null {
  // 展位补贴：对…: the name of an award is nobody's
  const segment = words.replace(LABEL, '').replace(NUMBER, '');
  // 给予发布方…，给予承接方…: the last before the sum
  const others = (TO_OTHERS.exec(segment) ??
    [...segment.matchAll(TO_PARTY)].at(-1) ??
    TO_ROLE.exec(segment) ??
    TO_NAMED.exec(segment) ??
    TO_INTRODUCER.exec(segment) ??
    IS_INTRODUCER.exec(segment) ??
    TO_EACH.exec(segment) ??
    TO_LISTED.exec(segment) ??
    GIVEN_ALL_TO.exec(segment) ??
    TO_BODY.exec(segment) ??
    SHARE_TO.exec(segment) ??
    SERVED.exec(segment) ??
    TAKEN_IN.exec(segment) ??
    OF_FIRMS.exec(segment))?.[1];
  if (others !== undefined) return printed(others, others);
  const named = namedFor(segment);
  if (named !== null) return named;
  const plain = masked(segment);
  const begins = (DOES_EACH.exec(plain) ?? WHO_BEGINS.exec(plain))?.[1];
  if (begins !== undefined) {
    const start = plain.indexOf(begins);
    const whole = segment.slice(start, start + begins.length);
    return printed(whole, whole);
  }
  const did = DID.exec(plain);
  if (did?.[1] !== undefined) {
    const start = did.index + did[0].length - did[1].length;
    const whole = segment.slice(start, start + did[1].length);
    return printed(OF_A_LIST.exec(whole)?.[1] ?? whole, whole);
  }
  const one = (TO_ONE.exec(segment) ?? GAVE_TO.exec(segment))?.[1];
  if (one !== undefined) return printed(one, one);
  const [, body, other] = GIVEN_TO.exec(segment) ?? [];
  const given = body ?? other;
  if (given !== undefined) return printed(given, given);
  const thing = RECOGNISED_THING.exec(plain);
  if (thing?.[1] !== undefined) return printed(thing[1], thing[0]);
  const last = LAST_NAMED.exec(plain);
  if (last?.[1] !== undefined) {
    const start = segment.length - plain.length + plain.indexOf(last[1], last.index);
    const whole = segment.slice(start, start + last[1].length);
    return printed(whole, whole);
  }
  const acts = (ACTS.exec(plain) ?? BEGINS_AND_DOES.exec(plain))?.[1];
  if (acts !== undefined) return printed(segment.slice(0, acts.length), segment.slice(0, acts.length));
  const subject = RECOGNISED_SUBJECT.exec(plain)?.[1];
  if (subject !== undefined) return printed(subject, subject);
  const recognised = RECOGNISED_ALONE.exec(plain);
  if (recognised?.[1] !== undefined) {
    const start = recognised.index + recognised[0].length - 1 - recognised[1].length;
    const whole = segment.slice(start, start + recognised[1].length + 1);
    return printed(whole, whole);
  }
  const first = BEGINS_WITH.exec(unquoted(segment));
  if (first?.[1] !== undefined) {
    const start = first.index + first[0].length - first[1].length;
    const whole = segment.slice(start, start + first[1].length);
    return printed(whole, whole);
  }
  const open = unquoted(segment);
  const firm =
    /(?:每[户家]|单[户个])?(?:符合条件的)?(?:(?!企业)[^，。；对给予.．\s]){0,12}企业(?!博览会|采购|情况|规模|数量|技术(?:研发)?中心|研究院|研究中心|研发中心|设计院|所得税|孵化器|标准|家|培育数量|供应链)(?:、[^，。；、]{1,12}企业)*/.exec(
      open,
    );
  if (firm === null) {
    const opens = FIRST_PHRASE.exec(plain)?.[1];
    if (opens !== undefined) return printed(segment.slice(0, opens.length), segment.slice(0, opens.length));
    const did = DID_ALONE.exec(plain)?.[1]?.replace(MEASURED_BEHIND, '');
    const said = did === undefined ? '' : segment.slice(segment.length - plain.length + plain.indexOf(did), plain.indexOf(did) + did.length);
    return said === '' ? null : printed(said, segment.includes(`${said}的`) ? `${said}的` : said);
  }
  // 引进博士到企业全职工作的: who comes to a firm is no firm
  if (/[到来至赴入](?:我[市县区]|本[市县区]|[市县区]内|本地)?企业$/.test(firm[0]) && WORKS_THERE.test(open.slice(firm.index + firm[0].length))) return null;
  const head = /[^，。；：:、.．\s对给予]*$/.exec(open.slice(0, firm.index))?.[0] ?? '';
  const start = firm.index - head.length;
  const whole = segment.slice(start, firm.index + firm[0].length).trim();
  const own = firm[0].includes('、') ? whole : headOf(whole);
  const name = (own.startsWith('（') ? whole : own)
    .replace(/^\d*[百千万亿]+元及?以[上下]/, '')
    .replace(
      /^.*(?:鼓励|支持|引导)(?![和与、])(?=[^，]{2,}企业$)|^(?:其中，?|且|并|每[个家户](?=企业)|按(?=企业)|在(?=[^的]{0,5}企业$)|优先(?:保障|支持|满足|安排)|(?:重点|优先|大力|积极)?(?:鼓励|支持|引导|推动)|和(?=支持|引导|鼓励)|单[个户家](?=企业)|同一|每年|做[强大优]做?[强大优]?|一次性(?:奖励|补助|补贴)|(?:给予)?(?:奖励|补助|补贴)(?=企业))+/,
      '',
    );
  return printed(actor(name.replace(/^(?:[^，。；的\d]*\d[^，。；、的]*(?:[、和及]\d[^，。；、的]*)+|\d[^，。；、的]*)的(?=.)/, '')), whole);
}
