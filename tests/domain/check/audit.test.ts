import { describe, expect, it } from 'vitest';
import { auditNumerals } from '../../../src/domain/check/audit.ts';
import { BODY, makeBundle, makeIncentive, makeRate, makeCap, makeRule, makeTarget, report, withShare, type Parts, type Raw } from '../factories.ts';

const NAMED = BODY.replace('到 2025年，', '围绕“323+1”集群，到 2025年，');
const named = (not_figures: Raw[], parts: Parts = {}) => report({ body: NAMED, audit: { not_figures }, ...parts });

describe('every numeral', () => {
  it('must be claimed by a fact or listed', () => {
    expect(named([])).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “323” in “…围绕“323+1”集群，到 20…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind
      content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “1” in “…围绕“323+1”集群，到 2025…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });

  it('is claimed by the parts in which an award is paid, as many as are printed', () => {
    const words = '对新认定的市级“专精特新”中小企业，分两批给予奖补最高 100万元';
    const told = (count: number) =>
      report({
        body: BODY.replace('对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元', words),
        front: {
          incentives: [
            makeIncentive({
              quote: words,
              amounts: [{ key: 'award', role: 'unspecified', instalments: { count, by: 'stage' } }, makeCap({ applies_to: ['award'] })],
            }),
          ],
        },
      });
    expect(told(2)).toBe('');
    expect(told(3)).toContain('instalments.count');
  });

  it('is claimed by no value where a character that no font draws stands in it', () => {
    const told = (printed: string) =>
      report({
        body: BODY.replace('最高 100万元', `最高 ${printed}万元`),
        front: { incentives: [makeIncentive({ quote: `按设备投资额的 10%给予奖补，最高 ${printed}万元`, amounts: [makeRate(), makeCap({ value: 2 })] })] },
      });
    expect(told('2')).toBe('');
    for (const printed of ['0\ue01002', '2\ue010', '\ufffd2'])
      expect(told(printed)).toContain(
        'no program reads the number beside the character U+' +
          (printed.includes('\ufffd') ? 'FFFD' : 'E010') +
          '\n    → code the amount unspecified, list its numerals under not_figures, and give what the file shows under corrections',
      );
  });

  it('may be listed as no figure, all numerals of the quote at once', () => {
    expect(named([{ clause: 'c1-p1', quote: '“323+1”集群', kind: 'name' }])).toBe('');
  });

  it('is claimed twice by a threshold that says whether its bound is included', () => {
    const words = '对用地100—500亩（含500亩）的企业按设备投资额的 10%给予奖补，最高 100万元';
    const incentive = makeIncentive({
      quote: words,
      beneficiary: '企业',
      tier_attained: null,
      event: 'equipment-investment',
      conditions: [
        {
          kind: 'amount_at_least',
          measure: 'land_area',
          op: 'ge',
          value: 100,
          unit: '亩',
          to: { op: 'le', value: 500, unit: '亩' },
          quote: '用地100—500亩（含500亩）',
        },
      ],
    });
    const body = BODY.replace('对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元', words);
    expect(report({ body, front: { incentives: [incentive] } })).not.toContain('is neither claimed');
  });

  it('is claimed by the words of a condition that no program decides, unless they give something', () => {
    const words = '对参加社会保险6个月以上的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';
    const incentive = (quote: string) =>
      makeIncentive({ quote: words, beneficiary: '市级“专精特新”中小企业', tier_attained: null, conditions: [{ kind: 'other', quote }] });
    const told = (quote: string) =>
      report({
        body: BODY.replace('对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元', words),
        front: { incentives: [incentive(quote)] },
      });
    expect(told('参加社会保险6个月以上的')).not.toContain('is neither claimed');
    expect(told('参加社会保险')).toContain('the numeral “6”');
    // a sum is no part of what is asked
    expect(told('参加社会保险6个月以上的市级“专精特新”中小企业，按设备投资额的 10%给予奖补')).toContain('the numeral “6”');
  });

  it('is claimed by each tier of a schedule for which the term is printed once, and by each bound that is said to be included', () => {
    const words = '年贡献在100万元至300万元（含300万元）的，奖励12%，年贡献在300万元至500万元的，奖励20%，期限为三年';
    const tier = (op: 'ge' | 'gt', from: number, to: number) => ({
      measure: 'local_contribution',
      from: { op, value: from, unit: '万元' },
      to: { op: 'le', value: to, unit: '万元' },
      scope: 'unclear',
    });
    const rate = (key: string, value: number, more: Raw) => makeRate({ key, value, base: '年贡献', limits: [{ max: 3, unit: '年' }], ...more });
    const told = (amounts: Raw[]) =>
      report({
        body: BODY.replace('对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元', words),
        front: { incentives: [makeIncentive({ quote: words, beneficiary: '企业', tier_attained: null, amounts, conditions: [] })] },
      });
    const numerals = /is neither claimed|already claimed/;
    expect(told([rate('low', 12, { tier: tier('ge', 100, 300) }), rate('high', 20, { tier: tier('gt', 300, 500) })])).not.toMatch(numerals);
    // two amounts that are no tiers have a term each, or one has none
    expect(told([rate('low', 12, {}), rate('high', 20, {})])).toContain('the numeral 3 is already claimed');
  });

  it('may be listed alone by its token', () => {
    expect(named([{ clause: 'c1-p1', quote: '“323+1”集群', token: '323', kind: 'name' }])).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “1” in “…围绕“323+1”集群，到 2025…” is neither claimed by a fact nor listed
          → code the fact it belongs to, or list it under not_figures with its kind"
    `);
  });

  it('may not be both listed and claimed', () => {
    expect(report({ audit: { not_figures: [{ clause: 'c1-p1', quote: '700家以上', kind: 'name' }] } })).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › not_figures (clause c1-p1): the numeral “700” in “…专精特新”中小企业 700家以上。（责任单位：…” is listed as no figure, but demo-2022-t-srdi claims it
          → drop one of the two"
    `);
  });

  it('may not be claimed twice', () => {
    expect(report({ front: { targets: [makeTarget(), makeTarget({ id: 'demo-2022-t-again' })] } })).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › demo-2022-t-again.value (clause c1-p1): the numeral 700 is already claimed by another field
          → a numeral belongs to one fact: drop the doubled field, or give both incentives one \`group\` if they are printed together"
    `);
  });

  it('may be claimed by several incentives that are printed together', () => {
    const group = 'demo-2022-g-equipment';
    const incentives = [
      makeIncentive({ group }),
      makeIncentive({ id: 'demo-2022-i-software', group, conditions: [...(makeIncentive().conditions as Raw[]), { kind: 'other', quote: '设备投资额' }] }),
    ];
    expect(report({ front: { incentives } })).toBe('');
    expect(report({ front: { incentives: incentives.map((i) => ({ ...i, group: null })) } })).toContain('the numeral 10 is already claimed by another field');
    // in a document that is coded in part, too: what two facts claim is no work that is left
    expect(report({ front: { coding: 'partial', incentives: incentives.map((i) => ({ ...i, group: null })) } })).toContain('is already claimed');
  });

  it.each(['１００家', '百分之三十', '翻一番', '百余家', '全面覆盖', '十几家', '三百二十家', '一亿二千万元', '六大产业'])(
    'must be accounted for, in whatever form it is printed: %s',
    (figure) => {
      const problems = report({ body: BODY.replace('700家以上。', `700家以上，另有${figure}。`) });
      expect(problems.split('\n').filter((line) => line.includes('is neither claimed by a fact nor listed'))).toHaveLength(1);
    },
  );

  it('may be a Chinese numeral, coded by its value', () => {
    const quote = '市级“专精特新”中小企业三百二十家';
    const body = BODY.replace('市级“专精特新”中小企业 700家以上', quote);
    expect(report({ body, front: { targets: [makeTarget({ quote, op: 'eq', op_printed: null, value: 320 })] } })).toBe('');
  });

  it('may be a share in words, coded in %', () => {
    const quote = '市级“专精特新”中小企业占百分之三十';
    const body = BODY.replace('市级“专精特新”中小企业 700家以上', quote);
    const target = makeTarget({ quote, op: 'eq', op_printed: null, value: 30, unit: '%', indicator_id: 'firm-share' });
    expect(report({ body, front: { targets: [target] }, registries: withShare })).toBe('');
  });
});

