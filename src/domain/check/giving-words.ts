import { placedConditions } from '../schema/condition-leaves.ts';
import { exclusiveSentences, namesClause } from '../parse/exclusive-clauses.ts';
import { amountId } from '../parse/fact-ids.ts';
import type { ParsedPolicy, PlacedFact } from '../parse/policy.ts';
import { TELLING_WORDS } from '../text/event-words.ts';
import { INTRODUCER } from '../text/introducers.ts';
import { headingBeginning } from '../text/sentences.ts';
import { STACKING_WORDS, TELLS_STACKING } from '../text/stacking-words.ts';
import { doerOf } from '../text/subject.ts';
import { bare } from '../text/text.ts';
import type { IncentiveInput } from '../schema/incentive.ts';
import type { Events } from '../corpus/events.ts';
import type { IncentiveEvent } from '../schema/event.ts';
import { addTo, factWords, type FactWords, rowIsReadWith } from './fact-words.ts';
import type { Add } from './report.ts';

/** Words by which a text gives each kind of help; they stand in the printed instrument, or in the quote. */
const INSTRUMENTS: Readonly<Record<IncentiveInput['instrument'], RegExp>> = {
  award: /奖|激励|扶持政策|配套支持|一事一议|一企一策/,
  subsidy: /补助|补贴|津贴|补偿|资助|资金|扶持|支持|政策|经费/,
  interest: /贴息/,
  premium: /保费|保险|担保费|担保/,
  equity: /投|基金|股权/,
  rent: /租/,
  land: /用地|土地|容积率|(?:减量化|周转|建设)指标/,
  procurement: /采购|评审|首购|价格/,
  tax: /税|[免减][收征交缴]|(?:免|减免|降低)[^，。；]{0,8}费/,
  recognition: /认定|称号|列入|纳入|推荐|申报|倾斜|加分/,
  service:
    /服务|免费|培训|诊断|实训|研修|推荐|纳入|推介|推送|指导|活动|报道|绿色通道|频次|交易|挑选|保障|支持|对接|路径|电价|用电|业务|配备|代办|税干|帮扶|各类问题|入学|入读|就读|办理|办证|年限[^，。；]{0,4}缩短/,
};
/** Those that are told by the words beside the printed name as well. */
const TOLD_BESIDE: ReadonlySet<string> = new Set(['premium', 'land', 'procurement', 'tax', 'equity']);

/** What a beneficiary is called, by kind; the last of these words in the printed name is its head. */
const HEADS: readonly (readonly [RegExp, readonly IncentiveInput['beneficiary_kind'][]])[] = [
  [/企业家|高管|股东|人才|人员|质量官|定向培养生|个人|博士|硕士|本科|大专(?!项)|技师|职工|工程师|青年|毕业生|老年?人|消费者/g, ['individual']],
  [/企业|小巨人|单项冠军|公司|户(?!型)|纳税人/g, ['enterprise']],
  [/旅行社|酒店|饭店|民宿|景区|度假区|商场|超市|综合体|事务所|合作社/g, ['enterprise', 'organisation']],
  [/工作站|实验室|研究院/g, ['organisation', 'enterprise', 'platform']],
  [/集聚区|街区|步行街|夜市|商圈/g, ['carrier', 'organisation', 'enterprise']],
  [new RegExp(INTRODUCER, 'g'), ['individual', 'organisation', 'enterprise']],
  [/担保机构|担保公司/g, ['guarantor']],
  [/银行|金融机构|贷款机构/g, ['bank']],
  [/团队/g, ['team', 'individual']],
  [/平台/g, ['platform']],
  [/基地/g, ['base']],
  [/产品|项目|作品|课题|专项(?!资金|经费|债)/g, ['project', 'enterprise']],
  [/协会|联盟|商会|学会/g, ['association']],
  [/载体单位|园区|载体|楼宇|孵化器/g, ['carrier']],
  [/单位|机构|院所|高校|学校|医院|(?:发布|承接|举办|承办|运营|主办|承担|建设|投资|引进)[方者](?![式法案])/g, ['organisation']],
  [/大户|农户|种植户|养殖户|经营户/g, ['individual', 'enterprise']],
  [/政府|部门|县区|各区|街道(?:办事处|办)?|管委会|管理委员会|乡镇/g, ['government']],
  [/(?<!农)村(?:委会|集体)?(?![镇庄])/g, ['organisation', 'government']],
];

/** The kinds that the head of a printed name allows; null where none of the words stands in it, or only what somebody did is printed (获得…奖的). */
export function kindsOf(beneficiary: string): readonly string[] | null {
  const printed = bare(beneficiary).replace(/[（(][^（）()]*[）)]/g, '');
  // 企业新获批创新平台的: who did it
  const whole = printed.endsWith('的') ? doerOf(printed) : printed;
  if (whole === null) return null;
  // 接入监测平台的数据中心: the noun behind is who receives it
  const name = whole.replace(/^.*”的(?=.)/, '');
  const found = HEADS.flatMap(([words, kinds]) => Array.from(name.matchAll(words), (m) => ({ end: m.index + m[0].length, length: m[0].length, kinds })));
  const [last] = found.sort((a, b) => b.end - a.end || b.length - a.length);
  return last?.kinds ?? null;
}

