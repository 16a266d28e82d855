/** What a sentence gives without a figure: precedence, a title kept, a charge waived, a service; or money whose sum it does not tell. */
import type { Clause } from '../parse/clauses.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { instruments } from '../vocabulary.ts';
import { printedName } from './award-name.ts';
import { conditionsOfAward } from './award-conditions.ts';
import { byLastWord, fromGuesses, printed, type DraftFact, type SentenceFigures } from './draft-fact.ts';
import { leadsElsewhere } from './elsewhere.ts';
import { eventIn } from './draft-event.ts';
import { INSTRUMENTS, withoutNote, payerIn, recurrenceIn, type IncentiveLists } from './draft-incentive.ts';
import { titleOf } from './draft-title.ts';
import { beneficiaryIn, isOfOneKind, kindOf } from './receivers.ts';
import { titlesIn } from './titles-in.ts';

/** Words that give something definite that is no money; the first that stands in the phrase. */
const BENEFITS: readonly (readonly [RegExp, keyof typeof instruments])[] = [
  [/保留[^，。；]{0,8}(?:称号|资格|荣誉)|直接(?:认定|纳入|推荐)|优先(?:认定|推荐|推选|推举|申报|评选|纳入|列入|入选)/, 'recognition'],
  [/优先(?:安排|保障|供应|满足|解决)[^，。；]{0,10}(?:用地|土地)(?:指标)?|用地指标[^，。；]{0,8}(?:倾斜|单列)|保留[^，。；]{0,6}用地/, 'land'],
  [/价格扣除|优先采购|首购/, 'procurement'],
  [/(?:减免|免收|免除|减半收取)[^，。；]{0,10}(?:租金|房租)|免租|(?:租金|房租)[^，。；]{0,4}(?:全免|减免|减半|免收)/, 'rent'],
  [/减免(?!部分|金额|额度?[的，]|资金)|免征|免收|免缴|减征|减收|缓缴|全额免除|减半(?:征收|收取)/, 'tax'],
  // 照顾其子女入读公办小学, 享受子女入学保障
  [/(?:照顾|安排|奖励|享受|给予|保障|解决)[^，。；]{0,24}(?:入学|入读|就读)(?:[^，。；\d]{0,12}(?:名额|指标|保障))?/, 'service'],
  [/绿色通道|免费|服务专员|首席服务员|优先(?:享受|办理|安排|支持|保障|给予|提供|受理)/, 'service'],
];
/** Money is given, and how much is not told. */
const UNTOLD =
  /(?:给予|予以|享受(?!本|上述|以上|该|过|[^，。；]{0,12}的(?:企业|单位|项目|机构))|按规定|按照规定)[^，。；]{0,20}(?:奖励|奖补|补助|补贴|津贴|资助|贴息|扶持)|(?:按照?)?差额补足(?:奖励|补助)?|补足(?:差额|奖励)|(?:全额|减半)(?:奖励|补贴|补助|返还|奖补)|(?:参照|比照|按照?)[^，。；]{2,24}(?:标准|规定|政策)(?:给予|予以)支持/;
const NEGOTIATED = /[“"]?一(?:事|企)一(?:议|策)[”"]?/;
/** Nothing is given: it is denied, taken back, looked into, or only said what a word means. */
const NOTHING = /不得|取消|严禁|不再|不予|不给予|停止|追回|追缴|收回|探索|研究制定|是指|所称|原则上不|择一|(?:予以|给予)兑现|只能|按照[^，。；]{0,10}原则/;

/** The members of a list that a sentence opens. */
const OPENED = /^\s*其中[，,：]?/;
/** 可享受：（1）办公用房补助。: names what the numbers tell. */
const NAMES_ITEMS = /享受[^。；：]{0,8}：\s*[（(]1[）)][^，；]{2,14}。?$/;

/** 除享受上级资金扶持外: what another gives. */
const BESIDE = /^除[^，。；]*外，?$/;

interface Given {
  readonly quote: string;
  readonly word: string;
  /** The phrase between commas in which it stands. */
  readonly phrase: string;
  readonly instrument: keyof typeof instruments | null;
  readonly amounts: readonly Readonly<Record<string, unknown>>[];
}

/** The phrase that gives, with nothing of the sums around it; the whole sentence where it tells none. */
function givenIn(sentence: string, phrases: readonly string[], hasSum: boolean): Given | null {
  for (const phrase of phrases.filter((p) => !BESIDE.test(p))) {
    const quote = hasSum ? phrase : sentence;
    for (const [pattern, instrument] of BENEFITS) {
      const word = pattern.exec(phrase)?.[0];
      if (word !== undefined) return { quote, word, phrase, instrument, amounts: [] };
    }
    const told = NEGOTIATED.exec(phrase)?.[0];
    if (told !== undefined && !hasSum) return { quote, word: told, phrase, instrument: 'award', amounts: [{ key: 'award', role: 'negotiated' }] };
    const money = UNTOLD.exec(phrase)?.[0];
    if (money === undefined || hasSum) continue;
    const word = byLastWord(money, INSTRUMENTS);
    return { quote, word: word?.why.slice(1, -1) ?? money, phrase, instrument: word?.value ?? null, amounts: [{ key: 'award', role: 'unspecified' }] };
  }
  return null;
}

