import type { EventSection } from '../schema/event.ts';
import type { Title } from '../schema/title.ts';
import type { instruments, payers, recurrences } from '../vocabulary.ts';
import { mayBeSeveral } from '../schema/condition-leaves.ts';
import { deniedBehind, deniedIn, quoted } from './asked-phrases.ts';
import { awardsOf, isAboveSum, isPerOne, withSharedCap, withSharedTerm, type Award } from './awards.ts';
import type { Candidate } from './candidates.ts';
import { baseOfAll, NOTHING_AHEAD, receiverOf, SAYS_OF_WHOM, type Ahead } from './carried.ts';
import { amountsOf, baseOfTier, instalmentsOf, loanIn, partsOf, perBefore } from './draft-amount.ts';
import { byLastWord, byWord, fromGuesses, printed, startOf, type DraftFact, type Guess, type SentenceFigures } from './draft-fact.ts';
import { conditionsOfAward, conditionsOfRow, stagesOf } from './award-conditions.ts';
import { leadsElsewhere } from './elsewhere.ts';
import { askedConditions, levelAt, levelAsked } from './draft-conditions.ts';
import { eventIn } from './draft-event.ts';
import { shortened, titleOf } from './draft-title.ts';
import { guaranteesIn } from './printed-conditions.ts';
import { isOfOneKind } from './receivers.ts';
import { PAID_IN_PARTS } from './share-rules.ts';
import { titlesIn } from './titles-in.ts';
import { TELLS_STACKING } from '../text/stacking-words.ts';
import { COUNTS_TOGETHER } from './giving-phrases.ts';

/** What the registries offer for an incentive. */
export interface IncentiveLists {
  readonly titles: readonly Title[];
  readonly events: readonly EventSection[];
}

export const INSTRUMENTS: readonly (readonly [RegExp, keyof typeof instruments])[] = [
  [/贴息/, 'interest'],
  [/保费|担保费/, 'premium'],
  [/股权投资|参股/, 'equity'],
  [/租金|房租/, 'rent'],
  [/用地|土地/, 'land'],
  [/采购/, 'procurement'],
  [/减免|免征|免收|退税|税收/, 'tax'],
  [/奖励|奖补|奖金|奖/, 'award'],
  [/补助|补贴|津贴|资助|补偿|扶持|支持|补/, 'subsidy'],
];
/** The word for the help as printed. */
const HELP =
  /(?:一次性)?(?:定额|配套)?(?:贷款)?(?!补[助贴](?:资金(?:按|中|从|列支|安排)|期限|标准|范围|对象))(?:奖励|奖补|奖金|补助|补贴|津贴|资助|贴息|补偿|扶持|资金支持|支持|减免|(?<!产业链?|链条?|本地|生产)配套(?!建设|设施|服务|水平|能力|率|企业|产业|协作|体系|材料|产品)|(?<=给予[^，。；]{0,20})奖|(?<=[另再各])奖(?=\d)|(?<=每[^，。；]{0,8})补)/g;
const RECURRENCES: readonly (readonly [RegExp, keyof typeof recurrences])[] = [
  [/一次性(?!引进|投入|投资|购买|新增|缴|组织|接待)|一次奖|一次补|一次(?=分别|给予)/, 'once'],
  [/每件(?:资助|奖)/, 'per_item'],
  // 按月租金的3倍: by the month's rent
  [/(?:每|按)月(?!租金|租费|销售|营业|收入|工资)/, 'monthly'],
  // 每年最高20万元 tells how much a year, not that it is given each year
  [
    /每年(?!度|接收|新增|引进|完成|安排|招用|(?:资助|奖励|补助|补贴|支持)?(?:金额|总额)?(?:最高|最多|累计|不超过))|按年(?!化|利率|息|产值|销售|营业|收入|纳税|度|出口|租金)/,
    'yearly',
  ],
];
const PAYERS: readonly (readonly [RegExp, keyof typeof payers])[] = [
  [/(?:县|区|县级|区级|园区)财政(?!局|部门)|(?<![市省])[县区]政府(?=(?:一次性|再|另)?(?:给予|予以|补[助贴]|奖[励补]|资助))/, 'district'],
  [/市(?:本级|级)?财政(?!局|部门)|市级[^，。；]{0,12}专项资金/, 'city'],
  [/省(?:级)?财政(?!厅|部门)/, 'province'],
];
const ATTAINS = /认定|获得|获批|获评|评为|入选|成为|升级为|荣获|晋升/;