describe('a list of non-figures', () => {
  it('may not name words without a numeral', () => {
    expect(report({ audit: { not_figures: [{ clause: 'p1', quote: '示例市', kind: 'name' }] } })).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › not_figures.0 (clause p1): “示例市” holds no numeral that needs listing
          → drop the entry, or correct the quote or token"
    `);
  });

  it('may not name a numeral that its words do not hold', () => {
    expect(
      named([
        { clause: 'c1-p1', quote: '“323+1”集群', kind: 'name' },
        { clause: 'c1-p1', quote: '“323+1”集群', token: '324', kind: 'name' },
      ]),
    ).toMatchInlineSnapshot(`
      "content/audit/demo-2022.yaml › not_figures.1 (clause c1-p1): ““323+1”集群” holds no numeral “324” that needs listing
          → drop the entry, or correct the quote or token"
    `);
  });
});

describe('a field that takes its value from a numeral', () => {
  it.each([
    ['the upper end of a range', '5-10家', { op: 'range', value: 5, value_max: 11 }, 'value_max', '11'],
    ['a duration', '5年培育 10家', { op: 'eq', value: 10, duration_years: 6 }, 'duration_years', '6'],
    ['a threshold', '收入10亿元以上企业 30家', { op: 'eq', value: 30, threshold: { op: 'ge', value: 11, unit: '亿元', of: '收入' } }, 'threshold.value', '11'],
    ['whole coverage', '30家企业', { op: 'full', value: null, unit: null }, 'op', '全覆盖/全部'],
  ])('must find it in the quote: %s', (_what, words, overrides, field, value) => {
    const quote = `市级“专精特新”中小企业${words}`;
    const body = BODY.replace('市级“专精特新”中小企业 700家以上', quote);
    const problems = report({ body, front: { targets: [makeTarget({ op_printed: null, quote, basis: 'unclear', ...overrides })] } });
    expect(problems).toContain(`demo-2022-t-srdi.${field} (clause c1-p1): the value ${value} does not stand in its quote “${quote}”`);
  });

  it('must find it in the quote: both ends of an amount, and a rule', () => {
    const amounts = [makeRate({ role: 'range', value: 11, value_max: 12 }), makeCap()];
    const problems = report({ front: { incentives: [makeIncentive({ amounts })], rules: [makeRule({ value: 31 })] } });
    expect(problems).toContain('demo-2022-i-equipment.amounts.award.value (clause c2-1): the value 11 does not stand');
    expect(problems).toContain('demo-2022-i-equipment.amounts.award.value_max (clause c2-1): the value 12 does not stand');
    expect(problems).toContain('demo-2022-r-confirm.value (clause c2-2): the value 31 does not stand');
  });

  it('must find it in the quote: the threshold of a condition', () => {
    const conditions = [{ kind: 'amount_at_least', measure: 'equipment_planned', op: 'ge', value: 7, unit: '万元', quote: '按设备投资额' }];
    const problems = report({ front: { incentives: [makeIncentive({ conditions })] } });
    expect(problems).toContain('conditions.0.value (clause c2-1): the value 7 does not stand');
  });
});

it('accounts for every numeral with its claim or its kind', () => {
  const { policy, audit, auditFile } = makeBundle({ body: NAMED, audit: { not_figures: [{ clause: 'c1-p1', quote: '“323+1”集群', kind: 'name' }] } });
  const account = auditNumerals(policy, audit, auditFile).numerals.map((n) => [
    n.clause,
    n.token.text,
    n.not_figure ?? n.claims.map((c) => `${c.fact}.${c.field}`).join(' '),
  ]);
  expect(account).toEqual([
    ['c1-p1', '323', 'name'],
    ['c1-p1', '1', 'name'],
    ['c1-p1', '700', 'demo-2022-t-srdi.value'],
    ['c2-1', '10', 'demo-2022-i-equipment.amounts.award.value'],
    ['c2-1', '100', 'demo-2022-i-equipment.amounts.cap.value'],
    ['c2-2', '30', 'demo-2022-r-confirm.value'],
  ]);
});
