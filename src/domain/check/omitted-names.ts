import { asking } from '../parse/applicants.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import type { Clause } from '../parse/clauses.ts';
import { looksLikeOffice, readUnitNotes } from '../parse/unit-notes.ts';
import { placedConditions } from '../schema/condition-leaves.ts';
import type { Registries } from '../schema/registries.ts';
import { withoutOthers } from '../text/name-places.ts';
import { bare } from '../text/text.ts';
import { letters, titleStem } from '../text/title-stem.ts';
import type { Add } from './report.ts';

/** How the names of offices end; 举办, 办法, 格局, 市中心城区 are words. */
const OFFICE_END =
  '(?:(?<![格布大全结当])局(?!面|部|限)|委(?!员|会|托)|厅|(?<![举承主开协督代申兴创])办(?!法|理|公|事|学|证|企|好|成|结)|中心(?!城|镇|企|组|工作)|银行|[支分]行(?!业)|管委会|委员会|常委会|办公室|领导小组|专班)(?!办公室|委员会)';
/** 市…局, 省…厅, 县…中心; 全市…, 城市… and 市场… begin no office. */
const OFFICE = new RegExp(
  `(?:(?<![全我本各城超上股门集跨楼外内出入])[市省县]|(?<=^|[，。；：、“由经向报商与和及或在])(?:区|国家|中国))(?![级场内外])[^，。；：、（）《》“”\\d\\p{Cc}]{1,14}?${OFFICE_END}`,
  'gu',
);

/** 示范应用 and 示范作用 are no names. */
const HONOUR = '示范(?:企业|单位|基地|项目|平台|园区|区|(?!应用|推广|作用|引领|带动|工程))';
const FORM = `(?:企业|单位|基地|${HONOUR})`;
/** “…”企业, “…示范基地”, 认定为…企业, 授予…称号, 省级…示范单位. */
const TITLE = new RegExp(
  [
    `“[^“”，。；、→]{2,16}”(?:${FORM}|称号)`,
    '“[^“”，。；、→]{2,16}(?:企业|单位|基地|示范)”',
    `(?<=认定为|获评|评为|授予|授牌为|评定为|命名为)[^，。；、（）“”的\\d]{2,20}?(?:称号|${FORM})(?!称号)`,
    `(?:国家|[省市县区])级[^，。；、（）“”的\\d]{1,12}?(?:示范(?:企业|单位|基地|项目|平台|园区)|称号)`,
  ].join('|'),
  'gu',
);

/** A name that no fact and no registry knows. */
export interface OmittedName {
  readonly clause: string;
  readonly kind: 'title' | 'office';
  /** As printed, without white space. */
  readonly name: string;
}

const blank = (text: string, words: readonly string[]) => words.reduce((rest, w) => rest.replaceAll(w, '\u0001'.repeat(w.length)), text);

/** All that the document's facts, passages, references and head quote, and what its audit lists as a name. */
function quotedWords({ policy, audit }: PolicyBundle): string {
  const { input } = policy;
  const facts = [...policy.targets, ...policy.incentives, ...policy.rules].map(({ fact }) => fact.quote);
  const parts = asking(policy).flatMap(({ fact }) => [
    fact.quote,
    ...placedConditions(fact.conditions).map(({ condition }) => condition.quote),
    ...fact.duties.map((d) => d.quote),
    ...fact.references.flatMap((r) => [r.title, r.quote]),
  ]);
  const head = [input.title, input.issuer ?? '', input.territory?.quote ?? '', input.effect?.quote ?? ''];
  const passages = [...input.charges, ...input.own_rules, ...input.references].map((p) => p.quote);
  const listed = [...audit.not_figures.filter((n) => n.kind === 'name'), ...audit.discrepancies.flatMap((d) => (d.b === null ? [d.a] : [d.a, d.b]))];
  return [...facts, ...parts, ...head, ...passages, ...input.references.map((r) => r.title), ...listed.map((p) => p.quote)].map(bare).join('\n');
}

/** A clause's running text: without the notes that name offices (read by program) and the titles of documents. */
function runningText(clause: Clause, isName: (name: string) => boolean): string {
  const notes = readUnitNotes(clause.text, isName).map((n) => clause.text.slice(n.start, n.end));
  return blank(bare(clause.text), notes.map(bare)).replace(/《[^《》]*》/g, (title) => '\u0001'.repeat(title.length));
}

/**
 * Names formed like titles of honour or offices that no registry has, no fact quotes and nobody listed, once each, in printed
 * order; nothing where the document is not coded in full. A name of a registry is no omission wherever it stands.
 */
export function omittedNames(bundle: PolicyBundle, { titles, events, units }: Pick<Registries, 'titles' | 'events' | 'units'>): OmittedName[] {
  const { policy, audit } = bundle;
  if (policy.input.coding !== 'full') return [];
  const offices = [...Object.keys(policy.input.unit_names), ...units.filter((u) => u.city === policy.input.city).map((u) => u.zh)]
    .map(bare)
    .sort((a, b) => b.length - a.length);
  const isName = (name: string) => Object.hasOwn(policy.input.unit_names, name) || looksLikeOffice(name);
  const eventWords = events.flatMap((section) => section.events.flatMap((e) => e.words)).filter((w) => w.length >= 4);
  const quoted = quotedWords(bundle);
  const named = audit.not_figures.filter((n) => n.kind === 'name').map((n) => bare(n.quote));
  const isKnown = (name: string) =>
    quoted.includes(name) ||
    audit.no_facts.some((n) => bare(n.quote).includes(name)) ||
    // “1+9+N” is listed as the name of something
    named.some((n) => n.startsWith('“') && n.endsWith('”') && name.startsWith(n));
  const stems = titles.flatMap((t) => [t.zh, ...t.words].map(titleStem)).filter((stem) => stem.length >= 3);
  const ids = titles.map((t) => t.id);
  const isTitle = (name: string) => stems.some((stem) => letters(withoutOthers(name, ids, titles)).includes(stem)) || eventWords.some((w) => name.includes(w));
  const found = new Map<string, OmittedName>();
  for (const clause of policy.clauses) {
    // a row is read by its table, who signs or gets a copy is charged with nothing, and a heading names what its clauses say
    if (clause.kind === 'row' || !/[。；]/.test(clause.text) || clause.text.startsWith('抄送')) continue;
    const text = runningText(clause, isName);
    const tell = (kind: OmittedName['kind'], name: string) => {
      if (!found.has(name) && !isKnown(name)) found.set(name, { clause: clause.id, kind, name });
    };
    for (const [name] of text.matchAll(TITLE)) if (!isTitle(name)) tell('title', name);
    for (const [name] of blank(text, offices).matchAll(OFFICE)) tell('office', name);
  }
  return [...found.values()];
}

/** Every title and office that the text names is coded, registered, or listed as only named. */
export function checkOmittedNames(bundle: PolicyBundle, registries: Registries, add: Add): void {
  for (const { clause, kind, name } of omittedNames(bundle, registries))
    add(
      kind === 'title' ? 'facts' : 'unit_names',
      `the ${kind} “${name}” is in no registry and no fact`,
      `code it, register it (${kind === 'title' ? 'content/titles.yaml' : 'content/units.yaml and unit_names'}), or list it once under no_facts in ${bundle.auditFile} with kind named`,
      clause,
    );
}
