/** A firm's answers in words: what it said, and what its choices are called. */
import { titleOf } from '../../domain/corpus/titles.ts';
import type { Decimal } from '../../domain/number/decimal.ts';
import { profileFields, type FieldType, type Profile, type ProfileField } from '../../domain/rules/profile.ts';
import * as vocabulary from '../../domain/vocabulary.ts';
import type { Words } from '../../words/zh.ts';
import type { CheckBook } from './book.ts';

/** What the results say, and whom they cite. */
export interface ResultWords extends Pick<Words, 'marks' | 'term' | 'checkResults'> {
  readonly amount: Pick<Words['amount'], 'line' | 'all'>;
  readonly standing: Pick<Words['standing'], 'phase' | 'goalPhase'>;
}

type Terms = Readonly<Record<string, { readonly zh: string }>>;
/** The closed list of a choice, by its field or by the name it has in a thing of a list. */
const CHOICES: Readonly<Record<string, Terms>> = {
  industry: vocabulary.industries,
  size: vocabulary.firmSizes,
  provincial_title_conferred_by: vocabulary.provinces,
  tech_contract_source: vocabulary.contractSources,
  three_products_demo: vocabulary.levels,
  diagnosis_kind: {
    benchmark: vocabulary.activities.benchmark_diagnosis,
    energy: vocabulary.activities.energy_diagnosis,
    digital: vocabulary.activities.digital_diagnosis,
  },
  activities: vocabulary.activities,
  activities_unknown: vocabulary.activities,
  activities_not: vocabulary.activities,
  sums_above_zero: vocabulary.measures,
  'first_sets.kind': vocabulary.firstSetTypes,
  'smart_recognitions.kind': vocabulary.awardObjects,
  recognised_by: vocabulary.recognisers,
  level: vocabulary.levels,
  role: vocabulary.standardRoles,
  object: vocabulary.awardObjects,
  medium: vocabulary.advertisingMedia,
  board: vocabulary.listingBoards,
  contest: vocabulary.contests,
  measure: vocabulary.measures,
  prize: vocabulary.contestPrizes,
};

/** The name of a choice; null where the lists do not hold it. @param key its field, or the name of its part in a thing of a list */
export function choiceName({ checkResults: R, term }: Pick<ResultWords, 'checkResults' | 'term'>, field: ProfileField, key: string, id: string): string | null {
  if (field === 'roles') return Object.hasOwn(R.roles, id) ? R.roles[id as keyof typeof R.roles] : null;
  const terms = CHOICES[`${field}.${key}`] ?? CHOICES[key];
  const named = terms !== undefined && Object.hasOwn(terms, id) ? terms[id] : undefined;
  if (named !== undefined) return term(named);
  return id === 'other' ? R.elsewhere : id === 'none' ? R.none : null;
}

/** The name of a place: 芜湖; whatever is none of the registry is “elsewhere”. */
export function placeName({ term, checkResults: R }: Pick<ResultWords, 'term' | 'checkResults'>, book: Pick<CheckBook, 'places'>, id: string): string {
  const place = book.places.get(id);
  return place === undefined ? (id === 'none' ? R.none : R.elsewhere) : term(place);
}

/** The title of the registry, or null. */
export const titleName = ({ term }: Pick<ResultWords, 'term'>, book: Pick<CheckBook, 'titles'>, id: string | null | undefined): string | null =>
  id == null || !book.titles.has(id) ? null : term(titleOf(book.titles, id));

type Speaking = Pick<ResultWords, 'checkResults' | 'marks' | 'term'>;

function valueText(words: Speaking, book: CheckBook, value: unknown, type: FieldType, field: ProfileField, key: string): string {
  const { checkResults: R, marks } = words;
  if (value === null || value === undefined) return R.unknown;
  switch (type.type) {
    case 'flag':
      return value === true ? R.yes : R.no;
    case 'sum':
      return R.sum(value as Decimal);
    case 'one': {
      const id = value as string;
      return field === 'relocation_to' ? placeName(words, book, id) : (choiceName(words, field, key, id) ?? R.unknown);
    }
    case 'known': {
      const id = value as string;
      if (type.of === 'places') return placeName(words, book, id);
      return (type.of === 'titles' ? titleName(words, book, id) : book.awards.get(id)?.title) ?? R.unknown;
    }
    case 'item':
      return marks.bracketed(
        Object.entries(type.fields)
          .flatMap(([name, of]) => {
            const part = (value as Readonly<Record<string, unknown>>)[name];
            if (part === null || part === undefined) return [];
            const label = R.itemFields[name as keyof typeof R.itemFields];
            const text = valueText(words, book, part, of, field, name);
            return [label === undefined ? text : marks.labelled(label, text)];
          })
          .join(marks.comma) || R.unknown,
      );
    case 'list': {
      const list = value as readonly unknown[];
      return list.length === 0 ? R.none : marks.list(list.map((v) => valueText(words, book, v, type.of, field, key)));
    }
    case 'answers':
      return marks.list(Object.values(value as Readonly<Record<string, boolean>>).map((yes) => (yes ? R.yes : R.no)));
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : R.unknown;
  }
}

/** What was answered, in words; null where nothing was. */
export function answerText(words: Speaking, book: CheckBook, profile: Profile, field: ProfileField): string | null {
  const value = profile[field];
  if (value === undefined) return null;
  return valueText(words, book, value, profileFields[field], field, field);
}
