import { stringify } from 'yaml';
import { checkPolicy, readPolicy, readRegistries, type ContentFile } from '../content-reader.ts';
import { parseYaml } from '../../domain/parse/yaml.ts';
import { noFactKinds, quotedWhole, SAID, type DropKind, type ReviewItem } from '../../domain/draft/review.ts';
import type { Problem } from '../../domain/problem.ts';
import { GENERAL_REMEDY } from '../../domain/schema/shape.ts';
import type { Registries } from '../../domain/schema/registries.ts';
import { listingsIn, type Listing } from './no-figures.ts';
import { given, isHeld, isProposal, registeredProposal, sectionsOf } from './proposals.ts';
import { restItems } from './rest.ts';
import { frontmatterOf, withEntry, withField, withFrontmatter, withItem, withItemField, withLast } from './yaml-edit.ts';

/** Texts of the files a review reads and writes, by their path under the content's folder. */
export type Texts = Readonly<Record<string, string>>;

/** The text of the source file and its SHA-256 in hex; null if there is none. */
export type Source = { readonly text: string; readonly sha256: string } | null;

const REGISTRIES = ['cities', 'units', 'indicators', 'titles', 'events', 'duties'] as const satisfies readonly (keyof Registries)[];
/** Files a review of one policy needs. */
export const filesOf = (id: string): string[] => [`policies/${id}.mdx`, `audit/${id}.yaml`, `drafts/${id}.yaml`, ...REGISTRIES.map((name) => `${name}.yaml`)];

/** The drafts file as data: what was drafted, in the order it is looked at. */
export function itemsOf(texts: Texts, id: string): ReviewItem[] {
  const data = parseYaml(texts[`drafts/${id}.yaml`] ?? '') as { items?: ReviewItem[] } | null;
  return data?.items ?? [];
}

/** The drafts file with other items; what else stands in it stays. */
export function withItems(texts: Texts, id: string, items: readonly ReviewItem[]): Texts {
  const path = `drafts/${id}.yaml`;
  const data = parseYaml(texts[path] ?? '') as Record<string, unknown>;
  return { ...texts, [path]: stringify({ ...data, items }, { lineWidth: 120, defaultStringType: 'PLAIN', aliasDuplicateObjects: false }) };
}

const contentFile = (texts: Texts, path: string): ContentFile => ({ file: `content/${path}`, text: texts[path] ?? null });

interface Reading {
  readonly isRead: boolean;
  readonly problems: readonly Problem[];
}

/** What the check said last, by the texts it read: the texts before an answer are those after the one before it. */
let last: { readonly read: Texts; readonly source: Source; readonly reading: Reading } | null = null;

/** Everything the check says of the policy as these texts have it. */
export function problemsOf(texts: Texts, id: string, source: Source): Reading {
  const read = Object.fromEntries(filesOf(id).flatMap((file) => (file.startsWith('drafts/') ? [] : [[file, texts[file] ?? '']])));
  const isSame = last !== null && last.source?.sha256 === source?.sha256 && Object.keys({ ...read, ...last.read }).every((f) => last?.read[f] === read[f]);
  if (last === null || !isSame) last = { read, source, reading: checked(texts, id, source) };
  return last.reading;
}

const readLists = (texts: Texts) =>
  readRegistries(Object.fromEntries(REGISTRIES.map((name) => [name, contentFile(texts, `${name}.yaml`)])) as Record<keyof Registries, ContentFile>);
const registriesIn = (texts: Texts): Registries => readLists(texts).registries;

function checked(texts: Texts, id: string, source: Source): Reading {
  const { registries, problems } = readLists(texts);
  const { policy, audit, problems: shape } = readPolicy(id, contentFile(texts, `policies/${id}.mdx`), contentFile(texts, `audit/${id}.yaml`));
  if (policy === null) return { isRead: false, problems: [...problems, ...shape] };
  const bundle = { policy, audit, auditFile: `content/audit/${id}.yaml`, source };
  return { isRead: true, problems: [...problems, ...shape, ...checkPolicy(bundle, registries)] };
}

