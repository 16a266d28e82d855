import type { DiscrepancyRecord } from '../domain/schema/record.ts';
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
  const fact = site.corpus.factById.get(id);
  if (fact === undefined) throw new RangeError(`there is no fact "${id}"`);
  if (fact.kind === 'target') {
    const target = fact.record;
    const year = target.year === null ? '' : site.words.figure.inYear(target.year);
    return {
      id,
      what: `${target.scope === null ? '' : `${target.scope} `}${target.indicator}${year}`,
      figure: site.words.figure.text(target) || site.words.reading.noFigure,
      url: target.url,
      isMoney: false,
    };
  }
  if (fact.kind === 'incentive') {
    const incentive = fact.record;
    return { id, what: incentive.title, figure: incentiveText(site, incentive), url: incentive.url, isMoney: incentive.amounts.length > 0 };
  }
  const rule = fact.record;
  return { id, what: rule.quote, figure: rule.value === null ? '' : `${rule.value} ${rule.unit ?? ''}`, url: rule.url, isMoney: false };
}

const LENGTH = 18;
const shorten = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);

/** What a discrepancy is about, in a few words: the first thing it touches, else the words that are odd. */
export function discrepancySubject(site: Site, entry: Pick<DiscrepancyRecord, 'facts' | 'quote_a'>): string {
  const [first] = entry.facts;
  const fact = first === undefined ? undefined : site.corpus.factById.get(first);
  if (fact?.kind === 'target') return fact.record.indicator;
  // an amount alone says less than the odd words
  return fact?.kind === 'incentive' && fact.record.id === first ? fact.record.title : shorten(entry.quote_a.replace(/\s+/g, ''));
}
