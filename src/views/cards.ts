import { isRuleOf } from '../domain/amount-kinds.ts';
import { incentiveRowUrl, ruleRowUrl, targetRowUrl } from './fact-row.ts';
import type { Block } from '../domain/text/markdown.ts';
import type { PolicyBundle } from '../domain/parse/bundle.ts';
import type { PlacedFact } from '../domain/parse/policy.ts';
import { clauseKey, clauseUrl, policyUrl } from '../domain/corpus/addresses.ts';
import { clausePath } from '../domain/parse/clause-path.ts';
import { conditionLeaves } from '../domain/schema/condition-leaves.ts';
import type { AmountRecord, ConditionRecord, IncentiveRecord, ResponsibleUnit, RuleRecord, TargetRecord } from '../domain/schema/record.ts';
import {
  addressees,
  beneficiaryKinds,
  blanks,
  conditionEvidences,
  levels,
  modalities,
  ownRules,
  payers,
  pers,
  recurrences,
  relations,
  stackings,
} from '../domain/vocabulary.ts';
import { eventOf } from '../domain/corpus/events.ts';
import { annexTable } from '../domain/compare/annex.ts';
import type { TargetValue } from '../domain/compare/target-value.ts';
import { amountBase } from '../domain/compare/amounts.ts';
import { incentiveText } from './amounts.ts';
import { clausesUnder } from '../domain/parse/clause-path.ts';
import { clauseLabel } from '../domain/corpus/labels.ts';
import { discrepancyUrl } from './discrepancies.ts';
import { factFlags, type Flag } from './flags.ts';
import { recordUrl } from './data/facts.ts';
import type { Site } from './site.ts';
import type { Words } from '../words/zh.ts';

export type CardKind = 'goal' | 'money' | 'benefit' | 'rule';

/** A line of a list, with what stands below it: the members of a group. */
export interface CardItem {
  readonly text: string;
  readonly items: readonly CardItem[];
}

/** One line of a card's coded reading; neighbours of one label make a list. `link` is a path from the site's root. */
export interface CardRow {
  readonly label: string;
  readonly text: string;
  /** Members of the group that `text` heads. */
  readonly items?: readonly CardItem[];
  readonly link?: string;
  readonly warn?: boolean;
}

/** The evidence of one fact, or of incentives printed together: margin note and evidence card in one. */
export interface Card {
  readonly id: string;
  readonly facts: readonly string[];
  readonly kind: CardKind;
  /** Address of its record, from the site's root; of the first where there are several. */
  readonly record: string;
  readonly what: string;
  /** One line a fact: its short name (empty for a single fact) and its figure. */
  readonly lines: readonly { readonly fact: string; readonly name: string; readonly value: string }[];
  readonly tags: readonly string[];
  /** Differences that touch it; grave ones are contradictions, wrong sums and misprints. */
  readonly flags: readonly Flag[];
  readonly sentence: string;
  /** The coded reading: what holds for all its facts, and what differs, under each fact's name. */
  readonly sections: readonly { readonly name: string; readonly rows: readonly CardRow[] }[];
  readonly url: string;
  /** Address of its row in a comparison, from the site's root; null where it has none. */
  readonly row: string | null;
}

/** A reading that holds for the whole card. */
const single = (rows: readonly CardRow[]) => [{ name: '', rows }];
const shorten = (words: string) => (words.length > 30 ? `${words.slice(0, 30)}…` : words);
const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
const row = (label: string, text: string | null | undefined, extra: Partial<CardRow> = {}): CardRow[] =>
  text == null || text === '' ? [] : [{ label, text, ...extra }];

/** Offices as printed, with their role where it is more than “responsible”. */
export function unitsText({ reading: R, marks }: Words, units: readonly ResponsibleUnit[]): string {
  return marks.list(units.map((u) => (u.role === 'lead' ? R.leads(u.printed) : u.printed)));
}

function targetKind({ reading: R }: Words, t: TargetRecord): string {
  return t.baseline ? R.fact.baseline : t.status === 'pool' ? R.fact.pool : R.fact.target;
}