/** 本县财政不承担经费的: does not pay. */
const PAYS_NOT = /财政不承担/g;
const blanked = (text: string, words: RegExp): string => text.replace(words, (m) => '〇'.repeat(m.length));

/** 除享受上级资金扶持外: what another gives. */
const BESIDE = /除[^，。；]*外(?=，)/g;

/** The help's word that stands nearest before or after the figure. */
function helpAt(segment: string, start: number, end: number): Guess<string> | null {
  const found = [...blanked(segment, BESIDE).matchAll(HELP)].map((m) => ({ word: m[0], distance: m.index >= end ? m.index - end : start - m.index }));
  const nearest = found.sort((a, b) => a.distance - b.distance)[0];
  // 给予补贴标准统一提高到1000元: no other word for it stands there
  const word = nearest?.word ?? /补助|补贴|奖励|资助/.exec(segment)?.[0];
  return word === undefined ? null : printed(word, word);
}

/** …一次性奖励50万元；被认定为市级的，给予20万元: the help that its sentence named before. */
function helpAhead(before: string): Guess<string> | null {
  const word = [...blanked(/[^。]*；\s*$/.exec(before)?.[0] ?? '', BESIDE).matchAll(HELP)].at(-1)?.[0];
  return word === undefined ? null : { value: word, why: `“${word}”, in the sentence before` };
}

/** Who pays, as far as the words of a sentence print it. */
export const payerIn = (words: string): Guess<keyof typeof payers> | null => byWord(blanked(words, PAYS_NOT), PAYERS);
/** How often it is given. */
export const recurrenceIn = (words: string): Guess<keyof typeof recurrences> | null => byWord(words, RECURRENCES);

/** Beside what it may be had, as far as the words of a sentence print it. */
export const stackingIn = (words: string): Guess<string> | null =>
  byWord(
    words,
    TELLS_STACKING.map(([value, told]) => [told, value] as const),
  );

/** The help of a row is named by what leads to its table. */
function helpOfTable({ row, lead }: Ahead): Guess<string> | null {
  if (row === null || lead === null) return null;
  return helpAt(lead.text, lead.text.length, lead.text.length);
}

/** A note of offices at a sentence's end is no part of what it gives. */
const NOTE =
  /\s*[（(](?:[^（）()]*(?:责任单位|牵头|负责|单位[：:])[^（）()]*|(?:[^（）()、]{2,20}(?:局|委|委员会|政府|办|办公室|海关|管委会|厅|部)、)+[^（）()、]{2,20}(?:局|委|委员会|政府|办|办公室|海关|管委会|厅|部))[）)]\s*[。；]?\s*$/;
/** …45万元。（2）: the number belongs to what follows. */
const NEXT_NUMBER = /(?<=[。；])\s*[（(][\d一二三四五六七八九十]+[）)]\s*$/;
/** The words of a sentence that give. */
export const withoutNote = (sentence: string): string => sentence.replace(NOTE, '').replace(NEXT_NUMBER, '');

type Condition = Readonly<Record<string, unknown>>;

const NUMERALS = '一二三四五六七八九十';
/** How many places of a ranking are printed: 前三名, 前5位; null where none are. */
function placesOf(segment: string): number | null {
  const printed = /(?:前([\d一二两三四五六七八九十])[名位强])|排[名位]前([\d一二两三四五六七八九十])(?=的)/.exec(segment);
  if (printed === null) return null;
  const number = printed.slice(1).join('');
  return number === '两' ? 2 : NUMERALS.includes(number) ? NUMERALS.indexOf(number) + 1 : Number(number);
}

/** 第1名20万元、第2至5名10万元: the places of a ranking that a sum is for, before it. */
const RANK =
  /第[\d一二三四五六七八九十]+[名位]?(?:(?:至|到|[-—－～~])第?[\d一二三四五六七八九十]+)?[名位](?=(?:的?(?:企业|单位|项目|团队))?(?:分别)?(?:给予|奖励|各)?$)/;
const rankBefore = ({ segment }: Sentence, { from, start, of }: Place): string | null => (of > 1 ? (RANK.exec(segment.slice(from, start))?.[0] ?? null) : null);