/** More words by which an event is printed, too common to search by, or to guess it from. */
const MORE_EVENT_WORDS: Readonly<Record<string, string>> = {
  ...TELLING_WORDS,
  'title-awarded': `${TELLING_WORDS['title-awarded']}|科学技术[^，。；]{0,6}奖|称号|认定|评定|获批|获得|评为|获评|入选|列入|荣获`,
  training: '实训|培养|研修|培育',
  'investment-fund': '投',
  'startup-base': '创业|载体',
  'environment-enforcement': '监管',
  land: '土地|容积率',
  talent: `职称|${TELLING_WORDS.talent}`,
  funding: '资金|投资',
  'attract-titled-firm': '投资',
  cloud: '云',
};

function eventStands(event: IncentiveEvent, words: FactWords, fact: IncentiveInput, title: string): boolean {
  // dedicated service has no words of its own: it is what no other event says
  if (event.id === 'service-support') return ['service', 'recognition'].includes(fact.instrument);
  const quotes = placedConditions(fact.conditions).map(({ condition: c }) => bare(c.quote));
  // a paragraph may name its event in a sentence of its own: 首轮流片奖励。对符合条件的企业…
  const heading = headingBeginning(bare(words.clause?.text ?? '')) ?? '';
  const text = [words.sentence, words.heads, heading, ...quotes].join('\n');
  const more = MORE_EVENT_WORDS[event.id];
  // 总部经济扶持办法: what the whole document is for
  return event.words.some((w) => text.includes(bare(w)) || title.includes(bare(w))) || (more !== undefined && new RegExp(more).test(text));
}

const RECURRENCES: Readonly<Record<IncentiveInput['recurrence'], RegExp | null>> = {
  once: /一次/,
  yearly: /每年|按年|逐年|连续/,
  // 按月租金的3倍: by the month's rent
  monthly: /(?:每|按)月(?!租金|租费|销售|营业|收入|工资)/,
  per_item: /每(?:件|个|项|台|套|条|篇)|按件/,
  unknown: null,
};
const PAYERS: Readonly<Record<IncentiveInput['payer'], RegExp | null>> = {
  city: /市级?财政|市级[^，。；]{0,16}资金|市本级|设立[^，。；]*专项资金/,
  county: /[县区]级?(?:本级)?财政/,
  district: /[县区]|开发区/,
  province: /省级?财政|争取省级|由省/,
  firm: /企业|公司|单位/,
  unknown: null,
};
/** A sentence that sets up the fund of an article. */
const FUND = /[^。；]*(?:财政|本级)[^。；]*(?:安排|设立|列支)[^。；]*(?:资金|基金)[^。；]*[。；]/g;

/** Amounts of other incentives that one cap binds together with this one’s. */
function sharesCap(policy: ParsedPolicy, fact: IncentiveInput): boolean {
  const own = new Set(fact.amounts.map((a) => amountId(fact, a.key)));
  return policy.incentives.some(({ fact: other }) =>
    other.amounts.some((cap) => {
      const bound = cap.applies_to.map((to) => amountId(other, to));
      return bound.some((id) => own.has(id)) && bound.some((id) => !own.has(id));
    }),
  );
}

type Report = ReturnType<typeof addTo>;

/** Beside what it may be had: said where its own words print it, or a sentence that names its article; and not passed over there. */
function checkStacking(policy: ParsedPolicy, fact: IncentiveInput, quote: string, report: Report): void {
  const barred = exclusiveSentences(policy.clauses).find((s) => namesClause(s, fact.clause));
  const words = STACKING_WORDS[fact.stacking];
  if (words !== null && !words.test(quote) && !(fact.stacking === 'exclusive' && barred !== undefined))
    report('stacking', `no word says stacking "${fact.stacking}"`, 'set stacking unknown, or widen the quote to the words that say it');
  for (const [value, told] of TELLS_STACKING) {
    const found = told.exec(quote)?.[0];
    if (found !== undefined && fact.stacking !== value)
      report('stacking', `“${found}” is printed, and stacking is "${fact.stacking}"`, `set stacking ${value}`);
  }
  if (barred !== undefined && fact.stacking === 'unknown')
    report('stacking', `${barred.clause} says of it “${bare(barred.quote)}”, and stacking is "unknown"`, 'set stacking exclusive');
  const isShared = sharesCap(policy, fact);
  if ((fact.stacking === 'shared_cap') !== isShared)
    report(
      'stacking',
      isShared ? 'one cap binds it together with others' : 'no cap binds it together with others',
      `set stacking ${isShared ? 'shared_cap' : 'unknown'}`,
    );
}

