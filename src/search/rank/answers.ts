import type { Plan } from './plan.ts';
import type { Ranked } from './ranking.ts';
import {
  FIGURE_KINDS,
  type AnswerFact,
  type DocumentEntry,
  type DocumentNumber,
  type FigureKind,
  type SearchDocument,
  type SearchIndex,
} from './search-index.ts';

/** A figure that answers a question by itself, and where it stands. */
export interface Answered {
  readonly entry: DocumentEntry;
  readonly document: SearchDocument;
  readonly fact: AnswerFact;
}

/** Of which kind a figure is: what it answers begins with it, or it is of a part of the place. */
export function kindOf({ words, scope }: Pick<AnswerFact, 'words' | 'scope'>): FigureKind {
  if (words.some((w) => w.startsWith('money/'))) return 'money';
  return scope === undefined ? 'goal' : 'district';
}

/** A clause that answers less may hold the figure of something else; what is coded counts as most of what is said. */
const WHOLE = 0.75;
const MOST = { ofPolicy: 2, inAll: 3, ofCities: 6 } as const;

/** Years a question asks for. */
const yearsOf = (plan: Plan): ReadonlySet<number> =>
  new Set(
    plan.groups.flatMap((g) =>
      g.role !== 'year'
        ? []
        : g.alternatives.flatMap(({ term }) => (term.kind === 'fact' && term.word.startsWith('year:') ? [Number(term.word.slice(5))] : [])),
    ),
  );

/** Where no year is asked for, the goal that the others lead to. */
const furthestFirst = (facts: readonly AnswerFact[], asked: ReadonlySet<number>): readonly AnswerFact[] =>
  asked.size > 0 ? facts : [...facts].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));

interface FiguresAsked {
  /** The kinds of figures that a clause may hold of what is asked for. */
  readonly kindsIn: (entry: DocumentEntry) => readonly FigureKind[];
  readonly isAnswer: (fact: AnswerFact) => boolean;
}

/** What a question for money or a goal of a named thing asks of figures; null where it asks otherwise. */
function figuresAsked(plan: Plan): FiguresAsked | null {
  const asked = new Set(plan.composites.flatMap(({ term }) => (term.kind === 'fact' ? [term.word] : [])));
  const isOfGoal = plan.groups.some((g) => g.alternatives.some(({ term }) => term.kind === 'fact' && term.word === 'goal'));
  const years = yearsOf(plan);
  // a part of a place and a year: what else is coded of them but goals
  const isOfPart = years.size > 0 && !plan.groups.some((g) => g.role === 'head' || g.role === 'kind');
  if (asked.size === 0 && !isOfGoal && !isOfPart) return null;
  const question = plan.query.replaceAll(' ', '');
  return {
    kindsIn: ({ facts }) => {
      const named = facts.filter((w) => asked.has(w));
      const hasGoal = asked.size === 0 || named.some((w) => w.startsWith('goal/'));
      return [
        ...(asked.size > 0 && hasGoal ? (['goal'] as const) : []),
        ...(hasGoal && facts.includes('part:district') ? (['district'] as const) : []),
        ...(named.some((w) => w.startsWith('money/')) ? (['money'] as const) : []),
      ];
    },
    isAnswer: (fact) =>
      // a district has few goals: its name is enough
      fact.words.some((w) => asked.has(w) || (asked.size === 0 && fact.scope !== undefined && w.startsWith('goal/title:'))) &&
      (years.size === 0 || fact.year === undefined || years.has(fact.year)) &&
      (fact.scope === undefined || question.includes(fact.scope)),
  };
}

/** The figures of documents, of the kinds that each may hold. */
async function loadFigures(
  kinds: ReadonlyMap<DocumentNumber, readonly FigureKind[]>,
  index: SearchIndex,
): Promise<ReadonlyMap<DocumentNumber, readonly AnswerFact[]>> {
  const found = new Map<DocumentNumber, readonly AnswerFact[]>();
  const ofKind = (kind: FigureKind) => [...kinds].flatMap(([number, own]) => (own.includes(kind) ? [number] : []));
  const loaded = await Promise.all(FIGURE_KINDS.map((kind) => index.figures(ofKind(kind), kind)));
  FIGURE_KINDS.forEach((kind, k) => ofKind(kind).forEach((number, i) => found.set(number, [...(found.get(number) ?? []), ...(loaded[k]?.[i] ?? [])])));
  return found;
}

/**
 * The figures that answer a question for money or a goal of a named thing, in the order of the clauses they stand in: for the
 * year and the part of the place that were asked for. None where the question asks otherwise.
 * @param hits the clauses shown, best first
 */
export async function answersOf(plan: Plan, hits: readonly Ranked[], index: SearchIndex): Promise<readonly Answered[]> {
  const asked = figuresAsked(plan);
  if (asked === null) return [];
  const kinds = new Map(
    hits.flatMap(({ document, coverage }): [DocumentNumber, readonly FigureKind[]][] => {
      const entry = index.documents[document];
      const own = coverage < WHOLE || entry === undefined ? [] : asked.kindsIn(entry);
      return own.length === 0 ? [] : [[document, own]];
    }),
  );
  const whole = [...kinds.keys()];
  const [documents, figures] = await Promise.all([index.load(whole), loadFigures(kinds, index)]);
  const years = yearsOf(plan);
  const found = whole.flatMap((number, i) => {
    const [entry, document] = [index.documents[number], documents[i]];
    if (entry === undefined || document === undefined) return [];
    return furthestFirst((figures.get(number) ?? []).filter(asked.isAnswer), years).map((fact): Answered => ({ entry, document, fact }));
  });
  const seen = new Map<string | null, string[]>();
  const most = plan.cities.length > 1 ? 1 : MOST.ofPolicy;
  const kept = found.filter(({ entry, fact }) => {
    const own = seen.get(entry.policy) ?? [];
    if (own.length >= most || own.includes(fact.value)) return false;
    seen.set(entry.policy, [...own, fact.value]);
    return true;
  });
  return kept.slice(0, plan.cities.length > 1 ? MOST.ofCities : MOST.inAll);
}
