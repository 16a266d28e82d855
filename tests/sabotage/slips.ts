/** What a hand does wrong in one field: for each field, the values it may hold by mistake. */
import * as vocabulary from '../../src/domain/vocabulary.ts';

/** Frontmatter as it is written by hand. */
export type Raw = Record<string, unknown>;

/** One wrong way to fill a field: its name, the wrong value (undefined: the field is lost), and what else the same hand would set. */
export interface Slip {
  readonly slip: string;
  readonly to: unknown;
  readonly also?: Readonly<Raw> | undefined;
}
/** The slips of a field, of its value and of what holds it. `pick` takes some of a list, the same on every run. */
export type Slips = (value: unknown, holder: Raw, pick: Pick) => readonly Slip[];
export type Pick = <T>(list: readonly T[], count: number) => readonly T[];
export type SlipTable = Readonly<Record<string, Slips>>;

const MONEY = ['元', '万元', '亿元'];
const COUNTS = ['家', '户', '个', '项', '万户', '人'];
const OP_WORDS: Readonly<Record<string, string>> = { ge: '以上', gt: '超过', le: '不超过', lt: '不足', about: '左右' };
const isFilled = (value: unknown) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

const number: Slips = (value) => {
  if (typeof value !== 'number') return [];
  const digits = String(value);
  const swapped = digits.length > 1 ? Number(digits.charAt(1) + digits.charAt(0) + digits.slice(2)) : value;
  return [
    { slip: 'one more', to: value + 1 },
    ...(value > 1 ? [{ slip: 'one less', to: value - 1 }] : []),
    { slip: 'ten times', to: value * 10 },
    ...(swapped !== value && !digits.includes('.') ? [{ slip: 'digits exchanged', to: swapped }] : []),
  ];
};

const unit: Slips = (value, _holder, pick) => {
  if (typeof value !== 'string') return [];
  const to = (units: readonly string[]) => units.filter((u) => u !== value).map((u): Slip => ({ slip: 'another unit', to: u }));
  if (MONEY.includes(value)) return [...to(MONEY), ...to(['%'])];
  if (value === '%') return to(['‰', '万元', '个百分点']);
  if (value === '个百分点') return to(['%', '万元']);
  return [...to(pick(COUNTS, 2)), ...to(['万元'])];
};

/** Every other operator, with its words where the schema asks for them. */
const op =
  (hasWords: boolean, ops: readonly string[] = ['eq', 'ge', 'gt', 'le', 'lt', 'about']): Slips =>
  (value, holder) =>
    value === 'range' || value === 'full' || !isFilled(holder.value)
      ? []
      : ops
          .filter((o) => o !== value)
          .map((to) => ({ slip: `${String(value)} → ${to}`, to, also: hasWords ? { op_printed: to === 'eq' ? null : (OP_WORDS[to] ?? null) } : undefined }));

const year: Slips = (value) =>
  typeof value === 'number'
    ? [
        { slip: 'a year later', to: value + 1 },
        { slip: 'a year earlier', to: value - 1 },
      ]
    : [{ slip: 'invented', to: 2024 }];

/** Words: a character is lost, two change places, the half of it. */
const words: Slips = (value) => {
  if (typeof value !== 'string') return [];
  const [a = '', b = ''] = value;
  return [
    { slip: 'a character lost', to: value.slice(0, Math.floor(value.length / 2)) + value.slice(Math.floor(value.length / 2) + 1) },
    ...(a !== b && b !== '' ? [{ slip: 'characters exchanged', to: b + a + value.slice(2) }] : []),
    { slip: 'other words', to: '各类市场主体' },
  ];
};
/** Words that may be left out: as `words`, and lost or invented. */
const wordsOrNone =
  (invented: string): Slips =>
  (value, holder, pick) =>
    isFilled(value) ? [...words(value, holder, pick), { slip: 'lost', to: undefined }] : [{ slip: 'invented', to: invented }];

/** A quote that stops in the middle of its words: what it must hold may be in the other half. */
const quote: Slips = (value, holder) => {
  if (typeof value !== 'string' || value.length < 4) return [];
  const half = Math.floor(value.length / 2);
  const cut = (slip: string, to: string): Slip => ({ slip, to, also: holder.nth === undefined ? undefined : { nth: undefined } });
  return [cut('its second half lost', value.slice(0, half)), cut('its first half lost', value.slice(half))];
};

/** Some other ids of a closed list. */
const another =
  (ids: readonly string[], count: number, unset?: string): Slips =>
  (value, _holder, pick) => {
    if (!isFilled(value) && unset === undefined) return [];
    const now = isFilled(value) ? value : unset;
    return pick(
      ids.filter((id) => id !== now),
      count,
    ).map((to) => ({ slip: isFilled(value) ? `${String(value)} → another` : 'invented', to }));
  };
