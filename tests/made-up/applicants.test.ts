/** What a document asks of everybody who is given something by it: its incentives inherit it, with the clause that prints it. */
import { describe, expect, it } from 'vitest';
import { madeUp } from '../support/made-up.ts';

const { site, problems, cell, card, judge } = madeUp(['qingliu-2025']);
const id = (word: string) => `qingliu-2025-i-${word}`;
const here = { locations: ['qingliu'], roles: ['enterprise'], equipment_planned_cny: '1000000' };
const sold = (figure: number) => ({ figures: [{ measure: 'annual_revenue', figure }] });

it('the check has nothing to say of it', () => {
  expect(problems).toBe('');
});

describe('an incentive', () => {
  it('asks for what the whole document asks, behind what its own sentence asks, each with its clause', () => {
    const { conditions } = site.records.incentives.find((i) => i.id === id('equipment')) ?? { conditions: [] };
    expect(conditions).toMatchObject([
      { kind: 'invests_or_buys', evidence: 'printed' },
      { kind: 'located', evidence: 'document', clause: 'art1' },
      { kind: 'other', evidence: 'document', clause: 'art1' },
      { kind: 'other', evidence: 'document', clause: 'art2-1' },
      { kind: 'amount_at_least', evidence: 'document', clause: 'art2-2' },
    ]);
  });
  it('is refused by it, with the sentence that refuses', () => {
    expect(judge(id('equipment'), { ...here, ...sold(49_999_999) })).toMatchObject({
      verdict: 'not_met',
      deciding: { kind: 'amount_at_least', clause: 'art2-2', quote: '上一年度营业收入达到5000万元' },
    });
    expect(judge(id('equipment'), { ...here, ...sold(50_000_000) }).verdict).not.toBe('not_met');
  });
  it('is never met where the document asks what nobody can decide', () => {
    expect(judge(id('equipment'), { ...here, ...sold(50_000_000) })).toMatchObject({ verdict: 'to_confirm', deciding: { kind: 'other', clause: 'art1' } });
  });
  it('that the document excepts asks for none of it', () => {
    expect(site.records.incentives.find((i) => i.id === id('agency'))?.conditions).toHaveLength(1);
  });
});

describe('the reader', () => {
  it('sees it apart in the cell and in the card', () => {
    expect(cell('event-equipment-investment')).toContain('全文要求：');
    expect(card(id('equipment'))).toContainEqual(expect.stringMatching(/^全文要求：.*5000 万元/));
    expect(card(id('agency')).filter((line) => line.startsWith('全文要求'))).toEqual([]);
  });
});

describe('the check', () => {
  const told = (from: string, to: string) => madeUp(['qingliu-2025'], (file) => file.replace(from, to)).problems;
  it.each([
    ['a sum that is not printed', 'value: 5000', 'value: 500', /applicants\.1.*500/s],
    ['a title of an exception that is not there', '[qingliu-2025-i-agency]', '[qingliu-2025-i-other]', /applicants\.0\.except.*there is no incentive/s],
    ['a clause that is not there', 'except: [qingliu-2025-i-agency]', 'within: [art9]', /applicants\.0\.within.*there is no clause "art9"/s],
    [
      'words of another clause',
      'clause: art2-1, quote: 具有独立法人资格',
      'clause: art3, quote: 总部企业',
      /applicants\.1\.conditions\.0\.clause.*"art3" is not part of "art2"/s,
    ],
    ['evidence by hand', 'kind: located,', 'kind: located, evidence: implied,', /applicants\.0.*says no evidence/s],
    ['words that do not stand there', 'quote: 经县商务局认定的总部企业', 'quote: 经县商务局认定的企业', /applicants\.0.*do not stand in the clause/s],
    [
      'evidence “document” in an incentive',
      'quote: 招商机构引进总部企业 }',
      'evidence: document, quote: 招商机构引进总部企业 }',
      /coded once, under applicants/,
    ],
  ])('refuses %s', (_, from, to, said) => {
    expect(told(from, to)).toMatch(said);
  });
  it('asks for a passage that says whom the document is for and is coded nowhere', () => {
    const without = madeUp(['qingliu-2023'], (file) => file.replace(/applicants:[\s\S]*?(?=incentives:)/, '')).problems;
    expect(without).toContain('“本措施适用于” in “第一条本措施适用于本县工业企业。” is in no fact');
  });
});

describe('what nobody else can decide', () => {
  const confirmed = (key: string, answer: boolean) => judge(id('equipment'), { ...here, ...sold(50_000_000), confirmed: { [key]: answer } });
  it('is answered once for all incentives of the document', () => {
    const both = {
      'qingliu-2025/art1/经县商务局认定的总部企业': true,
      'qingliu-2025/art2-1/具有独立法人资格': true,
    };
    expect(judge(id('equipment'), { ...here, ...sold(50_000_000), confirmed: both }).verdict).toBe('met');
    expect(confirmed('qingliu-2025/art2-1/具有独立法人资格', false)).toMatchObject({ verdict: 'not_met', deciding: { clause: 'art2-1' } });
    expect(confirmed(`${id('equipment')}/3`, false).verdict).toBe('to_confirm');
  });
});
