/** What a fact says is listed as no fact by mistake, unless another word of the same passage needs it. */
import { expect, it } from 'vitest';
import { BODY, makeIncentive, report, type Raw } from '../factories.ts';

const GIVEN = '对新认定的市级“专精特新”中小企业，按设备投资额的 10%给予奖补，最高 100万元';
const told = (entry: Raw, words = GIVEN, incentives = [makeIncentive()]) =>
  report({ body: BODY.replace(GIVEN, words), front: { coding: 'partial', incentives }, audit: { no_facts: [{ clause: 'c2-1', kind: 'aim', ...entry }] } });
const TWICE = /no_facts\.0.*is listed as no fact \(aim\), and demo-2022-i-\S+ says it/;

it('is told where the words are coded, in part or whole', () => {
  expect(told({ quote: GIVEN })).toMatch(TWICE);
  expect(told({ quote: '最高 100万元' })).toMatch(TWICE);
});

it('is no matter where nothing is coded, where only a name is listed, or where another promise stands beside the fact', () => {
  expect(told({ quote: GIVEN }, GIVEN, [])).not.toMatch(TWICE);
  expect(told({ quote: GIVEN, kind: 'named' })).not.toMatch(/says it/);
  const beside = `${GIVEN}，优先安排用地`;
  expect(told({ quote: '优先安排用地' }, beside)).not.toMatch(TWICE);
  expect(told({ quote: '最高 100万元，优先安排用地' }, beside)).not.toMatch(TWICE);
});

it('is no omission where the document says whom it charges, or for whose firms it is, and gives no sum there', () => {
  const omitted = (words: string, front: Raw) =>
    report({ body: BODY.replace('2\\. 有关单位', `2\\. 建设基地。${words}\n\n3\\. 有关单位`), front: { coding: 'full', ...front } });
  const charges = [{ clause: 'c2-2', quote: '市经信局负责认定奖励企业', units: ['wuhu-industry'] }];
  expect(omitted('市经信局负责认定奖励企业。', {})).toContain('“奖励” in');
  expect(omitted('市经信局负责认定奖励企业。', { charges })).not.toContain('“奖励” in');
  expect(omitted('市经信局负责认定奖励企业，奖励5万元。', { charges })).toContain('“奖励” in');
  const territory = { clause: 'c2-2', quote: '在本市注册的企业' };
  expect(omitted('扶持对象是在本市注册的企业。', {})).toContain('“扶持” in');
  expect(omitted('扶持对象是在本市注册的企业。', { territory })).not.toContain('“扶持” in');
});
