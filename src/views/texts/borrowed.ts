import { findBorrowed, type BorrowedPassage, type PassagePlace } from '../../domain/compare/borrowed.ts';
import { clauseKey } from '../../domain/corpus/addresses.ts';
import type { Corpus } from '../../domain/corpus/corpus.ts';
import { documentYear } from '../../domain/corpus/document-date.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { ReferenceRecord } from '../../domain/schema/record.ts';
import { letters } from '../../domain/text/title-stem.ts';
import { paged, pagePath, type PageOf } from '../paging.ts';
import type { Site } from '../site.ts';

/** Passages a page of the list prints. */
const PASSAGES_A_PAGE = 40;
const BASE = '/compare/passages/';

/** A passage where it stands in one clause. */
export interface PassageHere {
  readonly passage: BorrowedPassage;
  readonly place: PassagePlace;
}

/** Every wording that documents share, and the way to it from a clause. */
export interface Borrowed {
  /** The longest first. */
  readonly passages: readonly BorrowedPassage[];
  readonly pages: readonly PageOf<BorrowedPassage>[];
  /** By `clauseKey`, in printed order; of one that lies inside another of the clause the longer alone. */
  readonly byClause: ReadonlyMap<string, readonly PassageHere[]>;
  /** Where the list prints it. */
  readonly urlOf: (passage: string) => string;
}

const made = new WeakMap<Corpus, Borrowed>();

function makeBorrowed(corpus: Corpus): Borrowed {
  const found = findBorrowed(corpus.bundles.map(({ policy }) => ({ id: policy.input.id, clauses: policy.clauses })));
  const passages = found.toSorted((a, b) => b.length - a.length);
  const pages = paged(passages, PASSAGES_A_PAGE, BASE);
  const urls = new Map(pages.flatMap((page) => page.items.map(({ id }): [string, string] => [id, `${pagePath(BASE, page.number)}#passage-${id}`])));
  const here = groupBy(
    passages.flatMap((passage) => passage.places.map((place): PassageHere => ({ passage, place }))),
    ({ place }) => clauseKey(place.policy, place.clause),
  );
  return {
    passages,
    pages,
    byClause: new Map(Array.from(here, ([clause, all]) => [clause, outermost(all)])),
    urlOf: (passage) => urls.get(passage) ?? BASE,
  };
}

/** Those that lie inside no other, in printed order. */
function outermost(all: readonly PassageHere[]): PassageHere[] {
  const ordered = all.toSorted((a, b) => a.place.start - b.place.start || b.place.end - a.place.end);
  let end = -1;
  return ordered.filter(({ place }) => {
    const isInside = place.end <= end;
    end = Math.max(end, place.end);
    return !isInside;
  });
}

/** The wordings that the site's documents share; found once. */
export function borrowedOf({ corpus }: Pick<Site, 'corpus'>): Borrowed {
  const known = made.get(corpus) ?? makeBorrowed(corpus);
  made.set(corpus, known);
  return known;
}

/** The documents a passage stands in, in its order. */
export const documentsOf = ({ places }: BorrowedPassage): string[] => [...new Set(places.map((p) => p.policy))];

/** A document that is not held, named by documents that share a passage. */
export interface PossibleOrigin {
  readonly title: string;
  readonly number: string | null;
  /** Documents that name it. */
  readonly policies: readonly string[];
}

/** Year of a document number: its first four digits; null where there is none. */
const yearOf = (number: string | null): number | null => {
  const year = /\d{4}/.exec(number ?? '')?.[0];
  return year === undefined ? null : Number(year);
};

/**
 * Where a passage may come from, unproven: documents that are not held and that two of its documents name; or that one of
 * them carries out and that name the province in their title, where all its documents are of that province. None is newer
 * than the oldest of its documents.
 */
export function possibleOrigins(site: Pick<Site, 'corpus' | 'entryOf'>, passage: BorrowedPassage): PossibleOrigin[] {
  const { corpus } = site;
  const policies = documentsOf(passage);
  const provinces = new Set(policies.map((id) => corpus.byCity.get(corpus.byPolicy.get(id)?.policy.city ?? '')?.city.province));
  const [province] = provinces;
  const cited = policies.flatMap((policy) => {
    const entry = corpus.byPolicy.get(policy);
    const references: readonly ReferenceRecord[] = [...(entry?.policy.references ?? []), ...(entry?.incentives ?? []).flatMap((i) => i.references)];
    return references.filter((r) => r.held === null).map(({ title, number, relation }) => ({ title, number, relation, policy }));
  });
  const oldest = Math.min(...policies.map((id) => documentYear(site.entryOf(id).policy)));
  return Array.from(groupBy(cited, (r) => letters(r.number ?? r.title)).values(), ([first, ...others]): PossibleOrigin | null => {
    if (first === undefined || (yearOf(first.number) ?? oldest) > oldest) return null;
    const all = [first, ...others];
    const by = [...new Set(all.map((r) => r.policy))];
    const isCarriedOut = all.some((r) => r.relation === 'implements');
    const isOfProvince = isCarriedOut && provinces.size === 1 && province !== undefined && first.title.includes(province);
    return isOfProvince || (by.length > 1 && isDocument(first)) ? { title: first.title, number: first.number, policies: by } : null;
  }).filter((origin) => origin !== null);
}

/** A document of its own: with a number, or with the marks of a title. */
const isDocument = ({ title, number }: { readonly title: string; readonly number: string | null }): boolean =>
  number !== null || /^[\p{Ps}\p{Pi}]/u.test(title);
