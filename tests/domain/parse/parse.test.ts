import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { parsePolicy, splitFrontmatter } from '../../../src/domain/parse/policy.ts';
import { formatProblem, formatProblems } from '../../../src/domain/problem.ts';
import { BODY, makeFile, makeFrontmatter, makeTarget, POLICY_FILE, report } from '../factories.ts';
import { holds } from '../property.ts';

const POLICIES = new URL('../../../content/policies/', import.meta.url);
const realFiles = readdirSync(POLICIES).map((name) => readFileSync(new URL(name, POLICIES), 'utf8'));

const complaints = (text: string) => {
  const { policy, problems } = parsePolicy(text, POLICY_FILE);
  return { policy, said: problems.map(formatProblem).join('\n') };
};

/** A reading must give a policy or say why not, and name a remedy each time. */
function expectAnswer(text: string): void {
  const { policy, problems } = parsePolicy(text, POLICY_FILE);
  if (policy === null) expect(problems.length).toBeGreaterThan(0);
  for (const p of problems) {
    expect(p.file).toBe(POLICY_FILE);
    expect(p.message).not.toBe('');
    expect(p.remedy).not.toBe('');
  }
}

describe('a policy file', () => {
  it('needs frontmatter', () => {
    expect(complaints(BODY)).toMatchInlineSnapshot(`
      {
        "policy": null,
        "said": "content/policies/demo-2022.mdx: there is no frontmatter
          → begin the file with a block between two lines of \`---\`",
      }
    `);
  });

  it('needs frontmatter that closes', () => {
    expect(complaints('---\nid: demo-2022\n').said).toContain('there is no frontmatter');
  });

  it('needs valid YAML', () => {
    expect(complaints(`---\nid: demo-2022\n  city: [demo\n---\n${BODY}`)).toMatchInlineSnapshot(`
      {
        "policy": null,
        "said": "content/policies/demo-2022.mdx › frontmatter: not valid YAML: Nested mappings are not allowed in compact mappings at line 1, column 5:
          → mind indentation and quote strings that begin with a special character",
      }
    `);
  });

  it('needs fields in its frontmatter', () => {
    for (const yaml of ['', '- a\n- b', 'text', '7', 'null']) expect(complaints(`---\n${yaml}\n---\n${BODY}`).policy).toBeNull();
    expect(complaints(`---\n- id\n---\n${BODY}`)).toMatchInlineSnapshot(`
      {
        "policy": null,
        "said": "content/policies/demo-2022.mdx › frontmatter: the frontmatter is no mapping of fields
          → see content/README.md",
      }
    `);
  });

  it('is refused for its shape with every field named, and for its body in the same breath', () => {
    const front = makeFrontmatter({ stage: 'rumour', title: '', targets: [makeTarget({ year: 3000, colour: 1 })] });
    expect(complaints(`---\n${stringify(front)}---\n${BODY.replace('应当', '**应当**')}`)).toMatchInlineSnapshot(`
      {
        "policy": null,
        "said": "content/policies/demo-2022.mdx › line 92: official text holds Markdown of kind "strong"
          → official text is plain: escape the character with a backslash, or move editor’s words into an <EditorNote> of its own
      content/policies/demo-2022.mdx › title: must not be empty
          → see the field’s comment in src/domain/schema
      content/policies/demo-2022.mdx › stage: “rumour” is none of its 3 values
          → use one of: draft, issued, report
      content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi).year (clause c1-p1): year outside 1990–2100
          → see the field’s comment in src/domain/schema
      content/policies/demo-2022.mdx › targets.0 (demo-2022-t-srdi) (clause c1-p1): there is no field "colour" here
          → correct its name, or drop it",
      }
    `);
  });

  it('reads the same with Windows line ends', () => {
    const unix = parsePolicy(makeFile(), POLICY_FILE);
    const windows = parsePolicy(makeFile().replaceAll('\n', '\r\n'), POLICY_FILE);
    expect(windows.problems).toEqual([]);
    expect(windows.policy?.clauses.map((c) => [c.id, c.text])).toEqual(unix.policy?.clauses.map((c) => [c.id, c.text]));
  });

  it('gives facts the ranges of their quotes', () => {
    const { policy } = parsePolicy(makeFile(), POLICY_FILE);
    const placed = [...(policy?.targets ?? []), ...(policy?.incentives ?? []), ...(policy?.rules ?? [])];
    expect(placed.map((p) => policy?.clauseById.get(p.fact.clause)?.text.slice(p.range.start, p.range.end))).toEqual(placed.map((p) => p.fact.quote));
    expect(placed).toHaveLength(3);
  });

  it('places the nth occurrence where nth says so', () => {
    const body = BODY.replace('700家以上', '（700家以上、700家以上）');
    const targets = [
      makeTarget({ quote: '700家以上', nth: 2, indicator: '市级“专精特新”中小企业' }),
      makeTarget({ id: 'demo-2022-t-first', quote: '700家以上', nth: 1 }),
    ];
    expect(report({ body, front: { targets } })).toBe('');
    const { policy } = parsePolicy(makeFile({ body, front: { targets } }), POLICY_FILE);
    const text = policy?.clauseById.get('c1-p1')?.text ?? '';
    expect(policy?.targets.map((t) => t.range.start)).toEqual([text.lastIndexOf('700家'), text.indexOf('700家')]);
  });
});

