/** Everything that one award asks: its titles, thresholds and known words, and what else its sentence says of whom. */
import { scopeBefore } from '../text/scope.ts';
import { locate, type Range } from '../text/text.ts';
import { askedPhrases, isAnybody, quoted } from './asked-phrases.ts';
import type { AwardRow } from './award-rows.ts';
import { isDistribution, type Award } from './awards.ts';
import { SAYS_OF_WHOM, type LeadIn, type Opener } from './carried.ts';
import type { Guess } from './draft-fact.ts';
import { draftCondition, leadConditions } from './draft-threshold.ts';
import { placedIn, printedConditions } from './printed-conditions.ts';

type Condition = Readonly<Record<string, unknown>>;

/** A sentence that gives, and where it stands in its clause. */
export interface GivingSentence {
  readonly text: string;
  readonly segment: string;
  readonly offset: number;
  readonly awards: readonly Award[];
}

/** Where the words of conditions stand in a clause, from a place on. */
export function rangesOf(text: string, conditions: readonly Condition[], from: number): Range[] {
  return conditions.flatMap(({ quote, nth }) => {
    if (typeof quote !== 'string') return [];
    const located = typeof nth === 'number' ? locate(text, quote, nth) : null;
    if (located?.ok === true) return [located.range];
    const start = text.indexOf(quote, from);
    return start < 0 ? [] : [{ start, end: start + quote.length }];
  });
}

/** 荣获国家级表彰的企业, 荣获省级表彰的企业: phrases that begin and end alike, each of one award. */
const isParallel = (a: unknown, b: unknown): boolean => {
  const [one, other] = [String(a), String(b)];
  return one !== other && one.slice(0, 2) === other.slice(0, 2) && one.slice(-2) === other.slice(-2);
};

/** 考评优秀的甲基地、乙工作室，分别: as many names as sums, and each quotes its own. */
function ownOfList(text: string, offset: number, condition: Condition, i: number, sums: number): Condition {
  const whole = String(condition.quote);
  const names = whole.split(/、|以及|和|及/);
  const own = names[i];
  const isList =
    condition.kind === 'other' &&
    sums > 1 &&
    names.length === sums &&
    names.every((name) => name.length >= 3 && !/\d|[（）“”《》]|(?:国家|省|市|县|区)级?$|[类一二三]$/.test(name));
  const at = text.indexOf(whole, offset);
  if (!isList || own === undefined || at < 0) return condition;
  const start = at + names.slice(0, i).reduce((to, name) => whole.indexOf(name, to) + name.length, 0);
  const from = text.indexOf(own, start);
  return { kind: 'other', ...quoted(text, { start: from, end: from + own.length }) };
}

/** What the sentence says of whom in its own words: of the first award, of all of a list, or behind the award before. */
function ownPhrases({ text, segment, offset, awards }: GivingSentence, i: number, known: readonly Condition[]): Condition[] {
  const thresholds = awards.flatMap((a) => a.conditions.map(({ start, end }) => ({ start, end })));
  const said = [...rangesOf(text, known, offset), ...thresholds];
  const isMember = isDistribution(awards, segment);
  const [first, own, previous] = [awards[0]?.figures[0], awards[i]?.figures[0], awards[i - 1]?.figures.at(-1)];
  const end = own?.start ?? offset + segment.length;
  const at = (from: number, to: number) => askedPhrases(text, { start: from, end: to, said, conditions: known, isMember });
  const ahead = at(offset, first?.start ?? end);
  if (isMember)
    return segment.split('分别').length > 2 || (awards[i]?.list.length ?? 0) > 0 ? ahead : ahead.map((c) => ownOfList(text, offset, c, i, awards.length));
  if (previous === undefined) return ahead;
  const behind = at(previous.end, end);
  // 甲每件奖励5万元，乙每件奖励3万元: who stands right before the first sum is of that sum alone
  const ofFirst = (awards[0]?.conditions ?? []).filter((c) => !(awards[i]?.conditions ?? []).includes(c));
  const isOfFirst = (quote: unknown) => ofFirst.some((c) => String(quote).includes(text.slice(c.start, c.end)));
  const last = text.lastIndexOf('，', first?.start ?? end);
  const endOf = (c: Condition) => rangesOf(text, [c], offset)[0]?.end ?? 0;
  const common = ahead.filter((c) => !isOfFirst(c.quote) && endOf(c) <= last);
  const isNamedApart = /^[^，；。]{0,8}[，；。][^，；。]{0,4}对/.test(text.slice(previous.end));
  const ofAll = common.filter((c) => !behind.some((own) => isParallel(c.quote, own.quote)));
  if (behind.length > 0) return [...(isNamedApart ? [] : ofAll), ...behind];
  if (awards[i]?.conditions.length === 0) return ahead;
  // 给予补助，其中，甲…，乙…: what stands before the list is asked of each
  return isNamedApart || !segment.includes('其中') ? [] : common;
}

