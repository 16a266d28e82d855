import type { Clause } from '../parse/clauses.ts';
import type { Registries } from '../schema/registries.ts';
import type { Candidate } from './candidates.ts';
import { draftBenefits } from './draft-benefit.ts';
import { isShareOfSomething } from './awards.ts';
import { PAID_IN_PARTS } from './share-rules.ts';
import { leadInOf, type Ahead } from './carried.ts';
import { draftIncentives } from './draft-incentive.ts';
import type { DraftTable } from './draft-table.ts';
import { draftTarget } from './draft-target.ts';
import type { DraftFact, SentenceFigures } from './draft-fact.ts';

/** Figures by sentence, in printed order. */
export function bySentence(candidates: readonly Candidate[]): SentenceFigures[] {
  const sentences = new Map<string, Candidate[]>();
  for (const c of candidates) {
    const key = `${c.clause}\n${c.quote}`;
    sentences.set(key, [...(sentences.get(key) ?? []), c]);
  }
  return [...sentences.values()].map((figures) => ({ clause: figures[0]?.clause ?? '', quote: figures[0]?.quote ?? '', figures }));
}

/** Caps, floors, terms, and in which parts it is paid. */
const isOnlyBounds = (figures: readonly Candidate[]) =>
  figures.every((f) => f.role === 'cap' || f.role === 'floor' || f.kind === 'limit' || f.reason.startsWith(PAID_IN_PARTS));
const binds = (figures: readonly Candidate[]) => figures.some(isShareOfSomething);

/** 单户最高50万元。 after a sentence that gives a rate is one award with it. */
function joined(sentences: readonly SentenceFigures[], textOf: (clause: string) => string): SentenceFigures[] {
  const found: SentenceFigures[] = [];
  for (const s of sentences) {
    const last = found.at(-1);
    const text = textOf(s.clause);
    const from = last === undefined ? -1 : text.indexOf(last.quote);
    const to = text.indexOf(s.quote) + s.quote.length;
    const follows = last?.clause === s.clause && binds(last.figures) && isOnlyBounds(s.figures) && from >= 0;
    if (last !== undefined && follows) found[found.length - 1] = { clause: s.clause, quote: text.slice(from, to), figures: [...last.figures, ...s.figures] };
    else found.push(s);
  }
  return found;
}

/** Behind a sum, the comma before a phrase that names a receiver of its own: 对参与的企业给予…, 到期通过重新认定的单位一次性奖励…. */
const OWN_RECEIVER =
  /^[^，。；\d]{0,6}(?:，(?=对(?!其|此|该|上述)|[^，。；\d]{2,30}的(?:企业|单位|机构|团队|个人)[^，。；\d]{0,8}(?:奖励|给予|补助|补贴|资助))|、(?=对[^，。；、\d]{2,30}(?:给予|奖励|予以)))/;

/** The phrases of a sentence that each name who is paid; the sentence where its sums share one receiver, or one list. */
function phrasesOf(sentence: SentenceFigures, text: string): SentenceFigures[] {
  const start = text.indexOf(sentence.quote);
  if (start < 0) return [sentence];
  const isListed = sentence.quote.includes('分别');
  const end = start + sentence.quote.length;
  const cuts = sentence.figures.flatMap((f) => {
    const comma = f.kind === 'amount' ? OWN_RECEIVER.exec(text.slice(f.end, end))?.[0] : undefined;
    return comma === undefined ? [] : [f.end + comma.length];
  });
  const phrases = [start, ...cuts].map((from, i): SentenceFigures => {
    const to = cuts[i] ?? end;
    return {
      clause: sentence.clause,
      quote: text.slice(from, cuts[i] === undefined ? to : to - 1),
      figures: sentence.figures.filter((f) => from <= f.start && f.end <= to),
    };
  });
  const isWhole = (p: SentenceFigures) => p.figures.some((f) => f.kind === 'amount') && (!isListed || p.quote.includes('分别'));
  return phrases.every(isWhole) ? phrases : [sentence];
}

/** What a clause is headed by: its title, or its own words where they are no sentence (第六条 企业办公用房扶持). */
const headOf = ({ title, text, number }: Clause): string => title ?? (number !== null && text.length <= 30 && !/[，。；：]/.test(text) ? text : '');

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
function withoutNumber(value: unknown, { number, text }: Pick<Clause, 'number' | 'text'>): unknown {
  if (number === null) return value;
  if (typeof value === 'string') {
    const isNumbered = value.startsWith(number) && (text.startsWith(value) || !/^\d/.test(value.slice(number.length)));
    return isNumbered ? value.slice(number.length).trimStart() : value;
  }
  if (Array.isArray(value)) return value.map((v) => withoutNumber(v, { number, text }));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, v]) => [field, withoutNumber(v, { number, text })]));
}

/**
 * Facts as a program would code them, one after another in printed order: a target a figure, an incentive a sum that
 * stands by itself or something given without one, and what is left over. Every field that no printed word decides is left out and named as missing.
 * @param policyId begins every id
 * @param tables declarations that read cells: their figures are no goals by themselves
 */