const inPolicy = (texts: Texts, id: string, edit: (yaml: string) => string): Texts => {
  const path = `policies/${id}.mdx`;
  return { ...texts, [path]: withFrontmatter(texts[path] ?? '', edit) };
};

/** How many facts of a kind the policy has coded. */
function countOf(texts: Texts, id: string, list: ReturnType<typeof listOf>): number {
  const data = parseYaml(frontmatterOf(texts[`policies/${id}.mdx`] ?? '')) as Record<string, unknown[] | null> | null;
  const entries = data?.[list];
  return Array.isArray(entries) ? entries.length : 0;
}

/** A fact that is coded is coded in part, until a person says `full`. */
const begun = (yaml: string) => (/^coding: text$/m.test(yaml) ? withField(yaml, 'coding', 'partial') : yaml);

function registered(texts: Texts, id: string, { kind, fact }: ReviewItem): Texts {
  const path = kind === 'city' ? 'cities.yaml' : 'units.yaml';
  const { printed, ...entry } = fact;
  const isHeld = (parseYaml(texts[path] ?? '') as { id: string }[] | null)?.some((e) => e.id === entry.id) ?? false;
  const added = isHeld ? texts : { ...texts, [path]: withLast(texts[path] ?? '', entry) };
  return kind === 'unit' ? inPolicy(added, id, (yaml) => withEntry(yaml, 'unit_names', String(printed), entry.id)) : placed(added, id, String(entry.id));
}

/** The policy, and the drafts of its offices, under the id that its place is given. */
function placed(texts: Texts, id: string, city: string): Texts {
  const { city: drafted } = parseYaml(frontmatterOf(texts[`policies/${id}.mdx`] ?? '')) as { city?: string };
  if (drafted === undefined || drafted === city) return texts;
  const ofCity = (item: ReviewItem): ReviewItem =>
    item.kind !== 'unit' || item.fact.city !== drafted
      ? item
      : {
          ...item,
          fact: { ...item.fact, city, id: typeof item.fact.id === 'string' ? item.fact.id.replace(new RegExp(`^${drafted}(?=-)`), city) : item.fact.id },
        };
  return inPolicy(withItems(texts, id, itemsOf(texts, id).map(ofCity)), id, (yaml) => withField(yaml, 'city', city));
}

/** The registry with what is proposed, and the drafts it was proposed for with it. */
const withProposal = (texts: Texts, id: string, item: Parameters<typeof given>[1]): Texts =>
  registeredProposal(withItems(texts, id, given(itemsOf(texts, id), item)), item);

/** The list of the frontmatter that holds entries of a kind. */
const LISTS = {
  rule: 'rules',
  table: 'tables',
  target: 'targets',
  charge: 'charges',
  reference: 'references',
  own_rule: 'own_rules',
  applicants: 'applicants',
  topic: 'topics',
} as const;
const listOf = (kind: ReviewItem['kind']) => (kind in LISTS ? LISTS[kind as keyof typeof LISTS] : 'incentives');
/** Kinds whose numerals or words a fact may claim: dropped, they are listed in the audit. */
export const CLAIMING: ReadonlySet<ReviewItem['kind']> = new Set(['target', 'incentive', 'rule', 'loose', 'promise']);

const namesOf = ({ fact }: ReviewItem): string[] => (Array.isArray(fact.units) ? fact.units.map(String) : []);
/** Ids of offices by their printed names; a name that is an id, or is not registered, stays. */
function withUnitIds(texts: Texts, id: string, item: ReviewItem): ReviewItem['fact'] {
  const { unit_names = {} } = parseYaml(frontmatterOf(texts[`policies/${id}.mdx`] ?? '')) as { unit_names?: Record<string, string> };
  return { ...item.fact, units: [...new Set(namesOf(item).map((name) => unit_names[name] ?? name))] };
}

/** What a head no longer has: the source of its title, once a person has taken it out. */
const withoutSource = (yaml: string) => (/^title_source:/m.test(yaml) ? { title_source: null } : {});