/** Whether a firm may have several of what a sum is given for, and nothing says per what it is. */
const isOpen = (a: Readonly<Record<string, unknown>>, conditions: readonly Readonly<Record<string, unknown>>[]): boolean =>
  a.per === undefined &&
  conditions.some(
    (c) => mayBeSeveral(c) && (a.role === 'fixed' || (a.role === 'cap' && c.kind !== 'attracted_firm') || (a.role === 'rate' && c.kind === 'first_set')),
  );

/** Between a sum and a cap: words that begin another award. */
const ANOTHER_AWARD = /对|的[，,]|再|另|[；。]|其中|、/;

/** 单人最高2万元，每家企业给予最高不超过10万元: given to each, and no other award. */
const EACH_IS_GIVEN = /(?<=(?:每|单)[个家户][^，。；对]{0,6})给予(?=(?:最高)?不超过|最高)/;
/** Between two caps: words that begin another award. */
const BEGINS_ANOTHER = /[对再另]|给予|予以|其中/;

/** What a rate is of where only its threshold names it: 注册资本超过5000万元的，按1%给予. */
function baseAsked(conditions: readonly Candidate[], text: string): string | null {
  const [only, ...others] = conditions;
  if (only === undefined || others.length > 0) return null;
  const before = /[^，。；、：（）]*$/.exec(text.slice(0, only.start).replace(/（[^（）]*）$/, ''))?.[0] ?? '';
  return (
    /(?:实缴|地方|[区县市]级|年度?|上年度?|当年|实际|新增|首次)*(?:固定资产|设备|注册|实收|项目|技改)?(?:资本|投资额?|销售额|收入|产值|投入|贷款额?|贡献|交易额|合同额)(?=$|在$|达到?$|超过$|首次)/.exec(
      before,
    )?.[0] ?? null
  );
}

/** Fields of amounts that must be given and that no printed word decides: of what a rate is, on what it builds. */
const unbound = (amounts: readonly Readonly<Record<string, unknown>>[]): string[] =>
  amounts.flatMap(({ base, of }, i) => [...(base === null ? [`amounts.${i}.base`] : []), ...(of === null ? [`amounts.${i}.of`] : [])]);

/** 国家级“小巨人”企业不予奖励: who is left out is given nothing. */
const DENIED = /[^，。；：]*(?:不予|不再|不得|不享受|不适用)(?:给予|重复)?(?:奖[励补]|补[助贴]|资助|支持|享受|兑[现付])[^，。；]*/g;

/** A sentence that gives, with everything that is read of it before its sums are told apart. */
interface Sentence {
  readonly text: string;
  readonly clause: string;
  /** Its figures, as printed: those of its parts as well. */
  readonly figures: readonly Candidate[];
  /** Its words without the note of offices at its end. */
  readonly segment: string;
  /** The same, where whom it leaves out is not read. */
  readonly giving: string;
  /** Where it begins in its clause. */
  readonly offset: number;
  /** Where it ends there, with its note. */
  readonly end: number;
  readonly awards: readonly Award[];
  readonly inParts: ReturnType<typeof partsOf>;
  readonly heading: string;
  readonly ahead: Ahead;
  readonly elsewhere: ReturnType<typeof leadsElsewhere>;
}

