import { inFull } from '../text/in-full.ts';
import { shareLists } from '../text/share-lists.ts';
import type { Range } from '../text/text.ts';
import type { AmountRole, Operator } from '../vocabulary.ts';
import * as words from './benefit-words.ts';
import { BARE_RULES, COUNT_RULES, COVERAGE_RULES, DURATION_RULES, MULTIPLE_RULES, RATIO_RULES } from './count-rules.ts';
import type { DraftFigure, FigureContext, Place, Rule } from './draft-figure.ts';
import { AWARD_NEXT } from './figure-places.ts';
import { MONEY_RULES } from './money-rules.ts';
import { isList, readFigures, squeeze, type ReadFigure } from './read-figures.ts';
import { PAID_IN_PARTS, SHARE_RULES } from './share-rules.ts';

type Decision = Pick<DraftFigure, 'kind' | 'role' | 'reason'>;

const KINDS: ReadonlySet<string> = new Set(['target', 'condition', 'limit']);

function decide(rules: readonly Rule[], f: ReadFigure, place: Place): Decision | null {
  const rule = rules.find((r) => r.when(f, place));
  if (rule === undefined || rule.as === null) return null;
  return KINDS.has(rule.as)
    ? { kind: rule.as as DraftFigure['kind'], role: null, reason: rule.reason }
    : { kind: 'amount', role: rule.as as AmountRole, reason: rule.reason };
}

/** The rules for each kind of number; kinds without a line are never figures of facts. */
const RULES: Readonly<Partial<Record<ReadFigure['kind'], readonly Rule[]>>> = {
  money: MONEY_RULES,
  percent: SHARE_RULES,
  count: COUNT_RULES,
  duration: DURATION_RULES,
  ratio: RATIO_RULES,
  multiple: MULTIPLE_RULES,
  coverage: COVERAGE_RULES,
  undecided: BARE_RULES,
};

/** The stretch between two stops that holds a place; a stop inside a bracket counts, a full stop of a decimal does not stand here. */
function stretch(text: string, at: number, stops: RegExp): { start: number; end: number } {
  let start = at;
  while (start > 0 && !stops.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !stops.test(text.charAt(end))) end++;
  return { start, end };
}

const baseOf = ({ unit }: ReadFigure) => unit?.replace(/^[千百]?[万亿]/, '') ?? '';

/** Whether the next number goes on with the list of the one before: 10万元、5万元, 1000万元、1亿元以上. */
function goesOn(last: ReadFigure, next: ReadFigure, text: string): boolean {
  if (last.kind !== next.kind || !isList(text.slice(last.end, next.start))) return false;
  if (next.op === 'eq' || next.op === last.op) return true;
  // the operator behind the last number of a list holds for all
  return last.op === 'eq' && next.op_follows && next.op_printed !== '内' && /^[、和及或]/.test(text.slice(last.end)) && baseOf(last) === baseOf(next);
}

/** Numbers of one kind that stand in one list are decided together. */
function listsOf(figures: readonly ReadFigure[], text: string): ReadFigure[][] {
  const lists: ReadFigure[][] = [];
  for (const figure of figures) {
    const last = lists.at(-1)?.at(-1);
    if (last !== undefined && goesOn(last, figure, text)) lists.at(-1)?.push(figure);
    else lists.push([figure]);
  }
  return lists;
}

/** A unit in the characters it is printed in: 萬元. */
const asPrinted = (unit: string | null, printed: string): string | null =>
  printed.includes('萬') || printed.includes('億') ? (unit?.replace('万', '萬').replace('亿', '億') ?? null) : unit;

/** Inside 《》: part of a name. (含60%) says again what stands before it. */
const isInTitle = (text: string, at: number) => text.lastIndexOf('《', at) > text.lastIndexOf('》', at) && text.includes('》', at);

const lastOf = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].at(-1)?.index ?? -1;

/** Whether a sentence tells a figure as it was before the document: 2021年…达到86亿元, 现有312家. */
function isOfThePast(before: string, { under, year = null }: FigureContext): boolean {
  const future = lastOf(words.TELLS_FUTURE, before);
  const years = [...before.matchAll(/(20\d\d)\s*年/g)];
  const last = years.at(-1);
  const isEarlier = last !== undefined && year !== null && Number(last[1]) < year;
  if (isEarlier && last.index >= future) return true;
  const past = lastOf(words.TELLS_PAST, before);
  if (past < 0 || under === 'past') return under === 'past' && future < 0;
  // 目前有3家，2025年达到9家: a year without a word of the past between it and the figure
  if (last !== undefined && last.index > past && !isEarlier) return false;
  return past > future && (future < 0 || !before.startsWith('同比', past));
}

