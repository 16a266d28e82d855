/** How drafts are named: their ids, and titles of which no two are alike. */
import type { Clause } from '../parse/clauses.ts';
import type { DraftFact } from './draft-fact.ts';
import { shortened } from './draft-title.ts';

/** A draft before it is named. */
export type Unnamed = Omit<DraftFact, 'id'>;

/** Makes ids that are given once: the name, then name-2, name-3 … */
function idMaker() {
  const given = new Map<string, number>();
  return (name: string): string => {
    const n = (given.get(name) ?? 0) + 1;
    given.set(name, n);
    return n === 1 ? name : `${name}-${n}`;
  };
}

const firstOf = (value: unknown): string | null => (Array.isArray(value) ? firstOf(value[0]) : typeof value === 'string' ? value : null);

/** What an id says of its fact: the title or indicator that is counted, the event that is paid for. */
function idWord({ kind, fact }: Pick<DraftFact, 'kind' | 'fact'>): string {
  if (kind === 'target')
    return firstOf(fact.tiers) ?? (fact.pool_for === undefined ? null : `pool-${firstOf(fact.pool_for) ?? ''}`) ?? firstOf(fact.indicator_id) ?? 'goal';
  const title = firstOf(fact.tier_attained) ?? firstOf(fact.tiers_required);
  const event = firstOf(fact.event);
  return [event === 'title-awarded' ? null : event, title].filter((w) => w !== null).join('-') || 'award';
}

/** Printed words without the number of their clause: a quote begins after it. 1.5亿元 begins with no number of a clause 1. */
export function withoutNumber(value: unknown, { number, text }: Pick<Clause, 'number' | 'text'>): unknown {
  if (number === null) return value;
  if (typeof value === 'string') {
    const isNumbered = value.startsWith(number) && (text.startsWith(value) || !/^\d/.test(value.slice(number.length)));
    return isNumbered ? value.slice(number.length).trimStart() : value;
  }
  if (Array.isArray(value)) return value.map((v) => withoutNumber(v, { number, text }));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, v]) => [field, withoutNumber(v, { number, text })]));
}

const LETTERS: Readonly<Record<DraftFact['kind'], string>> = { target: 't', incentive: 'i', loose: 'n' };

/** Gives each draft of a policy its id, and takes the number of its clause out of its words. */
export function namer(policyId: string, clauseOf: (id: string) => Clause | undefined): (draft: Unnamed) => DraftFact {
  const newId = idMaker();
  return (draft) => {
    const fact = withoutNumber(draft.fact, clauseOf(draft.clause) ?? { number: null, text: '' }) as DraftFact['fact'];
    const id = newId(`${policyId}-${LETTERS[draft.kind]}-${idWord({ kind: draft.kind, fact })}`);
    return { ...draft, id, fact: draft.kind === 'loose' ? fact : { id, ...fact } };
  };
}

const HAN = '一二三四五六七八九十';
/** 第二年, 前三年, 第四至五年: of which years of receipt a sum is. */
function yearsName({ from, to }: { readonly from: number; readonly to: number }): string {
  const [first, last] = [from, to].map((n) => HAN[n - 1] ?? String(n));
  if (from === to) return `第${first ?? ''}年`;
  return from === 1 ? `前${last ?? ''}年` : `第${first ?? ''}至${last ?? ''}年`;
}

/** What may tell a draft from another of its title: what it asks, its first sum, the heading above it. */
function marksOf({ fact }: Unnamed, heading: string): string[] {
  const conditions = (fact.conditions ?? []) as readonly { readonly quote?: string; readonly evidence?: string; readonly negate?: boolean }[];
  const asked = conditions.flatMap(({ quote = '', evidence, negate }) =>
    evidence !== undefined || negate === true ? [] : shortened(quote.replace(/的$/, '')),
  );
  const sums = ((fact.amounts ?? []) as readonly { readonly value?: number; readonly unit?: string }[]).flatMap(({ value, unit }) =>
    value === undefined ? [] : [`${String(value)}${unit ?? ''}`],
  );
  const years = ((fact.amounts ?? []) as readonly { readonly years?: { readonly from: number; readonly to: number } }[]).flatMap((a) =>
    a.years === undefined ? [] : yearsName(a.years),
  );
  return [...years, ...asked.filter((words) => words.length >= 3 && !words.endsWith('…')), sums[0] ?? '', heading.replace(/^\d+\s*[．.、]/, '')];
}

/** A title that was given before says which of them it is: by what it asks, else by the heading. */
export function titleTeller(headingOf: (clause: string) => string): (draft: Unnamed) => Unnamed {
  const titled = new Set<unknown>();
  // what drafts of one title asked: a mark that several of them ask tells none of them
  const asked = new Map<unknown, Set<string>>();
  return (draft) => {
    const { title } = draft.fact;
    if (typeof title !== 'string') return draft;
    const isFree = (words: string) => words !== '' && words.length <= 24 && !titled.has(`${title}（${words}）`);
    const isTold = (words: string) => !isFree(words) || title.includes(words);
    const marks = marksOf(draft, headingOf(draft.clause));
    const before = asked.get(title) ?? new Set<string>();
    const mark = titled.has(title) ? (marks.find((m) => isFree(m) && !before.has(m)) ?? marks.find((m) => !isTold(m))) : undefined;
    asked.set(title, new Set([...before, ...marks]));
    const own = mark === undefined ? title : `${title}（${mark}）`;
    titled.add(own);
    return { ...draft, fact: { ...draft.fact, title: own } };
  };
}
