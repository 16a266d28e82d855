/**
 * Reads CBOR (RFC 8949) piece by piece, as far as Pagefind writes it: integers, text, arrays and maps of known length. What is not asked
 * for is passed over without being made.
 */
const UNSIGNED = 0;
const NEGATIVE = 1;
const BYTES = 2;
const TEXT = 3;
const ARRAY = 4;
const MAP = 5;
const TAG = 6;
const decoder = new TextDecoder();

export class CborReader {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  private byte(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined) throw new RangeError('the data end too early');
    return byte;
  }

  /** The argument of a head whose first byte was read. */
  private argument(first: number): number {
    const short = first & 31;
    if (short < 24) return short;
    if (short > 27) throw new RangeError('data of unknown length');
    let value = 0;
    for (let left = 1 << (short - 24); left > 0; left--) value = value * 256 + this.byte();
    return value;
  }

  private expect(kind: number): number {
    const first = this.byte();
    if (first >> 5 !== kind) throw new RangeError(`expected CBOR of kind ${kind}, found ${first >> 5}`);
    return this.argument(first);
  }

  /** Enters an array; its items are read next. @returns how many they are */
  array(): number {
    return this.expect(ARRAY);
  }

  text(): string {
    const length = this.expect(TEXT);
    return decoder.decode(this.bytes.subarray(this.at, (this.at += length)));
  }

  integer(): number {
    const first = this.byte();
    const value = this.argument(first);
    if (first >> 5 === UNSIGNED) return value;
    if (first >> 5 === NEGATIVE) return -1 - value;
    throw new RangeError('expected a whole number');
  }

  /** Passes over one item with all it holds. */
  skip(): void {
    let left = 1;
    while (left-- > 0) {
      const first = this.byte();
      const value = this.argument(first);
      const kind = first >> 5;
      if (kind === BYTES || kind === TEXT) this.at += value;
      else if (kind === ARRAY) left += value;
      else if (kind === MAP) left += 2 * value;
      else if (kind === TAG) left++;
    }
    if (this.at > this.bytes.length) throw new RangeError('the data end too early');
  }
}
