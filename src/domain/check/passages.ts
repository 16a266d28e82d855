import type { PolicyBundle } from '../parse/bundle.ts';
import { locateIn } from '../parse/policy.ts';
import { bare } from '../text/text.ts';
import type { Add } from './report.ts';

/** Clause passages named outside facts: conditions, references, corrections, topics, inherited offices, discrepancies. */
export function checkPassages(bundle: PolicyBundle, add: Add, addAudit: Add): void {
  const { policy, audit } = bundle;
  const at = (passage: { clause: string; quote: string; nth?: number | undefined }, path: string, to: Add) =>
    locateIn(policy.clauseById, passage, path, (p, clause, message, remedy) => {
      to(p, message, remedy, clause);
    });
  for (const { fact, field } of policy.incentives) {
    const own = (path: string) => `${field} (${fact.id}).${path}`;
    fact.conditions.forEach((c, i) => at({ clause: fact.clause, quote: c.quote, nth: c.nth ?? 1 }, own(`conditions.${i}.quote`), add));
    fact.amounts.forEach((a, i) => a.quote !== undefined && at({ clause: fact.clause, quote: a.quote, nth: a.nth ?? 1 }, own(`amounts.${i}.quote`), add));
    fact.references.forEach((r, i) => at({ clause: r.clause ?? fact.clause, quote: r.quote, nth: r.nth ?? 1 }, own(`references.${i}.quote`), add));
    const text = bare(policy.clauseById.get(fact.clause)?.text ?? '');
    if (!text.includes(bare(fact.beneficiary)))
      add(own('beneficiary'), `“${fact.beneficiary}” does not stand in the clause`, 'name the beneficiary as printed', fact.clause);
    if (!text.includes(bare(fact.instrument_printed)))
      add(own('instrument_printed'), `“${fact.instrument_printed}” does not stand in the clause`, 'copy the printed word', fact.clause);
    for (const a of fact.amounts)
      if (a.base !== null && !text.includes(bare(a.base)))
        add(own(`amounts.${a.key}.base`), `the base “${a.base}” does not stand in the clause`, 'copy the printed words', fact.clause);
  }
  policy.input.references.forEach((r, i) => at({ ...r, nth: r.nth ?? 1 }, `references.${i}.quote`, add));
  policy.input.corrections.forEach((c, i) => {
    at(c, `corrections.${i}.quote`, add);
    if (!bare(c.quote).includes(bare(c.printed)))
      add(`corrections.${i}.printed`, 'the printed words do not stand in the quote', 'quote the passage that holds them');
  });
  policy.input.units_inherited.forEach((u, i) => {
    at(u, `units_inherited.${i}.quote`, add);
    for (const c of u.within) if (!policy.clauseById.has(c)) add(`units_inherited.${i}.within`, `there is no clause "${c}"`, 'correct the id');
  });
  policy.input.topics.forEach((t, i) => {
    if (t.quote === undefined) {
      if (!policy.clauseById.has(t.clause)) add(`topics.${i}.clause`, `there is no clause "${t.clause}"`, 'correct the id');
    } else at({ clause: t.clause, quote: t.quote, nth: 1 }, `topics.${i}.quote`, add);
  });
  audit.discrepancies.forEach((d, i) => {
    at(d.a, `discrepancies.${i}.a.quote`, addAudit);
    if (d.b !== null) at(d.b, `discrepancies.${i}.b.quote`, addAudit);
  });
  audit.silent_exceptions.forEach((e, i) => at({ ...e, nth: e.nth ?? 1 }, `silent_exceptions.${i}.quote`, addAudit));
}
