/** A development zone's own words: bounds it leaves out, sums per person, and its place among county, district and province. */
import { describe, expect, it } from 'vitest';
import { madeUp } from '../support/made-up.ts';

const { site, problems, cell, card, judge, said, found } = madeUp(['yunling-zone-2023']);
const here = { locations: ['yunling-zone'], roles: ['enterprise'] };
const id = (word: string) => `yunling-zone-2023-i-${word}`;

it('the check has nothing to say of it', () => {
  expect(problems).toBe('');
});

describe('a bound that the document leaves out', () => {
  const employing = (figure: number) => judge(id('small'), { ...here, figures: [{ measure: 'employees', figure }] }).verdict;
  it('is not reached by its own number', () => {
    expect([299, 300, 301].map(employing)).toEqual(['met', 'not_met', 'not_met']);
  });
  it('is told in the card, and the same in what a browser loads', () => {
    expect(card(id('small'))).toContain('文件自定：不含本数（““以下”不含本数”）');
    expect(said(id('small'), { ...here, figures: [{ measure: 'employees', figure: 299 }] }).sum).toBe('10 万元');
  });
});

describe('sums per person', () => {
  it('say so in cell and card, and wait for how many', () => {
    expect(cell('event-talent')).toMatch(/500 元.*每人每月/);
    expect(cell('event-training')).toMatch(/300 元.*每人/);
    expect(card(id('talent'))).toContainEqual(expect.stringContaining('500 元/人·月'));
    expect(judge(id('talent'), here).amount.kind).toBe('formula');
  });
});

describe('its place', () => {
  it('is a zone of a city, among a county, a district and a province', () => {
    const levels = new Map(site.records.cities.map((c) => [c.name, [c.level, c.parent]]));
    expect(levels.get('云岭经济技术开发区')).toEqual(['new_area', '云岭市']);
    expect(levels.get('东津区')).toEqual(['district', '云岭市']);
    expect(levels.get('吉林省')).toEqual(['province', null]);
  });
  it('is found by its name, with the office that explains its text', async () => {
    expect(await found('云岭开发区 引进人才')).toContain('art1');
    expect(site.records.units.find((u) => u.id === 'yunling-zone-economy')?.clauses.map((c) => c.clause)).toEqual(['art3']);
  });
});
