import { expect, it } from 'vitest';
import { BODY, report, type Raw } from '../factories.ts';

const told = (words: string, audit: Raw = {}, coding = 'full', front: Raw = {}) =>
  report({ body: BODY.replace('2\\. 有关单位', `${words}\n\n2\\. 有关单位`), audit, front: { coding, ...front } });

it('a title that no registry knows is coded, registered or listed', () => {
  expect(told('推动创建“智造先锋”企业。')).toMatchInlineSnapshot(`
    "content/policies/demo-2022.mdx › facts (clause c2-1-p1): the title ““智造先锋”企业” is in no registry and no fact
        → code it, register it (content/titles.yaml), or list it once under no_facts in content/audit/demo-2022.yaml with kind named"
  `);
  for (const [words, name] of [
    ['开展评价，认定为星火领航企业。', '星火领航企业'],
    ['评选“匠心示范基地”。', '“匠心示范基地”'],
    ['推动申报省级云帆示范单位。', '省级云帆示范单位'],
    ['授予“园区之星”称号。', '“园区之星”称号'],
  ] as const)
    expect(told(words)).toContain(`the title “${name}” is in no registry and no fact`);
});

it('an office that no registry knows is coded, registered or listed', () => {
  expect(told('由市数据发展局组织实施。')).toMatchInlineSnapshot(`
    "content/policies/demo-2022.mdx › unit_names (clause c2-1-p1): the office “市数据发展局” is in no registry and no fact
        → code it, register it (content/units.yaml and unit_names), or list it once under no_facts in content/audit/demo-2022.yaml with kind named"
  `);
  for (const [words, name] of [
    ['各单位向县投资促进中心报送材料。', '县投资促进中心'],
    ['成立市中小企业工作领导小组统筹推进。', '市中小企业工作领导小组'],
    ['加强与省农业银行的合作。', '省农业银行'],
  ] as const)
    expect(told(words)).toContain(`the office “${name}” is in no registry and no fact`);
});

it('a name is told once, and not where it is known, listed or only looks like one', () => {
  const none = (words: string, ...rest: [Raw?, string?, Raw?]) => {
    expect(told(words, ...rest)).not.toContain('is in no registry');
  };
  // a local name that ends as a title does is none of the registry's
  expect(told('创建“科技小巨人”企业。')).toContain('“科技小巨人”企业” is in');
  none('创建“小巨人”企业。');
  expect(told('创建“智造先锋”企业，发展“智造先锋”企业。').split('“智造先锋”企业” is in')).toHaveLength(2);
  none('推动创建“智造先锋”企业。', { no_facts: [{ clause: 'c2-1-p1', quote: '创建“智造先锋”企业', kind: 'named' }] });
  none('推动创建“智造先锋”企业。', {}, 'partial');
  none('由市数据发展局组织实施。', {}, 'text');
  none('由市经信局、市财政局组织实施，发展“专精特新”企业。');
  none('全市中小企业服务中心建设加快，市场主办单位格局向好，市区两级委托办理，按市有关办法执行。');
  none('落实《市数据发展局管理办法》。', { references: [] });
  none('支持“一条龙”示范应用。');
});

it('what only names an office hides no promise beside it', () => {
  const words = '市数据发展局优先安排用地。';
  expect(told(words, { no_facts: [{ clause: 'c2-1-p1', quote: '市数据发展局优先安排用地', kind: 'named' }] })).toContain('“优先” in');
});
