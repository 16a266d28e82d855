import type { City, UnitEntry } from '../../domain/schema/registries.ts';
import { topics, type TopicId } from '../../domain/vocabulary.ts';
import { makeConcept, type Concept } from './concept.ts';
import { officeFact, officeName } from '../pack/facts.ts';
import { everydayNames, everydayOffices, leadingWords } from '../thesaurus/everyday-words.ts';
import { officeNames, thesaurus, type ThesaurusEntry } from '../thesaurus/thesaurus.ts';
import { wordsOf } from './token.ts';

const bareName = (name: string) => wordsOf(name).join('');
const everyday = (names: Readonly<Record<string, string>>, id: string) => names[id]?.split(' ') ?? [];
const unique = <T>(list: readonly T[]) => [...new Set(list)];

function entryConcept(entry: ThesaurusEntry): Concept {
  return makeConcept({
    id: entry.id,
    zh: entry.terms[0] ?? entry.id,
    terms: unique([...entry.terms, ...everyday(everydayNames, entry.id)].map(bareName)),
    leads: everyday(leadingWords, entry.id),
    related: unique((entry.related ?? []).map(bareName)),
    en: entry.en ?? [],
    head: entry.head ?? null,
    isInterchangeable: entry.head !== undefined,
    facts: [
      ...(entry.titles ?? []).flatMap((t) => [`title:${t}`, `core/title:${t}`]),
      ...(entry.events ?? []).map((e) => `event:${e}`),
      ...(entry.instruments ?? []).map((i) => `instrument:${i}`),
      ...(entry.indicators ?? []).map((i) => `indicator:${i}`),
      ...(entry.part === undefined ? [] : [`part:${entry.part}`]),
      ...(entry.head === undefined ? [] : [entry.head]),
    ],
    // an article that names another document may rest on it as well
    topics: [...(entry.topics ?? []).map((t) => `topic:${t}`), ...(entry.part === 'basis' ? ['part:reference'] : [])],
  });
}

/** The 32 topics by their own names, where the thesaurus has no such word: 绿色低碳, 服务专员. */
function topicConcepts(taken: ReadonlySet<string>): Concept[] {
  return (Object.keys(topics) as TopicId[]).flatMap((id) => {
    const terms = topics[id].zh
      .split('与')
      .map(bareName)
      .filter((t) => t.length >= 2 && !taken.has(t));
    return terms.length === 0
      ? []
      : [makeConcept({ id: `topic-${id}`, zh: topics[id].zh, terms: unique([bareName(topics[id].zh), ...terms]), topics: [`topic:${id}`] })];
  });
}

interface Office {
  readonly fact: string;
  readonly names: string[];
  readonly function: UnitEntry['function'];
}

/** Offices of the registry, those of one function joined across cities: 经信局 = 工信局. */
function officeConcepts(units: readonly (UnitEntry & { readonly printed_as: readonly string[] })[], cities: readonly City[]): Concept[] {
  const byFact = new Map<string, Office>();
  for (const unit of units) {
    const fact = officeFact(unit, cities);
    let office = byFact.get(fact);
    if (office === undefined) byFact.set(fact, (office = { fact, names: [], function: unit.function }));
    for (const name of [unit.zh, ...unit.printed_as]) office.names.push(officeName(bareName(name), cities));
  }
  return [...byFact.values()].map(({ fact, names, function: role }) => {
    const further = fact.startsWith('unit:') ? officeNames[role] : undefined;
    const short = unique([...names, ...(further?.terms ?? []), ...(fact.startsWith('unit:') ? everyday(everydayOffices, role) : [])]).filter(
      (n) => n.length >= 2,
    );
    const withCity = short.filter((n) => n.length <= 8 && !n.startsWith('市')).map((n) => `市${n}`);
    return makeConcept({
      id: `office-${fact.replace(/^\w+:/, '')}`,
      zh: short[0] ?? fact,
      terms: unique([...short, ...withCity]),
      en: further?.en ?? [],
      facts: [fact],
      isInterchangeable: true,
    });
  });
}

/**
 * All concepts a question may speak of, from the thesaurus, the topics and the registry of offices. A term belongs to the
 * first concept that names it.
 * @param units the registry with the names each office is printed under
 */
export function buildConcepts(units: readonly (UnitEntry & { readonly printed_as: readonly string[] })[], cities: readonly City[]): Concept[] {
  const own = thesaurus.map(entryConcept);
  const named = new Set(own.flatMap((c) => c.terms));
  const taken = new Set<string>();
  return [...own, ...topicConcepts(named), ...officeConcepts(units, cities)].map((concept) => {
    const terms = concept.terms.filter((t) => !taken.has(t));
    for (const term of terms) taken.add(term);
    return { ...concept, terms };
  });
}
