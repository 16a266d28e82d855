/** `npm run check [-- <policy id>] [-- --clauses <policy id>]`: proves the content, or prints a clause tree. */
import { formatInTurn } from '../src/domain/problem.ts';
import { readContent } from '../src/build/content.ts';
import { withLine } from '../src/build/problem-lines.ts';

const args = process.argv.slice(2);
const unknown = args.find((a) => a.startsWith('--') && a !== '--clauses');
if (unknown !== undefined) {
  console.error(`check has no option ${unknown}\nnpm run check [-- <policy id>] [-- --clauses <policy id>]`);
  process.exit(2);
}
const wantsClauses = args.includes('--clauses');
const only = args.find((a) => !a.startsWith('--'));
const { content, problems } = await readContent(process.cwd(), only);

if (only !== undefined && content.bundles.length === 0 && problems.length === 0) {
  console.error(`There is no content/policies/${only}.mdx.`);
  process.exit(1);
}
if (wantsClauses)
  for (const { policy } of content.bundles)
    for (const clause of policy.clauses) {
      const units = (policy.notes.get(clause.id) ?? []).flatMap((n) => n.units.map((u) => u.printed));
      console.log(
        `${clause.id}\t${clause.number ?? '-'}\t${clause.title ?? '-'}\t${clause.text.replaceAll('\n', ' ⏎ ')}${units.length > 0 ? `\t[${units.join(' ')}]` : ''}`,
      );
    }
// the tree is read for itself: what is left to do stands in the check without it
if (wantsClauses && content.bundles.length > 0) process.exit(0);
if (problems.length > 0) console.error(formatInTurn(problems.map((p) => withLine('content', p))));
for (const { policy } of content.bundles)
  console.log(
    `${policy.input.id}: ${policy.clauses.length} clauses, ${policy.targets.length} targets, ${policy.incentives.length} incentives, ${policy.incentives.reduce((n, i) => n + i.fact.amounts.length, 0)} amounts, ${policy.rules.length} rules`,
  );
console.log(problems.length === 0 ? 'No problems.' : `${problems.length} problem(s).`);
process.exit(problems.length === 0 ? 0 : 1);
