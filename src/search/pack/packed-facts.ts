/**
 * Fact words as they travel: what is said of one thing in several ways is one: `money/event:ipo`, `sum/event:ipo` → `ms event:ipo`;
 * a quantity with its unit is that quantity without it too: `q:yuan:500000`, `q:500000` → `.q:yuan:500000`.
 */
const WAYS = { '.': '', c: 'core/', g: 'goal/', l: 'lead/', m: 'money/', s: 'sum/', k: 'stacking/', t: 'least/' } as const;
const ways = Object.entries(WAYS);

/** `q:500000` of `q:yuan:500000`; null for all other words. */
function bareQuantity(word: string): string | null {
  const [, value] = /^q:[^:]+:(.+)$/.exec(word) ?? [];
  return value === undefined ? null : `q:${value}`;
}

export function packFacts(words: readonly string[]): string[] {
  const implied = new Set(words.map(bareQuantity));
  const said = new Map<string, string>();
  for (const word of words) {
    if (implied.has(word)) continue;
    const [sign, prefix] = ways.find(([, p]) => p !== '' && word.startsWith(p)) ?? ['.', ''];
    const thing = word.slice(prefix.length);
    said.set(thing, (said.get(thing) ?? '') + sign);
  }
  return [...said].map(([thing, signs]) => `${[...signs].sort().join('')} ${thing}`).sort();
}

export function unpackFacts(packed: readonly string[]): string[] {
  const words = packed.flatMap((fact) => {
    const [signs = '', thing = ''] = fact.split(' ');
    return ways.flatMap(([sign, prefix]) => (signs.includes(sign) ? [prefix + thing] : []));
  });
  return [...new Set(words.flatMap((word) => [word, bareQuantity(word) ?? []].flat()))];
}
