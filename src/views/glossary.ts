import {
  amountRoles,
  bases,
  blanks,
  discrepancyKinds,
  holdings,
  horizonKinds,
  operators,
  rungs,
  stages,
  statuses,
  validities,
  type Term,
} from '../domain/vocabulary.ts';
import type { Titles } from '../domain/corpus/titles.ts';
import type { Words } from '../words/zh.ts';

/** A closed list that the glossary explains. */
export interface GlossaryList {
  /** Anchor of its section. */
  readonly id: string;
  readonly title: string;
  readonly terms: Readonly<Record<string, Term>>;
}

/** The lists of the glossary, in their order on its page. */
export const glossaryLists = ({ glossary: G }: Words, titles: Titles): readonly GlossaryList[] => [
  { id: 'rungs', title: G.rungs, terms: rungs },
  { id: 'titles', title: G.titles, terms: Object.fromEntries(titles) },
  { id: 'statuses', title: G.statuses, terms: statuses },
  { id: 'bases', title: G.bases, terms: bases },
  { id: 'operators', title: G.operators, terms: operators },
  { id: 'blanks', title: G.blanks, terms: blanks },
  { id: 'amount-roles', title: G.amountRoles, terms: amountRoles },
  { id: 'stages', title: G.stages, terms: stages },
  { id: 'holdings', title: G.holdings, terms: holdings },
  { id: 'horizons', title: G.horizons, terms: horizonKinds },
  { id: 'validities', title: G.validities, terms: validities },
  { id: 'discrepancy-kinds', title: G.discrepancyKinds, terms: discrepancyKinds },
];

/** Anchor of a term of a list. */
export const termAnchor = (list: string, term: string): string => `${list}-${term.replaceAll('_', '-')}`;