const COMMA = /[，,：（]/g;

interface Bound {
  readonly op: Operator;
  readonly printed: string | null;
}

/** The operator word that governs numbers from further ahead: 最高 of 最高给予10万元, 不超过 of 按不超过投资额的5%. */
function boundOf(kind: ReadFigure['kind'], role: AmountRole | null, told: ReadFigure, before: string): Bound | null {
  if (role === 'cap' && told.op === 'le') return { op: 'le', printed: told.op_printed };
  const near = /(?:最高|最多|至多|上限|限额|封顶)(?=[^，。；\d]{0,8}$)/.exec(before)?.[0];
  if (role === 'cap' && near !== undefined) return { op: 'le', printed: near };
  const far = kind === 'percent' || kind === 'ratio' ? /(?:不得?超过|不得?高于|不得?低于|最高)(?=[^，。；\d]{0,30}$)/.exec(before)?.[0] : undefined;
  if (far !== undefined) return { op: far.endsWith('低于') ? 'ge' : 'le', printed: far };
  return role === 'cap' ? { op: 'le', printed: null } : null;
}

/** 招聘数量不低于当年人数的15%, 至少安排300名: the least of a goal, or of what is asked, told further ahead. */
function leastOf(before: string): Bound | null {
  const word = /(?:不低于|不少于|至少)(?=[^，。；\d]{1,20}$)/.exec(before)?.[0];
  return word === undefined ? null : { op: 'ge', printed: word };
}

/** 达到500万元, 经营满1年: what is asked is reached; 每满 is a step. */
function reachedBy(before: string, printed: string | null): Bound | null {
  const word = /(?<!每[^，。；]{0,4})(?:达到?|满)$/.exec(before + (printed ?? ''))?.[0];
  return word === undefined ? null : { op: 'ge', printed: word };
}

/** 最长为3年, 最多申报5人. */
function mostOf(before: string, printed: string | null): Bound | null {
  const word = /(?:最高|最多|至多|最长|上限|不超过)(?=[^，。；\d]{0,8}$)/.exec(before + (printed ?? ''))?.[0];
  return word === undefined ? null : { op: 'le', printed: word };
}

/** 三年内组织实施改造项目300个，打造标杆30家，对…奖励: a phrase that begins with what a government does, and asks nothing. */
const DOES_FIRST =
  /^(?:到?20\d\d年[底末]?|[一二三五\d]+年内?|每年|全[市县区]|力争|累计|组织|计划)*(?:实施|打造|培育|建设|建成|引进|遴选|认定|举办|开展|推动|创建|支持|扶持)(?![^，]*的$)/;
const IS_COUNT = /^(?:以上|左右)?，/;
/** The phrase of a goal that stands in a sentence before what is given; null where the figure is none. */
function goalAhead(text: string, phrase: Range, figures: { readonly start: number; readonly end: number; readonly unit: string | null }): string | null {
  const words = text.slice(phrase.start, figures.end);
  return DOES_FIRST.test(words.trim()) && /^[家个户项名人次场]$/.test(figures.unit ?? '') && IS_COUNT.test(text.slice(figures.end)) ? words : null;
}

/** 千亿级产业集群: of what size, and no figure. */
const SIZE_CLASS = /^[万亿]*级/;

/** The operator word that governs a number it does not stand beside. */
function boundAround(f: ReadFigure, { kind, role }: Decision, told: ReadFigure, before: string): Bound | null {
  if (kind === 'amount') return boundOf(f.kind, role, told, before);
  if (kind === 'limit') return mostOf(before, told.op_printed);
  return leastOf(before) ?? (kind === 'condition' ? reachedBy(before, told.op === 'eq' ? told.op_printed : null) : null);
}

/** An amount in per cent that is printed without a per cent sign, where it stands in the squeezed text. */
const shareAt = ({ start, end }: Range, at: readonly number[], value: number, role: AmountRole, reason: string): DraftFigure => ({
  kind: 'amount',
  role,
  value,
  value_max: null,
  unit: '%',
  op: 'eq',
  op_printed: null,
  baseline: false,
  reason,
  start: at[start] ?? 0,
  end: (at[end - 1] ?? 0) + 1,
});