/** The texts with an item written where it belongs. */
function written(texts: Texts, id: string, item: ReviewItem): Texts {
  switch (item.kind) {
    case 'head':
      return inPolicy(texts, id, (yaml) =>
        Object.entries({ ...withoutSource(yaml), ...item.fact }).reduce((now, [field, value]) => withField(now, field, value), yaml),
      );
    case 'city':
    case 'unit':
      return registered(texts, id, item);
    case 'event':
    case 'indicator':
      return isProposal(item) ? withProposal(texts, id, item) : texts;
    case 'charge':
      return inPolicy(texts, id, (yaml) => withItem(yaml, 'charges', withUnitIds(texts, id, item)));
    case 'reference':
    case 'own_rule':
    case 'applicants':
    case 'topic':
      return inPolicy(texts, id, (yaml) => withItem(yaml, listOf(item.kind), item.fact));
    case 'effect':
    case 'territory':
      return inPolicy(texts, id, (yaml) => withField(yaml, item.kind, item.fact));
    case 'loose':
    case 'promise':
      return texts;
    default:
      return inPolicy(texts, id, (yaml) => withItem(begun(yaml), listOf(item.kind), quotedWhole(item.fact)));
  }
}

/** The audit with the numerals of a dropped draft listed as no figures, or the words of a promise as no fact. */
function audited(texts: Texts, id: string, { kind, clause, fact, dropped }: ReviewItem): Texts {
  if (clause === null || dropped === undefined || typeof fact.quote !== 'string' || !CLAIMING.has(kind)) return texts;
  const place: { readonly nth?: number } = typeof fact.nth === 'number' ? { nth: fact.nth } : {};
  const path = `audit/${id}.yaml`;
  if (kind === 'promise' || (noFactKinds as readonly string[]).includes(dropped.kind))
    return { ...texts, [path]: withItem(texts[path] ?? '', 'no_facts', { clause, quote: fact.quote, ...place, kind: dropped.kind }) };
  const printed = typeof fact.value === 'number' ? String(fact.value) : undefined;
  // 千亿 is coded as 1000, and listed as it is printed
  const token = printed !== undefined && fact.quote.includes(printed) ? printed : undefined;
  const { policy, audit } = readPolicy(id, contentFile(texts, `policies/${id}.mdx`), contentFile(texts, path));
  const listings: Listing[] =
    token !== undefined || policy === null
      ? [{ quote: fact.quote, ...place, ...(token === undefined ? {} : { token }) }]
      : listingsIn(policy, audit, clause, fact.quote, place.nth);
  return { ...texts, [path]: listings.reduce((text, listing) => withItem(text, 'not_figures', { clause, ...listing, ...dropped }), texts[path] ?? '') };
}

/** Whether numerals of an item's quote would be in no fact and in no list once it is dropped as words that give nothing. */
export function leavesNumerals(texts: Texts, id: string, { clause, fact }: ReviewItem): boolean {
  const { policy, audit } = readPolicy(id, contentFile(texts, `policies/${id}.mdx`), contentFile(texts, `audit/${id}.yaml`));
  if (policy === null || clause === null || typeof fact.quote !== 'string') return true;
  return listingsIn(policy, audit, clause, fact.quote, typeof fact.nth === 'number' ? fact.nth : undefined).length > 0;
}

