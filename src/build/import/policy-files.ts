import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { eventDrafts } from '../../domain/draft/draft-events.ts';
import { draftTables, type DraftTable } from '../../domain/draft/draft-table.ts';
import { draftRules } from '../../domain/draft/draft-rule.ts';
import { draftFacts } from '../../domain/draft/draft-facts.ts';
import { draftCharges } from '../../domain/draft/charges.ts';
import { introducerIn } from '../../domain/text/introducers.ts';
import { draftOverallCaps, type DraftOverallCap } from '../../domain/draft/draft-overall-caps.ts';
import { draftPassages } from '../../domain/draft/passages.ts';
import { TITLE_OF_FILE } from '../../domain/draft/head.ts';
import { FURNITURE_WORDS } from '../../domain/draft/furniture.ts';
import { draftsInPrint, folded, foldedClauses } from '../../domain/draft/folded-text.ts';
import type { DraftFurniture, ImportedDocument } from '../../domain/draft/import-document.ts';
import { indicatorDrafts } from '../../domain/draft/draft-indicators.ts';
import { functionOf, levelOf, officeName, shortName } from '../../domain/draft/place-name.ts';
import { looksLikeOffice, readUnitNotes } from '../../domain/parse/unit-notes.ts';
import { quotedWhole, type ReviewItem } from '../../domain/draft/review.ts';
import type { Registries } from '../../domain/schema/registries.ts';
import type { sourceForms } from '../../domain/vocabulary.ts';

/** What the person who imports says of the document. */
export interface ImportOrder {
  /** `liuhe-2023`: place, year and perhaps a word. */
  readonly id: string;
  /** Printed name of the place: 柳河县. */
  readonly place: string;
  /** In full: 吉林省. */
  readonly province: string;
  /** Ending of the file, with its dot. */
  readonly extension: string;
}

/** What the source's text was taken from, by the ending of the file. */
const FORMS: Readonly<Record<string, keyof typeof sourceForms>> = { '.pdf': 'pdf_text', '.docx': 'docx_text', '.html': 'plain_text', '.htm': 'plain_text' };

/** A file to write, from the content's folder. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const ID = /^([a-z][a-z0-9]*(?:-[a-z]+)*?)-(\d{4})(?:-[a-z0-9]+)*$/;
export const placeIdOf = (id: string): string | null => ID.exec(id)?.[1] ?? null;
const yearOf = (id: string) => ID.exec(id)?.[2] ?? '';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const encode = (text: string) => new TextEncoder().encode(text);
const yaml = (value: unknown) => stringify(value, { lineWidth: 120, defaultStringType: 'PLAIN', aliasDuplicateObjects: false });

const furnitureEntry = ({ text, what, lines }: DraftFurniture) => ({ text, what: FURNITURE_WORDS[what], count: lines.length, lines });

function frontmatter(order: ImportOrder, document: ImportedDocument, source: Uint8Array): string {
  const { head } = document;
  return yaml({
    id: order.id,
    city: placeIdOf(order.id),
    short: `${shortName(order.place)} ${yearOf(order.id)}`,
    title: head.title,
    ...(head.isTitleOfFile ? { title_source: TITLE_OF_FILE } : {}),
    doc_number: head.doc_number,
    issuer: head.issuer,
    issued: head.issued,
    stage: head.stage,
    holding: 'full',
    coding: 'text',
    horizon: head.horizon,
    validity: 'unknown',
    source: { file: `${order.id}.txt`, sha256: sha256(source), form: FORMS[order.extension] ?? 'text_file', publisher: null, published: head.published },
    corrections: [],
    furniture: document.furniture.map(furnitureEntry),
    references: [],
    unit_names: {},
    topics: [],
    targets: [],
    incentives: [],
    rules: [],
  });
}

type Draft = Omit<ReviewItem, 'review'>;
const missingOf = (fact: Readonly<Record<string, unknown>>) => Object.keys(fact).filter((field) => fact[field] === null);

/** What the document says of itself; a person looks at all of it, and says what is not printed. */
function headDraft({ id }: ImportOrder, { head }: ImportedDocument): Draft {
  const { title, doc_number, issuer, issued, stage } = head;
  const told = {
    title: head.isTitleOfFile ? 'the file’s name' : 'the first heading',
    doc_number: 'printed near the head',
    issuer: 'above the date',
    issued: 'a date on a line of its own',
  };
  const why = Object.fromEntries(Object.entries(told).filter(([field]) => head[field as keyof typeof told] !== null));
  return {
    id: `${id}-head`,
    kind: 'head',
    clause: null,
    fact: { title, ...(head.isTitleOfFile ? { title_source: TITLE_OF_FILE } : {}), doc_number, issuer, issued, stage },
    missing: title === null ? ['title'] : [],
    why,
  };
}

