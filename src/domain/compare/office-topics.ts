import { makeOffices } from '../corpus/offices.ts';
import { clausePath } from '../parse/clause-path.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import type { PolicyEntry } from '../corpus/corpus.ts';
import type { IncentiveRecord, ResponsibleUnit, TargetRecord } from '../schema/record.ts';
import { locate } from '../text/text.ts';
import type { TopicId } from '../vocabulary.ts';

/** An office charged with a passage on a topic. */
export interface TopicCharge extends ResponsibleUnit {
  readonly policy: string;
  readonly clause: string;
  readonly topic: TopicId;
  /** Printed in an annex. */
  readonly isAnnex: boolean;
}

/**
 * Who is charged with what in one document, topic by topic: by the responsibility note that governs the passage the topic
 * is coded with, or the table's column. Offices that a remark charges with everything are left out: they tell no topics
 * apart. Each office once a clause, in printed order.
 */
export function topicCharges({ policy }: PolicyBundle): TopicCharge[] {
  const offices = makeOffices(policy);
  const annexes = new Set(policy.clauses.filter((c) => clausePath(policy, c.id)[0]?.kind === 'annex').map((c) => c.id));
  const found = new Map<string, TopicCharge>();
  for (const { clause: id, quote, nth, topics } of policy.input.topics) {
    const clause = policy.clauseById.get(id);
    if (clause === undefined) continue;
    const located = quote === undefined ? null : locate(clause.text, quote, nth);
    const range = located?.ok === true ? located.range : { start: 0, end: clause.text.length };
    for (const topic of topics)
      for (const unit of offices.of(clause, range)) {
        const key = `${topic} ${id} ${unit.unit}`;
        if (!found.has(key)) found.set(key, { ...unit, policy: policy.input.id, clause: id, topic, isAnnex: annexes.has(id) });
      }
  }
  return [...found.values()];
}

/** A matter that body and annex print both, charging different offices with it. */
export interface OfficeDifference {
  /** The fact of the body, and that of the annex. */
  readonly body: TargetRecord | IncentiveRecord;
  readonly annex: TargetRecord | IncentiveRecord;
}

type Charged = TargetRecord | IncentiveRecord;

/**
 * Matters that one document prints in its body and in an annex with different offices beside them: facts coded as the same,
 * and facts of both that one registered discrepancy names. A matter once, in the order of the body.
 */
export function officeDifferences({ bundle: { policy }, targets, incentives, discrepancies }: PolicyEntry): OfficeDifference[] {
  const facts: readonly Charged[] = [...targets, ...incentives];
  const factById = new Map(facts.map((f) => [f.id, f]));
  const isAnnex = (f: Charged) => clausePath(policy, f.clause)[0]?.kind === 'annex';
  const same = facts.flatMap((f): Charged[][] => {
    const other = f.same_as === null ? undefined : factById.get(f.same_as);
    return other === undefined ? [] : [[f, other]];
  });
  const related = discrepancies.map((d) => d.facts.flatMap((id) => factById.get(id) ?? []));
  const charges = ({ responsible_units }: Charged) => [...new Set(responsible_units.map((u) => u.unit))].sort().join(' ');
  const found = new Map<string, OfficeDifference>();
  for (const group of [...same, ...related]) {
    const [body, ...bodies] = group.filter((f) => !isAnnex(f) && f.responsible_units.length > 0);
    const annex = group.find((f) => isAnnex(f) && f.responsible_units.length > 0);
    // more than one matter of the body: which of them the annex means is not said
    if (body === undefined || annex === undefined || bodies.some((b) => b.clause !== body.clause)) continue;
    const key = `${body.clause} ${annex.clause}`;
    if (charges(body) !== charges(annex) && !found.has(key)) found.set(key, { body, annex });
  }
  const place = new Map(policy.clauses.map((c, i) => [c.id, i]));
  return [...found.values()].sort(
    (a, b) => (place.get(a.body.clause) ?? 0) - (place.get(b.body.clause) ?? 0) || (place.get(a.annex.clause) ?? 0) - (place.get(b.annex.clause) ?? 0),
  );
}

/** Offices that the first of two facts names and the other does not, as printed, each once. */
export const officesOnlyIn = (of: Pick<Charged, 'responsible_units'>, other: Pick<Charged, 'responsible_units'>): string[] => [
  ...new Set(of.responsible_units.filter((u) => !other.responsible_units.some((o) => o.unit === u.unit)).map((u) => u.printed)),
];
