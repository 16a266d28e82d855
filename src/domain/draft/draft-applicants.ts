/** What a document asks of everybody who is given something by it: 本办法适用于…, 扶持对象：…, 申请奖励的企业应当符合下列条件. */
import { clausePath } from '../parse/clause-path.ts';
import type { Clause } from '../parse/clauses.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Range } from '../text/text.ts';
import { HEADS_WHOM, NOT_FOR, SAID_BEFORE, SAYS_WHOM } from '../text/whom-words.ts';
import { askedPhrases, isAnybody, quoted } from './asked-phrases.ts';
import { rangesOf } from './award-conditions.ts';
import type { Candidate } from './candidates.ts';
import { draftCondition } from './draft-threshold.ts';
import { withoutNumber } from './fact-names.ts';
import { placedIn, printedConditions } from './printed-conditions.ts';

type Condition = Readonly<Record<string, unknown>>;

/** What is known of the document beside its clauses. */
interface Around {
  readonly candidates: readonly Candidate[];
  /** Its place as printed: 青柳县; null: not told. */
  readonly place: string | null;
}

/** A passage on applicants, as it would be written. */
export interface DraftApplicants {
  readonly clause: string;
  readonly fact: Readonly<Record<string, unknown>>;
  readonly why: Readonly<Record<string, string>>;
}

/** 申请奖励的企业应当同时符合下列条件. */
const OPENS_CONDITIONS =
  /(?:申请|申报|享受|获得|符合)[^。；，]{0,24}(?:企业|单位|机构|主体|项目|个人|对象|者|人)，?(?:应当?|须|需|必须)?(?:同时)?(?:符合|具备|满足)(?:以下|下列|如下)[^。；]{0,6}条件[：:。]?\s*$/;
/** Where one quality ends and the next begins: a phrase, or a verb before 、 or 且. */
const QUALITY_END = /，|；|(?:注册|登记|纳税|认定|备案|经营|资格|社保|信用)(?:、|且|并)/g;
/** What leads to a quality and is none: 且…, 还应当…. */
const LEADS = /^(?:[\s、，]|并且|且|同时|并|以及|还|应当|应|须|需)*/;

/** 2019年1月1日至2021年12月31日: when something was got asks nothing of whoever got it. */
const IS_TERM = /^(?:自|从)?\d{4}年[\d年月日至到起—\-－～~]*(?:期间)?$/;

/** The fewest characters that ask something by themselves: 依法纳税. */
const LEAST_ASKED = 4;

/** 台资、外资企业享受同等待遇, 特别表述除外: asks nothing of anybody. */
const ASKS_NOTHING = /享受同等(?:待遇|政策)|(?:规定|约定|表述|说明)(?:的)?除外$/;
/** A condition without the words at its head that another says. */
const withoutSaid = (c: Condition, known: readonly Condition[]): Condition => {
  const head = known.find(({ quote }) => c.kind === 'other' && String(c.quote).startsWith(String(quote)));
  const rest =
    head === undefined
      ? ''
      : String(c.quote)
          .slice(String(head.quote).length)
          .replace(/^[的、，\s]+/, '');
  return rest.length < LEAST_ASKED ? c : { ...c, quote: rest };
};

/** 房地产企业除外: who is left out. */
const denied = (c: Condition): Condition => (c.kind === 'other' && String(c.quote).endsWith('除外') ? { kind: 'other', negate: true, ...c } : c);

/** A stretch of a clause cut where a quality ends: 在本区注册、依法纳税. */
function qualitiesOf(text: string, { start, end }: Range): Range[] {
  const cuts = [...text.slice(start, end).matchAll(QUALITY_END)].map((m) => start + m.index + m[0].length);
  return [start, ...cuts].flatMap((from, i) => {
    const to = cuts[i] === undefined ? end : cuts[i] - 1;
    const own = from + (LEADS.exec(text.slice(from, to))?.[0].length ?? 0);
    return to - own < 2 ? [] : [{ start: own, end: to }];
  });
}

