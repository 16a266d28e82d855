/** Chinese text in two bytes a character instead of three, as every browser reads it (WHATWG Encoding Standard, gbk). */

/** Rows and cells that hold signs and characters: the same in every edition. */
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const ROWS = range(0x81, 0xf7);
const CELLS = range(0x40, 0xfe);

let known: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Han characters and signs of two bytes; others are of several minds between editions of the standard. */
function table(): ReadonlyMap<string, readonly [number, number]> {
  if (known !== undefined) return known;
  const decoder = new TextDecoder('gbk');
  const found = new Map<string, readonly [number, number]>();
  for (const row of ROWS)
    for (const cell of CELLS) {
      const char = decoder.decode(new Uint8Array([row, cell]));
      if (/^[\u3000-\u303f\uff00-\uffef\u2000-\u25ff\p{Script=Han}]$/u.test(char) && !found.has(char)) found.set(char, [row, cell]);
    }
  return (known = found);
}

const escaped = (char: string) => Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
const asciiOf = (text: string) => Array.from(text, (char) => char.charCodeAt(0));

/** JSON in that encoding; a character that it lacks is escaped. */
export const encodeJson = (data: unknown): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Array.from(JSON.stringify(data)).flatMap((char) => (char < '\u0080' ? asciiOf(char) : (table().get(char) ?? asciiOf(escaped(char))))));
