import type { DiscrepancyRecord, TargetRecord } from '../schema/record.ts';
import type { TableInput } from '../schema/table.ts';
import type { discrepancyKinds } from '../vocabulary.ts';
import type { AnnexRow } from './annex.ts';

/** A row of an annex beside what the body says of the same thing. */
export interface AnnexPair {
  readonly row: AnnexRow;
  /** Goals of the body and of other annexes; never empty. */
  readonly body: readonly TargetRecord[];
  /** Figures of the row in the order of its columns. */
  readonly annex: readonly TargetRecord[];
  /** How the two disagree, a contradiction before all else; null where they are registered as one and the same. */
  readonly discrepancy: DiscrepancyRecord | null;
}

/** What a pair is called: its discrepancy's kind, or that both say the same. */
export type PairVerdict = keyof typeof discrepancyKinds | 'same';
export const pairVerdict = ({ discrepancy }: Pick<AnnexPair, 'discrepancy'>): PairVerdict => discrepancy?.kind ?? 'same';

type Own = readonly TargetRecord[];
type Registered = readonly DiscrepancyRecord[];

/** The register's entries that set this row against a passage outside the annex. */
function entriesOf(clause: string, annex: string, registered: Registered): DiscrepancyRecord[] {
  const isInAnnex = (id: string) => id === annex || id.startsWith(`${annex}-`);
  return registered.filter(
    ({ clause_a, clause_b }) => clause_b !== null && ((clause_b === clause && !isInAnnex(clause_a)) || (clause_a === clause && !isInAnnex(clause_b))),
  );
}

/**
 * The rows of an annex of which the body speaks too, as the register of discrepancies and the coded repeats pair them;
 * rows that stand in the annex alone are left out.
 * @param targets those of the policy, in printed order
 * @param registered its discrepancies
 */
export function annexPairs(policy: string, declared: Pick<TableInput, 'id' | 'rows' | 'columns'>, targets: Own, registered: Registered): AnnexPair[] {
  const byId = new Map(targets.map((t) => [t.id, t]));
  const prefix = `${policy}-${declared.id}-`;
  return declared.rows.flatMap((r): AnnexPair[] => {
    const annex = declared.columns.flatMap((c) => byId.get(`${prefix}${r.key}-${c.key}`) ?? []);
    const ids = new Set(annex.map((t) => t.id));
    const entries = entriesOf(`${declared.id}-${r.key}`, declared.id, registered);
    const named = new Set(entries.flatMap((d) => d.facts));
    const repeated = new Set(annex.map((t) => t.same_as));
    const isPaired = (t: TargetRecord) => named.has(t.id) || repeated.has(t.id) || (t.same_as !== null && ids.has(t.same_as));
    const body = targets.filter((t) => !t.id.startsWith(prefix) && t.op !== null && isPaired(t));
    const discrepancy = entries.find((d) => d.kind === 'contradiction') ?? entries[0] ?? null;
    return annex.length === 0 || body.length === 0 ? [] : [{ row: { id: r.key, zh: r.label, covers: r.covers }, body, annex, discrepancy }];
  });
}
