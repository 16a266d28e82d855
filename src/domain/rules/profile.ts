/**
 * A firm's answers: the fields, what each may hold, and the reader of untrusted ones. An absent field is not answered;
 * `false`, 0 and an empty list are answers. A list is the whole list, unless `partial` names it.
 */
import { compareDecimals, numberToDecimal, textToDecimal, ZERO, type Decimal } from '../number/decimal.ts';
import { asPlainSum, readTyped } from '../number/read-typed.ts';
import * as vocabulary from '../vocabulary.ts';

/** What a field may hold. Sums are yuan, counts whole numbers; `ids` are checked against what the site holds. */
export type FieldType =
  | { readonly type: 'date' | 'flag' | 'count' | 'sum' | 'year' | 'word' }
  | { readonly type: 'one'; readonly of: readonly string[] }
  | { readonly type: 'list'; readonly of: FieldType }
  | { readonly type: 'known'; readonly of: 'titles' | 'places' | 'incentives' | 'conferrers' }
  | { readonly type: 'answers' }
  | { readonly type: 'item'; readonly fields: Readonly<Record<string, FieldType>> };

const date = { type: 'date' } as const;
const flag = { type: 'flag' } as const;
const count = { type: 'count' } as const;
const sum = { type: 'sum' } as const;
const word = { type: 'word' } as const;
const year = { type: 'year' } as const;
const title = { type: 'known', of: 'titles' } as const;
const place = { type: 'known', of: 'places' } as const;
const one = (of: readonly string[]) => ({ type: 'one', of }) as const;
const list = <const T extends FieldType>(of: T) => ({ type: 'list', of }) as const;
const items = <const F extends Readonly<Record<string, FieldType>>>(fields: F) => list({ type: 'item', fields });
const idsOf = (terms: Readonly<Record<string, unknown>>): readonly string[] => Object.keys(terms);

/** Who asks. An enterprise is also a 单位 (`organisation`). */
export const roles = ['enterprise', 'carrier', 'platform', 'base', 'guarantor', 'organisation', 'individual'] as const;
const province = one([...idsOf(vocabulary.provinces), 'other']);
const level = one(idsOf(vocabulary.levels));

/** Every field of a profile in the order of its JSON Schema. */
export const profileFields = {
  as_of: date,
  locations: list(place),
  registered_in: place,
  taxed_in: place,
  district: word,
  roles: list(one(roles)),
  industry: one(idsOf(vocabulary.industries)),
  size: one(idsOf(vocabulary.firmSizes)),
  titles: list(title),
  titles_new_this_year: list(title),
  title_details: items({ title, conferred_by: { type: 'known', of: 'conferrers' }, conferred_on: date, valid_to: date, renewal: flag }),
  municipal_title_conferred_by: place,
  provincial_title_conferred_by: province,
  national_champion_titles_count: count,
  already_received: list({ type: 'known', of: 'incentives' }),
  provincial_award_received_cny: sum,
  above_scale: flag,
  above_scale_since: date,
  above_scale_new_this_year: flag,
  above_scale_first_time: flag,
  equipment_completed_last_year_cny: sum,
  equipment_is_technical_upgrade: flag,
  equipment_planned_cny: sum,
  software_planned_cny: sum,
  first_sets: items({
    kind: one(idsOf(vocabulary.firstSetTypes)),
    sale_price_cny: sum,
    recognised_by: one(idsOf(vocabulary.recognisers)),
    developer_in_city: flag,
    new: flag,
  }),
  integration_pilots: items({ level, new: flag }),
  attracted: items({ year, national_little_giant: count, anhui_provincial_srdi: count, other_provincial_srdi: count }),
  relocation_to: one([]),
  relocation_whole: flag,
  relocation_investment_promotion: flag,
  working_capital_loan_cny: sum,
  fixed_asset_loan_cny: sum,
  loan_interest_paid_cny: sum,
  tech_contract_source: one(idsOf(vocabulary.contractSources)),
  tech_contract_deal_cny: sum,
  tech_contract_paid_cny: sum,
  tech_contracts: items({ year, deal_cny: sum, paid_cny: sum }),
  tech_contract_registered: flag,
  tech_converted_locally: flag,
  invention_patents_domestic: count,
  invention_patents_foreign_countries: list(count),
  invention_patents_pending: count,
  utility_models: count,
  patent_portfolio_projects: count,
  standards: items({ level, role: one(idsOf(vocabulary.standardRoles)), sep: flag, ip_service: flag, advanced: flag }),
  smart_recognitions: items({
    kind: one(['smart_factory', 'digital_workshop', 'smart_product', 'lighthouse_factory', 'benchmark_factory', 'upgrade_demo']),
    level,
    new: flag,
    count,
  }),
  recognitions: items({ object: one(idsOf(vocabulary.awardObjects)), level, new: flag, count }),
  three_products_demo: one([...idsOf(vocabulary.levels), 'none']),
  three_products_demo_new: flag,
  municipal_industrial_products_new: count,
  municipal_industrial_products_received_before_cny: sum,
  advertising: items({ medium: one(idsOf(vocabulary.advertisingMedia)), selected: flag, spend_cny: sum }),
  exhibitions: items({ name: word, booth_cny: sum, transport_cny: sum }),
  government_procurement_bid: flag,
  listings: items({ board: one(idsOf(vocabulary.listingBoards)) }),
  public_platforms: items({ level, new: flag }),
  startup_bases: items({ level, new: flag }),
  contests: items({ contest: one(idsOf(vocabulary.contests)), level, prize: one(idsOf(vocabulary.contestPrizes)) }),
  guarantor_is_municipal_policy_guarantor: flag,
  guarantees_credit_loans_for: list(title),
  cloud_spend_cny: sum,
  /** Sums and numbers that have no field of their own, each by what it measures. */
  figures: items({ measure: one(idsOf(vocabulary.measures)), figure: sum }),
  diagnosis_cost_cny: sum,
  diagnosis_kind: one(['benchmark', 'energy', 'digital']),
  land_needed_for_expansion: flag,
  rents_standard_factory: flag,
  green_projects: flag,
  activities: list(one(idsOf(vocabulary.activities))),
  /** Activities answered “no”. */
  activities_not: list(one(idsOf(vocabulary.activities))),
  /** Activities nobody answered for; all others not in `activities` are not carried out. */
  activities_unknown: list(one(idsOf(vocabulary.activities))),
  /** Sums above zero that nobody told, where only that matters: a loan whose rate no text prints. */
  sums_above_zero: list(one(idsOf(vocabulary.measures))),
  /** Printed names of lists and pools, or each as {@link listKey}. */
  in_lists: list(word),
  confirmed: { type: 'answers' },
} as const satisfies Readonly<Record<string, FieldType>>;
export type ProfileField = keyof typeof profileFields;
export const profileFieldNames = Object.keys(profileFields) as readonly ProfileField[];