function discrepancyRows(site: Site, ids: readonly string[]): CardRow[] {
  const R = site.words.reading;
  return ids.flatMap((id) => {
    const d = site.corpus.discrepancyById.get(id);
    return d === undefined ? [] : [{ label: R.discrepancy, text: d.explain, link: discrepancyUrl(d), warn: true }];
  });
}

function pathText(bundle: PolicyBundle, clause: string): string {
  return clausePath(bundle.policy, clause).map(clauseLabel).join(' › ');
}

/** @throws RangeError for an office that the corpus does not hold; the check refuses such ids */
export function officeName({ corpus, words }: Site, id: string): string {
  const office = corpus.byUnit.get(id);
  if (office === undefined) throw new RangeError(`there is no office "${id}"`);
  return words.term(office.unit);
}

function commonRows(
  site: Site,
  bundle: PolicyBundle,
  f: { clause: string; responsible_units: readonly ResponsibleUnit[]; units_inherited: readonly string[]; discrepancies: readonly string[] },
): CardRow[] {
  const R = site.words.reading;
  const inherited = site.words.marks.list(f.units_inherited.map((id) => officeName(site, id)));
  return [
    ...row(R.units, unitsText(site.words, f.responsible_units)),
    ...row(R.inherited, inherited),
    ...discrepancyRows(site, f.discrepancies),
    ...row(R.path, pathText(bundle, f.clause), { link: `/policies/${bundle.policy.input.id}/#${f.clause}` }),
  ];
}

function factLink(site: Site, id: string | null): Partial<CardRow> {
  const fact = id === null ? undefined : site.corpus.factById.get(id);
  return fact?.kind !== 'target' ? {} : { link: fact.record.url, text: fact.record.indicator };
}

function targetCard(site: Site, bundle: PolicyBundle, t: TargetRecord): Card {
  const R = site.words.reading;
  const F = site.words.figure;
  const threshold = t.threshold;
  return {
    id: `card-${t.id}`,
    facts: [t.id],
    kind: 'goal',
    record: recordUrl('targets', t),
    what: `${targetKind(site.words, t)} · ${t.indicator}`,
    lines: [{ fact: t.id, name: '', value: F.text(t) || R.noFigure }],
    tags: distinct([
      ...(t.op === null || t.op === 'full' ? [] : [F.basis(t)]),
      ...[F.period(t), F.joint(t.tiers, site.titles)].filter((x) => x !== null),
      ...(t.per === null ? [] : [site.words.term(pers[t.per])]),
      ...(t.relative_to === null ? [] : [site.words.figure.relativeTo(t.relative_to)]),
      ...[F.strive(t)].filter((x) => x !== null),
      ...(t.same_as === null ? [] : [site.words.counts.repeats]),
    ]),
    flags: factFlags(site, t.discrepancies),
    sentence: t.sentence,
    url: t.url,
    row: targetRowUrl(site, t),
    sections: single([
      ...row(R.title, t.status === 'pool' ? R.poolFor(F.titles(t.pool_for, site.titles)) : F.titles(t.tiers, site.titles)),
      ...row(R.basis, t.op === null ? null : F.basis(t)),
      ...row(R.basisWhy, t.basis_evidence?.reason),
      ...row(R.scope, t.scope),
      ...row(R.threshold, threshold === null ? null : `${threshold.of}${F.text({ ...threshold, op_printed: null, value_max: null })}`),
      ...row(R.relative, t.relative_to),
      ...row(R.verb, t.verb),
      ...row(R.repeatOf, t.same_as, factLink(site, t.same_as)),
      ...row(R.subsetOf, t.subset_of, factLink(site, t.subset_of)),
      ...commonRows(site, bundle, t),
    ]),
  };
}

/** A condition in few words with its printed ones; a group with its members below it. */
function conditionItem(site: Site, node: ConditionRecord): CardItem {
  const { condition: C, reading: R } = site.words;
  if ('any' in node || 'all' in node) {
    const [text, members] = 'any' in node ? [C.anyOf, node.any] : [C.allOf, node.all];
    return { text, items: members.map((member) => conditionItem(site, member)) };
  }
  const said = C.leaf(node, site.titles);
  return { text: said.includes(node.quote) ? said : R.condition(said, node.quote), items: [] };
}