/** The figures of a sentence by award, and in how many parts each is paid. */
function awardsIn(sentence: SentenceFigures, segment: string, text: string): Pick<Sentence, 'awards' | 'inParts'> {
  const paid = instalmentsOf(sentence.figures, segment);
  // 其中50%待项目投产后兑现: a part of what is given, and no award
  const isPartPaid = (f: Candidate) => f.reason.startsWith(PAID_IN_PARTS) && /其中[^，。；]*$/.test(text.slice(0, f.start));
  const figures = sentence.figures.filter((f) => !(paid?.parts.includes(f) ?? isPartPaid(f)));
  const isForEach = (f: Candidate) => isPerOne(f) || /每[^，。；\d每]{1,6}$/.test(text.slice(Math.max(0, f.start - 8), f.start));
  const isTotal = (sum: Candidate, cap: Candidate) => isAboveSum(cap, sum) && !ANOTHER_AWARD.test(text.slice(sum.end, cap.start));
  /** 单个产品最高…，单个企业最高…: each bounds the same award in its own way. */
  const perOf = (f: Candidate) => perBefore(text.slice(Math.max(0, f.start - 40), f.start));
  const isFurtherCap = (caps: readonly Candidate[], cap: Candidate) =>
    (caps.some((f) => f.kind === 'amount') && COUNTS_TOGETHER.test(text.slice(caps.at(-1)?.end ?? 0, cap.start))) || isFurther(caps, cap);
  const isFurther = (caps: readonly Candidate[], cap: Candidate) =>
    caps.some((f) => f.kind === 'amount') &&
    caps.every((f) => f.kind !== 'amount' || (f.role === 'cap' && perOf(f) !== perOf(cap))) &&
    perOf(cap) !== null &&
    !BEGINS_ANOTHER.test(text.slice(caps.at(-1)?.end ?? 0, cap.start).replace(EACH_IS_GIVEN, ''));
  const awards = withSharedCap(withSharedTerm(awardsOf(figures, isForEach, isTotal, isFurtherCap), segment), segment);
  return { awards, inParts: paid?.value ?? partsOf(segment) };
}

function readSentence(sentence: SentenceFigures, text: string, heading: string, ahead: Ahead): Sentence {
  const segment = withoutNote(sentence.quote);
  return {
    text,
    clause: sentence.clause,
    figures: sentence.figures,
    segment,
    giving: blanked(segment, DENIED),
    offset: startOf(sentence, text),
    end: startOf(sentence, text) + sentence.quote.length,
    ...awardsIn(sentence, segment, text),
    heading,
    ahead,
    elsewhere: leadsElsewhere(segment),
  };
}

/** Where one award of a sentence stands: from the award before it to the end of its head sum, in the sentence. */
interface Place {
  readonly i: number;
  readonly award: Award;
  /** End of the award before; 0 of the first. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** The sentence up to the end of the sum. */
  readonly until: string;
  /** Among the members of its distribution (分别), and how many these are; of a sentence with one distribution, all its awards. */
  readonly at: number;
  readonly of: number;
  /** Whether the sentence has other distributions beside its own. */
  readonly isOneOfLists: boolean;
}

/** 分别给予甲20万元、乙10万元，每年分别发放2万元、1万元: two lists of as many. */
function memberOf({ awards, offset, segment }: Sentence, award: Award): Pick<Place, 'at' | 'of' | 'isOneOfLists'> {
  const marks = [...segment.matchAll(/分别/g)].map((m) => m.index + offset);
  const listOf = ({ figures: [head] }: Award) => marks.filter((mark) => head !== undefined && mark < head.start).length;
  if (marks.length < 2) return { at: awards.indexOf(award), of: awards.length, isOneOfLists: false };
  const members = awards.filter((a) => listOf(a) === listOf(award));
  return { at: members.indexOf(award), of: members.length, isOneOfLists: true };
}

function placeOf(sentence: Sentence, award: Award, i: number): Place {
  const { awards, offset, segment, giving } = sentence;
  const [head, previous] = [award.figures[0], awards[i - 1]?.figures.at(-1)];
  const [start, end] = head === undefined ? [0, segment.length] : [head.start - offset, head.end - offset];
  return { i, award, from: previous === undefined ? 0 : previous.end - offset, start, end, until: giving.slice(0, end), ...memberOf(sentence, award) };
}

/** Who is given it, and the titles that his name holds. */
interface Receiver extends ReturnType<typeof receiverOf> {
  /** Whether a title is named at all. */
  readonly isTitled: boolean;
  /** Titles of this award. */
  readonly ids: readonly string[];
  /** Whether the title is what the sum is given for. */
  readonly isAttained: boolean;
  /** 国家级、省级…的，分别给予…: as many titles as sums. */
  readonly isDistribution: boolean;
}

function receiverIn({ segment, giving, ahead }: Sentence, { until, at, of }: Place, titles: readonly Title[]): Receiver {
  const { beneficiary, kind, isCarried } = receiverOf(until, giving, ahead);
  const named = titlesIn(beneficiary?.value ?? '', titles);
  const isAttained = named.length > 0 && ATTAINS.test(beneficiary?.why ?? '') && !/搬迁|迁入|落户|招引/.test(segment);
  const isDistribution = of > 1 && named.length === of;
  const own = isDistribution ? named.slice(at, at + 1) : named;
  return { beneficiary, kind, isCarried, isTitled: named.length > 0, ids: [...new Set(own.map((t) => t.id))], isAttained, isDistribution };
}

