import type { Leaf } from '../schema/condition-leaves.ts';
import { ABOVE_SCALE } from '../text/scale-words.ts';

/** Words that ask one kind of thing; a condition of one of these kinds says it, whatever else is asked. */
export interface AskedKind {
  readonly words: RegExp;
  readonly kinds: readonly Leaf['kind'][];
  /** Words so general that they may be none of these: one of kind `other` that holds them says them as well. */
  readonly isOpen?: true;
}

const asked = (words: RegExp, ...kinds: readonly Leaf['kind'][]): AskedKind => ({ words, kinds });
const open = (words: RegExp, ...kinds: readonly Leaf['kind'][]): AskedKind => ({ words, kinds, isOpen: true });

/** Kinds that say who is recognised as what. */
const RECOGNITIONS: readonly Leaf['kind'][] = ['awarded', 'awarded_title', 'holds_title', 'first_set', 'attracted_firm', 'medium', 'in_list', 'wins'];

/** What sentences that give something ask, by the kind of condition that says it. */
export const ASKED_KINDS: readonly AskedKind[] = [
  asked(
    /(?:(?<!未)按照?|参照(?!其)|根据|落实|(?<!已)享受|落细)[^，。；、]{0,16}(?:政策|规定|办法|计划》)(?![^，。；、]{0,8}基础上)|符合[^，。；]{0,6}条件|利用现有政策|(?:申报|推荐)[^，。；]{0,6}“[^，。；]{2,8}计划”|通过[^，。；]{0,8}政策|减税降费/,
    'external_rules',
  ),
  asked(/优质(?=专精|中小|企业)|推荐优质|重点(?:工业)?企业(?!研究院)|挑选一批|[户家名]左右/, 'external_rules', 'preference', 'in_list', 'firm_size'),
  asked(/工业企业|工业用[气电]/, 'industry'),
  asked(ABOVE_SCALE, 'scale_status'),
  asked(/流动资金贷款/, 'loan'),
  asked(
    /(?<!专精特新”?)中小企业(?![^，。；]{0,10}(?:基金|资金|政策|份额|评审))|小型和微型企业|小微企业(?![^，。；]{0,4}、)/,
    'firm_size',
    'guarantees',
    'preference',
    'fair',
    'awarded',
    'awarded_title',
    'wins',
    'holds_title',
    'in_list',
  ),
  // 人才引进按照人才办法: the rules for whoever is hired
  asked(/引进(?!按照?|参照)[^，。；（）]*(?:人才|人员|团队)/, 'hires'),
  asked(/担保机构|担保业务/, 'guarantees'),
  asked(/新增建设用地/, 'land'),
  asked(/租用/, 'leases'),
  asked(/获奖|[一二三]等奖|优秀奖/, 'wins'),
  // 参展或境外商务活动: one of two, said as it stands
  asked(/展会|博览会|参展(?!或)/, 'fair'),
  asked(/媒体进行/, 'medium'),
  asked(/发行债券/, 'bond'),
  asked(/购买高校|高校院所/, 'source'),
  // 推荐纳入首台（套）目录: what is given
  asked(/首台(?![^，。；]{0,12}(?:目录|名录|名单|清单))/, 'first_set'),
  asked(/(?<!(?:推荐|〇)[^，。；]{0,16})首台(?=[^，。；]{0,12}(?:目录|名录|名单|清单))/, 'first_set', 'in_list'),
  // whoever reaches a standard has not drafted it
  asked(/(?<!(?:达到|符合|满足|高于|优于|执行)[^，。；]{0,16})(?:国际|国家|行业|地方|团体)标准|标准必要/, 'standard'),
  asked(/发明专利|高价值专利(?!组合)/, 'patent'),
  asked(/(?:主要|重点)投[向资]/, 'preference'),
  asked(/整体搬迁/, 'relocated'),
  // a task of towns, an office’s work or an assessment asks nothing of a firm
  asked(/招商引资(?!任务|工作|考核)/, 'investment_promoted'),
  asked(/成功招引/, 'attracted_firm'),
  asked(/(?:在|入|后备)库企业|后备库|后备企业(?!名单)|培育库/, 'in_list'),
  // 在孵企业, 在池企业 are in a stage; 为在芜企业提供服务的机构: who is served is not who is asked
  asked(/(?<!(?:为|面?向|服务)[^，。；]{0,8})在(?![库孵建池榜板营产册谈统]).企业|在.转化/, 'located'),
  asked(/网上登记/, 'registered'),
  open(/费用的/, 'invests_or_buys', 'amount_at_least', 'performs'),
  asked(/登云费用|实际支付额/, 'invests_or_buys', 'amount_at_least', 'performs'),
  asked(/挂牌的|新三板|北交所[^，。；]*挂牌/, 'listing', 'performs', 'in_list'),
  asked(
    /参与[^，。；]*(?:采购|交易|大赛)|质押|对标诊断|职称申报|首发融资|再融资|参保(?!年限)|出口信用保险|跨境电商开拓|扩大产能|专利技术转化|马德里|知识产权维|专利组合|定向培养协议|技术改造|人才开发费用|创建各类|企业上市的|上市进度/,
    'performs',
  ),
  // a trademark is sought, or recognised
  asked(/驰名商标/, 'performs', 'awarded'),
  asked(/(?:(?<!优先|直接)认定|获批|获得|入选|评为)[的为]?(?:国家|省|市|全球|“)|(?<!重)新认定/, ...RECOGNITIONS),
  open(/承担[^，。；]*(?:机构|任务)|建设[^，。；]*中心/, ...RECOGNITIONS),
];

/** The part of an incentive’s words that says whom it is for: the last, where that names somebody of its own. */
export function ownPart(quote: string): string {
  // a clause of the document itself is no text elsewhere: 享受第一条规定
  const words = quote.replace(
    /(?:享受|参照|比照|按照?)(?:[^，。；]{0,4}第[\d一二三四五六七八九十百]+条[^，。；]{0,4}?(?:政策|规定)|[^，。；]{0,10}?本(?:办法|政策|意见|措施|细则|规定)(?:第[\d一二三四五六七八九十百]+条)?)/g,
    '〇',
  );
  const last = words.split('；').at(-1) ?? words;
  return last.startsWith('对') ? last : words;
}
