import type { DiscrepancyRecord, PolicyRecord } from '../domain/corpus/records.ts';
import { paged, pagePath, type PageOf } from './paging.ts';
import type { Site } from './site.ts';

/** Documents whose discrepancies stand on one page. */
const POLICIES_A_PAGE = 8;

/** The register page by page, by document in their order. */
export const discrepancyPages = ({ records }: Pick<Site, 'records'>): PageOf<PolicyRecord>[] => paged(records.policies, POLICIES_A_PAGE, '/discrepancies/');

/** Where a discrepancy stands in the register, from the site's root. */
export function discrepancyUrl({ records }: Pick<Site, 'records'>, { id, policy }: Pick<DiscrepancyRecord, 'id' | 'policy'>): string {
  const place = records.policies.findIndex((p) => p.id === policy);
  return `${pagePath('/discrepancies/', Math.floor(place / POLICIES_A_PAGE) + 1)}#${id}`;
}