/** What the lead-in of a list asks of every member: its thresholds, and what else it says of whom. */
function ledConditions(lead: LeadIn | null): Condition[] {
  if (lead === null) return [];
  const asked = leadConditions(lead);
  const start = lead.whole.length - lead.text.length;
  const said = [...rangesOf(lead.whole, asked, start), ...lead.figures];
  const more = askedPhrases(lead.whole, { start, end: lead.whole.length, said, conditions: asked, isMember: false });
  return [...asked, ...more.map((c) => ({ ...c, clause: lead.clause, evidence: 'carried_over' }))];
}

/** What the sentence that opens a list asks of every member behind it in its clause. */
function openedConditions(text: string, opener: Opener | null): Condition[] {
  if (opener === null) return [];
  const { start, end, figures } = opener;
  const asked = figures.filter((f) => f.kind === 'condition').map((c) => draftCondition(text, c));
  const more = askedPhrases(text, { start, end, said: rangesOf(text, asked, start), conditions: asked, isMember: false });
  return [...asked, ...more].map((c) => ({ ...c, evidence: 'carried_over' }));
}

/**
 * 对在股权市场挂牌的企业，年度融资额100万元的，给予…；年度融资额500万元的，给予…: what stands before the first measure is asked of the
 * segments behind it that begin with the same one.
 */
function parallelConditions({ text, segment, offset }: GivingSentence): Condition[] {
  const start = text.lastIndexOf('。', offset - 1) + 1;
  const end = text.indexOf('；', start);
  const key = segment.trim().slice(0, 4);
  if (end < 0 || end > offset || key.length < 4 || SAYS_OF_WHOM.test(segment)) return [];
  const at = text.indexOf(`，${key}`, start);
  if (at < 0 || at > end || !SAYS_OF_WHOM.test(text.slice(start, end))) return [];
  const asked = askedPhrases(text, { start, end: at, said: [], conditions: [], isMember: false });
  return asked.map((c) => ({ ...c, evidence: 'carried_over' }));
}

/** 批发企业年销售额达到1亿元: whose it is that is measured. */
const MEASURED_OF = /^([^\d，：（）]{2,24}?(?:企业|单位|机构))(?=上?一?年|当年|固定资产|总投资|营业|销售|实[际缴到]|注册|投资|产值|亩均)/;
/** Firms of a kind of which a sum is asked, where no other condition says of which kind. */
function measuredOf(text: string, offset: number, known: readonly Condition[]): Condition[] {
  const said = known.filter((c) => c.kind !== 'amount_at_least').map((c) => String(c.quote));
  const whose = known.flatMap((c) => (c.kind === 'amount_at_least' ? (MEASURED_OF.exec(String(c.quote))?.[1] ?? []) : []));
  return [...new Set(whose)].flatMap((who) => {
    const at = text.indexOf(who, offset);
    return at < 0 || isAnybody(who) || said.some((words) => words.includes(who) || who.includes(words))
      ? []
      : [{ kind: 'other', ...quoted(text, { start: at, end: at + who.length }) }];
  });
}

/** What stands before the colon of a sentence, of a segment behind it. */
function scopeConditions({ text, offset }: GivingSentence): Condition[] {
  const scope = scopeBefore(text, offset);
  if (scope === null) return [];
  return askedPhrases(text, { ...scope, said: [], conditions: [], isMember: false }).map((c) => ({ ...c, evidence: 'carried_over' }));
}

/** Nobody but the receiver is told: who it is, where that is not anybody. */
function receiverAsked({ text, segment, offset }: GivingSentence, beneficiary: Guess<string> | null): Condition[] {
  if (beneficiary === null || isAnybody(beneficiary.value)) return [];
  const inSentence = segment.indexOf(beneficiary.value);
  const start = inSentence >= 0 ? offset + inSentence : text.lastIndexOf(beneficiary.value, offset);
  if (start < 0) return [];
  const words = quoted(text, { start, end: start + beneficiary.value.length });
  return [{ kind: 'other', ...words, ...(inSentence >= 0 || !/[。；]/.test(text.slice(start, offset)) ? {} : { evidence: 'carried_over' }) }];
}

/** A quote without the number of its clause. */
const plain = (quote: unknown): string => String(quote).replace(/^\s*(?:第[^条]{1,5}条\s|[（(]?[\d一二三四五六七八九十]{1,3}[）).．、](?!\d))\s*/, '');

/** 55岁及以下的甲或45岁及以下的乙, and what it begins with: the whole says both. */
const withoutBeginnings = (all: readonly Condition[]): readonly Condition[] =>
  all.filter(
    (c) =>
      c.kind !== 'other' ||
      c.nth !== undefined ||
      !all.some((o) => o.kind === 'other' && o.clause === c.clause && o.quote !== c.quote && plain(o.quote).startsWith(plain(c.quote))),
  );