type ItemOf<F> = { readonly [K in keyof F]?: ValueOf<F[K]> | null };
/** What a field holds once read. */
type ValueOf<T> = T extends { readonly type: 'date' | 'word' }
  ? string
  : T extends { readonly type: 'flag' }
    ? boolean
    : T extends { readonly type: 'count' | 'year' }
      ? number
      : T extends { readonly type: 'sum' }
        ? Decimal
        : T extends { readonly type: 'answers' }
          ? Readonly<Record<string, boolean>>
          : T extends { readonly type: 'one' | 'known' }
            ? string
            : T extends { readonly type: 'list'; readonly of: infer I }
              ? readonly (I extends { readonly type: 'item'; readonly fields: infer F } ? ItemOf<F> : ValueOf<I> | null)[]
              : never;

/** A firm's answers, read. */
export type Profile = { readonly [F in ProfileField]?: ValueOf<(typeof profileFields)[F]> } & {
  /** Lists of which a member could not be read: what is not in them may still be so. */
  readonly partial: ReadonlySet<string>;
};

/** A list by its document: lists of two documents may have one name. @returns `wuhu-2022/在库企业` */
export const listKey = (policy: string, name: string): string => `${policy}/${name}`;
const isListKey = (name: string): boolean => /^[a-z0-9-]+\//.test(name);

/** The lists a firm of another city still has: a name alone was of its old seat, and whether it is on the new city's is not answered. */
export function listsAfterMove({ in_lists: lists, partial }: Profile): Pick<Profile, 'in_lists' | 'partial'> {
  if (lists === undefined) return { partial };
  const kept = lists.filter((l) => l === null || isListKey(l));
  return { in_lists: kept, partial: kept.length === lists.length ? partial : new Set([...partial, 'in_lists' as const]) };
}

/** Is one of a list's members so? undefined: not answered, or a member that could not be read may be. */
export function hasSome(
  profile: Profile,
  field: 'locations' | 'roles' | 'in_lists' | 'activities' | 'guarantees_credit_loans_for',
  isSo: (member: string) => boolean,
): boolean | undefined {
  const list: readonly (string | null)[] | undefined = profile[field];
  if (list === undefined) return undefined;
  return list.some((m) => m !== null && isSo(m)) || (profile.partial.has(field) ? undefined : false);
}
export const emptyProfile: Profile = { partial: new Set() };

