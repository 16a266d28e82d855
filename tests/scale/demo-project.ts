import { appendFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { makeScaledProject } from '../../scripts/scale.ts';
import { ANNEX, BODY, makeFile, makeTable, printedSource } from '../domain/factories.ts';

/** Cities are numbered from here, so that all names are of one length. */
const FIRST = 101;

/** Of every policy: one discrepancy, and the figures that are none. */
const audit = {
  discrepancies: [
    {
      id: 'demo-2022-d-name',
      kind: 'label',
      a: { clause: 'c1-p1', quote: '市级“专精特新”中小企业' },
      b: { clause: 'c2-1', quote: '对新认定的市级“专精特新”中小企业' },
      explain: '两处所指不同。',
      facts: ['demo-2022-t-srdi'],
    },
  ],
};

/**
 * Writes the project into a folder and adds small policies, each of a city of its own, until it holds `policies`.
 * @param held how many the project holds already
 */
export function makeDemoProject(folder: string, held: number, policies: number): void {
  makeScaledProject(process.cwd(), folder, 0);
  const at = (...names: string[]) => path.join(folder, 'content', ...names);
  const body = BODY + ANNEX;
  for (let number = FIRST; number < FIRST + policies - held; number++) {
    const named = (text: string) => text.replaceAll(/demo-2022/g, `demo${number}-2022`).replaceAll(/\bdemo-(industry|finance)/g, `demo${number}-$1`);
    const front = { city: `demo${number}`, short: `示例${number} 2022`, tables: [makeTable()] };
    writeFileSync(at('policies', `demo${number}-2022.mdx`), named(makeFile({ front, body })));
    writeFileSync(at('sources', `demo${number}-2022.txt`), printedSource(body));
    writeFileSync(at('audit', `demo${number}-2022.yaml`), named(stringify(audit)));
    appendFileSync(at('cities.yaml'), `- { id: demo${number}, zh: 示例${number}, code: '${990_000 + number}', province: 安徽省 }\n`);
    for (const [office, zh] of [
      ['industry', '市经信局'],
      ['finance', '市财政局'],
    ])
      appendFileSync(
        at('units.yaml'),
        `- { id: demo${number}-${office}, zh: 示例${number}${zh}, function: ${office}, city: demo${number}, successor: null }\n`,
      );
  }
}