/** What it is given for: a title that is attained, else by the words nearest to the sum. */
function eventOf(
  { giving, ahead, heading }: Sentence,
  { from, end, until }: Place,
  { isAttained }: Receiver,
  events: readonly EventSection[],
): Guess<string> | null {
  if (isAttained) return { value: 'title-awarded', why: 'a title is attained' };
  const around = giving.slice(from, end + 10);
  // 甲首次上市的，给予…；募集5亿元的，再给予…: whose event its sentence told
  const told = SAYS_OF_WHOM.test(giving) ? undefined : /[^。]*；\s*$/.exec(ahead.before)?.[0];
  const own = eventIn(
    [around, ahead.name, until, giving, ahead.opener?.text, ahead.row === null ? null : ahead.lead?.text, heading].filter((words) => words != null),
    events,
  );
  const before = told === undefined ? null : eventIn([told, ''], events);
  // 获得省级称号的, behind what is given for a national one
  return own === null || (own.value === 'title-awarded' && before !== null) ? before : own;
}

/** What is asked of an award, and of which level its words are. */
interface Asked {
  readonly met: readonly Condition[];
  readonly conditions: readonly Condition[];
  readonly level: Guess<unknown> | null;
}

/** 首次认定、重新认定为高新技术企业的，分别: two awards of one title, the second for having it anew. */
const FIRST_AND_AGAIN = /^(?:首次|初次|新)(?:认定|通过|获评|评定)?[、和及或]((?:重新|再次|复审|到期)(?:认定|通过|获评|评定)?.+)$/;

/** 新认定为, 首次获评: how a title was got, right before it. */
const HOW_GOT = /(?:首次|初次|首(?=获)|新|重新|再次|成功)*(?:被|获|通过)?(?:认定|评定|评为|获批|获评|获得|入选|荣获|晋升|升级)[为成的]*$/;
/** A title with the words right before it that say how it was got. */
function asGot(name: string, segment: string): string {
  const at = segment.indexOf(name);
  return `${at < 0 ? '' : (HOW_GOT.exec(segment.slice(0, at))?.[0] ?? '')}${name}`;
}

/** The receiver's titles as a condition: held, or newly awarded. */
function titleCondition({ beneficiary, ids, isAttained }: Receiver, segment: string, { at, of }: Place): Condition[] {
  if (ids.length === 0 || beneficiary === null) return [];
  const again = of === 2 && at === 1 && segment.includes('分别') ? FIRST_AND_AGAIN.exec(beneficiary.value)?.[1] : undefined;
  if (again !== undefined && isAttained) return [{ kind: 'awarded_title', titles: ids, newly: false, quote: again }];
  const quote = isAttained ? asGot(beneficiary.value, segment) : beneficiary.value;
  const isNewly = /(?<!重)新(?:被|通过)?(?:认定|获|评|通过|入选)|[首初]次(?:被)?(?:认定|获|评|通过|入选)|首获/.test(quote);
  const carried = segment.includes(beneficiary.value) ? {} : { evidence: 'carried_over' };
  return [{ kind: isAttained ? 'awarded_title' : 'holds_title', titles: ids, ...(isAttained ? { newly: isNewly } : {}), quote, ...carried }];
}

function askedOf(sentence: Sentence, place: Place, receiver: Receiver, titles: readonly Title[]): Asked {
  const { i, at, of } = place;
  const rank = rankBefore(sentence, place);
  const { text, segment, giving, offset, awards, ahead, elsewhere } = sentence;
  if (ahead.row !== null) {
    const met = conditionsOfRow(ahead.lead, ahead.row, i);
    return { met, conditions: met, level: ahead.row.columns[i]?.level ?? null };
  }
  const named = askedConditions(giving, receiver.isTitled, at, of);
  const met = conditionsOfAward({ text, segment, offset, awards }, i, {
    titled: titleCondition(receiver, segment, place),
    named: [
      ...named,
      ...guaranteesIn(giving, (words) => titlesIn(words, titles).map((t) => t.id)),
      ...elsewhere.quotes.map((quote) => ({ kind: 'external_rules', quote })),
    ],
    lead: ahead.lead,
    opener: ahead.opener,
    beneficiary: receiver.beneficiary,
  });
  const words = [receiver.beneficiary?.value ?? '', met.map(({ quote }) => String(quote)).join('，'), giving];
  const level = words.map((said) => levelAt(said, at, of)).find((found) => found !== null) ?? levelAsked(named);
  return {
    met,
    conditions: [
      ...met,
      ...(rank === null || met.some(({ quote }) => String(quote).includes(rank)) ? [] : [{ kind: 'other', quote: rank }]),
      ...deniedIn(text, { start: offset, end: offset + segment.length }),
      ...deniedBehind(text, sentence.end),
    ],
    level: receiver.isDistribution ? null : level,
  };
}

