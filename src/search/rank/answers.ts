import type { Plan } from './plan.ts';
import type { Ranked } from './rank.ts';
import { FIGURE_KINDS, type AnswerFact, type DocumentEntry, type FigureKind, type SearchDocument, type SearchIndex } from './search-index.ts';

/** A figure that answers a question by itself, and where it stands. */
export interface Answered {
  readonly entry: DocumentEntry;
  readonly document: SearchDocument;
  readonly fact: AnswerFact;
}

/** Of which kind a figure is: what it answers begins with it. */
export const kindOf = ({ words }: Pick<AnswerFact, 'words'>): FigureKind => (words.some((w) => w.startsWith('goal/')) ? 'goal' : 'money');

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
  readonly kinds: ReadonlySet<FigureKind>;
  /** Whether what is coded of a clause leaves room for an answer. */
  readonly mayHold: (entry: DocumentEntry) => boolean;
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
    kinds: new Set(FIGURE_KINDS.filter((kind) => (asked.size === 0 ? kind === 'goal' : [...asked].some((w) => w.startsWith(`${kind}/`))))),
    mayHold: ({ facts }) => facts.some((w) => asked.has(w) || (asked.size === 0 && w.startsWith('goal/title:'))),
    isAnswer: (fact) =>
      // a district has few goals: its name is enough
      fact.words.some((w) => asked.has(w) || (asked.size === 0 && fact.scope !== undefined && w.startsWith('goal/title:'))) &&
      (years.size === 0 || fact.year === undefined || years.has(fact.year)) &&
      (fact.scope === undefined || question.includes(fact.scope)),
  };
}

/**
 * The figures that answer a question for money or a goal of a named thing, in the order of the clauses they stand in: for the
 * year and the part of the place that were asked for. None where the question asks otherwise.
 * @param hits the clauses shown, best first
 */
export async function answersOf(plan: Plan, hits: readonly Ranked[], index: SearchIndex): Promise<readonly Answered[]> {
  const asked = figuresAsked(plan);
  if (asked === null) return [];
  const whole = hits.flatMap(({ document, coverage }) => {
    const entry = index.documents[document];
    return coverage >= WHOLE && entry !== undefined && asked.mayHold(entry) ? [document] : [];
  });
  const [documents, figures] = await Promise.all([index.load(whole), index.figures(whole, asked.kinds)]);
  const years = yearsOf(plan);
  const found = whole.flatMap((number, i) => {
    const [entry, document] = [index.documents[number], documents[i]];
    if (entry === undefined || document === undefined) return [];
    return furthestFirst((figures[i] ?? []).filter(asked.isAnswer), years).map((fact): Answered => ({ entry, document, fact }));
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
