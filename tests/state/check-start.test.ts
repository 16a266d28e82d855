import { describe, expect, it } from 'vitest';
import { fiveSite } from '../support/five.ts';
import { startFragment } from '../../src/state/check-start.ts';
import { readCheck } from '../../src/state/check-state.ts';
import { checkStart, liveAnswer } from '../../src/views/home.ts';

const site = fiveSite;
const start = checkStart(site);
const opened = (place: string, title: string) => readCheck(`#${startFragment([...start.fixed, ['locations', place], ['titles', title]])}`);

describe('the small form of the front page', () => {
  it('opens the checker with a firm, its place and its title', () => {
    for (const { value } of start.titles)
      expect(opened('huainan', value)).toEqual({
        state: { answers: { roles: ['enterprise'], locations: ['huainan'], titles: [value] }, matters: null, unsure: [] },
        problems: [],
      });
  });

  it('answers that no title is held, and leaves open what is left open', () => {
    expect(opened('wuhu', start.none).state.answers.titles).toEqual([]);
    expect(opened('wuhu', '').state.answers).toEqual({ roles: ['enterprise'], locations: ['wuhu'] });
  });

  it('has links that say the same, one a city of which a title is asked for', () => {
    expect(start.links.map((l) => l.city)).toEqual(start.places.map((p) => p.label));
    for (const { url } of start.links) {
      const { state, problems } = readCheck(url.slice(url.indexOf('#')));
      expect(problems).toEqual([]);
      expect(state.answers).toEqual({ roles: ['enterprise'], locations: [expect.any(String)], titles: [expect.any(String)] });
    }
  });
});

describe('the answer on the front page', () => {
  it('tells each sum with the standing of its document, and who says none', () => {
    const answer = liveAnswer(site);
    expect(answer?.row).toBe('国家级专精特新“小巨人”');
    expect(answer?.documents.map((d) => [d.short, d.figures.map((f) => f.text)])).toEqual([
      ['淮南 2020', ['50 万元']],
      ['武汉 2021', ['50 万元']],
    ]);
    expect(answer?.documents.map((d) => d.standing)).toEqual([expect.stringContaining('征求意见稿'), expect.stringContaining('节选')]);
    const said = [...(answer?.documents ?? []), ...(answer?.others.flatMap((o) => o.documents) ?? [])].map((d) => d.short);
    expect(said.sort()).toEqual(site.records.policies.map((p) => p.short).sort());
  });
});