/** The same, and lost where it is set. */
const anotherOrNone =
  (ids: readonly string[], count: number): Slips =>
  (value, holder, pick) =>
    isFilled(value) ? [...another(ids, count)(value, holder, pick), { slip: 'lost', to: undefined }] : pick(ids, 1).map((to) => ({ slip: 'invented', to }));

/** A list of ids: one is taken for another, one is added, one is lost. */
const ids =
  (all: readonly string[], canBeEmpty = true): Slips =>
  (value, _holder, pick) => {
    const list = Array.isArray(value) ? (value as unknown[]) : [];
    const [other] = pick(
      all.filter((id) => !list.includes(id)),
      1,
    );
    return [
      ...(list.length > 0 ? [{ slip: 'one taken for another', to: [other, ...list.slice(1)] }] : []),
      { slip: 'one added', to: [...list, other] },
      ...(list.length > 1 || (list.length === 1 && canBeEmpty) ? [{ slip: 'one lost', to: list.slice(0, -1) }] : []),
    ];
  };

const flag: Slips = (value) => [{ slip: value === true ? 'no longer so' : 'said to be so', to: value === true ? false : true }];
const newly: Slips = (value) => (value === true ? [{ slip: 'no longer new', to: null }] : [{ slip: 'said to be new', to: true }]);
const lost: Slips = (value) => (isFilled(value) ? [{ slip: 'lost', to: undefined }] : []);

const terms = (list: object) => Object.keys(list);
const LADDER = ['municipal-srdi', 'provincial-srdi', 'provincial-little-giant', 'national-little-giant', 'national-champion', 'high-tech'];

const threshold: Slips = (value) => {
  if (typeof value !== 'object' || value === null) return [];
  const held = value as Raw;
  const to = (slip: string, changes: Raw): Slip => ({ slip, to: { ...held, ...changes } });
  return [
    to('ten times', { value: Number(held.value) * 10 }),
    to('another unit', { unit: held.unit === '亿元' ? '万元' : '亿元' }),
    to('another operator', { op: held.op === 'ge' ? 'le' : 'ge' }),
    to('measures something else', { of: '税收' }),
    { slip: 'lost', to: undefined },
  ];
};

const basisEvidence: Slips = (value) => {
  if (typeof value !== 'object' || value === null) return [];
  const held = value as Raw;
  return [
    { slip: 'said to be printed', to: { kind: 'printed', reason: held.kind === 'printed' ? '新增数' : held.reason } },
    { slip: 'said to be inferred', to: { kind: 'inferred', reason: '参照国家规定' } },
  ];
};

/** Fields of a target. */
export const targetSlips: SlipTable = {
  value: number,
  value_max: number,
  unit,
  op: op(true),
  op_printed: (value) => (isFilled(value) ? [{ slip: 'other words', to: value === '以上' ? '不低于' : '以上' }] : []),
  indicator: words,
  verb: wordsOrNone('打造'),
  year,
  from: year,
  duration_years: (value) => (typeof value === 'number' ? [{ slip: 'one more', to: value + 1 }] : [{ slip: 'invented', to: 3 }]),
  basis: (value, holder) =>
    terms(vocabulary.bases)
      .filter((b) => b !== value && b !== 'coverage')
      .map((to) => ({
        slip: `${String(value)} → another`,
        to,
        also:
          to === 'unclear' ? { basis_evidence: null } : isFilled(holder.basis_evidence) ? undefined : { basis_evidence: { kind: 'printed', reason: '培育' } },
      })),
  basis_evidence: basisEvidence,
  each: anotherOrNone(terms(vocabulary.eaches), 1),
  per: anotherOrNone(['firm', 'chain', 'town', 'person'], 1),
  commitment: (value) => [{ slip: value === 'strive' ? 'no longer strives' : 'said to strive', to: value === 'strive' ? 'plain' : 'strive' }],
  status: (value, holder) =>
    value === 'titled'
      ? [{ slip: 'titled → pool', to: 'pool', also: { tiers: [], pool_for: holder.tiers } }]
      : value === 'pool'
        ? [{ slip: 'pool → titled', to: 'titled', also: { tiers: holder.pool_for, pool_for: [] } }]
        : [],
  tiers: ids(LADDER),
  pool_for: (value, holder, pick) => (isFilled(value) ? ids(LADDER, false)(value, holder, pick) : []),
  threshold,
  scope: wordsOrNone('无为市'),
  relative_to: (value, holder, pick) => (isFilled(value) ? words(value, holder, pick) : []),
  baseline: flag,
  same_as: lost,
  subset_of: lost,
  quote,
};

