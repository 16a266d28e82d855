/** What a line of money comes to, in words: the sum, what is to be said of it, and the arithmetic. */
import { isRuleOf } from '../../domain/amount-kinds.ts';
import { numberToDecimal, times, type Decimal } from '../../domain/number/decimal.ts';
import { isFactId } from '../../domain/fact-id.ts';
import type { AmountRecord } from '../../domain/schema/record.ts';
import { payingAmount } from '../../domain/rules/amount.ts';
import type { Reading, Step } from '../../domain/rules/line.ts';
import type { ProfileField } from '../../domain/rules/profile.ts';
import { askedFor } from '../../domain/rules/questions.ts';
import type { Evaluation } from '../../domain/rules/verdict.ts';
import type { ResultWords } from './answers.ts';
import type { CheckBook } from './book.ts';

export interface AmountText {
  /** 50 万元; 4–8 万元; 最高 50 万元; 设备投资额的 10%; 非现金. */
  readonly sum: string;
  /** What must be said beside it; empty for a plain sum. */
  readonly note: string;
  /** The arithmetic, one line a reading, then what the text leaves open. */
  readonly lines: readonly string[];
  /** The question whose answer it waits for; null: for none. */
  readonly waits: ProfileField | null;
}

/** What an amount builds on: the title of an award, or the printed words; an award that is not held has no name. */
const nameOf =
  (words: ResultWords, book: CheckBook) =>
  (of: string): string =>
    isFactId(of) ? (book.awards.get(of)?.title ?? words.checkResults.money.otherAward) : of;

/** The printed amounts of an incentive in one line. */
export function printedAmount(words: ResultWords, book: CheckBook, { incentive }: Pick<Evaluation, 'incentive'>): string {
  return words.amount.all(incentive, (a: AmountRecord) => (a.of === null ? null : nameOf(words, book)(a.of)));
}

const isCap = (step: Step): step is Extract<Step, { step: 'cap' }> => step.step === 'cap';

/** Does a step end with the sum of the reading? */
function endsWith(step: Step | undefined, sum: Decimal): boolean {
  if (step === undefined) return false;
  if (step.step === 'fixed') return step.count !== null && times(step.each, numberToDecimal(step.count)) === sum;
  return 'result' in step && step.result === sum;
}

/** What the text does not say of a cap: whether it binds a year or the whole, one line or several together. */
function openOf(words: ResultWords, { incentive }: Pick<Evaluation, 'incentive'>): (cap: string) => string[] {
  const { money: M } = words.checkResults;
  const caps = new Map([...incentive.amounts, ...incentive.shared_caps].map((a) => [a.id, a]));
  return (id) => {
    const cap = caps.get(id);
    return [...(cap?.cap_window === 'unclear' ? [M.windowOpen] : []), ...(cap?.cap_scope === 'unclear' && cap.applies_to.length > 1 ? [M.scopeOpen] : [])];
  };
}

function readingText(words: ResultWords, book: CheckBook, { steps, low, high }: Reading, isOneOfMany: boolean, openMatters: (cap: string) => string[]): string {
  const { checkResults: R, marks } = words;
  const said = steps.map((s) => {
    const text = R.step(s, nameOf(words, book));
    // readings say what the window of a cap may be
    const open = isCap(s) && !isOneOfMany ? openMatters(s.amount) : [];
    return open.length === 0 ? text : text + marks.bracketed(open.join(marks.semicolon));
  });
  if (isOneOfMany && low !== null && high !== null && !endsWith(steps.at(-1), high))
    said.push(R.money.known(low === high ? R.sum(low) : R.span(low, high), low !== high && steps.every((s) => s.step !== 'range')));
  return marks.clauses(said);
}

/** A share of something whose rate is not printed: of a base, of interest, of a premium. A plain 最高50万元 has none. */
const lacksRate = ({ instrument }: Evaluation['incentive'], paying: ReturnType<typeof payingAmount>): boolean =>
  paying?.role === 'unspecified' && (paying.base !== null || instrument === 'interest' || instrument === 'premium');

