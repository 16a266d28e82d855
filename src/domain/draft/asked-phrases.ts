/** What a sentence asks of whoever or whatever it gives for, in its own words: the phrases that no condition of a known kind says. */
import { unclosed } from '../text/brackets.ts';
import { introducerIn } from '../text/introducers.ts';
import type { Range } from '../text/text.ts';

type Condition = Readonly<Record<string, unknown>>;

/** What stands in brackets or quotation marks takes no part in cutting: as long, and no word. */
const masked = (text: string): string =>
  text.replace(/[（(][^（）()]*[）)]|《[^《》]*》|“[^“”]*”/g, (m) => `${m.charAt(0)}${'〇'.repeat(m.length - 2)}${m.slice(-1)}`);

/** Where a phrase begins to give; what stands before it says to whom. */
const GIVES_HERE =
  /(?:可(?:以)?|将)?(?:分别|各|再|另|均|都|一次性|额外|每年|按年|定额|择优|分档)*(?:给予|给与|予以|奖励?(?=\d)|进行(?:奖励|补助|补贴)|照顾|优先(?:安排|保障|支持|推荐|认定|给予|享受|纳入|列入|办理|提供|申报)|实行“|(?<!未)享受|可?(?:以)?(?:领取|申领)|最高(?!人民)|最多|不超过|不高于|扶持(?=\d|资金|奖|$)|支持(?=\d)|每(?:[户家件个项台套亩]|平方米))|(?<!获得?[^，的]{0,14}|取得[^，的]{0,14}|享受[^，的]{0,14})(?:一次性|分别|各|再)*(?:奖励(?!范围|资金|政策|对象|办法)|奖补(?!资金|政策)|奖金|补助(?!金|资金|政策|对象|中)|补贴(?!范围|资金|政策|对象|中)|资助(?!资金|政策)|贴息(?!贷款)|返还|减免|免收)|按照?(?!要求|期|时|规定|标准建)(?=[^，]{1,40}(?:给予|予以|奖|补|资助|支持|扶持|%|％|比例|标准|元))|根据|参照/u;
/** 支持企业开展…: what a sentence is for, and asks of nobody. */
const EXHORTS =
  /^(?:[一二三四五\d]+年内|每年|到?20\d\d年[底末]?前?)?(?:进一步|大力|积极|全面|重点|优先|着力|切实|继续|持续)*(?:鼓励和?(?:支持|引导)?|支持和?(?:鼓励|引导)?|引导(?:和支持)?|推动|推进|促进|加快|加强|加大|完善|强化|落实|深化|优化|扶持|建立|发挥|探索|提升|培育|组织|设立(?!的)|开展(?!的)|建设一批|打造|推行|实行|做好)|(?:采取|实行|采用)[^，]{2,10}(?:制|方式|办法)$/;
/** 组织参加推介会的，: who does it, and no call. */
const DOES_SO = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]\s*)?(?:组织|举办|开展)[^，]{3,}的$/;
/** 采取以商招商等模式: how it is done asks nothing, and calls upon nobody. */
const SAYS_HOW = /(?:采取|采用)[^，]{2,20}(?:模式|方式)$/;
/** A phrase behind a call that says whom it is for: 对…, …的, …50万元以上. */
const SAYS_WHOM = /^\s*(?:且|并且?)?(?:对|针对|凡|经)|的$|\d|符合|以上$|的[^，的]{1,10}(?:企业|单位|机构|项目|个人|平台|基地)$/;
/** Money, offices, procedures and other texts: nothing that is asked. */
const ASKS_NOTHING =
  /^(?:围绕|聚焦|结合|立足)[^，的]*$|^第[一二三四五六七八九\d][^，]{0,8}年[^，]*全[部额]$|^(?:自|从)?20\d\d年(?:度|初|末)?(?:起|开始|\d+月\d*日?起)|^(?:在|除)[^，]*(?:外|基础上|的同时|期间|内)$|^经[^，的]{0,24}(?:后|同意|审核|审定|批准|通过|评审|认可)?$|(?:财政|资金|政府|[局委厅]|部门|银行)$|^(?:单[个户家台项笔人件](?!项目[^，]*(?:验收|转化|投产|竣工|建成|获批|入选))|单(?=[^，]{1,6}(?:奖|补))|每(?!股)|同一|(?:年度?|全年|累计|合计|总|最高)*(?:补贴|奖励|补助|资助|贴息|总额|金额)|最高|其(?!余|他(?:区域?|地区|项目|企业|单位|人员|品牌|情形)))|^(?:其中|具体|对此|同时|此外|另外|原则上|年内|当年|期限|标准)(?:为|如下)?$|(?:按|按照)(?:有关|相关)?规定$|^各?[省市县区]*[市县区]可?(?:以|按)?$|^由[^，的]*(?:[市县区]|财政|政府|协办|负责|代办|办理|核拨|承担|认定|确认|实施)$|^(?:(?:前|第|后)[一二两三四五六七八九十\d]+(?:[至、到第]+[一二三四五六七八九十\d]+)*年(?:[、和及]|以及|$))+$|^可?(?:以)?连续[一二两三四五六七八九十\d]+年$|^分(?:阶段|年度|期|档)$|^一次性[^，的]{0,4}$|^可(?:以)?(?:申请|享受|按)|^按(?!期|时)(?![^，]*的$)|^自[^，\d]{2,14}起$|^分[一二两三四五\d]+[批年期次]|^(?:再|另|额外)(?:增加|提高|给予)?$/;
