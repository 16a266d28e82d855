import type { Clause } from '../parse/clauses.ts';
import { exclusiveSentences, namesClause, type ExclusiveSentence } from '../parse/exclusive-clauses.ts';
import type { Registries } from '../schema/registries.ts';
import { printedName } from './award-name.ts';
import { awardRowOf, tableLeadsOf, tableLeadOf } from './award-rows.ts';
import type { Candidate } from './candidates.ts';
import { leadInOf, openerOf, type Ahead } from './carried.ts';
import { draftBenefits } from './draft-benefit.ts';
import { subjectOf } from './draft-event.ts';
import { startOf, type DraftFact, type SentenceFigures } from './draft-fact.ts';
import { draftIncentives } from './draft-incentive.ts';
import type { DraftTable } from './draft-table.ts';
import { draftTarget } from './draft-target.ts';
import { namer, titleTeller, type Unnamed } from './fact-names.ts';
import { sharingCap } from './shared-cap.ts';
import { bySentence, givingPhrases, joined } from './giving-phrases.ts';

/** Lists that facts name entries of. */
type Lists = Pick<Registries, 'titles' | 'events' | 'indicators'>;

/** What a clause is headed by: its title, or its own words where they are no sentence (第六条 企业办公用房扶持, 6.民宿建设。). */
const headOf = ({ title, text, number }: Clause): string =>
  title ?? (number !== null && text.length <= (text.endsWith('。') ? 18 : 30) && !/[，。；：]/.test(text.replace(/。$/, '')) ? text : '');

/** What stands around the sentences of a document: their clauses, and what heads them. */
interface Surroundings {
  readonly clauseOf: (id: string) => Clause | undefined;
  readonly textOf: (id: string) => string;
  /** Heads above a clause and its own, nearest first; none of them empty. */
  readonly headsOf: (id: string) => readonly string[];
  /** The same as one text, with what the document's title says it is for. */
  readonly headingOf: (id: string) => string;
  readonly aheadOf: (sentence: SentenceFigures) => Ahead;
}

function surroundingsOf(clauses: readonly Clause[], candidates: readonly Candidate[]): Surroundings {
  const byId = new Map(clauses.map((c) => [c.id, c]));
  const title = clauses[0]?.id === 'p1' ? subjectOf(clauses[0].title ?? '') : '';
  const above = (clause: Clause | undefined): string[] =>
    clause === undefined ? [] : [headOf(clause), ...(clause.parent === null ? [] : above(byId.get(clause.parent)))];
  const textOf = (id: string) => byId.get(id)?.text ?? '';
  const headsOf = (id: string) => above(byId.get(id)).filter((words) => words !== '');
  return {
    clauseOf: (id) => byId.get(id),
    textOf,
    headsOf,
    headingOf: (id) => (byId.has(id) ? `${headsOf(id).join('')}${title}` : ''),
    aheadOf: (sentence) => {
      const { clause, quote } = sentence;
      const own = byId.get(clause);
      const before = textOf(clause).slice(0, startOf(sentence, textOf(clause)));
      const heads = headsOf(clause);
      const inClause = candidates.filter((c) => c.clause === clause);
      return {
        before,
        lead: own?.kind === 'row' ? tableLeadOf(own, clauses, candidates) : leadInOf(own, byId, candidates),
        row: own === undefined ? null : awardRowOf(own, clauses, candidates),
        heads,
        title: clauses[0]?.id === 'p1' ? (clauses[0].title ?? '') : '',
        name:
          own === undefined
            ? null
            : printedName(
                quote,
                own,
                before,
                heads.filter((head) => head !== headOf(own)),
              ),
        opener: openerOf(before, quote, inClause),
      };
    },
  };
}

