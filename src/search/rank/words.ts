import type { NotHeld } from '../language/asked.ts';

/** Interface words the search needs; the page hands them over. `{n}`, `{m}` and `{t}` are filled in. */
export type SearchWords = Readonly<
  Record<
    | 'expanded'
    | 'quoted'
    | 'relaxed'
    | 'relaxedApart'
    | 'relaxedBoth'
    | 'relaxedRest'
    | 'threshold'
    | 'nearby'
    | 'cityNone'
    | 'cityExcerpt'
    | 'answers'
    | 'answerShort'
    | 'answerYear'
    | 'answerOffices'
    | 'answerRow'
    | 'wayChecker'
    | 'wayRow'
    | 'wayTargets'
    | 'wayIncentives'
    | 'unreachedYear'
    | 'unreachedSum'
    | 'notTogether'
    | 'amountAbove'
    | 'amountBelow'
    | 'editor'
    | 'loading'
    | 'and'
    | 'comma'
    | 'yuan'
    | 'tenThousand'
    | 'hundredMillion'
    | 'searching'
    | 'count'
    | 'countOne'
    | 'countFiltered'
    | 'none'
    | 'noneFiltered'
    | 'tooBroad'
    | 'missingPlace'
    | 'andMore'
    | 'unanswered'
    | 'without'
    | 'clearFilters'
    | 'nextSteps'
    | 'nextShorter'
    | 'nextBrowse'
    | 'cut'
    | 'failed'
    | 'offline'
    | 'failedHint'
    | 'outdated'
    | 'retry'
    | 'expansions'
    | 'switchedOff'
    | 'synonym'
    | 'fact'
    | 'english'
    | 'pinyin'
    | 'typo'
    | 'remove'
    | 'restore'
    | 'suggestions'
    | 'city'
    | 'policy'
    | 'title'
    | 'topic'
    | 'unit'
    | 'has'
    | 'goal'
    | 'money'
    | 'standing'
    | 'sort'
    | 'relevance'
    | 'order'
    | 'group'
    | 'more'
    | 'otherPages'
    | 'meaning'
    | 'amounts'
    | 'amountAtLeast'
    | 'amountAtMost',
    string
  >
> & { readonly notHeld: Readonly<Record<NotHeld, string>> };

/** What the page knows of the documents' names, handed over by the server. */
export interface SearchLabels {
  readonly policies: Readonly<
    Record<
      string,
      {
        readonly short: string;
        readonly city: string;
        readonly standing: readonly string[];
        readonly badges: readonly (readonly [tone: string, text: string])[];
      }
    >
  >;
  readonly cities: Readonly<Record<string, string>>;
  readonly titles: Readonly<Record<string, string>>;
  readonly topics: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly standing: Readonly<Record<string, string>>;
}