/** What stands before or behind the words of other conditions and is in none of them: 依法纳税 of 依法纳税的工业企业. */
function leftOut(text: string, { start, end }: Range, said: readonly Range[]): Condition[] {
  if (said.length === 0) return [];
  const around: readonly Range[] = [
    { start, end: Math.min(...said.map((r) => r.start)) },
    { start: Math.max(...said.map((r) => r.end)), end },
  ];
  return around.flatMap((part) => {
    const whole = text.slice(part.start, part.end);
    const from = part.start + (/^[的、，\s]*/.exec(whole)?.[0].length ?? 0);
    const words = text.slice(from, part.end).replace(/[的、，\s]+$/, '');
    return words.length < LEAST_ASKED || isAnybody(words) ? [] : [{ kind: 'other', ...quoted(text, { start: from, end: from + words.length }) }];
  });
}

/** A seat in a place that stands masked. */
const SEATED = /(?:工商|税务)?(?:注册|登记)[^，。；的]{0,8}在〇+(?:行政区域|辖区|范围|境)?内?|在〇+(?:行政区域|辖区|范围|境)?内?(?:依法)?(?:注册|登记)/;

/** 在青柳县注册, 注册地在青柳县: a seat in the document's own place. */
function seatIn(place: string | null, words: string): Condition[] {
  if (place === null || place === '') return [];
  const found = SEATED.exec(words.replaceAll(place, '〇'.repeat(place.length)));
  return found === null ? [] : [{ kind: 'located', relation: 'seated', quote: words.slice(found.index, found.index + found[0].length) }];
}

/** What a stretch of a clause asks: its thresholds, what its words print whole, and the rest in its own words. */
function askedIn(clause: Clause, stretch: Range, { candidates, place }: Around): Condition[] {
  const { id, text } = clause;
  return qualitiesOf(text, stretch).flatMap((part) => {
    const words = text.slice(part.start, part.end).replace(/的(?:奖补|奖励|补助|扶持|支持|申报)对象$/, '');
    if (IS_TERM.test(words.trim()) || ASKS_NOTHING.test(words.trim())) return [];
    const figures = candidates
      .filter((c) => c.clause === id && part.start <= c.start && c.end <= part.end)
      .map((c) => withoutNumber(draftCondition(text, c), clause) as Condition);
    const known = [...figures, ...placedIn(text, part.start, [...printedConditions(words), ...seatIn(place, words)])];
    const said = rangesOf(text, known, part.start);
    const asked = askedPhrases(text, { ...part, said, conditions: known, isMember: false });
    return [...known, ...(asked.length > 0 ? asked : leftOut(text, part, said)).map((c) => denied(withoutSaid(c, known)))];
  });
}

/** A clause without its number and the mark at its end. */
function bodyOf({ text, number }: Clause): Range {
  const lead = number !== null && text.startsWith(number) ? number.length : 0;
  const start = lead + (/^[\s、.．]*/.exec(text.slice(lead))?.[0].length ?? 0);
  return { start, end: start + text.slice(start).replace(/[。；\s]*$/, '').length };
}

/** What a clause of a list asks: what a program knows of it, else all of it. */
function listedConditions(clause: Clause, around: Around): Condition[] {
  const body = bodyOf(clause);
  const asked = askedIn(clause, body, around);
  const whole = { kind: 'other', quote: clause.text.slice(body.start, body.end) };
  return (asked.length > 0 ? asked : [whole]).map((c) => ({ ...c, clause: clause.id }));
}

/** “鼓励发展现代服务业”奖励对象为…: whom one award is for. */
const OF_ONE_AWARD = /“([^“”]+)”的?$/;

interface Passage {
  /** Title of the clause whose applicants it speaks of; null: of all. */
  readonly of: string | null;
  readonly quote: string;
  readonly conditions: readonly Condition[];
  readonly told: string;
}

/** Whether a clause stands in a part of the document. */
function isUnder(clauses: readonly Clause[], id: string, part: Clause): boolean {
  const clauseById = new Map(clauses.map((c) => [c.id, c]));
  return clausePath({ clauseById }, id).some((a) => a.id === part.id);
}

