import type { ClauseRecord } from '../domain/schema/record.ts';
import { clausePath } from '../domain/parse/clause-path.ts';
import { clauseLabel } from '../domain/corpus/labels.ts';
import type { Site } from './site.ts';

/** The labels of a clause and of all that stands above it, outermost first. */
export const clauseTrail = (site: Site, clause: Pick<ClauseRecord, 'policy' | 'id'>): string[] =>
  clausePath(site.entryOf(clause.policy).bundle.policy, clause.id).map(clauseLabel);

/** A clause alone, in a few words. */
export const clauseName = (site: Site, clause: Pick<ClauseRecord, 'policy' | 'id'>): string => clauseTrail(site, clause).at(-1) ?? clause.id;
