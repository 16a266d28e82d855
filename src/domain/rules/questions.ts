/** Which answers are asked, in which order, why, and what leaving a matter unticked says. */
import { ofEach } from '../of-each.ts';
import { activities, type Activity } from '../vocabulary.ts';
import type { Leaf } from '../schema/condition-leaves.ts';
import { emptyProfile, type Profile, type ProfileField } from './profile.ts';
import type { ConditionResult, Evaluation } from './verdict.ts';

/** Groups of matters a firm may tick, as its books know them. */
export type MatterGroup = 'spending' | 'recognition' | 'finance' | 'market' | 'other';

/** Something a firm did or plans: its detail questions, and what they are when it is not ticked. */
export interface Matter {
  readonly group: MatterGroup;
  /** Answers that follow from “no”. */
  readonly none: Partial<Omit<Profile, 'partial'>>;
  /** Activities that belong to it. */
  readonly activities: readonly Activity[];
}

const none = '0' as NonNullable<Profile['cloud_spend_cny']>;

/** One tick instead of some twenty questions. What is not ticked is not asked about. */
export const matters = {
  upgrade: {
    group: 'spending',
    none: { equipment_completed_last_year_cny: none, equipment_is_technical_upgrade: false, equipment_planned_cny: none, software_planned_cny: none },
    activities: ['technical_upgrade', 'plot_ratio'],
  },
  first_set: { group: 'spending', none: { first_sets: [] }, activities: ['insurance'] },
  smart: { group: 'spending', none: { smart_recognitions: [], integration_pilots: [] }, activities: [] },
  patent: {
    group: 'spending',
    none: { invention_patents_domestic: 0, invention_patents_foreign_countries: [], invention_patents_pending: 0, patent_portfolio_projects: 0 },
    activities: ['patent_portfolio', 'ip_rights', 'patent_commercialisation'],
  },
  standard: { group: 'spending', none: { standards: [] }, activities: ['quality_management'] },
  technology: { group: 'spending', none: { tech_contract_paid_cny: none, tech_contract_deal_cny: none }, activities: ['rnd_cooperation'] },
  cloud_diagnosis: { group: 'spending', none: { cloud_spend_cny: none }, activities: ['benchmark_diagnosis', 'energy_diagnosis', 'digital_diagnosis'] },
  quality: {
    group: 'recognition',
    none: { three_products_demo: 'none', municipal_industrial_products_new: 0, recognitions: [] },
    activities: ['trademark', 'well_known_trademark', 'madrid_trademark'],
  },
  contest: { group: 'recognition', none: { contests: [] }, activities: ['contest_entry'] },
  platform: { group: 'recognition', none: { public_platforms: [], startup_bases: [] }, activities: ['innovation_platform', 'startup_carrier'] },
  loan: { group: 'finance', none: { working_capital_loan_cny: none, fixed_asset_loan_cny: none }, activities: ['ip_pledge', 'supply_chain_finance'] },
  guarantee: { group: 'finance', none: { guarantees_credit_loans_for: [], guarantor_is_municipal_policy_guarantor: false }, activities: [] },
  listing: { group: 'finance', none: { listings: [] }, activities: ['ipo', 'initial_offering', 'refinancing', 'bond_issue', 'equity_financing'] },
  fair_advertising: { group: 'market', none: { exhibitions: [], advertising: [] }, activities: ['export_insurance', 'cross_border'] },
  procurement: { group: 'market', none: { government_procurement_bid: false }, activities: ['government_procurement_bid'] },
  land: { group: 'other', none: { land_needed_for_expansion: false, rents_standard_factory: false }, activities: [] },
  talent: { group: 'other', none: {}, activities: ['talent_import', 'talent_training', 'professional_title'] },
  scale: { group: 'other', none: { above_scale_new_this_year: false, above_scale_first_time: false }, activities: [] },
  relocation: { group: 'other', none: { relocation_to: 'none', relocation_whole: false, relocation_investment_promotion: false }, activities: [] },
  green: { group: 'other', none: { green_projects: false }, activities: ['green_projects'] },
  power: { group: 'other', none: {}, activities: ['power_trading'] },
  attraction: { group: 'other', none: { attracted: [] }, activities: [] },
} as const satisfies Readonly<Record<string, Matter>>;
export type MatterId = keyof typeof matters;
export const matterIds = Object.keys(matters) as readonly MatterId[];

