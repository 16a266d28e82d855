/** Whatever an address says: it is read, written again in a length that every server takes, and read again as the same. */
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../src/client/anchor.ts';
import { readHighlight } from '../../src/client/highlight.ts';
import { readCheck, writeCheck } from '../../src/state/check-state.ts';
import { readChosen, writeChosen } from '../../src/state/chosen-state.ts';
import { readComparison, writeComparison } from '../../src/state/comparison-state.ts';
import { readGaps, writeGaps } from '../../src/state/gaps-state.ts';
import { questionOf } from '../../src/state/question.ts';
import { readRegister, writeRegister } from '../../src/state/register-state.ts';
import { readState, writeState } from '../../src/state/search-state.ts';
import { readTexts, writeTexts } from '../../src/state/text-state.ts';

/** Broken and hostile kinds of value. */
const values = [
  '',
  ' ',
  '%',
  '%%',
  '%E4',
  '%E4%BD',
  '100%',
  '%ZZ',
  '%00',
  '%u5C0F',
  '%0A%0D%0ASet-Cookie:x=1',
  '%ED%A0%80',
  '\uD83D',
  '\uDE00x',
  '%F0%9F%98%80',
  '\u202E小巨人\u202C',
  '\u200B\u200D\uFEFF',
  '\u0000\u0007',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' OR 1=1 --",
  '${7*7}{{7*7}}',
  'javascript:alert(1)',
  '//evil.example/',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__[x]=1',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-1',
  '1e309',
  '0x10',
  '９９９',
  '１２３，４５６',
  ',',
  ',,,,',
  ';;;:::',
  '&&&===',
  '?a=b?c=d',
  '#a#b#c',
  '\\',
  '"]',
  "']//*[@id='x'",
  '(',
  '[',
  '*',
  '.*+?^$(){}|[]\\',
  '​',
  'a'.repeat(5000),
  '小巨人奖励'.repeat(2000),
  ' '.repeat(20_000),
  '%20'.repeat(3000),
  '👩‍👩‍👧‍👦'.repeat(500),
  'wuhu-2022,'.repeat(2000),
  'a-b-'.repeat(3000),
  'ge1000000',
  'ge999999999999999999',
  'relevance:asc:desc',
];

/** Longest address that common servers take (nginx: 8 KB for the request line). */
const LONGEST = 7000;
const names = [
  'q',
  'p',
  'off',
  'city',
  'policy',
  'title',
  'topic',
  'unit',
  'has',
  'standing',
  'amount',
  'sort',
  'view',
  'my',
  'pick',
  'office',
  'event',
  'hl',
  'v',
  'where',
  'kind',
  'matters',
  'locations',
  'first_sets',
  '__proto__',
  '',
];

/** Reads what an address writes of its own again. */
const stable: Readonly<Record<string, (search: string) => readonly [string, string]>> = {
  search: (search) => {
    const once = writeState(readState(search));
    return [once, writeState(readState(once))];
  },
  chosen: (search) => {
    const once = writeChosen('', readChosen(search).policies);
    return [once, writeChosen('', readChosen(once).policies)];
  },
  comparison: (search) => {
    const once = writeComparison('', readComparison(search).state);
    return [once, writeComparison('', readComparison(once).state)];
  },
  gaps: (search) => {
    const once = writeGaps('', readGaps(search).state);
    return [once, writeGaps('', readGaps(once).state)];
  },
  register: (search) => {
    const once = writeRegister('', readRegister(search).state);
    return [once, writeRegister('', readRegister(once).state)];
  },
  texts: (search) => {
    const { topic, policies } = readTexts(search, 4);
    const once = writeTexts('', topic ?? 'ladder', policies ?? []);
    const again = readTexts(once, 4);
    return [once, writeTexts('', again.topic ?? 'ladder', again.policies ?? [])];
  },
  check: (search) => {
    const once = writeCheck(readCheck(search.replace(/^\?/, '#')).state);
    return [once, writeCheck(readCheck(`#${once}`).state)];
  },
};

describe('an address', () => {
  it(`is read and written again in each of ${values.length} hostile and broken kinds`, () => {
    expect(values.length).toBeGreaterThanOrEqual(60);
    for (const value of values)
      for (const name of names)
        for (const written of [value, encodeURIComponent(value.replace(/[\uD800-\uDFFF]/g, 'x'))])
          for (const [page, follow] of Object.entries(stable)) {
            const said = `${page} ${name}=${value.slice(0, 40)}`;
            const [once, twice] = follow(`?${name}=${written}`);
            expect(twice, said).toBe(once);
            // the answers of a check stay behind `#`, which no server sees
            if (page !== 'check') expect(once.length, said).toBeLessThan(LONGEST);
          }
  });

  it('names an anchor, or none, whatever stands after its #', () => {
    for (const value of values) {
      expect(typeof anchorOf(`#${value}`)).toBe('string');
      expect(readHighlight(`?hl=${value}`).length).toBeLessThanOrEqual(12);
    }
  });

  it('keeps as much of a question as is read and a little more, white space once', () => {
    expect(questionOf(' '.repeat(100_000))).toBe('');
    expect(questionOf('小巨人奖补'.repeat(500))).toHaveLength(200);
    expect([...questionOf('😀'.repeat(500))]).toHaveLength(200);
    expect(questionOf('a \n\t b ')).toBe('a b ');
    expect(writeState(readState(`?q=${'小巨人奖补'.repeat(408)}`)).length).toBeLessThan(2000);
  });
});