/** What is paid for, and by itself asks nothing. */
const COSTS = /(?:费用?|支出|投入|部分|租金|利息|成本|金额|税收|所得税|贡献|款|额)$/;
/** Receivers of whom nothing is asked by their name. */
const ANYBODY =
  /^(?:每年|每[家户个]|单[个家户]|同一|一个|有关|相关|上述|各类|各|本|该|我|全|我[市县区]|本[市县区]|全[市县区]|[市县区]内|辖区内?|在地|本地|参展|申报|申请|其他|举办|承办|主办|研制|牵头)*(?:企业|公司|单位|机构|项目|个人|人才|人员|园区|平台|基地|街道|乡镇|村|团队|主体|实施主体|法人|商户|合作社|银行|产品|企业主体)(?:或(?:个人|单位|机构|企业))?$/;
/** Whether a name asks nothing: 企业, 有关单位. */
export const isAnybody = (name: string): boolean => ANYBODY.test(name);
/** 甲的企业: what the receiver did or has, without the receiver. */
const OF_ANYBODY = /^(.{4,})的([^的，（）]{1,10})$/u;

interface Piece extends Range {
  readonly text: string;
}

/** A stretch of a text without white space and without what leads to it or hangs on behind. */
function trimmed(text: string, start: number, end: number): Piece | null {
  const [lead = ''] =
    /^(?:\s|(?:\d+|[一二三四五六七八九十]+)[.．、](?!\d)|[（(][\d一二三四五六七八九十]+[）)]|第[\d一二三四五六七八九十百]+条|、|[且并]且?|同时|以及|或者?|对于?(?!外|口|接)|针对|凡(?:是)?|如果?|若|其中，?|向(?=[^，]*(?:企业|单位|机构|个人)))*/u.exec(
      text.slice(start, end),
    ) ?? [];
  const from = start + lead.length;
  const tail = /(?:后?的|在[一二两三四五六\d]+年内|每年|分别|[，,、\s])*$/u.exec(text.slice(from, end))?.[0] ?? '';
  const to = end - tail.length;
  return to - from < 2 || text.charAt(from) === '的' ? null : { start: from, end: to, text: text.slice(from, to) };
}

/** Ranges between marks that stand outside brackets. */
function cutAt(plain: string, { start, end }: Range, marks: RegExp): Range[] {
  const cuts = [...plain.slice(start, end).matchAll(marks)].map((m) => ({ start: start + m.index, end: start + m.index + m[0].length }));
  return [start, ...cuts.map((c) => c.end)].map((from, i) => ({ start: from, end: cuts[i]?.start ?? end }));
}

const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

/** The piece without a receiver of whom its name asks nothing; null where nothing is left. */
function withoutAnybody(piece: Piece): Piece | null {
  if (ANYBODY.test(piece.text)) return null;
  const [, did, who] = OF_ANYBODY.exec(masked(piece.text)) ?? [];
  if (did === undefined || who === undefined || !ANYBODY.test(who)) return piece;
  return { start: piece.start, end: piece.start + did.length, text: piece.text.slice(0, did.length) };
}

/** 国家级奖励50万元，省级奖励20万元. */
const IS_LEVEL = /^[省市区县]级$/;
/** The fewest characters that say something by themselves. */
const LEAST_UNSAID = 6;
/** Whether what conditions quote of a piece leaves words of it unsaid. */
const isPartlyUnsaid = ({ start, end }: Range, said: readonly Range[]): boolean =>
  Array.from({ length: end - start }, (_, i) => start + i).filter((at) => !said.some((r) => r.start <= at && at < r.end)).length >= LEAST_UNSAID;

