/** The phrases of a text that each give something to somebody: sentences joined where they are one award, and cut where they are several. */
import { isAnybody } from './asked-phrases.ts';
import { isPerOne, isShareOfSomething } from './awards.ts';
import type { Candidate } from './candidates.ts';
import { startOf, type SentenceFigures } from './draft-fact.ts';
import { beneficiaryIn, kindOf } from './receivers.ts';
import { PAID_IN_PARTS } from './share-rules.ts';

/** Figures by sentence, in printed order. */
export function bySentence(candidates: readonly Candidate[]): SentenceFigures[] {
  const sentences: { clause: string; quote: string; figures: Candidate[] }[] = [];
  for (const c of candidates) {
    const same = sentences.findLast((s) => s.clause === c.clause && s.quote === c.quote);
    // printed twice in one clause, it is two
    if (same !== undefined && c.start - (same.figures[0]?.start ?? 0) < c.quote.length) same.figures.push(c);
    else sentences.push({ clause: c.clause, quote: c.quote, figures: [c] });
  }
  return sentences;
}

/** Caps, floors, terms, and in which parts it is paid. */
const isOnlyBounds = (figures: readonly Candidate[]) =>
  figures.every((f) => f.role === 'cap' || f.role === 'floor' || f.kind === 'limit' || f.reason.startsWith(PAID_IN_PARTS));
/** 单笔贷款额最高1000万元，期限不超过3年，每家企业每年不超过2项。: bounds of number alone. */
const isOnlyLimits = (figures: readonly Candidate[]) => figures.every((f) => f.kind === 'limit');
/** 奖励资金分两年拨付，验收当年拨付60%，运营满一年后拨付40%。: how the award before is paid, whatever that waits for. */
const isOnlyPaid = (figures: readonly Candidate[]) => {
  const sums = figures.filter((f) => f.kind === 'amount');
  return sums.length > 0 && sums.every((f) => f.reason.startsWith(PAID_IN_PARTS)) && figures.every((f) => f.kind === 'amount' || f.kind === 'condition');
};
/** A rate, or a sum that is not told, which 单个企业最高… bounds. */
const bindsNext = (figures: readonly Candidate[], ahead: string) =>
  figures.some((f) => isShareOfSomething(f) || isPerOne(f)) ||
  (/^(?:每年)?(?:单[个户家]|每[个户家]|同一)[^，。；]{0,12}企业/.test(ahead) && figures.every((f) => f.kind !== 'amount' || f.role === 'cap'));
/** 补贴期限为5年。 */
const IS_TERM = /^\s*(?:补[贴助]|奖励|资助|贴息|扶持|支持)期限(?:为|不超过|最长|最多)*$/;
/** A sentence that says anew to whom or for what is given. */
const GIVES_ANEW = /^\s*(?:鼓励|支持|引导|对)|(?:给予|予以|进行)[^，。；]{0,12}(?:奖励|奖补|补助|补贴|资助|支持)[，。；]/;

/** 县级补助与上级补助合计不超过: bounds what was given before, with what another gives. */
export const COUNTS_TOGETHER = /与[^，。；]{2,12}(?:合计|累计|总计|之和)(?:最高)?(?:不得?超过)?[^，。；\d]{0,12}$/;

/** 单户最高50万元。 after a sentence that gives a rate is one award with it. */
export function joined(sentences: readonly SentenceFigures[], textOf: (clause: string) => string): SentenceFigures[] {
  const found: SentenceFigures[] = [];
  for (const s of sentences) {
    const last = found.at(-1);
    const text = textOf(s.clause);
    const from = last === undefined ? -1 : startOf(last, text);
    const to = startOf(s, text) + s.quote.length;
    const ahead = text.slice(startOf(s, text), s.figures[0]?.start);
    const follows =
      last?.clause === s.clause &&
      ((isOnlyBounds(s.figures) &&
        (bindsNext(last.figures, ahead) || ((IS_TERM.test(ahead) || isOnlyLimits(s.figures)) && last.figures.some((f) => f.kind === 'amount')))) ||
        ((isOnlyPaid(s.figures) || (isOnlyBounds(s.figures) && COUNTS_TOGETHER.test(ahead))) && last.figures.some((f) => f.kind === 'amount'))) &&
      !GIVES_ANEW.test(ahead) &&
      from >= 0;
    if (last !== undefined && follows) found[found.length - 1] = { clause: s.clause, quote: text.slice(from, to), figures: [...last.figures, ...s.figures] };
    else found.push(s);
  }
  return found;
}