/** The passages of a clause that say of whom something is asked. */
function passagesIn(clause: Clause, clauses: readonly Clause[], heads: readonly Clause[], around: Around): Passage[] {
  const { text } = clause;
  if (OPENS_CONDITIONS.test(text.trimEnd())) {
    const last = sentencesOf(text).at(-1);
    const start = Math.max(last?.start ?? 0, bodyOf(clause).start);
    const conditions = clauses.filter((c) => c.parent === clause.id).flatMap((c) => listedConditions(c, around));
    const quote = text.slice(start).replace(/[：:。\s]*$/, '');
    return conditions.length === 0 ? [] : [{ of: null, quote, conditions, told: 'a list of what applicants must be' }];
  }
  // under 支持范围 the awards may stand themselves: then it says of nobody what he must be
  const isScope = (part: Clause) =>
    /范围[：:。]?$/.test(part.title ?? '') && around.candidates.some((c) => c.kind === 'amount' && isUnder(clauses, c.clause, part));
  const named = clause.title !== null && clause.text.endsWith(clause.title) ? undefined : heads.find(({ title }) => HEADS_WHOM.test(title ?? ''));
  const head = named === undefined || isScope(named) ? undefined : named;
  return sentencesOf(text).flatMap(({ start, end }): Passage[] => {
    const sentence = text.slice(start, end);
    const refused = NOT_FOR.exec(sentence);
    if (refused !== null) {
      const first = Math.max(start, bodyOf(clause).start);
      const whole = text.slice(first, start + refused.index + refused[0].length);
      return [{ of: null, quote: whole, conditions: [{ kind: 'other', negate: true, quote: whole }], told: `“${refused[0]}”` }];
    }
    const found = SAYS_WHOM.exec(sentence);
    const behind = found === null ? SAID_BEFORE.exec(sentence) : null;
    if (found === null && behind === null && head === undefined) return [];
    const from = found === null ? Math.max(start, bodyOf(clause).start) : start + found.index;
    const asked = found === null ? from : start + found.index + found[0].length;
    const to = start + (behind === null ? sentence.replace(/[。；\s]*$/, '').length : behind.index);
    const conditions = askedIn(clause, { start: asked, end: to }, around);
    const words = found?.[0] ?? behind?.[0];
    const told = words === undefined ? `under “${head?.title ?? ''}”` : `“${words}”`;
    const of = found === null ? null : (OF_ONE_AWARD.exec(sentence.slice(0, found.index))?.[1] ?? null);
    return conditions.length === 0 ? [] : [{ of, quote: text.slice(from, to + (behind?.[0].length ?? 0)), conditions, told }];
  });
}

/** 附则, 总则: a part that speaks of the whole document, whatever sums it has. */
const OF_THE_WHOLE = /^(?:附\s*则|总\s*则|总体要求|其他(?:事项|规定|说明)?|(?:有关|相关)(?:事项|说明|要求)|组织(?:实施|保障|领导)|保障措施|政策(?:兑现|实施))$/;
const isOfTheWhole = ({ title, number }: Clause): boolean => OF_THE_WHOLE.test((title ?? number ?? '').trim());

/**
 * Passages that ask something of every applicant, ahead of what they are asked for; inside a part of the document that has awards
 * of its own they are asked in that part.
 */
export function draftApplicants(clauses: readonly Clause[], around: Around): DraftApplicants[] {
  const clauseById = new Map(clauses.map((c) => [c.id, c]));
  const giving = clauses.filter((c) => around.candidates.some((f) => f.clause === c.id && f.kind === 'amount'));
  const stands = (c: Clause, part: Clause) => clausePath({ clauseById }, c.id).some((a) => a.id === part.id);
  return clauses.flatMap((clause): DraftApplicants[] => {
    // a sentence that gives says itself of whom; a row is a table's
    if (clause.kind === 'row' || giving.includes(clause)) return [];
    const heads = clausePath({ clauseById }, clause.id).slice(0, -1).reverse();
    const part = heads.find((a) => giving.some((g) => stands(g, a)));
    const within = part === undefined || isOfTheWhole(part) || giving.every((g) => stands(g, part)) ? {} : { within: [part.id] };
    return passagesIn(clause, clauses, heads, around).map(({ of, quote, conditions, told }) => {
      const named = of === null ? undefined : clauses.find((c) => c.title === of);
      const own = named === undefined ? within : { within: [named.id] };
      const why = named === undefined ? 'this part has awards of its own' : `“${named.title ?? ''}” is named before it`;
      return { clause: clause.id, fact: { clause: clause.id, quote, conditions, ...own }, why: { quote: told, ...('within' in own ? { within: why } : {}) } };
    });
  });
}