export function draftFacts(
  policyId: string,
  clauses: readonly Clause[],
  candidates: readonly Candidate[],
  registries: Pick<Registries, 'titles' | 'events' | 'indicators'>,
  tables: readonly DraftTable[] = [],
): DraftFact[] {
  const byId = new Map(clauses.map((c) => [c.id, c]));
  const textOf = (id: string) => byId.get(id)?.text ?? '';
  const title = clauses[0]?.id === 'p1' ? (clauses[0].title ?? '') : '';
  const headsOf = (clause: Clause | undefined): string[] =>
    clause === undefined ? [] : [headOf(clause), ...(clause.parent === null ? [] : headsOf(byId.get(clause.parent)))].filter((words) => words !== '');
  const headingOf = (id: string): string => {
    const clause = byId.get(id);
    return clause === undefined ? '' : `${headOf(clause)}${clause.parent === null ? title : headingOf(clause.parent)}`;
  };
  const aheadOf = ({ clause, quote }: SentenceFigures, text: string): Ahead => {
    const at = text.indexOf(quote);
    return { before: at < 0 ? '' : text.slice(0, at), lead: leadInOf(byId.get(clause), byId, candidates), heads: headsOf(byId.get(clause)) };
  };
  const newId = idMaker();
  const titled = new Set<unknown>();
  /** A title that was given before says which of them it is: by what it asks, else by the heading. */
  const apart = (draft: Omit<DraftFact, 'id'>): Omit<DraftFact, 'id'> => {
    const { title, conditions } = draft.fact;
    if (typeof title !== 'string') return draft;
    const asked = ((conditions ?? []) as readonly { readonly quote?: string }[]).map(({ quote = '' }) => quote.replace(/的$/, ''));
    const marks = [...asked, headsOf(byId.get(draft.clause))[0] ?? ''];
    const mark = titled.has(title) ? marks.find((words) => words.length >= 3 && words.length <= 24 && !title.includes(words)) : undefined;
    const own = mark === undefined ? title : `${title}（${mark}）`;
    titled.add(own);
    return { ...draft, fact: { ...draft.fact, title: own } };
  };
  const named = (numbered: Omit<DraftFact, 'id'>): DraftFact => {
    const draft = { ...numbered, fact: withoutNumber(numbered.fact, byId.get(numbered.clause) ?? { number: null, text: '' }) as DraftFact['fact'] };
    const id = newId(`${policyId}-${draft.kind === 'target' ? 't' : draft.kind === 'incentive' ? 'i' : 'n'}-${idWord(draft)}`);
    return { ...draft, id, fact: draft.kind === 'loose' ? draft.fact : { id, ...draft.fact } };
  };
  const columnOf = ({ clause, start }: Candidate) => byId.get(clause)?.pieces.find((p) => p.start <= start && start < p.end)?.column ?? -1;
  const isDeclared = (c: Candidate) => tables.some((t) => t.holds(c.clause, columnOf(c)));
  const sentences = joined(bySentence(candidates.filter((c) => !isDeclared(c))), textOf);
  const benefits = new Map(
    clauses.map(
      (c) =>
        [
          c.id,
          draftBenefits(
            c,
            sentences.filter((s) => s.clause === c.id),
            headingOf(c.id),
            registries,
          ),
        ] as const,
    ),
  );
  const drafts = (sentence: SentenceFigures): DraftFact[] => {
    const text = textOf(sentence.clause);
    const isCell = byId.get(sentence.clause)?.kind === 'row';
    const hasSum = sentence.figures.some((f) => f.kind === 'amount');
    const targets = sentence.figures.filter((f) => f.kind === 'target');
    const rest = sentence.figures.filter((f) => f.kind !== 'target');
    const goals = targets.map((f) => named(draftTarget(f, text, isCell, registries)));
    if (hasSum) {
      const given = phrasesOf({ ...sentence, figures: rest }, text)
        .flatMap((phrase) => draftIncentives(phrase, text, `${sentence.quote}\n${headingOf(sentence.clause)}`, registries, aheadOf(phrase, text)))
        .map(apart)
        .map(named);
      const group = given.length > 1 && sentence.quote.includes('分别') ? given[0]?.id.replace('-i-', '-g-') : undefined;
      return [...goals, ...(group === undefined ? given : given.map((g) => ({ ...g, fact: { ...g.fact, group }, why: { ...g.why, group: '“分别”' } })))];
    }
    // thresholds of what is given without a sum are its conditions
    const isTaken = benefits
      .get(sentence.clause)
      ?.some(({ draft }) => draft.fact.quote === sentence.quote || sentence.quote.includes(String(draft.fact.quote)));
    if (rest.length === 0 || isTaken === true) return goals;
    const loose = named({
      kind: 'loose',
      clause: sentence.clause,
      fact: { clause: sentence.clause, quote: sentence.quote, figures: rest.map((f) => `${f.kind} ${f.op_printed ?? ''}${f.value ?? ''}${f.unit ?? ''}`) },
      missing: [],
      why: { figures: rest.map((f) => f.reason).join('; ') },
    });
    return [...goals, loose];
  };
  return clauses.flatMap((clause) => {
    const figured = sentences.filter((s) => s.clause === clause.id).map((s) => ({ start: s.figures[0]?.start ?? 0, make: () => drafts(s) }));
    const given = (benefits.get(clause.id) ?? []).map(({ start, draft }) => ({ start, make: () => [named(draft)] }));
    return [...figured, ...given].sort((a, b) => a.start - b.start).flatMap(({ make }) => make());
  });
}