/** Why an answer was not taken. Which words a reader sees for it stands in `words`. */
export type InputFault =
  | 'unknown_field'
  | 'unknown_value'
  | 'not_a_list'
  | 'not_a_flag'
  | 'not_a_count'
  | 'not_a_sum'
  | 'not_a_date'
  | 'not_words'
  | 'not_an_object'
  | 'negative'
  | 'fraction'
  | 'too_large'
  | 'not_held';
export interface InputError {
  /** `titles[1]`, `first_sets[0].sale_price_cny`. */
  readonly field: string;
  readonly fault: InputFault;
}

/** What the site holds, for answers that name it. */
export interface Known {
  readonly titles: { readonly has: (id: string) => boolean };
  readonly places: { readonly has: (id: string) => boolean };
  readonly incentives: { readonly has: (id: string) => boolean };
}

/** Yuan and fen up to 10^15 yuan are exact everywhere. */
const LARGEST_SUM = '1000000000000000' as Decimal;
const LARGEST_COUNT = 1_000_000;
const LONGEST_WORD = 200;
const LONGEST_LIST = 1000;

/** A sum as people type it (300万, ３００万元, 3,000,000, 三百万, 0.5亿, ¥300万, 人民币叁佰万元整) in yuan, or what is wrong with it. */
export function readSum(text: string): Decimal | InputFault {
  const typed = asPlainSum(text);
  if (typed === '') return 'not_a_sum';
  if (/^[-−－]/.test(typed)) return 'negative';
  const bare = textToDecimal(typed);
  if (bare !== null) return checkedSum(bare);
  const quantity = readTyped(typed);
  if (quantity === null || (quantity.measure !== null && quantity.measure !== 'yuan')) return 'not_a_sum';
  return checkedSum(quantity.amount);
}

function checkedSum(yuan: Decimal): Decimal | InputFault {
  if (compareDecimals(yuan, ZERO) < 0) return 'negative';
  if (compareDecimals(yuan, LARGEST_SUM) > 0) return 'too_large';
  return /\.\d{3}/.test(yuan) ? 'fraction' : yuan;
}

type Read = { readonly value: unknown } | { readonly fault: InputFault };
const fault = (f: InputFault): Read => ({ fault: f });

function readCount(data: unknown): Read {
  if (typeof data !== 'number' || Number.isNaN(data)) return fault('not_a_count');
  if (data < 0) return fault('negative');
  if (data > LARGEST_COUNT) return fault('too_large');
  return Number.isInteger(data) ? { value: data } : fault('fraction');
}

function readMoney(data: unknown): Read {
  if (typeof data === 'number') {
    if (!Number.isFinite(data)) return fault(Number.isNaN(data) ? 'not_a_sum' : 'too_large');
    const sum = checkedSum(numberToDecimal(data));
    return isFault(sum) ? fault(sum) : { value: sum };
  }
  if (typeof data !== 'string' || data.length > LONGEST_WORD) return fault('not_a_sum');
  const sum = readSum(data);
  return isFault(sum) ? fault(sum) : { value: sum };
}
const isFault = (sum: Decimal | InputFault): sum is InputFault => !/^-?\d/.test(sum);

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === 'object' && data !== null && !Array.isArray(data);
/** Whether the text is a day of the calendar; JavaScript reads 30 February as 2 March. */
const isDate = (data: unknown): data is string =>
  typeof data === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(data) && new Date(data).getUTCDate() === Number(data.slice(8));

const isKnown = (id: string, of: Extract<FieldType, { type: 'known' }>['of'], known: Known): boolean =>
  of === 'conferrers' ? known.places.has(id) || Object.hasOwn(vocabulary.provinces, id) : known[of].has(id);

function readOne(data: unknown, type: FieldType, known: Known): Read {
  switch (type.type) {
    case 'flag':
      return typeof data === 'boolean' ? { value: data } : fault('not_a_flag');
    case 'count':
    case 'year':
      return readCount(data);
    case 'sum':
      return readMoney(data);
    case 'date':
      return isDate(data) ? { value: data } : fault('not_a_date');
    case 'word':
      return typeof data === 'string' && data.length <= LONGEST_WORD ? { value: data } : fault('not_words');
    case 'known':
      return typeof data === 'string' && isKnown(data, type.of, known) ? { value: data } : fault('unknown_value');
    default:
      return fault('unknown_value');
  }
}

