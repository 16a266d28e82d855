import type { Titles } from '../domain/corpus/titles.ts';
import type { Words } from '../words/zh.ts';
import type { Flag } from './flags.ts';

/** What putting a comparison into words needs of a site: little enough for a browser to hold. */
export interface Speaker {
  readonly words: Pick<Words, 'marks' | 'term' | 'figure' | 'amount' | 'compare' | 'rules' | 'incentives' | 'standing'>;
  readonly titles: Titles;
  /** Date (YYYY-MM-DD) against which phases are told. */
  readonly asOf: string;
  /** What a discrepancy says beside a figure, by its id; null for one of name alone, which changes no figure. */
  readonly flagOf: (discrepancy: string) => Flag | null;
  /** What stands below an incentive in a cell, line by line: to whom it goes, what is asked for, whom to ask. */
  readonly termsOf: (incentive: string) => readonly string[];
}
