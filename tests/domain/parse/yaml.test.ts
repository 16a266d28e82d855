import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { parseYaml } from '../../../src/domain/parse/yaml.ts';
import { holds } from '../property.ts';

describe('parseYaml', () => {
  it('leaves dates, versions and words as they are written', () => {
    const text = "issued: 2022-03-30\nat: 1:30\nanswer: yes\nnumber: 1_000\nplain: 一、\nblock: |\n  one\n  two\nflow: { a: [1, 2.5, ~], b: 'x' }";
    expect(parseYaml(text)).toEqual({
      issued: '2022-03-30',
      at: '1:30',
      answer: 'yes',
      number: '1_000',
      plain: '一、',
      block: 'one\ntwo\n',
      flow: { a: [1, 2.5, null], b: 'x' },
    });
  });

  it('gives null for an empty text', () => {
    expect(parseYaml('# nothing but a remark\n')).toBeNull();
  });

  it.each(['a: b: c', '{a: 1, a: 2}', '[a, b', 'a: *b', '\ta: b'])('refuses %s in the words of the careful reader', (text) => {
    const said = (read: (t: string) => unknown) => {
      try {
        return read(text);
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(said(parseYaml)).toBe(said(parse));
    expect(() => parseYaml(text)).toThrow();
  });

  it('reads what the careful reader reads', () => {
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        scalar,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z一-龥]{1,6}$/), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    holds(
      fc.property(tree, (data) => {
        const text = stringify(data);
        expect(parseYaml(text)).toEqual(parse(text));
      }),
    );
  });
});