/** What the award is called; of the places of a ranking, which it is for. */
function titleOfAward(sentence: Sentence, printed: Place, { beneficiary }: Receiver, { met }: Asked, help: Guess<string> | null): Guess<string> | null {
  if (help === null) return null;
  const { text, segment, ahead } = sentence;
  const { at: i, of: n, award } = printed;
  if (ahead.row !== null && ahead.row.name !== '') {
    const column = ahead.row.columns[printed.i]?.asked.quote;
    const mark = typeof column === 'string' ? `（${column}）` : '';
    return { value: `${shortened(ahead.row.name)}${mark}${help.value}`, why: 'what the row names, and kind of help' };
  }
  const rank = rankBefore(sentence, printed);
  const title = titleOf({
    printed: ahead.name,
    beneficiary: beneficiary?.value ?? '',
    help: help.value,
    conditions: met,
    segment,
    text,
    award,
    i,
    n,
    heads: ahead.heads,
  });
  const stage = stagesOf(segment, n)[i];
  const place = stage !== undefined ? `（${stage}）` : rank !== null ? `（${rank}）` : n > 1 && placesOf(segment) === n ? `（第${NUMERALS[i] ?? ''}名）` : '';
  return title === null ? null : { ...title, value: `${title.value}${place}` };
}

type Amount = Readonly<Record<string, unknown>>;

/** 给予企业30%的活动经费补助, 前三年100%、后两年50%的租金补助: what the help behind the figure is for. */
const HELP_FOR =
  /^(?:[，、]?(?:第|前|后)[一二两三四五六七八九十\d]年(?:至第?[一二三四五六七八九十\d]年)?\d[\d.]*[%％])*的?((?!一次性|配套|资金|奖|补)[^，。；、\d的给予]{0,10}(?:租金|房租|费用?|经费|保费|利息|电费|成本))(?=补[贴助]|奖[励补]|减免|资助|支持)/;
const baseBehind = (text: string, { figures: [head] }: Award): string | null =>
  head === undefined ? null : (HELP_FOR.exec(text.slice(head.end))?.[1] ?? null);

/** 前三年按租金的100%，后两年50%: the later years of what the rate before it is of. */
const LATER_YEARS =
  /^(?:的?(?:标准|比例)?(?:给予|予以)?(?:奖[励补]|补[贴助]|资助)?)?[，、；]?(?:第|前|后)[一二两三四五六七八九十\d]年(?:至第?[一二三四五六七八九十\d]年)?(?:按|给予)?$/;
function baseBefore({ text, figures, awards }: Sentence, i: number): unknown {
  const [previous, own] = [awards[i - 1], awards[i]?.figures[0]];
  const last = previous?.figures.at(-1);
  if (previous === undefined || own === undefined || last === undefined || !LATER_YEARS.test(text.slice(last.end, own.start))) return null;
  return amountsOf(previous.figures, text, figures)[0]?.base ?? null;
}

/** The sums of the award, with the base that other words tell and the parts in which it is paid. */
function sumsOf(sentence: Sentence, { i, award }: Place, { conditions }: Asked): Amount[] {
  const { text, segment, figures, inParts, ahead } = sentence;
  const ofAll = ahead.opener === null ? null : baseOfAll(ahead.opener.text);
  const loan = segment.includes('贴息') ? loanIn(segment) : null;
  return amountsOf(award.figures, text, figures)
    .map((a) => (inParts === null || a.role === 'cap' ? a : { ...a, instalments: inParts }))
    .map((a) =>
      a.role === 'rate' && a.base === null
        ? { ...a, base: baseBehind(text, award) ?? baseBefore(sentence, i) ?? ofAll ?? baseOfTier(sentence) ?? baseAsked(award.conditions, text) ?? loan }
        : a,
    )
    .map((a) => (isOpen(a, conditions) ? { ...a, per: 'unclear' } : a));
}

