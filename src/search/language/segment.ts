import { askedBy, notHeldBy, type Asked, type NotHeld } from './asked.ts';
import type { Ordinary } from '../pack/tables.ts';
import type { Concept } from './concept.ts';
import { isOneEdit } from './edit-distance.ts';
import type { HeldPlace, Language } from './language.ts';

/** What a stretch of a question was recognised as. */
export type Piece =
  | { readonly kind: 'concept'; readonly text: string; readonly concept: Concept }
  | { readonly kind: 'held-place'; readonly text: string; readonly place: HeldPlace }
  | { readonly kind: 'missing-place'; readonly text: string }
  | { readonly kind: 'question-word'; readonly text: string }
  | { readonly kind: 'asked'; readonly text: string; readonly asked: Asked }
  | { readonly kind: 'not-held'; readonly text: string; readonly thing: NotHeld }
  | { readonly kind: 'ordinary'; readonly text: string; readonly ordinary: Ordinary }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'typo'; readonly text: string; readonly meant: readonly string[] }
  | { readonly kind: 'unknown'; readonly text: string };

interface Edge {
  readonly piece: Piece;
  readonly cost: number;
}

/** The fewest and best known pieces win: a known word costs about 1, each unknown character more than a word. */
const COST = {
  asked: 1.1,
  ordinary: 1.45,
  concept: 1,
  place: 1.1,
  farPlace: 1.5,
  questionWord: 1.25,
  word: 1.3,
  unknownChar: 2.2,
  homophone: 2.2,
  shortHomophone: 3.6,
  edit: 3,
  shortEdit: 3.8,
} as const;

/** 算不算, 管不管, 发没发: a question by its form, whatever the verb. */
const WHETHER = /^(.)[不没]\1$/;
/** 行不, 能不: the same, cut short. */
const CUT_SHORT = /^(?:[行成中好能会有给补要算管是对可]不|[行成中好对][吗么嘛])$/;
/** 不够, 没有用: that something is not so names nothing. */
const DENIED = /^[不没](?:够用?|肯|想|会|能|敢|愿意?|要|用|来|去|到|给|准|让|行|好|太|有用?)$/;
/** 拿不到, 办不下来, 卖不掉: that something fails names nothing either. */
const FAILED = /^.不(?:下来|出去|[到了掉住起动成懂])$/;

/** 太慢, 最多, 能降: how much of what goes without saying. */
const DEGREE = /^(?:[太最很更挺真多][多少高低大小贵快慢旧难好差远久长短重累]|能[减降省])$/;

/** 查得太勤, 批得慢: how an act is done. */
const MANNER = /^得(?:[太很最更挺真这那]么?)?[多少高低大小贵快慢旧难好差远久长短重累勤频密严松紧晚早细狠]$/;

/** 这笔钱, 那种: one of a thing that was named. */
const POINTED = /^[这那哪每][一几]?[笔项种类条款张块批套本届期]$/;

/** 调高, 提快: which way something is to change. */
const CHANGED = /^[调提抬拉升加降压减缩][高低大小快慢长短]$/;

/** 能减, 能贷: before an act it asks; behind a thing it is part of a name: 氢能. */
const MAY = '能';

/** Characters that are no part of a name, whatever stands beside them: 贷不, 库要进. */
const GRAMMAR = new Set('不要想再就也都还才又已吗呢吧跟往把被从让么没替');
const isGrammar = (char: string): boolean => GRAMMAR.has(char);
/** Whether two stretches that nothing is known of may be one name. */
export const mayBeOne = (first: string, second: string): boolean => first !== MAY && !isGrammar(first.slice(-1)) && !isGrammar(second);

/** 提一提, 瞧瞧: an act done a little. */
const A_LITTLE = /^(?:(.)[一了]\1|([评瞧亮讲聊压涨碰找查改说逛问走谈摸练比量帮换])\2)$/;
/** 少收点, 退点: somewhat more or less of what is done. */
const SOMEWHAT = /^(?:[少多便快早晚][收交付花给拿退来查罚补拨掏盖建买做招用]?一?点|[退返补贴减降收花付给要拿赚省交涨借贷奖搞弄做出]一?点)[儿么]?$/;
/** 挪到, 卖给, 升上去: where an act leads. */
const LED = /^[放挪卖升搬挤顶弄搞跑走拿带推送运转传寄接抬跳冲挖请派调抽租写做说看打开拖压扣](?:[进出回过起]|[进出上下回过起][去来]|[到给去来])$/;
/** 难招, 养够: how far an act succeeds. */
const SUCCEEDING = /^(?:[买弄搞找请整]个|难[招评批贷拿做申办领考进报找卖借租用建争弄搞]|[养做攒建招培凑]够)$/;
/** 往下, 朝外: which way. */
const WAY = /^[往朝向][上下前后里外大小多少]$/;
const OF_AN_ACT = [CHANGED, A_LITTLE, SOMEWHAT, LED, SUCCEEDING, WAY];

