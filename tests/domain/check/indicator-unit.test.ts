import { describe, expect, it } from 'vitest';
import { BODY, makeTarget, report } from '../factories.ts';

const quoteOf = (figure: string) => `市级“专精特新”中小企业 ${figure}`;
const told = (figure: string, value: number, unit: string) =>
  report({
    body: BODY.replace('市级“专精特新”中小企业 700家以上', quoteOf(figure)),
    front: { targets: [makeTarget({ quote: quoteOf(figure), op: 'eq', op_printed: null, value, unit })] },
  });

describe('the unit of a target', () => {
  it('is of the kind that its indicator counts in', () => {
    expect(told('700万元', 700, '万元')).toMatchInlineSnapshot(`
      "content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).indicator_id (clause c1-p1): the unit is “万元”, but the indicator "titled-firms" counts in “家”
          → correct the unit, or name the indicator it fits; add one to content/indicators.yaml where there is none"
    `);
  });

  it.each([
    ['70%', 70, '%'],
    ['700人次', 700, '人次'],
    ['700亩', 700, '亩'],
    ['7年', 7, '年'],
    ['7倍', 7, '倍'],
  ])('is refused where it says something else: %s', (figure, value, unit) => {
    expect(told(figure, value, unit)).toContain(`“${unit}”, but the indicator "titled-firms" counts in “家”`);
  });

  it.each([
    ['700户', 700, '户'],
    ['7万家', 7, '万家'],
    ['700个', 700, '个'],
  ])('may be another word of its kind: %s', (figure, value, unit) => {
    expect(told(figure, value, unit)).not.toContain('counts in');
  });
});