/** The phrases up to where something is given, each without what leads to it. */
function phrasesUntil(text: string, plain: string, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  let isCall = false;
  for (const phrase of cutAt(plain, { start: from, end: to }, /[，,；：:]/g)) {
    const words = plain.slice(phrase.start, phrase.end);
    // 建设期不超过3年 ahead of the phrase of the sum is asked
    const said = phrase.end === to ? words : words.replace(/不超过|不高于|最[多高]/g, (m) => '〇'.repeat(m.length));
    const gives = GIVES_HERE.exec(said + (/^[^，。；]{0,30}/.exec(plain.slice(phrase.end))?.[0] ?? ''));
    const end = gives === null ? phrase.end : Math.min(phrase.end, phrase.start + gives.index);
    const whole = trimmed(text, phrase.start, phrase.end);
    const piece = whole === null || ASKS_NOTHING.test(whole.text) || SAYS_HOW.test(whole.text) ? null : trimmed(text, phrase.start, end);
    // 对设立海外仓的企业 calls upon nobody
    const isTold = piece !== null && /对于?$/.test(text.slice(phrase.start, piece.start));
    const isLabel = plain.charAt(phrase.end) === '：' && /(?:奖励|补助|补贴|标准|政策|扶持|支持|资金)$/.test(words);
    // 鼓励企业改造，提高生产水平: what it is to be good for goes on
    isCall = !isTold && !SAYS_WHOM.test(words) && (isCall || (EXHORTS.test(whole?.text ?? '') && !SAYS_HOW.test(whole?.text ?? '')));
    if (piece !== null && !isLabel && !ASKS_NOTHING.test(piece.text) && !isCall && (isTold || !EXHORTS.test(piece.text) || DOES_SO.test(words)))
      found.push(piece);
    if (gives !== null && found.length > 0) break;
  }
  return found;
}

/** 1. 鼓励企业…, （二）支持…: the number of a clause. */
const NUMBERED = /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]\s*)?/;

/** 支持木器企业开展节水改造，对符合条件的企业…: what is to be done, where nothing else is asked. */
function exhortedIn(text: string, plain: string, from: number, to: number): Piece | null {
  for (const phrase of cutAt(plain, { start: from, end: to }, /[，,；：:]/g)) {
    const words = plain.slice(phrase.start, phrase.end).replace(NUMBERED, '');
    const lead = /^(?:重点|大力|积极|优先|进一步)*(?:鼓励|支持|引导|推动)(?:和支持|和引导)?/.exec(words)?.[0];
    if (lead === undefined) continue;
    const start = phrase.end - words.length + lead.length;
    const gives = GIVES_HERE.exec(plain.slice(start, phrase.end));
    const piece = trimmed(text, start, gives === null ? phrase.end : start + gives.index);
    const own = piece === null ? null : withoutAnybody(piece);
    if (own !== null && own.text.length >= 6 && !/对于|[将把]/.test(own.text)) return own;
  }
  return null;
}

/** 给予新增软件著作权每件1000元: what the verb names. */
function givenFor(text: string, plain: string, start: number, end: number): Piece[] {
  const found = /(?:给予|奖励|补助|补贴|资助)([^，。；：\d〇]{4,30}?)(?=每|一次性|奖励|补助|补贴|资助|最高|不超过|$)/.exec(plain.slice(start, end));
  const from = found === null ? -1 : start + found.index + found[0].length - (found[1] ?? '').length;
  const piece = found === null ? null : trimmed(text, from, from + (found[1] ?? '').length);
  return piece === null ||
    isAnybody(piece.text) ||
    introducerIn(piece.text) === piece.text ||
    COSTS.test(piece.text) ||
    /(?:奖励|奖补|补助|补贴|资助|资金|支持)$/.test(piece.text) ||
    ASKS_NOTHING.test(piece.text)
    ? []
    : [piece];
}

/** A quote of a clause's text, with which of several places is meant. */
export function quoted(text: string, { start, end }: Range): { readonly quote: string; readonly nth?: number } {
  const quote = text.slice(start, end);
  return text.split(quote).length <= 2 ? { quote } : { quote, nth: text.slice(0, start + quote.length).split(quote).length - 1 };
}

/** Conditions that say next to nothing of whom: 符合条件 alone. */
const SAYS_LITTLE: ReadonlySet<unknown> = new Set(['external_rules']);

/** 已享受同类政策的不予奖励; 不得重复享受 is how a document counts. */
const DENIES = /[^，。；：、（）]*(?:的|企业|单位|项目|机构|个人)，?不(?:予|再)(?:给予)?(?:奖励|奖补|补助|补贴|资助|支持|兑现|享受)/g;
/** 最高20万元，公职人员除外. */
const EXCEPTS = /(?<=[，；])[^，。；（）]{2,20}除外(?=[，。；]|$)|(?<=（)[^，。；（）]{2,20}除外(?=）)/g;
/** Whom a sentence denies what it gives. */
export function deniedIn(text: string, { start, end }: Range): Condition[] {
  const excepted = [...text.slice(start, end).matchAll(EXCEPTS)].filter(([words]) => !/约定|规定/.test(words));
  const except = excepted.map((m) => ({ kind: 'other', negate: true, ...quoted(text, { start: start + m.index, end: start + m.index + m[0].length }) }));
  return [...denied(text, { start, end }), ...except];
}