/** A place that the registry does not hold. */
function cityDraft({ id, place, province }: ImportOrder): Draft {
  const level = levelOf(place);
  const fact = {
    id: placeIdOf(id),
    zh: shortName(place),
    ...(level === undefined ? {} : { name: place, level }),
    code: null,
    province,
    ...(level === 'district' || level === 'county' || level === 'new_area' ? { parent: null } : {}),
  };
  return { id: `${id}-city`, kind: 'city', clause: null, fact, missing: level === 'new_area' ? [] : ['code'], why: { level: `the name ${place}` } };
}

/** Printed offices that the registry does not hold, with the function that other cities' offices of that name have. */
function unitDrafts(order: ImportOrder, document: ImportedDocument, { units }: Pick<Registries, 'units'>): Draft[] {
  const city = placeIdOf(order.id) ?? '';
  const noted = document.clauses
    .filter((c) => c.kind !== 'row')
    .flatMap((c) => readUnitNotes(c.text, looksLikeOffice).flatMap((n) => n.units.map((u) => u.printed)));
  const printed = new Set([...noted, ...draftCharges(document.clauses).flatMap((c) => c.names)]);
  return [...printed].map((name, n) => {
    const plain = officeName(name);
    const alike = units.find((u) => u.zh.endsWith(plain));
    const told = alike === undefined ? functionOf(plain) : { value: alike.function, why: `as ${alike.zh}` };
    const fact = {
      printed: name,
      id: told === null ? null : `${city}-${told.value}`,
      // 人民银行柳河县支行 says itself where it is
      zh: plain.includes(order.place) ? plain : `${order.place}${plain}`,
      function: told?.value ?? null,
      city,
    };
    return {
      id: `${order.id}-unit-${n + 1}`,
      kind: 'unit',
      clause: null,
      fact,
      missing: missingOf(fact),
      why: told === null ? {} : { function: told.why },
    };
  });
}

/** Offices charged in running text, named as printed: their ids follow once they are registered. */
const chargeDrafts = ({ id }: ImportOrder, { clauses }: ImportedDocument): Draft[] =>
  draftCharges(clauses).map(({ clause, quote, names, role }, n) => ({
    id: `${id}-charge-${n + 1}`,
    kind: 'charge',
    clause,
    fact: { clause, quote, units: names, ...(role === 'plain' ? {} : { role }) },
    missing: [],
    why: { units: 'as printed; registered offices get their ids', quote: 'the words that charge them' },
  }));

/** Tables of goals, one declaration each. */
const tableDrafts = (tables: readonly DraftTable[], id: string): Draft[] =>
  tables.map(({ clause, fact, missing, why }) => ({ id: `${id}-table-${String(fact.id)}`, kind: 'table', clause, fact, missing, why }));

/** Duties that no other draft quotes. */
function ruleDrafts({ clauses }: ImportedDocument, id: string, others: readonly Draft[]): Draft[] {
  const quotes = others.flatMap(({ clause, fact }) => {
    const { quote } = quotedWhole(fact);
    return typeof quote === 'string' ? [{ clause, quote }] : [];
  });
  const isTaken = (clause: string, sentence: string) => quotes.some((q) => q.clause === clause && (q.quote.includes(sentence) || sentence.includes(q.quote)));
  return draftRules(clauses, isTaken).map(({ clause, fact, missing, why }, n) => {
    const rule = `${id}-r-duty${n === 0 ? '' : `-${n + 1}`}`;
    return { id: rule, kind: 'rule', clause, fact: { id: rule, ...fact }, missing, why };
  });
}

/** What the document says of itself, and the texts it names. */
const passageDrafts = ({ id, place }: ImportOrder, { clauses, head, candidates }: ImportedDocument): Draft[] =>
  draftPassages(clauses, head.title, place, candidates).map(({ kind, clause, fact, why }, n) => ({
    id: `${id}-${kind.replace('_', '-')}-${n + 1}`,
    kind,
    clause,
    fact,
    missing: [],
    why,
  }));

