import type { beneficiaryKinds } from '../vocabulary.ts';
import { byLastWord, printed, type Guess } from './draft-fact.ts';

/** Who receives what a sentence gives. */
const KINDS: readonly (readonly [RegExp, keyof typeof beneficiaryKinds])[] = [
  [/担保(?:公司|机构)?/, 'guarantor'],
  [/银行|金融机构|保险公司|小额贷款公司/, 'bank'],
  [/园区|孵化器|众创空间|载体|开发区/, 'carrier'],
  [/基地/, 'base'],
  [/平台/, 'platform'],
  [/团队/, 'team'],
  [/个人(?!所得)|人才|博士|硕士|大学生|技师|技工|负责人|企业家|专家/, 'individual'],
  [/协会|商会|联盟/, 'association'],
  [/县区政府|乡镇(?:政府)?|街道(?:办事处|办)?|管委会|管理委员会/, 'government'],
  [/村(?:委会|集体)?(?![镇庄])/, 'organisation'],
  [/项目/, 'project'],
  [/(?:发布|承接|举办|承办|运营|主办|承担|建设|投资)[方者](?![式法案])/, 'organisation'],
  [/大户|种植户|养殖户|农户|经营户/, 'individual'],
  [/机构|单位|高校|院所|学校|医院/, 'organisation'],
  [/企业|公司|工厂|商户|个体工商户|合作社/, 'enterprise'],
];

/** What stands in brackets behind a name is not its head: 双创平台（众创空间、孵化器）. */
export const kindOf = (beneficiary: string) => byLastWord(beneficiary.replace(/（[^（）]*）/g, ''), KINDS);

/** What stands in brackets takes no part in cutting a sentence into phrases. */
const masked = (text: string) => text.replace(/（[^（）]*）/g, (m) => `（${'〇'.repeat(m.length - 2)}）`);

const FOR =
  /(?:^|[，。；、：:\s)）．.\d%‰])对(?:于)?([^，。；]{2,60}?)(?=[，,]|给予|予以|在省|按照?|分别|各(?:奖励|给予)|一次性|每[户家年]|最高|实行|优先|开展(?![^，。；]*的))/g;
/** 对其缴纳的个人所得税: what is paid for, by one who stands before. */
const OF_ONE_BEFORE = /^其[^（）]*(?:费用?|所得税|税收|利息|部分|投入|投资额|支出)(?:（[^（）]*）)?$/;
/** 奖励项目所在街道3万元: whom the verb names, where that is no firm. */
const TO_OTHERS =
  /(?:奖励|补助|补贴|资助|奖补)给?((?:各|本)?(?:项目)?(?:所在|所涉及|所在的)?(?:街道|乡镇|园区|村|项目单位))(?=[\d一二两三四五六七八九十百]|[，。；]|$)/;
const GAVE_TO = /(?:奖励|补助|补贴|返还|奖补)给(投资方|投资者|企业|单位|个人|园区|乡镇)(?=[。；，]|$)/;
const TO_ONE = /(?:奖励|补助|补贴|资助|奖补)给?(企业|单位|个人|团队)(?=[\d一二两三四五六七八九十百])/;
/** 给予举办方10万元, 一次性给予运营管理单位奖励: who stands behind the verb. */
const GIVEN_TO =
  /(?:给予|拨付给?)((?!其|该|每|企业|全)[^，。；、\d“”《》（）]{2,20}?(?:企业|单位|机构|公司|方|团队|个人))(?=\d|奖励|补助|补贴|资助|最高|不超过|一次性)/;
const DID =
  /(?:^|[，。；]|[条章]\s)((?:被|获|首次|初次|新|经|入选|列入|通过|取得|完成|到期)[^，。；]{2,60}?的(?:企业|单位|机构|人才|个人)(?:或[^，。；\d]{2,4})?)(?=，|一次性|给予|奖励|分别|[在来])/;