/** A condition in the margin; one of the whole document leads to the clause that prints it. */
function conditionRow(site: Site, policy: string, node: ConditionRecord): CardRow {
  const [first] = conditionLeaves([node]);
  const ofAll = first?.evidence === 'document' ? { label: site.words.term(conditionEvidences.document), link: clauseUrl(policy, first.clause ?? '') } : null;
  return { label: site.words.reading.conditions, ...conditionItem(site, node), ...ofAll };
}

/** The same benefit where the document prints it first. */
function sameAs(site: Site, id: string | null): CardRow[] {
  const fact = id === null ? undefined : site.corpus.factById.get(id);
  return fact?.kind === 'incentive' ? [{ label: site.words.reading.sameAs, text: fact.record.title, link: fact.record.url }] : [];
}

function incentiveRows(site: Site, bundle: PolicyBundle, i: IncentiveRecord): CardRow[] {
  const { words } = site;
  const R = words.reading;
  const baseOf = (a: AmountRecord) => amountBase(a, site.records.incentives);
  // of an excerpt nobody can tell what the document prints elsewhere
  const told = <T extends string>(id: T, list: Readonly<Record<T, Parameters<Words['term']>[0]>>): string =>
    words.term(id === 'unknown' && bundle.policy.input.holding === 'excerpt' ? blanks.not_held : list[id]);
  return [
    ...i.amounts.flatMap((a): CardRow[] => [
      { label: R.amount, text: words.amount.card(a, baseOf(a)) },
      ...a.limits.map((limit) => ({ label: R.limits, text: words.amount.limit(limit) })),
    ]),
    ...i.shared_caps.map((a): CardRow => ({ label: R.amount, text: words.amount.sharedCap(a, baseOf(a)) })),
    ...row(
      R.beneficiary,
      i.beneficiary + words.marks.bracketed(words.amount.recipient(i.beneficiary_kind) ?? words.term(beneficiaryKinds[i.beneficiary_kind])),
    ),
    ...row(R.payer, told(i.payer, payers)),
    ...row(R.recurrence, told(i.recurrence, recurrences)),
    ...i.conditions.map((c): CardRow => conditionRow(site, i.policy, c)),
    ...i.duties.map(({ quote }): CardRow => ({ label: R.duties, text: quote })),
    ...i.proofs.map(({ quote }): CardRow => ({ label: R.proofs, text: quote })),
    ...row(R.confers, i.confers === null ? null : words.figure.titles([i.confers], site.titles)),
    ...row(R.claim, i.claimable ? null : R.notClaimable, { warn: true }),
    ...sameAs(site, i.same_as),
    ...row(R.stacking, i.stacking === 'unknown' ? null : words.term(stackings[i.stacking])),
    ...bundle.policy.input.own_rules
      .filter((r) => isRuleOf({ ...r, within: clausesUnder(bundle.policy, r.within) }, i))
      .map((r): CardRow => ({
        label: R.ownRules,
        text: R.ownRule(words.term(ownRules[r.kind]), r.quote),
        link: clauseUrl(i.policy, r.clause),
      })),
    ...i.references.map((r): CardRow => ({
      label: R.references,
      text: R.reference(words.term(relations[r.relation]), `${r.title}${r.number ?? ''}`, r.held !== null),
      ...(r.held === null ? {} : { link: r.target === null ? policyUrl(r.held) : clauseUrl(r.held, r.target) }),
    })),
    ...commonRows(site, bundle, i),
  ];
}

/** What tells the members of a group apart: the level where that is all that differs, else their own short names. */
function memberNames(words: Words, members: readonly IncentiveRecord[]): string[] {
  const byLevel = members.flatMap((m) => (m.level === null ? [] : [words.term(levels[m.level])]));
  const isLevelled = new Set(byLevel).size === members.length && new Set(members.map((m) => m.event)).size === 1;
  return members.length === 1 ? [''] : isLevelled ? byLevel : members.map((m) => m.title);
}