/** The caps over all that the document gives, beside its other own rules. */
function overallCapDrafts(id: string, caps: readonly DraftOverallCap[], facts: readonly Draft[]): Draft[] {
  return caps.map(({ clause, fact, why, excepted }, n) => {
    const isExcepted = (of: string | null) => excepted.some((e) => of === e || of?.startsWith(`${e}-`) === true);
    const except = facts.flatMap((f) => (f.kind === 'incentive' && isExcepted(f.clause) ? [f.fact.id] : []));
    const own = { id: `${id}-overall-cap${n === 0 ? '' : `-${n + 1}`}`, kind: 'own_rule', clause, missing: [] } as const;
    if (except.length === 0) return { ...own, fact, why };
    return { ...own, fact: { ...fact, cap: { ...(fact.cap as object), except } }, why: { ...why, 'cap.except': 'awards of the clauses that it excepts' } };
  });
}

/** What is asked of all is not asked of whoever brings a firm, and what such a one is given is not the firm's: awards to agents are excepted. */
function exceptingAgents(passages: readonly Draft[], facts: readonly Draft[]): Draft[] {
  const agents = facts.filter(({ kind, fact }) => kind === 'incentive' && introducerIn(String(fact.beneficiary)) !== null).map(({ fact }) => fact.id);
  const told = 'given to whoever brings a firm';
  return passages.map((p) => {
    if (agents.length === 0) return p;
    if (p.kind === 'applicants') return { ...p, fact: { ...p.fact, except: agents }, why: { ...p.why, except: told } };
    const { cap } = p.fact;
    if (typeof cap !== 'object' || cap === null) return p;
    const named = 'except' in cap ? (cap.except as readonly unknown[]) : [];
    const except = [...named, ...agents.filter((a) => !named.includes(a))];
    return { ...p, fact: { ...p.fact, cap: { ...cap, except } }, why: { ...p.why, 'cap.except': [p.why['cap.except'], told].filter(Boolean).join('; ') } };
  });
}

/**
 * The files of a new policy: its raw file, the text taken from it, the policy itself, its audit, and the drafts. Drafts
 * stand in a file of their own that no page is made from: nothing guessed is shown as a fact.
 * @param raw the file as it was given, byte for byte
 */
export function policyFiles(order: ImportOrder, printed: ImportedDocument, raw: Uint8Array, registries: Registries): NewFile[] {
  const { id, extension } = order;
  const document = {
    ...printed,
    clauses: foldedClauses(printed.clauses),
    candidates: printed.candidates.map((c) => ({ ...c, quote: folded(c.quote) })),
  };
  const source = encode(document.source);
  const isHeld = registries.cities.some((c) => c.id === placeIdOf(id));
  const tables = draftTables(document.clauses, document.candidates, document.year, registries);
  const caps = draftOverallCaps(document.clauses, document.candidates);
  const ofAwards = document.candidates.filter((c) => caps.every(({ figure }) => figure !== c));
  const facts = draftFacts(id, document.clauses, ofAwards, registries, tables);
  const passages = exceptingAgents(passageDrafts(order, document), facts);
  const overall = exceptingAgents(overallCapDrafts(id, caps, facts), facts);
  const items: Draft[] = [
    headDraft(order, document),
    ...(isHeld ? [] : [cityDraft(order)]),
    ...unitDrafts(order, document, registries),
    ...chargeDrafts(order, document),
    ...passages.filter(({ kind }) => kind !== 'applicants'),
    ...eventDrafts(id, facts, document.clauses, registries.events),
    ...indicatorDrafts(id, facts),
    ...tableDrafts(tables, id),
    ...facts,
    ...ruleDrafts(document, id, [...passages, ...overall, ...facts]),
    // last, when all awards are known: some of them may not be bound
    ...overall,
    ...passages.filter(({ kind }) => kind === 'applicants'),
  ];
  const drafts = {
    original: { file: `${id}.original${extension}`, sha256: sha256(raw) },
    look_at: document.warnings,
    items: draftsInPrint(items, printed.clauses).map(({ id: item, kind, ...rest }): ReviewItem => ({ id: item, kind, review: 'pending', ...rest })),
  };
  return [
    { path: `sources/${id}.original${extension}`, bytes: raw },
    { path: `sources/${id}.txt`, bytes: source },
    { path: `policies/${id}.mdx`, bytes: encode(`---\n${frontmatter(order, document, source)}---\n\n${document.body}`) },
    { path: `audit/${id}.yaml`, bytes: encode(yaml({ discrepancies: [], not_figures: [], no_facts: [], silent_exceptions: [] })) },
    { path: `drafts/${id}.yaml`, bytes: encode(yaml(drafts)) },
  ];
}