/** 再增加20万元 builds on the one award that its clause gave before. */
function builtOn(draft: DraftFact, before: readonly DraftFact[]): DraftFact {
  const amounts = draft.fact.amounts as readonly Record<string, unknown>[];
  const at = amounts.findIndex((a) => a.role === 'uplift' && a.of === null);
  const ids = before.filter((b) => (b.fact.amounts as readonly { role: string }[]).some((a) => a.role !== 'uplift')).map((b) => b.id);
  if (at < 0 || ids.length !== 1) return draft;
  return {
    ...draft,
    fact: { ...draft.fact, amounts: amounts.map((a, i) => (i === at ? { ...a, of: ids[0] } : a)) },
    missing: draft.missing.filter((field) => field !== `amounts.${at}.of`),
  };
}

/** The members of a distribution have one group, named after the first, and share the cap behind the last. */
function grouped(given: readonly DraftFact[], { quote }: SentenceFigures): readonly DraftFact[] {
  const lists = quote.split('分别').length - 1;
  const isGroup = given.length > 1 && (lists > 0 || sharesFigure(given));
  const group = isGroup ? given[0]?.id.replace('-i-', '-g-') : undefined;
  if (group === undefined) return given;
  const members = lists === 1 ? sharingCap(given, quote) : given;
  const told = lists > 0 ? '“分别”' : 'a figure of the sentence is asked by several, or says how several are paid';
  return members.map((g) => ({ ...g, fact: { ...g.fact, group }, why: { ...g.why, group: told } }));
}

/** Whether a figure is claimed by several: a threshold that is asked by each, or the parts in which each is paid. */
function sharesFigure(given: readonly DraftFact[]): boolean {
  const claimed = given.flatMap(({ fact }) => {
    const asked = (fact.conditions ?? []) as readonly { readonly quote?: string; readonly clause?: string }[];
    const paid = (fact.amounts ?? []) as readonly { readonly instalments?: unknown }[];
    const figures = new Set(asked.flatMap(({ quote = '', clause }) => (clause === undefined && /\d/.test(quote) ? [quote] : [])));
    return [...figures, ...(paid.some((a) => a.instalments !== undefined) ? ['instalments'] : [])];
  });
  return new Set(claimed).size < claimed.length;
}

/** An award of an article that a sentence bars from being had beside others. */
function barred(draft: DraftFact, barring: readonly ExclusiveSentence[]): DraftFact {
  const by = draft.kind !== 'incentive' || draft.fact.stacking !== undefined ? undefined : barring.find((s) => namesClause(s, draft.clause));
  return by === undefined
    ? draft
    : { ...draft, fact: { ...draft.fact, stacking: 'exclusive' }, why: { ...draft.why, stacking: `“${by.quote}”, in ${by.clause}` } };
}

/** What a sentence gives, before it is named. */
function givenBy(sentence: SentenceFigures, around: Surroundings, registries: Lists): Unnamed[] {
  const text = around.textOf(sentence.clause);
  return givingPhrases(sentence, text).flatMap(({ phrase, wasCalled }) => {
    // whom a call names says nothing of the event, where the phrase behind it is of something else
    const near = wasCalled ? phrase.quote : sentence.quote;
    return draftIncentives(phrase, text, `${near}\n${around.headingOf(sentence.clause)}`, registries, around.aheadOf(phrase));
  });
}

/** Figures of a sentence that gives nothing and promises nothing. */
const looseFigures = ({ clause, quote }: SentenceFigures, figures: readonly Candidate[]): Unnamed => ({
  kind: 'loose',
  clause,
  fact: { clause, quote, figures: figures.map((f) => `${f.kind} ${f.op_printed ?? ''}${f.value ?? ''}${f.unit ?? ''}`) },
  missing: [],
  why: { figures: figures.map((f) => f.reason).join('; ') },
});

/** …分档奖励。其中，: every member of the list carries what the sentence that opens it asks. */
const opensList = (sentence: SentenceFigures, figures: readonly Candidate[], text: string): boolean =>
  figures.every((f) => f.kind === 'condition' || f.kind === 'limit') &&
  openerOf(sentence.quote, text.slice(startOf(sentence, text) + sentence.quote.length), []) !== null;

