/** What stands ahead of a sentence and is meant in it: who is paid, by an earlier sentence, by a heading or by the lead-in of a list. */
import type { Clause } from '../parse/clauses.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Range } from '../text/text.ts';
import type { AwardRow } from './award-rows.ts';
import type { Candidate } from './candidates.ts';
import { isAnybody } from './asked-phrases.ts';
import { printed, type Guess } from './draft-fact.ts';
import { unclosed } from '../text/brackets.ts';
import { doerOf } from '../text/subject.ts';
import { beneficiaryIn, kindOf, thingIn } from './receivers.ts';

/** A clause that opens a list (对…的企业，可享受以下支持：), with its thresholds. */
export interface LeadIn {
  readonly clause: string;
  /** Its last sentence. */
  readonly text: string;
  /** All of it. */
  readonly whole: string;
  readonly figures: readonly Candidate[];
}

/** A sentence that opens a list behind it (…分档奖励。其中，甲；乙), with its figures. */
export interface Opener extends Range {
  readonly text: string;
  readonly figures: readonly Candidate[];
}

/** What is printed ahead of a sentence. */
export interface Ahead {
  /** The clause up to the sentence. */
  readonly before: string;
  readonly lead: LeadIn | null;
  /** Headings above the sentence, nearest first. */
  readonly heads: readonly string[];
  /** What the document is called. */
  readonly title: string;
  /** What the document calls what the sentence gives; null: nothing. */
  readonly name: string | null;
  /** The sentence that opens the list in which it stands; null: it stands in none. */
  readonly opener: Opener | null;
  /** What its cells ask where it is the row of a table; null: it is none. */
  readonly row: AwardRow | null;
}
export const NOTHING_AHEAD: Ahead = { before: '', lead: null, heads: [], title: '', name: null, opener: null, row: null };

/** 对…，给予以下奖励：; no list of what an applicant must be. */
const OPENS_A_LIST = /(?:给予|享受|予以|按照?|提供)[^。；]{0,24}(?:奖励|奖补|补助|补贴|资助|扶持|支持|政策|优惠|标准)[^。；]{0,8}[：:]\s*$/;
/** 按总投资的一定比例分档奖励。其中，…: of what the rates of the list are. */
const OF_ALL = /按照?(?:不超过)?(?:其|该|企业)?([^，。；]{2,30}?)的?(?:一定|相应|不同)(?:的)?比例/;

/** …的项目进行奖励。 without a sum: the sentences behind it tell the sums. */
const OPENS_TIERS = /(?:进行|分档(?:给予|予以)?|分类(?:给予|予以)?)(?:奖励|奖补|补助|补贴|资助|支持)。$/;

/** 对…的企业可享受：（1）…。（2）…。 in one clause: the words before the first number are said of each. */
const OPENS_NUMBERED = /(?:享受|给予|予以|支持)[^。；：]{0,12}：\s*[（(]1[）)]/g;
function numberedOpener(before: string, figures: readonly Candidate[]): Opener | null {
  const opens = [...before.matchAll(OPENS_NUMBERED)].at(-1);
  if (opens === undefined) return null;
  const [start, end] = [before.lastIndexOf('。', opens.index) + 1, opens.index + opens[0].search(/：/)];
  return { start, end, text: before.slice(start, end), figures: figures.filter((f) => start <= f.start && f.end <= end) };
}

/** The sentence that opens the list in which a sentence stands; null where none does. */
export function openerOf(before: string, segment: string, figures: readonly Candidate[]): Opener | null {
  const numbered = numberedOpener(before, figures);
  if (numbered !== null) return numbered;
  const stops = [...before.matchAll(/。/g)].map((m) => m.index + 1);
  const end = stops.at(-1) ?? 0;
  if (stops.length === 0) return null;
  const start = stops.at(-2) ?? 0;
  const isList = /^\s*其中/.test(before.slice(end) + segment) || OPENS_TIERS.test(before.slice(start, end));
  if (!isList || figures.some((f) => f.kind === 'amount' && start <= f.start && f.end <= end)) return null;
  return { start, end, text: before.slice(start, end), figures: figures.filter((f) => start <= f.start && f.end <= end) };
}