/** 对具备…条件，面积达3000平方米的直播基地，给予: who it is stands behind several commas. */
const FOR_SEVERAL = /(?:^|[，。；：:\s])对(?:于)?[^。；对]{2,160}，(?:且|并且?|同时)?([^，。；对]{2,40}的[^，。；的]{2,16})(?=，)/;
const ENDS_WITH_ONE = /(?:企业|公司|单位|机构|基地|平台|园区|个人|人才|团队|项目|合作社|中心|主体)$/;

/** The name behind 对, up to its head; null where only what is paid for stands there. */
function namedFor(segment: string): Guess<string> | null {
  const plain = masked(segment);
  const found = [...plain.matchAll(FOR)].map((m) => {
    const end = m.index + m[0].length;
    return segment.slice(end - (m[1] ?? '').length, end);
  });
  const said = found.at(-1) ?? '';
  const name = said.replace(/的$/, '').trim();
  const end = Math.max(...KINDS.flatMap(([pattern]) => [...masked(name).matchAll(new RegExp(pattern, 'g'))].map((m) => m.index + m[0].length)));
  const several = name.includes('的') || end === name.length ? undefined : FOR_SEVERAL.exec(segment)?.[1];
  if (several !== undefined && ENDS_WITH_ONE.test(several)) {
    const head = several.split('的').at(-1) ?? several;
    const who = head.length > 3 ? head : several;
    return printed(who, who);
  }
  if (OF_ONE_BEFORE.test(name)) return null;
  // 评为智能工厂、数字化车间的，给予: what was done is said whole
  if (said.endsWith('的') && end >= 2 && end < name.length && /评为|认定为|列入|入选/.test(name)) return printed(said, `对${said}`);
  // 对企业的广告推广费给予…: the firm is paid, not its costs
  const closing = end >= 2 ? (/^（[^（）]*）/.exec(name.slice(end))?.[0] ?? '') : '';
  const receiver = end >= 2 ? name.slice(0, end) + closing : name;
  return receiver.length >= 2 ? printed(receiver, `对${said}`) : null;
}

/** 首次认定为省重点企业, 年增速达50%以上的商贸企业: the name at the end of a phrase, without what it did or has. */
function headOf(phrase: string): string {
  const named = /(?:认定|评定|评为|获批|入选|纳入|列入)[为的]*(?!.*(?:认定|评定|评为))(.{3,})$/.exec(masked(phrase))?.[1];
  const [name = phrase] = [
    phrase
      .slice(phrase.length - (named ?? phrase).length)
      .split('的')
      .at(-1),
  ];
  return /^(?:企业|公司)$/.test(name) && phrase.length < 24 ? phrase : name;
}

/** 对…的，给予: who receives; else whom the verb or the head of the sentence names, else the firm that 每户 names. */
export function beneficiaryIn(segment: string): Guess<string> | null {
  const others = TO_OTHERS.exec(segment)?.[1];
  if (others !== undefined) return printed(others, others);
  const named = namedFor(segment);
  if (named !== null) return named;
  const plain = masked(segment);
  const did = DID.exec(plain);
  if (did?.[1] !== undefined) {
    const start = did.index + did[0].length - did[1].length;
    const whole = segment.slice(start, start + did[1].length);
    return printed(whole, whole);
  }
  const one = (TO_ONE.exec(segment) ?? GAVE_TO.exec(segment))?.[1];
  if (one !== undefined) return printed(one, one);
  const given = GIVEN_TO.exec(segment)?.[1];
  if (given !== undefined) return printed(given, given);
  const firm = /(?:每[户家]|单[户个])?(?:符合条件的)?(?:[^，。；对给予.．\s]{0,12})?企业/.exec(segment);
  const whole = firm === null ? '' : (/[^，。；：:、.．\s对给予]*$/.exec(segment.slice(0, firm.index))?.[0] ?? '') + firm[0];
  const name = headOf(whole.trim()).replace(
    /^(?:且|并|在|(?:重点|优先|大力|积极)?(?:鼓励|支持|引导|推动)|做[强大优]做?[强大优]?|一次性(?:奖励|补助|补贴)|(?:给予)?(?:奖励|补助|补贴)(?=企业))+/,
    '',
  );
  return firm === null ? null : printed(name, whole.trim());
}