function denied(text: string, { start, end }: Range): Condition[] {
  return [...text.slice(start, end).matchAll(DENIES)].flatMap((m) => {
    const piece = /重复|多项/.test(m[0]) ? null : trimmed(text, start + m.index, start + m.index + m[0].length);
    return piece === null ? [] : [{ kind: 'other', negate: true, ...quoted(text, piece) }];
  });
}

/** 已享受同类奖励的不予奖励。 as a sentence of its own, right behind the one that gives. */
export function deniedBehind(text: string, end: number): Condition[] {
  const behind = /^\s*[^。；\d]*。/.exec(text.slice(end))?.[0] ?? '';
  const barred = denied(text, { start: end, end: end + behind.length });
  const isWhole = barred.length === 1 && String(barred[0]?.quote).length >= behind.trim().length - 1;
  return isWhole ? barred.map((c) => ({ ...c, evidence: 'carried_over' })) : [];
}

/** A stretch of a clause in which something is asked. */
export interface AskedIn extends Range {
  /** Places of the words that other conditions quote. */
  readonly said: readonly Range[];
  /** Those conditions. */
  readonly conditions: readonly Condition[];
  /** One of several sums: what is said in part is said by another. */
  readonly isMember: boolean;
}

/** 研发投入100万元以上的软件企业 without the sum that another condition says: 软件企业. */
function withoutThresholds(text: string, piece: Piece, thresholds: readonly Range[]): Piece[] {
  const within = thresholds.filter((r) => r.start < piece.end && piece.start < r.end).sort((a, b) => a.start - b.start);
  if (within.length === 0) return [piece];
  const ends = [piece.start, ...within.map((r) => r.end)];
  return ends.flatMap((from, i) => {
    const [start, end] = [from + (/^的/.exec(text.slice(from))?.[0].length ?? 0), Math.max(from, within[i]?.start ?? piece.end)];
    const own = end - start < 2 ? null : trimmed(text, start, end);
    const left = own === null ? null : withoutAnybody(own);
    return left === null ? [] : [left];
  });
}

/** The words of a clause that ask something before something is given, as conditions of kind `other`. */
export function askedPhrases(text: string, { start, end, said, conditions, isMember }: AskedIn): Condition[] {
  const plain = masked(text);
  const thresholds = conditions.flatMap(({ kind, quote }) => {
    const at = kind === 'amount_at_least' && typeof quote === 'string' ? text.indexOf(quote, start) : -1;
    return at < 0 ? [] : [{ start: at, end: at + String(quote).length }];
  });
  const pieces = phrasesUntil(text, plain, start, end).flatMap((phrase) => {
    const parts = cutAt(plain, phrase, /(?:，|、)?(?:并且|且|(?<=[^合])并(?=[^购列网])|，同时)/gu).flatMap((part) => trimmed(text, part.start, part.end) ?? []);
    // 经审核且经认定的企业 stays whole where no condition says a part of it
    return parts.some((part) => said.some((r) => overlaps(r, part))) ? parts : [phrase];
  });
  const asked = pieces.flatMap((piece) => {
    const near = said.filter((r) => overlaps(r, piece));
    const own = withoutAnybody(piece);
    if (near.length > 0 && (isMember || own === null || !isPartlyUnsaid(own, near))) return [];
    return own === null
      ? []
      : withoutThresholds(text, own, thresholds).filter((p) => (p.text.length >= 3 || IS_LEVEL.test(p.text)) && unclosed(p.text) === null);
  });
  // 3年内增值税留成部分: for how long it is paid asks nothing
  const isCost = ({ text: words }: Piece) => COSTS.test(words) && !/\d|以上|超过|达/.test(words.replace(/^(?:连续)?[\d一二三四五六七八九十]+年内?/, ''));
  const qualities = asked.filter((piece) => !isCost(piece));
  if (qualities.length > 0 || conditions.some((c) => !SAYS_LITTLE.has(c.kind))) return qualities.map((piece) => ({ kind: 'other', ...quoted(text, piece) }));
  const exhorted = exhortedIn(text, plain, start, end);
  if (exhorted !== null) return [{ kind: 'other', ...quoted(text, exhorted) }];
  return [...asked, ...givenFor(text, plain, start, end)].slice(0, 1).map((piece) => ({ kind: 'other', ...quoted(text, piece) }));
}
