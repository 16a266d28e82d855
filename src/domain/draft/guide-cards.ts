import { readNumbering } from '../parse/numbering.ts';

/** The longest line that may name a card. */
const NAME = 40;
/** 服务内容, 申报条件: a short line without a mark. */
const BARE_LABEL = /^[\p{Script=Han}]{2,10}$/u;

type Texts = readonly (string | null)[];

/** The number a line begins with where it is one of 1. 2. 3.; else null. */
function itemNumber(text: string | null): number | null {
  const numbering = text === null ? null : readNumbering(text, false);
  return numbering?.rule.printed === '1.' && numbering.ordinals.length === 1 ? (numbering.ordinals[0] ?? null) : null;
}

/**
 * Lines of a word or two under which the numbers begin again, each time, and the same words wherever else they stand on a
 * line of their own: they head what follows.
 */
export function labelsOver(texts: Texts): ReadonlySet<number> {
  const found = texts.flatMap((text, i) => {
    if (text === null || !BARE_LABEL.test(text.trim())) return [];
    const next = readNumbering(texts[i + 1] ?? '', false);
    return next !== null && next.ordinals.length === 1 && next.ordinals[0] === 1 ? [{ text: text.trim(), way: next.rule.printed }] : [];
  });
  const words = new Set(found.filter(({ way }) => found.filter((f) => f.way === way).length > 1).map(({ text }) => text));
  return new Set(texts.flatMap((text, i) => (text !== null && words.has(text.trim()) ? [i] : [])));
}

/** Whether a line may name a card: 15. with a few words, neither a sentence nor the lead-in of a list. */
const mayName = (text: string | null) => text !== null && text.length <= NAME && !/[。；;！？：:，]/.test(text.replace(/。$/, ''));

/**
 * The cards of a guide: 15. under which the numbers begin again with 1., out of turn with the items before it; its name may
 * be printed twice.
 */
export function cardsOf(texts: Texts): ReadonlySet<number> {
  const items = texts.flatMap((text, i) => {
    const n = itemNumber(text);
    return n === null ? [] : [{ i, n }];
  });
  const cards = new Set<number>();
  let last = 0;
  items.forEach(({ i, n }, at) => {
    const text = texts[i] ?? '';
    const next = texts[i + 1] ?? null;
    if (!mayName(text) || next === null || itemNumber(next) === n + 1 || items[at + 1]?.n !== 1) return;
    const name = text.slice(readNumbering(text, false)?.number.length ?? 0).trim();
    const isTwice = next.length >= 6 && name.includes(next.slice(0, 10));
    const isInTurn = items[at - 1]?.n === n - 1;
    const isOver = itemNumber(next) === 1 ? name.length <= 24 : itemNumber(next) === null && !isInTurn && n === last + 1;
    if (isTwice || isOver) {
      cards.add(i);
      last = n;
    }
  });
  return cards.size > 1 ? cards : new Set();
}