/** Fields of an amount. */
export const amountSlips: SlipTable = {
  value: number,
  value_max: number,
  unit,
  op: op(false),
  role: (value, holder) => {
    const to = (role: string, also: Raw): Slip => ({ slip: `${String(value)} → ${role}`, to: role, also });
    const none = { base: undefined, of: undefined, applies_to: undefined, cap_window: undefined, cap_scope: undefined, value_max: undefined };
    const others: Readonly<Record<string, readonly Slip[]>> = {
      fixed: [
        to('cap', { ...none, op: 'le', applies_to: ['sum'], cap_window: 'unclear' }),
        to('cap', { ...none, applies_to: [holder.key], cap_window: 'unclear' }),
        to('floor', { ...none, applies_to: [holder.key] }),
      ],
      cap: [to('fixed', { ...none, op: 'eq' }), to('fixed', none), to('floor', { ...none, applies_to: holder.applies_to })],
      rate: [to('fixed', none), to('uplift', { ...none, of: '省级奖励' }), to('ratio', { ...none, of: '省级奖励' })],
      ratio: [to('fixed', none), to('rate', { ...none, base: '奖励' })],
      uplift: [to('fixed', none), to('rate', { ...none, base: '设备投入' })],
      floor: [to('fixed', none), to('cap', { ...none, applies_to: holder.applies_to, cap_window: 'unclear' })],
      range: [to('fixed', none)],
      unspecified: [to('fixed', { ...none, op: 'eq', value: 10, unit: '万元' })],
    };
    return others[String(value)] ?? [];
  },
  base: (value, holder, pick) => (isFilled(value) ? words(value, holder, pick) : []),
  of: (value, holder, pick) => (isFilled(value) ? words(value, holder, pick) : []),
  // a flat sum taken for one a step, an area for another
  per: (value, holder, pick) => [
    ...anotherOrNone(['firm', 'item', 'set', 'project', 'person', 'country'], 2)(value, holder, pick),
    ...(isFilled(holder.value) ? pick(['step', 'ten_thousand_square_metres'], 1).map((to): Slip => ({ slip: 'by growth or area', to })) : []),
  ],
  applies_to: (value) => (Array.isArray(value) && value.length > 1 ? [{ slip: 'one lost', to: value.slice(0, -1) as unknown[] }] : []),
  cap_window: another(terms(vocabulary.capWindows), 2),
  cap_scope: another(terms(vocabulary.capScopes), 2),
  received: lost,
  measures: (value, holder, pick) => (isFilled(value) ? ids(terms(vocabulary.measures), false)(value, holder, pick) : []),
  limits: lost,
  quote,
};

/** Fields of a limit of number. */
export const limitSlips: SlipTable = { max: number, unit, per: anotherOrNone(['firm', 'item', 'project', 'person'], 1), quote };

/** Fields of a condition, of whatever kind: only those that it has are tried. */
export const conditionSlips: SlipTable = {
  value: number,
  unit,
  op: (value) => (isFilled(value) ? [{ slip: `${String(value)} → another`, to: value === 'ge' ? 'gt' : 'ge' }] : []),
  measure: another(terms(vocabulary.measures), 1),
  period: anotherOrNone(terms(vocabulary.measurePeriods), 1),
  titles: ids(LADDER, false),
  conferred_in: anotherOrNone(['hubei', 'jiangsu'], 1),
  conferred_outside: anotherOrNone(['hubei', 'jiangsu'], 1),
  newly,
  object: another(terms(vocabulary.awardObjects), 2),
  levels: ids(['national', 'provincial', 'municipal', 'international']),
  level: anotherOrNone(['national', 'provincial', 'municipal', 'international'], 2),
  prize: anotherOrNone(terms(vocabulary.contestPrizes), 2),
  contest: anotherOrNone(terms(vocabulary.contests), 1),
  type: anotherOrNone(terms(vocabulary.firstSetTypes), 1),
  recognised_by: anotherOrNone(terms(vocabulary.recognisers), 1),
  jurisdiction: anotherOrNone(terms(vocabulary.jurisdictions), 1),
  status: anotherOrNone(terms(vocabulary.patentStatuses), 1),
  role: anotherOrNone(terms(vocabulary.standardRoles), 1),
  step: another(terms(vocabulary.scaleSteps), 2),
  sizes: ids(terms(vocabulary.firmSizes), false),
  industries: ids(terms(vocabulary.industries)),
  printed: (value, holder, pick) => (isFilled(value) ? words(value, holder, pick) : []),
  relation: another(terms(vocabulary.placeRelations), 1),
  whole: flag,
  of: ids(terms(vocabulary.contractSources), false),
  category: words,
  media: ids(terms(vocabulary.advertisingMedia), false),
  types: ids(terms(vocabulary.loanTypes), false),
  boards: ids(terms(vocabulary.listingBoards), false),
  list: words,
  list_kind: another(terms(vocabulary.listKinds), 1),
  system: (value, holder, pick) => (isFilled(value) ? words(value, holder, pick) : []),
  class: words,
  activity: another(terms(vocabulary.activities), 2),
  measures: ids(terms(vocabulary.measures), false),
  reference: (value, holder, pick) => (isFilled(value) ? words(value, holder, pick) : []),
  subject: another(terms(vocabulary.subjects), 1, 'applicant'),
  evidence: another(terms(vocabulary.conditionEvidences), 2, 'printed'),
  negate: flag,
  quote,
};

