import { describe, expect, it } from 'vitest';
import { moveChanges, moveMarkup, nextTitleChanges, nextTitleMarkup } from '../../../src/views/check/what-if.ts';
import { all, bookOf, check, only, textOf } from './check-site.ts';

const ids = (es: readonly { readonly incentive: { readonly id: string } }[]) => es.map((e) => e.incentive.id);

describe('“下一级”', () => {
  const { book, profile, context } = check(
    { locations: ['huainan', 'wuhu'], roles: ['enterprise'], titles: ['provincial-srdi'], titles_new_this_year: [], relocation_to: 'none' },
    { book: bookOf(['huainan', 'wuhu']) },
  );

  it('goes up from the highest title held, the nearest step first', () => {
    expect(nextTitleChanges(book, profile).map((s) => s.title)).toEqual(['provincial-champion', 'national-little-giant', 'national-champion']);
  });

  it('says of each place what the title would change, with what it was before', () => {
    const little = nextTitleChanges(book, profile).find((s) => s.title === 'national-little-giant');
    expect(little?.changes.map((c) => [c.after.incentive.id, c.before.verdict, c.after.verdict, c.after.amount.cny])).toEqual([
      ['huainan-2020-i-national-little-giant', 'not_met', 'met', '500000'],
    ]);
    const markup = nextTitleMarkup(context);
    if (markup === null) throw new Error('no markup');
    expect(textOf(markup)).toContain('假设今年新获国家级专精特新“小巨人”');
    expect(textOf(markup)).toContain('50 万元');
    expect(textOf(markup)).toContain('原为条件不符');
    expect(textOf(markup)).toContain('芜湖：没有一项因此改变。');
    expect(textOf(markup)).toContain('下一级：省专精特新冠军 淮南 1 项因此改变；国家级专精特新“小巨人”：淮南 1 项因此改变；');
    expect(all(markup, 'data-changed').map((m) => m.attributes['data-changed'])).toContain('huainan-2020-i-national-little-giant');
  });

  it('says once of all places, and once of all titles, that nothing changes', () => {
    for (const [seat, titles] of [
      ['huainan', ['provincial-srdi']],
      ['wuhu', []],
      ['yangzhou', ['provincial-little-giant']],
      ['wuhan', ['municipal-srdi']],
    ] as const) {
      const firm = check({ locations: [seat, 'wuhu'], roles: ['enterprise'], titles }, { book: bookOf([...new Set([seat, 'wuhu'])]) });
      const [first, ...others] = nextTitleChanges(firm.book, firm.profile);
      const markup = nextTitleMarkup(firm.context);
      if (markup === null || first === undefined) throw new Error('no markup');
      const shown = [first, ...others.filter((s) => s.changes.length > 0)];
      const partly = shown.filter((s) => firm.book.held.some((place) => s.changes.every((c) => c.after.incentive.city !== place)));
      expect(all(markup, 'data-nothing'), seat).toHaveLength(partly.length + (shown.length <= others.length ? 1 : 0));
    }
  });

  it('is silent while nobody said which titles are held, or where', () => {
    for (const answers of [{ locations: ['huainan'] }, { titles: [] }, { locations: ['other'], titles: [] }]) {
      const { context: unsaid } = check(answers);
      expect(nextTitleMarkup(unsaid)).toBeNull();
    }
  });

  it('is silent above the highest title', () => {
    expect(nextTitleMarkup(check({ locations: ['wuhu'], titles: ['national-champion'] }).context)).toBeNull();
  });
});

describe('“如果搬到…”', () => {
  const { book, profile, context } = check(
    { locations: ['yangzhou'], roles: ['enterprise'], titles: ['national-little-giant', 'provincial-little-giant'], titles_new_this_year: [] },
    { book: bookOf(['yangzhou', 'wuhu']) },
  );
  const move = moveChanges(book, profile, 'wuhu');

  it('brings what the text gives to firms that move: a national title is kept, a provincial one from elsewhere made a municipal one', () => {
    if (move === null) throw new Error('no move');
    expect(ids(move.gains)).toContain('wuhu-2022-i-keep-national-little-giant');
    expect(ids(move.gains)).not.toContain('wuhu-2022-i-keep-provincial-srdi');
    const direct = move.gains.find((e) => e.incentive.id === 'wuhu-2022-i-direct-municipal-srdi');
    expect(direct?.incentive.confers).toBe('municipal-srdi');
    expect(move.gains.every((e) => e.incentive.city === 'wuhu')).toBe(true);
    expect(move.losses.every((e) => e.incentive.city === 'yangzhou')).toBe(true);
    expect(move.losses.length).toBeGreaterThan(0);
  });

  it('does not count the other place as gained because it is compared', () => {
    const compared = moveChanges(book, { ...profile, locations: ['yangzhou', 'wuhu'] }, 'wuhu');
    expect(compared && ids(compared.gains)).toEqual(move && ids(move.gains));
  });

  it('counts what is for those who move as gained by a firm that says it moves there', () => {
    const said = { ...profile, relocation_to: 'wuhu', relocation_whole: true, relocation_investment_promotion: true };
    const told = moveChanges(book, said, 'wuhu');
    expect(told && [ids(told.gains), ids(told.keeps)]).toEqual(move && [ids(move.gains), ids(move.keeps)]);
  });

  it('is printed with the duty of fair competition review', () => {
    const markup = moveMarkup(context, 'wuhu');
    if (markup === null) throw new Error('no markup');
    const text = textOf(markup);
    expect(text).toContain('如果搬到芜湖');
    expect(text).toContain('从扬州到芜湖');
    expect(text).toContain('借鉴前须经公平竞争审查（《公平竞争审查条例》，国务院令第783号，2024年8月1日起施行）和合法性审核；本站未作审查');
    expect(textOf(only(markup, 'data-move', 'losses'))).toContain('扬州 2022');
    // folded to what it comes to, but for a firm that says it moves there
    expect(text).toContain(`随迁的 3 项、搬后有关的 ${(move?.gains.length ?? 0) - 3} 项、搬后不再有关的 ${move?.losses.length ?? 0} 项、前后都有关的 0 项`);
    const isOpen = (to: string | undefined) =>
      moveMarkup({ ...context, profile: { ...profile, ...(to === undefined ? {} : { relocation_to: to }) } }, 'wuhu')?.children.some(
        (c) => typeof c !== 'string' && 'open' in c.attributes,
      );
    expect([isOpen(undefined), isOpen('wuhan'), isOpen('wuhu')]).toEqual([false, false, true]);
  });

  it('is none from nowhere, and none to where the firm sits', () => {
    expect(moveMarkup(check({}).context, 'wuhu')).toBeNull();
    expect(moveMarkup(context, 'yangzhou')).toBeNull();
  });
});
