import type { DiscrepancyRecord, PolicyRecord, TargetRecord } from '../domain/schema/record.ts';
import { clausePath } from '../domain/parse/clause-path.ts';
import { bases, discrepancyKinds, eaches } from '../domain/vocabulary.ts';
import type { DiscrepancyPlace } from '../state/register-state.ts';
import { paged, type PageOf } from './paging.ts';
import type { Flag } from './flags.ts';
import type { Site } from './site.ts';

/** Where the discrepancies of one document stand in full, from the site's root. */
export const policyDiscrepanciesUrl = (policy: string): string => `/discrepancies/${policy}/`;

/** Where a discrepancy stands, from the site's root; the address stays, whatever documents come. */
export const discrepancyUrl = ({ id, policy }: Pick<DiscrepancyRecord, 'id' | 'policy'>): string => `${policyDiscrepanciesUrl(policy)}#${id}`;

/** Documents whose discrepancies stand on one page of the register, a line each. */
const POLICIES_A_PAGE = 24;

/** The register page by page, by document in their order. */
export const discrepancyPages = ({ records }: Pick<Site, 'records'>): PageOf<PolicyRecord>[] => paged(records.policies, POLICIES_A_PAGE, '/discrepancies/');

const isInAnnex = ({ entryOf }: Site, policy: string, clause: string): boolean => clausePath(entryOf(policy).bundle.policy, clause)[0]?.kind === 'annex';

/** Where its words stand: all in the body, all in annexes, or one here and one there. */
export function discrepancyPlace(site: Site, { policy, clause_a, clause_b }: Pick<DiscrepancyRecord, 'policy' | 'clause_a' | 'clause_b'>): DiscrepancyPlace {
  const [a, b] = [clause_a, clause_b ?? clause_a].map((clause) => isInAnnex(site, policy, clause));
  return a !== b ? 'body-annex' : a === true ? 'annex' : 'body';
}

type Told = Pick<DiscrepancyRecord, 'policy' | 'kind' | 'clause_a' | 'quote_a' | 'clause_b' | 'quote_b' | 'difference' | 'facts'>;

/** A contradiction, wrong sum or misprint: more than two ways of counting or naming one thing. */
export const isGrave = ({ kind }: Pick<DiscrepancyRecord, 'kind'>): boolean => kind === 'contradiction' || kind === 'sum' || kind === 'misprint';

/** Differences of name alone change no figure: they stand in the register and on the open card, not beside the figure. */
export const isOfNameOnly = ({ kind }: Pick<DiscrepancyRecord, 'kind'>): boolean => kind === 'label' || kind === 'unit_names';

/** Longest words (characters) that are set against others in one line. */
const LONGEST_NAME = 16;

/** What the two goals of a difference do not share, the weightiest first: counted how, how many, by when, of whom. */
function unlikeGoals({ words }: Site, a: TargetRecord, b: TargetRecord, places: readonly [string, string]): string | null {
  const { discrepancies: D, figure: F } = words;
  const isPeriodApart = a.basis === b.basis && a.each !== b.each;
  const counted = (t: TargetRecord) => (t.each !== null ? words.term(eaches[t.each]) : isPeriodApart ? D.inAll : words.term(bases[t.basis]));
  if (counted(a) !== counted(b)) return D.unlike(counted(a), counted(b));
  const figureOf = (t: TargetRecord) => F.text(a.unit === b.unit ? { ...t, unit: null } : t);
  const [figureA, figureB] = [figureOf(a), figureOf(b)];
  if (figureA !== figureB) return places[0] === places[1] ? D.unlike(figureA, figureB) : D.apart(places[0] + figureA, places[1] + figureB);
  const [when, then] = [F.period(a) ?? '', F.period(b) ?? ''];
  if (when !== then && when !== '' && then !== '') return D.unlike(when, then);
  return a.scope === b.scope && String(a.tiers) === String(b.tiers) ? null : D.scope;
}

/** The difference itself in a few words: 存量≠新增; 正文50、附件45; 湾/区→湾沚区; the editor's first. Its class where nothing says more. */
export function differenceText(site: Site, entry: Told): string {
  if (entry.difference !== null) return entry.difference;
  const D = site.words.discrepancies;
  const corrected = site
    .entryOf(entry.policy)
    .bundle.policy.input.corrections.find((c) => c.clause === entry.clause_a && entry.quote_a === c.printed && c.printed.length <= LONGEST_NAME);
  if (entry.kind === 'misprint' && corrected !== undefined) return D.reads(corrected.printed, corrected.read);
  if (isOfNameOnly(entry) && entry.quote_b !== null && Math.max(entry.quote_a.length, entry.quote_b.length) <= LONGEST_NAME)
    return D.unlike(entry.quote_a, entry.quote_b);
  const goals = entry.facts.flatMap((id) => site.corpus.factById.get(id) ?? []).flatMap((f) => (f.kind === 'target' ? [f.record] : []));
  const a = goals.find((t) => t.clause === entry.clause_a);
  const b = goals.find((t) => t.clause === entry.clause_b && t !== a);
  const placeOf = (clause: string) => (isInAnnex(site, entry.policy, clause) ? D.annex : D.body);
  const said = isOfNameOnly(entry) || a === undefined || b === undefined ? null : unlikeGoals(site, a, b, [placeOf(a.clause), placeOf(b.clause)]);
  return said ?? site.words.term(discrepancyKinds[entry.kind]);
}

/** What an entry says beside a figure; null for one of name alone. */
export const flagOf = (site: Site, entry: DiscrepancyRecord): Flag | null =>
  isOfNameOnly(entry) ? null : { text: differenceText(site, entry), grave: isGrave(entry) };
