/** A check as a browser makes it: the named places' files, the answers, the results. */
import { getSite } from '../../../src/build/site.ts';
import { amountTerms } from '../../../src/domain/rules/amount-terms.ts';
import { readProfile } from '../../../src/domain/rules/profile.ts';
import { withMatters, type MatterId } from '../../../src/domain/rules/questions.ts';
import { totalsOf } from '../../../src/domain/rules/totals.ts';
import { evaluate, type Evaluation } from '../../../src/domain/rules/verdict.ts';
import { checkIndex, checkPlaces, checkShard } from '../../../src/views/check/book-files.ts';
import { mergeBooks, ruleBook, type CheckBook } from '../../../src/views/check/book.ts';
import type { ResultContext } from '../../../src/views/check/conditions.ts';
import { foldedPart } from '../../../src/views/check/folded.ts';
import { resultsMarkup } from '../../../src/views/check/results.ts';
import type { Markup, MarkupElement } from '../../../src/views/markup.ts';
import { zh } from '../../../src/words/zh.ts';

export const site = getSite();
const index = checkIndex(site);
const shards = new Map(checkPlaces(site).map((place) => [place.id, checkShard(site, place)]));
export const places = [...shards.keys()];

/** The book of some places, or of all that are held. */
export const bookOf = (ids: readonly string[] = places): CheckBook =>
  mergeBooks(
    index,
    ids.flatMap((id) => shards.get(id) ?? []),
    amountTerms,
  );

/** Answers of any shape, read and evaluated; `ticked`: the matters ticked, where the list is answered. */
export function check(answers: object, { book = bookOf(), ticked }: { book?: CheckBook; ticked?: readonly MatterId[] } = {}) {
  const rules = ruleBook(book);
  const read = readProfile(answers, rules).profile;
  const profile = ticked === undefined ? read : withMatters(read, ticked);
  const evaluations = book.incentives.map((i) => evaluate(i, profile, rules, book.asOf));
  const context: ResultContext & { readonly words: typeof zh } = {
    words: zh,
    book,
    profile,
    href: (path) => `/base${path}`,
    absoluteUrl: (path) => `https://hengce.example${path}`,
    today: '2026-11-28',
    isProvisional: false,
    fill: foldedPart(zh),
  };
  const totals = totalsOf(evaluations, rules);
  const of = (id: string): Evaluation => {
    const found = evaluations.find((e) => e.incentive.id === id);
    if (found === undefined) throw new Error(`no incentive ${id}`);
    return found;
  };
  return { book, rules, profile, evaluations, totals, context, of, markup: resultsMarkup(zh, book, evaluations, totals, context) };
}

const isElement = (m: Markup): m is MarkupElement => typeof m !== 'string';

/** Every element that has an attribute, in order; with a value: that value. */
export function all(markup: Markup, attribute: string, value?: string): MarkupElement[] {
  if (!isElement(markup)) return [];
  const own = attribute in markup.attributes && (value === undefined || markup.attributes[attribute] === value) ? [markup] : [];
  return [...own, ...markup.children.flatMap((child) => all(child, attribute, value))];
}

/** What a reader sees of it; elements are set apart by a space. */
export const textOf = (markup: Markup): string => (isElement(markup) ? markup.children.map(textOf).join(' ') : markup);

/** The one element with an attribute of a value. */
export function only(markup: Markup, attribute: string, value?: string): MarkupElement {
  const [found, ...more] = all(markup, attribute, value);
  if (found === undefined || more.length > 0)
    throw new Error(`${String(more.length + (found === undefined ? 0 : 1))} elements with ${attribute}=${value ?? ''}`);
  return found;
}
