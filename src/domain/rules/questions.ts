/** Which answers are asked, in which order, why, and what leaving a matter unticked says. */
import type { Evaluation } from './verdict.ts';
import type { Profile, ProfileField } from './profile.ts';
import type { Activity } from '../vocabulary.ts';

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
    none: { invention_patents_domestic: 0, invention_patents_foreign_countries: [], patent_portfolio_projects: 0 },
    activities: ['patent_portfolio', 'ip_rights', 'trademark'],
  },
  standard: { group: 'spending', none: { standards: [] }, activities: ['quality_management'] },
  technology: { group: 'spending', none: { tech_contract_paid_cny: none, tech_contract_deal_cny: none }, activities: ['rnd_cooperation'] },
  cloud_diagnosis: { group: 'spending', none: { cloud_spend_cny: none }, activities: ['benchmark_diagnosis', 'energy_diagnosis', 'digital_diagnosis'] },
  quality: {
    group: 'recognition',
    none: { three_products_demo: 'none', municipal_industrial_products_new: 0, recognitions: [] },
    activities: [],
  },
  contest: { group: 'recognition', none: { contests: [] }, activities: [] },
  platform: { group: 'recognition', none: { public_platforms: [], startup_bases: [] }, activities: [] },
  loan: { group: 'finance', none: { working_capital_loan_cny: none, fixed_asset_loan_cny: none }, activities: ['ip_pledge', 'supply_chain_finance'] },
  guarantee: { group: 'finance', none: { guarantees_credit_loans_for: [], guarantor_is_municipal_policy_guarantor: false }, activities: [] },
  listing: { group: 'finance', none: { listings: [] }, activities: ['ipo', 'bond_issue', 'equity_financing'] },
  fair_advertising: { group: 'market', none: { exhibitions: [], advertising: [] }, activities: ['export_insurance', 'cross_border'] },
  procurement: { group: 'market', none: { government_procurement_bid: false }, activities: ['government_procurement_bid'] },
  land: { group: 'other', none: { land_needed_for_expansion: false, rents_standard_factory: false }, activities: [] },
  talent: { group: 'other', none: {}, activities: ['talent_import', 'talent_training'] },
  scale: { group: 'other', none: { above_scale_new_this_year: false, above_scale_first_time: false }, activities: [] },
  relocation: { group: 'other', none: { relocation_to: 'none', relocation_whole: false, relocation_investment_promotion: false }, activities: [] },
  green: { group: 'other', none: { green_projects: false }, activities: ['green_projects'] },
  attraction: { group: 'other', none: { attracted: [] }, activities: [] },
} as const satisfies Readonly<Record<string, Matter>>;
export type MatterId = keyof typeof matters;
export const matterIds = Object.keys(matters) as readonly MatterId[];

/** A profile with what the ticks say: “no” to all that belongs to a matter left unticked. An answer given by itself stays. */
export function withMatters(profile: Profile, ticked: readonly MatterId[]): Profile {
  const unticked = matterIds.filter((id) => !ticked.includes(id));
  const answers = Object.assign({}, ...unticked.map((id) => matters[id].none)) as Profile;
  const open = ticked.flatMap((id): readonly Activity[] => matters[id].activities).filter((a) => profile.activities?.includes(a) !== true);
  return { ...answers, ...profile, activities: profile.activities ?? [], activities_unknown: open };
}

/** Fields in the order that decides most, first the ones that rule out most. */
export const questionOrder: readonly ProfileField[] = [
  'locations',
  'registered_in',
  'taxed_in',
  'district',
  'roles',
  'titles',
  'activities',
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

/** An answer that can still change an outcome. */
export interface Question {
  readonly field: ProfileField;
  /** Incentives whose verdict or sum waits for it. */
  readonly incentives: readonly string[];
  /** How many of those print a sum. */
  readonly withSum: number;
}

const printsSum = (e: Evaluation): boolean => e.incentive.amounts.some((a) => a.value !== null);

/** Answers that could still change a verdict or a sum, the most telling first. What is ruled out asks nothing more. */
export function openQuestions(evaluations: readonly Evaluation[]): Question[] {
  const waiting = new Map<ProfileField, Evaluation[]>();
  const wait = (field: ProfileField | undefined, e: Evaluation) => {
    if (field !== undefined) waiting.set(field, [...(waiting.get(field) ?? []), e]);
  };
  for (const e of evaluations) {
    if (e.verdict === 'not_met') continue;
    const fields = e.conditions.flatMap((c) => (c.state === 'to_confirm' ? c.reads.slice(0, 1) : []));
    for (const field of new Set([...fields, ...e.amount.reads])) wait(field, e);
  }
  return [...waiting]
    .map(([field, es]): Question => ({ field, incentives: es.map((e) => e.incentive.id), withSum: es.filter(printsSum).length }))
    .sort((a, b) => (rank.get(a.field) ?? rank.size) - (rank.get(b.field) ?? rank.size));
}