/** The title that the award asks for, or confers. */
function titleFields({ ids, isAttained }: Receiver): Record<string, Guess<unknown> | null> {
  if (ids.length === 0) return {};
  if (!isAttained) return { tiers_required: { value: ids, why: 'titles the sentence names' } };
  return { tier_attained: ids.length === 1 ? { value: ids[0], why: 'the title that is attained' } : null };
}

/** Who pays, how often, and which texts it leads to, where words print it. */
function printedFields({ segment, elsewhere, awards }: Sentence, { from, end, isOneOfLists }: Place): Record<string, Guess<unknown>> {
  const payer = byLastWord(blanked(segment, PAYS_NOT).slice(0, end), PAYERS) ?? payerIn(segment);
  // 每年资助最高20万元 is read to its end
  const near = segment.slice(0, end + 12) + (/^[^，。；]*/.exec(segment.slice(end + 12))?.[0] ?? '');
  // 一次性安家补助100万元，每年发放12万元: each has its own
  const list = !isOneOfLists ? from : segment.lastIndexOf('，', segment.lastIndexOf('分别', end)) + 1;
  const own = segment.slice(list, end) + (/^[^，。；]*/.exec(segment.slice(end))?.[0] ?? '');
  const recurrence = (awards.length > 1 ? recurrenceIn(own) : null) ?? recurrenceIn(near);
  const stacking = stackingIn(segment);
  return {
    ...(recurrence === null ? {} : { recurrence }),
    ...(payer === null ? {} : { payer }),
    ...(stacking === null ? {} : { stacking }),
    ...(elsewhere.references.length === 0 ? {} : { references: { value: elsewhere.references, why: 'it leads to a text that it does not name' } }),
  };
}

function draftAward(sentence: Sentence, award: Award, i: number, { titles, events }: IncentiveLists): Omit<DraftFact, 'id'> {
  const { text, clause, segment, offset } = sentence;
  const place = placeOf(sentence, award, i);
  const help = helpAt(segment, place.start, place.end) ?? helpAhead(sentence.ahead.before) ?? helpOfTable(sentence.ahead);
  const receiver = receiverIn(sentence, place, titles);
  const asked = askedOf(sentence, place, receiver, titles);
  const amounts = sumsOf(sentence, place, asked);
  const { beneficiary, kind } = receiver;
  const { nth } = quoted(text, { start: offset, end: offset + segment.length });
  const drafted = fromGuesses({
    clause: { value: clause, why: 'where it stands' },
    quote: { value: segment, why: 'the sentence' },
    ...(nth === undefined ? {} : { nth: { value: nth, why: 'it is printed more than once' } }),
    title: titleOfAward(sentence, place, receiver, asked, help),
    event: eventOf(sentence, place, receiver, events),
    ...(asked.level === null ? {} : { level: asked.level }),
    instrument: byLastWord(help?.value ?? '', INSTRUMENTS),
    instrument_printed: help,
    beneficiary,
    beneficiary_kind: beneficiary !== null && !isOfOneKind(beneficiary.value) ? null : kind,
    ...titleFields(receiver),
    ...printedFields(sentence, place),
    conditions: { value: asked.conditions, why: 'thresholds, titles and what else the sentence asks; code each by its kind' },
    amounts: { value: amounts, why: award.figures.map((f) => f.reason).join('; ') },
  });
  return { kind: 'incentive', clause, ...drafted, missing: [...drafted.missing, ...unbound(amounts)] };
}

/** The incentives a sentence gives; several where it gives several sums, in printed order. */
export function draftIncentives(
  sentence: SentenceFigures,
  text: string,
  heading: string,
  lists: IncentiveLists,
  ahead: Ahead = NOTHING_AHEAD,
): Omit<DraftFact, 'id'>[] {
  const read = readSentence(sentence, text, heading, ahead);
  return read.awards.map((award, i) => draftAward(read, award, i, lists));
}
