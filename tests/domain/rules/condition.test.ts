import { profileNotes } from '../../../src/words/zh/profile.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { decide, decideItem, itemKey, itemsOf, judgeItems, nearestItem } from '../../../src/domain/rules/condition.ts';
import { profileJsonSchema, readProfile } from '../../../src/domain/rules/profile.ts';
import { leaf as readLeaf } from '../../support/leaf.ts';
import { readRuleWorld, type RuleWorld } from '../../support/rule-world.ts';

let world: RuleWorld;
beforeAll(async () => {
  world = await readRuleWorld();
});
const read = (data: unknown) => readProfile(data, world.known);
const decided = (condition: Record<string, unknown>, data: unknown) => {
  const incentive = world.incentives.find((i) => i.id === 'huainan-2020-i-technology-purchase');
  if (incentive === undefined) throw new Error('no incentive');
  const place = { city: 'wuhu', province: '安徽省', provinceOf: world.book.provinceOf };
  const { state, reads } = decide(readLeaf(condition), read(data).profile, { incentive, place, titles: world.book.titles, asOf: '2026-11-28' });
  return `${state} ${reads.join(' ')}`.trim();
};

describe('a condition on the firm', () => {
  it.each<[Record<string, unknown>, object, string]>([
    [{ kind: 'bond' }, {}, 'to_confirm activities'],
    [{ kind: 'bond' }, { activities: ['bond_issue'] }, 'met activities'],
    [{ kind: 'bond' }, { activities: [] }, 'not_met activities'],
    [{ kind: 'bond' }, { activities_not: ['bond_issue'] }, 'not_met activities'],
    [{ kind: 'bond' }, { activities: [], activities_unknown: ['bond_issue'] }, 'to_confirm activities'],
    [{ kind: 'hires', category: 'x' }, { activities: ['talent_import'] }, 'met activities'],
    [{ kind: 'performs', activity: 'digital_diagnosis' }, { diagnosis_kind: 'digital' }, 'met diagnosis_kind'],
    [{ kind: 'performs', activity: 'digital_diagnosis' }, { diagnosis_kind: 'energy', activities: ['digital_diagnosis'] }, 'not_met diagnosis_kind'],
    [{ kind: 'performs', activity: 'digital_diagnosis' }, { activities: ['digital_diagnosis'] }, 'met activities'],
    [{ kind: 'performs', activity: 'digital_diagnosis' }, {}, 'to_confirm diagnosis_kind'],
    [{ kind: 'performs', activity: 'contest_entry' }, { contests: [], activities: [] }, 'not_met activities'],
    [{ kind: 'performs', activity: 'contest_entry' }, { contests: [{ contest: 'other' }], activities: [] }, 'met contests'],
    [{ kind: 'performs', activity: 'patent_portfolio' }, { patent_portfolio_projects: 1 }, 'met patent_portfolio_projects'],
    [{ kind: 'performs', activity: 'patent_portfolio' }, { patent_portfolio_projects: 0 }, 'not_met patent_portfolio_projects'],
    [{ kind: 'performs', activity: 'patent_portfolio' }, {}, 'to_confirm patent_portfolio_projects'],
    [
      { kind: 'invests_or_buys', measures: ['equipment_planned', 'software_planned'] },
      { software_planned_cny: 1 },
      'met equipment_planned_cny software_planned_cny',
    ],
    [{ kind: 'source', of: ['university_or_institute'] }, {}, 'to_confirm tech_contract_source'],
    [{ kind: 'source', of: ['university_or_institute'] }, { tech_contract_source: 'university_or_institute' }, 'met tech_contract_source'],
    [{ kind: 'source', of: ['university_or_institute'] }, { tech_contract_source: 'company' }, 'not_met tech_contract_source'],
    [{ kind: 'guarantees' }, {}, 'met guarantees_credit_loans_for guarantor_is_municipal_policy_guarantor'],
    [
      { kind: 'guarantees', titles: ['srdi-any'] },
      { guarantees_credit_loans_for: ['national-little-giant'] },
      'met guarantees_credit_loans_for guarantor_is_municipal_policy_guarantor',
    ],
    [{ kind: 'guarantees', titles: ['srdi-any'] }, {}, 'to_confirm guarantees_credit_loans_for guarantor_is_municipal_policy_guarantor'],
    [
      { kind: 'guarantees', municipal_policy_guarantor: true },
      { guarantor_is_municipal_policy_guarantor: false },
      'not_met guarantees_credit_loans_for guarantor_is_municipal_policy_guarantor',
    ],
    [{ kind: 'in_list', list: '后备库', list_kind: 'pool' }, { in_lists: ['培育库', '后备库'] }, 'met in_lists'],
    [{ kind: 'in_list', list: '后备库', list_kind: 'pool' }, { in_lists: ['培育库'] }, 'not_met in_lists'],
    [{ kind: 'in_list', list: '后备库', list_kind: 'pool' }, {}, 'to_confirm in_lists'],
    // a list is its document's; a name alone is meant of the applicant's city
    [{ kind: 'in_list', list: '后备库', list_kind: 'pool' }, { locations: ['wuhu'], in_lists: ['后备库'] }, 'met in_lists'],
    [{ kind: 'in_list', list: '后备库', list_kind: 'pool' }, { locations: ['yangzhou', 'wuhu'], in_lists: ['后备库'] }, 'to_confirm in_lists'],
    [{ kind: 'in_list', list: '后备库', list_kind: 'pool' }, { locations: ['yangzhou', 'wuhu'], in_lists: ['培育库'] }, 'not_met in_lists'],
    [{ kind: 'in_list', list: '后备库', list_kind: 'pool' }, { locations: ['wuhu'], in_lists: ['huainan-2020/后备库'] }, 'met in_lists'],
    [{ kind: 'in_list', list: '后备库', list_kind: 'pool' }, { locations: ['yangzhou', 'wuhu'], in_lists: ['后备库', 'huainan-2020/后备库'] }, 'met in_lists'],
    [{ kind: 'in_list', list: '后备库', list_kind: 'pool' }, { locations: ['wuhu'], in_lists: ['yangzhou-2022/后备库'] }, 'not_met in_lists'],
    [{ kind: 'investment_promoted' }, { relocation_investment_promotion: true }, 'met relocation_investment_promotion'],
    [{ kind: 'completed', measure: 'cloud_spend' }, { cloud_spend_cny: 1 }, 'met cloud_spend_cny'],
    [{ kind: 'completed', measure: 'cloud_spend' }, { cloud_spend_cny: 0 }, 'not_met cloud_spend_cny'],
    [{ kind: 'completed', measure: 'cloud_spend' }, { cloud_spend_cny: 0, sums_above_zero: ['cloud_spend'] }, 'met cloud_spend_cny'],
    [{ kind: 'completed', measure: 'tech_contract_deal' }, { tech_contracts: [{ deal_cny: 4 }] }, 'met tech_contract_deal_cny tech_contracts'],
    [{ kind: 'completed', measure: 'first_set_sale_price' }, { first_sets: [{ sale_price_cny: 4 }] }, 'met first_sets'],
    [{ kind: 'completed', measure: 'booth_cost' }, { exhibitions: [{ booth_cny: 4 }, { booth_cny: null }] }, 'to_confirm exhibitions'],
    [{ kind: 'completed', measure: 'booth_cost' }, { exhibitions: [{ booth_cny: 4 }] }, 'met exhibitions'],
    [{ kind: 'completed', measure: 'advertising_spend' }, { advertising: [{ spend_cny: 4 }] }, 'met advertising'],
    [{ kind: 'amount_at_least', measure: 'cloud_spend', op: 'gt', value: 5, unit: '万元' }, { cloud_spend_cny: 50_000 }, 'not_met cloud_spend_cny'],
    [{ kind: 'amount_at_least', measure: 'cloud_spend', op: 'gt', value: 5, unit: '万元' }, { cloud_spend_cny: 50_000.01 }, 'met cloud_spend_cny'],
    [{ kind: 'amount_at_least', measure: 'cloud_spend', op: 'ge', value: 5, unit: '万元' }, {}, 'to_confirm cloud_spend_cny'],
    // reached for the first time: a sum that is reached may have been reached before
    [{ kind: 'amount_at_least', measure: 'cloud_spend', op: 'ge', value: 5, unit: '万元', quote: '首次达到5万元' }, { cloud_spend_cny: 60_000 }, 'to_confirm'],
    [
      { kind: 'amount_at_least', measure: 'cloud_spend', op: 'ge', value: 5, unit: '万元', quote: '首次达到5万元' },
      { cloud_spend_cny: 40_000 },
      'not_met cloud_spend_cny',
    ],
    [{ kind: 'industry', printed: '通用航空' }, { industry: 'industrial' }, 'to_confirm'],
    [{ kind: 'scale_status', step: 'is' }, { above_scale_since: '2020-01-01' }, 'met above_scale'],
    [{ kind: 'scale_status', step: 'is' }, { above_scale_new_this_year: true }, 'met above_scale'],
    [{ kind: 'scale_status', step: 'is' }, { above_scale_first_time: true }, 'met above_scale'],
    [{ kind: 'scale_status', step: 'is' }, { above_scale_first_time: false }, 'to_confirm above_scale'],
    [{ kind: 'scale_status', step: 'is' }, { above_scale: false }, 'not_met above_scale'],
    [{ kind: 'scale_status', step: 'newly' }, {}, 'to_confirm above_scale_new_this_year'],
    [{ kind: 'scale_status', step: 'newly' }, { above_scale_since: '2026-01-31' }, 'met above_scale_new_this_year'],
    [{ kind: 'scale_status', step: 'newly' }, { above_scale_since: '2025-12-31' }, 'not_stated above_scale_since'],
    [{ kind: 'scale_status', step: 'newly' }, { above_scale_since: '2024-12-31' }, 'not_met above_scale_new_this_year'],
    [{ kind: 'relocated', whole: true }, {}, 'to_confirm relocation_to relocation_whole'],
    [{ kind: 'relocated', whole: true }, { relocation_to: 'wuhu' }, 'to_confirm relocation_whole relocation_to'],
    [{ kind: 'relocated' }, { relocation_to: 'wuhu' }, 'met relocation_whole relocation_to'],
    [{ kind: 'relocated', whole: true }, { relocation_to: 'none' }, 'not_met relocation_whole relocation_to'],
    [{ kind: 'located', relation: 'seated', place: 'wuhan' }, { locations: ['wuhan'] }, 'met locations'],
    [{ kind: 'located', relation: 'seated' }, { locations: ['wuhan'] }, 'not_met locations'],
    [{ kind: 'located', relation: 'converted' }, { locations: ['wuhan'], tech_converted_locally: true }, 'met tech_converted_locally'],
    [{ kind: 'registered' }, {}, 'to_confirm tech_contract_registered'],
    [{ kind: 'preference' }, {}, 'met'],
    [{ kind: 'other' }, {}, 'to_confirm'],
    [
      { kind: 'awarded_title', titles: ['national-champion'], newly: true },
      { titles: ['national-champion'], titles_new_this_year: [] },
      'not_met titles titles_new_this_year',
    ],
    [
      { kind: 'awarded_title', titles: ['national-champion'], newly: true },
      { titles: ['national-champion'], title_details: [{ title: 'national-champion', conferred_on: '2025-03-01' }] },
      'not_stated titles',
    ],
    [{ kind: 'awarded_title', titles: ['national-champion'], newly: true }, { titles: ['national-champion'] }, 'to_confirm titles_new_this_year titles'],
    [{ kind: 'holds_title', titles: ['provincial-srdi'] }, { titles: ['provincial-srdi'] }, 'to_confirm provincial_title_conferred_by titles'],
    [{ kind: 'holds_title', titles: ['provincial-srdi'] }, {}, 'to_confirm titles'],
  ])('%j of %j: %s', (condition, data, expected) => {
    expect(decided(condition, data)).toBe(expected);
  });
});

