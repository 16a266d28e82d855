import { incentiveRows } from '../compare/incentives.ts';
import { ruleRows } from '../compare/rules.ts';
import { makePassageFinder, type WordedRow } from '../compare/passages.ts';
import { comparisonRows } from '../corpus/rows.ts';
import { makeTitles } from '../corpus/titles.ts';
import type { PolicyBundle } from '../parse/bundle.ts';
import type { Registries } from '../schema/registries.ts';
import { bare, locate } from '../text/text.ts';
import type { Add } from './report.ts';

const rowsOf = new WeakMap<Registries, ReadonlyMap<string, WordedRow>>();

/** Every row of a comparison that an exception may name, filled or not, by id; put together once. */
export function wordedRows(registries: Registries): ReadonlyMap<string, WordedRow> {
  const known = rowsOf.get(registries);
  if (known !== undefined) return known;
  const { indicators, events, titles, duties } = registries;
  const byId = makeTitles(titles);
  const rows = new Map([...comparisonRows(indicators, byId), ...incentiveRows(events, byId), ...ruleRows(duties)].map((row) => [row.id, row]));
  rowsOf.set(registries, rows);
  return rows;
}

/**
 * What the audit says about passages that hold a row's words: the row is there, and the passage holds one of its words,
 * else the exception changes nothing. Passages nobody listed need no word: they count as mentions.
 */
export function checkSilentExceptions(bundle: PolicyBundle, registries: Registries, addAudit: Add): void {
  const { policy, audit } = bundle;
  if (audit.silent_exceptions.length === 0) return;
  const rows = wordedRows(registries);
  // an exception says something of its own clause alone
  const found = (row: WordedRow, clause: string, exceptions: typeof audit.silent_exceptions) => {
    const alone = { ...policy, clauses: policy.clauses.filter((c) => c.id === clause) };
    return JSON.stringify(
      makePassageFinder([{ ...bundle, policy: alone, audit: { ...audit, silent_exceptions: exceptions } }], registries.titles)(row, policy.input.id),
    );
  };
  audit.silent_exceptions.forEach((exception, i) => {
    const path = `silent_exceptions.${i}`;
    const row = rows.get(exception.row);
    if (row === undefined)
      addAudit(
        `${path}.row`,
        `there is no row "${exception.row}"`,
        'rows are row-<indicator>, a row id of indicators.yaml, event-<event>, or duty-<duty>',
        exception.clause,
      );
    else if (!row.words.some((w) => bare(exception.quote).includes(bare(w))))
      addAudit(
        `${path}.quote`,
        `“${exception.quote}” holds none of the words of ${exception.row} (${row.words.join('、')})`,
        'widen the quote, or drop the exception: it changes nothing',
        exception.clause,
      );
    else if (
      locate(policy.clauseById.get(exception.clause)?.text ?? '', exception.quote, exception.nth).ok &&
      found(row, exception.clause, audit.silent_exceptions) ===
        found(
          row,
          exception.clause,
          audit.silent_exceptions.filter((e) => e !== exception),
        )
    )
      addAudit(
        `${path}.quote`,
        `“${exception.quote}” ${exception.mention ? 'counts as a' : 'is no'} mention of ${exception.row} without being listed`,
        'drop the exception',
        exception.clause,
      );
  });
}