/** The operands that some kinds of condition have and others do not: never invented where they are not written. */
export const COMMON_OF_CONDITIONS: ReadonlySet<string> = new Set(['subject', 'evidence', 'negate', 'quote']);

/** Fields of an incentive that say what is given, to whom, by whom; `events` are the ids of the registry. */
export const incentiveSlips = (events: readonly string[]): SlipTable => ({
  event: another(events, 2),
  level: anotherOrNone(['national', 'provincial', 'municipal', 'international', 'first-prize'], 1),
  instrument: another(terms(vocabulary.instruments), 2),
  instrument_printed: words,
  beneficiary: words,
  beneficiary_kind: another(terms(vocabulary.beneficiaryKinds), 2),
  tiers_required: ids(LADDER),
  tier_attained: anotherOrNone(LADDER, 2),
  recurrence: another(['once', 'yearly', 'per_item', 'unknown'], 3, 'unknown'),
  payer: another(['city', 'district', 'province', 'unknown'], 3, 'unknown'),
  confers: anotherOrNone(LADDER, 1),
  claimable: (value) => [{ slip: value === false ? 'said to be claimable' : 'said not to be claimable', to: value === false }],
  same_as: lost,
  stacking: another(terms(vocabulary.stackings), 2, 'unknown'),
  quote,
});

/** A passage beside a fact: a duty, a proof. */
export const passageSlips: SlipTable = { quote };

const REFERENCE_NUMBER = '国办发〔2019〕5号';
/** A document that is named. */
export const referenceSlips: SlipTable = {
  title: words,
  number: (value) =>
    isFilled(value)
      ? [
          { slip: 'another number', to: String(value).replace(/\d/g, (d) => String((Number(d) + 1) % 10)) },
          { slip: 'lost', to: null },
        ]
      : [{ slip: 'invented', to: REFERENCE_NUMBER }],
  relation: another(terms(vocabulary.relations), 1),
  quote,
};

const day: Slips = (value) =>
  typeof value === 'string'
    ? [
        { slip: 'another day', to: value.replace(/\d$/, (d) => String((Number(d) + 1) % 9)) },
        { slip: 'another year', to: value.replace(/^\d{4}/, (y) => String(Number(y) - 1)) },
        { slip: 'lost', to: null },
      ]
    : [{ slip: 'invented', to: '2022-02-22' }];

/** What stands at the head of a policy file. */
export const documentSlips: SlipTable = {
  title: words,
  doc_number: (value) =>
    isFilled(value)
      ? [
          { slip: 'another number', to: String(value).replace(/\d+号/, '19号') },
          { slip: 'another year', to: String(value).replace(/〔\d{4}〕/, '〔2020〕') },
          { slip: 'lost', to: null },
        ]
      : [{ slip: 'invented', to: '市政办〔2022〕18号' }],
  issuer: wordsOrNone('市人民政府办公室'),
  issued: day,
  year_inferred: (value) =>
    isFilled(value)
      ? [
          { slip: 'a year later', to: { ...(value as Raw), year: Number((value as Raw).year) + 1 } },
          { slip: 'without a reason', to: { ...(value as Raw), reason: '依常理推定' } },
        ]
      : [{ slip: 'invented', to: { year: 2019, reason: '依常理推定' } }],
  stage: another(terms(vocabulary.stages), 2),
  holding: another(terms(vocabulary.holdings), 1),
  validity: another(terms(vocabulary.validities), 2),
  horizon: (value) => {
    const held = value as Raw;
    const to = (slip: string, changes: Raw): Slip => ({ slip, to: { ...held, ...changes } });
    if (value === null) return [{ slip: 'invented', to: { kind: 'goal_year', from: null, to: 2019 } }];
    return [
      to('ends a year later', { to: Number(held.to) + 1 }),
      to('ends a year earlier', { to: Number(held.to) - 1 }),
      ...(isFilled(held.from)
        ? [to('begins a year earlier', { from: Number(held.from) - 1 })]
        : [to('a period invented', { kind: 'plan_period', from: Number(held.to) - 4 })]),
    ];
  },
  short: (value) => [{ slip: 'another year', to: String(value).replace(/\d{4}/, '2015') }],
};
/** What is told of its source. */
export const sourceSlips: SlipTable = {
  publisher: wordsOrNone('市政府门户网站'),
  published: day,
  headline: wordsOrNone('本市出台新政策'),
  form: another(['pdf_text', 'html', 'plain_text'], 2),
};