/** Shares that other words than a number in per cent print: the parts of 分三年按4∶3∶3拨付, 全额 of something. */
const sharesIn = (text: string, at: readonly number[]): DraftFigure[] => [
  ...shareLists(text).flatMap(({ shares, parts }) => parts.map((part, i) => shareAt(part, at, shares[i] ?? 0, 'ratio', PAID_IN_PARTS))),
  ...inFull(text).map((place) => shareAt(place, at, 100, 'rate', 'all of its base (全额)')),
];

/**
 * Every figure of a text that may be a fact, with what it seems to do and why. Dates, ordinals, document numbers and set
 * phrases are no figures; what no rule decides is left out.
 * @param printed text of one clause, or of one cell with its heading before it
 */
export function draftFigures(printed: string, context: FigureContext): DraftFigure[] {
  const { text, at } = squeeze(printed);
  const found: DraftFigure[] = [];
  let [lastAward, lastFigure] = [0, 0];
  const lists = shareLists(text);
  const figures = readFigures(text).filter(
    (f) =>
      !lists.some((list) => list.start <= f.start && f.start < list.end) &&
      !isInTitle(text, f.start) &&
      !/[（(]含$/.test(text.slice(0, f.start)) &&
      !SIZE_CLASS.test(`${f.unit ?? ''}${text.slice(f.end, f.end + 1)}`),
  );
  for (const list of listsOf(figures, text)) {
    const [first, last] = [list[0], list.at(-1)];
    if (first === undefined || last === undefined) continue;
    const rules = RULES[first.kind];
    if (rules === undefined) continue;
    const segment = stretch(text, first.start, /[。；;！？\n]/);
    const sentence = stretch(text, first.start, /[。！？\n]/);
    const before = text.slice(segment.start, first.start);
    const told = list.find((f) => f.op !== 'eq') ?? first;
    const phraseStart = segment.start + ([...before.matchAll(COMMA)].at(-1)?.index ?? -1) + 1;
    const whole =
      goalAhead(text, { start: phraseStart, end: first.start }, { start: first.start, end: last.end, unit: last.unit }) ??
      text.slice(sentence.start, sentence.end);
    const isLater = lastAward > segment.start;
    // 到2025年…达到200亿元 under 支持措施
    const isAim = context.under === 'awards' && !words.GIVES.test(whole) && words.AIMS.test(whole);
    const isAsked = context.under !== 'goals' && !words.GIVES.test(whole) && words.ASKS.test(whole);
    const around: FigureContext = isAsked ? { ...context, under: 'conditions' } : isAim ? { ...context, under: null } : context;
    const place: Place = {
      before,
      after: text.slice(last.end, segment.end),
      phrase: text.slice(phraseStart, first.start),
      near: text.slice(Math.max(phraseStart, lastFigure), first.start),
      since: text.slice(isLater ? lastAward : segment.start, first.start).replace(AWARD_NEXT, ''),
      isLater,
      // 引进关键设备和配套材料企业, under 发展目标: nothing is given
      gives: around.under === 'awards' || (around.under !== 'goals' && words.GIVES.test(whole)),
      isStandard: /标准(?:分别)?(?:为|是|如下|：)/.test(text.slice(sentence.start, first.start)),
      serves: words.SERVES.test(whole),
      op: told.op,
      op_printed: told.op_printed,
      context: around,
    };
    const decided = decide(rules, first, place);
    if (decided === null) continue;
    const baseline = decided.kind === 'target' && isOfThePast(text.slice(sentence.start, first.start), context);
    const bound = boundAround(first, decided, told, before);
    for (const [n, f] of list.entries()) {
      const isBound = bound !== null && f.op === 'eq';
      found.push({
        value: f.value,
        value_max: f.value_max,
        unit: asPrinted(f.unit, printed.slice(at[f.start], (at[f.end - 1] ?? 0) + 1)),
        ...decided,
        baseline,
        reason: n === 0 ? decided.reason : `${decided.reason}, in one list with the figure before it`,
        op: isBound ? bound.op : f.op,
        op_printed: isBound ? bound.printed : f.op_printed,
        start: at[f.start] ?? 0,
        end: (at[f.end - 1] ?? 0) + 1,
      });
    }
    lastFigure = last.end;
    if (decided.kind === 'amount') lastAward = last.end;
  }
  const shares = sharesIn(text, at);
  return shares.length === 0 ? found : [...found, ...shares].sort((a, b) => a.start - b.start);
}
