import type { PolicyBundle } from '../parse/bundle.ts';
import type { Problem } from '../problem.ts';
import type { Registries } from '../schema/registries.ts';
import { auditNumerals } from './audit.ts';
import { checkConditionWords } from './condition-words.ts';
import { checkDifferences } from './differences.ts';
import { checkDoubledNumbers } from './doubled-numbers.ts';
import { checkFidelity } from './fidelity.ts';
import { checkIds } from './ids.ts';
import { checkIncentiveFigures } from './incentive-figures.ts';
import { checkIncentiveWords } from './incentive-words.ts';
import { checkPassages } from './passages.ts';
import { makeAdd } from './report.ts';
import { checkSilentExceptions } from './silent.ts';
import { checkSums } from './sums.ts';
import { checkTargetWords } from './target-words.ts';
import { checkTitles } from './titles.ts';
import { checkUnits } from './units.ts';
import { checkUnreadNumbers } from './unread-numbers.ts';

/** Everything that is wrong with one policy, all at once. */
export function checkPolicy(bundle: PolicyBundle, registries: Registries): Problem[] {
  const problems: Problem[] = [];
  const add = makeAdd(problems, bundle.policy.file);
  const addAudit = makeAdd(problems, bundle.auditFile);
  checkFidelity(bundle, add);
  for (const target of bundle.policy.targets) checkTargetWords(bundle.policy, target, add);
  const titles = new Map(registries.titles.map((t) => [t.id, t]));
  for (const incentive of bundle.policy.incentives) {
    checkIncentiveWords(bundle.policy, incentive, add);
    checkIncentiveFigures(bundle.policy, incentive, add);
    checkConditionWords(bundle.policy, incentive, titles, add);
  }
  const city = registries.cities.find((c) => c.id === bundle.policy.input.city);
  checkTitles(bundle.policy, city, registries, add);
  checkUnits(bundle.policy, registries, add);
  checkPassages(bundle, add, addAudit);
  checkDifferences(bundle, addAudit);
  checkDoubledNumbers(bundle, addAudit);
  checkUnreadNumbers(bundle.policy, add);
  checkIds(bundle, registries, add, addAudit);
  checkSums(bundle, addAudit);
  checkSilentExceptions(bundle, registries, addAudit);
  // where not everything is coded, a numeral may well belong to a fact that nobody has coded yet
  if (bundle.policy.input.coding === 'full') problems.push(...auditNumerals(bundle.policy, bundle.audit, bundle.auditFile).problems);
  return problems;
}
