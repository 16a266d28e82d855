import type { Meant } from './settle.ts';

/** What stands before a place that something goes to, or is in: it begins no other part of a sentence. */
const REACHING = /[到去来往至向从在搬迁移入回落比]$/;
const NAMING = new Set(['subject', 'head', 'year', 'sum']);

interface Part {
  readonly places: Meant[];
  readonly named: Meant[];
}

/** The parts of a question that each name a place and then what is asked of it; null where it is not put so. */
function partsOf(text: string, read: readonly Meant[]): readonly Part[] | null {
  const parts: Part[] = [];
  let from = 0;
  for (const meant of read) {
    const last = parts.at(-1);
    if (meant.place !== null) {
      const at = text.indexOf(meant.group.text, from);
      if (at < 0 || (last !== undefined && REACHING.test(text.slice(0, at)))) return null;
      from = at + meant.group.text.length;
      if (last === undefined || last.named.length > 0) parts.push({ places: [meant], named: [] });
      else last.places.push(meant);
    } else if (NAMING.has(meant.group.role)) {
      if (last === undefined) return null;
      last.named.push(meant);
    }
  }
  return parts;
}

const citiesIn = ({ places }: Part): string[] => places.flatMap((m) => m.place?.cities ?? []);
const nameOf = ({ concept, group }: Meant): string => concept?.id ?? group.text;
const isHead = ({ group }: Meant): boolean => group.role === 'head';

/** 武汉五十万，扬州呢: the one sum, behind one of two cities, is asked of that one. */
function pairSum(text: string, read: readonly Meant[]): readonly Meant[] {
  const sums = read.filter((m) => m.group.role === 'sum');
  const places = read.flatMap((m) => (m.place === null ? [] : [{ cities: m.place.cities, at: text.indexOf(m.group.text) }]));
  const at = text.indexOf(sums[0]?.group.text ?? '');
  const before = places.filter((p) => p.at >= 0 && p.at < at);
  const [only] = before;
  if (sums.length !== 1 || only === undefined || before.length > 1 || places.length < 2) return read;
  return read.map((m) => (m === sums[0] ? { ...m, group: { ...m.group, cities: only.cities } } : m));
}

/** 芜湖的用地和扬州的贷款: what is asked of one city is not asked of the other. The last 补贴 or 目标 is asked of all. */
export function pairPlaces(text: string, read: readonly Meant[]): readonly Meant[] {
  const parts = partsOf(text, read) ?? [];
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return pairSum(text, read);
  const hasSharedHead = !parts.slice(0, -1).some((p) => p.named.some(isHead)) && last.named.some((m) => !isHead(m));
  const own = parts.map((p) => p.named.filter((m) => !(p === last && hasSharedHead && isHead(m))));
  const names = own.map((named) => named.map(nameOf).sort().join(' '));
  const cities = parts.flatMap(citiesIn);
  if (own.some((named) => named.length === 0) || new Set(names).size < 2 || new Set(cities).size < cities.length) return pairSum(text, read);
  const cityOf = new Map(parts.flatMap((part, i) => (own[i] ?? []).map((m): [Meant, readonly string[]] => [m, citiesIn(part)])));
  return read.map((m) => ({ ...m, group: { ...m.group, cities: cityOf.get(m) ?? [] } }));
}
