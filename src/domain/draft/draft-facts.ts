import type { Clause } from '../parse/clauses.ts';
import type { Registries } from '../schema/registries.ts';
import type { Candidate } from './candidates.ts';
import { draftBenefits } from './draft-benefit.ts';
import { isAnybody } from './asked-phrases.ts';
import { printedName } from './award-name.ts';
import { isShareOfSomething } from './awards.ts';
import { PAID_IN_PARTS } from './share-rules.ts';
import { leadInOf, openerOf, type Ahead } from './carried.ts';
import { subjectOf } from './draft-event.ts';
import { draftIncentives } from './draft-incentive.ts';
import type { DraftTable } from './draft-table.ts';
import { shortened } from './draft-title.ts';
import { draftTarget } from './draft-target.ts';
import { beneficiaryIn, kindOf } from './receivers.ts';
import { startOf, type DraftFact, type SentenceFigures } from './draft-fact.ts';

/** Figures by sentence, in printed order. */
export function bySentence(candidates: readonly Candidate[]): SentenceFigures[] {
  const sentences: { clause: string; quote: string; figures: Candidate[] }[] = [];
  for (const c of candidates) {
    const same = sentences.findLast((s) => s.clause === c.clause && s.quote === c.quote);
    // printed twice in one clause, it is two
    if (same !== undefined && c.start - (same.figures[0]?.start ?? 0) < c.quote.length) same.figures.push(c);
    else sentences.push({ clause: c.clause, quote: c.quote, figures: [c] });
  }
  return sentences;
}

/** Caps, floors, terms, and in which parts it is paid. */
const isOnlyBounds = (figures: readonly Candidate[]) =>
  figures.every((f) => f.role === 'cap' || f.role === 'floor' || f.kind === 'limit' || f.reason.startsWith(PAID_IN_PARTS));
/** A rate, or a sum that is not told, which 单个企业最高… bounds. */
const bindsNext = (figures: readonly Candidate[], ahead: string) =>
  figures.some(isShareOfSomething) ||
  (/^(?:单[个户家]|每[个户家]|同一)[^，。；]{0,12}企业/.test(ahead) && figures.every((f) => f.kind !== 'amount' || f.role === 'cap'));
/** 补贴期限为5年。 */
const IS_TERM = /^\s*(?:补[贴助]|奖励|资助|贴息|扶持|支持)期限(?:为|不超过|最长|最多)*$/;
/** A sentence that says anew to whom or for what is given. */
const GIVES_ANEW = /^\s*(?:鼓励|支持|引导|对)|(?:给予|予以|进行)[^，。；]{0,12}(?:奖励|奖补|补助|补贴|资助|支持)[，。；]/;