/** 几趟, 少来几次: how often something is done; 一户: one of a thing is the thing. */
const TIMES = /^(?:[少多再]?[来去跑走上查]?[几一两三多半每][趟次回遍]|一[户台笔栋])$/;

/** 贷到款, 上了市: a verb and its thing, with what may stand between them. */
const PARTED = /^(.)(?:到|了|过|点|个|些|着|新|块|不到|不着|不来|不起|不了|不上|得到|得了|完|成|到了)(.)$/;

function partedEdge(text: string, language: Language): Edge | null {
  const [, verb, thing] = PARTED.exec(text) ?? [];
  const concept = verb === undefined || thing === undefined ? undefined : language.conceptByTerm.get(verb + thing);
  // 减个税: a name of its own stands behind the verb
  return concept === undefined || language.ordinary.get(text.slice(1)) === 'particular'
    ? null
    : { piece: { kind: 'concept', text: concept.terms.find((t) => t === `${verb}${thing}`) ?? text, concept }, cost: COST.concept + 0.3 };
}

function knownEdge(text: string, isFirst: boolean, language: Language): Edge | null {
  const thing = notHeldBy(text);
  if (thing !== null) return { piece: { kind: 'not-held', text, thing }, cost: COST.asked };
  const asked = askedBy(text);
  if (asked !== null) return { piece: { kind: 'asked', text, asked }, cost: COST.asked };
  const concept = language.conceptByTerm.get(text);
  if (concept !== undefined) return { piece: { kind: 'concept', text, concept }, cost: text.length === 1 ? COST.concept + 0.6 : COST.concept };
  const place = language.heldByName.get(text);
  if (place !== undefined) return { piece: { kind: 'held-place', text, place }, cost: COST.place };
  const bare = text.length > 2 ? text.replace(/[市省]$/, '') : text;
  if (language.missingPlaces.has(bare)) return { piece: { kind: 'missing-place', text }, cost: isFirst ? COST.place : COST.farPlace };
  if (
    language.questionWords.has(text) ||
    WHETHER.test(text) ||
    CUT_SHORT.test(text) ||
    DEGREE.test(text) ||
    DENIED.test(text) ||
    FAILED.test(text) ||
    TIMES.test(text) ||
    MANNER.test(text) ||
    POINTED.test(text)
  )
    return { piece: { kind: 'question-word', text }, cost: COST.questionWord };
  if (language.lexicon.has(text) || language.corrections.has(text)) return { piece: { kind: 'word', text }, cost: COST.word - 0.02 * text.length };
  const ordinary = language.ordinary.get(text);
  if (ordinary !== undefined) return { piece: { kind: 'ordinary', text, ordinary }, cost: COST.ordinary };
  if (OF_AN_ACT.some((form) => form.test(text))) return { piece: { kind: 'question-word', text }, cost: COST.questionWord };
  return partedEdge(text, language);
}

const MOST_CORRECTIONS = 3;

/** Characters of grammar: none of them stands in a word of two that names something. */
export const POINTING = new Set(
  '想要能会可得应该肯敢愿把被给让叫帮替为太很更最真好不没别未都也还就才再又已刚正在了着过的地吗呢吧啊们么个些点来去上下里进回起到完掉住这那哪几多少干做搞弄办份',
);

/** Whether single empty characters stand around a longer word that asks for nothing. */
const isOfEmptyWords = (text: string, language: Language): boolean =>
  Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)).some(
    (word, at) =>
      (language.questionWords.has(word) || language.ordinary.has(word)) &&
      [...text.slice(0, at), ...text.slice(at + 2)].every((c) => language.emptyCharacters.has(c)),
  );

/** Whether a stretch is known words with grammar between them: 企业 + 要 + 培育. */
function isCutByGrammar(text: string, language: Language): boolean {
  if (![...text].some((c) => POINTING.has(c))) return false;
  const isKnown = (word: string) =>
    word.length > 1 ? language.lexicon.has(word) || language.ordinary.has(word) || language.conceptByTerm.has(word) : POINTING.has(word);
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++)
    if (reached.has(at)) for (let end = at + 1; end <= text.length; end++) if (isKnown(text.slice(at, end))) reached.add(end);
  return reached.has(text.length);
}

