/**
 * `npm run test:sabotage [-- --field FIELD] [--policy ID] [--sample N] [--all]`: makes every slip that a hand can make in the facts and
 * the head of the documents, one at a time, and lists those that the check lets pass: where the text does not decide, with the reason;
 * the others are gaps of the check. `--all` names each slip.
 */
import { parseArgs } from 'node:util';
import { readContent } from '../src/build/content.ts';
import { makeSaboteur } from '../tests/sabotage/saboteur.ts';
import { whyUndecided } from '../tests/sabotage/undecided.ts';

const { values } = parseArgs({ options: { field: { type: 'string' }, policy: { type: 'string' }, sample: { type: 'string' }, all: { type: 'boolean' } } });
const { content } = await readContent(process.cwd());
const every = Number(values.sample ?? 1);

/** What became of all slips of one kind in one field. */
interface Kind {
  readonly why: string | null;
  tried: number;
  readonly passed: string[];
}
const kinds = new Map<string, Kind>();
for (const bundle of content.bundles) {
  if (values.policy !== undefined && bundle.policy.input.id !== values.policy) continue;
  const { mutations, problemsOf } = makeSaboteur(process.cwd(), bundle, content);
  for (const [i, m] of mutations.entries()) {
    if (i % every !== 0 || (values.field !== undefined && !m.field.startsWith(values.field))) continue;
    const name = `${m.field}: ${m.slip}`;
    const kind = kinds.get(name) ?? { why: whyUndecided(m), tried: 0, passed: [] };
    kinds.set(name, kind);
    kind.tried++;
    if (problemsOf(m).length === 0) kind.passed.push(`${m.fact} ${JSON.stringify(m.from)} → ${JSON.stringify(m.to)}`);
  }
}

const all = [...kinds];
const print = (found: readonly (readonly [string, Kind])[]) => {
  for (const [name, { tried, passed, why }] of found.toSorted((a, b) => b[1].passed.length - a[1].passed.length)) {
    console.log(`${passed.length}/${tried} ${name}${why === null ? '' : ` — ${why}`}`);
    if (values.all === true) for (const slip of passed) console.log(`    ${slip}`);
  }
};
const through = all.filter(([, k]) => k.passed.length > 0);
console.log('— not decided by the text');
print(through.filter(([, k]) => k.why !== null));
console.log('— gaps of the check');
print(through.filter(([, k]) => k.why === null));
const count = (of: (k: Kind) => number) => all.reduce((n, [, k]) => n + of(k), 0);
const [tried, passed] = [count((k) => k.tried), count((k) => k.passed.length)];
const undecided = count((k) => (k.why === null ? 0 : k.passed.length));
console.log(
  `${tried - passed} of ${tried} refused (${((100 * (tried - passed)) / tried).toFixed(1)} %), ${undecided} not decided by the text, ${passed - undecided} gaps`,
);