function sumOf(words: ResultWords, book: CheckBook, e: Evaluation): Pick<AmountText, 'sum' | 'note'> {
  const { checkResults: R } = words;
  const { money: M } = R;
  const { kind, cny, cny_max, readings, reads } = e.amount;
  const paying = payingAmount(e.incentive);
  const [field] = reads;
  const waits = field === undefined ? null : M.waits(R.fields[askedFor({ reads }) ?? field]);
  if (!e.incentive.claimable) {
    const quote = paying?.quote ?? e.incentive.quote;
    return e.incentive.payer === 'firm' ? { sum: M.notPublic, note: M.firmPays(quote) } : { sum: M.nothingYet, note: M.onlySays(quote) };
  }
  const line = paying === undefined ? M.notMoney : words.amount.line(paying, paying.of === null ? null : nameOf(words, book)(paying.of));
  switch (kind) {
    case 'exact':
      return { sum: cny === null ? line : R.sum(cny), note: '' };
    case 'at_least':
      return { sum: cny === null ? line : M.least(R.sum(cny)), note: '' };
    case 'up_to': {
      if (cny_max === null) return { sum: line, note: '' };
      if (cny === null)
        return { sum: M.most(R.sum(cny_max)), note: waits ?? (lacksRate(e.incentive, paying) ? `${M.noRate}${words.marks.semicolon}${M.ceiling}` : M.ceiling) };
      return { sum: R.span(cny, cny_max), note: readings.length > 1 ? M.readings(readings.length) : (waits ?? M.between) };
    }
    case 'formula':
      return { sum: line, note: waits ?? M.noBase };
    case 'unspecified':
      // 最高20元/平方米·月: so much of each, and of how many is not told
      if (readings.some((r) => r.steps.length > 0)) return { sum: printedAmount(words, book, e), note: waits ?? M.ceiling };
      return { sum: M.unspecified, note: M.unspecifiedNote };
    case 'negotiated':
      return { sum: M.negotiated, note: M.negotiatedNote };
    case 'none':
      if (e.incentive.amounts.length === 0) return { sum: M.notMoney, note: '' };
      return { sum: printedAmount(words, book, e), note: e.verdict === 'not_met' ? M.notYours : '' };
  }
}

/** What is to be said of a sum whatever the firm answers. */
function remarks(words: ResultWords, book: CheckBook, e: Evaluation): string[] {
  const { money: M } = words.checkResults;
  const isLimited = e.amount.readings.some((r) => r.steps.some(isCap));
  const { uncapped } = e.amount;
  return [
    ...(book.policies.get(e.incentive.policy)?.own_rules ?? []).filter((r) => r.words.length === 0 && isRuleOf(r, e.incentive)).map((r) => M.ownRule(r.quote)),
    ...(uncapped === null ? [] : [M.printedUncapped(uncapped)]),
    ...(e.amount.isUncapped && !isLimited ? [M.uncapped(e.group === 'excerpt')] : []),
    ...(e.incentive.instrument === 'interest' ? [M.interest] : []),
  ];
}

/** An incentive's money for a firm, in words. */
export function amountText(words: ResultWords, book: CheckBook, e: Evaluation): AmountText {
  const { checkResults: R, marks } = words;
  const { readings, reads } = e.amount;
  const isMany = readings.length > 1;
  const open = openOf(words, e);
  const worked = readings.filter((r) => r.steps.length > 0);
  const why = isMany ? [...new Set(readings.map((r) => R.readings[r.reading][1]).filter((text) => text !== ''))] : [];
  return {
    ...sumOf(words, book, e),
    lines:
      e.verdict === 'not_met'
        ? []
        : [
            ...worked.map((r, i) => {
              const text = readingText(words, book, r, isMany, open);
              if (!isMany) return text;
              const [name] = R.readings[r.reading];
              return marks.labelled(`${R.money.reading(i + 1)}${name === '' ? '' : marks.bracketed(name)}`, text);
            }),
            ...why,
            ...remarks(words, book, e),
          ],
    waits: reads.length === 0 ? null : (askedFor({ reads }) ?? null),
  };
}
