import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/domain/problem.ts';
import { loadContent, readContent } from '../../../src/build/content.ts';
import { BODY, makeFile, registries } from '../factories.ts';

const printed = BODY.replaceAll('\\.', '.').replaceAll('#', '');
let root: string;
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const read = async (only?: string) => (await readContent(root, only)).problems.map(formatProblem).join('\n');

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'hengce-'));
  for (const [name, entries] of Object.entries(registries)) write(`content/${name}.yaml`, stringify(entries));
  write('content/policies/demo-2022.mdx', makeFile({ source: printed }));
  write('content/audit/demo-2022.yaml', '{}');
  write('content/sources/demo-2022.txt', printed);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('readContent', () => {
  it('reads a folder without a problem', async () => {
    expect(await read()).toBe('');
    expect((await readContent(root)).content.bundles.map((b) => b.policy.input.id)).toEqual(['demo-2022']);
  });

  it('takes an empty audit file for one without entries', async () => {
    write('content/audit/demo-2022.yaml', '# nothing\n');
    expect(await read()).toBe('');
  });

  it('reports files that are missing, broken or misnamed, all at once', async () => {
    rmSync(path.join(root, 'content/audit/demo-2022.yaml'));
    rmSync(path.join(root, 'content/sources/demo-2022.txt'));
    write('content/cities.yaml', '- { id: demo');
    write('content/units.yaml', '- { id: demo-industry, zh: 市经信局, function: cooking, city: demo }');
    cpSync(path.join(root, 'content/policies/demo-2022.mdx'), path.join(root, 'content/policies/demo-2023.mdx'));
    expect(await read()).toMatchInlineSnapshot(`
      "content/cities.yaml: not valid YAML: Flow map in block collection must be sufficiently indented and end with a } at line 1, column 13:
          → mind indentation and quotes
      content/units.yaml › 0 (demo-industry).function: “cooking” is none of its 43 values
          → look it up: “? <field>” in npm run review lists its values, src/domain/vocabulary.ts has them all
      content/audit/demo-2022.yaml: the file is missing
          → create it; see content/README.md
      content/audit/demo-2023.yaml: the file is missing
          → create it; see content/README.md
      content/policies/demo-2023.mdx › id: the id is "demo-2022"
          → the file name gives the id: demo-2023
      content/policies/demo-2022.mdx › source.file: there is no file content/sources/demo-2022.txt
          → copy the raw text there, byte for byte
      content/policies/demo-2022.mdx › unit_names.市经信局: there is no office "demo-industry"
          → add it to content/units.yaml or correct the id
      content/policies/demo-2022.mdx › unit_names.市财政局: there is no office "demo-finance"
          → add it to content/units.yaml or correct the id
      content/policies/demo-2022.mdx › city: there is no city "demo"
          → add it to content/cities.yaml
      content/policies/demo-2023.mdx › source.file: there is no file content/sources/demo-2022.txt
          → copy the raw text there, byte for byte
      content/policies/demo-2023.mdx › unit_names.市经信局: there is no office "demo-industry"
          → add it to content/units.yaml or correct the id
      content/policies/demo-2023.mdx › unit_names.市财政局: there is no office "demo-finance"
          → add it to content/units.yaml or correct the id
      content/policies/demo-2023.mdx › city: there is no city "demo"
          → add it to content/cities.yaml
      content/policies/demo-2023.mdx › id: the id "demo-2022" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another
      content/policies/demo-2023.mdx › targets.0: the id "demo-2022-t-srdi" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another
      content/policies/demo-2023.mdx › incentives.0: the id "demo-2022-i-equipment" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another
      content/policies/demo-2023.mdx › rules.0: the id "demo-2022-r-confirm" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another
      content/policies/demo-2023.mdx › incentives.0.amounts.award: the id "demo-2022-i-equipment-award" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another
      content/policies/demo-2023.mdx › incentives.0.amounts.cap: the id "demo-2022-i-equipment-cap" is already used in content/policies/demo-2022.mdx
          → ids are global and never reused: choose another"
    `);
  });

  it('does not follow a source out of its folder', async () => {
    write('secret.txt', printed);
    write('content/policies/demo-2022.mdx', makeFile({ source: printed }).replace('file: demo-2022.txt', 'file: ../../secret.txt'));
    expect(await read()).toContain('there is no file content/sources/../../secret.txt');
  });

  it('notices a source that changed by one byte', async () => {
    write('content/sources/demo-2022.txt', `${printed} `);
    expect(await read()).toContain('source.sha256: the source file hashes to');
  });

  it('looks at one policy alone when asked', async () => {
    write('content/policies/other-2020.mdx', 'broken');
    expect(await read('demo-2022')).toBe('');
    expect(await read()).toContain('content/policies/other-2020.mdx: there is no frontmatter');
  });

  it('orders policies by city as registered, newest first', async () => {
    for (const id of ['demo-2018', 'other-2021']) {
      const [city = ''] = id.split('-');
      write(`content/policies/${id}.mdx`, makeFile({ source: printed, front: { id, city } }));
      write(`content/sources/${id}.txt`, printed);
      write(`content/audit/${id}.yaml`, '{}');
    }
    expect((await readContent(root)).content.bundles.map((b) => b.policy.input.id)).toEqual(['demo-2022', 'demo-2018', 'other-2021']);
  });
});

describe('loadContent', () => {
  it('throws with every problem, so that a build stops', async () => {
    write('content/audit/demo-2022.yaml', 'colour: 1');
    write('content/sources/demo-2022.txt', printed.replace('700', '900'));
    await expect(loadContent(root)).rejects.toThrow(/^3 problem\(s\) in the content:/);
    await expect(loadContent(root)).rejects.toThrow(/there is no field "colour" here[\s\S]*source\.sha256[\s\S]*the text departs from the source/);
  });
});
