import type { Language } from './language.ts';
import { mayBeOne, type Piece } from './segment.ts';

/** Characters that make nouns of what stands before them, and name nothing. */
const SUFFIXES = new Set('业型类化性式度率者员界版');
/** 宣传员, 档案员: whoever does a thing is another thing. */
const PERSON = '员';

/** How much, which way, and what is done. */
const NO_NOUN =
  /[多少高低大小贵快慢难好差老新前后里内外时到过了得招改提涨叫打找抓收退拿交还返建买卖做办开设补给批用换改借租投报领申评写看学来去再都也就很太把被让帮想要没不吗呢吧么]/;
/** Characters that act, whatever stands beside them: 班子抓, 被刷, 挂在. */
const ACTING = /[招抓找刷配拆搬挪挤顶挖扩催欠垫逼骗养够添塞凑卖买租借盖砍掐仿冒拖搭起挂]/;
/** 招聘会, 假货多: whether a character behind a thing may end another name. */
export const mayEndName = (char: string): boolean => !NO_NOUN.test(char) && !ACTING.test(char);
/** A character that neither acts nor points, nor makes a noun of what stands before it. */
export const isNaming = (char: string, language: Language): boolean =>
  char.length === 1 && !language.emptyCharacters.has(char) && !SUFFIXES.has(char) && !ACTING.test(char);

/** Characters that make the name of one particular thing of what stands before them: 保证金, 合格证, 体检卡. */
const PARTICULAR = new Set('金费证券卡税险');

/** 投标保证金能免吗: what such a character ends is one name, and nothing wider answers it. */
export function joinParticular(pieces: readonly Piece[], language: Language): readonly Piece[] {
  const isBefore = ({ kind, text }: Piece) => text.length === 2 && (kind === 'ordinary' || kind === 'word') && !language.conceptByTerm.has(text);
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && piece.kind === 'unknown' && PARTICULAR.has(piece.text) && isBefore(last))
      joined[joined.length - 1] = { kind: 'word', text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

/** 氢能, 消费券, 公积金: a single unknown character makes one word with what stands beside it. */
export function joinLoose(pieces: readonly Piece[], language: Language): readonly Piece[] {
  const isEveryday = (piece: Piece) => piece.kind === 'ordinary' && piece.ordinary !== 'empty';
  const isManner = (piece: Piece) => piece.kind === 'ordinary' && piece.ordinary === 'manner';
  const isOpen = (piece: Piece) =>
    piece.text.length <= 2 && (piece.text.length === 1 || ['unknown', 'typo'].includes(piece.kind) || (isEveryday(piece) && !isManner(piece)));
  const isCompound = (piece: Piece) => isOpen(piece) || ((piece.kind === 'word' || isEveryday(piece)) && piece.text.length === 2);
  const joined: Piece[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const last = joined.at(-1);
    const next = pieces[at + 1];
    const isLoose = piece.kind === 'unknown' && isNaming(piece.text, language);
    if (piece.text === PERSON && piece.kind === 'unknown' && last?.text.length === 2 && last.kind !== 'question-word')
      joined[joined.length - 1] = { kind: 'unknown', text: last.text + piece.text };
    else if (isLoose && next !== undefined && isOpen(next) && mayBeOne(piece.text, next.text)) {
      joined.push({ kind: 'unknown', text: piece.text + next.text });
      at++;
    } else if (isLoose && last !== undefined && isCompound(last) && mayBeOne(last.text, piece.text))
      joined[joined.length - 1] = { kind: 'unknown', text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}