/** The base that the opening sentence of a list tells. */
export const baseOfAll = (opener: string): string | null => OF_ALL.exec(opener)?.[1] ?? null;

/** The lead-in under which a clause stands; null where none does. */
export function leadInOf(clause: Clause | undefined, byId: ReadonlyMap<string, Clause>, candidates: readonly Candidate[]): LeadIn | null {
  for (let at = clause; at?.parent != null; at = byId.get(at.parent)) {
    const above = byId.get(at.parent);
    const last = above === undefined ? undefined : sentencesOf(above.text).at(-1);
    if (above === undefined || last === undefined || !OPENS_A_LIST.test(above.text.slice(last.start, last.end))) continue;
    const figures = candidates.filter((c) => c.clause === above.id && c.start >= last.start);
    if (figures.every((f) => f.kind === 'condition')) return { clause: above.id, text: above.text.slice(last.start, last.end), whole: above.text, figures };
  }
  return null;
}

/** 鼓励软件企业壮大, 支持电商企业做大做强: whom it speaks of. */
const SPOKEN_OF =
  /(?:鼓励|支持|引导|推动|推进|扶持|做[强大优]做?[强大优]?)(?:[和与、](?:鼓励|支持|引导|推动))?((?:现有|本地|我[市县区]|全[市县区])?[^，。；对的]{0,16}?(?:企业|企事业单位|单位|机构|平台|园区|合作社|个人|大户|银行|基地))(?!的)/;

/** What a firm has, earns, pays or is awarded. */
const OF_A_FIRM =
  /专精特新|小巨人|单项冠军|高新技术企业|收入|销售|营业|产值|利润|纳税|税收|投资|交易额|进出口|商标|老字号|名牌|上市|挂牌|规模以上|限额以上|研发|专利|标准|产品|设备/;

const withKind = (guess: Guess<string> | null): Guess<string> | null => (guess === null || kindOf(guess.value) === null ? null : guess);
const spokenOf = (text: string): Guess<string> | null => {
  const name = SPOKEN_OF.exec(text)?.[1];
  return name === undefined || unclosed(name) !== null ? null : printed(name, name);
};

/** 企业办公用房扶持, 总部人才扶持: whom a heading speaks of. */
const HEADED =
  /(?:总部|电商|软件|工业|商贸|物流|外贸|文化|旅游|建筑业?|服务业|农业|龙头|科技型?|中小微?|上市|高新技术|跨境电商)?(?:企业|人才|机构|园区|平台|基地|合作社)(?=[^，。；]{0,16}(?:扶持|奖励|补助|补贴|支持|资助|奖补|优惠|政策|发展|做大|做强)|$)/;

/** 首次通过高新技术企业认定的, in the sentence before 重新认定的: the title is carried over, and not how it was got. */
const standing = (name: string): string => {
  const [, title] = /^(?:对(?:于)?)?(?:[首初]次|新)(?:通过|获得?|被?认定为?|被?评定为?)(.{4,}?)(?:认定|评定)的$/.exec(name) ?? [];
  return title ?? name;
};

/** 对重新认定的: says of whom by itself, so that what another sentence says of him is not meant. */
export const SAYS_OF_WHOM = /^\s*(?:同时，?)?对(?:于)?(?!其|此|该|上述)[^，。；]{4,}/;
/** 首次上市的企业 in the sentence before one that says itself of whom: a firm; of anybody else nothing is carried. */
function withoutQualities(named: Guess<string>): Guess<string> | null {
  if (!named.why.startsWith('“对')) return named;
  const head = /的([^的，]*?(?:企业|公司|单位|机构))$/.exec(named.value)?.[1];
  return head === undefined || !isAnybody(head) ? null : { ...named, value: head };
}

