/** How the form asks each field: in which group, with which control, with which choices. */
import { listKey, profileFields, roles, type FieldType, type ProfileField } from '../../domain/rules/profile.ts';
import * as vocabulary from '../../domain/vocabulary.ts';
import { measureFields, type RuleIncentive } from '../../domain/rules/condition.ts';
import { conditionLeaves } from '../../domain/schema/condition-leaves.ts';
import type { Words } from '../../words/zh.ts';

export type FormWords = Words['checkForm'];

export const groupIds = ['who', 'scale', 'matters', 'spending', 'recognition', 'finance', 'market', 'other', 'last'] as const;
export type GroupId = (typeof groupIds)[number];

/** Questions of each group in print; the list of matters stands first in `matters`. */
export const groups: Readonly<Record<GroupId, readonly ProfileField[]>> = {
  who: ['locations', 'roles', 'titles', 'title_details'],
  scale: ['above_scale', 'above_scale_since', 'above_scale_first_time', 'industry', 'size'],
  matters: ['activities'],
  spending: [
    'equipment_completed_last_year_cny',
    'equipment_is_technical_upgrade',
    'equipment_planned_cny',
    'software_planned_cny',
    'first_sets',
    'smart_recognitions',
    'integration_pilots',
    'invention_patents_domestic',
    'invention_patents_foreign_countries',
    'invention_patents_pending',
    'patent_portfolio_projects',
    'standards',
    'tech_contract_source',
    'tech_contract_registered',
    'tech_converted_locally',
    'tech_contract_paid_cny',
    'tech_contract_deal_cny',
    'cloud_spend_cny',
    'figures',
  ],
  recognition: [
    'three_products_demo',
    'three_products_demo_new',
    'municipal_industrial_products_new',
    'municipal_industrial_products_received_before_cny',
    'recognitions',
    'contests',
    'public_platforms',
    'startup_bases',
    'national_champion_titles_count',
  ],
  finance: ['working_capital_loan_cny', 'fixed_asset_loan_cny', 'guarantees_credit_loans_for', 'guarantor_is_municipal_policy_guarantor', 'listings'],
  market: ['advertising', 'exhibitions', 'government_procurement_bid'],
  other: [
    'land_needed_for_expansion',
    'rents_standard_factory',
    'green_projects',
    'relocation_to',
    'relocation_whole',
    'relocation_investment_promotion',
    'attracted',
  ],
  last: ['provincial_award_received_cny', 'in_lists', 'confirmed', 'already_received'],
};
export const askedFields: readonly ProfileField[] = groupIds.flatMap((id) => groups[id]);

/** Sums of which only matters whether there are any: no text prints a rate of them. */
export const aboveZero: ReadonlySet<ProfileField> = new Set<ProfileField>(['cloud_spend_cny', 'working_capital_loan_cny', 'fixed_asset_loan_cny']);
/** Parts of a row that change nothing. */
const notAsked = new Set(['booth_cny', 'transport_cny']);

/** What only some documents ask and none of these does: such a question would change nothing. */
export const unreadFields = (incentives: readonly Pick<RuleIncentive, 'conditions'>[]): ReadonlySet<ProfileField> => {
  const isPendingAsked = incentives.some((i) => conditionLeaves(i.conditions).some((c) => c.kind === 'patent' && c.status === 'pending'));
  return new Set(isPendingAsked ? [] : ['invention_patents_pending']);
};

/** Lists and pools that conditions ask for, each of its document: 在库企业 says little without whose it is. */
export function listChoices(
  { marks }: Pick<Words, 'marks'>,
  incentives: readonly Pick<RuleIncentive, 'policy' | 'conditions'>[],
  shortOf: (policy: string) => string,
): Choice[] {
  const asked = incentives.flatMap((i) => conditionLeaves(i.conditions).flatMap((c) => (c.kind === 'in_list' ? [{ list: c.list, policy: i.policy }] : [])));
  const labels = new Map(asked.map(({ list, policy }) => [listKey(policy, list), list + marks.bracketed(shortOf(policy))]));
  return Array.from(labels, ([value, label]) => ({ value, label }));
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}
type Terms = Readonly<Record<string, vocabulary.Term>>;
const namedChoices = (words: FormWords, terms: Terms, only?: readonly string[]): Choice[] =>
  Object.entries(terms)
    .filter(([id]) => only === undefined || only.includes(id))
    .map(([value, term]) => ({ value, label: words.term(term) }));

const STEPS = ['national', 'provincial', 'municipal'];
const measuresWithoutField = (Object.keys(vocabulary.measures) as vocabulary.Measure[]).filter((m) => measureFields(m).includes('figures'));
const SMART = ['smart_factory', 'digital_workshop', 'smart_product', 'lighthouse_factory', 'benchmark_factory', 'upgrade_demo'];
/** Recognitions that have a question of their own. */
const OWN = [...SMART, 'integration_pilot', 'three_products_demo', 'industrial_product', 'startup_base', 'public_platform', 'patent_portfolio'];
const LEVELS: Readonly<Partial<Record<ProfileField, readonly string[]>>> = {
  integration_pilots: ['national', 'provincial'],
  standards: ['international', 'national', 'industry', 'local', 'group'],
};

/** What may be chosen for a field, or for a part of its rows; null: nothing is chosen there. */
export function choicesOf(words: FormWords, field: ProfileField, part?: string): readonly Choice[] | null {
  const type: FieldType = profileFields[field];
  const choices = (terms: Terms, only?: readonly string[]) => namedChoices(words, terms, only);
  switch (part ?? field) {
    case 'roles':
      return roles.map((value) => ({ value, label: words.roles[value] }));
    case 'industry':
      return choices(vocabulary.industries);
    case 'size':
      return choices(vocabulary.firmSizes);
    case 'three_products_demo':
      return [...choices(vocabulary.levels, STEPS), { value: 'none', label: words.noneOfIt }];
    case 'tech_contract_source':
      return choices(vocabulary.contractSources);
    case 'level':
      return choices(vocabulary.levels, LEVELS[field] ?? STEPS);
    case 'kind':
      return field === 'first_sets' ? choices(vocabulary.firstSetTypes) : choices(vocabulary.awardObjects, SMART);
    case 'recognised_by':
      return choices(vocabulary.recognisers);
    case 'role':
      return choices(vocabulary.standardRoles);
    case 'object':
      return choices(vocabulary.awardObjects).filter((c) => !OWN.includes(c.value));
    case 'medium':
      return choices(vocabulary.advertisingMedia);
    case 'board':
      return choices(vocabulary.listingBoards);
    case 'contest':
      return choices(vocabulary.contests);
    case 'measure':
      return choices(vocabulary.measures, measuresWithoutField);
    case 'prize':
      return choices(vocabulary.contestPrizes);
    default:
      return part === undefined && type.type === 'flag' ? yesNo(words) : null;
  }
}
export const yesNo = (words: FormWords): readonly Choice[] => [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
];

/** Parts of a row that are asked, with their types. */
export function partsOf(field: ProfileField): readonly (readonly [string, FieldType])[] {
  const type: FieldType = profileFields[field];
  if (type.type !== 'list' || type.of.type !== 'item') return [];
  return Object.entries(type.of.fields).filter(([key]) => !notAsked.has(key));
}