describe('a condition on one of several things', () => {
  const states = (condition: Record<string, unknown>, data: unknown) => {
    const c = readLeaf(condition);
    return judgeItems([c], itemsOf(c, read(data).profile)?.items ?? []).map((j) => j.state);
  };
  it('is open where the thing is told in part', () => {
    expect(states({ kind: 'patent', jurisdiction: 'foreign' }, { invention_patents_foreign_countries: [2, null, 0] })).toEqual(['met', 'to_confirm']);
    expect(states({ kind: 'patent', high_value: true }, { invention_patents_domestic: 2, invention_patents_foreign_countries: [] })).toEqual(['to_confirm']);
    expect(states({ kind: 'fair', name: '广交会' }, { exhibitions: [{ name: '第139届广交会' }, { name: '进博会' }, {}] })).toEqual([
      'met',
      'to_confirm',
      'to_confirm',
    ]);
    expect(
      states({ kind: 'medium', media: ['national'], unclear_media: ['cctv_other'] }, { advertising: [{ medium: 'cctv_other' }, { medium: 'online' }, {}] }),
    ).toEqual(['not_stated', 'not_met', 'to_confirm']);
    expect(
      states({ kind: 'awarded', object: 'green_factory', negate: true }, { recognitions: [{ object: 'green_factory' }, { object: 'laboratory' }] }),
    ).toEqual(['not_met', 'met']);
  });
  it('is told by its place, by how many there are, or not at all', () => {
    expect(states({ kind: 'listing', boards: ['neeq', 'bse'] }, { listings: [{ board: 'neeq' }, { board: 'sse_szse' }, {}] })).toEqual([
      'met',
      'not_met',
      'to_confirm',
    ]);
    const years = [
      { year: 2024, national_little_giant: 1 },
      { year: 2025, national_little_giant: 0 },
      { year: 2026, national_little_giant: null },
    ];
    expect(states({ kind: 'attracted_firm', titles: ['national-little-giant'] }, { attracted: years })).toEqual(['met', 'to_confirm']);
    // what asks the firm itself asks nothing of its things
    expect(decideItem(readLeaf({ kind: 'land' }), {})).toEqual({ state: 'met', reason: 'answer' });
  });
  it('says why an older recognition does not do', () => {
    const asked = (newly: boolean | null, isNew: boolean | null) => {
      const { state, reason } = decideItem(readLeaf({ kind: 'awarded', object: 'smart_factory', newly }), { kind: 'smart_factory', new: isNew });
      return `${state} ${reason}`;
    };
    expect([asked(true, true), asked(true, false), asked(true, null)]).toEqual(['met answer', 'not_met awarded_before', 'to_confirm not_answered']);
    expect([asked(false, true), asked(false, false), asked(null, false)]).toEqual(['met answer', 'not_stated reach_back_not_stated', 'met answer']);
  });
  it('counts patents that are applied for where these are asked, granted ones where not', () => {
    const items = (data: unknown) => itemsOf(readLeaf({ kind: 'patent', jurisdiction: 'domestic', status: 'pending' }), read(data).profile);
    expect(items({ invention_patents_domestic: 2 })).toEqual({ field: 'invention_patents_pending', items: undefined });
    expect(items({ invention_patents_domestic: 2, invention_patents_pending: 0 })?.items).toEqual([]);
    expect(items({ invention_patents_domestic: 0, invention_patents_pending: 3 })?.items).toEqual([{ count: 3, countries: 1 }]);
    expect(states({ kind: 'patent', jurisdiction: 'foreign', status: 'pending' }, { invention_patents_pending: 3 })).toEqual(['to_confirm']);
  });

  it('takes patents of any country as open while one kind is not answered', () => {
    const items = (data: unknown) => itemsOf(readLeaf({ kind: 'patent' }), read(data).profile)?.items?.length;
    expect([items({}), items({ invention_patents_domestic: 0 }), items({ invention_patents_domestic: 2 })]).toEqual([undefined, undefined, 1]);
    expect(items({ invention_patents_domestic: 0, invention_patents_foreign_countries: [] })).toBe(0);
  });
  it('is decided by the thing that comes nearest, in the narrower condition before the wider', () => {
    const conditions = [readLeaf({ kind: 'wins', contest: 'chuangke_china' }), readLeaf({ kind: 'wins', level: 'municipal' })];
    const nearest = (...contests: object[]) => nearestItem(judgeItems(conditions, read({ contests }).profile.contests ?? []))?.states.map((s) => s.state);
    expect(nearest({ contest: 'chuangke_china', level: 'provincial' }, { contest: 'other', level: 'municipal' })).toEqual(['not_met', 'met']);
    expect(nearest({ contest: 'other', level: 'municipal' }, { contest: 'chuangke_china', level: 'municipal' })).toEqual(['met', 'met']);
    expect(nearest({ contest: 'other', level: 'provincial' }, { contest: 'chuangke_china', level: 'provincial' })).toEqual(['met', 'not_met']);
    expect(nearest()).toBeUndefined();
  });
  it('counts nothing where there are none of it', () => {
    const asked = { kind: 'awarded', object: 'smart_factory' };
    const entry = (count: number | null) => ({ kind: 'smart_factory', level: 'municipal', new: true, count });
    expect(states(asked, { smart_recognitions: [entry(0), entry(1), entry(null)] })).toEqual(['met', 'met']);
    expect(states({ ...asked, object: 'laboratory' }, { recognitions: [{ object: 'laboratory', count: 0 }] })).toEqual([]);
  });
  it('keeps lists of several objects apart', () => {
    const key = (c: Record<string, unknown>) => itemKey(readLeaf(c));
    expect([
      key({ kind: 'awarded', object: 'laboratory' }),
      key({ kind: 'patent' }),
      key({ kind: 'patent', jurisdiction: 'foreign' }),
      key({ kind: 'fair' }),
    ]).toEqual(['awarded laboratory', 'patent ', 'patent foreign', 'fair']);
  });
});