/** 每新招收1名研究人员，给予5万元: what is done again and again is all that is asked. */
const DONE_EACH = /每((?:成功)?新?(?:招收|招聘|引进|招引|引荐|介绍|培育|孵化|新增|吸纳|推荐)[^，。；]{2,40}?)(?=的?，)/;
function countedAsked({ text, segment, offset }: GivingSentence): Condition[] {
  const found = DONE_EACH.exec(segment);
  if (found?.[1] === undefined) return [];
  const start = offset + found.index + 1;
  return [{ kind: 'other', ...quoted(text, { start, end: start + found[1].length }) }];
}

/** What else than its own figures and words says what an award asks. */
interface AskedBy {
  /** Conditions of titles that its receiver has. */
  readonly titled: readonly Condition[];
  /** Conditions of what is recognised, or set as a standard. */
  readonly named: readonly Condition[];
  readonly lead: LeadIn | null;
  readonly opener: Opener | null;
  readonly beneficiary: Guess<string> | null;
}

/** 按辅导备案、申报受理、成功上市三个阶段，分别: the stages of a sentence that gives as many sums; none where it names none. */
export function stagesOf(segment: string, of: number): readonly string[] {
  const names = /(?:按照?|分)([^，。；\d]+?)(?:[二两三四五六\d]个)?阶段，?(?:分别|依次)/.exec(segment)?.[1]?.split(/、|和|及/) ?? [];
  return names.length === of && names.every((name) => name.length >= 2) ? names : [];
}

/** Kinds that tell their members apart by themselves: by title, level or grade. */
const TELLS_ITSELF: ReadonlySet<unknown> = new Set(['holds_title', 'awarded_title', 'wins', 'standard', 'medium', 'scale_status']);

/** “甲”“乙”的，分别: of a condition that quotes as many names as there are sums, each member asks for its own as well. */
function ownNames({ text, offset, awards, segment }: GivingSentence, i: number, asked: readonly Condition[]): Condition[] {
  if (!isDistribution(awards, segment)) return [];
  return asked.flatMap((c): Condition[] => {
    const whole = typeof c.quote === 'string' && c.clause === undefined ? c.quote : '';
    const isLevelled = Array.isArray(c.levels) && c.levels.length > 0;
    const quotedNames = whole.match(/“[^“”]+”/g) ?? [];
    if (TELLS_ITSELF.has(c.kind) || (c.kind === 'other' && quotedNames.length === 0) || isLevelled || /[级类]、/.test(whole)) return [];
    const names = quotedNames.length > 0 ? quotedNames : whole.split(/、|以及|和|及/);
    const own = names[i];
    const at = text.indexOf(whole, offset);
    if (own === undefined || names.length !== awards.length || names.some((name) => name.length < 2 || (quotedNames.length === 0 && /\d/.test(name))) || at < 0)
      return [];
    const start = at + whole.indexOf(own);
    return [{ kind: 'other', ...quoted(text, { start, end: start + own.length }) }];
  });
}

/** What the row of a table asks of the sum at a place among its own: what leads to the table, its cells, the head of the column. */
export const conditionsOfRow = (lead: LeadIn | null, { asked, columns }: AwardRow, i: number): Condition[] => [
  ...ledConditions(lead),
  ...asked,
  ...columns.slice(i, i + 1).map((column) => column.asked),
];

/** The conditions of the award at a place among the awards of a sentence; never none where its words say of whom. */
export function conditionsOfAward(sentence: GivingSentence, i: number, { titled, named, lead, opener, beneficiary }: AskedBy): Condition[] {
  const { text, segment, offset, awards } = sentence;
  const award = awards[i];
  // 认定为5000万元、1亿元楼宇的，分别: each quotes its own of a list of figures
  const listed = (c: Condition) => c.kind === 'other' && award?.list.some((f) => String(c.quote).includes(text.slice(f.start, f.end))) === true;
  const known = [
    ...placedIn(text, offset, titled),
    ...placedIn(text, offset, printedConditions(segment)),
    ...(award?.conditions ?? []).map((c) => draftCondition(text, c, award?.list)),
    ...named.filter((c) => !listed(c)),
  ];
  const led = [...ledConditions(lead), ...openedConditions(text, opener), ...parallelConditions(sentence), ...scopeConditions(sentence)];
  const own = ownPhrases(sentence, i, known);
  // what a phrase says whole is not said in part, too
  const isPart = (c: Condition) => c.kind === 'other' && own.some(({ quote }) => quote !== c.quote && String(quote).includes(String(c.quote)));
  const all = withoutBeginnings([...led, ...known.filter((c) => !isPart(c)), ...own, ...measuredOf(text, offset, [...known, ...own])]);
  const stage = stagesOf(segment, awards.length)[i];
  const staged = stage === undefined ? [] : placedIn(text, offset, [{ kind: 'other', quote: stage }]);
  if (all.length > 0) return [...all, ...ownNames(sentence, i, all), ...staged];
  const counted = countedAsked(sentence);
  return counted.length > 0 ? counted : receiverAsked(sentence, beneficiary);
}