/** Reads answers of any shape; never throws. What cannot be read is told and counts as not answered. */
export function readProfile(data: unknown, known: Known): { readonly profile: Profile; readonly errors: readonly InputError[] } {
  const errors: InputError[] = [];
  const partial = new Set<string>();
  const add = (field: string, f: InputFault) => {
    errors.push({ field, fault: f });
  };
  /** The value, or undefined where it was refused or not answered. */
  const read = (value: unknown, type: FieldType, at: string): unknown => {
    if (value === null || value === undefined) return undefined;
    if (type.type === 'one') {
      const isIn = typeof value === 'string' && (type.of.includes(value) || (at === 'relocation_to' && (value === 'none' || known.places.has(value))));
      if (isIn) return value;
      add(at, 'unknown_value');
      return undefined;
    }
    if (type.type === 'list') return readList(value, type.of, at);
    if (type.type === 'item') return readItem(value, type.fields, at);
    if (type.type === 'answers') return readAnswers(value, at);
    const result = readOne(value, type, known);
    if ('value' in result) return result.value;
    add(at, result.fault);
    return undefined;
  };
  const readList = (value: unknown, of: FieldType, at: string) => {
    if (!Array.isArray(value)) {
      add(at, 'not_a_list');
      return undefined;
    }
    if (value.length > LONGEST_LIST) {
      add(at, 'too_large');
      return undefined;
    }
    return value.flatMap((entry: unknown, i) => {
      // of a bare list an unknown member is a member all the same: a patent whose countries nobody told
      if (entry === null && of.type === 'count') return [null];
      const one = read(entry, of, `${at}[${i}]`);
      if (one === undefined) partial.add(at);
      return one === undefined ? [] : [one];
    });
  };
  const readItem = (value: unknown, fields: Readonly<Record<string, FieldType>>, at: string) => {
    if (!isRecord(value)) {
      add(at, 'not_an_object');
      return undefined;
    }
    for (const key of Object.keys(value)) if (!Object.hasOwn(fields, key)) add(`${at}.${key}`, 'unknown_field');
    return Object.fromEntries(
      Object.entries(fields).map(([key, type]) => [key, (Object.hasOwn(value, key) ? read(value[key], type, `${at}.${key}`) : undefined) ?? null]),
    );
  };
  const readAnswers = (value: unknown, at: string) => {
    if (!isRecord(value)) {
      add(at, 'not_an_object');
      return undefined;
    }
    return Object.fromEntries(
      Object.entries(value).filter(([key, answer]) => {
        if (typeof answer !== 'boolean') add(`${at}.${key}`, 'not_a_flag');
        return typeof answer === 'boolean';
      }),
    );
  };
  if (!isRecord(data)) return { profile: emptyProfile, errors: [{ field: '', fault: 'not_an_object' }] };
  for (const key of Object.keys(data)) if (!Object.hasOwn(profileFields, key)) add(key, 'unknown_field');
  const answers = Object.fromEntries(
    profileFieldNames.flatMap((name) => {
      const value = Object.hasOwn(data, name) ? read(data[name], profileFields[name], name) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  ) as Omit<Profile, 'partial'>;
  const held = answers.titles;
  if (held !== undefined && !partial.has('titles') && answers.titles_new_this_year?.some((t) => !held.includes(t)) === true)
    add('titles_new_this_year', 'not_held');
  return { profile: { ...answers, partial }, errors };
}

/**
 * JSON Schema (2020-12) of a profile.
 * @param known ids of titles and places (`other` among them)
 * @param notes what each field means, in words
 */
export function profileJsonSchema(
  known: { readonly titles: readonly string[]; readonly places: readonly string[] },
  notes: Readonly<Record<ProfileField, string>>,
): Record<string, unknown> {
  const schema = (type: FieldType): Record<string, unknown> => {
    switch (type.type) {
      case 'flag':
        return { type: 'boolean' };
      case 'count':
        return { type: 'integer', minimum: 0, maximum: LARGEST_COUNT };
      case 'year':
        return { type: 'integer', minimum: 0 };
      case 'sum':
        return { type: ['number', 'string'], minimum: 0 };
      case 'date':
        return { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` };
      case 'word':
        return { type: 'string', maxLength: LONGEST_WORD };
      case 'known':
        if (type.of === 'incentives') return { type: 'string' };
        return { type: 'string', enum: type.of === 'conferrers' ? [...known.places, ...idsOf(vocabulary.provinces)] : known[type.of] };
      case 'one':
        return { type: 'string', enum: type.of.length === 0 ? [...known.places, 'none'] : type.of };
      case 'list':
        return { type: 'array', items: type.of.type === 'count' ? { type: ['integer', 'null'], minimum: 0 } : schema(type.of) };
      case 'answers':
        return { type: 'object', additionalProperties: { type: 'boolean' } };
      case 'item':
        return {
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(Object.entries(type.fields).map(([key, of]) => [key, { anyOf: [schema(of), { type: 'null' }] }])),
        };
    }
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(profileFieldNames.map((name) => [name, { description: notes[name], ...schema(profileFields[name]) }])),
  };
}
