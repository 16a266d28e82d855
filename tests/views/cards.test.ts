import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { incentivesComparison, rulesComparison, targetsComparison } from '../../src/views/comparisons.ts';
import { policyEvidence, type Card, type CardItem, type CardRow } from '../../src/views/cards.ts';

const site = getSite();
const cards: readonly Card[] = site.content.bundles.flatMap((bundle) => policyEvidence(site, bundle).flatMap((block) => block.cards));

const rowsOf = (fact: string): readonly CardRow[] => cards.find((card) => card.facts.includes(fact))?.sections.flatMap((s) => s.rows) ?? [];
const said = (fact: string, label: string): string[] => rowsOf(fact).flatMap((r) => (r.label === label ? [r.text] : []));
const allText = (item: CardItem): string[] => [item.text, ...item.items.flatMap(allText)];

describe('the card of an incentive', () => {
  it('says its conditions in few words, each with its printed ones, and marks one that is carried over', () => {
    expect(said('yangzhou-2022-i-patent', '条件')).toEqual([
      '称号：专精特新企业（级别未写明）（承上文）「将专精特新企业纳入」',
      '高价值专利「具备高价值专利」',
      '获得、转化专利技术「获得专利技术，推动专利技术转化」',
      '另有规定：参照现有政策',
    ]);
  });
  it('shows the group of which one will do, member below member', () => {
    const group = rowsOf('yangzhou-2022-i-green').find((r) => r.text === '其一即可');
    expect(group?.items?.map((i) => i.text)).toEqual(['节能诊断（承上文）「开展节能诊断」', expect.stringMatching(/^绿色化改造、节能减排项目（承上文）「/)]);
  });
  it('says what the money is for, what proves it and how many it counts', () => {
    expect(said('wuhu-2022-i-carrier-national-little-giant', '用途')).toEqual(['专项用于所在地“专精特新”中小企业培育和扶持']);
    expect(said('huainan-2020-i-technology-purchase', '凭据')).toEqual(['依据转账凭证']);
    expect(said('huainan-2020-i-patent-foreign', '数量')).toEqual(['最多 2 个国家，每件（个、项）']);
  });
  it('says of an excerpt that it does not show who pays and how often, not that the document does not print it', () => {
    expect(said('wuhan-2021-i-benchmark-factory', '谁出')).toEqual(['节选未见']);
    expect(said('wuhan-2021-i-national-little-giant', '次数')).toEqual(['节选未见']);
    expect(said('wuhan-2021-i-national-little-giant', '谁出')).toEqual(['市级财政']);
    expect(said('huainan-2020-i-technology-purchase', '谁出')).toEqual(['原文未写明']);
  });
  it('names the title it gives, leads to where it is printed first, and says what nobody can claim', () => {
    expect(said('huainan-2020-i-above-scale-priority', '给予称号')).toEqual(['市级专精特新']);
    expect(rowsOf('yangzhou-2022-i-a2-fund').some((r) => r.label === '同一项，另见')).toBe(false);
    const again = rowsOf('yangzhou-2022-i-a2-special-fund').find((r) => r.label === '同一项，另见');
    expect(again).toMatchObject({ text: '市级中小企业发展专项资金提高支持力度', link: '/policies/yangzhou-2022/#fact-yangzhou-2022-i-special-fund' });
    expect(said('wuhu-2022-i-guarantee-premium', '申领')).toEqual([expect.stringContaining('不能申领')]);
    expect(said('wuhu-2022-i-direct-municipal-srdi', '申领')).toEqual([]);
  });
});

describe('every card', () => {
  it('names things by their names, never by an id', () => {
    const ids = [...site.titles.keys(), ...site.events.keys(), ...site.corpus.byUnit.keys(), ...site.corpus.factById.keys()];
    const known = new Set(ids.filter((id) => id.includes('-')));
    const words = cards.flatMap((card) => [
      card.what,
      ...card.tags,
      ...card.lines.flatMap((l) => [l.name, l.value]),
      ...card.sections.flatMap((s) => s.rows.flatMap((r) => allText({ text: r.text, items: r.items ?? [] }))),
    ]);
    for (const text of words) expect(text.match(/[a-z][a-z0-9]*([-_][a-z0-9]+)+/g)?.filter((word) => known.has(word)) ?? [], text).toEqual([]);
  });
});

describe('the way from a card to its row', () => {
  const printed = new Map<string, ReadonlySet<string>>([
    ['targets', new Set(targetsComparison(site, site.records.policies).rows.map((r) => r.id))],
    ['incentives', new Set(incentivesComparison(site, site.records.policies).rows.map((r) => r.id))],
    ['rules', new Set(rulesComparison(site, site.records.policies).rows.map((r) => r.id))],
  ]);
  it('leads to a row that the comparison prints', () => {
    const lost = cards.filter(({ row }) => {
      const [, comparison = '', id = ''] = /^\/compare\/(\w+)\/#(.+)$/.exec(row ?? '') ?? [];
      return row !== null && printed.get(comparison)?.has(id) !== true;
    });
    expect(lost.map((card) => [card.id, card.row])).toEqual([]);
  });
  it('is missing only where a figure counts a part of the city, or is about no title of the ladder', () => {
    expect(cards.filter((card) => card.row === null && card.kind !== 'goal').map((card) => card.id)).toEqual([]);
    expect(cards.find((card) => card.facts.includes('wuhu-2022-t-municipal-srdi'))?.row).toBe('/compare/targets/#row-municipal');
  });
});
