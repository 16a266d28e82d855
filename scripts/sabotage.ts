/**
 * `npm run test:sabotage [-- --field FIELD] [--policy ID] [--sample N]`: makes every slip that a hand can make in the facts and the
 * head of the five documents, one at a time, and lists those that the check lets pass, with the reason why the text does not decide.
 */
import { parseArgs } from 'node:util';
import { readContent } from '../src/build/content.ts';
import { makeSaboteur } from '../tests/sabotage/saboteur.ts';

const { values } = parseArgs({ options: { field: { type: 'string' }, policy: { type: 'string' }, sample: { type: 'string' }, all: { type: 'boolean' } } });
const { content } = await readContent(process.cwd());
let [tried, refused] = [0, 0];
const kinds = new Map<string, { tried: number; passed: number; examples: string[] }>();
for (const bundle of content.bundles) {
  if (values.policy !== undefined && bundle.policy.input.id !== values.policy) continue;
  const { mutations, problemsOf } = makeSaboteur(process.cwd(), bundle, content);
  const every = Number(values.sample ?? 1);
  for (const [i, m] of mutations.entries()) {
    if (i % every !== 0 || (values.field !== undefined && !m.field.startsWith(values.field))) continue;
    const kind = `${m.field}: ${m.slip}`;
    const count = kinds.get(kind) ?? { tried: 0, passed: 0, examples: [] };
    kinds.set(kind, count);
    tried++;
    count.tried++;
    if (problemsOf(m).length > 0) refused++;
    else {
      count.passed++;
      count.examples.push(`${m.fact} ${JSON.stringify(m.from)} → ${JSON.stringify(m.to)}`);
    }
  }
}
for (const [kind, { tried: n, passed, examples }] of [...kinds].filter(([, k]) => k.passed > 0).sort((a, b) => b[1].passed - a[1].passed)) {
  console.log(`${passed}/${n} ${kind}`);
  if (values.all === true) for (const e of examples) console.log(`    ${e}`);
}
console.log(`${refused} of ${tried} refused (${((100 * refused) / tried).toFixed(1)} %)`);
