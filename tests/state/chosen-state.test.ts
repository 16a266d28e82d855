import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrintedChoice, MOST_COLUMNS, readChosen, toggleChosen, writeChosen } from '../../src/state/chosen-state.ts';
import { holds } from '../domain/property.ts';

const id = fc.stringMatching(/^[a-z]{2,8}-20[0-9]{2}$/);
const choice = fc.uniqueArray(id, { maxLength: MOST_COLUMNS });

describe('the chosen documents in the address', () => {
  it('are ids in readable text', () => {
    expect(writeChosen('', ['wuhu-2022', 'yangzhou-2022'])).toBe('?p=wuhu-2022,yangzhou-2022');
    expect(readChosen('?p=wuhu-2022,yangzhou-2022')).toEqual({ policies: ['wuhu-2022', 'yangzhou-2022'], ignored: [] });
  });

  it('come back as they were written, whatever else stands there, which stays', () => {
    holds(
      fc.property(choice, fc.constantFrom('', '?topic=x', '?p=old-2020&a=1&b=%E4%BA%8C'), (policies, search) => {
        const written = writeChosen(search, policies);
        expect(readChosen(written)).toEqual({ policies, ignored: [] });
        expect(writeChosen(written, null)).toBe(search.replace('p=old-2020&', ''));
      }),
    );
  });

  it('are the default where the parameter is missing, and none where it is empty', () => {
    expect(readChosen('?x=1').policies).toBeNull();
    expect(readChosen('?p=').policies).toEqual([]);
  });

  it('never hold what is no id, whatever the address says', () => {
    holds(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { policies, ignored } = readChosen(`?p=${text}`);
        expect((policies ?? []).every((p) => /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(p))).toBe(true);
        expect(ignored.every((i) => i.length <= 40)).toBe(true);
      }),
    );
    expect(readChosen('?p=<b>,wuhu-2022,../x').ignored).toEqual(['<b>', '../x']);
    expect(readChosen(`?p=${Array.from({ length: 60 }, (_, i) => `a-${i}`).join(',')}`).policies).toHaveLength(MOST_COLUMNS);
  });

  it('are the same after a document was taken out and put back, where they are as printed', () => {
    holds(
      fc.property(
        choice.filter((c) => c.length > 0),
        fc.nat(),
        (printed, n) => {
          const policy = printed[n % printed.length] ?? '';
          const without = toggleChosen(printed, policy, printed);
          expect(without).not.toContain(policy);
          expect(isPrintedChoice(toggleChosen(without, policy, printed), printed)).toBe(true);
        },
      ),
    );
    expect(toggleChosen(['a-1', 'b-2'], 'c-3', ['a-1', 'b-2'])).toEqual(['a-1', 'b-2', 'c-3']);
  });
});
