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