/** What is given without a sum, where it stands in its clause. */
type Benefit = ReturnType<typeof draftBenefits>[number];

/** Drafts one sentence after another of a document. */
interface Drafter {
  readonly benefit: (benefit: Benefit) => DraftFact;
  /** @param benefits what the clause of the sentence gives without a sum */
  readonly sentence: (sentence: SentenceFigures, benefits: readonly Benefit[]) => readonly DraftFact[];
}

/**
 * A drafter that remembers what it drafted: titles get marks by those before them, additions build on the award before.
 * @param claimed thresholds that the rows of a table ask
 */
function drafterOf(policyId: string, around: Surroundings, registries: Lists, claimed: ReadonlySet<Candidate>): Drafter {
  const named = namer(policyId, around.clauseOf);
  const told = titleTeller((clause) => around.headsOf(clause)[0] ?? '');
  const given = new Map<string, readonly DraftFact[]>();
  const awarded = (draft: Unnamed): DraftFact => {
    const before = given.get(draft.clause) ?? [];
    const own = builtOn(named(draft), before);
    given.set(draft.clause, [...before, own]);
    return own;
  };
  return {
    benefit: ({ draft }) => named(told(draft)),
    sentence: (sentence, benefits) => {
      const text = around.textOf(sentence.clause);
      const isCell = around.clauseOf(sentence.clause)?.kind === 'row';
      const rest = sentence.figures.filter((f) => f.kind !== 'target');
      const goals = sentence.figures.filter((f) => f.kind === 'target').map((f) => named(draftTarget(f, text, isCell, registries)));
      if (rest.some((f) => f.kind === 'amount')) {
        const awards = givenBy({ ...sentence, figures: rest }, around, registries)
          .map(told)
          .map(awarded);
        return [...goals, ...grouped(awards, sentence)];
      }
      // thresholds of what is given without a sum are its conditions
      const isTaken = benefits.some(({ draft }) => sentence.quote.includes(String(draft.fact.quote)));
      if (rest.every((f) => claimed.has(f)) || isTaken || opensList(sentence, rest, text)) return goals;
      return [...goals, named(looseFigures(sentence, rest))];
    },
  };
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
  registries: Lists,
  tables: readonly DraftTable[] = [],
): DraftFact[] {
  const around = surroundingsOf(clauses, candidates);
  const columnOf = ({ clause, start }: Candidate) => around.clauseOf(clause)?.pieces.find((p) => p.start <= start && start < p.end)?.column ?? -1;
  const isDeclared = (c: Candidate) => tables.some((t) => t.holds(c.clause, columnOf(c)));
  const sentences = joined(bySentence(candidates.filter((c) => !isDeclared(c))), around.textOf);
  const barring = exclusiveSentences(clauses);
  const leads = tableLeadsOf(clauses, candidates);
  const drafter = drafterOf(policyId, around, registries, new Set(leads.flatMap((l) => l.figures)));
  // 按下表标准给予奖励: the rows of the table say what is given
  const isTold = ({ id }: Clause, { fact }: Benefit['draft']) => leads.some((l) => l.clause === id && l.text.includes(String(fact.quote)));
  const drafts = clauses.flatMap((clause) => {
    const own = sentences.filter((s) => s.clause === clause.id);
    const benefits = draftBenefits(clause, own, around.headingOf(clause.id), registries).filter(({ draft }) => !isTold(clause, draft));
    const figured = own.map((s) => ({ start: s.figures[0]?.start ?? 0, make: () => drafter.sentence(s, benefits) }));
    const given = benefits.map((b) => ({ start: b.start, make: () => [drafter.benefit(b)] }));
    return [...figured, ...given].sort((a, b) => a.start - b.start).flatMap(({ make }) => make());
  });
  return drafts.map((draft) => barred(draft, barring));
}