/** Behind a sum, the comma before a phrase that names a receiver of its own: 对参与的企业给予…, 到期通过重新认定的单位一次性奖励…. */
const OWN_RECEIVER =
  /^[^，。；\d]{0,10}(?:，(?=对(?!其|此|该|上述)|向(?=[^，。；\d]{2,80}发放)|[^，。；\d]{2,30}的(?:企业|单位|机构|团队|个人)[^，。；\d]{0,8}(?:奖励|给予|补助|补贴|资助))|、(?=对[^，。；、\d]{2,30}(?:给予|奖励|予以)))/;

/** The phrases of a sentence that each name who is paid; the sentence where its sums share one receiver, or one list. */
function cutPhrases(sentence: SentenceFigures, text: string): SentenceFigures[] {
  const start = startOf(sentence, text);
  const isListed = sentence.quote.includes('分别');
  const end = start + sentence.quote.length;
  const cuts = sentence.figures.flatMap((f) => {
    const comma = f.kind === 'amount' ? OWN_RECEIVER.exec(text.slice(f.end, end))?.[0] : undefined;
    return comma === undefined ? [] : [f.end + comma.length];
  });
  const phrases = [start, ...cuts].map((from, i): SentenceFigures => {
    const to = cuts[i] ?? end;
    return {
      clause: sentence.clause,
      quote: text.slice(from, cuts[i] === undefined ? to : to - 1),
      figures: sentence.figures.filter((f) => from <= f.start && f.end <= to),
    };
  });
  // 对甲、乙分别给予5万元、3万元，对丙给予2万元: whoever is named by 对 is given to by himself
  const isWhole = (p: SentenceFigures) => p.figures.some((f) => f.kind === 'amount') && (!isListed || p.quote.includes('分别') || /^\s*对/.test(p.quote));
  return phrases.every(isWhole) ? phrases : [sentence];
}

/** 鼓励企业登记，对首次登记的企业…: what is said to nobody in particular is no part of the quote, where the rest says to whom. */
function withoutExhortation(sentence: SentenceFigures, text: string): SentenceFigures {
  const lead =
    /^(?:\s*[（(]?[\d一二三四五六七八九十]{1,2}[）).．、]\s*)?(?:大力|积极)?(?:鼓励|支持|引导|推动)[^。；：]*?，(?=对(?:于)?(?!其|此|该|上述|符合))/.exec(
      sentence.quote,
    )?.[0];
  if (lead === undefined) return sentence;
  const quote = sentence.quote.slice(lead.length);
  const from = startOf(sentence, text) + lead.length;
  const who = beneficiaryIn(quote);
  const told = /^对于?([^，。；]*?)(?=，|给予|予以|按|的，)/.exec(quote)?.[1] ?? '';
  const isTold = who !== null && who.why.startsWith('“对') && kindOf(who.value) !== null && told.length >= 6 && !isAnybody(told);
  return isTold && sentence.figures.every((f) => f.start >= from) ? { ...sentence, quote } : sentence;
}

/** 鼓励企业发布项目，单个项目就地转化的，给予发布方…: the phrase behind the call says of what, the verb to whom. */
const CALL_BEFORE_WHAT =
  /^(?:\s*[（(]?[\d一二三四五六七八九十]{1,2}[）).．、]\s*)?(?:大力|积极)?(?:鼓励|支持|引导|推动)[^。；：，]*，(?=(?:单个|同一)[^，。；]{6,40}的，[^。；]*(?:给予|奖励)[^，。；\d]{2,8}方)/;
function withoutCall(sentence: SentenceFigures, text: string): SentenceFigures {
  const lead = CALL_BEFORE_WHAT.exec(sentence.quote)?.[0];
  if (lead === undefined) return sentence;
  const from = startOf(sentence, text) + lead.length;
  return sentence.figures.every((f) => f.start >= from) ? { ...sentence, quote: sentence.quote.slice(lead.length) } : sentence;
}

/** A phrase that gives, and whether a call upon somebody stood before it that says nothing of what is given for. */
export interface GivingPhrase {
  readonly phrase: SentenceFigures;
  readonly wasCalled: boolean;
}

/** The phrases of a sentence that each name who is paid, without what is said to nobody in particular. */
export const givingPhrases = (sentence: SentenceFigures, text: string): GivingPhrase[] =>
  cutPhrases(sentence, text).map((whole) => {
    const told = withoutExhortation(whole, text);
    const phrase = withoutCall(told, text);
    return { phrase, wasCalled: phrase !== told };
  });
