import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getSite } from '../../src/build/site.ts';
import { discrepancyKinds } from '../../src/domain/vocabulary.ts';
import { factFlags } from '../../src/views/flags.ts';
import { differenceText, discrepancyPages, discrepancyPlace, discrepancyUrl } from '../../src/views/discrepancies.ts';

const site = getSite();
const differenceOf = (id: string): string => {
  const entry = site.corpus.discrepancyById.get(id);
  if (entry === undefined) throw new RangeError(`no discrepancy "${id}"`);
  return differenceText(site, entry);
};
/** What the coded facts say alone. */
const madeFrom = (id: string): string => {
  const entry = site.corpus.discrepancyById.get(id);
  if (entry === undefined) throw new RangeError(`no discrepancy "${id}"`);
  return differenceText(site, { ...entry, difference: null });
};

describe('a discrepancy in a few words', () => {
  it.each([
    ['the basis, where the two goals are counted differently', 'yangzhou-2022-d-national-champion', '存量≠新增'],
    ['every year against no word of it', 'huainan-2020-d-municipal-basis', '口径未明≠每年'],
    ['every year against the whole period', 'yangzhou-2022-d-training', '每年≠合计'],
    ['both numbers and where they stand', 'yangzhou-2022-d-design-centres', '正文50、附件45'],
    ['an operator that only one place prints, with units that differ', 'wuhu-2022-d-municipal-srdi', '正文≥ 700 家、附件700 户'],
    ['whom a figure counts, where all else is alike', 'wuhu-2022-d-listed', '范围不同'],
    ['two names of one thing', 'wuhu-2022-d-investment-promotion', '市投资促进中心≠市投促中心'],
    ['a misprint and how it is read', 'wuhu-2022-d-wanzhi', '湾/区→湾沚区'],
    ['its class, where no coded field says more', 'wuhu-2022-d-carrier-cap', '可作两解'],
  ])('says %s', (_, id, text) => {
    expect(madeFrom(id)).toBe(text);
  });

  it.each([
    ['wuhu-2022-d-carrier-cap', '合计封顶或各自封顶'],
    ['wuhan-2021-d-above-scale', '新增≠首次进入'],
    ['yangzhou-2022-d-offices-rnd', '财政局≠发改委、工信局'],
  ])('is what the editor wrote, before all that is made: %s', (id, text) => {
    expect(differenceOf(id)).toBe(text);
  });

  it('is never its class alone', () => {
    const classes = new Set<string>(Object.values(discrepancyKinds).map(({ zh }) => zh));
    expect(site.records.discrepancies.filter((d) => classes.has(differenceText(site, d))).map(({ id }) => id)).toEqual([]);
  });
});

describe('where a discrepancy stands', () => {
  const placeOf = (id: string) => {
    const entry = site.corpus.discrepancyById.get(id);
    return entry === undefined ? null : discrepancyPlace(site, entry);
  };

  it('is between body and annex, or in one of them, by both of its places', () => {
    expect(placeOf('yangzhou-2022-d-national-champion')).toBe('body-annex');
    expect(placeOf('wuhu-2022-d-wanzhi')).toBe('annex');
    expect(placeOf('wuhan-2021-d-above-scale')).toBe('body');
  });
});

describe('the flags of a figure', () => {
  it('say each difference once, grave ones first, and none of name alone', () => {
    const flags = factFlags(site, [
      'yangzhou-2022-d-national-champion',
      'yangzhou-2022-d-little-giant',
      'yangzhou-2022-d-toolbox',
      'yangzhou-2022-d-design-centres',
    ]);
    expect(flags).toEqual([
      { text: '正文50、附件45', grave: true },
      { text: '存量≠新增', grave: false },
    ]);
  });
});

describe('the address of a discrepancy', () => {
  it('names its document, so that no other document moves it', () => {
    expect(discrepancyUrl({ id: 'wuhu-2022-d-listed', policy: 'wuhu-2022' })).toBe('/discrepancies/wuhu-2022/#wuhu-2022-d-listed');
  });

  it('of those published before stays on the first page of the register', () => {
    const [first] = discrepancyPages(site);
    const shown = new Set(first?.items.flatMap((p) => site.entryOf(p.id).discrepancies.map((d) => d.id)));
    const once = readFileSync(new URL('../corpus/ids/discrepancies.txt', import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    expect(once.filter((id) => !shown.has(id))).toEqual([]);
  });
});