/** Activities of no matter: a list of matters says nothing of them. */
const ofNoMatter = (Object.keys(activities) as readonly Activity[]).filter((a) => !matterIds.some((id) => (matters[id] as Matter).activities.includes(a)));

/** A profile with what the ticks say: “no” to all that belongs to a matter left unticked. An answer given by itself stays. */
export function withMatters(profile: Profile, ticked: readonly MatterId[]): Profile {
  const unticked = matterIds.filter((id) => !ticked.includes(id));
  const answers = Object.assign({}, ...unticked.map((id) => matters[id].none)) as Profile;
  const told = [...(profile.activities ?? []), ...(profile.activities_not ?? [])];
  const open = [...ticked.flatMap((id): readonly Activity[] => matters[id].activities), ...ofNoMatter].filter((a) => !told.includes(a));
  const above = (profile.sums_above_zero ?? []).map((measure) => `${measure}_cny`);
  const given = Object.entries(answers).filter(([field]) => !above.includes(field));
  return { ...Object.fromEntries(given), ...profile, activities: profile.activities ?? [], activities_unknown: open };
}

/** Fields in the order that decides most, first the ones that rule out most. */
export const questionOrder: readonly ProfileField[] = [
  'locations',
  'registered_in',
  'taxed_in',
  'district',
  'roles',
  'titles',
  'titles_new_this_year',
  'title_details',
  'municipal_title_conferred_by',
  'provincial_title_conferred_by',
  'above_scale_new_this_year',
  'above_scale_first_time',
  'above_scale',
  'above_scale_since',
  'industry',
  'standards',
  'smart_recognitions',
  'integration_pilots',
  'equipment_completed_last_year_cny',
  'equipment_is_technical_upgrade',
  'equipment_planned_cny',
  'software_planned_cny',
  'size',
  'first_sets',
  'invention_patents_domestic',
  'invention_patents_foreign_countries',
  'invention_patents_pending',
  'patent_portfolio_projects',
  'contests',
  'three_products_demo',
  'three_products_demo_new',
  'municipal_industrial_products_new',
  'municipal_industrial_products_received_before_cny',
  'recognitions',
  'listings',
  'advertising',
  'exhibitions',
  'tech_contract_source',
  'tech_contract_registered',
  'tech_converted_locally',
  'tech_contract_paid_cny',
  'tech_contract_deal_cny',
  'tech_contracts',
  'working_capital_loan_cny',
  'fixed_asset_loan_cny',
  'public_platforms',
  'startup_bases',
  'guarantees_credit_loans_for',
  'guarantor_is_municipal_policy_guarantor',
  'land_needed_for_expansion',
  'rents_standard_factory',
  'green_projects',
  'government_procurement_bid',
  'diagnosis_kind',
  'cloud_spend_cny',
  'figures',
  'activities',
  'relocation_to',
  'relocation_whole',
  'relocation_investment_promotion',
  'attracted',
  'national_champion_titles_count',
  'provincial_award_received_cny',
  'in_lists',
  'confirmed',
  'already_received',
];
const rank = new Map(questionOrder.map((field, i) => [field, i]));

const printsSum = (e: Evaluation): boolean => e.incentive.amounts.some((a) => a.value !== null);

/** Fields that follow from the answer to another question, which is the one asked. */
const ASKED_BY: Partial<Record<ProfileField, ProfileField>> = {
  titles_new_this_year: 'title_details',
  municipal_title_conferred_by: 'title_details',
  provincial_title_conferred_by: 'title_details',
  above_scale_new_this_year: 'above_scale_since',
  tech_contracts: 'tech_contract_paid_cny',
  diagnosis_kind: 'activities',
};

/** The question an open condition waits for; undefined: no question of the form tells it. */
export const askedFor = ({ reads: [field] }: Pick<ConditionResult, 'reads'>): ProfileField | undefined =>
  field === undefined ? undefined : (ASKED_BY[field] ?? field);

