/** What an amount of an incentive does: it pays, it bounds what is paid, or it bounds all that its document gives. */
import type { AmountRole, CapScope } from './vocabulary.ts';

const LIMITS: readonly AmountRole[] = ['cap', 'floor', 'uncapped'];
export const isPaying = ({ role }: { readonly role: AmountRole }): boolean => !LIMITS.includes(role);

interface Capping {
  readonly cap_scope: CapScope | null;
}
/** A cap over all that its document gives together: no figure of any one award. */
export const isOverall = ({ cap_scope }: Capping): boolean => cap_scope === 'document';

/** Whether a document's own rule is one of this incentive: of all, or of its clause; a cap over all is of what it counts. */
export const isRuleOf = (
  rule: { readonly quote: string; readonly cap: unknown; readonly within: readonly string[] },
  { clause, shared_caps }: { readonly clause: string; readonly shared_caps: readonly (Capping & { readonly quote: string })[] },
): boolean =>
  (rule.within.length === 0 || rule.within.includes(clause)) && (rule.cap === null || shared_caps.some((a) => isOverall(a) && a.quote === rule.quote));
