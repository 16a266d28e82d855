/** Which of texts along an axis can be printed. */
import { isOverlapping, type PlacedText } from './placed.ts';

/** The first, the last and, between them, every text that keeps clear of those taken before it. */
export function keepClear(texts: readonly PlacedText[]): boolean[] {
  const taken: PlacedText[] = [];
  const keep = texts.map(() => false);
  const order = [0, texts.length - 1, ...texts.keys()];
  for (const i of order) {
    const text = texts[i];
    if (text === undefined || keep[i] === true) continue;
    const roomy = { ...text.box, x: text.box.x - 3, width: text.box.width + 6 };
    if (taken.some((t) => isOverlapping(t.box, roomy))) continue;
    keep[i] = true;
    taken.push(text);
  }
  return keep;
}
