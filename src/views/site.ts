import type { AuditedNumeral } from '../domain/check/audit.ts';
import type { Corpus, PolicyEntry } from '../domain/corpus/corpus.ts';
import type { PassageFinder } from '../domain/compare/passages.ts';
import type { Events } from '../domain/corpus/events.ts';
import type { Titles } from '../domain/corpus/titles.ts';
import type { Records } from '../domain/schema/record.ts';
import type { Flag } from './flags.ts';
import type { Words } from '../words/zh.ts';
import type { Registries } from '../domain/schema/registries.ts';

/** Everything a page may print: checked content, published records, and when and where it stands. */
export interface Site {
  /** Who has an id looks here for what it names. */
  readonly corpus: Corpus;
  readonly content: Pick<Corpus, 'bundles' | keyof Registries>;
  readonly records: Records;
  /** What the edition says, in its language. */
  readonly words: Words;
  /** The events of the registry by id. */
  readonly events: Events;
  /** The titles of the registry by id. */
  readonly titles: Titles;
  /** Where a document speaks of a row of a comparison. */
  readonly passages: PassageFinder;
  /** true while the site has no address of its own: citations then say that links are provisional. */
  readonly isProvisional: boolean;
  /** A link inside the site, base path included, for a path from the site's root. */
  readonly href: (path: string) => string;
  /** The same in full, for citations and exports. */
  readonly absoluteUrl: (path: string) => string;
  /** Date (YYYY-MM-DD) against which phases are told. */
  readonly asOf: string;
  /** Date of the last content commit and 8 hex of the data's hash. */
  readonly dataVersion: string;
  /** @throws RangeError for a policy that is not held */
  readonly entryOf: (policy: string) => PolicyEntry;
  /** What a discrepancy says beside a figure, by its id; null for one of name alone, or that is not registered. */
  readonly flagOf: (discrepancy: string) => Flag | null;
  /** What stands below an incentive in a cell, see `incentiveTerms`. */
  readonly termsOf: (incentive: string) => readonly string[];
  readonly numeralsOf: (policy: string) => readonly AuditedNumeral[];
}