/** Who is meant by a sentence that says only what somebody did or has; null where nothing ahead of it names anybody. */
function namedAhead(segment: string, { before, lead, heads }: Ahead): Guess<string> | null {
  const own = spokenOf(segment);
  if (own !== null) return own;
  const sentences = sentencesOf(before).map(({ start, end }) => before.slice(start, end));
  const isOfItsOwn = SAYS_OF_WHOM.test(segment);
  for (const sentence of sentences.toReversed()) {
    const said = withKind(beneficiaryIn(sentence));
    const named = (said !== null && isOfItsOwn ? withoutQualities(said) : said) ?? spokenOf(sentence);
    if (named !== null) return { ...named, why: `${named.why}, in the sentence before` };
  }
  const led = namedInLead(lead);
  if (led !== null) return led;
  const head = heads.map((words) => HEADED.exec(words)?.[0] ?? spokenOf(words.replace(/。$/, ''))?.value).find((words) => words !== undefined);
  return head === undefined ? null : { value: head, why: `“${head}”, in the heading above` };
}

/** 按融资额的1%给予运营机构奖励, 贡献额的100%，5年内奖励给个人: whom the verb right behind the sum names. */
const PAID_BEHIND =
  /^(?:的(?:比例|标准)|标准)?(?:，(?:连续)?[\d一二三四五六七八九十]+年内?)?(?:给予|奖励给|补助给|补贴给|返还给|奖补给)((?!其|该|每|一次性|[^，。；]{0,6}(?:奖|补))[^，。；、\d“”《》（）给予]{2,20}?)(?=(?:奖励|奖补|补助|补贴|资助|支持)(?!\d)|[，。；]|$)/;
function paidBehind(behind: string): Guess<string> | null {
  const name = PAID_BEHIND.exec(behind)?.[1];
  return name === undefined || (isAnybody(name) && kindOf(name)?.value !== 'individual') ? null : withKind(printed(name, name));
}

/** 每家企业每年最高50万元 of what somebody did: a firm is paid. */
const PER_FIRM = /(?:每[家户个]?|单[个户家]|同一)企业/;

/** Says as what something is recognised, and names nobody whom the verb pays. */
const RECOGNISED_AS = /^(?:对)?(?:被|新|首次)*(?:认定|评定|评)为[^，。；]*的，(?:一次性)?(?:给予|奖励|补助)(?=\d|一次性)/;

/** 被认定为省级集聚区的，给予村集体…；被认定为市级集聚区的，给予20万元: who is paid in the segment before that begins alike. */
function namedInParallel(segment: string, { before }: Ahead): Guess<string> | null {
  const previous = /[^。；]*；\s*$/.exec(before)?.[0].trim() ?? '';
  if (previous.length < 4 || previous.slice(0, 3) !== segment.trim().slice(0, 3)) return null;
  const named = withKind(beneficiaryIn(previous));
  const isByVerb = named !== null && new RegExp(`(?:给予|奖励|补助|补贴|资助)${named.value}`).test(previous);
  return isByVerb ? { ...named, why: `${named.why}, in the sentence before` } : null;
}

/** Whom a document is for, by its title: 支持民营中小企业发展. */
const TITLE_FIRMS = /(?:专精特新|工业|制造业|服务业|民营|科技型?|规模以上|个体)?(?:中小微?企业|小微企业|企业)(?!家)/;
/** Words of sentences that pay others than firms as well. */
const MAY_BE_OTHERS =
  /人才|博士|硕士|毕业生|技师|技工|高管|职工|员工|人员|个人|专家|团队|平台|园区|基地|孵化|众创|载体|机构|院所|高校|协会|商会|联盟|政府|部门|银行|担保|引荐|农户|合作社/;

/** 首次入规的，奖励20万元: where nobody is named, whom the document's title is for. */
function namedByTitle(segment: string, title: string): Guess<string> | null {
  const firms = MAY_BE_OTHERS.test(segment) ? undefined : TITLE_FIRMS.exec(title)?.[0];
  return firms === undefined ? null : { value: firms, why: `“${firms}”, in the title of the document: the sentence names nobody` };
}