/** How often, who pays, and beside what: said only where it is printed, and not passed over where it is. */
function checkTerms(policy: ParsedPolicy, fact: IncentiveInput, { quote, sentence, ahead }: FactWords, report: Report): void {
  const missing = (name: 'recurrence' | 'payer', asked: RegExp | null | undefined, text: string) => {
    if (asked != null && !asked.test(text))
      report(name, `no word says ${name} "${fact[name]}"`, `set ${name} unknown, or widen the quote to the words that say it`);
  };
  missing('recurrence', RECURRENCES[fact.recurrence], quote);
  // the fund that its article sets up ahead pays what the article gives
  const funded = [sentence, ...(ahead.match(FUND) ?? [])].join('\n');
  missing('payer', PAYERS[fact.payer], fact.payer === 'city' || fact.payer === 'county' ? funded : quote);
  checkStacking(policy, fact, quote, report);
  const printed = (name: 'recurrence' | 'payer', words: RegExp, value: string) => {
    const found = words.exec(quote)?.[0];
    if (found !== undefined && fact[name] !== value) report(name, `“${found}” is printed, and ${name} is "${fact[name]}"`, `set ${name} ${value}`);
  };
  // 一次性奖励15万元，…每年再奖励3万元: another award of the same words is given once
  const isOfAnother =
    fact.recurrence !== 'unknown' &&
    policy.incentives.some(({ fact: o }) => o.id !== fact.id && o.clause === fact.clause && o.quote === fact.quote && o.recurrence === 'once');
  if (!isOfAnother) printed('recurrence', /一次性(?:奖[补励]?|补[助贴]|给予|资助)|一次补助/, 'once');
  if (fact.recurrence !== 'once') printed('recurrence', /每件资助|每件奖/, 'per_item');
  if (fact.payer !== 'district') printed('payer', /市级?财政/, 'city');
}

/** 专项资金1000万元: how large a fund is, is given to nobody. */
const FUND_SIZE = /((?:资金|基金)[^，。；\d]{0,8})\d[\d.]*[万亿]?元/;

/** A fund that is set up, by words that give nobody anything yet: whether there is something to claim is the editor's to say. */
const isOnlySetUp = (quote: string): boolean =>
  /(?:安排|设立|设置|组建)[^，。；]*(?:资金|基金)/.test(quote) && !/给予|予以|投向|投资于|\d/.test(quote.replace(FUND_SIZE, '$1'));

/** Money of these instruments is paid; the others may come without a sum. */
const PAID: ReadonlySet<string> = new Set(['award', 'subsidy', 'interest', 'premium', 'equity']);

/** What an incentive gives and to whom is what its words say: kind of help, of beneficiary, event, how often, who pays, beside what. */
export function checkGivingWords(policy: ParsedPolicy, incentive: PlacedFact<IncentiveInput>, events: Events, add: Add): void {
  const { fact } = incentive;
  const words = factWords(policy, incentive);
  const report = addTo(add, incentive);
  const { quote } = words;
  const printed = bare(fact.instrument_printed);

  if (!words.sentence.includes(printed) && !rowIsReadWith(policy, fact).includes(printed))
    report('instrument_printed', `“${fact.instrument_printed}” does not stand in the sentence`, 'copy the word that its sentence prints');
  const asked = INSTRUMENTS[fact.instrument];
  if (!asked.test(printed) && !(TOLD_BESIDE.has(fact.instrument) && asked.test(quote)))
    report('instrument', `“${fact.instrument_printed}” is no word for "${fact.instrument}"`, 'choose the instrument that the printed word names');
  if (PAID.has(fact.instrument) && fact.amounts.length === 0)
    report(
      'amounts',
      `an incentive of kind "${fact.instrument}" has a sum, if only one that is not printed`,
      'add an amount, role unspecified where no figure is printed',
    );

  const kinds = kindsOf(fact.beneficiary);
  if (kinds !== null && !kinds.includes(fact.beneficiary_kind))
    report('beneficiary_kind', `“${fact.beneficiary}” is no "${fact.beneficiary_kind}"`, `it is: ${kinds.join(' or ')}`);

  const event = events.get(fact.event);
  if (event !== undefined && !eventStands(event, words, fact, bare(policy.input.title)))
    report('event', `no word of “${event.zh}” stands in the sentence`, 'choose the event that the sentence names, or add its word to content/events.yaml');

  checkTerms(policy, fact, words, report);

  const isPursued = quote.includes('争取') && !quote.includes('争取到');
  const isOpen = fact.payer !== 'firm' && !isPursued && isOnlySetUp(quote);
  if (!isOpen && fact.claimable === (isPursued || fact.payer === 'firm'))
    report(
      'claimable',
      fact.claimable ? 'nobody is given anything yet, or the firm itself pays' : 'nothing says that it cannot be claimed yet',
      `set claimable ${String(!fact.claimable)}`,
    );
  const isRecognised = /(?:直接|优先)认定/.test(printed);
  if (isRecognised !== (fact.confers !== null))
    report('confers', isRecognised ? `“${fact.instrument_printed}” gives a title` : 'no title is given', isRecognised ? 'name the title' : 'drop confers');
}