/** Words of the corpus that a stretch may have been meant to be: read alike, or one edit away. */
function typoEdge(text: string, language: Language): Edge | null {
  // what ordinary Chinese knows is no slip of the pen
  if (text.length < 2 || text.length > 8 || language.ordinary.has(text)) return null;
  // of two characters one was typed rightly, or a thing is named: 议事 is not meant to be 意识
  const isLikely = (word: string) =>
    word.length > 2 || language.conceptByTerm.has(word) || ([...word].some((c, i) => c === text.charAt(i)) && ![...text].some((c) => POINTING.has(c)));
  const homophones =
    language.wordsByReading.get([...text].map(language.readingOf).join(''))?.filter((w) => w !== text && w.length === text.length && isLikely(w)) ?? [];
  // 容积绿: one character of several, read as it should be
  const isSlip = homophones.some((word) => [...word].filter((c, i) => c !== text.charAt(i)).length === 1);
  // nor is a known thing with a word that asks for nothing beside it: 办 + 小巨人
  // nor a longer known word with any character beside it: 开发区 + 拉
  const isBeside = (thing: string, char: string) =>
    (language.emptyCharacters.has(char) && (language.conceptByTerm.has(thing) || language.heldByName.has(thing) || language.ordinary.has(thing))) ||
    (thing.length > 2 && language.lexicon.has(thing) && !language.conceptByTerm.has(thing));
  if (text.length > 2 && !isSlip && (isBeside(text.slice(1), text.charAt(0)) || isBeside(text.slice(0, -1), text.slice(-1)))) return null;
  // nor what is put together of words that ask for nothing: 说 + 有 + 政策
  if (text.length > 2 && (isOfEmptyWords(text, language) || isCutByGrammar(text, language))) return null;
  if (homophones.length > 0)
    return { piece: { kind: 'typo', text, meant: homophones.slice(0, MOST_CORRECTIONS) }, cost: text.length === 2 ? COST.shortHomophone : COST.homophone };
  if (text.length < 3) return null;
  const near: string[] = [];
  for (const length of [text.length, text.length + 1, text.length - 1]) {
    if (length < 3) continue;
    // a word of three letters has too many neighbours: only names of things are worth a guess
    for (const word of language.wordsByLength.get(length) ?? [])
      if (isOneEdit(text, word) && (Math.max(length, text.length) > 3 || language.conceptByTerm.has(word))) near.push(word);
    if (near.length > 0) break;
  }
  if (near.length === 0) return null;
  const count = (word: string) => (language.conceptByTerm.has(word) ? 1000 : 0) + (language.lexicon.get(word)?.count ?? 0);
  near.sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
  return { piece: { kind: 'typo', text, meant: near.slice(0, MOST_CORRECTIONS) }, cost: text.length === 3 ? COST.shortEdit : COST.edit };
}

function cheapestPath(text: string, edgesFrom: (at: number) => readonly { end: number; edge: Edge }[]): Piece[] {
  const best: { cost: number; from: number; piece: Piece | null }[] = Array.from({ length: text.length + 1 }, () => ({
    cost: Infinity,
    from: -1,
    piece: null,
  }));
  best[0] = { cost: 0, from: -1, piece: null };
  for (let at = 0; at < text.length; at++) {
    const cost = best[at]?.cost ?? Infinity;
    for (const { end, edge } of edgesFrom(at)) {
      const total = cost + edge.cost;
      if (total < (best[end]?.cost ?? Infinity) - 1e-9) best[end] = { cost: total, from: at, piece: edge.piece };
    }
  }
  const pieces: Piece[] = [];
  for (let at = text.length; at > 0;) {
    const step = best[at];
    if (step?.piece == null) break;
    pieces.unshift(step.piece);
    at = step.from;
  }
  return mergeUnknown(pieces);
}

/** Unknown characters side by side are one unknown word. */
function mergeUnknown(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece.kind === 'unknown' && last?.kind === 'unknown' && mayBeOne(last.text, piece.text))
      merged[merged.length - 1] = { kind: 'unknown', text: last.text + piece.text };
    else merged.push(piece);
  }
  return merged;
}

/**
 * Cuts a run of Han characters into what is known of it: concepts, places, words of the corpus; the rest is unknown or,
 * where `withTypos`, taken for a misspelling.
 * @param run Han characters without signs or spaces, simplified
 * @param isFirst whether the run begins a stretch of the question (a place is named at its beginning)
 */
export function segment(run: string, isFirst: boolean, language: Language, withTypos: boolean): Piece[] {
  const known: (Edge | null)[][] = Array.from({ length: run.length }, (_, at) =>
    Array.from({ length: Math.min(language.longestTerm, run.length - at) }, (_, i) => knownEdge(run.slice(at, at + i + 1), isFirst && at === 0, language)),
  );
  const edgesFrom = (typos: boolean) => (at: number) => {
    const edges: { end: number; edge: Edge }[] = [{ end: at + 1, edge: { piece: { kind: 'unknown', text: run.charAt(at) }, cost: COST.unknownChar } }];
    known[at]?.forEach((edge, i) => {
      const text = run.slice(at, at + i + 1);
      const found = edge ?? (typos ? typoEdge(text, language) : null);
      if (found !== null) edges.push({ end: at + i + 1, edge: found });
    });
    return edges;
  };
  const plain = cheapestPath(run, edgesFrom(false));
  const hasUnknown = plain.some((p) => p.kind === 'unknown');
  return withTypos && hasUnknown && run.length <= 24 ? cheapestPath(run, edgesFrom(true)) : plain;
}
