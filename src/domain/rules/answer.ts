/** All incentives evaluated for one profile, as `npm run evaluate` prints them and the page reads them. */
import { isJsonNumber, decimalToNumber, type Decimal } from '../number/decimal.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { amountTerms } from './amount-terms.ts';
import type { AmountResult } from './amount.ts';
import { fieldHint } from './field-hint.ts';
import { asDefined } from './own-rules.ts';
import { readProfile, type Known } from './profile.ts';
import { totalsOf } from './totals.ts';
import { phraseAround } from '../text/phrase.ts';
import { bare } from '../text/text.ts';
import { evaluate, type Evaluation, type RuleBook } from './verdict.ts';

/** The whole corpus as a rule book. */
export function ruleBookOf(corpus: Corpus): RuleBook {
  const policies = new Map(corpus.records.policies.map((p) => [p.id, p]));
  const provinces = new Map(corpus.cities.map((c) => [c.id, c.province]));
  return {
    titles: corpus.titleById,
    policyOf: (id) => {
      const policy = policies.get(id);
      if (policy === undefined) throw new RangeError(`no policy ${id}`);
      return policy;
    },
    provinceOf: (place) => provinces.get(place) ?? null,
    amountTerms,
    awardOf: (amountId) => {
      const fact = corpus.factById.get(amountId);
      return fact?.kind === 'incentive' ? fact.record : undefined;
    },
  };
}

/** What a profile may name. */
export function knownTo(corpus: Pick<Corpus, 'titleById' | 'cities' | 'factById'>): Known {
  const places = new Set([...corpus.cities.map((c) => c.id), 'other']);
  return { titles: corpus.titleById, places, incentives: { has: (id) => corpus.factById.get(id)?.kind === 'incentive' } };
}

/** A sum as a JSON number; a string where no number says it exactly. */
const toJson = (sum: Decimal | null): number | string | null => (sum === null ? null : isJsonNumber(sum) ? decimalToNumber(sum) : sum);
const amountJson = ({ kind, cny, cny_max }: Pick<AmountResult, 'kind' | 'cny' | 'cny_max'>) => ({ kind, cny: toJson(cny), cny_max: toJson(cny_max) });

/** A quote shorter than this is shown in the phrase it stands in. */
const SHORT = 6;

/** The printed words that decide, with their clause: a condition's own, the sentence's where all is met; very short ones in their phrase. */
export function decidingWords({ deciding, incentive }: Pick<Evaluation, 'deciding' | 'incentive'>): { readonly clause: string; readonly quote: string } {
  if (deciding === null) return { clause: incentive.clause, quote: incentive.quote };
  const { clause, quote } = deciding;
  const start = clause === incentive.clause && bare(quote).length < SHORT ? incentive.quote.indexOf(quote) : -1;
  if (start === -1) return { clause, quote };
  const phrase = phraseAround(incentive.quote, { start, end: start + quote.length });
  return { clause, quote: incentive.quote.slice(phrase.start, phrase.end) };
}

/** One answer line. @param data a profile of any shape; what cannot be read is named in `input_errors`, what it may have meant in `input_hints` */
export function answerJson(data: unknown, corpus: Corpus, book: RuleBook, asOf: string): unknown {
  const { profile, errors } = readProfile(data, knownTo(corpus));
  const evaluations = corpus.records.incentives.map((i) => evaluate(asDefined(i, book.policyOf(i.policy).own_rules), profile, book, asOf));
  const hints = errors
    .flatMap(({ field, fault }) => (fault === 'unknown_field' ? [[field, fieldHint(field)] as const] : []))
    .filter(([, hint]) => hint !== null);
  return {
    input_errors: [...new Set(errors.map((e) => e.field))],
    ...(hints.length === 0 ? {} : { input_hints: Object.fromEntries(hints) }),
    results: evaluations.map((e) => ({
      incentive: e.incentive.id,
      verdict: e.verdict,
      group: e.group,
      amount: amountJson(e.amount),
      deciding: decidingWords(e),
      conditions: e.conditions.map(({ kind, state, reason, clause, quote, evidence }) => ({ kind, state, reason, clause, quote, evidence })),
      readings: e.amount.readings.map((r) => ({ reading: r.reading, cny: toJson(r.low), cny_max: toJson(r.high) })),
    })),
    totals: totalsOf(evaluations, book).map((t) => ({ of: t.of, addable: t.addable, reason: t.reason, amount: amountJson(t.amount) })),
  };
}
