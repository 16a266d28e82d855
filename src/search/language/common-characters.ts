/**
 * The 3,755 common characters of GB/T 2312, level 1, in code order: what people type, rightly or not. The order is that of
 * their usual readings, so that a table of readings needs only the lengths of its runs. Every browser carries the encoding
 * (WHATWG Encoding Standard, gbk).
 */
export function commonCharacters(): readonly string[] {
  const bytes: number[] = [];
  for (let high = 0xb0; high <= 0xd7; high++) for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++) bytes.push(high, low);
  return [...new TextDecoder('gbk').decode(new Uint8Array(bytes))];
}