/** Recipient that is no firm, recurrence, stacking: what must be seen without opening the card. */
function incentiveTags(words: Words, i: IncentiveRecord): string[] {
  return [
    ...(i.recurrence === 'unknown' ? [] : [words.term(recurrences[i.recurrence])]),
    ...[words.amount.recipient(i.beneficiary_kind)].filter((x) => x !== null),
    ...(i.stacking === 'on_top_of_province' ? [words.term(stackings.on_top_of_province)] : []),
  ];
}

/** What all members share is printed once; what differs stands under each member's name. */
function groupSections({ reading: R }: Words, members: readonly { name: string; rows: readonly CardRow[] }[]): Card['sections'] {
  const key = ({ label, text, items = [] }: CardRow) => JSON.stringify([label, text, items]);
  const inAll = (r: CardRow) => members.every((m) => m.rows.some((o) => key(o) === key(r)));
  const shared = members[0]?.rows.filter(inAll) ?? [];
  if (members.length === 1) return single(shared);
  const own = members.map((m) => ({ name: m.name, rows: m.rows.filter((r) => !inAll(r)) })).filter((m) => m.rows.length > 0);
  return own.length === 0 ? single(shared) : [...own, { name: R.shared, rows: shared }];
}

function incentiveCard(site: Site, bundle: PolicyBundle, members: readonly [IncentiveRecord, ...IncentiveRecord[]]): Card {
  const [first] = members;
  const isSingle = members.length === 1;
  const names = memberNames(site.words, members);
  const discrepancies = [...new Set(members.flatMap((m) => m.discrepancies))];
  return {
    id: `card-${first.id}`,
    facts: members.map((m) => m.id),
    kind: members.some((m) => m.amounts.length > 0) ? 'money' : 'benefit',
    record: recordUrl('incentives', first),
    what: isSingle
      ? first.title
      : [members.map((m) => site.words.term(eventOf(site.events, m.event))), members.map((m) => m.instrument_printed)]
          .map((names) => site.words.marks.list(distinct(names)))
          .join(' · '),
    lines: members.map((m, at) => ({ fact: m.id, name: names[at] ?? '', value: incentiveText(site, m) })),
    tags: incentiveTags(site.words, first).filter((tag) => members.every((m) => incentiveTags(site.words, m).includes(tag))),
    flags: factFlags(site, discrepancies),
    sentence: first.sentence,
    url: first.url,
    row: incentiveRowUrl(site, first),
    sections: groupSections(
      site.words,
      members.map((m, at) => ({ name: names[at] ?? '', rows: incentiveRows(site, bundle, m) })),
    ),
  };
}

function ruleCard(site: Site, bundle: PolicyBundle, r: RuleRecord): Card {
  const R = site.words.reading;
  return {
    id: `card-${r.id}`,
    facts: [r.id],
    kind: 'rule',
    record: recordUrl('rules', r),
    what: `${R.fact.rule} · ${site.words.marks.labelled(`${site.words.term(addressees[r.addressee])}${site.words.term(modalities[r.modality])}`, shorten(r.quote))}`,
    lines: [{ fact: r.id, name: '', value: r.value === null ? '' : `${r.value} ${r.unit ?? ''}` }],
    tags: [],
    flags: factFlags(site, r.discrepancies),
    sentence: r.sentence,
    url: r.url,
    row: ruleRowUrl(site, r),
    sections: single(commonRows(site, bundle, r)),
  };
}

/** A table cell's reading, for the compact list under its table. */
export interface CellReading {
  readonly target: TargetValue;
  readonly figure: string;
  readonly tags: string;
}

export interface BlockEvidence {
  readonly cards: readonly Card[];
  readonly cells: readonly CellReading[];
  /** How many cards stand open to the eye; the rest are folded, because they would be far taller than their block. */
  readonly shown: number;
}

const blockOf = (bundle: PolicyBundle, placed: PlacedFact<{ clause: string }>): number => {
  const clause = bundle.policy.clauseById.get(placed.fact.clause);
  return clause?.pieces.find((p) => p.start <= placed.range.start && placed.range.start < p.end)?.block ?? -1;
};

/* Estimates in lines of a note: characters a line of official text and of a note take, and how many note lines a line of text is worth. */
const TEXT_LINE = 38;
const NOTE_LINE = 24;
const TEXT_LINE_HEIGHT = 1.55;
/** Notes run on beside the blocks that follow, which have notes of their own: so much of a block's room they may take beyond it. */
const RUN_ON = 1.35;
/** Notes always open beside a block, however short; and no fold for a single note. */
const ALWAYS_SHOWN = 3;
const LEAST_FOLDED = 2;