/**
 * The benefits without a sum of one clause, in printed order, with where each stands.
 * @param figures sentences of the clause that hold figures: their sums are told already, their thresholds are conditions
 */
export function draftBenefits(
  clause: Clause,
  figures: readonly SentenceFigures[],
  heading: string,
  lists: IncentiveLists,
): { readonly start: number; readonly draft: Omit<DraftFact, 'id'> }[] {
  if (clause.kind === 'row') return [];
  return sentencesOf(clause.text).flatMap(({ start, end }) => {
    const sentence = clause.text.slice(start, end);
    if (!/[。；]/.test(sentence) || NOTHING.test(sentence) || NAMES_ITEMS.test(sentence)) return [];
    // 给予奖励。其中，甲…: the list tells what is given
    if (OPENED.test(clause.text.slice(end)) && figures.some((s) => s.figures.some((f) => f.kind === 'amount' && f.start >= end))) return [];
    const own = figures.filter((s) => s.figures.some((f) => f.start >= start && f.start < end)).flatMap((s) => s.figures);
    const sums = own.filter((f) => f.kind === 'amount' || f.kind === 'target');
    let at = start;
    const phrases = sentence.split(/(?<=[，；。])/).flatMap((phrase) => {
      const from = at;
      at += phrase.length;
      return sums.some((f) => f.start >= from && f.start < at) || /《[^》]*$/.test(phrase) ? [] : [phrase];
    });
    const whole = withoutNote(sentence);
    const given = givenIn(whole, phrases, sums.length > 0);
    if (given === null) return [];
    const named = beneficiaryIn(given.phrase);
    const beneficiary = named !== null && kindOf(named.value) !== null ? named : beneficiaryIn(whole);
    if (beneficiary === null) return [];
    const { quote, word, instrument, amounts } = given;
    const conditions = own.filter((f) => f.kind === 'condition' && f.start >= start && f.start < end && quote === whole);
    const place = { text: clause.text, segment: quote, offset: Math.max(start, clause.text.indexOf(quote, start)) };
    const award = { figures: [], conditions, list: [] };
    const ids = [...new Set(titlesIn(beneficiary.value, lists.titles).map((t) => t.id))];
    const isSaid = ids.length > 0 && quote.includes(beneficiary.value);
    const titled = isSaid ? [{ kind: 'holds_title', titles: ids, quote: beneficiary.value }] : [];
    // what comes of it, behind the phrase that gives, is asked of nobody
    const giving = quote.slice(0, quote.indexOf(word)) + (/^[^，；。]*/.exec(quote.slice(quote.indexOf(word)))?.[0] ?? '');
    const asked = conditionsOfAward({ ...place, segment: giving, awards: [award] }, 0, { titled, named: [], lead: null, opener: null, beneficiary });
    const { references, quotes } = leadsElsewhere(quote);
    const external = quotes.map((words) => ({ kind: 'external_rules', quote: words }));
    const isPaid = amounts.length > 0;
    const [payer, recurrence] = isPaid ? [payerIn(quote), recurrenceIn(quote)] : [null, null];
    const name = amounts.length === 0 ? null : printedName(quote, clause, clause.text.slice(0, place.offset), []);
    const draft = {
      kind: 'incentive' as const,
      clause: clause.id,
      ...fromGuesses({
        clause: { value: clause.id, why: 'where it stands' },
        quote: { value: quote.trim().replace(/[，；]$/, ''), why: 'the words that give' },
        title: titleOf({ printed: name, beneficiary: beneficiary.value, help: word, conditions: asked, ...place, award, i: 0, n: 1, heads: [] }),
        event: eventIn([word, quote, whole, ...(name === null ? [] : [name]), heading], lists.events),
        instrument: instrument === null ? null : printed(instrument, word),
        instrument_printed: printed(word, word),
        beneficiary,
        beneficiary_kind: isOfOneKind(beneficiary.value) ? kindOf(beneficiary.value) : null,
        ...(isSaid ? { tiers_required: { value: ids, why: 'titles the sentence names' } } : {}),
        ...(recurrence === null ? {} : { recurrence }),
        ...(payer === null ? {} : { payer }),
        ...(references.length === 0 ? {} : { references: { value: references, why: 'it leads to a text that it does not name' } }),
        conditions: { value: [...asked, ...external], why: 'thresholds and what else the sentence asks; code each by its kind' },
        amounts: { value: amounts, why: amounts.length === 0 ? 'what is given is no money' : 'no sum is told' },
      }),
    };
    return [{ start: place.offset, draft }];
  });
}
