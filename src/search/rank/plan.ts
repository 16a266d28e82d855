import type { Asked, NotHeld } from '../language/asked.ts';
import type { IndexTerm } from '../language/index-term.ts';

/** How a question was widened. Readers see it as a chip and can take it away. */
export type ExpansionKind = 'synonym' | 'fact' | 'english' | 'pinyin' | 'typo';
export interface Expansion {
  /** Stable, kept in the URL when switched off: `synonym:money`. */
  readonly id: string;
  readonly kind: ExpansionKind;
  /** The question's words. */
  readonly from: string;
  /** What is searched as well; words, or the name of the coded fact. */
  readonly to: readonly string[];
  readonly isOn: boolean;
}

export interface Alternative {
  readonly term: IndexTerm;
  /** 1 for the question's own words, less for what was put beside them. */
  readonly weight: number;
  /** Only counts where the own words of the question stand nowhere. */
  readonly isFallback: boolean;
}

/**
 * What a part of a question is. `subject` what it is about; `head` what is asked of the subject (money, goal, office) by its
 * name, `kind` the same by a question word (多少钱); `place`, `year` and `sum` are fixed: never left out silently; `filler` asks for nothing,
 * and what is left over never vetoes.
 */
export type Role = 'subject' | 'head' | 'kind' | 'place' | 'year' | 'sum' | 'filler';

/** One thing asked for; a document answers it by any of the alternatives. */
export interface Group {
  readonly text: string;
  readonly alternatives: readonly Alternative[];
  /** 1; less for leftovers such as a single character. */
  readonly weight: number;
  /** A document that does not answer it is no answer: a city, a sum of money to be reached. */
  readonly isRequired: boolean;
  readonly role: Role;
  /**
   * `spent`: a sum that may be what the asker spends, not what is given; `given`: one that is asked for as what is given;
   * `lower`: what lowers the cost that is named beside it.
   */
  readonly sense: 'spent' | 'given' | 'lower' | null;
  /** How much is lost where nothing answers it: 1; less for a word that everybody uses. */
  readonly substance: number;
  /** Synonyms are as good as the words that were typed. */
  readonly isInterchangeable: boolean;
  /** Words to fall back on piecewise (bigrams), where the whole is rare. */
  readonly words: readonly string[];
  /** Cities it is asked of; none: of all. */
  readonly cities: readonly string[];
}

/** Something asked *of* something else and coded as one fact: money for exhibitions. */
export interface Composite {
  readonly term: IndexTerm;
  /** Share of both groups' weight that it adds. */
  readonly weight: number;
  readonly groups: readonly [number, number];
}

/** A filter the question suggests. */
export interface SuggestedFilter {
  readonly facet: 'city' | 'title' | 'topic' | 'unit' | 'amount';
  readonly values: readonly string[];
  readonly from: string;
}

/** What a question means: everything ranking needs, and everything the page tells of it. */
export interface Plan {
  /** The question, cleaned; empty if nothing can be asked. */
  readonly query: string;
  readonly groups: readonly Group[];
  /** The question's unbroken stretches, as they were typed. */
  readonly wholes: readonly IndexTerm[];
  readonly composites: readonly Composite[];
  readonly expansions: readonly Expansion[];
  readonly suggestions: readonly SuggestedFilter[];
  /** Places the question names that the collection lacks. */
  readonly missingPlaces: readonly string[];
  /** What it asks for by its form. */
  readonly asked: readonly Asked[];
  /** What it asks for that the site does not hold. */
  readonly notHeld: readonly NotHeld[];
  /** Its words for that. */
  readonly notHeldWords: readonly string[];
  /** Cities to answer one by one; none: all together. */
  readonly cities: readonly string[];
  /** Each city that the site holds is to be answered. */
  readonly isOfAllCities: boolean;
  /** Something in it was not known, or stands in Latin letters: with larger tables it may be read otherwise. */
  readonly isPuzzled: boolean;
  /** It asks what a thing is: what the site's pages tell of it stands before the clauses that use it. */
  readonly isOfMeaning: boolean;
  /** Names of things were put side by side: no sentence, and no choice between two of them. */
  readonly isPile: boolean;
  /** The question was longer than what is read of it. */
  readonly isCut: boolean;
}