const linesOf = (text: string, width: number): number => Math.ceil(text.length / width);
const cardLines = ({ what, lines, tags, flags }: Card): number => {
  const [only] = lines.length === 1 ? lines : [];
  const members = only === undefined ? lines.reduce((n, l) => n + linesOf(l.name + l.value, NOTE_LINE), 0) : 0;
  return linesOf(what + (only?.value ?? ''), NOTE_LINE) + members + (tags.length + flags.length > 0 ? 1 : 0) + 0.4;
};

/** Cards beside a block that stand open: all that find room, three at least. */
function shownCards(cards: readonly Card[], block: Block): number {
  const room = block.pieces.reduce((n, piece) => n + linesOf(piece.text, TEXT_LINE), 0) * TEXT_LINE_HEIGHT * RUN_ON;
  let used = 0;
  const fitting = cards.findIndex((card) => (used += cardLines(card)) > room);
  const shown = fitting < 0 ? cards.length : Math.max(ALWAYS_SHOWN, fitting);
  return cards.length - shown < LEAST_FOLDED ? cards.length : shown;
}

/** What the cells of a policy's annexes say, table by table, row by row. */
function annexValues(site: Site, { policy }: PolicyBundle): TargetValue[] {
  const { targets } = site.entryOf(policy.input.id);
  return policy.input.tables.flatMap((declared) => annexTable(policy.input.id, declared, targets).cells.flatMap((cells) => cells.flatMap((c) => c.values)));
}

/** The evidence of every block of a policy, by block index. */
export function policyEvidence(site: Site, bundle: PolicyBundle): BlockEvidence[] {
  const R = site.words.reading;
  const F = site.words.figure;
  const { policy } = bundle;
  const cards: { at: number; card: Card }[][] = policy.blocks.map(() => []);
  const cells: CellReading[][] = policy.blocks.map(() => []);
  const place = new Map(policy.clauses.map((c, i) => [c.id, i]));
  // a table is one block of many clauses: first the clause, then the place in it
  const order = (placed: PlacedFact<{ clause: string }>) => (place.get(placed.fact.clause) ?? 0) * 1e6 + placed.range.start;
  const put = (placed: PlacedFact<{ clause: string }>, card: Card) => cards[blockOf(bundle, placed)]?.push({ at: order(placed), card });
  const { factById, byClause } = site.corpus;
  for (const t of policy.targets) {
    const fact = factById.get(t.fact.id);
    if (fact?.kind !== 'target') continue;
    const { record } = fact;
    if (t.cell === null) put(t, targetCard(site, bundle, record));
  }
  for (const value of annexValues(site, bundle))
    cells[policy.clauseById.get(value.source.clause)?.pieces[0]?.block ?? -1]?.push({
      target: value,
      figure: F.text(value),
      tags: [value.role === 'baseline' ? R.fact.baseline : F.basis(value), F.period(value) ?? ''].filter(Boolean).join(' · '),
    });
  const done = new Set<string>();
  for (const i of policy.incentives) {
    if (done.has(i.fact.id)) continue;
    const inClause = byClause.get(clauseKey(policy.input.id, i.fact.clause))?.incentives ?? [];
    const members = inClause.filter((r) => r.id === i.fact.id || (i.fact.group !== null && r.group === i.fact.group));
    const [first, ...rest] = members;
    if (first === undefined) continue;
    for (const m of members) done.add(m.id);
    put(i, incentiveCard(site, bundle, [first, ...rest]));
  }
  for (const r of policy.rules) {
    const fact = factById.get(r.fact.id);
    if (fact?.kind === 'rule') put(r, ruleCard(site, bundle, fact.record));
  }
  return policy.blocks.map((block, index) => {
    const own = [...(cards[index] ?? [])].sort((a, b) => a.at - b.at).map((c) => c.card);
    return { cards: own, cells: cells[index] ?? [], shown: block.kind === 'table' ? own.length : shownCards(own, block) };
  });
}