describe('splitFrontmatter', () => {
  it('tells the line on which the body begins', () => {
    holds(
      fc.property(fc.nat(20), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = ['---', ...Array.from({ length: lines + 1 }, (_, i) => `k${i}: v`), '---', 'BODY', ''].join(end);
        const parts = splitFrontmatter(text);
        expect(parts?.body).toBe(`BODY${end}`);
        expect(text.split('\n')[(parts?.bodyLine ?? 0) - 1]).toMatch(/^BODY/);
      }),
    );
  });
});

describe('parsePolicy answers with problems and never throws', () => {
  it('on any text', () => {
    holds(fc.property(fc.string({ maxLength: 200, unit: 'binary' }), expectAnswer));
  });

  it('on any bytes', () => {
    holds(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expectAnswer(Buffer.from(bytes).toString('utf8'));
      }),
    );
  });

  it('on any body under sound frontmatter', () => {
    const bits = fc.constantFrom(
      '一、',
      '（一）',
      '1\\. ',
      '1. ',
      '# ',
      '## 附件 1',
      '| 甲 | 1 |',
      '| --- | --- |',
      '\n',
      '\n\n',
      '- ',
      '<',
      '>',
      '{',
      '}',
      '*',
      '`',
      '\\',
      '[甲](乙)',
      '700家以上',
      '<EditorNote>',
      '</EditorNote>',
      '（责任单位：市经信局）',
      '到 2025年，',
      '甲。',
      '\u0000',
    );
    holds(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        expectAnswer(makeFile({ body: parts.join('') }));
      }),
    );
  });

  it('on real files cut off anywhere', () => {
    holds(
      fc.property(fc.constantFrom(...realFiles), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        expectAnswer(text.slice(0, Math.floor(text.length * share)));
      }),
      25,
    );
  });

  it('on real files with a stretch of characters put in or taken out', () => {
    const edit = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), drop: fc.nat(40), put: fc.string({ maxLength: 10, unit: 'binary' }) });
    holds(
      fc.property(fc.constantFrom(...realFiles), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        let edited = text;
        for (const { at, drop, put } of edits) {
          const from = Math.floor(edited.length * at);
          edited = edited.slice(0, from) + put + edited.slice(from + drop);
        }
        expectAnswer(edited);
      }),
      25,
    );
  });

  it('on frontmatter with a value of any kind in any place', () => {
    const junk = fc.oneof(fc.jsonValue(), fc.constantFrom(-1, 1e308, '', '__proto__', 'constructor', 'c1-p1', 'toString'));
    holds(
      fc.property(fc.nat(500), junk, (place, value) => {
        const data = parseYaml(stringify(makeFrontmatter())) as unknown;
        const spots: (() => void)[] = [];
        const walk = (node: unknown): void => {
          if (typeof node !== 'object' || node === null) return;
          const holder = node as Record<string, unknown>;
          for (const key of Object.keys(holder)) {
            spots.push(() => (holder[key] = value));
            spots.push(() => Reflect.deleteProperty(holder, key));
            walk(holder[key]);
          }
        };
        walk(data);
        spots[place % spots.length]?.();
        expectAnswer(`---\n${stringify(data)}---\n${BODY}`);
      }),
    );
  });
});

describe('formatProblems', () => {
  it('counts the problems and prints each with place and remedy', () => {
    const problem = { file: 'a.mdx', path: 'x.1', clause: 'c1', message: 'wrong', remedy: 'mend it' };
    expect(formatProblems([problem, { file: 'b.yaml', path: '', message: 'gone', remedy: 'restore it' }])).toMatchInlineSnapshot(`
      "2 problem(s) in the content:
        a.mdx › x.1 (clause c1): wrong
          → mend it
        b.yaml: gone
          → restore it"
    `);
  });
});
