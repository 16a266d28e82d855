import type { DiscrepancyRecord } from '../domain/corpus/records.ts';
import { incentiveText } from './amounts.ts';
import type { Site } from './site.ts';

/** A fact as a link: what it is, its figure where it has one, and where its sentence stands. */
export interface FactLink {
  readonly id: string;
  readonly what: string;
  readonly figure: string;
  readonly url: string;
  /** false where the figure is money whose standing must be shown beside it. */
  readonly isMoney: boolean;
}

/** Any fact of the site by its id; throws where there is none, since every id has been checked. */
export function factLink(site: Site, id: string): FactLink {
  const { targets, incentives, rules } = site.records;
  const target = targets.find((t) => t.id === id);
  if (target !== undefined) {
    const year = target.year === null ? '' : site.words.figure.inYear(target.year);
    return {
      id,
      what: `${target.scope === null ? '' : `${target.scope} `}${target.indicator}${year}`,
      figure: site.words.figure.text(target) || site.words.reading.noFigure,
      url: target.url,
      isMoney: false,
    };
  }
  const incentive = incentives.find((i) => i.id === id || i.amounts.some((a) => a.id === id));
  if (incentive !== undefined)
    return { id, what: incentive.title, figure: incentiveText(site, incentive), url: incentive.url, isMoney: incentive.amounts.length > 0 };
  const rule = rules.find((r) => r.id === id);
  if (rule === undefined) throw new RangeError(`there is no fact "${id}"`);
  return { id, what: rule.quote, figure: rule.value === null ? '' : `${rule.value} ${rule.unit ?? ''}`, url: rule.url, isMoney: false };
}

const LENGTH = 18;
const shorten = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);

/** What a discrepancy is about, in a few words: the first thing it touches, else the words that are odd. */
export function discrepancySubject(site: Site, entry: Pick<DiscrepancyRecord, 'facts' | 'quote_a'>): string {
  const [first] = entry.facts;
  const target = site.records.targets.find((t) => t.id === first);
  if (target !== undefined) return target.indicator;
  const incentive = site.records.incentives.find((i) => i.id === first);
  return incentive?.title ?? shorten(entry.quote_a.replace(/\s+/g, ''));
}
