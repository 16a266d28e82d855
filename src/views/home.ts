/** What the front page shows of the site's documents: one answer, and ways into the checker. */
import { AWARD } from '../domain/compare/incentives.ts';
import { isAmount, type OfferValue } from '../domain/compare/offer-value.ts';
import { chosenPolicies } from '../domain/corpus/chosen.ts';
import { groupBy } from '../domain/group-by.ts';
import { conditionLeaves, conditionTitles } from '../domain/schema/condition-leaves.ts';
import type { IncentiveRecord, PolicyRecord } from '../domain/schema/record.ts';
import type { Title } from '../domain/schema/title.ts';
import { tableRows, type Cell } from '../domain/table/table.ts';
import { blanks, holdings, stages, validities } from '../domain/vocabulary.ts';
import { writeCheck } from '../state/check-state.ts';
import { readAmount } from './amounts.ts';
import { incentivesComparison } from './comparisons.ts';
import { printedCities } from './check/printed.ts';
import { phaseText } from './standing.ts';
import { incentiveRowHead } from './tables/incentive-table.ts';
import type { Site } from './site.ts';

/** A document that prints sums, with all that must be known of it beside money. */
interface AnsweringDocument {
  readonly short: string;
  /** In the order printed; each leads to its sentence. */
  readonly figures: readonly { readonly text: string; readonly url: string; readonly fact: string; readonly notes: readonly string[] }[];
  readonly standing: string;
}

/** One row of the incentives comparison, told in a few lines. */
export interface LiveAnswer {
  /** Name of the row: the title whose award it is about. */
  readonly row: string;
  /** The titles of that row, where it begins. */
  readonly titles: readonly string[];
  /** Where the row stands, from the site's root. */
  readonly url: string;
  readonly documents: readonly AnsweringDocument[];
  /** Documents without a sum, by what each says instead. */
  readonly others: readonly { readonly says: string; readonly documents: readonly { readonly short: string; readonly url: string }[] }[];
  /** How many rows the comparison has. */
  readonly rows: number;
}

/** The sums of a cell: a promise without a figure is none. */
const sumsOf = ({ values }: Cell<OfferValue>) => values.filter(isAmount).filter((v) => v.value !== null);
const hasFixedSum = (cell: Cell<OfferValue>): boolean => sumsOf(cell).some((v) => v.role === 'fixed');

/** Stage, holding, validity and horizon of a document, beside its money. */
function standingText(site: Site, policy: PolicyRecord): string {
  const { words } = site;
  const kinds = [words.term(stages[policy.stage]), ...(policy.holding === 'full' ? [] : [words.term(holdings[policy.holding])])];
  return `${words.marks.list(kinds)} · ${words.standing.beside(words.term(validities[policy.validity]), phaseText(site, policy).text)}`;
}

/** The titles that each incentive's conditions name. */
const namedTitles = (incentives: readonly IncentiveRecord[]): ReadonlySet<string>[] =>
  incentives.map((i) => new Set(conditionLeaves(i.conditions).flatMap(conditionTitles)));

/**
 * The award of a title for which most of the default documents print a fixed sum; of equals, the title that most incentives
 * ask for.
 * null: no document prints one.
 */
export function liveAnswer(site: Site): LiveAnswer | null {
  const { words } = site;
  const comparison = incentivesComparison(site, chosenPolicies(site.records.policies));
  const awards = tableRows(comparison).filter(({ row }) => row.event === AWARD && row.titles.length > 0);
  const answering = ({ cells }: (typeof awards)[number]) => cells.filter(({ cell }) => hasFixedSum(cell)).length;
  const named = namedTitles(site.records.incentives);
  const asked = ({ row }: (typeof awards)[number]) => named.filter((ids) => row.titles.some((t) => ids.has(t))).length;
  const [best] = awards.toSorted((a, b) => answering(b) - answering(a) || asked(b) - asked(a));
  if (best === undefined || answering(best) === 0) return null;
  const silent = best.cells.filter(({ cell }) => sumsOf(cell).length === 0);
  const says = ({ blank }: Cell<OfferValue>) => (blank === null ? words.incentives.benefit : words.term(blanks[blank]));
  return {
    row: incentiveRowHead(site, best.row).text,
    titles: best.row.titles,
    url: `/compare/incentives/#${best.row.id}`,
    rows: comparison.rows.length,
    documents: best.cells.flatMap(({ column, cell }): AnsweringDocument[] => {
      const sums = sumsOf(cell);
      if (sums.length === 0) return [];
      const figures = sums.map((v) => ({ ...readAmount(site, v), url: v.source.url, fact: v.fact }));
      return [
        {
          short: column.short,
          standing: standingText(site, column),
          figures: figures.map(({ figure, url, fact, notes }) => ({ text: figure, url, fact, notes })),
        },
      ];
    }),
    others: [...groupBy(silent, ({ cell }) => says(cell))].map(([text, cells]) => ({
      says: text,
      documents: cells.map(({ column }) => ({ short: column.short, url: column.url })),
    })),
  };
}

/** A choice of the small form: what the checker's address takes, and its name. */
interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface CheckStart {
  /** What every address of the form begins with, by parameter. */
  readonly fixed: readonly (readonly [name: string, value: string])[];
  readonly places: readonly Choice[];
  /** Titles a firm can hold; `none` answers that it holds none. */
  readonly titles: readonly Choice[];
  readonly none: string;
  /** Each city with the title on which most of its incentives ask: where to begin without script. */
  readonly links: readonly { readonly city: string; readonly title: string; readonly url: string }[];
}

const AS_FIRM = { roles: ['enterprise'] };
const parameters = (answers: Parameters<typeof writeCheck>[0]['answers']) => new URLSearchParams(writeCheck({ answers, matters: null, unsure: [] }));

/** The title named by most incentives of a city, the higher step of equals; null where none is named. */
function askedTitle(site: Site, city: string, titles: readonly Title[]): Title | null {
  const named = namedTitles(site.records.incentives.filter((i) => site.entryOf(i.policy).policy.city === city));
  const times = (title: Title) => named.filter((ids) => ids.has(title.id)).length;
  const [first] = titles.toSorted((a, b) => times(b) - times(a));
  return first === undefined || times(first) === 0 ? null : first;
}

/** Ways into the checker with the first answers given. */
export function checkStart(site: Site): CheckStart {
  const { words } = site;
  const cities = printedCities(site);
  const titles = [...site.titles.values()].filter((t) => t.rung !== null);
  return {
    fixed: [...parameters(AS_FIRM)],
    places: cities.map((city) => ({ value: city.id, label: words.term(city) })),
    titles: titles.map((title) => ({ value: title.id, label: words.term(title) })),
    none: parameters({ titles: [] }).get('titles') ?? '',
    links: cities.flatMap((city) => {
      const title = askedTitle(site, city.id, titles);
      if (title === null) return [];
      const answers = { ...AS_FIRM, locations: [city.id], titles: [title.id] };
      return [{ city: words.term(city), title: words.term(title), url: `/check/#${writeCheck({ answers, matters: null, unsure: [] })}` }];
    }),
  };
}