/** 单户最高50万元。 after a sentence that gives a rate is one award with it. */
function joined(sentences: readonly SentenceFigures[], textOf: (clause: string) => string): SentenceFigures[] {
  const found: SentenceFigures[] = [];
  for (const s of sentences) {
    const last = found.at(-1);
    const text = textOf(s.clause);
    const from = last === undefined ? -1 : startOf(last, text);
    const to = startOf(s, text) + s.quote.length;
    const ahead = text.slice(startOf(s, text), s.figures[0]?.start);
    const follows =
      last?.clause === s.clause &&
      (bindsNext(last.figures, ahead) || (IS_TERM.test(ahead) && last.figures.some((f) => f.kind === 'amount'))) &&
      isOnlyBounds(s.figures) &&
      !GIVES_ANEW.test(ahead) &&
      from >= 0;
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
  const start = startOf(sentence, text);
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

/** 鼓励企业登记，对首次登记的企业…: what is said to nobody in particular is no part of the quote, where the rest says to whom. */
function withoutExhortation(sentence: SentenceFigures, text: string): SentenceFigures {
  const lead =
    /^(?:\s*[（(]?[\d一二三四五六七八九十]{1,2}[）).．、]\s*)?(?:大力|积极)?(?:鼓励|支持|引导|推动)[^。；：]*?，(?=对(?:于)?(?!其|此|该|上述|符合))/.exec(
      sentence.quote,
    )?.[0];
  if (lead === undefined) return sentence;
  const quote = sentence.quote.slice(lead.length);
  const from = startOf(sentence, text) + lead.length;
  const who = beneficiaryIn(quote);
  const told = /^对于?([^，。；]*?)(?=，|给予|予以|按|的，)/.exec(quote)?.[1] ?? '';
  const isTold = who !== null && who.why.startsWith('“对') && kindOf(who.value) !== null && told.length >= 6 && !isAnybody(told);
  return isTold && sentence.figures.every((f) => f.start >= from) ? { ...sentence, quote } : sentence;
}

/** 鼓励企业发布项目，单个项目就地转化的，给予发布方…: the phrase behind the call says of what, the verb to whom. */
const CALL_BEFORE_WHAT =
  /^(?:\s*[（(]?[\d一二三四五六七八九十]{1,2}[）).．、]\s*)?(?:大力|积极)?(?:鼓励|支持|引导|推动)[^。；：，]*，(?=(?:单个|同一)[^，。；]{6,40}的，[^。；]*(?:给予|奖励)[^，。；\d]{2,8}方)/;
function withoutCall(sentence: SentenceFigures, text: string): SentenceFigures {
  const lead = CALL_BEFORE_WHAT.exec(sentence.quote)?.[0];
  if (lead === undefined) return sentence;
  const from = startOf(sentence, text) + lead.length;
  return sentence.figures.every((f) => f.start >= from) ? { ...sentence, quote: sentence.quote.slice(lead.length) } : sentence;
}

/** What a clause is headed by: its title, or its own words where they are no sentence (第六条 企业办公用房扶持, 6.民宿建设。). */
const headOf = ({ title, text, number }: Clause): string =>
  title ?? (number !== null && text.length <= (text.endsWith('。') ? 18 : 30) && !/[，。；：]/.test(text.replace(/。$/, '')) ? text : '');

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
  const title = clauses[0]?.id === 'p1' ? subjectOf(clauses[0].title ?? '') : '';
  const headsOf = (clause: Clause | undefined): string[] =>
    clause === undefined ? [] : [headOf(clause), ...(clause.parent === null ? [] : headsOf(byId.get(clause.parent)))].filter((words) => words !== '');
  const headingOf = (id: string): string => {
    const clause = byId.get(id);
    return clause === undefined ? '' : `${headOf(clause)}${clause.parent === null ? title : headingOf(clause.parent)}`;
  };
  const aheadOf = (sentence: SentenceFigures, text: string): Ahead => {
    const { clause, quote } = sentence;
    const before = text.slice(0, startOf(sentence, text));
    const own = byId.get(clause);
    const heads = headsOf(own);
    const name =
      own === undefined
        ? null
        : printedName(
            quote,
            own,
            before,
            heads.filter((head) => head !== headOf(own)),
          );
    const opener = openerOf(
      before,
      quote,
      candidates.filter((c) => c.clause === clause),
    );
    return { before, lead: leadInOf(own, byId, candidates), heads, name, opener };
  };
  const newId = idMaker();
  const titled = new Set<unknown>();
  /** A title that was given before says which of them it is: by what it asks, else by the heading. */
  const apart = (draft: Omit<DraftFact, 'id'>): Omit<DraftFact, 'id'> => {
    const { title, conditions } = draft.fact;
    if (typeof title !== 'string') return draft;
    const asked = ((conditions ?? []) as readonly { readonly quote?: string; readonly evidence?: string; readonly negate?: boolean }[]).flatMap(
      ({ quote = '', evidence, negate }) => (evidence !== undefined || negate === true ? [] : shortened(quote.replace(/的$/, ''))),
    );
    const sums = ((draft.fact.amounts ?? []) as readonly { readonly value?: number; readonly unit?: string }[]).flatMap(({ value, unit }) =>
      value === undefined ? [] : [`${String(value)}${unit ?? ''}`],
    );
    const heading = (headsOf(byId.get(draft.clause))[0] ?? '').replace(/^\d+\s*[．.、]/, '');
    const marks = [...asked.filter((words) => words.length >= 3 && !words.endsWith('…')), sums[0] ?? '', heading];
    const isFree = (words: string) => words !== '' && words.length <= 24 && !title.includes(words) && !titled.has(`${title}（${words}）`);
    const mark = titled.has(title) ? marks.find(isFree) : undefined;
    const own = mark === undefined ? title : `${title}（${mark}）`;
    titled.add(own);
    return { ...draft, fact: { ...draft.fact, title: own } };
  };
  /** 再增加20万元 builds on the one award that its clause gave before. */
  const builtOn = (draft: DraftFact, before: readonly DraftFact[]): DraftFact => {
    const amounts = draft.fact.amounts as readonly Record<string, unknown>[];
    const at = amounts.findIndex((a) => a.role === 'uplift' && a.of === null);
    const ids = before.filter((b) => (b.fact.amounts as readonly { role: string }[]).some((a) => a.role !== 'uplift')).map((b) => b.id);
    if (at < 0 || ids.length !== 1) return draft;
    return {
      ...draft,
      fact: { ...draft.fact, amounts: amounts.map((a, i) => (i === at ? { ...a, of: ids[0] } : a)) },
      missing: draft.missing.filter((field) => field !== `amounts.${at}.of`),
    };
  };
  const givenIn = new Map<string, DraftFact[]>();
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
        .map((phrase) => withoutExhortation(phrase, text))
        .flatMap((phrase) => {
          const own = withoutCall(phrase, text);
          // whom a call names says nothing of the event, where the phrase behind it is of something else
          const near = own === phrase ? sentence.quote : own.quote;
          return draftIncentives(own, text, `${near}\n${headingOf(sentence.clause)}`, registries, aheadOf(own, text));
        })
        .map(apart)
        .map(named)
        .map((draft) => {
          const before = givenIn.get(draft.clause) ?? [];
          const own = builtOn(draft, before);
          givenIn.set(draft.clause, [...before, own]);
          return own;
        });
      const group = given.length > 1 && sentence.quote.includes('分别') ? given[0]?.id.replace('-i-', '-g-') : undefined;
      return [...goals, ...(group === undefined ? given : given.map((g) => ({ ...g, fact: { ...g.fact, group }, why: { ...g.why, group: '“分别”' } })))];
    }
    // thresholds of what is given without a sum are its conditions
    const isTaken = benefits
      .get(sentence.clause)
      ?.some(({ draft }) => draft.fact.quote === sentence.quote || sentence.quote.includes(String(draft.fact.quote)));
    // …分档奖励。其中，: every member of the list carries what the sentence that opens it asks
    const behind = text.slice(startOf(sentence, text) + sentence.quote.length);
    const opens = rest.every((f) => f.kind === 'condition' || f.kind === 'limit') && openerOf(sentence.quote, behind, []) !== null;
    if (rest.length === 0 || isTaken === true || opens) return goals;
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
    const given = (benefits.get(clause.id) ?? []).map(({ start, draft }) => ({ start, make: () => [named(apart(draft))] }));
    return [...figured, ...given].sort((a, b) => a.start - b.start).flatMap(({ make }) => make());
  });
}
