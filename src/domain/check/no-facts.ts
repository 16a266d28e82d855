import type { PolicyBundle } from '../parse/bundle.ts';
import { locate } from '../text/text.ts';
import { omittedParts } from './omissions.ts';
import type { Add } from './report.ts';

/**
 * Words that a fact says are listed as no fact only where another word of theirs needs it: an entry over a coded sentence without
 * which nothing is missing contradicts the fact.
 */
export function checkNoFacts({ policy, audit, ...files }: PolicyBundle, addAudit: Add): void {
  const given = [...policy.incentives, ...policy.rules];
  const full = { ...policy, input: { ...policy.input, coding: 'full' as const } };
  const missingWith = (no_facts: typeof audit.no_facts) => omittedParts({ policy: full, audit: { ...audit, no_facts }, ...files }).length;
  audit.no_facts.forEach((entry, i) => {
    const at = entry.kind === 'named' ? null : locate(policy.clauseById.get(entry.clause)?.text ?? '', entry.quote, entry.nth);
    if (at?.ok !== true) return;
    const { start, end } = at.range;
    const fact = given.find((f) => f.fact.clause === entry.clause && f.range.start < end && start < f.range.end)?.fact.id;
    if (fact !== undefined && missingWith(audit.no_facts) === missingWith(audit.no_facts.filter((e) => e !== entry)))
      addAudit(`no_facts.${i}`, `“${entry.quote}” is listed as no fact (${entry.kind}), and ${fact} says it`, 'drop one of the two', entry.clause);
  });
}