/** The activity a condition asks for. */
const activityOf = (c: Leaf | null): Activity | null =>
  c?.kind === 'performs' ? c.activity : c?.kind === 'hires' ? 'talent_import' : c?.kind === 'bond' ? 'bond_issue' : null;

const openConditions = (e: Evaluation): readonly ConditionResult[] => (e.verdict === 'not_met' ? [] : e.conditions.filter((c) => c.state === 'to_confirm'));

/** What is waited for, with how many incentives hang on it. @param keysOf what an evaluation waits for, nothing twice */
function hangings<K>(evaluations: readonly Evaluation[], keysOf: (e: Evaluation) => readonly K[]): [K, Hanging][] {
  const byKey = new Map<K, Evaluation[]>();
  for (const e of evaluations)
    for (const key of keysOf(e)) {
      const waiting = byKey.get(key);
      if (waiting === undefined) byKey.set(key, [e]);
      else waiting.push(e);
    }
  return Array.from(byKey, ([key, es]) => [key, { incentives: es.map((e) => e.incentive.id), withSum: es.filter(printsSum).length }]);
}

/** What hangs on an answer. */
export interface Hanging {
  /** Incentives whose verdict or sum waits for it. */
  readonly incentives: readonly string[];
  /** How many of those print a sum. */
  readonly withSum: number;
}

/** An answer that can still change an outcome. */
export interface Question extends Hanging {
  readonly field: ProfileField;
}

/** Is it worth asking whether it was paid before? Only of what is paid once and would be met. */
const mayBePaidBefore = (e: Evaluation): boolean => e.incentive.recurrence === 'once' && (e.verdict === 'met' || e.verdict === 'not_stated');

/** Fields an evaluation waits for; a condition no field reads is answered by itself. */
const fieldsWaitedFor = ofEach((e: Evaluation): readonly ProfileField[] =>
  e.verdict === 'not_met'
    ? []
    : [...new Set([...openConditions(e).map((c) => askedFor(c) ?? 'confirmed'), ...e.amount.reads.map((field) => ASKED_BY[field] ?? field)])],
);

/**
 * Answers that could still change a verdict or a sum, the most telling first. What is ruled out asks nothing more.
 * @param profile the one that was evaluated
 */
export function openQuestions(evaluations: readonly Evaluation[], profile: Profile = emptyProfile): Question[] {
  const asksPaid = profile.already_received === undefined;
  return hangings(evaluations, (e): readonly ProfileField[] => {
    const fields = fieldsWaitedFor(e);
    return asksPaid && mayBePaidBefore(e) && !fields.includes('already_received') ? [...fields, 'already_received'] : fields;
  })
    .map(([field, hanging]): Question => ({ field, ...hanging }))
    .sort((a, b) => (rank.get(a.field) ?? rank.size) - (rank.get(b.field) ?? rank.size));
}

const activitiesWaitedFor = ofEach((e: Evaluation): readonly Activity[] => [
  ...new Set(openConditions(e).flatMap((c) => (askedFor(c) === 'activities' ? (activityOf(c.condition) ?? []) : []))),
]);

/** Activities that wait for a yes or no, with what hangs on each. */
export const openActivities = (evaluations: readonly Evaluation[]): ReadonlyMap<Activity, Hanging> => new Map(hangings(evaluations, activitiesWaitedFor));

const mattersWaitedFor = ofEach((e: Evaluation): readonly MatterId[] => {
  const reads = (id: MatterId, c: ConditionResult): boolean => {
    const matter: Matter = matters[id];
    const activity = activityOf(c.condition);
    return c.reads.some((field) => Object.hasOwn(matter.none, field)) || (activity !== null && matter.activities.includes(activity));
  };
  return matterIds.filter((id) => openConditions(e).some((c) => reads(id, c)));
});

/** Matters that can still change something, with what hangs on each; evaluations of a profile whose matters are not ticked yet. */
export const openMatters = (evaluations: readonly Evaluation[]): ReadonlyMap<MatterId, Hanging> => new Map(hangings(evaluations, mattersWaitedFor));