/** Whom the lead-in of a list or table names: a doer without what he did. */
function namedInLead(lead: LeadIn | null): Guess<string> | null {
  if (lead === null) return null;
  const named = beneficiaryIn(lead.text);
  const doer = named?.value.endsWith('的') === true ? doerOf(named.value) : null;
  const led = withKind(named === null || doer === null ? named : { ...named, value: doer }) ?? spokenOf(lead.text);
  return led === null ? null : { ...led, why: `${led.why}, in the lead-in of the list` };
}

/** A row of a table names what is awarded: who is paid stands in a column of its own, in a cell that says 对…, or in what leads to the table. */
function receiverOfRow(segment: string, { row, lead }: Ahead): Guess<string> | null {
  if (row === null) return null;
  if (row.receiver !== null) return withKind(printed(row.receiver, row.receiver));
  return /(?:^|[\s，。；：])对[^，。；]{2,}/.test(segment) ? null : namedInLead(lead);
}

/** 园区、平台: of several kinds none is said. */
const kindOfAll = (name: string): Guess<unknown> | null =>
  new Set(name.split(/[、和或及]/).flatMap((one) => kindOf(one)?.value ?? [])).size > 1 ? null : kindOf(name);

/** Who is paid, and of what kind: named in the sentence, or ahead of it; else what somebody did, which is mostly a firm. */
export function receiverOf(
  until: string,
  segment: string,
  ahead: Ahead,
): { readonly beneficiary: Guess<string> | null; readonly kind: Guess<unknown> | null; readonly isCarried: boolean } {
  const ofRow = receiverOfRow(segment, ahead);
  if (ofRow !== null) return { beneficiary: ofRow, kind: kindOfAll(ofRow.value), isCarried: !segment.includes(ofRow.value) };
  const behind = paidBehind(segment.slice(until.length));
  if (behind !== null) return { beneficiary: behind, kind: kindOf(behind.value), isCarried: false };
  const alike = namedInParallel(segment, ahead);
  if (alike !== null && RECOGNISED_AS.test(segment)) return { beneficiary: alike, kind: kindOf(alike.value), isCarried: true };
  const near = beneficiaryIn(until);
  const whole = near === null || kindOf(near.value) === null ? beneficiaryIn(segment) : near;
  // 对采购额5万元以上的，按5%对龙头企业给予: who is named behind the figure
  const told = whole !== null && kindOf(whole.value) !== null ? whole : (near ?? whole);
  const kind = told === null ? null : kindOf(told.value);
  if (told !== null && kind !== null) return { beneficiary: told, kind, isCarried: false };
  // 对首次销售的药品，给予: the firm whose it is
  const thing = told === null ? null : thingIn(told.value);
  if (told !== null && thing !== null) return { beneficiary: told, kind: { value: 'enterprise', why: `“${thing}” is of a firm` }, isCarried: false };
  const named = namedAhead(segment, ahead);
  if (named !== null) return { beneficiary: { ...named, value: standing(named.value) }, kind: kindOf(named.value), isCarried: true };
  const firm = PER_FIRM.exec(segment)?.[0];
  if (told !== null && firm !== undefined && segment.includes(`${told.value}的`))
    return { beneficiary: { ...told, value: `${told.value}的` }, kind: { value: 'enterprise', why: `“${firm}”` }, isCarried: false };
  // 对新获得老字号的，给予: what was done, by whom is not said
  const titled = told === null ? namedByTitle(segment, ahead.title) : null;
  if (titled !== null) return { beneficiary: titled, kind: kindOf(titled.value), isCarried: true };
  const did = told === null ? undefined : [`${told.value.replace(/的$/, '')}的`].find((words) => segment.includes(words));
  if (told === null || did === undefined || !OF_A_FIRM.test(did)) return { beneficiary: told, kind: null, isCarried: false };
  return { beneficiary: { ...told, value: did }, kind: { value: 'enterprise', why: `“${OF_A_FIRM.exec(did)?.[0] ?? ''}” is of a firm` }, isCarried: false };
}