describe('the limits of what is read', () => {
  const faults = (data: unknown) => read(data).errors.map((e) => e.fault);
  it('are the last that are exact everywhere', () => {
    expect(faults({ utility_models: 1_000_000 })).toEqual([]);
    expect(faults({ utility_models: 1_000_001 })).toEqual(['too_large']);
    expect(faults({ cloud_spend_cny: 1_000_000_000_000_000 })).toEqual([]);
    expect(faults({ cloud_spend_cny: '1000000000000000.01' })).toEqual(['too_large']);
    expect(faults({ district: 'x'.repeat(200) })).toEqual([]);
    expect(faults({ district: 'x'.repeat(201) })).toEqual(['not_words']);
    expect(faults({ cloud_spend_cny: '0'.repeat(199) + '1' })).not.toContain('too_large');
    expect(faults({ in_lists: Array.from({ length: 1000 }, () => 'x') })).toEqual([]);
    expect(faults({ in_lists: Array.from({ length: 1001 }, () => 'x') })).toEqual(['too_large']);
  });
  it('are told in the JSON Schema', () => {
    const schema = profileJsonSchema({ titles: ['municipal-srdi'], places: ['wuhu', 'other'] }, profileNotes) as {
      additionalProperties: boolean;
      properties: Record<string, unknown>;
    };
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties).toMatchObject({
      as_of: { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
      locations: { type: 'array', items: { type: 'string', enum: ['wuhu', 'other'] } },
      district: { type: 'string', maxLength: 200 },
      titles: { type: 'array', items: { enum: ['municipal-srdi'] } },
      utility_models: { type: 'integer', minimum: 0, maximum: 1_000_000 },
      cloud_spend_cny: { type: ['number', 'string'], minimum: 0 },
      green_projects: { type: 'boolean' },
      relocation_to: { type: 'string', enum: ['wuhu', 'other', 'none'] },
      invention_patents_foreign_countries: { type: 'array', items: { type: ['integer', 'null'], minimum: 0 } },
      already_received: { type: 'array', items: { type: 'string' } },
      confirmed: { type: 'object', additionalProperties: { type: 'boolean' } },
      tech_contracts: {
        type: 'array',
        items: { type: 'object', additionalProperties: false, properties: { year: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] } } },
      },
    });
    expect(JSON.stringify(schema.properties.title_details)).toContain('"anhui"');
  });
});
