/** Sums as other places print them: tiers, schedules, instalments, more on top, no upper limit, per area, case by case. */
import { describe, expect, it } from 'vitest';
import { madeUp } from '../support/made-up.ts';

const { problems, cell, card, judge, said, totals, found } = madeUp(['qingliu-2024']);
const here = { locations: ['qingliu'], roles: ['enterprise'] };
const id = (word: string) => `qingliu-2024-i-${word}`;
const sums = (word: string, answers: Record<string, unknown>) => {
  const { kind, cny, cny_max, readings } = judge(id(word), { ...here, ...answers }).amount;
  return { kind, cny, cny_max, readings: readings.map((r) => [r.reading, r.low]) };
};

it('the check has nothing to say of them', () => {
  expect(problems).toBe('');
});

describe('tiers by size', () => {
  it('say for which size each rate is, in cell and card', () => {
    expect(cell('event-equipment-investment')).toMatch(/8%.*500 万元以上.*10%.*1000 万元以上/);
    expect(card(id('equipment'))).toContainEqual(expect.stringContaining('设备投入 500 万元以上'));
  });
  it('come to two sums where the text does not say whether the rate holds for the whole', () => {
    expect(sums('equipment', { equipment_planned_cny: 15_000_000 })).toMatchObject({
      kind: 'up_to',
      readings: [
        ['tier_whole', '1500000'],
        ['tier_parts', '900000'],
      ],
    });
    expect(sums('equipment', { equipment_planned_cny: 5_000_000 })).toMatchObject({
      readings: [
        ['tier_whole', '400000'],
        ['tier_parts', '0'],
      ],
    });
    expect(said(id('equipment'), { ...here, equipment_planned_cny: 15_000_000 }).lines.join('\n')).toMatch(/全额按所在一档[^]*各档分段计算/);
  });
  it('count each part by its own rate where the text says so, a thousandth being a thousandth', () => {
    expect(sums('cloud', { cloud_spend_cny: 2_000_000 })).toMatchObject({ kind: 'exact', cny: '12500', readings: [['only', '12500']] });
    expect(said(id('cloud'), { ...here, cloud_spend_cny: 2_000_000 }).lines[0]).toContain('× 8‰');
  });
  it('refuse a size below the lowest of them, as 500万元以上的 says, and wait for the size', () => {
    const asked = (answers: Record<string, unknown>) => {
      const { verdict, deciding, amount } = judge(id('equipment'), { ...here, ...answers });
      return [verdict, deciding?.kind, deciding?.quote, deciding?.reads, amount.kind];
    };
    const lowest = '设备投入500万元以上的，按设备投入的8%';
    expect(asked({ equipment_planned_cny: 4_999_999 })).toEqual(['not_met', 'size', lowest, ['equipment_planned_cny'], 'none']);
    expect(asked({})).toEqual(['to_confirm', 'size', lowest, ['equipment_planned_cny'], 'formula']);
    expect(asked({ equipment_planned_cny: 5_000_000 })[0]).toBe('met');
  });
  it('refuse nobody where only the part above is paid for', () => {
    expect(judge(id('cloud'), { ...here, cloud_spend_cny: 50_000 })).toMatchObject({ verdict: 'met', amount: { kind: 'exact', cny: '0' } });
  });
});

describe('no upper limit', () => {
  it('is told as printed, and is not the silence of another text', () => {
    expect(cell('event-equipment-investment')).toContain('上不封顶');
    const { lines } = said(id('equipment'), { ...here, equipment_planned_cny: 15_000_000 });
    expect(lines).toContain('原文写明没有封顶：“上不封顶”');
    expect(lines).not.toContain('原文未设上限');
    expect(said(id('cloud'), { ...here, cloud_spend_cny: 2_000_000 }).lines).toContain('原文未设上限');
  });
});

describe('a schedule over years', () => {
  it('adds up what the text gives one year after another', () => {
    expect(sums('above-scale', { above_scale_first_time: true })).toMatchObject({ kind: 'exact', cny: '100000' });
    expect(sums('interest', { loan_interest_paid_cny: 100_000 })).toMatchObject({ kind: 'exact', cny: '310000' });
    expect(said(id('above-scale'), { ...here, above_scale_first_time: true }).lines[0]).toMatch(/第 1 年 5 万元.*第 2 年 3 万元.*第 3 年 2 万元/);
  });
  it('names its years in cell and card', () => {
    expect(cell('event-above-scale')).toMatch(/5 万元.*第 1 年.*3 万元.*第 2 年.*2 万元.*第 3 年/);
    expect(card(id('interest'))).toContainEqual(expect.stringContaining('第 1–2 年'));
  });
});

describe('instalments', () => {
  it('change no sum', () => {
    const answers = { ...here, titles: ['national-champion'], titles_new_this_year: ['national-champion'] };
    expect(sums('champion', answers)).toMatchObject({ kind: 'exact', cny: '1000000' });
    expect(said(id('champion'), answers).lines[0]).toContain('分 3 年拨付：30 万元、30 万元、40 万元');
    expect(card(id('champion'))).toContainEqual(expect.stringContaining('分 3 年拨付（30%、30%、40%）'));
  });
});

describe('a sum on top of another', () => {
  const answers = { ...here, titles: ['national-champion'], titles_new_this_year: ['national-champion'], relocation_to: 'qingliu', relocation_whole: true };
  it('is added to the award it names', () => {
    expect(sums('champion-more', answers)).toMatchObject({ kind: 'exact', cny: '200000' });
    expect(totals(answers)).toContainEqual(
      expect.objectContaining({
        of: [id('champion'), id('champion-more')],
        addable: true,
        reason: 'match',
        amount: expect.objectContaining({ cny: '1200000' }) as unknown,
      }),
    );
    expect(cell('event-relocation')).toContain('再增加');
  });
});

describe('further forms', () => {
  it('have ends in two units', () => {
    expect(cell('event-funding')).toContain('5000 万元–1 亿元');
    expect(sums('equity', {})).toMatchObject({ kind: 'up_to', cny: '50000000', cny_max: '100000000' });
  });
  it('are told per area', () => {
    expect(cell('event-land')).toContain('每亩');
    expect(sums('land', { land_needed_for_expansion: true })).toMatchObject({ kind: 'formula' });
  });
  it('are settled case by case', () => {
    expect(said(id('special'), here).sum).toBe('一事一议');
  });
  it('are found', async () => {
    expect(await found('青柳 单项冠军奖励100万元')).toContain('art5');
  });
});