/** What came of an answer: texts to write, or why nothing is. */
export type Outcome =
  | { readonly ok: true; readonly texts: Texts; /** What was written beside it. */ readonly also: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A problem of the item under review: its field without the fact’s place and id, which stand above it. */
function says({ path, message, remedy }: Problem): string {
  const field = path.replace(
    /^(?:\w+\.)?\d+ \([^()]*\)\.?|^(?:targets|incentives|rules|references|charges|own_rules|applicants|topics)\.\d+\.|^[a-z]+-\d{4}[a-z0-9-]*-[ti]-[a-z0-9-]+\.?/,
    '',
  );
  const own = remedy.includes(GENERAL_REMEDY) ? `? ${field.replace(/ \([^)]*\)/g, '')} explains it` : remedy;
  return `${field === '' ? '' : `${field}: `}${message} → ${own}`;
}

/** Whether a problem is one of what was written: the head's fields, the registry's file, the fact that is last in its list. */
function isOf(p: Problem, item: ReviewItem, before: Texts, id: string): boolean {
  if (item.kind === 'head') return Object.keys(item.fact).includes(p.path.split('.')[0] ?? '');
  if (item.kind === 'effect' || item.kind === 'territory') return p.path.split('.')[0] === item.kind;
  if (isProposal(item)) return p.file === `content/${item.kind}s.yaml`;
  if (item.kind === 'city' || item.kind === 'unit') return p.file === `content/${item.kind === 'city' ? 'cities' : 'units'}.yaml`;
  const own = `${listOf(item.kind)}.${countOf(before, id, listOf(item.kind))}`;
  return p.path === own || p.path.startsWith(`${own}.`) || p.path.startsWith(`${own} `) || p.path.startsWith(`${item.id}.`) || p.path.includes(`(${item.id})`);
}

/**
 * Whether a problem only says that another draft is not yet accepted: one of the same group, or one that this one names. Where
 * that draft is dropped, the check tells it at the end.
 */
function waits({ path, message }: Problem, { id, fact }: ReviewItem, items: readonly ReviewItem[]): boolean {
  const others = items.filter((i) => i.id !== id && i.review !== 'dropped');
  const field = path.split('.').at(-1) ?? '';
  if (field === 'group') return others.some((i) => i.fact.group === fact.group);
  // a cap of an incentive that is still to come binds it
  if (field === 'stacking' && fact.stacking === 'shared_cap') return others.some((i) => capsOf(i.fact).some((to) => isPartOf(to, fact.id)));
  const named = /there is no [a-z ]+"([a-z0-9-]+)"/.exec(message)?.[1];
  if (named === undefined || !['of', 'applies_to', 'same_as', 'subset_of', 'except'].includes(field)) return false;
  return others.filter(isFact).some(({ fact: { id: other } }) => isPartOf(named, other));
}

/** Whether an id is that of a fact or of one of its amounts. */
const isPartOf = (id: string, fact: unknown): boolean => typeof fact === 'string' && (id === fact || id.startsWith(`${fact}-`));

/** What the caps of a draft bind, as ids. */
const capsOf = ({ amounts }: ReviewItem['fact']): string[] =>
  (Array.isArray(amounts) ? (amounts as { readonly applies_to?: unknown }[]) : []).flatMap((a) =>
    Array.isArray(a.applies_to) ? a.applies_to.map(String) : [],
  );

/** The texts with `shared_cap` told of every coded incentive that a cap binds together with others; and the ids of those. */
function withSharedCaps(texts: Texts, id: string, { kind, fact }: ReviewItem): { readonly texts: Texts; readonly ids: readonly string[] } {
  const caps = kind === 'incentive' ? capsOf(fact) : [];
  if (caps.length === 0) return { texts, ids: [] };
  const front = parseYaml(frontmatterOf(texts[`policies/${id}.mdx`] ?? '')) as { incentives?: readonly { id: string; stacking?: string }[] | null };
  const ids = (front.incentives ?? []).filter((i) => i.id !== fact.id && (i.stacking ?? 'unknown') === 'unknown' && caps.some((to) => isPartOf(to, i.id)));
  const set = (yaml: string) => ids.reduce((now, i) => withItemField(now, 'incentives', i.id, 'stacking', 'shared_cap'), yaml);
  return { texts: ids.length === 0 ? texts : inPolicy(texts, id, set), ids: ids.map((i) => i.id) };
}

/** Problems of facts that were not there before: what an answer would do to those that are coded already. */
function newProblems(before: readonly Problem[], now: readonly Problem[]): Problem[] {
  const said = ({ path, message }: Problem) => `${path.replace(/^(\w+)\.\d+/, '$1')} ${message}`;
  const left = before.map(said);
  return now.filter((p) => {
    const at = left.indexOf(said(p));
    if (at >= 0) left.splice(at, 1);
    return at < 0 && /^(?:targets|incentives|rules|tables)\.|^[a-z]+-\d{4}[a-z0-9-]*-[tir]-/.test(p.path);
  });
}

/** What stands against an office whose id another one has: two names of one office share it, two offices do not. */
function sharedId(texts: Texts, { fact, why }: ReviewItem): string | null {
  const held = (parseYaml(texts['units.yaml'] ?? '') as { id: string; zh: string; function: string }[] | null)?.find((u) => u.id === fact.id);
  if (held === undefined || held.zh === fact.zh) return null;
  if (held.function !== fact.function) return `id: "${held.id}" is ${held.zh}, whose function is ${held.function} → give this office an id of its own: id=…`;
  // whoever gives the id himself joins the two
  return why.id === SAID ? null : `id: "${held.id}" is ${held.zh} → id=${held.id} if it is the same office, else an id of its own: id=…`;
}

/** What stands against a charge whose offices are not registered yet. */
const namesWithoutId = (texts: Texts, id: string, item: ReviewItem): string[] =>
  (withUnitIds(texts, id, item).units as string[])
    .filter((unit) => !/^[a-z]/.test(unit))
    .map((name) => `units: "${name}" is not registered yet → accept the office first, or give its id`);

/**
 * The texts with an item accepted: written into the policy or a registry, and checked there. Nothing is written that the
 * check refuses: its problems come back instead.
 */
export function accept(texts: Texts, id: string, item: ReviewItem, source: Source): Outcome {
  const said = saidByFact(texts, id, item, source);
  if (said !== null) return { ok: false, problems: [said] };
  const seems = (item.kind === 'loose' || item.kind === 'promise') && typeof item.fact.kind === 'string' ? (item.fact.kind as DropKind) : null;
  if (seems !== null) return { ok: true, texts: dropped(texts, id, { ...item, dropped: { kind: seems } }), also: [] };
  if (item.kind === 'promise')
    return { ok: false, problems: ['say what it is: kind=… (d lists the kinds), or code by hand what it gives or demands and call the review again'] };
  if (item.kind === 'loose')
    return { ok: false, problems: ['it gives nothing and promises nothing: drop it (d), or code it by hand as part of another fact and drop it then'] };
  const missing = missingOf(texts, item);
  if (missing.length > 0) return { ok: false, problems: missing.map((field) => `${field}: no printed word decides it → ${field}=… (? ${field} explains it)`) };
  const early = refusedBefore(texts, id, item);
  if (early.length > 0) return { ok: false, problems: early };
  const { texts: next, ids: bound } = withSharedCaps(written(texts, id, item), id, item);
  const told = objections(texts, next, id, item, source);
  if (told.length > 0) return { ok: false, problems: told };
  return {
    ok: true,
    texts: withItems(next, id, reviewed(itemsOf(next, id), { ...item, review: 'accepted' })),
    also: bound.map((other) => `stacking: shared_cap is written into ${other}, too: its cap binds them together`),
  };
}

/** What must be given yet: of what the registry holds its id alone. */
const missingOf = (texts: Texts, item: ReviewItem): readonly string[] =>
  isProposal(item) && isHeld(texts, item) && !item.missing.includes('id') ? [] : item.missing;

/** What stands against an item before anything is written: an office or a section that is not registered, an id that another has. */
function refusedBefore(texts: Texts, id: string, item: ReviewItem): string[] {
  const shared = item.kind === 'unit' ? sharedId(texts, item) : null;
  if (shared !== null) return [shared];
  if (item.kind === 'charge') return namesWithoutId(texts, id, item);
  const isNew = item.kind === 'event' && !isHeld(texts, item);
  return isNew && !sectionsOf(texts).includes(String(item.fact.section))
    ? [`section: there is no section "${String(item.fact.section)}" → ? section lists them`]
    : [];
}

/** What the check would say of a draft if it were accepted as it stands; fields that are still to be given say so themselves. */
export function refusalOf(texts: Texts, id: string, item: ReviewItem, source: Source): readonly string[] {
  if (item.kind === 'loose' || item.kind === 'promise') return [];
  const missing = missingOf(texts, item);
  if (missing.length > 0 && !isFact(item)) return [];
  const outcome = accept(texts, id, { ...item, missing: [] }, source);
  const isMissing = (said: string) => {
    const field = said.replace(/ \([^()]*\)/, '');
    return missing.some((name) => field.startsWith(`${name}:`) || field.startsWith(`${name}.`));
  };
  return outcome.ok ? [] : outcome.problems.filter((said) => !isMissing(said));
}

/** Whether an item, accepted, is a fact of the policy. */
export const isFact = ({ kind }: ReviewItem): boolean => kind === 'table' || kind === 'rule' || kind === 'target' || kind === 'incentive';

/** What the check has against an item, from the texts before it was written and after. */
function objections(texts: Texts, next: Texts, id: string, item: ReviewItem, source: Source): string[] {
  const before = isFact(item) ? problemsOf(texts, id, source).problems : [];
  const { isRead, problems } = problemsOf(next, id, source);
  const drafted = itemsOf(texts, id);
  const own = problems.filter((p) => isOf(p, item, texts, id) && !waits(p, item, drafted));
  const broken = isFact(item) && own.length > 0 ? problems.filter((p) => REGISTRIES.some((name) => p.file === `content/${name}.yaml`)) : [];
  if (broken.length > 0) return broken.map((p) => `${p.file} cannot be read, so its entries are not known: ${p.path}: ${p.message} → ${p.remedy}`);
  if (own.length > 0) return own.map(says);
  // where the head cannot be read, no fact has been proven
  if (isFact(item) && !isRead) return ['the document cannot be read yet, so the fact was not checked:', ...problems.map(says)];
  const others = isFact(item) ? newProblems(before, problems).filter((p) => !isOf(p, item, texts, id)) : [];
  return others.map((p) => `${p.path}: ${p.message} → ${p.remedy}`);
}

/** What the check would say at once of one field of a draft as it now stands, though others are still to be given. */
export function objectionsTo(texts: Texts, id: string, item: ReviewItem, field: string, source: Source): string[] {
  if (!isFact(item)) return [];
  const plain = (path: string) => path.replace(/ \([^()]*\)/g, '');
  const [list = '', at = ''] = field.split('.');
  const entries = item.fact[list];
  const key = Array.isArray(entries) ? (entries as readonly { readonly key?: string }[])[Number(at)]?.key : undefined;
  const names = [field.split('.').slice(0, 3).join('.'), ...(key === undefined ? [] : [`${list}.${key}.`])];
  return objections(texts, written(texts, id, item), id, item, source).filter((p) => names.some((name) => plain(p).startsWith(name)));
}

const reviewed = (items: readonly ReviewItem[], answered: ReviewItem) => items.map((i) => (i.id === answered.id ? answered : i));

/** The texts with an item's fields or state changed, nothing else. */
export const noted = (texts: Texts, id: string, item: ReviewItem): Texts => withItems(texts, id, reviewed(itemsOf(texts, id), item));

/** The texts with an item dropped: its numerals are listed in the audit as no figures. */
export const dropped = (texts: Texts, id: string, item: ReviewItem): Texts => noted(audited(texts, id, item), id, { ...item, review: 'dropped' });

/** Whether what was accepted stands where it belongs. */
function isWritten(texts: Texts, id: string, { kind, fact }: ReviewItem): boolean {
  const front = (parseYaml(frontmatterOf(texts[`policies/${id}.mdx`] ?? '')) ?? {}) as Record<string, unknown>;
  const listed = (list: unknown) => (Array.isArray(list) ? (list as Record<string, unknown>[]) : []);
  switch (kind) {
    case 'head':
      return Object.entries(fact).every(([field, value]) => JSON.stringify(front[field] ?? null) === JSON.stringify(value ?? null));
    case 'city':
      return listed(parseYaml(texts['cities.yaml'] ?? '')).some((e) => e.id === fact.id);
    case 'event':
    case 'indicator':
      return isHeld(texts, { kind, fact });
    case 'unit':
      return (front.unit_names as Record<string, unknown> | undefined)?.[String(fact.printed)] === fact.id;
    case 'effect':
    case 'territory':
      return front[kind] != null;
    case 'charge':
    case 'reference':
    case 'own_rule':
    case 'applicants':
      return listed(front[listOf(kind)]).some((e) => e.clause === fact.clause && e.quote === fact.quote);
    case 'topic':
      return listed(front.topics).some((e) => e.clause === fact.clause);
    case 'loose':
    case 'promise':
      return false;
    default:
      return listed(front[listOf(kind)]).some((e) => e.id === fact.id);
  }
}

/** What is accepted in the drafts file and stands nowhere else: accepted by hand, and not yet written. */
export const unwritten = (texts: Texts, id: string): ReviewItem[] => itemsOf(texts, id).filter((i) => i.review === 'accepted' && !isWritten(texts, id, i));

/** Writes what a person has accepted by hand in the drafts file and the policy does not yet hold. */
export function applied(
  texts: Texts,
  id: string,
  source: Source,
): { texts: Texts; refused: Readonly<Record<string, readonly string[]>>; also: readonly string[] } {
  const refused: Record<string, readonly string[]> = {};
  const also: string[] = [];
  let now = texts;
  for (const item of unwritten(texts, id)) {
    const outcome = accept(now, id, item, source);
    if (outcome.ok) {
      now = outcome.texts;
      also.push(...outcome.also);
    } else refused[item.id] = outcome.problems;
  }
  return { texts: now, refused, also };
}

/** What a document has left over: numerals and promises that are in no fact; null where it cannot be read. */
function leftOver(texts: Texts, id: string, source: Source): readonly ReviewItem[] | null {
  const { policy, audit } = readPolicy(id, contentFile(texts, `policies/${id}.mdx`), contentFile(texts, `audit/${id}.yaml`));
  return policy === null ? null : restItems({ policy, audit, auditFile: `content/audit/${id}.yaml`, source }, registriesIn(texts));
}
const isRest = ({ kind }: ReviewItem) => kind === 'loose' || kind === 'promise' || kind === 'topic';
const wordsOf = ({ kind, clause, fact }: ReviewItem) => `${kind} ${clause ?? ''} ${String(fact.quote)}`;

/** What stands against listing the words of a promise as no fact: a fact says them; null where nothing does. */
export function saidByFact(texts: Texts, id: string, item: ReviewItem, source: Source): string | null {
  const rest = item.kind === 'promise' && item.why.quote !== SAID ? leftOver(texts, id, source) : null;
  return rest === null || rest.some((i) => wordsOf(i) === wordsOf(item))
    ? null
    : 'a fact or a passage says it by now: nothing is left over here → s, and it is asked no more';
}

/** The drafts without the left-overs that are coded or listed by now, if nobody had answered them; the same texts where there are none. */
export function withoutCoded(texts: Texts, id: string, source: Source): Texts {
  const standing = itemsOf(texts, id);
  const isOpen = (i: ReviewItem) => isRest(i) && (i.review === 'pending' || i.review === 'skipped') && i.why.quote !== SAID;
  const rest = standing.some(isOpen) ? leftOver(texts, id, source) : null;
  if (rest === null) return texts;
  const left = new Set(rest.map(wordsOf));
  const kept = standing.filter((i) => !isOpen(i) || left.has(wordsOf(i)));
  return kept.length === standing.length ? texts : withItems(texts, id, kept);
}

/** The drafts with what is left over when every draft is answered, and without what is coded by now. The same texts where nothing changes. */
export function withRest(texts: Texts, id: string, source: Source): Texts {
  const now = withoutCoded(texts, id, source);
  const standing = itemsOf(now, id);
  const asked = new Set(standing.filter(isRest).map(wordsOf));
  const rest = (leftOver(now, id, source) ?? []).filter((i) => !asked.has(wordsOf(i)));
  const taken = Math.max(0, ...standing.flatMap((i) => (i.id.includes('-rest-') ? [Number(/\d+$/.exec(i.id)?.[0])] : [])));
  return rest.length === 0 ? now : withItems(now, id, [...standing, ...rest.map((i, n) => ({ ...i, id: i.id.replace(/\d+$/, String(taken + n + 1)) }))]);
}
